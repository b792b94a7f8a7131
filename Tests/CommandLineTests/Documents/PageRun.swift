import Foundation
import TestSupport
import Testing

/// Does what a page shows, block by block, as a reader would who follows it: in a folder of its own with the samples in
/// it, through a shell, with the built program. A working folder belongs to a process, so that the commands are
/// processes of their own: paths are then as short as on the page, and lines break where they break there.
struct PageRun {
  /// What a page shows otherwise than it is.
  struct Difference {
    /// The line of the page, from 1.
    let line: Int
    let message: String
  }

  private let page: DocumentPage
  private let folder: TemporaryFolder
  private let environment: [String: String]
  private let hasLibreOffice: Bool
  // Files that a reader is told to write; all others in the folder are written by commands.
  private var inputs: Set<String> = []
  private var status: Int32 = 0

  /// What is not as the page shows it.
  private(set) var differences: [Difference] = []
  /// The lines of blocks as they should be, by their numbers, where they are not.
  private(set) var renewed: [Int: [String]] = [:]

  init(
    _ page: DocumentPage, hasLibreOffice: Bool = ProgramPresence.isInstalled("soffice")
  ) throws {
    self.page = page
    self.hasLibreOffice = hasLibreOffice
    folder = try TemporaryFolder()
    var environment = ProcessInfo.processInfo.environment
    environment["LC_ALL"] = nil
    environment["LC_MESSAGES"] = nil
    environment["LANG"] = page.language + ".UTF-8"
    environment["PATH"] = try BuiltProgram.folder() + ":" + (environment["PATH"] ?? "")
    self.environment = environment
    try copySamples()
    for index in page.blocks.indices { try follow(index) }
  }

  /// Copies: a command of a page cannot change the project's. Packages among the samples are nobody's input.
  private func copySamples() throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder.file("samples"), withIntermediateDirectories: true)
    for name in try files.contentsOfDirectory(atPath: DocumentPage.path("samples")) {
      let sample = "samples/" + name
      guard !files.fileExists(atPath: DocumentPage.path(sample + "/Package.swift")) else { continue }
      try files.copyItem(atPath: DocumentPage.path(sample), toPath: folder.file(sample))
    }
  }

  private mutating func follow(_ index: Int) throws {
    let block = page.blocks[index]
    if let file = block.file {
      try follow(file, index)
    } else if block.isTranscript {
      try followCommands(index)
    } else {
      for (offset, usage) in block.lines.enumerated() where PageUsage.isRunnable(usage) {
        let run = try shell(usage)
        check(run, of: usage, at: block.start + offset)
      }
    }
  }

  // MARK: Files

  /// A file of the project is shown in part, one that a command wrote is compared, any other is the reader's to write.
  private mutating func follow(_ file: String, _ index: Int) throws {
    let block = page.blocks[index]
    if let text = try? String(contentsOfFile: DocumentPage.path(file), encoding: .utf8) {
      compareExcerpt(of: text, named: file, index)
    } else if !inputs.contains(file), let text = folder.text(of: file) {
      let shown = ShownText(lines: block.lines)
      let lines = text.shownLines
      guard !shown.agrees(with: lines) else { return }
      renewed[index] = shown.renewed(from: lines).lines
      differ(at: block.start, "\(file) is:\n" + (renewed[index] ?? []).joined(separator: "\n"))
    } else {
      if !isUsed(file, after: index) { differ(at: block.start, "no command writes or reads \(file)") }
      inputs.insert(file)
      try folder.write(block.lines.map { $0 + "\n" }.joined(), to: file)
    }
  }

  /// A hidden file is used without being named.
  private func isUsed(_ file: String, after index: Int) -> Bool {
    file.hasPrefix(".")
      || page.blocks[(index + 1)...].filter(\.isTranscript).flatMap(ShownCommand.all).contains {
        ShellWords.commands(in: $0.text).joined().contains(file)
      }
  }

  /// The page may begin and end anywhere in the file, and need not indent as the file does.
  private mutating func compareExcerpt(of text: String, named file: String, _ index: Int) {
    let block = page.blocks[index]
    func trimmed(_ lines: [String]) -> [String] { lines.map { $0.trimmingCharacters(in: .whitespaces) } }
    func excerpt(_ lines: [String]) -> ShownText {
      ShownText(lines: [ShownText.gap] + lines + [ShownText.gap])
    }
    let lines = text.shownLines
    guard !excerpt(trimmed(block.lines)).agrees(with: trimmed(lines)) else { return }
    var new = excerpt(block.lines).renewed(from: lines).lines
    if new.first == ShownText.gap { new.removeFirst() }
    if new.last == ShownText.gap { new.removeLast() }
    let indentation =
      new.filter { !$0.isEmpty && !ShownText.isGap($0) }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    new = new.map { ShownText.isGap($0) ? $0 : String($0.dropFirst(indentation)) }
    // A page that has nothing of the file any more cannot be helped.
    if new.contains(where: { !$0.isEmpty && !ShownText.isGap($0) }) { renewed[index] = new }
    differ(at: block.start, "\(file) has no such lines, but:\n" + new.joined(separator: "\n"))
  }

  // MARK: Commands

  private mutating func followCommands(_ index: Int) throws {
    let block = page.blocks[index]
    let commands = ShownCommand.all(in: block)
    // What follows a command that cannot run here has its files as input.
    let isRunnable = hasLibreOffice || !commands.contains(where: \.needsLibreOffice)
    guard isRunnable else { return }
    var lines = Array(block.lines.prefix(commands.first?.line ?? 0))
    if !lines.isEmpty { differ(at: block.start, "no command prints this") }
    for (number, command) in commands.enumerated() {
      let run = try shell(command.text)
      let printed = run.output.shownLines
      lines.append(block.lines[command.line])
      if command.shown.agrees(with: printed) {
        lines += command.shown.lines
      } else {
        let new = command.shown.renewed(from: printed).lines
        lines += new
        differ(at: block.start + command.line, "\(command.text) prints:\n" + new.joined(separator: "\n"))
      }
      let isAskedFor = number + 1 < commands.count && commands[number + 1].asksForStatus
      if !isAskedFor { check(run, of: command.text, at: block.start + command.line) }
    }
    if lines != block.lines { renewed[index] = lines }
  }

  /// A shell for each command, in the folder, with the exit code of the command before it.
  private mutating func shell(_ command: String) throws -> ProgramRun {
    let before = status == 0 ? "" : "(exit \(status)); "
    let run = try ProgramRun(
      "/bin/sh", ["-c", before + command], folder: folder.path, environment: environment)
    status = run.status
    return run
  }

  /// A page calls nothing wrongly, unless it shows what comes of that.
  private mutating func check(_ run: ProgramRun, of command: String, at line: Int) {
    let faults: [Int32: String] = [
      2: "is called wrongly", 3: "cannot read", 4: "cannot write", 70: "fails", 127: "is not found",
    ]
    if let fault = faults[run.status] { differ(at: line, "\(command) \(fault):\n\(run.output)") }
  }

  private mutating func differ(at index: Int, _ message: String) {
    differences.append(Difference(line: index + 1, message: message))
  }
}

extension String {
  /// The lines as a terminal shows them.
  fileprivate var shownLines: [String] {
    var lines = components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

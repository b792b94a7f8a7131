import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Turns what a user names, files and folders, into the list of files to read.
public struct InputFinder: Sendable {
  /// What was found, in the order of the names given and sorted within folders, and what could not be walked.
  public struct Found: Sendable {
    /// The files.
    public var inputs: [Input] = []
    /// Folders that could not be read or hold no file, and names that do not exist.
    public var errors: [ConversionError] = []
  }

  // Deeper than any archive of reports; a bound so that a hostile tree cannot exhaust the stack.
  private static let depthLimit = 64

  /// The file name endings of what is expected to be a report where it is met in a folder.
  private let expected: Set<String>

  /// Makes a finder.
  public init() { expected = [] }

  /// Makes a finder that knows the file name endings, in lower case, that reports are published under.
  package init(expecting endings: Set<String>) { expected = endings }

  /// The files that these names stand for: a file itself, every visible file below a folder, `-` standard input.
  ///
  /// A file is listed once, however often it is named. Folders are sorted by name, so that the order is the
  /// same on every machine; names that begin with a full stop are passed over.
  public func find(_ names: [String]) -> Found {
    var found = Found()
    for name in names {
      if name == InputFile.standardInput {
        found.inputs.append(Input(named: name))
        continue
      }
      var status = stat()
      guard stat(name, &status) == 0 else {
        found.errors.append(SystemFailure.last.unreadable(name))
        continue
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        let count = found.inputs.count
        let errors = found.errors.count
        walk(name, below: "", ancestors: [Identity(status)], into: &found)
        if found.inputs.count == count, found.errors.count == errors {
          found.errors.append(Self.nothingIn(name))
        }
      } else {
        found.inputs.append(Input(named: name))
      }
    }
    var seen: Set<String> = []
    found.inputs.removeAll { !seen.insert($0.path).inserted }
    return found
  }

  private func walk(_ folder: String, below prefix: String, ancestors: [Identity], into found: inout Found) {
    guard ancestors.count <= Self.depthLimit else {
      found.errors.append(
        ConversionError(
          .unreadable, file: folder, message: Message("文件夹层数太多", "the folders are nested too deeply")))
      return
    }
    let names: [String]
    switch Self.entries(of: folder) {
    case .success(let entries): names = entries
    case .failure(let failure):
      found.errors.append(failure.unreadable(folder))
      return
    }
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      guard stat(path, &status) == 0 else {
        found.errors.append(SystemFailure.last.unreadable(path))
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        let identity = Identity(status)
        if ancestors.contains(identity) {
          found.errors.append(SystemFailure(code: ELOOP).unreadable(path))
        } else {
          walk(path, below: prefix + name + "/", ancestors: ancestors + [identity], into: &found)
        }
      case S_IFREG:
        found.inputs.append(
          Input(
            path: path, outputStem: prefix + Input.stem(of: name), isNamed: false,
            mayBeSomethingElse: !expected.contains(Source(name: name, bytes: []).fileExtension)))
      default: continue
      }
    }
  }

  /// The names in a folder, sorted.
  package static func entries(
    of folder: String, includingHidden: Bool = false
  ) -> Result<[String], SystemFailure> {
    guard let stream = opendir(folder) else { return .failure(.last) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") || includingHidden && name != "." && name != ".." { names.append(name) }
    }
    return .success(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// The error for a folder in which there is nothing to read.
  public static func nothingIn(_ folder: String) -> ConversionError {
    ConversionError(
      .notAReport, file: folder, message: Message("文件夹里没有年度报告", "the folder holds no report"),
      remedy: Message("请检查是否选错了文件夹", "Check that this is the folder you meant."))
  }

  private struct Identity: Hashable {
    let device: UInt64
    let node: UInt64

    init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      node = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }
}

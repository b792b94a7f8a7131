import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Expands files and folders named by the user to a list of files to read.
public struct InputFinder: Sendable {
  /// The files found, in the order of the given names and sorted within folders, and the errors.
  public struct Found: Sendable {
    /// The files.
    public var inputs: [Input] = []
    /// Errors for folders that cannot be read or have no files, and for names that do not exist.
    public var errors: [ConversionError] = []
  }

  // Deeper than any archive of reports; it keeps a hostile tree from exhausting the stack.
  private static let depthLimit = 64

  /// The extensions that make a file found in a folder an expected report.
  private let expected: Set<String>

  /// Makes a finder.
  public init() { expected = [] }

  /// Makes a finder that knows the file extensions of reports, in lower case.
  package init(expecting endings: Set<String>) { expected = endings }

  /// Finds the files for these names: a file itself, all visible files below a folder, `-` for standard
  /// input.
  ///
  /// Each file is listed once, however often it is named. Folders are sorted by name, so that the order is
  /// the same on every machine; names that begin with a dot are skipped.
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

  /// The error for a folder with nothing to read.
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

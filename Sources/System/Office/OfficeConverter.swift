import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Converts office files through LibreOffice, in a private folder with its own profile, so that neither a
/// running LibreOffice nor the user's settings are affected.
package struct OfficeConverter: Sendable {
  private let tool: ExternalTool

  /// Describes the program without running it.
  ///
  /// - Parameter timeLimit: the longest time for one file, in seconds.
  package init(program: String = "soffice", timeLimit: Double = 60) {
    tool = ExternalTool(
      program: program,
      remedy: Message(
        "请安装 LibreOffice（Debian、Ubuntu：apt install libreoffice-writer libreoffice-calc；"
          + "macOS：brew install --cask libreoffice），或在 Word、Excel、WPS 中另存为 .docx 或 .xlsx",
        "Install LibreOffice (Debian, Ubuntu: apt install libreoffice-writer libreoffice-calc; "
          + "macOS: brew install --cask libreoffice), or save the file anew as .docx or .xlsx."),
      timeLimit: timeLimit, hasChildren: true)
  }

  /// Converts a file of any office format to another.
  ///
  /// - Parameters:
  ///   - target: the file extension of the format to write, such as `pdf`.
  ///   - filter: how LibreOffice writes it, with the options it takes; `nil` for the usual way.
  ///   - profile: the settings to run with; `nil` for those of a new user.
  ///   - temporaryFiles: ends the conversion and removes its folder if the program is interrupted.
  /// - Throws: `ConversionError` of kind `toolMissing`, `toolFailed`, `damaged` if LibreOffice cannot open
  ///   the file, `tooLarge` above `sizeLimit` bytes, or `unwritable` if there is no space.
  package func converted(
    _ bytes: [UInt8], to target: String, filter: String? = nil, profile: OfficeProfile? = nil,
    sizeLimit: Int, temporaryFiles: TemporaryFiles? = nil
  ) throws -> [UInt8] {
    let temporaryFiles = temporaryFiles ?? TemporaryFiles()
    var tool = tool
    tool.temporaryFiles = temporaryFiles
    guard let folder = PrivateFolder(in: PrivateFolder.onDisk) else {
      throw SystemFailure.last.unwritable(PrivateFolder.onDisk)
    }
    defer {
      folder.remove()
      temporaryFiles.close(folder)
    }
    guard temporaryFiles.open(folder) else { throw SystemFailure(code: EINTR).unwritable(folder.path) }
    let input = folder.path + "/report"
    try AtomicFile(replaces: true).write(bytes, to: input)
    let settings = folder.path + "/profile"
    if let profile {
      let path = settings + "/" + OfficeProfile.path
      try AtomicFile.makeFolder(of: path)
      try AtomicFile().write(profile.bytes, to: path)
    }
    _ = try tool.run(
      [
        "-env:UserInstallation=" + FileURI.reference(to: settings), "--headless", "--norestore",
        "--nolockcheck", "--convert-to", target + (filter.map { ":" + $0 } ?? ""), "--outdir",
        folder.path + "/out", input,
      ], input: [])
    let output = folder.path + "/out/report." + target
    guard access(output, R_OK) == 0 else {
      throw ConversionError(
        .damaged, message: Message("LibreOffice 打不开这个文件", "LibreOffice cannot open this file"),
        remedy: Message(
          "文件可能已损坏或设有密码；请在 Word、Excel 或 WPS 中打开并另存为 .docx 或 .xlsx",
          "It may be broken or have a password; open it in the program it was made with and save it anew."))
    }
    return try InputFile.read(output, limit: sizeLimit).bytes
  }
}

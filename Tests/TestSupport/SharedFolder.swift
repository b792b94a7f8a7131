#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder of real reports with their true cells, which some tests read if it exists.
///
/// Its path is in `NIANBAO_SHARED`, or else `../shared` beside the project.
public enum SharedFolder {
  /// The path without a trailing slash; `nil` if there is no such folder.
  public static let path: String? = {
    let named = getenv("NIANBAO_SHARED").map { String(cString: $0) }
    let path = named ?? projectRoot + "/../shared"
    return access(path + "/reports", R_OK) == 0 ? path : nil
  }()

  /// Why a test that needs the folder was skipped.
  public static let absence = "no shared folder: set NIANBAO_SHARED to read the real reports"

  /// The project's own folder.
  public static let projectRoot: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()
}

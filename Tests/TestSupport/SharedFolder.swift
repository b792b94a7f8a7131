#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder of real reports and their true cells that some tests read where it exists.
///
/// `NIANBAO_SHARED` names it; without that it is `../shared` beside the project.
public enum SharedFolder {
  /// The path without a slash at its end, or `nil` where there is no such folder.
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

import Conversion
import ReportModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A private folder for one workbook: the library writes files only.
struct TemporaryFolder {
  let path: String

  /// Where such folders are made, the fastest first: memory where the system has it.
  static var parents: [String] {
    var parents = ["/dev/shm"]
    if let named = getenv("TMPDIR") { parents.append(String(cString: named)) }
    return parents + ["/tmp"]
  }

  /// Makes a folder that only this user can enter, or `nil` where the parent has no room for one.
  init?(in parent: String) {
    var template = Array("\(parent)/nianbao-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  /// Removes the folder and what stands in it.
  func remove() {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
            String(cString: $0)
          }
        }
        if name != ".", name != ".." { unlink("\(path)/\(name)") }
      }
      closedir(folder)
    }
    rmdir(path)
  }

  /// The content of a file, or `nil` where it cannot be read.
  static func content(of file: String) -> [UInt8]? {
    let descriptor = open(file, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    let size = Int(status.st_size)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let step = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        guard step > 0 else {
          failed = true
          return
        }
        count += step
      }
    }
    return failed ? nil : bytes
  }
}

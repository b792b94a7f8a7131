import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An error of the operating system, with words that help the user.
package struct SystemFailure: Error {
  /// The value of `errno`.
  package let code: Int32

  /// The failure of the call that has just returned.
  package static var last: SystemFailure { SystemFailure(code: errno) }

  package var message: Message {
    switch code {
    case ENOENT: Message("没有这个文件或文件夹", "there is no such file or folder")
    case EACCES, EPERM: Message("没有权限", "permission denied")
    case EISDIR: Message("这是文件夹，不是文件", "this is a folder, not a file")
    case ENOTDIR: Message("路径中有一段不是文件夹", "a part of the path is not a folder")
    case ENOSPC, EDQUOT: Message("磁盘空间不足", "no space is left on the disk")
    case EROFS: Message("磁盘是只读的", "the disk is read-only")
    case ELOOP: Message("符号链接循环", "the symbolic links go round in a circle")
    case ENAMETOOLONG: Message("文件名太长", "the file name is too long")
    case EMFILE, ENFILE: Message("打开的文件太多", "too many files are open")
    default:
      Message("系统错误 \(code)：\(Self.text(code))", "system error \(code): \(Self.text(code))")
    }
  }

  /// The error for a file that could not be read.
  package func unreadable(_ file: String) -> ConversionError {
    ConversionError(.unreadable, file: file, message: message)
  }

  /// The error for a file that could not be written.
  package func unwritable(_ file: String) -> ConversionError {
    let remedy: Message? =
      switch code {
      case ENOENT: Message("请先建立文件夹，或用 --output-dir", "Make the folder first, or use --output-dir.")
      case EACCES, EPERM, EROFS: Message("请换一个可写的位置", "Choose a place that can be written to.")
      default: nil
      }
    return ConversionError(.unwritable, file: file, message: message, remedy: remedy)
  }

  private static func text(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "?"
  }
}

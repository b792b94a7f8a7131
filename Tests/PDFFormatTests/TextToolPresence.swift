#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether the program that PDF files are read with is there.
enum TextToolPresence {
  static let isInstalled: Bool = {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    return folders.split(separator: ":").contains { access("\($0)/pdftotext", X_OK) == 0 }
  }()

  static let absence = "no pdftotext: install poppler-utils (brew install poppler) to test reading PDF files"
}

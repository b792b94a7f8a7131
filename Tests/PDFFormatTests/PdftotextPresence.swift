import TestSupport

/// Whether the program for reading PDF files is installed.
enum PdftotextPresence {
  static let isInstalled = ProgramPresence.isInstalled("pdftotext")

  static let absence = "no pdftotext: install poppler-utils (brew install poppler) to test reading PDF files"
}

import TestSupport

/// Whether the program that PDF files are read with is there.
enum PdftotextPresence {
  static let isInstalled = ProgramPresence.isInstalled("pdftotext")

  static let absence = "no pdftotext: install poppler-utils (brew install poppler) to test reading PDF files"
}

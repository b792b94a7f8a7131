import Testing

@testable import PDFFormat

/// Files taken apart and put together again.
struct PDFFileTests {
  private func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

  @Test func aFileIsPutTogetherAsItWas() {
    let bytes = SmallPDF.bytes()
    #expect(PDFFile(bytes)?.bytes == bytes)
  }

  @Test func objectsAreFoundByNumberAndReference() throws {
    let file = try #require(PDFFile(SmallPDF.bytes()))
    let catalog = try #require(PDFFile.reference("Root", in: file.trailer).flatMap { file[$0] })
    #expect(text(catalog).hasPrefix("1 0 obj\n<</Type/Catalog"))
    #expect(PDFFile.reference("OutputIntents", in: catalog) == 2)
    #expect(PDFFile.reference("Metadata", in: catalog) == 4)
    #expect(PDFFile.reference("Size", in: file.trailer) == nil)
    #expect(PDFFile.reference("Outlines", in: catalog) == nil)
    #expect(file[0] == nil && file[6] == nil)
  }

  @Test func theTableFollowsLongerAndShorterObjects() throws {
    var file = try #require(PDFFile(SmallPDF.bytes()))
    file.replace(2, with: Array("<</Other(something longer than it was before)>>".utf8))
    file.replace(3, withStream: [1, 2, 3], entries: "/N 3")
    let again = try #require(PDFFile(file.bytes))
    #expect(text(again[2]) == "2 0 obj\n<</Other(something longer than it was before)>>\nendobj\n\n")
    #expect(
      text(again[3]) == "3 0 obj\n<</N 3/Length 3>>\nstream\n\u{1}\u{2}\u{3}\nendstream\nendobj\n\n")
    #expect(text(again[5]).contains("/Title(A report)"))
    #expect(again.bytes == file.bytes)
  }

  /// How long the printed stream was depends on the clock.
  @Test func theLengthOfWhatWasReplacedGoesWithIt() throws {
    let bytes = SmallPDF.bytes(
      objects: ["<<>>", "<</N 3/Length 3 0 R>>\nstream\nabcd\nendstream", "4"], trailer: "<</Root 1 0 R>>")
    var file = try #require(PDFFile(bytes))
    file.replace(2, withStream: Array("content".utf8), entries: "/N 3")
    #expect(text(file[2]).contains("/Length 7>>") && text(file[3]).hasPrefix("3 0 obj\n7\n"))
  }

  @Test func anUnusedNumberStaysUnused() throws {
    let bytes = SmallPDF.bytes(objects: ["<<>>", "<<>>"], trailer: "<</Root 1 0 R>>")
    let freed = text(bytes).replacingFirst(" 00000 n", with: " 65535 f")
    let file = try #require(PDFFile(Array(freed.utf8)))
    #expect(file[1] == nil && file[2] != nil)
    let again = try #require(PDFFile(file.bytes))
    #expect(again[1] == nil && again[2] == file[2])
  }

  @Test(arguments: [
    "", "%PDF-1.6\nstartxref\n", "startxref\n9999\n%%EOF\n", "xref\n0 1\ntrailer\nstartxref\n0\n%%EOF\n",
    "5 0 obj\n<</Type/XRef>>\nendobj\nstartxref\n0\n%%EOF\n",
  ])
  func otherFilesAreNotTakenApart(text: String) { #expect(PDFFile(Array(text.utf8)) == nil) }

  @Test func aTableThatPointsElsewhereIsNotBelieved() {
    let text = text(SmallPDF.bytes())
    #expect(PDFFile(Array(text.replacingFirst("2 0 obj", with: "7 0 obj").utf8)) == nil)
    #expect(PDFFile(Array(text.replacingFirst("xref\n0 6", with: "xref\n1 6").utf8)) == nil)
    #expect(PDFFile(Array(text.replacingFirst("xref\n0 6", with: "xref\n0 7").utf8)) == nil)
  }
}

extension String {
  /// The text with another in the first place of one.
  fileprivate func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}

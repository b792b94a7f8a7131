import Containers
import Testing

@testable import WordFormat

/// Elements are told by their names.
@Suite struct ElementNameTests {
  private final class Names: XMLHandler {
    let vocabulary: XMLVocabulary
    var numbers: [Int?] = []
    var tags: [WordTag?] = []

    init(_ vocabulary: XMLVocabulary) { self.vocabulary = vocabulary }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      numbers.append(vocabulary.number(of: name))
      tags.append(WordTag(name))
    }
  }

  private func read(_ names: [String], with vocabulary: [String] = []) throws -> Names {
    let handler = Names(XMLVocabulary(vocabulary))
    let markup = "<all xmlns:w=\"w\">" + names.map { "<w:\($0)/>" }.joined() + "</all>"
    try Array(markup.utf8).withUnsafeBytes {
      try XMLScanner.scan($0, part: "part", file: "file", handler: handler)
    }
    return handler
  }

  @Test func everyNameIsFoundAndNoOther() throws {
    let names = ["a", "ab", "abc", "b", "A", "Fallback", "sectPrChange", String(repeating: "x", count: 300)]
    let others = [
      "c", "abcd", "ba", "aB", "fallback", "sectPrChang", String(repeating: "x", count: 299), "名",
    ]
    let read = try read(names + others, with: names)
    #expect(Array(read.numbers.dropFirst()) == names.indices.map { $0 } + others.map { _ in nil })
  }

  @Test func asManyNamesAsThereMayBeAreFound() throws {
    let names = (0..<300).map { "n\($0)" }
    let read = try read(names, with: names)
    #expect(Array(read.numbers.dropFirst()) == names.indices.map { $0 < 255 ? $0 : nil })
  }

  @Test func everyTagHasTheNameOfItsElement() throws {
    let read = try read(WordTag.allCases.map(\.rawValue) + ["rFonts", "P", "fallback"])
    #expect(Array(read.tags.dropFirst()) == WordTag.allCases + [nil, nil, nil])
  }
}

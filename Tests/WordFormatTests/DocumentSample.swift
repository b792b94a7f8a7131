import Foundation
import NianbaoKit
import TestSupport
import WordFormat

/// A document of another program with pieces of its own.
struct DocumentSample {
  /// What stands in section 一 between 开始。 and 结束。
  var overview = ""
  /// What the planted cell has in place of its number.
  var cell: String?
  /// More parts, by their paths.
  var parts: [(path: String, content: String)] = []
  /// More relationships of the main part: id, the last word of the type, and target.
  var links: [(id: String, type: String, target: String)] = []

  /// The cell that `cell` is put in.
  static let planted = PlantedCell.all[0]

  /// The report that the document has.
  func read(_ planted: PlantedCell = planted) throws -> Report {
    var printer = WordPrinter([], seed: 1)
    var report = planted.report()
    report.sections[.overview] = ["开始。", "结束。"]
    var document = try PackageEditor(printer.document(of: report)).changing("word/document.xml") { main in
      var main = main
      if let cell {
        main = main.replacing(
          "<w:r><w:t xml:space=\"preserve\">\(PlantedCell.digits)</w:t></w:r>", with: cell)
      }
      guard let at = main.range(of: "结束。"),
        let start = main[..<at.lowerBound].range(of: "<w:p>", options: .backwards)?.lowerBound
      else { return main }
      return main[..<start] + overview + " " + main[start...]
    }
    let own = links.map { link in
      let mode = link.target.contains(":") || link.type == "hyperlink" ? " TargetMode=\"External\"" : ""
      return
        "<Relationship Id=\"\(link.id)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(link.type)\" Target=\"\(link.target)\"\(mode)/>"
    }
    if !own.isEmpty {
      // Before those of the printer, so that they count.
      document = try document.changing("word/_rels/document.xml.rels") { links in
        guard let first = links.range(of: "<Relationship ")?.lowerBound else { return links }
        return links[..<first] + own.joined() + links[first...]
      }
    }
    for part in parts { document = document.adding(part.path, part.content) }
    return try WordReader().read(Source(name: "a.docx", bytes: document.bytes()))[0]
  }

  /// The texts of section 一 between the two sentences.
  func texts() throws -> [String] {
    try read().sections[.overview].map(\.text).filter { $0 != "开始。" && $0 != "结束。" }
  }

  /// A run of text.
  static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
  }

  /// A paragraph of runs.
  static func paragraph(_ runs: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(runs)</w:p>"
  }

  /// A run with a drawing of pictures.
  static func drawing(_ content: String, words: String = "") -> String {
    "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"\(words)\"/>\(content)</wp:inline></w:drawing></w:r>"
  }

  /// The picture of a file, with words of its own.
  static func picture(_ id: String, words: String = "") -> String {
    "<pic:pic><pic:cNvPr id=\"0\" descr=\"\(words)\"/><a:blip r:embed=\"\(id)\"/></pic:pic>"
  }
}

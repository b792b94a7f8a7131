import Characters
import Conversion
import Diagnostics
import Layout
import ReportModel

/// The texts of a part beside the main one, such as a note or the foot of a page, as far as they have words.
struct PartTexts {
  /// The paragraphs; addresses of links stand behind their words.
  private(set) var paragraphs: [[UInt8]] = []
  /// What stands for its pictures, and the addresses that no text carries.
  private(set) var aside: [String]
  /// What is struck out or deleted in it.
  private(set) var leftOut: [String]

  private let bytes: [UInt8]
  private let marks: [InlineMark]

  /// Takes what was read of the part.
  ///
  /// - Parameter rowsAreLines: whether a row of a table is one text, its cells set apart by tabs.
  init(_ read: DocumentBody, rowsAreLines: Bool) {
    var read = read
    read.finishJoined()
    bytes = read.content.bytes
    marks = read.content.content.marks
    aside =
      read.content.content.pictures.map { picture in
        Picture(nil, alternative: picture.alternative, address: picture.address).residueText
      } + read.aside.map(\.text)
    leftOut = read.leftOut.map(\.text)
    add(read.content.blocks, rowsAreLines)
  }

  private mutating func add(_ blocks: [Block], _ rowsAreLines: Bool) {
    for block in blocks {
      switch block {
      case .text(let text): paragraphs.append(words(of: text.range))
      case .picture: break
      case .table(let table):
        for row in table.rows {
          guard rowsAreLines else {
            for cell in row { add(cell.blocks, false) }
            continue
          }
          let cells = row.map { Array(lines(of: $0.blocks).joined(separator: [0x20])) }
          if !cells.allSatisfy(\.isEmpty) { paragraphs.append(Array(cells.joined(separator: [0x09]))) }
        }
      }
    }
  }

  /// The texts of a cell.
  private func lines(of blocks: [Block]) -> [[UInt8]] {
    blocks.flatMap { block -> [[UInt8]] in
      switch block {
      case .text(let text): [words(of: text.range)]
      case .picture: []
      case .table(let table): table.rows.flatMap { $0.flatMap { lines(of: $0.blocks) } }
      }
    }
  }

  /// The text of a stretch, with the addresses of its links in brackets unless they are its words.
  private func words(of range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var next = range.lowerBound
    for mark in marks where range.contains(mark.range.lowerBound) && !mark.range.isEmpty {
      guard case .link(let address) = mark.kind, mark.range.upperBound >= next else { continue }
      let end = min(mark.range.upperBound, range.upperBound)
      let shown = String(decoding: bytes[mark.range.lowerBound..<end], as: UTF8.self)
      result += bytes[next..<end]
      next = end
      if !Self.says(shown, address) { result += Array("（\(address)）".utf8) }
    }
    return result + bytes[next..<range.upperBound]
  }

  /// Whether words are an address, but for its scheme and a slash at its end.
  private static func says(_ words: String, _ address: String) -> Bool {
    func core(_ text: String) -> Substring {
      var core = Substring(text).drop(while: \.isWhitespace)
      for scheme in ["https://", "http://", "mailto:", "tel:"] where core.hasPrefix(scheme) {
        core = core.dropFirst(scheme.count)
      }
      while let last = core.last, last == "/" || last.isWhitespace { core.removeLast() }
      return core
    }
    return core(words) == core(address)
  }
}

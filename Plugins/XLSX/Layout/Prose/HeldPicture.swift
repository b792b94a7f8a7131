import Characters
import Diagnostics
import ReportModel

/// How the sheet of data names the file of a picture: by a fingerprint where the sheet of prose shows it, else as text.
enum HeldPicture {
  /// Larger files are not held as text.
  static let mostBytes = 256 << 10

  private static let scheme = "data:"

  /// What tells a file from the others of a workbook.
  static func fingerprint(of content: PictureContent) -> String {
    let hash = String(FNV1a.hash(of: content.bytes), radix: 16)
    return "\(content.format.rawValue)-\(content.bytes.count)-\(hash)"
  }

  /// The file as text; `nil` for one that is too large.
  static func text(of content: PictureContent) -> String? {
    guard content.bytes.count <= mostBytes else { return nil }
    let digits = String(decoding: Base64.text(of: content.bytes), as: UTF8.self)
    return scheme + content.format.mediaType + ";base64," + digits
  }

  /// The file that a text holds; `nil` for a fingerprint.
  static func content(_ text: String) -> PictureContent? {
    guard text.hasPrefix(scheme), let comma = text.firstIndex(of: ",") else { return nil }
    var digits = String(text[text.index(after: comma)...])
    return digits.withUTF8 { Base64.bytes(of: $0) }.flatMap(PictureContent.init)
  }
}

extension ProseBlock {
  /// Changes every picture in reading order, those in notes and in tables among them.
  mutating func changePictures(_ change: (inout Picture) -> Void) {
    switch self {
    case .paragraph(var paragraph):
      paragraph.changePictures(change)
      self = .paragraph(paragraph)
    case .table(var table):
      for row in table.rows.indices {
        for cell in table.rows[row].indices {
          for block in table.rows[row][cell].blocks.indices {
            table.rows[row][cell].blocks[block].changePictures(change)
          }
        }
      }
      self = .table(table)
    case .picture(var picture):
      change(&picture)
      self = .picture(picture)
    }
  }
}

extension Paragraph {
  fileprivate mutating func changePictures(_ change: (inout Picture) -> Void) {
    for index in marks.indices {
      switch marks[index].kind {
      case .picture(var picture):
        change(&picture)
        marks[index].kind = .picture(picture)
      case .note(var paragraphs):
        for paragraph in paragraphs.indices { paragraphs[paragraph].changePictures(change) }
        marks[index].kind = .note(paragraphs)
      case .bold, .italic, .underline, .raised, .lowered, .link: break
      }
    }
  }
}

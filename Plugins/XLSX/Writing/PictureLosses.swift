import Diagnostics
import ReportModel

/// The pictures that a workbook does not hold: sheets cannot show them, and they are too large to be held as text.
enum PictureLosses {
  /// The loss, with the place of each picture.
  ///
  /// - Parameter shown: the fingerprints of the pictures that the sheet of prose shows.
  static func losses(of report: Report, shown: Set<String>) -> [Loss] {
    var places: [Message] = []
    for part in ProsePart.all {
      var number = 0
      for var block in report[part] {
        block.changePictures { picture in
          number += 1
          guard let content = picture.content, content.bytes.count > HeldPicture.mostBytes,
            !shown.contains(HeldPicture.fingerprint(of: content))
          else { return }
          places.append(place(number, picture, part.words(in: report.edition)))
        }
      }
    }
    guard !places.isEmpty else { return [] }
    let detail = Message(
      places.map(\.chinese).joined(separator: "、") + "：表格软件显示不了，又太大",
      places.map(\.english).joined(separator: ", ")
        + ": spreadsheets cannot show them, and they are too large")
    return [Loss(aspect: .pictures, count: places.count, detail: detail)]
  }

  private static func place(_ number: Int, _ picture: Picture, _ part: Message) -> Message {
    let words = SheetText.shortened(
      picture.alternative.isEmpty ? picture.address ?? "" : picture.alternative, to: 20)
    return Message(
      "\(part.chinese)第 \(number) 个" + (words.isEmpty ? "" : "（\(words)）"),
      "\(part.english), no. \(number)" + (words.isEmpty ? "" : " (\(words))"))
  }
}

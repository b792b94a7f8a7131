import Diagnostics
import ReportModel

extension [Loss] {
  /// The loss of pictures that a document was to hold.
  ///
  /// - Parameter viewer: what cannot show their format.
  package static func pictures(_ omitted: [Picture], notShownBy viewer: Message) -> [Loss] {
    guard !omitted.isEmpty else { return [] }
    let names = omitted.map(\.residueText)
    let detail = Message(
      "原文没有附上图片本身，或其格式\(viewer.chinese)不能显示，没有写入：" + names.joined(separator: "、"),
      "not written, since the source only refers to them or \(viewer.english) cannot show their format: "
        + names.joined(separator: ", "))
    return [Loss(aspect: .pictures, count: omitted.count, detail: detail)]
  }
}

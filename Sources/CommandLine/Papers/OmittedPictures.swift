import NianbaoKit

/// The pictures of the prose that the document does not show, and why not each of them.
struct OmittedPictures {
  /// A picture that a person has to put in.
  struct Item {
    /// The words that stand for it.
    let name: String
    /// The section it belongs to.
    let section: String
    /// Its place in the source.
    let place: Place?
    /// Why it is not in the document.
    let reason: String
  }

  /// The pictures; empty where the losses tell of none, or not which.
  let items: [Item]

  // What no program for documents is sure to show.
  private static let unusual: Set<PictureContent.Format> = [.webp, .svg]

  /// - Parameter losses: what the document could not carry.
  init(_ report: Report, losses: [Loss]) {
    let count = losses.filter { $0.aspect == .pictures }.reduce(0) { $0 + $1.count }
    let all = count > 0 ? ProsePlaces(report: report).pictures : []
    let bare = all.filter { $0.picture.content == nil }
    let odd = all.filter { $0.picture.content.map { Self.unusual.contains($0.format) } ?? true }
    let omitted = [bare, odd, all].first { $0.count == count } ?? []
    items = omitted.map { picture, section, place in
      let words = picture.alternative.isEmpty ? picture.address ?? "" : picture.alternative
      return Item(
        name: DisplayText.safe(words.isEmpty ? "（没有名称的图片）" : words), section: section, place: place,
        reason: picture.content == nil ? "原文没有附上图片本身。" : "图片的格式在 Word 文档中不能显示。")
    }
  }
}

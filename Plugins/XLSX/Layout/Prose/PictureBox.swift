import ReportModel

/// How large a picture is shown in a sheet, in pixels at 96 to the inch.
struct PictureBox {
  let width: Double
  let height: Double

  /// The size on the page, or that of the picture itself, made smaller where there is less room; `nil` for pictures
  /// that sheets cannot show.
  init?(_ picture: Picture, within room: Int, by roomBelow: Int) {
    guard let content = picture.content, Self.formats.contains(content.format), let pixels = content.pixels
    else { return nil }
    let width = picture.size.map { $0.width * 96 / 72 } ?? Double(pixels.width)
    let height = picture.size.map { $0.height * 96 / 72 } ?? Double(pixels.height)
    let scale = min(1, Double(max(room, 1)) / width, Double(max(roomBelow, 1)) / height)
    self.width = width * scale
    self.height = height * scale
  }

  private static let formats: Set<PictureContent.Format> = [.png, .jpeg, .gif, .bmp]

  /// The room below a text that it needs, in points.
  var points: Double { height * 72 / 96 + 4 }
}

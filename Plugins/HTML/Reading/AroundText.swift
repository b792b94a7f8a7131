import Containers
import Diagnostics
import ReportModel

/// What a page shows or does beside its text, of which only the addresses are known: each becomes a line of text that is
/// set apart.
struct AroundText {
  /// The lines, in the order of the page.
  private(set) var lines: [Paragraph] = []
  private var met: Set<String> = []

  /// More lines than a report has things of that kind.
  private static let most = 10_000

  /// Keeps the address of content that comes from elsewhere: a frame, an object.
  mutating func addEmbedded(_ address: String?, _ attributes: HTMLAttributes, at place: Place) {
    guard let address, !address.hasPrefix("about:"), !Self.runsProgram(address) else { return }
    let lengths = [attributes["width"], attributes["height"]].compactMap { $0.flatMap { Int($0) } }
    guard lengths.allSatisfy({ $0 >= PagePicture.leastWidth }) else { return }
    add(Provenance.embeddedMark, address, place)
  }

  /// Keeps the address that a picture leads to.
  mutating func addLink(ofPicture address: String, at place: Place) {
    add(Provenance.linkMark + "图片：", address, place)
  }

  private mutating func add(_ mark: String, _ address: String, _ place: Place) {
    // The content of an address that holds it is no address.
    let isContent = address.lowercased().hasPrefix("data:")
    let line = mark + (isContent ? String(address.prefix { $0 != "," }) : address)
    guard !address.isEmpty, lines.count < Self.most, met.insert(line).inserted else { return }
    lines.append(Paragraph(line, place: place))
  }

  private static func runsProgram(_ address: String) -> Bool {
    address.drop(while: \.isWhitespace).lowercased().hasPrefix("javascript:")
  }
}

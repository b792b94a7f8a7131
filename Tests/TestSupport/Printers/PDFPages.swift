/// Pages with words at given positions, as a minimal PDF file.
///
/// No font is embedded; a ToUnicode map gives the character for each code, as in files written by programs.
public struct PDFPages {
  /// The width of a page in points.
  public let width: Double
  /// The height of a page in points.
  public let height: Double
  /// The direction in which words are drawn.
  public var turn = Turn.none
  /// The lines of words drawn on each page, in the order in which they were drawn.
  public private(set) var lines: [[Line]] = []
  private var contents: [String] = []

  /// A line of words with the place of its baseline from the left and the top of the page.
  public struct Line: Sendable {
    /// The words.
    public let words: String
    /// Where the first begins.
    public let x: Double
    /// Where the baseline is.
    public let y: Double
    /// The size of the font.
    public let size: Double
  }

  /// The direction of words on the page in the file.
  public enum Turn: Sendable {
    case none
    /// Upwards on a page displayed unrotated, as wide tables on portrait pages.
    case upwards
    case downwards
    case upsideDown
    /// Upwards on a page displayed rotated, so that words appear upright.
    case shownUpright
  }

  /// Makes a file without pages.
  public init(width: Double = 595, height: Double = 842) {
    self.width = width
    self.height = height
  }

  /// Begins a page.
  public mutating func beginPage() {
    contents.append("")
    lines.append([])
  }

  /// Draws a line of words; `y` is the distance of the baseline from the top of the page.
  public mutating func draw(_ words: String, x: Double, y: Double, size: Double) {
    guard !words.isEmpty, !contents.isEmpty else { return }
    lines[lines.count - 1].append(Line(words: words, x: x, y: y, size: size))
    let codes = words.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }
    let matrix =
      switch turn {
      case .none: "1 0 0 1 \(x) \(height - y)"
      case .upwards, .shownUpright: "0 1 -1 0 \(y) \(x)"
      case .downwards: "0 -1 1 0 \(height - y) \(width - x)"
      case .upsideDown: "-1 0 0 -1 \(width - x) \(y)"
      }
    contents[contents.count - 1] += "BT /F \(size) Tf \(matrix) Tm <\(codes.joined())> Tj ET\n"
  }

  /// The width of words: ideographs are as wide as the font size, other characters half of it.
  public static func width(_ words: String, size: Double) -> Double {
    words.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 0.5 : 1) * size }
  }

  /// The bytes of the file.
  public func bytes() -> [UInt8] {
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Count \(contents.count)/Kids[\(contents.indices.map { "\(7 + 2 * $0) 0 R" }.joined(separator: " "))]>>",
      "<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
      "<</Type/Font/Subtype/CIDFontType2/BaseFont/Test/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        + "/Supplement 0>>/DW 1000/W[0 8191 500]/FontDescriptor 5 0 R>>",
      "<</Type/FontDescriptor/FontName/Test/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880"
        + "/Descent -120/CapHeight 700/StemV 80>>",
      Self.stream(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
          + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
          + "1 beginbfrange <0000> <FFFF> <0000> endbfrange\nendcmap end end\n"),
    ]
    let sides = turn == .none || turn == .upsideDown ? "\(width) \(height)" : "\(height) \(width)"
    let rotation = turn == .shownUpright ? "/Rotate 90" : ""
    for (index, content) in contents.enumerated() {
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(sides)]\(rotation)/Resources<</Font<</F 3 0 R>>>>"
          + "/Contents \(8 + 2 * index) 0 R>>")
      objects.append(Self.stream(content))
    }
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(table)\n%%EOF\n"
    return Array(file.utf8)
  }

  private static func stream(_ content: String) -> String {
    "<</Length \(content.utf8.count)>>\nstream\n\(content)endstream"
  }
}

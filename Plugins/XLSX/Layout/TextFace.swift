import Characters
import ReportModel

/// How letters of a cell are set apart from the others.
struct TextFace: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let bold = TextFace(rawValue: 1)
  static let italic = TextFace(rawValue: 2)
  static let underline = TextFace(rawValue: 4)
  static let link = TextFace(rawValue: 8)
}

extension TextFace {
  /// The face of what a mark is laid over; raised and lowered letters stay on the line, because the reader takes raised
  /// letters of a cell for marks.
  fileprivate init(_ kind: TextMark.Kind) {
    self =
      switch kind {
      case .bold: .bold
      case .italic: .italic
      case .underline: .underline
      case .link: .link
      case .raised, .lowered, .note, .picture: []
      }
  }
}

/// A stretch of a text with one face, in UTF-8 bytes from the text's beginning.
struct FaceRun {
  var range: Range<Int>
  var face: TextFace
}

extension [FaceRun] {
  /// The stretches of a part of the text, from the part's beginning.
  func within(_ part: Range<Int>) -> [FaceRun] {
    let first = partitioningIndex { $0.range.upperBound > part.lowerBound }
    return self[first...].prefix { $0.range.lowerBound < part.upperBound }.compactMap { run in
      let range = run.range.clamped(to: part)
      let own = range.lowerBound - part.lowerBound..<range.upperBound - part.lowerBound
      return range.isEmpty ? nil : FaceRun(range: own, face: run.face)
    }
  }
}

extension Paragraph {
  /// The text behind a prefix as stretches of one face each; none where all of it looks the same as any text.
  func runs(behind prefix: Int) -> [FaceRun] {
    let faces = marks.map { (range: $0.range, face: TextFace($0.kind)) }.filter { !$0.face.isEmpty }
    guard !faces.isEmpty else { return [] }
    let bytes = Array(text.utf8)
    let bounds = Set(faces.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [0, bytes.count])
    // Only a whole character has a face.
    guard bounds.allSatisfy({ $0 == bytes.count || bytes.indices.contains($0) && bytes[$0].isCharacterStart })
    else { return [] }
    let sorted = bounds.sorted()
    var runs = prefix > 0 ? [FaceRun(range: 0..<prefix, face: [])] : []
    var open = OpenStretches(faces.map { (range: $0.range, key: $0.face) })
    for (start, end) in zip(sorted, sorted.dropFirst()) {
      let face = open.keys(over: start..<end).reduce(TextFace()) { $0.union($1) }
      if let last = runs.last, last.face == face {
        runs[runs.count - 1].range = last.range.lowerBound..<end + prefix
      } else {
        runs.append(FaceRun(range: start + prefix..<end + prefix, face: face))
      }
    }
    return runs
  }
}

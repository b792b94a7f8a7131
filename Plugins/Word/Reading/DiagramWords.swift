import Characters
import Containers

/// Reads the words of a chart or of a diagram: titles, names of series, and each category with its value.
final class DiagramWords: XMLHandler {
  /// A series of values.
  private struct Series {
    var name = ""
    var categories: [String] = []
    var values: [String] = []
  }

  private var titles: [String] = []
  private var series: [Series] = []
  /// What of a series is read now.
  private var role: Role?
  private var words = ""
  private var isInText = false
  /// Whether a title or the label of a point is open.
  private var isInTitle = false

  private enum Role { case name, category, value }

  /// All words in one line; empty where there are none.
  var text: String {
    let lines = series.map { series -> String in
      let count = max(series.categories.count, series.values.count)
      let points = (0..<count).map { index in
        [series.categories, series.values].compactMap { $0.indices.contains(index) ? $0[index] : nil }
          .filter { !$0.isEmpty }.joined(separator: " ")
      }
      return [series.name, points.joined(separator: "，")].filter { !$0.isEmpty }.joined(separator: "：")
    }
    return (titles + lines).filter { !$0.isBlank }.joined(separator: "；")
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "ser": series.append(Series())
    case "tx": if !series.isEmpty, !isInTitle { role = .name }
    case "cat", "xVal": role = .category
    case "val", "yVal", "bubbleSize": role = .value
    // Charts of the newer kind keep their data before their series.
    case "strDim":
      role = .category
      series.append(Series())
    case "numDim":
      role = .value
      if series.isEmpty { series.append(Series()) }
    case "title", "dLbl":
      role = nil
      isInTitle = true
    case "v", "t": isInText = true
    case "pt": if role != nil { isInText = true }
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { words += String(decoding: bytes, as: UTF8.self) }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "v", "pt":
      if isInText { keep() }
      isInText = false
    // The runs of a paragraph are one text.
    case "t": isInText = false
    case "p": if !words.isEmpty { keep() }
    case "title", "dLbl": isInTitle = false
    case "tx", "cat", "xVal", "val", "yVal", "bubbleSize", "strDim", "numDim": role = nil
    default: break
    }
  }

  private func keep() {
    let word = words.withText { $0.trimmed.string }
    words = ""
    guard let role, let last = series.indices.last else {
      titles.append(word)
      return
    }
    switch role {
    case .name: series[last].name += word
    case .category: series[last].categories.append(word)
    case .value: series[last].values.append(word)
    }
  }
}

import Containers

/// Reads the list of sheets.
final class WorkbookHandler: XMLHandler {
  struct SheetEntry {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  private(set) var sheets: [SheetEntry] = []
  private(set) var from1904 = false
  private(set) var awaitsResults = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr": from1904 = attributes.flag("date1904")
    case "calcPr": awaitsResults = attributes.flag("fullCalcOnLoad")
    case "sheet":
      let state = attributes.string("state") ?? "visible"
      sheets.append(
        SheetEntry(
          name: attributes.string("name") ?? "", relationship: attributes.string("id") ?? "",
          isHidden: state != "visible"))
    default: break
    }
  }
}

/// Reads those of the document's custom properties that are texts.
final class PropertiesHandler: XMLHandler {
  private(set) var properties: [String: String] = [:]
  private var name: String?
  private var value: [UInt8] = []

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if case "property" = name {
      self.name = attributes.string("name")
      value = []
    }
  }

  override func end(_ name: XMLName) {
    if case "property" = name, let own = self.name {
      properties[own] = String(decoding: value, as: UTF8.self)
      self.name = nil
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if name != nil { value.append(contentsOf: bytes) }
  }
}

/// Reads the table of texts that sheets refer to by number.
final class SharedStringsHandler: XMLHandler {
  fileprivate(set) var strings: [String] = []
  /// What is struck out in texts, by their numbers.
  private(set) var leftOut: [Int: String] = [:]
  private var open = RichText()
  private var isText = false
  private var phonetic = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "t": isText = !phonetic
    case "si": open.begin()
    // A phonetic guide is not part of the text.
    case "rPh": phonetic = true
    default: open.start(name, attributes)
    }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "t": isText = false
    case "si":
      let whole = open.finish()
      if let struck = whole.leftOut { leftOut[strings.count] = struck }
      strings.append(whole.text)
    case "rPh": phonetic = false
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText { open.add(bytes) }
  }
}

extension SharedStringsHandler {
  /// Reads a table that is plain without events; `false`, and nothing read, for another.
  func readPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let texts = PlainStrings.texts(of: bytes) else { return false }
    strings = texts
    return true
  }
}

/// Reads how the cells' styles show what is in them.
final class StylesHandler: XMLHandler {
  private(set) var formats: [CellFormat] = []
  private let from1904: Bool
  private var codes: [Int: NumberFormat] = [:]
  /// Whether each font strikes out.
  private var fonts: [Bool] = []
  private var isInFonts = false
  private var isCellStyle = false

  init(from1904: Bool) { self.from1904 = from1904 }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      if let id = attributes.integer("numFmtId"), let code = attributes.string("formatCode") {
        codes[id] = NumberFormat(code: code, from1904: from1904)
      }
    case "fonts": isInFonts = true
    case "font": if isInFonts { fonts.append(false) }
    case "strike":
      if isInFonts, !fonts.isEmpty {
        fonts[fonts.count - 1] = attributes["val"] == nil || attributes.flag("val")
      }
    case "cellXfs": isCellStyle = true
    case "xf": if isCellStyle { formats.append(format(attributes)) }
    default: break
    }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "cellXfs": isCellStyle = false
    case "fonts": isInFonts = false
    default: break
    }
  }

  private func format(_ attributes: XMLAttributes) -> CellFormat {
    let id = attributes.integer("numFmtId") ?? 0
    let font = attributes.integer("fontId") ?? 0
    return CellFormat(
      number: codes[id] ?? NumberFormat(builtIn: id, from1904: from1904),
      isStruckOut: font < fonts.count && fonts[font])
  }
}

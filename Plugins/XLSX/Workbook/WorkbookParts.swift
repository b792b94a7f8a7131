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

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr": from1904 = attributes.flag("date1904")
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
  private(set) var strings: [String] = []
  private var buffer: [UInt8] = []
  private var isText = false
  private var phonetic = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "t": isText = !phonetic
    case "si": buffer.removeAll(keepingCapacity: true)
    // A phonetic guide is not part of the text.
    case "rPh": phonetic = true
    default: break
    }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "t": isText = false
    case "si": strings.append(buffer.withUnsafeBufferPointer(SheetText.unescaped))
    case "rPh": phonetic = false
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText { buffer.append(contentsOf: bytes) }
  }
}

/// Reads how the cells' styles show numbers.
final class StylesHandler: XMLHandler {
  private(set) var formats: [NumberFormat] = []
  private let from1904: Bool
  private var codes: [Int: String] = [:]
  private var isCellStyle = false

  init(from1904: Bool) { self.from1904 = from1904 }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      if let id = attributes.integer("numFmtId") { codes[id] = attributes.string("formatCode") }
    case "cellXfs": isCellStyle = true
    case "xf":
      if isCellStyle { formats.append(format(attributes.integer("numFmtId") ?? 0)) }
    default: break
    }
  }

  override func end(_ name: XMLName) {
    if case "cellXfs" = name { isCellStyle = false }
  }

  // The numbers up to 163 are fixed (ECMA-376 part 1, §18.8.30); 27–36 and 50–58 are East Asian dates.
  private func format(_ id: Int) -> NumberFormat {
    if let code = codes[id] { return format(code: code) }
    switch id {
    case 2, 4, 10: return .places(2)
    case 14...22, 27...36, 45...47, 50...58: return .date(from1904: from1904)
    default: return .general
    }
  }

  private func format(code: String) -> NumberFormat {
    var places = 0
    var afterPoint = false
    var skipped = false
    var quoted = false
    var isGeneral = code.lowercased().hasPrefix("general")
    for byte in code.utf8 {
      if skipped {
        skipped = false
        continue
      }
      if quoted, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "]") { continue }
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "_"): skipped = true
      case UInt8(ascii: "\""): quoted.toggle()
      // Colours, conditions and locales are in brackets.
      case UInt8(ascii: "["): quoted = true
      case UInt8(ascii: "]"): quoted = false
      case UInt8(ascii: ";"): return afterPoint ? .places(places) : .general
      case UInt8(ascii: "."): afterPoint = true
      case UInt8(ascii: "0"): if afterPoint { places += 1 }
      case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "m"):
        if !isGeneral { return .date(from1904: from1904) }
      case UInt8(ascii: "%"), UInt8(ascii: "E"): isGeneral = true
      default: break
      }
    }
    return afterPoint && !isGeneral ? .places(min(places, 18)) : .general
  }
}

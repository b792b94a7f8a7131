/// A style as the styles part defines it.
struct StyleDefinition {
  /// What a style is for.
  enum Kind: String {
    case paragraph, character, table
  }

  let id: StyleID
  /// The name that people see; Word knows its own by their English names and shows them in the user's language.
  let name: String
  var kind = Kind.paragraph
  /// Whether it is our own and not built into Word.
  var isOwn = false
  var isDefault = false
  var basedOn: StyleID?
  /// The style of the paragraph that a user begins after one of this style.
  var next: StyleID?
  /// Its position in a program's list of styles.
  var priority = 99
  /// Whether programs offer it among the first.
  var isQuick = false
  var paragraph: ParagraphFormat?
  var run = RunFormat()
  var table: TableStyleFormat?

  func write(to xml: inout XMLWriter) {
    xml.element("w:style") { xml in
      xml.attribute("w:type", kind.rawValue)
      if isDefault { xml.attribute("w:default", 1) }
      if isOwn { xml.attribute("w:customStyle", 1) }
      xml.attribute("w:styleId", id.rawValue)
      xml.value("w:name", name)
      if let basedOn { xml.value("w:basedOn", basedOn.rawValue) }
      if let next { xml.value("w:next", next.rawValue) }
      xml.value("w:uiPriority", priority)
      if isQuick { xml.element("w:qFormat") }
      paragraph?.write(to: &xml)
      run.write(to: &xml)
      table?.write(to: &xml)
    }
  }
}

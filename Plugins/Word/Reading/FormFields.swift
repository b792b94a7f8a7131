import Containers

/// What the fields of a form show: the chosen entry of a list, and whether a control still shows what to type in it.
struct FormFields {
  private var entries: [String] = []
  private var chosen = 0
  private var isInList = false
  private var isPrompt = false
  /// For each open control, whether it shows its prompt.
  private var controls: [Bool] = []

  /// Whether text that is met now is a prompt and nothing that anybody filled in.
  var showsPrompt: Bool { controls.contains(true) }

  /// An element begins.
  mutating func start(_ tag: WordTag, _ attributes: XMLAttributes) {
    switch tag {
    case .ddList:
      isInList = true
      entries = []
      chosen = 0
    case .default, .result: if isInList { chosen = attributes.integer("val") ?? chosen }
    case .listEntry: if isInList { entries.append(attributes.string("val") ?? "") }
    case .sdt: isPrompt = false
    case .showingPlcHdr: isPrompt = true
    case .sdtContent:
      controls.append(isPrompt)
      isPrompt = false
    default: break
    }
  }

  /// An element ends; the text that it shows, if it is a list of which the document has only the number of the entry.
  mutating func end(_ tag: WordTag) -> String? {
    switch tag {
    case .ddList:
      isInList = false
      return entries.indices.contains(chosen) ? entries[chosen] : nil
    case .sdtContent: _ = controls.popLast()
    default: break
    }
    return nil
  }
}

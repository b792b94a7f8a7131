import Characters
import Containers

/// The rules of a page's `style` elements that hide, strike out or raise text or count lists, by tag, class and id.
///
/// Rules that depend on other elements (`.a .b`, `.a + .b`) show wherever the last element fits, since scripts open tabs and
/// panels: what a page shows somewhere is better read than left out. They hide only within the elements that they name, and
/// not at all where these stand beside.
struct PageStyles {
  /// Whether no rule matters.
  private(set) var isEmpty = true
  /// Whether rules depend on the elements in which others stand.
  private(set) var needsPath = false
  /// Whether all that rules say is how lists are counted.
  private var onlyCountsLists = true

  private var byTag: [String: [Rule]] = [:]
  private var byClass: [String: [Rule]] = [:]
  private var byID: [String: [Rule]] = [:]
  private var ruleCount = 0
  private var length = 0

  private struct Rule {
    var selector: StyleSelector
    var effects: StyleEffects
    let order: Int
  }

  private static let struckOutTags: Set<String?> = ["s", "strike", "del"]
  /// Longer styles are not read to their end.
  private static let longest = 1 << 20
  /// More rules are not looked at, in all and for one key: each element is held against those of its key.
  private static let most = 4_096
  private static let mostOfKey = 24
  /// An element's further classes are not looked at.
  private static let mostClasses = 24

  /// Adds the content of a `style` element.
  mutating func add(_ sheet: [UInt8]) {
    length += sheet.count
    guard length <= Self.longest else { return }
    let found = sheet.withUnsafeBufferPointer { StyleSheetParser.rules(in: $0) }
    var noteworthy = StyleEffects()
    for rule in found where !rule.selector.isOfSiblings {
      noteworthy.override(by: rule.effects.noteworthy)
      // Where even `del` is not struck out, that matters; links without a line do not.
      if rule.effects.isStruckOut == false, Self.struckOutTags.contains(rule.selector.element.tag) {
        noteworthy.isStruckOut = true
      }
    }
    guard noteworthy.isNoteworthy else { return }
    var others = noteworthy
    others.listStyle = nil
    if others.isNoteworthy { onlyCountsLists = false }
    for var rule in found {
      rule.effects.keep(only: noteworthy)
      if !rule.selector.isPlain { keep(rule.selector.alone, rule.effects.showing) }
      if !rule.selector.isOfSiblings { keep(rule.selector, rule.effects) }
    }
  }

  private mutating func keep(_ selector: StyleSelector, _ effects: StyleEffects) {
    guard effects != StyleEffects(), ruleCount < Self.most else { return }
    ruleCount += 1
    let rule = Rule(selector: selector, effects: effects, order: ruleCount)
    let element = selector.element
    if let id = element.id {
      Self.append(rule, to: &byID[id, default: []])
    } else if let name = element.classes.first {
      Self.append(rule, to: &byClass[name, default: []])
    } else if let tag = element.tag {
      Self.append(rule, to: &byTag[tag, default: []])
    } else {
      return
    }
    isEmpty = false
    needsPath = needsPath || !selector.ancestors.isEmpty
  }

  private static func append(_ rule: Rule, to rules: inout [Rule]) {
    if let same = rules.firstIndex(where: { $0.selector == rule.selector }) {
      rules[same].effects.override(by: rule.effects)
    } else if rules.count < mostOfKey {
      rules.append(rule)
    }
  }

  /// Whether rules may say something of an element, or of those in it.
  func matter(for role: TagRole) -> Bool {
    !isEmpty && (needsPath || !onlyCountsLists || role == .list || role == .listItem)
  }

  /// An element as far as rules ask for it.
  func element(_ name: XMLName, _ attributes: HTMLAttributes) -> StyleSelector.Element {
    let asksForID = needsPath || !byID.isEmpty
    return StyleSelector.Element(
      tag: name.text, id: asksForID ? attributes["id"] : nil,
      classes: asksForID || !byClass.isEmpty ? Self.classes(attributes["class"]) : [])
  }

  /// What the rules say of an element.
  ///
  /// - Parameter path: the elements around it, outermost first.
  func effects(
    on element: StyleSelector.Element, in path: some BidirectionalCollection<StyleSelector.Element>
  ) -> StyleEffects {
    var effects = StyleEffects()
    var rules = element.tag.flatMap { byTag[$0] } ?? []
    for name in element.classes { rules += byClass[name] ?? [] }
    if let id = element.id { rules += byID[id] ?? [] }
    guard !rules.isEmpty else { return effects }
    rules = rules.filter { $0.selector.matches(element, in: path) }
    rules.sort { ($0.selector.weight, $0.order) < ($1.selector.weight, $1.order) }
    for rule in rules { effects.override(by: rule.effects) }
    return effects
  }

  private static func classes(_ names: String?) -> [String] {
    guard let names else { return [] }
    return names.split(maxSplits: mostClasses, whereSeparator: \.isWhitespace).prefix(mostClasses).map(
      String.init)
  }
}

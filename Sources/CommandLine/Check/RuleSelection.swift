import NianbaoKit

/// Rules as users name them: codes such as `A2` and letters of families such as `P`, separated by commas.
enum RuleSelection {
  /// The codes and letters of a list.
  /// - Throws: `UsageError` that names the nearest codes for one that does not exist.
  static func selectors(_ lists: [String], of option: String, in rules: RuleBook) throws -> Set<RuleSelector>
  {
    var selectors: Set<RuleSelector> = []
    for part in lists.flatMap({ list in list.split(separator: ",") }) {
      let name = part.filter { $0 != " " }
      guard let selector = rules.selector(name) else {
        let message = unknown(name, in: rules)
        throw UsageError("\(option)：\(message.chinese)", "\(option): \(message.english)")
      }
      selectors.insert(selector)
    }
    return selectors
  }

  /// What is said about a code that does not exist.
  static func unknown(_ name: String, in rules: RuleBook) -> Message {
    let nearest = rules.nearest(to: name)
    return Message(
      "没有规则“\(name)”，最接近的是 \(nearest.joined(separator: "、"))",
      "there is no rule \"\(name)\"; the nearest are \(nearest.joined(separator: ", "))")
  }
}

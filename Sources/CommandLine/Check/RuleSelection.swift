import NianbaoKit

/// Rules as users name them: codes such as `A2`, letters of families such as `P`, with commas between them.
enum RuleSelection {
  /// The codes and letters of a list.
  /// - Throws: `UsageError` that names the nearest codes for one that does not exist.
  static func codes(_ lists: [String], of option: String, in rules: RuleBook) throws -> Set<String> {
    var codes: Set<String> = []
    for list in lists {
      for name in list.split(separator: ",") {
        let name = name.filter { $0 != " " }
        guard let code = code(name, in: rules) else {
          let message = unknown(name, in: rules)
          throw UsageError("\(option)：\(message.chinese)", "\(option): \(message.english)")
        }
        codes.insert(code)
      }
    }
    return codes
  }

  /// The code or letter of that name in any case of letters; `nil` where there is none.
  static func code(_ name: String, in rules: RuleBook) -> String? {
    let name = name.uppercased()
    return rules.rules.contains { $0.code == name || $0.family == name } ? name : nil
  }

  /// What is said of a code that does not exist.
  static func unknown(_ name: String, in rules: RuleBook) -> Message {
    let nearest = nearest(to: name, in: rules)
    return Message(
      "没有规则“\(name)”" + (nearest.isEmpty ? "" : "，最接近的是 \(nearest.joined(separator: "、"))"),
      "there is no rule \"\(name)\""
        + (nearest.isEmpty ? "" : "; the nearest are \(nearest.joined(separator: ", "))"))
  }

  private static func nearest(to name: String, in rules: RuleBook) -> [String] {
    let known = rules.rules.map(\.code)
    let name = name.uppercased()
    let family = known.filter { $0.first == name.first }
    let candidates = family.isEmpty ? known : family
    return Nearest.names(to: name, among: candidates, limit: 3)
  }
}

import NianbaoKit
import Yams

/// Reads the YAML of a configuration, and says with line and column what is wrong in it.
struct ConfigurationParser {
  /// The path for messages.
  let path: String
  let rules: RuleBook

  private enum Key {
    static let file = ["rules", "accepted"]
    static let acceptance = ["code", "file", "organization", "year", "cells", "contains", "reason"]
    static let off = "off"
  }

  func parse(_ text: String) throws -> ([RuleSelector: CheckPolicy.Setting], [ConfigurationFile.Acceptance]) {
    try refuseAnchors(in: text)
    let root: Node?
    do {
      root = try compose(yaml: text)
    } catch {
      throw self.error(of: error)
    }
    // A file with only comments sets nothing.
    guard let root, root.scalar.map({ !$0.string.isEmpty }) ?? true else { return ([:], []) }
    var settings: [RuleSelector: CheckPolicy.Setting] = [:]
    var acceptances: [ConfigurationFile.Acceptance] = []
    for (key, name, value) in try members(of: root, known: Key.file, optional: true) {
      switch name {
      case "rules": settings = try self.settings(value)
      case "accepted": acceptances = try self.acceptances(value)
      default: throw unknown(name, among: Key.file, at: key)
      }
    }
    return (settings, acceptances)
  }

  private func settings(_ node: Node) throws -> [RuleSelector: CheckPolicy.Setting] {
    var settings: [RuleSelector: CheckPolicy.Setting] = [:]
    for (key, name, value) in try members(of: node, known: [], optional: true) {
      let selector = try selector(name, at: key)
      let word = try string(value)
      guard let setting = Self.setting(word) else {
        let known = Finding.Severity.allCases.reversed().map(\.rawValue) + [Key.off]
        throw failure(
          at: value,
          Message("没有这种级别：“\(word)”", "there is no severity \"\(word)\""),
          Message("可用：\(known.joined(separator: "、"))", "Use one of \(known.joined(separator: ", "))."))
      }
      guard settings.updateValue(setting, forKey: selector) == nil else {
        throw failure(at: key, Message("\(selector) 设置了两次", "\(selector) is set twice"))
      }
    }
    return settings
  }

  private static func setting(_ word: String) -> CheckPolicy.Setting? {
    if word == Key.off { return .off }
    return Finding.Severity(rawValue: word).map { .severity($0) }
  }

  private func acceptances(_ node: Node) throws -> [ConfigurationFile.Acceptance] {
    if Self.isEmpty(node) { return [] }
    guard let items = node.sequence else {
      throw failure(
        at: node, Message("accepted 应当是列表", "accepted has to be a list"),
        Message("每一条以“- code:”开头", "Each entry begins with \"- code:\"."))
    }
    return try items.map(acceptance)
  }

  private func acceptance(_ node: Node) throws -> ConfigurationFile.Acceptance {
    var waiver = Waiver(
      code: FindingCode(rawValue: ""), reason: "", file: path, line: node.mark?.line ?? 1)
    var pattern: FilePattern?
    for (key, name, value) in try members(of: node, known: Key.acceptance, optional: false) {
      switch name {
      case "code":
        guard case .code(let code) = try selector(try string(value), at: value) else {
          throw failure(
            at: value, Message("认可只能针对一条规则，不能是一类", "a waiver names one rule, not a family of them"))
        }
        waiver.code = code
      case "file": pattern = FilePattern(try string(value))
      case "organization": waiver.organization = try string(value)
      case "year":
        guard let year = Int(try string(value)) else {
          throw failure(at: value, Message("年度应当是数字", "the year has to be a number"))
        }
        waiver.year = year
      case "cells": waiver.cells = try cells(value)
      case "contains": waiver.fragment = try string(value)
      case "reason": waiver.reason = try string(value)
      default: throw unknown(name, among: Key.acceptance, at: key)
      }
    }
    for (value, name) in [(waiver.code.rawValue, "code"), (waiver.reason, "reason")] where value.isEmpty {
      throw failure(
        at: node, Message("缺少 \(name)", "\(name) is missing"),
        Message("每条认可都要写明规则编号（code）和理由（reason）", "Every entry needs the rule's code and a reason."))
    }
    return ConfigurationFile.Acceptance(waiver: waiver, file: pattern)
  }

  private func cells(_ node: Node) throws -> [CellID] {
    let items = node.sequence.map(Array.init) ?? [node]
    return try items.map { item in
      let name = try string(item)
      guard let cell = CellID(name) else {
        let nearest = Nearest.names(to: name, among: CellID.known.map(\.name), limit: 3)
        throw failure(
          at: item, Message("没有单元格“\(name)”", "there is no cell \"\(name)\""),
          Message(
            "最接近的是 \(nearest.joined(separator: "、"))", "The nearest are \(nearest.joined(separator: ", "))."))
      }
      return cell
    }
  }

  private func selector(_ name: String, at node: Node) throws -> RuleSelector {
    if let selector = rules.selector(name) { return selector }
    let nearest = rules.nearest(to: name)
    throw failure(
      at: node, Message("没有规则“\(name)”", "there is no rule \"\(name)\""),
      Message(
        "最接近的是 \(nearest.joined(separator: "、"))", "The nearest are \(nearest.joined(separator: ", "))."))
  }

  /// The members of a mapping, in their order.
  private func members(
    of node: Node, known: [String], optional: Bool
  ) throws -> [(key: Node, name: String, value: Node)] {
    if optional, Self.isEmpty(node) { return [] }
    guard let mapping = node.mapping else {
      let names = known.isEmpty ? "A1: off" : known.map { $0 + ":" }.joined(separator: " ")
      throw failure(
        at: node, Message("这里应当是“名称: 值”", "\"name: value\" is expected here"),
        Message("例如 \(names)", "For example \(names)."))
    }
    return try mapping.map { (key: $0.key, name: try string($0.key), value: $0.value) }
  }

  private static func isEmpty(_ node: Node) -> Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  private func string(_ node: Node) throws -> String {
    // As written: `off` and `2023` are words here, whatever YAML makes of them.
    guard let scalar = node.scalar, !Self.isEmpty(node) else {
      throw failure(at: node, Message("这里应当是一个词或一段文字", "a word or a text is expected here"))
    }
    return scalar.string
  }

  private func unknown(_ name: String, among known: [String], at node: Node) -> ConversionError {
    failure(
      at: node, Message("没有“\(name)”这一项", "there is no member \"\(name)\""),
      Message("可用：\(known.joined(separator: "、"))", "Known are \(known.joined(separator: ", "))."))
  }

  // Aliases can blow a small file up into a gigantic one; a configuration needs none.
  private func refuseAnchors(in text: String) throws {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var previous: Character = " "
      for (column, (character, next)) in zip(line, line.dropFirst()).enumerated() {
        if character == "&", " \t[{,".contains(previous), !next.isWhitespace {
          throw failure(
            .line(index + 1, column: column + 1),
            Message("不支持 YAML 的锚（&）", "YAML anchors (&) are not supported"),
            Message("文字里的 & 后面请加空格", "Put a blank after an & in a text."))
        }
        previous = character
      }
    }
  }

  private func failure(at node: Node, _ message: Message, _ remedy: Message? = nil) -> ConversionError {
    failure(Self.place(node.mark), message, remedy)
  }

  private func failure(_ place: Place?, _ message: Message, _ remedy: Message? = nil) -> ConversionError {
    ConversionError(
      .configuration, file: path, place: place, message: message,
      remedy: remedy)
  }

  private static func place(_ mark: Mark?) -> Place? {
    mark.map { .line($0.line, column: $0.column) }
  }

  private func error(of error: any Error) -> ConversionError {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      failure(
        Self.place(mark), Message("不是有效的 YAML：\(problem)", "this is not valid YAML: \(problem)"),
        Message("请检查缩进和冒号", "Check indents and colons."))
    case YamlError.duplicatedKeysInMapping(let names, let context):
      failure(
        Self.place(context.mark),
        Message(
          "“\(names.joined(separator: "、"))”出现了两次", "\(names.joined(separator: ", ")) stands there twice"))
    default:
      failure(nil, Message("不是有效的 YAML", "this is not valid YAML"))
    }
  }
}

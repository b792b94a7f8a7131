import Characters
import Diagnostics

/// The values set by the user for the options that formats declare.
///
/// A setting applies to one format or to all formats that declare the option; one for the format takes
/// precedence.
public struct FormatSettings: Sendable, Hashable {
  /// The values by `option` or `format.option`.
  private var values: [String: String] = [:]

  /// Makes settings with all options at their defaults.
  public init() {}

  /// The value of an option, or its default.
  public subscript(option: FormatOption) -> String? { values[option.name] ?? option.defaultValue }

  /// Whether a flag is set.
  public func isOn(_ option: FormatOption) -> Bool { self[option] == FormatOption.yes }

  /// The value of a number, or its default; `nil` if it has neither.
  public func number(_ option: FormatOption) -> Int? { self[option].flatMap(Int.init) }

  /// The values of an option of kind `pairs`, in the order in which they were given.
  public func pairs(_ option: FormatOption) -> [NamedValue] { self[option].flatMap(NamedValue.list) ?? [] }

  /// Sets an option for one format, or for all formats that have it; pairs are added to those that are set.
  ///
  /// - Throws: `ConversionError` of kind `wrongOption` for a value the option does not take.
  public mutating func set(_ option: FormatOption, to text: String, in format: Format? = nil)
    throws(ConversionError)
  {
    guard let value = option.value(of: text) else {
      let name = (format.map { $0.name + "." } ?? "") + option.name
      throw ConversionError(
        .wrongOption, message: Message("选项 \(name) 的值不能是“\(text)”", "\(name) cannot be \"\(text)\""),
        remedy: option.allowed.map { Message("可用的值：\($0.chinese)", "It takes \($0.english).") })
    }
    let key = Self.key(option.name, in: format?.name)
    if option.kind == .pairs, let set = values[key] {
      values[key] = set + String(NamedValue.separator) + value
    } else {
      values[key] = value
    }
  }

  /// The settings as seen by the reader or exporter of one format.
  package func scoped(to format: Format) -> FormatSettings {
    var scoped = self
    for option in format.options {
      if let value = values[Self.key(option.name, in: format.name)] { scoped.values[option.name] = value }
    }
    return scoped
  }

  private static func key(_ option: String, in format: String?) -> String {
    format.map { $0 + "." + option } ?? option
  }
}

extension FormatSettings {
  /// The encoding set for an option; `nil` if none is.
  public func encoding(_ option: FormatOption) -> TextEncoding? {
    self[option].flatMap(TextEncoding.init(rawValue:))
  }

  /// Makes settings with an encoding for all formats that have the option.
  init(_ encoding: TextEncoding?, for option: FormatOption) { values[option.name] = encoding?.rawValue }
}

import Characters
import Diagnostics

/// What a user has set of the options that formats declare.
///
/// A setting is for one format, or for every format that declares the option; the one for a format comes first.
public struct FormatSettings: Sendable, Hashable {
  /// The values under `option`, or under `format.option`.
  private var values: [String: String] = [:]

  /// Makes settings in which every option has its default.
  public init() {}

  /// What is set for an option in every format that has it, or the option's default.
  public subscript(option: FormatOption) -> String? { values[option.name] ?? option.defaultValue }

  /// Whether a flag is set.
  public func isOn(_ option: FormatOption) -> Bool { self[option] == FormatOption.yes }

  /// Sets an option for one format, or for every format that has it.
  ///
  /// - Throws: `ConversionError` of kind `wrongOption` for a value that the option does not take.
  public mutating func set(_ option: FormatOption, to text: String, in format: Format? = nil)
    throws(ConversionError)
  {
    guard let value = option.value(of: text) else {
      let name = (format.map { $0.name + "." } ?? "") + option.name
      throw ConversionError(
        .wrongOption, message: Message("选项 \(name) 的值不能是“\(text)”", "\(name) cannot be \"\(text)\""),
        remedy: option.allowed.map { Message("可用的值：\($0.chinese)", "It takes \($0.english).") })
    }
    values[Self.key(option.name, in: format?.name)] = value
  }

  /// The settings as the reader or exporter of one format asks for them.
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
  /// The encoding that is set for an option whose values are encodings; `nil` where none is.
  public func encoding(_ option: FormatOption) -> TextEncoding? {
    self[option].flatMap(TextEncoding.init(rawValue:))
  }

  /// Settings with an encoding for every format that has the option.
  init(_ encoding: TextEncoding?, for option: FormatOption) { values[option.name] = encoding?.rawValue }
}

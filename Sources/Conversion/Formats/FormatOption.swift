import Characters
import Diagnostics
import ReportModel

/// An option for reading or writing a format, given as `--set-option xlsx.formulas=yes` or in short as
/// `--formulas`.
///
/// Formats that declare the same option for the same use share its short form.
public struct FormatOption: Sendable, Hashable {
  /// What an option changes.
  public enum Use: Sendable, Hashable {
    /// How files are read.
    case reading
    /// How files are written.
    case writing
  }

  /// The values an option takes.
  public enum Kind: Sendable, Hashable {
    /// `yes` or `no`.
    case flag
    /// One of these words.
    case choice([String])
    /// A whole number within a range.
    case number(ClosedRange<Int>)
    /// Any text.
    case text
    /// The path of a file.
    case file
    /// Values by names, `NAME=VALUE`, with semicolons between them; given again, it adds to what was given.
    case pairs
  }

  /// The name on the command line, unique within a format and use: lower-case ASCII letters, digits and `-`.
  public var name: String
  /// What it changes.
  public var use: Use
  /// The values it takes.
  public var kind: Kind
  /// The default value; `nil` if the format decides by itself.
  public var defaultValue: String?
  /// The description shown in help.
  public var words: Message
  /// The name of its value shown in help.
  public var valueName: String
  /// The aspects of a report that the format carries in addition where this flag is set.
  public var adds: Set<Aspect>
  /// Whether it changes the file and nothing that a print of it shows.
  package var concernsFileOnly = false

  /// Makes a declaration.
  public init(
    _ name: String, for use: Use, kind: Kind, defaultValue: String? = nil, words: Message,
    valueName: String? = nil, adds: Set<Aspect> = []
  ) {
    self.name = name
    self.use = use
    self.kind = kind
    self.defaultValue = defaultValue ?? (kind == .flag ? Self.no : nil)
    self.words = words
    self.valueName = valueName ?? name
    self.adds = adds
  }

  /// The value of a flag that is set.
  public static let yes = "yes"
  /// The value of a flag that is not set.
  public static let no = "no"

  /// The normalised value for a text; `nil` if the option does not take it.
  public func value(of text: String) -> String? {
    switch kind {
    case .flag:
      switch text.lowercased() {
      case "yes", "true", "on", "1", "是": Self.yes
      case "no", "false", "off", "0", "否": Self.no
      default: nil
      }
    case .choice(let choices): choices.first { $0 == text.lowercased() }
    case .number(let range): Int(text).flatMap { range.contains($0) ? String($0) : nil }
    case .text: text
    case .file: text.isEmpty ? nil : text
    case .pairs: NamedValue.list(text).map(NamedValue.text(of:))
    }
  }

  /// A description of the values it takes; `nil` if it takes any.
  public var allowed: Message? {
    switch kind {
    case .flag: Message("yes 或 no", "yes or no")
    case .choice(let choices):
      Message(choices.joined(separator: "、"), choices.joined(separator: ", "))
    case .number(let range):
      Message(
        "\(range.lowerBound) 到 \(range.upperBound) 的整数",
        "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .text: nil
    case .file: Message("文件", "a file")
    case .pairs: Message("名称=值，多个之间用分号隔开", "NAME=VALUE, with semicolons between several")
    }
  }
}

extension FormatOption {
  /// The encoding of texts to read.
  public static let inputEncoding = FormatOption(
    "input-encoding", for: .reading, kind: .choice(TextEncoding.allCases.map(\.rawValue)),
    words: Message("输入文字编码（默认按内容识别）", "The input's encoding; found by content unless given."),
    valueName: "encoding")

  /// The encoding of texts to write.
  public static let encoding = FormatOption(
    "encoding", for: .writing, kind: .choice(TextEncoding.allCases.map(\.rawValue)),
    words: Message("输出文字编码，如 gb18030", "The encoding to write, such as gb18030."))
}

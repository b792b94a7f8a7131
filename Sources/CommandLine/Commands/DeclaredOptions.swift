import ArgumentParser
import NianbaoKit

/// Which options of formats a command takes: those for reading or those for writing.
protocol DeclaredUse: Sendable {
  static var use: FormatOption.Use { get }
}

/// Options for reading.
enum ReadingUse: DeclaredUse { static let use = FormatOption.Use.reading }

/// Options for writing.
enum WritingUse: DeclaredUse { static let use = FormatOption.Use.writing }

/// The options for writing, in their short forms.
typealias WritingOptions = DeclaredOptions<WritingUse>

/// The short forms of what formats declare, such as `--formulas`: the argument parser finds them by reflection, like
/// those of any group, and passes them to completion and help.
struct DeclaredOptions<Use: DeclaredUse>: ParsableArguments, CustomReflectable {
  /// What was given, by the option's name; one of pairs may be given several times.
  private(set) var given: [String: [String]] = [:]

  init() {}

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    for option in Self.declared {
      let key = Key(stringValue: option.name)
      switch option.kind {
      case .flag:
        if try container.decode(Flag<Bool>.self, forKey: key).wrappedValue {
          given[option.name] = [FormatOption.yes]
        }
      case .pairs:
        given[option.name] = try container.decode(Option<[String]>.self, forKey: key).wrappedValue
      case .choice, .number, .text, .file:
        let value = try container.decode(Option<String?>.self, forKey: key).wrappedValue
        given[option.name] = value.map { [$0] }
      }
    }
  }

  /// The definitions, in the form of a group's properties.
  var customMirror: Mirror {
    Mirror(
      self,
      children: Self.declared.map { option in
        ("_" + option.name, Self.definition(option))
      })
  }

  /// The declared options, each name once; one with the name of a command's own option has no short form.
  private static var declared: [FormatOption] {
    var names = OwnOptions.names
    return HelpContext.current.registry.formats.flatMap(\.options).filter {
      $0.use == Use.use && names.insert($0.name).inserted
    }
  }

  /// The option as the parser defines it.
  private static func definition(_ option: FormatOption) -> Any {
    let name = NameSpecification.customLong(option.name)
    switch option.kind {
    case .flag: return Flag(wrappedValue: false, name: name, help: help(option))
    case .choice(let choices):
      return Option<String?>(name: name, help: help(option), completion: .list(choices))
    case .pairs: return Option<[String]>(wrappedValue: [], name: name, help: help(option))
    case .number, .text: return Option<String?>(name: name, help: help(option))
    case .file: return Option<String?>(name: name, help: help(option), completion: .file())
    }
  }

  private static func help(_ option: FormatOption) -> ArgumentHelp {
    var words = option.words
    if case .choice(let choices) = option.kind {
      // As the parser lists the values of types that it knows.
      let list = " (values: " + choices.joined(separator: ", ") + ")"
      words = Message(words.chinese + list, words.english + list)
    }
    return .text(words.chinese, words.english, valueName: option.kind == .flag ? nil : option.valueName)
  }

  /// The name of any option.
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

/// The names of the commands' own options, which formats' options cannot have as short forms.
enum OwnOptions {
  static let names: Set<String> = [
    "accept-proposals", "allow-errors", "blank-as-zero", "color", "config", "edition", "force", "form",
    "format",
    "from",
    "help", "ignore", "jobs", "lang", "members", "no-config", "not-assessable", "notes", "only",
    "organization",
    "output", "output-dir", "pdf", "previous", "quiet", "reason", "replace-values", "report", "set",
    "set-option", "strict",
    "to",
    "verbose",
    "version", "why", "year",
  ]
}

import ArgumentParser
import NianbaoKit

/// The command line, for the formats of any registry.
///
/// A package with its own plugin gets all of it in one line:
/// ```swift
/// Nianbao.main(registry: try .standard.adding(MyPlugin()))
/// ```
/// and so does one with its own edition of the form:
/// ```swift
/// Nianbao.main(editions: .standard.adding(myEdition, mappings: [myMapping]))
/// ```
public enum Nianbao {
  /// The version that `nianbao --version` prints.
  public static let version = Release.version

  /// Runs the command that the program was called with, and ends the program with its exit code.
  ///
  /// - Parameters:
  ///   - registry: the formats to read and write; an error in making it is reported like any other.
  ///   - editions: the editions of the form that reports may follow.
  public static func main(
    registry: @autoclosure () throws -> Registry = try Registry.standard, editions: Editions = .standard
  ) -> Never {
    Heap.keepForReuse()
    let temporaryFiles = TemporaryFiles()
    let console = Console.standard
    let status: ExitStatus
    do {
      let registry = try registry()
      Interruption.removeOnExit(temporaryFiles)
      status = run(
        Array(CommandLine.arguments.dropFirst()), registry: registry, editions: editions,
        console: console, temporaryFiles: temporaryFiles)
    } catch {
      let language = UserLanguage.find(arguments: CommandLine.arguments, environment: console.environment)
      status = report(error, to: console, in: language)
    }
    exit(with: status)
  }

  /// Runs one command and returns its exit code: what a test of a plugin calls.
  public static func run(
    _ arguments: [String], registry: Registry, editions: Editions = .standard, console: Console,
    temporaryFiles: TemporaryFiles = TemporaryFiles()
  ) -> ExitStatus {
    let language = UserLanguage.find(arguments: arguments, environment: console.environment)
    return HelpContext.$current.withValue(HelpContext(language: language, registry: registry)) {
      do {
        var parsed = try RootCommand.parseAsRoot(arguments)
        guard let command = parsed as? any NianbaoCommand else {
          // The parser's own help commands.
          try parsed.run()
          return .done
        }
        let context = Context(
          registry: registry, editions: editions, console: console, language: language,
          temporaryFiles: temporaryFiles)
        return try command.run(in: context)
      } catch {
        return report(error, to: console, in: language)
      }
    }
  }

  private static func report(_ error: any Error, to console: Console, in language: Language) -> ExitStatus {
    switch error {
    case let error as ConversionError:
      console.complain(error.text(in: language))
      return ExitStatus(of: error)
    case let error as UsageError:
      console.complain(error.message[language])
      for choice in error.choices { console.note("  " + choice[language]) }
      return .usage
    default:
      // Help and version come as errors of the parser too.
      let message = RootCommand.fullMessage(for: error)
      if RootCommand.exitCode(for: error).isSuccess {
        do {
          try console.output(Array((message + "\n").utf8))
          return .done
        } catch {
          return .unwritable
        }
      }
      guard RootCommand.exitCode(for: error) == .validationFailure else {
        console.complain(Message("程序内部错误：\(error)", "internal error: \(error)")[language])
        return .fault
      }
      console.complain(ArgumentMessage.text(RootCommand.message(for: error), in: language))
      console.error(Message("用法见 nianbao --help\n", "See nianbao --help.\n")[language])
      return .usage
    }
  }
}

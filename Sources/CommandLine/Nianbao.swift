import ArgumentParser

/// The command line.
public struct Nianbao: ParsableCommand {
  /// Makes the command.
  public init() {}
}

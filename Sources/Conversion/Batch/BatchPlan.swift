import Diagnostics
import System

/// Plans the output files of many inputs, all with different paths.
public struct BatchPlan: Sendable {
  /// One input and its outputs.
  public struct Item: Sendable {
    /// The input.
    public let input: Input
    /// The outputs, in the order of the formats asked for.
    public let outputs: [Output]
    /// Why it must not be written: a file that may not be a report would take another's name.
    let conflict: ConversionError?
  }

  /// A file to be written.
  public struct Output: Sendable, Hashable {
    /// The name of the format.
    public let format: String
    /// The path.
    public let path: String
  }

  /// The inputs, in order.
  public let items: [Item]
  let exporters: [String: any ReportExporter]
  let reserved: Set<String>

  /// Plans one file for each input and format in a folder.
  ///
  /// - Throws: `ConversionError` of kind `sameOutput`, naming both inputs, if two outputs would have the same
  ///   path.
  public init(inputs: [Input], exporters: [any ReportExporter], folder: String) throws {
    let prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    var owners: [String: Input] = [:]
    var conflicts: [String: ConversionError] = [:]
    let planned = inputs.map { input in
      exporters.map { exporter in
        let ending = exporter.format.extensions.first ?? exporter.format.name
        return Output(format: exporter.format.name, path: prefix + input.outputStem + "." + ending)
      }
    }
    // Files expected to be reports get their names first; others get what is left.
    for expected in [true, false] {
      for (input, outputs) in zip(inputs, planned) where input.mayBeSomethingElse != expected {
        for output in outputs {
          let key = Self.key(output.path)
          guard let owner = owners[key] else {
            owners[key] = input
            continue
          }
          let error = Self.clash(owner, input, output)
          if expected { throw error }
          conflicts[input.path] = error
        }
      }
    }
    items = zip(inputs, planned).map { input, outputs in
      Item(input: input, outputs: outputs, conflict: conflicts[input.path])
    }
    self.exporters = Dictionary(exporters.map { ($0.format.name, $0) }) { first, _ in first }
    reserved = Set(owners.keys)
  }

  /// A key that is equal for paths to the same file.
  static func key(_ path: String) -> String {
    #if canImport(Darwin)
      // File systems on macOS usually ignore case.
      path.lowercased()
    #else
      path
    #endif
  }

  private static func clash(_ first: Input, _ second: Input, _ output: Output) -> ConversionError {
    if first == second {
      return ConversionError(
        .sameOutput, file: first.path,
        message: Message(
          "两种格式都要写成 \(output.path)", "two of the formats would both be written to \(output.path)"),
        remedy: Message("请分两次转换，写到不同的文件夹", "Convert twice, to different folders."))
    }
    return ConversionError(
      .sameOutput, file: second.path,
      message: Message(
        "它和 \(first.path) 都要写成 \(output.path)",
        "this and \(first.path) would both be written to \(output.path)"),
      remedy: Message("请改名，或分两次转换到不同的文件夹", "Rename one, or convert them to different folders."))
  }
}

import Foundation
import Testing

/// The program as it was built together with the tests.
enum BuiltProgram {
  /// The folder it is in: that of the tests.
  static func folder() throws -> String {
    let bundle = try #require(CommandLine.arguments.first { $0.contains(".xctest") })
    let path = URL(fileURLWithPath: bundle).pathComponents
    let folder = NSString.path(withComponents: Array(path.prefix { !$0.hasSuffix(".xctest") }))
    try #require(FileManager.default.isExecutableFile(atPath: folder + "/nianbao"), "swift build")
    return folder
  }
}

import Foundation
import NianbaoKit

let folder = CommandLine.arguments[1]
let registry = try Registry.standard
let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
  .sorted()
let sources = names.compactMap { name in
  FileManager.default.contents(atPath: folder + "/" + name).map { Source(name: name, bytes: Array($0)) }
}
for row in try TextSpeed(sources: sources, registry: registry).rows() { print(row) }

import Characters
import Foundation
import NianbaoKit
import TestSupport
import Testing

/// How the files of the shared folder are read, a line each: every change of a reading is told, wanted or not.
///
/// Files that are not there, and files that have changed since, are not compared.
@Suite(.enabled(if: SharedFolder.path != nil, Comment(rawValue: SharedFolder.absence)))
struct SharedReadingGoldenTests {
  private static let root = (SharedFolder.path ?? "") + "/"
  // What pdftotext makes of a file depends on its version, and what libxml2 makes of pages too.
  private static let endings = Set(
    ["txt", "md", "docx", "xlsx"] + (LibraryVersions.hasSameMarkupLibrary ? ["html"] : []))

  /// The files of each group, by the group's name: the layouts of the corpus, and each kind of change.
  private static let groups: [String: [String]] = {
    var groups: [String: [String]] = [:]
    let all = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    for path in all.sorted() where endings.contains((path as NSString).pathExtension) {
      let parts = path.split(separator: "/").map(String.init)
      switch parts.first {
      case "corpus" where parts.count > 2: groups["corpus/\(parts[1])", default: []].append(path)
      case "cases" where parts.count > 2: groups["cases/\(parts[1])", default: []].append(path)
      case "reports" where parts.count == 2: groups["reports", default: []].append(path)
      case "mutants": groups["mutants/\(parts[1].prefix { $0 != "-" })", default: []].append(path)
      default: break
      }
    }
    return groups
  }()

  private static func names(of kind: String) -> [String] {
    groups.keys.filter { $0.hasPrefix(kind) }.sorted()
  }

  @Test(arguments: names(of: "corpus")) func aLayoutIsReadAsItWas(group: String) throws { try check(group) }

  @Test(arguments: names(of: "mutants")) func aChangeIsReadAsItWas(group: String) throws { try check(group) }

  @Test(arguments: names(of: "cases") + names(of: "reports")) func aCaseIsReadAsItWas(group: String) throws {
    try check(group)
  }

  private func check(_ group: String) throws {
    let converter = Converter(registry: try .standard)
    let lines = try (Self.groups[group] ?? []).map { path in
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: Self.root + path)))
      let input = String(FNV1a.hash(of: bytes), radix: 16)
      return "\(path) \(input): \(Self.digest(of: Source(name: path, bytes: bytes), converter))"
    }
    #expect(try Golden.difference(ofInputs: lines + [""], from: "shared/\(group).txt") == nil)
  }

  private static func digest(of source: Source, _ converter: Converter) -> String {
    do {
      return try converter.check(source).reports.map { checked in
        let judgements = checked.report.judgements.map {
          "\($0.code) \($0.message.english) \($0.message.chinese)"
        }
        let hash = FNV1a.hash(of: judgements.joined(separator: "\n").utf8)
        return checked.report.digest() + " judged \(judgements.count) #\(String(hash, radix: 16))"
      }.joined(separator: " & ")
    } catch let error as ConversionError {
      return "\(error.kind): \(error.message.english)"
    } catch {
      return "\(error)"
    }
  }
}

import Characters
import Containers
import Foundation
import NianbaoKit
import TestSupport
import Testing

/// What every sample and many made-up reports become in every format, whole: a digest of the file, and of each part of an
/// Office package, since how these are packed is no part of what they say.
struct WholeOutputGoldenTests {
  private static let folder = SharedFolder.projectRoot + "/samples/reports/"

  private static func samples() throws -> [(name: String, reports: [Report])] {
    let converter = Converter(registry: try .standard)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return try names.filter { !$0.hasSuffix(".pdf") }.map { name in
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder + name)))
      return (name, try converter.check(Source(name: name, bytes: bytes)).reports.map(\.report))
    }
  }

  /// Reports as offices write them, and odd ones, which have evidence and findings of every kind.
  private static func madeUp() -> [(name: String, reports: [Report])] {
    return (700..<760).map { seed in
      var generator = ReportGenerator(
        seed: UInt64(seed), style: seed % 3 == 0 ? .consistent : .odd, editions: .golden)
      return ("\(seed)", [generator.next()])
    }
  }

  @Test(arguments: ["json", "csv", "pipe", "html", "docx"]) func outputsAreWhatTheyWere(format: String) throws
  {
    try check(format)
  }

  @Test(
    .enabled(
      if: LibraryVersions.hasSameWorkbookLibrary, Comment(rawValue: LibraryVersions.otherWorkbookLibrary)))
  func workbooksAreWhatTheyWere() throws { try check("xlsx") }

  private func check(_ format: String) throws {
    let exporter = try Registry.standard.exporter(named: format)
    let inputs = try Self.samples() + Self.madeUp()
    let lines = try inputs.map { name, reports in
      do {
        let bytes = try exporter.export(reports, options: ExportOptions()).bytes
        return "\(name): \(try Self.digest(bytes))\n"
      } catch let error as ConversionError {
        return "\(name): \(error.kind)\n"
      }
    }
    #expect(try Golden.difference(of: lines.joined(), from: "written/whole/\(format).txt") == nil)
  }

  /// The size and the hash of a file; of a package, those of all its parts in their order.
  private static func digest(_ bytes: [UInt8]) throws -> String {
    guard bytes.starts(with: [0x50, 0x4B]) else { return hash(bytes) }
    return try bytes.withUnsafeBytes { packed in
      let archive = try ZipArchive(packed, file: "golden", limits: .init(unpacked: 1 << 26))
      return try archive.names.map { name in
        "\(name) " + hash(try archive.content(of: name).map(Array.init) ?? [])
      }.joined(separator: ", ")
    }
  }

  private static func hash(_ bytes: [UInt8]) -> String {
    "\(bytes.count) #\(String(FNV1a.hash(of: bytes), radix: 16))"
  }
}

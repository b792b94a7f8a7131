import Foundation
import NianbaoKit

/// Text to reports, beside what merely splits the same bytes and what reads them by String and Regex.
struct TextSpeed {
  let sources: [Source]
  let registry: Registry

  /// Passes over all reports in one turn: long enough for the clock.
  private let passes = 100

  func rows() throws -> [Row] {
    let reader = try registry.reader(named: "text")
    let converter = Converter(registry: registry)
    let contenders = [
      Contender("split with memchr") { each { keep(Yardsticks.memchrFields($0.bytes)) } },
      Contender("split with Span") { each { keep(Yardsticks.spanFields($0.bytes)) } },
      Contender("String and Regex") { each(1) { keep(Yardsticks.regexNumbers($0.bytes)) } },
      Contender("text reader") { try each { keep(try reader.read($0)) } },
      Contender("text reader, format found, sums checked") { try each { keep(try converter.read($0)) } },
    ]
    let bytes = sources.reduce(0) { $0 + $1.bytes.count }
    return try zip(contenders, Measurement.medians(contenders, turns: 7)).map { contender, seconds in
      let times = contender.name == "String and Regex" ? 1 : passes
      let megabytes = Double(bytes * times) / seconds / 1e6
      let reports = Double(sources.count * times) / seconds
      return Row(contender.name, megabytes, "MB/s", detail: "\(Int(reports)) reports/s")
    }
  }

  private func each(_ times: Int? = nil, _ work: (Source) throws -> Void) rethrows {
    for _ in 0..<(times ?? passes) { for source in sources { try work(source) } }
  }
}

/// Ways to read text that know nothing of reports.
enum Yardsticks {
  /// How many fields the lines have, found with the C library.
  static func memchrFields(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var count = 0
      var start = 0
      while start < buffer.count {
        let end =
          memchr(base + start, 0x0A, buffer.count - start).map { UnsafeRawPointer($0) - base } ?? buffer.count
        while start <= end {
          start = (memchr(base + start, 0x09, end - start).map { UnsafeRawPointer($0) - base } ?? end) + 1
          count += 1
        }
      }
      return count
    }
  }

  /// How many fields the lines have, found byte by byte.
  static func spanFields(_ bytes: [UInt8]) -> Int {
    let span = bytes.span
    var count = 0
    for index in span.indices where span[index] == 0x0A || span[index] == 0x09 { count += 1 }
    return count
  }

  /// How many numbers stand in fields of their own, found with String and Regex.
  static func regexNumbers(_ bytes: [UInt8]) -> Int {
    let text = String(decoding: bytes, as: UTF8.self)
    var count = 0
    for line in text.split(separator: "\n") {
      for field in line.split(separator: "\t") where field.wholeMatch(of: /\s*\d+(\.\d+)?\s*/) != nil {
        count += 1
      }
    }
    return count
  }
}

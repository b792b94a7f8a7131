import NianbaoKit

/// Reading text, compared with merely splitting the same bytes and with parsing by String and Regex.
struct TextWork {
  let sources: [Source]
  let registry: Registry

  var comparisons: [Comparison] {
    get throws {
      let reader = try registry.reader(named: "text")
      let converter = Converter(registry: registry)
      let regex = work("numbers found with String and Regex", 2) { keep(Yardsticks.regexNumbers($0.bytes)) }
      return [
        Comparison(
          work: work("fields split with memchr", 2000) { keep(Yardsticks.memchrFields($0.bytes)) }),
        Comparison(work: work("fields split with Span", 1000) { keep(Yardsticks.spanFields($0.bytes)) }),
        Comparison(
          work: work("text read: report with evidence", 100) { keep(try reader.read($0)) },
          peer: Peer(name: regex.name) { try regex.turn() * 50 }, goal: .megabytes(250),
          instructionsPerByte: 60),
        Comparison(
          work: work("text checked: format found, rules asked", 100) { keep(try converter.check($0)) }),
      ]
    }
  }

  private func work(_ name: String, _ passes: Int, _ body: @escaping (Source) throws -> Void) -> Work {
    Work(
      name: name, count: sources.count, bytes: sources.reduce(0) { $0 + $1.bytes.count }, passes: passes,
      pass: { for source in sources { try body(source) } })
  }
}

import NianbaoKit

/// Reading text, compared with merely splitting the same bytes and with parsing by String and Regex.
struct TextSpeed {
  let sources: [Source]
  let registry: Registry

  func rows() throws -> [Row] {
    let reader = try registry.reader(named: "text")
    let converter = Converter(registry: registry)
    // The number of passes over all reports per round, enough for the clock's resolution.
    let contenders: [(passes: Int, contender: Contender)] = [
      (
        2000,
        Contender(
          "fields split with memchr", timed: { each(2000) { keep(Yardsticks.memchrFields($0.bytes)) } })
      ),
      (
        1000,
        Contender("fields split with Span", timed: { each(1000) { keep(Yardsticks.spanFields($0.bytes)) } })
      ),
      (
        2,
        Contender(
          "numbers found with String and Regex",
          timed: { each(2) { keep(Yardsticks.regexNumbers($0.bytes)) } })
      ),
      (
        100,
        Contender("text reader: report with evidence", timed: { try each(100) { keep(try reader.read($0)) } })
      ),
      (
        100,
        Contender(
          "the same, format found and sums checked",
          timed: { try each(100) { keep(try converter.check($0)) } }
        )
      ),
    ]
    let bytes = sources.reduce(0) { $0 + $1.bytes.count }
    let medians = try Measurement.medians(contenders.map(\.contender), turns: 7)
    let speeds = zip(contenders, medians).map { Double(bytes * $0.passes) / $1 / 1e6 }
    return zip(contenders, speeds).enumerated().map { index, pair in
      let reports = Int(pair.1 * 1e6 / Double(bytes) * Double(sources.count))
      var row = Row(
        work: pair.0.contender.name, figure: rounded(pair.1, 1) + " MB/s", detail: "\(reports) reports/s")
      if index == 3 {
        row.detail += ", \(rounded(speeds[3] / speeds[2], 1)) × String and Regex"
        row.goal = "100 MB/s"
        row.isMet = speeds[3] >= 100
      }
      return row
    }
  }

  private func each(_ times: Int, _ work: (Source) throws -> Void) rethrows {
    for _ in 0..<times { for source in sources { try work(source) } }
  }
}

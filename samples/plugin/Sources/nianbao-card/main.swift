import NianbaoCommandLine
import NianbaoKit

/// A card of each report in Markdown: the figures that people ask for first.
struct CardExporter: ReportExporter {
  let format = Format(
    name: "card", title: Message("摘要卡片", "summary card"), extensions: ["card.md", "card"], holdsMany: true,
    carries: [])

  private let figures = [
    ("新收申请", "requests.received.total"), ("予以公开", "requests.disclosed.total"),
    ("结转下年", "requests.carriedOut.total"), ("行政复议", "challenges.review.total"),
    ("行政处罚", "proactive.penalties.decisions"),
  ]

  func export(_ reports: [Report], options: ExportOptions) throws -> ExportResult {
    var text = ""
    for report in reports {
      text += "## \(report.organization ?? "?") \(report.year.map(String.init) ?? "?")\n\n"
      for (name, id) in figures {
        // A blank is not 0, and a cell that is not there is no blank.
        guard let cell = CellID(id).map({ report[$0] }) else { continue }
        text += "- \(name): \(cell.number?.description ?? cell.statement.mark ?? "")\n"
      }
      text += "\n"
    }
    return ExportResult(
      bytes: Array(text.utf8), losses: reports.flatMap { $0.losses(carrying: format.carries) })
  }
}

struct CardPlugin: Plugin {
  let name = "card"
  let version = "1.0"
  let interface = 1
  let exporters: [any ReportExporter] = [CardExporter()]
}

Nianbao.main(registry: try .standard.adding(CardPlugin()))

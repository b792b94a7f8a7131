import Diagnostics
import ReportModel

/// The lines in which a text shows the parts of its report.
struct ShownLines {
  var title: Int?
  var signature: Int?
  var date: Int?
  var headings: [SectionID: Int] = [:]
  /// The line in which each block begins.
  var blocks: [ProsePart: [Int]] = [:]
  /// The tables of the form that are there.
  var tables: Set<TableID> = []
  var cells: [CellID: Int] = [:]
}

/// A part of a report that holds prose.
enum ProsePart: Hashable {
  case foreword
  case section(SectionID)
  case annex

  static let all = [.foreword] + SectionID.allCases.map(ProsePart.section) + [.annex]

  /// What it is called in the comment at the top.
  var name: String {
    switch self {
    case .foreword: "foreword"
    case .section(let section): section.rawValue
    case .annex: "annex"
    }
  }

  func blocks(of report: Report) -> [ProseBlock] {
    switch self {
    case .foreword: report.foreword
    case .section(let section): report.sections[section]
    case .annex: report.annex
    }
  }

  /// What it is called in a finding.
  func title(in edition: Edition) -> Message {
    switch self {
    case .foreword: Message("开头的文字", "the foreword")
    case .section(let section):
      Message("“\(edition.section(section).name)”", "\"\(section.rawValue)\"")
    case .annex: Message("落款以下的内容", "what stands below the date")
    }
  }
}

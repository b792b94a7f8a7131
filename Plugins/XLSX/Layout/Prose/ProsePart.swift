import Diagnostics
import ReportModel

/// A part of a report that consists of prose.
enum ProsePart: Hashable {
  /// What stands before the first section.
  case foreword
  /// A section.
  case section(SectionID)
  /// What stands below signature and date.
  case annex

  /// All parts in the order of the page.
  static let all = [foreword] + SectionID.allCases.map(section) + [annex]

  /// What it is called in a report of an edition.
  func name(in edition: Edition) -> Message {
    switch self {
    case .foreword: Message("前言", "the foreword")
    case .section(let id): Message("“\(edition.section(id).name)”的文字", "the prose of \"\(id.rawValue)\"")
    case .annex: Message("落款以下的文字", "what stands below the date")
    }
  }
}

extension Report {
  /// The blocks of a part.
  subscript(part: ProsePart) -> [ProseBlock] {
    get {
      switch part {
      case .foreword: foreword
      case .section(let id): sections[id]
      case .annex: annex
      }
    }
    set {
      switch part {
      case .foreword: foreword = newValue
      case .section(let id): sections[id] = newValue
      case .annex: annex = newValue
      }
    }
  }
}

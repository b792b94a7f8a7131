import Diagnostics

/// A part of a report that consists of prose.
package enum ProsePart: Sendable, Hashable {
  /// What stands before the first section.
  case foreword
  /// A section.
  case section(SectionID)
  /// What stands below signature and date.
  case annex

  /// All parts in the order of the page.
  package static let all = [foreword] + SectionID.allCases.map(section) + [annex]

  /// Its name in files.
  package var name: String {
    switch self {
    case .foreword: "foreword"
    case .section(let section): section.rawValue
    case .annex: "annex"
    }
  }

  /// What it is called in a report of an edition.
  package func title(in edition: Edition) -> Message {
    switch self {
    case .foreword: Message("前言", "the foreword")
    case .section(let id): Message("“\(edition.section(id).name)”", "\"\(id.rawValue)\"")
    case .annex: Message("落款以下的内容", "what stands below the date")
    }
  }

  /// What its words are called, without the tables of the form that it may have.
  package func words(in edition: Edition) -> Message {
    let title = title(in: edition)
    guard case .section = self else { return title }
    return Message("\(title.chinese)的文字", "the prose of \(title.english)")
  }
}

extension Report {
  /// The blocks of a part.
  package subscript(part: ProsePart) -> [ProseBlock] {
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

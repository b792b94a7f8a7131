import ReportModel

extension Report {
  /// The report as text: title, sections, tables as printed, signature and date.
  ///
  /// - Parameter table: gives the lines of a table.
  public func text(_ table: (TableForm) -> [String]) -> String {
    var lines = [title ?? ""] + foreword.map(\.text)
    for section in SectionID.allCases {
      lines.append(edition.section(section).heading)
      if let id = section.table { lines += table(form(of: id)) }
      lines += sections[section].map(\.text)
    }
    lines += [signature, date?.chinese].compactMap(\.self)
    return lines.joined(separator: "\n") + "\n"
  }
}

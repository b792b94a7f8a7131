import NianbaoKit

/// Reads a written file again: what goes out under a report's name must say what the report says.
struct ReadBack {
  let registry: Registry
  let editions: Editions
  let format: Format

  /// Whether the format returns title, prose and signature exactly; of a printed page only the cells are compared.
  private var isExact: Bool { format.submission != .print }

  /// Refuses a file that differs from the report; a cell that was never read is written as blank.
  ///
  /// - Throws: `ConversionError` of kind `notRepresentable` that names the differences, and what reading throws.
  func check(_ bytes: [UInt8], says report: Report) throws {
    let source = Source(name: "report." + format.name, bytes: bytes)
    let copies = try registry.reader(named: format.name).read(
      source, options: ReadOptions(editions: editions))
    let differences = copies.first.map { self.differences($0, report) } ?? [Message("全部内容", "everything")]
    guard !differences.isEmpty else { return }
    let few = Message.few(differences)
    throw ConversionError(
      .notRepresentable,
      message: Message(
        "写成的 \(format.name) 读回来有 \(differences.count) 处不同，没有写：\(few.chinese)",
        "\(differences.count) things differ when the \(format.name) file is read again, and nothing was written: "
          + few.english),
      remedy: Message("请用 nianbao check 看原文中是什么", "See with nianbao check what the source has there."))
  }

  private func differences(_ copy: Report, _ report: Report) -> [Message] {
    let cells = report.cellIDs.filter { id in
      // A doubt that the report itself has may come back with its value.
      !report[id].statement.isSame(asRead: copy[id].statement)
        || copy.cells.isDoubtful(id) && !report.cells.isDoubtful(id)
    }
    let differing = cells.map { Message(report.words(for: $0), $0.name) }
    guard isExact else { return differing }
    var parts: [(Message, Bool)] = [
      (Message("机关", "organisation"), copy.organization == report.organization),
      (Message("年度", "year"), copy.year == report.year), (Message("日期", "date"), copy.date == report.date),
      (Message("落款", "signature"), Self.text(copy.signature) == Self.text(report.signature)),
      (Message("前言", "foreword"), Self.texts(copy.foreword) == Self.texts(report.foreword)),
    ]
    for section in report.edition.sections {
      let isSame = Self.texts(copy.sections[section.id]) == Self.texts(report.sections[section.id])
      parts.append((Message(section.heading, section.id.rawValue), isSame))
    }
    let isSame = Self.texts(copy.annex) == Self.texts(report.annex)
    parts.append((Message("落款以下", "what stands below the date"), isSame))
    return differing + parts.filter { !$0.1 }.map(\.0)
  }

  /// The blocks without what the exporters declare as lost: empty ones, pictures, and control characters.
  private static func texts(_ blocks: [ProseBlock]) -> [String] {
    blocks.filter { if case .picture = $0 { false } else { true } }.map { text($0.text) }
      .filter { !$0.isEmpty }
  }

  private static func text(_ text: String?) -> String {
    String(String.UnicodeScalarView((text ?? "").unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" }))
  }
}

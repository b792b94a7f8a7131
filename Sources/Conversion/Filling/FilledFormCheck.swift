import Characters
import Diagnostics
import ReportModel

/// Reads a filled form again: what goes out under a report's name must say what the report says.
struct FilledFormCheck {
  /// The form as it was filled.
  let form: FilledForm
  /// The report that it was filled with.
  let report: Report
  /// The form's file.
  let file: String

  /// Refuses a form that says anything else than the report in a place that was filled.
  ///
  /// - Throws: `ConversionError` of kind `notRepresentable` that names the differences.
  func check(_ copies: [Report]) throws(ConversionError) {
    let differences =
      copies.indices.contains(form.index)
      ? self.differences(copies[form.index]) : [Message("全部内容", "everything")]
    guard !differences.isEmpty else { return }
    let few = Message.few(differences)
    throw ConversionError(
      .notRepresentable, file: file,
      message: Message(
        "填好的表格读回来有 \(differences.count) 处不同，没有写：\(few.chinese)",
        "\(differences.count) things differ when the filled form is read again, and nothing was written: "
          + few.english),
      remedy: Message(
        "请用 nianbao show 看这份空表格和报告各是怎样读的", "See with nianbao show how form and report are read."))
  }

  private func differences(_ copy: Report) -> [Message] {
    let cells = form.cells.sorted().filter { cell in
      !report[cell].statement.isSame(asRead: copy[cell].statement) || copy.cells.isDoubtful(cell)
    }
    return cells.map { Message(report.words(for: $0), $0.name) } + parts(copy)
  }

  private func parts(_ copy: Report) -> [Message] {
    var parts: [(FilledForm.Part, Message, Bool)] = [
      (
        .title, Message("机关和年度", "organisation and year"),
        (copy.organization, copy.year) == (report.organization, report.year) || report.officialTitle == nil
      ),
      (.foreword, Message("前言", "foreword"), isSame(copy.foreword, report.foreword)),
      (
        .signature, Message("落款", "signature"),
        copy.signature?.withoutBlanks == report.signature?.withoutBlanks
      ),
      (.date, Message("日期", "date"), copy.date == report.date),
    ]
    for section in report.edition.sections {
      let isSame = isSame(copy.sections[section.id], report.sections[section.id])
      parts.append((.section(section.id), Message(section.heading, section.id.rawValue), isSame))
    }
    return parts.filter { form.parts.contains($0.0) && !$0.2 }.map(\.1)
  }

  /// Tables and pictures are told as losses; marks that tell items apart may be set otherwise.
  private func isSame(_ copy: [ProseBlock], _ report: [ProseBlock]) -> Bool {
    let own = Set(form.ownLines.map(\.withoutBlanks))
    return Self.texts(copy).filter { !own.contains($0) } == Self.texts(report)
  }

  private static func texts(_ blocks: [ProseBlock]) -> [String] {
    blocks.compactMap { $0.paragraph?.text.withoutBlanks }.filter { !$0.isEmpty }
  }
}

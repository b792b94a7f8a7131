import Characters
import Containers
import Conversion
import Diagnostics
import NationalForm
import ReportModel

/// Puts a report into the places of a form, and tells what has none and what stood there already.
struct FormFilling {
  let form: WordForm
  let report: Report
  let places: FormPlaces
  /// Whether other values of the form give way.
  let replaces: Bool
  var editor: FormEditor
  /// The cells that the form has places for.
  private(set) var cells: Set<CellID> = []
  /// The parts that the form has places for.
  var parts: Set<FilledForm.Part> = []
  /// What of the report has no place in the form.
  private(set) var losses: [Loss] = []
  /// What of the form is something else in the report.
  private(set) var differences: [Message] = []
  /// The form's lines of labels, as they are filled in.
  var ownLines: [String] = []
  /// What of the form stays although the report has nothing for it.
  var keptProse: [Message] = []

  init(_ form: WordForm, with report: Report, replaces: Bool) {
    self.form = form
    self.report = report
    self.replaces = replaces
    places = FormPlaces(form, for: report)
    editor = FormEditor(form.main)
    fillCells()
    fillTitle()
    fillProse()
    fillClosing()
    losses += report.losses(carrying: [.cells, .marks, .title, .prose, .signature]).filter(\.aspect.isContent)
  }

  /// What the form states is something else in the report.
  mutating func differ(_ name: Message, _ old: String, _ new: String) {
    let (old, new) = (Self.quoted(old), Self.quoted(new))
    differences.append(
      Message(
        "\(name.chinese)：\(old.chinese) → \(new.chinese)", "\(name.english): \(old.english) → \(new.english)")
    )
  }

  private static func quoted(_ text: String) -> Message {
    if text.isEmpty { return Message("空白", "blank") }
    let excerpt = text.count > 30 ? text.prefix(30) + "…" : text
    return Message("“\(excerpt)”", "\"\(excerpt)\"")
  }

  /// Something of the report has no place in the form.
  mutating func lose(_ aspect: Aspect, _ count: Int, _ detail: Message) {
    losses.append(Loss(aspect: aspect, count: count, detail: detail))
  }

  // MARK: Cells

  private mutating func fillCells() {
    var unplaced: [CellID] = []
    let owners = owners
    for cell in report.cellIDs {
      let new = NationalDocument.text(of: report[cell].statement)
      guard let element = owners[cell] else {
        if !new.isEmpty { unplaced.append(cell) }
        continue
      }
      cells.insert(cell)
      let old = form.report[cell].statement
      guard !Self.isSame(old, report[cell].statement) else { continue }
      if let value = Self.value(old) { differ(Message(report.words(for: cell), cell.name), value, new) }
      editor.set(new, inCell: element)
    }
    guard !unplaced.isEmpty else { return }
    lose(
      .cells, unplaced.count,
      Message(
        "表格里没有这些格子的位置：" + unplaced.map { report.words(for: $0) }.joined(separator: "、"),
        "the form has no place for these cells: " + unplaced.map(\.name).joined(separator: ", ")))
  }

  /// The element of each cell that is certain: read without doubt, and with nothing but that cell in it.
  private var owners: [CellID: Int] {
    var owners: [CellID: Int] = [:]
    var counts: [Int: Int] = [:]
    for cell in form.report.cellIDs {
      guard let origin = form.report[cell].origin, origin.doubt == nil,
        let element = form.elements[origin.place],
        form.main.elements[element].name == "tc"
      else { continue }
      counts[element, default: 0] += 1
      let texts = editor.paragraphs(ofCell: element).map { FormText(of: $0, in: form.main).text }
      let seen = texts.joined().withoutBlanks
      let isOwn =
        Self.value(form.report[cell].statement) == nil
        ? Placeholder.isOpen(seen) : seen == origin.raw.withoutBlanks
      if isOwn, !texts.isEmpty { owners[cell] = element }
    }
    return owners.filter { counts[$0.value] == 1 }
  }

  /// What a form's cell says; `nil` where it is to be filled in.
  private static func value(_ statement: Cell.Statement) -> String? {
    let text = NationalDocument.text(of: statement)
    if case .text = statement, Placeholder.isOpen(text) { return nil }
    return text.isEmpty ? nil : text
  }

  private static func isSame(_ left: Cell.Statement, _ right: Cell.Statement) -> Bool {
    switch (left, right) {
    case (.blank, .absent), (.absent, .blank): true
    default: left == right
    }
  }
}

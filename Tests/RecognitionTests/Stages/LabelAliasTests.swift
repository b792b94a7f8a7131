import Characters
import Testing

@testable import Recognition
@testable import ReportModel

/// Other wordings of labels, as the editions list them.
@Suite struct LabelAliasTests {
  /// The labels that a text leads to.
  private func labels(of text: String, in index: LabelIndex) -> Set<String> {
    Set(index.candidates(FNV1a.hash(of: Folding.skeleton(text))).map { index.labels[$0.label].text })
  }

  /// The aliases of a table that do not lead to their label, or lead to another as well.
  ///
  /// It is no other if the label itself leads to it, as 总计 to （七）总计, or if it is what another edition prints for the
  /// same row or column.
  private func astray(in form: TableForm, _ index: LabelIndex) -> [String] {
    form.grid.joined().flatMap { place -> [String] in
      guard let label = place.label else { return [] }
      let own = labels(of: label, in: index)
      let means = meanings(of: label, in: index)
      return place.aliases.filter { alias in
        let found = labels(of: alias, in: index)
        let others = found.subtracting(own).filter { meanings(of: $0, in: index) != means }
        return !found.contains(label) || !others.isEmpty
      }
    }
  }

  /// The ids of the rows or columns that a label names, in whatever edition.
  private func meanings(of label: String, in index: LabelIndex) -> Set<String> {
    let forms = index.labels.filter { $0.text == label }.flatMap { zip(index.forms, $0.meanings) }
    return Set(
      forms.flatMap { indexed, meaning -> [String] in
        guard let meaning else { return [] }
        let ids = meaning.axis == .row ? indexed.form.rows.map(\.id) : indexed.form.columns.map(\.id)
        return meaning.keys.places.map { ids[$0] }
      })
  }

  @Test(arguments: Editions.standard.all, TableID.allCases)
  func everyAliasLeadsToItsLabelAlone(edition: Edition, table: TableID) {
    let astray = astray(in: edition.table(table), FormIndexes.of(.standard)[table])
    #expect(astray.isEmpty, "\(astray)")
  }

  @Test func anAliasThatIsAnotherLabelIsFound() {
    let rows = [("rules", "规章"), ("normativeDocuments", "行政规范性文件")].map { name, label in
      FormLayout.Row.numbers(name, label, aliases: ["行政规范性文件", "文件"], ["issued"])
    }
    let layout = FormLayout(
      .proactive, columnCount: 2, columns: [FormLayout.Column("issued", .issued)],
      rows: [.head([.contents, .label("本年制发件数")])] + rows)
    let index = index(of: .proactive, [layout, Self.requests(), .challenges])
    #expect(astray(in: index.forms[0].form, index) == ["行政规范性文件", "文件"])
  }

  /// Also of a group; with the group's numeral and without.
  @Test(arguments: ["另行处理", "（六）另行处理", "(六)另行处理"]) func aGroupHasAliases(printed: String) {
    let index = index(of: .requests, [Edition.layouts2021[0], Self.requests(["另行处理"]), .challenges])
    #expect(labels(of: printed, in: index) == ["（六）其他处理"])
    #expect(astray(in: index.forms[0].form, index).isEmpty)
  }

  private static func requests(_ aliases: [String] = []) -> FormLayout {
    .requests(
      otherwise: FormLayout.resultGroup(
        "（六）其他处理", "otherwise", .otherwise, aliases: aliases, [("other", "3.其他", [])]))
  }

  private func index(of table: TableID, _ layouts: [FormLayout]) -> LabelIndex {
    let edition = Edition(id: Edition.ID(rawValue: "9997"), notice: "", years: 2090...9999, tables: layouts)
    return LabelIndex(table, editions: Editions([edition], mappings: []))
  }
}

import ReportModel

/// How a form's table is built, in words for people who do not see it.
enum TableDescription {
  /// The description: rows, columns, and where the heads are.
  static func text(of form: TableForm) -> String {
    "共\(form.grid.count)行\(form.columnCount)列。\(heads(of: form))，\(labels(of: form))。"
  }

  private static func heads(of form: TableForm) -> String {
    form.headRowCount > 0 ? "上面\(form.headRowCount)行是表头" : "分组列出，每组的第一行是条款，第二行是表头"
  }

  private static func labels(of form: TableForm) -> String {
    form.labelColumnCount > 0 ? "左边\(form.labelColumnCount)列是项目，右边各列是数据" : "下面各行是数据"
  }
}

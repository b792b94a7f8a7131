/// The styles of our documents, by id; those with a counterpart built into Word have its id.
enum StyleID: String, CaseIterable {
  case normal = "Normal"
  case title = "Title"
  case heading = "Heading1"
  case body = "BodyTextFirstIndent"
  case signature = "Signature"
  case date = "Date"
  case footer = "Footer"
  case lead = "Lead"
  case tableNormal = "TableNormal"
  case tableGrid = "TableGrid"
  case tableHead = "TableHead"
  case tableLabel = "TableLabel"
  case tableNumber = "TableNumber"
  case smallHead = "TableHeadSmall"
  case smallLabel = "TableLabelSmall"
  case smallNumber = "TableNumberSmall"
}

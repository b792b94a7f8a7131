/// A kind of documents that table 2 counts.
enum DocumentKind: Sendable, Hashable {
  case rules, normativeDocuments
}

/// A kind of document counted in table 2.
enum DocumentKind: Sendable, Hashable {
  case rules, normativeDocuments
}

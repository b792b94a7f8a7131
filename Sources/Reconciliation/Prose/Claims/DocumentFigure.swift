/// What was done with documents that are counted.
enum DocumentFigure: Sendable, Hashable {
  case issued, published, repealed, inForce
}

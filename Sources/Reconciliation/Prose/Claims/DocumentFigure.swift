/// What was done with the documents counted.
enum DocumentFigure: Sendable, Hashable {
  case issued, published, repealed, inForce
}

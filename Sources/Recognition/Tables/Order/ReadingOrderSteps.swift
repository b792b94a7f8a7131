import Layout
import ReportModel

/// The steps in which a document emits the cells of its tables when the cells are known: the data that
/// `ReadingOrderModel` is fitted to.
package struct ReadingOrderSteps {
  /// One step: the places where the next values could go, and the one where they went.
  package struct Step: Sendable {
    /// For each place, the indexes in `weights` of the terms of its weight.
    package let places: [[Int]]
    /// The index of the place taken.
    package let taken: Int
  }

  /// The weights of `ReadingOrderModel` in one list.
  package static var weights: [Float] { ReadingOrderModel.weights }

  /// Splits such a list into the tables of the model's source, each with its name.
  package static func tables(of weights: [Float]) -> [(name: String, rows: [[Float]])] {
    ReadingOrderModel.tables(of: weights)
  }

  private let form: FlowForm
  private let groups: [ValueGroup]
  private let contexts: [PlacementContext]
  private let sums: SumConstraints
  private let marks: ListMarks
  /// The value of each cell, for the rows of the text.
  private let cells: [[Int64?]]
  private let weights: [Float]

  /// The steps of those tables of a document that are read by order; none for a table whose order cannot be
  /// derived from the known cells.
  ///
  /// - Parameters:
  ///   - weights: decide between orders that lead to the same cells; the likeliest is used.
  ///   - amount: the known value of a cell.
  package static func all(
    in document: SourceDocument, editions: Editions = .standard, weights: [Float] = Self.weights,
    amount: (CellID) -> Int64?
  ) -> [Step] {
    let indexes = FormIndexes.of(editions)
    let regions = TableRegions(
      document, Outline(document, headings: Outline.candidates(in: document, indexes)), indexes)
    return TableID.allCases.flatMap { table -> [Step] in
      guard let lines = regions[table] else { return [] }
      let scan = TableScan(indexes[table], lines: lines, of: document)
      let vote = EditionVote(scan)
      let source = TableSource(
        scan: scan, names: NamedLabels(scan, form: vote.form, in: document), document: document)
      guard RowsMethod.read(source) == nil, LinesMethod.read(source) == nil, let text = FlowText(source)
      else {
        return []
      }
      return Self(text, weights, amount).steps() ?? []
    }
  }

  private init(_ text: FlowText, _ weights: [Float], _ amount: (CellID) -> Int64?) {
    form = text.form
    groups = text.groups
    contexts = PlacementContext.all(text.groups, in: text)
    sums = SumConstraints(text.form, ahead: text.groups)
    marks = text.marks
    let form = text.form
    cells = form.rows.indices.map { row in
      (0..<form.width).map { amount(form.form.cells[form.cell(row, $0)]) }
    }
    self.weights = weights
  }

  // MARK: The likeliest order that leads to the known cells

  private struct State {
    var grid: PartialGrid
    var cost: Float
    /// The node of its last step; -1 for none.
    var last: Int
  }

  private struct Node {
    let before: Int
    let step: Step
  }

  /// The width of the beam.
  private static let width = 200
  /// The cost of setting aside values other than an expected list mark: more than that of any likely step.
  private static let apart: Float = 12

  private func steps() -> [Step]? {
    var nodes: [Node] = []
    var states = [State(grid: PartialGrid(sums, marks: marks, whole: nil), cost: 0, last: -1)]
    for index in groups.indices {
      if contexts[index].beginsPage {
        for state in states.indices { states[state].grid.beginPage() }
      }
      var next = states.flatMap { advance($0, index, &nodes) }
      // Values that match no known cell are page numbers or similar.
      if next.isEmpty { next = states.map { setApart($0, index, Self.apart) } }
      next.sort { $0.cost < $1.cost }
      var seen = HashCounter(capacity: next.count)
      states = []
      for state in next where states.count < Self.width && seen.count(state.grid.likeness) == 1 {
        states.append(state)
      }
    }
    guard let best = states.first, best.cost < Self.apart * Float(groups.count) else { return nil }
    var steps: [Step] = []
    var node = best.last
    while node >= 0 {
      steps.append(nodes[node].step)
      node = nodes[node].before
    }
    return steps.reversed()
  }

  private func setApart(_ state: State, _ index: Int, _ cost: Float) -> State {
    var next = state
    next.grid.skip(GroupValues(groups[index].tokens, width: form.width).numeral)
    next.cost += cost
    return next
  }

  private func advance(_ state: State, _ index: Int, _ nodes: inout [Node]) -> [State] {
    let group = groups[index]
    let tokens = group.tokens.suffix(form.width)
    let values = GroupValues(group.tokens, width: form.width)
    var places: [PartialGrid.Place] = []
    state.grid.gatherPlaces(for: tokens.count, in: contexts[index], width: form.width, to: &places)
    let parts = places.map { place in
      ReadingOrderModel.parts(
        state.grid.step(to: place), after: state.grid.step,
        position: place.column * ReadingOrderModel.lastPosition / (form.width - 1),
        state.grid.circumstances(of: place, length: tokens.count, width: form.width, contexts[index]))
    }
    let likelihoods = parts.map { $0.reduce(0) { $0 + weights[$1] } }
    let scale = ReadingOrderModel.logarithmOfSum(likelihoods)
    var result: [State] = []
    for (taken, place) in places.enumerated() where isKnown(tokens, place) {
      var next = state
      next.grid.place(
        values, row: place.row, column: place.column, state.grid.step(to: place), sums, group: index)
      next.cost += scale - likelihoods[taken]
      next.last = nodes.count
      nodes.append(Node(before: state.last, step: Step(places: parts, taken: taken)))
      result.append(next)
    }
    if state.grid.expects(values.numeral) {
      result.append(setApart(state, index, OrderBeam.expectedMark))
    }
    return result
  }

  /// Whether the values equal the cells from a place on.
  private func isKnown(_ tokens: ArraySlice<ValueToken>, _ place: PartialGrid.Place) -> Bool {
    zip(tokens, cells[place.row][place.column...]).allSatisfy { $0.amount == $1 }
  }
}

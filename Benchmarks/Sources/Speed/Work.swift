/// A piece of work that is measured: by processor time beside its peers, and by instructions.
struct Work {
  /// What it is called in the tables, and on the command line.
  let name: String
  /// How many reports, pages or files one pass takes.
  let count: Int
  /// How many bytes it reads or writes in one pass.
  var bytes = 0
  /// How many passes make one turn: enough for the resolution of processor time.
  let passes: Int
  /// Does the work once.
  let pass: () throws -> Void

  /// The processor time of one turn.
  func turn() throws -> Double { try ProcessorTime.of { for _ in 0..<passes { try pass() } } }
}

/// Another program, or another way, that does the same work or less.
struct Peer {
  let name: String
  /// Does as much as a turn of the work, and tells the processor time that it took.
  let turn: () throws -> Double
}

/// What a piece of work is to reach.
enum Goal {
  /// So many a second.
  case perSecond(Double)
  /// So many million bytes a second.
  case megabytes(Double)
  /// At most so many microseconds each.
  case microseconds(Double)
  /// So many times as fast as the peer.
  case timesPeer(Double)
}

/// A piece of work, what it is measured beside, and what it is to reach.
struct Comparison {
  let work: Work
  var peer: Peer?
  /// The name of a peer that is not there.
  var missingPeer: String?
  var goal: Goal?
  /// What is said beside the figure.
  var note = ""
  /// The most instructions a byte it is to take.
  var instructionsPerByte: Double?

  /// Measures the work and its peer in turns, and puts the medians into a row.
  func row() throws -> Row {
    let medians = try Turns.medians([work.turn] + [peer?.turn].compactMap(\.self))
    return row(own: medians[0], peer: medians.count > 1 ? medians[1] : nil)
  }

  private func row(own: Double, peer theirs: Double?) -> Row {
    let each = own / Double(work.passes * work.count)
    let megabytes = Double(work.bytes * work.passes) / own / 1e6
    var row = Row(work: work.name)
    switch goal {
    case .megabytes: row.figure = "\(rounded(megabytes)) MB/s, \(rounded(1 / each)) a second"
    case .microseconds: row.figure = "\(rounded(each * 1e6, 1)) µs"
    default: row.figure = "\(rounded(1 / each)) a second"
    }
    if let peer, let theirs {
      let their = theirs / Double(work.passes * work.count)
      row.beside = "\(peer.name): \(rounded(1 / their)) a second"
    } else if let missingPeer {
      row.beside = missingPeer + ": not there"
    }
    row.beside += (row.beside.isEmpty || note.isEmpty ? "" : "; ") + note
    switch goal {
    case .perSecond(let least):
      row.reached(1 / each / least, of: "\(rounded(least)) a second")
    case .megabytes(let least): row.reached(megabytes / least, of: "\(rounded(least)) MB/s")
    case .microseconds(let most): row.reached(most / (each * 1e6), of: "\(rounded(most)) µs")
    case .timesPeer(let least):
      row.goal = "\(rounded(least, 2)) × the peer"
      if let theirs { row.compared(theirs / own, least: least) }
    case nil: if let theirs { row.ratio = rounded(theirs / own, 2) + " × the peer" }
    }
    return row
  }
}

/// Runs contenders alternately, so that disturbances affect all of them, and takes medians.
enum Turns {
  private static let count = 7

  /// The median of each; the first round is a warm-up and not counted.
  static func medians(_ contenders: [() throws -> Double], count: Int = count) throws -> [Double] {
    var times = [[Double]](repeating: [], count: contenders.count)
    for turn in 0...count {
      for (index, contender) in contenders.enumerated() {
        let seconds = try contender()
        if turn > 0 { times[index].append(seconds) }
      }
    }
    return times.map { $0.sorted()[count / 2] }
  }
}

/// Keeps the optimiser from removing the computation of a result.
@inline(never)
func keep<Value>(_ value: Value) { withExtendedLifetime(value) {} }

/// A candidate to be measured against others that do the same work.
struct Contender {
  let name: String
  /// Does the work once and returns the seconds it took.
  let run: () throws -> Double

  /// Work timed by this program.
  init(_ name: String, timed work: @escaping () throws -> Void) {
    self.name = name
    run = { try ContinuousClock().measure(work) / .seconds(1) }
  }

  /// Work that measures its own time, as another program does.
  init(_ name: String, telling seconds: @escaping () throws -> Double) {
    self.name = name
    run = seconds
  }
}

/// Runs the contenders alternately, so that disturbances affect all of them, and takes medians.
enum Measurement {
  /// The median seconds of each contender; the first round is a warm-up and not counted.
  static func medians(_ contenders: [Contender], turns: Int) throws -> [Double] {
    var times = [[Double]](repeating: [], count: contenders.count)
    for turn in 0...turns {
      for (index, contender) in contenders.enumerated() {
        let seconds = try contender.run()
        if turn > 0 { times[index].append(seconds) }
      }
    }
    return times.map { $0.sorted()[turns / 2] }
  }
}

/// Keeps the optimiser from removing the computation of a result.
@inline(never)
func keep<Value>(_ value: Value) { withExtendedLifetime(value) {} }

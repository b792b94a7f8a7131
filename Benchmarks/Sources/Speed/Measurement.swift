/// Something to be measured, beside others that do the same work.
struct Contender {
  let name: String
  /// Does the work once and gives the seconds it took.
  let run: () throws -> Double

  /// Work that is timed here.
  init(_ name: String, timed work: @escaping () throws -> Void) {
    self.name = name
    run = { try ContinuousClock().measure(work) / .seconds(1) }
  }

  /// Work that gives its own time, as another program does.
  init(_ name: String, telling seconds: @escaping () throws -> Double) {
    self.name = name
    run = seconds
  }
}

/// Runs contenders in turns, so that what slows the machine slows all of them, and takes the medians.
enum Measurement {
  /// The median seconds of each contender, in order; the first turn warms up and is not counted.
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

/// Keeps a result from being computed for nothing.
@inline(never)
func keep<Value>(_ value: Value) { withExtendedLifetime(value) {} }

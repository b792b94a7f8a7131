import Foundation
import Recognition

/// Fits the weights of a conditional logit by gradient ascent on the likelihood.
struct Fit {
  private(set) var weights: [Float]

  /// The strength of ridge regularisation: weights for rare circumstances stay small, and those without data
  /// are 0.
  private static let ridge: Float = 1
  private static let climbs = 400
  private static let stride: Float = 0.3

  init(weights: [Float]) { self.weights = weights }

  /// The mean log-likelihood of the places taken.
  func likelihood(_ steps: [ReadingOrderSteps.Step]) -> Double {
    let sum = steps.reduce(0) { $0 + Double(logf(max(shares($1)[$1.taken], .leastNormalMagnitude))) }
    return (sum / Double(max(1, steps.count)) * 1000).rounded() / 1000
  }

  /// How often the likeliest place was taken.
  func hits(_ steps: [ReadingOrderSteps.Step]) -> Int {
    steps.count { step in
      let shares = shares(step)
      return shares[step.taken] == shares.max()
    }
  }

  /// Improves the weights by a fixed number of gradient steps, with step sizes per weight that decrease with
  /// the accumulated gradient (AdaGrad).
  mutating func improve(on steps: [ReadingOrderSteps.Step]) {
    var way = [Float](repeating: 1e-6, count: weights.count)
    for _ in 0..<Self.climbs {
      var gradient = weights.map { -Self.ridge * $0 }
      for step in steps {
        for part in step.places[step.taken] { gradient[part] += 1 }
        for (place, share) in zip(step.places, shares(step)) {
          for part in place { gradient[part] -= share }
        }
      }
      for part in weights.indices {
        way[part] += gradient[part] * gradient[part]
        weights[part] += Self.stride * gradient[part] / way[part].squareRoot()
      }
    }
  }

  /// The likelihood of each place of a step.
  private func shares(_ step: ReadingOrderSteps.Step) -> [Float] {
    let sums = step.places.map { $0.reduce(0) { $0 + weights[$1] } }
    let greatest = sums.max() ?? 0
    let powers = sums.map { expf($0 - greatest) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }
}

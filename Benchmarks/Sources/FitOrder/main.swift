import Foundation
import Recognition

// Fits the weights of `ReadingOrderModel` to the orders in which texts of a corpus emit their cells, and
// prints them as Swift source.
//
//   FitOrder [--only LAYOUT] FOLDER…
//
// FOLDER is the same as for Accuracy.

var arguments = Array(CommandLine.arguments.dropFirst())
var only: String?
if let index = arguments.firstIndex(of: "--only"), index + 1 < arguments.count {
  only = arguments[index + 1]
  arguments.removeSubrange(index...index + 1)
}

/// Prints how well the weights predict the steps.
func report(_ what: String, _ fit: Fit, _ steps: [ReadingOrderSteps.Step]) {
  let likelihood = String(format: "%.3f", fit.likelihood(steps))
  let right = String(format: "%.1f", Double(fit.hits(steps)) * 100 / Double(max(1, steps.count)))
  print(
    "// \(what): \(steps.count) steps, log likelihood \(likelihood) each, likeliest place right \(right) %")
}

/// A weight with one decimal place, which is all that the corpus supports.
func digits(_ weight: Float) -> String {
  let text = String(format: "%.1f", weight)
  return text == "-0.0" ? "0.0" : text
}

// If a text allows several orders, the likeliest depends on the weights, so orders are recomputed with better
// weights.
let rounds = 3
let texts = try KnownTexts(in: arguments, only: only)
var fit = Fit(weights: ReadingOrderSteps.weights)
var steps = texts.steps(by: fit.weights)
guard !steps.isEmpty else {
  print("No text in \(arguments.joined(separator: ", ")) has lost the order of its cells.")
  exit(1)
}
report("weights as they are", fit, steps)
for round in 1...rounds {
  fit.improve(on: steps)
  steps = texts.steps(by: fit.weights)
  report("round \(round)", fit, steps)
}
for (name, rows) in ReadingOrderSteps.tables(of: fit.weights) {
  print("  private static let \(name): [[Float]] = [")
  for row in rows { print("    [" + row.map(digits).joined(separator: ", ") + "],") }
  print("  ]")
}

import NianbaoKit
import TestSupport

// Plants one mistake in each of many consistent reports, and prints how often the sums detect it and what the
// smallest explanation says.
//
//   PlantedMistakes [COUNT] [SEED]

let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
let count = Int(arguments.first ?? 2000)
let seed = arguments.count > 1 ? arguments[1] : 1

var generator = ReportGenerator(seed: seed, style: .consistent)
var random = SplitMix64(seed: seed &+ 1)
var tallies: [PlantedMistake.Kind: Tally] = [:]
for number in 0..<count {
  let kind = PlantedMistake.Kind.allCases[number % PlantedMistake.Kind.allCases.count]
  tallies[kind, default: Tally()].add(PlantedMistake(kind, in: &generator, random: &random))
}

print(Tally.head)
var all = Tally()
for kind in PlantedMistake.Kind.allCases {
  guard let tally = tallies[kind] else { continue }
  print(tally.row(kind.rawValue))
  all.add(tally)
}
print(all.row("**all**"))

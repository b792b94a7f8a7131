import Foundation
import NianbaoKit
import TrueCells

// Compares the readings of every layout in a corpus with the true cells, and prints a table.
//
//   Accuracy [--misses] [--only LAYOUT] FOLDER…
//
// A FOLDER has one folder per layout and `truth/NAME.json`, or reports beside one `truth.json` for all.

var arguments = Array(CommandLine.arguments.dropFirst())
let showsMisses = arguments.contains("--misses")
arguments.removeAll { $0 == "--misses" }
var only: String?
if let index = arguments.firstIndex(of: "--only"), index + 1 < arguments.count {
  only = arguments[index + 1]
  arguments.removeSubrange(index...index + 1)
}

// Converted as the program does, because findings about a missing table or another edition cover its cells
// too.
let converter = Converter(registry: try .standard)
var rows: [(name: String, score: Score)] = []
for folder in arguments {
  for layout in try Corpus.layouts(in: folder, only: only) {
    var score = Score()
    for (source, truth) in layout.reports {
      do {
        score.add(try converter.read(source)[0], truth, name: source.name)
      } catch {
        score.addUnread(
          truth, name: source.name, because: (error as? ConversionError)?.text(in: .english) ?? "\(error)")
      }
    }
    rows.append((layout.name, score))
  }
}

func percent(_ part: Int, _ whole: Int) -> String {
  whole == 0 ? "–" : String(format: "%.2f %%", Double(part) * 100 / Double(whole))
}

print(
  "| layout | files | cells | right | missing | wrong | wrong and silent | in doubt "
    + "| organ and year | not read |")
print("|---|" + String(repeating: "---:|", count: 9))
for (name, score) in rows {
  print(
    "| \(name) | \(score.files) | \(score.cells) | \(percent(score.right, score.cells)) | \(score.missing) "
      + "| \(score.wrong) | \(score.silent) | \(score.doubtful) | \(score.identities) | \(score.unread) |"
  )
}
if showsMisses {
  for (name, score) in rows { for miss in score.misses.sorted() { print("\(name)/\(miss)") } }
}

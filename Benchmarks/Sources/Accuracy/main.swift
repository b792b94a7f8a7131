import Foundation
import NianbaoKit

// Compares what the readers make of every layout in a corpus with the true cells, and prints a table.
//
//   Accuracy [--misses] [--only LAYOUT] FOLDER…
//
// A FOLDER holds one folder a layout and `truth/NAME.json`, or reports beside a `truth.json` for all.

var arguments = Array(CommandLine.arguments.dropFirst())
let showsMisses = arguments.contains("--misses")
arguments.removeAll { $0 == "--misses" }
var only: String?
if let index = arguments.firstIndex(of: "--only"), index + 1 < arguments.count {
  only = arguments[index + 1]
  arguments.removeSubrange(index...index + 1)
}

let registry = try Registry.standard
let manager = FileManager.default

func files(in folder: String) -> [String] {
  ((try? manager.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
}

func score(_ folder: String, truths: (String) -> Truth?) -> Score {
  var score = Score()
  for file in files(in: folder) {
    guard let truth = truths(file), let data = manager.contents(atPath: folder + "/" + file) else { continue }
    let source = Source(name: file, bytes: Array(data))
    do {
      let report = try registry.reader(for: source).read(source)[0]
      score.add(report, truth, name: file)
    } catch {
      score.unread += 1
      let text = (error as? ConversionError)?.text(in: .english) ?? "\(error)"
      score.misses.append("unread: \(text)")
    }
  }
  return score
}

var rows: [(name: String, score: Score)] = []
for folder in arguments {
  if manager.fileExists(atPath: folder + "/truth.json") {
    let truths = try Truth.read(folder + "/truth.json")
    rows.append((URL(fileURLWithPath: folder).lastPathComponent, score(folder) { truths[$0] }))
    continue
  }
  var truths: [String: Truth] = [:]
  for file in files(in: folder + "/truth") where file.hasSuffix(".json") {
    truths[String(file.dropLast(5))] = try Truth.read(folder + "/truth/" + file)[""]
  }
  for layout in files(in: folder) where layout != "truth" && (only == nil || only == layout) {
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: folder + "/" + layout, isDirectory: &isFolder), isFolder.boolValue else {
      continue
    }
    let result = score(folder + "/" + layout) { truths[String($0.split(separator: ".")[0])] }
    rows.append((layout, result))
  }
}

func percent(_ part: Int, _ whole: Int) -> String {
  whole == 0 ? "–" : String(format: "%.2f %%", Double(part) * 100 / Double(whole))
}

print(
  "| layout | files | cells | right | missing | wrong | wrong and silent | without warning | in doubt "
    + "| organ and year | not read |")
print("|---|" + String(repeating: "---:|", count: 10))
for (name, score) in rows {
  print(
    "| \(name) | \(score.files) | \(score.cells) | \(percent(score.right, score.cells)) | \(score.missing) "
      + "| \(score.wrong) | \(score.silent) | \(score.unwarned) | \(score.doubtful) | \(score.identities) | \(score.unread) |"
  )
}
if showsMisses {
  for (name, score) in rows { for miss in score.misses.sorted() { print("\(name)/\(miss)") } }
}

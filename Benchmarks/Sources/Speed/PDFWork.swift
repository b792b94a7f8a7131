import Foundation
import NianbaoKit

/// Reading PDF files, compared with the program that extracts their words.
struct PDFWork {
  /// The paths of the files.
  let files: [String]
  let registry: Registry
  let folder: URL

  func comparisons() -> [Comparison] {
    guard !files.isEmpty, let reader = try? registry.reader(named: "pdf") else { return [] }
    let passes = 10
    let sources = files.compactMap { path in
      FileManager.default.contents(atPath: path).map { Source(name: path, bytes: Array($0)) }
    }
    let work = Work(
      name: "pdf read", count: sources.count, passes: passes,
      pass: { for source in sources { keep(try reader.read(source)) } })
    let peer = Peer(name: "pdftotext -raw -bbox alone") {
      try (0..<passes).reduce(0) { sum, _ in
        try files.reduce(sum) {
          try $0 + Program.run(["pdftotext", "-raw", "-bbox", $1, "-"], folder: folder).processorTime
        }
      }
    }
    return [Comparison(work: work, peer: peer, goal: .timesPeer(1 / 1.2))]
  }
}

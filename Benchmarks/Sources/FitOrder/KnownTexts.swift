import Layout
import NianbaoKit
import Recognition
import TrueCells

/// The texts of a corpus with their true cells; in other files, the order of cells is not lost.
struct KnownTexts {
  private var texts: [(document: SourceDocument, amounts: [CellID: Int64])] = []

  init(in folders: [String], only: String?) throws {
    let registry = try Registry.standard
    for layout in try folders.flatMap({ try Corpus.layouts(in: $0, only: only) }) {
      for (source, truth) in layout.reports where try registry.reader(for: source).format.name == "text" {
        var document = TextLayout.document(
          of: try TextEncoding.decodingDetected(source.bytes, file: source.name))
        _ = document.replaceRadicalForms()
        var amounts: [CellID: Int64] = [:]
        for (name, digits) in truth.cells {
          if let cell = CellID(name) { amounts[cell] = Int64(digits) }
        }
        texts.append((document, amounts))
      }
    }
  }

  /// The steps of all texts, in their likeliest orders by these weights.
  func steps(by weights: [Float]) -> [ReadingOrderSteps.Step] {
    texts.flatMap { text in
      ReadingOrderSteps.all(in: text.document, weights: weights) { text.amounts[$0] }
    }
  }
}

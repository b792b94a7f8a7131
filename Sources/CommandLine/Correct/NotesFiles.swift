import NianbaoKit

/// The files of a 更正说明: the text for programs, and the document beside it.
struct NotesFiles {
  let text: String
  /// `nil` where nothing writes such documents.
  let paper: String?

  /// - Parameters:
  ///   - path: the file that the user names; `nil` for files beside the output.
  ///   - papers: the format of the document.
  init(_ path: String?, beside output: String, papers: Format?) {
    let path = path ?? Self.path(beside: output)
    let ending = Source(name: path, bytes: []).fileExtension
    let stem = ending.isEmpty ? path : String(path.dropLast(ending.count + 1))
    paper = papers.map { "\(stem).\($0.extensions.first ?? $0.name)" }
    text = papers?.extensions.contains(ending) ?? false ? stem + ".md" : path
  }

  /// The files, the text first.
  var paths: [String] { [text] + (paper.map { [$0] } ?? []) }

  private static func path(beside output: String) -> String {
    let base = Input.name(of: output)
    return output.dropLast(base.count) + Input.stem(of: base) + ".更正说明.md"
  }
}

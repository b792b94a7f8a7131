import NianbaoKit
import TestSupport

extension Registry {
  /// One line on what is read of a source: the digest of each report, or the refusal in these languages.
  func outcome(of source: Source, in languages: [Language]) -> String {
    do {
      let reports = try reader(for: source).read(source, options: ReadOptions())
      return reports.map { $0.digest() }.joined(separator: " & ")
    } catch let error as ConversionError {
      return "\(error.kind): " + languages.map { error.text(in: $0) }.joined(separator: " · ")
    } catch {
      return "\(error)"
    }
  }
}

import Conversion
import ReportModel
import System

extension Converter {
  /// The reports of a file, prepared and judged.
  public func judged(_ path: String) throws -> [Report] { try check(path).reports.map(\.report) }

  /// The reports of a source, prepared and judged.
  public func judged(_ source: Source) throws -> [Report] { try check(source).reports.map(\.report) }
}

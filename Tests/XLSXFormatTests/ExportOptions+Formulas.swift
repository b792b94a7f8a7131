import Conversion

@testable import XLSXFormat

extension ExportOptions {
  /// Writes totals as formulas.
  static var formulas: ExportOptions {
    get throws {
      var options = ExportOptions()
      try options.settings.set(.formulas, to: "yes")
      return options
    }
  }
}

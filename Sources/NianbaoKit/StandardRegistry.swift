import CSVFormat
import Conversion
import HTMLFormat
import JSONFormat
import OfficeFormat
import PDFFormat
import PipeTableFormat
import TextFormat
import WordFormat
import XLSXFormat

extension Registry {
  /// The built-in formats; a new format is another line here.
  public static var standard: Registry {
    get throws {
      try Registry([
        JSONPlugin(),
        CSVPlugin(),
        XLSXPlugin(),
        PipeTablePlugin(),
        WordPlugin(),
        HTMLPlugin(),
        PDFPlugin(printing: WordExporter()),
        TextPlugin(),
        OfficePlugin(convertingFor: [WordReader(), XLSXReader()]),
      ])
    }
  }
}

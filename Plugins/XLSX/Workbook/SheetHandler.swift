import Containers
import Diagnostics

/// Reads the cells of one sheet.
final class SheetHandler: XMLHandler {
  /// What was read. A value, so that exclusive access is checked once an event and not for each of its parts.
  private(set) var sheet: SheetContent

  /// - Parameter limit: the most cells that are read.
  init(name: String, strings: SharedStringsHandler, formats: [CellFormat], limit: Int, file: String) {
    sheet = SheetContent(name: name, strings: strings, formats: formats, limit: limit, file: file)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    do throws(ConversionError) { try sheet.start(name, attributes) } catch { stop(error) }
  }

  override func end(_ name: XMLName) {
    do throws(ConversionError) { try sheet.end(name) } catch { stop(error) }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { sheet.text(bytes) }
}

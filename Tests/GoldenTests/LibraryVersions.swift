import CXLSXWriter
import CXML

/// The libraries whose own choices are in golden texts; with other versions these are not compared.
enum LibraryVersions {
  private static let workbooks = String(cString: lxw_version())

  static let hasSameWorkbookLibrary = workbooks == "1.1.4"
  static let otherWorkbookLibrary = "libxlsxwriter \(workbooks) is not the 1.1.4 of the golden workbooks"

  static let hasSameMarkupLibrary = LIBXML_VERSION == 20914
  static let otherMarkupLibrary = "libxml2 \(LIBXML_VERSION) mends markup otherwise than 20914"
}

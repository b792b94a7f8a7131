import CXLSXWriter
import CXML

/// The libraries whose own choices are in golden texts; with other versions these are not compared.
public enum LibraryVersions {
  private static let workbooks = String(cString: lxw_version())

  /// Whether workbooks are written by the library of the golden workbooks.
  public static let hasSameWorkbookLibrary = workbooks == "1.1.4"
  /// Why golden workbooks are not compared.
  public static let otherWorkbookLibrary =
    "libxlsxwriter \(workbooks) is not the 1.1.4 of the golden workbooks"

  /// Whether markup is mended by the library of the golden texts.
  public static let hasSameMarkupLibrary = LIBXML_VERSION == 20914
  /// Why what is read of broken markup is not compared.
  public static let otherMarkupLibrary = "libxml2 \(LIBXML_VERSION) mends markup otherwise than 20914"
}

@_exported import Conversion
@_exported import Recognition
@_exported import Reconciliation
@_exported import ReportModel

@_exported import struct XLSXFormat.FillInWorkbook

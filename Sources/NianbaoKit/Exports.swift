@_exported import Characters
@_exported import Conversion
@_exported import Diagnostics
@_exported import Layout
@_exported import MachineForm
@_exported import Recognition
@_exported import Reconciliation
@_exported import ReportModel
@_exported import System

@_exported import struct XLSXFormat.FillInWorkbook

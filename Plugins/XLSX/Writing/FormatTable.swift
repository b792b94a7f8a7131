import CXLSXWriter

/// The library's formats of one workbook, each made when first asked for.
final class FormatTable {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats = [UnsafeMutablePointer<lxw_format>?](repeating: nil, count: CellStyle.count)

  private var fills: [UInt32: UnsafeMutablePointer<lxw_format>] = [:]
  private var faces: [TextFace: UnsafeMutablePointer<lxw_format>] = [:]
  private var states: [CheckState: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  subscript(style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    let index = style.index
    if let format = formats[index] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    style.apply(to: format)
    formats[index] = format
    return format
  }

  /// The font of letters within a row of prose.
  func face(_ face: TextFace) -> UnsafeMutablePointer<lxw_format>? {
    if let format = faces[face] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    CellStyle.apply(face, to: format)
    faces[face] = format
    return format
  }

  /// A fill of that colour and nothing else.
  func fill(_ color: UInt32) -> UnsafeMutablePointer<lxw_format>? {
    if let format = fills[color] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_bg_color(format, color)
    fills[color] = format
    return format
  }

  /// The colours of a check and nothing else.
  func state(_ state: CheckState) -> UnsafeMutablePointer<lxw_format>? {
    if let format = states[state] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_bg_color(format, state.colors.fill)
    format_set_font_color(format, state.colors.letters)
    states[state] = format
    return format
  }
}

import CXLSXWriter

/// How a cell looks.
enum CellStyle: Equatable {
  /// The section's heading above a table.
  case heading
  /// A head of a table's columns.
  case head
  /// A row's label.
  case label
  /// A number, with a fixed count of digits after its point where that is needed, or a blank.
  case number(places: Int?)
  /// A text where a number belongs.
  case text
  /// A head of a column of records.
  case recordHead
  /// A record's text.
  case record
  /// A record's number.
  case recordNumber
  /// What a row of prose belongs to.
  case part
  /// A row of prose.
  case prose
  /// The title of the report in the sheet of prose.
  case title
  /// A remark in small print.
  case note
}

extension CellStyle {
  /// How many styles there are.
  static let count = 12 + 20

  /// A number for each style, from 0.
  var index: Int {
    switch self {
    case .heading: 0
    case .head: 1
    case .label: 2
    case .text: 3
    case .recordHead: 4
    case .record: 5
    case .recordNumber: 6
    case .part: 7
    case .prose: 8
    case .title: 9
    case .note: 10
    case .number(nil): 11
    case .number(let places?): 12 + min(max(places, 0), 19)
    }
  }

  /// Sets fonts, lines and alignment of a new format.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, self == .heading || self == .recordHead || self == .part ? "黑体" : "宋体")
    format_set_font_size(format, self == .heading ? 14 : self == .title ? 14 : self == .note ? 9 : 10.5)
    switch self {
    case .heading: align(format, LXW_ALIGN_LEFT)
    case .head:
      bordered(format)
      align(format, LXW_ALIGN_CENTER)
      format_set_text_wrap(format)
    case .label:
      bordered(format)
      align(format, LXW_ALIGN_LEFT)
      format_set_text_wrap(format)
    case .number(let places):
      bordered(format)
      align(format, LXW_ALIGN_CENTER)
      // A long number becomes small rather than a row of ####.
      format_set_shrink(format)
      guard let places else { return }
      format_set_num_format(format, places == 0 ? "0" : "0." + String(repeating: "0", count: places))
    case .text:
      bordered(format)
      align(format, LXW_ALIGN_CENTER)
      format_set_text_wrap(format)
    case .recordHead:
      bordered(format)
      align(format, LXW_ALIGN_CENTER)
      format_set_bg_color(format, 0xF2F2F2)
    case .record: align(format, LXW_ALIGN_LEFT)
    case .recordNumber: align(format, LXW_ALIGN_RIGHT)
    case .part, .prose, .title:
      align(format, LXW_ALIGN_LEFT, vertical: LXW_ALIGN_VERTICAL_TOP)
      format_set_text_wrap(format)
      if self == .title { format_set_bold(format) }
    case .note:
      align(format, LXW_ALIGN_LEFT, vertical: LXW_ALIGN_VERTICAL_TOP)
      format_set_font_color(format, 0x7F7F7F)
    }
  }

  private func bordered(_ format: UnsafeMutablePointer<lxw_format>) {
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
  }

  private func align(
    _ format: UnsafeMutablePointer<lxw_format>, _ horizontal: lxw_format_alignments,
    vertical: lxw_format_alignments = LXW_ALIGN_VERTICAL_CENTER
  ) {
    format_set_align(format, UInt8(horizontal.rawValue))
    format_set_align(format, UInt8(vertical.rawValue))
  }
}

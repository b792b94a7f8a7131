import CXLSXWriter

/// How a cell looks.
enum CellStyle: Equatable, Sendable {
  /// The section's heading above a table.
  case heading
  /// A head of a table's columns.
  case head
  /// A row's label.
  case label
  /// The caption of a group of rows, over the whole width.
  case caption
  /// A number, with a fixed count of digits after its point if that is needed, or a blank.
  case number(places: Int?)
  /// A text where a number belongs.
  case text
  /// A head of a column of records.
  case recordHead
  /// A record's text.
  case record
  /// A record's number.
  case recordNumber
  /// What tells records apart, such as a year.
  case recordKey
  /// A record's number with a fixed count of digits after its point.
  case recordDigits(places: Int)
  /// What a row of prose belongs to.
  case part
  /// A row of prose.
  case prose
  /// A cell of a table in the prose that holds more than a line.
  case tableProse
  /// A row of prose that is a link to another sheet.
  case proseLink
  /// The title of the report in the sheet of prose.
  case title
  /// A remark in small print.
  case note
  /// What a check says.
  case check
  /// A number to be filled in, not locked.
  case input
  /// A prose cell to be filled in, not locked.
  case proseInput
  /// A day to be filled in, not locked.
  case dateInput
  /// A number that the sheet adds up by itself.
  case total
  /// A figure that is only there for comparison.
  case comparison
  /// The head of such figures.
  case comparisonHead
  /// A hint on what to fill in.
  case hint
  /// What only programs look for.
  case mark
  /// The title of a workbook to fill in.
  case guideTitle
  /// The text below it.
  case guideSubtitle
  /// The name of another sheet, as a link to it.
  case sheetLink
  /// The overall result of all checks of a workbook to fill in.
  case guideStatus
}

extension CellStyle {
  /// How many styles there are.
  static let count = 27 + 20 + 20 + 2

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
    case .check: 12
    case .input: 13
    case .proseInput: 14
    case .dateInput: 15
    case .total: 16
    case .comparison: 17
    case .comparisonHead: 18
    case .hint: 19
    case .mark: 20
    case .guideTitle: 21
    case .guideSubtitle: 22
    case .sheetLink: 23
    case .guideStatus: 24
    case .proseLink: 25
    case .recordKey: 26
    case .number(let places?): 27 + min(max(places, 0), 19)
    case .recordDigits(let places): 47 + min(max(places, 0), 19)
    case .tableProse: 67
    case .caption: 68
    }
  }

  /// Sets fonts, lines and alignment of a new format.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, self == .heading || self == .recordHead || self == .part ? "黑体" : "宋体")
    format_set_font_size(format, fontSize)
    switch self {
    case .heading: align(format, LXW_ALIGN_LEFT)
    case .head:
      bordered(format)
      align(format, LXW_ALIGN_CENTER)
      format_set_text_wrap(format)
    case .label, .caption:
      bordered(format)
      align(format, LXW_ALIGN_LEFT)
      format_set_text_wrap(format)
      // The light blue of the blank form.
      if self == .caption { format_set_bg_color(format, 0xC6D9F1) }
    case .number(let places):
      bordered(format)
      align(format, LXW_ALIGN_CENTER)
      // A long number is shrunk rather than shown as ####.
      format_set_shrink(format)
      if let places { show(places, in: format) }
    case .text:
      bordered(format)
      align(format, LXW_ALIGN_CENTER)
      format_set_text_wrap(format)
    case .recordHead:
      bordered(format)
      align(format, LXW_ALIGN_CENTER)
      format_set_bg_color(format, 0xF2F2F2)
      format_set_text_wrap(format)
    case .record: align(format, LXW_ALIGN_LEFT, vertical: LXW_ALIGN_VERTICAL_TOP)
    case .recordNumber: align(format, LXW_ALIGN_RIGHT, vertical: LXW_ALIGN_VERTICAL_TOP)
    case .recordKey: align(format, LXW_ALIGN_CENTER, vertical: LXW_ALIGN_VERTICAL_TOP)
    case .recordDigits(let places):
      align(format, LXW_ALIGN_RIGHT, vertical: LXW_ALIGN_VERTICAL_TOP)
      show(places, in: format)
    case .part, .prose, .proseLink, .title:
      align(format, LXW_ALIGN_LEFT, vertical: LXW_ALIGN_VERTICAL_TOP)
      format_set_text_wrap(format)
      if self == .title { format_set_bold(format) }
      if self == .proseLink { Self.linked(format) }
    case .tableProse:
      bordered(format)
      align(format, LXW_ALIGN_LEFT, vertical: LXW_ALIGN_VERTICAL_TOP)
      format_set_text_wrap(format)
    case .note:
      align(format, LXW_ALIGN_LEFT, vertical: LXW_ALIGN_VERTICAL_TOP)
      format_set_font_color(format, Self.gray)
    case .check, .guideStatus:
      bordered(format)
      align(format, LXW_ALIGN_CENTER)
      format_set_text_wrap(format)
    case .input, .total, .comparison:
      bordered(format)
      align(format, LXW_ALIGN_CENTER)
      format_set_shrink(format)
      if self == .input { format_set_unlocked(format) }
      if self == .total { format_set_bg_color(format, 0xF2F2F2) }
      if self == .comparison { grayed(format) }
    case .comparisonHead:
      bordered(format)
      align(format, LXW_ALIGN_CENTER)
      format_set_text_wrap(format)
      grayed(format)
    case .proseInput, .dateInput:
      bordered(format)
      align(format, LXW_ALIGN_LEFT, vertical: LXW_ALIGN_VERTICAL_TOP)
      format_set_text_wrap(format)
      format_set_unlocked(format)
      if self == .dateInput { format_set_num_format(format, "yyyy\"年\"m\"月\"d\"日\"") }
    case .guideTitle, .guideSubtitle:
      align(format, LXW_ALIGN_CENTER)
      format_set_text_wrap(format)
      if self == .guideTitle { format_set_bold(format) }
    case .sheetLink:
      bordered(format)
      align(format, LXW_ALIGN_CENTER)
      Self.linked(format)
    case .mark:
      align(format, LXW_ALIGN_LEFT)
      format_set_font_color(format, 0xD9D9D9)
    case .hint:
      align(format, LXW_ALIGN_LEFT, vertical: LXW_ALIGN_VERTICAL_TOP)
      format_set_text_wrap(format)
      format_set_indent(format, 1)
      format_set_font_color(format, Self.gray)
    }
  }

  private static let gray: UInt32 = 0x7F7F7F

  /// Sets the font of letters within a row of prose.
  static func apply(_ face: TextFace, to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, "宋体")
    format_set_font_size(format, CellStyle.prose.fontSize)
    if face.contains(.bold) { format_set_bold(format) }
    if face.contains(.italic) { format_set_italic(format) }
    if face.contains(.underline) { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if face.contains(.link) { linked(format) }
  }

  private static func linked(_ format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_color(format, 0x0563C1)
    format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
  }

  private func grayed(_ format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_color(format, Self.gray)
    format_set_border_color(format, 0xBFBFBF)
  }

  private var fontSize: Double {
    switch self {
    case .heading, .title: 14
    case .mark: 8
    case .guideTitle: 16
    case .guideSubtitle, .guideStatus: 12
    case .note, .check, .comparison, .comparisonHead, .hint: 9
    default: 10.5
    }
  }

  private func show(_ places: Int, in format: UnsafeMutablePointer<lxw_format>) {
    format_set_num_format(format, places == 0 ? "0" : "0." + String(repeating: "0", count: places))
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

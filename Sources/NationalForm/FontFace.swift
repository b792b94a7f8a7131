/// The typefaces that GB/T 9704-2012 asks for, by their names in Word (docs/form.md, "Typography").
package enum FontFace: String, Sendable, CaseIterable {
  case fangsong = "仿宋_GB2312"
  case kaiti = "楷体_GB2312"
  case heiti = "黑体"
  case songti = "宋体"
  case titleSongti = "方正小标宋简体"

  /// Names under which systems without that typeface have a similar one.
  package var alternatives: [String] {
    switch self {
    case .fangsong: ["仿宋", "FangSong"]
    case .kaiti: ["楷体", "KaiTi"]
    case .heiti: ["SimHei"]
    case .songti: ["SimSun"]
    case .titleSongti: ["方正小标宋_GBK", "华文中宋", "宋体"]
    }
  }
}

import NationalForm

extension FontFace {
  /// The families that may be drawn in its place, nearest first: the same typeface of other makers, then any with
  /// serifs for one with serifs and any without for one without, then the others.
  var substitutes: [String] {
    switch self {
    case .fangsong: alternatives + Self.fangsongs + Self.serifs + Self.sansSerifs
    case .kaiti: alternatives + Self.kaitis + Self.serifs + Self.sansSerifs
    case .heiti: alternatives + Self.sansSerifs + Self.serifs
    case .songti, .titleSongti: alternatives + Self.serifs + Self.sansSerifs
    }
  }

  private static let fangsongs = [
    "STFangsong", "华文仿宋", "方正仿宋_GBK", "方正仿宋简体", "Zhuque Fangsong (technical preview)",
  ]
  private static let kaitis = [
    "STKaiti", "华文楷体", "Kaiti SC", "方正楷体_GBK", "方正楷体简体", "LXGW WenKai GB", "AR PL UKai CN", "FandolKai",
  ]
  private static let serifs = [
    "SimSun", "宋体", "STSong", "华文宋体", "Songti SC", "方正书宋_GBK", "Noto Serif CJK SC", "Noto Serif SC",
    "Source Han Serif SC", "Source Han Serif CN", "思源宋体", "AR PL UMing CN", "FandolSong",
  ]
  private static let sansSerifs = [
    "SimHei", "黑体", "STHeiti", "华文黑体", "Heiti SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC",
    "Source Han Sans CN", "思源黑体", "Microsoft YaHei", "微软雅黑", "PingFang SC", "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei", "Droid Sans Fallback",
  ]
}

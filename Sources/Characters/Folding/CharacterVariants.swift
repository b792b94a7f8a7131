/// Ideographs written in place of others: radical forms from PDF fonts, Traditional forms of label characters.
public enum CharacterVariants {
  /// The Kangxi radicals U+2F00 … U+2FD5 as ordinary ideographs, in order (Unicode compatibility mappings).
  private static let kangxi: [UInt16] = Array(
    ("一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手"
      + "支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳"
      + "聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯"
      + "鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠").utf16)

  /// The supplementary radicals that fonts use for whole characters; Unicode has no mapping for most of them.
  private static let supplement: [UInt16: UInt16] = pairs(
    "⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻑长⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟")

  /// Traditional and variant forms of the characters that labels and headings are made of.
  package static let traditional: [UInt16: UInt16] = pairs(
    "總总體体況况動动開开報报訴诉訟讼複复復复議议處处理理請请數数結结轉转關关條条項项內内製制發发廢废"
      + "現现規规範范決决許许可可罰罚強强業业費费額额單单萬万獲获稱称勾勾係系為为與与於于應应還还個个"
      + "產产過过類类務务屬属國国機机構构會会組组織织團团商商業业資资訊讯網网頁页問问題题據据執执"
      + "進进對对電电話话寫写聯联絡络檢检查查採采購购計计屆届補补無无舉举護护權权益益危危穩稳圍围"
      + "繼继續续辦办參参見见經经濟济準准確确認认證证營营標标歲岁紀纪錄录邊边點点術术輸输屋屋徵征"
      + "沒没這这裡里區区東东門门鎮镇鄉乡縣县廳厅銷销從从盡尽雙双層层號号説说說说語语書书連连"
      + "當当訪访詢询後后繳缴納纳祕秘眾众黨党陽阳廣广島岛龍龙灣湾灘滩濟济寧宁"
      + "監监督督備备維维糾纠審审緒绪閱阅覽览載载複复項项獎奖懲惩罰罚")

  private static func pairs(_ text: String) -> [UInt16: UInt16] {
    let units = Array(text.utf16)
    var table: [UInt16: UInt16] = [:]
    for index in stride(from: 0, to: units.count - 1, by: 2) where units[index] != units[index + 1] {
      table[units[index]] = units[index + 1]
    }
    return table
  }

  /// The Simplified form of a Traditional character of labels and headings; any other unit stays as it is.
  package static func simplified(_ unit: UInt16) -> UInt16 {
    isTraditional[Int(unit >> 6)] >> UInt64(unit & 63) & 1 == 1 ? traditional[unit] ?? unit : unit
  }

  /// Which units have Simplified forms, as a bit set: every character of a title is asked, and few have.
  private static let isTraditional: [UInt64] = {
    var words = [UInt64](repeating: 0, count: 1 << 10)
    for unit in traditional.keys { words[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
    return words
  }()

  /// The same of a character.
  package static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard let unit = UInt16(exactly: scalar.value) else { return scalar }
    return Unicode.Scalar(simplified(unit)) ?? scalar
  }

  /// The ordinary ideograph of a radical form (U+2E80 … U+2FD5); any other unit stays as it is.
  public static func withoutRadicalForm(_ unit: UInt16) -> UInt16 {
    if unit >= 0x2F00, unit < 0x2F00 + 214 { return kangxi[Int(unit) - 0x2F00] }
    return supplement[unit] ?? unit
  }

  /// Replaces radical forms in UTF-8 text by ordinary ideographs; `nil` where there are none.
  ///
  /// PDF fonts map glyphs of ordinary characters to radicals; nobody writes radicals in a report.
  public static func replacingRadicalForms(in bytes: [UInt8]) -> (text: [UInt8], count: Int)? {
    var result: [UInt8] = []
    var count = 0
    bytes.withUnsafeBufferPointer { text in
      var index = 0
      // Radicals are E2 BA 80 … E2 BF 95.
      while let found = text.firstIndex(of: 0xE2, from: index), found + 2 < text.count {
        index = found + 1
        guard (0xBA...0xBF).contains(text[found + 1]) else { continue }
        let unit = 0x2000 | UInt16(text[found + 1] & 0x3F) << 6 | UInt16(text[found + 2] & 0x3F)
        let plain = withoutRadicalForm(unit)
        guard plain != unit else { continue }
        if count == 0 { result = bytes }
        result[found] = 0xE0 | UInt8(plain >> 12)
        result[found + 1] = 0x80 | UInt8(plain >> 6 & 0x3F)
        result[found + 2] = 0x80 | UInt8(plain & 0x3F)
        count += 1
      }
    }
    return count == 0 ? nil : (result, count)
  }
}

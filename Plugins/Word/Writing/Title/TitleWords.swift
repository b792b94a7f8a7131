/// Divides a title into words: those of the form's title, the year, and those that organs' names are made of.
struct TitleWords {
  private let characters: [Character]
  private var index = 0
  private(set) var words: [TitleWord] = []

  init(_ title: String) {
    characters = Array(title)
    while index < characters.count { takeWord() }
  }

  private mutating func takeWord() {
    if let year = yearLength { return take(year, as: .year) }
    if let subject = length(of: Self.subjects) { return take(subject, as: .subject) }
    if let term = length(of: Self.terms) { return take(term, as: .term) }
    if let name = length(of: Self.names) { return take(name, as: .name) }
    if let end = length(of: Self.ends), let last = words.last, last.kind == .other || last.kind == .term {
      return extend(by: end, as: .name)
    }
    if isConjunction { return take(1, as: .conjunction) }
    if let last = words.last, goesOn(with: last) { return extend(by: 1, as: last.kind) }
    take(1, as: .other)
  }

  private mutating func take(_ count: Int, as kind: TitleWord.Kind) {
    words.append(TitleWord(kind: kind, text: String(characters[index..<index + count])))
    index += count
  }

  private mutating func extend(by count: Int, as kind: TitleWord.Kind) {
    let last = words.count - 1
    words[last].kind = kind
    words[last].text += String(characters[index..<index + count])
    index += count
  }

  /// Whether a character goes with what is before it: a run of characters that are no words is one word, and signs and
  /// blanks follow any.
  private func goesOn(with last: TitleWord) -> Bool {
    let character = characters[index]
    if TitleWord.openers.contains(character) { return false }
    return last.kind == .other || !character.isLetter && !character.isNumber
  }

  /// The length of the year that begins here: digits and 年 or 年度, with or without blanks between them.
  private var yearLength: Int? {
    let digits = characters[index...].prefix { $0.isNumber || $0 == "○" }
    let blanks = characters[digits.endIndex...].prefix(while: \.isWhitespace)
    guard digits.count > 1, characters[blanks.endIndex...].first == "年" else { return nil }
    // 年度报告 may stand right behind the year's digits.
    let end = blanks.endIndex + 1
    let rest = Self.behindYear.first { characters[end...].starts(with: $0) }
    return end + (rest?.count ?? 0) - index
  }

  private static let behindYear = ["度报告", "度"]

  /// Whether a joining word stands here, between two known ones: the 和 of 呼和浩特 joins nothing.
  private var isConjunction: Bool {
    guard Self.conjunctions.contains(characters[index]), index + 1 < characters.count,
      let last = words.last, last.kind == .term || last.kind == .name
    else { return false }
    return Self.length(of: Self.terms, in: characters[(index + 1)...]) != nil
  }

  private static let conjunctions = Set("和与及暨")

  private func length(of known: Lexicon) -> Int? { Self.length(of: known, in: characters[index...]) }

  /// The length of the longest known word at the beginning of a text.
  private static func length(of known: Lexicon, in text: ArraySlice<Character>) -> Int? {
    text.first.flatMap { known.words[$0]?.first { text.starts(with: $0) }?.count }
  }
}

extension TitleWords {
  /// Words by their first characters, the longer ones first.
  private struct Lexicon {
    let words: [Character: [[Character]]]

    init(_ text: String) {
      let words = Set(text.split(separator: " ")).map(Array.init).sorted { $0.count > $1.count }
      self.words = Dictionary(grouping: words) { $0[0] }
    }
  }

  private static let subjects = Lexicon("政府信息公开 政务公开 信息公开")

  /// Words that are whole in names and titles.
  private static let terms = Lexicon(
    """
    工作 年度报告 年度 年报 报告 情况 中华人民共和国 中国 国家 国务院 人民政府 人民 政府 城市 城乡 城镇 城区 市场 市区 市政 市民 县域 区域 社区 社会 \
    人力资源 社会保障 人力 资源 保障 住房 建设 发展 改革 工业 信息化 信息 科学技术 科学 科技 技术 经济 高新技术 产业 自然资源 规划 生态环境 生态保护 \
    生态 环境 环境保护 保护 文化 旅游 体育 广播电视 广播 电视 新闻 出版 电影 版权 农业农村 农业 农村 乡村振兴 乡村 振兴 卫生健康 卫生 健康 \
    市场监督管理 监督管理 监督 管理 交通运输 交通 运输 退役军人 事务 应急管理 应急 综合行政执法 行政执法 综合 行政 执法 城市管理 民族 宗教 \
    机关事务 机关 医疗保障 医疗 公共资源交易 公共资源 公共 交易 政务服务 政务 服务 行政审批 审批 大数据 数据 教育 民政 财政 司法 审计 统计 信访 公安 \
    税务 气象 水利 水务 林业 草原 园林 绿化 海洋 渔业 畜牧 兽医 粮食 物资储备 知识产权 药品 食品 地方金融 地方 金融 档案 史志 中小企业 企业 投资促进 \
    投资 促进 招商 口岸 外事 侨务 国有资产 商务 消防救援 消防 救援 地震 邮政 通信 供销 合作 协调 改造 协作 扶贫 移民 搬迁 开发 委员会 办公室 办公厅
    """)

  /// Words that end a name whatever is before them.
  private static let names = Lexicon("管理委员会 办事处 管委会 服务中心 指挥部 总队 支队 大队")

  /// What ends a name and belongs to what is before it.
  private static let ends = Lexicon(
    """
    特别行政区 自治区 自治州 自治县 自治旗 开发区 示范区 实验区 合作区 保税区 度假区 风景区 名胜区 高新区 新区 园区 地区 林区 矿区 垦区 街道 社区 苏木 中心 \
    省 市 县 区 旗 州 盟 镇 乡 村 局 委 厅 署 院 处 站 所 队
    """)
}

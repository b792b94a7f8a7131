import Characters

/// A title found before the first section, over one line or several.
struct FoundTitle {
  /// The title on one line, as printed.
  var text: String
  var identity: ReportIdentity
  /// Its lines.
  var range: Range<Int>
}

/// The title of a report and those of others that stand around it.
struct TitleCandidates {
  /// The report's own, as far as titles tell.
  var own: FoundTitle?
  /// The organ that the line above the title and the title name together: 国家统计局 above 宁夏调查总队.
  var joinedOrgan: String?
  /// Titles with an organ that may be the report's, or those of neighbours on the page.
  var others: [FoundTitle] = []
}

/// Finds a report's title among the lines before its first section.
///
/// What stands above and between is the page's: paths, red heads, tables of metadata, the organ's name alone, and the
/// title once more.
struct TitleFinder {
  private let lines: [PreambleLine]

  /// The most lines a title is printed over.
  private static let mostLines = 4

  init(_ lines: [PreambleLine]) { self.lines = lines }

  /// The title; `nil` where there is none.
  var title: FoundTitle? { titles.own }

  /// The title that is likeliest the report's, and the others with an organ.
  var titles: TitleCandidates {
    let candidates = lines.indices.flatMap(candidates(endingAt:))
    let counts = Dictionary(candidates.map { ($0.identity, 1) }, uniquingKeysWith: +)
    let best = candidates.max {
      (score($0, stated: counts), $0.range.lowerBound) < (score($1, stated: counts), $1.range.lowerBound)
    }
    let rows = titlesInRows
    guard let best else {
      let isCertain = Set(rows.map(\.identity)).count == 1
      return TitleCandidates(own: isCertain ? rows.last : nil, others: isCertain ? [] : rows)
    }
    let complete = candidates.filter { $0.identity.isComplete && $0.identity != best.identity } + rows
    // A title without an organ right above the text is the report's, whatever page it stands on.
    let last = candidates.last.map(withNeighbours)
    guard let last, last.identity.organization == nil, last.range.lowerBound > best.range.lowerBound else {
      let own = withNeighbours(best)
      return TitleCandidates(own: own, joinedOrgan: joinedOrgan(own), others: complete)
    }
    return TitleCandidates(own: last, others: [best] + complete)
  }

  /// The runs of lines that end with a line and read as a title, shortest first.
  private func candidates(endingAt end: Int) -> [FoundTitle] {
    var found: [FoundTitle] = []
    for length in 1...Self.mostLines where end + 1 >= length {
      let range = end + 1 - length..<end + 1
      let top = lines[range.lowerBound]
      guard top.isPlain || top.isSubject && length > 1, top.isHeading == lines[end].isHeading else { break }
      // Where 政府信息公开 stands alone, the title is broken around it, and what is above goes on.
      if length > 1, !top.isSubject {
        guard top.mayOpenTitle else { break }
        if found.contains(where: { $0.identity.isComplete && !isCut($0, below: top) }) { break }
      }
      if let title = title(of: range) { found.append(title) }
    }
    return found
  }

  private func joinedOrgan(_ title: FoundTitle) -> String? {
    guard let organ = title.identity.organization, title.range.lowerBound > 0 else { return nil }
    let above = lines[title.range.lowerBound - 1]
    return above.isPlain && !above.isDated ? above.text.withoutBlanks + organ : nil
  }

  /// Whether a title's organ lacks its beginning, which the line above can have: 务局2023年… under 云坪县水.
  private func isCut(_ title: FoundTitle, below line: PreambleLine) -> Bool {
    guard let organ = title.identity.organization else { return false }
    let name = Self.plain(organ)
    let above = Self.plain(line.text)
    let isBeginning = OrganWords.standsAlone(above) && Self.isCutName(above)
    return (!OrganWords.standsAlone(name) || isBeginning) && OrganWords.standsAlone(above + name)
      && above.count <= Self.longestPlace
      && !Residue.isResidue(line.text) && line.identity == nil && line.year == nil
  }

  /// Whether a text breaks off within a name: 云坪县望, and no line of a page.
  private static func isCutName(_ text: [Unicode.Scalar]) -> Bool {
    !OrganWords.isOrganization(text) && text.allSatisfy { $0.value > 0x2E80 }
      && !pageWords.contains { word in text.indices.contains { text[$0...].starts(with: word) } }
  }

  private static let pageWords = ScalarWords(of: [
    "公开", "信息", "年报", "首页", "公告", "通知", "网", "栏", "文件", "目录", "报告", "动态", "政务", "位置", "，", "。", "：", "、",
  ])

  /// The longest beginning of an organ's name that stands on a line of its own.
  private static let longestPlace = 40

  private func title(of range: Range<Int>) -> FoundTitle? {
    if range.count == 1 {
      guard let identity = lines[range.lowerBound].identity else { return nil }
      return FoundTitle(text: lines[range.lowerBound].text, identity: identity, range: range)
    }
    let run = lines[range]
    // Some converters put the year's digits on a line of their own, even within the title.
    let text = run.filter { $0.year == nil }.map(\.text).joined()
    guard var identity = TitleReader.identity(in: text) else { return nil }
    guard identity.year == nil, let year = run.lazy.compactMap(\.year).first else {
      return FoundTitle(text: text, identity: identity, range: range)
    }
    identity.year = year
    return FoundTitle(text: "\(year)" + text, identity: identity, range: range)
  }

  /// How much speaks for a candidate: what it states, and how often that is stated.
  ///
  /// - Parameter counts: how often each identity is stated.
  private func score(_ title: FoundTitle, stated counts: [ReportIdentity: Int]) -> Int {
    let identity = title.identity
    let isWhole = identity.organization.map { OrganWords.standsAlone(Self.plain($0)) } ?? false
    return (identity.organization == nil ? 0 : 40) + (identity.year == nil ? 0 : 20) + (isWhole ? 10 : 0)
      + min(counts[identity] ?? 0, Self.mostCounted)
  }

  /// How often a title is stated counts no further.
  private static let mostCounted = 4

  /// The title with the organ or year that a line beside it has.
  private func withNeighbours(_ title: FoundTitle) -> FoundTitle {
    var title = title
    let first = title.range.lowerBound
    if title.identity.organization == nil, let (index, organ) = organ(above: first) {
      title.identity.organization = organ
      title.text = (lines[index].text.hasSuffix("文件") ? organ : lines[index].text) + title.text
      title.range = index..<title.range.upperBound
      // Between them a cover has the year.
      if title.identity.year == nil, let year = lines[index..<first].lazy.compactMap(\.year).first {
        title.identity.year = year
      }
    }
    guard title.identity.year == nil else { return title }
    // Some converters move the year's digits behind or before the title.
    let next = title.range.upperBound
    if next < lines.count, let year = lines[next].year {
      title.identity.year = year
      title.text = "\(year)" + title.text
      title.range = title.range.lowerBound..<next + 1
    } else if first > 0, let year = lines[first - 1].year {
      title.identity.year = year
      title.text = "\(year)" + title.text
      title.range = first - 1..<title.range.upperBound
    }
    return title
  }

  /// The organ that a line above a title names, with dates, years and numbers of documents between them; a red head has 文件
  /// behind it.
  private func organ(above first: Int) -> (line: Int, name: String)? {
    for index in (0..<first).reversed().prefix(Self.mostLines) {
      let line = lines[index]
      if line.isDated || line.year != nil { continue }
      var name = line.text.withoutBlanks
      if name.hasSuffix("文件") { name.removeLast(2) }
      return line.isPlain && OrganWords.isOrganization(name) ? (index, name) : nil
    }
    return nil
  }

  /// The titles that stand among links or in a table of metadata, but for those of the next page and the last.
  private var titlesInRows: [FoundTitle] {
    lines.enumerated().filter { $1.isRow || $1.isResidue }.flatMap { index, line -> [FoundTitle] in
      guard !line.text.withText(Self.neighbours.occur) else { return [] }
      let parts = line.pieces.flatMap { [$0] + $0.split { $0 == "：" || $0 == ":" }.map(String.init) }
      return parts.compactMap { part in
        guard let identity = TitleReader.identity(in: part), identity.isComplete else { return nil }
        return FoundTitle(text: part, identity: identity, range: index..<index + 1)
      }
    }
  }

  private static let neighbours = PhraseFinder(["上一篇", "下一篇", "上一条", "下一条", "相关链接", "相关文章", "相关报告"])

  private static func plain(_ text: String) -> [Unicode.Scalar] {
    text.plainScalars
  }
}

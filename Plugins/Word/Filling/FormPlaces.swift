import Characters
import Containers
import Diagnostics
import ReportModel

/// Where a form has places for what is no figure: its title, the prose under its headings, its signature and date.
struct FormPlaces {
  /// A paragraph of the body, outside tables.
  struct Line {
    /// The element.
    let element: Int
    /// Its text as it is seen.
    let text: String
    /// Whether prose may stand there: no picture and no break between sections does.
    let isFree: Bool
  }

  /// The room for prose between one heading and what comes next.
  struct Room {
    /// The paragraph that it is under.
    let heading: Line
    /// Paragraphs without words, or with a hint in their place.
    var open: [Line] = []
    /// Paragraphs with words.
    var taken: [Line] = []
  }

  /// The lines of the title; none where the form has no title.
  private(set) var title: [Line] = []
  /// The paragraphs between title and first section.
  private(set) var foreword: Room?
  /// The room under each heading that stands outside tables.
  private(set) var sections: [SectionID: Room] = [:]
  /// The paragraph for the organ's name.
  private(set) var signature: Line?
  /// The paragraph for the date.
  private(set) var date: Line?
  /// Paragraphs above and below the form's sections, in which labels such as 填报单位 may stand.
  private(set) var around: [Line] = []

  /// - Parameter report: the report that is to be put in, by whose organ's name the line for it is known.
  init(_ form: WordForm, for report: Report) {
    let body = FormBody(form.main)
    let anchors = body.anchors(of: form)
    guard let first = anchors.first, let last = anchors.last else { return }
    let (lower, upper) = body.bounds(of: form, first, last)
    findTitle(in: body, lower..<first, form.report)
    let closing = body.lines(in: last + 1..<upper)
    let names = [form.report, report].flatMap { [$0.signature, $0.organization] }.compactMap {
      $0?.withoutBlanks
    }
    findClosing(in: closing, form.report, names)
    around += closing
    findSections(in: body, form, end: upper)
  }

  /// The title: what ends with the words of all titles, nearest to the first section.
  private mutating func findTitle(in body: FormBody, _ range: Range<Int>, _ form: Report) {
    let lines = body.lines(in: range)
    let words = form.edition.titleWords
    guard
      let index = lines.lastIndex(where: {
        $0.text.withoutBlanks.hasSuffix(words) && $0.text.count < Self.longestTitle
      })
    else {
      around = lines
      return
    }
    title = [lines[index]]
    // An organ's name on a line of its own.
    if index > 0, let whole = form.title?.withoutBlanks, whole != lines[index].text.withoutBlanks,
      whole == lines[index - 1].text.withoutBlanks + lines[index].text.withoutBlanks
    {
      title.insert(lines[index - 1], at: 0)
    }
    var room = Room(heading: lines[index])
    for line in lines[(index + 1)...] {
      if Placeholder.isOpen(line.text) {
        room.open += line.isFree ? [line] : []
      } else {
        room.taken.append(line)
      }
    }
    let read = Set(form.foreword.paragraphs.map(\.text.withoutBlanks))
    room.taken.removeAll { !read.contains($0.text.withoutBlanks) || ClosingLabels($0.text).isOfForm }
    foreword = room
    around = lines.filter { line in !title.contains { $0.element == line.element } }
  }

  private static let longestTitle = 100

  /// The date is the last paragraph that is one, or has room for one; the organ's name stands above it.
  private mutating func findClosing(in lines: [Line], _ form: Report, _ names: [String]) {
    let chinese = form.date?.chinese
    guard
      let index = lines.lastIndex(where: { line in
        Placeholder.isDate(line.text) || chinese != nil && line.text.withoutBlanks == chinese
      })
    else {
      signature = form.signature.flatMap { name in lines.last { $0.text.withoutBlanks == name.withoutBlanks }
      }
      return
    }
    date = lines[index]
    guard index > 0 else { return }
    let above = lines[index - 1]
    let isName = names.contains(above.text.withoutBlanks)
    // The paragraph under a heading is for prose.
    let isBlank = index > 1 && Placeholder.isOpen(above.text) && above.isFree
    if isName || isBlank || Placeholder.hasGap(above.text) && above.text.count < Self.longestTitle {
      signature = above
    }
  }

  private mutating func findSections(in body: FormBody, _ form: WordForm, end: Int) {
    let headings = (form.report.provenance.headings ?? []).compactMap { heading in
      heading.place.flatMap { form.elements[$0] }.flatMap(body.index(of:)).map { (heading.section, $0) }
    }.filter { !body.isTable($0.1) }.sorted { $0.1 < $1.1 }
    let closing = Set([signature, date].compactMap { $0?.element })
    for (number, (section, start)) in headings.enumerated() {
      let next = number + 1 < headings.count ? headings[number + 1].1 : end
      guard let heading = body.line(at: start) else { continue }
      var room = Room(heading: heading)
      let read = Set(form.report.sections[section].compactMap { $0.place.flatMap { form.elements[$0] } })
      var isBelowTable = false
      for index in start + 1..<next {
        guard let line = body.line(at: index) else {
          isBelowTable = true
          continue
        }
        if closing.contains(line.element) { break }
        if Placeholder.isOpen(line.text) {
          if line.isFree, !isBelowTable { room.open.append(line) }
        } else if read.contains(line.element) {
          room.taken.append(line)
        }
      }
      sections[section] = room
    }
  }
}

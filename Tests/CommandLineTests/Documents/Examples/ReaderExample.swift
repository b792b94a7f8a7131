// docs/plugins.md shows the reader.
import NianbaoKit

/// A format of lines, each a cell's name and its number.
struct MyReader: ReportReader {
  let format = Format(name: "my", title: Message("我的格式", "my format"), extensions: ["my"])

  func confidence(in source: Source) -> Confidence {
    source.bytes.starts(with: Array("MY1\n".utf8)) ? .certain : .none
  }

  func read(_ source: Source, options: ReadOptions) throws -> [Report] {
    var report = Report()
    let lines = String(decoding: source.bytes, as: UTF8.self).split(separator: "\n")
    for (index, line) in lines.enumerated().dropFirst() {
      let place = Place.line(index + 1, column: 1)
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 2, let id = CellID(words[0]), let number = ExactDecimal(words[1]) else {
        throw ConversionError(
          .damaged, place: place,
          message: Message("这一行不是“单元格名 数字”", "the line is not \"cell number\""),
          remedy: Message("请改正这一行", "Correct the line."))
      }
      report[id] = Cell(
        .number(number), origin: Origin(place: place, raw: words[1], recognition: .exact))
    }
    return [report]
  }
}

struct MyPlugin: Plugin {
  let name = "my"
  let version = "1.0"
  let interface = 1
  let readers: [any ReportReader] = [MyReader()]
}

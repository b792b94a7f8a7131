import Foundation

/// One line of a table of figures.
struct Row {
  let name: String
  let value: Double
  let unit: String
  var detail: String

  init(_ name: String, _ value: Double, _ unit: String, detail: String = "") {
    self.name = name
    self.value = value
    self.unit = unit
    self.detail = detail
  }
}

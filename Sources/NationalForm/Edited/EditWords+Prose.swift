import Diagnostics
import ReportModel

/// The same for files that keep of what was written only whether it is still the same.
extension EditWords {
  /// R1: something shows another text than was written, or none.
  package func edit(of what: Message, to after: String?, place: Place? = nil) -> Finding {
    information(
      Message(
        "\(what.chinese)" + (after.map { "现为“\($0)”，以改后为准" } ?? "已被删去"),
        "\(what.english)" + (after.map { " is now \"\($0)\"; what it shows now was read" } ?? " is gone")),
      place)
  }

  /// R1: something was added to what was written.
  package func addition(of what: Message, _ text: String, place: Place? = nil) -> Finding {
    information(
      Message(
        "\(what.chinese)“\(text)”是新增的", "\(what.english), \"\(text)\", is new"), place)
  }

  private func information(_ message: Message, _ place: Place?) -> Finding {
    Finding(
      code: .doubtfulReading, severity: .information,
      message: Message(
        "\(carrier.chinese)写成后被人改过：\(message.chinese)",
        "the \(carrier.english) was edited after it was written: \(message.english)"),
      place: place)
  }
}

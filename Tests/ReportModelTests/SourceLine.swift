import Foundation
import TestSupport

/// A line of the project's Swift code, split into code without comment, and string literals.
struct SourceLine {
  /// The file, from the project's folder.
  let file: String
  let number: Int
  /// The line without its comment and with empty string literals.
  let code: String
  /// The contents of the string literals.
  let literals: [String]

  /// Splits a line.
  init(_ line: some StringProtocol, file: String = "", number: Int = 0) {
    self.file = file
    self.number = number
    var code: [UInt8] = []
    var literals: [[UInt8]] = []
    var isInside = false
    var isEscaped = false
    for byte in line.utf8 {
      switch (byte, isInside) {
      case (UInt8(ascii: "\""), true) where !isEscaped, (UInt8(ascii: "\""), false):
        isInside.toggle()
        if isInside { literals.append([]) }
        code.append(byte)
      case (_, true): literals[literals.count - 1].append(byte)
      case (_, false): code.append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      if !isInside, byte == UInt8(ascii: "/"), code.count > 1, code[code.count - 2] == byte {
        code.removeLast(2)
        break
      }
    }
    self.code = String(decoding: code, as: UTF8.self)
    self.literals = literals.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The place, for messages.
  var place: String { "\(file):\(number)" }

  /// Every line of the program and its plugins, except those of the editions.
  static let all = Result { try lines() }

  private static func lines() throws -> [SourceLine] {
    let root = SharedFolder.projectRoot
    return try ["Sources", "Plugins"].flatMap { folder -> [SourceLine] in
      let names = try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)").sorted()
      return try names.filter { $0.hasSuffix(".swift") && !$0.contains("/Editions/") }.flatMap { name in
        let text = try String(contentsOfFile: "\(root)/\(folder)/\(name)", encoding: .utf8)
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
          SourceLine($0.element, file: "\(folder)/\(name)", number: $0.offset + 1)
        }
      }
    }
  }
}

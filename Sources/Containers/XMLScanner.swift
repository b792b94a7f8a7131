import CXML
import Diagnostics

/// Receives the events of an XML document; subclasses interpret them.
open class XMLHandler {
  /// The error with which parsing was stopped, if any.
  package private(set) var failure: ConversionError?
  /// Whether there is one.
  final private(set) var isStopped = false
  fileprivate var run: UnsafeMutablePointer<cxml_run>?

  /// Makes a handler.
  public init() {}

  /// An element begins.
  open func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  /// An element ends.
  open func end(_ name: XMLName) {}
  /// Text, in pieces of any length.
  open func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Stops parsing with an error.
  package final func stop(_ error: ConversionError) {
    if failure == nil { failure = error }
    isStopped = true
    if let run { cxml_stop(run) }
  }
}

/// The name of an element, without its prefix; in HTML in lower case.
public struct XMLName {
  let pointer: UnsafePointer<UInt8>
  /// Its number among `HTMLNames.known`, which others are beyond; -1 in XML.
  package let number: Int

  init(pointer: UnsafePointer<UInt8>, number: Int = -1) {
    self.pointer = pointer
    self.number = number
  }

  /// The name as a text.
  package var text: String { String(cString: pointer) }

  package static func ~= (pattern: StaticString, name: XMLName) -> Bool { equal(name.pointer, pattern) }

  fileprivate static func equal(_ name: UnsafePointer<UInt8>, _ pattern: StaticString) -> Bool {
    let count = pattern.utf8CodeUnitCount
    let expected = pattern.utf8Start
    for index in 0..<count where name[index] != expected[index] { return false }
    return name[count] == 0
  }
}

/// The attributes of an element; valid only during its event.
public struct XMLAttributes {
  let pointer: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  let count: Int

  /// The bytes of an attribute, by its name without prefix.
  package subscript(name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let pointer else { return nil }
    for index in 0..<count {
      let fields = pointer + index * 5
      guard let own = fields[0], XMLName.equal(own, name), let first = fields[3], let end = fields[4] else {
        continue
      }
      return UnsafeBufferPointer(start: first, count: end - first)
    }
    return nil
  }

  /// The attribute as a text.
  package func string(_ name: StaticString) -> String? {
    guard let bytes = self[name] else { return nil }
    // libxml2 leaves an ampersand in an attribute as a character reference.
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    return text.split(separator: "&#38;", omittingEmptySubsequences: false).joined(separator: "&")
  }

  /// The attribute as a whole number of 0 or more.
  package func integer(_ name: StaticString) -> Int? { self[name].flatMap(Self.integer) }

  private static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// The attributes `r`, `t` and `s` of a cell, found in one pass, since cells are most of a workbook.
  package var ofCell: (reference: UnsafeBufferPointer<UInt8>?, kind: UnsafeBufferPointer<UInt8>?, style: Int)
  {
    var reference: UnsafeBufferPointer<UInt8>?
    var kind: UnsafeBufferPointer<UInt8>?
    var style = 0
    guard let pointer else { return (reference, kind, style) }
    for index in 0..<count {
      let fields = pointer + index * 5
      guard let name = fields[0], name[0] != 0, name[1] == 0, let first = fields[3], let end = fields[4]
      else {
        continue
      }
      let value = UnsafeBufferPointer(start: first, count: end - first)
      switch name[0] {
      case UInt8(ascii: "r"): reference = value
      case UInt8(ascii: "t"): kind = value
      case UInt8(ascii: "s"): style = Self.integer(value) ?? 0
      default: break
      }
    }
    return (reference, kind, style)
  }

  /// Whether the attribute is `1` or `true`.
  package func flag(_ name: StaticString) -> Bool {
    guard let bytes = self[name] else { return false }
    return bytes.elementsEqual("1".utf8) || bytes.elementsEqual("true".utf8)
  }
}

/// Parses XML in memory; document types, entity declarations, external resources and elements of very many attributes are
/// refused.
package enum XMLScanner {
  /// How many attributes an element may have, and how many namespaces may be known in it; Office documents have some
  /// forty at most.
  package static let mostAttributes = Int(CXML_MOST_ATTRIBUTES)

  // The library's global tables must be initialised before threads use them.
  private static let library: Void = xmlInitParser()

  /// Sends a document's events to a handler.
  ///
  /// - Throws: `ConversionError` of kind `damaged`, of kind `tooLarge` for an element of too many attributes, or the error
  ///   with which the handler stopped.
  package static func scan(
    _ bytes: UnsafeRawBufferPointer, part: String, file: String, handler: XMLHandler
  ) throws {
    _ = library
    guard let length = Int32(exactly: bytes.count), length > 0 else {
      throw damaged(part, line: 1, file: file)
    }
    var run = cxml_run()
    run.context = Unmanaged.passUnretained(handler).toOpaque()
    run.start = { context, name, count, attributes in
      guard let handler = XMLScanner.handler(context), let name else { return }
      handler.start(XMLName(pointer: name), XMLAttributes(pointer: attributes, count: Int(count)))
    }
    run.end = { context, name in
      guard let handler = XMLScanner.handler(context), let name else { return }
      handler.end(XMLName(pointer: name))
    }
    run.characters = { context, bytes, length in
      XMLScanner.handler(context)?.text(UnsafeBufferPointer(start: bytes, count: Int(length)))
    }
    let outcome = withUnsafeMutablePointer(to: &run) { run in
      handler.run = run
      defer { handler.run = nil }
      return cxml_parse(run, bytes.bindMemory(to: CChar.self).baseAddress, length)
    }
    switch outcome {
    case CXML_OK: return
    case CXML_STOPPED: throw handler.failure ?? damaged(part, line: Int(run.line), file: file)
    case CXML_DOCUMENT_TYPE:
      throw ConversionError(
        .damaged, file: file,
        message: Message(
          "\(part) 带有文档类型声明（DOCTYPE），Office 文件里不应有，为安全起见不予读取",
          "\(part) has a document type declaration, which no Office document has; it is not read for safety"),
        remedy: Message("请用 Office、WPS 或 LibreOffice 重新另存", "Save it anew with Office, WPS or LibreOffice."))
    case CXML_TOO_MANY_ATTRIBUTES:
      throw ConversionError(
        .tooLarge, file: file,
        message: Message(
          "\(part) 第\(run.line)行有一个元素带有超过 \(mostAttributes) 个属性或命名空间，Office 文件里不应有",
          "\(part) has an element of more than \(mostAttributes) attributes or namespaces at line \(run.line), which no Office document has"
        ),
        remedy: Message("请检查是否选错了文件", "Check that this is the file you meant."))
    default: throw damaged(part, line: Int(run.line), file: file)
    }
  }

  private static func handler(_ context: UnsafeMutableRawPointer?) -> XMLHandler? {
    context.map { Unmanaged<XMLHandler>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func damaged(_ part: String, line: Int, file: String) -> ConversionError {
    ConversionError(
      .damaged, file: file,
      message: Message(
        "文件的 \(part) 第\(line)行已损坏", "the part \(part) of the file is broken at line \(line)"),
      remedy: Message(
        "请用 Office、WPS 或 LibreOffice 修复后另存", "Repair and save it with Office, WPS or LibreOffice."))
  }
}

import Containers

/// Reads the core properties part.
final class PropertiesHandler: XMLHandler {
  private(set) var properties = DocumentProperties()
  private var text: [UInt8] = []

  override func start(_ name: XMLName, _ attributes: XMLAttributes) { text = [] }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { text += bytes }

  override func end(_ name: XMLName) {
    let value = String(decoding: text, as: UTF8.self)
    text = []
    switch name {
    case "title": properties.title = value
    case "creator": properties.organization = value
    case "keywords": properties.year = value
    case "category": properties.notice = value
    case "identifier": properties.mark = value
    default: break
    }
  }
}

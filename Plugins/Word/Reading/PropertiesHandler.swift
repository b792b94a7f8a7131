import Documents

/// Reads a part of properties: elements of text, by their names without prefix.
final class PropertiesHandler: XMLHandler {
  private(set) var title: String?
  private(set) var creator: String?
  private(set) var keywords: String?
  private(set) var category: String?
  private(set) var application: String?
  private(set) var version: String?
  private var text: [UInt8] = []

  override func start(_ name: XMLName, _ attributes: XMLAttributes) { text = [] }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { text += bytes }

  override func end(_ name: XMLName) {
    let value = String(decoding: text, as: UTF8.self)
    text = []
    switch name {
    case "title": title = value
    case "creator": creator = value
    case "keywords": keywords = value
    case "category": category = value
    case "Application": application = value
    case "AppVersion": version = value
    default: break
    }
  }
}

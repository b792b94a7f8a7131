/// The XML namespaces of Word documents (ECMA-376, transitional).
enum Namespaces {
  static let words: StaticString = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships: StaticString =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let drawing: StaticString = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let picture: StaticString = "http://schemas.openxmlformats.org/drawingml/2006/picture"
  static let wordDrawing: StaticString =
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  static let packageRelationships: StaticString =
    "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes: StaticString = "http://schemas.openxmlformats.org/package/2006/content-types"
  static let extendedProperties: StaticString =
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
  static let coreProperties: StaticString =
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
  static let dublinCore: StaticString = "http://purl.org/dc/elements/1.1/"
  static let dublinCoreTerms: StaticString = "http://purl.org/dc/terms/"
  static let customXML: StaticString = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
  /// That of the record of what was written, our own.
  static let record: StaticString = "urn:nianbao:written:1"
  static let schemaInstance: StaticString = "http://www.w3.org/2001/XMLSchema-instance"
}

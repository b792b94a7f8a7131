/// Parts common to Office packages; our readers do not need them, office programs do.
enum OfficeParts {
  static let relationships = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
  static let spreadsheet = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

  /// The part that lists the types of the others.
  static func contentTypes(_ parts: [(path: String, type: String)]) -> (String, String) {
    let overrides = parts.map {
      "<Override PartName=\"\($0.path)\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.\($0.type)+xml\"/>"
    }
    return (
      "[Content_Types].xml",
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides.joined())</Types>"
    )
  }
}

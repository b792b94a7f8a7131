import ReportModel

/// The properties parts: what a list of files shows about a document without opening it.
enum PropertyParts {
  /// Title, organ, year and the notice that prescribes the form; the report's date instead of a clock's.
  static func core(_ properties: DocumentProperties, date: ReportDate?) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("cp:coreProperties") { xml in
      xml.attribute("xmlns:cp", Namespaces.coreProperties)
      xml.attribute("xmlns:dc", Namespaces.dublinCore)
      xml.attribute("xmlns:dcterms", Namespaces.dublinCoreTerms)
      xml.attribute("xmlns:xsi", Namespaces.schemaInstance)
      if let title = properties.title { xml.element("dc:title", text: title) }
      xml.element("dc:subject", text: Editions.titleWords)
      if let organization = properties.organization { xml.element("dc:creator", text: organization) }
      if let year = properties.year { xml.element("cp:keywords", text: year) }
      if let notice = properties.notice { xml.element("cp:category", text: notice) }
      if let mark = properties.mark { xml.element("dc:identifier", text: mark) }
      xml.element("dc:language", text: "zh-CN")
      if let day = date.flatMap({ $0.isInCalendar ? $0.iso : nil }) {
        write("dcterms:created", day, to: &xml)
        write("dcterms:modified", day, to: &xml)
      }
    }
    return xml.bytes
  }

  /// The program and the organ.
  static func application(_ properties: DocumentProperties) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("Properties") { xml in
      xml.attribute("xmlns", Namespaces.extendedProperties)
      xml.element("Application", text: "Nianbao")
      if let organization = properties.organization { xml.element("Company", text: organization) }
    }
    return xml.bytes
  }

  private static func write(_ name: StaticString, _ day: String, to xml: inout XMLWriter) {
    xml.element(name) { xml in
      xml.attribute("xsi:type", "dcterms:W3CDTF")
      xml.text(day + "T00:00:00Z")
    }
  }
}

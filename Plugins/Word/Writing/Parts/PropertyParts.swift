import ReportModel

/// The parts of properties: what a folder's list shows of a document without opening it.
struct PropertyParts {
  /// The title as it stands on the page.
  let title: String?
  let report: Report

  /// Title, organ, year and the notice that prescribes the form; the day of the report, and no clock's.
  var core: [UInt8] {
    var xml = XMLWriter()
    xml.element("cp:coreProperties") { xml in
      xml.attribute("xmlns:cp", Namespaces.coreProperties)
      xml.attribute("xmlns:dc", Namespaces.dublinCore)
      xml.attribute("xmlns:dcterms", Namespaces.dublinCoreTerms)
      xml.attribute("xmlns:xsi", Namespaces.schemaInstance)
      if let title { xml.element("dc:title", text: title) }
      xml.element("dc:subject", text: Edition.titleWords)
      if let organization = report.organization { xml.element("dc:creator", text: organization) }
      if let year = report.year { xml.element("cp:keywords", text: String(year)) }
      xml.element("cp:category", text: Edition[report.edition].notice)
      xml.element("dc:language", text: "zh-CN")
      if let day {
        Self.write("dcterms:created", day, to: &xml)
        Self.write("dcterms:modified", day, to: &xml)
      }
    }
    return xml.bytes
  }

  /// The program and the organ.
  var application: [UInt8] {
    var xml = XMLWriter()
    xml.element("Properties") { xml in
      xml.attribute("xmlns", Namespaces.extendedProperties)
      xml.element("Application", text: WordLayout.application)
      if let organization = report.organization { xml.element("Company", text: organization) }
      xml.element("AppVersion", text: WordLayout.version)
    }
    return xml.bytes
  }

  /// The report's day where the calendar has it; a report may be dated 31 February.
  private var day: String? {
    guard let date = report.date else { return nil }
    let isLeap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return date.day <= days[date.month - 1] ? date.iso : nil
  }

  private static func write(_ name: StaticString, _ day: String, to xml: inout XMLWriter) {
    xml.element(name) { xml in
      xml.attribute("xsi:type", "dcterms:W3CDTF")
      xml.text(day + "T00:00:00Z")
    }
  }
}

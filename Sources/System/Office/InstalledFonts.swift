import Diagnostics

/// The families of typefaces that this machine has, as fontconfig lists them.
package struct InstalledFonts: Sendable {
  /// The families' names, by the names without regard to case.
  private let names: [String: String]

  /// Takes what `fc-list` printed: a typeface a line, with its family's names in several languages.
  package init(listing: [UInt8]) {
    names = listing.split(separator: UInt8(ascii: "\n")).reduce(into: [:]) { names, line in
      for name in line.split(separator: UInt8(ascii: ",")) {
        let name = String(decoding: name, as: UTF8.self)
        names[name.lowercased()] = name
      }
    }
  }

  /// Asks fontconfig; `nil` if it is not there to be asked.
  package static func ofThisMachine() -> InstalledFonts? {
    let tool = ExternalTool(program: "fc-list", remedy: Message("请安装 fontconfig", "Install fontconfig."))
    guard let listed = try? tool.run(["--format", "%{family}\\n"], input: []), listed.status == 0 else {
      return nil
    }
    return InstalledFonts(listing: listed.output)
  }

  /// The name under which a family is installed; `nil` if it is not.
  package func installedName(of family: String) -> String? { names[family.lowercased()] }
}

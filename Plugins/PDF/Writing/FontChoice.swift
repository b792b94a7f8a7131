import Conversion
import Diagnostics
import NationalForm
import System

/// Which families a document is drawn with where the machine lacks its typefaces, or the user wants others.
struct FontChoice {
  /// The families that are replaced.
  private(set) var pairs: [OfficeProfile.FontPair] = []
  /// The typefaces that the machine lacks, by the family that replaces them; under `nil` those that nothing replaces.
  private var missing: [(replacement: String?, faces: [FontFace])] = []

  /// Chooses.
  ///
  /// - Parameters:
  ///   - wanted: families by the names of the typefaces whose place they are to take.
  ///   - installed: the machine's families; `nil` where they are not known, so that only what is wanted is replaced.
  /// - Throws: `ConversionError` of kind `wrongOption` for a typeface that documents do not have, and a family that is
  ///   not installed.
  init(_ wanted: [NamedValue], installed: InstalledFonts?) throws(ConversionError) {
    var families: [FontFace: String] = [:]
    for pair in wanted {
      guard let face = FontFace(named: pair.name) else { throw Self.unknown(pair.name) }
      if let installed, installed.installedName(of: pair.value) == nil {
        throw Self.notInstalled(pair.value)
      }
      families[face] = pair.value
    }
    for face in FontFace.allCases {
      if let family = families[face] {
        pairs.append(OfficeProfile.FontPair(face.rawValue, replacedBy: family))
      } else if let installed, installed.installedName(of: face.rawValue) == nil {
        let family = face.substitutes.lazy.compactMap(installed.installedName).first
        if let family { pairs.append(OfficeProfile.FontPair(face.rawValue, replacedBy: family)) }
        miss(face, replacedBy: family)
      }
    }
  }

  private mutating func miss(_ face: FontFace, replacedBy family: String?) {
    if let index = missing.firstIndex(where: { $0.replacement == family }) {
      missing[index].faces.append(face)
    } else {
      missing.append((family, [face]))
    }
  }

  /// What the user is told: the typefaces that are missing, and what replaces them.
  var notes: [Message] {
    guard !missing.isEmpty else { return [] }
    let chinese = missing.map { replacement, faces in
      faces.map(\.rawValue).joined(separator: "、")
        + (replacement.map { "（用 \($0) 代替）" } ?? "（没有可代替的中文字体，由 LibreOffice 自选）")
    }
    let english = missing.map { replacement, faces in
      faces.map(\.rawValue).joined(separator: ", ")
        + (replacement.map { " (\($0) instead)" } ?? " (no Chinese font to replace it; LibreOffice chooses)")
    }
    return [
      Message(
        "没有安装的字体：\(chinese.joined(separator: "，"))；可用 --font 另选",
        "fonts not installed: \(english.joined(separator: ", ")); --font chooses others")
    ]
  }

  private static func unknown(_ name: String) -> ConversionError {
    let faces = FontFace.allCases.map(\.rawValue)
    return ConversionError(
      .wrongOption, message: Message("文档里没有字体“\(name)”", "documents have no typeface \"\(name)\""),
      remedy: Message(
        "文档的字体：\(faces.joined(separator: "、"))", "They have \(faces.joined(separator: ", ")).")
    )
  }

  private static func notInstalled(_ family: String) -> ConversionError {
    ConversionError(
      .wrongOption, message: Message("没有安装字体“\(family)”", "the font \"\(family)\" is not installed"),
      remedy: Message(
        "请安装它或另选一种；fc-list :lang=zh family 列出已有的中文字体",
        "Install it or choose another; fc-list :lang=zh family lists the Chinese ones there are."))
  }
}

extension FontFace {
  /// The typeface of this name, or one that has it as another name.
  fileprivate init?(named name: String) {
    let face = FontFace(rawValue: name) ?? Self.allCases.first { $0.alternatives.contains(name) }
    guard let face else { return nil }
    self = face
  }
}

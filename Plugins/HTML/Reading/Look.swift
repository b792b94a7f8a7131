import Characters
import Containers
import Layout

/// How the text of an element is seen, as its tags and styles have it.
struct Look: Equatable {
  /// Whether it cannot be seen, whatever the elements in it say.
  var isConcealed = false
  /// Whether it cannot be seen as long as no element in it says otherwise.
  var isInvisible = false
  var hasNoSize = false
  var isOff = false
  var isStruckOut = false
  /// Whether and how it stands off the line.
  var standing: RaisedMarks.Standing?

  var isBold = false
  var isItalic = false
  var isUnderlined = false
  /// The address that it links to.
  var link: String?
  /// How items of a list are counted, where a style says so.
  var listStyle: ListStyle?

  /// Whether the text is set apart at all.
  var isSetApart: Bool { isBold || isItalic || isUnderlined || link != nil }

  /// How the text is set apart.
  var marks: [InlineMark.Kind] {
    (isBold ? [.bold] : []) + (isItalic ? [.italic] : []) + (isUnderlined ? [.underline] : [])
      + (link.map { [.link($0)] } ?? [])
  }

  /// Whether a reader of the page sees the text, struck out or not.
  var isSeen: Bool { !isConcealed && !isInvisible && !hasNoSize && !isOff }

  /// The look of an element in one of this look.
  func look(of role: TagRole, _ effects: StyleEffects) -> Look {
    var look = self
    if let isVisible = effects.isVisible { look.isInvisible = !isVisible }
    if let hasNoSize = effects.hasNoSize { look.hasNoSize = hasNoSize }
    if let isOff = effects.isOff { look.isOff = isOff }
    if effects.isTransparent == true { look.isConcealed = true }
    if effects.isStruckOut ?? (role == .struckOut) { look.isStruckOut = true }
    look.isBold = effects.isBold ?? (role == .bold || look.isBold)
    look.isItalic = effects.isItalic ?? (role == .italic || look.isItalic)
    // Links are underlined by themselves.
    if effects.isUnderlined == true, look.link == nil, role != .link { look.isUnderlined = true }
    if role == .underlined { look.isUnderlined = true }
    // Each list is counted by its own style.
    look.listStyle = effects.listStyle ?? (role == .list ? nil : listStyle)
    if standing == nil || standing == .beside {
      switch role {
      case .raised: look.standing = .raised
      case .lowered: look.standing = .lowered
      // Blocks and cells are aligned by the same words.
      case .inline, .struckOut, .link, .bold, .italic, .underlined:
        look.standing = effects.standing ?? standing
      default: break
      }
    }
    return look
  }
}

extension HTMLAttributes {
  /// Whether a link leads to a note: by its address, its class or its role.
  var linksToNote: Bool {
    if let address = self["href"]?.lowercased(), address.hasPrefix("#") {
      let target = address.dropFirst().drop { $0 == "_" }
      if Self.noteTargets.contains(where: { target.hasPrefix($0) }) { return true }
    }
    return Self.roleNames.contains { name in
      guard let value = self[name]?.lowercased() else { return false }
      return value.contains("noteref") || value.contains("footnote") || value.contains("endnote")
    }
  }

  /// Whether a link leads to a place on the same page.
  var linksWithinPage: Bool { self["href"]?.hasPrefix("#") == true }

  private static let roleNames: [StaticString] = ["type", "epub:type", "role", "class"]
  private static let noteTargets = ["ftn", "fn", "footnote", "note", "endnote", "edn", "cite"]
}

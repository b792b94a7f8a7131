import Characters
import Containers

/// How text looks in the elements that are open.
struct LookStack {
  /// The look in the innermost element.
  private(set) var current = Look()
  /// The looks around the elements that have one of their own, and how deep those are.
  private var outer: [(look: Look, depth: Int)] = []
  /// The open elements, where rules ask for them, and how deep they are.
  private var path: [StyleSelector.Element] = []
  private var depths: [Int] = []

  /// An element begins; `false` if it is not there to be seen, and its end is not told.
  ///
  /// - Parameter isInCell: whether it is in a cell of a table, where a link to another place of the page is a note's.
  mutating func begin(
    _ name: XMLName, _ role: TagRole, _ attributes: HTMLAttributes, at depth: Int, isInCell: Bool,
    _ styles: PageStyles
  ) -> Bool {
    var effects: StyleEffects?
    var element: StyleSelector.Element?
    if styles.matter(for: role) {
      let own = styles.element(name, attributes)
      effects = styles.effects(on: own, in: path)
      element = own
    }
    if let style = attributes.text("style") {
      let own = StyleEffects(style)
      effects?.override(by: own)
      if effects == nil { effects = own }
    }
    if role.isShownAtAll, effects?.isDisplayed == false || attributes.has("hidden") { return false }
    if styles.needsPath, let element {
      path.append(element)
      depths.append(depth)
    }
    if role == .link, effects?.standing == nil,
      attributes.linksToNote || isInCell && attributes.linksWithinPage
    {
      effects = effects ?? StyleEffects()
      effects?.standing = .beside
    }
    let link = role == .link ? attributes["href"].flatMap(LinkAddress.safe) : nil
    guard effects != nil || role.hasLook || link != nil || role == .list && current.listStyle != nil else {
      return true
    }
    var next = current.look(of: role, effects ?? StyleEffects())
    if let link { next.link = link }
    guard next != current else { return true }
    outer.append((current, depth))
    current = next
    return true
  }

  /// An element ends that began at that depth.
  mutating func end(at depth: Int) {
    if depths.last == depth {
      depths.removeLast()
      path.removeLast()
    }
    guard let last = outer.last, last.depth == depth else { return }
    current = last.look
    outer.removeLast()
  }
}

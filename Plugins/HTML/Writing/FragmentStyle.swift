/// How the elements of a fragment look. Typefaces and sizes of the text are left to the site.
enum FragmentStyle {
  /// What is declared for an element with these classes; `nil` where nothing is.
  static func declarations(for element: String, classes: [String]) -> String? {
    let rules = all.filter { $0.element == element }
    return (rules.last { classes.contains($0.kind) } ?? rules.first { $0.kind.isEmpty })?.declarations
  }

  /// An element, its class or nothing, and its declarations.
  private static let all: [(element: String, kind: String, declarations: String)] = [
    ("h1", "", "margin:1em 0;line-height:1.4;text-align:center"),
    ("h2", "", "margin:1.5em 0 0.5em;line-height:1.4;text-align:left"),
    ("p", "", "margin:0.5em 0;line-height:1.8;text-indent:2em;text-align:justify"),
    ("p", "signature", "margin:2.5em 0 0.5em;line-height:1.8;text-indent:0;text-align:right"),
    ("p", "joint", "margin:0.5em 0;line-height:1.8;text-indent:0;text-align:right"),
    ("p", "date", "margin:0.5em 0;line-height:1.8;text-indent:0;text-align:right"),
    ("span", "lead", "font-family:KaiTi_GB2312,KaiTi,STKaiti,serif"),
    ("p", "picture", "margin:0.5em 0;text-indent:0;text-align:center"),
    ("p", "seal", "margin:0.5em 0;text-indent:0;text-align:right"),
    ("p", "name", "margin:0.5em 0;line-height:1.8;text-indent:0;text-align:center"),
    (
      "p", "attachment",
      "margin:2.5em 0 0.5em;line-height:1.8;text-indent:0;font-weight:bold;break-before:page"
    ),
    (
      "p", "attachment-title", "margin:1em 0;line-height:1.4;text-indent:0;text-align:center;font-size:1.25em"
    ),
    ("ul", "", "margin:0.5em 0;padding-left:3em"),
    ("ol", "", "margin:0.5em 0;padding-left:3em"),
    ("ol", "written", "margin:0.5em 0;padding-left:2em;list-style:none"),
    ("li", "", "line-height:1.8"),
    ("section", "notes", "margin-top:2em;border-top:1px solid #757575;font-size:14px"),
    ("span", "word", "white-space:nowrap"),
    ("span", "note", "font-family:KaiTi_GB2312,KaiTi,STKaiti,serif;font-weight:normal"),
    ("div", "wide", "margin:1em 0;overflow-x:auto;break-inside:avoid"),
    ("table", "", table),
    // As wide as a sheet of paper between usual margins, so that nothing is cut off in print.
    ("table", "requests", "min-width:616px;" + table),
    ("table", "challenges", "min-width:616px;" + table),
    ("th", "", cell + ";background-color:#f1f3f5;font-weight:bold;text-align:center"),
    ("th", "label", cell + ";background-color:#ffffff;font-weight:normal;text-align:left"),
    ("th", "middle", cell + ";background-color:#ffffff;font-weight:normal;text-align:center"),
    ("th", "caption", cell + ";background-color:#c6d9f1;font-weight:normal;text-align:left"),
    ("td", "", cell + ";text-align:center"),
  ]

  private static let table = "width:100%;border-collapse:collapse;font-size:14px;line-height:1.45"
  private static let cell = "padding:4px;border:1px solid #757575;vertical-align:middle"
}

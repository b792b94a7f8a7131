import TestSupport
import Testing
import WordFormat

/// Formulas and signs among the words of the prose.
@Suite struct FormulaTests {
  private func part(_ name: String, _ content: String) -> String { "<m:\(name)>\(content)</m:\(name)>" }

  private func text(_ text: String) -> String { "<m:r><m:t>\(text)</m:t></m:r>" }

  private func line(_ formula: String) throws -> [String] {
    var sample = DocumentSample()
    sample.overview = DocumentSample.paragraph(
      DocumentSample.run("约") + "<m:oMath>\(formula)</m:oMath>" + DocumentSample.run("。"))
    return try sample.texts()
  }

  @Test func fractionsHaveASlash() throws {
    let half = part("f", part("num", text("1")) + part("den", text("2")))
    #expect(try line(half) == ["约1/2。"])
    #expect(try line(text("3") + half) == ["约3 1/2。"])
    #expect(try line(part("f", part("num", text("a+b")) + part("den", text("2c")))) == ["约(a+b)/2c。"])
  }

  @Test func rootsAndSumsHaveTheirSigns() throws {
    #expect(try line(part("rad", part("deg", text("3")) + part("e", text("16")))) == ["约³√(16)。"])
    let limits = part("sub", text("i=1")) + part("sup", text("n")) + part("e", text("x"))
    #expect(
      try line(part("nary", "<m:naryPr><m:chr m:val=\"∑\"/></m:naryPr>" + limits)) == ["约∑_(i=1)^(n)x。"])
    #expect(try line(part("nary", part("sub", "") + part("sup", "") + part("e", text("x")))) == ["约∫x。"])
  }

  @Test func bracketsAreThoseThatAreShown() throws {
    #expect(try line(part("d", part("e", text("a+b")))) == ["约(a+b)。"])
    let signs = "<m:dPr><m:begChr m:val=\"[\"/><m:endChr m:val=\"\"/></m:dPr>"
    #expect(try line(part("d", signs + part("e", text("a")) + part("e", text("b")))) == ["约[a|b。"])
  }

  @Test func raisedPartsDoNotJoin() throws {
    #expect(try line(part("sSup", part("e", text("10")) + part("sup", text("3")))) == ["约10³。"])
    #expect(try line(part("sSup", part("e", text("10")) + part("sup", text("2n")))) == ["约10^(2n)。"])
  }

  @Test func signsOfOtherFontsAreWritten() throws {
    let sign = { (font: String, code: String) in
      "<w:r><w:sym w:font=\"\(font)\" w:char=\"\(code)\"/></w:r>"
    }
    var sample = DocumentSample()
    sample.overview = DocumentSample.paragraph(
      sign("Wingdings", "F0FE") + sign("Wingdings", "F0A8") + sign("Symbol", "F0B0") + sign("Symbol", "F0B3")
        + sign("Wingdings 2", "F052") + sign("宋体", "2605") + sign("宋体", "F041") + sign("Marlett", "F041"))
    #expect(try sample.texts() == ["☑□°≥☑★A［符号］"])
  }
}

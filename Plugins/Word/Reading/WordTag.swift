import Containers

/// The elements that reading a document asks for, by their names without prefix; of all others nothing is read.
enum WordTag: String, CaseIterable {
  // Texts and what stands among them.
  case p, r, t, tab, ptab, sym, symEx, br, cr, noBreakHyphen, textpath, altChunk, delText, instrText
  case footnoteReference, endnoteReference, txbxContent, hyperlink, fldChar, fldSimple
  // How they are set.
  case pPr, pStyle, outlineLvl, numPr, numId, ilvl, rPr, rStyle
  case b, i, u, vanish, specVanish, strike, dstrike, sz, vertAlign, position
  // Styles.
  case style, name, basedOn
  // Tables.
  case tbl, tblStyle, tr, trPr, tblHeader, gridBefore, hidden, tc, gridSpan, vMerge, hMerge, cellDel
  // Changes, and what others stand for.
  case del, moveFrom, fallback = "Fallback", rt
  case pPrChange, rPrChange, tblPrChange, tcPrChange, trPrChange, tblGridChange, sectPrChange, numberingChange
  // Drawings.
  case drawing, pict, object, extent, docPr, cNvPr, blip, ext, hlinkClick
  case shape, rect, roundrect, oval, group, imagedata, chart, relIds, oleObject = "OLEObject"
  // Fields of forms.
  case ddList, `default`, result, listEntry, sdt, showingPlcHdr, sdtContent
  // Formulas.
  case oMath, f, rad, d, nary, `func`, m, mr, eqArr, sSup, sSub, sSubSup, sPre, limLow, limUpp, acc
  case num, den, deg, e, sub, sup, fName, lim, chr, begChr, endChr, sepChr, type

  private static let all = allCases
  private static let vocabulary = XMLVocabulary(allCases.map(\.rawValue))

  /// The element of that name; `nil` for one of which nothing is read.
  init?(_ name: XMLName) {
    guard let number = Self.vocabulary.number(of: name) else { return nil }
    self = Self.all[number]
  }
}

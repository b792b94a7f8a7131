import Testing

@testable import System

/// The settings with which LibreOffice runs, and the fonts of a machine.
struct OfficeProfileTests {
  private func text(_ profile: OfficeProfile) -> String { String(decoding: profile.bytes, as: UTF8.self) }

  @Test func theLanguageIsThatOfTheDocuments() {
    let text = text(OfficeProfile())
    #expect(text.contains("ooSetupSystemLocale\" oor:op=\"fuse\"><value>zh-CN</value>"))
    #expect(!text.contains("FontPairs"))
  }

  @Test func eachPairIsASettingOfItsOwn() {
    let text = text(
      OfficeProfile(fontPairs: [
        OfficeProfile.FontPair("宋体", replacedBy: "A"),
        OfficeProfile.FontPair("黑体", replacedBy: "B & <C>\u{7}"),
      ]))
    #expect(text.matches(of: #/oor:name="_[01]"/#).count == 2)
    #expect(text.contains("<prop oor:name=\"ReplaceFont\" oor:op=\"fuse\"><value>黑体</value></prop>"))
    #expect(text.contains("<value>B &amp; &lt;C&gt;</value>"))
  }

  @Test func familiesAreKnownByAllTheirNames() {
    let fonts = InstalledFonts(listing: Array("FangSong,仿宋\nNoto Serif CJK SC\n\n".utf8))
    #expect(fonts.installedName(of: "仿宋") == "仿宋")
    #expect(fonts.installedName(of: "noto serif cjk sc") == "Noto Serif CJK SC")
    #expect(fonts.installedName(of: "仿宋_GB2312") == nil && fonts.installedName(of: "") == nil)
  }
}

import Characters
import Testing

@Suite struct Base64Tests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("公开", "5YWs5byA"),
  ])
  func theExamplesOfTheStandard(plain: String, coded: String) {
    #expect(Base64.text(of: Array(plain.utf8)) == Array(coded.utf8))
    #expect(Base64.bytes(of: coded.utf8) == Array(plain.utf8))
  }

  @Test func blanksAndMissingPaddingAreTaken() {
    #expect(Base64.bytes(of: "Zm9v\r\n Yg".utf8) == Array("foob".utf8))
  }

  @Test(arguments: ["Z", "Zg=", "Zg==Zg==", "Z!==", "Zm9v="]) func anythingElseIsNone(text: String) {
    #expect(Base64.bytes(of: text.utf8) == nil)
  }
}

import Characters
import Testing

@Suite struct LinkAddressTests {
  @Test(arguments: [
    ("https://example.org/a?b=1&c=%E4%B8%AD#d", "https://example.org/a?b=1&c=%E4%B8%AD#d"),
    (" P2024.xlsx ", "P2024.xlsx"), ("mailto:a@example.org", "mailto:a@example.org"),
    ("../a b.pdf", "../a%20b.pdf"),
    ("https://example.org/年报", "https://example.org/%E5%B9%B4%E6%8A%A5"), ("a\"><b", "a%22%3E%3Cb"),
    ("50%off", "50%25off"), ("//example.org/a", "//example.org/a"),
  ]) func whatAUriMayNotHoldIsEncoded(address: String, safe: String) {
    #expect(LinkAddress.safe(address) == safe)
    #expect(LinkAddress.safe(safe) == safe)
  }

  @Test(arguments: [
    "", "#top", "javascript:alert(1)", "JavaScript:x", "data:text/html,x", "file:///etc/passwd", "vbscript:x",
    String(repeating: "a", count: 3000),
  ]) func othersLeadNowhere(address: String) {
    #expect(LinkAddress.safe(address) == nil)
  }
}

import System
import Testing

/// Names of files as references in SARIF.
struct FileURITests {
  @Test(arguments: [
    ("-", "stdin:"), ("a/b.txt", "a/b.txt"), ("/a.txt", "file:///a.txt"), ("azAZ09-._~/", "azAZ09-._~/"),
    ("a b", "a%20b"), ("a:b", "a%3Ab"), ("\u{1}", "%01"), ("年", "%E5%B9%B4"), ("@`[{", "%40%60%5B%7B"),
    ("#?%&+", "%23%3F%25%26%2B"),
  ])
  func onlyPlainBytesStay(path: String, reference: String) {
    #expect(FileURI.reference(to: path) == reference)
  }
}

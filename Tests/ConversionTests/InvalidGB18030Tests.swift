import Characters
import Diagnostics
import Testing

@testable import Conversion

struct InvalidGB18030Tests {
  @Test(arguments: [[0xFF, 0xFF], [0x41, 0x81, 0x20], [0xC4, 0xEA, 0x81]] as [[UInt8]])
  func bytesThatAreNoTextAreAnErrorAndNoCrash(_ bytes: [UInt8]) {
    let error = #expect(throws: ConversionError.self) {
      try TextEncoding.gb18030.decode(bytes, file: "a.txt")
    }
    #expect(error?.kind == .invalidEncoding)
    #expect(error?.file == "a.txt")
  }
}

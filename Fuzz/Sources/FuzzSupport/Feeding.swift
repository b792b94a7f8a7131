import NianbaoKit

/// What all fuzzers do with the bytes from libFuzzer.
public enum Feeding {
  private static let registry = try? Registry.standard

  /// Reads the bytes as a file of a format.
  ///
  /// - Parameter file: makes a file from the fuzzer's bytes.
  public static func take(
    _ data: UnsafePointer<UInt8>?, _ count: Int, as format: String, file: ([UInt8]) throws -> [UInt8]
  ) -> CInt {
    take(data, count) { bytes in
      guard let registry else { preconditionFailure("two plugins of one name") }
      return try registry.reader(named: format).read(Source(name: "fuzz", bytes: file(bytes)))
    }
  }

  /// Reads reports and checks them by all rules; only reports or a `ConversionError` are correct.
  public static func take(
    _ data: UnsafePointer<UInt8>?, _ count: Int, read: ([UInt8]) throws -> [Report]
  ) -> CInt {
    do {
      let reports = try read(Array(UnsafeBufferPointer(start: data, count: count)))
      precondition(!reports.isEmpty, "neither a report nor an error")
      for report in reports { _ = RuleBook.standard.assess(RuleContext(report)) }
    } catch let error as ConversionError {
      precondition(!error.message.chinese.isEmpty && !error.message.english.isEmpty, "an error says nothing")
    } catch {
      preconditionFailure("not a ConversionError: \(error)")
    }
    return 0
  }
}

// README shows this.
import NianbaoKit

func received(in file: String) throws -> [ExactDecimal?] {
  try Converter(registry: .standard).read(file).map { $0[CellID.requests.received.total].number }
}

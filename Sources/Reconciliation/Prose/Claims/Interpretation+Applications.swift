import Diagnostics

/// The possible meanings of words about applications, in the totals of table 3.
extension Interpretation {
  static let received = Interpretation(name: Message("本年新收", "received"), cells: ProseCells.received)
  static let concluded = Interpretation(
    name: Message("办理结果总计", "concluded"), cells: ProseCells.concluded)
  static let carriedIn = Interpretation(name: Message("上年结转", "carried in"), cells: ProseCells.carriedIn)
  static let carriedOut = Interpretation(
    name: Message("结转下年度", "carried out"), cells: ProseCells.carriedOut)
  static let withCarriedIn = Interpretation(
    name: Message("新收加上年结转", "received and carried in"), cells: ProseCells.received + ProseCells.carriedIn)
  static let bothEnds = Interpretation(
    name: Message("办结加结转下年度", "concluded and carried out"),
    cells: ProseCells.concluded + ProseCells.carriedOut)
}

import ReportModel

extension Edition.ID {
  /// A form that nobody prescribes.
  public static let madeUp = Self(rawValue: "2026")
}

extension Edition {
  /// The form of 2021 as a later notice might change it: a row more in the middle of （三） and the numerals after it
  /// shifted, a row gone from （五）, another label in （四）, a column more in the middle of table 2, and 调解 as an
  /// outcome in table 4.
  ///
  /// Nothing in the program knows of it: what reads, checks and writes it has to take all from here.
  public static let madeUp = Editions.withMadeUp[.madeUp] ?? madeUpForm

  static let madeUpForm = Edition(
    id: .madeUp, notice: "国办公开办函〔2026〕0号", years: 2026...9999,
    tables: [MadeUpForm.proactive, MadeUpForm.requests, MadeUpForm.challenges])
}

extension Editions {
  /// The built-in editions and the made-up one, which 2021's reports can be brought into.
  public static let withMadeUp = Editions.standard.adding(
    .madeUpForm, mappings: [EditionMapping(from: .edition2021, to: .madeUpForm)])

  /// The same without the way from 2021's form.
  public static let withMadeUpAlone = Editions.standard.adding(.madeUpForm)
}

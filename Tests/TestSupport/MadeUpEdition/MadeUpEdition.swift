import ReportModel

extension Edition.ID {
  /// A form that no notice prescribes, and none will: a name looks like a year, because messages say `2021年格式`.
  public static let madeUp = Self(rawValue: "9998")
}

extension Edition {
  /// The form of 2021 as a later notice might change it: another row in the middle of （三）, with the numerals
  /// after it shifted; a row removed from （五）; another label in （四）; another column in the middle of table 2;
  /// and 调解 as an outcome in table 4.
  ///
  /// No code of the program knows it: everything that reads, checks and writes it has to follow the form.
  public static let madeUp = Editions.withMadeUp[.madeUp] ?? madeUpForm

  static let madeUpForm = Edition(
    id: .madeUp, notice: "国办公开办函〔9998〕0号", years: MadeUpForm.firstYear...9999,
    tables: [MadeUpForm.proactive, MadeUpForm.requests, MadeUpForm.challenges])
}

extension Editions {
  /// The built-in editions and the made-up one, to which reports of 2021 can be converted.
  public static let withMadeUp = Editions.standard.adding(
    .madeUpForm, mappings: [EditionMapping(from: .edition2021, to: .madeUpForm)])

  /// The same without a mapping from the form of 2021.
  public static let withMadeUpAlone = Editions.standard.adding(.madeUpForm)
}

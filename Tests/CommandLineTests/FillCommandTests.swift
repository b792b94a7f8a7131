import NianbaoCommandLine
import NianbaoKit
import TestSupport
import Testing

struct FillCommandTests {
  private static let form = SharedFolder.projectRoot + "/samples/forms/office-form.docx"
  private static let report = SharedFolder.projectRoot + "/samples/reports/tab-grid.txt"
  private static let other = SharedFolder.projectRoot + "/samples/reports/failing-sums.txt"

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func fill(_ arguments: String...) throws -> CommandRun {
    try CommandRun(["fill"] + arguments, registry: .standard)
  }

  @Test func aFilledFormIsReadAsTheReport() throws {
    let file = folder.file("filled.docx")
    let run = try fill(Self.form, Self.report, "-o", file)
    #expect(run.status == .done && run.output.isEmpty, "\(run.errors)")
    #expect(run.errors == "200 cells filled in, 1 note → \(file)\n")
    let check = try CommandRun("check", file, registry: .standard)
    #expect(check.status == .done, "\(check.output)")
  }

  @Test func otherValuesAreReplacedOnlyWhenAsked() throws {
    let file = folder.file("filled.docx")
    _ = try fill(Self.form, Self.report, "-o", file)
    let refused = try fill(file, Self.other, "-o", folder.file("other.docx"))
    #expect(refused.status == .unwritable && refused.errors.contains("--replace-values"), "\(refused.errors)")
    #expect(folder.files == ["filled.docx"])
    let replaced = try fill(file, Self.other, "-o", folder.file("other.docx"), "--replace-values")
    // Its sums fail, as in any conversion.
    #expect(replaced.status == .findings, "\(replaced.errors)")
    #expect(replaced.errors.contains("replaced challenges.review.total: \"2\" → \"0\""), "\(replaced.errors)")
  }

  @Test func whatCannotBeDoneIsSaidBeforeAnythingIsWritten() throws {
    let ending = try fill(Self.form, Self.report, "-o", folder.file("filled.pdf"))
    #expect(ending.status == .usage && ending.errors.contains("has to end in .docx"))
    let text = try fill(Self.report, Self.report, "-o", folder.file("filled.txt"))
    #expect(text.status == .unreadable && text.errors.contains("Forms that can be"), "\(text.errors)")
    let form = try fill(Self.form, Self.report, "-o", folder.file("filled.docx"), "--form", "2")
    #expect(form.status == .unwritable && form.errors.contains("it has no form 2"), "\(form.errors)")
    #expect(folder.files.isEmpty)
    let file = try folder.write("mine", to: "mine.docx")
    #expect(try fill(Self.form, Self.report, "-o", file).status == .unwritable)
    #expect(folder.text(of: "mine.docx") == "mine")
  }

  @Test func strictRunsWriteNothingThatIsNotWhole() throws {
    let run = try fill(Self.form, Self.other, "-o", folder.file("filled.docx"), "--strict")
    #expect(run.status == .findings && run.errors.contains("nothing written"), "\(run.errors)")
    #expect(folder.files.isEmpty)
  }

  @Test func aReferenceThatIsMissingIsFoundBeforeReading() throws {
    let run = try CommandRun(
      "convert", Self.report, "-o", folder.file("a.docx"), "--reference-doc", folder.file("none.docx"),
      registry: .standard)
    #expect(
      run.status == .unreadable && run.errors.contains("none.docx: there is no such file"), "\(run.errors)")
    let wrong = try CommandRun(
      "convert", Self.report, "-o", folder.file("a.docx"), "--reference-doc", Self.report, registry: .standard
    )
    #expect(wrong.status == .unwritable && wrong.errors.contains("it is no Word document"), "\(wrong.errors)")
    #expect(folder.files.isEmpty)
  }
}

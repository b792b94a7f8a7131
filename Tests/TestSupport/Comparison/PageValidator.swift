import Foundation

/// Checks web pages against the HTML standard with html5lib's strict parser, from the project's `.venv`.
public enum PageValidator {
  private static let python = SharedFolder.projectRoot + "/.venv/bin/python"

  /// Whether html5lib is installed.
  public static let isInstalled: Bool = (try? ProgramRun(python, ["-c", "import html5lib"]))?.status == 0

  /// Why a test that needs it was skipped.
  public static let absence = "html5lib is not installed: make setup"

  /// Parses files; the status is 0 if none has a parse error, otherwise the output has the first error of
  /// each file.
  public static func run(files: [String]) throws -> ProgramRun {
    try ProgramRun(python, ["-c", script] + files)
  }

  private static let script = """
    import sys, html5lib
    failed = 0
    for path in sys.argv[1:]:
        parser = html5lib.HTMLParser()
        with open(path, "rb") as page:
            parser.parse(page)
        for (line, column), code, details in parser.errors[:3]:
            failed = 1
            print(f"{path}:{line}:{column}: {code} {details}")
    sys.exit(failed)
    """
}

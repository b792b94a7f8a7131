import ArgumentParser

/// The option that fills blanks, the same for every command that writes reports.
struct BlankOption: ParsableArguments {
  @Flag(
    help: .text(
      "空白格填 0，并说明填了几个；斜杠等标记不变", "Fill blank cells with 0 and say how many; marks such as / stay."))
  var blankAsZero = false
}

# Of what swift build and swift test print, leaves what a reader needs: warnings and errors once each, failures with
# all that belongs to them, whatever tests and crashes print, what was skipped and why, and the closing line.
# Only lines known to say that all is well are left out: a line of an unknown kind is shown.

function begins_with(sign) { return index($0, sign) == 1 }

function progress(text) {
  if (is_live) { printf "\r\033[K%s", text; fflush() }
}

# The test of a line such as "◇ Test name() started." or "✔ Test name() passed after 0.1 seconds."
function test_name(line) {
  sub(/^[^ ]+ Test /, "", line)
  sub(/ (started\.|with [0-9]+ test cases? .*|passed after .*|failed after .*)$/, "", line)
  return line
}

function tell_skipped(number) {
  for (number = 1; number <= reasons; number++)
    print "➜ " skipped[reason[number]] " skipped: " reason[number]
}

# The compiler repeats a diagnostic for every batch of files.
/^[^ ]+:[0-9]+:[0-9]+: (warning|error|note): / { hides = $0 in told; told[$0] = 1 }
/^(Build .*complete!|error: |warning: )/ { hides = 0 }
/^\[[0-9]+\/[0-9]+\] / { hides = 0; progress($0); next }
/^(Building for |Test Suite '|\t Executed 0 tests)/ { next }

# The linker says so of Foundation's own code, where that is linked statically.
/swift_static\/.*: warning: the use of `mktemp' is dangerous/ { next }

# The arguments of a test case may be of many lines.
begins_with("◇ Test case passing ") { is_in_case = 1 }
is_in_case || / to [A-Za-z0-9_]+\([^ ]*\) started\.$/ {
  if (/ started\.$/) is_in_case = 0
  next
}

# What an event has to add stands below it, behind a sign or blanks.
begins_with("◇ ") || begins_with("✔ ") || begins_with("━ ") || begins_with("➜ ") || begins_with("✘ ") {
  hides = !begins_with("✘ ")
  is_event = 1
}
is_event && hides && !/^[^ ]+ (Test|Suite) |^(↳|±|  )/ { hides = is_event = 0 }

/^[^ ]+ Test .*\(.*\) started\.$/ { started[++begun] = test_name($0) }
/^[^ ]+ Test .* (passed|failed) after [0-9.]+ seconds/ {
  has_ended[test_name($0)] = 1
  progress(++done " of " begun " tests")
}
begins_with("➜ ") && match($0, / skipped: ".*"$/) {
  why = substr($0, RSTART + 10)
  if (!skipped[why]++) reason[++reasons] = why
}
/^[^ ]+ Test run with / { progress(""); tell_skipped(); hides = 0; is_over = 1 }

!hides { progress(""); print; fflush() }

END {
  progress("")
  if (is_over || !begun) exit
  tell_skipped()
  print "The tests did not come to their end. The last that had begun:"
  for (i = begun; i > 0 && listed < 10; i--)
    if (!(started[i] in has_ended)) { print "  " started[i]; listed++ }
}

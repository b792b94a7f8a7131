#!/bin/bash
# Builds the package in samples/plugin as an outside developer would, and runs the program: sample-plugin.sh COMMAND...
#
# COMMAND is the swift build that built the project. The package has a plan of its own, but what both have in common
# is not built twice.
set -euo pipefail
cd "$(dirname "$0")/.."
build=("$@" --package-path samples/plugin --scratch-path .build)

scripts/brief.sh "${build[@]}"
program=$("${build[@]}" --show-bin-path)/nianbao-card

fail() {
  echo "samples/plugin: $*" >&2
  exit 1
}

# Runs the program, which must end with the given status, and keeps what it prints in $printed.
call() {
  local wanted=$1 status=0
  shift
  printed=$("$program" "$@" 2>&1) || status=$?
  [ "$status" -eq "$wanted" ] || fail "nianbao-card $* ends with $status, not $wanted: $printed"
}

# What was printed last must have this in it.
shows() {
  case $printed in *"$1"*) ;; *) fail "no \"$1\" in: $printed" ;; esac
}

input=samples/reports/tab-grid.txt
call 0 formats --lang en
shows "card  "
shows "xlsx  "
call 0 convert "$input" --to card -o - --quiet
shows "## 云坪县水务局 2024"
shows "- 新收申请: 30"
call 0 --version
call 2 convert
call 3 convert samples/reports/no-such-report.txt --to card -o -
call 4 convert "$input" --to card -o "$input/x"
echo "samples/plugin builds, and its program does what it should."

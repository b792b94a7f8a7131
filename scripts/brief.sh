#!/bin/bash
# Runs a command of swift that builds or tests, and shows of what it prints only what a reader needs: brief.sh COMMAND...
# On a terminal the last line tells how far it is.
set -euo pipefail
filter=$(dirname "$0")/brief.awk
[ -t 1 ] && is_live=1 || is_live=0
"$@" 2>&1 | awk -v is_live="$is_live" -f "$filter"

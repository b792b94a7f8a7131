#!/bin/bash
# Converts the sample reports and shows one: demo.sh PROGRAM OUTPUT-FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."
nianbao=$1
out=$2

samples=(samples/reports/*)
first=${samples[0]}
"$nianbao" show "$first"
echo
echo "\$ nianbao convert samples/reports --to xlsx,json,csv,pipe --output-dir $out"
"$nianbao" convert samples/reports --to xlsx,json,csv,pipe --output-dir "$out" --force
echo
echo "The report above as a workbook: $out/$(basename "${first%.*}").xlsx"

#!/bin/bash
# Converts the sample reports and shows one: demo.sh PROGRAM OUTPUT-FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."
nianbao=$1
out=$2

first=samples/reports/pdf-flow.txt
"$nianbao" show "$first"
echo
echo "\$ nianbao convert samples/reports --to xlsx,json,csv,pipe,docx,html --output-dir $out"
# Some samples have deliberate errors, which `convert` reports with exit code 1.
"$nianbao" convert samples/reports --to xlsx,json,csv,pipe,docx,html --output-dir "$out" --force || [ $? -eq 1 ]
echo
echo "\$ nianbao resubmit samples/reports/sent-back.txt -o $out/resubmission"
"$nianbao" resubmit samples/reports/sent-back.txt -o "$out/resubmission" --force
echo
echo "The report above as a workbook: $out/$(basename "${first%.*}").xlsx"

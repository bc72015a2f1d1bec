#!/usr/bin/env bash
# Asks the sample's 25 end customers in three languages, has a real LibreOffice fill the forms in, and takes all of them back
# in one go: 21 as they should be, two in conflict with the case, one tampered with, one from another case. The case then
# holds exactly what could be accepted.
#
#   tests/by_hand/questionnaires/done.sh PROGRAM FOLDER
#
# PROGRAM is the lupapolku to try, FOLDER an empty one to work in. It needs soffice and /usr/bin/python3 with python3-uno.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "$1")
mkdir -p "$2" && cd "$2"
day=(--today 2026-11-28)
"$program" new case.ron --sample --language fi >/dev/null
"$program" ask case.ron --to sent/fi --by 2026-12-20 --language fi "${day[@]}" >/dev/null
"$program" ask case.ron --to sent/sv --by 2026-12-20 --language sv "${day[@]}" >/dev/null
"$program" ask case.ron --to sent/en --by 2026-12-20 --language en "${day[@]}" >/dev/null
"$program" new other.ron --sample --language fi >/dev/null
"$program" ask other.ron --to sent/other --language fi --customers Perintä "${day[@]}" >/dev/null
soffice --version
soffice "-env:UserInstallation=file://$PWD/profile" --headless --norestore "--accept=socket,host=localhost,port=2098;urp;" >/dev/null 2>&1 & office=$!
trap 'kill $office 2>/dev/null || true' EXIT
for _ in $(seq 60); do /usr/bin/python3 "$here/done.py" fill sent back 2>/dev/null && break || sleep 1; done
# Two customers change in the case while their forms are out.
/usr/bin/python3 "$here/done.py" change case.ron
# What was asked, before anything came back: window.py takes it from there.
cp case.ron asked.ron
code=0
"$program" collect case.ron back/* --json --language en "${day[@]}" >said.json || code=$?
/usr/bin/python3 "$here/done.py" compare said.json case.ron "$code"

#!/usr/bin/env bash
# Has real programs fill in our forms and looks whether every answer comes back as it was typed.
#
#   tests/by_hand/questionnaires/run.sh PROGRAM FOLDER
#
# PROGRAM is the lupapolku to try, FOLDER an empty one to work in. It needs soffice, ssconvert, a python3 with openpyxl and
# pandas as PYTHON, and the node modules exceljs and xlsx in NODE_PATH; what is not there is said and left out.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "$1")
mkdir -p "$2" && cd "$2"
python=${PYTHON:-python3}
"$program" new case.ron --sample --language fi >/dev/null
"$program" ask case.ron --to sent --customers Perintä --by 2026-12-20 --language fi --today 2026-11-28 >/dev/null
form=$(ls sent/*.xlsx | head -1)
mkdir -p back
say() { printf '%-12s %s\n' "$1" "$2"; }
if command -v soffice >/dev/null; then
  say LibreOffice "$(soffice --version)"
  soffice --headless --norestore "--accept=socket,host=localhost,port=2099;urp;" >/dev/null 2>&1 & office=$!
  trap 'kill $office 2>/dev/null || true' EXIT
  for try in $(seq 60); do /usr/bin/python3 "$here/libreoffice.py" "$form" back 2>/dev/null && break || sleep 1; done
  kill $office 2>/dev/null || true
fi
if "$python" -c 'import openpyxl' 2>/dev/null; then
  say openpyxl "$("$python" -c 'import openpyxl; print(openpyxl.__version__)')"
  "$python" "$here/openpyxl_fill.py" "$form" back/openpyxl.xlsx
  if "$python" -c 'import pandas' 2>/dev/null; then
    say pandas "$("$python" -c 'import pandas; print(pandas.__version__)')"
    "$python" "$here/pandas_copy.py" back/openpyxl.xlsx back/pandas.xlsx
  fi
  if command -v ssconvert >/dev/null; then
    say Gnumeric "$(ssconvert --version 2>&1 | head -1)"
    ssconvert back/openpyxl.xlsx back/gnumeric.xlsx >/dev/null 2>&1
    ssconvert back/openpyxl.xlsx back/gnumeric.xls >/dev/null 2>&1
  fi
fi
if command -v node >/dev/null && node -e 'require("exceljs")' 2>/dev/null; then
  node "$here/fill.js" "$form" back
fi
rm -f said.jsonl
for file in back/*; do
  "$program" collect case.ron "$file" --dry-run --json --language fi --today 2026-11-28 >>said.jsonl || true
done
/usr/bin/python3 "$here/compare.py" said.jsonl

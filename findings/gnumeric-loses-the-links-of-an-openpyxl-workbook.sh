#!/bin/sh
# Guess before looking: Gnumeric keeps the links on cells of any valid .xlsx.
# What is so: Gnumeric 1.12.55 loses every link of a workbook that openpyxl 3.1.5 wrote, and names the last cell for each of
# them. openpyxl declares the prefix of `r:id` on the link itself, as namespaces allow; with the same prefix declared on the
# root of the sheet, as XlsxWriter does, the same links are kept. An address behind a name is gone after such a save.
# Seen on 29 November 2026 with Debian 12's gnumeric 1.12.55 and PyPI's openpyxl 3.1.5; output:
# "openpyxl 0", "declared on the root 2". Fails when that changes.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
command -v ssconvert >/dev/null || apt-get install -y -qq --no-install-recommends gnumeric=1.12.55* >/dev/null
python3 -m venv venv
venv/bin/pip -q install openpyxl==3.1.5
cat >write.py <<'P'
import zipfile
import openpyxl

book = openpyxl.Workbook()
for cell, target in (("A1", "mailto:maija@koivu.example"), ("A2", "https://koivu.example/maija")):
    book.active[cell] = "Maija"
    book.active[cell].hyperlink = target
book.save("openpyxl.xlsx")
prefix = b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
with zipfile.ZipFile("openpyxl.xlsx") as source, zipfile.ZipFile("root.xlsx", "w") as out:
    for part in source.namelist():
        text = source.read(part)
        if part.endswith("sheet1.xml"):
            text = text.replace(prefix, b"").replace(b"<worksheet", b"<worksheet" + prefix, 1)
        out.writestr(part, text)
P
venv/bin/python write.py
ssconvert openpyxl.xlsx openpyxl.gnumeric 2>openpyxl.log
ssconvert root.xlsx root.gnumeric 2>root.log
count() { gzip -dc "$1" | grep -o ':HyperLink' | wc -l; }
{
  echo "openpyxl $(count openpyxl.gnumeric)"
  echo "declared on the root $(count root.gnumeric)"
} | tee said.txt
printf 'openpyxl 0\ndeclared on the root 2\n' | cmp - said.txt
grep -q 'A2 : Unknown type of hyperlink' openpyxl.log

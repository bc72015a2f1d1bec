#!/usr/bin/env bash
# Guess before: a BIFF8 workbook holds its texts as UTF-16, so its record of the code page (1252 here) changes nothing.
# Seen on 28 November 2026 with python-calamine 0.9.1 and calamine 0.38.0: every letter of a text that Perl's
# Spreadsheet::WriteExcel 2.40 (Debian 12) writes as UTF-16 comes with a NUL after it, without an error. xlrd 2.0.2, Gnumeric
# 1.12 and LibreOffice 7.4 read the same file as it was written.
# Output: `xlrd: Äyräs, calamine: Ä\x00y\x00r\x00ä\x00s\x00`. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q libspreadsheet-writeexcel-perl=2.40-4 libole-storage-lite-perl libparse-recdescent-perl >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" perl; done
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check python-calamine==0.9.1 xlrd==2.0.2
perl -Iperl/usr/share/perl5 -Mutf8 -MSpreadsheet::WriteExcel -e '
my $book = Spreadsheet::WriteExcel->new("t.xls");
$book->add_worksheet("S")->write_string(0, 0, "Äyräs");
$book->close();'
said=$(v/bin/python -c '
import python_calamine, xlrd
right = xlrd.open_workbook("t.xls").sheet_by_index(0).cell_value(0, 0)
read = python_calamine.CalamineWorkbook.from_path("t.xls").get_sheet_by_index(0).to_python()[0][0]
print("xlrd: %s, calamine: %s" % (right, read.replace(chr(0), r"\x00")))')
echo "$said"
[ "$said" = 'xlrd: Äyräs, calamine: Ä\x00y\x00r\x00ä\x00s\x00' ]

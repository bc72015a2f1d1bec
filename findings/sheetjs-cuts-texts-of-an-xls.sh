#!/bin/sh
# Guess before looking: SheetJS writes a text of 303 letters whole into .xls (BIFF8), whose cells hold 32 767, as into .xlsx.
# What is so: xlsx 0.18.5 cuts it after 255 letters without a word, in BIFF8 as in BIFF5; .xlsx, .ods, flat ODS and XML
# Spreadsheet 2003 keep it. A form that went through such a program and .xls comes back with long answers cut.
# Seen on 28 November 2026 with npm xlsx 0.18.5 on Node 20.20.2; output: "biff8 255", "biff5 255", "xlsx 303", "ods 303",
# "fods 303", "xlml 303". Fails when that changes.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent xlsx@0.18.5
cat >write.js <<'J'
const X = require("xlsx");
const long = "ä".repeat(300) + "END";
for (const bookType of ["biff8", "biff5", "xlsx", "ods", "fods", "xlml"]) {
  const book = X.utils.book_new();
  X.utils.book_append_sheet(book, X.utils.aoa_to_sheet([[long]]), "S");
  const bytes = X.write(book, { type: "buffer", bookType });
  console.log(bookType, X.read(bytes, { type: "buffer" }).Sheets.S.A1.v.length);
}
J
node write.js | tee said.txt
printf 'biff8 255\nbiff5 255\nxlsx 303\nods 303\nfods 303\nxlml 303\n' | cmp - said.txt

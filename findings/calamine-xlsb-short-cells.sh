#!/usr/bin/env bash
# Guess before: calamine reads the .xlsb that SheetJS writes like its .xlsx.
# Seen on 28 November 2026 with xlsx (npm) 0.18.5 and calamine 0.38.0: only the first column comes in, without an error.
# SheetJS writes cells after the first of a row as BrtShort… records (MS-XLSB 2.4), which do not repeat their column;
# calamine passes over records it does not know. LibreOffice 7.4.7 reads all columns of the same file.
# Output: `xlsx: 2 x 3, xlsb: 2 x 1`. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent xlsx@0.18.5 >/dev/null
node -e '
const XLSX = require("xlsx"), book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["a", "b", "c"], ["d", "e", "f"]]), "S");
XLSX.writeFile(book, "t.xlsx"); XLSX.writeFile(book, "t.xlsb");'
mkdir -p reader/src
cat >reader/Cargo.toml <<'TOML'
[package]
name = "reader"
version = "0.0.0"
edition = "2024"
[dependencies]
calamine = "=0.38.0"
TOML
cat >reader/src/main.rs <<'RUST'
use calamine::{Reader, open_workbook_auto};
fn main() {
    let size = |path: &str| open_workbook_auto(path).unwrap().worksheet_range("S").unwrap().get_size();
    let (a, b) = (size("t.xlsx"), size("t.xlsb"));
    println!("xlsx: {} x {}, xlsb: {} x {}", a.0, a.1, b.0, b.1);
}
RUST
"${CARGO:-cargo}" build --quiet --manifest-path reader/Cargo.toml
said=$(reader/target/debug/reader)
echo "$said"
[ "$said" = "xlsx: 2 x 3, xlsb: 2 x 1" ]

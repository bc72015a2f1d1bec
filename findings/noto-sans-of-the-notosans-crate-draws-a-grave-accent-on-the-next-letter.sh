#!/usr/bin/env bash
# Guess before: a letter that stands by itself takes the room that the typeface's table of widths (hmtx) gives it, shaped or not.
# Seen on 30 November 2026 with Noto Sans 1.04 of the crate notosans 0.1.0, shaped by HarfBuzz 11.2.0 (uharfbuzz 0.50.0 of PyPI): its
# GDEF table classes "`", "´" and "¨" as marks, and a shaper gives marks no room. So "`own" is drawn as "òwn", and a command with
# backticks cannot be read off. Unicode 16 has them as modifier symbols and not as marks; "^" and "~" have no class and are right.
# Output: `regular: ` 1188 becomes 0, ´ 1188 becomes 0, ^ 1171 becomes 1171` and the same of bold with 1243.
# Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/src"
touch "$folder/src/lib.rs"
printf '[package]\nname = "accents"\nversion = "0.0.0"\nedition = "2024"\n[dependencies]\nnotosans = "=0.1.0"\n' >"$folder/Cargo.toml"
cargo vendor -q --manifest-path "$folder/Cargo.toml" "$folder/vendor" >/dev/null
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q install uharfbuzz==0.50.0
output=$("$folder/venv/bin/python" - "$folder/vendor/notosans/fonts" <<'PYTHON'
import sys
import uharfbuzz

for name in ("Regular", "Bold"):
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(f"{sys.argv[1]}/NotoSans-{name}.ttf")))
    told = []
    for letter in "`´^":
        text = uharfbuzz.Buffer()
        text.add_str(letter + "o")
        text.guess_segment_properties()
        uharfbuzz.shape(font, text)
        glyph, place = text.glyph_infos[0].codepoint, text.glyph_positions[0]
        told.append(f"{letter} {font.get_glyph_h_advance(glyph)} becomes {place.x_advance}")
    print(f"{name.lower()}: {', '.join(told)}")
PYTHON
)
printf '%s\n' "$output"
expected='regular: ` 1188 becomes 0, ´ 1188 becomes 0, ^ 1171 becomes 1171
bold: ` 1243 becomes 0, ´ 1243 becomes 0, ^ 1171 becomes 1171'
[ "$output" = "$expected" ]

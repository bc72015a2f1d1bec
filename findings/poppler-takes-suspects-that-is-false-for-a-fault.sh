#!/bin/sh
# Guess before looking: a PDF that says of its tags "/MarkInfo << /Marked true /Suspects false >>", which is the default and a
# Boolean as ISO 32000-1 Table 321 asks, is read by Poppler in silence.
# What is so: Poppler 22.12.0 (Debian 12) says "Syntax Error: Suspects object is wrong type (boolean)" of it: it takes every value
# but true for one of a wrong type. Of the same file with true, which says that tags may be wrong and which PDF/UA forbids, and of
# one without the entry it says nothing. Whoever writes a tagged PDF leaves the entry out.
# Seen on 28 November 2026 with pdfinfo of poppler-utils 22.12.0 and PyPI pikepdf 10.18.0, which makes the page; output:
# "false: Suspects object is wrong type (boolean)", "true: nothing", "left out: nothing". Fails when Poppler is silent.
set -eu
command -v pdfinfo > /dev/null || apt-get install -y -q poppler-utils > /dev/null
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/v"
"$dir/v/bin/pip" -q install pikepdf==10.18.0
"$dir/v/bin/python" - "$dir" <<'P'
import subprocess
import sys

import pikepdf

said = {}
for name, info in {"false": {"/Suspects": False}, "true": {"/Suspects": True}, "left out": {}}.items():
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.Root.MarkInfo = pikepdf.Dictionary({"/Marked": True, **info})
    path = f"{sys.argv[1]}/page.pdf"
    pdf.save(path)
    said[name] = "Suspects" in subprocess.run(["pdfinfo", path], capture_output=True, text=True).stderr
    print(f"{name}: {'Suspects object is wrong type (boolean)' if said[name] else 'nothing'}")
sys.exit(said != {"false": True, "true": False, "left out": False})
P

#!/bin/sh
# Guess before looking: a hyphen that is a letter of a text (a double name, an address) is copied from a PDF as it stands also
# where the line ends after it; only a soft hyphen (U+00AD) is taken for one that a typesetter put there.
# What is so: PDFium (Chrome, Edge) gives U+0002 in place of every hyphen between letters at the end of a line, and joins the two
# lines, so "Maija-Liisa" and "https://www.example.fi/tietojen-kayton" are neither found nor copied right. MuPDF keeps the hyphen.
# Between digits PDFium keeps it too. Whoever lays out text for it must not end a line after such a hyphen.
# Seen on 28 November 2026 with PyPI pypdfium2 5.15.2, pymupdf 2.0 and fpdf2 2.8.9, which makes the page; output:
# "pdfium 'Maija\x02Liisa' mupdf 'Maija-\nLiisa\n'". Fails when PDFium keeps the hyphen.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/v"
"$dir/v/bin/pip" -q install pypdfium2==5.15.2 pymupdf==2.0 fpdf2==2.8.9
"$dir/v/bin/python" - <<'P'
import sys

import pymupdf
import pypdfium2
from fpdf import FPDF


def page(lines):
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=10)
    for at, line in enumerate(lines):
        pdf.text(20, 20 + 5 * at, line)
    return bytes(pdf.output())


kept = 0
for lines in (["https://www.example.fi/tietojen-", "kayton"], ["Maija-", "Liisa"], ["9100001-", "3"]):
    data = page(lines)
    pdfium = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_bounded()
    mupdf = pymupdf.open(stream=data)[0].get_text()
    print("pdfium", repr(pdfium), "mupdf", repr(mupdf))
    kept += "-" in pdfium
    if "-" not in mupdf:
        sys.exit("MuPDF lost it too")
sys.exit(kept != 1)
P

"""Searches every mail address, link, sum, business id and date of a handover in its PDF as four readers see it, and says what
was not found as it stands: Poppler (pdftotext), PDFium (pypdfium2, as in Chrome and Edge), MuPDF (pymupdf) and pdf.js (pdfjs-dist,
as in Firefox).

    lupapolku export CASE.ron --to out.json && lupapolku export CASE.ron --to out.pdf
    pip install pypdfium2==5.15.2 pymupdf==2.0 && npm install pdfjs-dist@5.6.205
    python3 readers.py out.json out.pdf

A code that is wider than its column stands on several lines; it is found when its pieces are. Exit code 1 when something is
missing or a text carries a character that is not in it.
"""

import json
import re
import subprocess
import sys

CODE = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w|https://[^\s;,)]+|\b[0-9A-F]{64}\b|\b\d{7}-\d\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b")
UNSEEN = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff]")

PDFJS = """
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readFileSync } from 'fs';
const pdf = await getDocument({ data: new Uint8Array(readFileSync(process.argv[1])), verbosity: 0 }).promise;
let text = '';
for (let at = 1; at <= pdf.numPages; at++) {
  const content = await (await pdf.getPage(at)).getTextContent();
  text += content.items.map(item => item.str + (item.hasEOL ? '\\n' : '')).join('') + '\\n';
}
process.stdout.write(text);
"""


def texts(value):
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts(inner)


def poppler(path):
    return subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True).stdout


def pdfium(path):
    import pypdfium2

    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(path))


def mupdf(path):
    import pymupdf

    return "\n".join(page.get_text() for page in pymupdf.open(path))


def pdfjs(path):
    run = subprocess.run(["node", "--input-type=module", "-e", PDFJS, path], capture_output=True, text=True)
    return run.stdout or sys.exit(run.stderr)


def main(document, pdf):
    told = json.load(open(document))
    told = {key: told[key] for key in ("title", "subject", "made", "sections")}
    codes = sorted({code for text in texts(told) for code in CODE.findall(text)})
    bad = False
    for name, read in (("Poppler", poppler), ("PDFium", pdfium), ("MuPDF", mupdf), ("pdf.js", pdfjs)):
        text = read(pdf)
        joined = re.sub(r"\s+", "", text)
        whole = [code for code in codes if code in text]
        missing = [code for code in codes if code not in joined]
        unseen = len(UNSEEN.findall(text))
        print(f"{name}: {len(codes)} codes, {len(whole)} in one piece, {len(missing)} missing, {unseen} unseen characters")
        for code in missing[:10]:
            print("   ", code)
        bad |= bool(missing or unseen)
    sys.exit(bad)


main(*sys.argv[1:])

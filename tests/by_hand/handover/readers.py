"""Searches every mail address, link, sum, business id and date of a handover in its PDF as four readers see it, and says what
was not found as it stands: Poppler (pdftotext), PDFium (pypdfium2, as in Chrome and Edge), MuPDF (pymupdf) and pdf.js (pdfjs-dist,
as in Firefox).

    lupapolku export CASE.ron --to out.json && lupapolku export CASE.ron --to out.pdf
    pip install pypdfium2==5.15.2 pymupdf==2.0 && npm install pdfjs-dist@5.6.205
    apt-get install poppler-utils python3-gi gir1.2-poppler-0.18
    python3 readers.py out.json out.pdf

First what is copied: a code that is wider than its column stands on several lines; it is there when its pieces are. Then what the
search of three of them finds, of the codes in one piece: that of Poppler is the one of Evince. Exit code 1 when something is missing
or a text carries a character that is not in it.
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


POPPLER = """
import gi, os, sys
gi.require_version('Poppler', '0.18')
from gi.repository import GLib, Poppler
pdf = Poppler.Document.new_from_file(GLib.filename_to_uri(os.path.abspath(sys.argv[1])))
pages = [pdf.get_page(at) for at in range(pdf.get_n_pages())]
for code in sys.stdin.read().split():
    if not any(page.find_text(code) for page in pages):
        print(code)
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


def not_found_by_poppler(path, codes):
    run = subprocess.run(["/usr/bin/python3", "-c", POPPLER, path], input="\n".join(codes), capture_output=True, text=True)
    return run.stdout.split() if run.returncode == 0 else sys.exit(run.stderr)


def not_found_by_pdfium(path, codes):
    import pypdfium2

    pages = [page.get_textpage() for page in pypdfium2.PdfDocument(path)]
    return [code for code in codes if not any(page.search(code, match_case=True).get_next() for page in pages)]


def not_found_by_mupdf(path, codes):
    import pymupdf

    pages = [(page, page.get_textpage()) for page in pymupdf.open(path)]
    return [code for code in codes if not any(page.search_for(code, textpage=text) for page, text in pages)]


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
        searches = {"Poppler": not_found_by_poppler, "PDFium": not_found_by_pdfium, "MuPDF": not_found_by_mupdf}
        if name in searches:
            lost = searches[name](pdf, whole)
            print(f"{name}: of {len(whole)} searched {len(lost)} not found {lost[:10]}")
            bad |= bool(lost)
    sys.exit(bad)


main(*sys.argv[1:])

"""What validators say of handovers as PDF, and what stands in their trees of tags. Exit code 1 when one of them says anything.

    pip install page-validation==0.11.0 pdfua==0.1.3 pdf-oxide==0.3.78 pikepdf==10.18.0
    apt-get install qpdf
    python3 validators.py out.pdf ...

page-validation checks PDF/UA-1 and PDF/A-2a, pdfua the part of PDF/UA-1 that a machine can check, pdf-oxide a part of PDF/A-2a, and
qpdf how the file is built. A list over many pages is one table: the table with most rows is printed with their number, one more
than the list has.
"""

import subprocess
import sys
from collections import Counter

import page
import pdf_oxide
import pdfua
import pikepdf


def parts(node):
    if isinstance(node, pikepdf.Array):
        for inner in node:
            yield from parts(inner)
    elif isinstance(node, pikepdf.Dictionary):
        yield node
        yield from parts(node.get("/K"))


def main(paths):
    bad = False
    for path in paths:
        for profile in ("ua1", "2a"):
            report = page.validate_pdf(path, profile=profile, limits=page.SafetyLimits.unlimited())
            print(f"{path}: {profile}: {report.rules.total} rules, {report.rules.failed} failed")
            bad |= not report.is_compliant
        findings = pdfua.validate(path).findings
        print(f"{path}: pdfua: {len(findings)} findings")
        bad |= bool(findings)
        archive = pdf_oxide.PdfDocument(path).validate_pdf_a("2a")
        print(f"{path}: pdf-oxide 2a: {archive['errors'] or 'nothing'}")
        bad |= not archive["valid"]
        built = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
        print(f"{path}: qpdf: {'nothing' if built.returncode == 0 else built.stdout + built.stderr}")
        bad |= built.returncode != 0
        tree = pikepdf.open(path)
        kinds = Counter(str(part.S) for part in parts(tree.Root.StructTreeRoot.get("/K")) if "/S" in part)
        tables = [part for part in parts(tree.Root.StructTreeRoot.get("/K")) if part.get("/S") == "/Table"]
        rows = max((sum(part.get("/S") == "/TR" for part in parts(table.K)) for table in tables), default=0)
        print(f"{path}: {len(tree.pages)} pages, {kinds['/Table']} tables, {rows} rows in the largest")
    sys.exit(bad)


sys.setrecursionlimit(100_000)
main(sys.argv[1:])

"""What LibreOffice makes of workbooks: the smallest letters it prints, and rows that are lower than their texts.

    apt-get install libreoffice-calc python3-uno && pip install pymupdf==2.0
    python3 printed.py out.xlsx ...

Exit code 1 when letters are smaller than 8 points or a row is too low. Run it with the Python that python3-uno belongs to.
"""

import os
import subprocess
import sys
import tempfile
import time

import pymupdf
import uno
from com.sun.star.beans import PropertyValue

SMALLEST = 8.0
PORT = 2917


def value(name, it):
    property = PropertyValue()
    property.Name, property.Value = name, it
    return property


def office(profile):
    accept = f"--accept=socket,host=localhost,port={PORT};urp;"
    command = ["soffice", "--headless", "--norestore", accept, f"-env:UserInstallation=file://{profile}"]
    subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            context = resolver.resolve(f"uno:socket,host=localhost,port={PORT};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(1)
    sys.exit("LibreOffice does not answer")


def letters(path):
    pages = pymupdf.open(path)
    lines = [line for page in pages for block in page.get_text("dict")["blocks"] for line in block.get("lines", [])]
    sizes = [span["size"] for line in lines for span in line["spans"] if span["text"].strip()]
    return len(pages), min(sizes)


def low_rows(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    rows = [sheet.Rows.getByIndex(at) for at in range(cursor.RangeAddress.EndRow + 1)]
    before = [row.Height for row in rows]
    for row in rows:
        row.OptimalHeight = True
    # In hundredths of a millimetre.
    return [at + 1 for at, (row, high) in enumerate(zip(rows, before)) if high < row.Height - 20]


def main(paths):
    bad = False
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        desktop = office(folder + "/profile")
        for path in paths:
            book = desktop.loadComponentFromURL("file://" + os.path.abspath(path), "_blank", 0, (value("Hidden", True),))
            printed = folder + "/printed.pdf"
            book.storeToURL("file://" + printed, (value("FilterName", "calc_pdf_Export"),))
            pages, smallest = letters(printed)
            low = {sheet.Name: rows for sheet in book.Sheets if (rows := low_rows(sheet))}
            print(f"{path}: {pages} pages, smallest letters {smallest:.1f} points, rows too low: {low or 'none'}")
            bad |= smallest < SMALLEST or bool(low)
            book.close(True)
        try:
            desktop.terminate()
        except Exception:
            pass
    sys.exit(bad)


main(sys.argv[1:])

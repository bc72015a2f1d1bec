#!/usr/bin/env python3
"""Makes the same table with many real programs and compares what `lupapolku import` takes in with what went in.

Not part of the tests: it needs openpyxl, XlsxWriter, xlwt, pandas, odfpy, pyexcel, LibreOffice, Gnumeric, R, SheetJS and
ExcelJS. Install them, and run:

    python3 tests/by_hand/tables/make.py PROGRAM FOLDER [NODE_MODULES]

PROGRAM is the built lupapolku. Files and `versions.txt` are left in FOLDER; a table of how each was read is printed, in
the form in which it stands in docs/tables.md. Exit 1 when something was read wrongly.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

HEADING = ["Yritys", "Y-tunnus", "Toimiala", "Yhteyshenkilö", "Sähköposti", "Sopimuksen päiväys"]
DAY = datetime(2027, 3, 1)
ROWS = [
    ["Koivu Perintä Oy", "2100001-8", "Perintä", "Maija Koivu", "maija@koivu.example", DAY],
    ["Äyräs & Öljy Ab", "0245437-2", "Vakuutus", "Åke Öhman", "ake@ayras.example", DAY],
    ['Järvi "5" Rahoitus; Oyj', "2100015-7", "Rahoitus", "Liisa Järvi", "liisa@jarvi.example", DAY],
]
KEYS = ["name", "business-id", "sector", "contact-name", "contact-email", "agreement-date"]


def text_rows():
    return [[cell.strftime("%-d.%-m.%Y") if isinstance(cell, datetime) else cell for cell in row] for row in ROWS]


def with_openpyxl(folder):
    import openpyxl
    book = openpyxl.Workbook()
    sheet = book.active
    for row in [HEADING] + ROWS:
        sheet.append(row)
    for row in range(2, 5):
        sheet.cell(row, 6).number_format = "d.m.yyyy"
    book.save(folder / "openpyxl.xlsx")
    sheet.row_dimensions[3].hidden = True
    book.create_sheet("Muuta").append(["x"])
    book.save(folder / "openpyxl-hidden-row.xlsx")


def with_xlsxwriter(folder):
    import xlsxwriter
    for name, options in [("xlsxwriter", {}), ("xlsxwriter-inline", {"constant_memory": True}), ("xlsxwriter-1904", {"date_1904": True})]:
        book = xlsxwriter.Workbook(str(folder / f"{name}.xlsx"), options)
        sheet = book.add_worksheet("Asiakkaat")
        day = book.add_format({"num_format": "d.m.yyyy"})
        for at, row in enumerate([HEADING] + ROWS):
            for column, cell in enumerate(row):
                if isinstance(cell, datetime):
                    sheet.write_datetime(at, column, cell, day)
                else:
                    sheet.write(at, column, cell)
        book.close()


def with_xlwt(folder):
    import xlwt
    book = xlwt.Workbook()
    sheet = book.add_sheet("Asiakkaat")
    day = xlwt.easyxf(num_format_str="D.M.YYYY")
    for at, row in enumerate([HEADING] + ROWS):
        for column, cell in enumerate(row):
            sheet.write(at, column, cell, day) if isinstance(cell, datetime) else sheet.write(at, column, cell)
    book.save(str(folder / "xlwt.xls"))
    sheet.row(2).hidden = True
    book.save(str(folder / "xlwt-hidden-row.xls"))


def with_pandas(folder):
    import pandas
    frame = pandas.DataFrame(ROWS, columns=HEADING)
    frame.to_excel(folder / "pandas.xlsx", index=False)
    frame.to_excel(folder / "pandas-index.xlsx")
    frame.to_excel(folder / "pandas.ods", index=False, engine="odf")
    frame.to_csv(folder / "pandas.csv", index=False)
    frame.to_csv(folder / "pandas-1252.csv", index=False, sep=";", encoding="cp1252")
    frame.to_csv(folder / "pandas-utf16.csv", index=False, sep="\t", encoding="utf-16")
    frame.to_html(folder / "pandas-html.xls")
    levels = pandas.MultiIndex.from_tuples([("Asiakas", "Yritys"), ("Asiakas", "Y-tunnus"), ("Asiakas", "Toimiala"), ("Yhteyshenkilö", "Nimi"), ("Yhteyshenkilö", "Sähköposti"), ("Sopimus", "Päiväys")])
    pandas.DataFrame(ROWS, columns=levels).to_excel(folder / "pandas-levels.xlsx")


def with_pyexcel(folder):
    import pyexcel
    pyexcel.save_as(array=[HEADING] + text_rows(), dest_file_name=str(folder / "pyexcel.ods"))
    pyexcel.save_as(array=[HEADING] + text_rows(), dest_file_name=str(folder / "pyexcel.xls"))


def with_libreoffice(folder):
    for ending, filter_name in [("ods", ""), ("xls", ""), ("xlsx", ""), ("fods", ""), ("html", ""), ("xml", "MS Excel 2003 XML"), ("slk", ""), ("dif", ""), ("xlsm", "Calc MS Excel 2007 VBA XML")]:
        with tempfile.TemporaryDirectory() as temporary:
            source = Path(temporary) / f"libreoffice-{ending}.xlsx"
            shutil.copy(folder / "openpyxl-hidden-row.xlsx" if ending in ("ods", "xls", "xlsx", "fods", "xml") else folder / "openpyxl.xlsx", source)
            kind = f"{ending}:{filter_name}" if filter_name else ending
            subprocess.run(["nice", "-n", "15", "soffice", "--headless", f"-env:UserInstallation=file://{temporary}/profile", "--convert-to", kind, "--outdir", str(folder), str(source)], check=True, capture_output=True)
    with tempfile.TemporaryDirectory() as temporary:
        source = Path(temporary) / "libreoffice-1252.xlsx"
        shutil.copy(folder / "openpyxl.xlsx", source)
        subprocess.run(["nice", "-n", "15", "soffice", "--headless", f"-env:UserInstallation=file://{temporary}/profile", "--convert-to", "csv", "--outdir", str(folder), str(source)], check=True, capture_output=True)


def with_gnumeric(folder):
    for name, exporter in [("gnumeric.xlsx", "Gnumeric_Excel:xlsx2"), ("gnumeric-biff8.xls", "Gnumeric_Excel:excel_biff8"), ("gnumeric-biff7.xls", "Gnumeric_Excel:excel_biff7"), ("gnumeric.ods", "Gnumeric_OpenCalc:odf"), ("gnumeric.gnumeric", "Gnumeric_XmlIO:sax"), ("gnumeric.csv", "Gnumeric_stf:stf_csv"), ("gnumeric.html", "Gnumeric_html:html40")]:
        subprocess.run(["nice", "-n", "15", "ssconvert", "-T", exporter, str(folder / "openpyxl.xlsx"), str(folder / name)], check=True, capture_output=True)


def with_r(folder):
    with tempfile.TemporaryDirectory() as temporary:
        source = Path(temporary) / "rows.csv"
        source.write_text("\n".join("\t".join(row) for row in [HEADING] + text_rows()), encoding="utf-8")
        script = f"""
        rows <- read.delim("{source}", check.names = FALSE, quote = "", encoding = "UTF-8", colClasses = "character")
        write.csv(rows, "{folder}/r.csv", fileEncoding = "UTF-8")
        write.csv2(rows, "{folder}/r-csv2.csv", row.names = FALSE, fileEncoding = "UTF-8")
        write.table(rows, "{folder}/r-table.txt", fileEncoding = "UTF-8", qmethod = "double")
        """
        subprocess.run(["nice", "-n", "15", "R", "--slave", "--vanilla", "-e", script], check=True, capture_output=True, env={**os.environ, "LC_ALL": "C.UTF-8"})


def with_node(folder, modules):
    rows = json.dumps([HEADING] + text_rows())
    # Its BIFF5 writes "_" for every letter above ASCII and its PRN cuts every cell at ten letters: nothing to read back.
    script = f"""
    const XLSX = require("xlsx"), ExcelJS = require("exceljs"), fs = require("fs");
    const rows = {rows};
    const book = XLSX.utils.book_new();
    const dated = rows.map((row, at) => at ? [...row.slice(0, 5), {{t: "n", v: 46447, z: "d.m.yyyy"}}] : row);
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(dated), "Asiakkaat");
    const kinds = {{"sheetjs.xlsx": "xlsx", "sheetjs.xlsb": "xlsb", "sheetjs-biff8.xls": "biff8", "sheetjs.ods": "ods", "sheetjs.fods": "fods", "sheetjs-2003.xls": "xlml", "sheetjs.html": "html", "sheetjs.csv": "csv", "sheetjs-utf16.txt": "txt", "sheetjs.slk": "sylk", "sheetjs.dif": "dif", "sheetjs-biff2.xls": "biff2"}};
    for (const [name, type] of Object.entries(kinds)) XLSX.writeFile(book, "{folder}/" + name, {{bookType: type}});
    const other = new ExcelJS.Workbook();
    const sheet = other.addWorksheet("Asiakkaat");
    rows.forEach((row, at) => sheet.addRow(at ? [...row.slice(0, 5), new Date(Date.UTC(2027, 2, 1))] : row));
    other.xlsx.writeFile("{folder}/exceljs.xlsx");
    """
    subprocess.run(["nice", "-n", "15", "node", "-e", script], check=True, env={**os.environ, "NODE_PATH": str(modules)})


def versions(modules):
    def first(*command):
        done = subprocess.run(command, capture_output=True, text=True)
        lines = (done.stdout + done.stderr).strip().splitlines()
        return lines[0] if lines else "?"
    lines = [f"{name} {version(name)}" for name in ["openpyxl", "XlsxWriter", "xlwt", "pandas", "odfpy", "pyexcel"]]
    lines += [first("soffice", "--version"), first("ssconvert", "--version"), first("R", "--version")]
    for name in ["xlsx", "exceljs"]:
        lines.append(f"{name} (npm) " + json.loads((Path(modules) / name / "package.json").read_text())["version"])
    return lines


def taken(program, path):
    """What was taken in, and what was said."""
    with tempfile.TemporaryDirectory() as folder:
        case = str(Path(folder) / "case.ron")
        subprocess.run([program, "new", case], check=True, capture_output=True)
        done = subprocess.run([program, "import", case, str(path), "--json", "--language", "en"], capture_output=True, text=True)
        rows = []
        if done.stdout:
            rows = rows_of(Path(case).read_text(encoding="utf-8"))
        return done.returncode, (json.loads(done.stdout) if done.stdout else {}), done.stderr.strip(), rows


def rows_of(text):
    """The answers of the end customers in a case, as they stand in its file."""
    import re
    rows = []
    for block in re.findall(r'"customer-[^{}]*', text.split('"end-customers"', 1)[-1]):
        answers = dict(re.findall(r'"customer-([a-z-]+)": (?:Text|Date)\("((?:[^"\\]|\\.)*)"\)', block))
        rows.append([answers.get(key, "").replace('\\"', '"') for key in KEYS])
    return rows


def compare(program, folder):
    """Prints how every file of a folder is read, and tells whether one was read wrongly."""
    expected = [[cell.strftime("%Y-%m-%d") if isinstance(cell, datetime) else cell for cell in row] for row in ROWS]
    wrong = 0
    print("| File | Read | Said |\n|---|---|---|")
    for path in sorted(folder.iterdir()):
        if path.suffix == ".txt" and path.name == "versions.txt":
            continue
        code, report, error, rows = taken(program, path)
        same = rows == expected
        named = code == 2 and not rows and error
        remarks = [remark["code"] for row in report.get("rows", []) for remark in row["remarks"]]
        asked = [row[:5] for row in rows] == [row[:5] for row in expected] and remarks.count("day-in-doubt") == 3
        wrong += not (same or named or asked)
        notices = "; ".join(report.get("notices", [])) or error.split(". The file was not touched")[0]
        print(f"| `{path.name}` | {'as it was' if same else 'named' if named else 'days asked' if asked else 'WRONG ' + str(rows)} | {notices[:150]} |")
    return 1 if wrong else 0


def main():
    program, folder, modules = sys.argv[1], Path(sys.argv[2]).resolve(), sys.argv[3] if len(sys.argv) > 3 else "node_modules"
    folder.mkdir(parents=True, exist_ok=True)
    for make in [with_openpyxl, with_xlsxwriter, with_xlwt, with_pandas, with_pyexcel, with_libreoffice, with_gnumeric, with_r]:
        make(folder)
    with_node(folder, modules)
    (folder / "versions.txt").write_text("\n".join(versions(modules)) + "\n")
    wrong = compare(program, folder)
    print("\n".join(versions(modules)), file=sys.stderr)
    sys.exit(wrong)


if __name__ == "__main__":
    main()

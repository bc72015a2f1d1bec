#!/usr/bin/env python3
"""The table of make.py by further programs, compared in the same way.

Needs Perl's Spreadsheet::WriteExcel and Excel::Writer::XLSX, Miller, SQLite, csvkit, pandoc and Apache POI of Debian;
pyexcelerate, polars, petl, tablib and ezodf of PyPI; xlsx-populate, excel4node, papaparse and fast-csv of npm. What is not
there is left out and named. Run it like make.py:

    python3 tests/by_hand/tables/more.py PROGRAM FOLDER [NODE_MODULES]
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

import make

ROWS = make.text_rows()
ALL = [make.HEADING] + ROWS


def run(*command, **more):
    return subprocess.run(["nice", "-n", "15", *map(str, command)], check=True, capture_output=True, **more)


def plain_csv(folder):
    import csv
    path = folder / "source.csv"
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(ALL)
    return path


def with_perl(folder):
    rows = json.dumps(ALL)
    script = r"""
    use utf8; use JSON::PP; use Spreadsheet::WriteExcel; use Excel::Writer::XLSX;
    my $rows = decode_json($ARGV[0]);
    for my $made ([Spreadsheet::WriteExcel->new("$ARGV[1]/perl.xls")], [Excel::Writer::XLSX->new("$ARGV[1]/perl.xlsx")]) {
        my $book = $made->[0]; my $sheet = $book->add_worksheet("Asiakkaat");
        $sheet->merge_range(0, 0, 0, 5, "Asiakkaat 2027", $book->add_format(bold => 1));
        my $at = 2; for my $row (@$rows) { my $column = 0; $sheet->write_string($at, $column++, $_) for @$row; $at++ }
        $sheet->autofilter(2, 0, 5, 5); $sheet->freeze_panes(3, 0); $book->close();
    }
    """
    run("perl", "-e", script, rows, folder)


def with_miller(folder):
    source = plain_csv(folder)
    for kind, ending in [("csv", "csv"), ("tsv", "tsv"), ("pprint", "txt"), ("md", "md")]:
        done = run("mlr", "--icsv", f"--o{kind}", "cat", source)
        (folder / f"miller-{kind}.{ending}").write_bytes(done.stdout)
    done = run("mlr", "--icsv", "--opprint", "--barred", "cat", source)
    (folder / "miller-barred.txt").write_bytes(done.stdout)
    source.unlink()


def with_sqlite(folder):
    source = plain_csv(folder)
    for mode, ending in [("csv", "csv"), ("tabs", "tsv"), ("box", "txt"), ("table", "txt"), ("markdown", "md"), ("html", "html"), ("column", "txt"), ("list", "txt"), ("ascii", "txt"), ("quote", "txt")]:
        script = f".import --csv {source} t\n.headers on\n.mode {mode}\nselect * from t;\n"
        done = run("sqlite3", ":memory:", input=script.encode())
        (folder / f"sqlite-{mode}.{ending}").write_bytes(done.stdout)
    source.unlink()


def with_csvkit(folder):
    source = plain_csv(folder)
    for name, options in [("csvkit-semicolon", ["-D", ";"]), ("csvkit-all", ["-U", "1"]), ("csvkit-tabs", ["-T"]), ("csvkit-single", ["-Q", "'", "-U", "1"])]:
        done = run("csvformat", *options, source, env={**os.environ, "PYTHONIOENCODING": "utf-8"})
        (folder / f"{name}.csv").write_bytes(done.stdout)
    (folder / "csvlook.txt").write_bytes(run("csvlook", "-I", "-d", ",", source, env={**os.environ, "PYTHONIOENCODING": "utf-8"}).stdout)
    source.unlink()


def with_pandoc(folder):
    source = plain_csv(folder)
    for kind, ending in [("html", "html"), ("docx", "docx"), ("gfm", "md"), ("org", "org"), ("odt", "odt")]:
        run("pandoc", "-f", "csv", "-t", kind, "-s", "-o", folder / f"pandoc.{ending}", source)
    source.unlink()


def with_python(folder):
    import ezodf, petl, polars, pyexcelerate, tablib
    book = pyexcelerate.Workbook()
    book.new_sheet("Asiakkaat", data=[make.HEADING] + make.ROWS)
    book.save(str(folder / "pyexcelerate.xlsx"))
    frame = polars.DataFrame(make.ROWS, schema=make.HEADING, orient="row")
    frame.write_csv(folder / "polars.csv")
    frame.write_csv(folder / "polars-bom.csv", separator=";", include_bom=True, quote_style="always")
    frame.write_excel(folder / "polars.xlsx", table_style="Table Style Medium 4")
    petl.tohtml(ALL, str(folder / "petl.html"), encoding="utf-8")
    petl.totsv(ALL, str(folder / "petl.tsv"), encoding="utf-16")
    data = tablib.Dataset(*ROWS, headers=make.HEADING, title="Asiakkaat")
    for kind in ["xlsx", "ods", "xls", "html", "tsv", "csv", "jira", "rst", "yaml", "json", "cli"]:
        try:
            made = data.export(kind)
        except Exception as error:
            print(f"tablib {kind}: {error}", file=sys.stderr)
            continue
        made = made.encode() if isinstance(made, str) else made
        (folder / f"tablib-{kind}.{'txt' if kind in ('jira', 'rst', 'cli') else kind}").write_bytes(made)
    sheet = ezodf.Table("Asiakkaat", size=(len(ALL), 6))
    document = ezodf.newdoc(doctype="ods", filename=str(folder / "ezodf.ods"))
    document.sheets += sheet
    for at, row in enumerate(ALL):
        for column, cell in enumerate(row):
            sheet[at, column].set_value(cell)
    document.save()


def with_node(folder, modules):
    script = f"""
    const fs = require("fs"), Populate = require("xlsx-populate"), excel4node = require("excel4node"), Papa = require("papaparse"), fast = require("fast-csv");
    const rows = {json.dumps(ALL)}, folder = {json.dumps(str(folder))};
    (async () => {{
        const book = await Populate.fromBlankAsync();
        book.sheet(0).cell("B3").value(rows);
        await book.toFileAsync(folder + "/xlsx-populate.xlsx");
        await book.toFileAsync(folder + "/xlsx-populate-password.xlsx", {{password: "salasana"}});
        const other = new excel4node.Workbook(), sheet = other.addWorksheet("Asiakkaat");
        rows.forEach((row, at) => row.forEach((cell, column) => sheet.cell(at + 1, column + 1).string(cell)));
        other.write(folder + "/excel4node.xlsx");
        fs.writeFileSync(folder + "/papaparse.csv", Papa.unparse(rows, {{delimiter: ";", escapeFormulae: true, quotes: true}}));
        fs.writeFileSync(folder + "/papaparse-separator.csv", Papa.unparse(rows, {{delimiter: "\\u001f"}}));
        fs.writeFileSync(folder + "/fast-csv.csv", await fast.writeToString(rows, {{headers: false, rowDelimiter: "\\r\\n", includeEndRowDelimiter: true, writeBOM: true}}));
    }})();
    """
    run("node", "-e", script, env={**os.environ, "NODE_PATH": str(Path(modules).resolve())})


def with_poi(folder):
    # Debian's schemas do not fit its xmlbeans, so it writes no xlsx there.
    names = ["poi", "poi-ooxml", "poi-ooxml-schemas", "xmlbeans", "commons-collections4", "commons-compress", "commons-math3", "commons-codec", "curvesapi"]
    jars = ":".join(f"/usr/share/java/{name}.jar" for name in names)
    rows = ",".join("{" + ",".join(json.dumps(cell, ensure_ascii=False) for cell in row) + "}" for row in ALL)
    source = f"""
    import org.apache.poi.ss.usermodel.*; import java.io.*;
    public class Poi {{
        static final String[][] ROWS = {{{rows}}};
        public static void main(String[] a) throws Exception {{
            fill(new org.apache.poi.hssf.usermodel.HSSFWorkbook(), a[0] + "/poi.xls");
        }}
        static void fill(Workbook book, String path) throws Exception {{
            Sheet sheet = book.createSheet("Asiakkaat");
            for (int r = 0; r < ROWS.length; r++) {{
                Row row = sheet.createRow(r);
                for (int c = 0; c < ROWS[r].length; c++) row.createCell(c).setCellValue(ROWS[r][c]);
            }}
            try (OutputStream out = new FileOutputStream(path)) {{ book.write(out); }}
        }}
    }}
    """
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary) / "Poi.java"
        path.write_text(source, encoding="utf-8")
        run("javac", "-encoding", "UTF-8", "-cp", jars, "-d", temporary, path)
        run("java", "-cp", f"{temporary}:{jars}", "Poi", folder)


def versions(modules):
    def first(*command):
        done = subprocess.run(command, capture_output=True, text=True)
        return ((done.stdout + done.stderr).strip().splitlines() or ["?"])[0]
    lines = [f"{name} {version(name)}" for name in ["pyexcelerate", "polars", "petl", "tablib", "ezodf"]]
    for name in ["xlsx-populate", "excel4node", "papaparse", "fast-csv"]:
        lines.append(f"{name} (npm) " + json.loads((Path(modules) / name / "package.json").read_text())["version"])
    packages = ["libspreadsheet-writeexcel-perl", "libexcel-writer-xlsx-perl", "libapache-poi-java"]
    lines += [first("dpkg-query", "-W", "-f", "${Package} ${Version}", name) for name in packages]
    return lines + [first("mlr", "--version"), "sqlite3 " + first("sqlite3", "--version")[:20], first("csvformat", "--version"), first("pandoc", "--version")]


def main():
    program, folder = sys.argv[1], Path(sys.argv[2]).resolve()
    modules = sys.argv[3] if len(sys.argv) > 3 else "node_modules"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    made = [with_perl, with_miller, with_sqlite, with_csvkit, with_pandoc, with_python, with_poi]
    for one in made + [lambda folder: with_node(folder, modules)]:
        try:
            one(folder)
        except Exception as error:
            print(f"left out: {one.__name__}: {error} {(getattr(error, 'stderr', b'') or b'')[:300]}", file=sys.stderr)
    (folder / "source.csv").unlink(missing_ok=True)
    print("\n".join(versions(modules)), file=sys.stderr)
    sys.exit(make.compare(program, folder))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Every case of tables on the page that imports them, held against `import --dry-run --json`: window.py FOLDER CASES PROGRAM

CASES has a folder for each kind; INDEX names what is right for each. A table is named in the page's path field, on a new case or, for
those that need customers, on the sample. What a screen reader is given of the page must hold what the command says: every column and
its question, the accounts, each notice, each row that was left out, what is asked, and of each row that is shown its name, state,
reasons and remarks. SAID is what INDEX wants besides. FOLDER gets a picture of each page. Prints a table; fails when a row does.
The head of window/stage.py says what it needs. In another language or look: LANGUAGE=fi LOOK=Dark, SIZE=800x600; only some: ONLY=csv-kinds.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "window"))
import stage

FOLDER, CASES, PROGRAM = (Path(text).resolve() for text in sys.argv[1:4])
LANGUAGE, LOOK, ONLY = os.environ.get("LANGUAGE", "en"), os.environ.get("LOOK", "Light"), os.environ.get("ONLY", "")
SIZE = tuple(map(int, os.environ.get("SIZE", "1280x820").split("x")))
TODAY = "2026-11-28"
WORDS = {
    "en": ("List the end customers", "Import CSV", "Cancel"),
    "fi": ("Luettele loppuasiakkaat", "Tuo CSV", "Peruuta"),
    "sv": ("Ange slutkunderna", "Importera CSV", "Avbryt"),
}
PAGE, IMPORT, CANCEL = WORDS[LANGUAGE]
ASKED = {"column": "Organisa", "encoding": "å, ä"}
ON_SAMPLE = {"tables-other-shapes/changed.csv", "tables-200-customers/many.csv", "tables-other-shapes/groups.csv"}
# What has to stand on the page, as INDEX wants it.
SAID = {
    "tables-hidden-first-sheet/hidden-sheet-first.xlsx": "Asiakkaat",
    "tables-hidden-first-sheet/hidden-sheet-first.xls": "Asiakkaat",
    "tables-formulas/formula-nocache.xlsx": "A5, B5, C6, D6",
    "tables-business-ids/sci.csv": "digits may be lost",
    "tables-other-shapes/changed.csv": "another name already has this Business ID",
    "tables-other-shapes/merged-rows.xlsx": "merged area",
    "tables-other-shapes/encrypted.xlsx": "password",
    "tables-lo-xls-formula/a.xls": "0",
    "tables-csv-kinds/inch.csv": "Putki 5\" Oy",
}


def tables():
    for folder in sorted(CASES.glob("tables-*")) + [CASES / "officer-import"]:
        if folder.name == "tables-pdf-text":
            continue
        yield from (it for it in sorted(folder.iterdir()) if it.name != "headings.tsv" and ONLY in str(it))


def commanded(case, path):
    """What the command says: as JSON, and as text its last line."""
    order = [PROGRAM, "import", "--language", LANGUAGE, "--today", TODAY, "--dry-run", case, path]
    run = subprocess.run([*order, "--json"], capture_output=True, text=True, check=False)
    said = subprocess.run(order, capture_output=True, text=True, check=False)
    return json.loads(run.stdout or "null"), (said.stdout.strip().splitlines() or [""])[-1], said.stderr.strip(), run.returncode


def chosen(controls):
    """The question of each column: a combo box, and what stands in it."""
    pairs = zip(controls, controls[1:])
    return {it.name: value.name for it, value in pairs if it.role == "combo box" and value.role == "list item"}




def missing(told, last, controls):
    """What the command says and the page does not."""
    names = [it.name for it in controls]
    rows = [it.name for it in controls if it.role == "table row"]
    lost = [notice for notice in told["notices"] if notice not in names and not told["encoding"]]
    lost += [row["message"] for row in told["rows_left_out"][:12] if row["message"] not in names]
    # The command tells of its options, the page of its choices.
    lost += [f"asked: {it['code']}" for it in told["asked"] if not any(ASKED[it["code"]] in name for name in names)]
    if not told["asked"] and last not in names:
        lost.append(last)
    boxes = chosen(controls)
    for column in told["columns"]:
        name = f"{column['letters']} · {column['heading'] if 'heading' in column else column['column']}"
        if column["filled"] and name not in boxes and f"{column['letters']}" not in boxes:
            lost.append(f"column {name}")
    by_line = {line_of(name): name for name in rows}
    for row in told["rows"]:
        shown = by_line.get(row["line"])
        parts = [row["name"], *(it["message"] for it in row["remarks"])]
        parts += [it["message"].split(": ", 1)[-1].split(", ", 1)[-1] for it in row["reasons"]]
        lost += [f"line {row['line']}: {part}" for part in parts if shown is not None and part not in shown]
    return lost


def line_of(name):
    for word in ("No. ", "Nro ", "Nr "):
        if f", {word}" in name:
            digits = name.split(f", {word}", 1)[1].split(",")[0]
            return int(digits) if digits.isdigit() else None
    return None


def is_ready(hand):
    controls = hand.controls()
    return any(it.role == "push button" and it.name.startswith(CANCEL) for it in controls) and not any(it.role == "progress bar" for it in controls)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    stage.raise_screen(FOLDER, SIZE)
    stage.settings(LANGUAGE, LOOK)
    eyes, wrong = None, 0
    print("| table | columns | new, changed, unchanged, refused, left out, in all | exit | not on the page |\n|---|---|---|---:|---|")
    for is_sample in (False, True):
        case = FOLDER / ("sample.ron" if is_sample else "new.ron")
        subprocess.run([PROGRAM, "new", case, *(["--sample"] if is_sample else [])], check=False, **stage.QUIET)
        window = stage.window(PROGRAM, "--today", TODAY, case)
        hand = stage.eyes().Hand(FOLDER, SIZE)
        stage.go(hand, PAGE, PAGE)
        for path in tables():
            name = f"{path.parent.name}/{path.name}"
            if (name in ON_SAMPLE) == is_sample:
                wrong += not one(hand, case, path, name)
        stage.close(window)
    print(f"{wrong} wrong")
    sys.exit(bool(wrong))


def one(hand, case, path, name):
    told, last, error, code = commanded(case, path)
    stage.choose(hand, IMPORT, path)
    stage.until(lambda: is_ready(hand), f"{path} is looked at for ever", 60)
    time.sleep(0.3)
    controls = hand.controls()
    text = "\n".join(it.name for it in controls)
    if told:
        lost = missing(told, last, controls)
        sums = ", ".join(str(told[key]) for key in ("new", "changed", "unchanged", "refused", "left_out", "rows_in_all"))
        columns = ", ".join(f"{it['column']}→{it['question'] or '–'}" for it in told["columns"])
    else:
        # The command puts the path and its punctuation around what is wrong.
        lost = [] if any(len(it.name) > 15 and it.name.rstrip(".") in error for it in controls) else [error]
        sums, columns = "–", ""
    if SAID.get(name, "") not in text:
        lost.append(f"INDEX: {SAID[name]}")
    print(f"| {name} | {columns} | {sums} | {code} | {'; '.join(lost)} |", flush=True)
    hand.picture(name.replace("/", "-"))
    hand.click(CANCEL, "push button")
    stage.until(lambda: hand.find(IMPORT, "push button", patience=0.2), "the list does not come back")
    return not lost


main()

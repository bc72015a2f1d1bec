#!/usr/bin/env python3
"""Holds the plan of the real program against the table made by hand: plan.py PROGRAM FOLDER [--window]

Writes the four cases of tests/data/plan/by-hand.txt as case files into FOLDER, has PROGRAM export each as JSON, and compares the
days of every line of the table. With --window each case is opened too and a picture of its plan is kept; then the head of
tests/by_hand/window/stage.py says what it needs.
"""

import datetime
import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent.parent
PROGRAM, FOLDER = (Path(text).resolve() for text in sys.argv[1:3])
MONTHS = {"Jan": 1, "Feb": 2, "March": 3, "April": 4, "May": 5, "June": 6, "July": 7, "Aug": 8, "Sept": 9, "Oct": 10, "Nov": 11, "Dec": 12}
# What is known in each case, as the comments of the table say.
CASES = {
    "holidays": ("2026-12-21", "certificate", {"ready-by": "2027-03-30"}, {"protection": 3}),
    "branches": ("2026-11-30", "certificate", {"ready-by": "2027-03-15"},
                 {"protection": 8, "choose-provisions": 12, "make-request": 10, "install-certificate": 5}),
    "done-late": ("2027-01-20", "certificate",
                  {"ready-by": "2027-03-15", "submitted-on": "2026-12-22", "certificate-ordered-on": "2027-01-11"}, {}),
    "layer": ("2026-11-30", "layer", {"ready-by": "2027-03-22"}, {"server-solution": 10}),
}


def case_file(name):
    today, way, days, lengths = CASES[name]
    path = FOLDER / f"{name}.ron"
    path.unlink(missing_ok=True)
    subprocess.run([PROGRAM, "new", path, "--language", "en", "--today", today], check=True, capture_output=True)
    answers = [f'"connection-choice": Choice("{way}"),', *(f'"{key}": Date("{day}"),' for key, day in days.items())]
    done = f'"choose-connection": (state: Done, facts: {{CompletedOn: Date("{today}"), CompletedBy: Text("Aino Esimerkki")}}),'
    own = [f'"{task}": (facts: {{Duration: Text("{count} arkipäivää"), DurationReason: Text("viime vuoden hanke")}}),' for task, count in lengths.items()]
    text = path.read_text().replace("answers: {}", f"answers: {{{' '.join(answers)}}}")
    path.write_text(text.replace("tasks: {}", f"tasks: {{{' '.join([done, *own])}}}"))
    return path, today


def titles():
    """The English title of each task."""
    found = {}
    for path in (ROOT / "assets/process/vtjkysely-intermediary/steps").glob("*.ron"):
        task = ""
        for line in path.read_text().splitlines():
            # Tasks stand six deep, questions deeper.
            task = next(iter(re.findall(r'^ {6}id: "([\w-]+)"', line)), task)
            found.update((task, title) for title in re.findall(r'^ {6}title: \{.*"en": "([^"]*)"', line))
    return found


def wanted(name):
    part = (ROOT / "tests/data/plan/by-hand.txt").read_text().split(f"case {name}\n")[1].split("\ncase ")[0]
    lines = [line for line in part.splitlines() if "|" in line and not line.startswith("#")]
    return {cells[0]: cells[1:] for cells in ([cell.strip() for cell in line.split("|")] for line in lines)}


def day(text):
    number, month, year = text.split()
    return datetime.date(int(year), MONTHS[month], int(number)).isoformat()


def days(cell):
    """The first and the last day of a cell: two days, or the same one once."""
    found = re.findall(r"\d+ \w+ \d{4}", cell.replace("\u00a0", " "))
    return [day(found[0]), day(found[-1])] if found else ["", ""]


def planned(path, today):
    """The plan of the export: by title its four days; and what is said of it."""
    out = path.with_suffix(".json")
    out.unlink(missing_ok=True)
    subprocess.run([PROGRAM, "export", path, "--to", out, "--language", "en", "--today", today], check=True, capture_output=True)
    plan = next(it for it in json.loads(out.read_text())["sections"] if it["heading"] == "Plan")
    table = next(it for it in plan["blocks"] if it["kind"] == "table")
    first, last = table["columns"].index("Earliest"), table["columns"].index("Latest")
    rows = {row[0]["text"].split("\n")[0]: [*days(row[first]["text"]), *days(row[last]["text"])] for row in table["rows"]}
    return rows, [it["text"] for it in plan["blocks"] if it["kind"] == "paragraph"]


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    names, wrong, held = titles(), 0, 0
    for name in CASES:
        path, today = case_file(name)
        rows, said = planned(path, today)
        print(f"{name}: {said[0]}")
        for task, line in wanted(name).items():
            row = rows.get(names[task])
            if row is None:
                print(f"  {task} is done and not in the table of what is open")
                continue
            held += 1
            if row != line:
                wrong += 1
                print(f"  WRONG: {task} is {row}, by hand {line}")
    print(f"{held} lines held, {wrong} wrong")
    if "--window" in sys.argv:
        pictures()
    sys.exit(bool(wrong))


def pictures():
    sys.path.insert(0, str(ROOT / "tests/by_hand/window"))
    import stage
    size = tuple(map(int, os.environ.get("SIZE", "1280x820").split("x")))
    stage.raise_screen(FOLDER, size)
    stage.settings("fi", os.environ.get("LOOK", "Light"))
    for name, (today, *_) in CASES.items():
        process = stage.window(PROGRAM, "--today", today, FOLDER / f"{name}.ron")
        hand = stage.eyes().Hand(FOLDER, size)
        stage.go(hand, "Määräajat", "Määräajat")
        hand.picture(name)
        hand.shown(lambda: next(it for it in hand.controls() if it.role == "list box"))
        hand.picture(f"{name}-table")
        stage.close(process)


main()

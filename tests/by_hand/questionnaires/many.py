#!/usr/bin/env python3
"""Five hundred filled forms taken back in one go in the real window: many.py FOLDER PROGRAM [COUNT]

Makes a case with COUNT end customers, asks all, fills every workbook with openpyxl (PYTHON has it), names the folder in the window's path
field, takes what is ticked, and compares the case with what was written. Then the same folder comes once more: nothing is
proposed. Prints the seconds each step took and what is not so, and fails. The head of window/stage.py says what it needs.
"""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "window"))
import stage

FOLDER, PROGRAM = (Path(text).resolve() for text in sys.argv[1:3])
COUNT = int(sys.argv[3]) if len(sys.argv) > 3 else 500
TODAY, SIZE = "2026-11-28", (1280, 820)
FILL = """
import sys, pathlib, openpyxl
for at, path in enumerate(sorted(pathlib.Path(sys.argv[1]).glob("*.xlsx")), 1):
    book = openpyxl.load_workbook(path)
    for row in book.worksheets[-1].iter_rows():
        answer = {"customer-contact-name": f"Henkilö {at} Åö", "customer-contact-email": f"h{at}@asiakas.example"}.get(row[0].value)
        if answer:
            row[2].value = answer
    book.save(pathlib.Path(sys.argv[2]) / path.name)
print(openpyxl.__version__)
"""
wrong = 0


def expect(what, fine):
    global wrong
    wrong += not fine
    print(f"{'as it should be' if fine else 'WRONG'}: {what}", flush=True)


def identifier(number):
    """A Business ID with its check digit, or nothing where the number has none."""
    digits = f"{number:07}"
    rest = sum(int(digit) * weight for digit, weight in zip(digits, (7, 9, 10, 5, 8, 4, 2))) % 11
    return None if rest == 1 else f"{digits}-{0 if rest == 0 else 11 - rest}"


def run(*command, codes=(0,)):
    done = subprocess.run([PROGRAM, *map(str, command)], capture_output=True, text=True, check=False)
    if done.returncode not in codes:
        sys.exit(f"{command[0]} ended with {done.returncode}: {done.stdout[-500:]}{done.stderr[-500:]}")
    return done.stdout


def make(case, sent, back):
    numbers = (it for it in map(identifier, range(3300001, 3400000)) if it)
    with open(FOLDER / "customers.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, delimiter=";")
        table.writerow(["Nimi", "Y-tunnus", "Toimiala"])
        table.writerows([f"Asiakas {at:04} Oy", next(numbers), "Perintä"] for at in range(1, COUNT + 1))
    run("new", case, "--language", "fi")
    run("import", case, FOLDER / "customers.csv", "--language", "fi")
    begun = time.monotonic()
    run("ask", case, "--to", sent, "--by", "2026-12-20", "--language", "fi", "--today", TODAY)
    print(f"{COUNT} asked in {time.monotonic() - begun:.1f} s")
    back.mkdir()
    python = os.environ.get("PYTHON", "python3")
    filled = subprocess.run([python, "-c", FILL, sent, back], capture_output=True, text=True, check=True)
    print(f"filled with openpyxl {filled.stdout.strip()}")


def contacts(case):
    return re.findall(r'"customer-contact-name": Text\("(.*)"\)', case.read_text())


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    case, back = FOLDER / "case.ron", FOLDER / "back"
    make(case, FOLDER / "sent", back)
    stage.raise_screen(FOLDER, SIZE)
    stage.settings("fi", "Light")
    stage.window(PROGRAM, "--today", TODAY, case)
    hand = stage.eyes().Hand(FOLDER, SIZE)
    stage.go(hand, "Tietopyynnöt", "Tietopyynnöt")
    begun = time.monotonic()
    stage.choose(hand, "Tuo palautetut", back)
    stage.until(lambda: hand.find("Ota rastitut", "push button", patience=0.2), "nothing comes back", 120)
    print(f"read in {time.monotonic() - begun:.1f} s")
    button = hand.find("Ota rastitut", "push button")
    expect(f"{button.name}", f"({2 * COUNT})" in button.name.replace("\u00a0", "").replace(" ", "") or str(2 * COUNT) in button.name)
    hand.picture("returned")
    begun = time.monotonic()
    hand.click("Ota rastitut", "push button")
    stage.until(lambda: hand.find("Tuo palautetut", "push button", patience=0.2), "the page does not come back", 120)
    hand.press("ctrl+s")
    stage.until(lambda: len(contacts(case)) == COUNT, "the case does not hold all", 120)
    print(f"taken and saved in {time.monotonic() - begun:.1f} s")
    hand.picture("taken")
    expect("every answer is there once", sorted(contacts(case)) == sorted(f"Henkilö {at} Åö" for at in range(1, COUNT + 1)))
    before = case.read_bytes()
    stage.choose(hand, "Tuo palautetut", back)
    stage.until(lambda: hand.find("Ota rastitut", "push button", patience=0.2), "nothing comes back", 120)
    time.sleep(1)
    hand.picture("again")
    expect(hand.find("Ota rastitut", "push button").name, "(0)" in hand.find("Ota rastitut", "push button").name)
    expect("the case is as it was", case.read_bytes() == before)
    told = json.loads(run("collect", case, *sorted(back.iterdir()), "--json", "--dry-run", "--language", "fi", "--today", TODAY, codes=(0, 1)))
    states = [it["state"] for it in told["files"]]
    expect(f"the command says the same: {set(states)}", states == ["taken-before"] * COUNT)
    sys.exit(bool(wrong))


main()

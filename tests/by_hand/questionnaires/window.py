#!/usr/bin/env python3
"""Takes the 25 forms that done.sh had filled in back in the real window: window.py FOLDER DONE PROGRAM

DONE is the folder that done.sh worked in. Each page is shown in every state and a picture of it is left in FOLDER: asking, what
came back, a conflict, one that was tampered with, one of another case, what was taken, and one recipient. What is said of each file is
held against `collect --json` of the same files, and the case afterwards against what was accepted. Prints what is not so, and fails.
LANGUAGE=fi LOOK=Dark SIZE=800x600 for another window. The head of window/stage.py says what it needs.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "window"))
import stage

FOLDER, DONE, PROGRAM = (Path(text).resolve() for text in sys.argv[1:4])
LANGUAGE, LOOK = os.environ.get("LANGUAGE", "fi"), os.environ.get("LOOK", "Light")
SIZE = tuple(map(int, os.environ.get("SIZE", "1280x820").split("x")))
TODAY = "2026-11-28"
WORDS = {
    "fi": ("Tietopyynnöt", "Tuo palautetut", "Ota rastitut", "Kollegalta"),
    "en": ("Questionnaires", "Import returned", "Take the ticked", "A colleague"),
    "sv": ("Enkäter", "Importera returnerade", "Ta med de", "En kollega"),
}
PAGE, BACK, TAKE, COLLEAGUE = WORDS[LANGUAGE]
CONFLICT, TAMPERED, OTHER = "03", "11", "15"
wrong = 0


def expect(what, fine):
    global wrong
    wrong += not fine
    print(f"{'as it should be' if fine else 'WRONG'}: {what}", flush=True)


def rows(hand):
    return [it for it in hand.controls() if it.role == "table row"]


def show(hand, number):
    """Chooses the file in the table, by the keyboard as far down as it stands."""
    row = next((it for it in rows(hand) if f" {number}." in it.name), None)
    if row is not None:
        subprocess.run(["xdotool", "mousemove", str(row.middle[0]), str(row.middle[1]), "click", "1"], check=True)
        time.sleep(0.8)
    return row


def scrolled_to(hand, number):
    """The table shows a part of its files; the wheel brings the others."""
    for _ in range(30):
        row = next((it for it in rows(hand) if f" {number}." in it.name), None)
        if row is not None:
            return show(hand, number)
        table = next(it for it in hand.controls() if it.role == "list box")
        left, top, width, height = table.box
        subprocess.run(["xdotool", "mousemove", str(left + width // 2), str(top + min(height, 200) // 2), "click", "5"], check=True)
        time.sleep(0.3)
    return None


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    case = FOLDER / "case.ron"
    for old in FOLDER.glob("case.ron*"):
        old.unlink()
    shutil.copyfile(DONE / "asked.ron", case)
    told = subprocess.run([PROGRAM, "collect", case, *sorted((DONE / "back").iterdir()), "--json", "--dry-run", "--language", LANGUAGE, "--today", TODAY],
                          capture_output=True, text=True, check=False).stdout
    told = {Path(it["file"]).name: it for it in json.loads(told)["files"]}
    stage.raise_screen(FOLDER, SIZE)
    stage.settings(LANGUAGE, LOOK)
    stage.window(PROGRAM, "--today", TODAY, case)
    hand = stage.eyes().Hand(FOLDER, SIZE)
    stage.go(hand, PAGE, PAGE)
    hand.picture("ask")
    hand.click(COLLEAGUE)
    hand.picture("ask-a-colleague")
    stage.choose(hand, BACK, DONE / "back")
    stage.until(lambda: hand.find(TAKE, "push button", patience=0.2), "nothing comes back", 60)
    time.sleep(1)
    hand.picture("returned")
    seen = {}
    for number in [f"{it:02}" for it in range(1, 26)]:
        row = scrolled_to(hand, number)
        if row is not None:
            seen[number] = row.name
        if number in (CONFLICT, TAMPERED, OTHER):
            hand.picture(f"file-{number}")
            text = [it.name for it in hand.controls() if it.box[0] > 280]
            print(f"  {number}: " + " | ".join(text[-14:])[:700])
    expect(f"{len(seen)} of {len(told)} files are in the table", len(seen) == len(told))
    ticks = [it for it in hand.controls() if it.role == "check box"]
    print(f"  answers of the last one: {len(ticks)}")
    hand.click(TAKE, "push button")
    stage.until(lambda: hand.find(BACK, "push button", patience=0.2), "the page does not come back", 60)
    time.sleep(3)
    hand.picture("taken")
    row = next(iter(rows(hand)), None)
    if row is not None:
        hand.shown(lambda: next(iter(rows(hand))))
        row = next(iter(rows(hand)))
        subprocess.run(["xdotool", "mousemove", str(row.middle[0]), str(row.middle[1]), "click", "1"], check=True)
        time.sleep(1)
        hand.picture("one-recipient")
    hand.press("ctrl+s")
    time.sleep(3)
    said = FOLDER / "said.json"
    said.write_text(json.dumps({"files": list(told.values())}))
    compare = [sys.executable, Path(__file__).parent / "done.py", "compare", said, case, "1"]
    run = subprocess.run([str(it) for it in compare], capture_output=True, text=True, check=False)
    print(run.stdout, run.stderr, end="")
    expect("the case holds what was accepted in the window", run.returncode == 0)
    sys.exit(bool(wrong))


main()

#!/usr/bin/env python3
"""Every case of files opened in the real window, and what is seen of it: opened.py FOLDER CASES PROGRAM

Cases written wrongly by hand, with comments, with a list of events that was spoilt or came by a sync tool, with a second file beside
it under every name that sync tools give, and one in which two people undid. What a screen reader is given must hold what INDEX
wants; what must not be said is looked for too. FOLDER gets a picture of each. Prints a table; fails when a row does.
The head of window/stage.py says what it needs. LOOK=Dark SIZE=800x600 for another window; ONLY=KONE for some of the
second files.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "window"))
import stage

FOLDER, CASES, PROGRAM = (Path(text).resolve() for text in sys.argv[1:4])
LOOK, ONLY = os.environ.get("LOOK", "Light"), os.environ.get("ONLY", "")
SIZE = tuple(map(int, os.environ.get("SIZE", "1280x820").split("x")))
# What stands in the window, and what must not.
BY_HAND = {
    "baddate.ron": ["4.11.2026", "Write 2026-11-04", "Line 28"],
    "dupfield.ron": ["“started” is in the file twice", "Line 11"],
    "misscomma.ron": ["A comma is missing", "Line 17"],
    "comments.ron": ["The file has comments (line 11)"],
}
# The last of the list are no conflicted copies by their names alone.
PLAIN = ["raamilupa - Copy.ron", "raamilupa – kopio.ron", "raamilupa (kopio).ron"]
wrong = 0


def seen(place, case, name):
    """What stands in a window on a case, by the names of everything in it."""
    window = stage.window(PROGRAM, "--today", "2026-11-28", case)
    hand = stage.eyes().Hand(FOLDER, SIZE)
    time.sleep(3)
    names = [it.name for it in hand.controls() if it.name]
    hand.picture(name)
    stage.close(window)
    return names


def tell(name, names, wanted, unwanted=()):
    global wrong
    text = "\n".join(names)
    lost = [it for it in wanted if it not in text] + [f"not: {it}" for it in unwanted if it in text]
    wrong += bool(lost)
    signs = ("written", "wrong form", "twice", "comma", "comment", "history", "list of events", "copy", "copies", "conflict", "changed", "edited")
    said = next((it for it in names if len(it) > 30 and any(sign in it for sign in signs)), "")
    print(f"| {name} | {said[:230]} | {'; '.join(lost)} |", flush=True)


def fresh(name):
    place = FOLDER / re.sub(r"[^\w.-]", "_", name)
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    return place


def by_hand():
    for name, wanted in BY_HAND.items():
        place = fresh(f"hand-{name}")
        case = place / name
        shutil.copyfile(CASES / "files-ron" / name, case)
        before = case.read_bytes()
        tell(name, seen(place, case, f"hand-{name}"), wanted)
        if case.read_bytes() != before:
            print(f"WRONG {name} was written to")


def with_trails():
    for name in ("trail-with-nul.trail", "trail-after-syncthing.trail"):
        place = fresh(name)
        case = place / "case.ron"
        subprocess.run([PROGRAM, "new", case, "--sample"], check=True, **stage.QUIET)
        shutil.copyfile(CASES / "files-sync" / name, place / "case.ron.trail")
        tell(name, seen(place, case, name), [], ["changed by other means"])


def with_copies():
    lines = (CASES / "files-sync" / "conflict-copy-names.txt").read_text().splitlines()
    for at, line in enumerate(lines):
        name, program = line.split("|")
        if ONLY not in name:
            continue
        place = fresh(f"copy-{at:02}")
        case, copy = place / "raamilupa.ron", place / name
        subprocess.run([PROGRAM, "new", case, "--sample"], check=True, **stage.QUIET)
        text = case.read_text()
        copy.write_text(text.replace("Esimerkkikatu 1", "Toinen tie 2"))
        if "KONE" in name:
            # A machine is known by the case's own list of events.
            (place / "one.csv").write_text("Yritys;Y-tunnus\nYksi Oy;1234567-1\n")
            known = {**os.environ, "HOSTNAME": "KONE"}
            subprocess.run([PROGRAM, "import", case, place / "one.csv"], check=False, env=known, **stage.QUIET)
        names = seen(place, case, f"copy-{at:02}")
        wanted = [name] if name not in PLAIN else []
        tell(f"{name} ({program})", names, wanted)


def after_undo():
    place = fresh("undo")
    for path in (CASES / "reader-undo-in-conflict").iterdir():
        shutil.copyfile(path, place / path.name)
    tell("reader-undo-in-conflict", seen(place, place / "case.ron", "undo"), [])


def share():
    place = fresh("share")
    shutil.copyfile(CASES / "files-share" / "s.ron", place / "s.ron")
    tell("files-share/s.ron", seen(place, place / "s.ron", "share"), ["Overview"])


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    stage.raise_screen(FOLDER, SIZE)
    stage.settings("en", LOOK)
    print("| what was opened | what the window says | not as wanted |\n|---|---|---|")
    by_hand()
    with_trails()
    share()
    after_undo()
    with_copies()
    print(f"{wrong} not as wanted")
    sys.exit(bool(wrong))


main()

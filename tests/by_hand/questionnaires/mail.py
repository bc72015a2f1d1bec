#!/usr/bin/env python3
"""Sends, answers and reminds in the real window with a mail program that keeps what it is given: mail.py FOLDER PROGRAM

Asks the sample's 25 customers, opens a message to the last, answers one question of hers in the text form, takes it back, and
reminds her: the second form has only what is missing. FOLDER keeps pictures, the forms and mail.txt with both messages. Prints what is
not so, and fails. SIZE=800x600 LOOK=Dark for another window. The head of window/stage.py says what it needs; also xdg-utils.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "window"))
import stage

FOLDER, PROGRAM = (Path(text).resolve() for text in sys.argv[1:3])
SIZE = tuple(map(int, os.environ.get("SIZE", "1280x820").split("x")))
# The one at the top of the table: the last that was asked.
TODAY, WHO = "2026-11-28", "Öljymäen Energia Oy"
wrong = 0


def expect(what, fine):
    global wrong
    wrong += not fine
    print(f"{'as it should be' if fine else 'WRONG'}: {what}", flush=True)


def mail_program(kept):
    """What the desktop opens for a mailto: address."""
    data = FOLDER / "home/data/applications"
    data.mkdir(parents=True)
    program = FOLDER / "keep"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> "{kept}"\n')
    program.chmod(0o755)
    (data / "keep.desktop").write_text(f"[Desktop Entry]\nType=Application\nName=Keep\nExec={program} %u\nMimeType=x-scheme-handler/mailto;\n")
    config = FOLDER / "home/config"
    config.mkdir(exist_ok=True)
    (config / "mimeapps.list").write_text("[Default Applications]\nx-scheme-handler/mailto=keep.desktop\n")
    os.environ["XDG_DATA_HOME"] = str(data.parent)


def message(kept, number):
    """The message of a number as a mail program would show it."""
    stage.until(lambda: kept.exists() and kept.read_text().count("mailto:") >= number, f"no message {number} comes")
    address = urlsplit(kept.read_text().split()[number - 1])
    fields = parse_qs(address.query, keep_blank_values=True)
    return unquote(address.path), fields["subject"][0], fields["body"][0]


def asked(form):
    return re.findall(r"^\[?.*\[([a-z][\w.-]*)\]", form.read_text(), re.M)


def text_of(folder):
    return next(path for path in sorted((folder / "tekstinä").iterdir()) if WHO in path.name)


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    case, kept, forms = FOLDER / "case.ron", FOLDER / "mail.txt", FOLDER / "forms"
    subprocess.run([PROGRAM, "new", case, "--sample", "--language", "fi"], check=True, **stage.QUIET)
    stage.raise_screen(FOLDER, SIZE)
    stage.settings("fi", os.environ.get("LOOK", "Light"))
    mail_program(kept)
    stage.window(PROGRAM, "--today", TODAY, case)
    hand = stage.eyes().Hand(FOLDER, SIZE)
    stage.go(hand, "Tietopyynnöt", "Tietopyynnöt")
    hand.put("Vastattava", "20.12.2026", "entry")
    stage.choose(hand, "Tee lomakkeet", forms)
    stage.until(lambda: hand.find("Muistuta|.* 1 / 25", patience=0.2) or len(list(forms.glob("*.xlsx"))) == 25, "no forms")
    time.sleep(2)
    names = sorted(path.name for path in forms.glob("*.xlsx"))
    expect(f"25 files that sort: {names[0]} … {names[-1]}", len(names) == 25 and names[0].startswith("01 ") and names[-1].startswith("25 "))

    def row():
        return next(it for it in hand.controls() if it.role == "table row" and WHO in it.name)

    def choose_row():
        hand.shown(row)
        subprocess.run(["xdotool", "mousemove", *map(str, row().middle), "click", "1"], check=True)
        time.sleep(0.6)

    choose_row()
    hand.picture("asked")
    hand.click("Kirjoita viesti")
    to, subject, body = message(kept, 1)
    print(f"--- {to} | {subject}\n{body}\n---")
    expect("the message says by when", "20.12.2026" in body)
    form = text_of(forms)
    first = asked(form)
    text = form.read_text()
    before, after = text.split("[customer-contact-name]", 1)
    form.write_text(before + "[customer-contact-name]" + after.replace("=> ", "=> Maija Mallikas", 1))
    # A name that any keyboard can type.
    shutil.copyfile(form, FOLDER / "answer.txt")
    stage.choose(hand, "Tuo palautetut", FOLDER / "answer.txt")
    stage.until(lambda: hand.find("Ota rastitut", patience=0.2), "nothing comes back", 60)
    hand.picture("returned")
    hand.click("Ota rastitut")
    stage.until(lambda: hand.find("Tuo palautetut", patience=0.2), "the page does not come back", 60)
    time.sleep(1)
    choose_row()
    again = FOLDER / "reminders"
    stage.choose(hand, "Muistuta", again)
    to, subject, body = message(kept, 2)
    print(f"--- {to} | {subject}\n{body}\n---")
    time.sleep(1)
    hand.picture("reminded")
    second = asked(text_of(again))
    expect(f"{len(first)} were asked, {len(second)} are in the reminder", 0 < len(second) < len(first) and "customer-contact-name" not in second)
    expect("nothing else is in the reminder", set(second) <= set(first))
    expect("the reminder has a workbook too", len(list(again.glob("*.xlsx"))) == 1)
    hand.press("ctrl+s")
    stage.until(lambda: "Maija Mallikas" in case.read_text() and "asked-reminded-on" in case.read_text(), "the case does not know")
    expect("the case knows the answer and the reminder", True)
    sys.exit(bool(wrong))


main()

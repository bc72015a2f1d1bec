#!/usr/bin/env python3
"""Every certificate case in the real window, held against what `inspect` says: window.py FOLDER CASES PROGRAM

CASES has a folder for each kind, with certs-case.ron beside them; INDEX names what is right for each. A file is named in the page's
path field, and each of its passwords is typed. What a screen reader is given of the page must hold every sentence of
`inspect --json` for the same file and passwords, no verdict besides, and what INDEX wants. FOLDER gets a picture of each page.
Prints a table; fails when a row does. The head of window/stage.py says what it needs. In another language or look: LANGUAGE=fi LOOK=Dark, SIZE=800x600.
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

FOLDER, CASES, PROGRAM = (Path(text).resolve() for text in sys.argv[1:4])
LANGUAGE, LOOK = os.environ.get("LANGUAGE", "en"), os.environ.get("LOOK", "Light")
SIZE = tuple(map(int, os.environ.get("SIZE", "1280x820").split("x")))
TODAY = "2026-11-28"
WORDS = {
    "en": ("Certificate files", "Choose files", "Clear the list", "Password of the locked"),
    "fi": ("Varmennetiedostot", "Valitse tiedostot", "Tyhjennä luettelo", "Lukitun tiedoston salasana"),
    "sv": ("Certifikatfiler", "Välj filer", "Töm listan", "Den låsta filens"),
}
PAGE, CHOOSE, CLEAR, PASSWORD = WORDS[LANGUAGE]
# What INDEX wants of a file, as findings that must be there (+), must not (-), and kinds of objects (=).
WANTED = {
    "self-signed-no-san/ss.crt": "+self-signed =certificate",
    "utc-dates/dvvtime.crt": "+not-yet-valid =certificate",
    "kse-550-key-password/sun-keypw.p12": "+private-key-fits =encrypted-private-key",
    "pkijs-404-password/pkijs.p12": "+private-key-fits",
    "pkijs-404-password/pkijs-zolw.p12": "+private-key-fits",
    "traditional-encrypted-key/ssh_pem": "+key-old-lock",
    "traditional-encrypted-key/trad-enc.key": "+key-old-lock",
    "traditional-encrypted-key/ec-enc.key": "+key-old-lock",
    "empty-password-p12/pw-ossl-.p12": "+key-in-clear",
    "quoted-and-one-line/pgp-secret.asc": "+pgp-private-key",
    "quoted-and-one-line/k8s-secret.yaml": "=certificate =private-key +key-in-clear",
    "eml-attachment/smime-enc.p7m": "-self-signed",
    "eml-attachment/smime-clear.eml": "=certificate",
    "eml-attachment/smime.p7s": "-self-signed",
    "vrk-test-purposes/vrktestpurposes.crt": "+from-test-authority",
    "org-nfd/orgnfd.crt": "+holder-fits",
    "ec-parameters/ecparam.key": "=private-key",
}
PASSWORDS = {"kse-550-key-password": "passwords.txt", "pkijs-404-password": "pw.txt", "traditional-encrypted-key": "pw.txt"}
KINDS = os.environ["KINDS"].split() if "KINDS" in os.environ else ["self-signed-no-san", "utc-dates", "kse-550-key-password", "pkijs-404-password", "traditional-encrypted-key",
         "empty-password-p12", "quoted-and-one-line", "eml-attachment", "san-not-empty", "org-nfd", "dh-parameters-and-signature",
         "step-1149-dhparams", "ec-parameters", "vrk-test-purposes"]


def passwords(path):
    """The lines of the file beside it."""
    beside = PASSWORDS.get(path.parent.name)
    return [] if beside is None else [line for line in (path.parent / beside).read_text().splitlines() if line]


def files():
    for kind in KINDS:
        yield from (it for it in sorted((CASES / kind).iterdir()) if it.name != PASSWORDS.get(kind))


def inspected(path):
    """What the command says."""
    order = [PROGRAM, "inspect", "--json", "--language", LANGUAGE, "--today", TODAY, "--case", FOLDER / "case.ron", path]
    if passwords(path):
        order += ["--password-file", path.parent / PASSWORDS[path.parent.name]]
    return json.loads(subprocess.run(order, capture_output=True, text=True, check=False).stdout)


def part(text, left):
    """A sentence of the window off the front of one of the command, with the one who acts before or after it."""
    who = left.rsplit(" (", 1)[-1].rstrip(")")
    if left.startswith(text):
        return left[len(text):].lstrip(". ")
    if text.startswith(f"{who}: ") and left == f"{text[len(who) + 2:]} ({who})":
        return ""
    return None


def is_said(message, said):
    """Whether a message of the command stands on the page in full, title first."""
    for at, text in enumerate(said):
        left, step = message, at
        while left and step < len(said):
            rest = part(said[step], left)
            if rest is None:
                break
            left, step = rest, step + 1
        if text and not left:
            return True
    return False


def page(hand):
    """What stands on the page, without what is around it."""
    inside = [it for it in hand.controls() if 280 < it.box[0] < SIZE[0] * 0.775 or SIZE[0] < 900]
    return [it.name for it in inside if it.name]


def show(hand, path):
    stage.choose(hand, CHOOSE, path)
    stage.until(lambda: not any(it.role == "progress bar" for it in hand.controls()), f"{path} is read for ever")
    time.sleep(0.5)
    for password in passwords(path):
        if hand.find(PASSWORD, patience=0.5):
            hand.click(PASSWORD)
            put(hand, password)
            hand.press("Return")
            time.sleep(1.5)


def put(hand, text):
    """Through the clipboard, as a password with letters that no keyboard here has comes in."""
    stage.begin("xclip", "-selection", "clipboard", "-l", "1", "-i", stdin=subprocess.PIPE).communicate(text.encode(), timeout=5)
    hand.press("ctrl+v")
    time.sleep(0.3)


def wanted(path, told):
    """What INDEX wants and the answer lacks."""
    codes = {it["code"] for object in told["objects"] for it in object["findings"]}
    kinds = {object["kind"] for object in told["objects"]}
    rules = WANTED.get(f"{path.parent.name}/{path.name}", "=certificate" if path.parent.name in ("quoted-and-one-line", "eml-attachment") else "")
    fine = {"+": lambda it: it in codes, "-": lambda it: it not in codes, "=": lambda it: it in kinds}
    return [rule for rule in rules.split() if not fine[rule[0]](rule[1:])]


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(CASES / "certs-case.ron", FOLDER / "case.ron")
    stage.raise_screen(FOLDER, SIZE)
    stage.settings(LANGUAGE, LOOK)
    stage.window(PROGRAM, "--today", TODAY, FOLDER / "case.ron")
    hand, wrong = stage.eyes().Hand(FOLDER, SIZE), 0
    stage.go(hand, PAGE, PAGE)
    print("| file | objects | sentences | not on the page | not as wanted |\n|---|---|---:|---|---|")
    for path in files():
        show(hand, path)
        told, said = inspected(path), page(hand)
        messages = [it["message"] for object in told["objects"] for it in object["findings"]]
        lost = [message for message in messages if not is_said(message, said)]
        # A request or a certificate that is told of with another has no card of its own.
        lacking = wanted(path, told)
        wrong += bool(lost or lacking)
        kinds = ", ".join(object["kind"] for object in told["objects"])
        print(f"| {path.parent.name}/{path.name} | {kinds} | {len(messages)} | {'; '.join(lost)} | {' '.join(lacking)} |", flush=True)
        hand.picture(f"{path.parent.name}-{path.name}")
        hand.click(CLEAR)
        time.sleep(0.6)
    print(f"{wrong} wrong")
    sys.exit(bool(wrong))


main()

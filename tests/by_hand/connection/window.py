#!/usr/bin/env python3
"""Failures mended with the program beside: window.py FOLDER LAB PROGRAM

LAB is where servers.sh runs. Each client is run so that it fails, what it printed is pasted into the page "Why the connection
failed" of the real window, with its certificate files open, and what the page says first is done; then the call must work.
FOLDER gets a picture of each page and the outputs. Prints a table; fails when a call is not mended or the page says other than
`explain`. The head of window/stage.py says what it needs; clients.sh makes the clients. In another language or look: LANGUAGE=fi
LOOK=Dark SIZE=800x600.
"""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "window"))
import stage

FOLDER, LAB, PROGRAM = (Path(text).resolve() for text in sys.argv[1:4])
LANGUAGE, LOOK = os.environ.get("LANGUAGE", "en"), os.environ.get("LOOK", "Light")
SIZE = tuple(map(int, os.environ.get("SIZE", "1280x820").split("x")))
WORDS = {
    "en": ("Why the connection failed", "Output of the program", "Read the causes", "Clear", "Certificate files", "(Choose|Add) files", "Clear the list"),
    "fi": ("Miksi yhteys ei onnistunut", "Ohjelman tuloste", "Lue syyt", "Tyhjennä", "Varmennetiedostot", "(Valitse|Lisää) tiedosto", "Tyhjennä luettelo"),
    "sv": ("Varför förbindelsen misslyckades", "Programmets utskrift", "Läs orsakerna", "Töm", "Certifikatfiler", "(Välj|Lägg till) filer", "Töm listan"),
}
PAGE, TEXT, READ, CLEAR, FILES, CHOOSE, CLEAR_FILES = WORDS[LANGUAGE]
AT = "https://vtj.example.test"


@dataclass
class Failure:
    """A call that fails, what its text means with its files, and the call after what the page says was done."""

    name: str
    call: str
    files: tuple[str, ...]
    cause: str
    mended: str
    works: str = "ok"


FAILURES = [
    Failure("http-client-tls 0.3.6.1", f"c/hscli {AT}:7601/soap p/noi.crt p/noi.key p/srvroot.crt - -", ("p/noi.crt", "p/noi.key"),
            "intermediate-missing",
            f"cat p/noi.crt p/issuing.crt > p/mended.pem; c/hscli {AT}:7601/soap p/mended.pem p/noi.key p/srvroot.crt - -", "statusCode = 200"),
    Failure("Crystal 1.6.0", f"c/crcli {AT}:7101/soap p/good.chain.pem p/noi.key p/srvroot.crt - -", ("p/good.chain.pem", "p/noi.key"),
            "key-does-not-fit", f"c/crcli {AT}:7101/soap p/good.chain.pem p/good.key p/srvroot.crt - -"),
    Failure("Racket 8.7", f"racket c/rk.rkt {AT}:7101/soap p/good.chain.pem p/good.key p/other.crt - -", ("p/good.chain.pem", "p/good.key"),
            "server-authority-not-trusted", f"racket c/rk.rkt {AT}:7101/soap p/good.chain.pem p/good.key p/srvroot.crt - -"),
    Failure("Net::Async::HTTP 0.48", f"perl c/nah.pl {AT}:7108/soap p/good.chain.pem p/good.key p/srvroot.crt - -",
            ("p/good.chain.pem", "p/good.key"), "plain-http",
            f"perl c/nah.pl {AT}:7101/soap p/good.chain.pem p/good.key p/srvroot.crt - -"),
    Failure("HttpAsyncClient 4.1.5", "{java} Has " + f"{AT}:7101/soap p/good.p12 - p/trust.p12 - wrong", (), "key-password",
            "{java} Has " + f"{AT}:7101/soap p/good.p12 - p/trust.p12 - secret"),
]
JARS = ":".join(f"/usr/share/java/{it}.jar" for it in
                ("httpasyncclient", "httpclient", "httpcore", "httpcore-nio", "commons-logging", "commons-codec"))


def run(command):
    done = subprocess.run(["bash", "-c", command.replace("{java}", f"java -cp c:{JARS}")], cwd=LAB, capture_output=True, text=True,
                          errors="replace", check=False, stdin=subprocess.DEVNULL, timeout=60)
    return done.stdout + done.stderr


def explained(text, files):
    """What the command says: the JSON, and the titles of the causes."""
    order = [PROGRAM, "explain", "-", "--language", LANGUAGE, *(["--with", *files] if files else [])]
    told = json.loads(subprocess.run([*order, "--json"], input=text, capture_output=True, text=True, check=False).stdout)
    printed = subprocess.run(order, input=text, capture_output=True, text=True, check=False).stdout.splitlines()
    return told, [line for line in printed if line[:2].rstrip(".").isdigit()]


def put(hand, text):
    """Through the clipboard, as a person pastes."""
    stage.begin("xclip", "-selection", "clipboard", "-l", "1", "-i", stdin=subprocess.PIPE).communicate(text.encode(), timeout=5)
    hand.press("ctrl+v")
    time.sleep(0.6)


def opened(hand, files):
    stage.go(hand, FILES, FILES)
    if hand.find(CLEAR_FILES, patience=0.5):
        hand.click(CLEAR_FILES)
        time.sleep(0.5)
    for file in files:
        stage.choose(hand, CHOOSE, file)
        time.sleep(1.5)


def pasted(hand, text):
    stage.go(hand, PAGE, PAGE)
    if hand.find(f"={CLEAR}", patience=0.3):
        hand.click(f"={CLEAR}")
    hand.click(TEXT)
    put(hand, text)
    hand.click(READ)
    time.sleep(1.5)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    stage.raise_screen(FOLDER, SIZE)
    stage.settings(LANGUAGE, LOOK)
    for old in [*FOLDER.glob("case.ron*"), *FOLDER.glob(".case.ron*")]:
        old.unlink()
    subprocess.run([PROGRAM, "new", FOLDER / "case.ron"], check=True, stdout=subprocess.DEVNULL)
    stage.window(PROGRAM, "--today", time.strftime("%Y-%m-%d"), FOLDER / "case.ron")
    hand, wrong = stage.eyes().Hand(FOLDER, SIZE), 0
    print("| client | said first | causes | the page says the same | then |\n|---|---|---:|---|---|")
    for failure in FAILURES:
        text = run(failure.call)
        files = [LAB / it for it in failure.files]
        opened(hand, files)
        pasted(hand, text)
        hand.picture(failure.cause)
        told, titles = explained(text, files)
        said = " ".join(it.name for it in hand.controls())
        titles = [title.rsplit(" (", 1)[0] for title in titles]
        lost = [it for it in titles if it not in said] + [it["fix"] for it in told["causes"][:len(titles)] if it["fix"] not in said]
        after = run(failure.mended)
        works = failure.works in after and failure.works not in text
        first = told["causes"][0]["code"] if told["causes"] else "nothing"
        wrong += bool(lost) or not works or first != failure.cause
        (FOLDER / f"{failure.cause}.txt").write_text(f"{text}\n--- mended\n{after}")
        print(f"| {failure.name} | {first} | {len(told['causes'])} | {'yes' if not lost else lost} | {after.strip().splitlines()[0] if works else 'does not work'} |",
              flush=True)
    sys.exit(bool(wrong))


main()

#!/usr/bin/env python3
"""Presses keys and compares what Orca says with what a person must hear: hear.py SPOKEN

Prints each place with what was said, and fails when something was not. `walk.sh` starts everything around it.
"""

import os
import re
import subprocess
import sys
import time

SPOKEN = sys.argv[1]

# What is pressed, and what must be heard of it, in this order.
WALK = [
    ("Alt+Page_Down", ["Get to know the service"]),
    ("Tab", ["Read the service page", "check box"]),
    ("Alt+Page_Down", ["Clarify the conditions"]),
    ("Alt+Page_Down", ["customer account"]),
    ("Alt+Page_Down", ["Permit application"]),
    ("F7", ["Open items"]),
    ("ctrl+z", []),
    ("ctrl+k", ["Find", "dialog"]),
    ("Escape", []),
    ("ctrl+e", ["Handover"]),
    ("Alt+Home", ["Overview"]),
]


def size():
    return os.path.getsize(SPOKEN) if os.path.exists(SPOKEN) else 0


def said_since(start):
    with open(SPOKEN, "rb") as file:
        file.seek(start)
        text = file.read().decode("utf-8", "replace")
    lines = (re.sub(r"<[^>]+>", "", re.sub(r"^\d+\.\d+ ", "", line)) for line in text.splitlines())
    return " ".join(line.strip() for line in lines if not line.startswith("["))


def press(keys):
    start, begun = size(), time.time()
    subprocess.run(["xdotool", "key", "--delay", "20", keys], check=True)
    last, still = size(), time.time()
    while time.time() - still < 1.2 and time.time() - begun < 8:
        time.sleep(0.1)
        if size() != last:
            last, still = size(), time.time()
    return said_since(start)


def main():
    failed = 0
    for keys, wanted in WALK:
        said = press(keys)
        missing = [text for text in wanted if text.lower() not in said.lower()]
        failed += len(missing)
        print(f"{keys:14}| {said}{'   MISSING: ' + ', '.join(missing) if missing else ''}", flush=True)
    sys.exit(1 if failed else 0)


main()

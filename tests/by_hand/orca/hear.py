#!/usr/bin/env python3
"""Presses keys and compares what Orca says with what a person must hear: hear.py SPOKEN WALK [43]

WALK is a text of lines `what is pressed | what must be heard ; what else`. A line begins with keys as xdotool names them, or with
  type: and a text          wait: and seconds          run: and a command of the shell, in the folder of SPOKEN
  tab: and a text: Tab until that is heard          round: and a number: so many times Tab, all of which is heard together
  lines: and a number: so many lines of the window read on with Orca's own key (9 of the keypad), all of which is heard together
What must be heard is heard in the order in which it stands here, and begins with
  =  to be heard once and not twice      !  not to be heard
  +  to be heard before or after the others, whichever comes first
  ~  not to be heard of Orca 43, which cannot say it (the last argument says that this is Orca 43)
Prints each line with what was said, `✂` where speech was cut off at once, and fails when something is not as it must be.
"""

import os
import re
import subprocess
import sys
import time

SPOKEN, WALK = sys.argv[1:3]
IS_43 = sys.argv[3:] == ["43"]
# Speech that is stopped sooner than this was not heard.
TOO_SHORT = 0.3
# How long nothing must be said before the next key, and how long to wait at most. Orca 43 goes through the whole window at each
# move of the focus, for braille, and is late where there is much in it.
QUIET, LONGEST = float(os.environ.get("QUIET", "5" if IS_43 else "1.2")), 12


def size():
    return os.path.getsize(SPOKEN) if os.path.exists(SPOKEN) else 0


def said_since(start):
    with open(SPOKEN, "rb") as file:
        file.seek(start)
        lines = file.read().decode("utf-8", "replace").splitlines()
    said, at = [], 0.0
    for line in lines:
        moment, _, text = line.partition(" ")
        if text == "[CANCEL]":
            if said and float(moment) - at < TOO_SHORT and not said[-1].endswith("✂"):
                said[-1] += " ✂"
        elif not text.startswith("["):
            said.append(re.sub(r"<[^>]+>", "", text).strip())
            at = float(moment)
    return said


def act(what):
    if what.startswith("type:"):
        subprocess.run(["xdotool", "type", "--delay", "60", what[5:].strip()], check=True)
    elif what.startswith("wait:"):
        time.sleep(float(what[5:]))
    elif what.startswith("run:"):
        subprocess.run(what[4:].strip(), shell=True, check=True, cwd=os.path.dirname(os.path.realpath(SPOKEN)))
    elif what:
        subprocess.run(["xdotool", "key", "--delay", "20", *what.split()], check=True)


def heard_after(what, start):
    """What is said after something was pressed; of several keys, after each."""
    kind, _, rest = what.partition(":")
    if kind == "tab":
        for _ in range(60):
            said = heard_after_one("Tab", start)
            if rest.strip().lower() in " ".join(said).lower():
                return said
            start = size()
        return [f"never came to {rest.strip()}"]
    if kind in ("round", "lines"):
        key = "Tab" if kind == "round" else "KP_Page_Up"
        said = []
        for _ in range(int(rest)):
            start = size()
            said += heard_after_one(key, start)
        return said
    return heard_after_one(what, start)


def heard_after_one(what, start):
    begun = time.time()
    act(what)
    last, still = size(), time.time()
    while time.time() - still < QUIET and time.time() - begun < LONGEST:
        time.sleep(0.1)
        if size() != last:
            last, still = size(), time.time()
    return said_since(start)


def wrong(wanted, said):
    """What is not as it must be, in words."""
    text = " ".join(part for part in said if not part.endswith("✂")).lower()
    heard_to = 0
    for want in filter(None, (it.strip() for it in wanted.split(";"))):
        if want.startswith("~"):
            if IS_43:
                continue
            want = want[1:]
        is_anywhere, want = want.startswith("+"), want.removeprefix("+")
        sign, name = (want[0], want[1:]) if want[0] in "=!" else ("", want)
        times = text.count(name.lower())
        if sign == "!" and times:
            yield f"heard: {name}"
        elif sign != "!" and not times:
            yield f"not heard: {name}"
        elif sign == "=" and times > 1:
            yield f"heard {times} times: {name}"
        elif sign != "!" and not is_anywhere:
            at = text.find(name.lower(), heard_to)
            if at < 0:
                yield f"heard too early: {name}"
            heard_to = max(at, heard_to)


def main():
    # What is said as the program comes up belongs to the first line.
    failed, start = 0, 0
    with open(WALK, encoding="utf-8") as file:
        for line in file:
            if line.startswith("#") or not line.strip():
                continue
            # The last of them: a command may have its own.
            what, _, wanted = line.rstrip("\n").rpartition("|")
            said = heard_after(what.strip(), start)
            start = size()
            faults = list(wrong(wanted, said))
            failed += len(faults)
            print(f"{what.strip():24}| {' / '.join(said)}", flush=True)
            for fault in faults:
                print(f"{'':24}! {fault}", flush=True)
    print(f"{failed} not as they must be")
    sys.exit(1 if failed else 0)


main()

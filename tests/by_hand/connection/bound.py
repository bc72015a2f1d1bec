#!/usr/bin/env python3
"""The most that any reader can reach with the outputs of confusion.py: outputs of one client that are the same but for numbers
and names of files and hosts cannot be told apart, with the files those whose files are the same as well.

    bound.py FOLDER… [--without PATTERN]…

Prints the share with at most three causes, by output and by client and cause, when all that such outputs fit is named, and
when of the longest lists three are named so that the true one is missing in at most 0.5 % of all outputs.
"""

import argparse
import collections
import pathlib
import re

from confusion import CODES, FILES, HEAD, letter

WRONG = 0.005


def alike(text):
    text = re.sub(r"0x[0-9a-f]+|[0-9A-F]{8,}", "H", text)
    text = re.sub(r"p2?/[\w.-]+|/tmp/\S+|/srv/\S+", "F", text)
    text = re.sub(r"\d+", "#", re.sub(r"vtj[\w.-]*", "N", text))
    return "\n".join(line for line in text.splitlines() if line.strip())


def most(outputs, key):
    groups, pairs = collections.defaultdict(collections.Counter), collections.Counter()
    for output in outputs:
        groups[key(output)][output["cause"]] += 1
        pairs[output["client"], output["cause"]] += 1
    weight = lambda group, cause: groups[group][cause] / pairs[group[0], cause]
    by_output, by_pair, chosen = 0, 0.0, []
    for group, causes in groups.items():
        if len(causes) <= 3:
            by_output += sum(causes.values())
            by_pair += sum(weight(group, cause) for cause in causes)
            continue
        best = sorted(causes, key=lambda cause: -weight(group, cause))[:3]
        gain = sum(weight(group, cause) for cause in best)
        missed = sum(count for cause, count in causes.items() if cause not in best)
        chosen.append((gain / missed, gain, missed))
    left, more = WRONG * len(outputs), by_pair
    for _, gain, missed in sorted(chosen, reverse=True):
        if missed <= left:
            left, more = left - missed, more + gain
    return [100 * by_output / len(outputs), 100 * by_pair / len(pairs), 100 * more / len(pairs)]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("places", nargs="+", type=pathlib.Path)
    arguments.add_argument("--without", action="append", default=[])
    arguments = arguments.parse_args()
    outputs = []
    for path in sorted(path for place in arguments.places for path in place.glob("*/*.txt")):
        if any(path.match(f"{pattern}.txt") for pattern in arguments.without):
            continue
        lines = [it for it in path.read_text(errors="replace").splitlines() if not it.startswith(HEAD)]
        key = letter(path.stem)
        files = key if key in ("e", "j", "k") else FILES.get(key, "good")
        # An unknown issuer cannot be seen in the files: those of the laboratory are all unknown.
        files = "good" if files == FILES["c"] else files
        outputs.append({"client": path.parent.name, "cause": CODES[key], "text": alike("\n".join(lines)), "files": files})
    print(f"{len(outputs)} outputs\n\n| | by output | by client and cause | the same, 0.5 % missed by choice |\n|---|---:|---:|---:|")
    for name, key in (("text alone", lambda it: (it["client"], it["text"])), ("with the files", lambda it: (it["client"], it["text"], it["files"]))):
        print(f"| {name} | " + " | ".join(f"{it:.1f} %" for it in most(outputs, key)) + " |")


main()

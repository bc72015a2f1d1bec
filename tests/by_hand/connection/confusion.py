#!/usr/bin/env python3
"""Reads every output of a folder CLIENT/CAUSE….txt with the program and prints docs/connection.md's table: true cause
by first cause said, and the shares. Not part of CI: the outputs are too many to keep.

    confusion.py PROGRAM FOLDER… [--files CERTIFICATES] [--labels LIST]… [--without PATTERN]… [--list]

CERTIFICATES holds good.chain.pem, good.key and so on, as lab.sh makes them; each output is then read once more with the
files of its case. LIST names outputs of other folders: a line each with its path, true cause, certificate files and client,
with tabs between. --without leaves out what the laboratory spoilt, such as 'mono/*oss13'. --list names the outputs in which
the true cause is missing. Only `causes` count: what is named under `further` counts as missing.
"""

import argparse
import collections
import functools
import json
import pathlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

CODES = {
    "a": "works", "b": "no-certificate-sent", "c": "unknown-issuer", "d": "own-certificate-expired",
    "e": "key-does-not-fit", "f": "intermediate-missing", "g": "server-authority-not-trusted",
    "h": "host-name-differs", "i": "protocol-version", "j": "key-password", "k": "wrong-file",
    "l": "no-client-authentication", "m": "revoked", "n-closed": "port-closed", "n-reset": "cut-off",
    "n-fin": "cut-off", "n-noname": "name-not-found", "n-plain": "plain-http", "n-proxy403": "proxy-refuses",
    "n-proxy407": "proxy-login", "n-filtered": "no-answer", "n-silent": "no-answer", "o-302": "redirected",
    "o-403": "http-forbidden", "o-404": "http-not-found", "o-500": "soap-fault", "p": "clock-wrong",
    "q-weak": "key-too-weak", "q-sha1": "weak-signature", "s-expired": "server-certificate-expired",
    "x-cipher": "no-common-cipher",
}
# The files of a case, where they are not the good ones.
FILES = {"c": "otherc", "d": "exp", "f": "noi", "l": "nocl", "m": "revoked", "q-weak": "weak", "q-sha1": "sha1"}
HEAD = ("# cmd", "# rc", "## std", " -m 4 -X")


def letter(case):
    return next(key for key in sorted(CODES, key=len, reverse=True) if case == key or case.startswith(key + "-"))


def files(folder, key):
    if key == "j":
        return [folder / "lock.chain.pem", folder / "lock.key"]
    if key == "e":
        return [folder / "good.chain.pem", folder / "noi.key"]
    if key == "k":
        return [folder / "good.der"]
    name = FILES.get(key, "good")
    return [folder / f"{name}.chain.pem", folder / f"{name}.key"]


@functools.cache
def said(program, text, more):
    command = [program, "explain", "-", "--json", "--language", "en", *(["--with", *map(str, more)] if more else [])]
    run = subprocess.run(command, input=text.encode(), capture_output=True, check=False)
    if run.returncode not in (0, 1):
        raise SystemExit(f"{command}: {run.stderr.decode()}")
    answer = json.loads(run.stdout)
    return answer["success"], tuple(cause["code"] for cause in answer["causes"])


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("places", nargs="*", type=pathlib.Path)
    arguments.add_argument("--labels", action="append", default=[], type=pathlib.Path)
    arguments.add_argument("--files", type=pathlib.Path)
    arguments.add_argument("--without", action="append", default=[])
    arguments.add_argument("--list", action="store_true")
    arguments = arguments.parse_args()
    program, folder, listed = arguments.program, arguments.files, arguments.list
    paths = sorted(path for place in arguments.places for path in place.glob("*/*.txt"))
    paths = [it for it in paths if not any(it.match(f"{pattern}.txt") for pattern in arguments.without)]

    outputs = [(path, path.parent.name, CODES[letter(path.stem)], files(folder, letter(path.stem)) if folder else []) for path in paths]
    for line in [line for labels in arguments.labels for line in labels.read_text().splitlines()]:
        path, cause, more, client = line.split("\t")[:4]
        outputs.append((pathlib.Path(path), client, cause, more.split()))

    def read(output):
        path, client, cause, more = output
        lines = path.read_text(errors="replace").splitlines()
        text = "\n".join(line for line in lines if not line.startswith(HEAD))
        alone = said(program, text, ())
        return path, client, cause, alone, said(program, text, tuple(more)) if more else alone

    with ThreadPoolExecutor(4) as pool:
        rows = list(pool.map(read, outputs))
    table, missing, count = collections.Counter(), collections.defaultdict(list), collections.Counter()
    pairs, by_cause = collections.defaultdict(list), collections.defaultdict(list)
    for path, client, true, (success, alone), (_, narrowed) in rows:
        first = "works" if success else alone[0] if alone else "nothing"
        table[true, first] += 1
        if success and true != "works":
            count["worked"] += 1  # the server of the lab took it: nothing in the text tells a cause
            continue
        is_there = success if true == "works" else true in alone
        is_kept = is_there and (success or true in narrowed)
        count["all"] += 1
        count["true"] += is_there
        count["true with files"] += is_kept
        count["nothing"] += first == "nothing"
        count["three"] += is_there and len(alone) <= 3
        count["three with files"] += is_kept and len(narrowed) <= 3
        shares = (is_there, is_there and len(alone) <= 3, is_kept and len(narrowed) <= 3)
        pairs[client, true].append(shares[1:])
        by_cause[true].append(shares)
        if not is_there:
            missing[client, first].append(path.stem)
        elif not is_kept:
            missing[client, "with files: " + ", ".join(narrowed)].append(path.stem)
    trues = list(dict.fromkeys([*CODES.values(), *sorted({it for it, _ in table})]))
    firsts = [it for it in [*trues, *sorted({it for _, it in table} - set(trues))] if any(table[true, it] for true in trues)]
    print("| true cause | " + " | ".join(firsts) + " | in the list | ≤ 3, text | ≤ 3, files |\n|---|" + "---:|" * (len(firsts) + 3))
    for true in trues:
        if by_cause[true]:
            cells = [str(table[true, it] or "") for it in firsts]
            cells += [f"{100 * sum(it) / len(it):.0f} %" for it in zip(*by_cause[true])]
            print(f"| {true} | " + " | ".join(cells) + " |")
    share = lambda name: f"{100 * count[name] / count['all']:.1f} %"
    by_pair = lambda at: f"{100 * sum(sum(it[at] for it in them) / len(them) for them in pairs.values()) / len(pairs):.1f} %"
    print(f"\n{count['all']} outputs of {len({client for _, client, *_ in rows})} clients, and {count['worked']} in which the call succeeded all the same.\n")
    print("| | text alone | with the files |\n|---|---:|---:|")
    print(f"| true cause in the list | {share('true')} | {share('true with files')} |")
    print(f"| at most three causes, by output | {share('three')} | {share('three with files')} |")
    print(f"| at most three causes, by client and cause | {by_pair(0)} | {by_pair(1)} |")
    print(f"| nothing said | {share('nothing')} | |")
    print(f"| wrong: something is said and the true one is missing | {100 * (count['all'] - count['true'] - count['nothing']) / count['all']:.2f} % | |")
    if listed:
        for key, cases in missing.items():
            print(*key, cases, sep=" · ", file=sys.stderr)


if __name__ == "__main__":
    main()

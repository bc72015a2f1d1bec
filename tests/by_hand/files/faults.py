#!/usr/bin/env python3
"""Every call with which a command touches the folder of a case is made to fail once, by strace: import, merge and new.

Afterwards the case is the old one or the new one in full, the command has said which, and nothing half-written lies about.
Needs strace. The program is $LUPAPOLKU; with a number, only every so-manieth fault is tried.
"""
import collections
import os
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM = os.path.realpath(os.environ.get("LUPAPOLKU", "target/debug/lupapolku"))
ERRORS = ["EIO", "ENOSPC", "EDQUOT", "EACCES", "ESTALE", "EMFILE", "EPERM"]
CALLS = ["openat", "read", "write", "fsync", "rename", "renameat2", "linkat", "unlink", "statx", "fchmod", "fchown", "fsetxattr", "ftruncate"]


def run(arguments, folder, inject=None):
    home = os.path.join(folder, "..", "home")
    env = dict(os.environ, XDG_STATE_HOME=home + "/state", XDG_CONFIG_HOME=home + "/config", TMPDIR="/nowhere")
    trace = ["strace", "-f", "-y", "-o", folder + ".log", "-e", "trace=" + ",".join(CALLS)]
    if inject:
        trace += ["-e", "inject=" + inject]
    done = subprocess.run(trace + [PROGRAM, "--language", "en", *arguments], env=env, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def touching(folder):
    """Which of the calls of each kind touched the folder, counted as strace counts them: for each thread."""
    count, found = collections.Counter(), []
    for line in open(folder + ".log", encoding="utf-8", errors="replace"):
        call = re.match(r"(\d+) +(\w+)\(", line)
        if not call:
            continue
        count[call.groups()] += 1
        if folder + "/" in line:
            found.append((call.group(2), count[call.groups()]))
    return found


def state(path, text):
    if not os.path.exists(path):
        return "none"
    whole = subprocess.run([PROGRAM, "check", path], capture_output=True).returncode in (0, 1)
    if not whole:
        return "torn"
    return "new" if text in open(path, encoding="utf-8").read() else "old"


def main():
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    work = tempfile.mkdtemp()
    subprocess.run(["strace", "--version"], check=True, stdout=subprocess.PIPE)
    table = work + "/table.csv"
    open(table, "w").write("Nimi;Y-tunnus\nYksi Oy;1234567-1\n")
    plain = work + "/plain.ron"
    subprocess.run([PROGRAM, "new", plain, "--sample"], check=True, stdout=subprocess.PIPE)
    text = open(plain, encoding="utf-8").read()
    theirs = work + "/theirs.ron"
    open(theirs, "w", encoding="utf-8").write(text.replace('"applicant-address": Text("', '"applicant-address": Text("Uusi '))
    kinds = {
        "import": (["import", "{case}", table], "Yksi Oy", "old"),
        "merge": (["merge", plain, "{case}", theirs, "--to", "{case}"], "Text(\"Uusi ", "old"),
        "new": (["new", "{case}", "--sample"], "Esimerkki", "none"),
    }
    wrong = 0
    for name, (arguments, mark, before) in kinds.items():
        def prepare():
            folder = os.path.join(work, "folder")
            shutil.rmtree(folder, ignore_errors=True)
            shutil.rmtree(os.path.join(work, "home"), ignore_errors=True)
            os.mkdir(folder)
            case = folder + "/case.ron"
            if before == "old":
                shutil.copy(plain, case)
            return folder, case, [it.format(case=case) for it in arguments]

        folder, case, command = prepare()
        run(command, folder)
        tries = [(call, at, error) for call, at in touching(folder) for error in ERRORS][::every]
        said = collections.Counter()
        for call, at, error in tries:
            folder, case, command = prepare()
            code, output = run(command, folder, f"{call}:error={error}:when={at}")
            now = state(case, mark)
            left = [it for it in os.listdir(folder) if it.startswith(".lupapolku-")]
            # Where the old file cannot be put back, that is said, and the new one is in full beside it.
            half = "Damaged file" in output
            fine = now != "torn" and (code == 2) == (now == before) and not left or half
            said[(now, code, "half" if half else "")] += 1
            if not fine:
                wrong = 1
                print(f"WRONG {name} {call} {at} {error}: {now}, exit {code}, left {left}: {output.strip()[-300:]}")
        print(f"{name}: {len(tries)} tries: " + ", ".join(f"{count} × {key}" for key, count in said.items()))
    shutil.rmtree(work)
    return wrong


sys.exit(main())

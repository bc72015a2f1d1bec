#!/usr/bin/env python3
"""Holds one build against another, and both against an empty window and the usual alternatives, turn by turn in one run.

    cargo build --release && cargo bench --no-run --bench empty
    benches/compare.py OLD-lupapolku target/release/lupapolku target/release/deps/empty-*

Needs Xvfb and python3-xlib; XCA, LibreOffice and OpenSSL are measured beside them where they are installed, and XlsxWriter of Python
makes the large workbook (without it that row is left out). Ratios are what counts: the machine is the same for a whole row.
"""
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import table

TURNS = 5


class Cost:
    """What a command took: seconds of the clock, seconds of the processor, megabytes at its largest."""

    def __init__(self, command):
        begin = time.perf_counter()
        child = os.fork()
        if child == 0:
            null = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(null, stream)
            os.execvp(str(command[0]), [str(part) for part in command])
        _, status, used = os.wait4(child, 0)
        if os.waitstatus_to_exitcode(status) not in (0, 1):
            sys.exit(f"{command} ended with {status}")
        self.clock = time.perf_counter() - begin
        self.processor = used.ru_utime + used.ru_stime
        self.memory = used.ru_maxrss / 1024


def turn_by_turn(commands, turns=TURNS):
    """Medians of each command, each measured once in every turn."""
    costs = {name: [] for name in commands}
    for _ in range(turns):
        for name, command in commands.items():
            costs[name].append(Cost(command))
    middle = lambda name, what: statistics.median(getattr(cost, what) for cost in costs[name])
    return {name: {what: middle(name, what) for what in ("clock", "processor", "memory")} for name in commands}


def row(what, old, new, peer="", unit="s", digits=2):
    ratio = f"{new / old:.2f}" if old else ""
    print(f"| {what} | {old:.{digits}f} {unit} | {new:.{digits}f} {unit} | {ratio} | {peer} |", flush=True)


def windows(old, new, empty, cases):
    rows = {"empty": [empty, "--window"], "filled": [empty, "--filled"], "old start": [old], "new start": [new], 
            "old case": [old, cases["old"][10_000]], "new case": [new, cases["new"][10_000]]}
    if shutil.which("xca"):
        rows["XCA"] = ["xca"]
    times, sizes, cases_shown = ({name: [] for name in rows} for _ in range(3))
    for _ in range(table.ROUNDS):
        for name, command in rows.items():
            with tempfile.TemporaryDirectory() as home:
                title = "10000" if name.endswith("case") else None
                process, taken, named = table.start([str(part) for part in command], home, title)
                if named is not None:
                    cases_shown[name].append(named * 1000)
                if taken is not None:
                    times[name].append(taken * 1000)
                    time.sleep(2.5)
                    sizes[name].append(table.memory(process.pid))
                table.stop(process)
    middle = {name: statistics.median(values) for name, values in times.items() if values}
    weight = {name: statistics.median(values) for name, values in sizes.items() if values}
    peers = lambda values, unit: ", ".join(f"{name} {values[name]:.1f} {unit}" for name in ("empty", "filled", "XCA") if name in values)
    for what, name in (("start page on the screen", "start"), ("the window for a case of 10 000 on the screen", "case")):
        row(what, middle[f"old {name}"], middle[f"new {name}"], peers(middle, "ms"), "ms", 0)
    # Version 0.1 did not name the file in its title.
    named = [statistics.median(cases_shown[f"{name} case"] or [0]) for name in ("old", "new")]
    row("the case in it", *named, "", "ms", 0)
    for what, name in (("memory of the start page", "start"), ("memory of a case of 10 000", "case")):
        row(what, weight[f"old {name}"], weight[f"new {name}"], peers(weight, "MB"), "MB", 1)


def awake(program, case):
    """Processor time and wake-ups in ten seconds in which nobody touches the window."""
    with tempfile.TemporaryDirectory() as home:
        process, taken, _ = table.start([str(program), str(case)], home)
        if taken is None:
            return None
        time.sleep(4)
        before, slept = table.ticks(process.pid), switches(process.pid)
        time.sleep(10)
        used = (table.ticks(process.pid) - before) / os.sysconf("SC_CLK_TCK") * 1000
        woken = switches(process.pid) - slept
        table.stop(process)
        return used, woken


def switches(pid):
    count = 0
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        for line in task.joinpath("status").read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                count += int(line.split()[1])
    return count


def workbook(path, rows):
    """A workbook as a sales system writes one; whether it could be made."""
    try:
        import xlsxwriter
    except ImportError:
        return False
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("Asiakkaat")
    sheet.write_row(0, 0, ["Organisaatio", "Y-tunnus", "Toimiala", "Yhteyshenkilö", "Sähköposti"])
    for at in range(rows):
        sheet.write_row(at + 1, 0, [f"Asiakas {at} Oy", table.business_id(1_000_000 + at), "Vakuutus", f"Henkilö {at}", f"a{at}@example.fi"])
    book.close()
    return True


def commands(old, new, folder, cases):
    source = folder / "50000.csv"
    table.write_customers(source, 50_000 - 25)
    versions = {"old": old, "new": new}
    # A case of the newer version holds what the older program does not know, so each reads its own.
    own = {}
    for name, program in versions.items():
        own[name] = folder / f"{name}.ron"
        subprocess.run([program, "new", own[name], "--sample"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([program, "import", own[name], source], stdout=subprocess.DEVNULL)
    both(versions, "check of 50 000", lambda name, program: [program, "check", own[name]])
    book = folder / "sales.xlsx"
    if workbook(book, 100_000):
        empty = {}
        for name, program in versions.items():
            empty[name] = folder / f"{name}-empty.ron"
            subprocess.run([program, "new", empty[name]], check=True, stdout=subprocess.DEVNULL)
        both(versions, "workbook of 100 000 looked at", lambda name, program: [program, "import", empty[name], book, "--dry-run"], 3)
        both(versions, "workbook of 100 000 taken in", lambda name, program: fresh(folder, name, empty[name], program, book), 3)
    for size in (1_000, 10_000):
        turns = 5 if size == 1_000 else 3
        for ending in ("pdf", "xlsx", "html"):
            to = lambda name, ending=ending: folder / f"{name}.{ending}"
            both(versions, f"{ending} of {size}", lambda name, program: [program, "export", cases[name][size], "--to", to(name)], turns)
    key, request, certificate = pair(folder)
    both(versions, "key, request and certificate inspected", lambda _, program: [program, "inspect", key, request, certificate])
    if shutil.which("openssl"):
        steps = [["x509", "-in", certificate, "-noout", "-text"], ["x509", "-in", certificate, "-noout", "-pubkey"],
                 ["req", "-in", request, "-noout", "-text", "-verify"], ["req", "-in", request, "-noout", "-pubkey"],
                 ["pkey", "-in", key, "-pubout"], ["verify", "-CAfile", certificate, certificate]]
        theirs = statistics.median(sum(Cost(["openssl", *step]).clock for step in steps) for _ in range(TURNS))
        print(f"| the same by six commands of OpenSSL, which judge nothing | | | | {theirs * 1000:.0f} ms |", flush=True)
    if shutil.which("soffice"):
        subprocess.run([new, "export", cases["new"][1_000], "--to", folder / "book.xlsx"], check=True, stdout=subprocess.DEVNULL)
        with tempfile.TemporaryDirectory() as home:
            os.environ["HOME"] = home
            office = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder / "office", folder / "book.xlsx"]
            Cost(office)
            theirs = statistics.median(Cost(office).clock for _ in range(3))
        print(f"| PDF of 1 000 by LibreOffice from our workbook | | | | {theirs:.2f} s |", flush=True)


def fresh(folder, name, empty, program, book):
    """The command that takes a workbook into a case that is new each time."""
    case = folder / f"{name}-taken.ron"
    return ["sh", "-c", f"rm -f {case}* && cp {empty} {case} && exec {program} import {case} {book}"]


def both(versions, what, command, turns=TURNS):
    costs = turn_by_turn({name: command(name, program) for name, program in versions.items()}, turns)
    for unit, label, digits in (("clock", "s", 3), ("processor", "s", 3), ("memory", "MB", 0)):
        named = {"clock": what, "processor": f"{what}: processor", "memory": f"{what}: memory"}[unit]
        row(named, costs["old"][unit], costs["new"][unit], "", label, digits)


def pair(folder):
    key, request, certificate = (folder / f"a.{ending}" for ending in ("key", "csr", "crt"))
    quiet = dict(check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run(["openssl", "req", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", request, "-subj", "/CN=a.example"], **quiet)
    subprocess.run(["openssl", "x509", "-req", "-in", request, "-signkey", key, "-out", certificate, "-days", "300"], **quiet)
    return key, request, certificate


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    old, new, empty = (str(pathlib.Path(path).resolve()) for path in sys.argv[1:])
    server = subprocess.Popen(["Xvfb", table.DISPLAY, "-screen", "0", "1280x900x24", "-noreset"], stderr=subprocess.DEVNULL)
    time.sleep(1)
    try:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            cases = {name: table.make_cases(program, made(folder, name)) for name, program in (("old", old), ("new", new))}
            print("| What | before | now | ratio | others |\n|---|---|---|---|---|")
            row("the program itself", *(os.path.getsize(it) / 1e6 for it in (old, new)), "", "MB", 1)
            windows(old, new, empty, cases)
            for name, label, program in (("old", "before", old), ("new", "now", new)):
                used = awake(program, cases[name][10_000])
                print(f"| ten seconds untouched, {label} | | | | {used[0]:.0f} ms, {used[1]} wake-ups |" if used else "", flush=True)
            commands(old, new, folder, cases)
    finally:
        table.stop(server)


def made(folder, name):
    folder = folder / name
    folder.mkdir()
    return folder


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()

#!/usr/bin/env python3
"""Measures the program as it is installed and prints tables: beside an empty window, and beside the usual alternatives.

    cargo build --release && cargo bench --no-run --bench empty
    benches/table.py target/release/lupapolku target/release/deps/empty-*

Needs Xvfb and python3-xlib. Beside them are measured, where they are installed: LibreOffice (soffice), Chromium, OpenSSL, XCA, KeePassXC.
Everything in one table is measured in one run, turn by turn; compare rows with each other, not machines.
"""
import csv
import os
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

import screen

DISPLAY = ":97"
ROUNDS = 7
PLACES = ["overview", "step/service", "step/application/end-customers", "step/application/data-needed",
          "step/application/check-answers", "step/connection", "deadlines", "duties", "events", "handover"]


def environment(home):
    return dict(os.environ, DISPLAY=DISPLAY, HOME=str(home), XDG_CONFIG_HOME=str(home), XDG_STATE_HOME=str(home),
                XDG_DATA_HOME=str(home), LIBGL_ALWAYS_SOFTWARE="1", LANG="C.UTF-8", QT_QPA_PLATFORM="xcb")


def seconds(command, **more):
    begin = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
    if done.returncode not in (0, 1):
        sys.exit(f"{command} ended with {done.returncode}")
    return time.perf_counter() - begin


def start(command, home, title=None):
    """Starts a program and gives it back with the seconds until its window is on the screen, and until its title holds `title`."""
    watched = screen.Screen(DISPLAY)
    errors = tempfile.TemporaryFile()
    begin = time.perf_counter()
    program = subprocess.Popen(command, env=environment(home), stdout=subprocess.DEVNULL, stderr=errors)
    shown, named = watched.wait(begin, title)
    watched.close()
    if shown is None:
        errors.seek(0)
        print(f"{command} gave no window ({program.poll()}): {errors.read()[-300:]!r}", file=sys.stderr)
    return program, shown, named


def stop(program):
    program.send_signal(signal.SIGKILL)
    program.wait()


def memory(pid):
    """Megabytes it has taken for itself, without the pages of its own file and of libraries."""
    lines = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    parts = {line.split(":")[0]: line.split()[1] for line in lines[1:]}
    return int(parts["Anonymous"]) / 1024


def ticks(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def windows(program, empty, cases):
    rows = {"an empty window": [empty, "--window"], "the start page": [program],
            "a case of 10 000 end customers": [program, str(cases[10_000])]}
    for name, tool in (("XCA", "xca"), ("KeePassXC", "keepassxc")):
        if shutil.which(tool):
            rows[name] = [tool]
    times, sizes = {name: [] for name in rows}, {}
    for _ in range(ROUNDS):
        for name, command in rows.items():
            with tempfile.TemporaryDirectory() as home:
                process, taken, _ = start(command, home)
                if taken is not None:
                    times[name].append(taken)
                    time.sleep(2.5)
                    sizes[name] = memory(process.pid)
                stop(process)
    print("| Window | until it is on the screen | memory of its own |\n|---|---|---|")
    for name in rows:
        if times[name]:
            print(f"| {name} | {statistics.median(times[name]) * 1000:.0f} ms | {sizes[name]:.0f} MB |")
    print()


def idle(program, case):
    print("| Page, nobody touches it | processor time in 10 s |\n|---|---|")
    for place in PLACES:
        with tempfile.TemporaryDirectory() as home:
            folder = pathlib.Path(home, "lupapolku")
            folder.mkdir()
            folder.joinpath("settings.ron").write_text(
                f'(recent: [(path: "{case}", name: "", done: 0, total: 0, on: "2026-11-23", place: "{place}")])')
            process, taken, _ = start([program, str(case)], home)
            if taken is None:
                continue
            time.sleep(3)
            before = ticks(process.pid)
            time.sleep(10)
            used = (ticks(process.pid) - before) / os.sysconf("SC_CLK_TCK")
            print(f"| {place} | {used * 1000:.0f} ms |")
            stop(process)
    print()


def commands(program, cases, folder):
    names = list(cases)
    print("| Command | " + " | ".join(f"{size}" for size in names) + " |\n|---|" + "---|" * len(names))
    table = folder / "more.csv"
    with table.open("w", newline="") as file:
        out = csv.writer(file, delimiter=";")
        out.writerow(["Organisaatio", "Y-tunnus", "Toimiala"])
        out.writerows([f"Asiakas {at} Oy", business_id(2_000_000 + at), "Vakuutus"] for at in range(1_000))
    def merged(case):
        return ["merge", case, case, case, "--to", folder / "merged.ron"]
    rows = {"check": lambda case: ["check", case], "import 1 000 rows, dry run": lambda case: ["import", case, table, "--dry-run"],
            "merge": merged}
    for ending in ("html", "xlsx", "md", "ics", "csv", "json", "pdf"):
        rows[f"export {ending}"] = lambda case, ending=ending: ["export", case, "--to", folder / f"out.{ending}"]
    for name, arguments in rows.items():
        cells = []
        for case in cases.values():
            command = [program, *map(str, arguments(case))]
            cells.append(statistics.median(seconds(command) for _ in range(3)))
        print(f"| {name} | " + " | ".join(f"{cell:.2f} s" for cell in cells) + " |")
    print()


def business_id(body):
    weights = [7, 9, 10, 5, 8, 4, 2]
    while True:
        rest = sum(int(digit) * weight for digit, weight in zip(f"{body:07}", weights)) % 11
        if rest != 1:
            return f"{body:07}-{0 if rest == 0 else 11 - rest}"
        body += 5_000_000


def alternatives(program, cases, folder):
    print("| The same by the usual means | ours | theirs |\n|---|---|---|")
    if shutil.which("soffice"):
        subprocess.run([program, "export", cases[1_000], "--to", folder / "book.xlsx"], check=True, stdout=subprocess.DEVNULL)
        ours = statistics.median(seconds([program, "export", str(cases[1_000]), "--to", str(folder / "book.pdf")]) for _ in range(3))
        office = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder / "office"), str(folder / "book.xlsx")]
        with tempfile.TemporaryDirectory() as home:
            seconds(office, env=environment(home))
            theirs = statistics.median(seconds(office, env=environment(home)) for _ in range(3))
        print(f"| PDF of 1 000 end customers; LibreOffice from our workbook | {ours:.2f} s | {theirs:.2f} s |")
    if shutil.which("chromium"):
        seconds([program, "export", str(cases[1_000]), "--to", str(folder / "book.html")])
        ours = statistics.median(seconds([program, "export", str(cases[1_000]), "--to", str(folder / "book.pdf")]) for _ in range(3))
        browser = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                   f"--print-to-pdf={folder / 'printed.pdf'}", f"file://{folder / 'book.html'}"]
        theirs = statistics.median(seconds(browser) for _ in range(3))
        print(f"| PDF of 1 000 end customers; Chromium prints our HTML | {ours:.2f} s | {theirs:.2f} s |")
    if shutil.which("openssl"):
        key, request, certificate = (str(folder / f"a.{ending}") for ending in ("key", "csr", "crt"))
        quiet = dict(check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        subprocess.run(["openssl", "req", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", request, "-subj", "/CN=a.example"], **quiet)
        subprocess.run(["openssl", "x509", "-req", "-in", request, "-signkey", key, "-out", certificate, "-days", "300"], **quiet)
        ours = statistics.median(seconds([program, "inspect", key, request, certificate]) for _ in range(ROUNDS))
        steps = [["x509", "-in", certificate, "-noout", "-text"], ["x509", "-in", certificate, "-noout", "-pubkey"],
                 ["req", "-in", request, "-noout", "-text", "-verify"], ["req", "-in", request, "-noout", "-pubkey"],
                 ["pkey", "-in", key, "-pubout"], ["verify", "-CAfile", certificate, certificate]]
        theirs = statistics.median(sum(seconds(["openssl", *step]) for step in steps) for _ in range(ROUNDS))
        print(f"| key, request and certificate read and compared; openssl in {len(steps)} commands, not yet judged | {ours * 1000:.0f} ms | {theirs * 1000:.0f} ms |")
    print()


def write_customers(path, rows):
    with path.open("w", newline="") as file:
        out = csv.writer(file, delimiter=";")
        out.writerow(["Organisaatio", "Y-tunnus", "Toimiala"])
        out.writerows([f"Asiakas {at} Oy", business_id(1_000_000 + at), "Vakuutus"] for at in range(rows))


def make_cases(program, folder):
    cases = {}
    for size in (100, 1_000, 10_000):
        case, table = folder / f"{size}.ron", folder / f"{size}.csv"
        subprocess.run([program, "new", case, "--sample"], check=True, stdout=subprocess.DEVNULL)
        write_customers(table, size - 25)
        subprocess.run([program, "import", case, table], stdout=subprocess.DEVNULL)
        cases[size] = case
    return cases


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, empty = (str(pathlib.Path(path).resolve()) for path in sys.argv[1:])
    server = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1280x900x24", "-noreset"], stderr=subprocess.DEVNULL)
    time.sleep(1)
    try:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            cases = make_cases(program, folder)
            windows(program, empty, cases)
            idle(program, cases[10_000])
            commands(program, cases, folder)
            alternatives(program, cases, folder)
    finally:
        stop(server)


if __name__ == "__main__":
    main()

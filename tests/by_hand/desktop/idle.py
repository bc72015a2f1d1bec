#!/usr/bin/env python3
"""How often a window that nobody touches wakes up, thread by thread: idle.py PROGRAM [CASE]

Waits until the window has come to rest, then counts for ten seconds. Needs a display; run it below xvfb-run. Fails when anything
woke up, unless something was due just then: the file and its lock are looked at every half minute, so try twice.
"""

import pathlib
import subprocess
import sys
import time

REST, SECONDS = 8, 10


def threads(pid):
    """Each thread: its name, how often it has been woken, and milliseconds of the processor."""
    found = {}
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        try:
            lines = task.joinpath("status").read_text().splitlines()
            used = int(task.joinpath("schedstat").read_text().split()[0]) / 1e6
            woken = sum(int(line.split()[1]) for line in lines if "ctxt_switches" in line)
            found[task.name] = (task.joinpath("comm").read_text().strip(), woken, used)
        except FileNotFoundError:
            pass
    return found


def main():
    program = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(REST)
    before = threads(program.pid)
    time.sleep(SECONDS)
    after = threads(program.pid)
    program.terminate()
    total, all_used = 0, 0.0
    for task, (name, woken, used) in sorted(after.items()):
        _, woken_before, used_before = before.get(task, (name, 0, 0.0))
        total, all_used = total + woken - woken_before, all_used + used - used_before
        if woken != woken_before:
            print(f"{name:16} {woken - woken_before:4} wake-ups {used - used_before:8.3f} ms")
    print(f"{len(after)} threads, {total} wake-ups, {all_used:.3f} ms in {SECONDS} seconds")
    sys.exit(bool(total))


main()

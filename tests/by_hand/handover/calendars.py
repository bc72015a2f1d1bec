"""What readers of calendars say of a handover as .ics. Exit code 1 when one of them says anything.

    apt-get install libical3 && pip install icalendar==7.3.2 vobject==0.9.9 ics==0.7.3 && npm install ical.js@2.2.1
    python3 calendars.py out.ics ...

libical also checks what RFC 5545 and RFC 5546 ask for.
"""

import ctypes
import subprocess
import sys

import icalendar
import ics
import vobject

ICAL_JS = """
import ICAL from 'ical.js';
import { readFileSync } from 'fs';
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[1], 'utf8')));
const events = calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event));
if (events.some(event => !event.startDate.isDate || !event.uid)) process.exit(1);
console.log(events.length);
"""


def by_icalendar(path, text):
    parts = list(icalendar.Calendar.from_ical(text).walk())
    return sum(part.name == "VEVENT" for part in parts), [str(error) for part in parts for error in part.errors]


def by_vobject(path, text):
    calendar = vobject.readOne(text)
    calendar.validate(raiseException=True)
    return len(getattr(calendar, "vevent_list", [])), []


def by_ics(path, text):
    return len(ics.Calendar(text).events), []


def by_ical_js(path, text):
    run = subprocess.run(["node", "--input-type=module", "-e", ICAL_JS, path], capture_output=True, text=True)
    return int(run.stdout or 0), [run.stderr] if run.returncode else []


def by_libical(path, text):
    library = ctypes.CDLL("libical.so.3")
    library.icalparser_parse_string.restype = ctypes.c_void_p
    library.icalcomponent_as_ical_string.restype = ctypes.c_char_p
    calendar = ctypes.c_void_p(library.icalparser_parse_string(text.encode()))
    kept = library.icalrestriction_check(calendar)
    lines = library.icalcomponent_as_ical_string(calendar).decode().replace("\r\n ", "").split("\r\n")
    errors = [line for line in lines if line.startswith("X-LIC-ERROR")]
    return lines.count("BEGIN:VEVENT"), errors or ([] if kept else ["restrictions are not kept"])


def main(paths):
    bad = False
    for path in paths:
        text = open(path, newline="").read()
        wanted = text.count("BEGIN:VEVENT")
        for read in (by_libical, by_icalendar, by_vobject, by_ics, by_ical_js):
            count, errors = read(path, text)
            print(f"{path}: {read.__name__}: {count} of {wanted} events, {errors or 'nothing'}")
            bad |= count != wanted or bool(errors)
    sys.exit(bad)


main(sys.argv[1:])

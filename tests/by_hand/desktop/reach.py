#!/usr/bin/env python3
"""Goes through every page with Tab and looks whether what has the keyboard can be seen: reach.py FOLDER WIDTH HEIGHT ZOOM PROGRAM [PAGE…]

The window fills a screen of WIDTH x HEIGHT as under a tiling window manager (i3, which asks no program for its least size); ZOOM
is in per cent. Needs Xvfb, i3, xdotool, ImageMagick, python3-gi and gir1.2-atspi-2.0. Run it in a D-Bus session of its own:
  dbus-run-session -- tests/by_hand/desktop/reach.py /tmp/reach 320 240 100 target/debug/lupapolku
With pages, as they are printed, only those are walked. With IN=fi or IN=sv before it, in that language.
Prints what has the keyboard without its ring being in the picture, or lies outside, and how many stops each page has; FOLDER gets
a picture of each page as it comes up and of each such stop. Fails when there is any, and when a page has no stop at all: then
the keys did not arrive, or the page is another one than was meant.
"""

import os
import pathlib
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

FOLDER, WIDTH, HEIGHT, ZOOM, PROGRAM = pathlib.Path(sys.argv[1]), *map(int, sys.argv[2:5]), os.path.realpath(sys.argv[5])
ONLY = sys.argv[6:]
# The colours of the ring in the light look: red around a link to an error.
RINGS = [(0x1D, 0x5F, 0xA8), (0xB3, 0x26, 0x1E)]
IN = os.environ.get("IN", "en")
# The texts of pages that are no steps; the search knows them by these.
PAGES = ["rail-deadlines", "rail-duties", "rail-ask", "rail-handover", "rail-events", "inspect-title", "request-title", "explain-title",
         "interview-title"]
STEPS, LONGEST, PATIENCE = 17, 150, 5

here, moves = None, 0


def text(key):
    """A text of the program in the language."""
    for path in (pathlib.Path(__file__).parents[3] / "assets" / "i18n" / IN).glob("*.ftl"):
        found = re.search(rf"^{key} = (.+)$", path.read_text(), re.MULTILINE)
        if found:
            return found[1]
    sys.exit(f"no text {key} in {IN}")


def on_focus(event):
    global here, moves
    if event.detail1:
        here, moves = event.source, moves + 1


def listen(wait):
    context, until = GLib.MainContext.default(), time.monotonic() + wait
    while time.monotonic() < until:
        if not context.iteration(False):
            time.sleep(0.005)


def press(*keys, wait=0.35):
    subprocess.run(["xdotool", "key", "--delay", "10", *keys], check=True)
    listen(wait)


def tab():
    """To the next stop; whether there was one."""
    before, until = moves, time.monotonic() + 1.5
    press("Tab", wait=0.05)
    while moves == before and time.monotonic() < until:
        listen(0.02)
    # The ring is drawn, and what had to scroll has scrolled.
    listen(0.15)
    return moves != before


def picture():
    """The pixels of the screen, row by row."""
    read = subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], capture_output=True, check=True).stdout
    return read


def is_ring(pixels, x, y):
    at = (y * WIDTH + x) * 3
    return any(all(abs(pixels[at + part] - ring[part]) < 24 for part in range(3)) for ring in RINGS)


def seen(pixels, role, box):
    """How much of a ring is in the picture, in pixels: around a box, and in a table or a grid around something in it."""
    left, top, right, bottom = box.x - 6, box.y - 6, box.x + box.width + 6, box.y + box.height + 6
    count = 0
    for y in range(max(top, 0), min(bottom, HEIGHT)):
        for x in range(max(left, 0), min(right, WIDTH)):
            on_edge = role == "list box" or x < left + 10 or x > right - 10 or y < top + 10 or y > bottom - 10
            count += on_edge and is_ring(pixels, x, y)
    return count


def save(name):
    subprocess.run(["import", "-window", "root", str(FOLDER / f"{name}.png")], check=True)


def told():
    try:
        return here.get_role_name(), (here.get_name() or "")[:60], here.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    except (GLib.Error, AttributeError):
        return None


def walk(page):
    """Tab from the heading of a page until it comes round. Gives how many stops there were, and how many of them are not seen."""
    if ONLY and page not in ONLY:
        return 0
    save(page)
    met, wrong = set(), 0
    for at in range(LONGEST):
        if not tab():
            continue
        place = told()
        if place is None:
            continue
        role, name, box = place
        if role == "frame":
            continue
        if (role, name, box.width) in met and len(met) > 12:
            break
        met.add((role, name, box.width))
        # On a busy machine it comes later, and what scrolls is elsewhere then.
        for _ in range(PATIENCE):
            if seen(picture(), role, box) >= 12:
                break
            listen(1)
            role, name, box = told() or place
        else:
            wrong += 1
            save(f"{page}-{at}")
            print(f"{page} {at}: not seen: {role} “{name}” at {box.x},{box.y} {box.width}x{box.height}", flush=True)
    print(f"{page}: {len(met)} stops, {wrong} not seen", flush=True)
    return wrong if met else 1


def settings(home):
    place = home / "config" / "lupapolku"
    place.mkdir(parents=True, exist_ok=True)
    (place / "settings.ron").write_text(f'(language: Some("{IN}"), zoom: {ZOOM}, appearance: Light)')


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    home = FOLDER / "home"
    settings(home)
    (home / "i3.conf").write_text("font pango:monospace 8\ndefault_border none\n")
    os.environ.update(HOME=str(home), XDG_CONFIG_HOME=str(home / "config"), XDG_STATE_HOME=str(home / "state"),
                      XDG_RUNTIME_DIR=str(home), LIBGL_ALWAYS_SOFTWARE="1", LANG="C.UTF-8")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    case = FOLDER / "case.ron"
    if not case.exists():
        subprocess.run([PROGRAM, "new", str(case), "--sample"], check=True, **quiet)
    # A display that nobody has.
    reads, writes = os.pipe()
    arguments = ["Xvfb", "-displayfd", str(writes), "-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
    started = [subprocess.Popen(arguments, pass_fds=[writes], **quiet)]
    with os.fdopen(reads) as told:
        os.environ["DISPLAY"] = f":{told.readline().strip()}"
    started.append(subprocess.Popen(["i3", "-c", str(home / "i3.conf")], **quiet))
    started.append(subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"], **quiet))
    time.sleep(1.5)
    subprocess.run(["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method",
                    "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>"], check=True, **quiet)
    listener = Atspi.EventListener.new(on_focus)
    listener.register("object:state-changed:focused")
    wrong = 0
    try:
        started.append(subprocess.Popen([PROGRAM, "--today", "2026-11-23", str(case)], **quiet))
        listen(8)
        wrong += walk("00-overview")
        for at in range(STEPS):
            press("alt+Next", wait=0.8)
            wrong += walk(f"{at + 1:02}-step")
        for at, page in enumerate(PAGES):
            press("ctrl+k", wait=0.8)
            subprocess.run(["xdotool", "type", "--delay", "30", text(page)], check=True)
            listen(0.8)
            press("Return", wait=1.2)
            wrong += walk(f"{at + 30}-{page.removeprefix('rail-').removesuffix('-title')}")
        press("F7", wait=1.2)
        wrong += walk("50-check")
    finally:
        for process in reversed(started):
            process.terminate()
    print(f"{wrong} not seen")
    sys.exit(bool(wrong))


main()

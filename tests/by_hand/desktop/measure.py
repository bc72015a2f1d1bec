#!/usr/bin/env python3
"""Measures what a running window shows: measure.py FOLDER APPEARANCE PROGRAM

On every page: the contrast of every text and of the edge of every field in the picture (WCAG 1.4.3 and 1.4.11), and the size of
everything that can be pressed (2.5.8). APPEARANCE is Light, Dark or Contrast. Where things are is asked of AT-SPI, what colours
they have is counted in the picture: the commonest colour of a place is its ground, the one that differs most its ink. Needs Xvfb,
xdotool, ImageMagick, python3-gi and gir1.2-atspi-2.0. Run it in a D-Bus session of its own:
  dbus-run-session -- tests/by_hand/desktop/measure.py /tmp/measure Light target/debug/lupapolku
Prints what falls short, and how much was measured; FOLDER gets a picture of each page. Fails when there is any.
"""

import collections
import os
import pathlib
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

FOLDER, APPEARANCE, PROGRAM = pathlib.Path(sys.argv[1]), sys.argv[2], os.path.realpath(sys.argv[3])
DISPLAY, WIDTH, HEIGHT = ":78", 1280, 820
PAGES = ["Deadlines", "After the permit", "Questionnaires", "Handover", "Change history", "Certificate files", "Key and", "Why the con", "Interview"]
STEPS = 17
TEXTS = {"label", "paragraph", "heading", "link", "push button", "button", "toggle button", "check box", "radio button", "page tab"}
FIELDS = {"entry", "password text", "combo box"}
PRESSED = TEXTS - {"label", "paragraph", "heading"} | FIELDS
# These need 3:1: a heading is a large text, and a box to tick a sign, whose words may stand beside it.
LARGE = {"heading", "check box"}
LEAST = 24
# What the menus and the foot cover.
TOP, FOOT = 50, 56


def press(*keys, wait=1.0):
    subprocess.run(["xdotool", "key", "--delay", "10", *keys], check=True)
    time.sleep(wait)


def picture(name):
    subprocess.run(["import", "-window", "root", str(FOLDER / f"{name}.png")], check=True)
    return subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], capture_output=True, check=True).stdout


def luminance(colour):
    parts = [part / 255 for part in colour]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def colours(pixels, left, top, right, bottom):
    counted = collections.Counter()
    for y in range(max(top, 0), min(bottom, HEIGHT)):
        line = pixels[(y * WIDTH + max(left, 0)) * 3 : (y * WIDTH + min(right, WIDTH)) * 3]
        counted.update(zip(line[0::3], line[1::3], line[2::3]))
    return counted


def furthest(counted):
    """How much the ink differs from the ground."""
    if not counted:
        return None
    ground = counted.most_common(1)[0][0]
    inks = [contrast(colour, ground) for colour in counted if colour != ground]
    return max(inks, default=None)


def nodes(node):
    yield node
    for at in range(node.get_child_count()):
        child = node.get_child_at_index(at)
        if child is not None:
            yield from nodes(child)


def window():
    """The only program of the session."""
    return Atspi.get_desktop(0).get_child_at_index(0)


def measure(page, totals):
    pixels, app = picture(page), window()
    seen, wrong = set(), 0
    for node in nodes(app):
        try:
            role, name = node.get_role_name(), (node.get_name() or "")[:50]
            box = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
            enabled = node.get_state_set().contains(Atspi.StateType.ENABLED)
        except (GLib.Error, AttributeError):
            continue
        right, bottom = box.x + box.width, box.y + box.height
        whole = box.x >= 0 and box.y >= TOP and right <= WIDTH and bottom <= HEIGHT - FOOT and box.width > 2 and box.height > 2
        if not whole or not enabled or role not in TEXTS | FIELDS or (role, name) in seen:
            continue
        seen.add((role, name))
        faults = []
        if role in TEXTS and name:
            found = furthest(colours(pixels, box.x, box.y, right, bottom))
            totals["texts"] += found is not None
            if found and found < (3 if role in LARGE else 4.5):
                faults.append(f"text {found:.2f}:1")
        if role in FIELDS:
            found = furthest(colours(pixels, box.x - 3, box.y - 3, right + 3, box.y + 4))
            totals["fields"] += 1
            if found is None or found < 3:
                faults.append(f"edge {found}")
        if role in PRESSED:
            totals["pressed"] += 1
            if box.width < LEAST - 0.5 or box.height < LEAST - 0.5:
                faults.append(f"size {box.width}x{box.height}")
        if faults:
            wrong += 1
            print(f"{page}: {role} “{name}” at {box.x},{box.y}: {', '.join(faults)}", flush=True)
    return wrong


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    home = FOLDER / "home"
    place = home / "config" / "lupapolku"
    place.mkdir(parents=True, exist_ok=True)
    (place / "settings.ron").write_text(f'(language: Some("en"), appearance: {APPEARANCE})')
    os.environ.update(DISPLAY=DISPLAY, HOME=str(home), XDG_CONFIG_HOME=str(home / "config"), XDG_STATE_HOME=str(home / "state"),
                      XDG_RUNTIME_DIR=str(home), LIBGL_ALWAYS_SOFTWARE="1", LANG="C.UTF-8")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    case = FOLDER / "case.ron"
    if not case.exists():
        subprocess.run([PROGRAM, "new", str(case), "--sample"], check=True, **quiet)
    started = [subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", f"{WIDTH}x{HEIGHT}x24"], **quiet)]
    time.sleep(2)
    started.append(subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"], **quiet))
    time.sleep(1.5)
    subprocess.run(["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method",
                    "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>"], check=True, **quiet)
    wrong, totals = 0, collections.Counter()
    try:
        started.append(subprocess.Popen([PROGRAM, "--today", "2026-11-23", str(case)], **quiet))
        time.sleep(10)
        # No window manager gives it the keyboard.
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "Lupapolku", "windowfocus"], check=True)
        time.sleep(1)
        wrong += measure("00-overview", totals)
        for at in range(STEPS):
            press("alt+Next")
            wrong += measure(f"{at + 1:02}-step", totals)
        for at, page in enumerate(PAGES):
            press("ctrl+k")
            subprocess.run(["xdotool", "type", "--delay", "30", page], check=True)
            time.sleep(0.8)
            press("Return", wait=1.5)
            wrong += measure(f"{at + 30}-{page.split()[0].lower()}", totals)
        press("F7")
        wrong += measure("50-check", totals)
    finally:
        for process in reversed(started):
            process.terminate()
    print(f"{totals['texts']} texts, {totals['fields']} fields, {totals['pressed']} that can be pressed; {wrong} fall short")
    sys.exit(bool(wrong))


main()

#!/usr/bin/env python3
"""The small window of the copy assistant on Wayland, where another window takes the keyboard: sway.py FOLDER PROGRAM

Needs sway, wtype, grim, zenity and what desks.py needs, and nobody who is root (sway refuses to run so):
  setpriv --reuid nobody --regid nogroup --clear-groups env -u DISPLAY HOME=/tmp/sway XDG_RUNTIME_DIR=/tmp/sway \\
    dbus-run-session -- tests/by_hand/desktop/sway.py /tmp/sway target/debug/lupapolku
where /tmp/sway is a folder of nobody's with mode 700.
Prints a line for each thing that was looked at; FOLDER, which must belong to that user, gets a picture of each.
"""

import json
import os
import shutil
import subprocess
import sys
import time

sys.argv[1:] = [sys.argv[1], "sway", sys.argv[2]]
sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))
import desks
from desks import Atspi, FOLDER, PROGRAM, QUIET, check, go_to, listen, start, started, tab_to


def press(*keys, wait=0.6):
    for key in keys:
        *held, key = key.split("+")
        around = [[sign, it] for sign in ("-M", "-m") for it in held]
        down, up = around[: len(held)], around[len(held) :]
        subprocess.run(["wtype", "-s", "400", *sum(down, []), "-k", key, *sum(up, []), "-s", "150"], check=True)
    listen(wait)


def type_text(text):
    subprocess.run(["wtype", "-s", "400", "-d", "60", text], check=True)
    listen(0.8)


def picture(what):
    path = FOLDER / f"sway-{what}.png"
    subprocess.run(["grim", str(path)], check=True)
    return path


# What desks.py does by X11.
desks.press, desks.type_text, desks.picture = press, type_text, picture


def size():
    """How large the window is, as sway says."""
    tree = json.loads(subprocess.run(["swaymsg", "-t", "get_tree", "-r"], capture_output=True, check=True).stdout)
    found, places = None, [tree]
    while places:
        place = places.pop()
        places += place.get("nodes", []) + place.get("floating_nodes", [])
        if "lupapolku" in (place.get("app_id") or "").lower():
            found = (place["rect"]["width"], place["rect"]["height"])
    return found


def compositor(home):
    (home / "conf").write_text('output HEADLESS-1 resolution 1280x820\ndefault_border none\nfor_window [app_id=".*"] floating enable\n')
    log = open(home / "sway.log", "w")
    started.append(subprocess.Popen(["sway", "-c", str(home / "conf")], stdout=log, stderr=log))
    for _ in range(160):
        time.sleep(0.25)
        displays = [path for path in home.glob("wayland-*") if path.suffix != ".lock"]
        if displays:
            break
    os.environ["WAYLAND_DISPLAY"] = displays[0].name
    os.environ["SWAYSOCK"] = str(next(home.glob("sway-ipc*.sock")))


def main():
    home = FOLDER / "home"
    shutil.rmtree(home, ignore_errors=True)
    (home / "config").mkdir(parents=True)
    home.chmod(0o700)
    os.environ.update(HOME=str(home), XDG_CONFIG_HOME=str(home / "config"), XDG_STATE_HOME=str(home / "state"),
                      XDG_DATA_HOME=str(home / "data"), XDG_RUNTIME_DIR=str(home), LIBGL_ALWAYS_SOFTWARE="1", LANG="C.UTF-8",
                      WLR_BACKENDS="headless", WLR_LIBINPUT_NO_DEVICES="1", WLR_RENDERER="pixman")
    os.environ.pop("DISPLAY", None)
    case = home / "case.ron"
    subprocess.run([PROGRAM, "new", str(case), "--sample"], check=True, **QUIET)
    compositor(home)
    started.append(subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"], **QUIET))
    time.sleep(1.5)
    subprocess.run(["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method",
                    "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>"], check=True, **QUIET)
    listener = Atspi.EventListener.new(desks.on_focus)
    listener.register("object:state-changed:focused")
    try:
        start(case)
        before = size()
        go_to("Transfer to")
        tab_to("Show as a small window")
        press("Return", wait=2.5)
        picture("small")
        check("small beside the browser", size() == (440, 640), size())
        other = subprocess.Popen(["zenity", "--info", "--text", "hei"], **QUIET)
        listen(4)
        picture("covered")
        check("and so while another window has the keyboard", size() == (440, 640), size())
        other.terminate()
        listen(2)
        tab_to("Mark and copy")
        press("Return", wait=1.5)
        check("and after it", size() == (440, 640), size())
        tab_to("Return to the full")
        press("Return", wait=2.5)
        picture("full")
        check("large again", size() == before, size())
    finally:
        for process in reversed(started):
            process.terminate()
    sys.exit(bool(desks.wrong))


main()

#!/usr/bin/env python3
"""What the window and the desktop have to do with each other: desks.py FOLDER MANAGER PROGRAM

MANAGER is a window manager such as openbox, metacity or i3. The portal is portal.py; a mail program and a web browser that write
down what they are given stand in for real ones, chosen by mimeapps.list as a desktop chooses them. Needs Xvfb, xdotool,
xdg-utils, ImageMagick, python3-gi and gir1.2-atspi-2.0. Run it in a D-Bus session of its own:
  dbus-run-session -- tests/by_hand/desktop/desks.py /tmp/desks openbox target/debug/lupapolku
Prints a line for each thing that was looked at, with what was found; FOLDER gets a picture of each. Fails when one is not as it
must be.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import time
import urllib.parse

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

FOLDER, MANAGER, PROGRAM = pathlib.Path(sys.argv[1]), sys.argv[2], os.path.realpath(sys.argv[3])
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
here, heard, wrong, started = None, [], 0, []


def on_focus(event):
    global here
    if event.detail1:
        here = event.source


def on_told(event):
    heard.append(str(event.any_data))


def listen(wait):
    context, until = GLib.MainContext.default(), time.monotonic() + wait
    while time.monotonic() < until:
        if not context.iteration(False):
            time.sleep(0.005)


def press(*keys, wait=0.5):
    subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True)
    listen(wait)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "25", text], check=True)
    listen(0.6)


def name():
    try:
        return (here.get_name() or "") if here else ""
    except GLib.Error:
        return ""


def tab_to(begins):
    for _ in range(90):
        if name().startswith(begins):
            return
        press("Tab", wait=0.25)
    print(f"never came to {begins}", flush=True)


def go_to(page):
    press("ctrl+k", wait=1)
    type_text(page)
    press("Return", wait=1.5)


def picture(what):
    path = FOLDER / f"{MANAGER}-{what}.png"
    subprocess.run(["import", "-window", "root", str(path)], check=True)
    return path


def is_dark(what):
    """Whether most of the picture is."""
    path = picture(what)
    mean = subprocess.run(["convert", str(path), "-resize", "1x1", "-format", "%[fx:mean]", "info:"], capture_output=True, check=True)
    return float(mean.stdout) < 0.5


def check(what, is_so, found=""):
    global wrong
    wrong += not is_so
    print(f"{'ok   ' if is_so else 'WRONG'} {what}{f': {found}' if found else ''}", flush=True)


def start(*arguments):
    program = subprocess.Popen([PROGRAM, "--language", "en", "--today", "2026-11-23", *map(str, arguments)], **QUIET)
    started.append(program)
    listen(8)
    return program


def texts(node):
    """All names below a node."""
    try:
        yield node.get_name() or ""
        for at in range(node.get_child_count()):
            child = node.get_child_at_index(at)
            if child is not None:
                yield from texts(child)
    except GLib.Error:
        return


def shown():
    """What stands in the windows of the program."""
    desktop = Atspi.get_desktop(0)
    applications = (desktop.get_child_at_index(at) for at in range(desktop.get_child_count()))
    found = (it for it in applications if it and "lupapolku" in (it.get_name() or "").lower())
    return "\n".join(text for application in found for text in texts(application))


def display():
    """Starts a display that nobody has, and waits until it is there."""
    reads, writes = os.pipe()
    arguments = ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1280x820x24"]
    started.append(subprocess.Popen(arguments, pass_fds=[writes], **QUIET))
    os.close(writes)
    with os.fdopen(reads) as told:
        return f":{told.readline().strip()}"


def desktop_files(home):
    """A mail program and a browser that write down what they are given, and that they are those of this desktop."""
    applications = home / "data" / "applications"
    applications.mkdir(parents=True, exist_ok=True)
    kinds = {"mailer": ["x-scheme-handler/mailto"], "browser": ["x-scheme-handler/http", "x-scheme-handler/https", "text/html"]}
    chosen = ["[Default Applications]"]
    for program, schemes in kinds.items():
        script = home / program
        script.write_text(f'#!/bin/sh\necho "{program} $*" >> {home}/opened.txt\nsleep 3\n')
        script.chmod(0o755)
        entry = f"[Desktop Entry]\nType=Application\nName={program}\nExec={script} %u\nMimeType={';'.join(schemes)};\n"
        (applications / f"{program}.desktop").write_text(entry)
        chosen += [f"{scheme}={program}.desktop" for scheme in schemes]
    (home / "config").mkdir(exist_ok=True)
    # Without one, i3 asks for it.
    (home / "config" / "i3").mkdir()
    (home / "config" / "i3" / "config").write_text("font pango:monospace 8\n")
    (home / "config" / "mimeapps.list").write_text("\n".join(chosen) + "\n")


def opened(home, kind):
    """What was given to the mail program or the browser, when that has begun."""
    path = home / "opened.txt"
    for _ in range(40):
        lines = path.read_text().splitlines() if path.exists() else []
        found = [line for line in lines if line.startswith(kind)]
        if found:
            return found[-1]
        listen(0.5)
    return ""


def main():
    shutil.rmtree(FOLDER / "home", ignore_errors=True)
    home = FOLDER / "home"
    home.mkdir(parents=True)
    home.chmod(0o700)
    desktop_files(home)
    os.environ.update(HOME=str(home), XDG_CONFIG_HOME=str(home / "config"), XDG_STATE_HOME=str(home / "state"),
                      XDG_DATA_HOME=str(home / "data"), XDG_RUNTIME_DIR=str(home), LIBGL_ALWAYS_SOFTWARE="1", LANG="C.UTF-8")
    os.environ.pop("BROWSER", None)
    case = home / "nimi 100% #1 äö.ron"
    subprocess.run([PROGRAM, "new", str(case), "--sample"], check=True, **QUIET)
    address = "file://" + urllib.parse.quote(str(case))
    os.environ["DISPLAY"] = display()
    started.append(subprocess.Popen([MANAGER], **QUIET))
    log = open(home / "portal.log", "w")
    here = pathlib.Path(__file__).resolve().parent
    portal = subprocess.Popen(["/usr/bin/python3", str(here / "portal.py")], stdin=subprocess.PIPE, stdout=log, stderr=log, text=True)
    started.append(portal)
    started.append(subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"], **QUIET))
    time.sleep(1.5)
    subprocess.run(["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method",
                    "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>"], check=True, **QUIET)
    listeners = [Atspi.EventListener.new(on_focus), Atspi.EventListener.new(on_told)]
    listeners[0].register("object:state-changed:focused")
    for kind in ["object:property-change:accessible-description", "object:announcement"]:
        listeners[1].register(kind)

    def tell(line):
        portal.stdin.write(line + "\n")
        portal.stdin.flush()
        listen(1.5)

    try:
        walk(tell, home, case, address)
    finally:
        for process in reversed(started):
            process.terminate()
    print(f"{MANAGER}: {wrong} not as they must be")
    sys.exit(bool(wrong))


def walk(tell, home, case, address):
    tell("look 1")
    first = start()
    check("dark at the start, as the desktop is", is_dark("dark"))
    tell("look 2")
    check("light while running", not is_dark("light"))
    tell("look 1")
    check("dark again", is_dark("dark-again"))
    tell("look 2")

    tell("chooser silent")
    press("ctrl+o", wait=1.2)
    tab_to("Browse")
    heard.clear()
    press("Return", wait=5)
    picture("silent")
    check("a chooser that never answers is told", any("no file chooser" in it for it in heard), " / ".join(heard[-2:]))
    check("and the keyboard is in the field", name().startswith("File"), name())
    tell(f"chooser {address}")
    tab_to("Browse")
    press("Return", wait=4)
    picture("chosen")
    check("a file that was chosen opens", case.name in shown())
    first.terminate()
    listen(2)

    first = start(address)
    picture("address")
    check("a file:// address is a file", case.name in shown())
    second = start(case)
    picture("second")
    check("a second window knows that the first is one's own", "in your other window" in shown())
    second.terminate()
    listen(2)

    go_to("get to know")
    tab_to("Read the service page")
    links(home)

    go_to("business id")
    press("ctrl+a", "ctrl+c", wait=1)
    heard.clear()
    press("ctrl+q", wait=2.5)
    picture("leaving")
    check("copied text that would be lost is told before leaving", "stays on the clipboard only" in shown())
    first.terminate()


def links(home):
    """Opens the first web page and the first mail address of the page."""
    tab_to("Open:")
    page = name()
    press("Return", wait=1)
    found = opened(home, "browser")
    check("a web address goes to the browser", found.startswith("browser https://"), found[:90] or page)
    for _ in range(90):
        press("Tab", wait=0.25)
        if "@" in name() and not name().startswith("Copy"):
            break
    press("Return", wait=1)
    found = opened(home, "mailer")
    is_whole = found.startswith("mailer mailto:") and "%0D%0A" in found and "%C3%A4" in found
    check("a mail address goes whole to the mail program", is_whole, found[:90] or name())


if __name__ == "__main__":
    main()

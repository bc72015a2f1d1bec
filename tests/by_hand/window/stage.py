"""A screen of its own with a desktop's bus, and the program on it: what the scripts that read a real window share.

Everything is begun here and ended by its process id. Needs xvfb, openbox, dbus, at-spi2-core, xdotool, ImageMagick, python3-gi and
gir1.2-atspi-2.0. The display is one that is free.
"""

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
begun = []


def begin(*command, **more):
    begun.append(subprocess.Popen([str(part) for part in command], **{**QUIET, **more}))
    return begun[-1]


@atexit.register
def end():
    for process in reversed(begun):
        process.terminate()
    for process in begun:
        process.wait()


def first_line(*command, **more):
    return begin(*command, stdout=subprocess.PIPE, text=True, **more).stdout.readline().strip()


def raise_screen(folder, size):
    """A display, a bus and a home folder. What follows in this process belongs to them."""
    home = folder / "home"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    reading, writing = os.pipe()
    begin("Xvfb", "-displayfd", writing, "-ac", "-screen", "0", f"{size[0]}x{size[1]}x24", pass_fds=[writing])
    display = os.read(reading, 20).decode().strip()
    os.environ.update(DISPLAY=f":{display}", HOME=str(home), XDG_CONFIG_HOME=str(home / "config"), LANG="C.UTF-8",
                      XDG_STATE_HOME=str(home / "state"), XDG_RUNTIME_DIR=tempfile.mkdtemp(), TZ="Europe/Helsinki")
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = first_line("dbus-daemon", "--session", "--nofork", "--print-address")
    begin("/usr/libexec/at-spi-bus-launcher", "--launch-immediately")
    time.sleep(1.5)
    subprocess.run(["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method",
                    "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "ScreenReaderEnabled", "<true>"], check=True, **QUIET)
    begin("openbox")
    time.sleep(0.5)


def settings(language, look):
    place = Path(os.environ["XDG_CONFIG_HOME"]) / "lupapolku"
    place.mkdir(parents=True, exist_ok=True)
    (place / "settings.ron").write_text(f'(language: Some("{language}"), appearance: {look}, user: "Aino Esimerkki")')


def window(program, *arguments):
    """The program in a window; ready when it says its name."""
    process = begin(program, *arguments)
    hand = eyes()
    for _ in range(100):
        try:
            if hand.program():
                break
        except SystemExit:
            time.sleep(0.2)
    time.sleep(1)
    return process


def go(hand, typed, found):
    """To what the search finds for a text: its name begins so."""
    hand.press("ctrl+k")
    until(lambda: any(it.role == "entry" and it.focused for it in hand.controls()), "the search does not open")
    hand.type(typed)
    until(lambda: hand.find(found, "list item", patience=0.2), f"the search finds no {found} for {typed}")
    hand.press("Return")
    until(lambda: not any(it.role == "dialog" for it in hand.controls()), "the search stays")
    time.sleep(0.8)


def until(test, otherwise, seconds=30):
    """Waits for something to be so."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if test():
            return
        time.sleep(0.15)
    raise SystemExit(otherwise)


def choose(hand, button, path):
    """Names a file in the form that a button opens."""
    hand.click(button)
    until(lambda: any(it.role == "dialog" for it in hand.controls()), f"{button} opens no form")
    time.sleep(0.3)
    hand.press("ctrl+a")
    hand.type(str(path))
    hand.press("Return")
    until(lambda: not any(it.role == "dialog" for it in hand.controls()), f"{path} is not taken")
    time.sleep(0.5)


def close(process):
    process.terminate()
    process.wait()
    begun.remove(process)


def eyes():
    """The module that sees and touches. It asks for the bus as soon as it is loaded, so only now."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "walk"))
    import hand
    return hand

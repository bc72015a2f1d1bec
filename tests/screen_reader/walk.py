# walk.py CASE HANDOVER: takes the sample from the start page to an exported handover as a person does who sees nothing:
# every step is a key, and what to press next follows from what a screen reader is told.
import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

CASE, HANDOVER = sys.argv[1:3]
# Texts that answer a field of one kind or another; the first that is accepted stays.
ANSWERS = [
    "Kirjattu.",
    "23.11.2026",
    "meri@esimerkki.example",
    "palvelin.esimerkki.example",
    "+358 40 123 4567",
    "192.0.2.1",
]
TEXT = ("entry", "text", "edit bar")

here = None
moves = 0
heard = []
# What was told as the description of what has the keyboard: Orca 43 hears nothing else.
described = []


def on_focus(event):
    global here, moves
    if event.detail1:
        here = event.source
        moves += 1


def on_announcement(event):
    heard.append(str(event.any_data))


def on_description(event):
    """A message is the description of what has the keyboard: Orca 43 knows no announcements."""
    heard.append(str(event.any_data))
    if event.source == here:
        described.append(str(event.any_data).strip())


def listen(wait):
    """Lets events come in for a while."""
    context, until = GLib.MainContext.default(), time.monotonic() + wait
    while time.monotonic() < until:
        if not context.iteration(False):
            time.sleep(0.005)


def wait_for(what, is_so, patience=60):
    for _ in range(patience * 10):
        if is_so():
            return
        listen(0.1)
    sys.exit(f"waited in vain: {what}; focus: {told()}; heard: {heard[-5:]}")


def told():
    """What a screen reader says of the place where the keyboard is: role and name."""
    try:
        return (here.get_role_name(), here.get_name() or "") if here else ("", "")
    except GLib.Error:
        return ("", "")


def press(key):
    subprocess.run(["xdotool", "key", "--delay", "0", key], check=True)
    listen(0.06)


def go_on(key="Tab"):
    """Goes to the next place, and waits until it is told."""
    before = moves
    press(key)
    until = time.monotonic() + 1
    while moves == before and time.monotonic() < until:
        listen(0.01)


def write(text):
    press("ctrl+a")
    subprocess.run(["xdotool", "type", "--delay", "4", text], check=True)
    listen(0.1)


def tab_to(is_it, what, key="Tab"):
    """Goes on to a place that is told as wished."""
    seen = []
    for _ in range(150):
        if is_it(*told()):
            return
        seen.append(told())
        go_on(key)
    sys.exit(f"{what} is not reached with {key}: {seen}")


def is_heard(text):
    return lambda: any(text in it for it in heard)


def is_told(begins):
    """Whether it was told once, where the keyboard is."""
    return sum(it.startswith(begins) for it in described) == 1


def window():
    desktop = Atspi.get_desktop(0)
    found = (desktop.get_child_at_index(at) for at in range(desktop.get_child_count()))
    named = (it for it in found if it and "lupapolku" in (it.get_name() or "").lower())
    return next((it for it in named if it.get_child_count()), None)


def is_known(node):
    """Whether everything below can be asked for; what AT-SPI does not know raises."""
    try:
        children = (node.get_child_at_index(at) for at in range(node.get_child_count()))
        return all(is_known(child) for child in children if child)
    except GLib.Error:
        return False


def attach(number):
    path = os.path.join(os.path.dirname(CASE), "attached.pem")
    with open(path, "w") as file:
        file.write(f"attached {number}")
    press("Return")
    wait_for("the path field", lambda: told()[0] in TEXT)
    write(path)
    press("Return")
    listen(0.5)


def answer(tries):
    role, name = told()
    if role in TEXT:
        write(ANSWERS[min(tries, len(ANSWERS) - 1)])
    elif "button" in role and "radio" not in role and "toggle" not in role:
        attach(tries)
    else:
        press("space")


def complete():
    """Goes from one next thing to the next, until nothing is left."""
    last, tries = None, 0
    for _ in range(150):
        press("alt+Home")
        wait_for("the overview", lambda: told() == ("label", "Yleiskuva"), 10)
        heading, found = told(), None
        for _ in range(12):
            go_on()
            if told()[1].startswith("Jatka: "):
                found = told()
                break
            if told() == heading:
                break
        if not found:
            return
        press("Return")
        wait_for("what is next", lambda: told() != found, 10)
        listen(0.2)
        tries = tries + 1 if told() == last else 0
        last = told()
        answer(tries)
    sys.exit(f"the sample does not come to an end: {last}")


focus_listener = Atspi.EventListener.new(on_focus)
focus_listener.register("object:state-changed:focused")
announcement_listener = Atspi.EventListener.new(on_announcement)
announcement_listener.register("object:announcement")
description_listener = Atspi.EventListener.new(on_description)
description_listener.register("object:property-change:accessible-description")

wait_for("the window", window)
subprocess.run(["xdotool", "search", "--sync", "--name", "^Lupapolku", "windowfocus"], check=True)
listen(1)

go_on()
tab_to(lambda _, name: name == "Kokeile ensin esimerkillä", "the sample")
press("Return")
wait_for("the overview", lambda: told() == ("label", "Yleiskuva"))

press("ctrl+k")
wait_for("the palette", lambda: told()[0] in TEXT)
write("postiosoite")
press("Return")
wait_for("the address", lambda: told()[0] in TEXT and "Postiosoite" in told()[1])
write("Toinen katu 2, 00100 Esimerkkila")

press("ctrl+s")
wait_for("the path field", lambda: told()[0] in TEXT and "Postiosoite" not in told()[1])
write(CASE)
press("Return")
wait_for("that it was saved", lambda: is_told("Tallennettu"))

complete()
press("F7")

press("ctrl+e")
wait_for("the handover", lambda: told() == ("label", "Työn luovutus"))
wait_for("everything on the page", lambda: is_known(window()), 30)
tab_to(lambda _, name: name == "HTML", "the format")
press("space")
tab_to(lambda _, name: name.startswith("Vie HTML"), "the export", "shift+Tab")
press("Return")
wait_for("the path field", lambda: told()[0] in TEXT)
write(HANDOVER)
press("Return")
wait_for("that it was written", lambda: os.path.exists(HANDOVER))
wait_for("that it is told", is_heard(os.path.basename(HANDOVER)))
described.clear()
press("ctrl+s")
wait_for("that saving was told", lambda: is_told("Tallennettu"))
print("\n".join(heard))

"""Eyes and hands for a window: finds controls by name through AT-SPI, and clicks and types as a person does, counting each act.

A control is shown by the wheel before it is clicked, so what lies outside the window is not clicked by chance. Only clicks,
keys and typed letters count; turns of the wheel are counted apart. Needs python3-gi, gir1.2-atspi-2.0, xdotool and ImageMagick.
"""

import re
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

Atspi.init()
# Where a page lies: right of the rail and left of the side panel at both sizes; above the foot and the strip of messages.
RAIL, SIDE, TOP, FOOT = 270, 0.775, 100, 215
STILL, PATIENCE = 0.15, 20
FOOT_BUTTONS = re.compile("Seuraava|←|Valmis")


@dataclass
class Control:
    """What a screen reader knows of a control, and where it is."""

    role: str
    name: str
    checked: bool
    focused: bool
    box: tuple[int, int, int, int]

    @property
    def middle(self):
        left, top, width, height = self.box
        return left + min(width // 2, 200), top + (height // 2 if height < 60 else 20)


@dataclass
class Hand:
    """A window of the program that has the display for itself."""

    pictures: Path
    size: tuple[int, int]
    counts: dict = field(default_factory=lambda: {"click": 0, "key": 0, "letter": 0, "wheel": 0})
    taken: int = 0

    def controls(self):
        """Every control there is, from the top."""
        for _ in range(30):
            try:
                return [control(node) for node in nodes()]
            except GLib.GError:
                time.sleep(0.1)
        raise SystemExit("the window was not found")

    def find(self, name, role=None, at=0, patience=PATIENCE):
        """A control whose name begins with a pattern, the one at a place among those alike."""
        until = time.monotonic() + patience
        while time.monotonic() < until:
            found = [it for it in self.controls() if is_named(it, name) and role in (None, it.role) and it.box[2] > 0]
            if len(found) > (at if at >= 0 else -at - 1):
                return found[at]
            time.sleep(0.1)
        return None

    def shown(self, find):
        """The control after it was scrolled into sight."""
        now = find()
        for _ in range(60):
            _, top, _, height = now.box
            middle, foot = top + min(height, 30) // 2, self.size[1] - FOOT
            if TOP <= middle <= foot or (top > foot and FOOT_BUTTONS.match(now.name)):
                break
            far = middle - foot if middle > foot else TOP - middle
            turns = max(1, min(12, (far + 120) // 50))
            margin = RAIL + 27 if self.size[0] >= 1000 else 95
            xdotool("mousemove", margin if now.box[0] < self.size[0] * SIDE else now.box[0] + 20, self.size[1] * 55 // 100)
            xdotool("click", "--repeat", turns, "--delay", 8, 5 if middle > foot else 4)
            self.counts["wheel"] += turns
            before, now = now, self.at_rest(find)
            if now.box == before.box:
                break
        return self.at_rest(find)

    def at_rest(self, find):
        """The control once it does not move any more."""
        before = find()
        for _ in range(20):
            time.sleep(STILL)
            now = find()
            if now.box == before.box:
                return now
            before = now
        return before

    def click(self, name, role=None, at=0):
        def find():
            return self.find(name, role, at) or stop(f"there is no {role or 'control'} {name}")

        xdotool("mousemove", *self.shown(find).middle)
        time.sleep(0.05)
        xdotool("click", 1)
        self.counted("click", name)
        time.sleep(STILL)

    def counted(self, kind, what):
        """Counts an act and writes it down beside the pictures, so that it can be seen where acts go."""
        self.counts[kind] += 1
        with open(self.pictures / "acts.txt", "a", encoding="utf-8") as file:
            file.write(f"{kind} {what}\n")

    def type(self, text):
        if not text:
            return
        xdotool("type", "--delay", 6, "--", text)
        self.counts["letter"] += len(text)
        time.sleep(STILL)

    def put(self, name, text, role=None, at=0):
        self.click(name, role, at)
        self.type(text)

    def press(self, *keys):
        for key in keys:
            xdotool("key", "--clearmodifiers", key)
            self.counted("key", key)
            time.sleep(0.1)

    def on(self):
        """To the next page."""
        self.press("alt+Page_Down")
        time.sleep(0.6)

    def next_open(self, text=""):
        """To the next thing that is open, on whatever page it is, and types there."""
        self.press("F8")
        time.sleep(0.6)
        self.type(text)

    def tick(self, *names):
        for name in names:
            self.click(name, "check box")

    def missing(self):
        """What the side panel says is missing on the page."""
        words = re.compile("Täytä|Merkitse valmiiksi|lisää vähintään|.*[Ll]uonnos|.*kesken|Tee ensin|Vastaa ensin")
        return [it.name for it in self.controls() if it.box[0] >= self.size[0] * SIDE and words.match(it.name)]

    def picture(self, name):
        self.taken += 1
        time.sleep(0.4)
        subprocess.run(["import", "-window", "root", self.pictures / f"{self.taken:03}-{name}.png"], check=True)

    def told(self, what):
        acts = self.counts["click"] + self.counts["key"] + self.counts["letter"]
        print(f"{what}: {self.counts}, together {acts}", flush=True)


def nodes(parent=None):
    parent = parent or program()
    for at in range(parent.get_child_count()):
        child = parent.get_child_at_index(at)
        if child:
            yield child
            yield from nodes(child)


def program():
    """The window, which may take a while to come on a busy machine."""
    desktop = Atspi.get_desktop(0)
    for _ in range(60):
        desktop.clear_cache()
        for at in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(at)
            if found and "lupapolku" in (found.get_name() or "").lower() and found.get_child_count():
                found.clear_cache()
                return found
        time.sleep(0.5)
    raise SystemExit("the program was not found")


def control(node):
    states = node.get_state_set()
    try:
        box = node.get_extents(Atspi.CoordType.SCREEN)
        box = (box.x, box.y, box.width, box.height)
    except GLib.GError:
        box = (-1, -1, 0, 0)
    is_so = states.contains
    name = node.get_name() or ""
    return Control(node.get_role_name(), name, is_so(Atspi.StateType.CHECKED), is_so(Atspi.StateType.FOCUSED), box)


SAID = {"heading", "label", "paragraph", "panel", "frame", "status bar", "scroll pane", "list box", "table", "page"}


def is_named(it, name):
    if it.role in SAID:
        return False
    return it.name == name[1:] if name.startswith("=") else re.match(name, it.name) is not None


def xdotool(*what):
    subprocess.run(["xdotool", *map(str, what)], check=True)


def stop(why):
    raise SystemExit(why)

"""When a window comes to the screen, as the display tells it. To ask again and again, as xdotool does, takes processor time from the
program that is measured: on two cores an empty window seemed to need 108 ms that needs 80."""
import select
import time

import Xlib.X
import Xlib.display
import Xlib.error

# What is smaller is no window of a program's but a helper of its library.
LEAST = 300

# A title that has not come by then does not come.
LONGEST = 3


class Screen:
    """One display, watched from before a program starts."""

    def __init__(self, name):
        self.display = Xlib.display.Display(name)
        self.display.screen().root.change_attributes(event_mask=Xlib.X.SubstructureNotifyMask)
        self.display.sync()

    def wait(self, begin, title=None, limit=30):
        """Seconds from `begin` until a window is shown, and until one has a title that holds `title`; nothing for what does not come."""
        shown = named = None
        while time.perf_counter() - begin < (limit if shown is None else LONGEST) and (shown is None or title and named is None):
            select.select([self.display.fileno()], [], [], 0.05)
            while self.display.pending_events():
                event = self.display.next_event()
                now = time.perf_counter() - begin
                if event.type == Xlib.X.CreateNotify:
                    event.window.change_attributes(event_mask=Xlib.X.PropertyChangeMask)
                    self.display.flush()
                elif event.type == Xlib.X.MapNotify and shown is None and self.is_large(event.window):
                    shown = now
                elif event.type == Xlib.X.PropertyNotify and title and title in self.title(event):
                    named = named or now
        return shown, named

    def is_large(self, window):
        try:
            return window.get_geometry().width >= LEAST
        except Xlib.error.XError:
            return False

    def title(self, event):
        if self.display.get_atom_name(event.atom) != "_NET_WM_NAME":
            return ""
        try:
            value = event.window.get_full_property(event.atom, Xlib.X.AnyPropertyType)
        except Xlib.error.XError:
            return ""
        if value is None:
            return ""
        return value.value.decode() if isinstance(value.value, bytes) else str(value.value)

    def close(self):
        self.display.close()

#!/usr/bin/env python3
"""Stands in for the desktop's portal and says light or dark: look.py, then lines `0`, `1` (dark) or `2` (light) on its input.

Needs python3-gi. Run it in a D-Bus session of its own (dbus-run-session) before the program.
"""

import sys

from gi.repository import Gio, GLib

NODE = """<node><interface name='org.freedesktop.portal.Settings'>
<method name='ReadOne'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='v' direction='out'/></method>
<signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/></signal>
</interface></node>"""
PLACE, SETTINGS = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings"
LOOK = ("org.freedesktop.appearance", "color-scheme")
look = 0


def answer(_connection, _sender, _path, _interface, _method, asked, call):
    print("asked", asked.unpack(), flush=True)
    call.return_value(GLib.Variant("(v)", (GLib.Variant("u", look),)))


def changed(channel, _condition):
    global look
    line = channel.readline()
    if line.strip():
        look = int(line)
        value = GLib.Variant("(ssv)", (*LOOK, GLib.Variant("u", look)))
        bus.emit_signal(None, PLACE, SETTINGS, "SettingChanged", value)
    return bool(line)


bus = Gio.bus_get_sync(Gio.BusType.SESSION)
bus.register_object(PLACE, Gio.DBusNodeInfo.new_for_xml(NODE).interfaces[0], answer, None, None)
Gio.bus_own_name_on_connection(bus, "org.freedesktop.portal.Desktop", Gio.BusNameOwnerFlags.NONE, None, None)
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, changed)
GLib.MainLoop().run()

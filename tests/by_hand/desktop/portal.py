#!/usr/bin/env python3
"""Stands in for the desktop's portal: portal.py, then lines on its input:

  look 0|1|2        says that the desktop is as it likes, dark or light
  chooser silent    the file chooser never answers from now on
  chooser URI       it answers with this address, such as file:///tmp/a.ron

Prints what it was asked. Needs python3-gi. Run it in a D-Bus session of its own (dbus-run-session) before the program.
"""

import sys

from gi.repository import Gio, GLib

NODE = """<node>
<interface name='org.freedesktop.portal.Settings'>
<method name='ReadOne'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='v' direction='out'/></method>
<signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/></signal>
</interface>
<interface name='org.freedesktop.portal.FileChooser'>
<method name='OpenFile'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>
<method name='SaveFile'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>
<property name='version' type='u' access='read'/>
</interface></node>"""
PLACE, SETTINGS = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings"
LOOK = ("org.freedesktop.appearance", "color-scheme")
look, chooser = 0, "silent"


def choose(sender, options):
    """The place where the answer comes, and the answer a little later."""
    place = f"{PLACE}/request/{sender[1:].replace('.', '_')}/{options.get('handle_token', 't')}"
    if chooser != "silent":
        answer = GLib.Variant("(ua{sv})", (0, {"uris": GLib.Variant("as", [chooser])}))
        GLib.timeout_add(600, bus.emit_signal, None, place, "org.freedesktop.portal.Request", "Response", answer)
    return place


def called(_connection, sender, _path, _interface, method, asked, call):
    print("asked", method, asked.unpack(), flush=True)
    if method == "ReadOne":
        call.return_value(GLib.Variant("(v)", (GLib.Variant("u", look),)))
    else:
        call.return_value(GLib.Variant("(o)", (choose(sender, asked.unpack()[2]),)))


def changed(channel, _condition):
    global look, chooser
    line = channel.readline()
    what, _, to = line.strip().partition(" ")
    if what == "look":
        look = int(to)
        value = GLib.Variant("(ssv)", (*LOOK, GLib.Variant("u", look)))
        bus.emit_signal(None, PLACE, SETTINGS, "SettingChanged", value)
    elif what == "chooser":
        chooser = to
    return bool(line)


bus = Gio.bus_get_sync(Gio.BusType.SESSION)
for interface in Gio.DBusNodeInfo.new_for_xml(NODE).interfaces:
    bus.register_object(PLACE, interface, called, lambda *_: GLib.Variant("u", 3), None)
Gio.bus_own_name_on_connection(bus, "org.freedesktop.portal.Desktop", Gio.BusNameOwnerFlags.NONE, None, None)
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, changed)
GLib.MainLoop().run()

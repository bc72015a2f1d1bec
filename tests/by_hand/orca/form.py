#!/usr/bin/env python3
"""The same as a page of the program, made of GTK 4: what Orca says here and not there is missing there.

A heading that takes the focus, a field that is required, one that is wrong, a table, a menu, a dialog, and "Saved".
Needs python3-gi and gir1.2-gtk-4.0. What was heard of it stands in form.txt.
"""

import gi

gi.require_version("Gtk", "4.0")
from gi.repository import Gio, GObject, Gtk

ROWS = [("Elovirran Perintä Oy", "3110047-9", "In order"), ("Kaislarannan Laina Oy", "3110048-7", "Missing")]


class Customer(GObject.Object):
    """A row of the table."""

    def __init__(self, cells):
        super().__init__()
        self.cells = cells


def told(widget, properties, states=()):
    """Tells a screen reader what is known of a widget."""
    names = [name for name, _ in properties]
    widget.update_property(names, [value for _, value in properties])
    if states:
        widget.update_state([name for name, _ in states], [value for _, value in states])


def field(box, label, text, hint, error=None):
    """A field with its label, hint and error."""
    title, entry, below = Gtk.Label(label=label, xalign=0), Gtk.Entry(text=text), Gtk.Label(label=hint, xalign=0)
    told(
        entry,
        [
            (Gtk.AccessibleProperty.LABEL, label),
            (Gtk.AccessibleProperty.DESCRIPTION, " ".join(filter(None, [error, hint]))),
            (Gtk.AccessibleProperty.REQUIRED, True),
        ],
        [(Gtk.AccessibleState.INVALID, int(Gtk.AccessibleInvalidState.TRUE if error else Gtk.AccessibleInvalidState.FALSE))],
    )
    for part in filter(None, [title, error and Gtk.Label(label=error, xalign=0), entry, below]):
        box.append(part)


def table():
    """Customers under headings."""
    store = Gio.ListStore(item_type=Customer)
    for cells in ROWS:
        store.append(Customer(cells))
    view = Gtk.ColumnView(model=Gtk.SingleSelection(model=store))
    for at, title in enumerate(["Organisation", "Business ID", "State"]):
        factory = Gtk.SignalListItemFactory()
        factory.connect("setup", lambda _, item: item.set_child(Gtk.Label(xalign=0)))
        factory.connect("bind", lambda _, item, at=at: item.get_child().set_label(item.get_item().cells[at]))
        view.append_column(Gtk.ColumnViewColumn(title=title, factory=factory))
    return view


def dialog(parent):
    """A question."""
    asked = Gtk.MessageDialog(transient_for=parent, modal=True, text="Save the changes?")
    asked.set_property("secondary-text", "Two changes are not saved yet.")
    asked.add_button("Cancel", Gtk.ResponseType.CANCEL)
    asked.add_button("Save", Gtk.ResponseType.OK)
    asked.connect("response", lambda it, _: it.destroy())
    asked.present()


def show(app):
    """The window."""
    window = Gtk.ApplicationWindow(application=app, title="Reference", default_width=900, default_height=700)
    box = Gtk.Box(orientation=Gtk.Orientation.VERTICAL, spacing=8, margin_start=20, margin_end=20, margin_top=20)
    heading = Gtk.Label(label="Permit application", xalign=0, focusable=True)
    box.append(heading)
    field(box, "Organisation name", "Esimerkki Välitys Oy", "As in the trade register.")
    field(box, "Business ID", "1234567-2", "Seven digits, a hyphen and a check digit.", "The check digit should be 1.")
    box.append(Gtk.CheckButton(label="Read the service page"))
    menu = Gio.Menu()
    menu.append("Undo", "app.undo")
    menu.append("Redo", "app.redo")
    box.append(Gtk.MenuButton(label="Edit", menu_model=menu))
    box.append(table())
    said = Gtk.Label(label="", xalign=0)

    def save(_):
        said.set_label("Saved 10:02")
        if hasattr(said, "announce"):
            said.announce("Saved 10:02", Gtk.AccessibleAnnouncementPriority.MEDIUM)

    saves, asks = Gtk.Button(label="Save"), Gtk.Button(label="Close the case")
    saves.connect("clicked", save)
    asks.connect("clicked", lambda _: dialog(window))
    for part in (saves, asks, said):
        box.append(part)
    for name in ("undo", "redo"):
        app.add_action(Gio.SimpleAction.new(name, None))
    window.set_child(box)
    window.present()
    heading.grab_focus()


app = Gtk.Application(application_id="fi.lupapolku.Reference")
app.connect("activate", show)
app.run([])

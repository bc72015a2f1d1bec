# Reads the window from outside as a screen reader does, through AT-SPI, and prints role and name of every node.
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi

Atspi.init()
desktop = Atspi.get_desktop(0)


def window():
    for at in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(at)
        if application and "lupapolku" in (application.get_name() or "").lower() and application.get_child_count():
            return application
    return None


def walk(node, depth):
    print("  " * depth + node.get_role_name() + " | " + (node.get_name() or ""))
    for at in range(node.get_child_count()):
        child = node.get_child_at_index(at)
        if child:
            walk(child, depth + 1)


def has_heading(node):
    if node.get_role_name() == "heading":
        return True
    children = (node.get_child_at_index(at) for at in range(node.get_child_count()))
    return any(child and has_heading(child) for child in children)


# The case is read on a job: until then the window has no page.
for _ in range(200):
    found = window()
    if found and has_heading(found):
        walk(found, 0)
        sys.exit(0)
    time.sleep(0.1)
sys.exit("the window was not found")

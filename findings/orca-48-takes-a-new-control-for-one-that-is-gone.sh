#!/usr/bin/env bash
# Guess before: a screen reader that keeps in mind which controls of a program are gone knows them by their place on the bus, so
# a control that is there is never taken for one that is gone.
# Seen on 28 November 2026 with Orca 48.1 (Debian 13): it keeps them by Python's hash of the object, which is its address in memory.
# An object that is made where one that is gone was freed counts as gone too, and Orca drops what is told of it (“Ignoring defunct
# object”) until it clears the list, once a minute. In a program whose page takes its heading away when the focus goes on, the
# next control that gets the focus is now and then not said. A program can keep what had the focus in its tree.
# Output: `taken for gone: 22 of 200 new objects` with Python 3.11, 200 of 200 with Python 3.13. Fails when none is.
# Needs python3-gi and gir1.2-atspi-2.0; Orca itself is only unpacked, and no desktop is needed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# The archive that this Debian takes its packages from.
archive=$(apt-get indextargets --format '$(REPO_URI)' | grep -v security | head -n 1)
curl -sSfL -o "$folder/orca.deb" "${archive%/}/pool/main/o/orca/orca_48.1-1+deb13u2_all.deb"
dpkg-deb -x "$folder/orca.deb" "$folder/orca"
said=$(/usr/bin/python3 - "$folder/orca/usr/lib/python3/dist-packages" <<'PYTHON'
import sys

sys.path.insert(0, sys.argv[1])
import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GObject
from orca import debug
from orca.ax_object import AXObject

taken, rounds = 0, 200
for _ in range(rounds):
    old = GObject.new(Atspi.Accessible)
    # What Orca does with an object that does not answer any more.
    AXObject._set_known_dead_status(old, True)
    del old
    new = GObject.new(Atspi.Accessible)
    taken += AXObject.object_is_known_dead(new)
    AXObject.KNOWN_DEAD.clear()
    del new
print(f"taken for gone: {taken} of {rounds} new objects")
PYTHON
)
echo "$said"
[[ "$said" =~ gone:\ [1-9] ]]

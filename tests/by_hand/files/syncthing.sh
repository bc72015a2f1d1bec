#!/bin/sh
# Two real windows in two folders that two Syncthings on the loopback keep alike. Both are offline and change the same field
# and one field each; online again, nothing may be lost: what both changed stands undecided, no list of events has a conflict.
# Needs syncthing and python3, what screen.sh needs, and a program with the window.
. "$(dirname "$0")/common.sh"
. "$(dirname "$0")/screen.sh"
syncthing --version | head -1
mkdir -p "$work/a" "$work/b"
later() { kill $pids 2>/dev/null || true; }
trap later EXIT

# setting NAME ADDRESS GUI: a home for one Syncthing that talks to nobody but the other.
for side in a b; do syncthing generate --home="$work/home-$side" --no-default-folder >/dev/null 2>&1; done
id_a=$(syncthing --home="$work/home-a" --device-id)
id_b=$(syncthing --home="$work/home-b" --device-id)
python3 - "$work" "$id_a" "$id_b" <<'P'
import sys, xml.etree.ElementTree as tree
work, ids = sys.argv[1], dict(a=sys.argv[2], b=sys.argv[3])
ports = dict(a=(22091, 8391), b=(22092, 8392))
for side, other in (("a", "b"), ("b", "a")):
    path = f"{work}/home-{side}/config.xml"
    root = tree.parse(path).getroot()
    for old in root.findall("folder") + root.findall("device"):
        root.remove(old)
    for at in (side, other):
        device = tree.SubElement(root, "device", id=ids[at], name=at)
        tree.SubElement(device, "address").text = f"tcp://127.0.0.1:{ports[at][0]}"
    folder = tree.SubElement(root, "folder", id="share", label="share", path=f"{work}/{side}", type="sendreceive",
                             rescanIntervalS="5", fsWatcherEnabled="true", fsWatcherDelayS="1")
    for at in (side, other):
        tree.SubElement(folder, "device", id=ids[at])
    options = root.find("options")
    for old in list(options):
        if old.tag in ("listenAddress", "globalAnnounceEnabled", "localAnnounceEnabled", "relaysEnabled", "natEnabled",
                       "urAccepted", "crashReportingEnabled", "startBrowser"):
            options.remove(old)
    for name, value in dict(listenAddress=f"tcp://127.0.0.1:{ports[side][0]}", globalAnnounceEnabled="false",
                            localAnnounceEnabled="false", relaysEnabled="false", natEnabled="false", urAccepted="-1",
                            crashReportingEnabled="false", startBrowser="false").items():
        tree.SubElement(options, name).text = value
    gui = root.find("gui")
    gui.find("address").text = f"127.0.0.1:{ports[side][1]}"
    gui.find("apikey").text = "by-hand"
    tree.ElementTree(root).write(path)
P
# online and offline: the other Syncthing is paused.
rest() { curl -s --noproxy '*' -X POST -H 'X-API-Key: by-hand' "http://127.0.0.1:$1/rest/system/$2" >/dev/null; }
offline() { rest 8391 pause; rest 8392 pause; sleep 1; }
online() { rest 8391 resume; rest 8392 resume; }
for side in a b; do
    setsid syncthing serve --home="$work/home-$side" --no-browser >"$work/$side.log" 2>&1 &
    pids="$pids $!"
done
# until COMMAND...: waits half a minute for something.
until_so() { n=0; while ! "$@" >/dev/null 2>&1; do n=$((n + 1)); [ "$n" -lt 60 ] || return 1; sleep 1; done; }
until_so curl -s --noproxy '*' http://127.0.0.1:8391/rest/noauth/health
"$program" new "$work/a/r.ron" --sample >/dev/null
say "the case arrives" until_so test -f "$work/b/r.ron"

window() {
    side=$1 display=$2
    screen "$display"
    mkdir -p "$work/user-$side"
    DISPLAY="$(shown "$display")" HOME="$work/user-$side" XDG_STATE_HOME="$work/user-$side/state" XDG_CONFIG_HOME="$work/user-$side/config" \
        USER="$side" setsid "$program" --language en "$work/$side/r.ron" >"$work/window-$side.log" 2>&1 &
    pids="$pids $!"
    sleep 8
}
# Each sees no lock of the other: they are offline when they open it.
offline
window a 188
window b 189
fill 188 'postal address' 'MERIN KATU 1'
fill 188 'administrative contact' 'Meri Lahti'
fill 189 'postal address' 'ANTIN TIE 2'
fill 189 'technical contact' 'Antti Maki'
picture 188 a-offline
picture 189 b-offline
say "a is saved with its own" grep -q 'MERIN KATU 1' "$work/a/r.ron"
say "b is saved with its own" grep -q 'ANTIN TIE 2' "$work/b/r.ron"
rm -f "$work"/?/.r.ron.lock
online
# Syncthing, and then a look of each window.
sleep 75
picture 188 a-online
picture 189 b-online
ls -A "$work/a" "$work/b"
both() { grep -q 'MERIN KATU 1' "$1" && grep -q 'ANTIN TIE 2' "$1"; }
holds() { for text in "$@"; do cat "$work"/a/r*.ron "$work"/b/r*.ron | grep -q "$text" || return 1; done; }
say "nothing that anybody typed is lost" holds 'MERIN KATU 1' 'ANTIN TIE 2'
say "no list of events has a conflict" sh -c "! ls -A '$work/a' '$work/b' | grep 'conflict.*trail'"
say "the one whose file was put aside has both, undecided" sh -c "grep -l undecided '$work'/a/r.ron '$work'/b/r.ron"
say "both texts are in the case" sh -c "cat '$work'/a/r.ron '$work'/b/r.ron | grep -q 'MERIN KATU 1' && cat '$work'/a/r.ron '$work'/b/r.ron | grep -q 'ANTIN TIE 2'"
say "the case is one again" until_so cmp "$work/a/r.ron" "$work/b/r.ron"
say "it has both" both "$work/a/r.ron"
ls -A "$work/a" "$work/b"
later
end

#!/bin/sh
# A real window on places where something does not work: chmod (bindfs --chmod-deny, as GVfs refuses it), links and moves that
# replace nothing (exfat-fuse), a full disk (tmpfs), and a file that may not be touched (chattr +i). It saves, or says why and saves
# when the reason has passed; what is whole is never called damaged. Needs bindfs, exfat-fuse, exfatprogs and e2fsprogs, what
# screen.sh needs, and a program with the window.
. "$(dirname "$0")/common.sh"
. "$(dirname "$0")/screen.sh"
dpkg-query -W -f '${Package} ${Version}\n' bindfs exfat-fuse e2fsprogs xvfb
later() {
    kill $pids 2>/dev/null || true
    umount "$work/deny" "$work/stick" "$work/full" 2>/dev/null || true
    losetup -d "$disk" 2>/dev/null || true
}
trap later EXIT
mkdir "$work/real" "$work/deny" "$work/stick" "$work/full" "$work/held"
bindfs --chmod-deny "$work/real" "$work/deny"
truncate -s 16M "$work/disk"
mkfs.exfat "$work/disk" >/dev/null
disk=$(losetup -f --show "$work/disk")
mount.exfat-fuse "$disk" "$work/stick" >/dev/null 2>&1
mount -t tmpfs -o size=600k tmpfs "$work/full"

# window PLACE DISPLAY: a window on a case there.
window() {
    "$program" new "$work/$1/r.ron" --sample >/dev/null
    [ "$1" = deny ] && chmod 640 "$work/real/r.ron"
    screen "$2"
    home=$work/home-$2
    mkdir -p "$home"
    DISPLAY="$(shown "$2")" HOME="$home" XDG_STATE_HOME="$home/state" XDG_CONFIG_HOME="$home/config" \
        setsid "$program" --language en "$work/$1/r.ron" >"$work/window-$2.log" 2>&1 &
    pids="$pids $!"
    sleep 6
}
in_file() { grep -q "$2" "$work/$1/r.ron"; }
whole() { "$program" check "$work/$1/r.ron" >/dev/null; [ $? -lt 2 ]; }
written() { [ "$(find "$work/$1" -maxdepth 1 -name '.r.ron.lock' -newer "$work/since")" ]; }

window deny 85
fill 85 'postal address' 'KATU 1'
say "chmod refused: it is saved" in_file deny 'KATU 1'
touch "$work/since"
sleep 32
say "chmod refused: the lock is renewed" written deny
picture 85 failing-1-chmod-refused

window stick 86
fill 86 'postal address' 'KATU 2'
say "exfat: it is saved" in_file stick 'KATU 2'
say "exfat: there is a lock" test -f "$work/stick/.r.ron.lock"
picture 86 failing-2-exfat

window full 87
dd if=/dev/zero of="$work/full/filler" bs=1k >/dev/null 2>&1 || true
fill 87 'postal address' 'KATU 3'
picture 87 failing-3-a-full-disk
say "a full disk: nothing is lost of what was there" sh -c "$program check $work/full/r.ron >/dev/null; [ \$? -lt 2 ]"
rm "$work/full/filler"
sleep 45
picture 87 failing-4-there-is-room
say "a full disk: saved by itself when there is room" in_file full 'KATU 3'

window held 88
if chattr +i "$work/held/r.ron" 2>/dev/null; then
    before=$(sha256sum <"$work/held/r.ron")
    fill 88 'postal address' 'KATU 4'
    picture 88 failing-5-may-not-be-touched
    say "a file that may not be touched is whole" [ "$before" = "$(sha256sum <"$work/held/r.ron")" ]
    say "nothing half-written lies about" no_leavings "$work/held"
    chattr -i "$work/held/r.ron"
    sleep 45
    say "saved by itself when it may be" in_file held 'KATU 4'
fi
for place in deny stick full held; do say "$place: nothing is left behind" no_leavings "$work/$place"; done
later
trap - EXIT
end

#!/bin/sh
# The change history while the window is open: its folder is moved away and made anew, git puts an older list in its place, and
# two people have the case open on a stick of exfat. Every line stays tied to the one before it, and nothing is made longer.
# Needs git, python3, exfat-fuse and exfatprogs, and what screen.sh needs.
. "$(dirname "$0")/common.sh"
. "$(dirname "$0")/screen.sh"
git --version
dpkg-query -W -f '${Package} ${Version}\n' exfat-fuse xvfb
later() {
    kill $pids 2>/dev/null || true
    umount "$work/stick" 2>/dev/null || true
    losetup -d "$disk" 2>/dev/null || true
}
disk=
trap later EXIT
export GIT_CONFIG_NOSYSTEM=1

# window WHO DISPLAY CASE
window() {
    home=$work/home-$1
    mkdir -p "$home"
    screen "$2"
    DISPLAY="$(shown "$2")" HOME="$home" USER="$1" XDG_STATE_HOME="$home/state" XDG_CONFIG_HOME="$home/config" \
        setsid "$program" --language en "$3" >"$work/window-$2.log" 2>&1 &
    last=$!
    pids="$pids $last"
    sleep 10
}
# tied FILE...: every line of these lists follows from the one before it.
tied() {
    python3 - "$@" <<'P'
import hashlib, sys
wrong = 0
for path in sys.argv[1:]:
    data = open(path, "rb").read()
    chain = "0" * 16
    assert data and data.endswith(b"\n") and b"\0" not in data, path
    for at, line in enumerate(data.decode().splitlines(), 1):
        told, body = line.split(" ", 1)
        if hashlib.sha256((chain + body).encode()).hexdigest()[:16] != told.lower():
            wrong += 1
            print(f"{path} line {at} does not follow: {body[:60]}")
        chain = told
sys.exit(wrong)
P
}

mkdir "$work/a"
"$program" new "$work/a/r.ron" --sample >/dev/null
window meri 191 "$work/a/r.ron"
fill 191 'postal address' 'KATU 1'
say "what is typed is in the list" grep -q 'KATU 1' "$work"/a/r.ron.*.trail
say "the list is whole" tied "$work"/a/r.ron.*.trail
mv "$work/a" "$work/moved"
mkdir "$work/a"
fill 191 'postal address' 'KATU 2'
sleep 35
picture 191 lists-1-folder-moved-away
say "the old name is not made again without asking" test ! -e "$work/a/r.ron"
# Save here again.
press 191 shift+Tab
press 191 Return
sleep 6
picture 191 lists-2-gone-on
say "what was typed meanwhile is saved once that is decided" grep -rq 'KATU 2' "$work/a/r.ron"
say "no list has holes, and each is tied" sh -c "find '$work/a' '$work/moved' -name '*.trail' | grep -q ."
tied $(find "$work/a" "$work/moved" -name '*.trail') || wrong=1
kill "$last"
sleep 2

mkdir "$work/repo"
"$program" new "$work/repo/r.ron" --sample >/dev/null
window meri 192 "$work/repo/r.ron"
fill 192 'postal address' 'TIE 1'
cd "$work/repo"
git init -q -b main . && git config user.name Meri && git config user.email meri@example.invalid
git add r.ron r.ron.*.trail && git commit -qm one
fill 192 'postal address' 'TIE 2'
fill 192 'administrative contact' 'Meri Lahti'
cp r.ron.*.trail "$work/before.trail"
git checkout -q -- r.ron.*.trail
say "git has put the older list there" sh -c "[ \$(cat r.ron.*.trail | wc -l) -lt \$(wc -l <'$work/before.trail') ]"
fill 192 'postal address' 'TIE 3'
say "what is typed after that is in the list" grep -q 'TIE 3' r.ron.*.trail
say "and it follows from what git has put there" tied r.ron.*.trail
kill "$last"
sleep 2
window meri 193 "$work/repo/r.ron"
# The page of the change history.
focus 193
DISPLAY=$(shown 193) xdotool mousemove 104 653 sleep 0.5 click 1 sleep 4
picture 193 lists-3-after-git
kill "$last"
cd /

mkdir "$work/stick"
truncate -s 16M "$work/disk"
mkfs.exfat "$work/disk" >/dev/null
disk=$(losetup -f --show "$work/disk")
mount.exfat-fuse "$disk" "$work/stick" >/dev/null 2>&1
"$program" new "$work/stick/r.ron" --sample >/dev/null
window meri 194 "$work/stick/r.ron"
window antti 195 "$work/stick/r.ron"
fill 194 'postal address' 'POLKU 1'
fill 195 'postal address' 'POLKU 2'
picture 195 lists-4-who-comes-second-on-a-stick
say "exfat: who came first has saved" grep -q 'POLKU 1' "$work/stick/r.ron"
say "exfat: who came second reads" sh -c "! grep -q 'POLKU 2' '$work'/stick/r.ron*"
say "exfat: the list is whole" tied "$work"/stick/r.ron.*.trail
later
trap - EXIT
end

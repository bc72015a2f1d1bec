#!/bin/sh
# Two Unix users of one team folder, each with a real window on the same case: the lock stays with who has it, the case is asked
# for and given, a clock that is ahead takes nothing, an older file that is put back stays, a renamed file is not made again, and an
# identity code that is typed is on no disk. Needs xvfb, xdotool, imagemagick, faketime and a program with the window. Links are
# clicked where they stand in a window of 1280 × 820 in English. Pictures are left in $PICTURES.
. "$(dirname "$0")/common.sh"
faketime --version | head -1
pictures=${PICTURES:-/tmp/lupapolku-windows}
mkdir -p "$pictures"
for user in meri antti; do id "$user" >/dev/null 2>&1 || useradd -m "$user"; done
getent group tiimi >/dev/null || groupadd tiimi
usermod -aG tiimi meri
usermod -aG tiimi antti
cp "$program" "$work/lupapolku"
mkdir "$work/team"
chgrp tiimi "$work/team" && chmod 2770 "$work/team"
case=$work/team/r.ron
lock=$work/team/.r.ron.lock
pids=
later() { kill $pids 2>/dev/null || true; }
trap later EXIT
su meri -s /bin/sh -c "cd /; $work/lupapolku new $case --sample" >/dev/null

# window USER DISPLAY [COMMAND...]: a window of a user, in one way or another.
window() {
    user=$1 display=$2
    shift 2
    setsid Xvfb ":$display" -ac -screen 0 1280x820x24 >/dev/null 2>&1 &
    pids="$pids $!"
    sleep 1
    su "$user" -s /bin/sh -c "cd /; HOME=/home/$user USER=$user DISPLAY=:$display NO_FAKE_STAT=1 exec $* $work/lupapolku --language en $case" >"$work/$user.log" 2>&1 &
    pids="$pids $!"
    sleep 8
}
ends() { pkill -P "$1" 2>/dev/null || true; kill "$1" 2>/dev/null || true; sleep 2; }
focus() { DISPLAY=":$1" xdotool windowfocus "$(DISPLAY=":$1" xdotool search --onlyvisible --name . | tail -1)"; }
click() { focus "$1"; DISPLAY=":$1" xdotool mousemove "$2" "$3" sleep 0.5 click 1 sleep 1; }
press() { focus "$1"; DISPLAY=":$1" xdotool sleep 0.3 key "$2" sleep 1; }
# fill DISPLAY FIELD TEXT: as somebody does with the keyboard.
fill() {
    focus "$1"
    DISPLAY=":$1" xdotool sleep 0.5 key ctrl+k sleep 0.7 type --delay 20 "$2"
    DISPLAY=":$1" xdotool sleep 0.7 key Return sleep 1 key ctrl+a sleep 0.2 type --delay 20 "$3"
    sleep 5
}
picture() { DISPLAY=":$1" import -window root "$pictures/$2.png" 2>/dev/null || true; }
holder() { [ "$(stat -c %U "$lock")" = "$1" ]; }
in_file() { grep -q "$1" "$case"; }
not_in() { ! grep -rq "$1" "$2"; }
window meri 81
meri=$!
window antti 82
picture 82 1-antti-reads
say "meri has the case" holder meri
fill 82 'postal address' 'ANTIN TIE 2'
say "who reads changes nothing" not_in 'ANTIN TIE 2' "$work/team"
sleep 75
say "after 75 seconds the lock is still meri's" holder meri
fill 81 'postal address' 'MERIN KATU 1'
say "meri saves" in_file 'MERIN KATU 1'

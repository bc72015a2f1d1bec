#!/bin/sh
# Two Unix users of one team folder, each with a real window on the same case: the lock stays with who has it, the case is asked
# for and given, a clock that is ahead takes nothing, an older file that is put back stays, a renamed file is not made again, and an
# identity code that is typed is on no disk. Needs xvfb, xdotool, imagemagick, faketime and a program with the window. Links are
# clicked where they stand in a window of 1280 × 820 in English. Pictures are left in $PICTURES.
. "$(dirname "$0")/common.sh"
. "$(dirname "$0")/screen.sh"
dpkg-query -W -f '${Package} ${Version}\n' xvfb xdotool faketime
for user in meri antti; do id "$user" >/dev/null 2>&1 || useradd -m "$user"; done
getent group tiimi >/dev/null || groupadd tiimi
usermod -aG tiimi meri
usermod -aG tiimi antti
cp "$program" "$work/lupapolku"
mkdir "$work/team"
chgrp tiimi "$work/team" && chmod 2770 "$work/team"
case=$work/team/r.ron
lock=$work/team/.r.ron.lock
later() { kill $pids 2>/dev/null || true; }
trap later EXIT
su meri -s /bin/sh -c "cd /; $work/lupapolku new $case --sample" >/dev/null

# window USER DISPLAY [COMMAND...]: a window of a user, in one way or another.
window() {
    user=$1 display=$2
    shift 2
    screen "$display"
    su "$user" -s /bin/sh -c "cd /; HOME=/home/$user USER=$user DISPLAY=$(shown "$display") NO_FAKE_STAT=1 exec $* $work/lupapolku --language en $case" >"$work/$user.log" 2>&1 &
    pids="$pids $!"
    sleep 8
}
holder() { [ "$(stat -c %U "$lock")" = "$1" ]; }
in_file() { grep -q "$1" "$case"; }
not_in() { ! grep -rq "$1" "$2"; }
window meri 81
window antti 82
picture 82 1-antti-reads
say "meri has the case" holder meri
fill 82 'postal address' 'ANTIN TIE 2'
say "who reads changes nothing" not_in 'ANTIN TIE 2' "$work/team"
sleep 60
say "after a minute the lock is still meri's" holder meri
fill 81 'postal address' 'MERIN KATU 1'
say "meri saves, and her list of events is written" grep -q 'MERIN KATU 1' "$case" "$case".*.trail

# Ask to edit; in half a minute meri is asked, and gives it.
click 82 428 788
sleep 35
picture 81 2-meri-is-asked
click 81 375 788
sleep 3
picture 82 3-antti-is-asked-for
click 82 502 788
sleep 4
picture 82 4-antti-has-it
say "antti has the case once meri has given it" holder antti
fill 82 'postal address' 'ANTIN TIE 3'
say "antti saves" in_file 'ANTIN TIE 3'
fill 82 'administrative contact' 'Antti 131052-308T'
picture 82 5-identity-code
say "an identity code that is typed is on no disk" not_in '131052-308T' "$work/team"
say "nor in what is kept for the user" not_in '131052-308T' /home/antti
fill 82 'administrative contact' 'Antti Malli'

# The laptop sleeps for longer than a lock lasts, and meri takes over.
asleep=$(pgrep -u antti -f "$work/lupapolku")
kill -STOP $asleep
sleep 125
click 81 502 788
sleep 4
picture 81 6-meri-has-taken-over
say "after two minutes of sleep the case is free" holder meri
fill 81 'postal address' 'MERIN KATU 4'
kill -CONT $asleep
sleep 35
picture 82 7-antti-wakes
say "who wakes takes nothing back" holder meri
say "nor overwrites anything" in_file 'MERIN KATU 4'
kill $asleep 2>/dev/null || true
sleep 2

# A clock that is three minutes ahead.
window antti 83 faketime -f +3m
picture 83 8-a-clock-ahead
sleep 35
say "a clock that is ahead takes no lock" holder meri
picture 81 9-meri-beside-a-clock-ahead

# The file gets another name while it is open.
mv "$case" "$work/team/uusi.ron"
fill 81 'postal address' 'MERIN KATU 5'
sleep 30
picture 81 10-renamed
say "the old name is not made again" test ! -e "$case"
press 81 Return
sleep 4
say "the case goes on under its new name" grep -q 'MERIN KATU 5' "$work/team/uusi.ron"
say "its lists of events go with it" sh -c "ls '$work/team' | grep -q 'uusi.ron.*trail' && ! ls '$work/team' | grep -q '^r.ron.*trail'"

# Yesterday's copy is put back while nobody has it open.
cp "$work/team/uusi.ron" "$work/yesterday.ron"
fill 81 'postal address' 'MERIN KATU 6'
pkill -u meri -f "$work/lupapolku" || true
sleep 3
case=$work/team/uusi.ron
cat "$work/yesterday.ron" >"$case"
window meri 84
picture 84 11-an-older-file
press 84 Return
sleep 5
say "an older file stays as it was put back" cmp "$case" "$work/yesterday.ron"
pkill -u meri -f "$work/lupapolku" || true
pkill -u antti -f "$work/lupapolku" || true
say "nothing is left behind" no_leavings "$work/team"
ls -lA "$work/team"
later
end

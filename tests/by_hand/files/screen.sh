# What the scripts with real windows share: a screen of 1280 × 820 for each, by a name, its keys and its mouse, and pictures in $PICTURES.
# Needs xvfb, xdotool and imagemagick.
pictures=${PICTURES:-/tmp/lupapolku-pictures}
mkdir -p "$pictures"
pids=

# screen NAME: begins a screen; its display is one that is free.
screen() {
    setsid Xvfb -displayfd 3 -ac -screen 0 1280x820x24 3>"$work/display-$1" >/dev/null 2>&1 &
    pids="$pids $!"
    until [ -s "$work/display-$1" ]; do sleep 0.2; done
}
# shown NAME: its display.
shown() { echo ":$(cat "$work/display-$1")"; }
# Without a window manager nobody gives a window the focus.
focus() { DISPLAY="$(shown "$1")" xdotool windowfocus "$(DISPLAY="$(shown "$1")" xdotool search --onlyvisible --name . | tail -1)"; }
# click NAME X Y: on the overview, where the strip of messages stands at its place.
click() { focus "$1"; DISPLAY="$(shown "$1")" xdotool key alt+Home sleep 1; DISPLAY="$(shown "$1")" xdotool mousemove "$2" "$3" sleep 0.5 click 1 sleep 1; }
press() { focus "$1"; DISPLAY="$(shown "$1")" xdotool sleep 0.3 key "$2" sleep 1; }
# fill NAME FIELD TEXT: as somebody does with the keyboard.
fill() {
    focus "$1"
    DISPLAY="$(shown "$1")" xdotool sleep 0.5 key ctrl+k sleep 0.7 type --delay 20 "$2"
    DISPLAY="$(shown "$1")" xdotool sleep 0.7 key Return sleep 1 key ctrl+a sleep 0.2 type --delay 20 "$3"
    sleep 5
}
picture() { DISPLAY="$(shown "$1")" import -window root "$pictures/$2.png" 2>/dev/null || true; }

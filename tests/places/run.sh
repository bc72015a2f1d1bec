#!/usr/bin/env bash
# Opens the window in the places where people sit. Each must start, or say in one sentence why it cannot.
#
#     tests/places/run.sh BINARY
#
# Needs xvfb and xdotool; with weston, tigervnc-standalone-server and root more places are tried.

# shellcheck disable=SC2317  # Functions are called by name.
set -euo pipefail

if [ $# -ne 1 ] || [ ! -x "$1" ]; then
  echo "Give the built program: tests/places/run.sh target/debug/lupapolku" >&2
  exit 2
fi
for tool in Xvfb xdotool setsid timeout; do
  command -v "$tool" >/dev/null || { echo "Missing: $tool. apt-get install xvfb xdotool" >&2; exit 2; }
done

binary=$(realpath "$1")
work=$(mktemp -d)
log=$work/stderr
failed=0
servers=()
program=

# Everything is started in a group of its own, so that what it starts in turn ends with it.
end() {
  kill -TERM -- "-$1" 2>/dev/null || return 0
  for _ in $(seq 20); do kill -0 -- "-$1" 2>/dev/null || break; sleep 0.1; done
  kill -KILL -- "-$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}
end_all() {
  if [ -n "$program" ]; then end "$program"; program=; fi
  for server in "${servers[@]}"; do end "$server"; done
  servers=()
}
cleanup() { end_all; chmod -R u+w "$work"; rm -rf "$work"; }
trap cleanup EXIT

# Each place has a home, a runtime folder and an environment of its own: nothing of the desktop in use gets in.
fresh() {
  rm -rf "${work:?}/home" "${work:?}/run"
  mkdir -p "$work/home" "$work/run"
  chmod 700 "$work/run"
  place=(env -i "PATH=$PATH" "HOME=$work/home" "XDG_RUNTIME_DIR=$work/run" LANG=C.UTF-8 LIBGL_ALWAYS_SOFTWARE=1)
}

free_display() {
  number=150
  while [ -e "/tmp/.X$number-lock" ] || grep -q "/tmp/.X11-unix/X$number\$" /proc/net/unix; do
    number=$((number + 1))
  done
}

# Starts an X server, and waits until it answers. Keeps its display in `display`.
x_server() {
  free_display
  display=:$number
  # Without -noreset it begins anew after each look at it, and for that moment refuses whoever comes.
  setsid "$1" "$display" -noreset "${@:2}" >"$work/server" 2>&1 &
  servers+=($!)
  for _ in $(seq 100); do DISPLAY=$display xdotool getdisplaygeometry >/dev/null 2>&1 && return 0; sleep 0.1; done
  echo "The X server did not start: $(tail -n 1 "$work/server")" >&2
  exit 2
}
xvfb() { x_server Xvfb -screen 0 "1280x900x${1:-24}" -nolisten tcp "${@:2}"; }

verdict() { # name, what happened
  case $2 in FAILED*) failed=1 ;; esac
  printf '%s: %s\n' "$1" "$2"
}

# What a program said that ended by itself, or why that is not good enough.
said() { # exit code
  local text
  # Mesa and the toolkit's own log lines are not the program's words.
  text=$(grep -v -e '^libEGL' -e '^MESA' -e '^error: XDG_RUNTIME_DIR' "$log" || true)
  if grep -q -e 'panicked at' -e 'stack backtrace' "$log"; then
    echo "FAILED: panicked: $(tr '\n' ' ' <"$log" | head -c 400)"
  elif [ "$1" -eq 0 ]; then
    echo "FAILED: ended by itself as if all were well"
  elif [ "$1" -gt 127 ]; then
    echo "FAILED: ended by signal $(($1 - 128))"
  elif [ -z "$text" ]; then
    echo "FAILED: ended with $1 and said nothing"
  elif [ "$(wc -l <<<"$text")" -ne 1 ]; then
    echo "FAILED: said more than a sentence: $(tr '\n' ' ' <<<"$text" | head -c 400)"
  else
    echo "said: $text"
  fi
}

# Runs the program in a place and waits until `shown` finds its window.
try() { # name, must it start (must|may|cannot), how to see the window
  local name=$1 need=$2 shown=$3 outcome='' code=0
  setsid "${place[@]}" ${wrapper[@]+"${wrapper[@]}"} "$binary" >"$work/stdout" 2>"$log" &
  program=$!
  for _ in $(seq 300); do
    if ! kill -0 "$program" 2>/dev/null; then
      wait "$program" || code=$?
      program=
      outcome=$(said "$code")
      break
    fi
    if "$shown"; then
      # Drawing begins after the window is there, and can still fail.
      sleep 2
      if kill -0 "$program" 2>/dev/null; then outcome=started; break; fi
    fi
    sleep 0.2
  done
  [ -n "$outcome" ] || outcome="FAILED: no window in 60 seconds"
  if [ "$outcome" = started ] && [ -n "${DRAWN:-}" ] && ! "$DRAWN"; then outcome="FAILED: the window is empty"; fi
  case $need,$outcome in
    must,said:*) outcome="FAILED: $outcome" ;;
    cannot,started) outcome="FAILED: started where it cannot" ;;
  esac
  verdict "$name" "$outcome"
  if [ -n "${KEEP_STDERR:-}" ]; then cp "$log" "$KEEP_STDERR/$(tr ' /' '--' <<<"$name").txt"; fi
  end_all
}
in_x() { DISPLAY=$display xdotool search --onlyvisible --name '^Lupapolku|Lupapolku$' >/dev/null 2>&1; }
never() { false; }
wrapper=()

# A window of one colour is a window in which nothing was drawn.
many_colours() {
  command -v import >/dev/null || return 0
  local colours
  colours=$(import -display "$display" -window root -format '%k' info: 2>/dev/null || echo 999)
  [ "$colours" -gt 8 ]
}

DRAWN=many_colours

fresh; xvfb
place+=("DISPLAY=$display")
try "X11 without a graphics card" must in_x

fresh; xvfb
place+=("DISPLAY=$display" DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent NO_AT_BRIDGE=0)
try "no session bus and no portal" must in_x

fresh; xvfb
mkdir -p "$work/no-fonts"
printf '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig/>\n' >"$work/no-fonts/fonts.conf"
place+=("DISPLAY=$display" "FONTCONFIG_FILE=$work/no-fonts/fonts.conf")
# Where it may be done, the folders of fonts are covered too, for a program that looks without fontconfig.
if unshare --mount true 2>/dev/null; then
  # shellcheck disable=SC2016  # The words are for the inner shell.
  wrapper=(unshare --mount sh -c 'for d in /usr/share/fonts /usr/local/share/fonts; do
    if [ -d "$d" ]; then mount -t tmpfs none "$d"; fi; done; exec "$@"' sh)
fi
try "no fonts installed" must in_x
wrapper=()

fresh; xvfb
place+=("DISPLAY=$display")
chmod 500 "$work/home"
if [ "$(id -u)" -eq 0 ]; then
  # For root a read-only folder is as good as any other, so it is mounted so.
  if unshare --mount true 2>/dev/null; then
    # shellcheck disable=SC2016
    wrapper=(unshare --mount sh -c 'mount --bind "$HOME" "$HOME" && mount -o remount,bind,ro "$HOME" && exec "$@"' sh)
  fi
fi
try "read-only home" must in_x
wrapper=()

fresh; xvfb
mkdir -p "$work/bare"
place+=("PATH=$work/bare" "DISPLAY=$display")
try "no browser and no xdg-open" must in_x

if command -v weston >/dev/null; then
  fresh
  DRAWN=
  setsid "${place[@]}" weston --backend=headless-backend.so --socket=wayland-150 --idle-time=0 \
    --width=1280 --height=900 >"$work/server" 2>&1 &
  servers+=($!)
  for _ in $(seq 100); do [ ! -S "$work/run/wayland-150" ] || break; sleep 0.1; done
  place+=(WAYLAND_DISPLAY=wayland-150 WAYLAND_DEBUG=client)
  # No tool lists another program's windows under Wayland: it is there when it has been given its title and a picture.
  in_wayland() { grep -q 'set_title("[^"]*Lupapolku' "$log" && grep -q 'wl_surface.*\.commit()' "$log"; }
  try "Wayland" must in_wayland
  DRAWN=many_colours
else
  echo "Wayland: not tried, weston is not installed"
fi

fresh
try "neither X11 nor Wayland" cannot never

fresh; xvfb
place+=("DISPLAY=:9999")
try "a display that does not answer" cannot never

fresh; xvfb 16
place+=("DISPLAY=$display")
try "remote desktop, 16 bits" may in_x

if command -v Xvnc >/dev/null; then
  fresh
  x_server Xvnc -geometry 1280x900 -depth 24 -SecurityTypes None -rfbport -1 -localhost
  place+=("DISPLAY=$display")
  try "remote desktop, VNC" must in_x
else
  echo "remote desktop, VNC: not tried, tigervnc-standalone-server is not installed"
fi

fresh; xvfb 24 -extension GLX
place+=("DISPLAY=$display")
try "remote desktop without GLX" may in_x

# Covers the libraries with nothing, in a view of the file system that only this program has.
hidden_libraries() { # patterns of find
  # shellcheck disable=SC2016
  wrapper=(unshare --mount sh -c 'mount -t tmpfs none /mnt && : >/mnt/empty &&
    for name in '"$1"'; do
      find /lib /usr/lib /usr/local/lib -name "$name" -exec mount --bind /mnt/empty {} \; 2>/dev/null
    done; exec "$@"' sh)
}
if unshare --mount true 2>/dev/null; then
  for which in "libGL and libEGL|'libGL.so*' 'libGLX.so*' 'libEGL.so*'" "libX11|'libX11.so*'" \
    "libXcursor|'libXcursor.so*'" "libXi|'libXi.so*'" "libX11-xcb|'libX11-xcb.so*'" \
    "libxkbcommon-x11|'libxkbcommon-x11.so*'" "libxkbcommon|'libxkbcommon*.so*'" \
    "the drivers of libGL|'swrast_dri.so' 'libgallium*' 'libEGL_mesa.so*' 'libGLX_mesa.so*'"; do
    fresh; xvfb
    place+=("DISPLAY=$display")
    hidden_libraries "${which#*|}"
    try "without ${which%%|*}" may in_x
    wrapper=()
  done
else
  echo "without libGL and libEGL: not tried, needs root"
fi

exit "$failed"

#!/usr/bin/env bash
# run.sh SCRIPT ARGUMENTS… -- PROGRAM ARGUMENTS…: shows the program in a display of its own, where a script of this folder
# does what a screen reader does.
# Needs: xvfb xauth xdotool dbus at-spi2-core gir1.2-atspi-2.0 python3-gi libglib2.0-bin
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
if [ -z "${INSIDE:-}" ]; then
  INSIDE=1 exec xvfb-run -a -s "-screen 0 1280x820x24" dbus-run-session -- "$0" "$@"
fi
script=()
while [ "$1" != -- ]; do
  script+=("$1")
  shift
done
shift
/usr/libexec/at-spi-bus-launcher --launch-immediately &
launcher=$!
# The bus comes up in its own time.
for _ in $(seq 50); do
  gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus --method org.a11y.Bus.GetAddress >/dev/null 2>&1 && break
  sleep 0.1
done
for property in IsEnabled ScreenReaderEnabled; do
  gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
    --method org.freedesktop.DBus.Properties.Set org.a11y.Status "$property" '<true>' >/dev/null
done
LIBGL_ALWAYS_SOFTWARE=1 "$@" --language fi --today 2026-11-23 &
program=$!
trap 'kill "$program" "$launcher" 2>/dev/null || true' EXIT
/usr/bin/python3 "$here/${script[0]}" "${script[@]:1}"

#!/bin/bash
# The whole way in the real window, from a new case to the take-over: walk.sh FOLDER 1280x820 certificate|layer PROGRAM [before]
# With “before”, PROGRAM is version 0.1 (25e4236), which is walked as far as the handover.
# Prints the clicks, keys and letters, and keeps a picture of every page in FOLDER/pictures; each is to be opened. Needs xvfb,
# openbox, dbus, at-spi2-core, xdotool, imagemagick, openssl, python3-gi and gir1.2-atspi-2.0. docs/walk.md has the figures.
set -eu
mkdir -p "$1"; folder=$(realpath "$1"); size=$2; way=$3; program=$(realpath "$4"); script=${5:-walk}; here=$(dirname "$(realpath "$0")")
rm -rf "${folder:?}"/{home,there,run,pictures,c,s,d} && mkdir -p "$folder"/{home/keys,there,pictures} && mkdir -m 700 "$folder/run"
echo decision > "$folder/home/decision.pdf"
cat > "$folder/session.sh" <<END
export HOME=$folder/home XDG_RUNTIME_DIR=$folder/run XDG_CONFIG_HOME=$folder/c XDG_STATE_HOME=$folder/s XDG_DATA_HOME=$folder/d
export LANG=C.UTF-8 USER=aino
/usr/libexec/at-spi-bus-launcher --launch-immediately & ends="\$!"; sleep 1
dbus-send --session --dest=org.a11y.Bus --print-reply /org/a11y/bus org.freedesktop.DBus.Properties.Set \
  string:org.a11y.Status string:ScreenReaderEnabled variant:boolean:true > /dev/null
openbox & ends="\$ends \$!"; sleep 1
cd "\$HOME"; "$program" --language fi & ends="\$ends \$!"; first=\$!; sleep 4
/usr/bin/python3 "$here/$script.py" "$folder" "$size" "$way"; told=\$?
if [ \$told = 0 ] && [ $script = walk ]; then
  kill \$first; sleep 1; cp "\$HOME"/luovutuspaketti*.zip "$folder/there/luovutuspaketti.zip"
  export HOME=$folder/there XDG_CONFIG_HOME=$folder/there/c XDG_STATE_HOME=$folder/there/s
  cd "\$HOME"; "$program" --language fi & ends="\$ends \$!"; sleep 4
  /usr/bin/python3 "$here/walk.py" "$folder" "$size" take-over; told=\$?
fi
kill \$ends 2> /dev/null; exit \$told
END
exec xvfb-run -a -s "-screen 0 ${size}x24" dbus-run-session -- bash "$folder/session.sh" 2> "$folder/log"

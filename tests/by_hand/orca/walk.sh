#!/bin/bash
# What Orca says of the real program, walked by keys: walk.sh PROGRAM FOLDER
# Needs xvfb, openbox, xdotool, dbus, at-spi2-core, orca and python3 (Debian). Speech is written to FOLDER/spoken.txt and
# not heard; what must be said stands in hear.py. Heard with Orca 43.1 (Debian 12). The window says nothing aloud here.
set -u
program=$(realpath "$1"); folder=$(realpath -m "$2"); here=$(dirname "$(realpath "$0")")
mkdir -p "$folder/run" && chmod 700 "$folder/run"
cat > "$folder/inside.sh" <<X
export XDG_RUNTIME_DIR=$folder/run XDG_CONFIG_HOME=$folder/c XDG_STATE_HOME=$folder/s XDG_DATA_HOME=$folder/d LANG=C.UTF-8
python3 $here/speech.py $folder/spoken.txt & ends="\$!"
/usr/libexec/at-spi-bus-launcher --launch-immediately & ends="\$ends \$!"; sleep 1
gsettings set org.gnome.desktop.interface toolkit-accessibility true 2>/dev/null
openbox & ends="\$ends \$!"; sleep 1
orca --replace > $folder/orca.log 2>&1 & ends="\$ends \$!"; sleep 6
$program new $folder/sample.ron --sample > /dev/null 2>&1
$program --language en $folder/sample.ron > $folder/program.log 2>&1 & ends="\$ends \$!"; sleep 8
python3 $here/hear.py $folder/spoken.txt; told=\$?
kill \$ends 2>/dev/null
exit \$told
X
exec xvfb-run -a -s "-screen 0 1280x820x24" dbus-run-session -- bash "$folder/inside.sh"

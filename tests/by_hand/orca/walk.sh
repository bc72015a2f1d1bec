#!/bin/bash
# What Orca says, walked by keys: walk.sh FOLDER WALK [ROOT] -- COMMAND…
# COMMAND is what is heard, such as `target/debug/lupapolku --language en --today 2026-11-23` or `/usr/bin/python3 form.py`;
# WALK is a text of this folder with the keys and what must be heard; ROOT is the root of another Debian, as
#   mmdebstrap --variant=apt --include=orca,at-spi2-core,xvfb,openbox,xdotool,dbus,dbus-x11,python3-gi,gir1.2-gtk-4.0,\
#     libgl1-mesa-dri,libegl1,libxkbcommon-x11-0,libxcursor1,libxi6,libx11-xcb1,dconf-gsettings-backend trixie ROOT
# makes it, in which COMMAND and the walk are run (as root). Without ROOT the same packages are needed here. Speech is written
# to FOLDER/spoken.txt and not heard. Orca runs in a process space of its own: another Orca would be ended otherwise; and in a
# network of its own, so that several walks can be done at once.
set -eu
folder=$(realpath -m "$1"); walk=$(realpath "$2"); shift 2
root=/; [ "$1" = -- ] || { root=$(realpath "$1"); shift; }
shift
here=$(dirname "$(realpath "$0")"); inside=/tmp/hearing
# What is bound there inside, so that several walks have each their own.
own=$(mktemp -d) && mkdir -p "$folder" "$root$inside" "$own/run" && chmod 700 "$own/run"
cp "$here"/*.py "$here"/*.txt "$own/"
cp "$walk" "$own/walk.txt"
cp "$here/../../data/certificates/stores/cryptography-1.p12" "$own/locked.p12"
# What is heard is brought along, unless it belongs to the system.
case "$root:$1" in /:* | *:/usr/*) ;; *) cp --remove-destination --parents "$(realpath "$1")" "$root/" && set -- "$(realpath "$1")" "${@:2}" ;; esac
[ "$root" = / ] || for part in sys dev; do mountpoint -q "$root/$part" || mount --rbind "/$part" "$root/$part"; done
cat > "$own/session.sh" <<END
export DISPLAY=:$((100 + $$ % 9000)) LIBGL_ALWAYS_SOFTWARE=1
Xvfb \$DISPLAY -noreset -screen 0 1280x820x24 2> /dev/null &
for _ in \$(seq 240); do xdotool getdisplaygeometry > /dev/null 2>&1 && break; sleep 0.5; done
openbox 2>/dev/null &
/usr/bin/python3 $inside/speech.py $inside/spoken.txt &
/usr/libexec/at-spi-bus-launcher --launch-immediately &
sleep 1
gsettings set org.gnome.desktop.interface toolkit-accessibility true
orca > $inside/orca.log 2>&1 &
for _ in \$(seq 60); do [ -s $inside/spoken.txt ] && break; sleep 0.5; done
cd $inside && "\$@" > $inside/program.log 2>&1 &
case "\$(orca --version 2>/dev/null)" in *43.*) old=43 ;; *) old= ;; esac
/usr/bin/python3 $inside/hear.py $inside/spoken.txt $inside/walk.txt \$old
END
cat > "$own/inside.sh" <<END
umask 077
export HOME=$inside XDG_RUNTIME_DIR=$inside/run XDG_CONFIG_HOME=$inside/c XDG_STATE_HOME=$inside/s XDG_DATA_HOME=$inside/d
export LANG=C.UTF-8
exec dbus-run-session -- bash $inside/session.sh "\$@" 2> $inside/session.log
END
status=0
unshare --mount --net --pid --fork --kill-child --mount-proc="${root%/}/proc" bash -c 'mount --bind "$1" "$2$3" && exec chroot "$2" \
  bash "$3/inside.sh" "${@:4}"' - "$own" "${root%/}/" "$inside" "$@" || status=$?
cp "$own/spoken.txt" "$folder/" && rm -rf "$own"
exit "$status"

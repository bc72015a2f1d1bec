#!/bin/sh
# Second files as real programs name them: two sides that rclone bisync could not put together, a file that Unison keeps both
# versions of, the same file fetched twice by Chromium, and a copy made by `gio`. Of each the command or the window must find that
# it is a version of the case; syncthing.sh shows those of Syncthing. Needs rclone, unison, chromium, libglib2.0-bin and python3,
# and what screen.sh needs. Dropbox, OneDrive, Google Drive, iCloud, Nextcloud and others need an account or a server: not run here.
. "$(dirname "$0")/common.sh"
. "$(dirname "$0")/screen.sh"
rclone version | head -1
dpkg-query -W -f '${Package} ${Version}\n' chromium unison libglib2.0-bin
later() { kill $pids 2>/dev/null || true; }
trap later EXIT
mkdir "$work/one" "$work/two" "$work/down" "$work/gio"
"$program" new "$work/one/r.ron" --sample >/dev/null
cp "$work/one/r.ron" "$work/whole.ron"
change() { sed "s|\"applicant-address\": Text(\"|&$2 |" "$work/whole.ron" >"$1"; }

export RCLONE_CONFIG="$work/rclone.conf"
touch "$RCLONE_CONFIG"
bisync() { rclone bisync "$work/one" "$work/two" --workdir "$work/bisync" "$@" >"$work/rclone.log" 2>&1; }
# With a file that stays as it is: bisync refuses where every file was changed.
echo still >"$work/one/README.txt"
bisync --resync
change "$work/one/r.ron" Yksi
sleep 1
change "$work/two/r.ron" Kaksi
bisync || true
echo "rclone has made:" && ls "$work/one"
# As people go on with it: one of the two gets the name of the case.
first=$(ls "$work/one" | grep path1)
[ -e "$work/one/r.ron" ] || mv "$work/one/$first" "$work/one/r.ron"

cp "$work/whole.ron" "$work/down/r.ron"
(cd "$work/one" && exec python3 -m http.server 8395 --bind 127.0.0.1) >/dev/null 2>&1 &
pids="$pids $!"
sleep 2
mkdir -p "$work/profile/Default"
printf '{"download":{"default_directory":"%s","prompt_for_download":false}}' "$work/down" >"$work/profile/Default/Preferences"
screen 196
DISPLAY=$(shown 196) setsid timeout 40 chromium --no-sandbox --no-first-run --user-data-dir="$work/profile" "http://127.0.0.1:8395/r.ron" >/dev/null 2>&1 &
pids="$pids $!"
n=0
while [ "$(ls "$work/down" | grep -vc crdownload)" -lt 2 ] && [ "$n" -lt 30 ]; do n=$((n + 1)); sleep 1; done
echo "chromium has made:" && ls "$work/down"

cp "$work/whole.ron" "$work/gio/r.ron"
change "$work/gio/new.ron" Neljä
gio copy --backup "$work/gio/new.ron" "$work/gio/r.ron"
rm "$work/gio/new.ron"
echo "gio has made:" && ls "$work/gio"

# look NAME FOLDER DISPLAY: what the window says on a case with a second file beside it.
look() {
    screen "$3"
    mkdir -p "$work/home-$1"
    DISPLAY="$(shown "$3")" HOME="$work/home-$1" XDG_STATE_HOME="$work/home-$1/state" XDG_CONFIG_HOME="$work/home-$1/config" \
        setsid "$program" --language en "$2/r.ron" >"$work/window-$1.log" 2>&1 &
    pids="$pids $!"
    sleep 12
    picture "$3" "copies-$1"
}
look rclone "$work/one" 197
look chromium "$work/down" 198
look gio "$work/gio" 199
echo "note  the pictures in $pictures say what the window says of each"
later
trap - EXIT
end

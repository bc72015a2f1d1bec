#!/bin/sh
# Guess before looking: `rclone bisync` carries a file that one person changed to the other side, and makes two files of one that
# both changed.
# What is so: rclone 1.60.1 carries nothing where every file of a side was changed since the last run: "Safety abort: all files
# were changed on Path1 … Run with --force if desired", exit 1, and both sides stay as they are. A folder with one file in it is
# in that state after each change, also when one side alone has changed it. One more file that stays as it is, such as a
# README, and the same change is carried; two changes become r.ron..path1 and r.ron..path2, and r.ron itself is gone.
# Seen on 28 November 2026 with Debian's rclone 1.60.1+dfsg-2+b5; output: "alone: refused", "with another: carried", "both: two
# files and none with the name". Fails when that changes. Needs a Debian 12 archive.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get -qq download rclone=1.60.1+dfsg-2+b5 2>/dev/null
dpkg -x rclone_*.deb .
rclone=$dir/usr/bin/rclone
touch config
bisync() { "$rclone" --config "$dir/config" bisync one two --workdir "$dir/state" "$@" >>log 2>&1; }
mkdir one two
echo a >one/r.ron
bisync --resync
sleep 1.1
echo bb >one/r.ron
if bisync; then exit 1; fi
grep -q 'Safety abort: all files were changed' log
[ "$(cat two/r.ron)" = a ] && echo "alone: refused"

echo stays >one/README.txt
bisync --resync
sleep 1.1
echo ccc >one/r.ron
bisync
[ "$(cat two/r.ron)" = ccc ] && echo "with another: carried"
sleep 1.1
echo dddd >one/r.ron
echo eeeee >two/r.ron
bisync
[ "$(echo $(ls one))" = "README.txt r.ron..path1 r.ron..path2" ] && echo "both: two files and none with the name"

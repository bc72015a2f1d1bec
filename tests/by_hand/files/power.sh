#!/bin/sh
# The power fails: the disk that a case is on, an image of ext4, is copied in one moment of btrfs again and again while cases are
# imported into and merged. Every copy is mounted as after a power cut: the case opens, and its lists of events are read.
# Needs btrfs-progs, e2fsprogs and loop devices; with a number, so many copies are made instead of 60.
. "$(dirname "$0")/common.sh"
many=${1:-60}
mkfs.btrfs --version
truncate -s 3G "$work/btrfs"
mkfs.btrfs -q "$work/btrfs"
mkdir "$work/host" "$work/disk" "$work/after"
mount -o loop "$work/btrfs" "$work/host"
later() {
    umount "$work/after" "$work/disk" 2>/dev/null || true
    umount "$work/host" 2>/dev/null || true
}
trap later EXIT
truncate -s 64M "$work/host/image"
mkfs.ext4 -q "$work/host/image"
mount -o loop "$work/host/image" "$work/disk"
export XDG_STATE_HOME="$work/disk/state"
"$program" new "$work/disk/a.ron" --sample >/dev/null
cp "$work/disk/a.ron" "$work/base.ron"
sed 's|"applicant-address": Text("|&Uusi |' "$work/base.ron" >"$work/theirs.ron"
table "$work/t.csv"
sync
(
    while :; do
        cp "$work/base.ron" "$work/disk/b.ron" && cat "$work/disk/b.ron" >"$work/disk/a.ron" && sync "$work/disk/a.ron"
        touch "$work/ready"
        "$program" import "$work/disk/a.ron" "$work/t.csv" >/dev/null 2>&1 || true
        "$program" merge "$work/base.ron" "$work/disk/a.ron" "$work/theirs.ron" --to "$work/disk/a.ron" >/dev/null 2>&1 || true
        rm -f "$work/ready"
    done
) &
writer=$!
opened=0 left=0 broken=0 n=0
while [ "$n" -lt "$many" ]; do
    # What is put back by cp for the next round is no save of the program.
    until [ -e "$work/ready" ]; do :; done
    sleep "0.$(shuf -i 0-30 -n 1 | sed 's/^.$/0&/')"
    [ -e "$work/ready" ] || continue
    cp --reflink=always "$work/host/image" "$work/host/copy"
    [ -e "$work/ready" ] || continue
    n=$((n + 1))
    mount -o loop "$work/host/copy" "$work/after"
    code=0
    "$program" check "$work/after/a.ron" >/dev/null 2>"$work/said" || code=$?
    if [ "$code" -lt 2 ]; then opened=$((opened + 1)); else broken=$((broken + 1)); cat "$work/said"; fi
    no_leavings "$work/after" || left=$((left + 1))
    umount "$work/after"
done
kill "$writer"
wait "$writer" 2>/dev/null || true
# The command that it had begun goes on for a moment.
sleep 3
echo "$opened of $many open, $left with something left behind"
say "after every power cut the case opens" [ "$broken" = 0 ]
later
trap - EXIT
end

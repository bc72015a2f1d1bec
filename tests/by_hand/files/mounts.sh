#!/bin/sh
# Making and saving a case where chmod is refused (bindfs --chmod-deny, as GVfs refuses it) and where there are neither
# links nor moves that replace nothing (exfat-fuse). Needs bindfs, exfat-fuse and exfatprogs.
. "$(dirname "$0")/common.sh"
bindfs --version | head -1
dpkg-query -W -f '${Package} ${Version}\n' exfat-fuse exfatprogs 2>/dev/null || true

mkdir "$work/real" "$work/deny" "$work/stick"
truncate -s 16M "$work/disk"
mkfs.exfat "$work/disk" >/dev/null
bindfs --chmod-deny "$work/real" "$work/deny"
# A disk of its own, if this machine has one to lend.
disk=$(losetup -f --show "$work/disk" 2>/dev/null) || disk=
places=deny
if [ -n "$disk" ] && mount.exfat-fuse "$disk" "$work/stick" >/dev/null 2>&1; then places="deny stick"; else echo "note  exfat: no disk to mount"; fi
table "$work/t.csv"
# A colleague may read the case, so that a save has a mode to keep.
for place in $places; do
    folder=$work/$place
    say "$place: a new case is made" "$program" new "$folder/a.ron" --sample
    say "$place: a case that is there stays" unchanged "$folder/a.ron" . "$program" new "$folder/a.ron"
    say "$place: it is saved" changed "$folder/a.ron" "$program" import "$folder/a.ron" "$work/t.csv"
    say "$place: nothing is left behind" no_leavings "$folder"
done
chmod 644 "$work/real/a.ron"
sed 's/Yksi/Kolme/; s/1234567-1/0112038-9/' "$work/t.csv" >"$work/t2.csv"
save() { "$program" --language en import "$work/deny/a.ron" "$work/t2.csv" 2>"$work/said"; }
say "deny: it is saved where the mode is another one" changed "$work/deny/a.ron" save
say "deny: what could not be kept is said" grep -q 'could not be kept' "$work/said"
stat -c 'deny: mode after that %a' "$work/real/a.ron"
umount "$work/deny"
[ "$places" = deny ] || umount "$work/stick"
[ -z "$disk" ] || losetup -d "$disk"
end

#!/bin/sh
# The case on shares as they are mounted: rclone over WebDAV with and without a cache of writes, davfs2, sshfs, and GVfs on
# Samba. On each a new case is made, saved, read back and saved again, and nothing is left behind. Needs rclone, davfs2, sshfs,
# openssh-server, samba, gvfs-backends, gvfs-fuse, dbus and fuse3. Whatever cannot be mounted here is said and passed over.
. "$(dirname "$0")/common.sh"
dpkg-query -W -f '${Package} ${Version}\n' rclone davfs2 sshfs gvfs-backends samba 2>/dev/null || true
pids=
later() {
    for mount in dav rclone rclone-cached ssh; do fusermount -uz "$work/$mount" 2>/dev/null || umount -l "$work/$mount" 2>/dev/null || true; done
    kill $pids 2>/dev/null || true
}
trap later EXIT
table "$work/t.csv"
sed 's/Yksi/Kolme/; s/1234567-1/0112038-9/' "$work/t.csv" >"$work/t2.csv"
# until COMMAND...: waits for something.
until_so() { n=0; while ! "$@" >/dev/null 2>&1; do n=$((n + 1)); [ "$n" -lt 20 ] || return 1; sleep 1; done; }

# tries NAME FOLDER: what everybody does with a case.
tries() {
    place=$1
    folder=$2
    say "$place: a new case is made" "$program" --language en new "$folder/a.ron" --sample
    say "$place: a case that is there stays" unchanged "$folder/a.ron" . "$program" --language en new "$folder/a.ron"
    say "$place: it is saved" changed "$folder/a.ron" "$program" --language en import "$folder/a.ron" "$work/t.csv"
    say "$place: it is read back" "$program" --language en export "$folder/a.ron" --to "$work/$place.html"
    say "$place: it is saved again" changed "$folder/a.ron" "$program" --language en import "$folder/a.ron" "$work/t2.csv"
    sleep 3
    say "$place: nothing is left behind" no_leavings "$folder"
}

mkdir -p "$work/served" "$work/rclone" "$work/rclone-cached" "$work/dav" "$work/ssh" "$work/far"
setsid rclone serve webdav "$work/served" --dir-cache-time 0s --addr 127.0.0.1:8391 >"$work/serve.log" 2>&1 &
pids="$pids $!"
until_so curl -s --noproxy '*' http://127.0.0.1:8391/
remote=":webdav,url='http://127.0.0.1:8391':"
if setsid rclone mount "$remote" "$work/rclone-cached" --vfs-cache-mode writes --cache-dir "$work/cache" --daemon >"$work/rclone.log" 2>&1; then
    tries rclone-cached "$work/rclone-cached"
    fusermount -uz "$work/rclone-cached"
    rm -rf "$work/served"/* "$work/served"/.[!.]*
else
    echo "note  rclone: cannot be mounted here: $(tail -1 "$work/rclone.log")"
fi
if setsid rclone mount "$remote" "$work/rclone" --cache-dir "$work/cache" --daemon >"$work/rclone.log" 2>&1; then
    # Without a cache a file cannot be opened again as soon as it is written: refused with what is so, and nothing lies about.
    "$program" --language en new "$work/rclone/a.ron" --sample >"$work/said" 2>&1 && echo "ok    rclone without a cache: a new case is made" || sed 's/^/note  rclone without a cache: /' "$work/said"
    say "rclone without a cache: the cause is not said to be a folder that is not there" sh -c "! grep -q 'folder does not exist' '$work/said'"
    sleep 3
    say "rclone without a cache: nothing is left behind" no_leavings "$work/served"
    fusermount -uz "$work/rclone"
fi
rm -rf "$work/served"/*
if printf 'use_locks 0\nask_auth 0\n' >"$work/davfs.conf" && mount -t davfs -o conf="$work/davfs.conf" http://127.0.0.1:8391/ "$work/dav" </dev/null >"$work/dav.log" 2>&1; then
    tries davfs2 "$work/dav"
    umount "$work/dav" >/dev/null 2>&1 || true
else
    echo "note  davfs2: cannot be mounted here: $(tail -1 "$work/dav.log")"
fi

# sshfs talks to an sftp server through a pipe, so that no daemon is needed.
server=/usr/lib/openssh/sftp-server
if [ -x "$server" ] && printf '#!/bin/sh\nexec %s\n' "$server" >"$work/ssh-pipe" && chmod +x "$work/ssh-pipe" &&
    sshfs -o ssh_command="$work/ssh-pipe" nobody:"$work/far" "$work/ssh" >"$work/ssh.log" 2>&1; then
    tries sshfs "$work/ssh"
    fusermount -uz "$work/ssh"
else
    echo "note  sshfs: cannot be mounted here: $(tail -1 "$work/ssh.log")"
fi

# GVfs: a share of Samba as the GNOME file manager opens it.
mkdir -p "$work/smb" "$work/smbd" "$work/run"
chmod 777 "$work/smb"
cat >"$work/smb.conf" <<C
[global]
  server role = standalone server
  smb ports = 1445
  interfaces = 127.0.0.1
  bind interfaces only = yes
  map to guest = Bad User
  guest account = root
  private dir = $work/smbd
  lock directory = $work/smbd
  state directory = $work/smbd
  cache directory = $work/smbd
  pid directory = $work/smbd
  ncalrpc dir = $work/smbd/ncalrpc
  log file = $work/smbd/log
  load printers = no
  disable spoolss = yes
[tiimi]
  path = $work/smb
  guest ok = yes
  read only = no
  force user = root
C
setsid smbd --foreground --no-process-group -s "$work/smb.conf" >"$work/smbd.log" 2>&1 &
pids="$pids $!"
sleep 2
export XDG_RUNTIME_DIR="$work/run"
chmod 700 "$work/run"
cat >"$work/gvfs.sh" <<'C'
/usr/libexec/gvfsd >/dev/null 2>&1 &
sleep 1
mkdir -p "$XDG_RUNTIME_DIR/gvfs"
/usr/libexec/gvfsd-fuse "$XDG_RUNTIME_DIR/gvfs" -f >/dev/null 2>&1 &
fuse=$!
sleep 1
gio mount --anonymous smb://127.0.0.1:1445/tiimi </dev/null
sleep 1
folder=$(ls -d "$XDG_RUNTIME_DIR"/gvfs/smb-share* 2>/dev/null | head -1)
if [ -n "$folder" ]; then tries gvfs-smb "$folder"; else echo "note  gvfs: the share could not be opened here"; fi
fusermount -uz "$XDG_RUNTIME_DIR/gvfs" 2>/dev/null
kill "$fuse" 2>/dev/null
C
cat >"$work/gvfs-run.sh" <<C
work='$work' program='$program' wrong=0
$(sed -n '/^say()/,/^}/p; /^no_leavings/p; /^changed()/,/^}/p; /^unchanged()/,/^}/p' "$(dirname "$0")/common.sh")
$(sed -n '/^tries()/,/^}/p' "$0")
. "$work/gvfs.sh"
exit \$wrong
C
timeout 120 dbus-run-session -- sh "$work/gvfs-run.sh" 2>/dev/null || wrong=1
later
trap - EXIT
end

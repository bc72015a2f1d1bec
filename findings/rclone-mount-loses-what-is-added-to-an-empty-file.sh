#!/bin/sh
# Guess before looking: on a mount, what was written, synced and closed without an error is in the file; where a file cannot be
# written to again, opening it says so.
# What is so: rclone 1.60.1 mounted without a cache of writes (--vfs-cache-mode off, the default), over WebDAV. A file is made
# and closed empty; it is opened again to append; write, fsync and close all succeed; and the file is gone: reading it is an
# input/output error and the server never had it ("corrupted on transfer: sizes differ 0 vs 1" stands in rclone's log alone). A
# file that has something in it opens for appending too, and only the write is refused ("Illegal seek"); the old bytes stay.
# Written in one opening it is there. So a program must make and fill a file in one opening, and read it back.
# Seen on 28 November 2026 with Debian's rclone 1.60.1+dfsg-2+b5; output: "at once: there", "empty first: lost without an error",
# "added to: refused when written". Fails when that changes. Needs FUSE and a Debian 12 archive.
set -eu
dir=$(mktemp -d)
cd "$dir"
apt-get -qq download rclone=1.60.1+dfsg-2+b5 2>/dev/null
dpkg -x rclone_*.deb .
rclone=$dir/usr/bin/rclone
mkdir served mount
"$rclone" serve webdav served --addr 127.0.0.1:18393 >serve.log 2>&1 &
server=$!
later() {
    fusermount -uz "$dir/mount" 2>/dev/null || true
    kill "$server" 2>/dev/null || true
    rm -rf "$dir"
}
trap later EXIT
sleep 2
"$rclone" mount ":webdav,url='http://127.0.0.1:18393':" mount --cache-dir "$dir/cache" --log-file mount.log --daemon
sleep 1
cat >try.py <<'P'
import errno, os
def put(name, flags, data):
    """What write, fsync and close say, in this order, until one refuses."""
    said = "open"
    try:
        fd = os.open("mount/" + name, os.O_WRONLY | flags, 0o600)
        said = "write"
        if data:
            os.write(fd, data)
            said = "fsync"
            os.fsync(fd)
        said = "close"
        os.close(fd)
        return "fine"
    except OSError as error:
        return f"{said} {errno.errorcode[error.errno]}"
def read(name):
    try:
        return open("mount/" + name, "rb").read()
    except OSError as error:
        return errno.errorcode[error.errno]
new, more = os.O_CREAT | os.O_EXCL, os.O_APPEND
print(put("once", new, b"x"), read("once"))
print(put("empty", new, b""), put("empty", more, b"x"), read("empty"), os.path.exists("served/empty"))
print(put("added", new, b"x"), put("added", more, b"y"), read("added"))
P
python3 try.py | tee said
[ "$(sed -n 1p said)" = "fine b'x'" ] && echo "at once: there"
[ "$(sed -n 2p said)" = "fine fine EIO False" ] && echo "empty first: lost without an error"
[ "$(sed -n 3p said)" = "fine write ESPIPE b'x'" ] && echo "added to: refused when written"

#!/usr/bin/env bash
# Installs a Debian package in a Debian that holds nothing else, uses it as an ordinary user, and removes it again.
#
#     tests/install/run.sh target/debian/lupapolku_0.1.0-1_amd64.deb
#
# DEBIAN_MIRROR  where Debian's packages come from (where this machine has its own from)
# SCREENSHOT     where a picture of the window is put, if anywhere
set -euo pipefail

fail() { echo "FAILED: $*" >&2; exit 1; }
passed() { echo "passed: $*"; }

deb=${1:-}
[ -f "$deb" ] || { echo "Give the package: tests/install/run.sh lupapolku_0.1.0-1_amd64.deb" >&2; exit 2; }
[ "$(id -u)" -eq 0 ] || { echo "This needs root, because it makes a whole Debian in a temporary folder." >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "Missing: debootstrap. apt-get install debootstrap" >&2; exit 2; }

# The check runs inside with processes and mounts of its own: when it ends, however it ends, so do they, and only then
# is the folder removed.
if [ -z "${LUPAPOLKU_ROOT:-}" ]; then
  LUPAPOLKU_ROOT=$(mktemp -d)
  export LUPAPOLKU_ROOT
  inside=
  trap 'if [ -n "$inside" ]; then kill -KILL "$inside" 2>/dev/null && wait "$inside" || true; fi
    rm -rf --one-file-system "$LUPAPOLKU_ROOT"' EXIT
  trap 'exit 130' INT TERM HUP
  unshare --mount --pid --fork --kill-child "$0" "$@" &
  inside=$!
  code=0
  wait "$inside" || code=$?
  inside=
  exit "$code"
fi

root=$LUPAPOLKU_ROOT/root
log=$LUPAPOLKU_ROOT/log
package=$(dpkg-deb --field "$deb" Package)
id=fi.lupapolku.Lupapolku

loudly() { "$@" >"$log" 2>&1 || { tail -n 40 "$log" >&2; fail "$*"; }; }
# Nothing of this machine's environment is passed on, and apt asks no questions.
in_root() {
  chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}
as_user() {
  chroot --userspec=1000:1000 "$root" /usr/bin/env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME=/home/user \
    LIBGL_ALWAYS_SOFTWARE=1 ${display:+DISPLAY="$display"} "$@"
}
packages() { in_root dpkg-query --list | awk '/^ii/ { print $2 }' | sort; }
add() { loudly in_root apt-get install -y --no-install-recommends "$@"; }

own_mirror=$(apt-get indextargets --format '$(REPO_URI)' | grep '/debian/\?$' | head -n 1)
loudly debootstrap --variant=minbase bookworm "$root" "${DEBIAN_MIRROR:-$own_mirror}"
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/shm"
mount -t tmpfs none "$root/dev/shm"
# No service is to start in here.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"
in_root useradd --uid 1000 --user-group --create-home user
passed "a clean Debian $(cat "$root/etc/debian_version")"

# --- Installing -------------------------------------------------------------------------------------------------------

before=$(packages)
cp "$deb" "$root/tmp/$package.deb"
chmod 644 "$root/tmp/$package.deb"
add "/tmp/$package.deb"
after=$(packages)
passed "installed, with $(comm -13 <(echo "$before") <(echo "$after") | wc -l) packages in all"

# The window's libraries are loaded while it runs, so no tool finds them among what the binary names. They are looked
# for now, before the tools of this check bring them along.
libraries=$(in_root ldconfig -p)
for library in libX11.so.6 libX11-xcb.so.1 libXcursor.so.1 libXi.so.6 libxkbcommon.so.0 libxkbcommon-x11.so.0 \
  libGL.so.1 libEGL.so.1 libwayland-client.so.0 libwayland-egl.so.1 libdbus-1.so.3; do
  grep -q "[[:space:]]$library " <<<"$libraries" || fail "$library does not come with the package: add it to Depends"
done
[ -e "$root/usr/lib/$(uname -m)-linux-gnu/dri/swrast_dri.so" ] || fail "no driver comes with it: add libgl1-mesa-dri"
passed "the libraries of the window come with it"

there() {
  local path
  for path; do [ -s "$root$path" ] || fail "not there or empty: $path"; done
}
there /usr/bin/lupapolku "/usr/share/doc/$package/copyright"
there "/usr/share/applications/$id.desktop" "/usr/share/metainfo/$id.metainfo.xml" "/usr/share/mime/packages/$id.xml"
there "/usr/share/icons/hicolor/scalable/apps/$id.svg"
for size in 16 24 32 48 64 128 256; do there "/usr/share/icons/hicolor/${size}x${size}/apps/$id.png"; done
passed "desktop entry, metainfo, file type and icons are in place"
there /usr/share/man/man1/lupapolku.1.gz
gzip -dc "$root/usr/share/man/man1/lupapolku.1.gz" >"$log"
grep -q lupapolku "$log" || fail "the manual page does not name the program"
passed "the manual page is in place"
there /usr/share/bash-completion/completions/lupapolku /usr/share/zsh/vendor-completions/_lupapolku \
  /usr/share/fish/vendor_completions.d/lupapolku.fish
passed "completions for bash, zsh and fish are in place"

# --- The commands, on nothing but what the package brought ------------------------------------------------------------

version=$(dpkg-deb --field "$deb" Version)
said=$(as_user lupapolku --version)
# Debian's revision, after the last dash, is not the program's.
[ "$said" = "lupapolku ${version%-*}" ] || fail "the package is $version, and the program says: $said"
passed "$said"
loudly as_user lupapolku new /tmp/x.ron --sample
passed "new --sample"
code=0
as_user lupapolku check /tmp/x.ron --language en >"$log" 2>&1 || code=$?
# The sample is half done on purpose: something blocks (1), but it can be read (2 if not).
[ "$code" -eq 1 ] || { cat "$log" >&2; fail "check ended with $code instead of 1"; }
passed "check finds what the sample lacks"
loudly as_user lupapolku export /tmp/x.ron --to /tmp/x.pdf
[ "$(head -c 5 "$root/tmp/x.pdf")" = "%PDF-" ] || fail "what was exported is no PDF"
passed "export to PDF"
code=0
as_user lupapolku >"$log" 2>&1 || code=$?
if [ "$code" -eq 0 ] || grep -q panicked "$log" || [ "$(wc -l <"$log")" -ne 1 ]; then
  cat "$log" >&2
  fail "without a display it does not say so in one sentence"
fi
passed "without a display: $(cat "$log")"

# --- The window -------------------------------------------------------------------------------------------------------

# openbox, because a window is closed by a window manager.
add xvfb xdotool imagemagick openbox shared-mime-info desktop-file-utils libglib2.0-bin
number=150
while grep -q "/tmp/.X11-unix/X$number\$" /proc/net/unix; do number=$((number + 1)); done
display=:$number
mkdir "$root/tmp/.X11-unix"
chmod 1777 "$root/tmp/.X11-unix"
as_user Xvfb "$display" -screen 0 1280x900x24 -noreset -nolisten tcp >/dev/null 2>&1 &
for _ in $(seq 100); do as_user xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done
as_user openbox >/dev/null 2>&1 &
sleep 1
as_user lupapolku /tmp/x.ron >"$log" 2>&1 &
program=$!
window=
for _ in $(seq 300); do
  kill -0 "$program" 2>/dev/null || { cat "$log" >&2; fail "the window ended by itself"; }
  window=$(as_user xdotool search --onlyvisible --name Lupapolku 2>/dev/null | head -n 1) || true
  [ -z "$window" ] || break
  sleep 0.2
done
[ -n "$window" ] || { cat "$log" >&2; fail "no window called Lupapolku in 60 seconds"; }
sleep 3
as_user import -window root /tmp/window.png
colours=$(as_user identify -format '%k' /tmp/window.png)
[ "$colours" -gt 50 ] || fail "the window is empty: $colours colours"
if [ -n "${SCREENSHOT:-}" ]; then cp "$root/tmp/window.png" "$SCREENSHOT"; fi
passed "the window opens a case"
as_user xdotool windowactivate "$window" key --clearmodifiers alt+F4
for _ in $(seq 100); do kill -0 "$program" 2>/dev/null || break; sleep 0.1; done
if kill -0 "$program" 2>/dev/null; then fail "the window does not close"; fi
wait "$program" || { cat "$log" >&2; fail "closing the window ended with $?"; }
passed "the window closes"

type_of() { as_user gio info -a standard::content-type "$1" | sed -n 's/.*standard::content-type: //p'; }
[ "$(type_of /tmp/x.ron)" = application/x-lupapolku-case ] || fail "a case is taken for $(type_of /tmp/x.ron)"
printf '(\n  name: "another",\n)\n' >"$root/tmp/other.ron"
[ "$(type_of /tmp/other.ron)" != application/x-lupapolku-case ] || fail "any RON file is taken for a case"
as_user gio mime application/x-lupapolku-case | grep -q "$id.desktop" || fail "a case does not open in the program"
passed "a case is known by its content and opens in the program"

# --- Removing ---------------------------------------------------------------------------------------------------------

owned=$(in_root dpkg -L "$package")
loudly in_root apt-get purge -y "$package"
while read -r path; do
  # Folders are shared with other packages.
  if [ -L "$root$path" ] || [ -f "$root$path" ]; then fail "left behind: $path"; fi
done <<<"$owned"
# What the user made stays, and so does what apt notes of its own doings.
left=$(cd "$root" && find . -xdev \( -path ./home -o -path ./tmp -o -path ./var/log -o -path ./proc \) -prune \
  -o -iname '*lupapolku*' -print)
[ -z "$left" ] || fail "left behind: $left"
[ -s "$root/tmp/x.ron" ] || fail "the user's case was removed too"
passed "removed, with nothing left but what the user made"

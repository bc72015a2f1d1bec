#!/bin/sh
# Two Unix users, meri and antti, both of the group tiimi: whose a new case is, what a save keeps, and what is said where
# it cannot be kept or the file must not be touched. Needs acl, attr and e2fsprogs.
. "$(dirname "$0")/common.sh"
setfacl --version
for user in meri antti; do id "$user" >/dev/null 2>&1 || useradd -m "$user"; done
getent group tiimi >/dev/null || groupadd tiimi
usermod -aG tiimi meri
usermod -aG tiimi antti
cp "$program" "$work/lupapolku"
table "$work/t.csv"
chmod 644 "$work/t.csv"
as() { user=$1; shift; su "$user" -s /bin/sh -c "umask 022; cd /; $*"; }
rights() { stat -c '%A %U:%G' "$1"; }
is() { [ "$1" = "$2" ] || { echo "$1"; return 1; }; }

mkdir "$work/team" "$work/plain" "$work/listed" "$work/sticky"
chgrp tiimi "$work/team" && chmod 2770 "$work/team"
chgrp tiimi "$work/plain" && chmod 775 "$work/plain"
chmod 1777 "$work/sticky"
chown meri:meri "$work/listed" && chmod 700 "$work/listed" && setfacl -m g:tiimi:rwx -d -m g:tiimi:rwx "$work/listed"

as antti "$work/lupapolku new $work/team/a.ron --sample" >/dev/null
say "set-group-ID folder: a new case is the team's" is "$(rights "$work/team/a.ron")" '-rw-rw---- antti:tiimi'
say "set-group-ID folder: the other one saves" changed "$work/team/a.ron" as meri "$work/lupapolku import $work/team/a.ron $work/t.csv"
say "set-group-ID folder: it is still the team's" is "$(rights "$work/team/a.ron")" '-rw-rw---- meri:tiimi'
as antti "$work/lupapolku new $work/listed/a.ron --sample" >/dev/null
say "default access list: the other one reads and saves" changed "$work/listed/a.ron" as meri "$work/lupapolku import $work/listed/a.ron $work/t.csv"

as meri "$work/lupapolku new $work/plain/a.ron --sample" >/dev/null
chgrp tiimi "$work/plain/a.ron"
chmod 660 "$work/plain/a.ron"
setfacl -m u:www-data:rw "$work/plain/a.ron"
setfattr -n user.note -v kept "$work/plain/a.ron" 2>/dev/null || echo "note  this disk takes no user attributes"
list=$(getfacl -cp "$work/plain/a.ron")
say "plain shared folder: the other one saves" changed "$work/plain/a.ron" as antti "$work/lupapolku import $work/plain/a.ron $work/t.csv"
say "plain shared folder: group and mode are kept" is "$(rights "$work/plain/a.ron")" '-rw-rw---- antti:tiimi'
say "plain shared folder: the access list is kept" is "$(getfacl -cp "$work/plain/a.ron")" "$list"
say "plain shared folder: attributes are kept" is "$(getfattr --only-values -n user.note "$work/plain/a.ron" 2>/dev/null)" kept

# A group that the one who saves is not in.
getent group muut >/dev/null || groupadd muut
chown meri:muut "$work/plain/a.ron" && setfacl -b "$work/plain/a.ron" && chmod 664 "$work/plain/a.ron"
printf 'Nimi;Y-tunnus\nViisi Oy;0112038-9\n' >"$work/t.csv"
as antti "$work/lupapolku --language en import $work/plain/a.ron $work/t.csv" >"$work/o" 2>&1 || true
say "foreign group: rights are narrowed, not widened" is "$(rights "$work/plain/a.ron")" '-rw-r--r-- antti:antti'
say "foreign group: that is said" grep -q 'could not be kept' "$work/o"

as meri "$work/lupapolku new $work/sticky/a.ron --sample" >/dev/null
chmod 644 "$work/sticky/a.ron"
printf 'Nimi;Y-tunnus\nKuusi Oy;1572860-0\n' >"$work/t.csv"
say "sticky folder, somebody else's case: refused, not damaged" unchanged "$work/sticky/a.ron" 'may not write' as antti "$work/lupapolku --language en import $work/sticky/a.ron $work/t.csv"
say "sticky folder: nothing is left behind" no_leavings "$work/sticky"
for flag in i a; do
    if chattr "+$flag" "$work/team/a.ron" 2>/dev/null; then
        say "chattr +$flag: refused, not damaged" unchanged "$work/team/a.ron" 'may not write' as meri "$work/lupapolku --language en import $work/team/a.ron $work/t.csv"
        chattr "-$flag" "$work/team/a.ron"
    else
        echo "note  this disk knows no chattr +$flag"
    fi
done
say "nothing is left behind" no_leavings "$work/team"
end

#!/bin/sh
# Unison 2.5x with -copyonconflict: the name of its copy is known as one, and `merge` puts the two together. Needs unison.
. "$(dirname "$0")/common.sh"
unison -version
export HOME="$work/home" UNISON="$work/home/.unison"
mkdir -p "$HOME" "$work/a" "$work/b"
"$program" new "$work/a/r.ron" --sample >/dev/null
sync() { unison "$work/a" "$work/b" -batch -auto "$@" >"$work/unison.log" 2>&1 || true; }
sync
cp "$work/a/r.ron" "$work/common.ron"
say "the case arrives" cmp "$work/a/r.ron" "$work/b/r.ron"
sed -i 's|"applicant-address": Text("[^"]*")|"applicant-address": Text("Katu 1")|' "$work/a/r.ron"
sed -i 's|"applicant-name": Text("[^"]*")|"applicant-name": Text("Toinen Oy")|' "$work/b/r.ron"
: >"$work/a/r.ron.1a2b3c4d.trail"
: >"$work/b/r.ron.5e6f7a8b.trail"
sleep 2
touch "$work/b/r.ron"
sync -prefer newer -copyonconflict
ls -A "$work/a" "$work/b"
copy=$(ls "$work"/?/r*conflict*.ron | head -1)
say "there is a conflicted copy" test -n "$copy"
folder=$(dirname "$copy")
say "merge puts them together" "$program" merge "$work/common.ron" "$folder/r.ron" "$copy" --to "$folder/r.ron"
say "both are in it" sh -c "grep -q 'Katu 1' '$folder/r.ron' && grep -q 'Toinen Oy' '$folder/r.ron'"
say "lists of events of two writers have no conflict" sh -c "! ls -A '$work/a' '$work/b' | grep 'conflict.*trail'"
end

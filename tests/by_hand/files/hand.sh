#!/bin/sh
# A case that people and other programs have edited: with mistakes, in other encodings, with comments, and with the line ends of
# Windows. Each mistake is named with its line, nothing is written, and what is sound is read. Then `merge --to` on a file of
# another case. Needs iconv, sed and vim.
. "$(dirname "$0")/common.sh"
iconv --version | head -1
vim --version | head -1
"$program" new "$work/whole.ron" --sample >/dev/null
table "$work/t.csv"
# edited NAME TEXT SED: what sed makes of a whole case is refused with this text, and stays.
edited() {
    sed "$3" "$work/whole.ron" >"$work/r.ron"
    refused "$1" "$2"
}
refused() {
    say "$1" unchanged "$work/r.ron" "$2" "$program" --language en import "$work/r.ron" "$work/t.csv"
    sed "s|$work/||g; s/^/      /" "$work/said"
}
address=$(grep -n '"applicant-address"' "$work/whole.ron" | cut -d: -f1)
edited "a field twice" 'Line 2[0-9]*\|twice\|again' "${address}p"
edited "a missing comma" 'comma' "${address}s/,\$//"
edited "a missing quotation mark" 'Line [0-9]' "${address}s/\")/)/"
edited "a date as Finns write it" '[0-9]\{4\}-[0-9][0-9]-[0-9][0-9]\|YYYY' 's/started: "[^"]*"/started: "4.11.2026"/'
edited "a bracket too few" 'Line [0-9]' '$d'
edited "a word that is none" 'Line [0-9]' "${address}s/Text(/Tekst(/"
edited "marks of git" 'conflict marks' "${address}i <<<<<<< HEAD"
for code in UTF-16 UTF-16LE UTF-16BE ISO-8859-1 WINDOWS-1252 ISO-8859-15 UTF-32 MACINTOSH IBM850; do
    sed "${address}s/Text(\"/Text(\"Åäö /" "$work/whole.ron" | iconv -f UTF-8 -t "$code//TRANSLIT" >"$work/r.ron"
    refused "in $code" 'encoding'
done
sound() { cp "$work/r.ron" "$work/r2.ron"; changed "$work/r2.ron" "$program" --language en import "$work/r2.ron" "$work/t.csv"; }
sed 's/$/\r/' "$work/whole.ron" >"$work/r.ron"
say "line ends of Windows are read" sound
(printf '\357\273\277'; cat "$work/whole.ron") >"$work/r.ron"
say "a mark of UTF-8 at the beginning is read" sound
cp "$work/whole.ron" "$work/r.ron"
vim -es -c "set fileformat=dos bomb" -c "${address}s/Text(\"/Text(\"Vim /" -c wq "$work/r.ron" </dev/null || true
say "what vim has saved with both is read" sound
say "and its change is in it" grep -q 'Vim ' "$work/r2.ron"
sed "${address}i // a remark of Meri's" "$work/whole.ron" >"$work/r.ron"
warned() { "$program" --language en import "$work/r.ron" "$work/t.csv" >"$work/o" 2>&1; cat "$work/o"; grep -qi 'comment\|remark' "$work/o"; }
say "a comment is told when it goes" warned

# merge --to
"$program" new "$work/another.ron" --sample >/dev/null
sed "${address}s/Text(\"/Text(\"Toinen /" "$work/whole.ron" >"$work/theirs.ron"
sed -i "${address}s/Text(\"/Text(\"Aivan muu /" "$work/another.ron"
merge() { "$program" --language en merge "$work/whole.ron" "$work/whole.ron" "$work/theirs.ron" --to "$1" $2; }
say "merge replaces no other case" unchanged "$work/another.ron" '.' merge "$work/another.ron" ''
cp "$work/another.ron" "$work/before.ron"
say "with --force it does" changed "$work/another.ron" merge "$work/another.ron" --force
copy_kept() { find "${XDG_STATE_HOME:-$HOME/.local/state}" "$work" -name '*.ron' -newer "$work/theirs.ron" -exec cmp -s {} "$work/before.ron" \; -print | grep -v before.ron; }
say "and a copy is kept" copy_kept
cp "$work/whole.ron" "$work/ours.ron"
say "one of the three is replaced without it" changed "$work/ours.ron" "$program" merge "$work/whole.ron" "$work/ours.ron" "$work/theirs.ron" --to "$work/ours.ron"
say "nothing is left behind" no_leavings "$work"
end

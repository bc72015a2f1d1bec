# What the scripts here share: a program to try, a folder of their own, and saying what came of it.
# Run as root on a Linux machine that nothing is kept on: they mount, make users and set attributes.
set -eu
program=${LUPAPOLKU:-$(dirname "$0")/../../../target/debug/lupapolku}
program=$(realpath "$program")
work=$(mktemp -d)
chmod 755 "$work"
wrong=0

# say NAME COMMAND...: whether a command says yes.
say() {
    name=$1
    shift
    if "$@" >"$work/out" 2>&1; then echo "ok    $name"; else echo "WRONG $name"; sed 's/^/      /' "$work/out"; wrong=1; fi
}

# no_leavings FOLDER: nothing half-written lies about.
no_leavings() { [ -z "$(find "$1" -name '.lupapolku-*' -o -name '.tmp*')" ]; }

# table FILE: two end customers.
table() { printf 'Nimi;Y-tunnus\nYksi Oy;1234567-1\nKaksi Oy;0737546-2\n' >"$1"; }

# changed FILE COMMAND...: whether the command works and changes the file.
changed() {
    file=$1
    shift
    before=$(sha256sum <"$file")
    "$@"
    [ "$before" != "$(sha256sum <"$file")" ]
}

# unchanged FILE TEXT COMMAND...: whether the command fails, says the text, and leaves the file as it is.
unchanged() {
    file=$1
    text=$2
    shift 2
    before=$(sha256sum <"$file")
    if "$@" 2>"$work/said"; then return 1; fi
    cat "$work/said"
    grep -q "$text" "$work/said" && [ "$before" = "$(sha256sum <"$file")" ]
}

end() {
    rm -rf "$work"
    exit "$wrong"
}

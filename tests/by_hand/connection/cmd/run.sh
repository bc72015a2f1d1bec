#!/bin/bash
# Types the commands for cmd into wine's cmd, with files whose names have spaces, ampersands, carets and percent signs, and shows
# what the programs got: run.sh PROGRAM. Needs wine, go and openssl. Wine's cmd is not that of Windows (docs/connection.md says where).
set -e
program=$(realpath "$1"); here=$(dirname "$(realpath "$0")"); work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
export WINEPREFIX=$work/wine WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
cd "$work"
timeout 240 wine cmd /c ver > /dev/null 2>&1
GOOS=windows GOARCH=amd64 CGO_ENABLED=0 GOFLAGS=-mod=mod go build -o args.exe "$here/args.go"
for name in openssl curl keytool java nslookup netsh; do cp args.exe "$WINEPREFIX/drive_c/$name.exe"; done
for name in 'plain' 'oma varmenne' 'e&f (1)' 'c^d!' '100%' "o'n" '%OS%'; do
    openssl req -x509 -newkey rsa:2048 -nodes -days 9 -subj /CN=app.example.test -keyout "$name.key" -out "$name.pem" 2> /dev/null
    for text in 'curl: (56) tlsv1 alert unknown ca' 'curl: (60) SSL certificate problem: unable to get local issuer certificate' \
        'curl: (7) Failed to connect to palvelin.example port 443: Connection refused' 'HTTP/1.1 404 Not Found'; do
        printf 'C:\\vtj>curl https://palvelin.example/soap\n%s\n' "$text" > text.txt
        command=$("$program" explain text.txt --json --with "$name.pem" "$name.key" | python3 -c 'import json,sys; print(json.load(sys.stdin)["next"]["command"])')
        echo "> $command"
        printf '%s\r\n' "$command" | (cd "$WINEPREFIX/drive_c" && timeout 60 wine cmd /q 2>&1) | tr -d '\r' | grep -v '^Microsoft\|^$\|^said' || true
    done
done

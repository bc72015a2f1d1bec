#!/bin/sh
# Guess before looking: a private key that does not belong to the client's certificate is told by Bun's fetch as such, as Node's
# own does with "key values mismatch" before anything is sent.
# What is so: Bun 1.4.5 says "FailedToOpenSocket: Was there a typo in the url or port?", the same as when nothing listens at the
# port, so the reader looks at the network although the server was never asked.
# Seen on 28 November 2026 with npm bun 1.4.5 and Node 20.20.2; output: "bun: typo in the url or port" and
# "node: key values mismatch". Fails when either changes.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"; kill "$server" 2>/dev/null || true' EXIT
server=
cd "$dir"
npm init -y >/dev/null
npm install --silent bun@1.4.5
for name in server own other; do
  openssl req -x509 -newkey rsa:2048 -nodes -keyout $name.key -out $name.crt -days 2 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost 2>/dev/null
done
openssl s_server -accept 127.0.0.1:24443 -cert server.crt -key server.key -Verify 1 -www -quiet >/dev/null 2>&1 &
server=$!
sleep 1
cat >bun.mjs <<'J'
const tls = { ca: Bun.file("server.crt"), cert: Bun.file("own.crt"), key: Bun.file("other.key") };
await fetch("https://localhost:24443/", { tls }).catch((error) => console.log(`bun: ${error.code}: ${error.message}`));
J
cat >node.mjs <<'J'
import { readFileSync as file } from "node:fs";
import https from "node:https";
try {
  https.get("https://localhost:24443/", { ca: file("server.crt"), cert: file("own.crt"), key: file("other.key") });
} catch (error) {
  console.log(`node: ${error.message}`);
}
J
node_modules/.bin/bun bun.mjs >said.txt 2>&1
node node.mjs >>said.txt 2>&1
grep -q "^bun: FailedToOpenSocket: .*typo in the url or port" said.txt || { cat said.txt; exit 1; }
echo "bun: typo in the url or port"
grep -q "^node: .*key values mismatch" said.txt || { cat said.txt; exit 1; }
echo "node: key values mismatch"

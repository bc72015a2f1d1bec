#!/bin/bash
# Guess before running: fetch and https of one Node end with the same TLS alert when a server wants a client certificate.
# Seen 28 November 2026 with Node 20.20.2 and undici 7.30.2 against openssl s_server 3.0.22 (TLS 1.3, -Verify), with 20 ms
# of delay each way so that the alert is never overtaken by a reset:
#   https.request: ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED … SSL alert number 116
#   undici fetch:  TypeError: fetch failed, cause SocketError: other side closed, UND_ERR_SOCKET; no alert anywhere
# So the text of a fetch cannot tell a missing certificate from a cut connection. Needs node, npm and openssl.
set -euo pipefail
folder=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund undici@7.30.2 >/dev/null
openssl req -x509 -newkey rsa:2048 -nodes -keyout server.key -out server.crt -days 2 -subj /CN=localhost \
  -addext subjectAltName=DNS:localhost 2>/dev/null
openssl s_server -accept 18443 -cert server.crt -key server.key -tls1_3 -Verify 1 -verify_return_error -quiet \
  >/dev/null 2>&1 &
pids+=($!)
cat > relay.mjs <<'JS'
import net from 'net'
const late = (from, to) => {
  from.on('data', data => setTimeout(() => to.writable && to.write(data), 20))
  from.on('end', () => setTimeout(() => to.end(), 25))
  from.on('error', () => to.destroy())
}
net.createServer({ allowHalfOpen: true }, one => {
  const other = net.connect({ port: 18443, host: '127.0.0.1', allowHalfOpen: true })
  late(one, other)
  late(other, one)
}).listen(18444, '127.0.0.1')
JS
node relay.mjs &
pids+=($!)
sleep 2
cat > call.mjs <<'JS'
import https from 'https'
import { readFileSync } from 'fs'
import { Agent, fetch } from 'undici'
const ca = readFileSync('server.crt')
await new Promise(done => {
  const call = https.request('https://localhost:18444/', { method: 'POST', ca }, done)
  call.on('error', error => done(console.log('https', error.code, /alert number \d+/.exec(error.message)?.[0])))
  call.end('<x/>')
})
const dispatcher = new Agent({ connect: { ca } })
await fetch('https://localhost:18444/', { method: 'POST', body: '<x/>', dispatcher }).catch(error =>
  console.log('fetch', error.message, error.cause?.code, error.cause?.message, /alert/.test(String(error.cause?.stack))))
process.exit()
JS
said=$(timeout 60 node call.mjs)
echo "$said"
grep -q '^https ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED alert number 116$' <<<"$said"
grep -q '^fetch fetch failed UND_ERR_SOCKET other side closed false$' <<<"$said"

#!/bin/sh
# Guess before looking: a time limit by AbortSignal.timeout is told as one by npm node-fetch as by Node's own fetch: a
# TimeoutError, "The operation was aborted due to timeout".
# What is so: node-fetch 3.3.2 throws AbortError "The operation was aborted." for it, without a word of time, so a server that
# never answers reads as a call that somebody cancelled. Node's own fetch says TimeoutError.
# Seen on 28 November 2026 with node-fetch 3.3.2 on Node 20.20.2; output: "node-fetch: aborted, no word of time" and
# "fetch of Node: timeout". Fails when either changes.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent node-fetch@3.3.2
cat >call.mjs <<'J'
import net from "node:net";
import nodeFetch from "node-fetch";
const server = net.createServer(() => {}).listen(0, "127.0.0.1", async () => {
  const url = `http://127.0.0.1:${server.address().port}/`;
  for (const [name, call] of [["node-fetch", nodeFetch], ["node", fetch]]) {
    try {
      await call(url, { signal: AbortSignal.timeout(300) });
    } catch (error) {
      console.log(`${name}: ${error.name}: ${error.message}`);
    }
  }
  process.exit(0);
});
J
node call.mjs >said.txt
grep -qx "node-fetch: AbortError: The operation was aborted." said.txt || { cat said.txt; exit 1; }
echo "node-fetch: aborted, no word of time"
grep -q "^node: TimeoutError: .*timeout" said.txt || { cat said.txt; exit 1; }
echo "fetch of Node: timeout"

#!/bin/sh
# What our reader and x509-parser say otherwise of the certificates in PyPI cryptography-vectors, as the table of
# docs/certificates.md; and whether any of its files takes the program over two seconds or makes it break off.
#     tests/by_hand/certificates/differences.sh PROGRAM
# Not part of CI: it fetches some 2,100 files and takes minutes.
set -eu
program=$1
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/v"
"$dir/v/bin/pip" -q install cryptography-vectors==50.0.2
vectors=$(echo "$dir"/v/lib/python3*/site-packages/cryptography_vectors)
python3 - "$program" "$vectors" <<'P'
import pathlib, subprocess, sys, time
program, vectors = sys.argv[1:]
paths = [path for path in sorted(pathlib.Path(vectors).rglob("*")) if path.is_file() and path.suffix not in (".py", ".pyc")]
wrong = 0
for path in paths:
    begun = time.time()
    run = subprocess.run([program, "inspect", "--json", "--today", "2026-11-28", path], capture_output=True, check=False)
    took = time.time() - begun
    if run.returncode not in (0, 1, 2) or b"panicked" in run.stderr or took > 2:
        wrong += 1
        print(f"{path.relative_to(vectors)}: exit {run.returncode}, {took:.1f} s")
print(f"{len(paths)} files inspected, {wrong} wrong")
sys.exit(wrong > 0)
P
CERTIFICATES="$vectors" cargo test -q --no-default-features --test main certificate_reading::differences -- --ignored --nocapture

#!/usr/bin/env bash
# Guess before: a thread of the pool of `blocking`, which zbus brings into every Rust program that talks to the desktop or to a
# screen reader, ends half a second after its last work, as its documentation says and as it did until 1.6.2.
# Seen on 28 November 2026 with blocking 1.7.0 on Linux (the newest; zbus 5.19 takes it): the thread never ends. After half a
# second it looks first whether there are more threads than allowed, and only then whether it has nothing to do; so it sleeps
# for another half second, for ever. A window that nobody touches wakes up twenty times in ten seconds for each such thread.
# Output: `1.6.2: 0 threads left, 0 wake-ups in two seconds; 1.7.0: 1 threads left, 4 wake-ups in two seconds` (4 may be 3 or 5).
# Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/src"
said=()
cat >"$folder/src/main.rs" <<'RUST'
use std::{fs, thread, time::Duration};

/// How often each thread of the pool has been woken so far.
fn woken() -> Vec<u64> {
    let mut found = Vec::new();
    for task in fs::read_dir("/proc/self/task").unwrap().flatten() {
        let read = |name| fs::read_to_string(task.path().join(name)).unwrap_or_default();
        if read("comm").starts_with("blocking-") {
            let line = read("status").lines().find(|it| it.starts_with("voluntary_ctxt_switches")).map(str::to_owned);
            found.push(line.and_then(|it| it.split_whitespace().last()?.parse().ok()).unwrap_or_default());
        }
    }
    found
}

fn main() {
    futures_lite::future::block_on(blocking::unblock(|| ()));
    thread::sleep(Duration::from_secs(2));
    let before = woken();
    thread::sleep(Duration::from_secs(2));
    let after = woken();
    println!("{} {}", after.len(), after.iter().sum::<u64>() - before.iter().sum::<u64>());
}
RUST
for version in 1.6.2 1.7.0; do
    printf '[package]\nname = "pool"\nversion = "0.0.0"\nedition = "2024"\n[dependencies]\nblocking = "=%s"\nfutures-lite = "2"\n' \
        "$version" >"$folder/Cargo.toml"
    rm -f "$folder/Cargo.lock"
    said[${#said[@]}]=$(CARGO_TARGET_DIR="$folder/target" "${CARGO:-cargo}" run --quiet --manifest-path "$folder/Cargo.toml")
done
read -r old_left old_woken <<<"${said[0]}"
read -r new_left new_woken <<<"${said[1]}"
echo "1.6.2: $old_left threads left, $old_woken wake-ups in two seconds; 1.7.0: $new_left threads left, $new_woken wake-ups in two seconds"
[ "$old_left $old_woken $new_left" = "0 0 1" ] && [ "$new_woken" -ge 3 ] && [ "$new_woken" -le 5 ]

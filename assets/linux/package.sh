#!/usr/bin/env bash
# Makes the package for Debian and Ubuntu: target/debian/lupapolku_*.deb.
# Needs cargo-deb and cargo-about (cargo install cargo-deb cargo-about --locked --features cargo-about/cli).
set -euo pipefail
cd "$(dirname "$0")/../.."
cargo about generate --locked --fail -c assets/licences/about.toml assets/licences/notice.hbs -o assets/linux/third-party.html
cargo build --release --locked
# The profile has stripped the program already.
cargo deb --no-build --no-strip --locked

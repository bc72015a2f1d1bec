//! What a package is told when it is built: the commit it is made of, and for Linux what the linker does (addresses in a short table,
//! and functions that are the same once; together 4 MB of 50).

use std::env;
use std::path::Path;
use std::process::Command;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|it| it == value);
    let is_release = is("PROFILE", "release");
    // In development every commit would build everything again.
    let commit = is_release.then(commit).flatten().map(|commit| format!(" ({commit})"));
    println!("cargo:rustc-env=LUPAPOLKU_COMMIT={}", commit.unwrap_or_default());
    let is_linux = is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu");
    // There the toolchain brings its own linker, which knows both.
    if is_linux && is("CARGO_CFG_TARGET_ARCH", "x86_64") && is_release {
        println!("cargo:rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
        println!("cargo:rustc-link-arg-bins=-Wl,--icf=all");
    }
}

/// The commit that is checked out, if these sources are a clone.
fn commit() -> Option<String> {
    let git = |asked: &[&str]| {
        let said = Command::new("git").args(asked).output().ok().filter(|it| it.status.success())?;
        Some(String::from_utf8_lossy(&said.stdout).trim().to_owned())
    };
    let folder = git(&["rev-parse", "--absolute-git-dir"])?;
    for changes in ["HEAD", "logs/HEAD"].map(|name| Path::new(&folder).join(name)) {
        if changes.exists() {
            println!("cargo:rerun-if-changed={}", changes.display());
        }
    }
    git(&["rev-parse", "--short=12", "HEAD"])
}

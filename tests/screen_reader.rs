//! The real program, read from outside through AT-SPI. Where a package that `tests/screen_reader/run.sh` names is missing,
//! the test says so and passes; with `REQUIRE_TOOLS` it fails.

#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "tests stop at the first thing that is not as they say")]

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

fn is_there(program: &str) -> bool {
    Command::new("sh").args(["-c", "command -v \"$0\"", program]).output().is_ok_and(|it| it.status.success())
}

fn has_bindings() -> bool {
    let import = "import gi; gi.require_version('Atspi', '2.0')";
    Command::new("/usr/bin/python3").args(["-c", import]).output().is_ok_and(|it| it.status.success())
}

/// Whether the window can be read from outside here. If not, says what is missing.
fn can_read() -> bool {
    let parts =
        ["xvfb-run", "xdotool", "dbus-run-session", "gdbus", "/usr/libexec/at-spi-bus-launcher", "/usr/bin/python3"];
    let missing = parts.into_iter().find(|part| !is_there(part));
    let missing = missing.or_else(|| (!has_bindings()).then_some("gir1.2-atspi-2.0"));
    if let Some(missing) = missing {
        assert!(std::env::var_os("REQUIRE_TOOLS").is_none(), "there is no {missing} here");
        // Past the test runner, which keeps what passing tests print to itself.
        writeln!(std::io::stderr(), "The window was not read from outside: there is no {missing} here.").ok();
    }
    missing.is_none()
}

/// Runs a script beside the program, and tells what it printed.
fn run(script: &[&Path], program: &[&Path], settings: &Path) -> String {
    let output = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/screen_reader/run.sh"))
        .args(script)
        .arg("--")
        .arg(env!("CARGO_BIN_EXE_lupapolku"))
        .args(program)
        .env("XDG_CONFIG_HOME", settings)
        .output()
        .expect("runs");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
    told
}

#[test]
fn the_sample_comes_from_the_start_page_to_an_exported_handover_by_keys_and_what_is_heard() {
    if !can_read() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let (case, handover) = (folder.path().join("raamilupa.ron"), folder.path().join("luovutus.html"));
    run(&[Path::new("walk.py"), &case, &handover], &[], folder.path());
    let written = std::fs::read_to_string(&handover).expect("written");
    assert!(written.contains("Toinen katu 2, 00100 Esimerkkila"));
    let check = Command::new(env!("CARGO_BIN_EXE_lupapolku"))
        .arg("check")
        .arg(&case)
        .args(["--today", "2026-11-23"])
        .output()
        .expect("runs");
    assert_eq!(check.status.code(), Some(0), "{}", String::from_utf8_lossy(&check.stdout));
}

#[test]
fn a_screen_reader_finds_the_window_its_steps_and_its_headings_in_reading_order() {
    if !can_read() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let case = folder.path().join("case.ron");
    lupapolku::store::save(&lupapolku::sample::case().expect("readable"), &case).expect("saved");
    let tree = run(&[Path::new("read.py")], &[&case], folder.path());
    let expected = [
        "frame | case.ron – Esimerkki Välitys Oy – Lupapolku",
        "button | Tiedosto",
        "landmark | Vaiheet",
        "button | Vaihe 4 / 6: Tietolupahakemus, Kesken, ",
        "heading | Yleiskuva",
        "heading | Seuraavaksi",
    ];
    let mut rest = tree.as_str();
    for line in expected {
        let at = rest.find(line);
        assert!(at.is_some(), "no {line} in order:\n{tree}");
        rest = rest.get(at.unwrap_or_default()..).unwrap_or_default();
    }
    let needs_name = ["push button | ", "check box | ", "radio button | ", "entry | ", "link | ", "toggle button | "];
    let is_unnamed = |line: &&str| needs_name.iter().any(|role| line.trim() == role.trim());
    assert_eq!(tree.lines().filter(is_unnamed).count(), 0, "{tree}");
}

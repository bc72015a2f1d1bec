//! The real program, read from outside through AT-SPI. Where a package that `tests/screen_reader/run.sh` names is missing,
//! the test says so and passes.

#![cfg(all(feature = "gui", target_os = "linux"))]

use std::io::Write as _;
use std::process::Command;

fn is_there(program: &str) -> bool {
    Command::new("sh").args(["-c", "command -v \"$0\"", program]).output().is_ok_and(|it| it.status.success())
}

fn has_bindings() -> bool {
    let import = "import gi; gi.require_version('Atspi', '2.0')";
    Command::new("/usr/bin/python3").args(["-c", import]).output().is_ok_and(|it| it.status.success())
}

#[test]
fn a_screen_reader_finds_the_window_its_steps_and_its_headings_in_reading_order() {
    let parts = ["xvfb-run", "dbus-run-session", "gdbus", "/usr/libexec/at-spi-bus-launcher", "/usr/bin/python3"];
    let missing = parts.into_iter().find(|part| !is_there(part));
    if let Some(missing) = missing.or_else(|| (!has_bindings()).then_some("gir1.2-atspi-2.0")) {
        // Past the test runner, which keeps what passing tests print to itself.
        writeln!(std::io::stderr(), "The window was not read from outside: there is no {missing} here.").ok();
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let case = folder.path().join("case.ron");
    lupapolku::store::save(&lupapolku::sample::case().expect("readable"), &case).expect("saved");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/screen_reader/run.sh");
    let output = Command::new(script)
        .arg(env!("CARGO_BIN_EXE_lupapolku"))
        .arg(&case)
        .env("XDG_CONFIG_HOME", folder.path())
        .output()
        .expect("runs");
    let tree = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{tree}{}", String::from_utf8_lossy(&output.stderr));
    let expected = [
        "frame | Lupapolku",
        "button | Tiedosto",
        "landmark | Vaiheet",
        "button | Vaihe 4 / 6: Tietolupahakemus, Kesken, 3/10 tehty",
        "heading | Yleiskuva",
        "heading | Seuraavaksi",
    ];
    let mut rest = tree.as_ref();
    for line in expected {
        let at = rest.find(line);
        assert!(at.is_some(), "no {line} in order:\n{tree}");
        rest = rest.get(at.unwrap_or_default()..).unwrap_or_default();
    }
    let needs_name = ["push button | ", "check box | ", "radio button | ", "entry | ", "link | ", "toggle button | "];
    let is_unnamed = |line: &&str| needs_name.iter().any(|role| line.trim() == role.trim());
    assert_eq!(tree.lines().filter(is_unnamed).count(), 0, "{tree}");
}

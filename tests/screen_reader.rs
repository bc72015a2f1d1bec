//! The real program, read from outside through AT-SPI: `cargo test --test screen_reader -- --ignored`.
//! `tests/screen_reader/run.sh` names the packages it needs.

#![cfg(all(feature = "gui", target_os = "linux"))]

use std::process::Command;

#[test]
#[ignore = "needs Xvfb, D-Bus and AT-SPI"]
fn a_screen_reader_finds_the_window_its_steps_and_its_headings_in_reading_order() {
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

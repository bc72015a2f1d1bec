//! No file is touched on the window's thread: a share that does not answer must not stop the window.

use super::handover::export_html;
use super::*;
use dropped::drop_files;

/// How often this thread has asked the system to read or to write something, as Linux counts it for each thread.
fn asked_of_system() -> u64 {
    let counts = std::fs::read_to_string("/proc/thread-self/io").expect("Linux counts it");
    let of = |name: &str| counts.lines().find_map(|line| line.strip_prefix(name)?.trim().parse::<u64>().ok());
    of("syscr:").expect("reads") + of("syscw:").expect("writes")
}

/// How often `act` reads or writes on this thread.
fn touches(act: impl FnOnce()) -> u64 {
    let before = asked_of_system();
    let own = asked_of_system() - before;
    let before = asked_of_system();
    act();
    asked_of_system() - before - own
}

/// Done as somebody else would: on another thread.
fn elsewhere<T: Send>(act: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| scope.spawn(act).join().expect("done"))
}

#[test]
fn the_count_sees_what_this_thread_reads_and_nothing_of_another() {
    assert!(touches(|| drop(std::fs::read("Cargo.toml").expect("read"))) > 0);
    assert_eq!(touches(|| elsewhere(|| drop(std::fs::read("Cargo.toml").expect("read")))), 0);
}

#[test]
fn nothing_is_read_or_written_on_the_thread_of_the_window() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    let mut window = open_sample("en", folder.path());
    let document = folder.path().join("handed.html");
    let certificate = std::path::absolute("tests/certificate/service.pem").expect("a path");

    let edited = touches(|| {
        press(&mut window, Modifiers::ALT, Key::PageDown);
        choose(&mut window, Role::CheckBox, "Read the service page");
        wait_for(&mut window, "Saved ");
    });
    assert_eq!(edited, 0, "editing and saving");

    let other = path.clone();
    elsewhere(move || {
        let mut theirs = lupapolku::store::open(&other).expect("readable");
        let field = lupapolku::case::Field::answer(&"applicant-address".into());
        let answer = lupapolku::case::Answer::Text("Toinen katu 2".to_owned());
        let edit = lupapolku::case::Edit::answer(&theirs, field, Some(answer)).expect("a change");
        theirs.apply(&edit).expect("fits");
        lupapolku::store::save(&theirs, &other).expect("saved");
    });
    let merged = touches(|| {
        choose(&mut window, Role::CheckBox, "Read the service page");
        wait_for(&mut window, "Saved ");
    });
    assert_eq!(merged, 0, "putting together what somebody else saved");

    let looked = touches(|| {
        choose(&mut window, Role::Button, "Change history");
        wait_for(&mut window, "Read the service page");
        press(&mut window, Modifiers::NONE, Key::F7);
        press(&mut window, Modifiers::NONE, Key::F1);
        press(&mut window, Modifiers::NONE, Key::Escape);
        drop_files(&mut window, std::slice::from_ref(&certificate));
        wait_for(&mut window, "service.pem");
    });
    assert_eq!(looked, 0, "events, checks, help and certificates");

    let exported = touches(|| {
        export_html(&mut window, &document);
        drop_files(&mut window, std::slice::from_ref(&document));
        wait_for(&mut window, "handed.html");
    });
    assert_eq!(exported, 0, "exporting and verifying");

    let closed = touches(|| {
        request_close(&mut window);
        assert!(closes(&mut window));
    });
    assert_eq!(closed, 0, "closing");
}

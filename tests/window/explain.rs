//! The page that tells why a first connection failed: what is dropped on it, and how it stays calm.

use super::arrows::find;
use super::dropped::drop_files;
use super::sample::open_sample;
use super::{Window, choose, en, settle, tab_to, type_text, wait_for, wait_until};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::path::{Path, PathBuf};

const LOG: &str = "2026-11-29 10:00:00 curl: (6) Could not resolve host: palvelin.example\n";

fn page(folder: &Path) -> Window {
    let mut window = open_sample("en", folder);
    find(&mut window, en("explain-title"));
    window
}

fn written(folder: &Path, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).expect("written");
    path
}

fn text(window: &Window) -> String {
    window.get_by_role(Role::MultilineTextInput).accesskit_node().value().unwrap_or_default()
}

#[test]
fn a_log_dropped_on_the_page_is_its_text_and_is_read_whatever_it_is_called() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = page(folder.path());
    for name in ["call.log", "call", "page.html"] {
        let path = written(folder.path(), name, LOG);
        drop_files(&mut window, &[path]);
        wait_for(&mut window, "Client: curl");
        assert_eq!(text(&window), LOG, "{name}");
        choose(&mut window, Role::Button, en("explain-clear"));
        settle(&mut window);
        assert_eq!(text(&window), "", "{name}");
    }
    let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(LOG.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    drop_files(&mut window, &[written(folder.path(), "powershell.txt", wide)]);
    wait_for(&mut window, "Client: curl");
    assert_eq!(text(&window), LOG);
}

#[test]
fn certificate_files_dropped_on_the_page_are_read_with_the_text_and_the_page_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = page(folder.path());
    let store = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/certificates/stores/cryptography-1.p12");
    drop_files(&mut window, &[store, written(folder.path(), "call.log", LOG)]);
    wait_for(&mut window, "One open certificate file");
    assert_eq!(text(&window), LOG);
    // What s_client prints of a server holds certificates and is a text all the same.
    let made = rcgen::generate_simple_self_signed(["palvelin.example".to_owned()]).expect("a certificate");
    let pem = made.cert.pem();
    let printed = format!("CONNECTED(00000003)\ndepth=0 CN = palvelin.example\n{pem}\nVerify return code: 18\n");
    drop_files(&mut window, &[written(folder.path(), "server.txt", &printed)]);
    wait_for(&mut window, "Client: s_client");
    assert_eq!(text(&window), printed);
    drop_files(&mut window, &[written(folder.path(), "own.txt", pem)]);
    wait_for(&mut window, "2 open certificate files");
    assert_eq!(text(&window), printed, "a certificate is no output");
}

/// What a client says whose certificate the service does not accept.
const REFUSED: &str = "curl: (56) OpenSSL SSL_read: error:0A000418:SSL routines::tlsv1 alert unknown ca, errno 0\n";

/// A certificate with its issuer and its key, in two files.
fn own(folder: &Path, name: &str) -> [PathBuf; 2] {
    let new_key = || rcgen::KeyPair::generate().expect("a key");
    let mut of_root = rcgen::CertificateParams::new(Vec::new()).expect("no names");
    of_root.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let root = rcgen::CertifiedIssuer::self_signed(of_root, new_key()).expect("a root");
    let mut of_own = rcgen::CertificateParams::new(vec!["own.example".to_owned()]).expect("a name");
    of_own.extended_key_usages = vec![rcgen::ExtendedKeyUsagePurpose::ClientAuth];
    let key = new_key();
    let chain = of_own.signed_by(&key, &root).expect("a certificate").pem() + &root.pem();
    [written(folder, &format!("{name}.pem"), chain), written(folder, &format!("{name}.key"), key.serialize_pem())]
}

fn says(window: &Window, part: &str) -> bool {
    window.root().children_recursive().any(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value()].into_iter().flatten().any(|text| text.contains(part))
    })
}

#[test]
fn files_dropped_after_a_text_are_read_with_it_at_once_and_what_is_put_away_is_named_no_more() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = page(folder.path());
    drop_files(&mut window, &[written(folder.path(), "call.log", REFUSED)]);
    let missing = en("cause-intermediate-missing");
    wait_for(&mut window, missing);
    drop_files(&mut window, &own(folder.path(), "first"));
    wait_for(&mut window, "2 open certificate files");
    settle(&mut window);
    assert!(!says(&window, missing), "nothing is missing in the files");
    assert!(says(&window, "first.key"), "the commands are made for the files");
}

#[test]
fn files_that_are_opened_or_put_away_on_their_own_page_are_read_with_the_text_by_themselves() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = page(folder.path());
    find(&mut window, en("inspect-title"));
    drop_files(&mut window, &own(folder.path(), "first"));
    settle(&mut window);
    find(&mut window, en("explain-title"));
    assert!(!says(&window, en("explain-line")), "nothing was read yet");
    drop_files(&mut window, &[written(folder.path(), "call.log", REFUSED)]);
    wait_for(&mut window, en("cause-unknown-issuer"));
    let missing = en("cause-intermediate-missing");
    assert!(!says(&window, missing), "nothing is missing in the files");
    find(&mut window, en("inspect-title"));
    choose(&mut window, Role::Button, en("inspect-clear"));
    settle(&mut window);
    find(&mut window, en("explain-title"));
    wait_for(&mut window, missing);
}

#[test]
fn an_address_that_is_typed_is_in_the_next_command_at_once_and_stays_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = page(folder.path());
    drop_files(&mut window, &[written(folder.path(), "call.log", REFUSED)]);
    wait_for(&mut window, en("cause-unknown-issuer"));
    settle(&mut window);
    assert!(says(&window, "-connect HOST:PORT "), "nobody has named the service");
    tab_to(&mut window, Role::TextInput, en("try-host"));
    type_text(&mut window, "palvelin:46102");
    settle(&mut window);
    assert!(!says(&window, "HOST:PORT"), "it is in every command");
    find(&mut window, en("inspect-title"));
    find(&mut window, en("explain-title"));
    settle(&mut window);
    assert!(says(&window, "-connect palvelin:46102 ") && !says(&window, "HOST:PORT"));
}

#[test]
fn what_is_cleared_leaves_no_room_above_the_heading() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = page(folder.path());
    settle(&mut window);
    let headings = |window: &Window| window.query_all_by_role(Role::Heading).map(|it| it.rect().top()).next();
    let top = |window: &Window| headings(window).expect("the heading of the page");
    let before = top(&window);
    let long = format!("{}{REFUSED}", "some line of a log\n".repeat(40));
    drop_files(&mut window, &[written(folder.path(), "call.log", long)]);
    wait_for(&mut window, en("cause-intermediate-missing"));
    settle(&mut window);
    // By the mouse: what is under it is held in its place.
    window.get_by_role_and_label(Role::Button, en("explain-clear")).scroll_to_me();
    settle(&mut window);
    window.get_by_role_and_label(Role::Button, en("explain-clear")).click();
    settle(&mut window);
    assert!((top(&window) - before).abs() < 2.0, "{} and not {before}", top(&window));
}

#[test]
fn what_was_cleared_does_not_come_back_by_undo() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = page(folder.path());
    wait_for(&mut window, "The text is not stored.");
    for word in ["salasana=x ", "toinen "] {
        window.get_by_role(Role::MultilineTextInput).focus();
        settle(&mut window);
        window.event(Event::Paste(word.to_owned()));
        // What stays as it is for a second can be taken back.
        (0..30).for_each(|_| window.step());
    }
    assert_eq!(text(&window), "salasana=x toinen ");
    choose(&mut window, Role::Button, en("explain-clear"));
    settle(&mut window);
    window.get_by_role(Role::MultilineTextInput).focus();
    settle(&mut window);
    for _ in 0..3 {
        window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        settle(&mut window);
        assert_eq!(text(&window), "");
    }
}

#[test]
fn what_is_no_text_is_told_and_the_text_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = page(folder.path());
    drop_files(&mut window, &[written(folder.path(), "call.log", LOG)]);
    wait_for(&mut window, "Client: curl");
    drop_files(&mut window, &[written(folder.path(), "picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")]);
    wait_for(&mut window, "This is not text");
    assert_eq!(text(&window), LOG);
}

#[test]
fn a_long_text_scrolls_in_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = page(folder.path());
    wait_for(&mut window, "The text is not stored.");
    let refused = "curl: (56) OpenSSL SSL_read: error:0A000418:SSL routines::tlsv1 alert unknown ca, errno 0";
    let long = format!("{}{refused}\n", "some line of a log\n".repeat(400));
    drop_files(&mut window, &[written(folder.path(), "call.log", &long)]);
    // What is tried first has numbers too, before anything is read.
    wait_until(&mut window, |window| text(window).contains(refused));
    wait_for(&mut window, "2. ");
    let read = window.get_by_role_and_label(Role::Button, en("explain-read")).rect();
    assert!(read.top() < 700.0, "the field has become as high as its text: {read:?}");
    tab_to(&mut window, Role::MultilineTextInput, "Output of the program");
    type_text(&mut window, "x");
    assert!(text(&window).contains('x'));
}

#[test]
fn a_long_text_that_is_pasted_leaves_the_page_where_it_is() {
    for lines in [11, 30, 200] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = page(folder.path());
        tab_to(&mut window, Role::MultilineTextInput, "Output of the program");
        settle(&mut window);
        let top = |window: &Window| window.query_all_by_role(Role::Heading).map(|it| it.rect().top()).next();
        let before = top(&window);
        let long: String = (0..lines).map(|at| format!("* line {at} of the output\n")).collect();
        for event in [Event::Paste(long), Event::Text("x".to_owned())] {
            window.event(event);
            settle(&mut window);
            assert_eq!(top(&window), before, "{lines} lines");
        }
    }
}

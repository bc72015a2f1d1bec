//! A case is handed over and taken over, and what was handed over is verified.

use super::label::en;
use super::*;

/// Hands the case over to Sari Seuraaja as an HTML file, in a window in English.
pub(crate) fn export_html(window: &mut Window, document: &Path) {
    press(window, Modifiers::COMMAND, Key::E);
    choose(window, Role::Button, en("format-html"));
    window.get_by_role_and_label(Role::TextInput, en("handover-to")).focus();
    window.run();
    type_text(window, "Sari Seuraaja");
    choose(window, Role::Button, "Export HTML…");
    press(window, Modifiers::COMMAND, Key::A);
    type_text(window, document.to_str().expect("text"));
    press(window, Modifiers::NONE, Key::Enter);
    wait_for(window, "The file was written");
}

#[test]
fn a_case_is_handed_over_in_a_bundle_opened_elsewhere_and_taken_over() {
    let (here, there) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let mut window = open_sample("en", here.path());
    let bundle = there.path().join("handed.zip");
    press(&mut window, Modifiers::COMMAND, Key::E);
    choose(&mut window, Role::Button, en("format-bundle"));
    window.get_by_role_and_label(Role::TextInput, en("handover-to")).focus();
    window.run();
    type_text(&mut window, "Sari Seuraaja");
    choose(&mut window, Role::Button, "Export the handover package…");
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, bundle.to_str().expect("text"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    // What to do with it is said where it ends.
    wait_for(&mut window, "Deliver it securely to the recipient (Sari Seuraaja)");
    // It was recorded here first, so the case that went along is the one that is here.
    wait_for(&mut window, "The last handover: 23 Nov 2026, Sari Seuraaja.");
    save_now(&mut window);
    let saved = std::fs::read(here.path().join("case.ron")).expect("read");
    let handed = lupapolku::handover::bundle::unpack(&std::fs::read(&bundle).expect("there")).expect("whole");
    assert!(handed["case.ron"] == saved && String::from_utf8_lossy(&saved).contains("Sari Seuraaja"));

    let mut other = self::window("en", there.path(), None);
    wait_for(&mut other, "Open a file");
    press(&mut other, Modifiers::COMMAND, Key::O);
    press(&mut other, Modifiers::COMMAND, Key::A);
    type_text(&mut other, bundle.to_str().expect("text"));
    press(&mut other, Modifiers::NONE, Key::Enter);
    // It opens where it is taken over.
    wait_for(&mut other, en("since-nothing"));
    // Who gave it did not say a name.
    assert!(other.query_all_by_label_contains(en("take-over-giver-unknown")).next().is_some());
    arrows::press_arrows(&mut other, "taking over", "File");
    let name = other.get_by_role_and_label(Role::TextInput, "Your name").accesskit_node().value();
    assert_eq!(name.as_deref(), Some("Sari Seuraaja"), "whoever was named takes over");
    let place = other.get_by_role_and_label(Role::Button, en("take-over-confirm")).rect();
    choose(&mut other, Role::Button, en("take-over-confirm"));
    wait_for(&mut other, "You have confirmed that you take over.");
    // Nothing comes to where it was pressed.
    let roles = [Role::Button, Role::Link];
    let under = other.query_all_by(|node| roles.contains(&node.role())).filter(|node| node.rect().intersects(place));
    let under: Vec<_> = under.filter_map(|node| node.accesskit_node().label()).collect();
    assert!(under.is_empty(), "{under:?}");
    save_now(&mut other);
    let taken = lupapolku::store::open(&there.path().join("handed/case.ron")).expect("readable");
    let process = lupapolku::process::vtjkysely_intermediary().expect("a process");
    assert!(lupapolku::handover::handed::last(&process, &taken).is_some_and(|newest| newest.is_taken));
    assert!(there.path().join("handed/checklist.html").exists());
    other.key_press_modifiers(Modifiers::COMMAND, Key::Q);
    // It ends when everything is written down, which the disk may take a while for.
    for _ in 0..100 {
        other.step();
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let events = walk(&there.path().join("handed"));
    let is_told = |text: &String| text.lines().any(|line| line.contains("Opened(") && line.contains("Sari Seuraaja"));
    assert!(events.iter().any(is_told), "what she does stands under her name: {events:#?}");
}

/// The texts of all files in a folder and those in it.
fn walk(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let texts = |path: std::path::PathBuf| {
        if path.is_dir() { walk(&path) } else { std::fs::read_to_string(path).into_iter().collect() }
    };
    entries.flat_map(texts).collect()
}

/// A document that somebody got is dropped on the window, which says whether it was made of the open case.
#[test]
fn a_document_dropped_on_the_window_is_verified() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let document = folder.path().join("handed.html");
    export_html(&mut window, &document);
    save_now(&mut window);
    dropped::drop_files(&mut window, std::slice::from_ref(&document));
    wait_for(&mut window, "nothing in it has been changed");
    let text = std::fs::read_to_string(&document).expect("text").replace("Seuraaja", "Toinen");
    std::fs::write(&document, text).expect("written");
    dropped::drop_files(&mut window, &[document]);
    wait_for(&mut window, "The document has been changed");
}

/// How far the document has come that is looked at before it is written.
#[derive(Debug, PartialEq)]
struct Preview {
    is_whole: bool,
    /// Where its headings stand.
    headings: Vec<f32>,
}

impl Preview {
    fn of(window: &Window) -> Option<Self> {
        let process = lupapolku::process::vtjkysely_intermediary().expect("a process");
        let group = window.query_by_role_and_label(Role::Group, process.head.title.get("en"))?;
        let headings = group.query_all_by_role(Role::Heading).map(|node| node.rect().top()).collect();
        let is_busy = group.accesskit_node().children().any(|part| part.data().is_busy());
        Some(Self { is_whole: !is_busy, headings })
    }
}

#[test]
fn the_document_comes_up_piece_by_piece_nothing_moves_and_it_is_told_when_it_is_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::COMMAND, Key::E);
    settle(&mut window);
    let whole = Preview::of(&window).expect("a preview");
    press(&mut window, Modifiers::ALT, Key::Home);
    window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    let frames = (0..60).filter_map(|_| {
        window.step();
        Preview::of(&window)
    });
    let frames: Vec<Preview> = frames.collect();
    let pieces = frames.iter().take_while(|frame| **frame != whole);
    assert!(pieces.clone().count() > 2, "{frames:?}");
    for piece in pieces {
        assert!(!piece.is_whole && whole.headings.starts_with(&piece.headings), "{piece:?} {whole:?}");
    }
    assert_eq!(frames.last(), Some(&whole));
}

//! Questionnaires in the window: forms are made, come back, are looked at and taken, and one undo takes all of it back.

use super::common::{Window, wait_for, wait_until};
use super::label::en;
use super::sample::open_sample;
use super::{choose, focused, press, save_now, type_text};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lupapolku::case::Case;
use lupapolku::store;
use std::path::{Path, PathBuf};

fn saved(folder: &Path) -> Case {
    store::open(&folder.join("case.ron")).expect("readable")
}

fn questionnaires(window: &mut Window) {
    press(window, Modifiers::COMMAND, Key::K);
    type_text(window, "questionnaires");
    press(window, Modifiers::NONE, Key::Enter);
    window.run();
}

/// Presses a button that asks for a path, and gives that path.
fn with_path(window: &mut Window, button: &str, accept: &str, path: &Path) {
    choose(window, Role::Button, button);
    window.run();
    press(window, Modifiers::COMMAND, Key::A);
    type_text(window, &path.to_string_lossy());
    choose(window, Role::Button, accept);
}

/// Has the forms of all 25 end customers made.
pub(super) fn ask_all(window: &mut Window, folder: &Path) -> PathBuf {
    questionnaires(window);
    let forms = folder.join("forms");
    with_path(window, "Make forms…", "Make forms", &forms);
    wait_for(window, "25 forms were written to the folder");
    forms
}

/// The texts of the forms, in the order of their names.
pub(super) fn texts(forms: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(forms.join("as text")).expect("there");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("readable").path()).collect();
    paths.sort();
    paths
}

/// Answers who the contact is, as a recipient would.
pub(super) fn answer(form: &Path, name: &str) {
    let text = std::fs::read_to_string(form).expect("readable");
    let (before, after) = text.split_once("[customer-contact-name]").expect("asked");
    let after = after.replacen("=> ", &format!("=> {name}"), 1);
    std::fs::write(form, format!("{before}[customer-contact-name]{after}")).expect("written");
}

/// Reads what has come back, until it can be looked at.
pub(super) fn bring_in(window: &mut Window, forms: &Path) {
    with_path(window, "Import returned forms…", "Read the forms", forms);
    wait_for(window, en("ask-returned-title"));
}

/// The contacts of the end customers.
fn contacts(case: &Case) -> Vec<String> {
    let list = "end-customers".into();
    case.rows(&list).map(|(_, row)| row.text(&"customer-contact-name".into()).to_owned()).collect()
}

fn has_maija(folder: &Path) -> bool {
    contacts(&saved(folder)).iter().any(|name| name == "Maija Mallikas")
}

#[test]
fn what_others_answer_is_proposed_taken_and_taken_back_by_one_undo() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let forms = ask_all(&mut window, folder.path());
    assert_eq!(texts(&forms).len(), 25);
    answer(texts(&forms).first().expect("one"), "Maija Mallikas");
    bring_in(&mut window, &forms.join("as text"));
    assert!(window.query_by_label_contains("Take the ticked answers (1)").is_some());
    let top = heading_top(&window, "Returned answers");
    // With the mouse, which holds in its place what it clicks.
    window.get_by_role_and_label(Role::Button, "Take the ticked answers (1)").click();
    wait_for(&mut window, "One answer was taken.");
    window.run();
    assert!((heading_top(&window, "Questionnaires") - top).abs() < 1.0, "the page begins at its top");
    wait_until(&mut window, |_| has_maija(folder.path()));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    save_now(&mut window);
    assert!(!has_maija(folder.path()));
    assert_eq!(saved(folder.path()).row_count(&"questionnaires".into()), 25);
}

/// How far down the heading of a page stands.
fn heading_top(window: &Window, name: &str) -> f32 {
    window.query_all_by_role_and_label(Role::Label, name).map(|it| it.rect().top()).next().expect("a heading")
}

/// A narrow table leaves out when somebody was asked before it cuts who.
#[test]
fn when_somebody_was_asked_is_told_below_the_table() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    ask_all(&mut window, folder.path());
    window.set_size(vec2(800.0, 600.0));
    window.run();
    let told = |window: &Window| window.query_all_by_label_contains("Asked on ").next().is_some();
    assert!(!told(&window));
    window.query_all_by_role(Role::Row).next().expect("a row").click_accesskit();
    window.run();
    assert!(told(&window));
}

#[test]
fn a_form_of_another_case_and_one_that_was_tampered_with_are_said_not_to_be_taken() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let forms = ask_all(&mut window, folder.path());
    let back = folder.path().join("back");
    std::fs::create_dir(&back).expect("made");
    let text = std::fs::read_to_string(texts(&forms).first().expect("one")).expect("readable");
    // LP1, the form, the version and a hash of its questions.
    let stamp = text.split_whitespace().find(|word| word.starts_with("LP1/")).expect("a mark");
    let parts: Vec<&str> = stamp.split('/').collect();
    std::fs::write(back.join("1-other.txt"), text.replace(parts[1], "7-0badf00d")).expect("written");
    std::fs::write(back.join("2-tampered.txt"), text.replace(parts[3], "0123456789ABCDEF")).expect("written");
    with_path(&mut window, "Import returned forms…", "Read the forms", &back);
    wait_for(&mut window, "Returned answers");
    window.run();
    let row = |name: &str| {
        let rows = window.query_all_by_role(Role::Row).filter_map(|it| it.accesskit_node().label());
        rows.into_iter().find(|label| label.contains(name)).unwrap_or_default()
    };
    for (name, why) in
        [("1-other", "A form of another case."), ("2-tampered", "The questions of the form were changed.")]
    {
        assert!(row(name).contains(why) && row(name).ends_with("Not taken"), "{name}: {}", row(name));
    }
    let whole = "A form of another case. Open the case that the form was sent from.";
    assert!(
        window.query_all_by_label_contains(whole).any(|it| it.accesskit_node().role() != Role::Row),
        "in full below"
    );
}

#[test]
fn what_keeps_from_asking_is_said_before_a_folder_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    questionnaires(&mut window);
    choose(&mut window, Role::RadioButton, en("ask-colleague"));
    assert_eq!(focused(&window), Some((Role::RadioButton, en("ask-colleague").to_owned())), "the keyboard stays");
    choose(&mut window, Role::Button, en("ask-make"));
    wait_for(&mut window, en("ask-choose-task"));
}

//! Questionnaires in the window: forms are made, come back, are looked at and taken, and one undo takes all of it back.

use super::common::{Window, wait_for, wait_until};
use super::label::en;
use super::sample::open_sample;
use super::{choose, press, save_now, type_text};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
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
fn ask_all(window: &mut Window, folder: &Path) -> PathBuf {
    questionnaires(window);
    let forms = folder.join("forms");
    with_path(window, "Make forms…", "Make forms", &forms);
    wait_for(window, "25 forms were written to the folder");
    forms
}

/// The texts of the forms, in the order of their names.
fn texts(forms: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(forms.join("as text")).expect("there");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("readable").path()).collect();
    paths.sort();
    paths
}

/// Answers who the contact is, as a recipient would.
fn answer(form: &Path, name: &str) {
    let text = std::fs::read_to_string(form).expect("readable");
    let (before, after) = text.split_once("[customer-contact-name]").expect("asked");
    let after = after.replacen("=> ", &format!("=> {name}"), 1);
    std::fs::write(form, format!("{before}[customer-contact-name]{after}")).expect("written");
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
    with_path(&mut window, "Bring in returned forms…", "Read the forms", &forms.join("as text"));
    wait_for(&mut window, en("ask-returned-title"));
    assert!(window.query_by_label_contains("Take the ticked answers (1)").is_some());
    choose(&mut window, Role::Button, "Take the ticked answers (1)");
    wait_for(&mut window, "One answer was taken.");
    wait_until(&mut window, |_| has_maija(folder.path()));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    save_now(&mut window);
    assert!(!has_maija(folder.path()));
    assert_eq!(saved(folder.path()).row_count(&"questionnaires".into()), 25);
}

#[test]
fn what_keeps_from_asking_is_said_before_a_folder_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    questionnaires(&mut window);
    choose(&mut window, Role::RadioButton, en("ask-colleague"));
    choose(&mut window, Role::Button, en("ask-make"));
    wait_for(&mut window, en("ask-choose-task"));
}

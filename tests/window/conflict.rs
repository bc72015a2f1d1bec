//! What becomes of two people's work on the same things: both is kept until somebody decides, and work goes on.

use super::common::{Window, wait_for, wait_until};
use super::label::{en, sv};
use super::sample::{open_sample, window};
use super::{choose, focused, press, save_now, type_text};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use lupapolku::case::{Answer, Case, Edit, Field};
use lupapolku::store;
use std::path::Path;

pub(super) const OURS: &str = "OURS Tie 5";
const THEIRS: &str = "THEIRS Katu 9";
const PHONE: &str = "+358 40 765 4321";
const ASKED: &str = "Two people changed the same things";
const OPEN: &str = "One thing is undecided";

pub(super) fn field(id: &str) -> Field {
    Field::answer(&id.into())
}

pub(super) fn saved(folder: &Path) -> Case {
    store::open(&folder.join("case.ron")).expect("readable")
}

/// Somebody else saves this answer to the file.
fn somebody_saves(folder: &Path, id: &str, text: &str) {
    let mut case = saved(folder);
    let edit = Edit::answer(&case, field(id), Some(Answer::Text(text.to_owned()))).expect("a change");
    case.apply(&edit).expect("fits");
    store::save(&case, &folder.join("case.ron")).expect("saved");
}

pub(super) fn go_to(window: &mut Window, label: &str) {
    press(window, Modifiers::COMMAND, Key::K);
    type_text(window, label);
    press(window, Modifiers::NONE, Key::Enter);
    window.run();
    press(window, Modifiers::COMMAND, Key::A);
}

pub(super) fn address(window: &mut Window, text: &str) {
    go_to(window, "postal address");
    assert!(focused(window).is_some_and(|(_, name)| name == "Postal address"), "{:?}", focused(window));
    type_text(window, text);
}

/// A window in which both addresses are kept. They changed a phone number too, which clashes with nothing.
fn undecided(folder: &Path) -> Window {
    let mut window = open_sample("en", folder);
    somebody_saves(folder, "applicant-address", THEIRS);
    somebody_saves(folder, "technical-phone", PHONE);
    address(&mut window, OURS);
    save_now(&mut window);
    wait_for(&mut window, OPEN);
    // Both are in the file, and what they alone changed is too.
    wait_until(&mut window, |_| saved(folder).undecided().count() == 1);
    let case = saved(folder);
    assert_eq!((case.text(&"applicant-address".into()), case.text(&"technical-phone".into())), (OURS, PHONE));
    window
}

/// Decides and looks at what is in the file.
fn keep(window: &mut Window, folder: &Path, choice: &str, kept: &str) {
    window.query_all_by_role_and_label(Role::Link, en("clash-decide")).next().expect("the way there").click();
    wait_for(window, ASKED);
    choose(window, Role::RadioButton, choice);
    choose(window, Role::Button, en("clash-decide-now"));
    wait_until(window, |_| saved(folder).text(&"applicant-address".into()) == kept);
    wait_until(window, |_| saved(folder).undecided().count() == 0);
    assert_eq!(saved(folder).text(&"technical-phone".into()), PHONE);
    assert!(window.query_by_label_contains(ASKED).is_none());
}

#[test]
fn work_goes_on_while_something_is_undecided_and_it_is_decided_later() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = undecided(folder.path());
    go_to(&mut window, "postal address");
    wait_for(&mut window, "Two people changed this.");
    type_text(&mut window, "OURS Tie 6");
    save_now(&mut window);
    let case = saved(folder.path());
    assert_eq!((case.text(&"applicant-address".into()), case.undecided().count()), ("OURS Tie 6", 1));
    drop(window);
    // The next one who opens it finds it so.
    let mut window = self::window("en", folder.path(), Some(folder.path().join("case.ron")));
    wait_for(&mut window, OPEN);
    keep(&mut window, folder.path(), &format!("Theirs: {THEIRS}"), THEIRS);
}

#[test]
fn ours_and_both_texts_can_be_kept_too() {
    for (choice, kept) in
        [(format!("Yours: {OURS}"), OURS.to_owned()), ("Keep both texts".into(), format!("{OURS}\n{THEIRS}"))]
    {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = undecided(folder.path());
        keep(&mut window, folder.path(), &choice, &kept);
    }
}

#[test]
fn one_undo_takes_a_decision_back_and_the_next_what_was_taken_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = undecided(folder.path());
    keep(&mut window, folder.path(), &format!("Theirs: {THEIRS}"), THEIRS);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    save_now(&mut window);
    assert_eq!(saved(folder.path()).undecided().count(), 1);
    // What was typed may have become an edit before it or after it.
    for _ in 0..3 {
        // Out of the field, which has an undo of its own.
        press(&mut window, Modifiers::ALT, Key::Home);
        press(&mut window, Modifiers::COMMAND, Key::Z);
    }
    save_now(&mut window);
    let case = saved(folder.path());
    assert_eq!(case.undecided().count(), 0);
    assert_ne!(case.text(&"technical-phone".into()), PHONE);
}

#[test]
fn what_was_chosen_stays_when_the_language_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = undecided(folder.path());
    window.query_all_by_role_and_label(Role::Link, en("clash-decide")).next().expect("the way there").click();
    wait_for(&mut window, ASKED);
    choose(&mut window, Role::RadioButton, &format!("Theirs: {THEIRS}"));
    choose(&mut window, Role::Button, "Language: EN");
    choose(&mut window, Role::RadioButton, sv("language-name"));
    wait_for(&mut window, sv("clash-decide-now"));
    window.get_by_role_and_label(Role::Button, sv("clash-decide-now")).click();
    wait_until(&mut window, |_| saved(folder.path()).text(&"applicant-address".into()) == THEIRS);
}

#[test]
fn what_was_taken_in_is_a_list_from_which_each_thing_can_be_taken_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = undecided(folder.path());
    let before = sample_phone();
    choose(&mut window, Role::Link, en("clash-look"));
    wait_for(&mut window, en("trail-taken-in"));
    wait_until(&mut window, |window| window.query_by_label_contains("Take back: ").is_some());
    // The newest line is at the cursor; the phone is one of the two.
    for _ in 0..2 {
        if window.query_by_role_and_label(Role::Button, "Take back: Phone").is_some() {
            break;
        }
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
    }
    window.query_all_by_label_contains("Take back: ").next().expect("a button").click();
    save_now(&mut window);
    let case = saved(folder.path());
    let is_back = case.text(&"technical-phone".into()) == before || case.undecided().count() == 0;
    assert!(is_back, "{:?}", case.undecided().count());
}

fn sample_phone() -> String {
    lupapolku::sample::case().expect("readable").text(&"technical-phone".into()).to_owned()
}

#[test]
fn a_file_that_changes_under_an_open_window_is_taken_in_without_a_save() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    somebody_saves(folder.path(), "technical-phone", PHONE);
    wait_for(&mut window, "Somebody else had saved the file meanwhile. Changes included: 1.");
}

#[test]
fn a_conflicted_copy_that_appears_while_the_case_is_open_is_spoken_of() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let mut case = saved(folder.path());
    let edit = Edit::answer(&case, field("technical-phone"), Some(Answer::Text(PHONE.into()))).expect("a change");
    case.apply(&edit).expect("fits");
    store::save(&case, &folder.path().join("case.sync-conflict-20261123-041225-R6ODSAB.ron")).expect("saved");
    wait_for(&mut window, "The folder has another version of this case");
}

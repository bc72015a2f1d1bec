//! The window as a person meets it: found by role and name, driven by keys. No display, no graphics card.

#![cfg(feature = "window-tests")]
#![expect(clippy::expect_used, clippy::panic, reason = "tests stop at the first thing that is not as they say")]

mod arrows;
mod ask;
#[path = "../common/mod.rs"]
mod common;
mod conflict;
mod desktop;
#[path = "../common/dropped.rs"]
mod dropped;
mod files;
mod filling;
mod focus;
mod interview;
mod matrix;
#[path = "../common/sample.rs"]
mod sample;
mod still;
mod tables;
mod undo;

use common::{Window, wait_for, wait_until};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sample::{open_sample, opened, window};
use std::path::Path;
use std::time::Duration;

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// Whether the last pass told the system not to close.
fn kept_open(window: &Window) -> bool {
    let output = window.output().viewport_output.get(&ViewportId::ROOT);
    output.is_some_and(|it| it.commands.iter().any(|it| matches!(it, ViewportCommand::CancelClose)))
}

/// Whether the window closes, once what is being written is written.
fn closes(window: &mut Window) -> bool {
    (0..400).any(|_| {
        let output = window.output().viewport_output.get(&ViewportId::ROOT);
        let closes = output.is_some_and(|it| it.commands.iter().any(|it| matches!(it, ViewportCommand::Close)));
        if !closes {
            window.step();
            std::thread::sleep(Duration::from_millis(5));
        }
        closes
    })
}

fn request_close(window: &mut Window) {
    window.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.push(ViewportEvent::Close);
    window.step();
}

#[test]
fn every_page_in_every_language_has_names_and_glyphs() {
    for language in ["fi", "sv", "en"] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = open_sample(language, folder.path());
        // kittest stops at a control without a name and at a character without a glyph.
        for _ in 0..18 {
            assert!(focused(&window).is_some_and(|(role, _)| role == Role::Heading));
            assert_eq!(doubled(&window), [], "{language}");
            press(&mut window, Modifiers::ALT, Key::PageDown);
        }
        let words = lupapolku::language::Words::new(lupapolku::language::Language::find(language).expect("known"));
        for page in ["rail-deadlines", "rail-duties", "rail-handover", "rail-events"] {
            window.get_by_role_and_label(Role::Button, &words.text(page)).click();
            window.run();
            assert_eq!(doubled(&window), [], "{language} {page}");
        }
        for (modifiers, key) in [(Modifiers::NONE, Key::F1), (Modifiers::SHIFT, Key::F1), (Modifiers::COMMAND, Key::K)]
        {
            press(&mut window, modifiers, key);
            press(&mut window, Modifiers::NONE, Key::Escape);
        }
    }
}

/// Controls that a screen reader cannot tell from another one: same role, same name, in the same group.
fn doubled(window: &Window) -> Vec<(Role, String, String)> {
    let controls = [
        Role::Button,
        Role::CheckBox,
        Role::ComboBox,
        Role::Link,
        Role::MultilineTextInput,
        Role::PasswordInput,
        Role::RadioButton,
        Role::Tab,
        Role::TextInput,
    ];
    let mut seen = std::collections::BTreeMap::new();
    for node in controls.into_iter().flat_map(|role| window.query_all_by_role(role)) {
        let node = node.accesskit_node();
        let group = std::iter::successors(node.parent(), |node| node.parent()).find_map(|node| node.label());
        let key = (format!("{:?}", node.role()), node.label().unwrap_or_default(), group.unwrap_or_default());
        seen.entry(key).or_insert_with(|| (node.role(), 0)).1 += 1;
    }
    let twice = seen.into_iter().filter(|(_, (_, count))| *count > 1);
    twice.map(|((_, name, group), (role, _))| (role, name, group)).collect()
}

/// What a screen reader was told last without being asked, from the top of the window.
fn said(window: &Window) -> String {
    let first = window.query_all_by_role(Role::Status).next();
    first.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn the_tour_goes_through_the_sample_by_enter_alone_and_is_left_with_escape() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = window("fi", folder.path(), None);
    window.run();
    choose(&mut window, Role::Button, "Lähde kierrokselle");
    for stop in 1..8 {
        assert!(said(&window).starts_with(&format!("{stop}/8 ")));
        assert_eq!(focused(&window), Some((Role::Button, "Seuraava".to_owned())));
        press(&mut window, Modifiers::NONE, Key::Enter);
    }
    window.get_by_role_and_label(Role::Heading, "Työn luovutus");
    assert_eq!(focused(&window), Some((Role::Button, "Lopeta kierros".to_owned())));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!said(&window).starts_with("8/8 "));
    assert_eq!(focused(&window), Some((Role::Heading, "Työn luovutus".to_owned())), "the sample stays open");
}

#[test]
fn f1_opens_the_help_of_the_page_and_from_there_every_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let title = |name: &str| lupapolku::help::HelpPage::named(name).expect("a page").title("en");
    for (key, page) in
        [(None, "getting-started"), (Some(Key::PageDown), "step-service"), (Some(Key::PageDown), "step-conditions")]
    {
        key.into_iter().for_each(|key| press(&mut window, Modifiers::ALT, key));
        press(&mut window, Modifiers::NONE, Key::F1);
        window.get_by_role_and_label(Role::Dialog, &title(page));
        press(&mut window, Modifiers::NONE, Key::Escape);
    }
    press(&mut window, Modifiers::NONE, Key::F1);
    window.get_by_role_and_label(Role::Button, "Help topics ▼").click();
    window.run();
    window.get_by_label(&title("keyboard")).click();
    window.run();
    window.get_by_role_and_label(Role::Dialog, &title("keyboard"));
    assert_eq!(focused(&window).map(|(role, _)| role), Some(Role::Paragraph), "its first part is read");
}

#[test]
fn a_case_is_begun_filled_in_saved_and_found_again_where_it_was_left_by_keyboard_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("uusi.ron");
    let mut first = window("fi", folder.path(), None);
    first.run();
    press(&mut first, Modifiers::COMMAND, Key::N);
    type_text(&mut first, "Koe Oy");
    press(&mut first, Modifiers::NONE, Key::Tab);
    press(&mut first, Modifiers::COMMAND, Key::A);
    type_text(&mut first, path.to_str().expect("text"));
    press(&mut first, Modifiers::NONE, Key::Enter);
    wait_for(&mut first, "Koe Oy");
    assert!(path.is_file());
    wait_for(&mut first, "Kuka olet?");
    choose(&mut first, Role::Button, "Myöhemmin");
    press(&mut first, Modifiers::ALT, Key::PageDown);
    first.get_by_role_and_label(Role::CheckBox, "Lue palvelun sivu").focus();
    first.run();
    press(&mut first, Modifiers::NONE, Key::Space);
    press(&mut first, Modifiers::COMMAND, Key::S);
    wait_for(&mut first, "Tallennettu ");
    request_close(&mut first);
    assert!(closes(&mut first));

    let mut second = window("fi", folder.path(), None);
    second.run();
    second.get_by_label("Koe Oy").focus();
    second.run();
    press(&mut second, Modifiers::NONE, Key::Enter);
    wait_for(&mut second, "Vaihe 1 / 6");
    second.get_by_label("Valmiiksi merkinnyt");
}

fn type_text(window: &mut Window, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run();
}

/// The role and name of what has the focus.
fn focused(window: &Window) -> Option<(Role, String)> {
    let node = window.query_all_by(|node| node.is_focused()).last()?;
    let node = node.accesskit_node();
    if node.role() == Role::Label {
        // The name of a heading takes the focus for it.
        let name = node.value().unwrap_or_default();
        let is_heading = window.query_all_by_role_and_label(Role::Heading, &name).next().is_some();
        return is_heading.then_some((Role::Heading, name));
    }
    Some((node.role(), node.label().unwrap_or_default()))
}

/// Presses Tab until this control has the focus.
fn tab_to(window: &mut Window, role: Role, name: &str) {
    for _ in 0..150 {
        if focused(window) == Some((role, name.to_owned())) {
            return;
        }
        press(window, Modifiers::NONE, Key::Tab);
    }
    panic!("Tab does not come to {role:?} {name}; the focus is at {:?}", focused(window));
}

#[test]
fn a_page_that_comes_up_takes_the_focus_to_its_heading_and_tab_goes_on_from_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    assert_eq!(focused(&window), Some((Role::Heading, "Tutustu palveluun".to_owned())));
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(focused(&window), Some((Role::CheckBox, "Lue palvelun sivu".to_owned())));
}

fn fill(window: &mut Window, fields: &[(&str, &str)]) {
    for (name, text) in fields {
        let role = if window.query_all_by_role_and_label(Role::MultilineTextInput, name).next().is_some() {
            Role::MultilineTextInput
        } else {
            Role::TextInput
        };
        tab_to(window, role, name);
        type_text(window, text);
    }
}

fn choose(window: &mut Window, role: Role, name: &str) {
    tab_to(window, role, name);
    press(window, Modifiers::NONE, Key::Space);
}

/// The tasks that are done below, whatever else the steps hold.
const GONE_THROUGH: &[&str] = &[
    "read-service-page",
    "read-intermediary-page",
    "service-fits",
    "name-people",
    "read-conditions",
    "settle-role",
    "choose-provisions",
    "check-closed-groups",
    "plan-non-disclosure",
    "account-exists",
    "create-account",
    "identification",
    "list-users",
    "choose-connection",
];

#[test]
fn steps_one_to_three_and_the_connection_are_done_with_the_keyboard_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("uusi.ron");
    let case = lupapolku::case::Case::new(
        lupapolku::case::ProcessStamp { id: "vtjkysely-intermediary".into(), version: 1 },
        jiff::civil::date(2026, 11, 23),
    );
    lupapolku::store::save(&case, &path).expect("saved");
    let mut window = window("fi", folder.path(), Some(path.clone()));
    wait_for(&mut window, "Yleiskuva");
    let (task, option) = (Role::CheckBox, Role::RadioButton);

    press(&mut window, Modifiers::ALT, Key::PageDown);
    for page in ["Lue palvelun sivu", "Lue välittäjäyritysten sivu"] {
        choose(&mut window, task, page);
        fill(&mut window, &[("Milloin sivu luettiin", "23.11.2026"), ("Kuka sivun luki", "Meri Malli")]);
        // The first name is asked once; from then on it is filled in.
        if page == "Lue palvelun sivu" {
            fill(&mut window, &[("Valmiiksi merkinnyt", "Meri Malli")]);
        }
    }
    choose(&mut window, task, "Varmista, että palvelu sopii");
    for answer in ["Kyllä", "Ei käytetä", "Ei tehdä"] {
        choose(&mut window, option, answer);
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
    choose(&mut window, task, "Nimeä vastuuhenkilöt");
    for who in ["Hallinnollinen", "Tekninen", "Tietosuojan"] {
        let name = format!("{who} yhteyshenkilö");
        let (email, phone) = (format!("{name}, sähköposti"), format!("{name}, puhelin"));
        fill(&mut window, &[(&name, "Meri Malli"), (&email, "meri@esimerkki.example"), (&phone, "+358 40 123 4567")]);
    }
    fill(&mut window, &[("Tekninen yhteispostilaatikko", "tekniikka@esimerkki.example")]);

    press(&mut window, Modifiers::ALT, Key::PageDown);
    choose(&mut window, task, "Lue käytön edellytykset");
    fill(&mut window, &[("Milloin edellytykset luettiin", "23.11.2026"), ("Kuka edellytykset luki", "Meri Malli")]);
    choose(&mut window, task, "Määritä oma roolinne");
    choose(&mut window, option, "Henkilötietojen käsittelijä");
    fill(&mut window, &[("Perustelu", "Käsittelemme tietoja loppuasiakkaan lukuun.")]);
    choose(&mut window, task, "Valitse säännös joka loppuasiakasryhmälle");
    choose(&mut window, Role::Button, "Lisää loppuasiakasryhmä");
    fill(&mut window, &[("Loppuasiakasryhmän nimi", "Vakuutus")]);
    choose(&mut window, option, "31 §: rahoitus ja vakuutus, sopimus");
    choose(&mut window, option, "Vakuutustoiminta");
    fill(&mut window, &[("Henkilötunnuksen perustelu", "Sopimuksen hoitaminen.")]);
    press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    choose(&mut window, task, "Tarkista rajatut tietoryhmät");
    choose(&mut window, task, "36 § turvakielto");
    fill(&mut window, &[("Johtopäätös", "Rajattuja tietoja ei tarvita.")]);
    choose(&mut window, task, "Kuvaa turvakiellon käsittely");
    fill(&mut window, &[("Turvakiellon käsittely", "Tyhjää osoitetta ei haeta muualta.")]);

    press(&mut window, Modifiers::ALT, Key::PageDown);
    choose(&mut window, task, "Selvitä, onko asiakastili jo olemassa");
    choose(&mut window, option, "Ei");
    choose(&mut window, task, "Luo asiakastili");
    fill(&mut window, &[("Milloin asiakastili luotiin", "20.11.2026"), ("Asiakastilin luoja", "Meri Malli")]);
    choose(&mut window, task, "Valitse tunnistautumistavat");
    choose(&mut window, task, "Varmennekortti");
    choose(&mut window, task, "Kirjaudu ja kirjaa asiakastilin käyttäjät");
    choose(&mut window, Role::Button, "Lisää käyttäjä");
    fill(&mut window, &[("Nimi", "Meri Malli")]);
    press(&mut window, Modifiers::ALT, Key::Home);
    let connection =
        window.query_all_by_label_contains("Vaihe 5 / 6:").next().and_then(|it| it.accesskit_node().label());
    let connection = connection.expect("its name");
    choose(&mut window, Role::Button, &connection);
    choose(&mut window, task, "Valitse yhteystapa");
    choose(&mut window, option, "Palveluvarmenne");
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait_for(&mut window, "Tallennettu ");
    let saved = lupapolku::store::open(&path).expect("readable");
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let assessment = lupapolku::assessment::assess(&saved, &process, jiff::civil::date(2026, 11, 23));
    for id in GONE_THROUGH {
        let task = assessment.tasks.get(&(*id).into());
        assert!(task.is_some_and(|it| it.done), "{id}: {task:?}");
    }
}

#[test]
fn the_language_is_switched_and_the_checklist_exported_with_the_keyboard_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    choose(&mut window, Role::Button, "Kieli: FI");
    choose(&mut window, Role::RadioButton, "Svenska");
    window.get_by_role_and_label(Role::Heading, "Översikt");
    for (format, name) in [("HTML", "ut.html"), ("Markdown", "ut.md")] {
        let path = folder.path().join(name);
        press(&mut window, Modifiers::COMMAND, Key::E);
        choose(&mut window, Role::Button, format);
        choose(&mut window, Role::Button, &format!("Exportera {format}…"));
        press(&mut window, Modifiers::COMMAND, Key::A);
        type_text(&mut window, path.to_str().expect("text"));
        press(&mut window, Modifiers::NONE, Key::Enter);
        common::wait_until(&mut window, |_| path.is_file());
        wait_for(&mut window, "Filen har skrivits");
        assert!(std::fs::read_to_string(&path).expect("written").contains("Esimerkki Välitys Oy"));
    }
    // Here nothing opens files, and that is said.
    choose(&mut window, Role::Link, "Visa i mappen");
    wait_for(&mut window, "Filen öppnades inte.");
    drop(window);
    let mut again = self::window("sv", folder.path(), Some(folder.path().join("case.ron")));
    wait_for(&mut again, "Esimerkki Välitys Oy");
    press(&mut again, Modifiers::COMMAND, Key::E);
    wait_for(&mut again, "Exportera Markdown…");
}

#[test]
fn the_window_and_the_check_command_find_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::NONE, Key::F7);
    let output = assert_cmd::Command::cargo_bin("lupapolku")
        .expect("the program is built")
        .args(["check", folder.path().join("case.ron").to_str().expect("text"), "--json", "--today", "2026-11-23"])
        .output()
        .expect("runs");
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let findings = report["findings"].as_array().expect("findings");
    let blocking = findings.iter().filter(|it| it["severity"] == "error" || it["severity"] == "missing").count();
    assert!(window.query_all_by_label_contains(&format!(": {blocking}")).next().is_some());
    press(&mut window, Modifiers::ALT, Key::Home);
    let progress = format!("{} / at least {} tasks", report["progress"]["done"], report["progress"]["total"]);
    let says = |node: &&egui_kittest::Node<'_>| node.accesskit_node().label().is_some_and(|it| it.contains(&progress));
    assert!(window.query_all_by_role(Role::Paragraph).any(|node| says(&&node)));
}

#[test]
fn a_wrong_business_id_is_named_after_leaving_the_page_and_not_before() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    for _ in 0..4 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
    }
    let field = window.get_by_role_and_label(Role::TextInput, "Y-tunnus");
    field.focus();
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, "1234567-8");
    // The case was opened from a file, so its pages count as left before.
    press(&mut window, Modifiers::NONE, Key::Tab);
    let error = window.query_all_by_label_contains("tarkistusnumeron pitäisi olla 1").count();
    assert!(error >= 2, "in the summary and at the field");
}

#[test]
fn closing_with_changes_asks_and_cancelling_keeps_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("sv", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    window.get_by_role_and_label(Role::CheckBox, "Läs tjänstens sida").click();
    window.run();
    request_close(&mut window);
    assert!(kept_open(&window));
    window.run();
    window.get_by_role_and_label(Role::Dialog, "Ska ändringarna sparas?");
    window.get_by_label("Avbryt").click();
    window.run();
    assert!(window.query_by_role(Role::Dialog).is_none());
    let node = window.get_by_role_and_label(Role::CheckBox, "Läs tjänstens sida");
    assert_eq!(node.accesskit_node().toggled(), Some(eframe::egui::accesskit::Toggled::False));
}

#[test]
fn undo_takes_a_tick_back_and_redo_makes_it_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    let ticked = |window: &Window| {
        let node = window.get_by_role_and_label(Role::CheckBox, "Read the service page");
        node.accesskit_node().toggled() == Some(eframe::egui::accesskit::Toggled::True)
    };
    assert!(ticked(&window));
    window.get_by_role_and_label(Role::CheckBox, "Read the service page").click();
    window.run();
    assert!(!ticked(&window));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(ticked(&window));
    press(&mut window, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
    assert!(!ticked(&window));
}

#[test]
fn a_browser_that_does_not_open_is_said_and_the_address_can_be_copied() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    let link = window
        .get_all_by_role(Role::Link)
        .find(|it| it.accesskit_node().label().is_some_and(|it| it.contains("VTJkysely")));
    link.expect("a guidance link").click();
    wait_for(&mut window, "The browser did not open");
    window.get_all_by_label("Copy the address").next().expect("an offer").click();
    window.run();
    window.get_by(|node| node.role() == Role::Status && node.label().is_some_and(|it| it.contains("Copied")));
}

#[test]
fn a_file_that_is_no_case_is_named_and_nothing_else_happens() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("picture.ron");
    std::fs::write(&path, b"\x89PNG\r\n\x1a\n\0\0").expect("written");
    let mut window = window("fi", folder.path(), Some(path.clone()));
    wait_for(&mut window, "ei ole tekstiä");
    window.get_by_label("Uusi tapaus…");
    assert_eq!(std::fs::read(&path).expect("there"), b"\x89PNG\r\n\x1a\n\0\0");
}

/// Texts that answer a field of one kind or another; the first that is accepted stays.
const ANSWERS: &[&str] = &[
    "Kirjattu.",
    "23.11.2026",
    "meri@esimerkki.example",
    "palvelin.esimerkki.example",
    "+358 40 123 4567",
    "192.0.2.1",
];

/// Answers what has the focus, with the keyboard. `tries` counts how often it came back to the same place.
fn answer_focused(window: &mut Window, folder: &Path, tries: usize) {
    let Some((role, _)) = focused(window) else {
        panic!(
            "nothing has the focus: {:?}",
            window.query_all_by_role(Role::Heading).filter_map(|it| it.accesskit_node().label()).collect::<Vec<_>>()
        )
    };
    match role {
        Role::TextInput | Role::MultilineTextInput => {
            press(window, Modifiers::COMMAND, Key::A);
            type_text(window, ANSWERS.get(tries).expect("an answer that is accepted"));
        }
        Role::Button => {
            let path = folder.join("attached.pem");
            std::fs::write(&path, "attached").expect("written");
            press(window, Modifiers::NONE, Key::Enter);
            press(window, Modifiers::COMMAND, Key::A);
            type_text(window, path.to_str().expect("text"));
            press(window, Modifiers::NONE, Key::Enter);
            wait_for(window, "attached.pem");
        }
        _ => press(window, Modifiers::NONE, Key::Space),
    }
}

#[test]
fn the_sample_is_completed_from_one_next_thing_to_the_next_with_the_keyboard_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    let (mut last, mut tries) = (None, 0);
    for _ in 0..200 {
        press(&mut window, Modifiers::ALT, Key::Home);
        let next = window.query_all_by_role(Role::Button).filter_map(|it| it.accesskit_node().label());
        let next = next.into_iter().find(|label| label.starts_with("Jatka: "));
        let Some(next) = next else { break };
        choose(&mut window, Role::Button, &next);
        let here = focused(&window);

        tries = if here == last { tries + 1 } else { 0 };
        last = here;
        answer_focused(&mut window, folder.path(), tries);
    }
    press(&mut window, Modifiers::NONE, Key::F7);
    assert!(window.query_all_by_label_contains("Mikään ei estä jatkamasta").next().is_some(), "{last:?}");
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait_for(&mut window, "Tallennettu ");
    let path = folder.path().join("case.ron");
    let check = assert_cmd::Command::cargo_bin("lupapolku")
        .expect("the program is built")
        .args(["check", path.to_str().expect("text"), "--today", "2026-11-23"])
        .output()
        .expect("runs");
    assert_eq!(check.status.code(), Some(0), "{}", String::from_utf8_lossy(&check.stdout));
}

#[test]
fn a_table_is_one_stop_where_arrows_and_letters_move_and_enter_opens() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    for _ in 0..6 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
    }
    let at = |window: &Window| focused(window).map(|(_, name)| name).unwrap_or_default();
    for _ in 0..60 {
        if at(&window).contains("1 / 25") {
            break;
        }
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert!(at(&window).contains("2 / 25"), "{}", at(&window));
    type_text(&mut window, "h");
    assert!(at(&window).contains("Helmiharjun"), "{}", at(&window));
    press(&mut window, Modifiers::NONE, Key::End);
    assert!(at(&window).contains("25 / 25"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_label_contains("← Loppuasiakkaat");
    press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert!(at(&window).contains("25 / 25"), "the row it came from: {}", at(&window));
}

#[test]
fn rows_of_a_table_do_not_lie_on_each_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    for _ in 0..6 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
    }
    let mut rows: Vec<_> = window.query_all_by_role(Role::Row).map(|it| it.rect()).collect();
    rows.sort_by(|one, other| one.top().total_cmp(&other.top()));
    assert!(rows.len() > 1, "{rows:?}");
    let overlap = rows.windows(2).find(|pair| pair[1].top() + 1.0 < pair[0].bottom());
    assert!(overlap.is_none(), "{overlap:?}");
}

#[test]
fn anything_is_found_by_a_part_of_it_and_the_focus_goes_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("sv", folder.path());
    press(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "gemensam teknisk");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(focused(&window), Some((Role::TextInput, "Gemensam teknisk brevlåda".to_owned())));
}

#[test]
fn a_case_with_a_file_saves_itself_soon_after_the_last_change() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    window.get_by_role_and_label(Role::CheckBox, "Read the service page").click();
    window.run();
    window.get_by_label("Changes not saved");
    wait_for(&mut window, "Saved ");
    let saved = lupapolku::store::open(&folder.path().join("case.ron")).expect("readable");
    assert_eq!(saved.state(&"read-service-page".into()), lupapolku::case::TaskState::InProgress);
    request_close(&mut window);
    assert!(closes(&mut window));
}

#[test]
fn where_no_lock_can_be_written_it_is_said_that_nobody_sees_the_case_open() {
    let folder = tempfile::tempdir().expect("a folder");
    // The name of the lock is six bytes longer than that of the case, and no name may have more than 255.
    let path = folder.path().join(format!("{}.ron", "x".repeat(246)));
    std::fs::copy("tests/data/law/sample-of-0.1.0.ron", &path).expect("copied");
    let mut window = window("en", folder.path(), Some(path));
    wait_for(&mut window, "Others do not see that you have the case open");
}

#[test]
fn a_case_of_an_older_process_says_so_and_what_is_otherwise() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    std::fs::copy("tests/data/law/sample-of-0.1.0.ron", &path).expect("copied");
    let mut window = window("en", folder.path(), Some(path));
    wait_for(&mut window, "The case was made with version 1 of the process");
    assert!(window.query_all_by_label_contains("New task: ").next().is_none());
    window.get_by_label_contains("Show the changes").click();
    wait_for(&mut window, "New task: ");
    // Looked through, it is said no more; one undo brings it back.
    choose(&mut window, Role::Button, "I have looked through the changes");
    window.run_steps(3);
    assert!(window.query_all_by_label_contains("The case was made with version 1").next().is_none());
    press(&mut window, Modifiers::COMMAND, Key::Z);
    wait_for(&mut window, "The case was made with version 1 of the process");
}

#[test]
fn a_change_is_saved_after_a_dialog_that_was_open_when_its_time_came() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    window.get_by_role_and_label(Role::CheckBox, "Read the service page").click();
    window.run();
    press(&mut window, Modifiers::SHIFT, Key::F1);
    // Five seconds of the window's own clock.
    window.run_steps(20);
    window.get_by_label("Changes not saved");
    press(&mut window, Modifiers::NONE, Key::Escape);
    wait_for(&mut window, "Saved ");
}

#[test]
fn what_could_not_be_saved_is_said_once_and_saved_when_the_share_is_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let (share, away) = (folder.path().join("share"), folder.path().join("away"));
    std::fs::create_dir(&share).expect("made");
    let case = share.join("case.ron");
    lupapolku::store::save(&lupapolku::sample::case().expect("readable"), &case).expect("saved");
    let mut window = window("en", folder.path(), Some(case));
    wait_for(&mut window, "Esimerkki Välitys Oy");
    press(&mut window, Modifiers::ALT, Key::PageDown);
    std::fs::rename(&share, &away).expect("moved");
    window.get_by_role_and_label(Role::CheckBox, "Read the service page").click();
    let refused = "The earlier file was not changed: ";
    wait_for(&mut window, refused);
    for _ in 0..40 {
        // A minute of the window's own clock, with time for what runs beside it.
        window.run_steps(6);
        std::thread::sleep(Duration::from_millis(1));
        let said = window.query_all_by_label_contains(refused);
        assert_eq!(said.filter(|it| it.accesskit_node().role() == Role::Status).count(), 1);
        window.get_by_label("Saving failed. Use Save as");
    }
    std::fs::rename(&away, &share).expect("moved back");
    wait_for(&mut window, "Saved ");
    // What was said of the file, of its list of events and of its lock is not so any more.
    for said in [refused, "cannot be recorded in the change history", "The lock cannot be renewed"] {
        wait_until(&mut window, |window| window.query_by_label_contains(said).is_none());
    }
    let saved = lupapolku::store::open(&share.join("case.ron")).expect("readable");
    assert_eq!(saved.state(&"read-service-page".into()), lupapolku::case::TaskState::InProgress);
}

#[test]
fn closing_and_choosing_to_save_saves_and_closes() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    window.get_by_role_and_label(Role::CheckBox, "Read the service page").click();
    window.run();
    request_close(&mut window);
    window.run();
    window.get_by_role_and_label(Role::Button, "Save").click();
    assert!(closes(&mut window));
    let saved = lupapolku::store::open(&folder.path().join("case.ron")).expect("readable");
    assert_eq!(saved.state(&"read-service-page".into()), lupapolku::case::TaskState::InProgress);
}

#[test]
fn saves_in_quick_succession_do_not_take_each_other_for_strangers() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    for _ in 0..8 {
        window.get_by_role_and_label(Role::CheckBox, "Read the service page").click();
        window.step();
        window.key_press_modifiers(Modifiers::COMMAND, Key::S);
        window.step();
    }
    wait_for(&mut window, "Saved ");
    assert!(window.query_by_role(Role::Dialog).is_none());
}

/// The two windows of a test with two people, both on step 1.
fn two_people(folder: &Path) -> (Window, Window) {
    let mut first = open_sample("en", folder);
    // As on a share where no locks are seen, or after one that went stale.
    std::fs::remove_file(folder.join(".case.ron.lock")).expect("locked");
    let mut second = window("en", folder, Some(folder.join("case.ron")));
    opened(&mut second);
    for window in [&mut first, &mut second] {
        press(window, Modifiers::ALT, Key::PageDown);
    }
    (first, second)
}

fn save_now(window: &mut Window) {
    press(window, Modifiers::COMMAND, Key::S);
    for _ in 0..40 {
        window.run_steps(2);
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn what_two_people_changed_at_different_places_is_put_together() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut first, mut second) = two_people(folder.path());
    choose(&mut first, Role::CheckBox, "Read the service page");
    save_now(&mut first);
    choose(&mut second, Role::CheckBox, "Name the persons responsible");
    press(&mut second, Modifiers::COMMAND, Key::S);
    wait_for(&mut second, "Somebody else had saved the file meanwhile.");
    save_now(&mut second);
    let case = lupapolku::store::open(&folder.path().join("case.ron")).expect("readable");
    for task in ["read-service-page", "name-people"] {
        assert_eq!(case.state(&task.into()), lupapolku::case::TaskState::InProgress, "{task}");
    }
}

#[test]
fn a_conflicted_copy_is_offered_compared_put_together_and_put_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("case (conflicted copy 2026-11-23).ron");
    let theirs = lupapolku::sample::case().expect("readable");
    let field = lupapolku::case::Field::answer(&"applicant-address".into());
    let answer = lupapolku::case::Answer::Text("Toinen katu 2".into());
    let edit = lupapolku::case::Edit::answer(&theirs, field, Some(answer)).expect("a change");
    let mut changed = theirs.clone();
    changed.apply(&edit).expect("fits");
    lupapolku::store::save(&changed, &copy).expect("saved");
    let mut window = open_sample("en", folder.path());
    wait_for(&mut window, "The folder has another version of this case");
    choose(&mut window, Role::Link, "Compare and merge…");
    wait_for(&mut window, "One case in two files");
    choose(&mut window, Role::RadioButton, "The other: Toinen katu 2");
    choose(&mut window, Role::Button, "Merge and save");
    for _ in 0..400 {
        window.run_steps(2);
        std::thread::sleep(Duration::from_millis(5));
        if !copy.exists() {
            break;
        }
    }
    save_now(&mut window);
    let saved = lupapolku::store::open(&folder.path().join("case.ron")).expect("readable");
    assert_eq!(saved.text(&"applicant-address".into()), "Toinen katu 2");
    assert!(!copy.exists());
    let kept = lupapolku::store::backup_folder(&folder.path().join("state"), &folder.path().join("case.ron"));
    let kept: Vec<_> =
        lupapolku::store::backups(&kept).into_iter().map(|it| lupapolku::store::open(&it.path)).collect();
    assert!(kept.iter().any(|case| case.as_ref().is_ok_and(|case| *case == changed)), "the copy is kept");
    assert!(window.query_by_label_contains("another version of this case").is_none());
}

#[test]
fn a_newer_file_can_be_read_and_is_never_changed_or_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    let text = lupapolku::store::write(&lupapolku::sample::case().expect("readable")).expect("text");
    let newer = text.replacen("format: 1", "format: 2", 1).replacen("    answers:", "    later: 7,\n    answers:", 1);
    std::fs::write(&path, &newer).expect("written");
    let mut window = window("en", folder.path(), Some(path.clone()));
    wait_for(&mut window, "made by a newer program (format 2)");
    press(&mut window, Modifiers::ALT, Key::PageDown);
    choose(&mut window, Role::CheckBox, "Read the service page");
    wait_for(&mut window, "Nothing was changed. Update Lupapolku");
    save_now(&mut window);
    assert_eq!(std::fs::read_to_string(&path).expect("there"), newer);
    assert_eq!(
        std::fs::read_dir(folder.path())
            .expect("listed")
            .filter_map(Result::ok)
            .filter(|it| it.file_name().to_string_lossy().contains("case.ron."))
            .count(),
        0,
        "no trail and no lock"
    );
}

/// Goes from page to page until there is the field for a justification, and puts the keyboard there.
fn go_to_justification(window: &mut Window) {
    let label = "Justification for the choice";
    for _ in 0..20 {
        if window.query_all_by_role_and_label(Role::MultilineTextInput, label).next().is_some() {
            break;
        }
        press(window, Modifiers::ALT, Key::PageDown);
    }
    window.get_by_role_and_label(Role::MultilineTextInput, label).focus();
    window.run();
}

#[test]
fn what_two_people_changed_at_the_same_place_is_kept_of_both_until_it_is_decided() {
    let folder = tempfile::tempdir().expect("a folder");
    // Both are at the field before either saves, so that neither has taken in what the other wrote. The first goes there
    // while it has the lock: later it would notice that the lock is the other's.
    let mut first = open_sample("en", folder.path());
    go_to_justification(&mut first);
    std::fs::remove_file(folder.path().join(".case.ron.lock")).expect("locked");
    let mut second = window("en", folder.path(), Some(folder.path().join("case.ron")));
    opened(&mut second);
    go_to_justification(&mut second);
    let path = folder.path().join("case.ron");
    for (window, text) in [(&mut first, "one "), (&mut second, "two ")] {
        type_text(window, text);
        save_now(window);
        common::wait_until(window, |_| std::fs::read_to_string(&path).is_ok_and(|it| it.contains(text)));
    }
    wait_for(&mut second, "You both changed one thing");
    // Both are in the file at once, and nothing is decided.
    wait_until(&mut second, |_| {
        let text = std::fs::read_to_string(&path).expect("read");
        text.contains("one ") && text.contains("two ") && text.contains("undecided")
    });
    choose(&mut second, Role::Link, "Decide…");
    wait_for(&mut second, "Two people changed the same things");
    choose(&mut second, Role::RadioButton, "Keep both texts");
    choose(&mut second, Role::Button, "Decide and save");
    save_now(&mut second);
    let saved = std::fs::read_to_string(&path).expect("read");
    assert!(!saved.contains("undecided"), "{saved}");
    assert!(saved.contains("one ") && saved.contains("two "), "{saved}");
}

/// A window whose program was stopped after a change that was not saved.
fn stopped_before_saving(folder: &Path) {
    let mut window = open_sample("en", folder);
    press(&mut window, Modifiers::ALT, Key::PageDown);
    choose(&mut window, Role::CheckBox, "Read the service page");
    // The change is written down at once, and saved only two seconds later.
    wait_for_trail(&mut window, folder, 1);
}

/// Steps until so many changes are written down.
fn wait_for_trail(window: &mut Window, folder: &Path, changes: usize) {
    for _ in 0..200 {
        window.step();
        std::thread::sleep(Duration::from_millis(5));
        let trails = lupapolku::store::trail_files(&folder.join("case.ron"));
        let read = trails.iter().map(|trail| std::fs::read_to_string(trail).unwrap_or_default());
        if read.map(|trail| trail.matches("Did(").count()).sum::<usize>() >= changes {
            return;
        }
    }
    panic!("nothing was written down");
}

/// Steps until jobs have come to an end.
fn settle(window: &mut Window) {
    for _ in 0..40 {
        window.run_steps(2);
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn changes_that_were_never_saved_are_offered_after_a_crash_and_can_be_undone() {
    let folder = tempfile::tempdir().expect("a folder");
    stopped_before_saving(folder.path());
    let path = folder.path().join("case.ron");
    let read = || lupapolku::store::open(&path).expect("readable").state(&"read-service-page".into());
    assert_eq!(read(), lupapolku::case::TaskState::Done, "not saved yet");
    let mut second = window("en", folder.path(), Some(path.clone()));
    wait_for(&mut second, "The program stopped before one change was saved.");
    choose(&mut second, Role::Button, "Keep the changes");
    save_now(&mut second);
    assert_eq!(read(), lupapolku::case::TaskState::InProgress);
    press(&mut second, Modifiers::COMMAND, Key::Z);
    save_now(&mut second);
    assert_eq!(read(), lupapolku::case::TaskState::Done);
}

#[test]
fn recovered_changes_that_are_thrown_away_do_not_come_back() {
    let folder = tempfile::tempdir().expect("a folder");
    stopped_before_saving(folder.path());
    let path = folder.path().join("case.ron");
    let mut second = window("en", folder.path(), Some(path.clone()));
    wait_for(&mut second, "The program stopped before one change was saved.");
    choose(&mut second, Role::Button, "Discard the changes");
    settle(&mut second);
    // Given back, or the next one could only read it and would ask nothing.
    drop(second);
    let mut third = window("en", folder.path(), Some(path.clone()));
    wait_for(&mut third, "Step 1 / 6");
    third.run();
    assert!(third.query_by_label_contains("The program stopped").is_none());
    // What is done from then on is offered after the next crash.
    choose(&mut third, Role::CheckBox, "Read the service page");
    wait_for_trail(&mut third, folder.path(), 2);
    drop(third);
    let mut fourth = window("en", folder.path(), Some(path));
    wait_for(&mut fourth, "The program stopped before one change was saved.");
}

#[test]
fn changes_that_were_not_to_be_saved_are_not_offered_as_those_of_a_crash() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut first = open_sample("en", folder.path());
    press(&mut first, Modifiers::ALT, Key::PageDown);
    choose(&mut first, Role::CheckBox, "Read the service page");
    wait_for_trail(&mut first, folder.path(), 1);
    press(&mut first, Modifiers::COMMAND, Key::W);
    choose(&mut first, Role::Button, "Discard the changes");
    drop(first);
    let mut second = window("en", folder.path(), Some(folder.path().join("case.ron")));
    wait_for(&mut second, "Step 1 / 6");
    second.run();
    assert!(second.query_by_label_contains("The program stopped").is_none());
}

#[test]
fn undo_goes_on_after_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut first = open_sample("en", folder.path());
    press(&mut first, Modifiers::ALT, Key::PageDown);
    choose(&mut first, Role::CheckBox, "Read the service page");
    save_now(&mut first);
    drop(first);
    let path = folder.path().join("case.ron");
    let mut second = window("en", folder.path(), Some(path.clone()));
    // The start page shows the name too; the steps come with the case.
    wait_for(&mut second, "Step 1 / 6");
    second.run();
    press(&mut second, Modifiers::COMMAND, Key::Z);
    save_now(&mut second);
    let state = lupapolku::store::open(&path).expect("readable").state(&"read-service-page".into());
    assert_eq!(state, lupapolku::case::TaskState::Done);
}

#[test]
fn a_case_that_somebody_has_open_can_be_read_and_not_changed_until_it_is_given_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = open_sample("en", folder.path());
    let path = folder.path().join("case.ron");
    let before = std::fs::read_to_string(&path).expect("read");
    let mut second = window("en", folder.path(), Some(path.clone()));
    wait_for(&mut second, "This case is open in your other window.");
    press(&mut second, Modifiers::ALT, Key::PageDown);
    choose(&mut second, Role::CheckBox, "Read the service page");
    wait_for(&mut second, "Nothing was changed:");
    save_now(&mut second);
    assert_eq!(std::fs::read_to_string(&path).expect("read"), before);
    drop(first);
    choose(&mut second, Role::Link, "Try again");
    for _ in 0..200 {
        second.run_steps(2);
        std::thread::sleep(Duration::from_millis(5));
        if second.query_by_label_contains("Nothing was changed:").is_none() {
            break;
        }
    }
    choose(&mut second, Role::CheckBox, "Read the service page");
    save_now(&mut second);
    assert_ne!(std::fs::read_to_string(&path).expect("read"), before);
}

#[test]
fn ten_thousand_rows_are_imported_filtered_edited_at_once_and_undone() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = folder.path().join("asiakkaat.csv");
    let ids = (1_000_000..).filter_map(lupapolku::identifiers::BusinessId::from_body).take(10_000);
    let rows: Vec<String> = ids.enumerate().map(|(at, id)| format!("Asiakas {at} Oy;{id};Vakuutus")).collect();
    std::fs::write(&table, format!("Organisaatio;Y-tunnus;Toimiala\n{}\n", rows.join("\n"))).expect("written");
    let mut window = open_sample("fi", folder.path());
    for _ in 0..6 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
    }
    choose(&mut window, Role::Button, "Tuo CSV tai Excel…");
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, table.to_str().expect("text"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_for(&mut window, "Tuo 10\u{a0}000 riviä");
    choose(&mut window, Role::Button, "Tuo 10\u{a0}000 riviä");
    wait_for(&mut window, "Suodata 10\u{a0}025 riviä");
    tab_to(&mut window, Role::TextInput, "Suodata 10\u{a0}025 riviä");
    type_text(&mut window, "asiakas 77");
    choose(&mut window, Role::Link, "Valitse näkyvät 111");
    wait_for(&mut window, "111 riviä valittu");
    choose(&mut window, Role::Button, "Monista");
    wait_for(&mut window, "111 riviä monistettu");
    wait_for(&mut window, "Kaikki 10\u{a0}136");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    wait_for(&mut window, "Kaikki 10\u{a0}025");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    wait_for(&mut window, "Kaikki 25");
}

#[test]
fn a_page_that_is_read_when_it_is_opened_is_read_after_a_restart_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut first = open_sample("en", folder.path());
    press(&mut first, Modifiers::ALT, Key::PageDown);
    choose(&mut first, Role::CheckBox, "Read the service page");
    save_now(&mut first);
    choose(&mut first, Role::Button, "Change history");
    wait_for(&mut first, "Read the service page");
    drop(first);
    let mut second = window("en", folder.path(), Some(folder.path().join("case.ron")));
    wait_for(&mut second, "All changes of the case");
    wait_for(&mut second, "Read the service page");
}

#[test]
fn a_case_is_handed_over_in_a_bundle_opened_elsewhere_and_taken_over() {
    let (here, there) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let mut window = open_sample("en", here.path());
    let bundle = there.path().join("handed.zip");
    press(&mut window, Modifiers::COMMAND, Key::E);
    choose(&mut window, Role::Button, "Handover package");
    window.get_by_role_and_label(Role::TextInput, "Recipient’s name").focus();
    window.run();
    type_text(&mut window, "Sari Seuraaja");
    choose(&mut window, Role::Button, "Export the handover package…");
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, bundle.to_str().expect("text"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_for(&mut window, "The file was written");
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
    wait_for(&mut other, "The case was handed over to Sari Seuraaja");
    choose(&mut other, Role::Link, "Go to taking over");
    wait_for(&mut other, "Nothing has changed since then.");
    other.get_by_role_and_label(Role::TextInput, "Your name").focus();
    press(&mut other, Modifiers::COMMAND, Key::A);
    type_text(&mut other, "Sari Seuraaja");
    choose(&mut other, Role::Button, "Confirm that you take over");
    wait_for(&mut other, "You have confirmed that you take over.");
    save_now(&mut other);
    let taken = lupapolku::store::open(&there.path().join("handed/case.ron")).expect("readable");
    let process = lupapolku::process::vtjkysely_intermediary().expect("a process");
    assert!(lupapolku::handover::handed::last(&process, &taken).is_some_and(|newest| newest.is_taken));
    assert!(there.path().join("handed/checklist.html").exists());
}

/// A document that somebody got is dropped on the window, which says whether it was made of the open case.
#[test]
fn a_document_dropped_on_the_window_is_verified() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let document = folder.path().join("handed.html");
    press(&mut window, Modifiers::COMMAND, Key::E);
    choose(&mut window, Role::Button, "HTML");
    window.get_by_role_and_label(Role::TextInput, "Recipient’s name").focus();
    window.run();
    type_text(&mut window, "Sari Seuraaja");
    choose(&mut window, Role::Button, "Export HTML…");
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, document.to_str().expect("text"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_for(&mut window, "The file was written");
    save_now(&mut window);
    dropped::drop_files(&mut window, std::slice::from_ref(&document));
    wait_for(&mut window, "nothing in it has been changed");
    let text = std::fs::read_to_string(&document).expect("text").replace("Seuraaja", "Toinen");
    std::fs::write(&document, text).expect("written");
    dropped::drop_files(&mut window, &[document]);
    wait_for(&mut window, "The document has been changed");
}

#[test]
fn lines_beside_each_other_stand_at_one_height_however_long_their_labels() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    let step = window.query_all_by_label_contains("Vaihe 4 / 6:").next().and_then(|it| it.accesskit_node().label());
    choose(&mut window, Role::Button, &step.expect("its name"));
    window.query_all_by_label_contains("Yhteyshenkilöt").next().expect("the section").click();
    window.run();
    let top = |name: &str| window.get_by_role_and_label(Role::TextInput, name).rect().top();
    let (name, other) = ("Hallinnollinen yhteyshenkilö", "Tekninen yhteyshenkilö");
    assert!((top(name) - top(other)).abs() < 0.5, "{} {}", top(name), top(other));
}

#[test]
fn after_the_tour_the_case_that_was_open_is_open_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    let is_own = |window: &Window| window.query_all_by_label_contains("case.ron").next().is_some();
    assert!(is_own(&window));
    choose(&mut window, Role::Button, "Ohje");
    choose(&mut window, Role::Button, "Kierros esimerkillä");
    wait_until(&mut window, |window| !is_own(window) && said(window).starts_with("1/8 "));
    press(&mut window, Modifiers::NONE, Key::Escape);
    wait_until(&mut window, is_own);
}

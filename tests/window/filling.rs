//! Filling in: what is said of a task, a page and the whole is true, and what is known is not asked again.

use super::common::{Window, wait_for, wait_until};
use super::label::fi;
use super::sample::{open_sample, opened, window};
use super::{choose, closes, focused, press, request_close, save_now, settle, tab_to, type_text};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, ViewportCommand};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;
use lupapolku::case::{Answer, Case, Edit, Field, TaskFact, TaskState};
use std::path::Path;

const NOTHING_MISSING: &str = "Tältä sivulta ei puutu mitään.";

fn process() -> std::sync::Arc<lupapolku::process::Process> {
    lupapolku::process::vtjkysely_intermediary().expect("sound")
}

/// A new case with these answers, open.
pub(super) fn open_with(folder: &Path, answers: &[(&str, &str)]) -> Window {
    let path = folder.join("uusi.ron");
    let mut case = Case::begun(&process(), jiff::civil::date(2026, 11, 23));
    for (question, text) in answers {
        let answer = Answer::Text((*text).to_owned());
        let edit = Edit::answer(&case, Field::answer(&(*question).into()), Some(answer)).expect("a change");
        case.apply(&edit).expect("fits");
    }
    lupapolku::store::save(&case, &path).expect("saved");
    let mut window = window("fi", folder, Some(path));
    wait_for(&mut window, fi("rail-overview"));
    window.run();
    window
}

fn has(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

pub(super) fn pages_on(window: &mut Window, count: usize) {
    (0..count).for_each(|_| press(window, Modifiers::ALT, Key::PageDown));
}

/// What stands in a field of one line.
pub(super) fn value(window: &Window, name: &str) -> String {
    let first = window.query_all_by_role_and_label(Role::TextInput, name).next();
    first.and_then(|it| it.accesskit_node().value()).unwrap_or_default()
}

#[test]
fn nothing_is_said_to_be_missing_where_a_task_cannot_be_begun_yet() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_with(folder.path(), &[]);
    let (mut blocked, mut later) = (0, 0);
    for _ in 0..17 {
        pages_on(&mut window, 1);
        let heading =
            window.query_all_by_role(Role::Heading).filter_map(|it| it.accesskit_node().label()).collect::<Vec<_>>();
        assert!(!has(&window, NOTHING_MISSING), "{heading:?}");
        blocked += usize::from(has(&window, "Ennen tätä:"));
        let is_later = has(&window, "Sen jälkeen täytettävänä");
        assert!(!is_later || has(&window, "Ennen tätä:"), "{heading:?}");
        later += usize::from(is_later);
    }
    assert!(blocked > 0 && later > 0);
}

/// The number that a text ends with or holds, none as nothing.
fn number(text: &str) -> usize {
    text.split(|it: char| !it.is_ascii_digit())
        .filter_map(|it| it.parse::<usize>().ok())
        .next_back()
        .unwrap_or_default()
}

#[test]
fn the_side_of_a_page_counts_for_the_other_pages_what_their_tabs_count() {
    let folder = tempfile::tempdir().expect("a folder");
    let cases = [open_with(folder.path(), &[("administrative-email", "ei mikään")]), open_sample("fi", folder.path())];
    for mut window in cases {
        let mut counted = 0;
        for _ in 0..17 {
            pages_on(&mut window, 1);
            let tabs = window.query_all_by_role(Role::Tab).map(|it| it.accesskit_node());
            let tabs: Vec<(bool, String)> =
                tabs.filter_map(|it| Some((it.is_selected() == Some(true), it.label()?))).collect();
            let side = has(&window, fi("side-missing"));
            let of =
                |here: bool| tabs.iter().filter(|(it, _)| *it == here).map(|(_, text)| number(text)).sum::<usize>();
            let said = |window: &Window, text: &str| {
                let mut said = window.query_all_by_label_contains(text);
                said.next().and_then(|it| it.accesskit_node().label()).map_or(0, |text| number(&text))
            };
            let elsewhere = said(&window, "vaiheen muilla sivuilla puuttuu");
            // What checks and transfers all answers lists what is open in other tasks, and counts what cannot be begun yet.
            let is_of_all =
                |(here, text): &(bool, String)| *here && ["Tarkistus", "Siirto"].iter().any(|it| text.starts_with(it));
            if tabs.iter().any(is_of_all) {
                assert!(elsewhere > 0 && elsewhere < of(false), "{elsewhere}: {tabs:?}");
            } else {
                assert!(!side || elsewhere == of(false), "{elsewhere} at the side: {tabs:?}");
            }
            counted += usize::from(side && elsewhere > 0);
        }
        assert!(counted > 2, "{counted} pages");
    }
}

#[test]
fn an_error_in_what_is_asked_on_two_pages_is_told_on_both() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_with(folder.path(), &[("administrative-email", "ei mikään")]);
    pages_on(&mut window, 1);
    let told = |window: &Window| {
        window
            .query_all_by_role(Role::Link)
            .any(|it| it.accesskit_node().label().is_some_and(|it| it.contains("sähköposti")))
    };
    assert!(told(&window));
    pages_on(&mut window, 4);
    window.get_by_role_and_label(Role::Heading, "Täytä yhteyshenkilöt");
    assert!(told(&window) && !has(&window, NOTHING_MISSING));
}

#[test]
fn a_task_whose_items_are_filled_in_is_to_be_marked_and_not_said_to_be_untouched() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_with(folder.path(), &[("service-page-read-by", "Meri Malli")]);
    pages_on(&mut window, 1);
    assert!(has(&window, "Lue palvelun sivu. Tila: Kesken"));
    window
        .query_all_by_role(Role::Link)
        .find(|it| it.accesskit_node().label().as_deref() == Some("Milloin sivu luettiin: Tänään"))
        .map_or_else(
            || {
                panic!(
                    "{:#?}",
                    window
                        .query_all_by_role(Role::Link)
                        .filter_map(|it| it.accesskit_node().label())
                        .collect::<Vec<_>>()
                )
            },
            |it| it.click(),
        );
    settle(&mut window);
    assert!(has(&window, "Lue palvelun sivu. Tila: Merkitse valmiiksi"));
}

#[test]
fn marking_a_task_fills_who_and_when_and_one_undo_takes_all_of_it_back() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("settings.ron"), "(user: \"Meri Malli\")").expect("written");
    let mut window = open_with(folder.path(), &[]);
    pages_on(&mut window, 1);
    choose(&mut window, Role::CheckBox, "Lue palvelun sivu");
    settle(&mut window);
    assert_eq!(
        (value(&window, "Milloin sivu luettiin").as_str(), value(&window, "Kuka sivun luki").as_str()),
        ("23.11.2026", "Meri Malli")
    );
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(has(&window, "Kumottu: "));
    settle(&mut window);
    assert_eq!(
        (value(&window, "Milloin sivu luettiin").as_str(), value(&window, "Kuka sivun luki").as_str()),
        ("", "")
    );
}

#[test]
fn a_check_lists_what_is_open_step_by_step_with_the_way_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    press(&mut window, Modifiers::NONE, Key::F7);
    settle(&mut window);
    assert_eq!(focused(&window), Some((Role::Heading, "Avoimet kohdat".to_owned())));
    assert!(window.query_all_by_role(Role::Heading).filter(|it| it.accesskit_node().level() == Some(2)).count() >= 3);
    press(&mut window, Modifiers::NONE, Key::Tab);
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(focused(&window).map(|(role, _)| role), Some(Role::Link));
    press(&mut window, Modifiers::NONE, Key::Enter);
    settle(&mut window);
    assert!(window.query_by_role_and_label(Role::Heading, fi("check-title")).is_none());
}

#[test]
fn what_is_open_is_written_as_a_page_to_print() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    press(&mut window, Modifiers::NONE, Key::F7);
    choose(&mut window, Role::Button, fi("check-print"));
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, folder.path().join("avoimet").to_str().expect("text"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    let path = folder.path().join("avoimet.html");
    wait_until(&mut window, |_| path.is_file());
    assert!(std::fs::read_to_string(&path).expect("written").contains("Tietolupahakemus"));
}

#[test]
fn a_row_is_done_or_done_and_the_next_and_removed_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    pages_on(&mut window, 6);
    let rows = |window: &Window| {
        let table =
            window.query_all_by_role(Role::ListBox).find_map(|it| it.accesskit_node().label()).unwrap_or_default();
        table.split(" / ").nth(1).and_then(|rest| rest.split(':').next()).and_then(|count| count.parse::<usize>().ok())
    };
    let before = rows(&window).expect("a table");
    choose(&mut window, Role::Button, "Lisää loppuasiakas");
    type_text(&mut window, "Ensimmäinen Oy");
    choose(&mut window, Role::Button, fi("row-done-and-next"));
    settle(&mut window);
    assert_eq!(focused(&window), Some((Role::TextInput, "Organisaatio".to_owned())));
    type_text(&mut window, "Toinen Oy");
    choose(&mut window, Role::Button, "Valmis");
    settle(&mut window);
    assert_eq!(rows(&window), Some(before + 2));
    assert_eq!(focused(&window).map(|(role, _)| role), Some(Role::ListBox));
    // From a row above, the next one is that below it, and none is added.
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    press(&mut window, Modifiers::NONE, Key::Enter);
    settle(&mut window);
    window.get_by_role_and_label(Role::Heading, "Ensimmäinen Oy");
    choose(&mut window, Role::Button, fi("row-done-and-on"));
    settle(&mut window);
    window.get_by_role_and_label(Role::Heading, "Toinen Oy");
    choose(&mut window, Role::Button, "Valmis");
    settle(&mut window);
    assert_eq!(rows(&window), Some(before + 2));
}

/// What the page says was copied last.
fn copied(window: &Window) -> Option<String> {
    let said = window.query_all_by_role(Role::Status).filter_map(|it| it.accesskit_node().label());
    said.into_iter().find(|it| it.starts_with("Kopioitu: "))
}

/// The sample at the copy assistant.
fn at_the_transfer(folder: &Path) -> Window {
    let mut window = open_sample("fi", folder);
    pages_on(&mut window, 4);
    let tab = window
        .query_all_by_role(Role::Tab)
        .find(|it| it.accesskit_node().label().is_some_and(|it| it.starts_with("Siirto")));
    tab.expect("a tab").click();
    window.run();
    window
}

#[test]
fn what_can_be_pressed_no_more_in_the_transfer_gives_the_keyboard_to_what_can() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = at_the_transfer(folder.path());
    let enter = |window: &mut Window, role: Role, name: &str| {
        window.get_by_role_and_label(role, name).focus();
        window.run();
        press(window, Modifiers::NONE, Key::Enter);
        window.run();
    };
    enter(&mut window, Role::Button, fi("transfer-copy"));
    enter(&mut window, Role::Button, fi("transfer-mark-next"));
    let back = (Role::Button, fi("foot-back-short").to_owned());
    window.get_by_role_and_label(Role::Button, &back.1).focus();
    window.run();
    for _ in 0..40 {
        if focused(&window).as_ref() == Some(&back) {
            press(&mut window, Modifiers::NONE, Key::Enter);
            window.run();
        }
    }
    let copy = Some((Role::Button, fi("transfer-copy").to_owned()));
    assert_eq!(focused(&window), copy, "at the first answer there is none before it");
    enter(&mut window, Role::Link, fi("transfer-unmark"));
    assert_eq!(focused(&window), copy, "what is not marked cannot be unmarked");
}

#[test]
fn the_transfer_copies_before_it_marks_and_goes_on_with_what_is_not_entered() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = at_the_transfer(folder.path());
    assert!(has(&window, "avointa kohtaa"), "what is open is told first");
    let entered = |window: &Window| window.query_all_by_label(fi("transfer-entered")).count();
    let before = entered(&window);
    let on = |window: &mut Window, name: &str| {
        window.get_by_role_and_label(Role::Button, name).focus();
        window.run();
        press(window, Modifiers::NONE, Key::Enter);
        copied(window)
    };
    let first = on(&mut window, "Kopioi leikepöydälle").expect("copied");
    assert_eq!(entered(&window), before, "what was only copied is not marked");
    let second = on(&mut window, "Merkitse ja kopioi seuraava →").expect("copied");
    assert_ne!(first, second);
    assert_eq!(entered(&window), before + 1);
    // With the mouse a button keeps no focus; Enter goes on all the same.
    window.get_by_role_and_label(Role::Button, fi("transfer-mark-next")).click();
    window.run();
    assert_eq!(entered(&window), before + 2);
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(entered(&window), before + 3);
}

#[test]
fn days_in_the_wrong_order_are_counted_as_errors_where_the_task_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut case = lupapolku::sample::case().expect("readable");
    for (question, day) in [("submitted-on", date(2026, 11, 20)), ("decision-date", date(2026, 11, 19))] {
        let edit = Edit::answer(&case, Field::answer(&question.into()), Some(Answer::Date(day)));
        case.apply(&edit.expect("a change")).expect("fits");
    }
    let path = folder.path().join("case.ron");
    lupapolku::store::save(&case, &path).expect("saved");
    let mut window = window("fi", folder.path(), Some(path));
    wait_for(&mut window, fi("overview-next"));
    assert!(has(&window, "1 virhe") && !has(&window, "0 virhettä"));
}

#[test]
fn the_sample_that_was_not_changed_is_left_without_a_question() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = window("fi", folder.path(), None);
    window.run();
    choose(&mut window, Role::Button, fi("start-tour"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    request_close(&mut window);
    assert!(closes(&mut window));
}

#[test]
fn the_title_of_the_window_names_the_file_and_the_organisation() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = window("fi", folder.path(), None);
    window.run();
    let case = lupapolku::sample::case().expect("readable");
    let path = folder.path().join("raamilupa.ron");
    lupapolku::store::save(&case, &path).expect("saved");
    drop(window);
    let mut window = self::window("fi", folder.path(), Some(path));
    opened(&mut window);
    // It is told to screen readers as it is, and to the system when it changes.
    let label = window.root().accesskit_node().label();
    assert_eq!(label.as_deref(), Some("raamilupa.ron – Esimerkki Välitys Oy – Lupapolku"));
    let turned =
        |pressed| Event::Key { key: Key::W, physical_key: None, pressed, repeat: false, modifiers: Modifiers::COMMAND };
    let held = |modifiers| Event::ModifiersChanged(modifiers);
    let mut keys = [held(Modifiers::COMMAND), turned(true), turned(false), held(Modifiers::NONE)].into_iter();
    let titled = |window: &Window| {
        let commands = window.output().viewport_output.values().flat_map(|it| &it.commands);
        commands.into_iter().any(|it| *it == ViewportCommand::Title("Lupapolku".to_owned()))
    };
    // Events that the harness is given are drawn all in one step, of which only the last frame can be looked at.
    let is_told = (0..200).any(|_| {
        window.input_mut().events.extend(keys.next());
        window.step();
        titled(&window)
    });
    assert!(is_told, "it is told once, in one frame");
}

#[test]
fn that_all_is_done_is_said_with_what_is_warned_of() {
    let folder = tempfile::tempdir().expect("a folder");
    let process = process();
    let today = date(2026, 11, 23);
    let mut case = Case::begun(&process, today);
    for (_, task) in process.tasks() {
        let reason = Field::Task(task.id.clone(), TaskFact::Reason);
        let excused = [
            Edit::state(&case, &task.id, TaskState::NotApplicable, today, ""),
            Edit::answer(&case, reason, Some(Answer::Text("Ei koske meitä.".into()))),
        ];
        excused.into_iter().flatten().for_each(|edit| case.apply(&edit).expect("fits"));
    }
    // Done, though it is not said when and by whom.
    let done = Edit::state(&case, &"read-service-page".into(), TaskState::Done, today, "");
    case.apply(&done.expect("a change")).expect("fits");
    let path = folder.path().join("case.ron");
    lupapolku::store::save(&case, &path).expect("saved");
    let mut window = window("fi", folder.path(), Some(path));
    wait_for(&mut window, fi("overview-next"));
    settle(&mut window);
    assert!(has(&window, "Kaikki tehtävät on tehty, mutta"), "the warning stands beside what is done");
    assert!(!has(&window, fi("overview-nothing-next")));
}

#[test]
fn the_first_row_can_be_added_where_it_is_missing() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_with(folder.path(), &[]);
    pages_on(&mut window, 6);
    choose(&mut window, Role::Button, "Lisää loppuasiakas");
    settle(&mut window);
    // The group of a customer is chosen from a list that has no rows yet.
    choose(&mut window, Role::Button, "Lisää loppuasiakasryhmä");
    settle(&mut window);
    let case = saved(&mut window, folder.path());
    assert_eq!(case.row_count(&"purpose-groups".into()), 1);
    assert!(focused(&window).is_some_and(|(role, _)| role == Role::TextInput), "the form of the new row");
}

fn saved(window: &mut Window, folder: &Path) -> Case {
    save_now(window);
    lupapolku::store::open(&folder.join("uusi.ron")).expect("readable")
}

#[test]
fn a_name_of_a_server_and_an_address_are_judged_when_their_field_is_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let choice = |id: &str| Answer::Choice(id.into());
    let path = folder.path().join("uusi.ron");
    let mut case = Case::begun(&process(), date(2026, 11, 23));
    let edit = Edit::answer(&case, Field::answer(&"connection-choice".into()), Some(choice("layer")));
    case.apply(&edit.expect("a change")).expect("fits");
    lupapolku::store::save(&case, &path).expect("saved");
    let mut window = window("fi", folder.path(), Some(path));
    wait_for(&mut window, fi("rail-overview"));
    pages_on(&mut window, 15);
    for (field, wrong, said) in [
        ("Palvelimen nimi (FQDN)", "LIITYNTA.example", "Kirjoita nimi pienillä kirjaimilla"),
        ("IPv4-osoite", "192.0.2.300", "neljä lukua"),
    ] {
        // What is said of a field is its description too.
        let told = |window: &Window| {
            let mut all = window.query_all_by_role_and_label(Role::TextInput, field);
            all.any(|it| it.accesskit_node().description().is_some_and(|it| it.contains(said)))
        };
        tab_to(&mut window, Role::TextInput, field);
        assert!(!told(&window));
        type_text(&mut window, wrong);
        press(&mut window, Modifiers::NONE, Key::Tab);
        settle(&mut window);
        assert!(told(&window), "{field}: {wrong} is told where it stands");
    }
}

#[test]
fn a_file_that_is_exported_is_named_by_the_applicant_and_the_day() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_with(folder.path(), &[("applicant-name", "Malli & Välitys Oy")]);
    press(&mut window, Modifiers::COMMAND, Key::E);
    settle(&mut window);
    let export = window
        .query_all_by_role(Role::Button)
        .find(|it| it.accesskit_node().label().is_some_and(|name| name.starts_with("Vie ") && name.ends_with('…')));
    export.expect("a button").click();
    settle(&mut window);
    let path = window
        .query_all_by_role(Role::TextInput)
        .filter_map(|it| it.accesskit_node().value())
        .find(|it| it.contains("malli-välitys-oy-2026-11-23"));
    assert!(path.is_some(), "the name of the file");
}

#[test]
fn who_accepted_the_terms_is_left_to_be_said_when_the_task_is_marked() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("settings.ron"), "(user: \"Meri Malli\")").expect("written");
    let path = folder.path().join("uusi.ron");
    let mut case = Case::begun(&process(), date(2026, 11, 23));
    let granted =
        Edit::answer(&case, Field::answer(&"decision-outcome".into()), Some(Answer::Choice("granted".into())));
    case.apply(&granted.expect("a change")).expect("fits");
    lupapolku::store::save(&case, &path).expect("saved");
    let mut window = window("fi", folder.path(), Some(path));
    wait_for(&mut window, fi("rail-overview"));
    pages_on(&mut window, 16);
    choose(&mut window, Role::CheckBox, "Hyväksy ehdot Verkkoasioinnissa");
    settle(&mut window);
    let case = saved(&mut window, folder.path());
    assert_eq!(case.state(&"accept-terms".into()), TaskState::Done);
    assert_eq!(case.answer(&"terms-accepted-by".into()), None, "only one with authority may commit");
    assert_eq!(case.answer(&"terms-accepted-on".into()), Some(&Answer::Date(date(2026, 11, 23))));
}

#[test]
fn what_is_sent_too_early_names_what_its_own_part_lacks_with_the_way_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("uusi.ron");
    let mut case = Case::begun(&process(), date(2026, 11, 23));
    for (question, answer) in [
        ("connection-choice", Answer::Choice("layer".into())),
        ("layer-environment", Answer::Choice("fi-test".into())),
        ("production-permit-sent-on", Answer::Date(date(2026, 11, 23))),
    ] {
        case.apply(&Edit::answer(&case, Field::answer(&question.into()), Some(answer)).expect("a change"))
            .expect("fits");
    }
    for task in ["layer-test-permit", "name-subsystem"] {
        let done = Edit::state(&case, &task.into(), TaskState::Done, date(2026, 11, 23), "Meri Malli");
        case.apply(&done.expect("a change")).expect("fits");
    }
    lupapolku::store::save(&case, &path).expect("saved");
    let mut window = window("fi", folder.path(), Some(path));
    wait_for(&mut window, fi("rail-overview"));
    press(&mut window, Modifiers::ALT, Key::Home);
    press(&mut window, Modifiers::NONE, Key::F7);
    let named = "Täydennä ensin: Tuotantopalvelimen nimi, Tuotannon IPv4-osoite.";
    settle(&mut window);
    let told = window.query_all_by_role(Role::Link).map(|it| label_of(&it)).find(|it| it.contains(named));
    choose(&mut window, Role::Link, &told.expect("told in the check"));
    settle(&mut window);
    choose(&mut window, Role::Link, "Vastaa ensin: Tuotantopalvelimen nimi");
    settle(&mut window);
    assert_eq!(focused(&window), Some((Role::TextInput, "Tuotantopalvelimen nimi".to_owned())));
}

fn label_of(node: &egui_kittest::Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

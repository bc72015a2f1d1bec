//! The language is switched in one frame: until then everything stands as it was, and then nothing of it is left.

use super::label::sv;
use super::sample::{open_sample, opened, window};
use super::{Window, en, fi, press, type_text, wait_for, wait_until};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lupapolku::case::{Edit, RowId};
use std::collections::BTreeSet;
use std::path::Path;

/// The texts of the program without values, and the titles of the process, in one language.
fn texts(tag: &str) -> BTreeSet<String> {
    let folder = Path::new("assets/i18n").join(tag);
    let files = std::fs::read_dir(folder).expect("a folder").map(|it| it.expect("an entry").path());
    let lines = files.flat_map(|path| {
        let text = std::fs::read_to_string(path).expect("readable");
        text.lines().filter_map(|line| line.split_once(" = ")).map(owned).collect::<Vec<_>>()
    });
    let plain = lines.filter(|(key, text)| key != "language-name" && !text.contains(['{', '}']));
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let steps = process.steps.iter().map(|step| step.title.get(tag).to_owned());
    let tasks = process.tasks().map(|(_, task)| task.title.get(tag).to_owned());
    plain.map(|(_, text)| text).chain(steps).chain(tasks).collect()
}

fn owned((key, text): (&str, &str)) -> (String, String) {
    (key.trim().to_owned(), text.trim().to_owned())
}

/// Two languages, and what is said in one of them alone.
struct Languages {
    finnish: BTreeSet<String>,
    swedish: BTreeSet<String>,
}

impl Languages {
    fn new() -> Self {
        let (finnish, swedish) = (texts("fi"), texts("sv"));
        let both: BTreeSet<String> = finnish.intersection(&swedish).cloned().collect();
        let alone = |texts: BTreeSet<String>| texts.difference(&both).cloned().collect();
        Self { finnish: alone(finnish), swedish: alone(swedish) }
    }

    /// How much of what is told of a window is in each of them.
    fn told(&self, window: &Window) -> [Vec<String>; 2] {
        let told: Vec<String> = window
            .root()
            .children_recursive()
            .flat_map(|node| {
                let node = node.accesskit_node();
                [node.label(), node.value(), node.description()]
            })
            .flatten()
            .collect();
        // A row of a table is told as what stands in its columns.
        let parts = || told.iter().flat_map(|text| text.split(", ").chain([text.as_str()]));
        [&self.finnish, &self.swedish].map(|of| parts().filter(|text| of.contains(*text)).map(str::to_owned).collect())
    }

    /// Steps until a window that was Finnish is Swedish, and is never both.
    fn follow_switch(&self, window: &mut Window, what: &str) {
        for _ in 0..2_000 {
            window.step();
            let [finnish, swedish] = self.told(window);
            assert!(finnish.is_empty() || swedish.is_empty(), "{what}: {finnish:?} and {swedish:?}");
            if !swedish.is_empty() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        panic!("{what}: it stays Finnish");
    }
}

/// What switches to another language, chosen in the palette.
fn begin_switch(window: &mut Window, name: &str) {
    press(window, Modifiers::COMMAND, Key::K);
    type_text(window, name);
    let pressed =
        Event::Key { key: Key::Enter, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
    window.event(pressed);
    window.step();
}

#[test]
fn every_page_is_switched_whole_in_one_frame() {
    let languages = Languages::new();
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    // So that the page of events has one.
    press(&mut window, Modifiers::ALT, Key::PageDown);
    window.get_all_by_role(Role::CheckBox).next().expect("a task").click_accesskit();
    window.run();
    let ways = [
        "rail-overview",
        "rail-deadlines",
        "rail-duties",
        "rail-ask",
        "rail-handover",
        "rail-events",
        "inspect-title",
        "request-title",
        "explain-title",
    ];
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let steps = process.steps.iter().map(|step| step.title.get("fi"));
    for page in ways.map(fi).into_iter().chain(steps) {
        press(&mut window, Modifiers::COMMAND, Key::K);
        type_text(&mut window, page);
        press(&mut window, Modifiers::NONE, Key::Enter);
        if page == fi("rail-events") {
            wait_until(&mut window, |window| languages.told(window)[0].iter().any(|text| text == fi("trail-changed")));
        }
        begin_switch(&mut window, "svenska");
        assert!(window.query_by_role(Role::Dialog).is_none(), "{page}: the palette is closed at once");
        languages.follow_switch(&mut window, page);
        window.get_by_role_and_label(Role::Button, &format!("{}: SV", sv("menu-language"))).click();
        window.run();
        // The forms for others have a language too.
        let finnish = window.get_all_by_role_and_label(Role::RadioButton, fi("language-name"));
        let in_menu = finnish.min_by(|one, other| one.rect().left().total_cmp(&other.rect().left()));
        in_menu.expect("in the rail").click();
        wait_until(&mut window, |window| languages.told(window)[1].is_empty());
    }
}

#[test]
fn a_case_of_many_rows_is_switched_whole_and_what_is_typed_meanwhile_stays() {
    let languages = Languages::new();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    let mut case = lupapolku::sample::case().expect("readable");
    let list = "end-customers".into();
    let rows: Vec<_> = case.rows(&list).map(|(_, row)| row.clone()).collect();
    let many = rows.iter().cycle().zip(1_000..1_400);
    let adds = many.map(|(row, order)| Edit::add_row(&list, RowId::new(order, order), (**row).clone()));
    case.apply(&Edit::all(adds.collect()).expect("rows")).expect("fits");
    lupapolku::store::save(&case, &path).expect("saved");
    let mut window = window("fi", folder.path(), Some(path));
    opened(&mut window);
    press(&mut window, Modifiers::ALT, Key::PageDown);
    let first =
        |window: &Window| window.get_all_by_role(Role::CheckBox).next().expect("a task").accesskit_node().toggled();
    let before = first(&window);
    begin_switch(&mut window, "svenska");
    // Something changes while it is made: a task is ticked.
    window.get_all_by_role(Role::CheckBox).next().expect("a task").click_accesskit();
    languages.follow_switch(&mut window, "many rows");
    assert_ne!(first(&window), before, "what was changed is there");
    for _ in 0..20 {
        window.step();
        assert_eq!(languages.told(&window)[0], Vec::<String>::new(), "nothing of before comes back");
    }
}

#[test]
fn the_start_page_is_switched_too_and_the_choice_is_kept() {
    let languages = Languages::new();
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = window("fi", folder.path(), None);
    window.run();
    for language in [en("language-name"), sv("language-name")] {
        let is_menu = |label: &String| label.ends_with(": FI") || label.ends_with(": EN");
        let menu =
            window.get_all_by_role(Role::Button).find(|it| it.accesskit_node().label().is_some_and(|it| is_menu(&it)));
        menu.expect("the menu of languages").click();
        window.run();
        window.get_by_role_and_label(Role::RadioButton, language).click();
        window.run();
    }
    languages.follow_switch(&mut window, "the start page");
    window.get_by_role_and_label(Role::Button, sv("start-new"));
    assert!(window.query_all_by_label_contains(en("start-new")).next().is_none());
    let settings = folder.path().join("settings.ron");
    let is_kept = |_: &Window| std::fs::read_to_string(&settings).is_ok_and(|text| text.contains("\"sv\""));
    wait_until(&mut window, is_kept);
}

#[test]
fn what_is_opened_meanwhile_stays_as_it_is_and_the_language_waits() {
    let languages = Languages::new();
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    begin_switch(&mut window, "svenska");
    press(&mut window, Modifiers::NONE, Key::F1);
    for _ in 0..100 {
        window.step();
        let [finnish, swedish] = languages.told(&window);
        assert!(finnish.is_empty() || swedish.is_empty(), "{finnish:?} and {swedish:?}");
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    press(&mut window, Modifiers::NONE, Key::Escape);
    wait_for(&mut window, sv("rail-overview"));
    window.run();
    assert_eq!(super::focused(&window), Some((Role::Heading, sv("rail-overview").to_owned())));
}

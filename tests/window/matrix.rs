//! The matrix of data: looking takes nothing away, and what is dropped keeps its text.

use super::sample::open_sample;
use super::{Window, focused, press, settle};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use tempfile::TempDir;

const TEXT: &str = "Perustelu";

/// The sample at the matrix, with a cell that is justified: its name without its state.
fn at_the_matrix() -> (TempDir, Window, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let (_, task) = process.task(&"data-needed".into()).expect("there");
    let tab = task.short.as_ref().expect("a short title").get("fi").to_owned();
    for _ in 0..4 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
    }
    let tab = window
        .query_all_by_role(Role::Tab)
        .find(|it| it.accesskit_node().label().is_some_and(|it| it.starts_with(&tab)));
    tab.expect("a tab").click();
    window.run();
    let justified = cells(&window).into_iter().find(|it| it.ends_with(": perusteltu")).expect("a justified cell");
    let name = justified.trim_end_matches("perusteltu").to_owned();
    (folder, window, name)
}

fn cells(window: &Window) -> Vec<String> {
    window.query_all_by_role(Role::GridCell).filter_map(|it| it.accesskit_node().label()).collect()
}

fn state(window: &Window, cell: &str) -> String {
    let label = cells(window).into_iter().find(|it| it.starts_with(cell)).expect("the cell");
    label.trim_start_matches(cell).to_owned()
}

fn click(window: &mut Window, cell: &str) {
    let label = format!("{cell}{}", state(window, cell));
    window.get_by_role_and_label(Role::GridCell, &label).click();
    window.run();
}

fn text(window: &Window) -> String {
    window.get_by_role_and_label(Role::MultilineTextInput, TEXT).accesskit_node().value().unwrap_or_default()
}

#[test]
fn a_click_on_a_cell_only_goes_there() {
    let (_folder, mut window, cell) = at_the_matrix();
    click(&mut window, &cell);
    let before = text(&window);
    assert!(!before.is_empty());
    for _ in 0..3 {
        (0..8).for_each(|_| window.step());
        click(&mut window, &cell);
        assert_eq!((state(&window, &cell).as_str(), text(&window)), ("perusteltu", before.clone()));
    }
}

#[test]
fn enter_opens_the_text() {
    let (_folder, mut window, cell) = at_the_matrix();
    click(&mut window, &cell);
    press(&mut window, Modifiers::NONE, Key::Enter);
    settle(&mut window);
    assert_eq!(state(&window, &cell), "perusteltu");
    assert_eq!(focused(&window), Some((Role::MultilineTextInput, TEXT.to_owned())));
}

#[test]
fn what_is_dropped_keeps_its_text_says_so_and_has_it_again_when_it_is_chosen_again() {
    let (_folder, mut window, cell) = at_the_matrix();
    click(&mut window, &cell);
    let before = text(&window);
    press(&mut window, Modifiers::NONE, Key::Space);
    settle(&mut window);
    assert_ne!(state(&window, &cell), "perusteltu");
    assert!(window.query_by_label_contains("Perustelu säilyy").is_some());
    press(&mut window, Modifiers::NONE, Key::Space);
    settle(&mut window);
    assert_eq!((state(&window, &cell).as_str(), text(&window)), ("perusteltu", before));
}

#[test]
fn what_is_said_of_a_cell_goes_no_further_down_than_the_matrix() {
    let (_folder, mut window, cell) = at_the_matrix();
    click(&mut window, &cell);
    let end = |window: &mut Window| {
        super::still::scroll(window, -300.0);
        window.get_by_role_and_label(Role::RadioButton, "Räätälöity tuote").rect().top()
    };
    let first = end(&mut window);
    assert!((100.0..820.0).contains(&first), "the end of the page is at {first}");
    assert_eq!(end(&mut window), first);
}

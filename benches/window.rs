//! What a frame of every page costs with ten thousand end customers, and a key in their filter: layout and the tree of
//! accessibility, without painting.
//!
//! `cargo bench --profile dev --features window-tests --bench window` prints a table. Compare rows with each other.

#![expect(clippy::expect_used, reason = "a bench stops at the first thing that is not as it says")]

use divan::Bencher;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use lupapolku::case::{Edit, RowId};
use lupapolku::language::Language;
use lupapolku::window::{App, Clock, Environment};
use std::path::PathBuf;

const SIZES: &[u32] = &[100, 1_000, 10_000];

fn main() {
    divan::main();
}

/// The pages.
const PLACES: &[&str] = &[
    "overview",
    "step/service",
    "step/application/applicant",
    "step/application/end-customers",
    "step/application/data-needed",
    "step/application/purposes",
    "step/application/check-answers",
    "step/application/transfer",
    "step/connection",
    "step/terms",
    "deadlines",
    "duties",
    "events",
    "handover",
    "tool/make-request",
];

const TABLE: &str = "step/application/end-customers";

fn open(size: u32, folder: &tempfile::TempDir, place: &str) -> Harness<'static, Option<App>> {
    let mut case = lupapolku::sample::case().expect("readable");
    let list = "end-customers".into();
    let rows: Vec<_> = case.rows(&list).map(|(_, row)| row.clone()).collect();
    let many = rows.iter().cycle().zip(1_000..1_000 + size);
    let adds = many.map(|(row, order)| Edit::add_row(&list, RowId::new(order, order), (**row).clone()));
    case.apply(&Edit::all(adds.collect()).expect("rows")).expect("fits");
    let path = folder.path().join("case.ron");
    lupapolku::store::save(&case, &path).expect("saved");
    let recent = format!("(path: {path:?}, name: \"\", done: 0, total: 0, on: \"2026-11-23\", place: {place:?})");
    let settings = folder.path().join("settings.ron");
    std::fs::write(&settings, format!("(recent: [{recent}])")).expect("written");
    let mut wanted: Option<PathBuf> = Some(path);
    let draw = move |ui: &mut eframe::egui::Ui, app: &mut Option<App>| {
        if let Some(path) = wanted.take() {
            let environment = Environment {
                clock: Clock::of_system(Some(jiff::civil::date(2026, 11, 23))),
                language: Language::find("fi"),
                settings: Some(settings.clone()),
                state: None,
                open_address: |_| false,
                open_path: |_| false,
            };
            *app = Some(App::new(ui.ctx(), environment, Some(path)).expect("sound assets"));
        } else if let Some(app) = app {
            app.logic(&ui.ctx().clone());
            app.ui(ui);
        }
    };
    let builder = Harness::builder().with_size(vec2(1280.0, 820.0)).with_max_steps(60).with_accessibility_check(false);
    let mut window = builder.build_ui_state(draw, None);
    while window.query_by_role(Role::Navigation).is_none() {
        window.step();
    }
    window.run();
    window
}

#[divan::bench(args = PLACES, sample_count = 50)]
fn frame_of_a_page(bencher: Bencher<'_, '_>, place: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open(10_000, &folder, place);
    bencher.bench_local(|| window.step());
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn frame_of_the_table(bencher: Bencher<'_, '_>, size: u32) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open(size, &folder, TABLE);
    bencher.bench_local(|| window.step());
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn filter_keystroke(bencher: Bencher<'_, '_>, size: u32) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open(size, &folder, TABLE);
    window.get_by_label_contains("Suodata").focus();
    window.run();
    let mut letters = "aeiou".chars().cycle();
    bencher.bench_local(|| {
        let letter = letters.next().map(String::from).unwrap_or_default();
        window.event(Event::Text(letter));
        window.step();
        window.key_press(Key::Backspace);
        window.step();
    });
}

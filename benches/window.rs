//! What a frame of every page costs with ten thousand end customers, and a key in their filter: layout, the tree of
//! accessibility and tessellation, without painting. First the longest single frames: when a page comes up, and after an
//! edit, an undo, a paste, a search and a switch of the language. Then how filtering and sorting their table grow from 1 to 100 000 of them.
//!
//! `cargo bench --profile dev --features window-tests --bench window` prints a table. Compare rows with each other.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "a bench stops at what is not as it says, and prints")]

use divan::Bencher;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lupapolku::case::{Edit, RowId};
use lupapolku::language::Language;
use lupapolku::window::{App, Clock, Environment};
use std::path::PathBuf;
use std::time::{Duration, Instant};

type Window = Harness<'static, Option<App>>;

const SIZES: &[u32] = &[100, 1_000, 10_000];

fn main() {
    longest_frames();
    growth();
    divan::main();
}

/// One frame with its tessellation.
fn frame(window: &mut Window) {
    window.step();
    let shapes = window.output().shapes.clone();
    divan::black_box(window.ctx.tessellate(shapes, 1.0));
}

/// A key with what is held beside it, as the system tells of it.
fn key(modifiers: Modifiers, key: Key) -> Vec<Event> {
    let turned = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
    vec![Event::ModifiersChanged(modifiers), turned(true), turned(false), Event::ModifiersChanged(Modifiers::NONE)]
}

/// How long a frame took, and how much of that its thread could run but had no processor.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Frame {
    took: Duration,
    waited: Duration,
}

impl std::fmt::Display for Frame {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{:.1?} ({:.1?} without a processor)", self.took, self.waited)
    }
}

/// How long this thread has waited for a processor so far, as Linux counts it; nothing where it is not known.
fn waited() -> Duration {
    let counts = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = counts.split(' ').nth(1).and_then(|count| count.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or_default())
}

/// The longest of the next frames, the first of them with these events one by one, while jobs come to their end beside them.
fn longest(window: &mut Window, events: Vec<Event>) -> Frame {
    let mut events = events.into_iter();
    let timed_and_waited = |_| {
        // Events that the harness holds are each drawn in a frame of their own, all of them in one step.
        window.input_mut().events.extend(events.next());
        let before = waited();
        let took = timed(window);
        let waited = waited().saturating_sub(before);
        std::thread::sleep(Duration::from_millis(20));
        Frame { took, waited }
    };
    (0..25).map(timed_and_waited).max().unwrap_or_default()
}

/// The longest frames of a walk through all pages, with these many end customers.
fn walk(size: u32) -> Vec<(String, Frame)> {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open(size, &folder, "overview");
    let mut found = Vec::new();
    for _ in 1..=18 {
        let frame = longest(&mut window, key(Modifiers::ALT, Key::PageDown));
        let mut headings = window.get_all_by_role(Role::Heading).map(|heading| heading.accesskit_node());
        let heading = headings.find(|heading| heading.level() == Some(1)).and_then(|heading| heading.label());
        found.push((format!("{} comes up", heading.unwrap_or_default()), frame));
    }
    found.push(("the handover comes up".to_owned(), longest(&mut window, key(Modifiers::COMMAND, Key::E))));
    let mut window = open(size, &folder, "step/service");
    window.get_all_by_role(Role::CheckBox).next().expect("a task").click_accesskit();
    found.push(("a task is ticked".to_owned(), longest(&mut window, Vec::new())));
    found.push(("an act is undone".to_owned(), longest(&mut window, key(Modifiers::COMMAND, Key::Z))));
    let mut window = open(size, &folder, TABLE);
    window.get_all_by_role(Role::ListBox).next().expect("the table").focus();
    window.run();
    found.push(("100 rows are pasted".to_owned(), longest(&mut window, vec![Event::Paste(hundred_rows())])));
    while window.query_by_label_contains("Tuo 100 riviä").is_none() {
        window.step();
    }
    window.get_by_label_contains("Tuo 100 riviä").click_accesskit();
    found.push(("pasted rows are taken in".to_owned(), longest(&mut window, Vec::new())));
    found.push(("the search comes up".to_owned(), longest(&mut window, key(Modifiers::COMMAND, Key::K))));
    let typed = vec![Event::Text("svenska".to_owned())];
    found.push(("a word is typed into the search".to_owned(), longest(&mut window, typed)));
    found.push(("the language is switched".to_owned(), longest(&mut window, key(Modifiers::NONE, Key::Enter))));
    assert!(window.query_by_label("Tidsfrister").is_some(), "the language is another by then");
    found
}

/// New end customers as a spreadsheet program puts them on the clipboard.
fn hundred_rows() -> String {
    let ids = (2_200_000..).filter_map(lupapolku::identifiers::BusinessId::from_body).take(100);
    let rows = ids.enumerate().map(|(at, id)| format!("Uusi asiakas {at} Oy\t{id}\n"));
    std::iter::once("Organisaatio\tY-tunnus\n".to_owned()).chain(rows).collect()
}

fn longest_frames() {
    let few = walk(10);
    for ((what, few), (_, many)) in few.into_iter().zip(walk(10_000)) {
        println!("longest frame when {what}: {few} with 10 end customers, {many} with 10 000");
    }
}

/// The frame after a letter in the filter, and the three after a click that sorts: the shortest of several at each size, and by
/// which power of ten it grew at each tenfold step.
fn growth() {
    let sizes = [1, 10, 100, 1_000, 10_000, 100_000];
    let times = sizes.map(|size| {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = open(size, &folder, TABLE);
        (filtering(&mut window), sorting(&mut window))
    });
    for (work, times) in [("filter", times.map(|(filter, _)| filter)), ("sort", times.map(|(_, sort)| sort))] {
        let steps = times.iter().zip(times.iter().skip(1));
        let powers = steps.map(|(few, many)| format!("{:.2}", (many.as_secs_f64() / few.as_secs_f64()).log10()));
        println!("{work}: {times:.2?} for {sizes:?} end customers, grew by {}", powers.collect::<Vec<_>>().join(", "));
    }
}

fn filtering(window: &mut Window) -> Duration {
    window.get_by_label_contains("Suodata").focus();
    window.run();
    let letter = |_| {
        window.event(Event::Text("a".to_owned()));
        let filtered = timed(window);
        window.key_press(Key::Backspace);
        window.run();
        filtered
    };
    (0..5).map(letter).min().unwrap_or_default()
}

fn sorting(window: &mut Window) -> Duration {
    let click = |_| {
        window.get_all_by_role(Role::ColumnHeader).next().expect("a column").click_accesskit();
        // The click counts in one frame, and the order is another in the next.
        let sorted = (0..3).map(|_| timed(window)).sum();
        window.run();
        sorted
    };
    (0..5).map(click).min().unwrap_or_default()
}

fn timed(window: &mut Window) -> Duration {
    let begun = Instant::now();
    frame(window);
    begun.elapsed()
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

fn open(size: u32, folder: &tempfile::TempDir, place: &str) -> Window {
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
                documents: None,
                home: None,
                machine: "test".to_owned(),
                open_address: |_| false,
                open_path: |_| false,
                is_wayland: false,
                keeps_clipboard: || true,
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
    bencher.bench_local(|| frame(&mut window));
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn frame_of_the_table(bencher: Bencher<'_, '_>, size: u32) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open(size, &folder, TABLE);
    bencher.bench_local(|| frame(&mut window));
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

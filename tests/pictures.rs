//! Every page as a picture, in every look and both sizes: what a change did to the looks of any page shows here.
//!
//! New pictures are taken with `UPDATE_SNAPSHOTS=1 cargo test --features pictures --test pictures`, and made small with
//! `optipng -o2 tests/pictures/*.png`. Where nothing can draw them (a software renderer is in Debian's
//! mesa-vulkan-drivers), the tests say so and pass.

#![cfg(feature = "pictures")]
#![expect(clippy::expect_used, clippy::panic, reason = "tests stop at the first thing that is not as they say")]

mod common;

use common::{Window, wait_until, window_by};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::wgpu::WgpuTestRenderer;
use egui_kittest::{Harness, SnapshotOptions, SnapshotResult, SnapshotResults, try_image_snapshot_options};
use jiff::civil::date;
use lupapolku::case::{Answer, Case, Edit, Field, Row, TaskFact};
use std::io::Write as _;
use std::path::Path;
use std::sync::LazyLock;

/// The pages that are shown when a case is opened there.
const PLACES: &[&str] = &[
    "overview",
    "deadlines",
    "duties",
    "events",
    "handover",
    "take-over",
    "tool/inspect",
    "tool/make-request",
    "row/end-customers/end-customers/1-3f2a0001",
    "step/service",
    "step/conditions",
    "step/account",
    "step/application/applicant",
    "step/application/contacts",
    "step/application/end-customers",
    "step/application/data-needed",
    "step/application/purposes",
    "step/application/protection",
    "step/application/connection-plan",
    "step/application/check-answers",
    "step/application/transfer",
    "step/application/submission",
    "step/connection",
    "step/terms",
];

/// How a picture is taken.
#[derive(Clone, Copy)]
struct Look {
    language: &'static str,
    appearance: &'static str,
    size: (u16, u16),
}

const WIDE: (u16, u16) = (1280, 820);
const SMALL: (u16, u16) = (800, 600);

static CAN_DRAW: LazyLock<bool> = LazyLock::new(|| {
    let drawn = std::panic::catch_unwind(WgpuTestRenderer::new).is_ok();
    if !drawn {
        // Past the test runner, which keeps what passing tests print to itself.
        writeln!(std::io::stderr(), "No pictures were taken: nothing draws here (Debian: mesa-vulkan-drivers).").ok();
    }
    drawn
});

impl Look {
    fn window(self, folder: &Path, case: Option<&Case>, place: &str) -> Window {
        let path = folder.join("case.ron");
        let recent = case.map(|case| {
            lupapolku::store::save(case, &path).expect("saved");
            let path = path.to_str().expect("text");
            format!("(path: {path:?}, name: \"\", done: 0, total: 0, on: \"2026-11-23\", place: {place:?})")
        });
        let Self { appearance, size: (width, height), language } = self;
        let recent = recent.unwrap_or_default();
        let settings = format!("(appearance: {appearance}, user: \"Meri Malli\", recent: [{recent}])");
        std::fs::write(folder.join("settings.ron"), settings).expect("written");
        let builder = Harness::builder().with_size(vec2(f32::from(width), f32::from(height)));
        let builder = builder.renderer(WgpuTestRenderer::new());
        let mut window = window_by(builder, language, folder, case.map(|_| path));
        if case.is_some() {
            wait_until(&mut window, |window| window.query_by_role(Role::Navigation).is_some());
        }
        window.run();
        window
    }

    /// Compares a picture with the kept one. Colours are kept in 18 levels: a fifth of the size, and as telling.
    fn take(self, window: &mut Window, name: &str) -> SnapshotResult {
        let Self { language, appearance, size: (width, _) } = self;
        let name = format!("{}-{language}-{appearance}-{width}", name.replace('/', "-")).to_lowercase();
        let mut picture = window.render().expect("a picture");
        picture.iter_mut().for_each(|level| *level = *level / 15 * 15);
        // Another version of the renderer may smooth an edge a little differently.
        let options = SnapshotOptions::new().output_path("tests/pictures").max_failed_pixels(150);
        try_image_snapshot_options(&picture, name, &options)
    }
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// The sample with a certificate, a request for a supplement and a handover, so that every page has something on it.
fn case() -> Case {
    let mut case = lupapolku::sample::case().expect("readable");
    let rows: [(&str, &[(&str, Answer)]); 3] = [
        (
            "service-certificates",
            &[
                ("certificate-name", Answer::Text("vtj.esimerkki.example".into())),
                ("certificate-not-before", Answer::Date(date(2026, 1, 12))),
                ("certificate-not-after", Answer::Date(date(2027, 1, 11))),
            ],
        ),
        (
            "supplements",
            &[
                ("supplement-title", Answer::Text("Lokien säilytys".into())),
                ("supplement-received-on", Answer::Date(date(2026, 11, 18))),
                ("supplement-answer-by", Answer::Date(date(2026, 12, 12))),
            ],
        ),
        (
            "handovers",
            &[
                ("handed-on", Answer::Date(date(2026, 11, 20))),
                ("handed-to", Answer::Text("Sari Seuraaja".into())),
                ("handed-for", Answer::Choice("audience-successor".into())),
            ],
        ),
    ];
    for (list, answers) in rows {
        let (list, id) = (list.into(), case.next_row_id(&list.into(), 0));
        case.apply(&Edit::add_row(&list, id, Row::default())).expect("fits");
        for (question, answer) in answers {
            let field = Field::cell(&list, id, &(*question).into());
            let edit = Edit::answer(&case, field, Some(answer.clone())).expect("a change");
            case.apply(&edit).expect("fits");
        }
    }
    let due = Field::Task("purposes".into(), TaskFact::Due);
    let edit = Edit::answer(&case, due, Some(Answer::Date(date(2026, 11, 20)))).expect("a change");
    case.apply(&edit).expect("fits");
    case
}

fn pages(look: Look, places: &[&str], results: &mut SnapshotResults) {
    let case = case();
    for place in places {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = look.window(folder.path(), Some(&case), place);
        results.add(look.take(&mut window, place));
    }
}

/// What stands outside a case or above its pages.
fn others(look: Look, results: &mut SnapshotResults) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = look.window(folder.path(), None, "");
    results.add(look.take(&mut window, "start"));
    window.get_by_role_and_label(Role::Button, "Lähde kierrokselle").click();
    window.run();
    results.add(look.take(&mut window, "tour"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    for (name, modifiers, key) in [
        ("help", Modifiers::NONE, Key::F1),
        ("shortcuts", Modifiers::SHIFT, Key::F1),
        ("palette", Modifiers::COMMAND, Key::K),
        ("unsaved", Modifiers::COMMAND, Key::O),
    ] {
        press(&mut window, modifiers, key);
        results.add(look.take(&mut window, name));
        press(&mut window, Modifiers::NONE, Key::Escape);
    }
}

/// Every page in one look.
fn take_all(appearance: &'static str, size: (u16, u16)) {
    if *CAN_DRAW {
        let look = Look { language: "fi", appearance, size };
        // All that differ are told, and not only the first.
        let mut results = SnapshotResults::new();
        pages(look, PLACES, &mut results);
        others(look, &mut results);
    }
}

#[test]
fn light_and_wide() {
    take_all("Light", WIDE);
}

#[test]
fn light_and_small() {
    take_all("Light", SMALL);
}

#[test]
fn dark_and_wide() {
    take_all("Dark", WIDE);
}

#[test]
fn dark_and_small() {
    take_all("Dark", SMALL);
}

#[test]
fn high_contrast_and_wide() {
    take_all("Contrast", WIDE);
}

#[test]
fn high_contrast_and_small() {
    take_all("Contrast", SMALL);
}

#[test]
fn the_overview_in_swedish_and_english() {
    if *CAN_DRAW {
        let mut results = SnapshotResults::new();
        for (language, size) in [("sv", WIDE), ("sv", SMALL), ("en", WIDE), ("en", SMALL)] {
            pages(Look { language, appearance: "Light", size }, &["overview"], &mut results);
        }
    }
}

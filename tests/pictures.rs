//! Every page as a picture, in every look and both sizes: what a change did to the looks of any page shows here.
//!
//! New pictures are taken with `UPDATE_SNAPSHOTS=1 cargo test --features pictures --test pictures`, and made small with
//! `optipng -o2 tests/pictures/*.png`. Where nothing can draw them (a software renderer is in Debian's
//! mesa-vulkan-drivers), the tests say so and pass; with `REQUIRE_TOOLS` they fail. To look at every page in another language:
//! `PICTURES_IN=sv UPDATE_SNAPSHOTS=1 cargo test --features pictures --test pictures`, which writes to `target/pictures`.

#![expect(clippy::expect_used, clippy::panic, reason = "tests stop at the first thing that is not as they say")]

mod common;
#[path = "common/dropped.rs"]
mod dropped;
#[path = "common/legible.rs"]
mod legible;
#[path = "common/trades.rs"]
mod trades;

use common::{Window, wait_for, wait_until, window_by};
use dropped::drop_files;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::wgpu::WgpuTestRenderer;
use egui_kittest::{Harness, SnapshotOptions, SnapshotResult, SnapshotResults, try_image_snapshot_options};
use jiff::civil::date;
use lupapolku::asking::Order;
use lupapolku::case::{Answer, Case, Edit, Field, Row, RowId, TaskFact};
use lupapolku::language::{Language, Translations};
use lupapolku::store::{Chain, ContentHash, Event as Done, common_trail_path};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The pages that are shown when a case is opened there.
const PLACES: &[&str] = &[
    "overview",
    "check",
    "deadlines",
    "duties",
    "events",
    "handover",
    "take-over",
    "ask",
    "tool/inspect",
    "tool/make-request",
    "tool/explain",
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

/// The language all pages are taken in, when it is not the one whose pictures are kept.
static OTHER: LazyLock<Option<String>> = LazyLock::new(|| std::env::var("PICTURES_IN").ok());

static CAN_DRAW: LazyLock<bool> = LazyLock::new(|| {
    let drawn = std::panic::catch_unwind(WgpuTestRenderer::new).is_ok();
    assert!(drawn || std::env::var_os("REQUIRE_TOOLS").is_none(), "nothing draws here (Debian: mesa-vulkan-drivers)");
    if !drawn {
        // Past the test runner, which keeps what passing tests print to itself.
        writeln!(std::io::stderr(), "No pictures were taken: nothing draws here (Debian: mesa-vulkan-drivers).").ok();
    }
    drawn
});

impl Look {
    /// A text of the window.
    fn word(self, key: &str) -> String {
        Translations::new(Language::find(self.language).expect("known")).text(key)
    }

    /// A case, open at a page.
    fn window(self, folder: &Path, case: &Case, place: &str) -> Window {
        let path = folder.join("case.ron");
        lupapolku::store::save(case, &path).expect("saved");
        self.opened(folder, place)
    }

    /// The file in a folder, open at a page.
    fn opened(self, folder: &Path, place: &str) -> Window {
        let path = folder.join("case.ron");
        let shown = path.to_str().expect("text");
        let recent = format!("(path: {shown:?}, name: \"\", done: 0, total: 0, on: \"2026-11-23\", place: {place:?})");
        let mut window = self.begun(folder, &recent, Some(path.clone()));
        wait_until(&mut window, |window| window.query_by_role(Role::Navigation).is_some());
        window.run();
        window
    }

    /// The program as it starts.
    fn begun(self, folder: &Path, recent: &str, file: Option<PathBuf>) -> Window {
        let Self { appearance, size: (width, height), language } = self;
        let settings = format!("(appearance: {appearance}, user: \"Meri Malli\", recent: [{recent}])");
        std::fs::write(folder.join("settings.ron"), settings).expect("written");
        let builder = Harness::builder().with_size(vec2(f32::from(width), f32::from(height)));
        let mut window = window_by(builder.renderer(WgpuTestRenderer::new()), language, folder, file);
        window.run();
        window
    }

    /// Compares a picture with the kept one. Colours are kept in 18 levels: a fifth of the size, and as telling.
    fn take(self, window: &mut Window, name: &str) -> SnapshotResult {
        let Self { language, appearance, size: (width, _) } = self;
        let name = format!("{}-{language}-{appearance}-{width}", name.replace('/', "-")).to_lowercase();
        let mut picture = window.render().expect("a picture");
        let faint = legible::faint(window, |x, y| picture.get_pixel(x, y).0);
        assert!(faint.is_empty(), "{name} has texts that cannot be read:\n{}", faint.join("\n"));
        picture.iter_mut().for_each(|level| *level = *level / 15 * 15);
        // Another version of the renderer may smooth an edge a little differently.
        let kept = if OTHER.is_some() { "target/pictures" } else { "tests/pictures" };
        let options = SnapshotOptions::new().output_path(kept).max_failed_pixels(150);
        try_image_snapshot_options(&picture, name, &options)
    }
}

fn choose(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click_accesskit();
    window.run();
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
        let mut window = look.window(folder.path(), &case, place);
        results.add(look.take(&mut window, place));
    }
}

/// What stands outside a case or above its pages.
fn others(look: Look, results: &mut SnapshotResults) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = look.begun(folder.path(), "", None);
    results.add(look.take(&mut window, "start"));
    choose(&mut window, Role::Button, &look.word("start-tour"));
    results.add(look.take(&mut window, "tour"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    for (name, modifiers, key) in [
        ("help", Modifiers::NONE, Key::F1),
        ("shortcuts", Modifiers::SHIFT, Key::F1),
        ("palette", Modifiers::COMMAND, Key::K),
        ("open", Modifiers::COMMAND, Key::O),
    ] {
        press(&mut window, modifiers, key);
        results.add(look.take(&mut window, name));
        press(&mut window, Modifiers::NONE, Key::Escape);
    }
}

/// A case on its first day.
fn new_case(look: Look, results: &mut SnapshotResults) {
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let case = Case::begun(&process, date(2026, 11, 23));
    for place in ["overview", "deadlines", "events", "handover", "step/application/end-customers"] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = look.window(folder.path(), &case, place);
        results.add(look.take(&mut window, &format!("new-{place}")));
    }
}

/// The interview of a company with three trades: its pages, what it proposes, and the drafts that were taken of that.
fn interview(look: Look, results: &mut SnapshotResults) {
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let mut case = Case::begun(&process, date(2026, 11, 23));
    for (key, answer) in trades::answers() {
        let edit = Edit::answer(&case, Field::Answer(key), Some(answer)).expect("a change");
        case.apply(&edit).expect("fits");
    }
    for page in
        ["interview/0", "interview/2", "interview/3", "interview/4", "interview/6", "interview/9", "interview/12"]
    {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = look.window(folder.path(), &case, page);
        results.add(look.take(&mut window, page));
    }
    let proposals = lupapolku::interview::propose(&case, &process, look.language);
    let all: Vec<_> = proposals.iter().collect();
    let edit = lupapolku::interview::accept(&case, &process, &all, date(2026, 11, 23)).expect("something");
    case.apply(&edit).expect("fits");
    for page in ["overview", "step/application/data-needed", "step/application/purposes", "check"] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = look.window(folder.path(), &case, page);
        results.add(look.take(&mut window, &format!("draft-{page}")));
    }
}

/// Start pages with cases on them, and with a file that is not there.
fn starts(look: Look, results: &mut SnapshotResults) {
    let folder = tempfile::tempdir().expect("a folder");
    let recent = [("raamilupa.ron", "Esimerkki Välitys Oy", 14), ("uusi.ron", "", 0)].map(|(file, name, done)| {
        let path = format!("/home/meri/Asiakirjat/{file}");
        format!("(path: {path:?}, name: {name:?}, done: {done}, total: 36, on: \"2026-11-20\", place: \"overview\")")
    });
    let mut window = look.begun(folder.path(), &recent.join(", "), None);
    results.add(look.take(&mut window, "start-recent"));
    let gone = PathBuf::from("/home/meri/Asiakirjat/poissa.ron");
    let mut window = look.begun(folder.path(), "", Some(gone));
    wait_for(&mut window, "poissa.ron");
    window.run();
    results.add(look.take(&mut window, "start-failed"));
}

/// A tool that is used without a case.
fn without_case(look: Look, results: &mut SnapshotResults) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = look.begun(folder.path(), "", None);
    window.get_by_label(&look.word("start-explain")).click_accesskit();
    window.run();
    results.add(look.take(&mut window, "explain-without-case"));
}

/// A table before it is taken in: new, changed and refused rows.
fn import(look: Look, results: &mut SnapshotResults) {
    let folder = tempfile::tempdir().expect("a folder");
    let table = folder.path().join("asiakkaat.csv");
    let ids = (1_000_000..).filter_map(lupapolku::identifiers::BusinessId::from_body).take(9);
    let rows: Vec<String> = ids.enumerate().map(|(at, id)| format!("Asiakas {at} Oy;{id};vakuutus")).collect();
    let rows = rows.join("\n");
    let changed = "Aurinkolahden Isännöinti Oy;9100001-3;Kiinteistöala";
    let refused = "Matti Malli 010190-999W;9100075-0;Perintä";
    let text = format!("Organisaatio;Y-tunnus;Toimiala;Puhelin\n{refused}\n{changed}\n{rows}\n");
    std::fs::write(&table, text).expect("written");
    let mut window = look.window(folder.path(), &case(), "step/application/end-customers");
    choose(&mut window, Role::Button, &look.word("list-import"));
    press(&mut window, Modifiers::COMMAND, Key::A);
    window.event(Event::Text(table.to_str().expect("text").to_owned()));
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_for(&mut window, "Asiakas 8 Oy");
    window.run();
    results.add(look.take(&mut window, "import"));
}

/// The sample with another address, as somebody else may have saved it.
fn theirs() -> Case {
    let mut theirs = case();
    let answer = Some(Answer::Text("Toinen katu 2".to_owned()));
    let edit = Edit::answer(&theirs, Field::answer(&"applicant-address".into()), answer);
    theirs.apply(&edit.expect("a change")).expect("fits");
    theirs
}

/// Two versions of a case, compared.
fn comparison(look: Look, results: &mut SnapshotResults) {
    let folder = tempfile::tempdir().expect("a folder");
    lupapolku::store::save(&theirs(), &folder.path().join("case (conflicted copy 2026-11-23).ron")).expect("saved");
    let mut window = look.window(folder.path(), &case(), "overview");
    wait_for(&mut window, &look.word("copy-compare"));
    window.run();
    results.add(look.take(&mut window, "copy"));
    choose(&mut window, Role::Link, &look.word("copy-compare"));
    wait_for(&mut window, "Toinen katu 2");
    window.run();
    results.add(look.take(&mut window, "comparison"));
}

/// A trail of one act, and what came after it.
fn trail(stamp: &ContentHash, after: &[Done]) -> String {
    let mut chain = Chain::default();
    let edit =
        Edit::answer(&case(), Field::answer(&"applicant-address".into()), Some(Answer::Text("Toinen katu 2".into())));
    let opened = Done::Opened { by: "Meri Malli".into(), on: "tyoasema".into(), stamp: stamp.clone() };
    let events = [opened, Done::Did(edit.expect("a change"))];
    events.iter().chain(after).map(|event| chain.line(1_795_350_000, event)).collect()
}

/// What was done to a case.
fn events(look: Look, results: &mut SnapshotResults) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    let text = lupapolku::store::write(&theirs()).expect("text");
    std::fs::write(&path, &text).expect("written");
    let stamp = ContentHash::of(text.as_bytes());
    let saved = Done::Saved { stamp: stamp.clone() };
    std::fs::write(common_trail_path(&path), trail(&stamp, &[saved])).expect("written");
    let mut window = look.opened(folder.path(), "events");
    wait_for(&mut window, "Toinen katu 2");
    window.run();
    results.add(look.take(&mut window, "events-done"));
}

/// A case with changes that were never saved, and one of a newer program, which can only be read.
fn stopped_and_newer(look: Look, results: &mut SnapshotResults) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    let text = lupapolku::store::write(&case()).expect("text");
    std::fs::write(&path, &text).expect("written");
    std::fs::write(common_trail_path(&path), trail(&ContentHash::of(text.as_bytes()), &[])).expect("written");
    let mut window = look.opened(folder.path(), "overview");
    results.add(look.take(&mut window, "recovered"));

    let folder = tempfile::tempdir().expect("a folder");
    let newer = text.replacen("format: 1", "format: 2", 1).replacen("    answers:", "    later: 7,\n    answers:", 1);
    std::fs::write(folder.path().join("case.ron"), newer).expect("written");
    let mut window = look.opened(folder.path(), "overview");
    results.add(look.take(&mut window, "read-only"));
}

/// Certificate files that were read: a sound one, one of an old kind, a locked one and a damaged one.
fn inspected(look: Look, results: &mut SnapshotResults) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = look.window(folder.path(), &case(), "tool/inspect");
    let files = ["service.pem", "sha1.pem", "aes.p12", "damaged.p12"];
    drop_files(&mut window, &files.map(|name| Path::new("tests/certificate").join(name)));
    wait_for(&mut window, "damaged.p12");
    window.run();
    results.add(look.take(&mut window, "inspected"));
}

/// What a client printed, read.
fn explained(look: Look, results: &mut SnapshotResults) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = look.window(folder.path(), &case(), "tool/explain");
    window.get_by_role_and_label(Role::MultilineTextInput, &look.word("explain-text")).focus();
    window.run();
    let printed = "curl: (60) SSL certificate problem: unable to get local issuer certificate";
    window.event(Event::Text(printed.to_owned()));
    window.run();
    choose(&mut window, Role::Button, &look.word("explain-read"));
    wait_for(&mut window, &look.word("explain-copy-command"));
    window.run();
    results.add(look.take(&mut window, "explained"));
}

/// Questionnaires that were sent, and two of them that came back: one fits, and one meets what the case has changed.
fn asked(look: Look, results: &mut SnapshotResults) {
    let folder = tempfile::tempdir().expect("a folder");
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let words = Translations::new(Language::find(look.language).expect("known"));
    let mut case = case();
    let forms = folder.path().join("forms");
    std::fs::create_dir(&forms).expect("made");
    let on = date(2026, 11, 16);
    let all = lupapolku::questionnaire::Recipients::Rows(String::new());
    let named = lupapolku::questionnaire::subjects(&process, &case, &all).expect("some");
    for (number, recipient) in (1..).zip(named.iter().take(4)) {
        let order = Order { words: &words, process: &process, case: &case, on, answer_by: Some(date(2026, 12, 1)) };
        let made = order.make(recipient, RowId::new(number, number), "").expect("made").expect("something to ask");
        let edit = made.asked.record(&process).expect("kept");
        let answer = |text: &str, name: &str, said: &str| {
            let (before, after) = text.split_once(&format!("[{name}]")).expect("asked");
            let (question, rest) = after.split_once("=>").expect("an arrow");
            let (_, rest) = rest.split_once("\r\n").expect("a line end");
            format!("{before}[{name}]{question}=> {said}\r\n{rest}")
        };
        let text = answer(&made.text, "customer-contact-name", "Maija Mallikas");
        let text = answer(&text, "customer-sector", "Isännöinti ja huolto");
        let text = answer(&text, "customer-wanted-from", "ensi vuonna");
        if number <= 2 {
            std::fs::write(forms.join(format!("{}.txt", made.name)), text).expect("written");
        }
        case.apply(&edit).expect("fits");
    }
    let Some((lupapolku::questionnaire::Subject::Row(list, row), _)) = named.get(1) else { panic!("a row") };
    let sector = Field::cell(list, *row, &"customer-sector".into());
    let edit = Edit::answer(&case, sector, Some(Answer::Text("Saatavien hoito".to_owned()))).expect("a change");
    case.apply(&edit).expect("fits");
    let mut window = look.window(folder.path(), &case, "ask");
    results.add(look.take(&mut window, "asked"));
    choose(&mut window, Role::Button, &look.word("ask-back"));
    press(&mut window, Modifiers::COMMAND, Key::A);
    window.event(Event::Text(forms.to_str().expect("text").to_owned()));
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_for(&mut window, &look.word("ask-returned-title"));
    window.run();
    results.add(look.take(&mut window, "returned"));
}

/// The copy assistant beside the browser.
fn compact(look: Look, results: &mut SnapshotResults) {
    let look = Look { size: (440, 640), ..look };
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = look.window(folder.path(), &case(), "step/application/transfer");
    choose(&mut window, Role::Button, &look.word("transfer-compact"));
    results.add(look.take(&mut window, "compact"));
}

/// Every page in one look.
fn take_all(appearance: &'static str, size: (u16, u16)) {
    if *CAN_DRAW {
        let look = Look { language: OTHER.as_deref().unwrap_or("fi"), appearance, size };
        // All that differ are told, and not only the first.
        let mut results = SnapshotResults::new();
        pages(look, PLACES, &mut results);
        others(look, &mut results);
        for states in [
            new_case,
            interview,
            starts,
            without_case,
            import,
            comparison,
            events,
            stopped_and_newer,
            inspected,
            explained,
            asked,
        ] {
            states(look, &mut results);
        }
        if size == WIDE {
            compact(look, &mut results);
        }
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

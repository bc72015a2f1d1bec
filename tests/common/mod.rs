//! The window for tests: no display, no graphics card, its settings and state in a folder of the test.

use eframe::egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use lupapolku::language::Language;
use lupapolku::window::{App, Environment};
use std::path::{Path, PathBuf};
use std::time::Duration;

pub(crate) type Window = Harness<'static, Option<App>>;

/// A window in a language, with its settings in a folder and a browser that does not open.
pub(crate) fn window(language: &str, folder: &Path, file: Option<PathBuf>) -> Window {
    let settings = folder.join("settings.ron");
    let state = Some(folder.join("state"));
    let language = Language::find(language);
    let mut wanted = Some((settings, file));
    let draw = move |ui: &mut eframe::egui::Ui, app: &mut Option<App>| {
        if let Some((settings, file)) = wanted.take() {
            let today = Some(jiff::civil::date(2026, 11, 23));
            let environment = Environment {
                today,
                language,
                settings: Some(settings),
                state: state.clone(),
                open_address: |_| false,
                open_path: |_| false,
            };
            *app = Some(App::new(ui.ctx(), environment, file).expect("sound assets"));
            // The typeface is there from the next pass on.
            ui.ctx().request_repaint();
        } else if let Some(app) = app {
            app.logic(&ui.ctx().clone());
            app.ui(ui);
        }
    };
    let builder = Harness::builder().with_size(vec2(1280.0, 820.0)).with_max_steps(40);
    builder.build_ui_state(draw, None)
}

/// A sample case in a folder.
fn sample(folder: &Path) -> PathBuf {
    let path = folder.join("case.ron");
    let case = lupapolku::sample::case().expect("readable");
    lupapolku::store::save(&case, &path).expect("saved");
    path
}

/// Steps until something with this label is there: files are read on threads of their own.
pub(crate) fn wait_for(window: &mut Window, label: &str) {
    for _ in 0..2_000 {
        window.run_steps(2);
        if window.query_all_by_label_contains(label).next().is_some() {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("no {label}: {:#?}", window.root());
}

/// The sample case, open.
pub(crate) fn open_sample(language: &str, folder: &Path) -> Window {
    let mut window = window(language, folder, Some(sample(folder)));
    wait_for(&mut window, "Esimerkki Välitys Oy");
    window.run();
    window
}

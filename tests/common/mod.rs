//! The window for tests: no display, no graphics card, its settings and state in a folder of the test.

use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, HarnessBuilder};
use lupapolku::language::Language;
use lupapolku::window::{App, Clock, Environment};
use std::path::{Path, PathBuf};
use std::time::Duration;

pub(crate) type Window = Harness<'static, Option<App>>;

/// A window in a language, with its settings in a folder and a browser that does not open.
pub(crate) fn window_by(
    builder: HarnessBuilder<Option<App>>,
    language: &str,
    folder: &Path,
    file: Option<PathBuf>,
) -> Window {
    let settings = folder.join("settings.ron");
    let state = Some(folder.join("state"));
    let language = Language::find(language);
    let mut wanted = Some((settings, file));
    let draw = move |ui: &mut eframe::egui::Ui, app: &mut Option<App>| {
        if let Some((settings, file)) = wanted.take() {
            let now =
                jiff::civil::date(2026, 11, 23).at(9, 30, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).expect("a time");
            let environment = Environment {
                clock: Clock::stopped(&now),
                language,
                settings: Some(settings),
                state: state.clone(),
                documents: Some("/home/meri/Asiakirjat".into()),
                home: Some("/home/meri".into()),
                machine: "test".to_owned(),
                open_address: |_| false,
                open_path: |_| false,
                is_wayland: false,
                keeps_clipboard: || false,
            };
            *app = Some(App::new(ui.ctx(), environment, file).expect("sound assets"));
            // The typeface is there from the next pass on.
            ui.ctx().request_repaint();
        } else if let Some(app) = app {
            app.logic(&ui.ctx().clone());
            app.ui(ui);
        }
    };
    builder.with_max_steps(40).build_ui_state(draw, None)
}

/// Steps until something is so: files are read on threads of their own.
pub(crate) fn wait_until(window: &mut Window, is_so: impl Fn(&Window) -> bool) {
    for _ in 0..2_000 {
        window.run_steps(2);
        if is_so(window) {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("waited in vain: {:#?}", window.root());
}

/// Steps until something with this label is there.
pub(crate) fn wait_for(window: &mut Window, label: &str) {
    wait_until(window, |window| window.query_all_by_label_contains(label).next().is_some());
}

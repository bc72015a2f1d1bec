//! The sample case in a window.

use super::common::{Window, wait_until, window_by};
use eframe::egui::accesskit::Role;
use eframe::egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use std::path::{Path, PathBuf};

/// A window in a language, with its settings in a folder and a browser that does not open.
pub(crate) fn window(language: &str, folder: &Path, file: Option<PathBuf>) -> Window {
    window_by(Harness::builder().with_size(vec2(1280.0, 820.0)), language, folder, file)
}

/// A sample case in a folder.
fn sample(folder: &Path) -> PathBuf {
    let path = folder.join("case.ron");
    let case = lupapolku::sample::case().expect("readable");
    lupapolku::store::save(&case, &path).expect("saved");
    path
}

/// Waits until a case is open. Its name alone does not tell: the start page lists it too.
pub(crate) fn opened(window: &mut Window) {
    wait_until(window, |window| window.query_by_role(Role::Navigation).is_some());
    window.run();
}

/// The sample case, open.
pub(crate) fn open_sample(language: &str, folder: &Path) -> Window {
    let mut window = window(language, folder, Some(sample(folder)));
    opened(&mut window);
    window
}

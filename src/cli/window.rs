//! Without a command the window is opened.

use super::output::Failure;
use crate::language::{Language, Translations};
#[cfg(feature = "gui")]
use crate::settings;
use jiff::civil::Date;
use std::path::PathBuf;

#[cfg(feature = "gui")]
pub(super) fn open(
    file: Option<PathBuf>,
    today: Option<Date>,
    language: Option<Language>,
    system: Language,
) -> Result<u8, Failure> {
    use crate::window::{Clock, Environment, is_wayland, keeps_clipboard, open_in_browser, open_with_system, run};
    let environment = Environment {
        clock: Clock::of_system(today),
        language,
        settings: settings::file(),
        state: settings::state(),
        documents: Some(settings::documents()),
        home: std::env::home_dir(),
        machine: settings::machine(),
        open_address: open_in_browser,
        open_path: open_with_system,
        is_wayland: is_wayland(),
        keeps_clipboard,
    };
    // Desktops hand files over by name or by address.
    let of_address = |path: PathBuf| path.to_str().and_then(crate::files::of_address).unwrap_or(path);
    let opened = run(environment, file.map(of_address));
    let words = || Translations::new(language.unwrap_or(system));
    opened.map(|()| 0).map_err(|why| no_window(&words(), &why))
}

/// What keeps the window from opening, and what to install.
#[cfg(feature = "gui")]
fn no_window(words: &Translations, why: &crate::window::NoWindow) -> Failure {
    use crate::window::NoWindow;
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let no_display = cfg!(target_os = "linux") && !is_set("DISPLAY") && !is_set("WAYLAND_DISPLAY");
    let packages = why.packages().join(" ");
    let reason = match why {
        _ if no_display => words.text("window-no-display"),
        NoWindow::Display => words.text("window-silent-display"),
        NoWindow::Libraries => words.with("window-no-libraries", [("packages", packages.into())]),
        NoWindow::Graphics => words.with("window-no-graphics", [("packages", packages.into())]),
        NoWindow::Other(reason) => reason.clone(),
    };
    Failure::new(words.with("cli-window-failed", [("reason", reason.into())]))
}

#[cfg(not(feature = "gui"))]
pub(super) fn open(
    _file: Option<PathBuf>,
    _today: Option<Date>,
    language: Option<Language>,
    system: Language,
) -> Result<u8, Failure> {
    Err(Failure::new(Translations::new(language.unwrap_or(system)).text("cli-no-window")))
}

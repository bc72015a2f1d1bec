//! The window. It shows a case, says what the user wants as [actions](action::Action), and keeps no data of its own:
//! file → case → page → action → edit → case.

mod action;
mod app;
mod bench;
mod clash;
mod copies;
mod desk;
mod dialog;
mod digest;
mod hold;
mod import;
mod inspect;
mod job;
mod kit;
mod ledger;
mod naming;
mod open;
mod outgoing;
mod page;
mod palette;
mod pen;
mod perform;
mod place;
mod rows;
mod shell;
mod timeline;
mod tour;
mod underway;
mod view;

pub use app::{App, Environment, StartError};

use eframe::egui::{Ui, ViewportBuilder, vec2};
use std::path::PathBuf;

/// The name by which desktops know the window.
const APP_ID: &str = "fi.lupapolku.Lupapolku";

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When the system gives no window, or a built-in asset is broken.
pub fn run(environment: Environment, file: Option<PathBuf>) -> Result<(), eframe::Error> {
    let viewport = ViewportBuilder::default()
        .with_title("Lupapolku")
        .with_app_id(APP_ID)
        .with_inner_size(vec2(1280.0, 820.0))
        .with_min_inner_size(vec2(800.0, 600.0));
    let options = eframe::NativeOptions {
        viewport,
        renderer: eframe::Renderer::Glow,
        system_font_fallback: false,
        persist_window: false,
        centered: true,
        ..eframe::NativeOptions::default()
    };
    let create = |creation: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, _> {
        Ok(Box::new(Shell(App::new(&creation.egui_ctx, environment, file)?)))
    };
    eframe::run_native(APP_ID, options, Box::new(create))
}

/// Opens an https or mailto address with the system's browser or mail program.
#[must_use]
pub fn open_in_browser(address: &str) -> bool {
    let known = address.starts_with("https://") || address.starts_with("mailto:");
    known && webbrowser::open(address).is_ok()
}

/// Opens a file or folder with the program the system has for it, and says whether that worked.
#[must_use]
pub fn open_with_system(path: &std::path::Path) -> bool {
    ::open::that_detached(path).is_ok()
}

/// Keeps [`App`] out of eframe's reach, so that tests need no window.
struct Shell(App);

impl eframe::App for Shell {
    fn logic(&mut self, ctx: &eframe::egui::Context, _frame: &mut eframe::Frame) {
        self.0.logic(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.0.ui(ui);
        self.0.open_chooser(frame);
    }
}

//! The window and the system it opens in: what it is called there, how it looks, and why it may not open.

use super::app::App;
use super::first_frame;
use super::shared::{Environment, StartError};
use super::state::LEAST;
use crate::settings::Settings;
use eframe::egui::{Context, Ui, Vec2, ViewportBuilder, ViewportCommand, vec2};
use std::cell::Cell;
use std::panic;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::rc::Rc;
use std::thread;
use std::time::{Duration, Instant};

/// The name by which desktops know the window.
const APP_ID: &str = "fi.lupapolku.Lupapolku";

/// The picture on the window's bar, where the desktop does not take it from the `.desktop` file.
const ICON: &[u8] = include_bytes!("../../assets/linux/icons/128.png");

/// What a desktop takes of the height of a screen: the bar of the window, and one of its own.
const BARS: f32 = 60.0;

/// Why there is no window. What to do about it depends on the cause.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoWindow {
    /// There is no display, or it does not answer.
    Display,
    /// A library of the desktop's is missing.
    Libraries,
    /// OpenGL is missing, or has no driver.
    Graphics,
    /// Something else, in the words of the system.
    Other(String),
}

impl NoWindow {
    /// The packages of Debian and Ubuntu that bring what is missing.
    #[must_use]
    pub fn packages(&self) -> &'static [&'static str] {
        match self {
            Self::Libraries => &[
                "libx11-6",
                "libx11-xcb1",
                "libxcursor1",
                "libxi6",
                "libxkbcommon-x11-0",
                "libwayland-client0",
                "libwayland-egl1",
            ],
            Self::Graphics => &["libgl1", "libegl1", "libgl1-mesa-dri"],
            Self::Display | Self::Other(_) => &[],
        }
    }
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When the system gives no window, or a built-in asset is broken.
pub fn run(environment: Environment, file: Option<PathBuf>) -> Result<(), NoWindow> {
    let settings = environment.settings.as_deref().map(Settings::load).unwrap_or_default();
    let ctx = Context::default();
    ctx.options_mut(|options| options.zoom_factor = settings.zoom_factor());
    // Whatever the zoom, a window that was never closed is as large on the screen, and so is the least one.
    let (usual, least) = (vec2(1280.0, 820.0) / settings.zoom_factor(), LEAST / settings.zoom_factor());
    let remembered = settings.window;
    let size = remembered.map_or(usual, |window| vec2(window.width, window.height)).max(least);
    let mut viewport = ViewportBuilder::default()
        .with_title("Lupapolku")
        .with_app_id(APP_ID)
        .with_inner_size(size)
        .with_maximized(remembered.is_some_and(|window| window.maximized))
        .with_min_inner_size(least);
    if let Ok(icon) = eframe::icon_data::from_png_bytes(ICON) {
        viewport = viewport.with_icon(icon);
    }
    let options = eframe::NativeOptions {
        viewport,
        renderer: eframe::Renderer::Glow,
        system_font_fallback: false,
        persist_window: false,
        centered: true,
        ..eframe::NativeOptions::default()
    };
    // The process and the texts are read and a frame is drawn while the system makes the window. A case is read after that:
    // beside it, on two cores, the window came a tenth later.
    let early = ctx.clone();
    let beginning = thread::spawn(move || begin(&early, environment, size));
    // Where a library is missing, winit panics instead of telling. Until the window is there, that is told here instead.
    let loud = panic::take_hook();
    panic::set_hook(Box::new(|_| ()));
    let is_there = Rc::new(Cell::new(false));
    let has_come = is_there.clone();
    let create = |creation: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, _> {
        panic::set_hook(loud);
        has_come.set(true);
        let mut app = beginning.join().map_err(|_| StartError::Broken)??;
        file.into_iter().for_each(|file| app.read(&creation.egui_ctx, file));
        #[cfg(target_os = "linux")]
        super::desktop::follow_look(&creation.egui_ctx);
        Ok(Box::new(Shell { app, is_fitted: false }))
    };
    let opened = panic::AssertUnwindSafe(|| eframe::run_native_ext(APP_ID, options, Some(ctx), Box::new(create)));
    match panic::catch_unwind(opened) {
        Ok(result) => result.map_err(|error| no_window(&error)),
        // What goes wrong later is a mistake of the program, and no library is to be blamed for it.
        Err(panicked) if is_there.get() => panic::resume_unwind(panicked),
        Err(_) => Err(NoWindow::Libraries),
    }
}

/// The content of the window, drawn once in this size.
fn begin(ctx: &Context, environment: Environment, size: Vec2) -> Result<App, StartError> {
    let mut app = App::new(ctx, environment, None)?;
    first_frame::draw(ctx, &mut app, size);
    Ok(app)
}

fn no_window(error: &eframe::Error) -> NoWindow {
    let text = error.to_string();
    match error {
        eframe::Error::Glutin(_) | eframe::Error::NoGlutinConfigs(..) | eframe::Error::OpenGL(_) => NoWindow::Graphics,
        _ if text.contains("connection") => NoWindow::Display,
        _ if text.contains("librar") => NoWindow::Libraries,
        // The libraries name their own source files; only what went wrong is of use.
        _ => NoWindow::Other(text.rsplit(": ").next().unwrap_or_default().trim_end_matches('.').to_owned()),
    }
}

/// Opens an https address with the system's browser, and a mailto address with its mail program. A browser is never asked
/// for the latter: it would only show an empty page.
#[must_use]
pub fn open_in_browser(address: &str) -> bool {
    let is_known = address.starts_with("mailto:") || address.starts_with("https://");
    is_known && ::open::commands(address).into_iter().any(|mut command| starts(&mut command))
}

/// Whether the window is shown by Wayland, as winit decides it.
#[must_use]
pub fn is_wayland() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(target_os = "linux") && (is_set("WAYLAND_DISPLAY") || is_set("WAYLAND_SOCKET"))
}

/// Whether what was copied is still there once the program has ended: where something else keeps it, as the large desktops
/// and the other systems do.
#[must_use]
pub fn keeps_clipboard() -> bool {
    match () {
        () if !cfg!(target_os = "linux") => true,
        () if is_wayland() => {
            let desktop = std::env::var("XDG_CURRENT_DESKTOP").unwrap_or_default();
            desktop.split(':').any(|name| matches!(name, "GNOME" | "KDE"))
        }
        () => has_clipboard_manager().unwrap_or_default(),
    }
}

/// Whether somebody on this X display has taken on to keep what is copied.
#[cfg(target_os = "linux")]
fn has_clipboard_manager() -> Option<bool> {
    use x11rb::protocol::xproto::ConnectionExt as _;
    let (display, _) = x11rb::connect(None).ok()?;
    let manager = display.intern_atom(false, b"CLIPBOARD_MANAGER").ok()?.reply().ok()?.atom;
    let owner = display.get_selection_owner(manager).ok()?.reply().ok()?.owner;
    Some(owner != x11rb::NONE)
}

#[cfg(not(target_os = "linux"))]
fn has_clipboard_manager() -> Option<bool> {
    Some(true)
}

/// For how long a program that was started is watched: one that cannot open what it was given ends at once.
const WATCHED: Duration = Duration::from_millis(800);

/// Whether a program starts and does not end at once with an error. Called on a job.
fn starts(command: &mut Command) -> bool {
    let command = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut started) = command.spawn() else { return false };
    let begun = Instant::now();
    while begun.elapsed() < WATCHED {
        match started.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => std::thread::sleep(Duration::from_millis(20)),
            Err(_) => return false,
        }
    }
    true
}

/// Opens a file or folder with the program the system has for it, and says whether that worked.
#[must_use]
pub fn open_with_system(path: &Path) -> bool {
    ::open::that_detached(path).is_ok()
}

/// Keeps [`App`] out of eframe's reach, so that tests need no window.
struct Shell {
    app: App,
    /// Whether it was seen to that the window has room on the screen.
    is_fitted: bool,
}

impl Shell {
    /// A window that is larger than the screen fills it instead, or its foot would lie below it.
    fn fit(&mut self, ctx: &Context) {
        let known = ctx.input(|input| input.viewport().monitor_size.zip(input.viewport().inner_rect));
        let Some((screen, inner)) = known.filter(|_| !self.is_fitted) else { return };
        self.is_fitted = true;
        if screen.x > 1.0 && (inner.width() > screen.x || inner.height() + BARS > screen.y) {
            ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
        }
    }
}

impl eframe::App for Shell {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.fit(ctx);
        self.app.logic(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.app.ui(ui);
        self.app.open_chooser(&ui.ctx().clone(), frame);
    }
}

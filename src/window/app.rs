//! The program's state, and one frame of it: reports of jobs in, the page drawn, wishes carried out.

use super::action::{Action, Actions};
use super::clock::Clock;
use super::desk::Desk;
use super::dialog::{self, Then};
use super::job::Report;
use super::kit::{self, Theme, Tone};
use super::page;
use super::place::Place;
use super::shell;
use super::underway::Underway;
use super::view::View;
use crate::case::Case;
use crate::help::HelpPage;
use crate::jobs::Jobs;
use crate::language::{Language, Words};
use crate::process::Process;
use crate::settings::Settings;
use crate::store::Alive;
use eframe::egui::accesskit::Role;
use eframe::egui::{self, CentralPanel, Context, Frame, Margin, Panel, Rect, ScrollArea, Ui, ViewportCommand, vec2};
use jiff::civil::Date;
use std::path::PathBuf;
use std::sync::Arc;

/// What the window needs of the world. Tests bring their own.
pub struct Environment {
    /// Tells the day and the time.
    pub clock: Clock,
    /// The language to begin with; the remembered one when none.
    pub language: Option<Language>,
    /// Where settings are kept; nowhere when none.
    pub settings: Option<PathBuf>,
    /// Where copies of cases are kept; nowhere when none.
    pub state: Option<PathBuf>,
    /// Opens an address outside the program and says whether that worked. Called on its own thread.
    pub open_address: fn(&str) -> bool,
    /// Opens a file or a folder with the program the system has for it. Called on its own thread.
    pub open_path: fn(&std::path::Path) -> bool,
}

/// Why the window could not be made. For whoever edits the assets.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The built-in process is broken.
    #[error(transparent)]
    Process(#[from] crate::process::LoadError),
    /// The colours are broken.
    #[error("{0}")]
    Theme(String),
}

/// The window's content.
pub struct App {
    pub(super) environment: Environment,
    pub(super) process: Arc<Process>,
    pub(super) settings: Settings,
    pub(super) words: Arc<Words>,
    pub(super) theme: Theme,
    pub(super) desk: Option<Desk>,
    pub(super) dialog: Option<dialog::Open>,
    pub(super) notices: Vec<Notice>,
    /// How many notices there have been.
    pub(super) said: u64,
    pub(super) jobs: Jobs<Report>,
    /// What to do when the save that is under way has worked.
    pub(super) after_save: Option<Then>,
    /// The system's chooser that is to be opened.
    pub(super) chooser: Option<super::chooser::Chooser>,
    pub(super) may_close: bool,
    /// The case that is being read.
    pub(super) opening: Option<Underway>,
    /// The handover that is being written.
    pub(super) exporting: Option<Underway>,
    /// The folder a bundle was opened into, to be told once its case is open.
    pub(super) unpacked_at: Option<PathBuf>,
    /// Whether only the copy assistant is shown.
    pub(super) compact: bool,
    /// Tells this window from any other.
    pub(super) window: u64,
    /// Shows others that it runs.
    _alive: Option<Alive>,
    /// The pages of the help with their titles in the language of the words.
    pub(super) help: Vec<(HelpPage, String)>,
    dialog_frame: kit::Dialog,
    /// A desk for pages that have none.
    empty: Desk,
}

/// Something the program says above the page.
pub(super) struct Notice {
    /// Tells it from any other that was said, also in the same words.
    pub(super) number: u64,
    pub(super) tone: Tone,
    pub(super) text: String,
    /// What can be done about it, in words.
    pub(super) offers: Vec<(&'static str, Action)>,
}

/// From this width on the side panel has its own place.
const WIDE: f32 = 1100.0;

/// Below this width the rail shows only its marks.
const NARROW: f32 = 900.0;

impl App {
    /// The window's content, with fonts and colours handed to egui.
    ///
    /// # Errors
    /// When a built-in asset is broken, which tests rule out.
    pub fn new(ctx: &Context, environment: Environment, file: Option<PathBuf>) -> Result<Self, StartError> {
        let process = Arc::new(crate::process::vtjkysely_intermediary()?);
        let theme = Theme::load().map_err(|error| StartError::Theme(error.to_string()))?;
        let settings = environment.settings.as_deref().map(Settings::load).unwrap_or_default();
        let remembered = settings.language.as_deref().and_then(Language::find);
        let language = environment.language.or(remembered).unwrap_or_else(Language::of_system);
        kit::install_fonts(ctx);
        theme.install(ctx, settings.appearance);
        if settings.zoom > 0 {
            ctx.set_zoom_factor(f32::from(settings.zoom.clamp(75, 300)) / 100.0);
        }
        let wake = ctx.clone();
        let started = environment.clock.today();
        let window = fastrand::u64(..);
        let mut app = Self {
            window,
            _alive: environment.state.as_deref().and_then(|state| Alive::begin(state, window)),
            empty: Desk::new(Case::begun(&process, started), None, Place::Overview),
            words: Arc::new(Words::new(language)),
            jobs: Jobs::new(move || wake.request_repaint(), |job| Report::Broken(job.to_owned())),
            environment,
            process,
            settings,
            theme,
            desk: None,
            dialog: None,
            notices: Vec::new(),
            said: 0,
            after_save: None,
            chooser: None,
            may_close: false,
            opening: None,
            exporting: None,
            unpacked_at: None,
            compact: false,
            help: help_titles(language),
            dialog_frame: kit::Dialog::default(),
        };
        if let Some(file) = file {
            app.open_file(file);
        }
        Ok(app)
    }

    /// The day it is.
    pub(super) fn today(&self) -> Date {
        self.environment.clock.today()
    }

    /// Before every frame: reports, pauses in typing, and the wish to close.
    pub fn logic(&mut self, ctx: &Context) {
        for report in self.jobs.reports() {
            self.receive(report);
        }
        if self.may_close {
            // The save that stood between the wish to close and closing has worked.
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        let now = ctx.input(|input| input.time);
        if let Some(desk) = &mut self.desk
            && let Some(left) = desk.settle(&self.process, now)
        {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left.max(0.01)));
        }
        // While a dialog is open, the user is deciding what becomes of the changes.
        let undecided = self.dialog.is_some();
        match self.desk.as_mut().filter(|_| !undecided).and_then(|desk| desk.autosave(now)) {
            Some(Ok(())) => self.save(),
            Some(Err(left)) => ctx.request_repaint_after(std::time::Duration::from_secs_f64(left.max(0.05))),
            None => {}
        }
        self.write_trail();
        if let Some(left) = self.renew_hold(now) {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left.max(1.0)));
        }
        for left in [&self.opening, &self.exporting].into_iter().flatten().filter_map(|work| work.name().err()) {
            ctx.request_repaint_after(left);
        }
        self.remember_zoom(ctx);
        if ctx.input(|input| input.viewport().close_requested()) && !self.may_close {
            self.close_requested(ctx);
        }
    }

    /// Ctrl with + and − changes the zoom inside egui; it stays within what can be used and is remembered.
    fn remember_zoom(&mut self, ctx: &Context) {
        let percent = (ctx.zoom_factor() * 100.0).round().clamp(75.0, 300.0);
        let steps = (75..=300_u16).find(|step| (f32::from(*step) - percent).abs() < 0.5).unwrap_or(100);
        let known = if self.settings.zoom == 0 { 100 } else { self.settings.zoom };
        if steps != known {
            self.settings.zoom = steps;
            self.save_settings();
        }
        if (ctx.zoom_factor() * 100.0 - percent).abs() > 0.6 {
            ctx.set_zoom_factor(percent / 100.0);
        }
    }

    fn close_requested(&mut self, ctx: &Context) {
        if let Some(desk) = &mut self.desk {
            desk.leave(&self.process);
        }
        if self.desk.as_ref().is_some_and(Desk::is_unsaved) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.dialog = Some(dialog::Open::Unsaved(Then::Quit));
            ctx.request_repaint();
        } else {
            self.remember_place();
            self.may_close = true;
        }
    }

    /// One frame.
    pub fn ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let today = self.today();
        self.digest(today);
        self.dialog_frame.settle(&ctx, self.dialog.is_some());
        let actions = Actions::default();
        if self.dialog.is_none() {
            let dropped = ctx.input(|input| input.raw.dropped_files.clone());
            let paths: Vec<PathBuf> = dropped.iter().map(|file| file.path().to_path_buf()).collect();
            if !paths.is_empty() {
                actions.push(Action::Dropped(paths));
            }
            let on_tour = self.desk.as_ref().is_some_and(|desk| desk.tour.get().is_some());
            shell::pressed(&ctx, on_tour).into_iter().for_each(|action| actions.push(action));
        }
        let mut open = self.dialog.take();
        let mut frame = std::mem::take(&mut self.dialog_frame);
        let wide = ctx.content_rect().width() >= WIDE;
        let view = View {
            words: &self.words,
            process: &self.process,
            tokens: self.theme.tokens(&ctx, self.settings.appearance),
            desk: self.desk.as_ref().unwrap_or(&self.empty),
            today,
            clock: &self.environment.clock,
            wide,
            covered: ctx.memory(|memory| memory.top_modal_layer().is_some()),
            narrow: ctx.content_rect().width() < NARROW,
            actions: &actions,
            help: &self.help,
        };
        name_window(&ctx, &view.word("program"));
        self.draw(ui, &view);
        let escaped = open.as_mut().is_some_and(|open| dialog::show(&ctx, &mut frame, open, &view));
        self.dialog_frame = frame;
        let is_recovery = matches!(open, Some(dialog::Open::Recovered(..)));
        self.dialog = open;
        match escaped {
            // Leaving the question open must lose nothing.
            true if is_recovery => self.settle_recovery(true),
            true => self.cancel(),
            false => {}
        }
        self.perform(&ctx, actions.take());
        if self.compact && !self.desk.as_ref().is_some_and(|desk| desk.is_at_transfer(&self.process)) {
            self.set_compact(&ctx, false);
        }
        if self.dialog.is_none() && self.desk.as_ref().is_some_and(Desk::gives_up_wish) {
            ctx.request_repaint();
        }
    }

    /// Has what follows from the case worked out: at once, or on a job that is picked up in a later frame.
    fn digest(&mut self, today: Date) {
        let Some(desk) = &mut self.desk else { return };
        if let Some(draft) = desk.refresh(&self.words, &self.process, today) {
            let (id, words, process) = (desk.id, self.words.clone(), self.process.clone());
            self.start("digest", move || Report::Digested(id, Box::new(draft.work_out(&words, &process))));
        }
        self.tell_check();
    }

    fn draw(&self, ui: &mut Ui, view: &View<'_>) {
        let tokens = view.tokens;
        if self.compact && self.desk.is_some() {
            let page = Frame::new().fill(tokens.background.into());
            CentralPanel::no_frame().frame(page).show(ui, |ui| {
                self.notices(ui, view);
                shell::hold(ui, view);
                page::compact(ui, view);
            });
            return;
        }
        let bar = Frame::new().fill(tokens.rail.into()).inner_margin(Margin::symmetric(8, 6));
        Panel::top("menu").resizable(false).frame(bar).show(ui, |ui| {
            // Everything in the bar is centred on the highest thing in it.
            ui.spacing_mut().interact_size.y = 34.0;
            ui.horizontal(|ui| {
                shell::menu(ui, view, self.desk.is_some(), self.settings.appearance);
                if self.desk.is_some() {
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        shell::find_button(ui, view);
                    });
                } else {
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        shell::language_menu(ui, view);
                    });
                }
            });
        });
        if self.desk.is_none() {
            CentralPanel::no_frame().frame(Frame::new().fill(tokens.background.into())).show(ui, |ui| {
                let margin = Margin { top: 12, bottom: 0, ..Margin::symmetric(36, 0) };
                Frame::new().inner_margin(margin).show(ui, |ui| self.notices(ui, view));
                page::start(ui, view, &self.settings.recent);
            });
            return;
        }
        if let Some(tour) = view.desk.tour.get() {
            super::tour::tour(ui, view, tour);
        }
        self.frame(ui, view);
    }

    /// The parts of the window in the order they are read: rail, page, side panel, foot.
    fn frame(&self, ui: &mut Ui, view: &View<'_>) {
        let tokens = view.tokens;
        let step = view.desk.place.step(view.process).and_then(|id| view.process.step(id));
        let side = step.filter(|_| view.wide && !self.needs_width(view));
        let has_foot =
            matches!(view.desk.place, Place::Step(..)) && view.desk.import.is_none() && view.desk.clash.is_none();
        let parts = Parts::of(ui.available_rect_before_wrap(), (view.narrow, side.is_some(), has_foot));
        kit::pane(ui, (parts.rail, tokens.rail), vec2(12.0, 0.0), |ui| {
            kit::named_region(ui, Role::Navigation, &view.word("rail-steps"), |ui| shell::rail(ui, view));
        });
        kit::pane(ui, (parts.page, tokens.background), vec2(0.0, 0.0), |ui| self.page(ui, view));
        if let Some(step) = side {
            kit::pane(ui, (parts.side, tokens.surface), vec2(20.0, 20.0), |ui| {
                let scroll = ScrollArea::vertical().id_salt("side").auto_shrink([false, false]);
                scroll.show(ui, |ui| {
                    kit::named_region(ui, Role::Complementary, &view.word("side-missing"), |ui| {
                        shell::side(ui, view, step);
                    });
                });
            });
        }
        if has_foot {
            kit::pane(ui, (parts.foot, tokens.surface), vec2(20.0, 0.0), |ui| shell::foot(ui, view));
        }
        kit::left_edge(ui, tokens, parts.page);
        if side.is_some() {
            kit::left_edge(ui, tokens, parts.side);
        }
        if has_foot {
            kit::left_edge(ui, tokens, parts.foot);
            kit::top_edge(ui, tokens, parts.foot);
        }
    }

    /// A page with a table of the application takes the whole width.
    fn needs_width(&self, view: &View<'_>) -> bool {
        if view.desk.import.is_some() || view.desk.clash.is_some() {
            return true;
        }
        let Place::Step(step, Some(section)) = &view.desk.place else { return false };
        let step = view.process.step(step);
        let task = step.and_then(|step| step.tasks.iter().find(|task| &task.id == section));
        let is_wide = |shown: &crate::process::ListUse| {
            let rows = view.case().row_count(&shown.list);
            rows > 8 || rows > 0 && page::is_matrix(view.process, shown)
        };
        task.is_some_and(|task| task.lists.iter().any(is_wide))
    }

    fn page(&self, ui: &mut Ui, view: &View<'_>) {
        let mut scroll =
            ScrollArea::vertical().id_salt(("page", view.desk.place.to_string())).auto_shrink([false, false]);
        if view.desk.turned.replace(false) {
            scroll = scroll.vertical_scroll_offset(0.0);
        }
        scroll.show(ui, |ui| {
            let margin = Margin { left: 36, right: 30, top: 24, bottom: 36 };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width().min(1000.0));
                self.notices(ui, view);
                shell::hold(ui, view);
                shell::copies(ui, view);
                kit::named_region(ui, Role::Main, &view.word("page"), |ui| page::page(ui, view));
            });
            if !view.covered {
                kit::page_keys(ui);
            }
        });
    }

    fn notices(&self, ui: &mut Ui, view: &View<'_>) {
        let underway =
            [("opening", &self.opening, Action::StopOpening), ("exporting", &self.exporting, Action::StopExport)];
        for (key, work, stop) in underway {
            let Some(Ok(name)) = work.as_ref().map(Underway::name) else { continue };
            let text = view.words.with(key, [("name", name.into())]);
            kit::anchored(ui, key, |ui| {
                kit::message(ui, view.tokens, (Tone::Accent, &text), |ui| {
                    let clicked = kit::quiet_link(ui, view.tokens, &view.word("underway-stop")).clicked();
                    view.act_if(clicked, || stop);
                });
            });
            ui.add_space(8.0);
        }
        for (at, notice) in self.notices.iter().enumerate() {
            kit::anchored(ui, ("notice", notice.number), |ui| {
                kit::message(ui, view.tokens, (notice.tone, &notice.text), |ui| {
                    ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = 16.0;
                        for (key, action) in &notice.offers {
                            let clicked = kit::quiet_link(ui, view.tokens, &view.word(key)).clicked();
                            view.act_if(clicked, || action.clone());
                        }
                        let clicked = kit::quiet_link(ui, view.tokens, &view.word("close")).clicked();
                        view.act_if(clicked, || Action::Dismiss(at));
                    });
                });
            });
            ui.add_space(8.0);
        }
    }
}

/// The pages of the help with their titles in a language.
pub(super) fn help_titles(language: Language) -> Vec<(HelpPage, String)> {
    HelpPage::all().into_iter().map(|page| (page, page.title(language.tag()))).collect()
}

/// eframe leaves the root of the accessibility tree without a name.
fn name_window(ctx: &Context, title: &str) {
    ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(title));
}

/// Where the parts of the window are.
struct Parts {
    rail: Rect,
    page: Rect,
    side: Rect,
    foot: Rect,
}

impl Parts {
    /// Divides an area. A part that is not shown has no size.
    fn of(area: Rect, (narrow, has_side, has_foot): (bool, bool, bool)) -> Self {
        let rail = area.with_max_x(area.left() + if narrow { 76.0 } else { 268.0 });
        let rest = area.with_min_x(rail.right());
        let foot = rest.with_min_y(rest.bottom() - if has_foot { 56.0 } else { 0.0 });
        let middle = rest.with_max_y(foot.top());
        let side = middle.with_min_x(middle.right() - if has_side { 292.0 } else { 0.0 });
        Self { rail, page: middle.with_max_x(side.left()), side, foot }
    }
}

//! The program's state, and one frame of it: results of jobs in, the page drawn, messages carried out.

use super::case_view::CaseView;
use super::dispatch::{dispatch, needs_frame};
use super::feature::save::after_close::AfterClose;
use super::feature::{conflict, file_form, lock, save};
use super::kit::{self, Tone};
use super::message::{Message, Messages, OpenMessage, SaveMessage, WindowMessage};
use super::model::current::Model;
use super::model::inputs::Inputs;
use super::session::Session;
use super::session::file::Due;
use super::shared::{Environment, Layout, Shared, StartError, View};
use super::shell::{dialog, frame};
use super::shortcut;
use super::state::{BESIDE, Closing, Shape, WindowState};
use super::switch_language;
use super::update::{Done, Update};
use super::work::Work;
use crate::identifiers::mask_identity_codes;
use crate::jobs::{Job, Jobs, Panicked, Progress};
use crate::process::Tool;
use crate::settings::WindowSize;
use crate::wording::{self, TextContext};
use eframe::egui::{self, Context, OutputCommand, Ui, ViewportCommand};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// From this width on the side panel has its own place.
const WIDE: f32 = 1100.0;

/// Below this width the sidebar shows only its marks.
const NARROW: f32 = 900.0;

/// For how long the end of the program waits for what is being written.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// The window's content.
pub struct App {
    shared: Shared,
    window: WindowState,
    session: Option<Session>,
    jobs: Jobs<Done>,
    dialog_frame: kit::Dialog,
    /// What the system shows as the title of the window.
    title: String,
}

impl App {
    /// The window's content, with fonts and colours handed to egui.
    ///
    /// # Errors
    /// When a built-in asset is broken, which tests rule out.
    pub fn new(ctx: &Context, environment: Environment, file: Option<PathBuf>) -> Result<Self, StartError> {
        let shared = Shared::load(environment)?;
        kit::install_fonts(ctx);
        kit::install_typing_ahead(ctx);
        ctx.options_mut(|options| {
            // Where the system does not say, light: it is what printed paper looks like.
            options.fallback_theme = egui::Theme::Light;
            // A dialog that goes needs three: one in which it is gone, one in which nothing lies over the page, and the one
            // that is shown.
            options.max_passes = 4.try_into().unwrap_or(options.max_passes);
        });
        shared.theme.install(ctx, shared.settings.appearance);
        ctx.set_zoom_factor(shared.settings.zoom_factor());
        let wake = ctx.clone();
        let jobs = Jobs::new(move || wake.request_repaint());
        let (window, dialog_frame) = (WindowState::default(), kit::Dialog::default());
        let mut app = Self { shared, window, session: None, jobs, dialog_frame, title: String::new() };
        file.into_iter().for_each(|file| app.read(ctx, file));
        Ok(app)
    }

    /// Begins to read a case.
    pub(super) fn read(&mut self, ctx: &Context, file: PathBuf) {
        self.carry_out(ctx, vec![OpenMessage::Read(file).into()]);
    }

    /// Before every frame: results of jobs, pauses in typing, what is due by itself, and the wish to close.
    pub fn logic(&mut self, ctx: &Context) {
        for done in self.jobs.reports() {
            self.update(ctx, done);
        }
        self.update(ctx, switch_language::settle);
        let now = ctx.input(|input| input.time);
        self.update(ctx, |cx| due(now, cx));
        self.update(ctx, write_settings);
        self.follow_zoom(ctx);
        if ctx.input(|input| input.viewport().close_requested()) && self.window.closing == Closing::No {
            self.carry_out(ctx, vec![SaveMessage::Close(AfterClose::Quit).into()]);
            if self.window.closing == Closing::No || self.is_writing() {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            }
        }
        if self.window.closing == Closing::WhenWritten {
            self.close_when_written(ctx);
        }
    }

    /// Closes, unless something is still being written, or has changed meanwhile: then that is asked about again.
    fn close_when_written(&mut self, ctx: &Context) {
        if !self.is_writing() {
            for done in self.jobs.reports() {
                self.update(ctx, done);
            }
        }
        if self.is_writing() {
            ctx.request_repaint_after(Duration::from_millis(20));
        } else if self.session.as_ref().is_some_and(Session::is_unsaved) {
            self.window.closing = Closing::No;
            self.carry_out(ctx, vec![SaveMessage::Close(AfterClose::Quit).into()]);
        } else {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// Waits for what is being written. A share that is gone must not keep the program for ever.
    fn wait_until_written(&self) {
        let begun = Instant::now();
        while self.jobs.is_writing() && begun.elapsed() < LONGEST_WAIT {
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    fn is_writing(&self) -> bool {
        self.jobs.is_writing() || self.window.settings_changed
    }

    /// Ctrl with + and − changes the zoom inside egui; it stays within what can be used and is remembered.
    fn follow_zoom(&mut self, ctx: &Context) {
        let percent = (ctx.zoom_factor() * 100.0).round().clamp(75.0, 300.0);
        let steps = (75..=300_u16).find(|step| (f32::from(*step) - percent).abs() < 0.5).unwrap_or(100);
        let known = if self.shared.settings.zoom == 0 { 100 } else { self.shared.settings.zoom };
        if steps != known {
            self.shared.settings.zoom = steps;
            self.window.settings_changed = true;
        }
        if (ctx.zoom_factor() * 100.0 - percent).abs() > 0.6 {
            ctx.set_zoom_factor(percent / 100.0);
        }
    }

    /// One frame.
    pub fn ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.update(&ctx, refresh_model);
        self.dialog_frame.settle(&ctx, self.window.dialog.is_some());
        kit::keep_arrows(&ctx);
        let had_focus = ctx.memory(|memory| memory.focused().is_some());
        let out = Messages::default();
        if self.window.dialog.is_none() {
            let dropped = ctx.input(|input| input.raw.dropped_files.clone());
            let paths: Vec<PathBuf> = dropped.iter().map(|file| file.path().to_path_buf()).collect();
            if !paths.is_empty() {
                out.push(OpenMessage::Dropped(paths));
            }
            let on_tour = self.session.as_ref().is_some_and(|session| session.states.tour.is_some());
            let has_case = self.session.as_ref().is_some_and(Session::has_case);
            let pressed = shortcut::pressed(&ctx, on_tour).into_iter();
            pressed.filter(|message| has_case || message.needs_no_case()).for_each(|message| out.push(message));
        }
        self.draw(ui, &out);
        let mut messages = out.take();
        // Where the focus has come is said of the page that was drawn, before another one comes up.
        messages.sort_by_key(needs_frame);
        let open = |window: &WindowState| window.dialog.as_ref().map(std::mem::discriminant);
        let before = open(&self.window);
        self.carry_out(&ctx, messages);
        let is_dialog_new = before != open(&self.window);
        if is_dialog_new {
            // Drawn anew before anybody is told: until the dialog has come or gone, nothing has the keyboard.
            ctx.request_discard("dialog");
        }
        self.end_frame(&ctx);
        let moves = self.session.as_ref().is_some_and(|session| session.focus.is_about_to_move());
        kit::hold_typing(&ctx, moves || is_dialog_new);
        if had_focus && ctx.memory(|memory| memory.focused().is_none()) {
            // Drawn anew: Tab at the end of the window comes to its beginning, and nobody is told that it was nowhere.
            ctx.request_discard("focus");
        }
    }

    fn draw(&mut self, ui: &mut Ui, out: &Messages) {
        let ctx = ui.ctx().clone();
        let width = ctx.content_rect().width();
        let covered = self.window.dialog.is_some() || ctx.memory(|memory| memory.top_modal_layer().is_some());
        let shared = &self.shared;
        let view = View {
            words: &shared.words,
            process: &shared.process,
            settings: &shared.settings,
            tokens: shared.theme.tokens(&ctx, shared.settings.appearance),
            today: shared.today(),
            clock: &shared.environment.clock,
            machine: &shared.environment.machine,
            takes_drops: !shared.environment.is_wayland,
            stays_in_front: !shared.environment.is_wayland,
            help: &shared.help,
            layout: Layout { wide: width >= WIDE, narrow: width < NARROW, covered },
            out,
        };
        let title = title(&view, self.session.as_ref());
        name_window(&ctx, &title, view.words.tag());
        kit::break_words_in(&ctx, view.words.tag());
        if self.title != title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        match &mut self.session {
            None => frame::start(ui, &view, &self.window),
            Some(session) => {
                let from_top = session.focus.take_scroll_to_top();
                let (read, states) = session.parts();
                let view = CaseView::new(view, read);
                match self.window.compact {
                    _ if !view.has_case => frame::tool(ui, &view, states, &self.window, from_top),
                    true => frame::compact(ui, &view, states, &self.window),
                    false => frame::case(ui, &view, states, &self.window, from_top),
                }
            }
        }
        if let Some(open) = &mut self.window.dialog
            && dialog::show(&ctx, &mut self.dialog_frame, open, &view)
        {
            out.push(WindowMessage::CloseDialog);
        }
        kit::keep_on_escape(ui);
        let is_taken = self.session.as_ref().is_some_and(|session| session.focus.is_about_to_move());
        kit::give_on(ui, is_taken || covered);
        kit::announcer(ui);
    }

    /// After the messages: what is not there any more gives up its place.
    fn end_frame(&mut self, ctx: &Context) {
        let is_copy = |command: &OutputCommand| matches!(command, OutputCommand::CopyText(text) if !text.is_empty());
        self.window.copied |= ctx.output(|output| output.commands.iter().any(is_copy));
        self.remember_size(ctx);
        self.stay_beside(ctx);
        let is_at_transfer = self.session.as_ref().is_some_and(|it| it.is_at_transfer(&self.shared.process));
        if self.window.compact && !is_at_transfer {
            self.carry_out(ctx, vec![WindowMessage::Compact(false).into()]);
        }
        if self.window.dialog.is_none() && self.session.as_mut().is_some_and(|session| session.focus.end_frame()) {
            ctx.request_repaint();
        }
    }

    /// What the copy assistant has grown to on Wayland is given back.
    fn stay_beside(&mut self, ctx: &Context) {
        if self.shared.environment.is_wayland && self.window.has_outgrown(ctx.viewport_rect().size()) {
            ctx.send_viewport_cmd(ViewportCommand::InnerSize(BESIDE));
        }
    }

    /// Keeps in mind how large the window is, for the next sitting.
    fn remember_size(&mut self, ctx: &Context) {
        let known = ctx.input(|input| input.viewport().inner_rect.is_some().then(|| Shape::of(input.viewport())));
        // For a moment it is still as small as it was beside the browser.
        let is_whole = |shape: &Shape| shape.size.x > BESIDE.x + 1.0;
        let is_usual = |shape: &Shape| !self.window.compact && !shape.fullscreen && is_whole(shape);
        let Some(shape) = known.filter(is_usual) else { return };
        let before = self.shared.settings.window;
        let size = match before.filter(|_| shape.maximized) {
            // How large it is when it does not fill the screen any more.
            Some(before) => WindowSize { maximized: true, ..before },
            None => WindowSize { width: shape.size.x, height: shape.size.y, maximized: shape.maximized },
        };
        self.shared.settings.window = Some(size);
    }

    /// Opens the system's chooser, when it was asked for. Called on the window's thread, as some systems demand.
    pub(super) fn open_chooser(&mut self, ctx: &Context, parent: &eframe::Frame) {
        self.update(ctx, |cx| file_form::chooser::open(parent, cx));
    }

    /// Carries messages out, and what follows from them.
    fn carry_out(&mut self, ctx: &Context, messages: Vec<Message>) {
        for message in messages {
            if needs_frame(&message) {
                ctx.request_repaint();
            }
            self.update(ctx, |cx| dispatch(message, cx));
        }
    }

    /// Lets something be changed, and carries out what it asks for afterwards.
    fn update(&mut self, ctx: &Context, act: impl FnOnce(&mut Update<'_>)) {
        let next = Messages::default();
        let Self { shared, window, session, jobs, .. } = self;
        act(&mut Update { shared, window, session, jobs, ctx, next: &next });
        let next = next.take();
        if !next.is_empty() {
            self.carry_out(ctx, next);
        }
    }
}

/// What is being written is waited for also when the window is gone: a thread that ends with the program writes half.
impl Drop for App {
    fn drop(&mut self) {
        let ctx = Context::default();
        self.update(&ctx, |cx| {
            cx.remember_route();
            cx.close_case();
            cx.save_settings();
            write_settings(cx);
        });
        self.wait_until_written();
        // The settings of before were being written, and nobody is told any more that they are.
        if self.window.settings_changed {
            self.window.writing_settings = false;
            self.update(&ctx, write_settings);
            self.wait_until_written();
        }
    }
}

/// What is due by itself: what was typed, saving, the trail, the lock, and jobs that are shown from now on.
fn due(now: f64, cx: &mut Update<'_>) {
    let wait = |seconds: f64| cx.ctx.request_repaint_after(Duration::from_secs_f64(seconds));
    let revision = cx.session.as_ref().map(|session| session.document().revision());
    cx.window.notices.settle(now, revision).into_iter().for_each(|left| wait(left.max(0.05)));
    if let Some(session) = &mut *cx.session {
        session.settle_typing(&cx.shared.process, now).into_iter().for_each(|left| wait(left.max(0.01)));
        // While a dialog is open, the user is deciding what becomes of the changes.
        let autosave = if cx.window.dialog.is_none() { session.autosave(now) } else { None };
        match autosave {
            Some(Due::Now) => cx.next.push(SaveMessage::Save),
            Some(Due::Again) => cx.next.push(SaveMessage::Again),
            Some(Due::In(left)) => wait(left.max(0.05)),
            None => {}
        }
    }
    file_form::update::give_up_waiting(now, cx).into_iter().for_each(|left| wait(left.max(0.05)));
    let asking = cx.session.as_ref().and_then(|session| session.states.ask.running.as_ref());
    let jobs = [cx.window.opening.as_ref(), cx.window.exporting.as_ref(), asking];
    let shown_in = jobs.into_iter().flatten().filter_map(Job::shown_in);
    shown_in.for_each(|left| cx.ctx.request_repaint_after(left));
    save::trail::write(now, cx).into_iter().for_each(|left| wait(left.max(0.05)));
    if let Some(left) = conflict::watch::due(now, cx) {
        cx.ctx.request_repaint_after(Duration::from_secs_f64(left.max(1.0)));
    }
    if let Some(left) = lock::update::heartbeat(now, cx) {
        cx.ctx.request_repaint_after(Duration::from_secs_f64(left.max(1.0)));
    }
}

/// Writes the settings, when they have changed, one after another.
fn write_settings(cx: &mut Update<'_>) {
    let Some(path) = cx.shared.environment.settings.clone() else {
        cx.window.settings_changed = false;
        return;
    };
    if !cx.window.settings_changed || cx.window.writing_settings {
        return;
    }
    (cx.window.settings_changed, cx.window.writing_settings) = (false, true);
    let settings = cx.shared.settings.clone();
    // Settings are a convenience: where they cannot be kept, the program works on without.
    cx.start(Work::Settings, move |_| settings.save(&path).ok(), |cx, _| cx.window.writing_settings = false);
}

/// Has what follows from the case worked out: at once, or on a job that is picked up in a later frame.
fn refresh_model(cx: &mut Update<'_>) {
    let today = cx.shared.today();
    let (words, process) = (cx.shared.words.clone(), cx.shared.process.clone());
    let shows = |tool: Tool| cx.session.as_ref().is_some_and(|session| session.shows_tool(tool));
    if shows(Tool::Inspect) || shows(Tool::Explain) {
        cx.refresh_certificates();
    }
    let Some(session) = &mut *cx.session else { return };
    if session.shows_tool(Tool::Explain) {
        session.refresh_first_try(&cx.shared.process);
    }
    match session.refresh_model(&words, &process, today) {
        Some(Inputs::Model(inputs)) => {
            make_model(cx, move |_| inputs.make(&words, &process), |model, made| model.set(made));
        }
        Some(Inputs::OnDemand(inputs)) => {
            make_model(cx, move |_| inputs.make(&words, &process), |model, made| model.set_on_demand(made));
        }
        None => {}
    }
    if let Some(moved) = cx.session.as_mut().and_then(|session| session.model.take_moved())
        && let Some(session) = &*cx.session
    {
        let context = TextContext { words: &cx.shared.words, process: &cx.shared.process, case: session.case() };
        // It goes by itself, and the next one takes its place.
        let text = wording::moved_day(context, moved.from, moved.to);
        cx.say(Tone::Neutral, text);
    }
    let found = cx.session.as_mut().and_then(|session| session.model.take_check_result());
    if let Some(count) = found {
        let text = wording::open_count(&cx.shared.words, count);
        // The page that it leads to has the list.
        cx.say(if count.blocking == 0 { Tone::Ok } else { Tone::Neutral }, text);
    }
}

/// Makes what follows from the case, or a part of it, on a job, and shows it once it is made.
fn make_model<Made: Send + 'static, Old: Send + 'static>(
    cx: &mut Update<'_>,
    make: impl FnOnce(&Progress) -> Made + Send + 'static,
    set: impl FnOnce(&mut Model, Made) -> Old + Send + 'static,
) {
    cx.start(Work::Model, make, |cx, made| {
        let Some(session) = &mut *cx.session else { return };
        match made {
            Ok(made) => cx.jobs.drop_later(set(&mut session.model, made)),
            Err(Panicked) => session.model.begin_anew(),
        }
    });
}

/// The title of the window: the file, whose case it is, and the program.
fn title(view: &View<'_>, session: Option<&Session>) -> String {
    let program = view.word("program");
    let Some(session) = session else { return program };
    let name = mask_identity_codes(session.case().applicant_name(view.process));
    let parts = [session.file.name().unwrap_or_default(), name, program];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
}

/// eframe leaves the root of the accessibility tree without a name.
fn name_window(ctx: &Context, title: &str, language: &str) {
    ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
        node.set_label(title);
        node.set_language(language);
    });
}

//! Which part of the window gets which message: one exhaustive match. What no feature does is done here.

use super::feature::{
    ask, certificates, conflict, explain, file_form, handover, help, history, import, interview, lists, lock, open,
    print, request, save,
};
use super::feature::{search::state::Palette, tour::state::Tour};
use super::kit::Tone;
use super::message::{
    FocusMessage, HandoverMessage, HistoryMessage, InterviewMessage, Message, OpenMessage, RequestMessage, SaveMessage,
    WindowMessage,
};
use super::route::{Route, turn_from};
use super::session::Session;
use super::state::{BESIDE, Dialog, LEAST, Shape};
use super::update::Update;
use super::{edits, outside, switch_language};
use crate::assessment::{Urgency, assess};
use crate::case::{Address, Case, Edit};
use crate::process::Tool;
use crate::store::NotInFile;
use crate::wording::{self, TextContext};
use eframe::egui::{Vec2, ViewportCommand, WindowLevel, vec2};

/// Carries a message out.
pub(super) fn dispatch(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::Go(route) => visit(route, cx),
        Message::GoTo(route, address) => {
            go(route, cx);
            look_for(address, cx);
        }
        Message::GoToPart(route, part) => {
            go(route, cx);
            cx.session.iter_mut().for_each(|session| session.focus.look_for_part(part));
        }
        Message::Jump(address) => jump(address, cx),
        Message::Arrived => arrived(cx),
        Message::Turn(direction) => {
            let to = cx.session.as_ref().and_then(|it| turn_from(it.route(), &cx.shared.process, direction));
            to.into_iter().for_each(|route| go(route, cx));
        }
        Message::BackToList => back_to_list(cx),
        Message::Tour(stop) => tour(stop, cx),
        Message::Search => search(cx),
        Message::Check => check(cx),
        Message::NextOpen => next_open(cx),
        Message::Undo => step("undone", Session::undo, cx),
        Message::Redo => step("redone", Session::redo, cx),
        Message::Edit(message) => edits::update(message, cx),
        Message::Focus(message) => cx.session.iter_mut().for_each(|session| session.focus.update(&message)),
        Message::Window(message) => window(message, cx),
        Message::Open(message) => open::update::update(message, cx),
        Message::Save(message) => save::update::update(message, cx),
        Message::FileForm(message) => file_form::update::update(message, cx),
        Message::Conflict(message) => conflict::update::update(message, cx),
        Message::Interview(message) => interview::update::update(message, cx),
        Message::Lists(message) => lists::update::update(message, cx),
        Message::Import(message) => import::update::update(message, cx),
        Message::Certificates(message) => certificates::update::update(message, cx),
        Message::Ask(message) => ask::update::update(message, cx),
        Message::Explain(message) => explain::update::update(message, cx),
        Message::Request(message) => request::update::update(message, cx),
        Message::Handover(message) => handover::update::update(message, cx),
        Message::History(message) => history::update::update(message, cx),
        Message::Lock(message) => lock::update::update(message, cx),
        Message::Help(message) => help::update::update(message, cx),
        Message::Print(message) => print::update::update(message, cx),
    }
}

/// Whether a message changes what is drawn, so that another frame is needed.
pub(super) fn needs_frame(message: &Message) -> bool {
    let only_seen = |message: &FocusMessage| match message {
        FocusMessage::Page | FocusMessage::Sidebar => false,
        FocusMessage::Found(_)
        | FocusMessage::PartFocused
        | FocusMessage::HeadingFocused
        | FocusMessage::HeadingLeft
        | FocusMessage::SidebarFocused => true,
    };
    !matches!(message, Message::Focus(focus) if only_seen(focus))
}

fn go(route: Route, cx: &mut Update<'_>) {
    if let Some(session) = &mut *cx.session {
        session.go(&cx.shared.process, route);
        cx.remember_route();
        arrived(cx);
    }
}

/// Reads what the page needs that is shown from now on.
fn arrived(cx: &mut Update<'_>) {
    match cx.session.as_ref().map(Session::route) {
        Some(Route::Tool(Tool::MakeRequest)) => cx.send(RequestMessage::Prefill),
        Some(Route::Events) => cx.send(HistoryMessage::Load),
        Some(Route::Handover) => cx.send(HandoverMessage::Shown),
        Some(Route::TakeOver) => cx.send(HandoverMessage::TakeOverShown),
        Some(Route::Interview(_)) => cx.send(InterviewMessage::Shown),
        Some(Route::Step(..)) => cx.session.iter_mut().for_each(|session| session.states.transfer.begin_anew()),
        Some(
            Route::Overview
            | Route::Row(..)
            | Route::Deadlines
            | Route::Duties
            | Route::Check
            | Route::Ask
            | Route::Tool(Tool::Inspect | Tool::Explain | Tool::LayerIdentifiers | Tool::CheckAnswers | Tool::Transfer),
        )
        | None => {}
    }
}

/// Goes to a page. The one that is shown already begins anew, so that whoever chose it hears it.
fn visit(route: Route, cx: &mut Update<'_>) {
    let before = cx.session.as_ref().map(|session| session.route().clone());
    go(route, cx);
    if let Some(session) = cx.session.as_mut().filter(|session| Some(session.route()) == before.as_ref()) {
        session.focus.page_opened();
    }
}

fn jump(address: Address, cx: &mut Update<'_>) {
    go(Route::of(&address, &cx.shared.process), cx);
    look_for(address, cx);
}

fn look_for(address: Address, cx: &mut Update<'_>) {
    if let Some(session) = &mut *cx.session {
        session.focus.look_for(address);
    }
}

fn back_to_list(cx: &mut Update<'_>) {
    let route = cx.session.as_ref().map(|session| session.route().clone());
    if let Some(Route::Row(task, list, row)) = route {
        go(Route::of(&Address::State(task), &cx.shared.process), cx);
        look_for(Address::Row(list, row), cx);
    }
}

/// Goes to a stop of the tour, or leaves it: back to the case that was open before, or else the sample stays open.
fn tour(stop: Option<usize>, cx: &mut Update<'_>) {
    let tour = stop.and_then(Tour::at);
    let back = cx.session.as_mut().filter(|_| tour.is_none()).and_then(|session| session.states.before_tour.take());
    if let Some(path) = back {
        return cx.send(OpenMessage::Read(path));
    }
    if let Some(tour) = &tour {
        go(tour.route(), cx);
    }
    if let Some(session) = &mut *cx.session {
        // On the tour the way on has the focus, after it the page.
        match tour {
            Some(_) => session.focus.leave_heading(),
            None => session.focus.focus_heading(),
        }
        session.states.tour = tour;
    }
}

fn search(cx: &mut Update<'_>) {
    if let Some(session) = &mut *cx.session {
        session.blur(&cx.shared.process);
    }
    let help = &cx.shared.help;
    let palette = match cx.context().filter(|_| cx.session.as_ref().is_some_and(Session::has_case)) {
        Some(context) => Palette::new(context, help),
        None => {
            let (words, process, recent) = (&cx.shared.words, &cx.shared.process, &cx.shared.settings.recent);
            let case = Case::begun(process, cx.shared.today());
            Palette::without_case(TextContext { words, process, case: &case }, help, recent)
        }
    };
    cx.window.dialog = Some(Dialog::Search(Box::new(palette)));
}

fn check(cx: &mut Update<'_>) {
    if let Some(session) = &mut *cx.session {
        session.blur(&cx.shared.process);
        session.model.show_all(&cx.shared.process);
        session.model.announce_check();
    }
    go(Route::Check, cx);
}

/// Goes to the first thing that is open and does not wait for somebody else; where there is none, to the list of all.
fn next_open(cx: &mut Update<'_>) {
    let (process, today) = (cx.shared.process.clone(), cx.shared.today());
    let Some(session) = &mut *cx.session else { return };
    session.blur(&process);
    // What was just typed counts, and the view model does not know it yet.
    let next = assess(session.case(), &process, today).next;
    match next.into_iter().find(|next| matches!(next.urgency, Urgency::Errors | Urgency::Open)) {
        Some(next) => jump(next.address, cx),
        None => check(cx),
    }
}

/// Takes an edit back or makes it again, says which, and shows where it was. The keyboard stays where it is, so that the
/// same key goes on with the next one.
fn step(said: &'static str, step: fn(&mut Session) -> Option<Edit>, cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    session.commit(&cx.shared.process);
    let Some(edit) = step(session) else { return };
    if let Some(address) = edit.subject() {
        let is_gone = matches!(&address, Address::Row(list, row) if session.case().row(list, *row).is_none());
        if session.route().marks_entered(&address, &cx.shared.process) {
            // It is seen where the user is.
        } else if !is_gone || matches!(session.route(), Route::Row(..)) {
            let asked = session.route().asked_again(&address, &cx.shared.process);
            go(asked.unwrap_or_else(|| Route::of(&address, &cx.shared.process)), cx);
            cx.session.iter_mut().for_each(|session| session.focus.show(address.clone()));
        }
    }
    let what = cx.context().map(|context| wording::edit(context, &edit)).unwrap_or_default();
    let what = match edit.places() {
        0 | 1 => what,
        places => cx.shared.words.with("undone-with-more", [("what", what.into()), ("count", (places - 1).into())]),
    };
    let text = cx.shared.words.with(said, [("what", what.into())]);
    cx.say(Tone::Neutral, text);
}

fn window(message: WindowMessage, cx: &mut Update<'_>) {
    match message {
        WindowMessage::SetLanguage(language) => switch_language::begin(language, cx),
        WindowMessage::SetAppearance(appearance) => {
            cx.shared.settings.appearance = appearance;
            cx.shared.theme.install(cx.ctx, appearance);
            cx.save_settings();
        }
        WindowMessage::Zoom(percent) => {
            cx.ctx.set_zoom_factor(f32::from(percent) / 100.0);
            cx.shared.settings.zoom = percent;
            cx.save_settings();
        }
        WindowMessage::Compact(compact) => set_compact(compact, cx),
        WindowMessage::Copy(text) => {
            cx.ctx.copy_text(text);
            cx.say_text(Tone::Ok, "copied");
        }
        WindowMessage::CopyUnsaid(text) => cx.ctx.copy_text(text),
        WindowMessage::OpenLink(link) => outside::open_link(link, cx),
        WindowMessage::LookUp(link) => outside::look_up(&link, cx),
        WindowMessage::Mail(contact) => outside::mail(&contact, cx),
        WindowMessage::OpenOutside(path) => outside::open_path(path, cx),
        WindowMessage::Dismiss(number) => cx.window.notices.dismiss(number),
        WindowMessage::CloseDialog => {
            cx.window.after_save = None;
            // Leaving the question open must lose nothing.
            if let Some(Dialog::Recovered(unsaved, _)) = &cx.window.dialog {
                // An older file that was put back stays; what came after it is in the list of events.
                let keep = !matches!(unsaved.why, NotInFile::Older { .. });
                return cx.send(OpenMessage::Recovered { keep });
            }
            if let Some(Dialog::Search(palette)) = cx.window.dialog.take() {
                // It holds every row of the case by its name.
                cx.jobs.drop_later(palette);
            }
        }
        WindowMessage::Quit => cx.send(SaveMessage::Close(super::feature::save::after_close::AfterClose::Quit)),
        WindowMessage::Redraw => {}
    }
}

/// The copy assistant sits beside the browser: small, and in front. A window that filled the screen does so again after it.
fn set_compact(compact: bool, cx: &mut Update<'_>) {
    if cx.window.compact == compact {
        return;
    }
    if compact {
        cx.window.before_compact = cx.ctx.input(|input| Shape::of(input.viewport()));
    }
    cx.window.compact = compact;
    cx.session.iter_mut().for_each(|session| session.focus.focus_heading());
    let before = cx.window.before_compact;
    let (least, size, level) = match compact {
        true => (vec2(360.0, 420.0), BESIDE, WindowLevel::AlwaysOnTop),
        false => (LEAST / cx.ctx.zoom_factor(), before.size, WindowLevel::Normal),
    };
    let command = |command| cx.ctx.send_viewport_cmd(command);
    if compact && before.fills_screen() {
        command(ViewportCommand::Fullscreen(false));
        command(ViewportCommand::Maximized(false));
    }
    command(ViewportCommand::MinInnerSize(least));
    // sway gives a window that has lost the keyboard the size it had before, unless it may not have it.
    let is_held = compact && cx.shared.environment.is_wayland;
    command(ViewportCommand::MaxInnerSize(if is_held { size } else { Vec2::INFINITY }));
    command(ViewportCommand::InnerSize(size));
    command(ViewportCommand::WindowLevel(level));
    if !compact && before.maximized {
        command(ViewportCommand::Maximized(true));
    }
}

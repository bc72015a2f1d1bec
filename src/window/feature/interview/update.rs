//! Proposals become drafts or are rejected, and drafts are confirmed: each an edit that undo takes back.

use super::message::Message;
use crate::case::{Address, Case, Edit, Field};
use crate::interview::{Proposal, accept, chosen, field, propose, reject};
use crate::process::{Ask, Kind, OptionId, Presentation, QuestionId, TaskId};
use crate::window::kit::Tone;
use crate::window::message::Message as Any;
use crate::window::route::Route;
use crate::window::session::Session;
use crate::window::update::Update;

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::Shown => shown(cx),
        Message::AcceptAll => {
            let count = proposals(cx).len();
            if taken(|_| true, cx) {
                cx.say_undoable(cx.shared.words.with("interview-taken", [("count", count.into())]));
            }
            to_heading(cx);
        }
        Message::Accept(field) => {
            taken(|proposal| proposal.field == field, cx);
            to_heading(cx);
        }
        Message::Change(field) => {
            if taken(|proposal| proposal.field == field, cx) {
                cx.send(Any::Jump(Address::Field(field)));
            }
        }
        Message::Reject(field) => {
            let (proposals, today, user) = (proposals(cx), cx.shared.today(), cx.shared.settings.user.clone());
            let wanted: Vec<&Proposal> = proposals.iter().filter(|proposal| proposal.field == field).collect();
            cx.edit(|session| reject(session.case(), &wanted, &user, today));
            to_heading(cx);
        }
        Message::Keep(field) => {
            let (today, user) = (cx.shared.today(), cx.shared.settings.user.clone());
            cx.edit(|session| Edit::confirmed(session.case(), &field, &user, today));
            to_heading(cx);
        }
        Message::ProposeAgain(field) => {
            cx.edit(|session| Edit::draft(session.case(), &field, None));
            to_heading(cx);
        }
        Message::Confirm(field) => confirm(&field, cx),
        Message::ConfirmAll(task) => confirm_all(&task, cx),
        Message::ConfirmThese(fields) => confirm_these(&fields, cx),
        Message::Same(page, option, on) => {
            cx.session.iter_mut().for_each(|session| session.states.form.is_same_for_all = on);
            if on {
                same(page, &option, cx);
            }
        }
    }
}

/// What a choice means is said at once on its page, such as that a need belongs to another service.
fn shown(cx: &mut Update<'_>) {
    let process = cx.shared.process.clone();
    let Some(session) = &mut *cx.session else { return };
    let Route::Interview(at) = session.route() else { return };
    let asks = process.interview.pages.get(*at).map(|page| page.asks.as_slice()).unwrap_or_default();
    let is_choice = |id: &&QuestionId| process.question(id).is_some_and(|it| matches!(it.kind, Kind::Choice(_)));
    let questions = asks.iter().map(|ask| match ask {
        Ask::Once(id) | Ask::Each(id) => id,
    });
    let homes = questions.filter(is_choice).filter_map(|id| process.home(id)).map(|home| home.task.clone());
    session.model.show_errors_of(homes.collect());
}

/// What is proposed now, as it would be read.
fn proposals(cx: &Update<'_>) -> Vec<Proposal> {
    let case = cx.session.as_ref().map(Session::case);
    case.map(|case| propose(case, &cx.shared.process, cx.shared.words.tag())).unwrap_or_default()
}

fn taken(is_wanted: impl Fn(&Proposal) -> bool, cx: &mut Update<'_>) -> bool {
    let (proposals, process, today) = (proposals(cx), cx.shared.process.clone(), cx.shared.today());
    let wanted: Vec<&Proposal> = proposals.iter().filter(|proposal| is_wanted(proposal)).collect();
    cx.edit(|session| accept(session.case(), &process, &wanted, today))
}

/// What was pressed is gone, so the keyboard goes on from the top of the page.
fn to_heading(cx: &mut Update<'_>) {
    cx.session.iter_mut().for_each(|session| session.focus.focus_heading());
}

fn confirm(field: &Field, cx: &mut Update<'_>) {
    let (today, user) = (cx.shared.today(), cx.shared.settings.user.clone());
    cx.edit(|session| Edit::confirmed(session.case(), field, &user, today));
    cx.session.iter_mut().for_each(|session| session.focus.look_for(Address::Field(field.clone())));
}

/// Confirms drafts in one act, and says how many.
fn confirm_these(fields: &[Field], cx: &mut Update<'_>) {
    let (today, user) = (cx.shared.today(), cx.shared.settings.user.clone());
    let confirmed =
        |case: &Case| Edit::all(fields.iter().filter_map(|field| Edit::confirmed(case, field, &user, today)).collect());
    if cx.edit(|session| confirmed(session.case())) {
        cx.say_undoable(cx.shared.words.with("draft-confirmed-all", [("count", fields.len().into())]));
    }
}

fn confirm_all(task: &TaskId, cx: &mut Update<'_>) {
    let Some(session) = &*cx.session else { return };
    let fields = session.model.interview.drafts_of.get(task).cloned().unwrap_or_default();
    confirm_these(&fields, cx);
    let process = cx.shared.process.clone();
    // What was pressed is gone. It stood over the tables of a section, far from the task's own state, or else beside that.
    let is_over_tables = process
        .task(task)
        .is_some_and(|(step, task)| step.presentation == Presentation::Sections && !task.lists.is_empty());
    cx.session.iter_mut().for_each(|session| match is_over_tables {
        true => session.focus.focus_heading(),
        false => session.focus.look_for(Address::State(task.clone())),
    });
}

/// What is answered for one option is answered for the others too, where nothing is yet.
fn same(page: usize, option: &OptionId, cx: &mut Update<'_>) {
    let process = cx.shared.process.clone();
    let asks = process.interview.pages.get(page).map(|page| page.asks.as_slice()).unwrap_or_default();
    // Numbers are each option's own.
    let is_choice =
        |id: &QuestionId| process.question(id).is_some_and(|it| matches!(it.kind, Kind::Choice(_) | Kind::Choices(_)));
    let each = || asks.iter().filter(|ask| matches!(ask, Ask::Each(id) if is_choice(id)));
    let copied = |case: &Case| {
        let others: Vec<OptionId> = chosen(case, &process).into_iter().filter(|other| other != option).collect();
        let copy = |ask: &Ask, other: &OptionId| {
            let to = field(ask, Some(other));
            let answer = case.get(&field(ask, Some(option))).filter(|_| case.get(&to).is_none())?;
            Edit::answer(case, to, Some(answer.clone()))
        };
        Edit::all(each().flat_map(|ask| others.iter().filter_map(move |other| copy(ask, other))).collect())
    };
    let is_begun = |case: &Case| each().any(|ask| case.get(&field(ask, Some(option))).is_some());
    let nothing_to_copy = |session: &Session| is_begun(session.case()) && copied(session.case()).is_none();
    if cx.session.as_ref().is_some_and(nothing_to_copy) {
        cx.say_text(Tone::Accent, "interview-same-answered");
    }
    cx.edit(|session| copied(session.case()));
}

//! What is open: a summary with the way to each item, the next thing to do, and what a page says that has nothing on it.

use crate::assessment::{Finding, Severity};
use crate::case::{Address, Field};
use crate::process::{ListId, QuestionId, Step, Task, TaskId, Tool};
use crate::window::case_view::CaseView;
use crate::window::kit;
use crate::window::message::Message;
use crate::wording;
use eframe::egui::Ui;
use std::collections::BTreeSet;

/// How many open items stand in a summary; the rest is a way to the list of all.
const LISTED: usize = 12;

/// How a page stands, so that what it says of itself is true.
pub(in crate::window) struct PageOpen<'v> {
    /// What is to be filled in or corrected on it.
    pub(in crate::window) findings: Vec<&'v Finding>,
    /// How much is open in the other tasks of its step, as their tabs say.
    pub(in crate::window) elsewhere: usize,
    /// How many errors on it are not told yet, because it was not left yet.
    pub(in crate::window) untold: usize,
    /// How much there is in its own tasks that cannot be begun yet.
    pub(in crate::window) later: usize,
    /// What is in the way of its tasks, and where.
    pub(in crate::window) blockers: Vec<&'v (String, Address)>,
}

/// How the page that is shown stands in a step.
pub(in crate::window) fn of_page<'v>(view: &'v CaseView<'_>, step: &Step) -> PageOpen<'v> {
    let tasks = tasks_of_page(view, step);
    let asked: BTreeSet<&QuestionId> =
        tasks.iter().flat_map(|task| view.process.asked_in(task)).map(|question| &question.id).collect();
    let shows = |list: &ListId, question: Option<&QuestionId>| {
        let mut lists = tasks.iter().flat_map(|task| &task.lists).filter(|shown| shown.list == *list);
        lists.any(|shown| question.is_none_or(|question| shown.asks(question)))
    };
    let is_here = |task: Option<&TaskId>, address: &Address| {
        let is_asked = match address {
            Address::Field(Field::Answer(key)) => asked.contains(&key.question),
            Address::Field(Field::Cell(list, _, key)) => shows(list, Some(&key.question)),
            Address::Row(list, _) => shows(list, None),
            Address::Field(Field::Task(..))
            | Address::State(_)
            | Address::Opened(_)
            | Address::Entered(_)
            | Address::Undecided(_)
            | Address::Draft(_)
            | Address::Version => false,
        };
        is_asked || task.is_none_or(|id| tasks.iter().any(|task| &task.id == id))
    };
    let is_on_page = |finding: &&Finding| {
        let is_of_step = finding.step == step.id;
        (is_of_step || finding.task.is_some()) && is_here(finding.task.as_ref(), &finding.address)
    };
    let findings: Vec<&Finding> = view.model.open().filter(is_on_page).collect();
    let untold = tasks.iter().filter_map(|task| view.model.open.untold.get(&task.id)).sum();
    let here = view.route.tasks(view.process);
    let (own, others): (Vec<&Task>, Vec<&Task>) = step.tasks.iter().partition(|task| here.contains(&task.id));
    let status = |task: &Task| view.model.assessment.tasks.get(&task.id);
    // What checks and transfers the answers lists what is open in other tasks too, but for what cannot be begun yet.
    let told_here = |task: &Task| {
        let of_task = |it: &&&Finding| it.task.as_ref() == Some(&task.id) && it.severity <= Severity::Missing;
        if tasks.iter().any(|it| it.id == task.id) { findings.iter().filter(of_task).count() } else { 0 }
    };
    let left = |task: &Task| status(task).map_or(0, |status| status.open.saturating_sub(told_here(task)));
    let elsewhere = others.into_iter().map(left).sum();
    let is_blocked = |task: &&&Task| status(task).is_some_and(|it| !it.blockers.is_empty());
    let later = own.iter().filter(is_blocked).map(|task| left(task)).sum();
    let is_open = |task: &&Task| status(task).is_some_and(|it| it.counts && !it.done);
    let blockers = own.into_iter().filter(is_open).filter_map(|task| view.model.tasks.get(&task.id));
    let mut ways: Vec<&(String, Address)> = Vec::new();
    for blocker in blockers.flat_map(|line| &line.blockers) {
        if !ways.contains(&blocker) {
            ways.push(blocker);
        }
    }
    PageOpen { findings, elsewhere, untold, later, blockers: ways }
}

/// How much of a task is warned of.
pub(in crate::window) fn warnings_of(view: &CaseView<'_>, task: &TaskId) -> usize {
    let is_warned = |it: &&Finding| it.severity == Severity::Warning && it.task.as_ref() == Some(task);
    view.model.open().filter(is_warned).count()
}

/// The tasks of the page that is shown. What checks and transfers the answers of a step is about all of them.
fn tasks_of_page<'v>(view: &'v CaseView<'_>, step: &'v Step) -> Vec<&'v Task> {
    let here = view.route.tasks(view.process);
    let is_of_all = |task: &Task| matches!(task.tool, Some(Tool::CheckAnswers | Tool::Transfer));
    let all = step.tasks.iter().any(|task| here.contains(&task.id) && is_of_all(task) && here.len() == 1);
    step.tasks.iter().filter(|task| all || here.contains(&task.id)).collect()
}

/// What the way to what is to be done next is called, if anything is.
pub(in crate::window) fn next_step(view: &CaseView<'_>) -> Option<String> {
    let next = view.model.open.next.first()?;
    let step = view.process.step(&next.step).map(|step| view.text(&step.title)).unwrap_or_default();
    Some(view.words.with("overview-continue", [("where", step.into())]))
}

/// The way to what is to be done next, if anything is.
pub(in crate::window) fn go_on(ui: &mut Ui, view: &CaseView<'_>, kind: kit::ButtonKind) {
    let Some((next, text)) = view.model.open.next.first().zip(next_step(view)) else { return };
    let clicked = kit::button(ui, view.tokens, kind, &text).clicked();
    view.send_if(clicked, || Message::Jump(next.address.clone()));
}

/// A page that has nothing on it yet: why, how something comes there, and the way on.
pub(in crate::window) fn nothing_yet(ui: &mut Ui, view: &CaseView<'_>, why: &str, how: &str) {
    kit::card(ui, view.tokens, |ui| {
        kit::body(ui, &view.word(why));
        kit::dim(ui, view.tokens, &view.word(how));
        ui.add_space(6.0);
        go_on(ui, view, kit::ButtonKind::Plain);
    });
}

/// What is warned of where nothing is missing, each with the way there. Says whether there is anything.
pub(in crate::window) fn warned(ui: &mut Ui, view: &CaseView<'_>, key: &str, warned: &[&Finding]) -> bool {
    if warned.is_empty() {
        return false;
    }
    let text = view.words.with(key, [("count", warned.len().into())]);
    kit::stable_scope(ui, "warned", |ui| {
        kit::message(ui, view.tokens, kit::Tone::Warning, &text, |ui| {
            for (at, finding) in warned.iter().take(LISTED).enumerate() {
                let text = wording::finding_at(view.context(), finding);
                let clicked =
                    kit::stable_scope(ui, ("warned", at), |ui| kit::quiet_link(ui, view.tokens, &text).clicked());
                view.send_if(clicked, || Message::Jump(finding.address.clone()));
            }
        });
    });
    true
}

/// What is to be corrected, in the same words as at the fields, each with the way there.
pub(in crate::window) fn summary(ui: &mut Ui, view: &CaseView<'_>, open: &[&Finding]) {
    let title = view.words.with("summary-title", [("count", open.len().into())]);
    let texts: Vec<String> =
        open.iter().take(LISTED).map(|finding| wording::finding_at(view.context(), finding)).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let rest = open.len().saturating_sub(LISTED);
    let more = (rest > 0).then(|| view.words.with("side-more", [("count", rest.into())]));
    let chosen = kit::stable_scope(ui, "summary", |ui| kit::summary(ui, view.tokens, &title, more.as_deref(), &texts));
    match chosen {
        Some(at) if at == texts.len() => view.send(Message::Check),
        Some(at) => open.get(at).into_iter().for_each(|it| view.send(Message::Jump(it.address.clone()))),
        None => {}
    }
}

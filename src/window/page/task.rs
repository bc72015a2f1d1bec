//! A task: box, title, state, what is in its way, its questions, and who does it by when.

use crate::assessment::{holds, holds_on_row};
use crate::case::{Address, RowId, TaskState};
use crate::process::{Completion, Kind, List, ListUse, Question, Task, Tool};
use crate::window::case_view::CaseView;
use crate::window::feature::lists::table::{is_main, list};
use crate::window::kit::{self, ButtonKind, Mark, Tone};
use crate::window::message::{EditMessage, InterviewMessage, Message, WindowMessage};
use crate::window::model::line::TaskLine;
use crate::window::part::facts::facts;
use crate::window::part::heading::{SLIM, item_head};
use crate::window::part::question::answers;
use crate::window::part::state::FormState;
use crate::window::route::Route;
use crate::window::session::states::States;
use crate::wording;
use eframe::egui::Ui;

/// How far what belongs to a task is set in from its box, where there is room for that.
const INDENT: f32 = 32.0;

/// The most room that the state of a task takes beside its title.
const CHIP: f32 = 190.0;

/// A task on a card.
pub(in crate::window) fn task(ui: &mut Ui, view: &CaseView<'_>, states: &mut States, task: &Task) {
    kit::section(ui, ("task", &task.id), view.text(&task.title), |ui| {
        head(ui, view, task);
        indented(ui, |ui| content(ui, view, states, task));
    });
}

/// A task whose lists take the whole width.
pub(in crate::window) fn section(ui: &mut Ui, view: &CaseView<'_>, states: &mut States, task: &Task) {
    kit::section(ui, ("task", &task.id), view.text(&task.title), |ui| {
        let has_questions = view.process.asked_in(task).next().is_some();
        // A table that has rows stands before everything else.
        let tables_first =
            task.lists.iter().any(|shown| is_main(view, shown) && view.case().row_count(&shown.list) > 0);
        let lists = |ui: &mut Ui, states: &mut States| {
            for shown in &task.lists {
                list(ui, view, &mut states.lists, task, shown);
                ui.add_space(10.0);
            }
        };
        drafts(ui, view, task);
        if tables_first {
            lists(ui, states);
        }
        kit::card(ui, view.tokens, |ui| {
            head(ui, view, task);
            indented(ui, |ui| {
                said_before(ui, view, task);
                facts(ui, view, &mut states.form, &task.id);
            });
        });
        for shown in &task.lists {
            rows_on_page(ui, view, &mut states.form, task, shown);
        }
        let asked = |ui: &mut Ui, states: &mut States| {
            if has_questions {
                ui.add_space(10.0);
                kit::card(ui, view.tokens, |ui| questions(ui, view, &mut states.form, task));
            }
        };
        // What the section is about comes first: a long table or the matrix, or else the questions.
        let lists_first = task.lists.iter().any(|shown| is_main(view, shown));
        if !lists_first {
            asked(ui, states);
        }
        if !tables_first {
            ui.add_space(10.0);
            lists(ui, states);
        }
        if lists_first {
            asked(ui, states);
        }
    });
}

/// The most rows whose questions stand on the page.
const ROWS_ON_PAGE: usize = 12;

/// What is asked of the rows of a list here and nowhere before, row by row, so that nobody has to look for it in the row.
fn rows_on_page(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState, task: &Task, shown: &ListUse) {
    let Some(list) = view.process.list(&shown.list).filter(|list| !is_table_of_its_own(list)) else { return };
    let earlier: Vec<&ListUse> = view
        .process
        .tasks()
        .take_while(|(_, it)| it.id != task.id)
        .flat_map(|(_, it)| it.lists.iter().filter(|it| it.list == shown.list))
        .collect();
    let is_new = |question: &&Question| {
        shown.asks(&question.id)
            && matches!(question.kind, Kind::Lines(_))
            && !earlier.iter().any(|before| before.asks(&question.id))
    };
    let rows: Vec<RowId> = view.case().rows(&list.id).map(|(id, _)| id).collect();
    if earlier.is_empty() || rows.len() > ROWS_ON_PAGE {
        return;
    }
    for row in rows {
        let Some(content) = view.case().row(&list.id, row) else { continue };
        let holds = |question: &&Question| {
            let when = question.when.as_ref();
            when.is_none_or(|when| holds_on_row(when, content, view.case(), view.process))
        };
        let questions: Vec<&Question> = list.questions.iter().filter(is_new).filter(holds).collect();
        if questions.is_empty() {
            return;
        }
        let name = wording::row_name(view.context(), &list.id, row);
        ui.add_space(10.0);
        kit::card(ui, view.tokens, |ui| {
            kit::group(ui, ("row", &list.id, row.to_string()), &name, |ui| {
                ui.spacing_mut().item_spacing.y = 12.0;
                kit::subheading(ui, &name);
                answers(ui, view, form, &questions, |question| crate::case::Field::cell(&list.id, row, &question.id));
            });
        });
    }
}

/// Whether its rows are so many that they are worked on in a table.
fn is_table_of_its_own(list: &List) -> bool {
    list.questions.iter().any(|question| question.kind == Kind::BusinessId)
}

fn indented(ui: &mut Ui, draw: impl FnOnce(&mut Ui)) {
    if ui.available_width() < SLIM {
        ui.spacing_mut().item_spacing.y = 8.0;
        return draw(ui);
    }
    ui.horizontal_top(|ui| {
        ui.add_space(INDENT);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            ui.set_width(ui.available_width());
            draw(ui);
        });
    });
}

fn content(ui: &mut Ui, view: &CaseView<'_>, states: &mut States, task: &Task) {
    said_before(ui, view, task);
    drafts(ui, view, task);
    let blocked = line(view, task).is_some_and(|line| !line.blockers.is_empty());
    let has_content = view.process.asked_in(task).next().is_some() || !task.lists.is_empty();
    if !blocked || !has_content || unfolded(ui, view, &mut states.form, task) {
        about(ui, view, task);
        message(ui, view, task);
        tool(ui, view, task);
        questions(ui, view, &mut states.form, task);
        for shown in &task.lists {
            list(ui, view, &mut states.lists, task, shown);
        }
    }
    facts(ui, view, &mut states.form, &task.id);
}

/// The way to the page that a task is about.
fn about(ui: &mut Ui, view: &CaseView<'_>, task: &Task) {
    let Some(link) = task.about.as_ref().and_then(|id| view.process.link(id)) else { return };
    let text = view.words.with("task-open-link", [("host", link.host(view.words.tag()).into())]);
    let open = kit::stable_scope(ui, ("about", &task.id), |ui| {
        let button = kit::button(ui, view.tokens, ButtonKind::Plain, &text);
        button.accessible_name(format!("{text}, {}", view.text(&link.title))).clicked()
    });
    view.send_if(open, || WindowMessage::OpenLink(link.id.clone()));
}

/// The way to the message that a task is written by.
fn message(ui: &mut Ui, view: &CaseView<'_>, task: &Task) {
    let Some(contact) = task.writes_to.as_ref().and_then(|id| view.process.contact(id)) else { return };
    let text = view.words.with("task-open-message", [("address", contact.email.as_str().into())]);
    let open = kit::stable_scope(ui, ("message", &task.id), |ui| {
        kit::button(ui, view.tokens, ButtonKind::Plain, &text).clicked()
    });
    view.send_if(open, || WindowMessage::Mail(contact.id.clone()));
}

/// The way to what a task offers beside its questions.
fn tool(ui: &mut Ui, view: &CaseView<'_>, task: &Task) {
    let Some(tool) = task.tool else { return };
    let key = match tool {
        Tool::Inspect => "inspect-open",
        Tool::MakeRequest => "request-open",
        Tool::Explain => "explain-open",
        Tool::LayerIdentifiers => return identifiers(ui, view),
        Tool::CheckAnswers | Tool::Transfer => return,
    };
    let open = kit::stable_scope(ui, ("tool", &task.id), |ui| {
        kit::button(ui, view.tokens, ButtonKind::Plain, &view.word(key)).clicked()
    });
    view.send_if(open, || Message::Go(Route::Tool(tool)));
}

/// The full identifiers of the subsystems that are named so far, each to be copied.
fn identifiers(ui: &mut Ui, view: &CaseView<'_>) {
    for (at, (name, identifier)) in view.model.identifiers.iter().enumerate() {
        kit::stable_scope(ui, ("identifier", at), |ui| {
            ui.horizontal_wrapped(|ui| {
                kit::bold(ui, identifier);
                kit::small(ui, view.tokens, name);
                let copy = kit::quiet_link(ui, view.tokens, &view.word("layer-copy"));
                let copy = copy.accessible_name(format!("{}: {identifier}", view.word("layer-copy")));
                view.send_if(copy.clicked(), || WindowMessage::Copy(identifier.clone()));
            });
        });
    }
}

/// A blocked task keeps its fields folded, but they can be filled in before their time.
fn unfolded(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState, task: &Task) -> bool {
    let key = format!("fields/{}", task.id);
    let answered = view.process.asked_in(task).any(|question| view.case().answer(&question.id).is_some());
    if answered || task.lists.iter().any(|shown| view.case().row_count(&shown.list) > 0) || form.is_unfolded(&key) {
        return true;
    }
    if kit::quiet_link(ui, view.tokens, &view.word("task-show-fields")).clicked() {
        form.unfold(&key);
    }
    false
}

fn line<'v>(view: &'v CaseView<'_>, task: &Task) -> Option<&'v TaskLine> {
    view.model.tasks.get(&task.id)
}

fn head(ui: &mut Ui, view: &CaseView<'_>, task: &Task) {
    let Some(line) = line(view, task) else { return };
    let title = view.text(&task.title);
    let words = |ui: &mut Ui| {
        ui.add_space(1.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            kit::heading(ui, 2, kit::Size::Item, title);
            if is_optional(view, task) {
                kit::small(ui, view.tokens, &view.word("field-optional"));
            }
        });
    };
    let room = ((ui.available_width() - INDENT) * 0.5).min(CHIP);
    item_head(ui, room, |ui| tick(ui, view, task, title), words, |ui| state_menu(ui, view, task, line));
}

/// Whether it is done only when there is need for it, as things stand.
fn is_optional(view: &CaseView<'_>, task: &Task) -> bool {
    view.model.assessment.tasks.get(&task.id).is_some_and(|status| status.is_optional)
}

/// What a screen reader says of a task beside its name.
fn described(view: &CaseView<'_>, task: &Task) -> String {
    let optional = is_optional(view, task).then(|| view.word("field-optional"));
    let help = task.help.as_ref().map(|help| view.text(help).to_owned());
    optional.into_iter().chain(help).collect::<Vec<_>>().join(". ")
}

/// The box of a task. What follows from answers has a mark instead, because it cannot be ticked by hand.
fn tick(ui: &mut Ui, view: &CaseView<'_>, task: &Task, title: &str) {
    let state = view.model.assessment.tasks.get(&task.id).map_or(TaskState::NotStarted, |status| status.state);
    let done = state == TaskState::Done;
    if task.completion == Completion::Derived {
        let number = 1 + view
            .process
            .task(&task.id)
            .map_or(0, |(step, _)| step.tasks.iter().position(|it| it.id == task.id).unwrap_or_default());
        let mark = match state {
            TaskState::Done => Mark::Done,
            TaskState::NotStarted => Mark::Untouched(number),
            _ => Mark::Begun(number),
        };
        kit::mark(ui, view.tokens, mark);
        return;
    }
    let response = kit::check_box(ui, view.tokens, done, title);
    kit::describe(&response, &described(view, task));
    focus_if_wanted(view, task, &response);
    let next = if done { TaskState::InProgress } else { TaskState::Done };
    view.send_if(response.clicked(), || EditMessage::State(task.id.clone(), next));
}

fn focus_if_wanted(view: &CaseView<'_>, task: &Task, response: &eframe::egui::Response) {
    view.come_to(&Address::State(task.id.clone()), response);
}

fn state_menu(ui: &mut Ui, view: &CaseView<'_>, task: &Task, line: &TaskLine) {
    let status = view.model.assessment.tasks.get(&task.id);
    let now = status.map_or(TaskState::NotStarted, |status| status.state);
    let tone = line.tone.unwrap_or(Tone::Neutral);
    let values = [("task", view.text(&task.title).into()), ("state", line.state.as_str().into())];
    let name = view.words.with("task-state-of", values);
    let chip = kit::chip_menu(ui, view.tokens, tone, &line.state, &name, |ui| {
        let rule = match task.completion {
            Completion::Derived => "completion-derived",
            Completion::Declared => "completion-declared",
        };
        ui.set_max_width(300.0);
        kit::small(ui, view.tokens, &view.word(rule));
        for state in TaskState::ALL {
            // A derived task is done when its answers are; nobody can say so.
            if task.completion == Completion::Derived && state == TaskState::Done {
                continue;
            }
            let text = wording::task_state(view.words, state);
            if kit::radio(ui, view.tokens, state == now, &text).clicked() {
                view.send(EditMessage::State(task.id.clone(), state));
                ui.close();
            }
        }
    });
    // A task without a box of its own is gone to here.
    if task.completion == Completion::Derived {
        kit::describe(&chip, &described(view, task));
        focus_if_wanted(view, task, &chip);
    }
}

/// Help, what is in the way, and what contradicts the state.
fn said_before(ui: &mut Ui, view: &CaseView<'_>, task: &Task) {
    if let Some(help) = &task.help {
        ui.add_space(-6.0);
        kit::small(ui, view.tokens, view.text(help));
    }
    let Some(line) = line(view, task) else { return };
    for (at, (text, address)) in line.blockers.iter().enumerate() {
        let clicked =
            kit::stable_scope(ui, ("blocker", &task.id, at), |ui| kit::link(ui, view.tokens, text, false).clicked());
        view.send_if(clicked, || Message::Jump(address.clone()));
    }
    if let Some((text, address)) = &line.contradiction {
        kit::message(ui, view.tokens, Tone::Warning, text, |ui| {
            let clicked = kit::link(ui, view.tokens, &view.word("task-first-gap"), false).clicked();
            view.send_if(clicked, || Message::Jump(address.clone()));
        });
    }
}

/// How many of its answers are drafts, with the way to let all of them stand.
fn drafts(ui: &mut Ui, view: &CaseView<'_>, task: &Task) {
    let count = view.model.interview.drafts_of.get(&task.id).map_or(0, Vec::len);
    if count < 2 {
        return;
    }
    kit::stable_scope(ui, ("drafts", &task.id), |ui| {
        let text = view.words.with("draft-in-task", [("count", count.into())]);
        kit::remark(ui, view.tokens, Tone::Accent, &text, |ui| {
            let confirm = view.words.with("draft-confirm-all", [("count", count.into())]);
            let link = kit::quiet_link(ui, view.tokens, &confirm);
            let link = link.accessible_name(format!("{confirm}: {}", view.text(&task.title)));
            view.send_if(link.clicked(), || InterviewMessage::ConfirmAll(task.id.clone()));
        });
    });
}

fn questions(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState, task: &Task) {
    let asked = |question: &&Question| {
        let when = question.when.as_ref();
        when.is_none_or(|condition| holds(condition, view.case(), view.process))
    };
    let asked: Vec<&Question> = view.process.asked_in(task).filter(asked).collect();
    answers(ui, view, form, &asked, |question| crate::case::Field::answer(&question.id));
}

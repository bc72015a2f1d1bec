//! The interview: a page of plain questions, and at the end what the answers propose.

use super::message::Message as InterviewMessage;
use crate::case::Field;
use crate::interview::{chosen, field};
use crate::process::{Ask, Kind, OptionId, Page, Question};
use crate::window::case_view::CaseView;
use crate::window::kit::{self, ButtonKind, Tone};
use crate::window::message::{Message, WindowMessage};
use crate::window::model::interview::{ProposalLine, RejectedLine};
use crate::window::part::heading::title_with;
use crate::window::part::question::answers;
use crate::window::part::state::FormState;
use crate::window::route::{Direction, Route};
use eframe::egui::{Align, Layout, Ui, vec2};

/// A page of the interview; after the last one, what is proposed.
pub(in crate::window) fn view(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState, at: usize) {
    progress(ui, view, at);
    let name = view.word("interview-later");
    let later = |ui: &mut Ui| {
        let clicked = kit::button(ui, view.tokens, ButtonKind::Plain, &name).clicked();
        view.send_if(clicked, || Message::Go(Route::Overview));
    };
    match view.process.interview.pages.get(at) {
        Some(page) => {
            title_with(ui, view, view.text(&page.title), &[&name], later);
            kit::stable_scope(ui, ("interview", at), |ui| self::page(ui, view, form, at, page));
            keys(ui, view);
        }
        None => {
            title_with(ui, view, &view.word("interview-proposal"), &[&name], later);
            proposal(ui, view);
        }
    }
}

/// Enter in a line of text goes on to the next page.
fn keys(ui: &Ui, view: &CaseView<'_>) {
    let goes_on = kit::is_line_entered(ui.ctx()) && !view.layout.covered;
    view.send_if(goes_on, || Message::Turn(Direction::Next));
}

fn progress(ui: &mut Ui, view: &CaseView<'_>, at: usize) {
    let pages = view.process.interview.pages.len();
    let values = [("number", (at + 1).into()), ("total", (pages + 1).into())];
    kit::dim(ui, view.tokens, &view.words.with("interview-page", values));
    let share = |count: usize| u16::try_from(count).map_or(1.0, f32::from);
    kit::progress(ui, view.tokens, share(at + 1) / share(pages + 1));
    ui.add_space(8.0);
}

fn page(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState, at: usize, page: &Page) {
    if let Some(intro) = &page.intro {
        kit::dim(ui, view.tokens, view.text(intro));
        ui.add_space(8.0);
    }
    let once: Vec<&Question> = page.asks.iter().filter_map(|ask| asked(view, ask, false)).collect();
    if !once.is_empty() {
        kit::card(ui, view.tokens, |ui| answers(ui, view, form, &once, |question| field_of(question, None)));
        ui.add_space(8.0);
    }
    let each: Vec<&Question> = page.asks.iter().filter_map(|ask| asked(view, ask, true)).collect();
    let options = chosen(view.case(), view.process);
    if !each.is_empty() && !options.is_empty() {
        for_each(ui, view, form, at, &options, &each);
    } else if !each.is_empty() && once.is_empty() {
        nothing_chosen(ui, view);
    }
    sources(ui, view, page);
}

/// What is asked for each option waits for the page on which they are chosen.
fn nothing_chosen(ui: &mut Ui, view: &CaseView<'_>) {
    kit::dim(ui, view.tokens, &view.word("interview-nothing-chosen"));
    let Some(each) = &view.process.interview.each else { return };
    let chooses = |page: &Page| page.asks.iter().any(|ask| matches!(ask, Ask::Once(id) if id == &each.question));
    let place = view.process.interview.pages.iter().enumerate().find(|(_, page)| chooses(page));
    if let Some((at, page)) = place {
        let clicked = kit::link(ui, view.tokens, view.text(&page.title), false).clicked();
        view.send_if(clicked, || Message::Go(Route::Interview(at)));
    }
}

fn asked<'v>(view: &CaseView<'v>, ask: &Ask, for_each: bool) -> Option<&'v Question> {
    match ask {
        Ask::Once(id) if !for_each => view.process.question(id).filter(|question| !is_proposed(view, question)),
        Ask::Each(id) if for_each => view.process.question(id),
        Ask::Once(_) | Ask::Each(_) => None,
    }
}

/// Whether what was answered on another page fills it already: nobody is asked for a name twice.
fn is_proposed(view: &CaseView<'_>, question: &Question) -> bool {
    let field = field_of(question, None);
    view.case().get(&field).is_none() && view.model.interview.proposals.iter().any(|line| line.field == field)
}

fn field_of(question: &Question, option: Option<&OptionId>) -> Field {
    match option {
        Some(_) => field(&Ask::Each(question.id.clone()), option),
        None => field(&Ask::Once(question.id.clone()), None),
    }
}

/// The least width of an option's card beside the next one.
const CARD: f32 = 280.0;
const GAP: f32 = 12.0;

/// The same questions for each of the options that were chosen, beside each other where there is room.
fn for_each(
    ui: &mut Ui,
    view: &CaseView<'_>,
    form: &mut FormState,
    at: usize,
    options: &[OptionId],
    questions: &[&Question],
) {
    let count = |number: usize| u8::try_from(number).map_or(1.0, f32::from);
    let fits = |columns: &usize| (ui.available_width() + GAP) / count(*columns) >= CARD + GAP;
    let columns = (1..=options.len().min(3)).rev().find(fits).unwrap_or(1);
    let width = (ui.available_width() - GAP * count(columns - 1)) / count(columns);
    for (row, options) in options.chunks(columns).enumerate() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for (place, option) in options.iter().enumerate() {
                let layout = Layout::top_down(Align::Min);
                ui.allocate_ui_with_layout(vec2(width, 0.0), layout, |ui| {
                    ui.set_width(width);
                    for_option(ui, view, form, option, questions);
                    if (row, place) == (0, 0) {
                        same(ui, view, form, at, option, questions);
                    }
                });
            }
        });
        ui.add_space(8.0);
    }
}

fn for_option(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState, option: &OptionId, questions: &[&Question]) {
    let label = option_label(view, option);
    kit::group(ui, ("option", option.as_str()), label, |ui| {
        kit::card(ui, view.tokens, |ui| {
            kit::subheading(ui, label);
            answers(ui, view, form, questions, |question| field_of(question, Some(option)));
        });
    });
}

/// Whether the others are to be answered as the first option is, on this page and the following ones.
fn same(ui: &mut Ui, view: &CaseView<'_>, form: &FormState, at: usize, option: &OptionId, questions: &[&Question]) {
    let is_choice = |question: &&Question| matches!(question.kind, Kind::Choice(_) | Kind::Choices(_));
    if chosen(view.case(), view.process).len() < 2 || !questions.iter().any(is_choice) {
        return;
    }
    let on = form.is_same_for_all;
    let clicked = kit::check_option(ui, view.tokens, on, &view.word("interview-same")).clicked();
    view.send_if(clicked, || InterviewMessage::Same(at, option.clone(), !on));
}

fn option_label<'v>(view: &CaseView<'v>, option: &OptionId) -> &'v str {
    let each = view.process.interview.each.as_ref();
    match each.and_then(|each| view.process.question(&each.question)).map(|question| &question.kind) {
        Some(Kind::Choice(choices) | Kind::Choices(choices)) => choices
            .iter()
            .find(|choice| &choice.id == option)
            .map(|choice| view.text(&choice.label))
            .unwrap_or_default(),
        _ => "",
    }
}

/// Where what the page says was read.
fn sources(ui: &mut Ui, view: &CaseView<'_>, page: &Page) {
    let links = page.sources.iter().filter_map(|id| view.process.link(id));
    for (at, link) in links.enumerate() {
        let clicked = kit::stable_scope(ui, ("source", at), |ui| {
            kit::link(ui, view.tokens, view.text(&link.title), true).clicked()
        });
        view.send_if(clicked, || WindowMessage::OpenLink(link.id.clone()));
    }
}

/// What the answers propose, each to take, change or leave.
fn proposal(ui: &mut Ui, view: &CaseView<'_>) {
    let interview = &view.model.interview;
    kit::dim(ui, view.tokens, &view.word("interview-proposal-intro"));
    ui.add_space(8.0);
    if interview.open_drafts > 0 {
        let text = view.words.with("interview-open-drafts", [("count", interview.open_drafts.into())]);
        kit::stable_scope(ui, "drafts", |ui| {
            kit::message(ui, view.tokens, Tone::Accent, &text, |ui| {
                if let Some(address) = interview.drafts.keys().next() {
                    let clicked = kit::quiet_link(ui, view.tokens, &view.word("interview-first-draft")).clicked();
                    view.send_if(clicked, || Message::Jump(address.clone()));
                }
            });
        });
        ui.add_space(8.0);
    }
    if interview.proposals.is_empty() {
        kit::dim(ui, view.tokens, &view.word("interview-nothing-proposed"));
    } else {
        proposals(ui, view, &interview.proposals);
    }
    if !interview.rejected.is_empty() {
        ui.add_space(8.0);
        kit::stable_scope(ui, "rejected", |ui| rejected(ui, view, &interview.rejected));
    }
}

fn proposals(ui: &mut Ui, view: &CaseView<'_>, lines: &[ProposalLine]) {
    let all = view.words.with("interview-accept-all", [("count", lines.len().into())]);
    let clicked = kit::button(ui, view.tokens, ButtonKind::Primary, &all).clicked();
    view.send_if(clicked, || InterviewMessage::AcceptAll);
    ui.add_space(8.0);
    let mut group = None;
    for (at, line) in lines.iter().enumerate() {
        if group != Some(&line.group) {
            kit::heading(ui, 2, kit::Size::Part, &line.group);
            group = Some(&line.group);
        }
        kit::stable_scope(ui, ("proposal", line.key.as_str()), |ui| {
            kit::card(ui, view.tokens, |ui| proposed(ui, view, line));
        });
        if at + 1 < lines.len() {
            ui.add_space(6.0);
        }
    }
}

/// What is not proposed again, with who said so and when.
fn rejected(ui: &mut Ui, view: &CaseView<'_>, lines: &[RejectedLine]) {
    kit::heading(ui, 2, kit::Size::Part, &view.word("interview-rejected"));
    kit::card(ui, view.tokens, |ui| {
        for (at, line) in lines.iter().enumerate() {
            kit::stable_scope(ui, at, |ui| {
                kit::body(ui, &line.text);
                let again = view.word("interview-propose-again");
                let link = kit::quiet_link(ui, view.tokens, &again).accessible_name(format!("{again}: {}", line.text));
                view.send_if(link.clicked(), || InterviewMessage::ProposeAgain(line.field.clone()));
            });
        }
    });
}

fn proposed(ui: &mut Ui, view: &CaseView<'_>, line: &ProposalLine) {
    kit::bold(ui, &line.what);
    kit::body(ui, &line.change);
    kit::small(ui, view.tokens, &line.why);
    ui.horizontal_wrapped(|ui| {
        let mut act = |key: &str, message: InterviewMessage| {
            let text = view.word(key);
            let button = kit::quiet_link(ui, view.tokens, &text).accessible_name(format!("{text}: {}", line.what));
            view.send_if(button.clicked(), || message);
        };
        act("interview-accept", InterviewMessage::Accept(line.field.clone()));
        if !line.takes_away {
            act("interview-change", InterviewMessage::Change(line.field.clone()));
        }
        if line.replaces {
            act("interview-keep", InterviewMessage::Keep(line.field.clone()));
        } else if !line.takes_away {
            act("interview-reject", InterviewMessage::Reject(line.field.clone()));
        }
        if let Some(link) = line.source.as_ref().and_then(|id| view.process.link(id)) {
            let text = view.word("interview-source");
            let name = format!("{text}: {}", view.text(&link.title));
            let clicked = kit::quiet_link(ui, view.tokens, &text).accessible_name(name).clicked();
            view.send_if(clicked, || WindowMessage::OpenLink(link.id.clone()));
        }
    });
}

//! How the whole stands, and the one thing to do next.

use crate::assessment::FilingStatus;
use crate::handover::handed;
use crate::identifiers::mask_identity_codes;
use crate::window::case_view::CaseView;
use crate::window::kit::{self, ButtonKind, Tone};
use crate::window::message::{EditMessage, Message};
use crate::window::part::fold::{FoldWords, fold_of};
use crate::window::part::heading::{part, title_with};
use crate::window::part::open_items::{self, go_on, next_step};
use crate::window::part::state::FormState;
use crate::window::route::Route;
use crate::wording;
use eframe::egui::{Align, Layout, Ui, vec2};

/// How many of the next things are listed.
const NEXT: usize = 5;
/// How many deadlines are listed.
const DEADLINES: usize = 5;
/// The room that the state of a thing takes beside it, and from which width on it stands there.
const CHIP: f32 = 160.0;
const BESIDE: f32 = 320.0;

pub(in crate::window) fn overview(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState) {
    handed(ui, view);
    otherwise(ui, view, form);
    head(ui, view);
    ui.add_space(8.0);
    kit::card(ui, view.tokens, |ui| {
        progress(ui, view);
        plan(ui, view);
        interview(ui, view);
    });
    ui.add_space(8.0);
    kit::beside(ui, 0.6, &mut (), |ui, ()| next(ui, view), |ui, ()| deadlines(ui, view));
    ui.add_space(16.0);
    filings(ui, view);
    ui.add_space(8.0);
    steps(ui, view);
}

/// A handover that nobody has taken over yet.
fn handed(ui: &mut Ui, view: &CaseView<'_>) {
    let open = handed::last(view.process, view.case()).filter(|it| !it.is_taken && it.is_for_successor);
    let Some(open) = open else { return };
    let text = view.words.with("take-over-waits", [("to", mask_identity_codes(&open.to).into())]);
    kit::stable_scope(ui, "handed", |ui| {
        kit::message(ui, view.tokens, Tone::Accent, &text, |ui| {
            let clicked = kit::quiet_link(ui, view.tokens, &view.word("take-over-link")).clicked();
            view.send_if(clicked, || Message::Go(Route::TakeOver));
        });
    });
    ui.add_space(8.0);
}

/// What is otherwise in the process than when the case was made.
fn otherwise(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState) {
    let Some((what, things)) = view.model.otherwise.split_first() else { return };
    kit::stable_scope(ui, "otherwise", |ui| {
        kit::message(ui, view.tokens, Tone::Accent, what, |ui| {
            let words = FoldWords { show: "version-show", hide: "version-hide" };
            if !things.is_empty() && fold_of(ui, view, form, "otherwise", words, what) {
                for thing in things {
                    kit::body(ui, thing);
                }
            }
            if view.case().process.version < view.process.head.version {
                let seen = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("version-looked-through"));
                view.send_if(seen.clicked(), || EditMessage::LookedThrough);
            }
        });
    });
    ui.add_space(8.0);
}

fn head(ui: &mut Ui, view: &CaseView<'_>) {
    let (next, export) = (next_step(view), view.word("menu-export"));
    let buttons = |ui: &mut Ui| {
        go_on(ui, view, ButtonKind::Primary);
        let clicked = kit::button(ui, view.tokens, ButtonKind::Plain, &export).clicked();
        view.send_if(clicked, || Message::Go(Route::Handover));
    };
    let names: Vec<&str> = next.as_deref().into_iter().chain([export.as_str()]).collect();
    title_with(ui, view, &view.word("rail-overview"), &names, buttons);
}

fn progress(ui: &mut Ui, view: &CaseView<'_>) {
    let assessment = &view.model.assessment;
    let percent = (assessment.done * 100).checked_div(assessment.total).unwrap_or_default();
    let values = [
        ("done", assessment.done.into()),
        ("total", assessment.total.into()),
        ("date", view.words.date(view.case().started).into()),
    ];
    let key = if assessment.may_grow { "overview-tasks-at-least" } else { "overview-tasks" };
    let tasks = view.words.with(key, values);
    let done = view.words.with("overview-progress", [("percent", percent.into())]);
    let tasks = |ui: &mut Ui| drop(kit::dim(ui, view.tokens, &tasks));
    if ui.available_width() < BESIDE {
        kit::bold(ui, &done);
        tasks(ui);
    } else {
        ui.horizontal(|ui| {
            kit::bold(ui, &done);
            ui.with_layout(Layout::right_to_left(Align::Center), tasks);
        });
    }
    let share = u8::try_from(percent).map_or(1.0, |percent| f32::from(percent) / 100.0);
    kit::progress(ui, view.tokens, share);
}

/// When everything can be ready, with the way to the plan.
fn plan(ui: &mut Ui, view: &CaseView<'_>) {
    let Some(said) = view.model.plan.said.first() else { return };
    kit::stable_scope(ui, "plan", |ui| {
        ui.horizontal_wrapped(|ui| {
            kit::body(ui, said);
            let clicked = kit::link(ui, view.tokens, &view.word("plan-show"), false).clicked();
            view.send_if(clicked, || Message::Go(Route::Deadlines));
        });
    });
}

/// The way back into the interview, while it proposes something or its drafts are open.
fn interview(ui: &mut Ui, view: &CaseView<'_>) {
    let interview = &view.model.interview;
    if interview.open_drafts == 0 && interview.proposals.is_empty() {
        return;
    }
    let values = [("drafts", interview.open_drafts.into()), ("proposals", interview.proposals.len().into())];
    kit::stable_scope(ui, "interview", |ui| {
        ui.horizontal_wrapped(|ui| {
            kit::body(ui, &view.words.with("interview-stands", values));
            let clicked = kit::link(ui, view.tokens, &view.word("interview-go-on"), false).clicked();
            let last = view.process.interview.pages.len();
            view.send_if(clicked, || Message::Go(Route::Interview(last)));
        });
    });
}

fn next(ui: &mut Ui, view: &CaseView<'_>) {
    kit::card_of_rows(ui, view.tokens, |ui| {
        kit::padded(ui, |ui| part(ui, view, "overview-next"));
        let lines = &view.model.open.next;
        for (at, line) in lines.iter().take(NEXT).enumerate() {
            if at > 0 {
                kit::rule(ui, view.tokens);
            }
            kit::padded(ui, |ui| {
                let chip = |ui: &mut Ui| {
                    kit::chip(ui, view.tokens, line.chip.0, &line.chip.1);
                };
                let what = |ui: &mut Ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let clicked = kit::stable_scope(ui, ("next", at), |ui| {
                        kit::link(ui, view.tokens, &line.title, false).clicked()
                    });
                    view.send_if(clicked, || Message::Jump(line.address.clone()));
                    kit::small(ui, view.tokens, &line.place);
                };
                if ui.available_width() < BESIDE {
                    what(ui);
                    chip(ui);
                    return;
                }
                ui.horizontal(|ui| {
                    let room = ui.available_width() - CHIP;
                    ui.allocate_ui_with_layout(vec2(room, 40.0), Layout::top_down(Align::Min), what);
                    ui.with_layout(Layout::right_to_left(Align::Center), chip);
                });
            });
        }
        kit::padded(ui, |ui| {
            let rest = lines.len().saturating_sub(NEXT);
            if lines.is_empty() {
                if !open_items::warned(ui, view, "overview-warned", &view.model.open.warned) {
                    kit::dim(ui, view.tokens, &view.word("overview-nothing-next"));
                }
                before_use(ui, view);
            } else if rest > 0 {
                let more = view.words.with("side-more", [("count", rest.into())]);
                let clicked =
                    kit::stable_scope(ui, "more-next", |ui| kit::quiet_link(ui, view.tokens, &more)).clicked();
                view.send_if(clicked, || Message::Check);
            }
        });
    });
}

/// What is still to be recorded before use may begin, with the way to the first row that lacks it.
fn before_use(ui: &mut Ui, view: &CaseView<'_>) {
    let Some(first) = view.model.assessment.before_use.first() else { return };
    kit::stable_scope(ui, "before-use", |ui| {
        kit::message(ui, view.tokens, Tone::Accent, &view.model.before_use, |ui| {
            let clicked = kit::quiet_link(ui, view.tokens, &view.word("before-use-show")).clicked();
            view.send_if(clicked, || Message::Jump(first.first.clone()));
        });
    });
}

fn deadlines(ui: &mut Ui, view: &CaseView<'_>) {
    kit::card(ui, view.tokens, |ui| {
        kit::subheading(ui, &view.word("rail-deadlines"));
        let lines = &view.model.deadlines;
        for (at, line) in lines.iter().take(DEADLINES).enumerate() {
            kit::stable_scope(ui, ("deadline", at), |ui| {
                ui.horizontal_wrapped(|ui| {
                    kit::bold(ui, line.date());
                    kit::chip(ui, view.tokens, line.chip.0, &line.chip.1);
                });
                ui.spacing_mut().item_spacing.y = 4.0;
                let clicked = kit::link(ui, view.tokens, line.what(), false).clicked();
                view.send_if(clicked, || Message::Jump(line.address.clone()));
            });
            kit::rule(ui, view.tokens);
        }
        if lines.is_empty() {
            kit::dim(ui, view.tokens, &view.word("deadlines-none"));
        } else {
            let clicked = kit::link(ui, view.tokens, &view.word("overview-all-deadlines"), false).clicked();
            view.send_if(clicked, || Message::Go(Route::Deadlines));
        }
    });
}

/// Prepared, sent and decided beside each other, so that nobody takes one for another.
fn filings(ui: &mut Ui, view: &CaseView<'_>) {
    let filings = &view.model.assessment.filings;
    if filings.is_empty() {
        return;
    }
    kit::card_of_rows(ui, view.tokens, |ui| {
        kit::padded(ui, |ui| part(ui, view, "handover-filings"));
        for filing in filings {
            kit::rule(ui, view.tokens);
            kit::padded(ui, |ui| self::filing(ui, view, filing));
        }
    });
}

fn filing(ui: &mut Ui, view: &CaseView<'_>, status: &FilingStatus) {
    let Some(filing) = view.process.filing(&status.id) else { return };
    let day = |(yes, no): (&str, &str), day: Option<jiff::civil::Date>| match day {
        Some(day) => (Tone::Ok, format!("{} {}", view.word(yes), view.words.date(day))),
        None => (Tone::Neutral, view.word(no)),
    };
    let prepared = match status.prepared {
        true => (Tone::Ok, view.word("filing-prepared")),
        false => (Tone::Neutral, view.word("filing-prepared-not")),
    };
    let sent = day(("filing-sent", "filing-sent-not"), status.sent_on);
    let decided = day(("filing-decided", "filing-decided-not"), status.decided_on);
    ui.horizontal_wrapped(|ui| {
        kit::bold(ui, view.text(&filing.title));
        kit::small(ui, view.tokens, &wording::stage(view.words, status.stage));
    });
    ui.horizontal_wrapped(|ui| {
        for (tone, text) in [prepared, sent, decided] {
            kit::chip(ui, view.tokens, tone, &text);
        }
    });
}

fn steps(ui: &mut Ui, view: &CaseView<'_>) {
    kit::card_of_rows(ui, view.tokens, |ui| {
        kit::padded(ui, |ui| {
            let width = ui.available_width();
            let titles = ["rail-steps", "column-owner", "column-state"].map(|key| view.word(key));
            let texts = titles.iter().map(|title| (kit::Style::Column, title.as_str()));
            kit::line(ui, view.tokens, &[width * 0.44 - 8.0, width * 0.28 - 8.0, width * 0.26 - 8.0], texts);
        });
        kit::rule(ui, view.tokens);
        for (at, step) in view.model.steps.iter().enumerate() {
            if at > 0 {
                kit::rule(ui, view.tokens);
            }
            kit::padded(ui, |ui| {
                ui.horizontal(|ui| {
                    let width = ui.available_width();
                    let part = |ui: &mut Ui, share: f32, draw: &mut dyn FnMut(&mut Ui)| {
                        let size = vec2(width * share - 8.0, 24.0);
                        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                            ui.set_min_width(size.x);
                            draw(ui);
                        });
                    };
                    part(ui, 0.44, &mut |ui| {
                        let text = format!("{}. {}", step.number, step.title);
                        let clicked = kit::stable_scope(ui, ("step", at), |ui| {
                            kit::link(ui, view.tokens, &text, false).clicked()
                        });
                        view.send_if(clicked, || Message::Go(step.route()));
                    });
                    part(ui, 0.28, &mut |ui| {
                        kit::dim(ui, view.tokens, if step.owners.is_empty() { "–" } else { &step.owners });
                    });
                    part(ui, 0.26, &mut |ui| {
                        kit::chip(ui, view.tokens, step.state.0, &step.state.1);
                    });
                });
            });
        }
    });
}

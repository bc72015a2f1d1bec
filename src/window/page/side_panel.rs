//! The side panel of a step: what is still missing, where the guidance is, whom to ask.

use crate::assessment::{Finding, Severity};
use crate::case::Address;
use crate::process::{Contact, Link, Step, TaskId};
use crate::window::case_view::CaseView;
use crate::window::kit;
use crate::window::message::{Message, WindowMessage};
use crate::window::part::fold::{SeenAndSpoken, fold};
use crate::window::part::heading;
use crate::window::part::state::FormState;
use crate::wording;
use eframe::egui::Ui;

/// How many open items are listed; the rest is a way to the list of all.
const LISTED: usize = 8;

/// The side panel of a step.
pub(in crate::window) fn side_panel(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState, step: &Step) {
    missing(ui, view);
    let links: Vec<&Link> = step.guidance.iter().filter_map(|id| view.process.link(id)).collect();
    if !links.is_empty() {
        part(ui, view, "side-guidance", |ui| links.into_iter().for_each(|it| link(ui, view, it)));
    }
    terms(ui, view, form, step);
    let contacts: Vec<&Contact> = step.contacts.iter().filter_map(|id| view.process.contact(id)).collect();
    if !contacts.is_empty() {
        part(ui, view, "side-contact", |ui| contacts.into_iter().for_each(|it| contact(ui, view, it)));
    }
}

fn part(ui: &mut Ui, view: &CaseView<'_>, key: &'static str, draw: impl FnOnce(&mut Ui)) {
    ui.add_space(18.0);
    kit::group(ui, key, &view.word(key), |ui| {
        heading::part(ui, view, key);
        ui.add_space(2.0);
        draw(ui);
    });
}

fn missing(ui: &mut Ui, view: &CaseView<'_>) {
    kit::subheading(ui, &view.word("side-missing"));
    ui.add_space(2.0);
    let Some(open) = view.model.page_open() else { return };
    // A form has one task; a checklist says to which task an item belongs.
    let grouped = view.route.tasks(view.process).len() > 1;
    let mut task: Option<&TaskId> = None;
    for (at, finding) in view.model.findings(&open.findings).take(LISTED).enumerate() {
        if grouped && finding.task.as_ref() != task {
            task = finding.task.as_ref();
            let title = task.and_then(|task| view.process.task(task)).map(|(_, task)| view.text(&task.title));
            kit::small(ui, view.tokens, title.unwrap_or_default());
        }
        open_item(ui, view, at, finding);
    }
    to_the_list(ui, view, "side-more", open.findings.len().saturating_sub(LISTED));
    to_the_list(ui, view, "side-untold", open.untold);
    blocked(ui, view, &open.blockers);
    if open.later > 0 {
        kit::small(ui, view.tokens, &view.words.with("side-later", [("count", open.later.into())]));
    }
    if open.findings.is_empty() && open.untold + open.later == 0 && open.blockers.is_empty() {
        kit::dim(ui, view.tokens, &view.word("side-nothing-missing"));
    }
    to_the_list(ui, view, "side-elsewhere", open.elsewhere);
}

/// How many more there are, with the way to the list of all.
fn to_the_list(ui: &mut Ui, view: &CaseView<'_>, key: &str, count: usize) {
    if count > 0 {
        let text = view.words.with(key, [("count", count.into())]);
        let clicked = kit::stable_scope(ui, key, |ui| kit::quiet_link(ui, view.tokens, &text)).clicked();
        view.send_if(clicked, || Message::Check);
    }
}

/// What has to be done elsewhere before this can be begun.
fn blocked(ui: &mut Ui, view: &CaseView<'_>, blockers: &[(String, Address)]) {
    if blockers.is_empty() {
        return;
    }
    kit::small(ui, view.tokens, &view.word("side-blocked"));
    for (at, (text, address)) in blockers.iter().take(LISTED).enumerate() {
        let clicked =
            kit::stable_scope(ui, ("side-blocker", at), |ui| kit::link(ui, view.tokens, text, false)).clicked();
        view.send_if(clicked, || Message::Jump(address.clone()));
    }
}

fn open_item(ui: &mut Ui, view: &CaseView<'_>, at: usize, finding: &Finding) {
    let (tokens, text) = (view.tokens, wording::finding_at(view.context(), finding));
    let clicked = kit::stable_scope(ui, ("open", at), |ui| {
        match finding.severity {
            Severity::Error => kit::error_line(ui, tokens, &view.word("severity-error")),
            // What is warned of is not missing.
            Severity::Warning => {
                kit::chip(ui, tokens, kit::Tone::Warning, &view.word("severity-warning"));
            }
            Severity::Missing | Severity::Note => {}
        }
        kit::link(ui, tokens, &text, false).clicked()
    });
    view.send_if(clicked, || Message::Jump(finding.address.clone()));
}

/// A guidance link: where it leads, in which language, when it was opened, and what is not known of it.
fn link(ui: &mut Ui, view: &CaseView<'_>, link: &Link) {
    let clicked = kit::stable_scope(ui, ("link", &link.id), |ui| {
        kit::link(ui, view.tokens, view.text(&link.title), true).clicked()
    });
    view.send_if(clicked, || WindowMessage::OpenLink(link.id.clone()));
    let mut facts = vec![link.host(view.words.tag()).to_owned()];
    facts.extend(wording::other_language(view.words, link));
    let opened = view.case().opened.get(&link.id).map(|day| view.words.date(*day));
    facts.push(match opened {
        Some(day) => view.words.with("link-opened", [("date", day.into())]),
        None => view.word("link-never-opened"),
    });
    kit::small(ui, view.tokens, &facts.join(" · "));
    if let Some(nearest) = &link.nearest {
        kit::small(ui, view.tokens, view.text(nearest));
    }
    ui.add_space(4.0);
}

/// The terms that stand on the page, each with its meaning on demand.
fn terms(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState, step: &Step) {
    let terms = view.model.terms(&step.id);
    if terms.is_empty() {
        return;
    }
    part(ui, view, "handover-glossary", |ui| {
        for term in view.process.glossary.iter().filter(|term| terms.contains(&term.id)) {
            let (key, text) = (format!("term/{}", term.id), view.text(&term.term));
            let spoken = ["term-show", "term-hide"].map(|key| format!("{text}: {}", view.word(key)));
            let [show, hide] = &spoken;
            let closed = SeenAndSpoken { seen: text, spoken: show };
            let opened = SeenAndSpoken { seen: text, spoken: hide };
            if fold(ui, view, form, &key, closed, opened) {
                kit::small(ui, view.tokens, view.text(&term.meaning));
            }
        }
    });
}

fn contact(ui: &mut Ui, view: &CaseView<'_>, contact: &Contact) {
    let clicked = kit::stable_scope(ui, ("contact", &contact.id), |ui| {
        kit::link(ui, view.tokens, &contact.email, true).clicked()
    });
    view.send_if(clicked, || WindowMessage::Mail(contact.id.clone()));
    kit::small(ui, view.tokens, view.text(&contact.purpose));
    kit::small(ui, view.tokens, &view.word("contact-prefilled"));
    let copied = kit::stable_scope(ui, ("copy", &contact.id), |ui| {
        let text = view.word("copy-address");
        let link = kit::quiet_link(ui, view.tokens, &text);
        link.accessible_name(format!("{text}: {}", contact.email)).clicked()
    });
    view.send_if(copied, || WindowMessage::Copy(contact.email.clone()));
    ui.add_space(4.0);
}

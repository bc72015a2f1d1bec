//! The checklist for handover: choose a format, see what will be in it, write it.

use super::state::HandoverState;
use crate::handover::{Block, Cell, Document, DocumentKind, Format, Item, LONG, LongLists, Mark, Scope, handed};
use crate::process::Audience;
use crate::window::case_view::CaseView;
use crate::window::feature::file_form::message::Purpose;
use crate::window::kit::{self, ButtonKind, Growing, Input, Tone};
use crate::window::message::{FileFormMessage, Message, WindowMessage};
use crate::window::part::heading::{part, title_with};
use crate::window::route::Route;
use crate::wording;
use eframe::egui::{Ui, vec2};

pub(in crate::window) fn view(ui: &mut Ui, view: &CaseView<'_>, state: &mut HandoverState) {
    head(ui, view, state.format, state.scope.kind);
    ui.add_space(8.0);
    let choices = |ui: &mut Ui, state: &mut HandoverState| {
        kinds(ui, view, &mut state.scope);
        ui.add_space(8.0);
        if state.scope.kind == DocumentKind::Checklist {
            audience(ui, view, &mut state.scope);
            ui.add_space(8.0);
        }
        formats(ui, view, state);
        ui.add_space(8.0);
        if state.scope.kind == DocumentKind::Checklist {
            recipient(ui, view, state);
            ui.add_space(8.0);
            since(ui, view);
        }
    };
    kit::beside(ui, 0.36, state, choices, |ui, _| preview(ui, view));
}

fn head(ui: &mut Ui, view: &CaseView<'_>, format: Format, document: DocumentKind) {
    let (key, word) = (name(format), view.word(name(format)));
    let kind = key.strip_prefix("format-").unwrap_or(key);
    let text = view.words.with("handover-export", [("kind", kind.into()), ("format", word.into())]);
    title_with(ui, view, &view.word("rail-handover"), &[&text], |ui| {
        let clicked = kit::button(ui, view.tokens, ButtonKind::Primary, &text).clicked();
        view.send_if(clicked, || FileFormMessage::Ask(Purpose::Export { format, document }));
    });
    kit::dim(ui, view.tokens, &view.word("handover-intro"));
}

/// Which document is written.
fn kinds(ui: &mut Ui, view: &CaseView<'_>, scope: &mut Scope) {
    kit::card(ui, view.tokens, |ui| {
        part(ui, view, "document-which");
        kit::radio_group(ui, &view.word("document-which"), |ui| {
            for kind in DocumentKind::ALL {
                ui.spacing_mut().item_spacing.y = 0.0;
                if kit::radio(ui, view.tokens, scope.kind == kind, &view.word(kind_key(kind))).clicked() {
                    scope.kind = kind;
                    view.send(WindowMessage::Redraw);
                }
            }
        });
        ui.add_space(4.0);
        kit::small(ui, view.tokens, &view.word(kind_help(scope.kind)));
    });
}

/// The key of the name of a document.
fn kind_key(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Checklist => "document-checklist",
        DocumentKind::Account => "document-account",
        DocumentKind::Customer => "document-customer",
        DocumentKind::Runbook => "document-runbook",
        DocumentKind::Management => "document-management",
    }
}

/// The key of what a document is good for.
fn kind_help(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Checklist => "document-checklist-help",
        DocumentKind::Account => "document-account-help",
        DocumentKind::Customer => "document-customer-help",
        DocumentKind::Runbook => "document-runbook-help",
        DocumentKind::Management => "document-management-help",
    }
}

/// Where lists stand that nobody reads through on paper, if there are any.
fn long_lists(ui: &mut Ui, view: &CaseView<'_>, scope: &mut Scope) {
    let is_long = view.process.lists.iter().any(|list| view.case().row_count(&list.id) > LONG);
    if !is_long || scope.kind != DocumentKind::Checklist {
        return;
    }
    let is_left_out = scope.long_lists == LongLists::Workbook;
    if kit::check_option(ui, view.tokens, is_left_out, &view.word("long-lists-in-workbook")).clicked() {
        scope.long_lists = if is_left_out { LongLists::Annex } else { LongLists::Workbook };
        view.send(WindowMessage::Redraw);
    }
}

fn audience(ui: &mut Ui, view: &CaseView<'_>, scope: &mut Scope) {
    kit::card(ui, view.tokens, |ui| {
        part(ui, view, "handover-audience");
        let readers = [
            (Audience::Successor, "audience-successor-help"),
            (Audience::Technical, "audience-technical-help"),
            (Audience::Auditor, "audience-auditor-help"),
        ];
        kit::radio_group(ui, &view.word("handover-audience"), |ui| {
            for (audience, help) in readers {
                ui.spacing_mut().item_spacing.y = 0.0;
                let name = view.word(wording::audience_key(audience));
                if kit::radio(ui, view.tokens, scope.audience == audience, &name).clicked() {
                    scope.audience = audience;
                    view.send(WindowMessage::Redraw);
                }
                ui.horizontal_top(|ui| {
                    ui.add_space(28.0);
                    ui.vertical(|ui| kit::small(ui, view.tokens, &view.word(help)));
                });
            }
        });
        ui.add_space(8.0);
        let text = view.word("handover-redact");
        if kit::check_option(ui, view.tokens, scope.redact, &text).clicked() {
            scope.redact = !scope.redact;
            view.send(WindowMessage::Redraw);
        }
        long_lists(ui, view, scope);
    });
}

/// The key of a format's name.
fn name(format: Format) -> &'static str {
    match format {
        Format::Pdf => "format-pdf",
        Format::Html => "format-html",
        Format::Excel => "format-excel",
        Format::Markdown => "format-markdown",
        Format::Ics => "format-ics",
        Format::Csv => "format-csv",
        Format::Json => "format-json",
        Format::Bundle => "format-bundle",
    }
}

/// The key of what a format is good for.
fn purpose(format: Format) -> &'static str {
    match format {
        Format::Pdf => "format-pdf-help",
        Format::Html => "format-html-help",
        Format::Excel => "format-excel-help",
        Format::Markdown => "format-markdown-help",
        Format::Ics => "format-ics-help",
        Format::Csv => "format-csv-help",
        Format::Json => "format-json-help",
        Format::Bundle => "format-bundle-help",
    }
}

fn formats(ui: &mut Ui, view: &CaseView<'_>, state: &mut HandoverState) {
    kit::card(ui, view.tokens, |ui| {
        part(ui, view, "handover-formats");
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            for &format in Format::ALL {
                let on = state.format == format;
                let tone = if on { Tone::Accent } else { Tone::Neutral };
                if kit::chip_toggle(ui, view.tokens, tone, &view.word(name(format)), on).clicked() {
                    state.format = format;
                    view.send(WindowMessage::Redraw);
                }
            }
        });
        ui.add_space(4.0);
        kit::small(ui, view.tokens, &view.word(purpose(state.format)));
        if state.format == Format::Bundle && !state.scope.is_whole() {
            kit::message(ui, view.tokens, Tone::Warning, &view.word("bundle-for-successor"), |_| ());
        }
        if state.format == Format::Ics && state.scope.kind != DocumentKind::Checklist {
            kit::message(ui, view.tokens, Tone::Warning, &view.word("calendar-of-checklist"), |_| ());
        }
    });
}

/// From whom to whom it goes, when that is to be remembered.
fn recipient(ui: &mut Ui, view: &CaseView<'_>, state: &mut HandoverState) {
    kit::card(ui, view.tokens, |ui| {
        let (label, help) = (view.word("handover-to"), view.word("handover-to-help"));
        let field = kit::Field { key: "recipient", label: &label, help: &help, ..kit::Field::default() };
        let room = ui.available_width();
        kit::text_field(ui, view.tokens, &field, &mut state.recipient, Input::Line(room));
        ui.add_space(4.0);
        let (label, help) = (view.word("handover-by"), view.word("handover-by-help"));
        let field = kit::Field { key: "giver", label: &label, help: &help, ..kit::Field::default() };
        kit::text_field(ui, view.tokens, &field, &mut state.giver, Input::Line(room));
    });
}

fn since(ui: &mut Ui, view: &CaseView<'_>) {
    let Some(blocks) = &view.model.on_demand.since else { return };
    kit::card(ui, view.tokens, |ui| {
        kit::subheading(ui, &view.word("since-title"));
        self::blocks(ui, view, blocks);
        if handed::last(view.process, view.case()).is_some_and(|newest| !newest.is_taken) {
            let clicked = kit::link(ui, view.tokens, &view.word("take-over-link"), false).clicked();
            view.send_if(clicked, || Message::Go(Route::TakeOver));
        }
    });
}

/// Blocks outside a document.
pub(super) fn blocks(ui: &mut Ui, view: &CaseView<'_>, blocks: &[Block]) {
    for (number, block) in blocks.iter().enumerate() {
        kit::stable_scope(ui, ("since", number), |ui| self::block(ui, view, block));
    }
}

fn preview(ui: &mut Ui, view: &CaseView<'_>) {
    let Some(document) = &view.model.on_demand.preview else { return };
    // A group of its own: Orca 43 goes through everything that stands beside what has the keyboard.
    kit::group(ui, "preview", &document.title, |ui| {
        kit::growing(ui, "pages", false, |ui, growing| {
            kit::card(ui, view.tokens, |ui| pages(ui, view, document, growing));
        });
    });
}

/// The document as it will be written.
fn pages(ui: &mut Ui, view: &CaseView<'_>, document: &Document, growing: &mut Growing) {
    ui.set_max_width(ui.available_width());
    kit::small(ui, view.tokens, &document.made);
    kit::heading(ui, 2, kit::Size::Large, &document.title);
    ui.horizontal_wrapped(|ui| {
        kit::body(ui, &document.subject);
        if let Some(draft) = &document.draft {
            kit::chip(ui, view.tokens, Tone::Warning, draft);
        }
    });
    sections(ui, view, document, growing);
}

fn sections(ui: &mut Ui, view: &CaseView<'_>, document: &Document, growing: &mut Growing) {
    for (at, section) in document.sections.iter().enumerate() {
        if !growing.goes_on(ui) {
            return;
        }
        ui.add_space(6.0);
        let size = if section.level <= 2 { kit::Size::Part } else { kit::Size::Item };
        kit::heading(ui, usize::from(section.level) + 1, size, &section.heading);
        for (number, block) in section.blocks.iter().take(BLOCKS).enumerate() {
            if !growing.goes_on(ui) {
                return;
            }
            kit::stable_scope(ui, ("block", at, number), |ui| self::block(ui, view, block));
        }
        more(ui, view, section.blocks.len().saturating_sub(BLOCKS));
    }
}

fn block(ui: &mut Ui, view: &CaseView<'_>, block: &Block) {
    match block {
        Block::Paragraph { text } => {
            kit::body(ui, text);
        }
        Block::Callout { text } => kit::message(ui, view.tokens, Tone::Accent, text, |_| ()),
        Block::Checklist { items } => {
            items.iter().take(SHOWN).for_each(|item| checked(ui, view, item));
            more(ui, view, items.len().saturating_sub(SHOWN));
        }
        Block::Facts { facts } | Block::Signature { facts, .. } => {
            self::facts(ui, view, facts);
        }
        Block::Lead { name, to } => self::facts(ui, view, &[(name.clone(), to.text.clone())]),
        Block::Table { columns, rows } => table(ui, view, columns, rows),
    }
}

/// The file has every row; the preview need not.
const SHOWN: usize = 12;

/// The blocks of a section that the preview shows.
const BLOCKS: usize = 24;

/// The width that each column of a table has on average: under it, the table is scrolled.
const LEAST_COLUMN: f32 = 84.0;

fn table(ui: &mut Ui, view: &CaseView<'_>, columns: &[String], rows: &[Vec<Cell>]) {
    let count = f32::from(u8::try_from(columns.len()).unwrap_or(u8::MAX));
    kit::sideways(ui, "table", count * LEAST_COLUMN, |ui| {
        let shown = rows.iter().take(SHOWN);
        let widths = widths(ui.available_width(), columns, shown.clone());
        ui.spacing_mut().item_spacing = vec2(10.0, 4.0);
        kit::line(ui, view.tokens, &widths, columns.iter().map(|it| (kit::Style::Column, it.as_str())));
        for row in shown {
            kit::rule(ui, view.tokens);
            kit::line(ui, view.tokens, &widths, row.iter().map(|cell| (kit::Style::Small, cell.text.as_str())));
        }
        kit::rule(ui, view.tokens);
    });
    more(ui, view, rows.len().saturating_sub(SHOWN));
}

fn more(ui: &mut Ui, view: &CaseView<'_>, rest: usize) {
    if rest > 0 {
        kit::small(ui, view.tokens, &view.words.with("side-more", [("count", rest.into())]));
    }
}

/// Names and what they stand for, in two columns.
pub(super) fn facts(ui: &mut Ui, view: &CaseView<'_>, facts: &[(String, String)]) {
    ui.spacing_mut().item_spacing = vec2(10.0, 4.0);
    let room = ui.available_width() - 10.0;
    let name = (room * 0.38).min(230.0);
    for (named, value) in facts {
        let texts = [(kit::Style::Bold, named.as_str()), (kit::Style::Plain, value.as_str())];
        kit::line(ui, view.tokens, &[name, room - name], texts);
    }
}

/// A thing with its box.
fn checked(ui: &mut Ui, view: &CaseView<'_>, item: &Item) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        kit::printed_box(ui, view.tokens, (item.mark != Mark::NotNeeded).then_some(item.mark == Mark::Done));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            kit::body(ui, &format!("{} · {}", item.text, item.state));
            item.notes.iter().for_each(|note| {
                kit::small(ui, view.tokens, note);
            });
        });
    });
}

/// No column is narrower than its longest word; what is left goes where the long texts are.
fn widths<'r>(room: f32, columns: &[String], rows: impl Iterator<Item = &'r Vec<Cell>> + Clone) -> Vec<f32> {
    let count = |count: usize| f32::from(u8::try_from(count).unwrap_or(u8::MAX));
    let of_column = |at: usize| {
        let heading = columns.get(at).map(String::as_str);
        let texts = rows.clone().filter_map(move |row| row.get(at)).map(|cell| cell.text.as_str());
        let texts: Vec<&str> = texts.chain(heading).collect();
        let word = texts.iter().flat_map(|text| text.split_whitespace()).map(|word| word.chars().count()).max();
        let text = texts.iter().map(|text| text.chars().count()).max();
        (count(word.unwrap_or(1).min(18)) * 7.6, count(text.unwrap_or(1).min(60)))
    };
    let needs: Vec<(f32, f32)> = (0..columns.len()).map(of_column).collect();
    let least: f32 = needs.iter().map(|(least, _)| least + 10.0).sum();
    let long: f32 = needs.iter().map(|(_, long)| long).sum::<f32>().max(1.0);
    let left = (room - least).max(0.0);
    // Where there is no room for every word whole, all give way alike.
    let squeeze = (room / least.max(1.0)).min(1.0);
    needs.iter().map(|(least, text)| ((least + 10.0) * squeeze - 10.0).max(20.0) + left * text / long).collect()
}

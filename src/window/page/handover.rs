//! The checklist for handover: choose a format, see what will be in it, write it.

use crate::handover::{Block, Cell, Document, Format, Scope};
use crate::process::Audience;
use crate::window::action::Action;
use crate::window::kit::{self, Tone, Weight};
use crate::window::view::View;
use crate::wording;
use eframe::egui::{Align, Label, Layout, RichText, Ui, vec2};

pub(super) fn handover(ui: &mut Ui, view: &View<'_>) {
    super::title(ui, view, &view.word("rail-handover"));
    kit::dim(ui, view.tokens, &view.word("handover-intro"));
    ui.add_space(8.0);
    let choices = |ui: &mut Ui| {
        audience(ui, view);
        ui.add_space(8.0);
        formats(ui, view);
    };
    kit::beside(ui, 0.34, choices, |ui| preview(ui, view));
}

fn audience(ui: &mut Ui, view: &View<'_>) {
    let scope = view.desk.scope;
    kit::card(ui, view.tokens, |ui| {
        kit::subheading(ui, &view.word("handover-audience"));
        let readers = [
            (Audience::Successor, "audience-successor-help"),
            (Audience::Technical, "audience-technical-help"),
            (Audience::Auditor, "audience-auditor-help"),
        ];
        for (audience, help) in readers {
            ui.spacing_mut().item_spacing.y = 0.0;
            let name = view.word(wording::audience_key(audience));
            let chosen = kit::radio(ui, view.tokens, scope.audience == audience, &name).clicked();
            view.act_if(chosen, || Action::Scope(Scope { audience, ..scope }));
            ui.horizontal_top(|ui| {
                ui.add_space(28.0);
                ui.vertical(|ui| kit::small(ui, view.tokens, &view.word(help)));
            });
        }
        ui.add_space(8.0);
        let text = view.word("handover-redact");
        let toggled = kit::check_option(ui, view.tokens, scope.redact, &text).clicked();
        view.act_if(toggled, || Action::Scope(Scope { redact: !scope.redact, ..scope }));
    });
}

fn formats(ui: &mut Ui, view: &View<'_>) {
    kit::card(ui, view.tokens, |ui| {
        kit::subheading(ui, &view.word("handover-formats"));
        let formats = [
            (Format::Html, "format-html", "format-html-help"),
            (Format::Markdown, "format-markdown", "format-markdown-help"),
            (Format::Csv, "format-csv", "format-csv-help"),
            (Format::Json, "format-json", "format-json-help"),
        ];
        for (at, (format, name, help)) in formats.into_iter().enumerate() {
            ui.add_space(4.0);
            let weight = if at == 0 { Weight::Primary } else { Weight::Plain };
            let clicked = kit::button(ui, view.tokens, weight, &view.word(name)).clicked();
            view.act_if(clicked, || Action::Export(format));
            kit::small(ui, view.tokens, &view.word(help));
        }
    });
}

fn preview(ui: &mut Ui, view: &View<'_>) {
    let Some(document) = &view.desk.digest.preview else { return };
    kit::card(ui, view.tokens, |ui| {
        ui.set_max_width(ui.available_width());
        kit::small(ui, view.tokens, &document.made);
        kit::heading(ui, 2, RichText::new(&document.title).font(kit::bold_font(20.0)));
        sections(ui, view, document);
    });
}

fn sections(ui: &mut Ui, view: &View<'_>, document: &Document) {
    for (at, section) in document.sections.iter().enumerate() {
        ui.add_space(6.0);
        let size = if section.level <= 2 { 16.5 } else { 14.5 };
        kit::heading(ui, usize::from(section.level) + 1, RichText::new(&section.heading).font(kit::bold_font(size)));
        for (number, block) in section.blocks.iter().enumerate() {
            kit::anchored(ui, ("block", at, number), |ui| self::block(ui, view, block));
        }
    }
}

fn block(ui: &mut Ui, view: &View<'_>, block: &Block) {
    match block {
        Block::Paragraph { text } => {
            kit::body(ui, text);
        }
        Block::Callout { text } => kit::message(ui, view.tokens, (Tone::Accent, text), |_| ()),
        Block::Facts { facts } => {
            ui.spacing_mut().interact_size.y = 20.0;
            ui.spacing_mut().item_spacing.y = 2.0;
            for (name, value) in facts {
                ui.horizontal_wrapped(|ui| {
                    kit::bold(ui, name);
                    kit::body(ui, value);
                });
            }
        }
        Block::Table { columns, rows } => table(ui, view, columns, rows),
    }
}

/// The file has every row; the preview need not.
const SHOWN: usize = 12;

fn table(ui: &mut Ui, view: &View<'_>, columns: &[String], rows: &[Vec<Cell>]) {
    let shown = rows.iter().take(SHOWN);
    let widths = widths(ui.available_width(), columns, shown.clone());
    ui.spacing_mut().item_spacing = vec2(10.0, 4.0);
    let headings = columns.iter().map(|it| RichText::new(it).font(kit::bold_font(12.5)).color(view.tokens.dim));
    line(ui, &widths, headings);
    for row in shown {
        kit::rule(ui, view.tokens);
        line(ui, &widths, row.iter().map(|cell| RichText::new(&cell.text).small()));
    }
    kit::rule(ui, view.tokens);
    let rest = rows.len().saturating_sub(SHOWN);
    if rest > 0 {
        kit::small(ui, view.tokens, &view.words.with("side-more", [("count", rest.into())]));
    }
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

fn line(ui: &mut Ui, widths: &[f32], texts: impl Iterator<Item = RichText>) {
    ui.horizontal_top(|ui| {
        for (width, text) in widths.iter().zip(texts) {
            ui.allocate_ui_with_layout(vec2(*width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(*width);
                ui.add(Label::new(text).wrap());
            });
        }
    });
}

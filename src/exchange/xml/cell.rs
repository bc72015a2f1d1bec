//! A cell of a table in XML: what its tag tells of it, and what it says.

use crate::exchange::iso_day::iso_day;
use crate::exchange::kind::Dialect;
use crate::exchange::links;
use crate::exchange::number_format::NumberFormat;
use crate::exchange::shown::{Look, is_other_text, is_other_than_number, is_part_of_day};
use crate::exchange::tags::attribute;
use crate::exchange::unseen::Unseen;
use crate::exchange::value::is_no_answer;
use quick_xml::events::BytesStart;
use std::rc::Rc;

/// What a cell of an OpenDocument holds.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Holds {
    #[default]
    Text,
    Number,
    Day,
    Truth,
}

/// A cell with its text as it will be read.
#[derive(Clone, Default)]
pub(super) struct Cell {
    pub(super) column: usize,
    pub(super) repeated: usize,
    pub(super) text: String,
    pub(super) value: Option<String>,
    /// What OpenDocument says that it holds.
    pub(super) holds: Holds,
    /// Its format, where it may show something else than it holds.
    pub(super) other: Option<Rc<NumberFormat>>,
    /// How it looks, where that is something else.
    pub(super) look: Option<Look>,
    pub(super) has_formula: bool,
    /// Whether the file gives it a value, be that a text without a letter.
    pub(super) is_valued: bool,
    pub(super) down: usize,
    pub(super) across: usize,
    pub(super) paragraphs: usize,
    pub(super) is_struck: bool,
    pub(super) unseen: Unseen,
    /// Whether a condition may let nobody see it.
    pub(super) may_hide: bool,
    /// What OpenDocument says that its value is, where that has to be known.
    pub(super) kind: Option<String>,
    /// The addresses behind its text.
    pub(super) links: Vec<String>,
}

impl Cell {
    /// A cell as its tag tells of it, in a row that has come to this column. Where formulas are calculated, each has a value.
    pub(super) fn begin(tag: &BytesStart<'_>, dialect: Dialect, column: usize, is_calculated: bool) -> Self {
        let number = |name: &str| attribute(tag, name).and_then(|it| it.parse::<usize>().ok());
        match dialect {
            Dialect::OpenDocument => {
                let (holds, value) = open_document_value(tag);
                Self {
                    column,
                    holds,
                    repeated: number("number-columns-repeated").unwrap_or(1),
                    value,
                    has_formula: attribute(tag, "formula").is_some(),
                    links: attribute(tag, "formula").iter().filter_map(|it| links::of_formula(it)).collect(),
                    is_valued: is_calculated || attribute(tag, "value-type").is_some(),
                    down: number("number-rows-spanned").unwrap_or(1).saturating_sub(1),
                    across: number("number-columns-spanned").unwrap_or(1).saturating_sub(1),
                    ..Self::default()
                }
            }
            Dialect::Spreadsheet2003 => {
                let across = number("MergeAcross").unwrap_or_default();
                let of_formula = || attribute(tag, "Formula").and_then(|it| links::of_formula(&it));
                Self {
                    column: number("Index").map_or(column, |it| it.saturating_sub(1)),
                    repeated: 1 + across,
                    has_formula: attribute(tag, "Formula").is_some(),
                    links: attribute(tag, "HRef").into_iter().chain(of_formula()).collect(),
                    down: number("MergeDown").unwrap_or_default(),
                    across,
                    ..Self::default()
                }
            }
        }
    }

    /// Whether it holds a text, and no number or day.
    pub(super) fn is_text(&self, dialect: Dialect) -> bool {
        match dialect {
            Dialect::OpenDocument => self.kind.as_deref().is_none_or(|kind| kind == "string"),
            Dialect::Spreadsheet2003 => self.value.as_deref().is_none_or(|kind| kind == "String"),
        }
    }

    /// How the cell looks, where that is something else than it holds. OpenDocument tells it beside numbers and days.
    pub(super) fn look(&self, dialect: Dialect) -> Option<Look> {
        let (shown, held) = (self.text.trim(), self.value.as_deref().unwrap_or_default());
        let of_texts = || self.other.as_ref().and_then(|format| format.look_of_texts());
        let as_shown = |is_other: bool| is_other.then(|| Look::Text(shown.to_owned()));
        match (dialect, self.holds) {
            (Dialect::OpenDocument, Holds::Text) if self.value.is_some() => as_shown(is_other_text(held, shown)),
            // Gnumeric writes what is shown for what is held.
            (Dialect::OpenDocument, Holds::Text) => of_texts().filter(|look| !look.is_around(shown)),
            (Dialect::OpenDocument, Holds::Number) => as_shown(is_other_than_number(shown)),
            (Dialect::OpenDocument, Holds::Truth) => as_shown(!shown.is_empty() && !is_no_answer(shown)),
            (Dialect::OpenDocument, Holds::Day) => is_part_of_day(held, shown).then_some(Look::PartOfDay),
            (Dialect::Spreadsheet2003, _) => match held {
                "Number" => shown.parse().ok().and_then(|number| self.other.as_ref()?.look(number)),
                "String" => of_texts(),
                // A time of day stands on the day before the first.
                "DateTime" if !shown.starts_with("1899") => self.other.as_ref().and_then(|format| format.look_of_day()),
                _ => None,
            },
        }
    }

    /// What the cell says: days as people write them, numbers as they are, everything else as shown.
    pub(super) fn shown(&self, dialect: Dialect) -> String {
        match (dialect, &self.value) {
            (Dialect::OpenDocument, Some(value)) => value.clone(),
            (Dialect::Spreadsheet2003, Some(kind)) if kind == "DateTime" => {
                iso_day(&self.text).unwrap_or_else(|| self.text.clone())
            }
            (Dialect::Spreadsheet2003, Some(kind)) if kind == "Boolean" => truth(self.text.trim() == "1"),
            _ => self.text.clone(),
        }
    }
}

fn truth(value: bool) -> String {
    value.to_string()
}

/// What a cell of OpenDocument holds, and its value where it is not what is shown: a number or a day is kept apart from its
/// look.
fn open_document_value(tag: &BytesStart<'_>) -> (Holds, Option<String>) {
    match attribute(tag, "value-type").as_deref() {
        Some("float" | "currency" | "percentage") => {
            let value = attribute(tag, "value");
            // A number as a person writes it, without an exponent or needless decimals.
            let plain = |value: String| value.parse::<f64>().map_or(value, |number| number.to_string());
            (Holds::Number, value.map(plain))
        }
        Some("date") => (Holds::Day, attribute(tag, "date-value").and_then(|value| iso_day(&value))),
        Some("boolean") => (Holds::Truth, attribute(tag, "boolean-value")),
        // LibreOffice 7.4 writes an error as an empty text beside what is shown: `#N/A`.
        Some("string") => (Holds::Text, attribute(tag, "string-value").filter(|text| !text.is_empty())),
        _ => (Holds::Text, None),
    }
}

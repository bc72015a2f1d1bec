//! The blocks a handover is made of. Its shape is that of the JSON export, which `assets/handover/schema.json` describes.

use crate::language::Translations;
use jiff::civil::Date;
use serde::Serialize;

/// A whole handover.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// The language tag, such as `fi`.
    pub language: &'static str,
    /// The title.
    pub title: String,
    /// Whose case it is.
    pub subject: String,
    /// When and with what it was made.
    pub made: String,
    /// The day it was made.
    pub on: Date,
    /// Of what it was made and how, so that it can be made anew and compared. Unseen in documents that are read.
    pub origin: String,
    /// Says that something is still open; nothing when all is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draft: Option<String>,
    /// Its parts.
    pub sections: Vec<Section>,
    /// The same facts as tables for a spreadsheet.
    pub sheets: Vec<Sheet>,
    /// What falls due, for a calendar.
    pub calendar: Vec<Entry>,
    /// Words that writers put between the blocks.
    pub labels: Labels,
}

/// Words that writers put between the blocks.
#[derive(Clone, Debug, Serialize)]
pub struct Labels {
    /// The link that leads past the list of contents.
    pub skip: String,
    /// The list of contents.
    pub contents: String,
    /// “Page”, before a number.
    pub page: String,
    /// What codes such as `[U+1F600]` mean, where a typeface lacks a character.
    pub codes: String,
}

impl Labels {
    /// In the language of the texts.
    pub(super) fn new(words: &Translations) -> Self {
        let [skip, contents, page, codes] =
            ["handover-skip", "handover-contents", "handover-page", "handover-codes"].map(|key| words.text(key));
        Self { skip, contents, page, codes }
    }
}

/// A part under a heading.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// 2 for a part, 3 for a part of a part.
    pub level: u8,
    /// What stands in it.
    pub blocks: Vec<Block>,
    /// Whether it is an annex: set on a page on its side, in small letters.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_annex: bool,
}

/// One block.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// The text.
        text: String,
    },
    /// Something the reader must not miss.
    Callout {
        /// The text.
        text: String,
    },
    /// Names and values.
    Facts {
        /// The pairs.
        facts: Vec<(String, String)>,
    },
    /// A name, and where it is told of elsewhere.
    Lead {
        /// The name.
        name: String,
        /// What is said of it, and the part that it leads to.
        to: Cell,
    },
    /// A table.
    Table {
        /// The column headings.
        columns: Vec<String>,
        /// The rows.
        rows: Vec<Vec<Cell>>,
    },
    /// Things that are done or not.
    Checklist {
        /// The things, in order.
        items: Vec<Item>,
    },
    /// Where people sign.
    Signature {
        /// What they sign: the case and its hash.
        facts: Vec<(String, String)>,
        /// What is filled in by hand, for each of the people.
        lines: Vec<Vec<String>>,
    },
}

/// A cell of a table.
#[derive(Clone, Debug, Serialize)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// Where it links to, if anywhere: an https or mailto address of the process.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The part of this document that it leads to, by its heading, or the row, by its `id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// By which others lead to the row that it stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

impl Cell {
    /// A cell that leads to an address.
    #[must_use]
    pub fn linked(text: String, address: String) -> Self {
        Self { text, link: Some(address), part: None, id: None }
    }

    /// A cell that leads to a part of this document.
    #[must_use]
    pub fn leading(text: String, part: String) -> Self {
        Self { text, link: None, part: Some(part), id: None }
    }

    /// A cell by which others lead to its row.
    #[must_use]
    pub fn of_row(text: String, id: String) -> Self {
        Self { id: Some(id), ..text.into() }
    }

    /// The name in a web page of what it leads to.
    #[must_use]
    pub fn goal_in(&self, document: &Document) -> Option<String> {
        let part = self.part.as_ref()?;
        Some(document.number_of(part).map_or_else(|| part.clone(), |number| format!("part-{number}")))
    }

    /// Whether it is one short word or number, which breaks nowhere: a day, a business id.
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.text.chars().count() <= SHORT && !self.text.contains(char::is_whitespace)
    }

    /// Whether it has a word that finds room in no column, so that it may break anywhere.
    #[must_use]
    pub fn is_unwieldy(&self) -> bool {
        self.text.split_whitespace().any(|word| word.chars().count() > UNWIELDY)
    }
}

/// A text up to this length breaks nowhere.
const SHORT: usize = 12;

/// Words longer than this find room in no column.
const UNWIELDY: usize = 22;

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, link: None, part: None, id: None }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// One thing of a checklist.
#[derive(Clone, Debug, Serialize)]
pub struct Item {
    /// What stands in its box.
    pub mark: Mark,
    /// The thing.
    pub text: String,
    /// Where it stands, in words.
    pub state: String,
    /// What is known of it besides.
    pub notes: Vec<String>,
}

/// What stands in the box of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Done.
    Done,
    /// Not yet.
    Open,
    /// Not needed here.
    NotNeeded,
}

/// A table for a spreadsheet.
#[derive(Clone, Debug, Serialize)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// The column headings.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Value>>,
}

/// A cell of a spreadsheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A day.
    Date(Date),
    /// A text.
    Text(String),
}

impl Value {
    /// Whether nothing is seen in the cell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Date(_) => false,
            Self::Text(text) => text.trim().is_empty(),
        }
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// Something that falls due, for a calendar.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// Always the same for the same thing, so that a new export replaces an old one.
    pub uid: String,
    /// The day.
    pub date: Date,
    /// What.
    pub title: String,
    /// Who takes care of it, and where it belongs.
    pub note: String,
    /// Whether it was done or removed, so that a calendar that has it stops to remind of it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub cancelled: bool,
}

impl Document {
    /// Where a part stands among the parts, from one.
    #[must_use]
    pub fn number_of(&self, heading: &str) -> Option<usize> {
        self.sections.iter().position(|section| section.heading == heading).map(|at| at + 1)
    }

    /// Calls `visit` with every text that may have come from the case, so that it is covered, cleaned or looked at.
    pub fn for_each_text(&mut self, visit: &mut dyn FnMut(&mut String)) {
        visit(&mut self.subject);
        for section in &mut self.sections {
            visit(&mut section.heading);
            section.blocks.iter_mut().for_each(|block| block.for_each_text(visit));
        }
        for sheet in &mut self.sheets {
            sheet.columns.iter_mut().for_each(&mut *visit);
            for value in sheet.rows.iter_mut().flatten() {
                if let Value::Text(text) = value {
                    visit(text);
                }
            }
        }
        for entry in &mut self.calendar {
            visit(&mut entry.title);
            visit(&mut entry.note);
        }
    }
}

impl Block {
    fn for_each_text(&mut self, visit: &mut dyn FnMut(&mut String)) {
        match self {
            Self::Paragraph { text } | Self::Callout { text } => visit(text),
            Self::Facts { facts } | Self::Signature { facts, .. } => facts.iter_mut().for_each(|(name, value)| {
                visit(name);
                visit(value);
            }),
            Self::Lead { name, to } => {
                visit(name);
                visit(&mut to.text);
                to.part.iter_mut().for_each(visit);
            }
            Self::Table { columns, rows } => {
                columns.iter_mut().for_each(&mut *visit);
                rows.iter_mut().flatten().for_each(|cell| {
                    visit(&mut cell.text);
                    cell.part.iter_mut().for_each(&mut *visit);
                });
            }
            Self::Checklist { items } => items.iter_mut().for_each(|item| {
                visit(&mut item.text);
                visit(&mut item.state);
                item.notes.iter_mut().for_each(&mut *visit);
            }),
        }
    }
}

/// The cells that are kept.
pub(super) fn only<T>(cells: Vec<T>, kept: &[bool]) -> Vec<T> {
    cells.into_iter().zip(kept).filter_map(|(cell, kept)| kept.then_some(cell)).collect()
}

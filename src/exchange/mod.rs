//! Spreadsheets in: a table becomes a proposal that can be looked at before anything changes, and then one edit.
//! And back out: a list becomes a CSV file that reads in again as it was.
//!
//! The way in: [`read_for`] opens a file of any kind, finds its letters, its sheet and its heading; [`columns`] says
//! which column answers which question; [`Reading::propose`] says what every row would change. Whatever was passed over on
//! the way is told by one of the three.

mod aligned;
mod around;
mod ask;
mod asked;
mod attributes;
mod book;
mod cell_formats;
mod cells;
mod compound;
mod conditional;
mod css;
mod delimited;
mod drawings;
mod drawn;
mod encoding;
mod entities;
mod excel;
mod folding;
mod grid;
mod heading;
mod hidden;
mod html;
mod identity;
mod iso_day;
mod kind;
mod letters;
mod links;
mod markdown;
mod matching;
mod notes;
mod number_format;
mod options;
mod out;
mod outside;
mod package;
mod page_look;
mod page_tag;
mod page_texts;
mod place;
mod proposal;
mod propose;
mod read;
mod reading;
mod reasons;
mod refusal;
mod related;
mod remarks;
mod rich_texts;
mod rows;
mod sheet;
mod shown;
mod stems;
mod styles;
mod sums;
mod table_styles;
mod tags;
mod text_kind;
mod texts;
mod unseen;
mod value;
mod words;
mod xml;

pub use ask::{Ask, asks};
pub use cells::{Cells, Said, cells, said, text, tidied, yes_or_no};
pub use encoding::{Alternative, Encoding};
pub use folding::visible;
pub use grid::cell_name;
pub use heading::Target;
pub use kind::OtherKind;
pub use matching::{By, Column, Columns, Matching, columns, guess};
pub use out::{file_name, write_csv, write_refused};
pub use proposal::{
    Accounts, Cell, CellRemark, FieldChange, Mode, Modes, OptionName, Proposal, ProposedRow, RefusalReason, RowOutcome,
};
pub use propose::Edits;
pub use read::{read, read_for};
pub use reading::Reading;
pub use rows::{RowCells, Rows};
pub use sheet::{
    Choices, Doubt, LeftOut, LeftOutWhy, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Sheet, SheetError, SheetName, SheetNotice,
};
pub use value::Remark;

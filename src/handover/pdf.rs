//! The document as PDF, set by typst: PDF/UA-1 and PDF/A-2a, tagged, with bookmarks, and the same bytes every time.
//!
//! The document goes in as data (`document.json`), never as markup, so no text of a case is taken for a command. The
//! typesetter sees two typefaces and two files that are built in; it can read nothing else.
//!
//! Nothing is put into a text to make it break, because whoever copies or seeks the text would get that too. What is no
//! word of a language (addresses, sums, numbers, paths) is marked here and set in one piece by the template.

use super::WriteError;
use super::document::{Block, Document};
use super::measure::{self, FACT_NAME, FACT_VALUE, FONTS, ITEM, PAGE};
use serde::Serialize;
use std::collections::BTreeSet;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use unicode_normalization::UnicodeNormalization as _;

const TEMPLATE: &str = include_str!("../../assets/handover/handover.typ");

/// The document as PDF.
pub(super) fn write(document: &Document) -> Result<Vec<u8>, WriteError> {
    let world = Typesetter::new(data(document)?)?;
    let set = typst::compile::<PagedDocument>(&world);
    let paged = set.output.map_err(|errors| told(&errors))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]);
    let options = PdfOptions {
        ident: Smart::Custom(format!("{} {} {}", document.title, document.subject, document.on)),
        creator: Smart::Custom(Some(concat!("Lupapolku ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp: midnight(document).map(Timestamp::new_utc),
        standards: standards.map_err(|error| WriteError::Pdf(error.message().to_string()))?,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&paged, &options).map_err(|errors| told(&errors));
    // What the typesetter remembers is of no use to the next document.
    typst::comemo::evict(0);
    bytes
}

fn midnight(document: &Document) -> Option<Datetime> {
    let number = |it: i8| u8::try_from(it).ok();
    let (month, day) = (number(document.on.month())?, number(document.on.day())?);
    Datetime::from_ymd_hms(i32::from(document.on.year()), month, day, 0, 0, 0)
}

fn told(errors: &[SourceDiagnostic]) -> WriteError {
    WriteError::Pdf(errors.iter().map(|error| error.message.to_string()).collect::<Vec<_>>().join("; "))
}

/// The document as the template reads it.
#[derive(Serialize)]
struct Data<'a> {
    #[serde(flatten)]
    document: &'a Document,
    /// The subject as it is set.
    shown: String,
    year: i16,
    month: i8,
    day: i8,
    /// Whether some characters are written as codes.
    codes: bool,
    /// How wide the columns of tables are in points, by section and block.
    widths: Vec<Vec<Vec<f64>>>,
}

fn data(document: &Document) -> Result<Vec<u8>, WriteError> {
    let mut document = Document { sheets: Vec::new(), calendar: Vec::new(), ..document.clone() };
    let mut missing = BTreeSet::new();
    document.for_each_text(&mut |text| *text = settable(text, &mut missing));
    let shown = measure::marked(&document.subject, PAGE);
    let mut widths = Vec::new();
    for section in &mut document.sections {
        widths.push(section.blocks.iter_mut().map(fit).collect());
    }
    let on = document.on;
    let codes = !missing.is_empty();
    let data = Data { document: &document, shown, year: on.year(), month: on.month(), day: on.day(), codes, widths };
    Ok(serde_json::to_vec(&data)?)
}

/// Marks in the texts of a block what must not break, as far as there is room for it, and tells how wide the columns
/// of a table are.
fn fit(block: &mut Block) -> Vec<f64> {
    let mark = |text: &mut String, room: f64| *text = measure::marked(text, room);
    match block {
        Block::Paragraph { text } | Block::Callout { text } => mark(text, PAGE),
        Block::Facts { facts } | Block::Signature { facts, .. } => {
            for (name, value) in facts {
                mark(name, FACT_NAME);
                mark(value, FACT_VALUE);
            }
        }
        Block::Checklist { items } => {
            for item in items {
                mark(&mut item.text, ITEM);
                mark(&mut item.state, ITEM);
                item.notes.iter_mut().for_each(|note| mark(note, ITEM));
            }
        }
        Block::Table { columns, rows } => {
            let widths = measure::widths(columns, rows);
            for row in std::iter::once(columns.iter_mut().collect::<Vec<_>>())
                .chain(rows.iter_mut().map(|row| row.iter_mut().map(|cell| &mut cell.text).collect()))
            {
                row.into_iter().zip(&widths).for_each(|(text, width)| mark(text, width - measure::INSET));
            }
            return widths;
        }
    }
    Vec::new()
}

/// A text that can be set: composed characters, and codes such as `[U+1F600]` for those that the typeface lacks.
fn settable(text: &str, missing: &mut BTreeSet<char>) -> String {
    let mut out = String::with_capacity(text.len());
    text.nfc().for_each(|c| set(c, &mut out, missing));
    out
}

fn set(c: char, out: &mut String, missing: &mut BTreeSet<char>) {
    match c {
        '\n' | ' ' => out.push(c),
        '\t' => out.push(' '),
        c if has(c) => out.push(c),
        c => {
            missing.insert(c);
            out.push_str(&format!("[U+{:04X}]", u32::from(c)));
        }
    }
}

/// Whether both typefaces have a character. What changes the direction of text or is not seen stays outside: a reader
/// of paper could not tell it from nothing.
fn has(c: char) -> bool {
    let is_hidden = c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}');
    !is_hidden && FONTS.iter().all(|font| font.info().coverage.contains(u32::from(c)))
}

/// All that the typesetter can see.
struct Typesetter {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    template: Source,
    data: (FileId, Bytes),
}

impl Typesetter {
    fn new(data: Vec<u8>) -> Result<Self, WriteError> {
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(FONTS.iter())),
            template: Source::new(file("handover.typ")?, TEMPLATE.to_owned()),
            data: (file("document.json")?, Bytes::new(data)),
        })
    }
}

fn file(name: &str) -> Result<FileId, WriteError> {
    let path = VirtualPath::new(name).map_err(|_| WriteError::Pdf(name.to_owned()))?;
    Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

impl World for Typesetter {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 { Ok(self.data.1.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

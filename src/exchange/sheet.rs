//! A table as text, whatever it came from, with everything that had to be decided on the way.

use super::encoding::{Alternative, Encoding};
use super::kind::OtherKind;
use super::rows::Rows;
use crate::process::QuestionId;
use std::collections::BTreeMap;

/// The largest table that is read. Ten thousand end customers take about a fiftieth of it.
pub const MAX_BYTES: usize = 50 * 1024 * 1024;
/// The most rows.
pub const MAX_ROWS: usize = 100_000;
/// The most columns.
pub const MAX_COLUMNS: usize = 200;

/// A table: its heading and its rows, with the line each row stood on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The heading.
    pub heading: Vec<String>,
    /// The rows with their line, counted from one.
    pub rows: Rows,
    /// What the reader should know.
    pub notices: Vec<SheetNotice>,
    /// The line of the heading, counted from one; none when the table has no heading.
    pub heading_line: Option<usize>,
    /// The first lines of the sheet with their numbers, so that the one with the headings can be chosen.
    pub top: Vec<(usize, String)>,
    /// The sheets of the workbook, when it is one, in order.
    pub tabs: Vec<SheetName>,
    /// Rows below the heading that are no rows of the table.
    pub left_out: Vec<LeftOut>,
    /// How its bytes were read as letters, when it is text.
    pub encoding: Option<Encoding>,
    /// What has to be told before anything is taken.
    pub in_doubt: Vec<Doubt>,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetName {
    /// Its name.
    pub name: String,
    /// Whether the program that wrote it does not show it.
    pub hidden: bool,
    /// Whether it is the one that was read.
    pub is_read: bool,
}

/// Something that has to be told before anything is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Doubt {
    /// The letters may be others.
    Encoding,
}

/// A row that is none of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its line.
    pub line: usize,
    /// What stands in it.
    pub text: String,
    /// Why it is left out.
    pub why: LeftOutWhy,
}

/// Why a row is none of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LeftOutWhy {
    /// It sums up.
    Total,
    /// It is the heading once more.
    HeadingAgain,
    /// It is a remark below the table.
    Remark,
    /// It holds one text alone, which is no company's name: a title of the rows below.
    Subtitle,
    /// It belongs to another table, with a heading of its own.
    OtherTable,
    /// It stands below the heading and says how the columns are to be filled in.
    Hint,
    /// It says of itself that it is an example.
    Example,
    /// It begins with a sign by which programs know a remark.
    Commented,
    /// It holds nothing but ticks and running numbers: a row that is ready to be filled in.
    OnlyMarks,
}

/// What somebody has chosen about a table; everything else is found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The sheet to read.
    pub sheet: Option<String>,
    /// The line of the heading, counted from one.
    pub heading: Option<usize>,
    /// How to read the bytes of a text.
    pub encoding: Option<Encoding>,
    /// Which column answers a question, by its place from nought; none to pass it over.
    pub columns: BTreeMap<QuestionId, Option<usize>>,
}

/// Something that was decided while reading.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SheetNotice {
    /// The letters were found by what they become.
    ReadAs {
        /// The reading that was chosen.
        encoding: Encoding,
        /// Every reading with its look.
        alternatives: Vec<Alternative>,
    },
    /// The workbook has other sheets.
    OtherSheets {
        /// The one that was read.
        read: String,
        /// The others.
        others: Vec<SheetName>,
    },
    /// Other sheets that are shown hold the same kind of list.
    OtherLists {
        /// Their names.
        names: Vec<String>,
    },
    /// Lines above the heading were passed over.
    LinesAbove {
        /// The first and the last of them.
        lines: Vec<usize>,
        /// What stands in the first.
        text: String,
    },
    /// Lines of a document outside its tables were passed over.
    TextOutside {
        /// Which.
        lines: Vec<usize>,
        /// What stands in the first.
        text: String,
    },
    /// Text of a web page outside its tables was passed over.
    TextOfPage {
        /// How many lines of it, as the page shows them, stand above the tables.
        above: usize,
        /// How many between them.
        between: usize,
        /// How many below them.
        below: usize,
        /// The first.
        text: String,
    },
    /// The heading takes several lines, which were put together.
    HeadingOfLines {
        /// The lines.
        lines: Vec<usize>,
    },
    /// The table has no heading; its columns were known by what stands in them.
    NoHeading,
    /// The table stands on its side, and was turned.
    Turned,
    /// Cells hold formulas; their last values were read.
    Formulas {
        /// How many.
        count: usize,
    },
    /// Formulas have no value: no spreadsheet program has worked them out.
    EmptyFormulas {
        /// Where, such as `B5`.
        cells: Vec<String>,
    },
    /// Formulas whose value is a zero, which some programs write in place of a text.
    ZeroFormulas {
        /// Where, such as `B5`.
        cells: Vec<String>,
    },
    /// A personal identity code stands in the heading, where it is covered. The table may have no heading.
    IdentityCodeInHeading,
    /// Cells are merged; their value was read for every row they cover.
    MergedCells {
        /// How many areas.
        count: usize,
    },
    /// Rows that the program that wrote the table does not show were read like the others.
    HiddenRows {
        /// Their lines.
        lines: Vec<usize>,
    },
    /// Columns that the program that wrote the table does not show were read like the others.
    HiddenColumns {
        /// Their headings, or their letters.
        columns: Vec<String>,
    },
    /// Cells have notes, which were not read.
    Notes {
        /// The lines of these cells.
        lines: Vec<usize>,
    },
    /// Texts stand at the top or the foot of the printed pages. They were not read.
    PageTexts {
        /// Each, shortened.
        texts: Vec<String>,
    },
    /// Cells show something else than they hold. What they show was read.
    ShownOtherwise {
        /// The cells, such as `B5`.
        cells: Vec<String>,
        /// What the first of them holds.
        held: String,
        /// What it shows.
        shown: String,
    },
    /// Cells show only a part of their day. The whole was read.
    PartsOfDays {
        /// The cells, such as `B5`.
        cells: Vec<String>,
    },
    /// A web page has scripts or styles that cannot be judged. Everything was read as if it were seen.
    StylesOfPage,
    /// Addresses behind texts, which the texts do not tell, were not read.
    Links {
        /// The cells, such as `B5`.
        cells: Vec<String>,
        /// The first of the addresses.
        first: String,
    },
    /// The workbook is in binary form (`.xlsb`), of which only the cells are read.
    OnlyCells,
    /// Texts are struck through. They were read like the others.
    StruckThrough {
        /// Their lines.
        lines: Vec<usize>,
    },
    /// Values cannot be seen: their letters have the colour of what is behind them, or their format shows nothing. They were
    /// read like the others.
    Unseen {
        /// Their lines.
        lines: Vec<usize>,
    },
    /// Conditional formats may let nobody see values. What they hide was read like everything else.
    Conditional {
        /// The lines of these values.
        lines: Vec<usize>,
    },
    /// Rows of few cells stand at the end below a blank line, where remarks often are. They were read like the others.
    Apart {
        /// Their lines.
        lines: Vec<usize>,
    },
    /// Rows bear the name of an example. They were read like the others.
    ExampleNames {
        /// Their lines.
        lines: Vec<usize>,
    },
    /// Cells of a drawn table that were broken over several lines were put together, with a blank between.
    JoinedLines {
        /// The lines where they begin.
        lines: Vec<usize>,
    },
    /// All cells of a row stood in one, and were parted at the sign between them.
    PartedCells,
    /// Letters were written as codes, such as `&auml;` or `\u00e4`, and read as letters.
    EscapedLetters,
    /// Letters seem to be lost or to stand for others: somebody read the table in a wrong encoding and saved it so.
    OddLetters {
        /// Their lines.
        lines: Vec<usize>,
    },
    /// Quotation marks that stand alone were taken for letters.
    StrayQuotes {
        /// Their lines.
        lines: Vec<usize>,
    },
}

/// Why a table could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SheetError {
    /// There is nothing in it.
    Empty,
    /// Only sheets that are not shown hold something.
    OnlyHidden {
        /// Their names.
        names: Vec<String>,
    },
    /// Larger than is read.
    TooLarge {
        /// Its size in bytes.
        size: usize,
    },
    /// More rows than are read.
    TooManyRows,
    /// More columns than are read.
    TooManyColumns {
        /// How many.
        count: usize,
    },
    /// A workbook that asks for a password.
    Encrypted,
    /// A workbook that is broken, or a file of another kind.
    Unreadable {
        /// What the reader said.
        reason: String,
    },
    /// A file of a kind that holds no table, or none that is read.
    OtherKind(OtherKind),
    /// There is no sheet of the chosen name.
    NoSuchSheet {
        /// The name.
        name: String,
        /// The sheets there are.
        there: Vec<String>,
    },
    /// The chosen line of the heading has nothing in it.
    NoSuchLine {
        /// The line.
        line: usize,
    },
}

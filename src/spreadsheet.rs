//! What a spreadsheet program opens as it was meant: the CSV it expects, and texts it takes for no formula.

/// What a spreadsheet takes for the beginning of a formula.
pub(crate) const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A writer of CSV as Excel in Finland and Sweden opens it: semicolons, and a byte order mark at the beginning.
pub(crate) fn csv_writer() -> ::csv::Writer<Vec<u8>> {
    let mut builder = ::csv::WriterBuilder::new();
    builder.delimiter(b';').terminator(::csv::Terminator::CRLF).from_writer(vec![0xef, 0xbb, 0xbf])
}

/// A text that a spreadsheet reads as text: an apostrophe stands before what would begin a formula.
pub(crate) fn not_a_formula(text: &str) -> String {
    let begins = text.starts_with(FORMULA) || text.starts_with(['\t', '\r']);
    if begins { format!("'{text}") } else { text.to_owned() }
}

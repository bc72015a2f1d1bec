//! Text tables: comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252.

use super::sheet::{Notice, Sheet, SheetError};
use std::borrow::Cow;

/// Reads a text table.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet, SheetError> {
    let (text, notice) = decode(bytes);
    if text.trim().is_empty() {
        return Err(SheetError::Empty);
    }
    if text.contains('\0') {
        return Err(SheetError::Unreadable { reason: "NUL".to_owned() });
    }
    if text.matches('"').count() % 2 == 1 {
        let line = text.lines().position(|line| line.matches('"').count() % 2 == 1).map_or(1, |at| at + 1);
        return Err(SheetError::Malformed { line });
    }
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let (mut lines, mut line, mut read) = (Vec::new(), 1, 0);
    for record in reader.records() {
        let record = record.map_err(|error| malformed(&error))?;
        let begins = record.position().map_or(read, |position| usize::try_from(position.byte()).unwrap_or(read));
        // Blank lines before a record are passed over by the reader, but people count them.
        let blank = text.get(begins..).unwrap_or_default().find(|letter| !matches!(letter, '\r' | '\n')).unwrap_or(0);
        line += text.get(read..begins + blank).unwrap_or_default().matches('\n').count();
        read = begins + blank;
        lines.push((line, record.iter().map(str::to_owned).collect()));
    }
    Sheet::of(lines.into_iter(), notice.into_iter().collect())
}

fn malformed(error: &::csv::Error) -> SheetError {
    let line = error.position().map_or(0, ::csv::Position::line);
    SheetError::Malformed { line: usize::try_from(line).unwrap_or_default() }
}

fn decode(bytes: &[u8]) -> (Cow<'_, str>, Option<Notice>) {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default());
        return (text, None);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), None),
        Err(_) => (encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0, Some(Notice::Windows1252)),
    }
}

/// The sign that stands most often outside quotes in the first line.
fn delimiter(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b';', 0_usize), (b'\t', 0), (b',', 0)];
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ => counts.iter_mut().filter(|(sign, _)| *sign == byte && !quoted).for_each(|(_, count)| *count += 1),
        }
    }
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b';', |(sign, _)| *sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
        let sheet = read(bytes).expect("readable");
        std::iter::once(sheet.heading).chain(sheet.rows.into_iter().map(|(_, row)| row)).collect()
    }

    #[test]
    fn signs_and_encodings_are_told_apart() {
        let expected = [["Nimi", "Y-tunnus"], ["Äänekosken Öljy", "1234567-1"]];
        let text = |sign: &str| format!("Nimi{sign}Y-tunnus\r\nÄänekosken Öljy{sign}1234567-1\r\n");
        for sign in [";", ",", "\t"] {
            assert_eq!(rows(text(sign).as_bytes()), expected, "{sign}");
        }
        let with_mark = [&[0xef, 0xbb, 0xbf], text(";").as_bytes()].concat();
        assert_eq!(rows(&with_mark), expected);
        let utf16: Vec<u8> =
            std::iter::once(0xfeff).chain(text(";").encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(rows(&utf16), expected);
        let (windows, ..) = encoding_rs::WINDOWS_1252.encode("Nimi;Y-tunnus\r\nÄänekosken Öljy;1234567-1\r\n");
        assert_eq!(rows(&windows), expected);
        assert_eq!(read(&windows).expect("readable").notices, [Notice::Windows1252]);
    }

    #[test]
    fn quotes_hold_signs_and_line_breaks_and_lines_are_counted() {
        let sheet = read(b"Nimi;Huom\n\"A; B\";\"rivi 1\nrivi 2\"\n\nC;d\n").expect("readable");
        assert_eq!(
            sheet.rows,
            [(2, vec!["A; B".to_owned(), "rivi 1\nrivi 2".to_owned()]), (5, vec!["C".to_owned(), "d".to_owned()])]
        );
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert_eq!(read(b" \n"), Err(SheetError::Empty));
        assert_eq!(read(b"Nimi;Y\n\"auki;1\n"), Err(SheetError::Malformed { line: 2 }));
        assert!(matches!(read(b"a\0b"), Err(SheetError::Unreadable { .. })));
    }
}

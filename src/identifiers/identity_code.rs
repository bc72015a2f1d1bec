//! Finds personal identity codes (henkilötunnus) in text, so that they can be refused.
//!
//! A text is searched at the borders of tokens, in upper and lower case, and with spaces inside the code.
//! The date must exist and the check character must match (decree 128/2010 § 2 as amended by 690/2022).
//! Codes of the artificial range 900–999 are refused too: in form they are identity codes.

use jiff::civil::Date;
use std::ops::Range;

/// The most characters from the first of a code to its last, with the space put into it.
const LONGEST: usize = 25;

/// The digits of a code.
const DIGITS: usize = 9;

const CHECK_CHARACTERS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// Whether the text holds something that is an identity code in form.
///
/// ```
/// use lupapolku::identifiers::contains_identity_code;
///
/// assert!(contains_identity_code("hetu: 010594y9032."));
/// assert!(!contains_identity_code("Y-tunnus 0245437-2, puhelin 0295 536 000"));
/// ```
#[must_use]
pub fn contains_identity_code(text: &str) -> bool {
    !identity_codes(text).is_empty()
}

/// Whether the text ends in the beginning of an identity code: a birthday, the sign of the century, and a digit or more.
#[must_use]
pub fn ends_in_part_of_identity_code(text: &str) -> bool {
    text.char_indices().filter(|(_, c)| c.is_ascii_digit()).any(|(start, _)| {
        let (before, rest) = text.split_at(start);
        let rest: Vec<u8> =
            rest.chars().filter(|c| !is_filler(*c)).map(|c| u8::try_from(plain(c)).unwrap_or(b'?')).take(11).collect();
        !before.ends_with(char::is_alphanumeric) && is_part(&rest)
    })
}

/// Whether these characters are the beginning of a code: more than the birthday, and less than the whole.
fn is_part(rest: &[u8]) -> bool {
    let [d1, d2, m1, m2, y1, y2, separator, number @ ..] = rest else { return false };
    let is_number = (1..=3).contains(&number.len()) && number.iter().all(u8::is_ascii_digit);
    let digits = [*d1, *d2, *m1, *m2, *y1, *y2];
    is_number && digits.iter().all(u8::is_ascii_digit) && birthday(digits, *separator)
}

/// Whether there is such a day in the century of the sign.
fn birthday([d1, d2, m1, m2, y1, y2]: [u8; 6], separator: u8) -> bool {
    let century = match separator {
        b'+' => 1800,
        b'-' | b'Y' | b'X' | b'W' | b'V' | b'U' => 1900,
        b'A'..=b'F' => 2000,
        _ => return false,
    };
    let part = |tens: u8, ones: u8| i8::try_from((tens - b'0') * 10 + (ones - b'0')).unwrap_or(0);
    Date::new(i16::from(part(y1, y2)) + century, part(m1, m2), part(d1, d2)).is_ok()
}

/// What covers an identity code.
pub const IDENTITY_CODE_MASK: &str = "******-****";

/// The text with every identity code covered, for exports and messages.
#[must_use]
pub fn mask_identity_codes(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    for code in identity_codes(text) {
        masked.push_str(text.get(from..code.start).unwrap_or_default());
        masked.push_str(IDENTITY_CODE_MASK);
        from = code.end;
    }
    masked.push_str(text.get(from..).unwrap_or_default());
    masked
}

/// A significant character with the place where it ends in the text. Spaces between parts of a code are left out.
struct Mark {
    character: u8,
    end: usize,
}

fn identity_codes(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    // Most texts are told by this alone.
    if text.bytes().filter(u8::is_ascii_digit).count() < DIGITS {
        return found;
    }
    let digit_places = text.char_indices().filter(|(_, c)| c.is_ascii_digit());
    for (start, _) in digit_places {
        let overlaps = found.last().is_some_and(|last| start < last.end);
        let at_border = !text.get(..start).unwrap_or_default().ends_with(char::is_alphanumeric);
        if overlaps || !at_border {
            continue;
        }
        if let Some(end) = code_end(text, start) {
            found.push(start..end);
        }
    }
    found
}

/// Where the code that begins at `start` ends, if one does.
fn code_end(text: &str, start: usize) -> Option<usize> {
    let marks: Vec<Mark> = text
        .get(start..)?
        .char_indices()
        .take(LONGEST)
        .filter(|(_, c)| !is_filler(*c))
        .take(11)
        .map(|(at, c)| Mark { character: u8::try_from(plain(c)).unwrap_or(b'?'), end: start + at + c.len_utf8() })
        .collect();
    let code: [u8; 11] = marks.iter().map(|mark| mark.character).collect::<Vec<_>>().try_into().ok()?;
    let last = marks.last()?;
    let after = text.get(last.end..).unwrap_or_default();
    let ends = !after.starts_with(char::is_alphanumeric);
    (ends && is_code(code)).then_some(last.end)
}

/// Space that people, or word processors, put inside a code.
fn is_filler(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{200b}' | '\u{ad}' | '\u{2060}' | '\u{feff}')
}

/// The character as the code would have it: upper case, and a plain hyphen for the look-alikes.
fn plain(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        c => c.to_ascii_uppercase(),
    }
}

fn is_code(code: [u8; 11]) -> bool {
    let [d1, d2, m1, m2, y1, y2, separator, n1, n2, n3, check] = code;
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
    };
    let (Some(all), Some(individual)) = (number(&[d1, d2, m1, m2, y1, y2, n1, n2, n3]), number(&[n1, n2, n3])) else {
        return false;
    };
    let exists = birthday([d1, d2, m1, m2, y1, y2], separator);
    let matches = CHECK_CHARACTERS.get((all % 31) as usize) == Some(&check);
    exists && matches && individual >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_that_is_being_typed_is_told_from_a_date_or_a_number() {
        for text in ["131052-3", "nimi 131052-30", "131052-308", "131052A3", "1310 52-3"] {
            assert!(ends_in_part_of_identity_code(text), "{text}");
        }
        for text in ["", "131052", "131052-", "131052-308T", "991352-3", "x131052-3", "131052-3 muu", "0295 536 000"] {
            assert!(!ends_in_part_of_identity_code(text), "{text}");
        }
    }

    const VALID: &[&str] = &[
        "010594Y9032",
        "010594Y9021",
        "020594X903P",
        "030594W903B",
        "040594V9030",
        "050594U903M",
        "010516B903X",
        "020516C903K",
        "030516D9037",
        "010501E9032",
        "020503F9037",
        "020504A902E",
        "020501A999T",
        "020190-9521",
        "290200A905H",
        "290204A905J",
        "310199-907L",
        "311299-908H",
        "010100A901H",
        "150365+9030",
        "150365-9030",
        "150365Y9030",
        "150365F9030",
        "010190-999W",
        "131052-308T",
        "010108A9516",
        "010110A951P",
        "010181-9533",
        "010190-900P",
        "010190Y999W",
        "010506A951W",
        "010516B902W",
        "011014A9510",
        "020502E902X",
        "020504B904H",
        "020516C902J",
        "020594X902N",
        "030516D9026",
        "030694W9024",
        "040594V902Y",
        "050594U902L",
        "090702A9996",
        "150365A9030",
        "210281-9988",
        "310118-998M",
        "311211A9527",
    ];

    #[test]
    fn every_form_of_a_code_is_found() {
        for code in VALID {
            let (birth, rest) = code.split_at(6);
            for text in [
                (*code).to_owned(),
                code.to_lowercase(),
                format!("hetu:{code}."),
                format!("Henkilö ({code}), osoite"),
                format!("{birth} {rest}"),
                code.chars().map(|it| format!("{it}\u{202f}")).collect(),
                code.replace('-', "–"),
                format!("ä{}ö {code}\n", "x ".repeat(40)),
            ] {
                assert!(contains_identity_code(&text), "{text}");
            }
        }
    }

    #[test]
    fn what_is_not_a_code_is_left_alone() {
        for text in [
            "010190-999K",
            "010190Y999K",
            "010594Y9031",
            "010594Y9022",
            "310200A9051",
            "290201A905S",
            "310299-907D",
            "310499-905Y",
            "001299-905D",
            "011399-905V",
            "010594G9032",
            "131052/308T",
            "131052-308U",
            "010203A123B",
            "0105949032",
            "010594Y90322",
            "010594Y903",
            "0245437-2",
            "003702454372",
            "FI02454372",
            "+358 295 536 000",
            "0295536000",
            "01.05.1994",
            "2026-11-23",
            "091-001-0001-0001",
            "1.2.246.517.1.10.305.2",
            "FI-TEST/organisationlptest01/GOV/",
            "",
            "ä",
            "X010594Y9032Z",
        ] {
            assert!(!contains_identity_code(text), "{text}");
        }
    }

    #[test]
    fn masking_leaves_the_rest_of_the_text() {
        let masked = mask_identity_codes("Äiti 010594Y9032 ja lapsi 020504a902e.");
        assert_eq!(masked, "Äiti ******-**** ja lapsi ******-****.");
    }
}

//! A business id however it was written or spoilt, as long as its check digit leaves one reading.

use crate::exchange::folding::is_invisible;
use crate::exchange::words::words;
use crate::identifiers::BusinessId;

/// The business id a text can only mean.
pub(in crate::exchange) fn read(text: &str) -> Option<BusinessId> {
    if text.len() > 80 || !text.bytes().any(|byte| byte.is_ascii_digit()) && text.is_ascii() {
        return None;
    }
    if let Some(id) = plainly_written(text) {
        return Some(id);
    }
    one(text).or_else(|| named_twice(text)).or_else(|| of_address(text))
}

/// A text that is one id with what belongs to it.
fn one(text: &str) -> Option<BusinessId> {
    let plain: String = text.chars().filter(|letter| !is_invisible(*letter)).map(plain_sign).collect();
    let plain = without_country(without_note(&plain));
    let (has_prefix, digits) =
        parts(plain.trim().trim_matches(['\'', '"', '(', ')', '[', ']', '.', ',', ';', ':', '*', ' ']))?;
    of_digits(digits, has_prefix)
}

/// What stands in brackets behind an id, without a digit in it, is said of it: `2100001-8 (FI)`.
fn without_note(text: &str) -> &str {
    let note = text.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let note =
        note.filter(|(before, note)| !before.trim().is_empty() && !note.contains(|it: char| it.is_ascii_digit()));
    note.map_or(text, |(before, _)| before)
}

/// What a VAT number has before or behind it: `2100001-8 ALV`, `2100001-8 FI`.
fn without_country(text: &str) -> &str {
    let (before, last) = text.trim_end().rsplit_once(' ').unwrap_or((text, ""));
    let is_of_tax = ["FI", "ALV", "VAT", "MOMS"].iter().any(|known| known.eq_ignore_ascii_case(last));
    if is_of_tax { before } else { text }
}

/// The same id in two forms: `2100001-8 / FI21000018`.
fn named_twice(text: &str) -> Option<BusinessId> {
    let parts = text.split(['/', ',', ';', '(', '|', '\n']).map(|part| part.trim_matches([')', ' ']));
    let mut found = parts.filter(|part| !part.is_empty()).map(|part| (part.len() > 7).then(|| one(part)).flatten());
    let first = found.next()??;
    let mut is_again = false;
    let all_same = found.all(|id| {
        is_again = true;
        id == Some(first)
    });
    (all_same && is_again).then_some(first)
}

/// The address of a page about an organisation ends in its id.
fn of_address(text: &str) -> Option<BusinessId> {
    let rest = text.trim().strip_prefix("https://").or_else(|| text.trim().strip_prefix("http://"))?;
    plainly_written(rest.trim_end_matches('/').rsplit_once('/')?.1)
}

/// The usual form, which costs the least.
pub(super) fn plainly_written(text: &str) -> Option<BusinessId> {
    match text.as_bytes() {
        [body @ .., b'-', check] if body.len() == 7 && check.is_ascii_digit() => BusinessId::parse(text).ok(),
        _ => None,
    }
}

/// The business id that a spreadsheet program made a rounded number, such as `2,45E+06`. The outer nothing: it is none
/// such. The inner: too much is lost.
pub(in crate::exchange) fn of_rounded(text: &str) -> Option<Option<BusinessId>> {
    let (mantissa, exponent) = text.trim().split_once(['e', 'E'])?;
    let exponent: usize = exponent.trim_start_matches('+').parse().ok()?;
    let (whole, decimals) = mantissa.split_once([',', '.']).unwrap_or((mantissa, ""));
    let all_digits = !whole.is_empty() && whole.bytes().chain(decimals.bytes()).all(|byte| byte.is_ascii_digit());
    (all_digits && exponent < 20).then_some(())?;
    // Only when no digit is behind the last one that is shown.
    Some((decimals.len() == exponent).then(|| of_number(&format!("{whole}{decimals}"))).flatten())
}

/// Other hyphens, blanks and digits that look the same.
fn plain_sign(letter: char) -> char {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' | '\u{2043}' | '\u{b7}' | '_' => {
            '-'
        }
        '\u{ff10}'..='\u{ff19}' => char::from_u32(u32::from(letter) - 0xff10 + 0x30).unwrap_or(letter),
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    }
}

/// What is left when a known prefix is taken off, and whether there was one.
fn parts(text: &str) -> Option<(bool, &str)> {
    let begins = text.find(|letter: char| letter.is_ascii_digit())?;
    let (before, digits) = text.split_at(begins);
    let prefix = super::super::folding::tokens(before).concat();
    let is_known =
        prefix.is_empty() && before.chars().all(|it| !it.is_alphanumeric()) || words().id_prefixes.contains(&prefix);
    is_known.then_some((!prefix.is_empty(), digits))
}

/// The ids that digits with the signs between them can mean, when they are one.
fn of_digits(text: &str, has_prefix: bool) -> Option<BusinessId> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let others: String = text.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    if !others.chars().all(|letter| matches!(letter, '-' | ' ' | '.' | '/' | ',')) || digits.len() > 20 {
        return None;
    }
    let before_check = text.len().checked_sub(1).and_then(|at| text.get(..at)).unwrap_or_default();
    let body = before_check.trim_end_matches(['-', ' ', '.', '/', ',']);
    // Signs stand before the check digit and nowhere else, so that no day or telephone number is an id.
    let is_parted_once = body.bytes().all(|byte| byte.is_ascii_digit());
    let is_grouped = has_prefix && others.chars().all(|letter| letter == ' ');
    // 2 100 001-8 or 2.100.001-8: as large numbers are written.
    let is_large = others.chars().filter(|letter| *letter == '-').count() == 1
        && body.split([' ', '.']).map(str::len).eq([1, 3, 3]);
    let as_written =
        (is_parted_once || is_grouped || is_large || others.is_empty()).then(|| of_number(&digits)).flatten();
    // A number with decimals, as `21000015.0`.
    let whole = text
        .split_once(['.', ','])
        .filter(|(_, decimals)| !decimals.is_empty() && decimals.bytes().all(|it| it == b'0'));
    let without_decimals = whole.and_then(|(whole, _)| of_number(whole));
    match (as_written, without_decimals) {
        (Some(one), Some(other)) if one != other => None,
        (found, other) => found.or(other),
    }
}

/// Eight digits; seven when the zero in front is lost; or those of an OVT code.
fn of_number(digits: &str) -> Option<BusinessId> {
    let all_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    match digits.len() {
        _ if !all_digits => None,
        8 => BusinessId::parse(digits).ok(),
        7 => BusinessId::parse(&format!("0{digits}")).ok(),
        10 if digits.starts_with("37") => BusinessId::parse(digits.get(2..)?).ok(),
        12..=17 if digits.starts_with("0037") => BusinessId::parse(digits.get(4..12)?).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spoilt_form_is_the_id_it_can_only_be() {
        for (text, id) in [
            ("2454372", "0245437-2"),
            ("21000018.0", "2100001-8"),
            ("02454372", "0245437-2"),
            ("02454372,00", "0245437-2"),
            ("FI21000501", "2100050-1"),
            ("2100071 - 2", "2100071-2"),
            ("2100085\u{2011}1", "2100085-1"),
            ("2100092\u{2212}3", "2100092-3"),
            ("2100099\u{ad}0", "2100099-0"),
            ("FI 21001061", "2100106-1"),
            ("FI-2100113-3", "2100113-3"),
            ("Fi21001205", "2100120-5"),
            ("Y-tunnus: 2100127-2", "2100127-2"),
            ("Y-TUNNUS 2100127-2", "2100127-2"),
            ("FO-nr 2100127-2", "2100127-2"),
            ("VAT FI21001272", "2100127-2"),
            ("(2100127-2)", "2100127-2"),
            ("737546-2", "0737546-2"),
            ("2100134\u{2014}4", "2100134-4"),
            ("2100141\u{a0}6", "2100141-6"),
            ("2100148.3", "2100148-3"),
            ("FI2100155-5", "2100155-5"),
            ("FI 2100 1555", "2100155-5"),
            ("\u{feff}2100001-8\u{200b}", "2100001-8"),
            ("\u{ff12}\u{ff11}00001-8", "2100001-8"),
            ("003702454372", "0245437-2"),
            ("3702454372", "0245437-2"),
            ("00372100022900001", "2100022-9"),
            ("'02454372", "0245437-2"),
            ("2 100 001-8", "2100001-8"),
            ("2100001-8 (FI)", "2100001-8"),
            ("2100001-8 ALV", "2100001-8"),
            ("2100001-8 fi", "2100001-8"),
            ("2.100.001-8", "2100001-8"),
            ("2100001-8*", "2100001-8"),
            ("2100001-8 / FI21000018", "2100001-8"),
            ("FI21000018 (2100001-8)", "2100001-8"),
            ("https://tietopalvelu.ytj.fi/yritys/2100001-8", "2100001-8"),
        ] {
            assert_eq!(read(text).map(|id| id.to_string()).unwrap_or_default(), id, "{text}");
        }
    }

    #[test]
    fn what_can_be_something_else_is_left_alone() {
        for text in [
            "",
            "-",
            "#N/A",
            "puuttuu",
            "1.3.2027",
            "01.03.2027",
            "040 765 4321",
            "SE556677-8899",
            "EE02454372",
            "2100001-7",
            "12345-6",
            "21000015.0",
            // Both 0245437-2 and 2454372-0 can be issued.
            "2454372.0",
            "Koivu 2100001-8",
            "2100001-8 / 2100008-5",
            "2100001-8 (ent. 2100008-5)",
            "2 100 001 8",
            "https://a.example/21000018",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_rounded_number_is_known_to_be_one() {
        assert_eq!(of_rounded("2,454372E+06").flatten().map(|id| id.to_string()).as_deref(), Some("0245437-2"));
        assert_eq!(of_rounded("2,45E+06"), Some(None));
        assert_eq!(of_rounded("2100001-8"), None);
        assert_eq!(of_rounded("Elo"), None);
    }
}

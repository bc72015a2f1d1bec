//! Letters that were written as codes, and letters that went wrong before the table came here.

use std::borrow::Cow;

/// A text whose letters stand in it and not their codes. Signs that part cells are left as codes.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('&') && !text.contains("\\u") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let (mut rest, mut is_changed) = (text, false);
    while let Some(at) = rest.find(['&', '\\']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let found =
            by_name(from).or_else(|| by_number(from)).filter(|code| code.letter.is_alphabetic() || code.letter == '&');
        let length = found.as_ref().map_or(1, |code| code.length);
        is_changed |= found.is_some();
        match found {
            Some(code) => out.push(code.letter),
            None => out.push_str(from.get(..1).unwrap_or_default()),
        }
        rest = from.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    if is_changed { Cow::Owned(out) } else { Cow::Borrowed(text) }
}

/// A code at the beginning of a text.
struct Code {
    letter: char,
    length: usize,
}

/// `&auml;`, `&#228;`
fn by_name(text: &str) -> Option<Code> {
    let end = text.find(';').filter(|end| *end <= 10 && text.starts_with('&'))?;
    let letter = super::entities::entity(text.get(1..end)?)?;
    Some(Code { letter, length: end + 1 })
}

/// `\u00e4`
fn by_number(text: &str) -> Option<Code> {
    let number = text.strip_prefix("\\u")?.get(..4)?;
    let letter = char::from_u32(u32::from_str_radix(number, 16).ok()?)?;
    Some(Code { letter, length: 6 })
}

/// Whether a letter is written at a place as in UTF-7: `K+AOQ-rki`.
fn is_utf_7(text: &str, at: usize) -> bool {
    let code = text.get(at + 2..at + 5).map(str::as_bytes);
    matches!(code, Some([one, other, b'-']) if one.is_ascii_alphanumeric() && other.is_ascii_alphanumeric())
}

/// Whether a text has letters that are lost or stand for others, as happens when it was read in a wrong encoding: `J?rvi`,
/// `J�rvi`, `J‰rvi`, `JŠrvi`.
pub(super) fn are_odd(text: &str) -> bool {
    if text.is_ascii() && !text.contains(['?', '+', '{', '}', '=', '%']) || text.contains("://") {
        return false;
    }
    // The first byte of å, ä and ö in UTF-8, as mail and addresses write it.
    if text.contains(['=', '%']) && ["=C3=", "%C3%"].iter().any(|code| text.to_ascii_uppercase().contains(code)) {
        return true;
    }
    if text.contains("+A") && !text.contains('@') && text.match_indices("+A").any(|(at, _)| is_utf_7(text, at)) {
        return true;
    }
    let mut letters = text.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let is_within = before.is_alphabetic() && letters.peek().is_some_and(|after| after.is_alphabetic());
        let is_odd = match letter {
            char::REPLACEMENT_CHARACTER => true,
            // What the two bytes of a letter in UTF-8 are to an old Macintosh.
            '√' | '∂' | '‰' => before.is_alphabetic(),
            '?' if is_query(letters.clone()) => false,
            '?' => is_within || !before.is_alphanumeric() && letters.peek().is_some_and(|after| after.is_alphabetic()),
            // ä and å in the letters of seven bits that Finland and Sweden had (ISO/IEC 646).
            '{' | '}' => is_within && !text.contains(['$', '#', '"']),
            letter if letter.is_ascii() || is_usual_within(letter) => false,
            letter if letter.is_uppercase() => before.is_lowercase() && letter != 'Å',
            letter => is_within && !letter.is_alphanumeric() || letter == 'ˆ',
        };
        if is_odd {
            return true;
        }
        before = letter;
    }
    false
}

/// Whether what follows a question mark is what a link asks: `subject=Hei`.
fn is_query(mut rest: impl Iterator<Item = char>) -> bool {
    rest.find(|letter| !letter.is_ascii_alphanumeric()) == Some('=')
}

/// Signs that stand within words.
fn is_usual_within(letter: char) -> bool {
    let is_joining = matches!(letter, '’' | '‘' | '´' | '·' | '•' | '®' | '™' | '…' | '\u{a0}' | '¨');
    is_joining
        || letter.is_whitespace()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{2015}' | '\u{300}'..='\u{36f}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_letters_and_everything_else_is_left() {
        for (text, read) in [
            ("J&auml;rvi &amp; Mets&#228; Oy", "Järvi & Metsä Oy"),
            ("J\\u00e4rvi", "Järvi"),
            ("&#xC4;yr&#228;s", "Äyräs"),
            ("Koivu & Pojat; Oy", "Koivu & Pojat; Oy"),
            ("&lt;b&gt;&quot;&#59;", "&lt;b&gt;&quot;&#59;"),
            ("\\\\server\\u", "\\\\server\\u"),
            ("&ö", "&ö"),
        ] {
            assert_eq!(unescaped(text), read, "{text}");
        }
    }

    #[test]
    fn letters_of_a_wrong_encoding_are_noticed_and_names_are_not() {
        for text in [
            "J?rvi",
            "?gren Oy",
            "Perint\u{fffd} Oy",
            "Is‰nnˆinti",
            "PerintŠ Oy",
            "S„hk”posti",
            "LeppŠ",
            "S√§hk√∂",
            "J{rvi",
            "J=C3=A4rvi",
            "J%C3%A4rvi",
        ] {
            assert!(are_odd(text), "{text}");
        }
        for text in [
            "Järvi Oy",
            "ÄYRÄS OY",
            "Citroën",
            "O’Brien’s",
            "Kuka? Minä.",
            "Tiedossa (?)",
            "a=b, 5 %",
            "{nimi} Oy",
            "McÅberg",
            "A–B",
            "Öljy·Oy",
            "Łódź",
            "x²",
            "5 €/kk",
            "https://a.example/?q=x?y",
            "mailto:a@b.example?subject=x",
            "MAILTO:a@b.example?cc=c@d.example&subject=Hei?",
            "www.a.example/sivu?id=x",
            "Ja\u{308}rvi",
        ] {
            assert!(!are_odd(text), "{text}");
        }
    }
}

//! The text of a file as it was before programs changed it on its way: UTF-16 of Windows, dashes and blanks of an office
//! program, escapes of JSON and of addresses, tags and entities of web pages. Lines stay where they are.

use super::secret_bytes::SecretBytes;
use std::borrow::Cow;
use zeroize::Zeroizing;

/// The longest tag of a web page, in octets.
const LONGEST_TAG: usize = 4000;

/// The text of a file with everything put back that can be.
pub(super) fn plain(bytes: &[u8]) -> SecretBytes<'_> {
    let text = decoded(bytes);
    let is_form = contains(&text, b"BEGIN+");
    let is_address = is_form || contains(&text, b"BEGIN%20");
    let special = |octet: &u8| !octet.is_ascii() || matches!(octet, b'\\' | b'<' | b'&' | 0x0B | 0x1B);
    if !is_address && !text.iter().any(special) && !contains(&text, b"=3D") {
        return text;
    }
    // What stands for a letter is never longer than three times its octets.
    let mut whole = Zeroizing::new(Vec::with_capacity(3 * text.len()));
    for chunk in text.utf8_chunks() {
        let mut rest = chunk.valid();
        while let Some(letter) = rest.chars().next() {
            let blank = (letter == '+' && is_form).then_some((Cow::Borrowed(" "), 1));
            let meant = blank.or_else(|| meaning(letter, rest, is_address));
            let (meant, length) = meant.unwrap_or((Cow::Borrowed(""), 0));
            if length == 0 {
                let own = letter.len_utf8();
                whole.extend_from_slice(rest.as_bytes().get(..own).unwrap_or_default());
                rest = rest.get(own..).unwrap_or_default();
            } else {
                whole.extend_from_slice(meant.as_bytes());
                rest = rest.get(length..).unwrap_or_default();
            }
        }
        // Windows-1252, as far as it matters here.
        chunk.invalid().iter().for_each(|octet| {
            whole.extend_from_slice(match octet {
                0xA0 => b" ",
                0x96 | 0x97 => b"--",
                _ => b"?",
            });
        });
    }
    SecretBytes::Made(whole)
}

/// Whether some octets stand among others.
pub(super) fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}

/// The text of a file, also when Windows has saved it as UTF-16, with or without saying so.
pub(super) fn decoded(bytes: &[u8]) -> SecretBytes<'_> {
    match bytes {
        [0xFF, 0xFE, 0, 0, rest @ ..] => wider(rest, u32::from_le_bytes),
        [0, 0, 0xFE, 0xFF, rest @ ..] => wider(rest, u32::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => SecretBytes::Given(rest),
        _ if is_wide(bytes, |[letter, zero]| (letter, zero)) => wide(bytes, u16::from_le_bytes),
        _ if is_wide(bytes, |[zero, letter]| (letter, zero)) => wide(bytes, u16::from_be_bytes),
        _ => SecretBytes::Given(bytes),
    }
}

fn wide(bytes: &[u8], from: fn([u8; 2]) -> u16) -> SecretBytes<'static> {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| from(*pair));
    let letters = char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    let mut whole = Zeroizing::new(Vec::with_capacity(bytes.len() / 2 * 3));
    letters.for_each(|letter| whole.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()));
    SecretBytes::Made(whole)
}

/// UTF-32, as PowerShell writes it on request.
fn wider(bytes: &[u8], from: fn([u8; 4]) -> u32) -> SecretBytes<'static> {
    let letters = bytes.as_chunks::<4>().0.iter().map(|four| char::from_u32(from(*four)));
    let mut whole = Zeroizing::new(Vec::with_capacity(bytes.len()));
    let letters = letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    letters.for_each(|letter| whole.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()));
    SecretBytes::Made(whole)
}

/// Whether nearly every pair of octets is a letter of Latin-1 and a zero.
fn is_wide(bytes: &[u8], parts: fn([u8; 2]) -> (u8, u8)) -> bool {
    let pairs = bytes.as_chunks::<2>().0;
    let sample = pairs.get(..2048).unwrap_or(pairs);
    let latin = sample.iter().map(|pair| parts(*pair)).filter(|(letter, zero)| *zero == 0 && *letter != 0);
    sample.len() >= 8 && latin.count() * 10 >= sample.len() * 9
}

/// What stands at the beginning of a text for something else, and how many octets it takes; none when the letter stands
/// for itself.
fn meaning(letter: char, rest: &str, is_address: bool) -> Option<(Cow<'static, str>, usize)> {
    let length = letter.len_utf8();
    match letter {
        '\\' => escape(rest),
        '<' => tag(rest),
        '&' => entity(rest),
        '=' if rest.starts_with("=3D") => Some(("=".into(), 3)),
        '%' if is_address => {
            let code = u32::from_str_radix(rest.get(1..3)?, 16).ok()?;
            Some((letter_of(code)?, 3))
        }
        // Office programs make one long dash of two short ones.
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => Some(("--".into(), length)),
        // What a terminal takes for a colour.
        '\u{1B}' => Some(("".into(), colour(rest)?)),
        // Ends of lines that only some editors take for ones.
        '\u{B}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some((" ".into(), length)),
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => Some((" ".into(), length)),
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => Some(("".into(), length)),
        '\u{201C}'..='\u{201E}' | '\u{2018}' | '\u{2019}' => Some(("\"".into(), length)),
        _ => None,
    }
}

/// How many octets a command to a terminal takes (ECMA-48, 5.4): to its first letter.
fn colour(rest: &str) -> Option<usize> {
    let command = rest.strip_prefix("\u{1B}[")?;
    let end = command.bytes().take(16).position(|octet| octet.is_ascii_alphabetic())?;
    Some(end + 3)
}

/// A letter by its number. A line break becomes a blank, so that lines are counted as they stand in the file.
fn letter_of(code: u32) -> Option<Cow<'static, str>> {
    match char::from_u32(code)? {
        letter if letter.is_whitespace() || letter.is_control() => Some(" ".into()),
        letter => Some(letter.to_string().into()),
    }
}

/// Escapes of JSON and of shells, and the end of a paragraph in RTF.
fn escape(rest: &str) -> Option<(Cow<'static, str>, usize)> {
    if rest.starts_with("\\par") {
        return Some((" ".into(), 4));
    }
    match rest.chars().nth(1)? {
        'n' | 'r' | 't' => Some((" ".into(), 2)),
        '/' => Some(("/".into(), 2)),
        '"' => Some(("\"".into(), 2)),
        // Escaped twice: what follows is an escape itself.
        '\\' | '\n' | '\r' => Some(("".into(), 1)),
        'u' => {
            let code = u32::from_str_radix(rest.get(2..6)?, 16).ok()?;
            Some((letter_of(code)?, 6))
        }
        _ => None,
    }
}

/// A tag, with nothing left of it but its line breaks.
fn tag(rest: &str) -> Option<(Cow<'static, str>, usize)> {
    for (mark, length) in [("<![CDATA[", 9), ("<!--", 4)] {
        if rest.starts_with(mark) {
            return Some((" ".into(), length));
        }
    }
    let next = rest.chars().nth(1)?;
    if !next.is_ascii_alphabetic() && !matches!(next, '/' | '!' | '?') {
        return None;
    }
    let end = rest.bytes().take(LONGEST_TAG).position(|octet| octet == b'>')?;
    let content = rest.get(..end)?;
    // A certificate in an attribute.
    if content.contains("BEGIN ") || content.contains("\"MII") {
        return None;
    }
    let breaks: String = content.chars().filter(|letter| *letter == '\n').collect();
    Some((format!(" {breaks}").into(), end + 1))
}

/// An entity of a web page or of XML.
fn entity(rest: &str) -> Option<(Cow<'static, str>, usize)> {
    let end = rest.bytes().take(10).position(|octet| octet == b';')?;
    let name = rest.get(1..end)?;
    let number = |digits: &str| match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => digits.parse().ok(),
    };
    let meant = match (name, name.strip_prefix('#')) {
        (_, Some(digits)) => letter_of(number(digits)?)?,
        ("nbsp", _) => " ".into(),
        ("gt", _) => ">".into(),
        ("lt", _) => "<".into(),
        ("amp", _) => "&".into(),
        ("quot" | "apos", _) => "\"".into(),
        ("ndash" | "mdash", _) => "--".into(),
        _ => return None,
    };
    Some((meant, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> String {
        String::from_utf8_lossy(&plain(text.as_bytes())).into_owned()
    }

    #[test]
    fn what_programs_made_of_a_text_is_put_back() {
        for (changed, meant) in [
            ("–––BEGIN\u{A0}X—", "------BEGIN X--"),
            (r"A\nB\/C\u002bD\\nE", "A B/C+D E"),
            ("A<br/>B&#43;C&nbsp;D&#13;", "A B+C D "),
            ("A<a\nb>B", "A \nB"),
            ("BEGIN%20X%2B%0A", "BEGIN X+ "),
            ("100 % = 3", "100 % = 3"),
            ("\u{FEFF}A\u{200B}B", "AB"),
            ("2 < 3 & 4", "2 < 3 & 4"),
            ("\u{1B}[1;32mA\u{1B}[0mB\u{2028}C\u{85}D\u{B}E", "AB C D E"),
            ("BEGIN+X%2B+Y", "BEGIN X+ Y"),
            ("<c cert=\"BEGIN X&#xa;\">", "<c cert=\"BEGIN X \">"),
        ] {
            assert_eq!(mended(changed), meant, "{changed}");
        }
    }

    #[test]
    fn utf_16_is_read_with_and_without_its_mark() {
        let letters = "-----BEGIN X-----\n";
        let le: Vec<u8> = letters.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = letters.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [le.clone(), be.clone(), [vec![0xFF, 0xFE], le].concat(), [vec![0xFE, 0xFF], be].concat()] {
            assert_eq!(&*plain(&bytes), letters.as_bytes());
        }
        let wider: Vec<u8> = letters.chars().flat_map(|letter| u32::from(letter).to_le_bytes()).collect();
        assert_eq!(&*plain(&[vec![0xFF, 0xFE, 0, 0], wider].concat()), letters.as_bytes());
        assert_eq!(&*plain(&[0x30, 0, 0x31, 0]), &[0x30, 0, 0x31, 0], "too short to tell");
    }
}

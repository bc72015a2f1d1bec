//! Letters that HTML writes as names or numbers.

/// The letters that names and numbers stand for.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let end = from.find(';').filter(|end| *end <= 10);
        let letter = end.and_then(|end| from.get(1..end)).and_then(entity);
        match (letter, end) {
            (Some(letter), Some(end)) => {
                out.push(letter);
                rest = from.get(end + 1..).unwrap_or_default();
            }
            _ => {
                out.push('&');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

/// The letter that a name or a number stands for.
pub(super) fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    let latin = LATIN_1.split_ascii_whitespace().zip('\u{a0}'..='\u{ff}');
    let others = OTHERS.into_iter();
    latin.chain(others).find(|(known, _)| *known == name).map(|(_, letter)| letter)
}

/// The names of the letters from U+00A0 on, in order (HTML 4.01, 24.2.1).
const LATIN_1: &str = include_str!("../../assets/tables/entities.txt");

/// Other names that tables hold (HTML 4.01, 24.3 and 24.4), and XML's own.
const OTHERS: [(&str, char); 21] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("hellip", '…'),
    ("bull", '•'),
    ("trade", '™'),
    ("euro", '€'),
    ("Scaron", 'Š'),
    ("scaron", 'š'),
    ("Zcaron", 'Ž'),
    ("zcaron", 'ž'),
    ("OElig", 'Œ'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_stands_for_its_letter() {
        for (name, letter) in [("nbsp", '\u{a0}'), ("reg", '®'), ("AElig", 'Æ'), ("oslash", 'ø'), ("egrave", 'è')] {
            assert_eq!(entity(name), Some(letter), "{name}");
        }
        assert_eq!((entity("yuml"), entity("Scaron"), entity("none")), (Some('ÿ'), Some('Š'), None));
        assert_eq!(LATIN_1.split_ascii_whitespace().count(), 96);
    }
}

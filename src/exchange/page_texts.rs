//! What stands at the top and the foot of the printed pages of a sheet, in Excel's way of writing it (ECMA-376-1 18.3.1.46).

use super::folding::tokens;
use super::outside::quoted;
use super::words::words;

/// How many signs the code of a colour has.
const OF_COLOR: usize = 6;

/// Whether a tag holds such a text.
pub(super) fn is_one(tag: &[u8]) -> bool {
    matches!(tag, b"oddHeader" | b"oddFooter" | b"evenHeader" | b"evenFooter" | b"firstHeader" | b"firstFooter")
}

/// What it says without its codes, shortened; nothing where that is only the number of the page.
pub(super) fn said(text: &str) -> Option<String> {
    let (mut said, mut rest) = (String::new(), text);
    while let Some((before, from)) = rest.split_once('&') {
        said.push_str(before);
        let length = code(from);
        said.push(if from.starts_with('&') { '&' } else { ' ' });
        rest = from.get(length..).unwrap_or_default();
    }
    said.push_str(rest);
    let known = words();
    let is_known = |word: &String| known.ends.contains(word) || known.fillers.contains(word);
    let tells = |word: &String| !is_known(word) && !word.bytes().all(|byte| byte.is_ascii_digit());
    tokens(&said).iter().any(tells).then(|| quoted(said.trim()))
}

/// How long a code is behind its sign: a typeface in quotation marks, a size, a colour, or a letter.
fn code(text: &str) -> usize {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.chars().next() {
        Some('"') => text.get(1..).and_then(|rest| rest.find('"')).map_or(text.len(), |end| end + 2),
        Some('K') => 1 + OF_COLOR,
        Some(_) if digits > 0 => digits,
        first => first.map_or(0, char::len_utf8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pages_say_is_told_without_codes_and_their_numbers_are_not() {
        let of = |text| said(text);
        assert_eq!(of("&C&\"Arial,Bold\"&12&K00ff00Vanhentunut &P").as_deref(), Some("Vanhentunut"));
        assert_eq!(of("&LR&&D Oy").as_deref(), Some("R&D Oy"));
        for text in ["", "&C&A", "&CPage &P of &N", "&CSivu 1", "&", "&K", "&\"", "&12"] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}

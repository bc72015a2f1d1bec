//! Names that are numbered as a list: `1. Koivu Oy`, `2) Leppä Oy`.

use super::is_no_answer;

/// The longest number, in digits.
const LONGEST: usize = 6;
/// From how many names on numbers alone make a list, without a sign after them.
const MANY: usize = 3;

/// Whether names are numbered one after the other, so that the numbers are none of their names.
pub(in crate::exchange) fn is_list<'c>(names: impl Iterator<Item = &'c str>) -> bool {
    let (mut count, mut last, mut has_signs) = (0_usize, None, true);
    for name in names.filter(|name| !name.is_empty() && !is_no_answer(name)) {
        let Some((number, _)) = parted(name) else { return false };
        let is_next = last.is_none_or(|last: u32| last.checked_add(1) == Some(number));
        has_signs &= !is_bare(name);
        if !is_next || last.is_none() && number > 1 && !has_signs {
            return false;
        }
        (last, count) = (Some(number), count + 1);
    }
    count >= if has_signs { 2 } else { MANY }
}

/// The number of a name in a list, and the name.
pub(in crate::exchange) fn parted(text: &str) -> Option<(u32, &str)> {
    let text = text.trim_start().trim_start_matches(['(', '#']);
    let after = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = text.get(..text.len() - after.len()).filter(|digits| (1..=LONGEST).contains(&digits.len()))?;
    let rest = after.strip_prefix(['.', ')', ':']).unwrap_or(after);
    let name = rest.trim_start();
    // `3 Step IT Oy`, and no `1.3.2027` or `1.5-tie Oy`.
    let is_apart = name.len() < rest.len() && name.starts_with(char::is_alphabetic);
    Some((digits.parse().ok()?, name)).filter(|_| is_apart)
}

/// Whether nothing but a blank stands after the number.
fn is_bare(text: &str) -> bool {
    text.trim_start().trim_start_matches(|letter: char| letter.is_ascii_digit()).starts_with(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_in_order_are_those_of_a_list() {
        for names in [
            &["1. Tammi Oy", "2. Koivu Oy"][..],
            &["1) Tammi Oy", "-", "2) Koivu Oy"],
            &["(9) Tammi Oy", "(10) Koivu Oy"],
            &["01. Tammi Oy", "02. Koivu Oy"],
            &["1 Tammi Oy", "2 Koivu Oy", "3 Paju Oy"],
        ] {
            assert!(is_list(names.iter().copied()), "{names:?}");
        }
        for names in [
            &["1. Tammi Oy"][..],
            &["1. Tammi Oy", "3. Koivu Oy"],
            &["1. Tammi Oy", "Koivu Oy"],
            &["2. Tammi Oy", "1. Koivu Oy"],
            &["1 Tammi Oy", "2 Koivu Oy"],
            &["2 Tammi Oy", "3 Koivu Oy", "4 Paju Oy"],
            &["1.3.2027", "2.3.2027"],
            &["1", "2", "3"],
            &[],
        ] {
            assert!(!is_list(names.iter().copied()), "{names:?}");
        }
        assert_eq!(parted("1. Tammi Oy"), Some((1, "Tammi Oy")));
    }
}

//! Days as people write them that do not exist, and why.

use jiff::civil::Date;

/// Why a text that is written as a day is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Impossible {
    /// The month has fewer days.
    Day {
        /// The year.
        year: i16,
        /// The month, from one.
        month: i8,
        /// How many days it has.
        has: i8,
    },
    /// There is no such month.
    Month {
        /// What was written.
        month: i16,
    },
}

/// Why a text written as day, month and year, or as year, month and day, is no day. Nothing when it is one, or when it
/// is written in no such way.
///
/// ```
/// use lupapolku::calendar::{Impossible, impossible};
///
/// assert_eq!(impossible("31.2.2026"), Some(Impossible::Day { year: 2026, month: 2, has: 28 }));
/// assert_eq!(impossible("28.2.2026"), None);
/// ```
#[must_use]
pub fn impossible(text: &str) -> Option<Impossible> {
    let parts: Vec<&str> = text.trim().split(['.', '/', '-']).map(str::trim).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()) && !text.is_empty();
    if year.len() != 4 || ![year, month, day].into_iter().all(|part| digits(part)) {
        return None;
    }
    let (year, month, day): (i16, i16, i16) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let Some(begin) = i8::try_from(month).ok().and_then(|month| Date::new(year, month, 1).ok()) else {
        // With slashes the month may stand first.
        return (!text.contains('/')).then_some(Impossible::Month { month });
    };
    let has = begin.days_in_month();
    let is_day = (1..=i16::from(has)).contains(&day);
    (!is_day).then_some(Impossible::Day { year, month: begin.month(), has })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_do_not_exist_are_told_apart_from_what_is_no_day() {
        let february = |year, has| Some(Impossible::Day { year, month: 2, has });
        assert_eq!(impossible("29.2.2026"), february(2026, 28));
        assert_eq!(impossible("30. 2. 2028"), february(2028, 29));
        assert_eq!(impossible("2026-02-31"), february(2026, 28));
        assert_eq!(impossible("31/4/2026"), Some(Impossible::Day { year: 2026, month: 4, has: 30 }));
        assert_eq!(impossible("0.4.2026"), Some(Impossible::Day { year: 2026, month: 4, has: 30 }));
        assert_eq!(impossible("3.13.2026"), Some(Impossible::Month { month: 13 }));
        for other in ["", "ensi viikolla", "7.11.", "29.2.2028", "1.1.1.2026", "7.11.26"] {
            assert_eq!(impossible(other), None, "{other}");
        }
    }
}

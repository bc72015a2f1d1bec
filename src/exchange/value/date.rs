//! A day however it was written, as long as one reading is possible.

use crate::case::Answer;
use crate::exchange::folding::fold;
use crate::exchange::words::words;
use jiff::civil::Date;

/// Years that a day in a table can be of; any other is a slip.
const YEARS: std::ops::RangeInclusive<i16> = 1950..=2199;
/// Day numbers of spreadsheet programs, for the years 1954 to 2119.
const SERIALS: std::ops::RangeInclusive<i64> = 20_000..=80_400;

/// Whether a time is midnight in Finland as UTC tells it: programs that take a day for a moment write one of these, and the
/// day before.
pub(in crate::exchange) fn may_be_of_next_day(hour: u8, minute: u8, second: u8) -> bool {
    matches!((hour, minute, second), (21 | 22, 0, 0))
}

/// What a text says of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum Reading {
    /// It is written as the program writes it.
    Plain(Date),
    /// It is written otherwise, and means only this.
    Certain(Date),
    /// The day and the month can be told in two ways.
    InDoubt,
    /// It is no day.
    None,
}

/// Which comes first where a day is written with slashes, as the other days of the column tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::exchange) enum DateOrder {
    /// Nothing tells.
    #[default]
    Unknown,
    /// The day.
    DayFirst,
    /// The month.
    MonthFirst,
}

impl DateOrder {
    /// What the days of a column tell.
    pub(in crate::exchange) fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let (mut day, mut month) = (false, false);
        for (first, second, _) in texts.filter_map(|text| three_numbers(without_time(text.trim())?.0, &['/', '-'])) {
            day |= first > 12 && (1..=12).contains(&second) && first <= 31;
            month |= second > 12 && (1..=12).contains(&first) && second <= 31;
        }
        match (day, month) {
            (true, false) => Self::DayFirst,
            (false, true) => Self::MonthFirst,
            (true, true) | (false, false) => Self::Unknown,
        }
    }
}

pub(in crate::exchange) fn read(text: &str, order: DateOrder) -> Reading {
    let text = text.trim();
    if let Answer::Date(date) = Answer::date_or_text(text) {
        return Reading::Plain(date);
    }
    if text.len() > 60 {
        return Reading::None;
    }
    let text = without_weekday(text);
    if let Answer::Date(date) = Answer::date_or_text(text) {
        return Reading::Certain(date);
    }
    let Some((day, zone)) = without_time(text) else { return named(text) };
    if zone == Zone::OtherDay {
        return Reading::InDoubt;
    }
    numbers(day, order).or_else(|| serial(text)).unwrap_or_else(|| named(day))
}

/// Whether a time of day in UTC may be of the next day in Finland.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Zone {
    SameDay,
    OtherDay,
}

/// A day without the name of its weekday before it, as `ma 1.3.2027`.
fn without_weekday(text: &str) -> &str {
    let Some((before, day)) = text.split_once(' ') else { return text };
    let is_day = day.trim_start().starts_with(|letter: char| letter.is_ascii_digit());
    let name = fold(before.trim_end_matches([',', '.']));
    let is_weekday = words().weekdays.iter().any(|weekday| *weekday == name);
    if is_day && is_weekday { day.trim_start() } else { text }
}

/// A time of day that is written with a full stop, after a word for it or after a blank: `klo 9.15`.
fn before_pointed_time(text: &str) -> Option<&str> {
    let (day, time) = text.rsplit_once(' ')?;
    let (hour, minute) = time.split_once('.')?;
    let is_part = |part: &str, below: u8| part.len() <= 2 && part.parse::<u8>().is_ok_and(|number| number < below);
    (is_part(hour, 24) && minute.len() == 2 && is_part(minute, 60)).then_some(day)
}

/// The day before a time of day; nothing when what stands there is something else.
fn without_time(text: &str) -> Option<(&str, Zone)> {
    let at = text
        .find(['T', 't'])
        .filter(|at| text.get(..*at).is_some_and(|day| day.ends_with(|it: char| it.is_ascii_digit())));
    let at =
        at.or_else(|| text.find(':').map(|colon| text.get(..colon).and_then(|before| before.rfind(' ')).unwrap_or(0)));
    let Some((day, time)) = at.filter(|at| *at > 0).and_then(|at| text.split_at_checked(at)) else {
        let day = before_pointed_time(text).map(without_word_for_time).filter(|day| {
            day.len() >= 6 && day.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'/' | b'-'))
        });
        return Some((day.unwrap_or(text), Zone::SameDay));
    };
    let time = time.trim_start_matches(['T', 't', ' ']);
    let is_time = time
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.' | b',' | b'+' | b'-' | b'Z' | b'z' | b' '));
    let is_utc = time.ends_with(['Z', 'z']) && !time.starts_with("00:00");
    let is_midnight = matches!(time, "21:00" | "22:00" | "21:00:00" | "22:00:00");
    is_time.then_some((without_word_for_time(day), if is_utc || is_midnight { Zone::OtherDay } else { Zone::SameDay }))
}

fn without_word_for_time(day: &str) -> &str {
    let day = day.trim().trim_end_matches(',').trim();
    let day =
        day.strip_suffix("klo").or_else(|| day.strip_suffix("kl.")).or_else(|| day.strip_suffix("kl")).unwrap_or(day);
    day.trim()
}

fn three_numbers(text: &str, signs: &[char]) -> Option<(i32, i32, i32)> {
    let mut parts = text.split(signs).map(str::trim);
    let mut next = || {
        let part = parts.next()?;
        (!part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<i32>().ok())?
    };
    let found = (next()?, next()?, next()?);
    parts.next().is_none().then_some(found)
}

/// A day in numbers.
fn numbers(text: &str, order: DateOrder) -> Option<Reading> {
    let certain = |year, month, day| Some(date(year, month, day).map_or(Reading::None, Reading::Certain));
    if let Some((day, month, year)) = three_numbers(text.trim_end_matches('.'), &['.']) {
        // 2027.03.01 begins with its year.
        return if day > 31 { certain(day, month, year) } else { certain(full(year), month, day) };
    }
    if let Some((first, second, third)) = three_numbers(text, &['-', '/']) {
        if first > 31 {
            return certain(first, second, third);
        }
        // 27-03-01 may begin with its year.
        let is_short = text.contains('-') && text.len() == 8 && first > 9;
        let year_first = is_short.then(|| date(full(first), second, third)).flatten();
        let year = full(third);
        if year_first
            .is_some_and(|it| date(year, second, first).or(date(year, first, second)).is_some_and(|other| other != it))
        {
            return Some(Reading::InDoubt);
        }
        return match (date(year, second, first), date(year, first, second)) {
            (Some(day_first), Some(month_first)) if day_first == month_first => Some(Reading::Certain(day_first)),
            (Some(day_first), Some(month_first)) => Some(match order {
                DateOrder::DayFirst => Reading::Certain(day_first),
                DateOrder::MonthFirst => Reading::Certain(month_first),
                DateOrder::Unknown => Reading::InDoubt,
            }),
            (Some(only), None) | (None, Some(only)) => Some(Reading::Certain(only)),
            (None, None) => Some(Reading::None),
        };
    }
    eight(text)
}

/// Eight digits: the year first, or the day first where the month cannot be meant.
fn eight(text: &str) -> Option<Reading> {
    let is_eight = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let part = |from: usize, to: usize| text.get(from..to)?.parse::<i32>().ok();
    is_eight.then_some(())?;
    let year_first = date(part(0, 4)?, part(4, 6)?, part(6, 8)?);
    let (first, second, year) = (part(0, 2)?, part(2, 4)?, part(4, 8)?);
    let (day_first, month_first) = (date(year, second, first), date(year, first, second));
    match [year_first, day_first, month_first.filter(|it| Some(*it) != day_first)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .as_slice()
    {
        [] => None,
        [only] => Some(Reading::Certain(*only)),
        _ => Some(Reading::InDoubt),
    }
}

/// Two digits are of this century.
fn full(year: i32) -> i32 {
    if year < 80 { 2000 + year } else { year }
}

/// The number of a day, as a spreadsheet program counts from 1900.
fn serial(text: &str) -> Option<Reading> {
    let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let is_number = whole.len() == 5 && whole.bytes().chain(decimals.bytes()).all(|byte| byte.is_ascii_digit());
    let number: i64 = whole.parse().ok().filter(|number| is_number && SERIALS.contains(number))?;
    let date = Date::constant(1899, 12, 30).checked_add(jiff::Span::new().try_days(number).ok()?).ok()?;
    Some(Reading::Certain(date))
}

/// A day with the name of its month: `1. maaliskuuta 2027`, `1 mars 2027`, `March 1, 2027`.
fn named(text: &str) -> Reading {
    let folded = fold(text);
    let parts: Vec<&str> = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let is_month = |part: &str, names: &Vec<String>| {
        names.iter().any(|name| part == name || name.len() > 3 && part.starts_with(name.as_str()))
    };
    let month = |part: &&str| words().months.iter().position(|names| is_month(part, names));
    let months: Vec<usize> = parts.iter().filter_map(month).collect();
    let numbers: Vec<i32> =
        parts.iter().filter_map(|part| part.trim_end_matches(['s', 't', 'n', 'd', 'r', 'h']).parse().ok()).collect();
    let words_left = parts.len() - months.len() - numbers.len();
    match (months.as_slice(), numbers.as_slice()) {
        // Databases write 01-MAR-27.
        ([month], [day, year]) if is_month_between(&parts) && *day <= 31 && *year <= 99 => {
            let month = i32::try_from(month + 1).unwrap_or_default();
            date(full(*year), month, *day).map_or(Reading::None, Reading::Certain)
        }
        ([month], [day, year]) if words_left <= 1 && *day <= 31 && *year > 31 => {
            let month = i32::try_from(month + 1).unwrap_or_default();
            date(*year, month, *day).map_or(Reading::None, Reading::Certain)
        }
        _ => Reading::None,
    }
}

/// Whether a text is a number of two digits, a word, and a number of two digits.
fn is_month_between(parts: &[&str]) -> bool {
    let is_short = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(parts, [day, month, year] if is_short(day) && is_short(year) && month.bytes().all(|it| it.is_ascii_alphabetic()))
}

fn date(year: i32, month: i32, day: i32) -> Option<Date> {
    let date = Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()?;
    YEARS.contains(&date.year()).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_with_one_meaning_are_read() {
        for text in [
            "01.03.27",
            "1.3.27",
            "1.3.2027 14:30",
            "1.3.2027 klo 14:30",
            "01.03.2027 00:00:00",
            "2027-03-01 00:00:00",
            "2027-03-01T00:00:00",
            "2027-03-01T00:00:00Z",
            "2027-03-01T09:30:00+02:00",
            "2027-03-01 00:00:00.000",
            "20270301",
            "46447",
            "46447.604",
            "2027/03/01",
            "2027.03.01",
            "1. maaliskuuta 2027",
            "1 mars 2027",
            "den 1 mars 2027",
            "March 1, 2027",
            "1st March 2027",
            "1 Mar 2027",
            "1.3.2027.",
            "2027-3-1",
            "01.03.2027 00.00",
            "1.3.2027 klo 9.15",
            "1.3.2027 kl. 09.15",
            "ma 1.3.2027",
            "Mon 1.3.2027",
            "måndag 1.3.2027 klo 12.00",
            "01-MAR-27",
        ] {
            assert_eq!(read(text, DateOrder::Unknown), Reading::Certain(Date::constant(2027, 3, 1)), "{text}");
        }
        assert_eq!(read("31/3/2027", DateOrder::Unknown), Reading::Certain(Date::constant(2027, 3, 31)));
        assert_eq!(read("3/31/2027", DateOrder::Unknown), Reading::Certain(Date::constant(2027, 3, 31)));
        assert_eq!(read("1.3.2027", DateOrder::Unknown), Reading::Plain(Date::constant(2027, 3, 1)));
    }

    #[test]
    fn days_with_two_meanings_are_left_to_their_column_or_to_the_user() {
        for text in
            ["1/3/2027", "3/1/2027", "01-03-2027", "01032027", "27-03-01", "28.2.2027 22:00", "2027-02-28T22:00:00Z"]
        {
            assert_eq!(read(text, DateOrder::Unknown), Reading::InDoubt, "{text}");
        }
        assert_eq!(DateOrder::of(["1/3/2027", "25/3/2027"].into_iter()), DateOrder::DayFirst);
        assert_eq!(DateOrder::of(["1/3/2027", "3/25/2027 10:00"].into_iter()), DateOrder::MonthFirst);
        assert_eq!(DateOrder::of(["1/13/2027", "13/1/2027"].into_iter()), DateOrder::Unknown);
        assert_eq!(read("1/3/2027", DateOrder::DayFirst), Reading::Certain(Date::constant(2027, 3, 1)));
        for text in [
            "maaliskuu 2027",
            "1.3.",
            "ensi viikolla",
            "31.2.2027",
            "1.3.2027 - 1.4.2027",
            "12345",
            "2100001-8",
            "1:2",
            "x",
        ] {
            assert_eq!(read(text, DateOrder::Unknown), Reading::None, "{text}");
        }
    }
}

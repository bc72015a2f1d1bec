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

/// Whether a time of day says that the day may be another one in Finland.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Zone {
    SameDay,
    OtherDay,
}

/// A day without the name of its weekday before it, as `ma 1.3.2027`, `måndagen den 1 mars 2027`.
fn without_weekday(text: &str) -> &str {
    let Some((before, day)) = text.split_once(' ') else { return text };
    if is_weekday(&fold(before.trim_end_matches([',', '.']))) { day.trim_start() } else { text }
}

/// Whole names may have an ending: `maanantaina`, `måndagen`.
fn is_weekday(folded: &str) -> bool {
    let weekdays = &words().weekdays;
    weekdays.contains(folded) || weekdays.iter().any(|name| name.len() > 4 && folded.starts_with(name.as_str()))
}

/// The day before a time of day; nothing when what stands there is something else.
fn without_time(text: &str) -> Option<(&str, Zone)> {
    let Some((day, time)) = colon_time(text).or_else(|| pointed_time(text)) else { return Some((text, Zone::SameDay)) };
    let time = TimeOfDay::read(time)?;
    Some((without_word_for_time(day), time.zone()))
}

/// A day and a time that is told by its colon or by a `T` between the two.
fn colon_time(text: &str) -> Option<(&str, &str)> {
    let begins = |at: &usize| text.get(..*at).is_some_and(|day| day.ends_with(|it: char| it.is_ascii_digit()));
    let is_followed = |at: &usize| text.get(at + 1..).is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()));
    let by_letter = text.find(['T', 't']).filter(|at| begins(at) && is_followed(at));
    let by_colon = || {
        let colon = text.match_indices(':').map(|(colon, _)| colon).find(is_followed)?;
        text.get(..colon)?.rfind(' ')
    };
    let at = by_letter.or_else(by_colon).filter(|at| *at > 0)?;
    let (day, time) = text.split_at_checked(at)?;
    Some((day, time.trim_start_matches(['T', 't', ' '])))
}

/// A day and a time that is written with full stops, or as an hour after a word for it: `1.3.2027 9.15`, `klo 14`.
fn pointed_time(text: &str) -> Option<(&str, &str)> {
    let (before, time) = text.rsplit_once(' ')?;
    let day = without_word_for_time(before);
    let is_numbers = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'/' | b'-'));
    let is_told = time.contains('.') || day.len() < before.trim().len();
    (is_told && day.len() >= 6 && is_numbers(day) && TimeOfDay::read(time).is_some()).then_some((day, time))
}

/// A time of day as it was written.
#[derive(Clone, Copy)]
struct TimeOfDay {
    hour: u8,
    minute: u8,
    second: u8,
    /// Minutes east of UTC, where that is told.
    offset: Option<i32>,
}

impl TimeOfDay {
    /// `9:15`, `22:00:00.000`, `22.00`, `2:30 PM`, `22:00:00+0000`, `09:30:00 +02:00`, `00:00Z`.
    fn read(text: &str) -> Option<Self> {
        let (text, afternoon) = without_half_of_day(text.trim());
        let (text, offset) = without_offset(text)?;
        let mut parts = text.split([':', '.', ',']);
        let mut number = |below: u8| match parts.next() {
            None => Some(0),
            Some(part) if part.len() <= 2 => part.parse::<u8>().ok().filter(|number| *number < below),
            Some(_) => None,
        };
        let (hour, minute, second) = (number(24)?, number(60)?, number(60)?);
        // What is left are fractions of a second.
        let is_fraction = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !parts.all(is_fraction) {
            return None;
        }
        let hour = match afternoon {
            Some(true) if hour < 12 => hour + 12,
            Some(false) if hour == 12 => 0,
            Some(_) | None => hour,
        };
        Some(Self { hour, minute, second, offset })
    }

    /// A moment in another place may be of another day in Finland, which is two or three hours east of UTC; and without a
    /// place, midnight in Finland may have been written as it is in UTC.
    fn zone(self) -> Zone {
        let may_be_other = match self.offset {
            None => may_be_of_next_day(self.hour, self.minute, self.second),
            Some(offset) => {
                let minutes = i32::from(self.hour) * 60 + i32::from(self.minute) - offset;
                [2, 3].iter().any(|hours| !(0..24 * 60).contains(&(minutes + hours * 60)))
                    && !matches!(offset, 120 | 180)
            }
        };
        if may_be_other { Zone::OtherDay } else { Zone::SameDay }
    }
}

/// A time without `AM` or `PM`, and whether it was the second.
fn without_half_of_day(text: &str) -> (&str, Option<bool>) {
    let before = |ending: &str| {
        let at = text.len().checked_sub(ending.len())?;
        let found = text.get(at..).is_some_and(|it| it.eq_ignore_ascii_case(ending));
        text.get(..at).filter(|_| found).map(str::trim_end)
    };
    let morning = || before("am").map(|it| (it, Some(false)));
    before("pm").map(|it| (it, Some(true))).or_else(morning).unwrap_or((text, None))
}

/// A time without its distance from UTC, which is told in minutes: `Z`, `+02:00`, `+0000`, `-05`. Nothing when it is none.
fn without_offset(text: &str) -> Option<(&str, Option<i32>)> {
    if let Some(time) = text.strip_suffix(['Z', 'z']) {
        return Some((time.trim_end(), Some(0)));
    }
    let Some(at) = text.rfind(['+', '-']) else { return Some((text, None)) };
    let (time, offset) = text.split_at_checked(at)?;
    let digits: String = offset.chars().skip(1).filter(|letter| *letter != ':').collect();
    let number = digits.parse::<i32>().ok().filter(|_| matches!(digits.len(), 2 | 4))?;
    let minutes = if digits.len() == 2 { number * 60 } else { number / 100 * 60 + number % 100 };
    let time = time.trim_end();
    let time = time.strip_suffix("GMT").or_else(|| time.strip_suffix("UTC")).unwrap_or(time);
    Some((time.trim_end(), Some(if offset.starts_with('-') { -minutes } else { minutes })))
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
    let hours = format!("0.{decimals}").parse::<f64>().ok()? * 24.0;
    let is_midnight_in_utc = [21.0, 22.0].iter().any(|hour| (hours - hour).abs() < A_SECOND);
    Some(if is_midnight_in_utc { Reading::InDoubt } else { Reading::Certain(date) })
}

/// In hours; decimals of a day are cut in files.
const A_SECOND: f64 = 1.0 / 3600.0;

/// A day with the name of its month: `1. maaliskuuta 2027`, `den 1:a mars 2027`, `March 1, 2027`, `01MAR2027`, `2027-Mar-01`.
fn named(text: &str) -> Reading {
    let folded = fold(text);
    let parts: Vec<&str> = parts(&folded).filter(|part| !BESIDE_A_DAY.contains(part) && !is_weekday(part)).collect();
    let is_month = |part: &str, names: &Vec<String>| {
        names.iter().any(|name| part == name || name.len() > 3 && part.starts_with(name.as_str()))
    };
    let month = |part: &&str| words().months.iter().position(|names| is_month(part, names));
    let months: Vec<usize> = parts.iter().filter_map(month).collect();
    let numbers: Vec<i32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let words_left = parts.len() - months.len() - numbers.len();
    let ([month], [first, second]) = (months.as_slice(), numbers.as_slice()) else { return Reading::None };
    let (year, day) = match (*first, *second) {
        (year, day) if year > 31 && day <= 31 => (year, day),
        (day, year) if year > 31 && day <= 31 => (year, day),
        // Databases write 01-MAR-27.
        (day, year) if is_month_between(&parts) => (full(year), day),
        _ => return Reading::None,
    };
    let month = i32::try_from(month + 1).unwrap_or_default();
    let date = date(year, month, day).filter(|_| words_left <= 1);
    date.map_or(Reading::None, Reading::Certain)
}

/// What stands beside the number of a day: `1st`, `1:a`, `den 1`, `1st of March`.
const BESIDE_A_DAY: [&str; 10] = ["st", "nd", "rd", "th", "a", "e", "den", "of", "the", "ta"];

/// Runs of letters and runs of digits.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let runs = text.split(|letter: char| !letter.is_alphanumeric()).filter(|run| !run.is_empty());
    runs.flat_map(|run| {
        let is_digit = |letter: char| letter.is_ascii_digit();
        let turns = run.char_indices().zip(run.chars().skip(1));
        let cuts = turns.filter(|((_, one), next)| is_digit(*one) != is_digit(*next));
        let cuts = cuts.map(|((at, one), _)| at + one.len_utf8()).chain([run.len()]);
        cuts.scan(0, |from, to| run.get(std::mem::replace(from, to)..to)).collect::<Vec<_>>()
    })
}

/// Whether a text is a number of one or two digits, a word, and another such number.
fn is_month_between(parts: &[&str]) -> bool {
    let is_short = |part: &str| part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
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
            "1-Mar-27",
            "01MAR2027",
            "2027-Mar-01",
            "den 1:a mars 2027",
            "måndagen den 1 mars 2027",
            "maanantaina 1.3.2027",
            "Mon, 01 Mar 2027 00:00:00 +0200",
            "Mon Mar 01 2027 00:00:00 GMT+0200",
            "1st of March 2027",
            "1.3.2027 2:30 PM",
            "1.3.2027 12:00:00 AM",
            "1.3.2027 klo 14",
            "1.3.2027 0.00.00",
            "2027-03-01T09:30:00Z",
            "2027-03-01T20:59:00+0000",
            "2027-03-01T22:00:00.000+0200",
            "46447.5",
        ] {
            assert_eq!(read(text, DateOrder::Unknown), Reading::Certain(Date::constant(2027, 3, 1)), "{text}");
        }
        assert_eq!(read("31/3/2027", DateOrder::Unknown), Reading::Certain(Date::constant(2027, 3, 31)));
        assert_eq!(read("3/31/2027", DateOrder::Unknown), Reading::Certain(Date::constant(2027, 3, 31)));
        assert_eq!(read("1.3.2027", DateOrder::Unknown), Reading::Plain(Date::constant(2027, 3, 1)));
    }

    #[test]
    fn days_with_two_meanings_are_left_to_their_column_or_to_the_user() {
        for text in [
            "1/3/2027",
            "3/1/2027",
            "01-03-2027",
            "01032027",
            "27-03-01",
            "28.2.2027 22:00",
            "28.2.2027 22.00",
            "28.2.2027 klo 22.00",
            "28.2.2027 klo 21",
            "28.2.2027 10:00 PM",
            "2027-02-28 22:00:00.000",
            "2027-02-28T22:00:00Z",
            "2027-02-28T22:00:00.000+0000",
            "2027-02-28T22:00:00+00:00",
            "2027-02-28T17:00:00-05:00",
            "Sun, 28 Feb 2027 22:00:00 +0000",
            "46446.9166667",
            "46446,875",
        ] {
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
            "1.3.2027 25:00",
            "1.3.2027 klo 14 ja 2.3.2027",
        ] {
            assert_eq!(read(text, DateOrder::Unknown), Reading::None, "{text}");
        }
    }
}

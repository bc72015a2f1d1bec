//! The days on which no period of statute ends: section 5 of the Act on the Counting of Time Limits (150/1930).

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};
use strum::IntoStaticStr;

/// The first year of which every day was compared with two other calendars; see `tests/by_hand/calendar`.
pub const FIRST_YEAR: i16 = 2024;

/// The last such year.
pub const LAST_YEAR: i16 = 2035;

/// A day outside the years of which every day was checked: nothing is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{day} is outside the years whose days of rest were checked")]
pub struct OutsideCalendar {
    /// The day.
    pub day: Date,
}

impl OutsideCalendar {
    /// Refuses a day outside the years that were checked.
    pub(super) fn refuse(day: Date) -> Result<(), Self> {
        if (FIRST_YEAR..=LAST_YEAR).contains(&day.year()) { Ok(()) } else { Err(Self { day }) }
    }
}

/// Why no period ends on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Rest {
    /// 1 January.
    NewYear,
    /// 6 January.
    Epiphany,
    /// The Friday before Easter Day.
    GoodFriday,
    /// Easter Day.
    Easter,
    /// The Monday after Easter Day.
    EasterMonday,
    /// 1 May.
    MayDay,
    /// The Thursday forty days after Easter.
    Ascension,
    /// The Sunday fifty days after Easter.
    Pentecost,
    /// The Friday before Midsummer Day.
    MidsummerEve,
    /// The Saturday between 20 and 26 June.
    Midsummer,
    /// The Saturday between 31 October and 6 November.
    AllSaints,
    /// 6 December.
    Independence,
    /// 24 December.
    ChristmasEve,
    /// 25 December.
    Christmas,
    /// 26 December.
    SecondChristmasDay,
    /// A Saturday.
    Saturday,
    /// A Sunday.
    Sunday,
}

impl Rest {
    /// The name that translations know it by.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// Why no period ends on this day; empty on a day on which one can. A feast stands before its weekday.
#[must_use]
pub fn rests(day: Date) -> Vec<Rest> {
    let feast = feast(day);
    let weekday = match day.weekday() {
        Weekday::Saturday => Some(Rest::Saturday),
        Weekday::Sunday => Some(Rest::Sunday),
        Weekday::Monday | Weekday::Tuesday | Weekday::Wednesday | Weekday::Thursday | Weekday::Friday => None,
    };
    feast.into_iter().chain(weekday).collect()
}

/// The first day from this one on that ends a period.
///
/// # Errors
/// When that lies beyond the years that were checked.
pub fn moved(day: Date) -> Result<Date, OutsideCalendar> {
    let mut last = day;
    loop {
        OutsideCalendar::refuse(last)?;
        if rests(last).is_empty() {
            return Ok(last);
        }
        last = last.tomorrow().map_err(|_| OutsideCalendar { day })?;
    }
}

fn feast(day: Date) -> Option<Rest> {
    let is_within = |month: i8, from: i8, until: i8| day.month() == month && (from..=until).contains(&day.day());
    let is = |weekday: Weekday| day.weekday() == weekday;
    match (day.month(), day.day()) {
        (1, 1) => Some(Rest::NewYear),
        (1, 6) => Some(Rest::Epiphany),
        (5, 1) => Some(Rest::MayDay),
        (12, 6) => Some(Rest::Independence),
        (12, 24) => Some(Rest::ChristmasEve),
        (12, 25) => Some(Rest::Christmas),
        (12, 26) => Some(Rest::SecondChristmasDay),
        (6, _) if is_within(6, 19, 25) && is(Weekday::Friday) => Some(Rest::MidsummerEve),
        (6, _) if is_within(6, 20, 26) && is(Weekday::Saturday) => Some(Rest::Midsummer),
        (10, 31) | (11, 1..=6) if is(Weekday::Saturday) => Some(Rest::AllSaints),
        (1..=12, _) => of_easter(day),
        _ => None,
    }
}

fn of_easter(day: Date) -> Option<Rest> {
    let days = (day - easter(day.year())?).get_days();
    match days {
        -2 => Some(Rest::GoodFriday),
        0 => Some(Rest::Easter),
        1 => Some(Rest::EasterMonday),
        39 => Some(Rest::Ascension),
        49 => Some(Rest::Pentecost),
        _ => None,
    }
}

/// Easter Day of a year in the Gregorian calendar, by the way of counting of Gauss with the exceptions of 1583 to 2299.
fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let (century, golden) = (year / 100, year % 19);
    let moon = (15 + century - (13 + 8 * century) / 25 - century / 4) % 30;
    let age = (19 * golden + moon) % 30;
    let age = age - i32::from(age == 29 || age == 28 && golden > 10);
    let shift = (4 + century - century / 4) % 7;
    let sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * age + shift) % 7;
    let first = date(i16::try_from(year).ok()?, 3, 22);
    first.checked_add(i64::from(age + sunday).days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_is_on_its_days() {
        let known =
            [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25), (1981, 4, 19), (1954, 4, 18)];
        for (year, month, day) in known {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
    }

    #[test]
    fn new_years_eve_ends_a_period_and_the_eves_of_christmas_and_midsummer_do_not() {
        assert_eq!(rests(date(2026, 12, 31)), []);
        assert_eq!(rests(date(2026, 12, 24)), [Rest::ChristmasEve]);
        assert_eq!(rests(date(2026, 6, 19)), [Rest::MidsummerEve]);
        assert_eq!(rests(date(2026, 12, 26)), [Rest::SecondChristmasDay, Rest::Saturday]);
    }

    #[test]
    fn a_day_moves_over_all_that_follow_each_other() {
        assert_eq!(moved(date(2026, 12, 24)), Ok(date(2026, 12, 28)));
        assert_eq!(moved(date(2026, 4, 3)), Ok(date(2026, 4, 7)));
        assert_eq!(moved(date(2035, 12, 29)), Ok(date(2035, 12, 31)));
        assert!(moved(date(2036, 1, 4)).is_err());
    }
}

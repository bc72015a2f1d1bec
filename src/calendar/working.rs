//! Counting in working days: the days of a week on which a period of statute can end, and on which offices work.

use super::holiday::{OutsideCalendar, moved, rests};
use jiff::civil::Date;

/// Whether a day is a working day: neither a Saturday, a Sunday nor a day of rest.
#[must_use]
pub fn is_working(day: Date) -> bool {
    rests(day).is_empty()
}

/// The working day so many working days after another day, which does not count itself. After none it is the day itself,
/// or the first working day after it.
///
/// ```
/// use jiff::civil::date;
/// use lupapolku::calendar::working_days_after;
///
/// // Christmas Eve, Christmas Day and Boxing Day of 2026 are a Thursday, a Friday and a Saturday.
/// assert_eq!(working_days_after(date(2026, 12, 22), 3)?, date(2026, 12, 29));
/// # Ok::<(), lupapolku::calendar::OutsideCalendar>(())
/// ```
///
/// # Errors
/// When the count leaves the years whose days of rest were checked.
pub fn working_days_after(day: Date, days: u16) -> Result<Date, OutsideCalendar> {
    let mut at = moved(day)?;
    for _ in 0..days {
        at = moved(at.tomorrow().map_err(|_| OutsideCalendar { day: at })?)?;
    }
    Ok(at)
}

/// The working day so many working days before another day; before none it is the day itself, or the last working day
/// before it.
///
/// # Errors
/// When the count leaves the years whose days of rest were checked.
pub fn working_days_before(day: Date, days: u16) -> Result<Date, OutsideCalendar> {
    let mut at = moved_back(day)?;
    for _ in 0..days {
        at = moved_back(at.yesterday().map_err(|_| OutsideCalendar { day: at })?)?;
    }
    Ok(at)
}

/// The last working day up to this one.
///
/// # Errors
/// When that lies before the years that were checked.
pub fn moved_back(day: Date) -> Result<Date, OutsideCalendar> {
    let mut last = day;
    loop {
        OutsideCalendar::refuse(last)?;
        if is_working(last) {
            return Ok(last);
        }
        last = last.yesterday().map_err(|_| OutsideCalendar { day })?;
    }
}

/// How many working days lie after the first day up to the second; negative when the second is earlier.
#[must_use]
pub fn working_days_between(from: Date, to: Date) -> i32 {
    let (first, last, sign) = if from <= to { (from, to, 1) } else { (to, from, -1) };
    let days = first.tomorrow().map(|day| day.series(jiff::Span::new().days(1)));
    let count = days.into_iter().flatten().take_while(|day| *day <= last).filter(|day| is_working(*day)).count();
    sign * i32::try_from(count).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn holidays_and_week_ends_are_passed_over_in_both_directions() {
        // New Year's Eve is a working day; New Year's Day 2027 is a Friday, Epiphany a Wednesday.
        assert_eq!(working_days_after(date(2026, 12, 30), 3), Ok(date(2027, 1, 5)));
        assert_eq!(working_days_before(date(2027, 1, 7), 1), Ok(date(2027, 1, 5)));
        assert_eq!(working_days_after(date(2026, 12, 5), 0), Ok(date(2026, 12, 7)));
        assert_eq!(working_days_before(date(2026, 12, 6), 0), Ok(date(2026, 12, 4)));
        assert_eq!(working_days_between(date(2026, 12, 22), date(2026, 12, 29)), 3);
        assert_eq!(working_days_between(date(2026, 12, 29), date(2026, 12, 22)), -3);
    }

    #[test]
    fn nothing_is_counted_beyond_the_years_that_were_checked() {
        assert!(working_days_after(date(2035, 12, 30), 5).is_err());
        assert!(working_days_before(date(2024, 1, 2), 2).is_err());
    }

    proptest! {
        #[test]
        fn days_after_and_before_undo_each_other(from in 0_i64..3_000, days in 0_u16..200) {
            let day = date(2024, 1, 2).checked_add(jiff::Span::new().days(from)).expect("a day");
            let begin = moved(day).expect("within the years");
            let end = working_days_after(begin, days).expect("within the years");
            prop_assert_eq!(working_days_before(end, days), Ok(begin));
            prop_assert_eq!(working_days_between(begin, end), i32::from(days));
        }
    }
}

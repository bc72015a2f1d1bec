//! A length of time, and the day it leads to.

use crate::calendar::{OutsideCalendar, moved, moved_back, working_days_after, working_days_before};
use crate::process::Takes;
use jiff::civil::Date;
use jiff::{Span as Time, ToSpan as _};

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span(pub Takes);

impl Span {
    /// So many working days.
    #[must_use]
    pub fn working_days(days: u16) -> Self {
        Self(Takes::WorkingDays(days))
    }

    /// The working day on which something is over that began on a day. The day itself does not count.
    pub(super) fn after(self, begin: Date) -> Result<Date, OutsideCalendar> {
        match (self.0, self.time()) {
            (Takes::WorkingDays(days), _) => working_days_after(begin, days),
            (Takes::Months(_) | Takes::Weeks(_), time) => {
                moved(begin.checked_add(time).map_err(|_| OutsideCalendar { day: begin })?)
            }
        }
    }

    /// The last working day on which something can begin that must be over on a day.
    pub(super) fn before(self, end: Date) -> Result<Date, OutsideCalendar> {
        let last = moved_back(end)?;
        let guess = match (self.0, self.time()) {
            (Takes::WorkingDays(days), _) => return working_days_before(last, days),
            (Takes::Months(_) | Takes::Weeks(_), time) => {
                last.checked_sub(time).map_err(|_| OutsideCalendar { day: end })?
            }
        };
        // The end moves off days of rest, and months are of different lengths: the last day that is still in time.
        let mut begin = moved(guess)?;
        while self.after(begin)? > end {
            begin = working_days_before(begin, 1)?;
        }
        loop {
            let next = working_days_after(begin, 1)?;
            if self.after(next)? > end {
                return Ok(begin);
            }
            begin = next;
        }
    }

    fn time(self) -> Time {
        match self.0 {
            Takes::Months(months) => i64::from(months).months(),
            Takes::Weeks(weeks) => i64::from(weeks).weeks(),
            Takes::WorkingDays(days) => i64::from(days).days(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn months_end_on_their_last_day_and_move_off_days_of_rest() {
        let three = Span(Takes::Months(3));
        assert_eq!(three.after(date(2026, 11, 30)), Ok(date(2027, 3, 1)));
        // Three months from Monday 28 December are Easter Day: the next working day is Tuesday.
        assert_eq!(three.after(date(2026, 12, 28)), Ok(date(2027, 3, 30)));
        assert_eq!(three.before(date(2027, 3, 1)), Ok(date(2026, 12, 1)));
        assert_eq!(three.before(date(2027, 3, 29)), Ok(date(2026, 12, 23)));
    }

    proptest! {
        #[test]
        fn the_day_before_is_the_last_one_that_is_in_time(from in 0_i64..2_500, length in 0_u16..9, kind in 0_u8..3) {
            let day = date(2025, 1, 2).checked_add(from.days()).expect("a day");
            let span = Span(match kind {
                0 => Takes::Months(length),
                1 => Takes::Weeks(length),
                _ => Takes::WorkingDays(length),
            });
            let begin = span.before(day).expect("within the years");
            prop_assert!(span.after(begin).expect("within the years") <= day);
            let next = working_days_after(begin, 1).expect("within the years");
            prop_assert!(span.after(next).expect("within the years") > day);
        }
    }
}

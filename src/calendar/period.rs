//! A period of statute, counted step by step.

use super::holiday::{OutsideCalendar, Rest, moved, rests};
use super::service::Way;
use jiff::ToSpan as _;
use jiff::civil::Date;

/// What a period is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// How the decision was served.
    pub way: Way,
    /// The day that belongs to that way.
    pub day: Date,
    /// The day on which it is known to have come, when that is known and earlier than presumed.
    pub known: Option<Date>,
    /// How many days the period has.
    pub days: u16,
}

/// A count: at least one reading, and the day to keep.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Count {
    /// The readings, the ordinary one first. More than one only where they end on different days.
    pub readings: Vec<Reading>,
}

/// One way to read the statute, with its steps.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reading {
    /// Which.
    pub of: ReadingOf,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// The last day.
    pub last: Date,
}

/// Which reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReadingOf {
    /// The decision counts as served on the day that statute gives.
    Presumed,
    /// It is shown to have come earlier than presumed.
    KnownEarlier,
    /// The presumed day is a day of rest and would move as well, of which statute says nothing.
    ServiceMoved,
}

/// A step of a count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The day that belongs to the way of service.
    Begun {
        /// How it was served.
        way: Way,
        /// The day.
        on: Date,
    },
    /// The day on which it counts as served.
    Served {
        /// How it was served.
        way: Way,
        /// The day.
        on: Date,
    },
    /// The day on which it is known to have come.
    Known {
        /// The day.
        on: Date,
    },
    /// The first day that counts.
    First {
        /// The day.
        on: Date,
    },
    /// The last of the days.
    Counted {
        /// How many days.
        days: u16,
        /// The day.
        on: Date,
    },
    /// The end, or the day of service, moves off days of rest.
    Moved {
        /// The next day on which something can be done.
        to: Date,
        /// Why not on the day before the move.
        why: Vec<Rest>,
    },
}

impl Period {
    /// Counts the period.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use lupapolku::calendar::{Period, Way};
    ///
    /// let sent = date(2026, 11, 19);
    /// let count = Period { way: Way::Post, day: sent, known: None, days: 30 }.count()?;
    /// // Served on the 7th day, 26 November; thirty days later is Boxing Day, a Saturday.
    /// assert_eq!(count.keep(), date(2026, 12, 28));
    /// # Ok::<(), lupapolku::calendar::OutsideCalendar>(())
    /// ```
    ///
    /// # Errors
    /// When a day of the count is outside the years whose days of rest were checked.
    pub fn count(self) -> Result<Count, OutsideCalendar> {
        let beyond = OutsideCalendar { day: self.day };
        OutsideCalendar::refuse(self.day)?;
        let served = self.way.served(self.day).ok_or(beyond)?;
        let begun = Step::Begun { way: self.way, on: self.day };
        let steps = vec![begun, Step::Served { way: self.way, on: served }];
        let mut readings = vec![self.reading(ReadingOf::Presumed, steps.clone(), served)?];
        let is_presumed = self.way.presumed_after().is_some();
        if let Some(known) = self.known.filter(|known| is_presumed && *known < served) {
            OutsideCalendar::refuse(known)?;
            readings.push(self.reading(ReadingOf::KnownEarlier, vec![Step::Known { on: known }], known)?);
        }
        if let Some(to) = moved(served).ok().filter(|to| is_presumed && *to != served) {
            let steps = steps.into_iter().chain([Step::Moved { to, why: rests(served) }]).collect();
            // A later end than can be counted takes nothing from the earlier one.
            readings.extend(self.reading(ReadingOf::ServiceMoved, steps, to));
        }
        let mut seen = Vec::new();
        readings.retain(|reading| {
            let is_new = !seen.contains(&reading.last);
            seen.push(reading.last);
            is_new
        });
        Ok(Count { readings })
    }

    fn reading(self, of: ReadingOf, mut steps: Vec<Step>, served: Date) -> Result<Reading, OutsideCalendar> {
        let beyond = OutsideCalendar { day: served };
        let first = served.tomorrow().map_err(|_| beyond)?;
        let end = served.checked_add(i64::from(self.days).days()).map_err(|_| beyond)?;
        let last = moved(end)?;
        steps.extend([Step::First { on: first }, Step::Counted { days: self.days, on: end }]);
        if last != end {
            steps.push(Step::Moved { to: last, why: rests(end) });
        }
        Ok(Reading { of, steps, last })
    }
}

impl Count {
    /// The day to keep: the earliest of the readings.
    #[must_use]
    pub fn keep(&self) -> Date {
        self.readings.iter().map(|reading| reading.last).min().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn last(way: Way, day: Date, known: Option<Date>) -> Vec<(ReadingOf, Date)> {
        let count = Period { way, day, known, days: 30 }.count().expect("within the years");
        count.readings.into_iter().map(|reading| (reading.of, reading.last)).collect()
    }

    #[test]
    fn each_way_of_service_has_its_own_day() {
        let day = date(2026, 11, 16);
        assert_eq!(last(Way::Post, day, None), [(ReadingOf::Presumed, date(2026, 12, 23))]);
        assert_eq!(last(Way::Electronic, day, None), [(ReadingOf::Presumed, date(2026, 12, 21))]);
        assert_eq!(last(Way::Fetched, day, None), [(ReadingOf::Presumed, date(2026, 12, 16))]);
        assert_eq!(last(Way::Proof, day, None), [(ReadingOf::Presumed, date(2026, 12, 16))]);
    }

    #[test]
    fn where_readings_differ_the_earlier_day_is_kept() {
        let readings = last(Way::Post, date(2026, 11, 16), Some(date(2026, 11, 18)));
        assert_eq!(
            readings,
            [(ReadingOf::Presumed, date(2026, 12, 23)), (ReadingOf::KnownEarlier, date(2026, 12, 18))]
        );
        let known = Some(date(2026, 11, 18));
        let count = Period { way: Way::Post, day: date(2026, 11, 16), known, days: 30 }.count().expect("counted");
        assert_eq!(count.keep(), date(2026, 12, 18));
        // Sent on a Saturday: the third day is a Tuesday; sent on a Wednesday: it is a Saturday.
        assert_eq!(last(Way::Electronic, date(2026, 11, 7), None).len(), 1);
        let readings = last(Way::Electronic, date(2026, 11, 4), None);
        assert_eq!(readings, [(ReadingOf::Presumed, date(2026, 12, 7)), (ReadingOf::ServiceMoved, date(2026, 12, 9))]);
    }

    #[test]
    fn a_day_on_which_it_came_later_changes_nothing() {
        assert_eq!(last(Way::Post, date(2026, 11, 16), Some(date(2026, 11, 30))).len(), 1);
        assert_eq!(last(Way::Fetched, date(2026, 11, 16), Some(date(2026, 11, 10))).len(), 1);
    }

    #[test]
    fn nothing_is_counted_beyond_the_years_that_were_checked() {
        let count = |day| Period { way: Way::Post, day, known: None, days: 30 }.count();
        assert_eq!(count(date(2035, 12, 20)), Err(OutsideCalendar { day: date(2036, 1, 26) }));
        assert_eq!(count(date(2023, 12, 31)), Err(OutsideCalendar { day: date(2023, 12, 31) }));
        assert!(count(date(2035, 11, 10)).is_ok());
    }
}

//! Which day and what time it is, and where. The one place in the window that asks the system; tests bring a clock that
//! stands still.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use std::sync::OnceLock;

/// Tells the day and the time.
#[derive(Clone, Debug)]
pub struct Clock {
    /// That of the system is looked for when it is first asked for, off the window's thread: that takes a while.
    zone: OnceLock<TimeZone>,
    /// The day to count from, where it is not the day of the system.
    today: Option<Date>,
    /// When it stands still.
    stopped: Option<Timestamp>,
}

impl Clock {
    /// The clock of the system. With a day, everything is counted as if it were that day.
    #[must_use]
    pub fn of_system(today: Option<Date>) -> Self {
        Self { zone: OnceLock::new(), today, stopped: None }
    }

    /// A clock that always shows this moment.
    #[must_use]
    pub fn stopped(at: &Zoned) -> Self {
        Self { zone: at.time_zone().clone().into(), today: None, stopped: Some(at.timestamp()) }
    }

    /// The day it is.
    pub(super) fn today(&self) -> Date {
        self.today.unwrap_or_else(|| self.local(self.now()).date())
    }

    /// Where it is.
    pub(super) fn zone(&self) -> &TimeZone {
        self.zone.get_or_init(TimeZone::system)
    }

    /// Seconds since 1970 in UTC.
    pub(super) fn now(&self) -> i64 {
        self.stopped.unwrap_or_else(Timestamp::now).as_second()
    }

    /// What this moment, in seconds since 1970 in UTC, is called here.
    pub(super) fn local(&self, at: i64) -> DateTime {
        Timestamp::from_second(at).unwrap_or_default().to_zoned(self.zone().clone()).datetime()
    }
}

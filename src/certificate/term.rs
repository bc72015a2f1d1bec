//! When a certificate begins and ends: its moments, its days in a case, and the hours that matter.

use jiff::civil::{Date, DateTime, Time};

/// The first and the last moment of a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The first one.
    pub first: Option<DateTime>,
    /// The last one.
    pub last: Option<DateTime>,
    /// Whether the clock is Finland's, as for everything that DVV issued; otherwise the reader's.
    pub is_finnish: bool,
}

impl Term {
    /// The first day.
    #[must_use]
    pub fn first_day(&self) -> Option<Date> {
        self.first.map(DateTime::date)
    }

    /// The last day.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        self.last.map(DateTime::date)
    }
}

/// The days that a case has of a certificate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entered {
    /// The first.
    pub first: Option<Date>,
    /// The last.
    pub last: Option<Date>,
}

/// The hours at which a certificate begins and ends, where they matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    /// When it begins, if that is today.
    pub first: Option<Time>,
    /// When it ends, if that is today.
    pub last: Option<Time>,
}

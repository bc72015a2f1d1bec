//! How a decision is served, and on which day it counts as served.

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::Deserialize;

/// A way of serving a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Way {
    /// An ordinary letter. Its day is the day on which it was sent.
    Post,
    /// With a proof of receipt, such as a return receipt. Its day is the one on the proof.
    Proof,
    /// An ordinary electronic message. Its day is the day on which it was sent.
    Electronic,
    /// A document that is fetched after identification. Its day is the day on which it was fetched.
    Fetched,
}

/// The act and section that a step of a count rests on. All were read as in force on 23 February 2025.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// Administrative Procedure Act 434/2003, section 59: ordinary letter.
    Letter,
    /// The same Act, section 60: with proof.
    Proof,
    /// Act 13/2003, section 19: ordinary electronic service.
    Electronic,
    /// Act 13/2003, section 18: electronic service with identification.
    Fetched,
    /// Act 150/1930, section 2: the day itself is not counted.
    DayAfter,
    /// Act 150/1930, section 5: no end on a day of rest.
    Moved,
}

impl Act {
    /// The number of the act and the section.
    #[must_use]
    pub fn section(self) -> (&'static str, u8) {
        match self {
            Self::Letter => ("434/2003", 59),
            Self::Proof => ("434/2003", 60),
            Self::Electronic => ("13/2003", 19),
            Self::Fetched => ("13/2003", 18),
            Self::DayAfter => ("150/1930", 2),
            Self::Moved => ("150/1930", 5),
        }
    }
}

impl Way {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::Post, Self::Proof, Self::Electronic, Self::Fetched];

    /// On which day after its own day the decision counts as served, unless it is shown to have been another.
    #[must_use]
    pub fn presumed_after(self) -> Option<u8> {
        match self {
            Self::Post => Some(7),
            Self::Electronic => Some(3),
            Self::Proof | Self::Fetched => None,
        }
    }

    /// What says so.
    #[must_use]
    pub fn act(self) -> Act {
        match self {
            Self::Post => Act::Letter,
            Self::Proof => Act::Proof,
            Self::Electronic => Act::Electronic,
            Self::Fetched => Act::Fetched,
        }
    }

    /// The day of service.
    #[must_use]
    pub fn served(self, day: Date) -> Option<Date> {
        day.checked_add(i64::from(self.presumed_after().unwrap_or(0)).days()).ok()
    }
}

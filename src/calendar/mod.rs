//! Counting the periods that Finnish statute lays down: from the service of a decision to the last day on which it can
//! be contested, with every step of the count.
//!
//! Pure: no clock and no case. Whoever shows a count shows its steps, and until which year it was checked.

mod holiday;
mod period;
mod service;
mod working;
mod written;

pub use holiday::{FIRST_YEAR, LAST_YEAR, OutsideCalendar, Rest, moved, rests};
pub use period::{Count, Period, Reading, ReadingOf, Step};
pub use service::{Act, Way};
pub use working::{is_working, moved_back, working_days_after, working_days_before, working_days_between};
pub use written::{Impossible, impossible};

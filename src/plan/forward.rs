//! From today forwards: when each task can begin and be done.

use super::Days;
use super::work::{Item, Work};
use crate::calendar::{OutsideCalendar, moved};
use jiff::civil::Date;

/// The earliest days of a task.
#[derive(Clone, Copy, Debug)]
pub(super) struct Earliest {
    pub(super) begin: Date,
    pub(super) end: Date,
    /// Its time runs and should have been over before today.
    pub(super) is_overdue: bool,
}

pub(super) fn count(work: &Work, today: Date) -> Result<Days<Earliest>, OutsideCalendar> {
    let mut days: Days<Earliest> = Days::new();
    for item in work.in_order() {
        let earliest = earliest(item, &days, today)?;
        days.insert(item.task.clone(), earliest);
    }
    Ok(days)
}

fn earliest(item: &Item, days: &Days<Earliest>, today: Date) -> Result<Earliest, OutsideCalendar> {
    if let Some(day) = item.over {
        // What was done on a day that nobody noted holds nothing up.
        let end = day.unwrap_or(today).min(today);
        let begin = item.begun.unwrap_or(end).min(end);
        return Ok(Earliest { begin, end, is_overdue: false });
    }
    let awaited = item.waits_for.iter().filter_map(|task| days.get(task)).map(|days| days.end).max();
    let begin = match item.begun {
        Some(day) => day,
        None => moved(awaited.map_or(today, |end| end.max(today)))?,
    };
    let mut end = item.span().after(begin)?;
    if let Some(together) = &item.together
        && let Some(first) = days.get(&together.from)
    {
        end = end.max(together.span.after(first.begin)?);
    }
    // What it waits for cannot end after it, and nothing open can have ended before today.
    let least = awaited.map_or(today, |end| end.max(today));
    let is_overdue = end < today;
    Ok(Earliest { begin, end: end.max(moved(least)?), is_overdue })
}

//! From the wanted day backwards: by when each task must begin and be done.

use super::Days;
use super::work::Work;
use crate::calendar::OutsideCalendar;
use jiff::civil::Date;

/// The last days of a task that keep the wanted day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Latest {
    pub(super) begin: Date,
    pub(super) end: Date,
}

pub(super) fn count(work: &Work, goal: Date) -> Result<Days<Latest>, OutsideCalendar> {
    let mut days: Days<Latest> = Days::new();
    for item in work.in_order().rev() {
        let waiting = work.items.iter().filter(|other| !other.is_over() && other.waits_for.contains(&item.task));
        let end = waiting.filter_map(|other| days.get(&other.task)).map(|days| days.begin).fold(goal, Date::min);
        let mut begin = item.span().before(end)?;
        for other in &work.items {
            let together = other.together.as_ref().filter(|together| together.from == item.task && !other.is_over());
            if let (Some(together), Some(last)) = (together, days.get(&other.task)) {
                begin = begin.min(together.span.before(last.end)?);
            }
        }
        days.insert(item.task.clone(), Latest { begin, end });
    }
    Ok(days)
}

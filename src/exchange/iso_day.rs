//! Days as ISO 8601 writes them.

use super::value::date;

/// The day of an ISO date, as people write it.
pub(super) fn iso_day(text: &str) -> Option<String> {
    let date: jiff::civil::Date = text.trim().get(..10)?.parse().ok()?;
    let day = format!("{}.{}.{}", date.day(), date.month(), date.year());
    let time = text.trim().get(11..).unwrap_or_default();
    let mut parts = time.split([':', '.']).map(|part| part.parse().unwrap_or(0_u8));
    let (hour, minute, second) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    Some(if date::may_be_of_next_day(hour, minute, second) { format!("{day} {hour}:{minute:02}") } else { day })
}

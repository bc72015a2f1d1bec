//! What falls due as a calendar (RFC 5545). The same thing keeps its name, so a new export replaces the old one.
//!
//! It names no method: publishing asks for an organiser (RFC 5546, 3.2.1), and the case has no address of one.
//!
//! Written here and not by a library: the one there is puts the time of writing and a random name into every alarm, so
//! that no two exports are alike.

use super::document::{Document, Entry};
use jiff::civil::Date;

/// How long before the day the calendar reminds, at nine in the morning: a week before, and the day before.
const REMINDERS: [&str; 2] = ["-P6DT15H", "-PT15H"];

/// The most octets of a line (section 3.1).
const LINE: usize = 75;

/// The calendar of a document.
pub(super) fn write(document: &Document) -> String {
    let mut lines = Lines(String::new());
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Lupapolku//Lupapolku//FI");
    lines.add("CALSCALE", "GREGORIAN");
    lines.add_text("X-WR-CALNAME", &document.subject);
    for entry in &document.calendar {
        event(&mut lines, document, entry);
    }
    if document.calendar.is_empty() {
        nothing(&mut lines);
    }
    lines.add("END", "VCALENDAR");
    lines.0
}

fn event(lines: &mut Lines, document: &Document, entry: &Entry) {
    let made = format!("{}T000000Z", compact(document.on));
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", &entry.uid);
    lines.add("DTSTAMP", &made);
    lines.add("LAST-MODIFIED", &made);
    lines.add("SEQUENCE", &sequence(document.on, entry.cancelled).to_string());
    lines.add("STATUS", if entry.cancelled { "CANCELLED" } else { "CONFIRMED" });
    lines.add("DTSTART;VALUE=DATE", &compact(entry.date));
    // The end is the first day that no longer belongs to it.
    if let Ok(after) = entry.date.tomorrow() {
        lines.add("DTEND;VALUE=DATE", &compact(after));
    }
    lines.add_text("SUMMARY", &entry.title);
    lines.add_text("DESCRIPTION", &entry.note);
    lines.add("TRANSP", "TRANSPARENT");
    for before in REMINDERS.iter().filter(|_| !entry.cancelled) {
        lines.add("BEGIN", "VALARM");
        lines.add("ACTION", "DISPLAY");
        lines.add("TRIGGER", before);
        lines.add_text("DESCRIPTION", &entry.title);
        lines.add("END", "VALARM");
    }
    lines.add("END", "VEVENT");
}

/// A calendar must hold something (section 3.6), so an empty one tells what UTC is.
fn nothing(lines: &mut Lines) {
    lines.add("BEGIN", "VTIMEZONE");
    lines.add("TZID", "UTC");
    lines.add("BEGIN", "STANDARD");
    lines.add("DTSTART", "19700101T000000");
    lines.add("TZOFFSETFROM", "+0000");
    lines.add("TZOFFSETTO", "+0000");
    lines.add("END", "STANDARD");
    lines.add("END", "VTIMEZONE");
}

fn compact(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

/// Later exports have higher numbers: two for every day since a fixed one, the higher for what is cancelled, so that it
/// outdoes an entry that was exported earlier that day.
fn sequence(on: Date, cancelled: bool) -> i32 {
    2 * (on - jiff::civil::date(2026, 1, 1)).get_days().max(0) + i32::from(cancelled)
}

/// The content lines of a calendar.
struct Lines(String);

impl Lines {
    /// A property whose value needs no escaping, folded where it is long.
    fn add(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for c in format!("{name}:{value}").chars() {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            self.0.push(c);
            room -= c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A property with a text (section 3.3.11).
    fn add_text(&mut self, name: &str, text: &str) {
        let mut value = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '\\' | ';' | ',' => value.extend(['\\', c]),
                '\n' => value.push_str("\\n"),
                c if c.is_control() => {}
                c => value.push(c),
            }
        }
        self.add(name, &value);
    }
}

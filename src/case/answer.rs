//! One answer: what was typed or chosen, never refused and never lost.

use crate::hash;
use crate::process::OptionId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An answer to a question or a fact of a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Text as typed. Also what was typed where something else was expected, such as “31.2.2026”.
    Text(String),
    /// A day.
    Date(Date),
    /// One option, or the row that was chosen.
    Choice(OptionId),
    /// Several options.
    Choices(BTreeSet<OptionId>),
    /// A file on the user's disk.
    File(Box<FileFacts>),
}

/// What is kept of a file: enough to find it and to know it again, never its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFacts {
    /// Where it was.
    pub path: String,
    /// Its size in bytes.
    pub size: u64,
    /// SHA-256 of its content, upper-case hex.
    pub sha256: String,
}

impl Answer {
    /// A day as people type it (`7.11.2026`, `2026-11-07`), or the text when it is none.
    #[must_use]
    pub fn date_or_text(typed: &str) -> Self {
        parse_date(typed).map_or_else(|| Self::Text(typed.to_owned()), Self::Date)
    }

    /// What tells whether an answer is still the same: the first 16 digits of its SHA-256.
    #[must_use]
    pub fn fingerprint(answer: Option<&Self>) -> String {
        // Written by hand and not by serde, so that a change of the file format changes no fingerprint.
        let text = match answer {
            None => String::new(),
            Some(Self::Text(text)) => format!("text {text}"),
            Some(Self::Date(date)) => format!("date {date}"),
            Some(Self::Choice(option)) => format!("choice {option}"),
            Some(Self::Choices(options)) => options.iter().fold("choices".to_owned(), |all, it| format!("{all} {it}")),
            Some(Self::File(file)) => format!("file {}", file.sha256),
        };
        hash::short([text.as_bytes()])
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Choices(options) => options.is_empty(),
            Self::Date(_) | Self::Choice(_) | Self::File(_) => false,
        }
    }

    /// The text, when it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The day, when it is one.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        match self {
            Self::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// Whether this option is chosen.
    #[must_use]
    pub fn has(&self, option: &OptionId) -> bool {
        match self {
            Self::Choice(chosen) => chosen == option,
            Self::Choices(chosen) => chosen.contains(option),
            _ => false,
        }
    }
}

/// Any other year is a slip of the finger, such as 0206.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

fn parse_date(typed: &str) -> Option<Date> {
    let typed = typed.trim();
    if let Ok(date) = typed.parse::<Date>() {
        return (typed.len() == 10 && YEARS.contains(&date.year())).then_some(date);
    }
    let mut parts = typed.split('.').map(str::trim);
    let day = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let year: i16 = parts.next()?.parse().ok()?;
    let whole = parts.next().is_none() && YEARS.contains(&year);
    whole.then(|| Date::new(year, month, day).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_read_as_people_write_them() {
        for typed in ["7.11.2026", "07.11.2026", " 7. 11. 2026 ", "2026-11-07"] {
            assert_eq!(Answer::date_or_text(typed), Answer::Date(date(2026, 11, 7)), "{typed}");
        }
    }

    #[test]
    fn what_is_no_day_is_kept_as_typed() {
        for typed in ["31.2.2026", "ensi viikolla", "7.11.", "7.11.26", "7.11.0206", "0206-11-07", "1.1.1.2026", ""] {
            assert_eq!(Answer::date_or_text(typed), Answer::Text(typed.to_owned()), "{typed}");
        }
    }
}

//! Days that statute counts, and how near a day is.

use super::TextContext;
use crate::assessment::{Assessment, Due, Nearness};
use crate::calendar::{Act, Count, Impossible, LAST_YEAR, Reading, ReadingOf, Rest, Step, Way};
use crate::language::Translations;
use jiff::civil::Date;

/// A day with its weekday, such as “maanantai 28.12.2026”.
#[must_use]
pub fn weekday(words: &Translations, date: Date) -> String {
    let day = date.weekday().to_monday_one_offset();
    format!("{} {}", words.with("weekday", [("day", day.into())]), words.date(date))
}

/// How near something that falls due is, and who countersigned its day.
#[must_use]
pub fn nearness(context: TextContext<'_>, assessment: &Assessment, due: &Due) -> String {
    let words = context.words;
    let said = match due.nearness(assessment.today) {
        Nearness::Passed(days) => words.with("nearness-passed", [("days", days.into())]),
        Nearness::Today => words.text("nearness-today"),
        Nearness::Near(days) => words.with("nearness-near", [("days", days.into())]),
        Nearness::Ahead(days) => words.with("nearness-ahead", [("days", days.into())]),
    };
    let of_due = |question: &crate::process::QuestionId| due.address == crate::case::Field::answer(question).into();
    let legal = assessment.counted.iter().find(|legal| of_due(&legal.question));
    match legal.and_then(|legal| legal.countersigned_by.as_ref()) {
        Some(question) => {
            let by = context.case.text(question);
            format!("{said} · {}", words.with("nearness-countersigned", [("by", by.into())]))
        }
        None => said,
    }
}

/// A count with its steps, and every reading where there is more than one.
pub(super) fn counted(words: &Translations, count: &Count) -> String {
    let first = count.readings.first();
    let (steps, readings) = match count.readings.as_slice() {
        [_] => (first.map(|reading| steps(words, reading)).unwrap_or_default(), String::new()),
        all => {
            let keep = words.with("counted-keep", [("count", all.len().into())]);
            let said: Vec<String> = all.iter().map(|it| reading(words, it)).collect();
            (keep, said.join(" "))
        }
    };
    let values = [
        ("last", weekday(words, count.keep()).into()),
        ("steps", steps.into()),
        ("readings", readings.into()),
        ("until", LAST_YEAR.to_string().into()),
    ];
    words.with("issue-counted", values).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn reading(words: &Translations, reading: &Reading) -> String {
    let name = match reading.of {
        ReadingOf::Presumed => "reading-presumed",
        ReadingOf::KnownEarlier => "reading-known",
        ReadingOf::ServiceMoved => "reading-service-moved",
    };
    let values = [
        ("reading", words.text(name).into()),
        ("last", weekday(words, reading.last).into()),
        ("steps", steps(words, reading).into()),
    ];
    words.with("counted-reading", values)
}

/// The steps of a reading, in order.
fn steps(words: &Translations, reading: &Reading) -> String {
    reading.steps.iter().map(|it| step(words, it)).collect::<Vec<_>>().join(" ")
}

fn step(words: &Translations, step: &Step) -> String {
    match step {
        Step::Begun { way: Way::Post, on } => dated(words, "step-post", *on),
        Step::Begun { way: Way::Proof, on } => dated(words, "step-proof", *on),
        Step::Begun { way: Way::Electronic, on } => dated(words, "step-electronic", *on),
        Step::Begun { way: Way::Fetched, on } => dated(words, "step-fetched", *on),
        Step::Served { way, on } => {
            let (section, date) = (act(words, way.act()), weekday(words, *on));
            match way.presumed_after() {
                Some(after) => {
                    let values = [("after", after.into()), ("date", date.into()), ("section", section.into())];
                    words.with("step-presumed", values)
                }
                None => words.with("step-served", [("date", date.into()), ("section", section.into())]),
            }
        }
        Step::Known { on } => dated(words, "step-known", *on),
        Step::First { on } => {
            let values = [("date", weekday(words, *on).into()), ("section", act(words, Act::DayAfter).into())];
            words.with("step-first", values)
        }
        Step::Counted { days, on } => {
            words.with("step-counted", [("days", (*days).into()), ("date", weekday(words, *on).into())])
        }
        Step::Moved { to, why } => {
            let values = [
                ("why", rests(words, why).into()),
                ("date", weekday(words, *to).into()),
                ("section", act(words, Act::Moved).into()),
            ];
            words.with("step-moved", values)
        }
    }
}

fn dated(words: &Translations, key: &str, on: Date) -> String {
    words.with(key, [("date", weekday(words, on).into())])
}

fn act(words: &Translations, act: Act) -> String {
    let (number, section) = act.section();
    words.with("act-section", [("act", number.into()), ("section", section.into())])
}

/// Why a day is one of rest.
pub(super) fn rests(words: &Translations, why: &[Rest]) -> String {
    let names: Vec<String> = why.iter().map(|it| words.with("rest", [("rest", it.name().into())])).collect();
    match names.as_slice() {
        [one, other] => words.with("rest-and", [("one", one.as_str().into()), ("other", other.as_str().into())]),
        names => names.concat(),
    }
}

/// Why a day that was written does not exist.
pub(super) fn impossible(words: &Translations, field: String, why: Impossible) -> String {
    match why {
        Impossible::Day { year, month, has } => {
            let values = [("month", month.into()), ("year", year.to_string().into()), ("has", has.into())];
            let month = words.with("month-has", values);
            words.with("issue-no-such-day", [("field", field.into()), ("month", month.into())])
        }
        Impossible::Month { month } => {
            words.with("issue-no-such-month", [("field", field.into()), ("month", month.to_string().into())])
        }
    }
}

//! A change in words: what was there, and what is there after it.

use super::address::{key_title, row_named};
use super::{TextContext, answer, task_state};
use crate::case::{Address, Answer, AnswerKey, Change, Draft, Edit, Entered, Field, Other, Row, Said, Value};
use crate::identifiers::mask_identity_codes;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What was there before a change and what is there after it. Nothing is said as such, so that it is not overlooked.
#[must_use]
pub fn change(context: TextContext<'_>, change: &Change) -> (String, String) {
    let words = context.words;
    match change {
        Change::Answer { field, old, new } => {
            let said = |answer: &Option<Answer>| value(context, field, answer.as_ref());
            (said(old), said(new))
        }
        Change::State { old, new, .. } => (task_state(words, *old), task_state(words, *new)),
        Change::Row { list, row, old, new } => {
            let named = |content: &Option<Arc<Row>>| match content {
                Some(content) => row_named(context, list, *row, content),
                None => words.text("change-no-row"),
            };
            let otherwise = match (old, new) {
                (Some(old), Some(new)) => cells(context, old, new),
                _ => String::new(),
            };
            (named(old), format!("{}{otherwise}", named(new)))
        }
        Change::Opened { old, new, .. } => {
            let said = |day: &Option<Date>| on(context, *day, "link-opened", "link-never-opened");
            (said(old), said(new))
        }
        Change::Entered { old, new, .. } => {
            let said = |entered: &Option<Entered>| {
                on(context, entered.as_ref().map(|it| it.on), "change-entered", "change-not-entered")
            };
            (said(old), said(new))
        }
        Change::Undecided { place, old, new } => {
            let said = |others: &[Other]| match others {
                [] => words.text("change-decided"),
                others => {
                    let texts = others.iter().map(|other| value_of(context, place, &other.theirs));
                    words.with("change-undecided", [("others", texts.collect::<Vec<_>>().join(" / ").into())])
                }
            };
            (said(old), said(new))
        }
        Change::Version { old, new } => (old.to_string(), new.to_string()),
        Change::Draft { old, new, .. } => {
            let said =
                |draft: &Option<Draft>| draft.as_ref().map_or_else(|| nothing(context), |it| draft_state(context, it));
            (said(old), said(new))
        }
    }
}

/// That something was done on a day, or was not.
fn on(context: TextContext<'_>, day: Option<Date>, done: &str, not_done: &str) -> String {
    match day {
        Some(day) => context.words.with(done, [("date", context.words.date(day).into())]),
        None => context.words.text(not_done),
    }
}

/// What became of a proposal, with who said so and when.
pub(super) fn draft_state(context: TextContext<'_>, draft: &Draft) -> String {
    let told = |key, by: &str, on| {
        let values = [("by", mask_identity_codes(by).into()), ("date", context.words.date(on).into())];
        context.words.with(key, values)
    };
    match &draft.said {
        Said::Taken => context.words.text("draft-taken"),
        Said::Confirmed { by, on } => told("draft-confirmed", by, *on),
        Said::Rejected { by, on } => told("draft-rejected", by, *on),
    }
}

/// What is otherwise in a row that is there before a change and after it.
fn cells(context: TextContext<'_>, old: &Row, new: &Row) -> String {
    let keys: BTreeSet<_> = old.answers.keys().chain(new.answers.keys()).collect();
    let changed = keys.into_iter().filter(|key| old.answers.get(key) != new.answers.get(key));
    let said = |key: &AnswerKey| {
        let given = new.answers.get(key).filter(|given| !given.is_blank());
        let question = context.process.question(&key.question);
        let text = given.map(|given| mask_identity_codes(&answer(context, question, given)));
        format!("{}: {}", key_title(context, key), text.unwrap_or_else(|| nothing(context)))
    };
    let said: Vec<String> = changed.map(said).collect();
    if said.is_empty() { String::new() } else { format!(" ({})", said.join("; ")) }
}

/// What stands at a place, or stood there, in words.
#[must_use]
pub fn value_of(context: TextContext<'_>, place: &Address, value: &Value) -> String {
    Change::to(context.case, place, value).map_or_else(|| nothing(context), |it| change(context, &it).1)
}

/// What an edit was about, and what it changed from and to; of several changes the first, and how many more.
#[must_use]
pub fn happened(context: TextContext<'_>, edit: &Edit) -> (String, String) {
    let changes = edit.changes();
    let Some(first) = changes.first() else { return (String::new(), String::new()) };
    let (old, new) = change(context, first);
    let mut text = format!("{} → {}", short(&old), short(&new));
    let more = changes.len() - 1;
    if more > 0 {
        text.push_str(&format!(" {}", context.words.with("trail-more", [("count", more.into())])));
    }
    (super::title(context, &first.address()), text)
}

/// The beginning of a text, on one line.
fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let cut: String = line.chars().take(60).collect();
    if cut.len() < text.len() { format!("{cut}…") } else { cut }
}

fn value(context: TextContext<'_>, field: &Field, given: Option<&Answer>) -> String {
    let question = field.question().and_then(|id| context.process.question(id));
    match given {
        Some(given) if !given.is_blank() => mask_identity_codes(&answer(context, question, given)),
        _ => nothing(context),
    }
}

fn nothing(context: TextContext<'_>) -> String {
    context.words.text("change-nothing")
}

/// Whether a change is of something a person wrote, and not of what the program noted by itself.
#[must_use]
pub fn is_written(change: &Change) -> bool {
    !matches!(change.address(), Address::Opened(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::RowId;
    use crate::language::{Language, Translations};

    #[test]
    fn that_an_answer_was_entered_is_said_so_and_not_as_another_answer() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let mut case = crate::sample::case().expect("readable");
        case.entered.clear();
        let edit =
            Edit::entered(&case, &Field::answer(&"protection-log".into()), Some(jiff::civil::date(2026, 11, 23)));
        let edit = edit.expect("a change");
        for (language, told) in [
            ("fi", "ei merkitty syötetyksi → merkitty syötetyksi 23.11.2026"),
            ("sv", "inte markerat som ifyllt → markerat som ifyllt 23.11.2026"),
            ("en", "not marked as entered → marked as entered on 23 Nov 2026"),
        ] {
            let words = Translations::new(Language::find(language).expect("a language"));
            let context = TextContext { words: &words, process: &process, case: &case };
            assert_eq!(happened(context, &edit).1, told);
        }
    }

    #[test]
    fn a_row_is_named_by_what_it_held_and_two_versions_of_it_do_not_read_alike() {
        let words = Translations::new(Language::find("en").expect("a language"));
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let case = crate::sample::case().expect("readable");
        let context = TextContext { words: &words, process: &process, case: &case };
        let (list, rows) = case.lists.iter().find(|(list, _)| list.as_str() == "end-customers").expect("customers");
        let (row, content) = rows.iter().next().expect("a row");
        let name = row_named(context, list, *row, content);
        let place = |row| Address::Row(list.clone(), row);
        // Of a row that is gone here and was changed by somebody else.
        let gone = RowId::new(99, 99);
        assert_eq!(value_of(context, &place(gone), &Value::Row(Some(content.clone()))), name);
        assert_ne!(value_of(context, &place(gone), &Value::Row(None)), name);
        let mut other = content.clone();
        let (key, _) = content.answers.iter().next_back().expect("an answer");
        Arc::make_mut(&mut other).answers.insert(key.clone(), Answer::Text("something else".into()));
        let theirs = value_of(context, &place(*row), &Value::Row(Some(other)));
        assert!(theirs.contains("something else"), "{theirs}");
    }
}

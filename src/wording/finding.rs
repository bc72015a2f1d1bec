//! What is wrong, and what to do about it.

use super::{Speaker, address, answer, change::value_of, day};
use crate::assessment::{Finding, Issue};
use crate::calendar::{FIRST_YEAR, LAST_YEAR};
use crate::case::{Address, AnswerKey, Field, Other};
use crate::identifiers::{BusinessIdError, ContactError, LayerNameError, mask_identity_codes};

/// The sentence of a finding. The same words stand at the field, in the summary and in the file.
#[must_use]
pub fn finding(speaker: Speaker<'_>, finding: &Finding) -> String {
    let words = speaker.words;
    let title = || address::title(speaker, &finding.address);
    match &finding.issue {
        Issue::Unanswered(_) => words.with("issue-unanswered", [("field", title().into())]),
        Issue::TooFewRows { needed } => {
            words.with("issue-too-few-rows", [("list", title().into()), ("needed", (*needed).into())])
        }
        Issue::NotDone => words.with("issue-not-done", [("task", title().into())]),
        Issue::DoneButIncomplete { open } => words.with("issue-done-but-incomplete", [("open", (*open).into())]),
        Issue::IdentityCode => words.with("issue-identity-code", [("field", title().into())]),
        Issue::BusinessId(BusinessIdError::CheckDigit { expected }) => {
            words.with("issue-check-digit", [("expected", expected.to_string().into())])
        }
        Issue::BusinessId(BusinessIdError::NeverIssued) => words.text("issue-never-issued"),
        Issue::BusinessId(_) => words.text("issue-business-id"),
        Issue::Contact(ContactError::Email) => words.text("issue-email"),
        Issue::Contact(ContactError::Phone) => words.text("issue-phone"),
        Issue::Contact(ContactError::Host) | Issue::LayerName(LayerNameError::NotAHost) => words.text("issue-host"),
        Issue::LayerName(LayerNameError::OfTheService) => words.text("issue-layer-service"),
        Issue::LayerName(LayerNameError::Character(letter)) => {
            words.with("issue-layer-character", [("letter", letter.to_string().into())])
        }
        Issue::LayerName(LayerNameError::NotThreeParts) => words.text("issue-layer-parts"),
        Issue::LayerName(LayerNameError::TooLong) => words.text("issue-layer-too-long"),
        Issue::LayerName(LayerNameError::NotLowercase) => words.text("issue-layer-lowercase"),
        Issue::LayerName(LayerNameError::NotIpv4) => words.text("issue-ipv4"),
        Issue::NotADate => words.with("issue-not-a-date", [("field", title().into())]),
        Issue::NoSuchDay(why) => day::impossible(words, title(), *why),
        Issue::Draft => words.text("issue-draft"),
        Issue::NoDurationReason => words.text("issue-no-duration-reason"),
        Issue::NotDays => words.text("issue-not-days"),
        Issue::TooLong { length, limit } => {
            words.with("issue-too-long", [("length", (*length).into()), ("limit", (*limit).into())])
        }
        Issue::UnknownOption => words.with("issue-unknown-option", [("field", title().into())]),
        Issue::OtherKind => words.with("issue-other-kind", [("field", title().into())]),
        Issue::Advice { question, option } => advice(speaker, question, option),
        Issue::Unjustified(_) => words.with("issue-unjustified", [("field", title().into())]),
        Issue::Overdue { due } => words.with("issue-overdue", [("date", words.date(*due).into())]),
        Issue::WaitingForNobody => words.text("issue-waiting-for-nobody"),
        Issue::NoReason => words.text("issue-no-reason"),
        Issue::SentUnprepared => words.text("issue-sent-unprepared"),
        Issue::DecidedUnsent => words.text("issue-decided-unsent"),
        Issue::Rule(rule) => self::rule(speaker, rule),
        Issue::Passed { title, date } => {
            words.with("issue-passed", [("what", title.get(words.tag()).into()), ("date", words.date(*date).into())])
        }
        Issue::Near { title, date, days } => {
            let what = title.get(words.tag());
            let values = [("what", what.into()), ("date", words.date(*date).into()), ("days", (*days).into())];
            words.with("issue-near", values)
        }
        Issue::Late { title, date, done } => {
            let what = title.get(words.tag());
            let values =
                [("what", what.into()), ("date", words.date(*date).into()), ("done", words.date(*done).into())];
            words.with("issue-late", values)
        }
        Issue::InFuture { date } => words.with("issue-in-future", [("date", words.date(*date).into())]),
        Issue::OddYear { date } => words.with("issue-odd-year", [("date", words.date(*date).into())]),
        Issue::BeforeOther { date, question, other } => {
            let values = [
                ("date", words.date(*date).into()),
                ("other", address::key_title(speaker, &AnswerKey::of(question)).into()),
                ("other-date", words.date(*other).into()),
            ];
            words.with("issue-before-other", values)
        }
        Issue::BeforeCase { date, started } => {
            let values = [("date", words.date(*date).into()), ("started", words.date(*started).into())];
            words.with("issue-before-case", values)
        }
        Issue::ClockBehind { started } => words.with("issue-clock-behind", [("started", words.date(*started).into())]),
        Issue::GateClosed { gate, begins } => {
            let values = [("begins", words.date(*begins).into()), ("gate", gate_title(speaker, gate).into())];
            words.with("issue-gate-closed", values)
        }
        Issue::GateLater { gate, begins, since } => {
            let values = [
                ("begins", words.date(*begins).into()),
                ("gate", gate_title(speaker, gate).into()),
                ("since", words.date(*since).into()),
            ];
            words.with("issue-gate-later", values)
        }
        Issue::GateEnded { gate, begins, until } => {
            let values = [
                ("begins", words.date(*begins).into()),
                ("gate", gate_title(speaker, gate).into()),
                ("until", words.date(*until).into()),
            ];
            words.with("issue-gate-ended", values)
        }
        Issue::Counted { count } => day::counted(words, count),
        Issue::OnRestDay { day, to, why } => {
            let values = [
                ("date", words.date(*day).into()),
                ("why", day::rests(words, why).into()),
                ("to", day::weekday(words, *to).into()),
            ];
            words.with("issue-on-rest-day", values)
        }
        Issue::LaterThanCounted { day, counted } => {
            let values = [("date", words.date(*day).into()), ("counted", day::weekday(words, *counted).into())];
            words.with("issue-later-than-counted", values)
        }
        Issue::EarlierThanCounted { day, counted } => {
            let values = [("date", words.date(*day).into()), ("counted", day::weekday(words, *counted).into())];
            words.with("issue-earlier-than-counted", values)
        }
        Issue::BeyondCalendar { day } => {
            let years = [("from", FIRST_YEAR.to_string().into()), ("until", LAST_YEAR.to_string().into())];
            let [from, until] = years;
            words.with("issue-beyond-calendar", [("date", words.date(*day).into()), from, until])
        }
        Issue::DayInText { date, question } => {
            let other = address::key_title(speaker, &AnswerKey::of(question));
            words.with("issue-day-in-text", [("date", words.date(*date).into()), ("other", other.into())])
        }
        Issue::Undecided { .. } => undecided(speaker, &finding.address),
        Issue::NotAsked(question) => words.with("issue-not-asked", [("question", question.to_string().into())]),
    }
}

/// What others made of something that was changed here too, and that it is to be decided on.
fn undecided(speaker: Speaker<'_>, place: &Address) -> String {
    let said = |other: &Other| {
        let who =
            if other.by.is_empty() { speaker.words.text("undecided-somebody") } else { mask_identity_codes(&other.by) };
        let value = value_of(speaker, place, &other.theirs);
        speaker.words.with("undecided-other", [("who", who.into()), ("value", value.into())])
    };
    let others: Vec<String> = speaker.case.differing(place).into_iter().map(said).collect();
    let ours = speaker.case.value(place).map(|value| value_of(speaker, place, &value)).unwrap_or_default();
    speaker.words.with("issue-undecided", [("ours", ours.into()), ("others", others.join("; ").into())])
}

/// The sentence of a finding with its field, for where it stands away from it.
#[must_use]
pub fn finding_at(speaker: Speaker<'_>, found: &Finding) -> String {
    let sentence = finding(speaker, found);
    let title = match (&found.issue, &found.task) {
        // The sentence names the field, but not whose it is.
        (Issue::Overdue { .. }, Some(task)) => address::title(speaker, &Address::State(task.clone())),
        // The sentence names what it is about, and in a list its row is not named.
        (
            Issue::Passed { .. }
            | Issue::Near { .. }
            | Issue::Late { .. }
            | Issue::NotAsked(_)
            | Issue::GateClosed { .. }
            | Issue::GateLater { .. }
            | Issue::GateEnded { .. },
            _,
        ) => match &found.address {
            Address::Field(Field::Cell(list, row, _)) => address::row_name(speaker, list, *row),
            Address::Field(Field::Answer(_) | Field::Task(..))
            | Address::State(_)
            | Address::Row(..)
            | Address::Opened(_)
            | Address::Entered(_)
            | Address::Undecided(_)
            | Address::Draft(_)
            | Address::Version => String::new(),
        },
        (Issue::ClockBehind { .. }, _) => String::new(),
        _ => address::title(speaker, &found.address),
    };
    match title.ends_with('?') {
        _ if title.is_empty() || sentence.contains(&title) => sentence,
        true => format!("{title} {sentence}"),
        false => format!("{title}: {sentence}"),
    }
}

/// The gist of a rule with its section and the date of the text it was made of.
fn rule(speaker: Speaker<'_>, id: &crate::process::RuleId) -> String {
    let Some(rule) = speaker.process.rule(id) else { return String::new() };
    let gist = rule.gist.get(speaker.words.tag());
    let section = super::section(speaker.words, &rule.section);
    let values = [("section", section.into()), ("date", speaker.words.date(rule.read).into())];
    format!("{gist} {}", speaker.words.with("issue-rule", values))
}

/// What must be so before a row may begin.
fn gate_title(speaker: Speaker<'_>, id: &crate::process::RuleId) -> String {
    speaker.process.gate(id).map(|gate| gate.title.get(speaker.words.tag()).to_owned()).unwrap_or_default()
}

fn advice(speaker: Speaker<'_>, question: &crate::process::QuestionId, option: &crate::process::OptionId) -> String {
    use crate::process::Kind;
    let question = speaker.process.question(question);
    let choices = match question.map(|question| &question.kind) {
        Some(Kind::Choice(choices) | Kind::Choices(choices)) => choices.as_slice(),
        _ => &[],
    };
    let choice = choices.iter().find(|choice| &choice.id == option);
    let note = choice.and_then(|choice| choice.note.as_ref()).map(|note| note.get(speaker.words.tag()).to_owned());
    note.unwrap_or_else(|| answer::option_label(speaker, question, option))
}

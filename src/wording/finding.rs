//! What is wrong, and what to do about it.

use super::{TextContext, address, answer, change::value_of, day};
use crate::assessment::{BeforeUse, Blocker, Finding, Issue, OpenCount};
use crate::calendar::{FIRST_YEAR, LAST_YEAR};
use crate::case::{Address, AnswerKey, Field, Other, RowId};
use crate::identifiers::{BusinessIdError, ContactError, LayerNameError, mask_identity_codes};
use crate::language::Translations;
use crate::process::TaskId;

/// The sentence of a finding. The same words stand at the field, in the summary and in the file.
#[must_use]
pub fn finding(context: TextContext<'_>, finding: &Finding) -> String {
    let words = context.words;
    let title = || address::title(context, &finding.address);
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
        Issue::SameBusinessId { other } => {
            words.with("issue-same-business-id", [("row", row_beside(context, &finding.address, *other).into())])
        }
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
        Issue::Advice { question, option } => advice(context, question, option),
        Issue::Unjustified(_) => words.with("issue-unjustified", [("field", title().into())]),
        Issue::Overdue { due } => words.with("issue-overdue", [("date", words.date(*due).into())]),
        Issue::WaitingForNobody => words.text("issue-waiting-for-nobody"),
        Issue::NoReason => words.text("issue-no-reason"),
        Issue::SentUnprepared { open, unmarked } => sent_unprepared(context, open, unmarked),
        Issue::DecidedUnsent { .. } => words.text("issue-decided-unsent"),
        Issue::Rule(rule) => self::rule(context, rule),
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
                ("other", address::key_title(context, &AnswerKey::of(question)).into()),
                ("other-date", words.date(*other).into()),
            ];
            words.with("issue-before-other", values)
        }
        Issue::BeforeAnswered { question } => {
            let other = address::key_title(context, &AnswerKey::of(question));
            words.with("issue-before-answered", [("other", other.into())])
        }
        Issue::BeforeCase { date, started } => {
            let values = [("date", words.date(*date).into()), ("started", words.date(*started).into())];
            words.with("issue-before-case", values)
        }
        Issue::ClockBehind { started } => words.with("issue-clock-behind", [("started", words.date(*started).into())]),
        Issue::GateClosed { gate, begins } => {
            let values = [("begins", words.date(*begins).into()), ("gate", gate_title(context, gate).into())];
            words.with("issue-gate-closed", values)
        }
        Issue::GateLater { gate, begins, since } => {
            let values = [
                ("begins", words.date(*begins).into()),
                ("gate", gate_title(context, gate).into()),
                ("since", words.date(*since).into()),
            ];
            words.with("issue-gate-later", values)
        }
        Issue::GateEnded { gate, begins, until } => {
            let values = [
                ("begins", words.date(*begins).into()),
                ("gate", gate_title(context, gate).into()),
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
            let other = address::key_title(context, &AnswerKey::of(question));
            words.with("issue-day-in-text", [("date", words.date(*date).into()), ("other", other.into())])
        }
        Issue::Undecided { .. } => undecided(context, &finding.address),
        Issue::NotAsked(question) => words.with("issue-not-asked", [("question", question.to_string().into())]),
    }
}

/// How much is to be corrected or filled in, and how much is warned of: the same sentence wherever it is told.
#[must_use]
pub fn open_count(words: &Translations, count: OpenCount) -> String {
    let blocking = match count.blocking {
        0 => words.text("cli-nothing-blocks"),
        count => words.with("cli-blocking", [("count", count.into())]),
    };
    match count.warnings {
        0 => blocking,
        warnings => {
            let warnings = words.with("open-warnings", [("count", warnings.into())]);
            format!("{}. {warnings}", blocking.trim_end_matches('.'))
        }
    }
}

/// What is to be filled in, and what is only to be marked, before what was sent.
fn sent_unprepared(context: TextContext<'_>, open: &[Blocker], unmarked: &[TaskId]) -> String {
    let named = |key: &str, titles: Vec<String>| match titles.is_empty() {
        true => None,
        false => Some(context.words.with(key, [("what", titles.join(", ").into())])),
    };
    let open = open.iter().map(|it| address::title(context, &it.address())).collect();
    let unmarked = unmarked.iter().map(|it| address::title(context, &Address::State(it.clone()))).collect();
    let first = [named("unprepared-open", open), named("unprepared-unmarked", unmarked)];
    let first: Vec<String> = first.into_iter().flatten().collect();
    context.words.with("issue-sent-unprepared", [("first", first.join(" ").into())])
}

/// What others made of something that was changed here too, and that it is to be decided on.
fn undecided(context: TextContext<'_>, place: &Address) -> String {
    let said = |other: &Other| {
        let who =
            if other.by.is_empty() { context.words.text("undecided-somebody") } else { mask_identity_codes(&other.by) };
        let value = value_of(context, place, &other.theirs);
        context.words.with("undecided-other", [("who", who.into()), ("value", value.into())])
    };
    let others: Vec<String> = context.case.differing(place).into_iter().map(said).collect();
    let ours = context.case.value(place).map(|value| value_of(context, place, &value)).unwrap_or_default();
    context.words.with("issue-undecided", [("ours", ours.into()), ("others", others.join("; ").into())])
}

/// The sentence of a finding with its field, for where it stands away from it.
#[must_use]
pub fn finding_at(context: TextContext<'_>, found: &Finding) -> String {
    let sentence = finding(context, found);
    let title = match (&found.issue, &found.task) {
        // The sentence names the field, but not whose it is.
        (Issue::Overdue { .. }, Some(task)) => address::title(context, &Address::State(task.clone())),
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
            Address::Field(Field::Cell(list, row, _)) => address::row_name(context, list, *row),
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
        _ => address::title(context, &found.address),
    };
    match title.ends_with('?') {
        _ if title.is_empty() || sentence.contains(&title) => sentence,
        true => format!("{title} {sentence}"),
        false => format!("{title}: {sentence}"),
    }
}

/// The gist of a rule with its section and the date of the text it was made of.
fn rule(context: TextContext<'_>, id: &crate::process::RuleId) -> String {
    let Some(rule) = context.process.rule(id) else { return String::new() };
    let gist = rule.gist.get(context.words.tag());
    let section = super::section(context.words, &rule.section);
    let values = [("section", section.into()), ("date", context.words.date(rule.read).into())];
    format!("{gist} {}", context.words.with("issue-rule", values))
}

/// What must be so before a row may begin.
/// The name of another row of the list in which something was found.
fn row_beside(context: TextContext<'_>, at: &Address, other: RowId) -> String {
    let Address::Field(Field::Cell(list, ..)) = at else { return String::new() };
    address::row_name(context, list, other)
}

/// What must be so before use begins, in the reader's language.
#[must_use]
pub fn before_use(context: TextContext<'_>, missing: &[BeforeUse]) -> String {
    let titles: Vec<String> = missing.iter().map(|it| gate_title(context, &it.gate)).collect();
    context.words.with("before-use", [("what", titles.join("; ").into())])
}

fn gate_title(context: TextContext<'_>, id: &crate::process::RuleId) -> String {
    context.process.gate(id).map(|gate| gate.title.get(context.words.tag()).to_owned()).unwrap_or_default()
}

fn advice(
    context: TextContext<'_>,
    question: &crate::process::QuestionId,
    option: &crate::process::OptionId,
) -> String {
    use crate::process::Kind;
    let question = context.process.question(question);
    let choices = match question.map(|question| &question.kind) {
        Some(Kind::Choice(choices) | Kind::Choices(choices)) => choices.as_slice(),
        _ => &[],
    };
    let choice = choices.iter().find(|choice| &choice.id == option);
    let note = choice.and_then(|choice| choice.note.as_ref()).map(|note| note.get(context.words.tag()).to_owned());
    note.unwrap_or_else(|| answer::option_label(context, question, option))
}

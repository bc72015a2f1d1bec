//! Days that statute counts: the count itself, and the day that somebody has confirmed beside it.

use super::context::EvalContext;
use super::finding::{Issue, Severity};
use crate::calendar::{Count, OutsideCalendar, Period, moved, rests};
use crate::case::Answer;
use crate::process::{Counted, Question, QuestionId};
use jiff::civil::Date;

/// A day that statute counts, as far as the answers tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Legal {
    /// The question for the confirmed day.
    pub question: QuestionId,
    /// The count, once it is known how and when the decision was served.
    pub count: Option<Result<Count, OutsideCalendar>>,
    /// The day that somebody has confirmed.
    pub confirmed: Option<Date>,
    /// The question for who countersigned it, once that is answered.
    pub countersigned_by: Option<QuestionId>,
    /// The last day: the earlier of the counted and the confirmed one, off days of rest.
    pub last: Option<Date>,
}

/// The counted day of a question outside lists.
pub(super) fn of(question: &Question, context: EvalContext<'_>) -> Option<Legal> {
    let counted = question.counted.as_ref()?;
    let confirmed = context.answer(&question.id).and_then(Answer::date);
    let count = period(counted, context).map(Period::count);
    let kept = count.as_ref().and_then(|count| count.as_ref().ok()).map(Count::keep);
    let off_rest = confirmed.map(|day| moved(day).unwrap_or(day));
    let is_answered = |id: &&QuestionId| context.answer(id).is_some_and(|answer| !answer.is_blank());
    Some(Legal {
        question: question.id.clone(),
        last: kept.into_iter().chain(off_rest).min(),
        countersigned_by: counted.countersigned_by.as_ref().filter(is_answered).cloned(),
        count,
        confirmed,
    })
}

/// What is counted from, when the answers say how and when the decision was served.
fn period(counted: &Counted, context: EvalContext<'_>) -> Option<Period> {
    let day = |id: &QuestionId| context.answer(id).and_then(Answer::date);
    let way = context.answer(&counted.way)?;
    let way = counted.ways.iter().find(|(option, _)| way.has(option)).map(|(_, way)| *way)?;
    let given = counted.length.as_ref().and_then(|id| context.answer(id)).and_then(Answer::text);
    Some(Period {
        way,
        day: day(&counted.day)?,
        known: counted.known.as_ref().and_then(day),
        days: given.and_then(days).unwrap_or(counted.days),
    })
}

/// The number of days that stands in a text such as “30 päivää”, from 1 to 366.
#[must_use]
pub fn days(text: &str) -> Option<u16> {
    let digits = |part: &str| part.chars().take_while(char::is_ascii_digit).collect::<String>();
    text.split_whitespace().find_map(|part| digits(part).parse().ok()).filter(|days| (1..=366).contains(days))
}

impl Legal {
    /// What there is to say of it.
    pub(super) fn issues(&self) -> Vec<(Severity, Issue)> {
        let mut found = Vec::new();
        let counted = match &self.count {
            Some(Err(OutsideCalendar { day })) => {
                found.push((Severity::Warning, Issue::BeyondCalendar { day: *day }));
                None
            }
            Some(Ok(count)) => Some(count),
            None => None,
        };
        if let Some(own) = self.confirmed {
            match moved(own) {
                Ok(to) if to != own => {
                    found.push((Severity::Warning, Issue::OnRestDay { day: own, to, why: rests(own) }));
                }
                Ok(_) => {}
                Err(_) => found.push((Severity::Warning, Issue::BeyondCalendar { day: own })),
            }
            let off_rest = moved(own).unwrap_or(own);
            match counted.map(Count::keep) {
                Some(kept) if off_rest > kept => {
                    found.push((Severity::Error, Issue::LaterThanCounted { day: own, counted: kept }));
                }
                Some(kept) if off_rest < kept => {
                    found.push((Severity::Note, Issue::EarlierThanCounted { day: own, counted: kept }));
                }
                Some(_) | None => {}
            }
        }
        found.extend(counted.map(|count| (Severity::Note, Issue::Counted { count: count.clone() })));
        found
    }
}

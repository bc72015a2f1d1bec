//! What lasts from one day to another: certificates, permits, the time to answer.

use super::context::EvalContext;
use super::dated::DatedAnswer;
use crate::case::Address;
use crate::process::{StepId, Text};
use jiff::civil::Date;

/// Something that lasts until a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidityPeriod {
    /// Its first day, where it was written.
    pub from: Option<Date>,
    /// Its last day.
    pub until: Date,
    /// What lasts.
    pub title: Text,
    /// The name of the row it stands on, in a list.
    pub row: Option<String>,
    /// Where its last day was written.
    pub address: Address,
    /// The step.
    pub step: Option<StepId>,
}

/// Everything that lasts and has not been settled, such as a certificate that is still in use.
pub(super) fn all<'a>(context: EvalContext<'a>, dates: &'a [DatedAnswer<'a>]) -> Vec<ValidityPeriod> {
    let mut found: Vec<ValidityPeriod> = dates.iter().filter_map(|dated| lasting(context, dated)).collect();
    found.sort_by(|a, b| a.until.cmp(&b.until).then_with(|| a.address.cmp(&b.address)));
    found
}

fn lasting<'a>(context: EvalContext<'a>, dated: &'a DatedAnswer<'a>) -> Option<ValidityPeriod> {
    let period = dated.question.ends.as_ref()?;
    if !dated.question.deadlines.is_empty() && dated.standing(context).next().is_none() {
        return None;
    }
    let since = period.since.as_ref().and_then(|since| dated.answer(since)?.date());
    Some(ValidityPeriod {
        from: since.filter(|from| *from <= dated.date),
        until: dated.date,
        title: period.title.clone(),
        row: dated.row.clone(),
        address: dated.address.clone(),
        step: dated.step.cloned(),
    })
}

#[cfg(test)]
mod tests {
    use crate::case::{Answer, Edit, Field, Row};
    use jiff::civil::date;

    #[test]
    fn a_certificate_lasts_until_its_last_day_or_until_it_is_taken_out_of_use() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let mut case = crate::sample::case().expect("readable");
        let list = "service-certificates".into();
        let row = case.next_row_id(&list, 0);
        case.apply(&Edit::add_row(&list, row, Row::default())).expect("fits");
        let mut answer = |question: &str, day| {
            let field = Field::cell(&list, row, &question.into());
            let edit = Edit::answer(&case, field, Some(Answer::Date(day))).expect("a change");
            case.apply(&edit).expect("fits");
            let lasting = crate::assessment::assess(&case, &process, date(2026, 11, 23)).lasting;
            lasting.into_iter().map(|it| (it.from, it.until)).collect::<Vec<_>>()
        };
        let (first, last) = (date(2026, 1, 4), date(2027, 1, 3));
        assert_eq!(answer("certificate-not-after", last), [(None, last)]);
        assert_eq!(answer("certificate-not-before", date(2027, 1, 4)), [(None, last)]);
        assert_eq!(answer("certificate-not-before", first), [(Some(first), last)]);
        assert_eq!(answer("certificate-retired-on", date(2026, 11, 20)), []);
    }
}

//! What a case knows that an inspection of certificates asks for.

use crate::case::{Answer, Case};
use crate::certificate::{Entered, Question, Use};
use crate::process::{ListId, Process, QuestionId};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// The lists of certificates, and how their questions begin.
const LISTS: [(&str, &str); 2] =
    [("service-certificates", "certificate"), ("layer-certificate-list", "layer-certificate")];

/// What a case knows of its certificates and their holder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The applicant's name; empty when it is not known.
    pub applicant: String,
    /// The applicant's business id; empty when it is not known.
    pub business_id: String,
    /// The domain name of the applicant's server; empty when it is not known.
    pub host: String,
    /// The days of its certificates, by SHA-256.
    pub entered: BTreeMap<String, Entered>,
}

impl Known {
    /// What this case knows.
    #[must_use]
    pub fn of(case: &Case, process: &Process) -> Self {
        let mut entered = BTreeMap::new();
        for (list, prefix) in LISTS {
            let question = |what: &str| QuestionId::new(format!("{prefix}-{what}"));
            for (_, row) in case.rows(&ListId::new(list)) {
                let day = |what: &str| row.answer(&question(what)).and_then(Answer::date);
                let days = Entered { first: day("not-before"), last: day("not-after") };
                entered.insert(row.text(&question("sha256")).to_owned(), days);
            }
        }
        Self {
            applicant: case.applicant_name(process).to_owned(),
            business_id: case.applicant_business_id(process).to_owned(),
            host: case.text(&QuestionId::new("request-host")).trim().to_owned(),
            entered,
        }
    }

    /// The question that an inspection is to answer on a day. `zone` is where the reader is.
    #[must_use]
    pub fn question<'a>(&'a self, today: Date, zone: &'a TimeZone, uses: &'a BTreeMap<String, Use>) -> Question<'a> {
        let Self { applicant, business_id, host, entered } = self;
        Question { today, zone, applicant, business_id, host, uses, entered }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{AnswerKey, Edit, Row};
    use jiff::civil::date;

    #[test]
    fn the_days_of_both_lists_are_known_by_their_certificates() {
        let process = crate::process::vtjkysely_intermediary().expect("a process");
        let mut case = crate::sample::case().expect("a case");
        for (list, prefix) in LISTS {
            let (list, mut row) = (ListId::new(list), Row::default());
            let mut answer = |what: &str, answer: Answer| {
                row.answers.insert(AnswerKey::of(&QuestionId::new(format!("{prefix}-{what}"))), answer);
            };
            answer("sha256", Answer::Text(prefix.to_owned()));
            answer("not-before", Answer::Date(date(2026, 11, 30)));
            let id = case.next_row_id(&list, 7);
            case.apply(&Edit::add_row(&list, id, row)).expect("added");
        }
        let known = Known::of(&case, &process);
        let days = Some(&Entered { first: Some(date(2026, 11, 30)), last: None });
        assert_eq!((known.entered.get("certificate"), known.entered.get("layer-certificate")), (days, days));
        assert_eq!(known.applicant, case.applicant_name(&process));
    }
}

//! What a case knows that an inspection of certificates asks for.

use crate::case::{Answer, Case};
use crate::certificate::{Entered, InspectionContext, Use};
use crate::process::Process;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

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
        for kept in process.bindings.certificates() {
            for (_, row) in case.rows(&kept.list) {
                let day = |question| row.answer(question).and_then(Answer::date);
                let days = Entered { first: day(&kept.first_day), last: day(&kept.last_day) };
                entered.insert(row.text(&kept.sha256).to_owned(), days);
            }
        }
        Self {
            applicant: case.applicant_name(process).to_owned(),
            business_id: case.applicant_business_id(process).to_owned(),
            host: case.request_host(process).to_owned(),
            entered,
        }
    }

    /// The question that an inspection is to answer on a day. `zone` is where the reader is.
    #[must_use]
    pub fn question<'a>(
        &'a self,
        today: Date,
        zone: &'a TimeZone,
        uses: &'a BTreeMap<String, Use>,
    ) -> InspectionContext<'a> {
        let Self { applicant, business_id, host, entered } = self;
        InspectionContext { today, zone, applicant, business_id, host, uses, entered }
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
        for kept in process.bindings.certificates() {
            let mut row = Row::default();
            row.answers.insert(AnswerKey::of(&kept.sha256), Answer::Text(kept.list.to_string()));
            row.answers.insert(AnswerKey::of(&kept.first_day), Answer::Date(date(2026, 11, 30)));
            let id = case.next_row_id(&kept.list, 7);
            case.apply(&Edit::add_row(&kept.list, id, row)).expect("added");
        }
        let known = Known::of(&case, &process);
        let days = Some(&Entered { first: Some(date(2026, 11, 30)), last: None });
        let lists = ["service-certificates", "layer-certificate-list"].map(|list| known.entered.get(list));
        assert_eq!(lists, [days, days]);
        assert_eq!(known.applicant, case.applicant_name(&process));
    }
}

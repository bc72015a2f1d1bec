//! Business IDs that stand on more than one row of a list: one organisation told twice, or an id on the wrong row.

use super::context::EvalContext;
use super::finding::{Issue, RawFinding, Severity};
use crate::case::{Answer, Field};
use crate::identifiers::BusinessId;
use crate::process::{Kind, ListUse, Question};
use std::collections::HashMap;

/// Every later row whose Business ID a row above it has already, in whatever form either is written.
pub(super) fn of_list(shown: &ListUse, context: EvalContext<'_>, found: &mut Vec<RawFinding>) {
    let Some(list) = context.process.list(&shown.list) else { return };
    let is_id = |question: &&Question| question.kind == Kind::BusinessId && shown.asks(&question.id);
    for question in list.questions.iter().filter(is_id) {
        let mut first = HashMap::new();
        for (row, content) in context.case.rows(&list.id) {
            let text = content.answer(&question.id).and_then(Answer::text);
            let Some(id) = text.and_then(|text| BusinessId::parse(text).ok()) else { continue };
            let other = *first.entry(id).or_insert(row);
            if other != row {
                let field = Field::cell(&list.id, row, &question.id);
                found.push(RawFinding::new(Severity::Warning, field, Issue::SameBusinessId { other }));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::assessment::{Issue, assess};
    use crate::case::{Address, Answer, Edit, Field};
    use jiff::civil::date;

    #[test]
    fn a_business_id_that_a_row_above_has_is_told_at_the_lower_row_in_whatever_form_it_is_written() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let mut case = crate::sample::case().expect("readable");
        let (list, question) = ("end-customers".into(), "customer-business-id".into());
        let rows: Vec<_> = case.rows(&list).map(|(id, _)| id).collect();
        let told = |case: &_| -> Vec<(Address, Issue)> {
            let found = assess(case, &process, date(2026, 11, 23)).findings;
            let is_same = |issue: &Issue| matches!(issue, Issue::SameBusinessId { .. });
            found.into_iter().filter(|it| is_same(&it.issue)).map(|it| (it.address, it.issue)).collect()
        };
        assert_eq!(told(&case), []);
        let id = case.get(&Field::cell(&list, rows[0], &question)).and_then(Answer::text).expect("an id");
        let other_form = format!("FI{}", id.replace('-', ""));
        let field = Field::cell(&list, rows[2], &question);
        let edit = Edit::answer(&case, field.clone(), Some(Answer::Text(other_form))).expect("a change");
        case.apply(&edit).expect("fits");
        assert_eq!(told(&case), [(field.into(), Issue::SameBusinessId { other: rows[0] })]);
    }
}

//! What must be so before the use of a row may begin and is not recorded yet, where the row does not say when it begins. A row
//! that says so has findings of its own.

use super::context::EvalContext;
use super::evaluate::is_so;
use crate::case::{Address, Case};
use crate::process::{Gate, Process, RuleId};

/// What is not so yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BeforeUse {
    /// What must be so.
    pub gate: RuleId,
    /// The first row for which it is not.
    pub first: Address,
}

pub(super) fn all(context: EvalContext<'_>) -> Vec<BeforeUse> {
    let EvalContext { case, process, .. } = context;
    process.gates.iter().filter_map(|gate| of_gate(gate, case, process, context)).collect()
}

fn of_gate(gate: &Gate, case: &Case, process: &Process, context: EvalContext<'_>) -> Option<BeforeUse> {
    let list = process.list(&gate.list)?;
    let first = case.rows(&list.id).find(|(_, row)| {
        let context = context.on(row);
        let applies = gate.when.as_ref().is_none_or(|when| is_so(when, context));
        applies && row.answer(&gate.begins).is_none() && !is_so(&gate.open, context)
    });
    first.map(|(row, _)| BeforeUse { gate: gate.id.clone(), first: Address::Row(list.id.clone(), row) })
}

#[cfg(test)]
mod tests {
    use crate::assessment::{Assessment, assess};
    use crate::case::{Address, Answer, Case, Edit, Field, TaskState};
    use crate::process::Process;
    use jiff::civil::date;

    const TODAY: jiff::civil::Date = date(2026, 11, 23);

    /// The sample, of which no task applies to the organisation, so that nothing is to be done next.
    fn nothing_next(process: &Process) -> Case {
        let mut case = crate::sample::case().expect("readable");
        for (_, task) in process.tasks() {
            if let Some(edit) = Edit::state(&case, &task.id, TaskState::NotApplicable, TODAY, "") {
                case.apply(&edit).expect("fits");
            }
        }
        case
    }

    fn told(assessment: &Assessment, gate: &str) -> Option<Address> {
        assessment.before_use.iter().find(|it| it.gate.as_str() == gate).map(|it| it.first.clone())
    }

    #[test]
    fn what_use_waits_for_is_told_once_nothing_is_next_and_leads_to_the_first_row_that_lacks_it() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let list = "end-customers".into();
        let half_done = assess(&crate::sample::case().expect("readable"), &process, TODAY);
        assert!(!half_done.next.is_empty() && half_done.before_use.is_empty());
        let mut case = nothing_next(&process);
        let assessment = assess(&case, &process, TODAY);
        assert_eq!(assessment.next, []);
        let first = told(&assessment, "starts-before-approval").expect("no end customer is approved");
        let Address::Row(_, row) = first else { panic!("{first}") };
        // Whoever says when use begins is told there what is missing, and not here.
        let begins = Field::cell(&list, row, &"customer-starts-on".into());
        let edit = Edit::answer(&case, begins, Some(Answer::Date(date(2027, 1, 4)))).expect("a change");
        case.apply(&edit).expect("fits");
        let second = told(&assess(&case, &process, TODAY), "starts-before-approval");
        assert!(second.is_some_and(|second| second != Address::Row(list, row)));
    }
}

//! What lasts from one day to another: certificates, permits, the time to answer.

use super::task::TaskStatus;
use crate::case::{Address, Answer, Case, Field};
use crate::process::{Process, Question, QuestionId, StepId, TaskId, Text};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Something that lasts until a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lasting {
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
pub(super) fn all(case: &Case, process: &Process, tasks: &BTreeMap<TaskId, TaskStatus>) -> Vec<Lasting> {
    let mut found: Vec<Lasting> = of_answers(case, process, tasks).chain(of_rows(case, process)).collect();
    found.sort_by(|a, b| a.until.cmp(&b.until).then_with(|| a.address.cmp(&b.address)));
    found
}

fn of_answers(case: &Case, process: &Process, tasks: &BTreeMap<TaskId, TaskStatus>) -> impl Iterator<Item = Lasting> {
    let applies = |task: &TaskId| tasks.get(task).is_some_and(|status| status.applies);
    process.tasks().filter(move |(_, task)| applies(&task.id)).flat_map(move |(step, task)| {
        task.questions.iter().filter_map(move |question| {
            let (from, until) = days(question, |asked| case.answer(asked))?;
            let title = question.ends.as_ref()?.title.clone();
            let address = Field::answer(&question.id).into();
            Some(Lasting { from, until, title, row: None, address, step: Some(step.id.clone()) })
        })
    })
}

fn of_rows(case: &Case, process: &Process) -> impl Iterator<Item = Lasting> {
    let questions = process.lists.iter().flat_map(|list| list.questions.iter().map(move |question| (list, question)));
    questions.filter(|(_, question)| question.ends.is_some()).flat_map(move |(list, question)| {
        let step = process.home(&question.id).map(|home| home.step.clone());
        case.rows(&list.id).filter_map(move |(id, row)| {
            let (from, until) = days(question, |asked| row.answer(asked))?;
            let title = question.ends.as_ref()?.title.clone();
            let name = Some(row.text(&list.named_by).to_owned());
            let address = Field::cell(&list.id, id, &question.id).into();
            Some(Lasting { from, until, title, row: name, address, step: step.clone() })
        })
    })
}

/// The first and the last day, unless it has been settled.
fn days<'a>(question: &Question, answer: impl Fn(&QuestionId) -> Option<&'a Answer>) -> Option<(Option<Date>, Date)> {
    let period = question.ends.as_ref()?;
    let until = answer(&question.id).and_then(Answer::date)?;
    let mut settled = question.deadlines.iter().filter_map(|deadline| deadline.settled_by.as_ref());
    if settled.any(|by| answer(by).is_some()) {
        return None;
    }
    let from = period.since.as_ref().and_then(|since| answer(since)?.date()).filter(|from| *from <= until);
    Some((from, until))
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

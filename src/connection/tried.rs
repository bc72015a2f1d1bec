//! What a case keeps of a try: when, with which client, which cause, who acts, and that it was solved. Nothing of its text.

use super::cause::Who;
use crate::case::{Answer, AnswerKey, Case, Edit, Field, Row, TaskFact, TaskState};
use crate::process::{ConnectionBinding, FailuresBinding, OptionId, QuestionId, WhoBinding};
use jiff::civil::Date;

/// A try that failed.
#[derive(Clone, Copy, Debug)]
pub struct Failed<'a> {
    /// When it was tried.
    pub on: Date,
    /// The client; empty when it is not known.
    pub client: &'a str,
    /// The cause, in the words of who notes it.
    pub cause: &'a str,
    /// Who acts.
    pub who: Who,
    /// Who acts, in the words of who notes it.
    pub waits_for: &'a str,
    /// Random, so that the row is told from those that others add meanwhile.
    pub tag: u32,
}

/// A try that succeeded.
#[derive(Clone, Copy, Debug)]
pub struct Succeeded<'a> {
    /// When it was tried.
    pub on: Date,
    /// Who tried; empty when it is not known.
    pub by: &'a str,
    /// The client; empty when it is not known.
    pub client: &'a str,
}

impl Failed<'_> {
    /// Notes it: a row of its own, and the task waits for who acts. The same failure is noted once until it is solved.
    #[must_use]
    pub fn edit(&self, case: &Case, kept: &ConnectionBinding) -> Option<Edit> {
        let failures = &kept.failures;
        let is_same = |row: &Row| {
            let says = |id: &QuestionId, what: &str| row.text(id) == what;
            let is_open = row.answer(&failures.solved_on).is_none();
            says(&failures.client, self.client) && says(&failures.cause, self.cause) && is_open
        };
        let is_noted = case.rows(&failures.list).any(|(_, row)| is_same(row));
        let id = case.next_row_id(&failures.list, self.tag);
        let row = (!is_noted).then(|| Edit::add_row(&failures.list, id, self.row(failures)));
        let waits_for = Answer::Text(self.waits_for.to_owned());
        let waiting = Edit::state(case, &kept.task, TaskState::Waiting, self.on, "");
        let whom = Edit::answer(case, Field::Task(kept.task.clone(), TaskFact::WaitingFor), Some(waits_for));
        Edit::all(row.into_iter().chain(waiting).chain(whom).collect())
    }

    fn row(&self, kept: &FailuresBinding) -> Row {
        let answers = [
            (&kept.on, Answer::Date(self.on)),
            (&kept.client, Answer::Text(self.client.to_owned())),
            (&kept.cause, Answer::Text(self.cause.to_owned())),
            (&kept.who.question, Answer::Choice(option(&kept.who, self.who).clone())),
        ];
        let given = answers.into_iter().filter(|(_, answer)| !answer.is_blank());
        Row { answers: given.map(|(id, answer)| (AnswerKey::of(id), answer)).collect() }
    }
}

fn option(kept: &WhoBinding, who: Who) -> &OptionId {
    match who {
        Who::Technician => &kept.technician,
        Who::Network => &kept.network,
        Who::Officer => &kept.officer,
        Who::Dvv => &kept.dvv,
    }
}

impl Succeeded<'_> {
    /// Notes it: what was open is solved, nobody is waited for, and the first success stays the first. The task is done
    /// unless nobody is known who tried.
    #[must_use]
    pub fn edit(&self, case: &Case, kept: &ConnectionBinding) -> Option<Edit> {
        let FailuresBinding { list, solved_on, .. } = &kept.failures;
        let on = || Some(Answer::Date(self.on));
        let open = case.rows(list).map(|(id, _)| Field::cell(list, id, solved_on));
        let open = open.filter(|field| case.get(field).is_none());
        let mut edits: Vec<Edit> = open.filter_map(|field| Edit::answer(case, field, on())).collect();
        let facts = [TaskFact::WaitingFor, TaskFact::WaitingSince].map(|fact| Field::Task(kept.task.clone(), fact));
        edits.extend(facts.into_iter().filter_map(|field| Edit::answer(case, field, None)));
        let text = |text: &str| Some(Answer::Text(text.to_owned()));
        let answers = [(&kept.on, on()), (&kept.by, text(self.by)), (&kept.client, text(self.client))];
        let missing = answers.into_iter().map(|(id, answer)| (Field::answer(id), answer));
        let missing = missing.filter(|(field, _)| case.get(field).is_none());
        edits.extend(missing.filter_map(|(field, answer)| Edit::answer(case, field, answer)));
        let is_named = !self.by.trim().is_empty() || case.answer(&kept.by).is_some();
        let state = if is_named { TaskState::Done } else { TaskState::InProgress };
        edits.extend(Edit::state(case, &kept.task, state, self.on, self.by));
        Edit::all(edits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::vtjkysely_intermediary;
    use jiff::civil::date;

    fn kept() -> ConnectionBinding {
        vtjkysely_intermediary().expect("a process").bindings.connection.clone().expect("bound")
    }

    fn case() -> Case {
        Case::begun(&vtjkysely_intermediary().expect("a process"), date(2026, 11, 1))
    }

    fn failed(cause: &'static str, tag: u32) -> Failed<'static> {
        let on = date(2026, 11, 20);
        Failed { on, client: "curl", cause, who: Who::Network, waits_for: "network people", tag }
    }

    fn apply(case: &mut Case, edit: Option<Edit>) {
        case.apply(&edit.expect("an edit")).expect("it fits");
    }

    #[test]
    fn a_failure_is_a_row_and_a_waiting_and_is_noted_once() {
        let (mut case, before) = (case(), case());
        let edit = failed("port closed", 1).edit(&case, &kept()).expect("an edit");
        case.apply(&edit).expect("it fits");
        let task = kept().task;
        assert_eq!(case.state(&task), TaskState::Waiting);
        assert_eq!(case.fact(&task, TaskFact::WaitingFor), Some(&Answer::Text("network people".into())));
        assert_eq!(case.fact(&task, TaskFact::WaitingSince), Some(&Answer::Date(date(2026, 11, 20))));
        assert!(failed("port closed", 2).edit(&case, &kept()).is_none(), "the same failure again says nothing new");
        case.apply(&edit.inverse()).expect("it fits");
        assert_eq!(case, before, "one undo takes all of it back");
    }

    #[test]
    fn a_success_solves_what_was_open_and_the_first_stays_the_first() {
        let mut case = case();
        let (first, second) = (failed("port closed", 1), failed("cut off", 2));
        for it in [first, second] {
            let edit = it.edit(&case, &kept());
            apply(&mut case, edit);
        }
        let worked = Succeeded { on: date(2026, 11, 25), by: "Aino", client: "java" };
        let edit = worked.edit(&case, &kept());
        apply(&mut case, edit);
        let task = kept().task;
        let solved = kept().failures.solved_on;
        let all_solved = case.rows(&kept().failures.list).all(|(_, row)| row.answer(&solved).is_some());
        assert!(all_solved && case.row_count(&kept().failures.list) == 2);
        assert_eq!((case.state(&task), case.fact(&task, TaskFact::WaitingFor)), (TaskState::Done, None));
        let later = Succeeded { on: date(2026, 12, 1), by: "Eero", client: "go" };
        assert!(later.edit(&case, &kept()).is_none());
        assert_eq!(case.text(&"first-connection-by".into()), "Aino");
    }

    #[test]
    fn a_success_of_nobody_known_leaves_the_task_open() {
        let mut case = case();
        let edit = Succeeded { on: date(2026, 11, 25), by: "", client: "" }.edit(&case, &kept());
        apply(&mut case, edit);
        assert_eq!(case.state(&kept().task), TaskState::InProgress);
    }
}

//! What the user wants done to the case, made into edits.

use super::app::App;
use super::desk::{Desk, Edited};
use super::kit::Tone;
use super::place::Place;
use crate::case::{Address, Answer, Edit, Field, Row, RowId, TaskFact, TaskState};
use crate::process::{ListId, OptionId, TaskId};
use crate::wording::{self, Speaker};
use std::collections::BTreeSet;

impl App {
    pub(super) fn leave(&mut self, field: &Field) {
        let Some(desk) = &mut self.desk else { return };
        desk.leave(&self.process);
        // Whoever signs a task once is offered as the one who signs the next.
        if let Field::Task(_, TaskFact::CompletedBy) = field
            && let Some(name) =
                desk.case.get(field).and_then(Answer::text).map(str::trim).filter(|name| !name.is_empty())
        {
            self.settings.user = name.to_owned();
            self.save_settings();
        }
    }

    pub(super) fn answer(&mut self, field: Field, answer: Option<Answer>) {
        if let Some(desk) = &mut self.desk {
            desk.leave(&self.process);
            let edited = desk.make(Edit::answer(&desk.case, field, answer));
            self.tell_refused(edited);
        }
    }

    pub(super) fn fill(&mut self, fields: Vec<Field>, answer: &Answer) {
        let Some(desk) = &mut self.desk else { return };
        desk.leave(&self.process);
        let edits = fields.into_iter().filter_map(|field| Edit::answer(&desk.case, field, Some(answer.clone())));
        let edit = Edit::all(edits.collect());
        let edited = desk.make(edit);
        self.tell_refused(edited);
    }

    pub(super) fn toggle(&mut self, field: Field, option: OptionId, on: bool) {
        let Some(desk) = &self.desk else { return };
        let is_item = matches!(&field, Field::Answer(key) | Field::Cell(_, _, key) if key.item.is_some());
        if is_item {
            // An item that is chosen and not yet justified has an empty text.
            return self.answer(field, on.then(|| Answer::Text(String::new())));
        }
        let mut chosen = match desk.case.get(&field) {
            Some(Answer::Choices(chosen)) => chosen.clone(),
            _ => BTreeSet::new(),
        };
        if on {
            chosen.insert(option);
        } else {
            chosen.remove(&option);
        }
        self.answer(field, Some(Answer::Choices(chosen)));
    }

    pub(super) fn state(&mut self, task: &TaskId, state: TaskState) {
        let (today, user) = (self.today(), self.settings.user.clone());
        if let Some(desk) = &mut self.desk {
            desk.leave(&self.process);
            let edited = desk.make(Edit::state(&desk.case, task, state, today, &user));
            self.tell_refused(edited);
        }
    }

    pub(super) fn add_row(&mut self, task: TaskId, list: ListId) {
        let Some(desk) = &mut self.desk else { return };
        let row = desk.case.next_row_id(&list, fastrand::u32(..));
        desk.leave(&self.process);
        let edited = desk.make(Some(Edit::add_row(&list, row, Row::default())));
        if !edited.is_done() {
            return self.tell_refused(edited);
        }
        let first = self.process.task(&task).and_then(|(_, it)| it.lists.iter().find(|shown| shown.list == list));
        let question = self
            .process
            .list(&list)
            .and_then(|list| list.questions.iter().find(|question| first.is_none_or(|shown| shown.asks(&question.id))));
        let wanted = question.map(|question| Field::cell(&list, row, &question.id).into());
        self.go(Place::Row(task, list, row));
        if let Some(desk) = &self.desk {
            *desk.wanted.borrow_mut() = wanted;
        }
    }

    pub(super) fn remove_row(&mut self, task: &TaskId, list: &ListId, row: RowId) {
        let Some(desk) = &mut self.desk else { return };
        desk.leave(&self.process);
        let speaker = Speaker { words: &self.words, process: &self.process, case: &desk.case };
        let name = wording::row_name(speaker, list, row);
        let edited = desk.make(Edit::remove_row(&desk.case, list, row));
        self.tell_refused(edited);
        if edited.is_done() {
            let text = self.words.with("row-removed", [("name", name.into())]);
            self.go(Place::of(&Address::State(task.clone()), &self.process));
            self.say(Tone::Ok, text);
        }
    }

    /// Says why an edit was not made, where the page does not say it.
    pub(super) fn tell_refused(&mut self, edited: Edited) {
        match edited {
            // Those that can only be read and those to be decided on say so above the page, or on it.
            Edited::Done | Edited::Nothing | Edited::ReadOnly | Edited::Blocked => {}
            Edited::Stale => {
                let text = self.words.text("edit-stale");
                self.say(Tone::Warning, text);
            }
        }
    }

    pub(super) fn step_back(&mut self, step: fn(&mut Desk) -> Option<Address>) {
        let Some(desk) = &mut self.desk else { return };
        desk.commit(&self.process);
        if let Some(address) = step(desk) {
            let is_gone = matches!(&address, Address::Row(list, row) if desk.case.row(list, *row).is_none());
            if !is_gone || matches!(desk.place, Place::Row(..)) {
                self.jump(address);
            }
        }
    }

    pub(super) fn check(&mut self) {
        let Some(desk) = &mut self.desk else { return };
        desk.leave(&self.process);
        desk.checked = self.process.tasks().map(|(_, task)| task.id.clone()).collect();
        desk.telling = true;
    }

    /// Says what a check has found, once that is worked out.
    pub(super) fn tell_check(&mut self) {
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.telling && desk.is_digested()) else { return };
        desk.telling = false;
        let count = desk.digest.assessment.blocking().count();
        let text = match count {
            0 => self.words.text("cli-nothing-blocks"),
            count => self.words.with("cli-blocking", [("count", count.into())]),
        };
        self.say(if count == 0 { Tone::Ok } else { Tone::Warning }, text);
    }
}

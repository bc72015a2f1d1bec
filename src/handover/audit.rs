//! What an auditor asks: who approved what, which files were attached, and what was done to the case, by whom and when.

use super::build::Builder;
use super::document::{Block, Cell, Section};
use super::export_inputs::{AuditEvent, Found};
use crate::case::TaskFact;
use crate::process::Audience;
use crate::questionnaire::{self, Subject};
use crate::wording::{self, TextContext};
use jiff::Timestamp;

/// How many of the newest events stand in a document. All of them are in the list beside the case and in a bundle.
const EVENTS: usize = 200;

impl Builder<'_> {
    /// The parts that only an auditor and a successor get.
    pub(super) fn audit(&self) -> Vec<Section> {
        match self.scope.audience {
            Audience::Technical => Vec::new(),
            Audience::Successor => self.of_others().chain([self.attachments()]).collect(),
            Audience::Auditor => [self.approvals()]
                .into_iter()
                .chain(self.of_others())
                .chain([self.attachments(), self.events()])
                .collect(),
        }
    }

    /// What others had to do with the case.
    fn of_others(&self) -> impl Iterator<Item = Section> {
        self.handovers().into_iter().chain(self.returned())
    }

    /// Which answers others have given, each with the file it was taken from.
    fn returned(&self) -> Option<Section> {
        let TextContext { process, case, words } = self.context;
        let rows: Vec<Vec<Cell>> = questionnaire::came_back(process, case)
            .into_iter()
            .take(self.most)
            .map(|asked| {
                // The name of a file may be the name of a person, and so may that of whoever answers for a task.
                let hides_names = self.scope.redact;
                let is_person = !matches!(asked.subject, Subject::Row(..));
                let who =
                    if hides_names && is_person { self.word("handover-redacted") } else { asked.recipient.clone() };
                let file = if hides_names { self.word("handover-redacted") } else { asked.returned_file.clone() };
                let given = asked.given(process, case);
                let mut labels: Vec<&str> = given
                    .iter()
                    .filter_map(|field| process.question(field.question()?))
                    .map(|question| question.label.get(words.tag()))
                    .collect();
                labels.dedup();
                let day = asked.returned_on.map(|day| words.date(day)).unwrap_or_default();
                // In one cell, which then has room for the whole sum.
                let file = format!("{file}\n{}", asked.returned_hash);
                vec![who.into(), day.into(), file.into(), labels.join(", ").into()]
            })
            .collect();
        let file = format!("{}, {}", self.word("column-file"), self.word("column-sha256"));
        let columns =
            vec![self.word("ask-column-of"), self.word("ask-column-returned"), file, self.word("returned-answers")];
        let is_any = !rows.is_empty();
        is_any.then(|| self.section("returned-title", vec![Block::Table { columns, rows }]))
    }

    /// To whom the case was handed over before, and who has taken it over.
    fn handovers(&self) -> Option<Section> {
        let list = self.context.process.list(&self.context.process.bindings.handovers.as_ref()?.list)?;
        let asked: Vec<_> = list.questions.iter().filter(|question| list.columns.contains(&question.id)).collect();
        let heading = list.title.get(self.context.words.tag()).to_owned();
        let is_any = self.context.case.row_count(&list.id) > 0;
        is_any.then(|| Section { heading, level: 2, blocks: vec![self.list_block(list, &asked)], is_annex: false })
    }

    fn approvals(&self) -> Section {
        let done = self.context.process.tasks().filter(|(_, task)| {
            self.is_for(&task.audiences) && self.assessment.tasks.get(&task.id).is_some_and(|status| status.done)
        });
        let rows = done
            .map(|(_, task)| {
                let title = task.title.get(self.context.words.tag());
                let facts = [TaskFact::CompletedBy, TaskFact::CompletedOn].map(|fact| self.fact(&task.id, fact).into());
                std::iter::once(title.into()).chain(facts).collect()
            })
            .collect();
        let columns = self.columns(&["column-what", "column-who", "column-completed"]);
        self.section("handover-approvals", vec![Block::Table { columns, rows }])
    }

    fn attachments(&self) -> Section {
        let rows = self.material.attachments.iter().map(|file| {
            let path = if self.scope.redact { self.word("handover-redacted") } else { file.path.clone() };
            let found = self.word(match file.found {
                Found::Same => "attachment-same",
                Found::Changed => "attachment-changed",
                Found::Missing => "attachment-missing",
                Found::Secret => "attachment-secret",
            });
            // In one cell, which then has room for the whole sum.
            let label = wording::title(self.context, &file.address);
            vec![label.into(), format!("{path}\n{}", file.sha256).into(), found.into()]
        });
        let rows = rows.collect();
        let file = format!("{}, {}", self.word("column-file"), self.word("column-sha256"));
        let columns = vec![self.word("column-what"), file, self.word("column-state")];
        self.section("handover-attachments", vec![Block::Table { columns, rows }])
    }

    fn events(&self) -> Section {
        let events = &self.material.events;
        let mut blocks = Vec::new();
        if !self.material.is_whole {
            blocks.push(Block::Callout { text: self.word("events-broken") });
        }
        let older = events.len().saturating_sub(EVENTS);
        if older > 0 {
            let text = self.context.words.with("handover-events-older", [("count", older.into())]);
            blocks.push(Block::Paragraph { text });
        }
        let rows = events.iter().rev().take(EVENTS).map(|event| self.event(event)).collect();
        let columns = self.columns(&["column-when-utc", "column-who", "column-what", "column-change", "column-chain"]);
        blocks.push(Block::Table { columns, rows });
        self.section("handover-events", blocks)
    }

    fn event(&self, event: &AuditEvent) -> Vec<Cell> {
        // In UTC, so that the same list reads the same everywhere.
        let at = Timestamp::from_second(event.at)
            .map(|at| [at.strftime("%F"), at.strftime("%R")].map(|part| part.to_string()).join(" "));
        let by = if self.scope.redact { self.word("handover-redacted") } else { event.by.clone() };
        let (what, change) = wording::happened(self.context, &event.edit);
        // What was written before may hold what is left out now.
        let change = if self.scope.redact { String::new() } else { change };
        vec![at.unwrap_or_default().into(), by.into(), what.into(), change.into(), event.chain.clone().into()]
    }
}

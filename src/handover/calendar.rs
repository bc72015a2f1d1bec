//! What falls due, for a calendar.

use super::build::Builder;
use super::document::Entry;
use crate::assessment::{DeadlineWhat, Due};
use crate::{hash, wording};

impl Builder<'_> {
    /// Every deadline this reader is told of.
    pub(super) fn calendar(&self) -> Vec<Entry> {
        let case = self.case_mark();
        let entries = self.dues().map(|due| {
            let owner = due.owner.clone().filter(|_| !self.scope.redact);
            let place = due.step.as_ref().map(|step| wording::short_place(self.speaker, step, None));
            let note = [Some(self.subject()), place, owner];
            Entry {
                uid: format!("{}-{case}@lupapolku", mark(&format!("{} {}", due.address, self.what(due)))),
                date: due.date,
                title: wording::deadline(self.speaker, due),
                note: note.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            }
        });
        entries.collect()
    }

    /// One field can have several deadlines; the title in the first language of the process tells them apart.
    fn what<'d>(&self, due: &'d Due) -> &'d str {
        let first = self.speaker.process.head.languages.first().map(String::as_str);
        match &due.what {
            DeadlineWhat::Answer { title, .. } => title.get(first.unwrap_or_default()),
            _ => "",
        }
    }

    /// What tells this case from others in one calendar, and stays as it is once the business id is answered.
    fn case_mark(&self) -> String {
        let case = self.speaker.case;
        mark(&format!("{} {} {}", case.process.id, case.started, case.applicant_business_id(self.speaker.process)))
    }
}

fn mark(text: &str) -> String {
    hash::short([text.as_bytes()]).to_lowercase()
}

//! Which answers are drafts, and how they cease to be.

use super::address::Field;
use super::answer::Answer;
use super::draft::{Draft, Said};
use super::edit::{Change, Edit};
use super::record::Case;
use jiff::civil::Date;

impl Case {
    /// Whether the answer at a field is a draft: proposed, and neither edited nor confirmed since.
    #[must_use]
    pub fn is_draft(&self, field: &Field) -> bool {
        let open = self.drafts.get(field).filter(|draft| draft.said == Said::Taken);
        open.is_some_and(|draft| {
            let answer = self.get(field);
            answer.is_some() && draft.value == Answer::fingerprint(answer)
        })
    }

    /// The fields whose answers are drafts.
    pub fn open_drafts(&self) -> impl Iterator<Item = &Field> {
        self.drafts.keys().filter(|field| self.is_draft(field))
    }
}

impl Edit {
    /// Notes what is known of a proposal; nothing when that is known already.
    #[must_use]
    pub fn draft(case: &Case, field: &Field, new: Option<Draft>) -> Option<Self> {
        let (field, old) = (field.clone(), case.drafts.get(field).cloned());
        (old != new).then(|| Self::one(Change::Draft { field, old, new }))
    }

    /// Lets a draft stand as it is.
    #[must_use]
    pub fn confirmed(case: &Case, field: &Field, by: &str, on: Date) -> Option<Self> {
        let draft = case.drafts.get(field).filter(|_| case.is_draft(field))?;
        let said = Said::Confirmed { by: by.to_owned(), on };
        Self::draft(case, field, Some(Draft { said, ..draft.clone() }))
    }
}

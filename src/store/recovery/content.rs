//! What a case was when its file held something earlier, reckoned back from what is known.

use super::super::content_hash::ContentHash;
use super::super::format;
use super::super::trail::Trail;
use super::acts::{MAX_EDITS_BACK, acts, last_reflected};
use crate::case::Case;

/// A case, and the stamp of the file that holds it.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// What the file holds.
    pub stamp: &'a ContentHash,
    /// The case.
    pub case: &'a Case,
}

impl Trail {
    /// What the case was when the file held `wanted`, reckoned back from `known`, what it was at a later content. Nothing
    /// where the trail does not lead there: what is found has the very bytes of the file.
    #[must_use]
    pub fn content(&self, wanted: &ContentHash, known: Known<'_>) -> Option<Case> {
        let acts = acts(&self.records);
        let place = |stamp: &ContentHash| {
            let state = self.records.iter().rposition(|record| record.event.leaves() == Some(stamp))?;
            Some(acts.iter().filter(|act| act.record < state).count())
        };
        let upto = place(known.stamp)?;
        let earliest = place(wanted)?.saturating_sub(MAX_EDITS_BACK);
        let from = last_reflected(&acts, upto, known.case)?;
        let mut case = known.case.clone();
        let mut left = acts.get(earliest..from)?.iter().rev();
        loop {
            if is_content(&case, wanted) {
                return Some(case);
            }
            case.apply(&left.next()?.edit.inverse()).ok()?;
        }
    }
}

/// Whether a file with this case has this stamp.
fn is_content(case: &Case, stamp: &ContentHash) -> bool {
    format::write(case).is_ok_and(|text| ContentHash::of(text.as_bytes()) == *stamp)
}

//! A table together with everything that its proposal follows from.

use super::heading::Target;
use super::matching::Matching;
use super::proposal::Modes;
use super::sheet::Sheet;
use crate::case::Case;

/// A table that was read, and what it is read into.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// The case.
    pub case: &'a Case,
    /// The list.
    pub target: Target<'a>,
    /// The table.
    pub sheet: &'a Sheet,
    /// Which column answers which question.
    pub matching: &'a Matching,
    /// What becomes of answers that are there already.
    pub modes: &'a Modes,
}

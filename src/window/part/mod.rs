//! What pages are put together from: headings, folds, lists of what is open, and questions as fields.

pub(super) mod data_groups;
pub(super) mod facts;
pub(super) mod field;
pub(super) mod fold;
pub(super) mod heading;
pub(super) mod open_items;
pub(super) mod question;
pub(super) mod state;

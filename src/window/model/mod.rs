//! What a case means, already in words: made once per change, so that drawing only reads it.

mod builder;
pub(super) mod choices;
pub(super) mod current;
pub(super) mod followed;
pub(super) mod inputs;
pub(super) mod interview;
pub(super) mod line;
pub(super) mod on_demand;
mod open_lines;
pub(super) mod page_open;
pub(super) mod plan;
pub(super) mod table;
pub(super) mod terms;
mod timeline;
pub(super) mod view_model;

//! Pages without a state of their own: the overview, steps with their tasks, what is open, deadlines and
//! duties.

pub(super) mod check;
pub(super) mod deadlines;
pub(super) mod duties;
pub(super) mod overview;
pub(super) mod side_panel;
pub(super) mod step;
mod task;

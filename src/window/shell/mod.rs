//! The frame around every page: menus above, sidebar on the left, side panel on the right, back and next below.

pub(super) mod dialog;
pub(super) mod footer;
pub(super) mod frame;
pub(super) mod menu;
pub(super) mod notices;
pub(super) mod sidebar;

//! The frame around every page: menus above, rail on the left, side panel on the right, back and next below.

mod copies;
mod foot;
mod hold;
mod menu;
mod rail;
mod shortcut;
mod side;

pub(super) use copies::copies;
pub(super) use foot::{foot, turn_from};
pub(super) use hold::hold;
pub(super) use menu::{find_button, language_menu, menu};
pub(super) use rail::rail;
pub(super) use shortcut::{SHORTCUTS, Shortcut, pressed};
pub(super) use side::side;

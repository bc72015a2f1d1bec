//! Where the keyboard goes next: to an address, to the heading of a page that comes up, or to the sidebar.

use crate::case::{Address, RowId};
use crate::process::ListId;
use crate::window::message::FocusMessage;

/// For how many frames an address is looked for, because a page may draw it late.
const MAX_FRAMES: u8 = 4;

/// Where the keyboard goes next.
pub(in crate::window) struct Focus {
    target: Option<Address>,
    /// Whether the target is only to be seen, and the keyboard stays where it is.
    only_seen: bool,
    /// The part of the page that is looked for, by the key of its heading.
    part: Option<&'static str>,
    /// For how many frames the target has not been found.
    frames_waited: u8,
    heading: HeadingFocus,
    sidebar: bool,
    scroll_to_top: bool,
}

/// A page that comes up takes the focus to its heading, so that Tab goes on from there and it is read out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum HeadingFocus {
    /// The heading is to get the focus.
    Pending,
    /// The heading has it.
    Focused,
    /// The focus has gone on.
    Done,
}

impl Focus {
    /// Of a page that is shown for the first time.
    pub(in crate::window) fn of_new_page() -> Self {
        Self {
            target: None,
            only_seen: false,
            part: None,
            frames_waited: 0,
            heading: HeadingFocus::Pending,
            sidebar: false,
            scroll_to_top: true,
        }
    }

    /// Another page comes up. What was not found on the one before is looked for on no other.
    pub(in crate::window) fn page_opened(&mut self) {
        *self = Self { sidebar: self.sidebar, ..Self::of_new_page() };
    }

    /// The heading of the page gets the focus: what had it is gone.
    pub(in crate::window) fn focus_heading(&mut self) {
        self.heading = HeadingFocus::Pending;
    }

    /// The heading is called otherwise: what has the focus for it is another, and gets it.
    pub(in crate::window) fn heading_renamed(&mut self) {
        if self.heading == HeadingFocus::Focused {
            self.focus_heading();
        }
    }

    /// The page begins anew at its top, with its heading: what stood on it is gone.
    pub(in crate::window) fn begin_anew(&mut self) {
        self.focus_heading();
        self.scroll_to_top = true;
    }

    /// Something outside the page has taken the focus.
    pub(in crate::window) fn leave_heading(&mut self) {
        self.heading = HeadingFocus::Done;
    }

    /// An address gets the focus when it is drawn.
    pub(in crate::window) fn look_for(&mut self, address: Address) {
        (self.target, self.only_seen) = (Some(address), false);
        self.frames_waited = 0;
    }

    /// The heading of a part gets the focus when it is drawn.
    pub(in crate::window) fn look_for_part(&mut self, part: &'static str) {
        self.part = Some(part);
        self.frames_waited = 0;
    }

    /// The part that is looked for.
    pub(in crate::window) fn part(&self) -> Option<&'static str> {
        self.part
    }

    /// Whether something on the page is to get the keyboard instead of its heading.
    pub(in crate::window) fn leaves_heading(&self) -> bool {
        self.part.is_some() || self.target.is_some() && self.takes_keyboard()
    }

    /// An address is brought into view when it is drawn; the keyboard stays where it is.
    pub(in crate::window) fn show(&mut self, address: Address) {
        self.look_for(address);
        self.only_seen = true;
    }

    /// Whether what is looked for gets the keyboard.
    pub(in crate::window) fn takes_keyboard(&self) -> bool {
        !self.only_seen
    }

    /// The address that is looked for.
    pub(in crate::window) fn target(&self) -> Option<&Address> {
        self.target.as_ref()
    }

    /// The row of a list that is looked for.
    pub(in crate::window) fn row(&self, list: &ListId) -> Option<RowId> {
        match &self.target {
            Some(Address::Row(of, row)) if of == list => Some(*row),
            _ => None,
        }
    }

    /// How far the focus has come to the heading.
    pub(in crate::window) fn heading(&self) -> HeadingFocus {
        self.heading
    }

    /// Whether the sidebar is to get it.
    pub(in crate::window) fn wants_sidebar(&self) -> bool {
        self.sidebar
    }

    /// Whether something is about to get the keyboard.
    pub(in crate::window) fn is_about_to_move(&self) -> bool {
        self.target.is_some() || self.part.is_some() || self.sidebar || self.heading == HeadingFocus::Pending
    }

    /// Whether the page begins at its top. True once.
    pub(in crate::window) fn take_scroll_to_top(&mut self) -> bool {
        std::mem::take(&mut self.scroll_to_top)
    }

    /// Takes in what was asked for, and where the focus has come.
    pub(in crate::window) fn update(&mut self, message: &FocusMessage) {
        match message {
            FocusMessage::Page => self.focus_heading(),
            FocusMessage::Sidebar => self.sidebar = true,
            FocusMessage::Found(address) => {
                self.target.take_if(|target| target == address);
            }
            FocusMessage::PartFocused => self.part = None,
            FocusMessage::HeadingFocused => self.heading = HeadingFocus::Focused,
            FocusMessage::HeadingLeft => self.heading = HeadingFocus::Done,
            FocusMessage::SidebarFocused => self.sidebar = false,
        }
    }

    /// After a frame: an address that is not on the page is given up after some frames, and the heading gets the focus
    /// instead. Says whether another frame is needed.
    pub(in crate::window) fn end_frame(&mut self) -> bool {
        let waits = self.target.is_some() || self.part.is_some();
        self.frames_waited = if waits { self.frames_waited + 1 } else { 0 };
        if self.frames_waited > MAX_FRAMES {
            let goes_on = self.leaves_heading();
            (self.target, self.part) = (None, None);
            if goes_on {
                self.focus_heading();
            }
        }
        waits
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Field;

    #[test]
    fn an_address_that_is_not_on_the_page_is_given_up_for_the_heading() {
        let mut focus = Focus::of_new_page();
        focus.update(&FocusMessage::HeadingLeft);
        focus.look_for(Field::answer(&"name".into()).into());
        assert!((0..=MAX_FRAMES).all(|_| focus.end_frame()));
        assert_eq!((focus.target(), focus.heading()), (None, HeadingFocus::Pending));
        assert!(!focus.end_frame());
    }

    #[test]
    fn a_part_that_is_not_on_the_page_is_given_up_for_the_heading() {
        let mut focus = Focus::of_new_page();
        focus.update(&FocusMessage::HeadingLeft);
        focus.look_for_part("side-contact");
        assert!(focus.leaves_heading() && (0..=MAX_FRAMES).all(|_| focus.end_frame()));
        assert_eq!((focus.part(), focus.heading()), (None, HeadingFocus::Pending));
    }

    #[test]
    fn an_address_that_was_found_leaves_a_newer_one_alone() {
        let mut focus = Focus::of_new_page();
        let (old, new): (Address, Address) = (Field::answer(&"old".into()).into(), Field::answer(&"new".into()).into());
        focus.look_for(new.clone());
        focus.update(&FocusMessage::Found(old));
        assert_eq!(focus.target(), Some(&new));
        focus.update(&FocusMessage::Found(new));
        assert_eq!(focus.target(), None);
    }
}

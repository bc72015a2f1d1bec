//! What can be asked of the help.

use crate::help::HelpPage;

/// What can be asked of the help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum Message {
    /// Show the page for what is shown.
    Here,
    /// Show this page.
    Page(HelpPage),
    /// Show the words a reader may not know.
    Glossary,
    /// Show the keys.
    Shortcuts,
    /// Tell about the program.
    About,
}

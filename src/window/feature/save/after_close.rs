//! What is to happen once a case is closed.

use std::path::PathBuf;

/// What is to happen once nothing can be lost any more.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum AfterClose {
    /// End the program.
    Quit,
    /// Show the start page.
    Start,
    /// Open a file that is to be chosen.
    Choose,
    /// Open this file.
    Open(PathBuf),
    /// Begin a new case.
    New,
    /// Begin a new case from the one that is open.
    NewFromThis,
    /// Open the sample.
    Sample,
    /// Take the tour on the sample.
    Tour,
}

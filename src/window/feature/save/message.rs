//! What can be asked about saving and closing a case.

use super::after_close::AfterClose;
use std::path::PathBuf;

/// What can be asked about saving and closing a case.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum Message {
    /// Save to the file of the case, or ask for one.
    Save,
    /// Save once more after what may have passed, such as a share that was away. The same failure is not said twice.
    Again,
    /// Save to the file of the case although it was moved or removed.
    Here,
    /// Ask for another file.
    SaveAs,
    /// Save to this file, whatever is there.
    To(PathBuf),
    /// Save to this file, where nothing may be yet.
    New(PathBuf),
    /// Close the case, after asking when something would be lost.
    Close(AfterClose),
    /// Save first, and then do what was asked for.
    SaveAndClose,
    /// Do what was asked for without saving.
    Discard,
}

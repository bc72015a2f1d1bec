//! What can be asked about a failed connection.

/// What can be asked about a failed connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum Message {
    /// Read the text that was pasted.
    Explain,
    /// Clear the text and what was said of it.
    Clear,
    /// Note the cause at this place in the case.
    RecordFailed(usize),
    /// Note the success in the case.
    RecordSucceeded,
}

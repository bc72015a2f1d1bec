//! Where the copy assistant is.

/// Where the copy assistant is.
#[derive(Default)]
pub(in crate::window) struct TransferState {
    /// The answer it is at, among those that have one.
    pub(in crate::window) at: usize,
}

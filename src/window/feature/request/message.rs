//! What can be asked about a key and a certificate request.

/// What can be asked about a key and a certificate request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum Message {
    /// Fill the form from the case, the first time it is shown.
    Prefill,
    /// Make both and write both.
    Make,
}

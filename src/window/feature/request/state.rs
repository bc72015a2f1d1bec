//! The form for a key and a certificate request.

use crate::certificate::NewKey;
use crate::jobs::Job;
use crate::window::kit::Tone;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// What is being filled in to make a key and a request.
#[derive(Default)]
pub(in crate::window) struct RequestState {
    /// Whether it was filled from the case.
    pub(in crate::window) prefilled: bool,
    pub(in crate::window) key: NewKey,
    pub(in crate::window) organisation: String,
    pub(in crate::window) business_id: String,
    pub(in crate::window) host: String,
    pub(in crate::window) folder: String,
    pub(in crate::window) password: Zeroizing<String>,
    pub(in crate::window) again: Zeroizing<String>,
    pub(in crate::window) notice: Option<(Tone, String)>,
    /// The job that makes a key.
    pub(in crate::window) running: Option<Job>,
    /// The files that were made.
    pub(in crate::window) made: Vec<PathBuf>,
}

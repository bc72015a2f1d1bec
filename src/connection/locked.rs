//! A key that was locked: the client asked for its password.

use super::cause::Cause;
use super::fitting::Found;
use super::knowledge::{Knowledge, Stage, has_any};

/// A longer list tells nothing by itself.
const TELLING: usize = 13;

/// What was found, with the password of the key where it was asked for and nothing shows that the right one was given: a client
/// that got none may go on and fail later.
pub(super) fn asked<'a>(mut found: Found<'a>, text: &str) -> Found<'a> {
    let marks = &Knowledge::get().marks;
    let is_before = matches!(found.stage, Stage::Own | Stage::Network | Stage::Late);
    let is_late = is_before || found.causes.contains(&Cause::NoCertificateSent);
    if found.causes.is_empty() || !is_late || !has_any(text, &marks.pass_phrase) {
        return found;
    }
    // Of a text that may mean anything else the question tells most, unless a handshake shows that it was answered.
    let tells_most = is_before && found.causes.len() > TELLING && !has_any(text, &marks.whole_handshake);
    if tells_most {
        found.causes.retain(|cause| *cause != Cause::KeyPassword);
        found.further.retain(|cause| *cause != Cause::KeyPassword);
        found.causes.insert(0, Cause::KeyPassword);
    } else if !found.causes.contains(&Cause::KeyPassword) {
        found.causes.push(Cause::KeyPassword);
    }
    found
}

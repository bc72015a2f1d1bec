//! Why a connection failed, in words.

use crate::connection::{Cause, HowFar, Return};
use crate::language::Translations;

/// A cause in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidCause {
    /// What it is called.
    pub title: String,
    /// What it means and how it comes about.
    pub why: String,
    /// What to do.
    pub fix: String,
    /// Who does it.
    pub who: String,
}

/// A cause in words.
#[must_use]
pub fn cause(words: &Translations, cause: Cause) -> SaidCause {
    let code = cause.code();
    SaidCause {
        title: words.text(&format!("cause-{code}")),
        why: words.text(&format!("cause-{code}-why")),
        fix: words.text(&format!("cause-{code}-fix")),
        who: words.text(match cause.who() {
            crate::connection::Who::Technician => "doer-technician",
            crate::connection::Who::Network => "doer-network",
            crate::connection::Who::Officer => "doer-officer",
            crate::connection::Who::Dvv => "doer-dvv",
        }),
    }
}

/// Who refused whom, and how far it got.
#[must_use]
pub fn how_far(words: &Translations, how_far: HowFar) -> String {
    words.text(match how_far {
        HowFar::Succeeded => "connection-succeeded",
        HowFar::OwnFiles => "connection-own-files",
        HowFar::ClientRefused => "connection-client-refused",
        HowFar::ProxyRefused => "connection-proxy-refused",
        HowFar::ServiceRefused => "connection-service-refused",
        HowFar::NoneReceived => "connection-none-received",
        HowFar::ServiceRefusedUnclear => "connection-service-refused-unclear",
        HowFar::ClosedAfter => "connection-closed-after",
        HowFar::Answered => "connection-answered",
        HowFar::Cut => "connection-cut",
        HowFar::NotReached => "connection-not-reached",
        HowFar::Unclear => "connection-unclear",
        HowFar::Unknown => "connection-unknown",
    })
}

/// What a return code of VTJkysely means.
#[must_use]
pub fn returned(words: &Translations, it: &Return) -> String {
    let meaning = words.text(&format!("return-{}", it.meaning));
    words.with("connection-returned", [("code", it.code.as_str().into()), ("meaning", meaning.into())])
}

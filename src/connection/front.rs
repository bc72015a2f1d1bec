//! A program in front of the service, such as a gateway on the same machine: it calls the service, and somebody calls it by
//! plain HTTP to try. What it logged meanwhile and the page that came back tell of one call.

use super::cause::Cause;
use super::fitting::Found;
use super::knowledge::{Knowledge, Stage, has_any};
use super::meaning::further_of;
use super::pasted::Pasted;
use super::text::Text;
use zeroize::Zeroizing;

/// The two sides of one call.
pub(super) struct Front<'a> {
    /// What the program in front wrote.
    pub(super) log: &'a Pasted,
    /// What came back from it.
    pub(super) call: &'a Pasted,
}

impl<'a> Front<'a> {
    /// The last call of a program in front, and its log: what was shown of it after the call, or what stands before all
    /// commands. Nothing where the service itself was called after that.
    pub(super) fn of(tries: &'a [Pasted]) -> Option<Self> {
        let at = tries.iter().rposition(is_of_front)?;
        let later = tries.get(at + 1..)?;
        if later.iter().any(is_of_service) {
            return None;
        }
        let first = || tries.first().filter(|it| at > 0 && it.prompt.is_empty());
        let log = later.iter().rev().find(|it| shows_log(it)).or_else(first)?;
        Some(Self { log, call: tries.get(at)? })
    }

    /// Whether this is one of the two.
    pub(super) fn has(&self, it: &Pasted) -> bool {
        std::ptr::eq(self.log, it) || std::ptr::eq(self.call, it)
    }
}

/// What may have failed behind a program in front that closes the connection of who calls it, as stunnel does.
const BEHIND: [Cause; 16] = [
    Cause::GatewayFails,
    Cause::PortClosed,
    Cause::NoAnswer,
    Cause::NameNotFound,
    Cause::ServerAuthorityNotTrusted,
    Cause::HostNameDiffers,
    Cause::ServerCertificateExpired,
    Cause::ClockWrong,
    Cause::ProtocolVersion,
    Cause::NoCommonCipher,
    Cause::PlainHttp,
    Cause::WrongFile,
    Cause::KeyPassword,
    Cause::KeyDoesNotFit,
    Cause::ProxyRefuses,
    Cause::ProxyLogin,
];

/// What was found, with what may have failed behind the program in front that was called and closed the connection.
pub(super) fn behind<'a>(mut found: Found<'a>, pasted: &Pasted) -> Found<'a> {
    if is_of_front(pasted) && found.stage == Stage::Network && found.causes.contains(&Cause::CutOff) {
        let more = further_of(&BEHIND, &found.causes);
        found.causes.extend(more);
        found.further.clear();
    }
    found
}

/// Whether it was called without TLS, which the service never is.
pub(super) fn is_of_front(it: &Pasted) -> bool {
    let typed = typed(it);
    let is_typed = typed.contains("http://") && !typed.contains("https://");
    (is_typed && it.is_call()) || (typed.is_empty() && shows_front(&it.text))
}

/// Whether the log of a program in front stands beside curl's trace of a call without TLS.
fn shows_front(text: &str) -> bool {
    let marks = &Knowledge::get().marks;
    marks.plain_call.iter().all(|it| text.contains(it.as_str()))
        && !has_any(text, &marks.call_by_tls)
        && has_any(text, &marks.log_of_front)
}

/// What the log beside a call says, without curl's own lines.
pub(super) fn log_of(pasted: &Pasted) -> Text<'_> {
    Text::without(&pasted.text, |line| line.starts_with(['*', '>', '<']))
}

/// What was found, without what cannot be where the log of a program in front tells that it was at the handshake.
pub(super) fn reached<'a>(mut found: Found<'a>, text: &str) -> Found<'a> {
    let is_gateway = found.causes.first() == Some(&Cause::GatewayFails);
    if is_gateway && has_any(text, &Knowledge::get().marks.reached) {
        found.causes.retain(|it| !matches!(it, Cause::PortClosed | Cause::NameNotFound | Cause::NoAnswer));
    }
    found
}

fn is_of_service(it: &Pasted) -> bool {
    has_any(&typed(it), &Knowledge::get().marks.called) && it.is_call()
}

fn shows_log(it: &Pasted) -> bool {
    has_any(&typed(it), &Knowledge::get().marks.shows_log)
}

fn typed(it: &Pasted) -> Zeroizing<String> {
    Zeroizing::new(it.prompt.to_lowercase())
}

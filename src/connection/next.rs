//! Which command tells more of what is left, in which shell, and for which host.

use super::cause::Cause;
use super::command::Chosen;
use super::how_far::HowFar;
use super::knowledge::{Client, Knowledge};
use super::request::Request;
use super::shell::{Kind, Shell};
use super::text::Text;

/// The kind of command that tells most of what is left.
pub(super) fn kind(causes: &[Cause], client: Option<&Client>, chosen: &Chosen) -> Kind {
    let all = |test: fn(Cause) -> bool| causes.iter().all(|cause| test(*cause));
    let is_network = |cause| {
        matches!(
            cause,
            Cause::PortClosed
                | Cause::NameNotFound
                | Cause::PlainHttp
                | Cause::ProxyRefuses
                | Cause::ProxyLogin
                | Cause::NoAnswer
                | Cause::GatewayFails
        )
    };
    let is_answer = |cause| {
        matches!(
            cause,
            Cause::Redirected
                | Cause::HttpForbidden
                | Cause::HttpNotFound
                | Cause::SoapFault
                | Cause::ReturnCode
                | Cause::BadRequest
        )
    };
    let is_service = all(Cause::is_of_service);
    let is_java = client.is_some_and(|client| client.id == "java");
    match causes {
        _ if all(is_network) => Kind::Network,
        _ if all(is_answer) => Kind::Answer,
        // With the file of its authority at hand it is tried whether that is the right one.
        _ if is_service && chosen.authority.is_none() => Kind::Server,
        // Only Java itself tells whether it had no certificate or held it back.
        [Cause::NoCertificateSent, _, ..] if is_java => Kind::Java,
        _ => Kind::Handshake,
    }
}

/// The same after an answer by HTTP: what was asked is asked again, for the answer to another path says nothing of it.
pub(super) fn asked_again(wanted: Kind, how_far: HowFar, request: &Request) -> Kind {
    match wanted {
        Kind::Handshake | Kind::Answer if how_far != HowFar::Answered => wanted,
        Kind::Handshake | Kind::Answer if request.is_message() => Kind::Answer,
        Kind::Answer if request.is_question() => Kind::Page,
        Kind::Handshake => Kind::Page,
        wanted => wanted,
    }
}

/// The command of this program whose output a text is.
pub(super) fn ran(text: &Text<'_>, client: Option<&Client>) -> Option<Kind> {
    let marks = &Knowledge::get().marks;
    match () {
        () if client.is_some_and(|client| client.id == "s_client") => Some(Kind::Handshake),
        () if text.has_any(&marks.ran_java) => Some(Kind::Java),
        () if text.has_any(&marks.ran_answer) => Some(Kind::Answer),
        () if text.has_any(&marks.ran_reach) => Some(Kind::Reach),
        () if text.has_any(&marks.ran_network) => Some(Kind::Network),
        () => None,
    }
}

/// The command that tells more when one was run already. Nothing when no command does: the files tell then, or whoever runs
/// the service.
pub(super) fn next_kind(wanted: Kind, ran: Option<Kind>, how_far: HowFar) -> Option<Kind> {
    let Some(ran) = ran else { return Some(wanted) };
    match (wanted, ran) {
        (Kind::Handshake, Kind::Handshake) => {
            let is_up = matches!(how_far, HowFar::ClosedAfter | HowFar::Answered | HowFar::Cut | HowFar::Unclear);
            is_up.then_some(Kind::Answer)
        }
        // Its output does not tell which path was asked.
        (Kind::Page, Kind::Handshake) => Some(Kind::Answer),
        // It shows the service's certificate as well.
        (Kind::Server, Kind::Handshake) => None,
        (Kind::Network, Kind::Network) => Some(Kind::Reach),
        (Kind::Answer, Kind::Answer) => None,
        (_, Kind::Reach) if how_far == HowFar::NotReached => None,
        (Kind::Java, Kind::Java) => Some(Kind::Handshake),
        (wanted, _) => Some(wanted),
    }
}

/// The shell that a text comes from. A prompt says it best.
pub(super) fn shell(prompt: &str, text: &Text<'_>, client: Option<&Client>) -> Shell {
    let is_drive = |line: &str| line.get(1..3) == Some(":\\") && line.contains('>');
    match () {
        () if prompt.starts_with("PS ") => Shell::Powershell,
        () if is_drive(prompt) => Shell::Cmd,
        () if text.has_any(&Knowledge::get().marks.powershell) => Shell::Powershell,
        () if text.lines.iter().any(|line| is_drive(&line.small)) => Shell::Cmd,
        () if text.has(":\\") || client.is_some_and(|client| client.is_windows) => Shell::Powershell,
        () => Shell::Bash,
    }
}

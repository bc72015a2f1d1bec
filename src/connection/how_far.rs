//! Who refused whom, and how far it got.

use super::alert;
use super::cause::Cause;
use super::evidence::Evidence;
use super::fitting::Found;
use super::knowledge::{Client, Stage};
use zeroize::Zeroizing;

/// Who refused whom, and how far it got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HowFar {
    /// The call succeeded.
    Succeeded,
    /// A command that tries the connection got a good answer, which may be to another path than the client asks for.
    CommandAnswered,
    /// The client could not read the file of the authorities it trusts, so nothing was sent.
    NoAuthorities,
    /// The client could not use its own files, so nothing was sent.
    OwnFiles,
    /// The client refused the service's certificate, or they had no way to speak in common.
    ClientRefused,
    /// The client's check of the service's certificate failed, and the client went on.
    CheckFailed,
    /// A proxy on the way refused.
    ProxyRefused,
    /// The service got the client's certificate and refused it.
    ServiceRefused,
    /// The service got no certificate.
    NoneReceived,
    /// The service refused; whether it got a certificate is not told.
    ServiceRefusedUnclear,
    /// The service refused by an alert before any certificate was looked at.
    RefusedAtOnce,
    /// The connection came up and was then closed without a word.
    ClosedAfter,
    /// The connection came up, and the service answered.
    Answered,
    /// The connection was cut; whether by the network or the service is not told.
    Cut,
    /// The service was not reached.
    NotReached,
    /// The text does not tell.
    Unclear,
    /// Nothing in the text is known.
    Unknown,
}

/// How far it got by what was found.
pub(super) fn how_far(found: &Found<'_>, evidence: &Evidence<'_>, client: Option<&Client>) -> HowFar {
    let first = found.causes.iter().copied().find(|cause| *cause != Cause::TrafficOpened || found.causes.len() == 1);
    let may_be = |cause| found.causes.contains(&cause);
    match found.stage {
        _ if first.is_none() && client.is_some_and(|client| client.id == "s_client") => HowFar::CommandAnswered,
        _ if first.is_none() => HowFar::Succeeded,
        Stage::Authorities => HowFar::NoAuthorities,
        Stage::Own => HowFar::OwnFiles,
        // Some have one word for what they refused and for what they were refused.
        Stage::Trust if found.causes.iter().any(|cause| cause.is_refusal()) => HowFar::Unclear,
        Stage::Trust if !found.passed.is_empty() => HowFar::CheckFailed,
        Stage::Trust => HowFar::ClientRefused,
        Stage::Proxy => HowFar::ProxyRefused,
        Stage::Refused
            if matches!(first, Some(Cause::ProtocolVersion | Cause::NoCommonCipher | Cause::HostNameDiffers)) =>
        {
            // An alert that came in is the other side's.
            let is_alert = alert::on(&Zeroizing::new(found.line.to_ascii_lowercase())).is_some();
            if is_alert { HowFar::RefusedAtOnce } else { HowFar::Unclear }
        }
        Stage::Refused if evidence.is_sent == Some(true) || !may_be(Cause::NoCertificateSent) => HowFar::ServiceRefused,
        Stage::Refused if may_be(Cause::NoCommonCipher) || may_be(Cause::KeyTooWeak) => HowFar::ServiceRefusedUnclear,
        Stage::Refused => HowFar::NoneReceived,
        Stage::Answer if may_be(Cause::NoCertificateSent) => HowFar::ServiceRefusedUnclear,
        Stage::Answer => HowFar::Answered,
        Stage::Network if first == Some(Cause::NoCertificateSent) => HowFar::ClosedAfter,
        Stage::Network if may_be(Cause::CutOff) => HowFar::Cut,
        Stage::Network => HowFar::NotReached,
        Stage::Late => by_causes(&found.causes),
    }
}

/// How far it got when only the causes tell.
fn by_causes(causes: &[Cause]) -> HowFar {
    let sides: Vec<HowFar> = causes.iter().map(|cause| side(*cause)).collect();
    match sides.split_first() {
        // A redirect leads to another host, which is not reached.
        Some((HowFar::NotReached, rest))
            if rest.iter().all(|it| matches!(it, HowFar::NotReached | HowFar::Answered | HowFar::ProxyRefused)) =>
        {
            HowFar::NotReached
        }
        Some((HowFar::Answered, rest))
            if rest.iter().all(|it| matches!(it, HowFar::Answered | HowFar::ProxyRefused)) =>
        {
            HowFar::Answered
        }
        Some((first, rest)) if rest.iter().all(|it| it == first) => *first,
        _ => HowFar::Unclear,
    }
}

/// How far it got with this cause.
fn side(cause: Cause) -> HowFar {
    match cause {
        Cause::KeyDoesNotFit | Cause::KeyPassword | Cause::WrongFile | Cause::KeyTooWeak | Cause::WeakSignature => {
            HowFar::OwnFiles
        }
        Cause::ServerAuthorityNotTrusted
        | Cause::HostNameDiffers
        | Cause::ClockWrong
        | Cause::ServerCertificateExpired
        | Cause::ServerCertificateUnfit
        | Cause::RevocationNotChecked => HowFar::ClientRefused,
        Cause::ProxyRefuses | Cause::ProxyLogin => HowFar::ProxyRefused,
        Cause::PortClosed | Cause::NameNotFound | Cause::NoAnswer | Cause::PlainHttp => HowFar::NotReached,
        Cause::OwnCertificateExpired
        | Cause::UnknownIssuer
        | Cause::IntermediateMissing
        | Cause::NoClientAuthentication
        | Cause::Revoked
        | Cause::AccessDenied => HowFar::ServiceRefused,
        Cause::NoCertificateSent => HowFar::NoneReceived,
        Cause::Redirected
        | Cause::HttpForbidden
        | Cause::HttpNotFound
        | Cause::SoapFault
        | Cause::BadRequest
        | Cause::ReturnCode
        | Cause::GatewayFails => HowFar::Answered,
        Cause::CutOff => HowFar::Cut,
        Cause::ProtocolVersion | Cause::NoCommonCipher | Cause::TrafficOpened => HowFar::Unclear,
    }
}

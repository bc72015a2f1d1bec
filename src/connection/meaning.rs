//! What an alert or a rule means for a client and its trace: causes that come with it, and those that are out.

use super::cause::Cause;
use super::evidence::Evidence;
use super::knowledge::Client;

/// In a list of so many none has to be left for later.
pub(super) const SHORT: usize = 3;

/// What makes a server close without a word.
pub(super) const SILENT_REFUSALS: [Cause; 8] = [
    Cause::NoCertificateSent,
    Cause::IntermediateMissing,
    Cause::UnknownIssuer,
    Cause::OwnCertificateExpired,
    Cause::NoClientAuthentication,
    Cause::Revoked,
    Cause::KeyTooWeak,
    Cause::WeakSignature,
];

/// What makes a client of an unknown kind send no certificate although it has one: it keeps back what the server does not
/// accept, or leaves out without a word what it cannot use.
const WITHOUT: [Cause; 7] = [
    Cause::UnknownIssuer,
    Cause::IntermediateMissing,
    Cause::WrongFile,
    Cause::WeakSignature,
    Cause::KeyTooWeak,
    Cause::KeyDoesNotFit,
    Cause::KeyPassword,
];

/// What changes the causes of an alert or a rule.
pub(super) struct More {
    pub(super) none_sent: bool,
    pub(super) cut: bool,
    pub(super) names_authorities: bool,
}

impl More {
    /// The causes with those that come with them for this client, and without those a trace or the client rules out.
    pub(super) fn with(&self, causes: &[Cause], client: Option<&Client>, evidence: &Evidence<'_>) -> Vec<Cause> {
        // Before the server has asked for a certificate it refuses none.
        if self.none_sent && evidence.is_at_once && causes.contains(&Cause::NoCommonCipher) {
            return vec![Cause::NoCommonCipher, Cause::ProtocolVersion];
        }
        let without: &[Cause] = match client {
            Some(client) => &client.without,
            None if evidence.sends_all => &[],
            None => &WITHOUT,
        };
        // What holds back a certificate on some systems alone does not do so with a library that sends all it has.
        let sends = |cause: &Cause| matches!(cause, Cause::UnknownIssuer | Cause::IntermediateMissing);
        let sends_all = evidence.sends_all && client.is_some_and(|client| client.is_sometimes);
        let without: Vec<Cause> = without.iter().filter(|cause| !(sends_all && sends(cause))).copied().collect();
        let mut all: Vec<Cause> = causes.iter().take(1).copied().collect();
        if self.none_sent && evidence.is_sent != Some(true) {
            all.extend(&without);
        }
        all.extend(causes.iter().skip(1));
        if self.cut && (evidence.is_asked || !evidence.is_traced) {
            all.extend(SILENT_REFUSALS);
            // Some servers close without a word when they have no version or cipher in common (Java's).
            let is_begun = evidence.is_traced || evidence.is_sent == Some(true);
            all.extend((!is_begun).then_some([Cause::ProtocolVersion, Cause::NoCommonCipher]).into_iter().flatten());
            // What it left out without a word is refused without one.
            let left_out = client.filter(|_| evidence.is_sent != Some(true)).map_or(&[][..], |client| &client.without);
            all.extend(left_out);
            // Of a client that is not known it is not known either whether it closes when its own time is up.
            all.extend(client.is_none().then_some(Cause::NoAnswer));
        }
        if self.names_authorities && client.is_some_and(|client| !client.is_sometimes) {
            all.retain(|cause| !without.contains(cause));
        }
        let is_not_reached = matches!(all.as_slice(), [Cause::PortClosed | Cause::NameNotFound, ..]);
        if is_not_reached && client.is_some_and(|client| client.never_follows) {
            all.retain(|cause| *cause != Cause::Redirected);
        }
        match evidence.is_sent {
            Some(true) if all.len() > 1 => all.retain(|cause| *cause != Cause::NoCertificateSent),
            Some(false) if all.contains(&Cause::NoCertificateSent) => {
                all.retain(|cause| {
                    let is_none_sent = matches!(cause, Cause::NoCertificateSent | Cause::BadRequest);
                    is_none_sent || WITHOUT.contains(cause) || !cause.is_refusal()
                });
            }
            _ => {}
        }
        let mut once = Vec::new();
        for cause in all {
            if !once.contains(&cause) {
                once.push(cause);
            }
        }
        once
    }
}

/// What is rare and not among the causes yet.
pub(super) fn further_of(further: &[Cause], causes: &[Cause]) -> Vec<Cause> {
    further.iter().filter(|cause| !causes.contains(cause)).copied().collect()
}

/// What a client leaves out seldom: a file that it cannot use, and what it leaves out on some systems alone. They are told
/// apart where the others make a list of three.
pub(super) fn rare(causes: &[Cause], client: Option<&Client>) -> Vec<Cause> {
    let Some(client) = client.filter(|_| causes.len() > SHORT) else { return Vec::new() };
    let is_file = |cause: &Cause| matches!(cause, Cause::WrongFile | Cause::KeyDoesNotFit | Cause::KeyPassword);
    let is_first = |cause: &Cause| causes.first() == Some(cause);
    let files: Vec<Cause> = client.without.iter().filter(|it| is_file(it) && !is_first(it)).copied().collect();
    let sometimes = if client.is_sometimes { client.without.clone() } else { Vec::new() };
    let leaves_three = |group: &Vec<Cause>| causes.iter().filter(|cause| !group.contains(cause)).count() == SHORT;
    [files, sometimes].into_iter().find(leaves_three).unwrap_or_default()
}

//! What the chosen files leave of the causes that a text fits: without those they rule out, those they prove first.

use super::cause::Cause;
use super::evidence::Evidence;
use super::knowledge::Client;
use super::own::Own;

/// A longer list of causes tells nothing by itself.
const MANY: usize = 3;

/// What some clients keep back with a certificate that the service does not take (Java and Erlang do so with SHA-1).
const KEPT_BACK: [Cause; 5] =
    [Cause::WeakSignature, Cause::KeyTooWeak, Cause::NoClientAuthentication, Cause::WrongFile, Cause::KeyDoesNotFit];

/// What some services tell by an answer of HTTP after the handshake (VTJkysely did in 2024: koski guide, a user's observation).
const FORBIDDEN: [Cause; 2] = [Cause::OwnCertificateExpired, Cause::Revoked];

/// The files beside a text.
pub(super) struct Narrowing<'a> {
    pub(super) own: &'a Own,
    /// What the text fits.
    causes: &'a [Cause],
    /// Less was sent than the chain in the file.
    pub(super) is_sent_in_part: bool,
    /// The client sends the first certificate of a file alone.
    is_first_only: bool,
    /// The chain is in the file, and a command of this program gives it to the client, which by itself sends the first alone.
    may_be_given: bool,
    /// The service named who it accepts, and whether one of them is above the chain in the file nobody can tell.
    is_gap: bool,
    /// The text does not rule out that none was sent.
    may_be_unsent: bool,
    /// A key is locked, and the client sends nothing with such a key.
    is_lock: bool,
    /// A key store is open, and the client reads PEM alone.
    is_store_for_pem: bool,
    /// Whether an issuer is among the authorities that the service named; nothing where it named none.
    is_accepted: Option<bool>,
}

impl<'a> Narrowing<'a> {
    pub(super) fn of(own: &'a Own, causes: &'a [Cause], evidence: &Evidence<'_>, client: Option<&Client>) -> Self {
        let may_be_unsent = causes.contains(&Cause::NoCertificateSent) && evidence.is_sent != Some(true);
        let takes_none = client.is_some_and(|client| client.without.contains(&Cause::KeyPassword));
        Self {
            own,
            causes,
            is_sent_in_part: own.is_sent_in_part(evidence),
            is_first_only: client.is_some_and(|client| client.is_first_only) && !evidence.is_chain_given,
            may_be_given: own.cleared.contains(&Cause::IntermediateMissing)
                && !own.is_chain_open
                && client.is_some_and(|client| client.id == "s_client"),
            is_gap: is_gap(own, &evidence.accepted),
            may_be_unsent,
            is_lock: own.is_locked && may_be_unsent && takes_none,
            is_store_for_pem: own.is_in_store() && client.is_some_and(|client| client.wants_pem),
            is_accepted: is_accepted(own, &evidence.accepted),
        }
    }

    /// What is left, in the order in which it is told.
    pub(super) fn left(&self) -> Vec<Cause> {
        let mut left: Vec<Cause> = self.causes.iter().copied().filter(|cause| !self.is_ruled_out(*cause)).collect();
        left.extend(self.kept_back());
        left.extend(self.forbidden());
        left.extend((self.is_lock && !left.contains(&Cause::KeyPassword)).then_some(Cause::KeyPassword));
        left.extend(self.is_unread(&left).then_some(Cause::WrongFile));
        if left.is_empty() {
            return self.causes.to_vec();
        }
        if left.iter().any(|cause| self.is_proven(*cause)) {
            // What the files prove explains the refusal; what else it may be shows when that is mended.
            left.retain(|cause| self.is_proven(*cause) || self.is_of_gateway(*cause) || self.stays(*cause));
        }
        left.sort_by_key(|cause| self.rank(*cause));
        left
    }

    /// Whether the files rule out everything that the text fits.
    pub(super) fn is_contradicted(&self) -> bool {
        self.causes.iter().all(|cause| self.is_ruled_out(*cause))
    }

    /// Whether the files say that a cause is none.
    fn is_ruled_out(&self, cause: Cause) -> bool {
        let is_fault_told = self.causes.iter().any(|cause| self.own.faults.contains(cause));
        let may_lack_another = self.own.is_chain_open && !is_fault_told;
        match cause {
            Cause::UnknownIssuer if self.is_accepted.is_some() => self.is_accepted == Some(true),
            // Nothing is between a certificate and the root that issued it.
            Cause::IntermediateMissing if self.is_not_accepted() && self.own.issuers.len() == 1 => true,
            Cause::IntermediateMissing if self.is_first_only || self.is_sent_in_part || may_lack_another => false,
            _ => self.own.cleared.contains(&cause),
        }
    }

    /// What is wrong with the files and makes a client send none, where the text does not name it.
    fn kept_back(&self) -> impl Iterator<Item = Cause> {
        let is_told = |cause: &Cause| self.own.faults.contains(cause) && !self.causes.contains(cause);
        KEPT_BACK.into_iter().filter(move |cause| self.may_be_unsent && is_told(cause))
    }

    /// What is wrong with the certificate and makes a service forbid by HTTP what it took by TLS.
    fn forbidden(&self) -> impl Iterator<Item = Cause> {
        let is_forbidden = self.causes.first() == Some(&Cause::HttpForbidden);
        let is_told = |cause: &Cause| self.own.faults.contains(cause) && !self.causes.contains(cause);
        FORBIDDEN.into_iter().filter(move |cause| is_forbidden && is_told(cause))
    }

    /// Whether the client may have read a file in another form than PEM as nothing.
    fn is_unread(&self, left: &[Cause]) -> bool {
        let is_short = left.len() < MANY && !left.contains(&Cause::WrongFile);
        self.own.is_other_form && self.may_be_unsent && is_short
    }

    fn is_proven(&self, cause: Cause) -> bool {
        self.own.faults.contains(&cause)
            || (self.is_sent_in_part && cause == Cause::IntermediateMissing)
            || (self.is_not_accepted() && cause == Cause::UnknownIssuer)
    }

    /// Whether the service named who it accepts, and none of them is above the certificate.
    fn is_not_accepted(&self) -> bool {
        self.is_accepted == Some(false)
    }

    /// Whether a gateway said that it fails: nothing shows that it uses the files that are open.
    fn is_of_gateway(&self, cause: Cause) -> bool {
        cause == Cause::GatewayFails && self.causes.first() == Some(&cause)
    }

    /// Whether a cause stays in a list in which another one is proven. Of a text that may mean anything only what the files do
    /// not tell of themselves stays.
    fn stays(&self, cause: Cause) -> bool {
        let is_of_files = matches!(cause, Cause::WrongFile | Cause::KeyPassword | Cause::KeyDoesNotFit);
        let is_long = self.causes.len() > MANY;
        // A client that holds its certificate back and one that has none look the same.
        let may_have_none = self.is_not_accepted() && cause == Cause::NoCertificateSent;
        may_have_none || self.own.suspects.contains(&cause) || (!cause.is_refusal() && (is_of_files || !is_long))
    }

    /// What is told first has the least.
    fn rank(&self, cause: Cause) -> [bool; 6] {
        let is_of_files =
            matches!(self.causes.first(), Some(Cause::WrongFile | Cause::KeyDoesNotFit | Cause::KeyPassword));
        let is_lock = (self.is_lock || (is_of_files && self.own.is_locked)) && cause == Cause::KeyPassword;
        let is_store = self.is_store_for_pem && cause == Cause::WrongFile;
        let is_not_named = self.is_not_accepted() && cause == Cause::UnknownIssuer;
        let is_given = self.may_be_given && cause == Cause::IntermediateMissing;
        let is_gap = self.is_gap && cause == Cause::IntermediateMissing;
        let is_first = is_lock || is_store;
        [!self.is_of_gateway(cause), !self.is_proven(cause), !is_first, !is_gap, !is_not_named, is_given]
    }

    /// What would not be left if the issuer were not among the files: who opens it in a file of its own is told of no more
    /// than who does not.
    pub(super) fn unlikely(&self, left: &[Cause]) -> Vec<Cause> {
        let is_proven = left.iter().any(|cause| self.own.faults.contains(cause));
        if is_proven || !self.own.is_issuer_apart || !left.contains(&Cause::IntermediateMissing) {
            return Vec::new();
        }
        let others = left.iter().copied().filter(|cause| *cause != Cause::IntermediateMissing);
        others.filter(|cause| !self.is_of_gateway(*cause) && !self.stays(*cause)).collect()
    }
}

/// Whether the chain in the file ends below those that the service named, as far as anybody can tell.
fn is_gap(own: &Own, named: &[String]) -> bool {
    own.is_chain_open && !named.is_empty() && is_accepted(own, named).is_none()
}

/// Whether an issuer is among the authorities that the service named. Nothing where it named none, or where it may have named one
/// above those that the files tell.
fn is_accepted(own: &Own, named: &[String]) -> Option<bool> {
    let is_named = own.issuers.iter().any(|issuer| named.contains(issuer));
    let is_told = !named.is_empty() && !own.issuers.is_empty() && (is_named || own.is_root_known);
    is_told.then_some(is_named)
}

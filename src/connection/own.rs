//! What the chosen certificate files rule in and out, from what the inspection says of them.

use super::cause::Cause;
use super::evidence::Evidence;
use crate::certificate::{Certificate, Content, Inspection, Object, Verdict};

/// What is known of the client's own certificate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// What is wrong with it for sure.
    pub(super) faults: Vec<Cause>,
    /// What would not fit VTJkysely, although another service may take it.
    pub(super) suspects: Vec<Cause>,
    /// What is not wrong with it.
    pub(super) cleared: Vec<Cause>,
    /// The common names of its issuers, nearest first, as far as the files tell.
    issuers: Vec<String>,
}

impl Own {
    /// What an inspection tells, without the files of the server. Of several certificates the one for this host is
    /// taken, else the one whose key is there, else the first.
    #[must_use]
    pub fn of(inspection: &Inspection, host: &str) -> Self {
        let is_for = |it: &Certificate| !host.is_empty() && it.extensions.dns.iter().any(|name| name == host);
        let rank = |object: &Object, it: &Certificate| (!is_for(it), !says(object, "private-key-fits"));
        let leaves = inspection.objects.iter().enumerate().filter_map(|(at, object)| match &object.content {
            Content::Certificate(it) if it.is_leaf() => Some((at, object, it)),
            _ => None,
        });
        match leaves.min_by_key(|(_, object, it)| rank(object, it)) {
            Some((at, object, it)) => Self::of_leaf(inspection, (at, object), it),
            None => {
                // A locked file may hold it.
                let is_locked = |it: &Object| matches!(it.content, Content::Pkcs12(_) | Content::LockedKey(_));
                let is_lost = !inspection.objects.is_empty() && !inspection.objects.iter().any(is_locked);
                Self { faults: is_lost.then_some(Cause::WrongFile).into_iter().collect(), ..Self::default() }
            }
        }
    }

    fn of_leaf(inspection: &Inspection, (at, object): (usize, &Object), it: &Certificate) -> Self {
        let mut own = Self::default();
        own.decide(Cause::OwnCertificateExpired, says(object, "expired") || says(object, "not-yet-valid"));
        own.decide(Cause::NoClientAuthentication, says(object, "no-client-authentication"));
        own.decide(Cause::KeyTooWeak, says(object, "key-weak"));
        own.decide(Cause::WeakSignature, says(object, "signature-weak"));
        own.issuers = vec![it.issuer.common_name().unwrap_or_default().to_owned()];
        own.issuer(object);
        own.chain(inspection, (at, object), it);
        own.key(inspection, object);
        if says(object, "revoked") {
            own.faults.push(Cause::Revoked);
        } else if says(object, "not-revoked") {
            own.cleared.push(Cause::Revoked);
        }
        own
    }

    fn decide(&mut self, cause: Cause, is_so: bool) {
        if is_so { self.faults.push(cause) } else { self.cleared.push(cause) }
    }

    /// Whether DVV issued it for services: VTJkysely knows no other (`domain.md` 5).
    fn issuer(&mut self, object: &Object) {
        if says(object, "from-service-authority") {
            self.cleared.push(Cause::UnknownIssuer);
        } else {
            self.suspects.push(Cause::UnknownIssuer);
        }
    }

    /// A missing intermediate breaks the call; a missing root does not, because the server has it.
    fn chain(&mut self, inspection: &Inspection, (at, object): (usize, &Object), it: &Certificate) {
        let chain = inspection.chains.get(at).map(Vec::as_slice).unwrap_or_default();
        let above: Vec<&Object> =
            chain.iter().filter_map(|at| inspection.objects.get(*at)).filter(|it| !std::ptr::eq(*it, object)).collect();
        self.issuers.extend(above.iter().filter_map(|it| match &it.content {
            Content::Certificate(it) => it.issuer.common_name().map(str::to_owned),
            _ => None,
        }));
        let needs_none = it.is_self_issued() || says(object, "from-root");
        match above.first() {
            Some(next) if next.file == object.file || needs_none => self.cleared.push(Cause::IntermediateMissing),
            // It is in another file: whether the client sends that is not known.
            Some(_) => {}
            None if needs_none => self.cleared.push(Cause::IntermediateMissing),
            None => self.faults.push(Cause::IntermediateMissing),
        }
    }

    fn key(&mut self, inspection: &Inspection, object: &Object) {
        let keys: Vec<&Object> =
            inspection.objects.iter().filter(|it| matches!(it.content, Content::PrivateKey(_))).collect();
        if says(object, "private-key-fits") {
            self.cleared.push(Cause::KeyDoesNotFit);
            let is_clear = |it: &&Object| matches!(&it.content, Content::PrivateKey(key) if !key.is_encrypted);
            if keys.iter().all(is_clear) && object.container.is_none() {
                self.cleared.push(Cause::KeyPassword);
            }
            // Of a file in another form than PEM it is not known whether the client takes it.
            if object.line.is_some() && keys.iter().all(|it| it.line.is_some()) {
                self.cleared.push(Cause::WrongFile);
            }
        } else if says(object, "private-key-differs") || !keys.is_empty() {
            self.faults.push(Cause::KeyDoesNotFit);
        }
    }

    /// What is wrong with it although a call succeeded: another service, or this one later, may refuse it.
    pub(super) fn lasting(&self) -> Vec<Cause> {
        const LASTING: [Cause; 4] =
            [Cause::OwnCertificateExpired, Cause::NoClientAuthentication, Cause::KeyTooWeak, Cause::WeakSignature];
        self.faults.iter().copied().filter(|cause| LASTING.contains(cause)).collect()
    }

    /// Causes without those the files rule out, those the files prove first.
    pub(super) fn narrowed(&self, causes: &[Cause], evidence: &Evidence) -> Vec<Cause> {
        let accepted = (!evidence.accepted.is_empty())
            .then(|| self.issuers.iter().any(|issuer| evidence.accepted.contains(issuer)));
        let is_cleared = |cause: Cause| match (cause, accepted) {
            // The server names an issuer of the certificate among those it accepts.
            (Cause::UnknownIssuer, Some(true)) => true,
            _ => self.cleared.contains(&cause),
        };
        let mut left: Vec<Cause> = causes.iter().copied().filter(|cause| !is_cleared(*cause)).collect();
        if left.is_empty() {
            return causes.to_vec();
        }
        let is_fault = |cause: &Cause| self.faults.contains(cause);
        let is_suspect = |cause: &Cause| self.suspects.contains(cause);
        if left.iter().any(is_fault) {
            // What the files prove explains the refusal; what else it may be shows when that is mended.
            left.retain(|cause| is_fault(cause) || is_suspect(cause) || !cause.is_refusal());
        }
        left.sort_by_key(|cause| (!is_fault(cause), !(is_suspect(cause) && accepted == Some(false))));
        left
    }
}

fn says(object: &Object, code: &str) -> bool {
    object.verdicts.iter().map(Verdict::code).any(|it| it == code)
}

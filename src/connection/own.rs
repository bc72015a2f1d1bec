//! What the chosen certificate files rule in and out, from what the inspection says of them.

use super::cause::Cause;
use super::evidence::Evidence;
use super::knowledge::Client;
use crate::certificate::{Certificate, Content, Inspection, Object, Verdict};

/// A longer list of causes tells nothing by itself.
const MANY: usize = 3;

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
    /// A key that may be its own is locked.
    is_locked: bool,
    /// Its issuer is in another file, so it is not known whether that is sent.
    is_issuer_apart: bool,
    /// Who issued the last authority in its file is in no file and may be one more between it and the root.
    is_chain_open: bool,
    /// It is in another form than PEM, or in a bundle, which some clients read as nothing.
    is_other_form: bool,
    /// What the file holds that is to be sent with it, where its issuer is in it.
    chain: Option<Sent>,
}

/// What a client sends of a chain, at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sent {
    certificates: usize,
    bytes: usize,
}

/// The client's own certificate among what was inspected: the one for this host, else the one whose key is there, else the
/// first.
pub(super) fn own_leaf(inspection: &Inspection, host: &str) -> Option<usize> {
    leaf(inspection, host).map(|leaf| leaf.at)
}

fn leaf<'a>(inspection: &'a Inspection, host: &str) -> Option<Leaf<'a>> {
    let is_for = |it: &Certificate| !host.is_empty() && it.extensions.dns.iter().any(|name| name == host);
    let leaves = inspection.objects.iter().enumerate().filter_map(|(at, object)| {
        let Content::Certificate(certificate) = &object.content else { return None };
        object.is_leaf().then_some(Leaf { inspection, at, object, certificate })
    });
    leaves.min_by_key(|leaf| (!is_for(leaf.certificate), !leaf.says("private-key-fits")))
}

impl Own {
    /// What an inspection tells, without the files of the server.
    #[must_use]
    pub fn of(inspection: &Inspection, host: &str) -> Self {
        match leaf(inspection, host) {
            Some(leaf) => Self::of_leaf(&leaf),
            None => {
                // A locked file may hold it.
                let is_locked = |it: &Object| matches!(it.content, Content::Pkcs12(_) | Content::EncryptedKey(_));
                let is_lost = !inspection.objects.is_empty() && !inspection.objects.iter().any(is_locked);
                Self { faults: is_lost.then_some(Cause::WrongFile).into_iter().collect(), ..Self::default() }
            }
        }
    }

    fn of_leaf(leaf: &Leaf<'_>) -> Self {
        let mut own = Self { issuers: leaf.issuers(), chain: leaf.chain(), ..Self::default() };
        own.decide(Cause::OwnCertificateExpired, Some(leaf.says("expired") || leaf.says("not-yet-valid")));
        own.decide(Cause::NoClientAuthentication, Some(leaf.says("no-client-authentication")));
        own.decide(Cause::KeyTooWeak, Some(leaf.says("key-weak")));
        own.decide(Cause::WeakSignature, Some(leaf.says("signature-weak")));
        let lacks_intermediate = leaf.lacks_intermediate();
        own.is_issuer_apart = lacks_intermediate.is_none();
        own.is_chain_open = lacks_intermediate == Some(false) && leaf.is_chain_open();
        own.decide(Cause::IntermediateMissing, lacks_intermediate);
        let is_revoked = leaf.says("revoked").then_some(true);
        own.decide(Cause::Revoked, is_revoked.or(leaf.says("not-revoked").then_some(false)));
        // VTJkysely knows DVV's service certificates and no other (`domain.md` 5).
        if leaf.says("from-service-authority") {
            own.cleared.push(Cause::UnknownIssuer);
        } else {
            own.suspects.push(Cause::UnknownIssuer);
        }
        own.key(leaf);
        own
    }

    /// Takes down what is known of a cause: that it is so, that it is not, or nothing.
    fn decide(&mut self, cause: Cause, is_so: Option<bool>) {
        match is_so {
            Some(true) => self.faults.push(cause),
            Some(false) => self.cleared.push(cause),
            None => {}
        }
    }

    fn key(&mut self, leaf: &Leaf<'_>) {
        let objects = &leaf.inspection.objects;
        let keys: Vec<&Object> = objects.iter().filter(|it| matches!(it.content, Content::PrivateKey(_))).collect();
        let fits = leaf.says("private-key-fits");
        self.is_locked = !fits && objects.iter().any(|it| matches!(it.content, Content::EncryptedKey(_)));
        if !fits && (leaf.says("private-key-differs") || !keys.is_empty()) {
            self.faults.push(Cause::KeyDoesNotFit);
        }
        if fits {
            self.cleared.push(Cause::KeyDoesNotFit);
            let is_clear = |it: &&Object| matches!(&it.content, Content::PrivateKey(key) if !key.is_encrypted);
            self.decide(Cause::KeyPassword, keys.iter().all(is_clear).then_some(false));
            // Of a file in another form than PEM it is not known whether the client takes it, nor of several in one block.
            let is_pem = leaf.object.line.is_some() && keys.iter().all(|it| it.line.is_some());
            self.is_other_form = !is_pem || leaf.is_bundled();
            self.decide(Cause::WrongFile, (!self.is_other_form).then_some(false));
        }
    }

    /// What is wrong with it although a call succeeded: another service, or this one later, may refuse it.
    pub(super) fn lasting(&self) -> Vec<Cause> {
        const LASTING: [Cause; 4] =
            [Cause::OwnCertificateExpired, Cause::NoClientAuthentication, Cause::KeyTooWeak, Cause::WeakSignature];
        self.faults.iter().copied().filter(|cause| LASTING.contains(cause)).collect()
    }

    /// Causes without those the files rule out, those the files prove first.
    pub(super) fn narrowed(&self, causes: &[Cause], evidence: &Evidence<'_>, client: Option<&Client>) -> Vec<Cause> {
        let is_first_only = client.is_some_and(|client| client.is_first_only);
        let is_other = self.is_sent_in_part(evidence);
        let accepted = (!evidence.accepted.is_empty())
            .then(|| self.issuers.iter().any(|issuer| evidence.accepted.contains(issuer)));
        let is_proven = causes.iter().any(|cause| self.faults.contains(cause));
        let is_chain_open = self.is_chain_open && !is_proven;
        let is_cleared = |cause: Cause| match (cause, accepted) {
            // The server names an issuer of the certificate among those it accepts.
            (Cause::UnknownIssuer, Some(true)) => true,
            (Cause::IntermediateMissing, _) if is_first_only || is_other || is_chain_open => false,
            _ => self.cleared.contains(&cause),
        };
        let mut left: Vec<Cause> = causes.iter().copied().filter(|cause| !is_cleared(*cause)).collect();
        if causes.contains(&Cause::NoCertificateSent) && evidence.is_sent != Some(true) {
            // Some clients keep back what the server does not take (Java and Erlang do so with SHA-1).
            let kept_back = [
                Cause::WeakSignature,
                Cause::KeyTooWeak,
                Cause::NoClientAuthentication,
                Cause::WrongFile,
                Cause::KeyDoesNotFit,
            ];
            left.extend(kept_back.into_iter().filter(|it| self.faults.contains(it) && !causes.contains(it)));
        }
        let is_unread =
            self.is_other_form && causes.contains(&Cause::NoCertificateSent) && evidence.is_sent != Some(true);
        if is_unread && left.len() < MANY && !left.contains(&Cause::WrongFile) {
            left.push(Cause::WrongFile);
        }
        if left.is_empty() {
            return causes.to_vec();
        }
        let is_fault =
            |cause: &Cause| self.faults.contains(cause) || (is_other && *cause == Cause::IntermediateMissing);
        let is_suspect = |cause: &Cause| self.suspects.contains(cause);
        if left.iter().any(is_fault) {
            // What the files prove explains the refusal; what else it may be shows when that is mended. Of a text that may
            // mean anything only that is left, and what the files do not tell of themselves.
            let is_long = causes.len() > MANY;
            left.retain(|cause| is_fault(cause) || self.stays(*cause, is_long));
        }
        let is_of_files = matches!(causes.first(), Some(Cause::WrongFile | Cause::KeyDoesNotFit | Cause::KeyPassword));
        let is_lock = |cause: &Cause| is_of_files && self.is_locked && *cause == Cause::KeyPassword;
        let is_named = |cause: &Cause| is_suspect(cause) && accepted == Some(false);
        left.sort_by_key(|cause| (!is_fault(cause), !is_lock(cause), !is_named(cause)));
        left
    }

    /// Whether a cause stays in a list in which another one is proven.
    fn stays(&self, cause: Cause, is_long: bool) -> bool {
        let is_of_files = matches!(cause, Cause::WrongFile | Cause::KeyPassword | Cause::KeyDoesNotFit);
        self.suspects.contains(&cause) || (!cause.is_refusal() && (is_of_files || !is_long))
    }

    /// What would not be left of `causes` if the issuer were not among the files: who opens it in a file of its own is told of
    /// no more than who does not.
    pub(super) fn unlikely(&self, causes: &[Cause], left: &[Cause]) -> Vec<Cause> {
        let is_proven = left.iter().any(|cause| self.faults.contains(cause));
        // That there is one more above the issuer is seldom, so it makes no short list long.
        if self.is_chain_open && left.len() == MANY + 1 && !is_proven {
            return left.iter().copied().filter(|cause| *cause == Cause::IntermediateMissing).collect();
        }
        if is_proven || !self.is_issuer_apart || !left.contains(&Cause::IntermediateMissing) {
            return Vec::new();
        }
        let is_long = causes.len() > MANY;
        let others = left.iter().copied().filter(|cause| *cause != Cause::IntermediateMissing);
        others.filter(|cause| !self.stays(*cause, is_long)).collect()
    }

    /// The same with what the names of the files tell beside what is in them.
    #[must_use]
    pub fn named(mut self, inspection: &Inspection, names: &[String]) -> Self {
        if names.iter().enumerate().any(|(file, name)| is_swapped(inspection, file, name)) {
            self.cleared.retain(|cause| *cause != Cause::WrongFile);
            self.faults.push(Cause::WrongFile);
        }
        self
    }

    /// Whether a trace shows that less was sent than the chain in the file: it is about other files, or these as they were.
    pub(super) fn is_sent_in_part(&self, evidence: &Evidence<'_>) -> bool {
        self.chain.is_some_and(|chain| {
            evidence.sent_count.is_some_and(|count| (1..chain.certificates).contains(&count))
                || (evidence.is_sent == Some(true) && evidence.sent_bytes.is_some_and(|size| size < chain.bytes))
        })
    }

    /// Whether keys are open and none belongs to the certificate.
    pub(super) fn lacks_key(&self) -> bool {
        self.faults.contains(&Cause::KeyDoesNotFit)
    }
}

/// Whether a file holds something else than its name says: certificates named as a key, a key named as a certificate, a key
/// store named as PEM or PEM named as a key store.
fn is_swapped(inspection: &Inspection, file: usize, name: &str) -> bool {
    let held =
        || inspection.objects.iter().filter(|it| it.file == file && it.container.is_none()).map(|it| &it.content);
    let is_key = held().any(|it| matches!(it, Content::PrivateKey(_) | Content::EncryptedKey(_)));
    let is_certificate = held().any(|it| matches!(it, Content::Certificate(_)));
    let is_store = held().any(|it| matches!(it, Content::Pkcs12(_)));
    let ends = |with: &[&str]| with.iter().any(|it| name.to_ascii_lowercase().ends_with(it));
    (ends(&[".key"]) && is_certificate && !is_key)
        || (ends(&[".crt", ".cer"]) && is_key && !is_certificate)
        || (ends(&[".key", ".crt", ".cer", ".pem"]) && is_store)
        || (ends(&[".p12", ".pfx"]) && !is_store && (is_key || is_certificate))
}

/// Whether a name says that an authority is a root.
fn is_root(name: &str) -> bool {
    let small = name.to_lowercase();
    let mut words = small.split(|it: char| !it.is_alphabetic());
    words.any(|word| word == "rot" || word.starts_with("root") || word.starts_with("juuri"))
}

/// The client's own certificate among what was inspected.
struct Leaf<'a> {
    inspection: &'a Inspection,
    at: usize,
    object: &'a Object,
    certificate: &'a Certificate,
}

impl Leaf<'_> {
    fn says(&self, code: &str) -> bool {
        self.object.verdicts.iter().map(Verdict::code).any(|it| it == code)
    }

    /// The authorities above it that were given, nearest first.
    fn above(&self) -> impl Iterator<Item = (&Object, &Certificate)> {
        let chain = self.inspection.chains.get(self.at).into_iter().flatten().filter(|at| **at != self.at);
        chain.filter_map(|at| self.inspection.objects.get(*at)).filter_map(|object| {
            let Content::Certificate(it) = &object.content else { return None };
            Some((object, it.as_ref()))
        })
    }

    /// Whether its block of PEM holds another certificate too, as a bundle of PKCS#7 does.
    fn is_bundled(&self) -> bool {
        let same = |it: &&Object| it.file == self.object.file && it.line == self.object.line;
        self.inspection.objects.iter().filter(same).count() > 1
    }

    /// What is sent of a chain in one file: the certificate with its issuer, unless that is the root.
    fn chain(&self) -> Option<Sent> {
        let (issuer, above) = self.above().next()?;
        let is_whole = issuer.file == self.object.file && !above.is_self_issued();
        is_whole.then(|| Sent { certificates: 2, bytes: self.certificate.least_size() + above.least_size() })
    }

    fn issuers(&self) -> Vec<String> {
        let all = std::iter::once(self.certificate).chain(self.above().map(|(_, it)| it));
        all.filter_map(|it| it.issuer.common_name().map(str::to_owned)).collect()
    }

    /// A missing intermediate breaks the call; a missing root does not, because the server has it. Of an issuer in
    /// another file it is not known whether the client sends it.
    fn lacks_intermediate(&self) -> Option<bool> {
        if self.certificate.is_self_issued() || self.says("from-root") {
            return Some(false);
        }
        match self.above().next() {
            None => Some(true),
            Some((issuer, _)) if issuer.file == self.object.file => Some(false),
            Some(_) => None,
        }
    }
    /// Whether the last authority in its file was issued by one that is in no file and is not known to be a root.
    fn is_chain_open(&self) -> bool {
        let last = self.above().map(|(_, it)| it).last();
        let is_end = |it: &Certificate| it.is_self_issued() || it.issuer.common_name().is_some_and(is_root);
        !self.says("from-service-authority") && last.is_some_and(|it| !is_end(it))
    }
}

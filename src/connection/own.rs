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
    pub(super) issuers: Vec<String>,
    /// A key that may be its own is locked.
    pub(super) is_locked: bool,
    /// Its issuer is in another file, so it is not known whether that is sent.
    pub(super) is_issuer_apart: bool,
    /// Who issued the last authority in its file is in no file and may be one more between it and the root.
    pub(super) is_chain_open: bool,
    /// The last of its issuers is known to be a root, so that no other is above it.
    pub(super) is_root_known: bool,
    /// It is in another form than PEM, or in a bundle, which some clients read as nothing.
    pub(super) is_other_form: bool,
    /// A file named as a key holds a certificate, and one named as a certificate holds a key.
    pub(super) is_exchanged: bool,
    /// The name of a key store among the files.
    pub(super) store: Option<String>,
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
        own.is_root_known = leaf.is_root_known();
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

    /// The same with what the names of the files tell beside what is in them.
    #[must_use]
    pub fn named(mut self, inspection: &Inspection, names: &[String]) -> Self {
        if names.iter().enumerate().any(|(file, name)| is_swapped(inspection, file, name)) {
            self.cleared.retain(|cause| *cause != Cause::WrongFile);
            self.faults.push(Cause::WrongFile);
        }
        let is_any = |test: fn(&Held, &str) -> bool| {
            names.iter().enumerate().any(|(file, name)| test(&Held::of(inspection, file), name))
        };
        let is_store = |it: &&Object| matches!(it.content, Content::Pkcs12(_));
        self.store = inspection.objects.iter().find(is_store).and_then(|it| names.get(it.file).cloned());
        self.is_exchanged = is_any(Held::is_certificate_named_key) && is_any(Held::is_key_named_certificate);
        self
    }

    /// Whether a trace shows that less was sent than the chain in the file: it is about other files, or these as they were.
    pub(super) fn is_sent_in_part(&self, evidence: &Evidence<'_>) -> bool {
        self.chain.is_some_and(|chain| {
            evidence.sent_count.is_some_and(|count| (1..chain.certificates).contains(&count))
                || (evidence.is_sent == Some(true) && evidence.sent_bytes.is_some_and(|size| size < chain.bytes))
        })
    }

    /// Whether a key store is open, and no certificate of one's own in PEM.
    pub(super) fn is_in_store(&self) -> bool {
        self.store.is_some() && (self.is_other_form || self.issuers.is_empty())
    }

    /// Whether keys are open and none belongs to the certificate.
    pub(super) fn lacks_key(&self) -> bool {
        self.faults.contains(&Cause::KeyDoesNotFit)
    }
}

/// Whether a file holds something else than its name says: certificates named as a key, a key named as a certificate, a key
/// store named as PEM or PEM named as a key store.
fn is_swapped(inspection: &Inspection, file: usize, name: &str) -> bool {
    let held = Held::of(inspection, file);
    held.is_certificate_named_key(name)
        || held.is_key_named_certificate(name)
        || (ends(name, &[".key", ".crt", ".cer", ".pem"]) && held.is_store)
        || (ends(name, &[".p12", ".pfx"]) && !held.is_store && (held.is_key || held.is_certificate))
}

fn ends(name: &str, with: &[&str]) -> bool {
    let small = name.to_ascii_lowercase();
    with.iter().any(|it| small.ends_with(it))
}

/// What a file holds.
struct Held {
    is_key: bool,
    is_certificate: bool,
    is_store: bool,
}

impl Held {
    fn of(inspection: &Inspection, file: usize) -> Self {
        let held =
            || inspection.objects.iter().filter(|it| it.file == file && it.container.is_none()).map(|it| &it.content);
        Self {
            is_key: held().any(|it| matches!(it, Content::PrivateKey(_) | Content::EncryptedKey(_))),
            is_certificate: held().any(|it| matches!(it, Content::Certificate(_))),
            is_store: held().any(|it| matches!(it, Content::Pkcs12(_))),
        }
    }

    fn is_certificate_named_key(&self, name: &str) -> bool {
        ends(name, &[".key"]) && self.is_certificate && !self.is_key
    }

    fn is_key_named_certificate(&self, name: &str) -> bool {
        ends(name, &[".crt", ".cer"]) && self.is_key && !self.is_certificate
    }
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

    /// Whether what is above it is known up to the root, which may be known by its name alone.
    fn is_root_known(&self) -> bool {
        let last = self.above().map(|(_, it)| it).last().unwrap_or(self.certificate);
        last.is_self_issued() || last.issuer.common_name().is_some_and(is_root)
    }

    /// Whether the last authority in its file was issued by one that is in no file and is not known to be a root.
    fn is_chain_open(&self) -> bool {
        !self.says("from-service-authority") && self.above().next().is_some() && !self.is_root_known()
    }
}

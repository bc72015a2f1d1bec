//! What is to be said of an object: for certificates, of everything VTJkysely needs (`domain.md` 5.2 and 5.5) and the
//! data exchange layer (`domain.md` 6.4), in the order in which it is read.

use super::authority::{Authority, AuthorityKind};
use super::chain::Chain;
use super::content::Content;
use super::day;
use super::holder::holder;
use super::key::KeyKind;
use super::object::{InspectionContext, Object, Role};
use super::password::DecryptError;
use super::pkcs12::{Mac, Pkcs12, Pkcs12State};
use super::private_key::EncryptedKey;
use super::relation::{Issuer, KeyIndex};
use super::requirement::{client, dates, garbled, host_differs, issued, key, lifetime, names};
use super::signature::Checked;
use super::term::{Entered, Term};
use super::verdict::{Use, Verdict};
use super::x509::{Certificate, Request};
use super::{layer, oid};

/// An order is placed about three weeks before the old certificate ends; delivery takes about one (`domain.md` 5.1).
const ORDER_DAYS: i64 = 21;

/// On the data exchange layer one begins about a month before (`domain.md` 6.4).
const LAYER_ORDER_DAYS: i64 = 30;

/// What is said of one object.
#[derive(Default)]
pub(super) struct CheckedObject {
    pub(super) authority: Option<Authority>,
    pub(super) term: Option<Term>,
    pub(super) verdicts: Vec<Verdict>,
    pub(super) chain: Vec<usize>,
}

/// Whether another password would open it.
pub(super) fn is_locked(content: &Content) -> bool {
    match content {
        Content::EncryptedKey(it) => {
            matches!(it.error, None | Some(DecryptError::WrongPassword | DecryptError::OtherPassword))
        }
        Content::Pkcs12(it) => {
            it.locked_parts > 0
                || matches!(it.state, Pkcs12State::NeedsPassword | Pkcs12State::Locked(DecryptError::WrongPassword))
        }
        _ => false,
    }
}

/// Judges the object at this place.
pub(super) fn object(
    objects: &[Object],
    index: &KeyIndex,
    at: usize,
    question: &InspectionContext<'_>,
) -> CheckedObject {
    let court = Checker { objects, index, at, question };
    let Some(object) = objects.get(at) else { return CheckedObject::default() };
    match &object.content {
        Content::Certificate(it) => court.certificate(it),
        Content::Request(it) => CheckedObject { verdicts: court.request(it), ..CheckedObject::default() },
        Content::PrivateKey(it) => {
            let key = it.kind.clone();
            let is_empty_password = it.is_encrypted && it.lock.is_empty;
            let kept = match it.is_encrypted && !is_empty_password {
                true => Verdict::KeyProtected { key },
                false => Verdict::KeyInClear { key, is_empty_password },
            };
            let old = it.lock.old.clone().map(|algorithm| Verdict::KeyOldLock { algorithm });
            let odd = it.lock.is_odd.then_some(Verdict::KeyOddPassword);
            court.key([Some(kept), old, odd].into_iter().flatten().collect(), object)
        }
        Content::EncryptedKey(it) => CheckedObject { verdicts: vec![locked_key(it)], ..CheckedObject::default() },
        Content::PublicKey(it) => {
            let found = Verdict::PublicKey { key: it.kind.clone() };
            CheckedObject { verdicts: vec![found], ..CheckedObject::default() }
        }
        Content::RevocationList(it) => {
            let authority = Authority::of_name(&it.issuer);
            let clock = day::clock(authority.is_some(), question.zone);
            let next = it.next_update.map(|next| day::local(next, clock).date());
            let verdict = match next {
                Some(next) if next < question.today => Verdict::ListStale { next },
                next => Verdict::ListCurrent { next, count: it.revoked.len() },
            };
            CheckedObject { authority, verdicts: vec![verdict], ..CheckedObject::default() }
        }
        Content::Pkcs12(it) => CheckedObject { verdicts: pkcs12(it), ..CheckedObject::default() },
        Content::Unknown(it) => {
            CheckedObject { verdicts: vec![Verdict::NotRead(it.clone())], ..CheckedObject::default() }
        }
    }
}

fn locked_key(key: &EncryptedKey) -> Verdict {
    key.error.clone().map_or(Verdict::KeyNeedsPassword, lock)
}

fn lock(error: DecryptError) -> Verdict {
    match error {
        DecryptError::WrongPassword => Verdict::WrongPassword,
        DecryptError::OtherPassword => Verdict::KeyOtherPassword,
        DecryptError::Unsupported { algorithm } => Verdict::UnsupportedAlgorithm { algorithm },
        DecryptError::TooManyRounds { rounds } => Verdict::TooManyRounds { rounds },
        DecryptError::Damaged => Verdict::Damaged,
    }
}

fn pkcs12(file: &Pkcs12) -> Vec<Verdict> {
    let state = match &file.state {
        Pkcs12State::Opened { count } => Verdict::Pkcs12Opened { count: *count },
        Pkcs12State::NeedsPassword => Verdict::Pkcs12NeedsPassword,
        Pkcs12State::Locked(error) => lock(error.clone()),
    };
    let mac = match &file.mac {
        Mac::Absent => Some(Verdict::NoMac),
        Mac::Unsupported { algorithm } => Some(Verdict::MacUnsupported { algorithm: algorithm.clone() }),
        Mac::Checked | Mac::Unchecked => None,
    };
    let others = Some(file.others).filter(|count| *count > 0).map(|count| Verdict::OtherContent { count });
    let parts = Some(file.locked_parts).filter(|count| *count > 0).map(|count| Verdict::PartLocked { count });
    [Some(state), parts, others, mac].into_iter().flatten().collect()
}

struct Checker<'a> {
    objects: &'a [Object],
    index: &'a KeyIndex,
    at: usize,
    question: &'a InspectionContext<'a>,
}

impl Checker<'_> {
    fn certificate(&self, it: &Certificate) -> CheckedObject {
        let chain = Chain::above(self.at, self.index);
        let role = self.objects.get(self.at).map_or(Role::Other, |object| object.role);
        let own = Authority::of_file(it).filter(|_| role == Role::Authority);
        let authority = own.clone().or_else(|| self.issuing(it, &chain.links));
        let is_finnish = authority.is_some() || Authority::of_name(&it.issuer).is_some_and(|_| !it.is_self_issued());
        let term = day::term(it, is_finnish, self.question.zone);
        let mut verdicts = Vec::new();
        // What is said of the first is not said again.
        if let Some(first) = self.index.duplicates.get(self.at).copied().flatten() {
            verdicts.push(Verdict::SameAgain);
            if self.objects.get(first).is_some_and(|first| first.role == role) {
                return CheckedObject { authority, verdicts, chain: chain.links, term: Some(term) };
            }
        }
        let subject = Subject { it, term: &term, chain: &chain, authority: authority.as_ref() };
        match role {
            Role::Authority => self.of_authority(&subject, own, &mut verdicts),
            Role::Server => self.of_server(&subject, &mut verdicts),
            Role::Signer => verdicts.push(Verdict::CertificateOfSigner),
            Role::Own | Role::Other => self.of_leaf(&subject, &mut verdicts),
        }
        CheckedObject { authority, verdicts, chain: chain.links, term: Some(term) }
    }

    /// An authority of a chain is judged by who it is and whether it is in force, and by nothing else.
    fn of_authority(&self, subject: &Subject<'_>, own: Option<Authority>, verdicts: &mut Vec<Verdict>) {
        let it = subject.it;
        let name = it.subject.title();
        verdicts.push(match own {
            Some(authority) if authority.is_other_file => Verdict::SameNameOtherKey(authority),
            Some(authority) if authority.kind == AuthorityKind::Root => Verdict::RootPublished { name },
            Some(authority) => Verdict::IsAuthority(authority),
            None => Verdict::AuthorityUnknown { name, is_used: self.index.has_issued(self.at) },
        });
        if let Issuer::Wrong(_) = self.index.issuer(self.at) {
            verdicts.push(Verdict::SignatureWrong { issuer: it.issuer.title() });
        }
        verdicts.push(self.authority_dates(subject.term));
    }

    fn authority_dates(&self, term: &Term) -> Verdict {
        match dates(term, self.question.today, ORDER_DAYS) {
            Verdict::EndsSoon { days, .. } | Verdict::InForce { days, .. } => Verdict::AuthorityInForce { days },
            Verdict::Expired { on } => Verdict::AuthorityExpired { on },
            verdict => verdict,
        }
    }

    /// What a server showed is not the applicant's: who issued it and how long it lasts is all that is asked.
    fn of_server(&self, subject: &Subject<'_>, verdicts: &mut Vec<Verdict>) {
        verdicts.push(Verdict::ShownByServer);
        verdicts.extend(subject.chain.verdict(subject.it, self.objects));
        verdicts.push(dates(subject.term, self.question.today, ORDER_DAYS));
    }

    fn of_leaf(&self, subject: &Subject<'_>, verdicts: &mut Vec<Verdict>) {
        let Subject { it, term, chain, authority } = *subject;
        let purpose = self.purpose(it);
        let issued = issued(it, authority);
        let is_self_signed = matches!(issued, Verdict::SelfSigned { .. });
        let signature = self.signature(it, chain);
        // That it is self-signed goes before everything else.
        let (first, second) = if is_self_signed { (issued, signature) } else { (signature, issued) };
        verdicts.push(first);
        if oid::is_weak(&it.signed.algorithm) {
            verdicts.push(Verdict::SignatureWeak { algorithm: it.signature_algorithm() });
        }
        verdicts.push(second);
        verdicts.extend(chain.verdict(it, self.objects));
        let days = if purpose == Use::VtjKysely { ORDER_DAYS } else { LAYER_ORDER_DAYS };
        verdicts.push(dates(term, self.question.today, days));
        verdicts.extend(lifetime(term).filter(|_| purpose == Use::VtjKysely));
        verdicts.extend(self.entered(it, term));
        // openssl makes every self-signed certificate an authority: that says nothing of how it is used.
        if it.extensions.is_authority && (!is_self_signed || it.extensions.may_certify == Some(true)) {
            verdicts.push(Verdict::AuthorityAsLeaf);
        }
        if purpose == Use::VtjKysely {
            verdicts.extend(holder(&it.subject, self.question));
            verdicts.push(client(&it.extensions));
        } else {
            verdicts.extend(layer::verdicts(it, purpose, self.question));
        }
        verdicts.extend(garbled(&it.subject));
        if it.extensions.may_sign == Some(false) && purpose != Use::LayerSigning {
            verdicts.push(Verdict::MayNotSign);
        }
        verdicts.push(key(it.key.as_ref().map(|key| &key.kind)));
        if purpose == Use::VtjKysely {
            verdicts.extend(names(&it.subject, &it.extensions));
            verdicts.extend(host_differs(&it.subject, &it.extensions, self.question.host));
        }
        verdicts.extend(self.partner_verdicts());
        verdicts.extend(self.older(it));
        verdicts.extend(self.revocation(it));
    }

    /// What the case says of its days, where that is something else.
    fn entered(&self, it: &Certificate, term: &Term) -> Option<Verdict> {
        let entered = *self.question.entered.get(&it.sha256)?;
        let right = Entered { first: term.first_day(), last: term.last_day() };
        let differs = |one: Option<jiff::civil::Date>, other| one.is_some() && one != other;
        (differs(entered.first, right.first) || differs(entered.last, right.last))
            .then_some(Verdict::CaseDaysDiffer { entered, right })
    }

    /// An older certificate with the same key: it was renewed without a new one.
    fn older(&self, it: &Certificate) -> Option<Verdict> {
        let mut partners = self.partners(|content| matches!(content, Content::Certificate(_)));
        partners.find_map(|object| match &object.content {
            Content::Certificate(other) => {
                let is_older = object.is_leaf() && other.sha256 != it.sha256 && other.not_before < it.not_before;
                is_older.then(|| Verdict::SameKeyAsOlder { serial: other.serial.clone() })
            }
            _ => None,
        })
    }

    fn request(&self, it: &Request) -> Vec<Verdict> {
        let algorithm = oid::algorithm(&it.signed.algorithm);
        let mut verdicts = vec![match it.signature() {
            Checked::Valid => Verdict::RequestSigned { algorithm },
            Checked::Wrong => Verdict::RequestBroken,
            Checked::Unsupported => {
                let kind = it.key.as_ref().map(|key| &key.kind);
                Verdict::SignatureUnsupported { algorithm: with_curve(algorithm, kind) }
            }
        }];
        if it.has_password {
            verdicts.push(Verdict::ChallengePassword);
        }
        if oid::is_weak(&it.signed.algorithm) {
            verdicts.push(Verdict::SignatureWeak { algorithm: oid::algorithm(&it.signed.algorithm) });
        }
        verdicts.push(key(it.key.as_ref().map(|key| &key.kind)));
        verdicts.extend(names(&it.subject, &it.extensions));
        verdicts.extend(host_differs(&it.subject, &it.extensions, self.question.host));
        verdicts.extend(holder(&it.subject, self.question));
        verdicts.extend(garbled(&it.subject));
        verdicts.push(match it.extensions.client_authentication() {
            None => Verdict::PurposesOnOrder,
            Some(true) => Verdict::ClientAuthentication { purposes: it.extensions.purpose_names() },
            Some(false) => Verdict::RequestWithoutClient { purposes: it.extensions.purpose_names() },
        });
        let content = (it.subject.to_string(), it.extensions.dns.clone());
        verdicts.push(Verdict::RequestContent { subject: content.0, names: content.1 });
        verdicts.extend(self.private_key());
        let certificates = self.partners(|content| matches!(content, Content::Certificate(_)));
        verdicts.extend(certificates.take(1).map(|_| Verdict::CertificateFits));
        verdicts
    }

    fn key(&self, mut verdicts: Vec<Verdict>, object: &Object) -> CheckedObject {
        let has_neighbour = |other: &Object| other.file == object.file && other.is_leaf();
        // In a PKCS#12 file key and certificate are meant to be together.
        if object.container.is_none() && self.objects.iter().any(has_neighbour) {
            verdicts.push(Verdict::KeyInSameFile);
        }
        if self.index.is_stranger(self.at) {
            verdicts.push(Verdict::KeyAlone);
        }
        CheckedObject { verdicts, ..CheckedObject::default() }
    }

    /// The objects with the same key that are of one kind.
    fn partners(&self, test: impl Fn(&Content) -> bool) -> impl Iterator<Item = &Object> {
        let partners = self.index.partners(self.at).filter_map(|at| self.objects.get(at));
        partners.filter(move |object| test(&object.content))
    }

    fn purpose(&self, it: &Certificate) -> Use {
        self.question.uses.get(&it.sha256).copied().unwrap_or_else(|| layer::guess(&it.subject))
    }

    /// The authority that issued a certificate: by the file of the issuer, or by the name.
    fn issuing(&self, it: &Certificate, chain: &[usize]) -> Option<Authority> {
        // A file whose key is not seen to have made the signature says no more than the name in it.
        let is_seen = matches!(self.index.issuer(self.at), Issuer::Found(_));
        let nearest = chain.first().filter(|_| is_seen).and_then(|at| self.objects.get(*at));
        match nearest.map(|object| &object.content) {
            Some(Content::Certificate(issuer)) => Authority::of_file(issuer),
            // A self-signed certificate may write any name as its issuer's.
            _ if it.is_self_issued() => None,
            _ => Authority::of_issuer(it),
        }
    }

    fn signature(&self, it: &Certificate, chain: &Chain) -> Verdict {
        let algorithm = it.signature_algorithm();
        match (self.index.issuer(self.at), &it.key) {
            (Issuer::Found(issuer), _) => {
                let key = self.objects.get(issuer).and_then(|object| super::relation::key(&object.content));
                let key = key.map_or_else(|| KeyKind::Other(String::new()), |key| key.kind.clone());
                match chain.is_known(self.at, self.objects, self.index) {
                    true => Verdict::SignedByIssuer { key, algorithm },
                    false => Verdict::SignatureMatches { key, algorithm },
                }
            }
            (Issuer::Wrong(_), _) => Verdict::SignatureWrong { issuer: it.issuer.title() },
            (Issuer::Unchecked(issuer), _) => {
                let key = self.objects.get(issuer).and_then(|object| super::relation::key(&object.content));
                Verdict::SignatureUnsupported { algorithm: with_curve(algorithm, key.map(|key| &key.kind)) }
            }
            (Issuer::Missing, key) => Verdict::Readable { key: key.as_ref().map(|key| key.kind.clone()), algorithm },
        }
    }

    fn partner_verdicts(&self) -> Vec<Verdict> {
        let is_request = |content: &Content| matches!(content, Content::Request(_));
        let request = match self.partners(is_request).next() {
            Some(_) => Some(Verdict::RequestFits),
            None => self.has_stranger(is_request).then_some(Verdict::RequestDiffers),
        };
        self.private_key().into_iter().chain(request).collect()
    }

    fn private_key(&self) -> Option<Verdict> {
        let is_private = |content: &Content| matches!(content, Content::PrivateKey(_));
        match self.partners(is_private).next() {
            Some(_) => Some(Verdict::PrivateKeyFits),
            None => self.has_stranger(is_private).then_some(Verdict::PrivateKeyDiffers),
        }
    }

    /// Whether something of a kind was given whose key is that of nothing else here, so that it is not this one's either.
    fn has_stranger(&self, test: impl Fn(&Content) -> bool) -> bool {
        let mut all = self.objects.iter().enumerate();
        all.any(|(at, object)| test(&object.content) && self.index.is_stranger(at))
    }

    fn revocation(&self, it: &Certificate) -> Vec<Verdict> {
        let (lists, services) = (it.extensions.revocation_lists.len(), it.extensions.status_services.len());
        let addresses = match (lists, services) {
            (1.., 1..) => Verdict::RevocationAddresses { lists, services },
            _ => Verdict::FewRevocationAddresses { lists, services },
        };
        vec![addresses, self.listed(it).unwrap_or(Verdict::RevocationUnknown)]
    }

    /// What a revocation list that was given says, when its signature is the issuer's.
    fn listed(&self, it: &Certificate) -> Option<Verdict> {
        let Issuer::Found(issuer) = self.index.issuer(self.at) else { return None };
        let of_issuer = |at: &usize| self.index.issuer(*at) == Issuer::Found(issuer);
        let list = |at: usize| match self.objects.get(at).map(|object| &object.content) {
            Some(Content::RevocationList(list)) => Some(list),
            _ => None,
        };
        let lists = (0..self.objects.len()).filter(of_issuer).filter_map(list);
        let newest = lists.max_by_key(|list| list.this_update)?;
        let clock = day::clock(Authority::of_name(&newest.issuer).is_some(), self.question.zone);
        let on = newest.this_update.map(|time| day::local(time, clock).date());
        let is_revoked = newest.revoked.contains(&it.serial);
        Some(if is_revoked { Verdict::Revoked { on } } else { Verdict::NotRevoked { on } })
    }
}

/// An algorithm with the curve on which it could not be checked.
fn with_curve(algorithm: String, key: Option<&KeyKind>) -> String {
    match key.and_then(KeyKind::curve) {
        Some(curve) => format!("{algorithm}, {curve}"),
        None => algorithm,
    }
}

/// A certificate and what is known of it before anything is said.
#[derive(Clone, Copy)]
struct Subject<'a> {
    it: &'a Certificate,
    term: &'a Term,
    chain: &'a Chain,
    authority: Option<&'a Authority>,
}

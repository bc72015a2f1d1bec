//! What is to be said of an object: for certificates, of everything VTJkysely needs (`domain.md` 5.2 and 5.5) and the
//! data exchange layer (`domain.md` 6.4), in the order in which it is read.

use super::authority::{Authority, AuthorityKind};
use super::inspection::{Object, Question};
use super::key::KeyKind;
use super::name::Name;
use super::pkcs12::{Mac, Pkcs12, Pkcs12State};
use super::private_key::LockedKey;
use super::read::Content;
use super::relation::{Issuer, Ties};
use super::requirement::{client, dates, garbled, is_same_id, is_same_name, issued, key, names};
use super::secret::LockError;
use super::signature::Checked;
use super::verdict::{Use, Verdict};
use super::x509::{Certificate, Request};
use super::{layer, oid};
use jiff::civil::DateTime;

/// An order is placed about three weeks before the old certificate ends; delivery takes about one (`domain.md` 5.1).
const ORDER_DAYS: i64 = 21;

/// On the data exchange layer one begins about a month before (`domain.md` 6.4).
const LAYER_ORDER_DAYS: i64 = 30;

/// A chain longer than this goes in a circle, or somebody is joking.
const LONGEST_CHAIN: usize = 16;

/// What is said of one object.
#[derive(Default)]
pub(super) struct Judged {
    pub(super) authority: Option<Authority>,
    pub(super) verdicts: Vec<Verdict>,
    pub(super) chain: Vec<usize>,
}

/// Whether another password would open it.
pub(super) fn is_locked(content: &Content) -> bool {
    match content {
        Content::LockedKey(it) => matches!(it.error, None | Some(LockError::WrongPassword)),
        Content::Pkcs12(it) => {
            matches!(it.state, Pkcs12State::NeedsPassword | Pkcs12State::Locked(LockError::WrongPassword))
        }
        _ => false,
    }
}

/// Judges the object at this place.
pub(super) fn object((objects, ties): (&[Object], &Ties), at: usize, question: &Question<'_>) -> Judged {
    let court = Court { objects, ties, at, question };
    let Some(object) = objects.get(at) else { return Judged::default() };
    match &object.content {
        Content::Certificate(it) => court.certificate(it),
        Content::Request(it) => Judged { verdicts: court.request(it), ..Judged::default() },
        Content::PrivateKey(it) => {
            let key = it.kind.clone();
            let kept = if it.is_encrypted { Verdict::KeyProtected { key } } else { Verdict::KeyInClear { key } };
            court.key(kept, object)
        }
        Content::LockedKey(it) => Judged { verdicts: vec![locked_key(it)], ..Judged::default() },
        Content::PublicKey(it) => {
            let found = Verdict::PublicKeyFound { key: it.kind.clone() };
            Judged { verdicts: vec![found], ..Judged::default() }
        }
        Content::RevocationList(it) => {
            let authority = Authority::of_name(&it.issuer);
            let next = it.next_update.map(DateTime::date);
            let verdict = match next {
                Some(next) if next < question.today => Verdict::ListStale { next },
                next => Verdict::ListCurrent { next, count: it.revoked.len() },
            };
            Judged { authority, verdicts: vec![verdict], ..Judged::default() }
        }
        Content::Pkcs12(it) => Judged { verdicts: pkcs12(it), ..Judged::default() },
        Content::Unknown(it) => Judged { verdicts: vec![Verdict::NotRead(it.clone())], ..Judged::default() },
    }
}

fn locked_key(key: &LockedKey) -> Verdict {
    key.error.clone().map_or(Verdict::KeyNeedsPassword, lock)
}

fn lock(error: LockError) -> Verdict {
    match error {
        LockError::WrongPassword => Verdict::WrongPassword,
        LockError::Unsupported { algorithm } => Verdict::UnsupportedLock { algorithm },
        LockError::TooManyRounds { rounds } => Verdict::TooManyRounds { rounds },
        LockError::Damaged => Verdict::Damaged,
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
    [Some(state), mac].into_iter().flatten().collect()
}

struct Court<'a> {
    objects: &'a [Object],
    ties: &'a Ties,
    at: usize,
    question: &'a Question<'a>,
}

impl Court<'_> {
    fn certificate(&self, it: &Certificate) -> Judged {
        let chain = self.chain();
        let own = Authority::of_file(it).filter(|_| !it.is_leaf());
        let authority = own.clone().or_else(|| self.issuing(it, &chain.links));
        let mut verdicts = Vec::new();
        if self.ties.doubles.get(self.at).copied().flatten().is_some() {
            verdicts.push(Verdict::SameAgain);
        }
        let has_private = self.partners(|content| matches!(content, Content::PrivateKey(_))).next().is_some();
        if !it.is_leaf() && !has_private {
            self.of_authority(it, own, &mut verdicts);
        } else {
            self.of_leaf(it, (&chain, authority.as_ref()), &mut verdicts);
        }
        Judged { authority, verdicts, chain: chain.links }
    }

    /// An authority of a chain is judged by who it is and whether it is in force, and by nothing else.
    fn of_authority(&self, it: &Certificate, own: Option<Authority>, verdicts: &mut Vec<Verdict>) {
        let name = it.subject.title();
        verdicts.push(match own {
            Some(authority) if authority.is_other_file => Verdict::Namesake(authority),
            Some(authority) if authority.kind == AuthorityKind::Root => Verdict::RootPublished { name },
            Some(authority) => Verdict::IsAuthority(authority),
            None => Verdict::AuthorityUnknown { name },
        });
        if let Issuer::Wrong(_) = self.ties.issuer(self.at) {
            verdicts.push(Verdict::SignatureWrong { issuer: it.issuer.title() });
        }
        verdicts.push(match dates(it, self.question.today, ORDER_DAYS) {
            Verdict::EndsSoon { days, .. } | Verdict::InForce { days, .. } => Verdict::AuthorityInForce { days },
            Verdict::Expired { on } => Verdict::AuthorityExpired { on },
            verdict => verdict,
        });
    }

    fn of_leaf(&self, it: &Certificate, (chain, authority): (&Chain, Option<&Authority>), verdicts: &mut Vec<Verdict>) {
        let purpose = self.purpose(it);
        verdicts.push(self.signature(it));
        if oid::is_weak(&it.signed.algorithm) {
            verdicts.push(Verdict::SignatureWeak { algorithm: it.signature_algorithm() });
        }
        verdicts.push(issued(it, authority));
        verdicts.extend(self.chain_verdict(it, chain));
        let days = if purpose == Use::VtjKysely { ORDER_DAYS } else { LAYER_ORDER_DAYS };
        verdicts.push(dates(it, self.question.today, days));
        if !it.is_leaf() {
            verdicts.push(Verdict::AuthorityAsLeaf);
        }
        if purpose == Use::VtjKysely {
            verdicts.extend(self.holder(&it.subject));
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
        }
        verdicts.extend(self.partner_verdicts());
        verdicts.extend(self.revocation(it));
    }

    fn request(&self, it: &Request) -> Vec<Verdict> {
        let algorithm = oid::algorithm(&it.signed.algorithm);
        let mut verdicts = vec![match it.signature() {
            Checked::Valid => Verdict::RequestSigned { algorithm },
            Checked::Wrong => Verdict::RequestBroken,
            Checked::Unsupported => Verdict::SignatureUnsupported { algorithm },
        }];
        if oid::is_weak(&it.signed.algorithm) {
            verdicts.push(Verdict::SignatureWeak { algorithm: oid::algorithm(&it.signed.algorithm) });
        }
        verdicts.push(key(it.key.as_ref().map(|key| &key.kind)));
        verdicts.extend(names(&it.subject, &it.extensions));
        verdicts.extend(self.holder(&it.subject));
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

    fn key(&self, kept: Verdict, object: &Object) -> Judged {
        let mut verdicts = vec![kept];
        let has_neighbour = |other: &Object| other.file == object.file && other.is_leaf();
        // In a PKCS#12 file key and certificate are meant to be together.
        if object.container.is_none() && self.objects.iter().any(has_neighbour) {
            verdicts.push(Verdict::KeyInSameFile);
        }
        if self.ties.is_stranger(self.at) {
            verdicts.push(Verdict::KeyAlone);
        }
        Judged { verdicts, ..Judged::default() }
    }

    /// The objects with the same key that are of one kind.
    fn partners(&self, test: impl Fn(&Content) -> bool) -> impl Iterator<Item = &Object> {
        let partners = self.ties.partners(self.at).filter_map(|at| self.objects.get(at));
        partners.filter(move |object| test(&object.content))
    }

    fn purpose(&self, it: &Certificate) -> Use {
        self.question.uses.get(&it.sha256).copied().unwrap_or_else(|| layer::guess(&it.subject))
    }

    /// The authority that issued a certificate: by the file of the issuer, or by the name.
    fn issuing(&self, it: &Certificate, chain: &[usize]) -> Option<Authority> {
        // A file whose key is not seen to have made the signature says no more than the name in it.
        let is_seen = matches!(self.ties.issuer(self.at), Issuer::Found(_));
        let nearest = chain.first().filter(|_| is_seen).and_then(|at| self.objects.get(*at));
        match nearest.map(|object| &object.content) {
            Some(Content::Certificate(issuer)) => Authority::of_file(issuer),
            // A self-signed certificate may write any name as its issuer's.
            _ if it.is_self_issued() => None,
            _ => Authority::of_name(&it.issuer),
        }
    }

    fn signature(&self, it: &Certificate) -> Verdict {
        let algorithm = it.signature_algorithm();
        match (self.ties.issuer(self.at), &it.key) {
            (Issuer::Found(issuer), _) => {
                let key = self.objects.get(issuer).and_then(|object| super::relation::key(&object.content));
                let key = key.map_or_else(|| KeyKind::Other(String::new()), |key| key.kind.clone());
                Verdict::SignedByIssuer { key, algorithm }
            }
            (Issuer::Wrong(_), _) => Verdict::SignatureWrong { issuer: it.issuer.title() },
            (Issuer::Unchecked(_), _) => Verdict::SignatureUnsupported { algorithm },
            (Issuer::Missing, key) => Verdict::Readable { key: key.as_ref().map(|key| key.kind.clone()), algorithm },
        }
    }

    /// The issuers that were given, nearest first.
    fn chain(&self) -> Chain {
        let mut links: Vec<usize> = Vec::new();
        let (mut at, mut is_seen) = (self.at, true);
        loop {
            let next = match self.ties.issuer(at) {
                Issuer::Found(next) => next,
                Issuer::Unchecked(next) => {
                    is_seen = false;
                    next
                }
                Issuer::Wrong(_) | Issuer::Missing => return Chain { links, end: End::Open(at) },
            };
            if next == at {
                return Chain { links, end: if is_seen { End::Root(at) } else { End::Unseen } };
            }
            if next == self.at || links.contains(&next) || links.len() >= LONGEST_CHAIN {
                return Chain { links, end: End::Loops };
            }
            links.push(next);
            at = next;
        }
    }

    fn chain_verdict(&self, it: &Certificate, chain: &Chain) -> Option<Verdict> {
        let of = |at: usize| match self.objects.get(at).map(|object| &object.content) {
            Some(Content::Certificate(it)) => Some(it),
            _ => None,
        };
        let above = chain.links.iter().filter_map(|at| of(*at)).map(|it| it.subject.title());
        let names: Vec<String> = std::iter::once(it.subject.title()).chain(above).collect();
        match chain.end {
            End::Root(at) if at == self.at => None,
            End::Root(at) => {
                let is_known = of(at)
                    .and_then(|it| Authority::of_file(it))
                    .is_some_and(|it| it.kind == AuthorityKind::Root && !it.is_other_file);
                Some(Verdict::ChainWhole { names, is_known })
            }
            End::Open(at) => {
                let last = of(at)?;
                if last.is_self_issued() {
                    return None;
                }
                let address = last.extensions.issuer_files.first().cloned();
                Some(Verdict::ChainOpen { names, missing: last.issuer.title(), address })
            }
            // That a signature could not be checked is said already.
            End::Unseen => None,
            End::Loops => Some(Verdict::ChainLoops),
        }
    }

    fn holder(&self, subject: &Name) -> Vec<Verdict> {
        let Question { applicant, business_id, .. } = self.question;
        let text = subject.to_string();
        if applicant.is_empty() && business_id.is_empty() {
            return vec![Verdict::Holder { subject: text }];
        }
        let (Some(organisation), Some(serial)) = (subject.organisation(), subject.serial_number()) else {
            return vec![Verdict::HolderIncomplete { subject: text }];
        };
        let mut found = Vec::new();
        if !applicant.is_empty() && !is_same_name(organisation, applicant) {
            let (found_name, expected) = (organisation.to_owned(), (*applicant).to_owned());
            found.push(Verdict::OrganisationDiffers { found: found_name, expected });
        }
        if !business_id.is_empty() && !is_same_id(serial, business_id) {
            let (found_id, expected) = (serial.to_owned(), (*business_id).to_owned());
            found.push(Verdict::SerialNumberDiffers { found: found_id, expected });
        }
        if found.is_empty() {
            let (organisation, serial_number) = (organisation.to_owned(), serial.to_owned());
            found.push(Verdict::HolderFits { organisation, serial_number });
        }
        found
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
        all.any(|(at, object)| test(&object.content) && self.ties.is_stranger(at))
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
        let Issuer::Found(issuer) = self.ties.issuer(self.at) else { return None };
        let of_issuer = |at: &usize| self.ties.issuer(*at) == Issuer::Found(issuer);
        let list = |at: usize| match self.objects.get(at).map(|object| &object.content) {
            Some(Content::RevocationList(list)) => Some(list),
            _ => None,
        };
        let lists = (0..self.objects.len()).filter(of_issuer).filter_map(list);
        let newest = lists.max_by_key(|list| list.this_update)?;
        let on = newest.this_update.map(DateTime::date);
        let is_revoked = newest.revoked.contains(&it.serial);
        Some(if is_revoked { Verdict::Revoked { on } } else { Verdict::NotRevoked { on } })
    }
}

/// The way up from a certificate.
struct Chain {
    links: Vec<usize>,
    end: End,
}

/// Where the way up ends.
enum End {
    /// At this root.
    Root(usize),
    /// At this object, whose issuer is missing.
    Open(usize),
    /// At a root, but by way of a signature that could not be checked.
    Unseen,
    /// Nowhere.
    Loops,
}

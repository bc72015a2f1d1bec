//! How objects belong together: the same key, issued by, and the chain that follows from it; and what each is judged as
//! because of that.

use super::authority::Authority;
use super::content::Content;
use super::key::PublicKey;
use super::object::{InspectionContext, Object, Role};
use super::origin::Whose;
use super::requirement::{is_domain, is_same_id, is_same_name};
use super::signature::Checked;
use super::x509::Certificate;
use std::collections::{BTreeSet, HashMap};
use std::net::IpAddr;

/// How two objects belong together. The numbers are their places in the list of objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Relation {
    /// In which way.
    pub kind: RelationKind,
    /// The one.
    pub from: usize,
    /// The other.
    pub to: usize,
}

/// In which way two objects belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RelationKind {
    /// They hold the same key.
    SameKey,
    /// The second issued the first, and its key made the signature.
    IssuedBy,
    /// They do not hold the same key, although nothing else was given that would.
    DifferentKey,
}

impl RelationKind {
    /// The name other programs read.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SameKey => "same-key",
            Self::IssuedBy => "issued-by",
            Self::DifferentKey => "different-key",
        }
    }
}

/// What is known of an object's issuer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Issuer {
    /// This object is, and its key made the signature.
    Found(usize),
    /// This object has the name, but its key did not make the signature.
    Wrong(usize),
    /// This object has the name; the signature is of a kind that cannot be checked.
    Unchecked(usize),
    /// It was not given.
    Missing,
}

/// How all objects belong together.
#[derive(Debug, Default)]
pub(super) struct KeyIndex {
    /// Of each object.
    pub(super) issuers: Vec<Issuer>,
    /// The first object with the same key, of each object that has one.
    groups: Vec<Option<usize>>,
    /// All objects with the same key, by the first of them.
    members: HashMap<usize, Vec<usize>>,
    /// The first object that is the same certificate, of each that is not the first.
    pub(super) duplicates: Vec<Option<usize>>,
}

/// The public key in an object.
pub(super) fn key(content: &Content) -> Option<&PublicKey> {
    match content {
        Content::Certificate(it) => it.key.as_ref(),
        Content::Request(it) => it.key.as_ref(),
        Content::PrivateKey(it) => it.public.as_ref(),
        Content::PublicKey(it) => Some(it),
        _ => None,
    }
}

impl KeyIndex {
    pub(super) fn of(objects: &[Object]) -> Self {
        let (mut keys, mut members) = (HashMap::new(), HashMap::new());
        let mut prints = HashMap::new();
        let mut subjects: HashMap<&[u8], Vec<usize>> = HashMap::new();
        let (mut groups, mut duplicates) = (Vec::new(), Vec::new());
        for (at, object) in objects.iter().enumerate() {
            let group = key(&object.content).map(|key| *keys.entry(key.material()).or_insert(at));
            group.into_iter().for_each(|group| members.entry(group).or_insert_with(Vec::new).push(at));
            groups.push(group);
            let double = certificate(object).map(|it| *prints.entry(it.sha256.as_str()).or_insert(at));
            duplicates.push(double.filter(|first| *first != at));
            if let Some(it) = certificate(object).filter(|_| double == Some(at)) {
                subjects.entry(&it.subject.raw).or_default().push(at);
            }
        }
        let issuers = objects.iter().map(|object| issuer(objects, object, &subjects)).collect();
        Self { issuers, groups, members, duplicates }
    }

    /// The objects that hold the same key as this one, itself left out.
    pub(super) fn partners(&self, at: usize) -> impl Iterator<Item = usize> {
        let group = self.groups.get(at).copied().flatten().and_then(|group| self.members.get(&group));
        group.into_iter().flatten().copied().filter(move |other| *other != at)
    }

    /// Whether the key of an object is known, and that of nothing else.
    pub(super) fn is_stranger(&self, at: usize) -> bool {
        let has_key = self.groups.get(at).copied().flatten().is_some();
        has_key && self.partners(at).next().is_none()
    }

    /// The issuer of an object.
    pub(super) fn issuer(&self, at: usize) -> Issuer {
        self.issuers.get(at).copied().unwrap_or(Issuer::Missing)
    }

    /// Whether an object issued another one.
    pub(super) fn has_issued(&self, at: usize) -> bool {
        let mut issuers = self.issuers.iter().enumerate();
        issuers.any(|(other, issuer)| {
            other != at && matches!(issuer, Issuer::Found(of) | Issuer::Unchecked(of) if *of == at)
        })
    }

    /// The relations other programs are told of.
    pub(super) fn relations(&self, objects: &[Object]) -> Vec<Relation> {
        let mut found = Vec::new();
        for (at, group) in self.groups.iter().enumerate() {
            found.extend(group.filter(|first| *first != at).map(|to| Relation {
                kind: RelationKind::SameKey,
                from: at,
                to,
            }));
            match self.issuer(at) {
                Issuer::Found(to) if to != at => {
                    found.push(Relation { kind: RelationKind::IssuedBy, from: at, to });
                }
                _ => {}
            }
        }
        found.extend(self.strangers(objects));
        found.sort();
        found
    }

    /// Private keys that belong to nothing, each beside the first certificate or request that lacks one.
    fn strangers(&self, objects: &[Object]) -> Vec<Relation> {
        let is_alone = |at: &usize| self.is_stranger(*at);
        let private = |at: &usize| matches!(objects.get(*at).map(|it| &it.content), Some(Content::PrivateKey(_)));
        let lacking = |at: &usize| objects.get(*at).is_some_and(Object::is_leaf);
        let all = 0..objects.len();
        let leaf = all.clone().filter(lacking).find(is_alone);
        let keys = all.filter(private).filter(is_alone).take(100);
        leaf.map(|to| keys.map(|from| Relation { kind: RelationKind::DifferentKey, from, to }).collect())
            .unwrap_or_default()
    }
}

fn certificate(object: &Object) -> Option<&Certificate> {
    match &object.content {
        Content::Certificate(it) => Some(it),
        _ => None,
    }
}

/// At most so many certificates with the same name are tried.
const TRIED: usize = 16;

fn issuer(objects: &[Object], object: &Object, subjects: &HashMap<&[u8], Vec<usize>>) -> Issuer {
    let (name, signed, id) = match &object.content {
        Content::Certificate(it) => (&it.issuer, &it.signed, it.extensions.issuer_key_id.as_ref()),
        Content::RevocationList(it) => (&it.issuer, &it.signed, None),
        _ => return Issuer::Missing,
    };
    let (mut best, mut found) = (Issuer::Missing, None);
    for &at in subjects.get(name.raw.as_slice()).into_iter().flatten().take(TRIED) {
        let Some(candidate) = objects.get(at).and_then(certificate) else { continue };
        let Some(key) = &candidate.key else { continue };
        match signed.check(key) {
            Checked::Valid => {
                // One authority may have several certificates: the known one counts most, then the one it issued itself, then
                // one whose own issuer is here too, so that the chain goes on.
                let ends = !subjects.contains_key(candidate.issuer.raw.as_slice());
                let rank = (!Authority::is_known(candidate), !candidate.is_self_issued(), ends, at);
                found = Some(found.map_or(rank, |other| rank.min(other)));
            }
            Checked::Unsupported => best = Issuer::Unchecked(at),
            // An authority may have had several keys under one name.
            Checked::Wrong
                if id.is_some() && candidate.extensions.key_id.as_ref().is_some_and(|own| Some(own) != id) => {}
            Checked::Wrong => best = if best == Issuer::Missing { Issuer::Wrong(at) } else { best },
        }
    }
    found.map_or(best, |(_, _, _, at)| Issuer::Found(at))
}

/// What each object is judged as. Use decides, and not what a certificate says of itself: openssl makes every
/// self-signed certificate an authority.
pub(super) fn roles(objects: &[Object], index: &KeyIndex, question: &InspectionContext<'_>) -> Vec<Role> {
    let issuers = index.issuers.iter().enumerate();
    let used: BTreeSet<usize> = issuers
        .filter_map(|(at, issuer)| match issuer {
            Issuer::Found(of) | Issuer::Unchecked(of) if *of != at => Some(*of),
            Issuer::Found(_) | Issuer::Unchecked(_) | Issuer::Wrong(_) | Issuer::Missing => None,
        })
        .collect();
    let role = |(at, object): (usize, &Object)| match (&object.content, object.origin.whose) {
        (Content::Request(_), _) => Role::Own,
        (Content::Certificate(_), Whose::Signer) => Role::Signer,
        (Content::Certificate(it), whose) => {
            // The same certificate given twice is used in both places.
            let first = index.duplicates.get(at).copied().flatten().unwrap_or(at);
            let has_key = index
                .partners(at)
                .any(|other| matches!(objects.get(other).map(|it| &it.content), Some(Content::PrivateKey(_))));
            match (is_authority(it, used.contains(&first), has_key, question), whose) {
                (true, _) => Role::Authority,
                (false, Whose::Server) => Role::Server,
                (false, Whose::Anybody | Whose::Signer) => Role::Own,
            }
        }
        (
            Content::PrivateKey(_)
            | Content::EncryptedKey(_)
            | Content::PublicKey(_)
            | Content::RevocationList(_)
            | Content::Pkcs12(_)
            | Content::Unknown(_),
            _,
        ) => Role::Other,
    };
    objects.iter().enumerate().map(role).collect()
}

fn is_authority(it: &Certificate, is_used: bool, has_key: bool, question: &InspectionContext<'_>) -> bool {
    let extensions = &it.extensions;
    // Certificates before version 3 cannot say what they are.
    let says_nothing = *extensions == super::x509::Extensions::default() && it.is_self_issued();
    if is_used {
        return extensions.is_authority || says_nothing;
    }
    let is_known = Authority::is_known(it) || Authority::of_name(&it.subject).is_some();
    // Nobody but another authority makes one that has not signed itself.
    let may_certify = extensions.may_certify.unwrap_or(!it.is_self_issued());
    let is_made_for_it = may_certify && !is_named_like_own(it, question);
    extensions.is_authority && !has_key && (is_known || is_made_for_it)
}

/// Whether a certificate is named like a server, or like the applicant.
fn is_named_like_own(it: &Certificate, question: &InspectionContext<'_>) -> bool {
    let (subject, extensions) = (&it.subject, &it.extensions);
    let is_server = |name: &str| is_domain(name) || name.parse::<IpAddr>().is_ok() || name == "localhost";
    let is_applicant = subject.organisation().is_some_and(|name| is_same_name(name, question.applicant))
        || subject.serial_number().is_some_and(|id| is_same_id(id, question.business_id));
    !extensions.dns.is_empty()
        || !extensions.ips.is_empty()
        || subject.common_name().is_some_and(is_server)
        || is_applicant
}

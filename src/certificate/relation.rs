//! How objects belong together: the same key, issued by, and the chain that follows from it.

use super::inspection::Object;
use super::key::PublicKey;
use super::read::Content;
use super::signature::Checked;
use super::x509::Certificate;
use std::collections::HashMap;

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
pub(super) struct Ties {
    /// Of each object.
    pub(super) issuers: Vec<Issuer>,
    /// The first object with the same key, of each object that has one.
    groups: Vec<Option<usize>>,
    /// All objects with the same key, by the first of them.
    members: HashMap<usize, Vec<usize>>,
    /// The first object that is the same certificate, of each that is not the first.
    pub(super) doubles: Vec<Option<usize>>,
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

impl Ties {
    pub(super) fn of(objects: &[Object]) -> Self {
        let (mut keys, mut members) = (HashMap::new(), HashMap::new());
        let mut prints = HashMap::new();
        let mut subjects: HashMap<&[u8], Vec<usize>> = HashMap::new();
        let (mut groups, mut doubles) = (Vec::new(), Vec::new());
        for (at, object) in objects.iter().enumerate() {
            let group = key(&object.content).map(|key| *keys.entry(key.material()).or_insert(at));
            group.into_iter().for_each(|group| members.entry(group).or_insert_with(Vec::new).push(at));
            groups.push(group);
            let double = certificate(object).map(|it| *prints.entry(it.sha256.as_str()).or_insert(at));
            doubles.push(double.filter(|first| *first != at));
            if let Some(it) = certificate(object).filter(|_| double == Some(at)) {
                subjects.entry(&it.subject.raw).or_default().push(at);
            }
        }
        let issuers = objects.iter().map(|object| issuer(objects, object, &subjects)).collect();
        Self { issuers, groups, members, doubles }
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
    let mut best = Issuer::Missing;
    for &at in subjects.get(name.raw.as_slice()).into_iter().flatten().take(TRIED) {
        let Some(candidate) = objects.get(at).and_then(certificate) else { continue };
        let Some(key) = &candidate.key else { continue };
        match signed.check(key) {
            Checked::Valid => return Issuer::Found(at),
            Checked::Unsupported => best = Issuer::Unchecked(at),
            // An authority may have had several keys under one name.
            Checked::Wrong
                if id.is_some() && candidate.extensions.key_id.as_ref().is_some_and(|own| Some(own) != id) => {}
            Checked::Wrong => best = if best == Issuer::Missing { Issuer::Wrong(at) } else { best },
        }
    }
    best
}

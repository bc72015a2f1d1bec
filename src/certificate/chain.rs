//! The way up from a certificate to its root, by the issuers that were given.

use super::authority::{Authority, AuthorityKind};
use super::content::Content;
use super::object::Object;
use super::relation::{Issuer, KeyIndex};
use super::verdict::Verdict;
use super::x509::Certificate;

/// A chain longer than this goes in a circle, or somebody is joking.
const LONGEST_CHAIN: usize = 16;

/// The way up from a certificate.
pub(super) struct Chain {
    /// The places of the issuers that were given, nearest first.
    pub(super) links: Vec<usize>,
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

impl Chain {
    /// The issuers that were given, nearest first.
    pub(super) fn above(leaf: usize, index: &KeyIndex) -> Self {
        let mut links: Vec<usize> = Vec::new();
        let (mut at, mut is_seen) = (leaf, true);
        loop {
            let next = match index.issuer(at) {
                Issuer::Found(next) => next,
                Issuer::Unchecked(next) => {
                    is_seen = false;
                    next
                }
                Issuer::Wrong(_) | Issuer::Missing => return Self { links, end: End::Open(at) },
            };
            if next == at {
                return Self { links, end: if is_seen { End::Root(at) } else { End::Unseen } };
            }
            if next == leaf || links.contains(&next) || links.len() >= LONGEST_CHAIN {
                return Self { links, end: End::Loops };
            }
            links.push(next);
            at = next;
        }
    }

    /// Whether a known authority is among the issuers, each of which is seen to have signed the one below it.
    pub(super) fn is_known(&self, leaf: usize, objects: &[Object], index: &KeyIndex) -> bool {
        let below = std::iter::once(leaf).chain(self.links.iter().copied());
        let is_seen = |below: usize| matches!(index.issuer(below), Issuer::Found(_));
        let seen = self.links.iter().zip(below).take_while(|(_, below)| is_seen(*below));
        let of = |at: usize| match objects.get(at).map(|object| &object.content) {
            Some(Content::Certificate(it)) => Authority::of_file(it),
            _ => None,
        };
        let is_known = |it: &Authority| !it.is_other_file && it.kind != AuthorityKind::Test;
        seen.filter_map(|(at, _)| of(*at)).any(|it| is_known(&it))
    }

    /// What is to be said of the way up from this certificate.
    pub(super) fn verdict(&self, it: &Certificate, objects: &[Object]) -> Option<Verdict> {
        let of = |at: usize| match objects.get(at).map(|object| &object.content) {
            Some(Content::Certificate(it)) => Some(it),
            _ => None,
        };
        let above = self.links.iter().filter_map(|at| of(*at)).map(|it| it.subject.title());
        let names: Vec<String> = std::iter::once(it.subject.title()).chain(above).collect();
        match self.end {
            End::Root(_) if it.is_self_issued() => None,
            End::Root(at) => {
                let is_known = of(at)
                    .and_then(|it| Authority::of_file(it))
                    .is_some_and(|it| it.kind == AuthorityKind::Root && !it.is_other_file);
                Some(if is_known { Verdict::ChainComplete { names } } else { Verdict::ChainToUnknownRoot { names } })
            }
            End::Open(at) => {
                let last = of(at)?;
                if last.is_self_issued() {
                    return None;
                }
                let address = last.extensions.issuer_files.first().cloned();
                Some(Verdict::ChainIncomplete { names, missing: last.issuer.title(), address })
            }
            // That a signature could not be checked is said already.
            End::Unseen => None,
            End::Loops => Some(Verdict::ChainLoops),
        }
    }
}

//! Which authority issued a certificate: one of DVV's, and of which register. The list is in
//! `assets/certificates/authorities.ron`.

use super::name::Name;
use super::x509::Certificate;
use serde::Deserialize;
use std::sync::LazyLock;

/// The authorities this program knows.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    service_register: String,
    authorities: Vec<Entry>,
    roots: Vec<Root>,
    test_names: Vec<String>,
    key_ids: Vec<KeyId>,
}

/// The id that certificates of an authority give its key.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyId {
    name: String,
    key_id: String,
}

/// An authority of the list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the list says more than is asked of it")]
struct Entry {
    register: String,
    name: String,
    issued_by: String,
    from: String,
    to: String,
    sha256: String,
    spki_sha256: String,
}

/// A root, known at second hand.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the list says more than is asked of it")]
struct Root {
    name: String,
    to: String,
    sha256: String,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    // A test reads the list, so it is never empty in a program that was let out.
    ron::from_str(include_str!("../../assets/certificates/authorities.ron")).unwrap_or_default()
});

/// An authority that was recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// Which kind of authority it is.
    pub kind: AuthorityKind,
    /// Its common name.
    pub name: String,
    /// The register whose certificates it issues, as the name of the authority says it; empty for roots.
    pub register: String,
    /// By what it was recognised.
    pub matched_by: MatchedBy,
    /// Whether its certificate was given and is not the one that is known under this name.
    pub is_other_file: bool,
    /// Whether the certificate it issued names another key of it than the known one.
    pub is_other_key: bool,
}

/// Which kind of authority it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthorityKind {
    /// It issues service certificates.
    Service,
    /// It issues certificates of another register of DVV.
    OtherRegister,
    /// It issues certificates for testing only.
    Test,
    /// It is a root. The fingerprint was published, and this program has not seen DVV's own page confirm it.
    Root,
}

/// By what an authority was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchedBy {
    /// By the SHA-256 of its certificate.
    Sha256,
    /// By its name only, which anybody can write.
    Name,
    /// By its name and the id of its key, which anybody can copy too.
    KeyId,
}

impl Authority {
    /// The authority this certificate belongs to, by its fingerprint or, failing that, its name.
    pub(super) fn of_file(certificate: &Certificate) -> Option<Self> {
        if let Some(found) = Self::of_fingerprint(&certificate.sha256) {
            return Some(found);
        }
        let named = Self::of_name(&certificate.subject)?;
        // The certificates of authorities for testing are not in the list, so nothing can be said of their files.
        let is_listed = named.kind != AuthorityKind::Test;
        let key = certificate.key.as_ref().map(super::PublicKey::sha256);
        // An authority may get a new certificate for the same key.
        let same_key =
            KNOWN.authorities.iter().any(|entry| entry.name == named.name && Some(&entry.spki_sha256) == key.as_ref());
        Some(Self { is_other_file: is_listed && !same_key, ..named })
    }

    fn of_fingerprint(sha256: &str) -> Option<Self> {
        let matched_by = MatchedBy::Sha256;
        let entry = KNOWN.authorities.iter().find(|entry| entry.sha256 == sha256);
        let root = |root: &Root| Self {
            kind: AuthorityKind::Root,
            name: root.name.clone(),
            register: String::new(),
            matched_by,
            is_other_file: false,
            is_other_key: false,
        };
        entry
            .map(|entry| Self::of_entry(entry, matched_by))
            .or_else(|| KNOWN.roots.iter().find(|it| it.sha256 == sha256).map(root))
    }

    /// The authority with this name.
    pub(super) fn of_name(name: &Name) -> Option<Self> {
        let matched_by = MatchedBy::Name;
        let common = name.common_name()?;
        let in_register = |entry: &&Entry| name.unit().is_none_or(|unit| unit == entry.register);
        let entry = KNOWN.authorities.iter().filter(in_register).find(|entry| entry.name == common);
        if let Some(entry) = entry {
            return Some(Self::of_entry(entry, matched_by));
        }
        let is_test = KNOWN.test_names.iter().any(|start| common.starts_with(start.as_str()));
        let is_root = KNOWN.roots.iter().any(|root| root.name == common);
        let kind = if is_test { AuthorityKind::Test } else { AuthorityKind::Root };
        let register = name.unit().unwrap_or_default().to_owned();
        (is_test || is_root).then(|| Self {
            kind,
            name: common.to_owned(),
            register,
            matched_by,
            is_other_file: false,
            is_other_key: false,
        })
    }

    /// The authority that a certificate names as its issuer. Where the id of its key is known, it is compared.
    pub(super) fn of_issuer(it: &Certificate) -> Option<Self> {
        let named = Self::of_name(&it.issuer)?;
        let known = KNOWN.key_ids.iter().find(|known| known.name == named.name);
        Some(match (known, &it.extensions.issuer_key_id) {
            (Some(known), Some(id)) if known.key_id == crate::hash::hex(id) => {
                Self { matched_by: MatchedBy::KeyId, ..named }
            }
            (Some(_), Some(_)) => Self { is_other_key: true, ..named },
            (Some(_), None) | (None, _) => named,
        })
    }

    /// Whether this certificate has the fingerprint of a known authority.
    pub(super) fn is_known(certificate: &Certificate) -> bool {
        Self::of_fingerprint(&certificate.sha256).is_some()
    }

    fn of_entry(entry: &Entry, matched_by: MatchedBy) -> Self {
        let is_service = entry.register == KNOWN.service_register;
        let kind = if is_service { AuthorityKind::Service } else { AuthorityKind::OtherRegister };
        Self {
            kind,
            name: entry.name.clone(),
            register: entry.register.clone(),
            matched_by,
            is_other_file: false,
            is_other_key: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole_and_names_the_authorities_that_issue_today() {
        assert_eq!((KNOWN.authorities.len(), KNOWN.roots.len()), (19, 2));
        for name in ["DVV Service Certificates - G5R", "DVV Service Certificates - G5E"] {
            let entry = KNOWN.authorities.iter().find(|entry| entry.name == name).expect("known");
            let found = Authority::of_fingerprint(&entry.sha256).expect("recognised");
            assert_eq!((found.kind, found.matched_by), (AuthorityKind::Service, MatchedBy::Sha256));
        }
    }
}

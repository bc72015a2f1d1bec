//! Everything that was dropped at once, as one story: what there is, how it belongs together, whether it fits.

use super::authority::Authority;
use super::judge;
use super::read::{self, Content, Found, Keys};
use super::relation::{Relation, Ties};
use super::verdict::{Use, Verdict};
use super::weight::Severity;
use jiff::civil::Date;
use secrecy::SecretString;
use std::collections::BTreeMap;

/// An object, where it was found, and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// The place of its file among those that were read.
    pub file: usize,
    /// The line on which its PEM block begins, from 1.
    pub line: Option<usize>,
    /// The place of the PKCS#12 file it was in.
    pub container: Option<usize>,
    /// What it is.
    pub content: Content,
    /// The authority that issued it, or that it is.
    pub authority: Option<Authority>,
    /// What is said of it.
    pub verdicts: Vec<Verdict>,
}

/// What is asked of the objects.
#[derive(Clone, Debug)]
pub struct Question<'a> {
    /// The day to count from.
    pub today: Date,
    /// The applicant's name; empty when it is not known.
    pub applicant: &'a str,
    /// The applicant's business id; empty when it is not known.
    pub business_id: &'a str,
    /// What certificates are used for, by SHA-256, where the user has said so. Otherwise it is guessed.
    pub uses: &'a BTreeMap<String, Use>,
}

/// The objects that were read, before anything is said of them.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    objects: Vec<Object>,
}

/// The passwords that may be tried. The empty one always is.
pub struct Passwords(Keys);

/// Objects, how they belong together, and what is said of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inspection {
    /// In the order of the files.
    pub objects: Vec<Object>,
    /// How they belong together.
    pub relations: Vec<Relation>,
    /// The issuers of each object that were given, nearest first.
    pub chains: Vec<Vec<usize>>,
}

impl Passwords {
    /// Passwords as they were typed. Their copies are wiped when this is dropped.
    #[must_use]
    pub fn new(passwords: &[SecretString]) -> Self {
        Self(Keys::new(passwords))
    }
}

impl Object {
    /// Whether it is what a server would use: a certificate that is no authority's, or a request.
    #[must_use]
    pub fn is_leaf(&self) -> bool {
        match &self.content {
            Content::Certificate(it) => it.is_leaf(),
            Content::Request(_) => true,
            _ => false,
        }
    }

    /// The gravest thing that is said of it.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.verdicts.iter().map(Verdict::severity).min().unwrap_or(Severity::Ok)
    }
}

impl Reading {
    /// Reads the bytes of the next file. Anything may stand in them.
    ///
    /// ```
    /// use lupapolku::certificate::{Content, Passwords, Reading, Unknown};
    ///
    /// let mut reading = Reading::default();
    /// reading.read(b"not a certificate", &Passwords::new(&[]));
    /// assert!(matches!(reading.objects()[0].content, Content::Unknown(Unknown::Text)));
    /// ```
    pub fn read(&mut self, bytes: &[u8], passwords: &Passwords) {
        let file = self.files();
        let first = self.objects.len();
        for (at, found) in read::read(bytes, &passwords.0).into_iter().enumerate() {
            let Found { line, inside, content } = found;
            let container = inside.and_then(|back| (first + at).checked_sub(back));
            self.objects.push(Object { file, line, container, content, authority: None, verdicts: Vec::new() });
        }
    }

    /// How many files were read. Each has one object at least.
    #[must_use]
    pub fn files(&self) -> usize {
        self.objects.last().map_or(0, |object| object.file + 1)
    }

    /// What was read.
    #[must_use]
    pub fn objects(&self) -> &[Object] {
        &self.objects
    }

    /// Whether something would open with another password.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.objects.iter().any(|object| judge::is_locked(&object.content))
    }

    /// Works out how the objects belong together and what is to be said of each.
    #[must_use]
    pub fn judge(&self, question: &Question<'_>) -> Inspection {
        let mut objects = self.objects.clone();
        let ties = Ties::of(&objects);
        let relations = ties.relations(&objects);
        let judged: Vec<_> = (0..objects.len()).map(|at| judge::object((&objects, &ties), at, question)).collect();
        let chains = judged.iter().map(|judged| judged.chain.clone()).collect();
        for (object, judged) in objects.iter_mut().zip(judged) {
            (object.authority, object.verdicts) = (judged.authority, judged.verdicts);
        }
        Inspection { objects, relations, chains }
    }
}

impl Inspection {
    /// Whether everything fits.
    #[must_use]
    pub fn fits(&self) -> bool {
        self.objects.iter().all(|object| object.severity() > Severity::Error)
    }

    /// Whether anything at all was read.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        self.objects.iter().any(|object| !matches!(object.content, Content::Unknown(_)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};

    /// A leaf and a root that has a fingerprint of our choosing, as nobody but DVV can make the real one.
    fn chain(root_sha256: &str) -> Vec<Vec<&'static str>> {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, "DVV Gov. Root CA - G3 ECC");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().expect("a key");
        let root = params.self_signed(&key).expect("signed");
        let issuer = Issuer::new(params, key);
        let leaf = CertificateParams::new(["a.example".to_owned()]).expect("a host");
        let leaf = leaf.signed_by(&KeyPair::generate().expect("a key"), &issuer).expect("signed");
        let mut reading = Reading::default();
        [leaf.der(), root.der()].iter().for_each(|der| reading.read(der, &Passwords::new(&[])));
        if let Some(Content::Certificate(it)) = reading.objects.last_mut().map(|object| &mut object.content) {
            it.sha256 = root_sha256.to_owned();
        }
        let uses = BTreeMap::new();
        let question = Question { today: date(2026, 11, 23), applicant: "", business_id: "", uses: &uses };
        let inspection = reading.judge(&question);
        inspection.objects.iter().map(|object| object.verdicts.iter().map(Verdict::code).collect()).collect()
    }

    #[test]
    fn only_the_published_fingerprint_makes_a_root_known() {
        let known = chain("5546A52504FBA74F61FFD4890067529ADE3B9C9D07E502592831CCDA9B369FD3");
        assert!(known[0].contains(&"chain-whole") && known[1].contains(&"root-published"), "{known:?}");
        let other = chain("00");
        assert!(other[0].contains(&"chain-to-unknown-root") && other[1].contains(&"namesake"), "{other:?}");
    }
}

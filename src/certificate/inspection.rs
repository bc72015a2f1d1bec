//! Everything that was dropped at once, as one story: what there is, how it belongs together, whether it fits.

use super::content::Content;
use super::judge;
use super::object::{InspectionContext, Object, Role};
use super::password::Watch;
use super::read::{self, Found, Keys};
use super::relation::{KeyIndex, Relation, roles};
use super::text;
use super::verdict::Verdict;
use secrecy::SecretString;
use std::sync::Arc;

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
        Self::watched(passwords, || false)
    }

    /// Passwords, and what is told each time that one is tried and says whether to stop trying: what was read after that is
    /// of no use. It may be called from several threads.
    #[must_use]
    pub fn watched(passwords: &[SecretString], is_stopped: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        Self(Keys::new(passwords, &(Arc::new(is_stopped) as Watch)))
    }

    /// The passwords of a file, one a line, in any encoding that editors write.
    #[must_use]
    pub fn of_file(bytes: &[u8]) -> Vec<SecretString> {
        let text = text::decoded(bytes);
        let lines = text.split(|octet| matches!(octet, b'\n' | b'\r'));
        let latin = |line: &[u8]| line.iter().map(|octet| char::from(*octet)).collect::<String>();
        let text = |line: &[u8]| std::str::from_utf8(line).map_or_else(|_| latin(line), str::to_owned);
        lines.filter(|line| !line.is_empty()).map(|line| SecretString::from(text(line))).collect()
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
    /// assert!(matches!(reading.objects()[0].content, Content::Unknown(Unknown::PlainText)));
    /// ```
    pub fn read(&mut self, bytes: &[u8], passwords: &Passwords) {
        let file = self.files();
        let first = self.objects.len();
        for (at, found) in read::read(bytes, &passwords.0).into_iter().enumerate() {
            let Found { line, inside, origin, content } = found;
            let container = inside.and_then(|back| (first + at).checked_sub(back));
            let (role, term, authority, verdicts) = (Role::Other, None, None, Vec::new());
            self.objects.push(Object { file, line, container, origin, content, role, term, authority, verdicts });
        }
    }

    /// Forgets what was read of the last file, when nothing of it is known: for the files of a folder, where others lie
    /// about. Says whether it did.
    pub fn forget_unknown(&mut self) -> bool {
        let Some(last) = self.objects.last().map(|object| object.file) else { return false };
        let from = self.objects.partition_point(|object| object.file < last);
        let is_nothing = self.objects.iter().skip(from).all(Object::is_nothing);
        if is_nothing {
            self.objects.truncate(from);
        }
        is_nothing
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
    pub fn judge(&self, question: &InspectionContext<'_>) -> Inspection {
        let mut objects = self.objects.clone();
        let index = KeyIndex::of(&objects);
        let roles = roles(&objects, &index, question);
        objects.iter_mut().zip(roles).for_each(|(object, role)| object.role = role);
        let relations = index.relations(&objects);
        let judged: Vec<_> = (0..objects.len()).map(|at| judge::object(&objects, &index, at, question)).collect();
        let chains = judged.iter().map(|judged| judged.chain.clone()).collect();
        for (object, judged) in objects.iter_mut().zip(judged) {
            (object.authority, object.verdicts, object.term) = (judged.authority, judged.verdicts, judged.term);
        }
        Inspection { objects, relations, chains }
    }
}

impl Inspection {
    /// Whether everything was read and opened, and fits.
    #[must_use]
    pub fn fits(&self) -> bool {
        self.objects.iter().flat_map(|object| &object.verdicts).all(Verdict::fits)
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
    use std::collections::BTreeMap;

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
        let (uses, entered, zone) = (BTreeMap::new(), BTreeMap::new(), jiff::tz::TimeZone::UTC);
        let today = date(2026, 11, 23);
        let question = InspectionContext {
            today,
            zone: &zone,
            applicant: "",
            business_id: "",
            host: "",
            uses: &uses,
            entered: &entered,
        };
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

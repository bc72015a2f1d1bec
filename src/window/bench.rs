//! The files that were opened for inspection, and what is said of them in words. Nothing of it is in the case until
//! the user enters it there; private keys and passwords are not here at all.

use super::kit::Tone;
use crate::certificate::{Content, Inspection, Object, Question, Reading, Severity, Use, Verdict};
use crate::files::FileError;
use crate::language::Words;
use crate::wording::{self, SaidVerdict};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// The files on the bench.
#[derive(Default)]
pub(super) struct Bench {
    pub(super) read: Read,
    /// What certificates are used for, where the user has said so.
    pub(super) uses: BTreeMap<String, Use>,
    pub(super) inspection: Inspection,
    /// What is said of certificates and requests, each with what belongs to it.
    pub(super) stories: Vec<Story>,
    /// What is said of everything else.
    pub(super) others: Vec<Story>,
    /// Files that could not be read.
    pub(super) errors: Vec<String>,
    /// The job that reads files now.
    pub(super) running: Option<Arc<Progress>>,
    /// What the texts were worked out for.
    key: Option<Key>,
    round: u64,
}

type Key = (u64, &'static str, Date, String, String);

/// What a job has read.
#[derive(Default)]
pub(super) struct Read {
    pub(super) reading: Reading,
    /// Every file that was asked for.
    pub(super) paths: Vec<PathBuf>,
    /// Those that were read, in the order of the reading.
    pub(super) files: Vec<ReadFile>,
    pub(super) errors: Vec<(PathBuf, FileError)>,
}

/// A file that was read.
pub(super) struct ReadFile {
    pub(super) path: PathBuf,
    pub(super) size: u64,
    pub(super) sha256: String,
}

/// How far a job is, and the wish to stop it.
#[derive(Default)]
pub(super) struct Progress {
    pub(super) done: AtomicUsize,
    pub(super) total: usize,
    cancelled: AtomicBool,
}

impl Progress {
    pub(super) fn of(total: usize) -> Self {
        Self { total, ..Self::default() }
    }

    pub(super) fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    pub(super) fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn count(&self) -> usize {
        self.done.load(Ordering::Relaxed)
    }
}

/// An object and everything that is said of it.
pub(super) struct Story {
    /// Its place in the inspection.
    pub(super) object: usize,
    pub(super) title: String,
    pub(super) subtitle: String,
    /// How many verdicts there are of each kind that counts.
    pub(super) chips: Vec<(Tone, String)>,
    pub(super) rows: Vec<Row>,
    /// The SHA-256 of a certificate.
    pub(super) sha256: Option<String>,
    /// Everything as plain text, to be sent on.
    pub(super) report: String,
}

/// A verdict in words.
pub(super) struct Row {
    pub(super) tone: Tone,
    pub(super) severity: String,
    pub(super) said: SaidVerdict,
}

/// Whom the certificates are compared with.
pub(super) struct Applicant<'a> {
    pub(super) name: &'a str,
    pub(super) business_id: &'a str,
}

impl Bench {
    /// Whether anything was opened.
    pub(super) fn is_empty(&self) -> bool {
        self.read.paths.is_empty()
    }

    /// Takes in what a job has read.
    pub(super) fn take_in(&mut self, read: Read) {
        self.read = read;
        self.running = None;
        self.round += 1;
    }

    /// Says what a certificate is used for.
    pub(super) fn set_use(&mut self, sha256: String, purpose: Use) {
        self.uses.insert(sha256, purpose);
        self.round += 1;
    }

    /// Works the texts out, if anything has changed since the last time.
    pub(super) fn refresh(&mut self, words: &Words, today: Date, applicant: &Applicant<'_>) {
        let (name, business_id) = (applicant.name.to_owned(), applicant.business_id.to_owned());
        let key = (self.round, words.tag(), today, name, business_id);
        if self.key.as_ref() == Some(&key) {
            return;
        }
        let (applicant, business_id, uses) = (applicant.name, applicant.business_id, &self.uses);
        let (zone, entered) = (TimeZone::system(), BTreeMap::new());
        let question = Question { today, zone: &zone, applicant, business_id, host: "", uses, entered: &entered };
        self.inspection = self.read.reading.judge(&question);
        let work = Work { words, read: &self.read, inspection: &self.inspection };
        let objects = self.inspection.objects.iter().enumerate();
        let (stories, others) = objects.partition::<Vec<_>, _>(|(_, object)| is_story(object));
        let story = |(at, object): (usize, &Object)| work.story(at, object);
        (self.stories, self.others) =
            (stories.into_iter().map(story).collect(), others.into_iter().map(story).collect());
        self.errors = self.read.errors.iter().map(|(path, error)| work.error(path, error)).collect();
        self.key = Some(key);
    }
}

/// Whether an object has a story of its own. The certificate's story tells of the request it was ordered on, too.
fn is_story(object: &Object) -> bool {
    match &object.content {
        Content::Request(_) => !object.verdicts.contains(&Verdict::CertificateFits),
        _ => object.is_leaf() && !object.verdicts.contains(&Verdict::SameAgain),
    }
}

struct Work<'a> {
    words: &'a Words,
    read: &'a Read,
    inspection: &'a Inspection,
}

impl Work<'_> {
    fn story(&self, at: usize, object: &Object) -> Story {
        let kind = wording::object_title(self.words, object);
        let (name, subtitle) = match name(object) {
            Some(name) => (name, format!("{kind} · {}", self.place(object))),
            None => (kind, self.place(object)),
        };
        let rows: Vec<Row> = object.verdicts.iter().map(|verdict| self.row(verdict)).collect();
        let sha256 = match &object.content {
            Content::Certificate(it) => Some(it.sha256.clone()),
            _ => None,
        };
        let mut report = format!("{name}\n{subtitle}\n");
        for row in &rows {
            report.push_str(&format!("{}: {}\n", row.severity, row.said.line()));
        }
        sha256.iter().for_each(|sha256| report.push_str(&format!("SHA-256: {sha256}\n")));
        Story { object: at, title: name, subtitle, chips: self.chips(object), rows, sha256, report }
    }

    fn row(&self, verdict: &Verdict) -> Row {
        let severity = verdict.severity();
        let text = self.words.text(wording::verdict_severity_key(severity));
        Row { tone: tone(severity), severity: text, said: wording::verdict(self.words, verdict) }
    }

    fn chips(&self, object: &Object) -> Vec<(Tone, String)> {
        let counted = [
            (Severity::Error, "count-errors"),
            (Severity::Warning, "count-warnings"),
            (Severity::Ok, "count-in-order"),
        ];
        let chip = |(severity, key): (Severity, &str)| {
            let count = object.verdicts.iter().filter(|verdict| verdict.severity() == severity).count();
            (count > 0).then(|| (tone(severity), self.words.with(key, [("count", count.into())])))
        };
        counted.into_iter().filter_map(chip).collect()
    }

    /// The file an object is in, with its line or the PKCS#12 file around it.
    fn place(&self, object: &Object) -> String {
        let file = self.read.files.get(object.file).and_then(|file| file.path.file_name());
        let file = file.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let values = |line: usize| [("file", file.clone().into()), ("line", line.to_string().into())];
        match (object.container, object.line) {
            (Some(_), _) => self.words.with("object-inside", [("file", file.clone().into())]),
            (None, Some(line)) if self.shares_its_file(object) => self.words.with("object-place", values(line)),
            (None, _) => file,
        }
    }

    fn shares_its_file(&self, object: &Object) -> bool {
        self.inspection.objects.iter().filter(|other| other.file == object.file).count() > 1
    }

    fn error(&self, path: &Path, error: &FileError) -> String {
        let why = wording::file_error(self.words, error);
        self.words.with("inspect-not-read", [("path", wording::path(path).into()), ("why", why.into())])
    }
}

fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Error => Tone::Error,
        Severity::Warning => Tone::Warning,
        Severity::Note => Tone::Neutral,
        Severity::Ok => Tone::Ok,
    }
}

/// What an object is called: its common name or domain name.
pub(super) fn name(object: &Object) -> Option<String> {
    let (subject, dns) = match &object.content {
        Content::Certificate(it) => (&it.subject, &it.extensions.dns),
        Content::Request(it) => (&it.subject, &it.extensions.dns),
        Content::RevocationList(it) => (&it.issuer, &Vec::new()),
        _ => return None,
    };
    let common = subject.common_name().map(str::to_owned);
    common.or_else(|| dns.first().cloned()).or_else(|| (!subject.is_empty()).then(|| subject.to_string()))
}

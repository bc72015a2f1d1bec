//! The files that are inspected, and what is said of them in words. Nothing of it is in the case until the user enters it
//! there.

use super::files::InspectedFiles;
use super::report::{ObjectReport, ReportBuilder, has_report};
use crate::certificate::{Inspection, Object, Use};
use crate::inspecting::Known;
use crate::jobs::Job;
use crate::language::Translations;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use secrecy::SecretString;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use zeroize::Zeroizing;

/// Of how many objects a screen reader says what they are without being asked.
const TOLD: usize = 3;

/// The files that are inspected, and what is said of them.
#[derive(Default)]
pub(in crate::window) struct CertificatesState {
    pub(in crate::window) read: InspectedFiles,
    /// What certificates are used for, where the user has said so.
    pub(in crate::window) uses: BTreeMap<String, Use>,
    pub(in crate::window) inspection: Inspection,
    /// What is said of certificates and requests, each with what belongs to it.
    pub(in crate::window) reports: Vec<ObjectReport>,
    /// What is said of everything else.
    pub(in crate::window) others: Vec<ObjectReport>,
    /// What a screen reader says of them when they were read.
    pub(in crate::window) told: String,
    /// Files that could not be read.
    pub(in crate::window) errors: Vec<String>,
    /// The job that reads files now.
    pub(in crate::window) running: Option<Job>,
    /// The password that is being typed for locked files.
    pub(in crate::window) password: Zeroizing<String>,
    /// Those that were typed for these files: the next reading needs them too. Wiped when the files are put away.
    pub(super) passwords: Vec<SecretString>,
    /// How often a password was tried in the job that runs now.
    pub(super) tried: Arc<AtomicUsize>,
    /// What the texts were made for.
    version: Option<ReportVersion>,
    round: u64,
}

/// What texts were made for.
#[derive(PartialEq)]
struct ReportVersion {
    round: u64,
    language: &'static str,
    today: Date,
    known: Known,
}

impl CertificatesState {
    /// Whether anything was opened.
    pub(in crate::window) fn is_empty(&self) -> bool {
        self.read.paths.is_empty()
    }

    /// Shows what was read.
    pub(in crate::window) fn set_read(&mut self, read: InspectedFiles) {
        self.read = read;
        self.running = None;
        self.round += 1;
    }

    /// Puts all files away, with their passwords. What was made for them is not taken for what is made of the next.
    pub(super) fn clear(&mut self) {
        *self = Self { round: self.round + 1, ..Self::default() };
    }

    /// Puts away a file that could not be read.
    pub(in crate::window) fn put_away(&mut self, path: &Path) {
        self.read.paths.retain(|other| other != path);
        self.read.errors.retain(|(other, _)| other != path);
        self.round += 1;
    }

    /// Tells one set of read files from another.
    pub(in crate::window) fn round(&self) -> u64 {
        self.round
    }

    /// Says what a certificate is used for.
    pub(in crate::window) fn set_use(&mut self, sha256: String, purpose: Use) {
        self.uses.insert(sha256, purpose);
        self.round += 1;
    }

    /// Makes the texts, if anything has changed since the last time. `zone` is where the reader is.
    pub(in crate::window) fn refresh(&mut self, words: &Translations, today: Date, zone: &TimeZone, known: Known) {
        let version = ReportVersion { round: self.round, language: words.tag(), today, known };
        if self.version.as_ref() == Some(&version) {
            return;
        }
        self.inspection = self.read.reading.judge(&version.known.question(today, zone, &self.uses));
        let builder = ReportBuilder { words, read: &self.read, inspection: &self.inspection };
        let objects = self.inspection.objects.iter().enumerate();
        let (reports, others) = objects.partition::<Vec<_>, _>(|(_, object)| has_report(object));
        let report = |(at, object): (usize, &Object)| builder.report(at, object);
        let (reports, others): (Vec<_>, Vec<_>) =
            (reports.into_iter().map(report).collect(), others.into_iter().map(report).collect());
        let told = reports.iter().chain(&others).take(TOLD).map(|it: &ObjectReport| it.told.as_str());
        self.told = told.collect::<Vec<_>>().join(". ");
        let errors = self.read.errors.iter().map(|(path, error)| builder.error(path, error)).collect();
        (self.reports, self.others, self.errors, self.version) = (reports, others, errors, Some(version));
    }
}

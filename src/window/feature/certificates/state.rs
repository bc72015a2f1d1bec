//! The files that are inspected, and what is said of them in words. Nothing of it is in the case until the user enters it
//! there.

use super::files::InspectedFiles;
use super::report::{ObjectReport, ReportBuilder, has_report};
use crate::certificate::{Inspection, Object, Question, Use};
use crate::jobs::Job;
use crate::language::Words;
use jiff::civil::Date;
use std::collections::BTreeMap;
use zeroize::Zeroizing;

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
    /// Files that could not be read.
    pub(in crate::window) errors: Vec<String>,
    /// The job that reads files now.
    pub(in crate::window) running: Option<Job>,
    /// The password that is being typed for locked files.
    pub(in crate::window) password: Zeroizing<String>,
    /// What the texts were made for.
    key: Option<Key>,
    round: u64,
}

type Key = (u64, &'static str, Date, String, String);

/// Whom the certificates are compared with.
pub(in crate::window) struct Applicant<'a> {
    pub(in crate::window) name: &'a str,
    pub(in crate::window) business_id: &'a str,
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

    /// Says what a certificate is used for.
    pub(in crate::window) fn set_use(&mut self, sha256: String, purpose: Use) {
        self.uses.insert(sha256, purpose);
        self.round += 1;
    }

    /// Makes the texts, if anything has changed since the last time.
    pub(in crate::window) fn refresh(&mut self, words: &Words, today: Date, applicant: &Applicant<'_>) {
        let (name, business_id) = (applicant.name.to_owned(), applicant.business_id.to_owned());
        let key = (self.round, words.tag(), today, name, business_id);
        if self.key.as_ref() == Some(&key) {
            return;
        }
        let (applicant, business_id, uses) = (applicant.name, applicant.business_id, &self.uses);
        self.inspection = self.read.reading.judge(&Question { today, applicant, business_id, uses });
        let builder = ReportBuilder { words, read: &self.read, inspection: &self.inspection };
        let objects = self.inspection.objects.iter().enumerate();
        let (reports, others) = objects.partition::<Vec<_>, _>(|(_, object)| has_report(object));
        let report = |(at, object): (usize, &Object)| builder.report(at, object);
        let (reports, others) = (reports.into_iter().map(report).collect(), others.into_iter().map(report).collect());
        let errors = self.read.errors.iter().map(|(path, error)| builder.error(path, error)).collect();
        (self.reports, self.others, self.errors, self.key) = (reports, others, errors, Some(key));
    }
}

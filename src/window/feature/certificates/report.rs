//! What is said of certificate files, in words.

use super::files::InspectedFiles;
use crate::certificate::{CheckSeverity, Content, Inspection, Object, Verdict};
use crate::files::FileError;
use crate::language::Translations;
use crate::window::kit::Tone;
use crate::wording::{self, SaidVerdict};
use std::path::Path;

/// An object and everything that is said of it.
pub(in crate::window) struct ObjectReport {
    /// Its place in the inspection.
    pub(in crate::window) object: usize,
    pub(in crate::window) title: String,
    pub(in crate::window) subtitle: String,
    /// How many verdicts there are of each kind that counts.
    pub(in crate::window) chips: Vec<(Tone, String)>,
    pub(in crate::window) rows: Vec<CheckRow>,
    /// The SHA-256 of a certificate.
    pub(in crate::window) sha256: Option<String>,
    /// Everything as plain text, to be sent on.
    pub(in crate::window) text: String,
    /// What a screen reader says of it when it was read: its name and the gravest verdict.
    pub(in crate::window) told: String,
}

/// A verdict in words.
pub(in crate::window) struct CheckRow {
    pub(in crate::window) tone: Tone,
    pub(in crate::window) severity: String,
    pub(in crate::window) said: SaidVerdict,
}

/// Whether an object has a report of its own. The certificate's report tells of the request it was ordered on, too.
pub(in crate::window) fn has_report(object: &Object) -> bool {
    match &object.content {
        Content::Request(_) => !object.verdicts.contains(&Verdict::CertificateFits),
        _ => object.is_leaf() && !object.verdicts.contains(&Verdict::SameAgain),
    }
}

pub(in crate::window) struct ReportBuilder<'a> {
    pub(in crate::window) words: &'a Translations,
    pub(in crate::window) read: &'a InspectedFiles,
    pub(in crate::window) inspection: &'a Inspection,
}

impl ReportBuilder<'_> {
    pub(in crate::window) fn report(&self, at: usize, object: &Object) -> ObjectReport {
        let kind = wording::object_title(self.words, object);
        let (name, subtitle) = match name(object) {
            Some(name) => (name, format!("{kind} · {}", self.place(object))),
            None => (kind, self.place(object)),
        };
        let subtitle = match &object.origin.message {
            Some(message) => format!("{subtitle}\n{}", wording::message(self.words, message)),
            None => subtitle,
        };
        let rows: Vec<CheckRow> = object.verdicts.iter().map(|verdict| self.row(object, verdict)).collect();
        let sha256 = match &object.content {
            Content::Certificate(it) => Some(it.sha256.clone()),
            _ => None,
        };
        let mut text = format!("{name}\n{subtitle}\n");
        for row in &rows {
            text.push_str(&format!("{}: {}\n", row.severity, row.said.line()));
        }
        sha256.iter().for_each(|sha256| text.push_str(&format!("SHA-256: {sha256}\n")));
        let chips = self.chips(object);
        let tones = [Tone::Error, Tone::Warning, Tone::Neutral, Tone::Ok];
        let gravest = tones.into_iter().find_map(|tone| rows.iter().find(|row| row.tone == tone));
        let gravest = gravest.map_or("", |row| row.said.title.as_str());
        let told = format!("{name} ({}): {gravest}", self.place(object));
        ObjectReport { object: at, title: name, subtitle, chips, rows, sha256, text, told }
    }

    fn row(&self, object: &Object, verdict: &Verdict) -> CheckRow {
        let severity = verdict.severity();
        let text = self.words.text(wording::verdict_severity_key(severity));
        CheckRow { tone: tone(severity), severity: text, said: wording::verdict_of(self.words, object, verdict) }
    }

    fn chips(&self, object: &Object) -> Vec<(Tone, String)> {
        let counted = [
            (CheckSeverity::Error, "count-errors"),
            (CheckSeverity::Warning, "count-warnings"),
            (CheckSeverity::Ok, "count-in-order"),
        ];
        let chip = |(severity, key): (CheckSeverity, &str)| {
            let count = object.verdicts.iter().filter(|verdict| verdict.severity() == severity).count();
            (count > 0).then(|| (tone(severity), self.words.with(key, [("count", count.into())])))
        };
        counted.into_iter().filter_map(chip).collect()
    }

    /// The file an object is in, with the attachment, its line or the PKCS#12 file around it.
    fn place(&self, object: &Object) -> String {
        let file = self.read.files.get(object.file).and_then(|file| file.path.file_name());
        let file = file.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let file = match &object.origin.part {
            Some(part) => format!("{file} › {part}"),
            None => file,
        };
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

    pub(in crate::window) fn error(&self, path: &Path, error: &FileError) -> String {
        let why = wording::file_error(self.words, error);
        self.words.with("inspect-not-read", [("path", wording::path(path).into()), ("why", why.into())])
    }
}

fn tone(severity: CheckSeverity) -> Tone {
    match severity {
        CheckSeverity::Error => Tone::Error,
        CheckSeverity::Warning => Tone::Warning,
        CheckSeverity::Note => Tone::Neutral,
        CheckSeverity::Ok => Tone::Ok,
    }
}

/// What an object is called: its common name or domain name.
pub(in crate::window) fn name(object: &Object) -> Option<String> {
    let (subject, dns) = match &object.content {
        Content::Certificate(it) => (&it.subject, &it.extensions.dns),
        Content::Request(it) => (&it.subject, &it.extensions.dns),
        Content::RevocationList(it) => (&it.issuer, &Vec::new()),
        _ => return None,
    };
    let common = subject.common_name().map(str::to_owned);
    common.or_else(|| dns.first().cloned()).or_else(|| (!subject.is_empty()).then(|| subject.to_string()))
}

//! `lupapolku inspect`: certificates, requests and keys.

use super::Context;
use super::output::{self, Failure};
use crate::certificate::{
    self, Certificate, Content, Inspection, MatchedBy, Object, Passwords, PublicKey, Reading, Relation, RelationKind,
    Term,
};
use crate::files::{self, FileError};
use crate::inspecting::Known;
use crate::wording;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// What is to be inspected, and with what.
pub(super) struct Args<'a> {
    pub(super) paths: &'a [PathBuf],
    pub(super) case: Option<&'a Path>,
    pub(super) passwords: Option<&'a Path>,
    pub(super) json: bool,
}

/// A report of what was read and what was not.
struct Report<'a> {
    context: &'a Context,
    /// The path of each file that was read.
    files: Vec<PathBuf>,
    inspection: Inspection,
    errors: Vec<(PathBuf, FileError)>,
}

/// Exit 0 all was read and opened, and fits; 1 something was not or does not; 2 nothing could be read.
pub(super) fn run(context: &Context, order: &Args<'_>) -> Result<u8, Failure> {
    let mut read = Read { passwords: passwords(context, order.passwords)?, ..Read::default() };
    order.paths.iter().for_each(|path| read.path(path));
    context.output.passing("");
    let case = order.case.map(|path| output::open(context, path)).transpose()?;
    let known = case.as_ref().map(|case| Known::of(case, &context.process)).unwrap_or_default();
    let (zone, uses) = (TimeZone::system(), BTreeMap::new());
    let inspection = read.reading.judge(&known.question(context.today, &zone, &uses));
    let report = Report { context, files: read.files, inspection, errors: read.errors };
    if order.json {
        context.output.line(&format!("{:#}", report.json()));
    } else {
        report.print();
    }
    Ok(report.exit())
}

/// What is read.
struct Read {
    passwords: Passwords,
    reading: Reading,
    files: Vec<PathBuf>,
    errors: Vec<(PathBuf, FileError)>,
}

impl Default for Read {
    fn default() -> Self {
        let passwords = Passwords::new(&[]);
        Self { passwords, reading: Reading::default(), files: Vec::new(), errors: Vec::new() }
    }
}

impl Read {
    fn path(&mut self, path: &Path) {
        match self.file(path) {
            Err(FileError::IsFolder) => self.folder(path),
            Err(error) => self.errors.push((path.to_owned(), error)),
            Ok(()) => {}
        }
    }

    fn file(&mut self, path: &Path) -> Result<(), FileError> {
        let bytes = files::read(path, certificate::MAX_BYTES)?;
        self.reading.read(&bytes, &self.passwords);
        self.files.push(path.to_owned());
        Ok(())
    }

    /// The files of a folder, without those that have nothing to do with certificates.
    fn folder(&mut self, folder: &Path) {
        let before = self.files.len();
        let paths = match files::in_folder(folder) {
            Ok(paths) => paths,
            Err(error) => return self.errors.push((folder.to_owned(), error)),
        };
        for path in paths {
            match self.file(&path) {
                Ok(()) if self.reading.forget_unknown() => drop(self.files.pop()),
                Ok(()) => {}
                // A film or a disk image lies about here and is nobody's certificate.
                Err(FileError::TooLarge { .. }) => {}
                Err(error) => self.errors.push((path, error)),
            }
        }
        if self.files.len() == before {
            self.errors.push((folder.to_owned(), FileError::IsFolder));
        }
    }
}

/// One password a line.
fn passwords(context: &Context, path: Option<&Path>) -> Result<Passwords, Failure> {
    let Some(path) = path else { return Ok(Passwords::new(&[])) };
    let bytes = files::read(path, certificate::MAX_BYTES).map_err(|error| {
        let why = wording::file_error(&context.words, &error);
        let values = [("path", wording::path(path).into()), ("why", why.into())];
        Failure::new(context.words.with("inspect-not-read", values))
    })?;
    let passwords = Passwords::of_file(&bytes);
    let (output, text, tried) = (context.output.clone(), context.words.text("inspect-trying"), AtomicUsize::new(0));
    // Ctrl+C stops it.
    let is_stopped = move || {
        let count = tried.fetch_add(1, Ordering::Relaxed) + 1;
        output.passing(&format!("{text}: {count}"));
        false
    };
    Ok(Passwords::watched(&passwords, is_stopped))
}

impl Report<'_> {
    fn exit(&self) -> u8 {
        if !self.inspection.is_readable() {
            return 2;
        }
        u8::from(!self.inspection.fits() || !self.errors.is_empty())
    }

    fn file(&self, object: &Object) -> String {
        self.files.get(object.file).map(|path| path.display().to_string()).unwrap_or_default()
    }

    fn print(&self) {
        let words = &self.context.words;
        for object in &self.inspection.objects {
            self.context.output.line(&format!("{} · {}", wording::object_title(words, object), self.place(object)));
            let message = object.origin.message.as_ref().map(|message| wording::message(words, message));
            message.into_iter().chain(subject(object)).for_each(|text| self.context.output.line(&format!("  {text}")));
            for verdict in &object.verdicts {
                let severity = words.text(wording::verdict_severity_key(verdict.severity()));
                self.context
                    .output
                    .line(&format!("  {severity} · {}", wording::verdict_of(words, object, verdict).line()));
            }
        }
        for relation in &self.inspection.relations {
            let key = match relation.kind {
                RelationKind::SameKey => "inspect-relation-same-key",
                RelationKind::IssuedBy => "inspect-relation-issued-by",
                RelationKind::DifferentKey => "inspect-relation-different-key",
            };
            let values = [("from", self.name(relation.from).into()), ("to", self.name(relation.to).into())];
            self.context.output.line(&words.with(key, values));
        }
        for (path, error) in &self.errors {
            self.context.output.error(&self.error(path, error));
        }
        if !self.inspection.is_readable() {
            self.context.output.error(&words.text("inspect-nothing"));
        }
    }

    fn error(&self, path: &Path, error: &FileError) -> String {
        let why = wording::file_error(&self.context.words, error);
        let values = [("path", wording::path(path).into()), ("why", why.into())];
        self.context.words.with("inspect-not-read", values)
    }

    fn place(&self, object: &Object) -> String {
        let path = self.files.get(object.file).map(|path| wording::path(path)).unwrap_or_default();
        let file = match &object.origin.part {
            Some(part) => format!("{path} › {part}"),
            None => path,
        };
        let words = &self.context.words;
        match (object.line, object.container) {
            (_, Some(_)) => words.with("object-inside", [("file", file.into())]),
            (Some(line), _) => words.with("object-place", [("file", file.into()), ("line", line.to_string().into())]),
            _ => file,
        }
    }

    fn name(&self, at: usize) -> String {
        let Some(object) = self.inspection.objects.get(at) else { return String::new() };
        let title = match &object.content {
            Content::Certificate(it) => it.subject.common_name().map(str::to_owned),
            _ => None,
        };
        let title = title.unwrap_or_else(|| wording::object_title(&self.context.words, object));
        format!("{title} ({})", self.place(object))
    }

    fn json(&self) -> Value {
        let relation = |it: &Relation| json!({"kind": it.kind.name(), "from": it.from, "to": it.to});
        let error = |(path, error): &(PathBuf, FileError)| {
            let (code, message) = (error.code(), self.error(path, error));
            json!({"file": path.display().to_string(), "code": code, "message": message})
        };
        json!({
            "objects": self.inspection.objects.iter().map(|object| self.object(object)).collect::<Vec<_>>(),
            "relations": self.inspection.relations.iter().map(relation).collect::<Vec<_>>(),
            "errors": self.errors.iter().map(error).collect::<Vec<_>>(),
        })
    }

    fn object(&self, object: &Object) -> Value {
        let mut entry = Map::new();
        entry.insert("kind".to_owned(), wording::object_kind(&object.content).into());
        entry.insert("file".to_owned(), self.file(object).into());
        object.line.into_iter().for_each(|line| put(&mut entry, "line", line));
        object.container.into_iter().for_each(|container| put(&mut entry, "container", container));
        object.origin.part.iter().for_each(|part| put(&mut entry, "part", part.as_str()));
        if let Some(message) = &object.origin.message {
            put(&mut entry, "message", json!({"from": message.from, "date": message.sent, "subject": message.subject}));
        }
        put(&mut entry, "role", object.role.name());
        facts(&mut entry, &object.content);
        object.term.iter().for_each(|term| days(&mut entry, term));
        if let Some(authority) = &object.authority {
            let matched_by = match authority.matched_by {
                MatchedBy::Sha256 => "sha256",
                MatchedBy::Name | MatchedBy::KeyId => "name",
            };
            let key_id = authority.matched_by == MatchedBy::KeyId;
            let value = json!({
                "register": authority.register, "name": authority.name, "matched_by": matched_by, "key_id": key_id
            });
            put(&mut entry, "authority", value);
        }
        let said = |verdict: &certificate::Verdict| {
            let message = wording::verdict_of(&self.context.words, object, verdict).line();
            json!({"code": verdict.code(), "severity": verdict.severity().name(), "message": message})
        };
        put(&mut entry, "findings", object.verdicts.iter().map(said).collect::<Vec<_>>());
        Value::Object(entry)
    }
}

fn put(entry: &mut Map<String, Value>, name: &str, value: impl Into<Value>) {
    entry.insert(name.to_owned(), value.into());
}

/// The days of a certificate, by the clock that counts for it.
fn days(entry: &mut Map<String, Value>, term: &Term) {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    let clock = if term.is_finnish { "Europe/Helsinki" } else { "local" };
    put(entry, "days", json!({"first": day(term.first_day()), "last": day(term.last_day()), "clock": clock}));
}

fn subject(object: &Object) -> Option<String> {
    match &object.content {
        Content::Certificate(it) => Some(it.subject.to_string()),
        Content::Request(it) => Some(it.subject.to_string()),
        _ => None,
    }
}

fn facts(entry: &mut Map<String, Value>, content: &Content) {
    match content {
        Content::Certificate(it) => certificate_facts(entry, it),
        Content::Request(it) => {
            put(entry, "subject", it.subject.to_string());
            key(entry, it.key.as_ref());
            extensions(entry, &it.extensions);
        }
        Content::PrivateKey(it) => {
            key(entry, it.public.as_ref());
            put(entry, "key", key_kind(&it.kind));
        }
        Content::PublicKey(it) => key(entry, Some(it)),
        Content::RevocationList(it) => {
            put(entry, "issuer", it.issuer.to_string());
            time(entry, "this_update", it.this_update);
            time(entry, "next_update", it.next_update);
            put(entry, "revoked", it.revoked.len());
        }
        Content::EncryptedKey(_) | Content::Pkcs12(_) | Content::Unknown(_) => {}
    }
}

fn certificate_facts(entry: &mut Map<String, Value>, it: &Certificate) {
    put(entry, "subject", it.subject.to_string());
    put(entry, "issuer", it.issuer.to_string());
    put(entry, "serial", it.serial.as_str());
    time(entry, "not_before", it.not_before);
    time(entry, "not_after", it.not_after);
    put(entry, "sha256", it.sha256.as_str());
    key(entry, it.key.as_ref());
    extensions(entry, &it.extensions);
}

fn extensions(entry: &mut Map<String, Value>, it: &certificate::Extensions) {
    if it.purposes.is_some() {
        put(entry, "eku", it.purpose_names());
    }
    if !it.dns.is_empty() {
        put(entry, "dns", it.dns.clone());
    }
}

fn time(entry: &mut Map<String, Value>, name: &str, time: Option<DateTime>) {
    time.into_iter().for_each(|time| put(entry, name, format!("{time}Z")));
}

fn key(entry: &mut Map<String, Value>, key: Option<&PublicKey>) {
    if let Some(key) = key {
        put(entry, "spki_sha256", key.sha256());
        put(entry, "key", key_kind(&key.kind));
    }
}

fn key_kind(kind: &certificate::KeyKind) -> Value {
    let mut entry = Map::new();
    put(&mut entry, "algorithm", kind.algorithm());
    kind.bits().into_iter().for_each(|bits| put(&mut entry, "bits", bits));
    kind.curve().into_iter().for_each(|curve| put(&mut entry, "curve", curve));
    Value::Object(entry)
}

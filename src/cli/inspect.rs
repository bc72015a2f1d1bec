//! `lupapolku inspect`: certificates, requests and keys.

use super::Context;
use super::output::{self, Failure};
use crate::certificate::{
    self, Certificate, Content, Inspection, MatchedBy, Object, Passwords, PublicKey, Question, Reading, Relation,
    RelationKind,
};
use crate::files::{self, FileError};
use crate::wording;
use jiff::civil::DateTime;
use secrecy::SecretString;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What is to be inspected, and with what.
pub(super) struct Order<'a> {
    pub(super) paths: &'a [PathBuf],
    pub(super) case: Option<&'a Path>,
    pub(super) passwords: Option<&'a Path>,
    pub(super) json: bool,
}

/// A report of what was read and what was not.
struct Report<'a> {
    context: &'a Context,
    /// The path of each file that was read.
    files: Vec<&'a Path>,
    inspection: Inspection,
    errors: Vec<(&'a Path, FileError)>,
}

/// Exit 0 all fit, 1 something does not fit, 2 nothing could be read.
pub(super) fn run(context: &Context, order: &Order<'_>) -> Result<ExitCode, Failure> {
    let passwords = passwords(context, order.passwords)?;
    let (mut reading, mut files, mut errors) = (Reading::default(), Vec::new(), Vec::new());
    for path in order.paths {
        match files::read(path, certificate::MAX_BYTES) {
            Ok(bytes) => {
                reading.read(&bytes, &passwords);
                files.push(path.as_path());
            }
            Err(error) => errors.push((path.as_path(), error)),
        }
    }
    let case = order.case.map(|path| output::open(context, path)).transpose()?;
    let of_case = |text: fn(&crate::case::Case, &crate::process::Process) -> String| {
        case.as_ref().map(|case| text(case, &context.process)).unwrap_or_default()
    };
    let applicant = of_case(|case, process| case.applicant_name(process).to_owned());
    let business_id = of_case(|case, process| case.applicant_business_id(process).to_owned());
    let (today, uses) = (context.today, BTreeMap::new());
    let question = Question { today, applicant: &applicant, business_id: &business_id, uses: &uses };
    let report = Report { context, files, inspection: reading.judge(&question), errors };
    if order.json {
        output::line(&format!("{:#}", report.json()));
    } else {
        report.print();
    }
    Ok(report.exit())
}

/// One password a line.
fn passwords(context: &Context, path: Option<&Path>) -> Result<Passwords, Failure> {
    let Some(path) = path else { return Ok(Passwords::new(&[])) };
    let bytes = files::read(path, certificate::MAX_BYTES).map_err(|error| {
        let why = wording::file_error(&context.words, &error);
        let values = [("path", wording::path(path).into()), ("why", why.into())];
        Failure::new(context.words.with("inspect-not-read", values))
    })?;
    let lines = bytes.split(|octet| *octet == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    let texts = lines
        .filter(|line| !line.is_empty())
        .map(|line| SecretString::from(String::from_utf8_lossy(line).into_owned()));
    Ok(Passwords::new(&texts.collect::<Vec<_>>()))
}

impl Report<'_> {
    fn exit(&self) -> ExitCode {
        if !self.inspection.is_readable() {
            return ExitCode::from(2);
        }
        ExitCode::from(u8::from(!self.inspection.fits() || !self.errors.is_empty()))
    }

    fn file(&self, object: &Object) -> String {
        self.files.get(object.file).map(|path| path.display().to_string()).unwrap_or_default()
    }

    fn print(&self) {
        let words = &self.context.words;
        for object in &self.inspection.objects {
            output::line(&format!("{} · {}", wording::object_title(words, object), self.place(object)));
            subject(object).into_iter().for_each(|subject| output::line(&format!("  {subject}")));
            for verdict in &object.verdicts {
                let severity = words.text(wording::verdict_severity_key(verdict.severity()));
                output::line(&format!("  {severity} · {}", wording::verdict(words, verdict).line()));
            }
        }
        for relation in &self.inspection.relations {
            let key = match relation.kind {
                RelationKind::SameKey => "inspect-relation-same-key",
                RelationKind::IssuedBy => "inspect-relation-issued-by",
                RelationKind::DifferentKey => "inspect-relation-different-key",
            };
            let values = [("from", self.name(relation.from).into()), ("to", self.name(relation.to).into())];
            output::line(&words.with(key, values));
        }
        for (path, error) in &self.errors {
            output::error(&self.error(path, error));
        }
        if !self.inspection.is_readable() {
            output::error(&words.text("inspect-nothing"));
        }
    }

    fn error(&self, path: &Path, error: &FileError) -> String {
        let why = wording::file_error(&self.context.words, error);
        let values = [("path", wording::path(path).into()), ("why", why.into())];
        self.context.words.with("inspect-not-read", values)
    }

    fn place(&self, object: &Object) -> String {
        let path = self.files.get(object.file).map(|path| wording::path(path)).unwrap_or_default();
        let (words, file) = (&self.context.words, path);
        match (object.line, object.container) {
            (_, Some(_)) => words.with("object-inside", [("file", file.into())]),
            (Some(line), _) => words.with("object-place", [("file", file.into()), ("line", line.to_string().into())]),
            _ => file,
        }
    }

    fn name(&self, at: usize) -> String {
        self.inspection.objects.get(at).map(|object| self.place(object)).unwrap_or_default()
    }

    fn json(&self) -> Value {
        let relation = |it: &Relation| json!({"kind": it.kind.name(), "from": it.from, "to": it.to});
        let error = |(path, error): &(&Path, FileError)| {
            let (code, message) = (wording::file_error_code(error), self.error(path, error));
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
        facts(&mut entry, &object.content);
        if let Some(authority) = &object.authority {
            let matched_by = match authority.matched_by {
                MatchedBy::Sha256 => "sha256",
                MatchedBy::Name => "name",
            };
            let value = json!({"register": authority.register, "name": authority.name, "matched_by": matched_by});
            put(&mut entry, "authority", value);
        }
        let said = |verdict: &certificate::Verdict| {
            let message = wording::verdict(&self.context.words, verdict).line();
            json!({"code": verdict.code(), "severity": verdict.severity().name(), "message": message})
        };
        put(&mut entry, "findings", object.verdicts.iter().map(said).collect::<Vec<_>>());
        Value::Object(entry)
    }
}

fn put(entry: &mut Map<String, Value>, name: &str, value: impl Into<Value>) {
    entry.insert(name.to_owned(), value.into());
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
        Content::LockedKey(_) | Content::Pkcs12(_) | Content::Unknown(_) => {}
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

//! Certificates in the window: files are read on a job, and what is known of them is entered in the case on request.

use super::app::App;
use super::bench::{self, Progress, Read, ReadFile};
use super::desk::Arrival;
use super::job::Report;
use super::kit::Tone;
use super::open::is_bundle;
use super::place::Place;
use crate::case::{Address, Answer, Edit, Field, FileFacts, Row, RowId};
use crate::certificate::{self, AuthorityKind, Certificate, Content, Object, Passwords, Use, Verdict};
use crate::files;
use crate::hash;
use crate::identifiers::contains_identity_code;
use crate::process::{ListId, OptionId, QuestionId, Tool};
use secrecy::{ExposeSecret as _, SecretString};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};
use zeroize::{Zeroize as _, Zeroizing};

/// Reading stops after this long, whatever is left.
const LONGEST: Duration = Duration::from_secs(60);

/// What a list of certificates calls its questions.
struct Names {
    list: &'static str,
    prefix: &'static str,
}

const SERVICE: Names = Names { list: "service-certificates", prefix: "certificate" };
const LAYER: Names = Names { list: "layer-certificate-list", prefix: "layer-certificate" };

impl App {
    /// Reads files beside those that are on the bench already.
    pub(super) fn inspect(&mut self, more: Vec<PathBuf>, passwords: Vec<SecretString>) {
        let Some(desk) = &mut self.desk else { return };
        let mut paths = desk.bench.read.paths.clone();
        for path in more {
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
        if paths.is_empty() || desk.bench.running.is_some() {
            return;
        }
        let progress = Arc::new(Progress::of(paths.len()));
        desk.bench.running = Some(progress.clone());
        let id = desk.id;
        self.start("inspect", move || Report::Inspected(id, read(paths, &passwords, &progress)));
    }

    /// Reads what was chosen in the form.
    pub(super) fn inspect_chosen(&mut self, paths: Vec<PathBuf>) {
        self.dialog = None;
        self.go(Place::Tool(Tool::Inspect));
        self.inspect(paths, Vec::new());
    }

    /// The password that was typed is tried on everything that is still locked.
    pub(super) fn unlock(&mut self) {
        let typed = self.desk.as_ref().map(|desk| take_secret(&mut desk.memory.borrow_mut().password));
        if let Some(typed) = typed.filter(|typed| !typed.expose_secret().is_empty()) {
            self.inspect(Vec::new(), vec![typed]);
        }
    }

    pub(super) fn inspected(&mut self, id: u64, read: Option<Read>) {
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.id == id) else { return };
        match read {
            Some(read) => desk.bench.take_in(read),
            None => desk.bench.running = None,
        }
        if desk.place == Place::Tool(Tool::Inspect) {
            // The button that was pressed was not there meanwhile, so the keyboard goes on from the heading.
            desk.arrival.set(Arrival::Coming);
        }
    }

    /// Enters what is known of a certificate or request in the case.
    pub(super) fn keep(&mut self, at: usize) {
        let (today, user) = (self.today(), self.settings.user.clone());
        let Some(desk) = &mut self.desk else { return };
        let Some(object) = desk.bench.inspection.objects.get(at).cloned() else { return };
        let file = desk.bench.read.files.get(object.file).map(facts);
        let (edit, address) = match &object.content {
            Content::Certificate(it) => {
                let names = if is_of_layer(&object) { LAYER } else { SERVICE };
                let row = Kept { object: &object, certificate: it, file, names: &names }.row();
                let list = ListId::new(names.list);
                let id =
                    same(desk, &list, &names, it).unwrap_or_else(|| desk.case.next_row_id(&list, fastrand::u32(..)));
                let edits = match desk.case.row(&list, id) {
                    Some(_) => row
                        .answers
                        .into_iter()
                        .filter_map(|(key, answer)| {
                            Edit::answer(&desk.case, Field::Cell(list.clone(), id, key), Some(answer))
                        })
                        .collect(),
                    None => vec![Edit::add_row(&list, id, row)],
                };
                (Edit::all(edits), Address::Row(list, id))
            }
            Content::Request(_) => {
                let field = |id: &str| Field::answer(&QuestionId::new(id));
                let person = Some(user).filter(|user| !user.is_empty()).map(Answer::Text);
                let answers = [
                    ("request-file", file.map(Answer::File)),
                    ("request-inspected-on", Some(Answer::Date(today))),
                    ("request-inspected-by", person),
                ];
                let given = answers.into_iter().filter(|(_, answer)| answer.is_some());
                let edits = given.filter_map(|(id, answer)| Edit::answer(&desk.case, field(id), answer)).collect();
                (Edit::all(edits), field("request-file").into())
            }
            _ => return,
        };
        if !desk.make(edit) {
            return;
        }
        match &address {
            // The new row's own form, where the answers are to be checked.
            Address::Row(list, row) => {
                let home = self.process.list_home(list).map(|(_, task)| task.id.clone());
                home.into_iter().for_each(|task| self.go(Place::Row(task, list.clone(), *row)));
            }
            _ => self.jump(address),
        }
        let text = self.words.text("inspect-kept");
        self.say(Tone::Ok, text);
    }

    /// Files that were let go over the window.
    pub(super) fn dropped(&mut self, paths: Vec<PathBuf>) {
        let is_case = |path: &PathBuf| is_bundle(path) || path.extension().is_some_and(|ending| ending == "ron");
        if let [case] = paths.as_slice()
            && is_case(case)
        {
            return self.when_safe(super::dialog::Then::Open(case.clone()));
        }
        if self.desk.is_some() {
            self.go(Place::Tool(Tool::Inspect));
            self.inspect(paths, Vec::new());
        } else {
            let text = self.words.text("inspect-needs-case");
            self.say(Tone::Warning, text);
        }
    }
}

/// Takes what was typed out of its field, which is wiped.
pub(super) fn take_secret(field: &mut Zeroizing<String>) -> SecretString {
    let secret = SecretString::from(field.as_str());
    field.zeroize();
    secret
}

/// Reads files one after another, unless the user stops it or it takes too long.
fn read(paths: Vec<PathBuf>, passwords: &[SecretString], progress: &Progress) -> Option<Read> {
    let (begun, passwords) = (Instant::now(), Passwords::new(passwords));
    let mut read = Read { paths, ..Read::default() };
    for path in &read.paths {
        if progress.is_cancelled() || begun.elapsed() > LONGEST {
            return None;
        }
        match files::read(path, certificate::MAX_BYTES) {
            Ok(bytes) => {
                let sha256 = hash::sha256(&bytes);
                let size = u64::try_from(bytes.len()).unwrap_or_default();
                read.reading.read(&bytes, &passwords);
                read.files.push(ReadFile { path: path.clone(), size, sha256 });
            }
            Err(error) => read.errors.push((path.clone(), error)),
        }
        progress.step();
    }
    Some(read)
}

fn facts(file: &ReadFile) -> FileFacts {
    FileFacts { path: file.path.to_string_lossy().into_owned(), size: file.size, sha256: file.sha256.clone() }
}

fn is_of_layer(object: &Object) -> bool {
    object.verdicts.iter().any(|verdict| matches!(verdict, Verdict::LayerKind { .. }))
}

/// The row that is about this very certificate already.
fn same(desk: &super::desk::Desk, list: &ListId, names: &Names, it: &Certificate) -> Option<RowId> {
    let question = names.question("sha256");
    let mut rows = desk.case.rows(list);
    rows.find(|(_, row)| row.text(&question) == it.sha256).map(|(id, _)| id)
}

impl Names {
    fn question(&self, what: &str) -> QuestionId {
        QuestionId::new(format!("{}-{what}", self.prefix))
    }
}

/// A certificate that is to be entered in the case.
struct Kept<'a> {
    object: &'a Object,
    certificate: &'a Certificate,
    file: Option<FileFacts>,
    names: &'a Names,
}

impl Kept<'_> {
    fn row(self) -> Row {
        let mut row = Row::default();
        let it = self.certificate;
        let text = |text: &str| Some(Answer::Text(text.to_owned())).filter(|_| !contains_identity_code(text));
        let term = self.object.term;
        let name = bench::name(self.object).unwrap_or_default();
        let answers = [
            ("name", text(&name)),
            ("environment", self.environment().map(Answer::Choice)),
            ("use", self.purpose().map(Answer::Choice)),
            // That it was read does not say that it is in use.
            ("state", Some(Answer::Choice(OptionId::new(format!("{}-coming", self.names.prefix))))),
            ("not-before", term.and_then(|term| term.first_day()).map(Answer::Date)),
            ("not-after", term.and_then(|term| term.last_day()).map(Answer::Date)),
            ("serial", text(&it.serial)),
            ("issuer", text(&it.issuer.to_string())),
            ("sha256", text(&it.sha256)),
            ("file", self.file.clone().map(Answer::File)),
        ];
        for (what, answer) in answers {
            if let Some(answer) = answer {
                row.answers.insert(crate::case::AnswerKey::of(&self.names.question(what)), answer);
            }
        }
        row
    }

    fn environment(&self) -> Option<OptionId> {
        let layer = self.object.verdicts.iter().find_map(|verdict| match verdict {
            Verdict::LayerKind { environment, .. } => Some(environment.to_lowercase()),
            _ => None,
        });
        match layer {
            Some(environment) => Some(OptionId::new(environment)).filter(|it| !it.as_str().is_empty()),
            None => {
                let kind = self.object.authority.as_ref().map(|authority| authority.kind)?;
                let environment = if kind == AuthorityKind::Test { "test" } else { "production" };
                (kind != AuthorityKind::OtherRegister).then(|| OptionId::new(environment))
            }
        }
    }

    fn purpose(&self) -> Option<OptionId> {
        self.object.verdicts.iter().find_map(|verdict| match verdict {
            Verdict::LayerKind { purpose: Use::LayerSigning, .. } => Some(OptionId::new("signing")),
            Verdict::LayerKind { .. } => Some(OptionId::new("authentication")),
            _ => None,
        })
    }
}

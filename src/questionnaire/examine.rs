//! What a form that came back is, and what it proposes: each answer against what was known when it was asked and what
//! the case says now. Nothing is decided here.

use super::form::{Form, Subject};
use super::kept::{self, Asked, fingerprint_at};
use super::mark::{Mark, of_help};
use super::returned::{Place, Returned, ReturnedEntry};
use crate::case::{Answer, AnswerKey, Case, Edit, Field, RowId};
use crate::exchange::{Remark, Said, said, tidied, yes_or_no};
use crate::identifiers::{self, contains_identity_code};
use crate::process::{Kind, ListId, OptionId, Process, Question};
use std::collections::{BTreeMap, BTreeSet};
use strum::IntoStaticStr;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum State {
    /// It proposes something.
    Answered,
    /// It says what was known.
    Unchanged,
    /// It, or one with the same answers, was taken in before.
    TakenBefore,
    /// Its questions are of an older version of the process.
    OlderQuestions,
    /// It was sent from another case.
    OtherCase,
    /// Its questions are not as they were sent.
    Tampered,
}

impl State {
    /// The name other programs know it by.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// A form that came back, looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examined {
    /// What it is.
    pub state: State,
    /// What the case remembers of it.
    pub asked: Option<Asked>,
    /// What it proposes.
    pub proposed: Vec<Proposed>,
    /// What could not be taken as an answer.
    pub unread: Vec<Unread>,
    /// Lines of the form that are not in the file.
    pub lost: usize,
    /// The fingerprint of its answers.
    pub answers_hash: String,
}

/// A change that an answer proposes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// Where.
    pub field: Field,
    /// What the case says now.
    pub old: Option<Answer>,
    /// What was answered; nothing when it was cleared.
    pub new: Option<Answer>,
    /// Whether the case has changed there since it was asked.
    pub conflict: bool,
    /// What was made of the cell.
    pub remark: Option<Remark>,
    /// Why somebody should look at it before it is taken.
    pub caution: Option<Caution>,
    /// Where it stands in the file.
    pub place: Place,
}

/// Why an answer is not taken by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Caution {
    /// It is not what is asked, such as a business id with a wrong check digit.
    Invalid,
    /// It was read in the likeliest way, and there are others.
    Unsure,
    /// It is longer than the question takes.
    TooLong {
        /// The most characters it takes.
        most: usize,
    },
    /// The question means something else since the form was sent.
    QuestionChanged,
    /// Another name or business id: the answers may be of another organisation.
    OtherSubject,
    /// It ends after as many letters as some programs keep of a text.
    Cut,
    /// The marks of the columns are gone, and the columns were taken to stand as they were sent.
    ColumnsGuessed,
}

/// Something in a file that was not taken as an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Where it stands.
    pub place: Place,
    /// The place on the form, where it has one.
    pub field: Option<Field>,
    /// What stands there, with identity codes covered.
    pub typed: String,
    /// Why it was not taken.
    pub fault: Fault,
}

/// Why something was not taken as an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum Fault {
    /// It names none of the options.
    NotAnOption,
    /// It is no day, or more than one.
    NotADay,
    /// A formula without a value, or an error of the spreadsheet program.
    NoValue,
    /// A sign that stands for nothing.
    NoAnswer,
    /// A personal identity code.
    IdentityCode,
    /// A reason without the choice it belongs to.
    ReasonWithoutChoice,
    /// The place stands on the form twice, with two answers.
    Twice,
    /// The form was not sent with this place.
    NotAsked,
    /// The question beside the answer is another one.
    OtherQuestion,
    /// The mark of what was known is another one.
    KnownChanged,
    /// The mark of the form is none that was sent.
    OtherForm,
    /// It stands where nothing was asked.
    Stray,
    /// What it was about is no longer in the case.
    Gone,
}

impl Fault {
    /// The name other programs know it by.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// Whether the form was changed and not only filled in.
    fn is_tampering(self) -> bool {
        matches!(self, Self::NotAsked | Self::OtherQuestion | Self::KnownChanged | Self::OtherForm)
    }
}

impl Examined {
    /// What can be taken without being asked about.
    pub fn certain(&self) -> impl Iterator<Item = &Proposed> {
        self.proposed.iter().filter(|it| !it.conflict && it.caution.is_none())
    }

    /// Whether nothing of it is left to be decided on once what is certain was taken.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.certain().count() == self.proposed.len() && self.unread.is_empty()
    }
}

impl Proposed {
    /// The edit that takes it.
    #[must_use]
    pub fn edit(&self, case: &Case) -> Option<Edit> {
        Edit::answer(case, self.field.clone(), self.new.clone())
    }
}

/// Looks at a form that came back.
#[must_use]
pub fn examine(process: &Process, case: &Case, returned: &Returned, file_hash: &str) -> Examined {
    let pieces = returned.entries.iter().flat_map(|it| [it.name.as_str(), it.answer.as_str(), it.reason.as_str()]);
    // What was written beside the questions is news too.
    let pieces = pieces.chain(returned.stray.iter().map(|(_, text)| text.as_str()));
    let answers_hash = kept::of_answers(std::iter::once(returned.stamp.hash.as_str()).chain(pieces));
    let empty = |state, asked| Examined {
        state,
        asked,
        proposed: Vec::new(),
        unread: Vec::new(),
        lost: 0,
        answers_hash: answers_hash.clone(),
    };
    let Some(asked) = kept::find(process, case, returned.stamp.form) else { return empty(State::OtherCase, None) };
    if asked.has_taken(file_hash, &answers_hash) {
        return empty(State::TakenBefore, Some(asked));
    }
    let Some(form) = Form::every(process, case, &asked.subject, asked.id) else {
        let gone = Unread { place: Place::default(), field: None, typed: String::new(), fault: Fault::Gone };
        return Examined { unread: vec![gone], ..empty(State::Unchanged, Some(asked)) };
    };
    let mut reading = Reading { process, case, asked: &asked, form: &form, returned, found: Found::default() };
    reading.run();
    let Found { proposed, unread, lost } = reading.found;
    let is_tampered = unread.iter().any(|it| it.fault.is_tampering());
    let state = match () {
        () if is_tampered => State::Tampered,
        () if returned.stamp.version < process.head.version => State::OlderQuestions,
        () if proposed.is_empty() => State::Unchanged,
        () => State::Answered,
    };
    // Of a form that was changed nothing is taken by half.
    let proposed = if is_tampered { Vec::new() } else { proposed };
    Examined { proposed, unread, lost, ..empty(state, Some(asked)) }
}

#[derive(Default)]
struct Found {
    proposed: Vec<Proposed>,
    unread: Vec<Unread>,
    lost: usize,
}

/// A form on its way into proposals.
struct Reading<'a> {
    process: &'a Process,
    case: &'a Case,
    asked: &'a Asked,
    form: &'a Form,
    returned: &'a Returned,
    found: Found,
}

/// What the lines of one question with several options say.
#[derive(Default)]
struct Several {
    chosen: BTreeSet<OptionId>,
    place: Place,
}

impl Reading<'_> {
    fn run(&mut self) {
        if !self.asked.forms.contains(&self.returned.stamp.hash) {
            let typed = self.returned.stamp.to_string();
            self.found.unread.push(Unread { place: Place::default(), field: None, typed, fault: Fault::OtherForm });
        }
        for (place, text) in &self.returned.stray {
            self.unread(place, None, text, Fault::Stray);
        }
        let mut seen: BTreeMap<&str, &ReturnedEntry> = BTreeMap::new();
        let mut several: BTreeMap<Field, Several> = BTreeMap::new();
        let named: Vec<ReturnedEntry> = self.returned.entries.iter().map(|line| self.named(line)).collect();
        for line in &named {
            match seen.get(line.name.as_str()) {
                Some(first) if (&first.answer, &first.reason) != (&line.answer, &line.reason) => {
                    self.unread(&line.place, None, &line.answer, Fault::Twice);
                }
                Some(_) => {}
                None => {
                    seen.insert(&line.name, line);
                    self.line(line, &mut several);
                }
            }
        }
        self.found.lost = self.lost(&seen);
        for (field, several) in several {
            let new = (!several.chosen.is_empty()).then_some(Answer::Choices(several.chosen));
            self.propose(field, new, None, &several.place);
        }
    }

    /// A line with the name of its place, which its mark tells where the column of names is gone.
    fn named(&self, line: &ReturnedEntry) -> ReturnedEntry {
        let mark = Mark::read(&line.known).filter(|_| line.name.is_empty());
        let is_it = |name: &str, mark: &Mark| {
            Mark::of(self.form.id, name, &line.label, &mark.known, &line.help).question == mark.question
        };
        let mut names = self.form.entries().map(|entry| self.form.name_of(&entry.at));
        let name = mark.and_then(|mark| names.find(|name| is_it(name, &mark)));
        ReturnedEntry { name: name.unwrap_or_else(|| line.name.clone()), ..line.clone() }
    }

    /// How many lines of the form that was sent last in full are not in the file.
    fn lost(&self, seen: &BTreeMap<&str, &ReturnedEntry>) -> usize {
        let is_reminder = self.asked.forms.first() != Some(&self.returned.stamp.hash);
        let sent = Form::of(self.process, self.case, &self.asked.subject, self.asked.id).filter(|_| !is_reminder);
        let names = sent.iter().flat_map(Form::entries).map(|entry| self.form.name_of(&entry.at));
        names.filter(|name| !seen.contains_key(name.as_str())).count()
    }

    fn unread(&mut self, place: &Place, field: Option<&Field>, typed: &str, fault: Fault) {
        let fault = if contains_identity_code(typed) { Fault::IdentityCode } else { fault };
        let typed = identifiers::mask_identity_codes(typed).chars().take(200).collect();
        self.found.unread.push(Unread { place: place.clone(), field: field.cloned(), typed, fault });
    }

    fn line(&mut self, line: &ReturnedEntry, several: &mut BTreeMap<Field, Several>) {
        let entry = self.form.entries().find(|entry| self.form.name_of(&entry.at) == line.name);
        let asked = entry.and_then(|entry| Some((entry, self.process.question(entry.at.question()?)?)));
        let Some((entry, question)) = asked else {
            if line.name.is_empty() {
                return self.unread(&line.place, None, &line.label, Fault::OtherQuestion);
            }
            let fault = if self.is_gone(&line.name) { Fault::Gone } else { Fault::NotAsked };
            return self.unread(&line.place, None, &line.name, fault);
        };
        let field = self.form.answered_at(self.process, entry);
        if let Some(fault) = self.changed(line, &field) {
            return self.unread(&line.place, Some(&field), &line.label, fault);
        }
        let takes_reason = matches!((&question.kind, entry.item()), (Kind::DataGroups, Some(_)));
        if !takes_reason && !line.reason.is_empty() {
            self.unread(&line.place, Some(&field), &line.reason, Fault::Stray);
        }
        let help = Mark::read(&line.known).and_then(|mark| mark.help).filter(|_| !line.help.is_empty());
        if help.is_some_and(|help| help != of_help(&line.help)) {
            self.unread(&line.place, Some(&field), &line.help, Fault::Stray);
        }
        if contains_identity_code(&line.answer) || contains_identity_code(&line.reason) {
            let typed = format!("{} {}", line.answer, line.reason);
            return self.unread(&line.place, Some(&field), typed.trim(), Fault::IdentityCode);
        }
        if line.is_empty_formula || is_error(&line.answer) || is_error(&line.reason) {
            return self.unread(&line.place, Some(&field), &line.answer, Fault::NoValue);
        }
        match (&question.kind, entry.item()) {
            (Kind::DataGroups, Some(_)) => self.data_group(line, field),
            (Kind::Choices(_), Some(item)) => self.option(line, field, item.clone(), several),
            _ => self.whole(line, field, question),
        }
    }

    /// Whether a place that is not on the form now was there when it was sent: its question is no longer asked, or the row
    /// that a task showed was removed since.
    fn is_gone(&self, name: &str) -> bool {
        let is_older = self.returned.stamp.version < self.process.head.version;
        let task = match &self.form.subject {
            Subject::Task(task) => self.process.task(task).map(|(_, task)| task),
            Subject::Row(..) => None,
        };
        let is_removed = |list: &ListId, row: RowId| {
            let is_shown = task.is_some_and(|task| task.lists.iter().any(|shown| shown.list == *list));
            is_shown && self.case.row(list, row).is_none()
        };
        is_older || matches!(name.parse(), Ok(Field::Cell(list, row, _)) if is_removed(&list, row))
    }

    /// What is otherwise on a line than it was sent, if its mark is there to tell.
    fn changed(&self, line: &ReturnedEntry, field: &Field) -> Option<Fault> {
        let mark = Mark::read(&line.known)?;
        let known = self.asked.base(self.form, field);
        let sent = Mark::of(self.form.id, &line.name, &line.label, &known, &line.help);
        match () {
            () if mark.known != sent.known => Some(Fault::KnownChanged),
            () if mark.question != sent.question => Some(Fault::OtherQuestion),
            () => None,
        }
    }

    fn data_group(&mut self, line: &ReturnedEntry, field: Field) {
        let reason = tidied(&line.reason, true);
        let new = match (yes_or_no(&line.answer), line.answer.trim().is_empty()) {
            (Some(true), _) => Some(Answer::Text(reason)),
            (Some(false), _) => None,
            (None, true) if reason.is_empty() => None,
            // A reason that was known stays where only the choice was emptied.
            (None, true) if self.case.get(&field).and_then(Answer::text).is_some_and(|it| it == reason) => None,
            (None, true) => return self.unread(&line.place, Some(&field), &reason, Fault::ReasonWithoutChoice),
            (None, false) => return self.unread(&line.place, Some(&field), &line.answer, Fault::NotAnOption),
        };
        self.propose(field, new, None, &line.place);
    }

    fn option(&mut self, line: &ReturnedEntry, field: Field, item: OptionId, several: &mut BTreeMap<Field, Several>) {
        let chosen = match yes_or_no(&line.answer) {
            Some(chosen) => chosen,
            None if line.answer.trim().is_empty() => false,
            None => {
                self.unread(&line.place, Some(&field), &line.answer, Fault::NotAnOption);
                self.case.get(&field).is_some_and(|it| it.has(&item))
            }
        };
        let of = several.entry(field.clone()).or_insert_with(|| {
            // What stands on no line of the file stays as it is.
            let named: BTreeSet<&str> = self.returned.entries.iter().map(|it| it.name.as_str()).collect();
            let now = match self.case.get(&field) {
                Some(Answer::Choices(now)) => now.clone(),
                _ => BTreeSet::new(),
            };
            let is_left = |id: &OptionId| !named.contains(self.form.name_of(&with_item(&field, id)).as_str());
            Several { chosen: now.into_iter().filter(is_left).collect(), place: line.place.clone() }
        });
        if chosen {
            of.chosen.insert(item);
        }
    }

    fn whole(&mut self, line: &ReturnedEntry, field: Field, question: &Question) {
        let typed = unlettered(&line.answer, question);
        match said(&typed, question, self.case, self.process) {
            Said::Nothing => self.propose(field, None, None, &line.place),
            Said::Answer(Answer::Text(text), _) if question.kind == Kind::Date => {
                self.unread(&line.place, Some(&field), &text, Fault::NotADay);
            }
            Said::Answer(answer, remark) => {
                let caution = caution(question, &answer, remark.as_ref());
                let remark = remark.filter(|it| matches!(it, Remark::ReadAs(_)));
                self.propose(field.clone(), Some(answer), remark, &line.place);
                // What is no answer at all is the nearer reason.
                let weaker = |it: &Proposed| matches!(it.caution, None | Some(Caution::OtherSubject));
                let last = self.found.proposed.last_mut().filter(|it| it.field == field && weaker(it));
                last.into_iter().for_each(|it| it.caution = caution.or(it.caution));
            }
            Said::NotUnderstood(remark) => {
                let fault = match remark {
                    Some(Remark::NoAnswer) => Fault::NoAnswer,
                    _ => Fault::NotAnOption,
                };
                self.unread(&line.place, Some(&field), &line.answer, fault);
            }
        }
    }

    /// Whether a question tells which organisation a row is about.
    fn tells_who(&self, question: &crate::process::QuestionId) -> bool {
        let Subject::Row(list, _) = &self.form.subject else { return false };
        let is_id = || self.process.question(question).is_some_and(|it| it.kind == Kind::BusinessId);
        self.process.list(list).is_some_and(|list| list.named_by == *question) || is_id()
    }

    /// Proposes an answer, unless it is what was known or what the case says by now.
    fn propose(&mut self, field: Field, new: Option<Answer>, remark: Option<Remark>, place: &Place) {
        let base = self.asked.base(self.form, &field);
        let old = self.case.get(&field).cloned();
        let (now, theirs) = (fingerprint_at(&field, old.as_ref()), fingerprint_at(&field, new.as_ref()));
        if theirs == base || theirs == now {
            return;
        }
        let is_older = self.returned.stamp.version < self.process.head.version;
        let changed = |question: &crate::process::QuestionId| {
            let mut since = self.process.revisions_since(self.returned.stamp.version);
            since.any(|it| it.changed.iter().any(|changed| changed.id == *question))
        };
        let caution = match field.question() {
            _ if self.returned.is_guessed => Some(Caution::ColumnsGuessed),
            _ if new.as_ref().and_then(Answer::text).is_some_and(may_be_cut) => Some(Caution::Cut),
            Some(question) if is_older && changed(question) => Some(Caution::QuestionChanged),
            Some(question) if old.is_some() && self.tells_who(question) => Some(Caution::OtherSubject),
            Some(_) | None => None,
        };
        let conflict = now != base;
        self.found.proposed.push(Proposed { field, old, new, conflict, remark, caution, place: place.clone() });
    }
}

/// Whether a text is as long as the longest that some programs write into an old workbook; what is longer they cut.
fn may_be_cut(text: &str) -> bool {
    text.encode_utf16().count() == 255
}

fn with_item(field: &Field, item: &OptionId) -> Field {
    let key = |key: &AnswerKey| AnswerKey::item(&key.question, item);
    match field {
        Field::Answer(whole) => Field::Answer(key(whole)),
        Field::Cell(list, row, whole) => Field::Cell(list.clone(), *row, key(whole)),
        Field::Task(..) => field.clone(),
    }
}

/// An error value of a spreadsheet program, such as `#NAME?` or `Err:508`.
fn is_error(cell: &str) -> bool {
    let cell = cell.trim();
    let is_code = cell.starts_with('#') && cell.len() <= 12 && (cell.ends_with(['!', '?']) || cell == "#N/A");
    is_code || cell.strip_prefix("Err:").is_some_and(|code| code.bytes().all(|it| it.is_ascii_digit()))
}

/// A choice without the letter that keeps it apart from the others.
fn unlettered(cell: &str, question: &Question) -> String {
    let Kind::Choice(choices) = &question.kind else { return cell.to_owned() };
    let (letter, rest) = cell.split_once(')').unwrap_or((cell, ""));
    let mut letters = letter.trim().chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if letter.is_ascii_alphabetic() && !rest.trim().is_empty() => rest.trim().to_owned(),
        (Some(letter), None) if letter.is_ascii_alphabetic() => {
            let at = u32::from(letter.to_ascii_lowercase()).checked_sub(u32::from('a'));
            let choice = at.and_then(|at| choices.get(usize::try_from(at).ok()?));
            choice.map_or_else(|| cell.to_owned(), |choice| choice.id.to_string())
        }
        _ => cell.to_owned(),
    }
}

/// Why somebody should look at an answer first.
fn caution(question: &Question, answer: &Answer, remark: Option<&Remark>) -> Option<Caution> {
    if remark.is_some_and(|it| !matches!(it, Remark::ReadAs(_) | Remark::OnlyANumber)) {
        return Some(Caution::Unsure);
    }
    let text = answer.text()?;
    let is_valid = match &question.kind {
        Kind::BusinessId => identifiers::BusinessId::parse(text).is_ok(),
        Kind::Email => identifiers::email(text).is_ok(),
        Kind::Phone => identifiers::phone(text).is_ok(),
        Kind::Host => identifiers::host(text).is_ok(),
        Kind::ServerName => identifiers::server_name(text).is_ok(),
        Kind::Ipv4 => identifiers::ipv4(text).is_ok(),
        Kind::Subsystem => identifiers::subsystem(text).is_ok(),
        Kind::Lines(most) if text.chars().count() > *most => return Some(Caution::TooLong { most: *most }),
        Kind::Line
        | Kind::Person
        | Kind::Lines(_)
        | Kind::Date
        | Kind::Choice(_)
        | Kind::Choices(_)
        | Kind::RowOf(_)
        | Kind::RowsOf(_)
        | Kind::DataGroups
        | Kind::File => true,
    };
    (!is_valid).then_some(Caution::Invalid)
}

/// The row of the list that the form is about, if it is about one.
#[must_use]
pub fn row_of(asked: &Asked) -> Option<RowId> {
    match &asked.subject {
        Subject::Row(_, row) => Some(*row),
        Subject::Task(_) => None,
    }
}

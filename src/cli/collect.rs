//! `lupapolku collect`: forms that came back are taken in.

use super::Context;
use super::change::Opened;
use super::output::Failure;
use crate::asking::{self, Collected, Collection, NotAForm};
use crate::assessment::Finding;
use crate::case::{Case, Field};
use crate::files;
use crate::jobs::Progress;
use crate::questionnaire::{Examined, Proposed, State, Unfit, Unread};
use crate::wording::{self, TextContext};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What is to be taken from where.
pub(super) struct Args<'a> {
    pub(super) file: &'a Path,
    pub(super) forms: &'a [PathBuf],
    pub(super) dry_run: bool,
    pub(super) json: bool,
}

/// Exit 0 everything could be taken, 1 something was not, 2 no file is a form.
pub(super) fn run(context: &Context, order: &Args<'_>) -> Result<u8, Failure> {
    let opened = match order.dry_run {
        true => Opened::to_read(context, order.file)?,
        false => Opened::to_change(context, order.file)?,
    };
    let (paths, progress) = (paths(order.forms), Progress::default());
    let takes = |_: usize, proposed: &Proposed| is_certain(proposed);
    let taken = asking::collect(&context.process, &opened.case, &paths, context.today, takes, &progress);
    let taken = taken.map_err(|error| Failure::new(error.to_string()))?;
    let Collection { files: collected, after: case, .. } = taken;
    let report = Report { context, case: &case, findings: asking::findings(&case, &context.process, context.today) };
    if order.json {
        context
            .output
            .line(&json!({"files": collected.iter().map(|it| report.file(it)).collect::<Vec<_>>()}).to_string());
    } else {
        report.say(&collected);
    }
    if !order.dry_run && case != opened.case {
        opened.save(context, case)?;
    }
    Ok(code(&collected))
}

/// The files that are named, and those in folders that are named.
fn paths(named: &[PathBuf]) -> Vec<PathBuf> {
    let inside = |path: &PathBuf| match path.is_dir() {
        true => files::in_folder(path).unwrap_or_else(|_| vec![path.clone()]),
        false => vec![path.clone()],
    };
    named.iter().flat_map(inside).collect()
}

fn is_certain(proposed: &Proposed) -> bool {
    !proposed.conflict && proposed.caution.is_none()
}

fn code(collected: &[Collected]) -> u8 {
    let forms: Vec<&Examined> = collected.iter().filter_map(|file| file.form.as_ref().ok()).collect();
    let is_whole = |form: &&Examined| {
        !matches!(form.state, State::OtherCase | State::Tampered) && form.is_settled() && form.lost == 0
    };
    match () {
        () if forms.is_empty() => 2,
        () if forms.len() == collected.len() && forms.iter().all(is_whole) => 0,
        () => 1,
    }
}

struct Report<'a> {
    context: &'a Context,
    case: &'a Case,
    findings: BTreeMap<Field, Vec<Finding>>,
}

impl Report<'_> {
    fn texts(&self) -> TextContext<'_> {
        self.context.texts(self.case)
    }

    fn say(&self, collected: &[Collected]) {
        let words = &self.context.words;
        let (mut taken, mut conflicts, mut left, mut unread) = (0_usize, 0_usize, 0_usize, 0_usize);
        for file in collected {
            self.context.output.line(&self.head(file));
            let Ok(form) = &file.form else { continue };
            for proposed in &form.proposed {
                self.context.output.line(&format!("  {}", wording::proposed(self.texts(), proposed)));
                match (proposed.conflict, proposed.caution) {
                    (true, _) => conflicts += 1,
                    (false, Some(_)) => left += 1,
                    (false, None) => taken += 1,
                }
            }
            unread += form.unread.len();
            form.unread.iter().for_each(|it| self.context.output.line(&format!("  {}", wording::unread(words, it))));
            if form.lost > 0 {
                self.context.output.line(&format!("  {}", words.with("collect-lost", [("count", form.lost.into())])));
            }
        }
        let values = [
            ("files", collected.len().into()),
            ("taken", taken.into()),
            ("conflicts", conflicts.into()),
            ("left", left.into()),
            ("unread", unread.into()),
        ];
        self.context.output.line(&words.with("collect-counts", values));
    }

    fn head(&self, file: &Collected) -> String {
        let words = &self.context.words;
        let state = match &file.form {
            Ok(form) => wording::form_state(words, form),
            Err(NotAForm::File(error)) => wording::file_error(words, error),
            Err(why @ NotAForm::Unfit(_)) => {
                let reason = wording::as_sentence(&self.reason(why));
                words.with("collect-state-not-a-questionnaire", [("reason", reason.into())])
            }
        };
        let (name, state) = (("file", wording::path(&file.path).into()), ("state", state.into()));
        match recipient(file) {
            Some(recipient) => words.with("collect-file-of", [name, state, ("recipient", recipient.into())]),
            None => words.with("collect-file", [name, state]),
        }
    }

    fn reason(&self, why: &NotAForm) -> String {
        let words = &self.context.words;
        match why {
            NotAForm::File(error) => wording::file_error(words, error),
            NotAForm::Unfit(Unfit::Unreadable(error)) => wording::sheet_error(words, error),
            NotAForm::Unfit(Unfit::NotAForm) => words.text("collect-not-a-form"),
        }
    }

    fn file(&self, file: &Collected) -> Value {
        let name = wording::path(&file.path);
        let form = match &file.form {
            Ok(form) => form,
            Err(why) => {
                return json!({
                    "file": name, "state": "not-a-questionnaire", "recipient": null, "proposals": [],
                    "message": self.reason(why),
                });
            }
        };
        let proposals: Vec<Value> = form.proposed.iter().map(|it| self.proposal(it)).collect();
        let unread: Vec<Value> = form.unread.iter().map(|it| self.unread(it)).collect();
        json!({
            "file": name, "state": form.state.code(), "recipient": recipient(file),
            "proposals": proposals, "not_understood": unread, "lines_lost": form.lost,
            "message": wording::form_state(&self.context.words, form),
        })
    }

    fn proposal(&self, proposed: &Proposed) -> Value {
        let texts = self.texts();
        let question = proposed.field.question().and_then(|id| self.context.process.question(id));
        let said = |answer: &Option<_>| answer.as_ref().map(|answer| wording::answer(texts, question, answer));
        let found = self.findings.get(&proposed.field).into_iter().flatten().filter(|_| is_certain(proposed));
        let mut findings: Vec<String> = found.map(|it| wording::finding(texts, it)).collect();
        findings.extend(proposed.caution.map(|it| wording::caution(&self.context.words, it)));
        json!({
            "field": proposed.field.to_string(), "old": said(&proposed.old), "new": said(&proposed.new),
            "conflict": proposed.conflict, "findings": findings, "taken": is_certain(proposed),
            "sheet": proposed.place.sheet, "line": proposed.place.line,
        })
    }

    fn unread(&self, unread: &Unread) -> Value {
        json!({
            "sheet": unread.place.sheet, "line": unread.place.line,
            "field": unread.field.as_ref().map(ToString::to_string), "typed": unread.typed,
            "code": unread.fault.code(), "message": wording::unread(&self.context.words, unread),
        })
    }
}

fn recipient(file: &Collected) -> Option<&str> {
    file.form.as_ref().ok()?.asked.as_ref().map(|asked| asked.recipient.as_str())
}

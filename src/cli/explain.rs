//! `lupapolku explain`: why a first connection failed.

use super::Context;
use super::change::Opened;
use super::output::{self, Failure};
use crate::certificate::{self, Passwords, Reading};
use crate::connection::{self, Chosen, Explanation, Failed, Finding, Next, Own, Remark, Succeeded};
use crate::files::{self, FileError};
use crate::inspecting::Known;
use crate::wording::{self, Interface};
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// What is to be explained, and with what.
pub(super) struct Args<'a> {
    pub(super) text: &'a Path,
    pub(super) case: Option<&'a Path>,
    pub(super) with: &'a [PathBuf],
    /// Whether it is noted in the case.
    pub(super) record: bool,
    pub(super) json: bool,
}

/// Exit 0 something is said, 1 nothing fits, 2 the text cannot be read.
pub(super) fn run(context: &Context, order: &Args<'_>, input: impl Read) -> Result<u8, Failure> {
    let bytes = text(order.text, input).map_err(|error| not_read(context, order.text, &error))?;
    let text = connection::decoded(&bytes);
    if text.contains('\0') {
        let values = [("path", wording::path(order.text).into())];
        return Err(Failure::new(context.words.with("explain-not-text", values)));
    }
    let host = own_host(context, order.case)?;
    let chosen = if order.with.is_empty() { None } else { Some(chosen(context, order.with, &host)?) };
    let (own, chosen) = chosen.unzip();
    let said = connection::explain(&text, own.as_ref(), &chosen.unwrap_or_default());
    if order.json {
        context.output.line(&format!("{:#}", json(context, &said)));
    } else {
        if text.trim().is_empty() {
            context.output.line(&context.words.text("explain-empty"));
        }
        print(context, &said);
    }
    if let Some(case) = order.case.filter(|_| order.record && said.says_something()) {
        record(context, case, &said)?;
    }
    Ok(u8::from(!said.says_something()))
}

/// Notes in the case what was said: never the text.
fn record(context: &Context, path: &Path, said: &Explanation) -> Result<(), Failure> {
    let opened = Opened::to_change(context, path)?;
    let client = said.client.map_or("", |client| client.id.as_str());
    let Some(kept) = &context.process.bindings.connection else { return Ok(()) };
    let edit = match said.causes.first().filter(|_| !said.success()) {
        Some(finding) => {
            let words = wording::cause(&context.words, finding.cause, Interface::Command);
            let (who, tag) = (finding.cause.who(), fastrand::u32(..));
            let (cause, waits_for) = (words.title.as_str(), words.who.as_str());
            Failed { on: context.today, client, cause, who, waits_for, tag }.edit(&opened.case, kept)
        }
        None => Succeeded { on: context.today, by: "", client }.edit(&opened.case, kept),
    };
    if let Some(edit) = edit {
        let mut case = opened.case.clone();
        case.apply(&edit).map_err(|error| Failure::new(error.to_string()))?;
        opened.save(context, case)?;
    }
    context.output.error(&context.words.with("explain-recorded-in", [("path", wording::path(path).into())]));
    Ok(())
}

/// The text, from a file or from standard input. It may hold secrets, so it is wiped after use.
fn text(path: &Path, input: impl Read) -> Result<Zeroizing<Vec<u8>>, FileError> {
    if path != Path::new("-") {
        return files::read(path, connection::MAX_BYTES);
    }
    let mut bytes = Zeroizing::new(Vec::new());
    input.take(connection::MAX_BYTES + 1).read_to_end(&mut bytes).map_err(FileError::Io)?;
    let is_within = u64::try_from(bytes.len()).is_ok_and(|size| size <= connection::MAX_BYTES);
    if is_within { Ok(bytes) } else { Err(FileError::TooLarge { limit: connection::MAX_BYTES }) }
}

fn not_read(context: &Context, path: &Path, error: &FileError) -> Failure {
    let shown = wording::path(path).into();
    Failure::new(match error {
        FileError::TooLarge { limit } => {
            let values = [("path", shown), ("limit", (limit / 1024 / 1024).into())];
            context.words.with("explain-too-large", values)
        }
        error => {
            let why = wording::file_error(&context.words, error);
            context.words.with("inspect-not-read", [("path", shown), ("why", why.into())])
        }
    })
}

/// The name of the organisation's own server in a case.
fn own_host(context: &Context, case: Option<&Path>) -> Result<String, Failure> {
    let Some(case) = case.map(|path| output::open(context, path)).transpose()? else { return Ok(String::new()) };
    Ok(case.request_host(&context.process).to_owned())
}

/// What the chosen files tell. What a client printed of a server is no file of one's own.
fn chosen(context: &Context, paths: &[PathBuf], host: &str) -> Result<(Own, Chosen), Failure> {
    let (mut reading, mut names) = (Reading::default(), Vec::new());
    for path in paths {
        let bytes = files::read(path, certificate::MAX_BYTES).map_err(|error| not_read(context, path, &error))?;
        if !connection::is_server_output(&connection::decoded(&bytes)) {
            reading.read(&bytes, &Passwords::new(&[]));
            names.push(path.display().to_string());
        }
    }
    let (known, zone, uses) =
        (Known { host: host.to_owned(), ..Known::default() }, TimeZone::system(), BTreeMap::new());
    let inspection = reading.judge(&known.question(context.today, &zone, &uses));
    Ok((Own::of(&inspection, host).named(&inspection, &names), Chosen::of(&inspection, &names, host)))
}

fn json(context: &Context, said: &Explanation) -> Value {
    let finding = |it: &Finding| {
        let words = wording::cause_of(&context.words, said, it.cause, Interface::Command);
        json!({"code": it.cause.code(), "line": it.line, "why": words.why, "fix": words.fix, "who": it.cause.who().code()})
    };
    let remark = |it: &Remark| json!({"code": it.code(), "text": wording::connection_remark(&context.words, *it)});
    json!({
        "client": said.client.map(|client| client.id.as_str()),
        "success": said.success(),
        "causes": said.causes.iter().map(finding).collect::<Vec<_>>(),
        "further": said.further.iter().map(|it| it.cause.code()).collect::<Vec<_>>(),
        "remarks": said.remarks.iter().map(remark).collect::<Vec<_>>(),
        "shown": said.shown,
        "next": said.next.as_ref().map(|it: &Next| json!({"command": it.command, "shell": it.shell.code()})),
    })
}

fn print(context: &Context, said: &Explanation) {
    let words = &context.words;
    context.output.line(&wording::how_far(words, said.how_far));
    if let Some(client) = said.client {
        context.output.line(&words.with("explain-client", [("client", client.id.as_str().into())]));
    }
    said.returned.into_iter().for_each(|it| context.output.line(&wording::returned(words, it)));
    if said.is_last_of_several {
        context.output.line(&words.text("explain-last-of-several"));
    }
    if let Some(english) = said.english {
        context.output.line(&words.with("explain-english", [("english", english.into())]));
    }
    if said.causes.is_empty() && !said.shown.is_empty() {
        context.output.line(&words.text("explain-shown"));
        said.shown.iter().for_each(|line| context.output.line(&format!("   > {line}")));
    }
    said.remarks.iter().for_each(|it| context.output.line(&wording::connection_remark(words, *it)));
    let (likely, others) = said.ranked();
    for (at, finding) in likely.iter().enumerate() {
        let cause = wording::cause_of(words, said, finding.cause, Interface::Command);
        context.output.line(&format!("{}. {} ({})", at + 1, cause.title, finding.cause.code()));
        if at == 0 && !finding.line.is_empty() {
            context.output.line(&format!("   > {}", finding.line));
            said.shown.iter().for_each(|line| context.output.line(&format!("   > {line}")));
        }
        context.output.line(&format!("   {}", cause.why));
        context
            .output
            .line(&format!("   {}", words.with("explain-do", [("who", cause.who.into()), ("fix", cause.fix.into())])));
    }
    if !others.is_empty() {
        context.output.line(&words.text("explain-or-else"));
    }
    for finding in others {
        let cause = wording::cause(words, finding.cause, Interface::Command).title;
        let also = words.with("explain-also", [("cause", cause.into()), ("code", finding.cause.code().into())]);
        context.output.line(&format!("   {also}"));
    }
    if let Some(next) = &said.next {
        context.output.line(&words.with("explain-next", [("shell", next.shell.code().into())]));
        context.output.line(&format!("   {}", next.command));
        if next.is_to_be_completed() {
            context.output.line(&format!("   {}", words.text("explain-placeholders")));
        }
    }
    context.output.line(&words.text("explain-not-kept"));
}

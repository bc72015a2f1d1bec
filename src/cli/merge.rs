//! `lupapolku merge`: two people's work on one case, put together against what both began with; also as git's merge driver.

use super::Context;
use super::change::{Change, Done};
use super::output::{self, Failure};
use crate::case::{Case, Conflict, merge};
use crate::files;
use crate::identifiers;
use crate::store::{self, ContentHash, Event, Existing, Place, Rights, SaveError};
use crate::wording::{self, TextContext};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// What is to be merged, and where to.
pub(super) struct Args<'a> {
    pub(super) base: &'a Path,
    pub(super) ours: &'a Path,
    pub(super) theirs: &'a Path,
    pub(super) to: &'a Path,
    /// The file that git merges, where the other three are only for the while of it.
    pub(super) name: Option<&'a Path>,
    /// Whether another file may be replaced than the three.
    pub(super) force: bool,
    pub(super) json: bool,
}

/// Exit 0 merged and written, 1 both changed the same things and the case was not written, 2 a file cannot be read.
pub(super) fn run(context: &Context, order: &Args<'_>) -> Result<u8, Failure> {
    let target = Target::of(context, order)?;
    let (mut ours, our_stamp) = open(context, order, order.ours)?;
    let (theirs, their_stamp) = open(context, order, order.theirs)?;
    let base = base(context, order, &ours)?;
    let merged = merge(&base, &ours, &theirs);
    let taken = merged.edit.as_ref().map_or(0, |edit| edit.changes().len());
    // What cannot be put together here can be in the window, where it finds the other side beside the case.
    let is_done = merged.conflicts.is_empty() && merged.unknown.is_some();
    let copy = order.name.filter(|_| !is_done).map(|name| put_beside(context, name, order.theirs)).transpose()?;
    if order.json {
        let conflicts: Vec<Value> = merged.conflicts.iter().map(|it| report(context, &ours, it)).collect();
        let copy = copy.as_deref().map(wording::path);
        context.output.line(&format!("{:#}", json!({"taken": taken, "conflicts": conflicts, "copy": copy})));
    } else {
        say(context, &ours, taken, &merged.conflicts);
    }
    if let (Some(copy), Some(name)) = (&copy, order.name) {
        let values = [("copy", wording::path(copy).into()), ("path", wording::path(name).into())];
        context.output.error(&context.words.with("merge-put-beside", values));
    }
    if !merged.conflicts.is_empty() {
        return Ok(1);
    }
    let Some(unknown) = merged.unknown else {
        context.output.error(&context.words.text("clash-beyond"));
        return Ok(1);
    };
    ours.unknown = unknown;
    if let Some(edit) = &merged.edit {
        // The edit was made of this very case, so it fits.
        ours.apply(edit).map_err(|error| Failure::new(error.to_string()))?;
    }
    let saved = target.save(context, &ours, order.to)?;
    // Git merges files that are there only for the while of it, and would take a changed list of events for somebody's work.
    if order.name.is_none() {
        let event = Event::TookIn { edit: merged.edit, from: their_stamp, by: String::new() };
        Change { path: order.to, from: our_stamp, done: Done::Event(event), to: saved }.note(context);
    }
    Ok(0)
}

/// Opens a file, which is told by the name that the user knows it by.
fn open(context: &Context, order: &Args<'_>, path: &Path) -> Result<(Case, ContentHash), Failure> {
    output::open_stamped(context, path, order.name.unwrap_or(path))
}

/// What both began with. Git gives an empty file when there is nothing of the kind: both have made the case.
fn base(context: &Context, order: &Args<'_>, ours: &Case) -> Result<Case, Failure> {
    if std::fs::metadata(order.base).is_ok_and(|it| it.is_file() && it.len() == 0) {
        return Ok(Case::new(ours.process.clone(), ours.started));
    }
    open(context, order, order.base).map(|(case, _)| case)
}

/// What is where the merged case goes.
enum Target {
    /// Nothing.
    New,
    /// One of the three, as it was when it was looked at.
    Own(ContentHash),
    /// Another file, which is to be replaced all the same.
    Other,
}

impl Target {
    fn of(context: &Context, order: &Args<'_>) -> Result<Self, Failure> {
        let real = |path: &Path| path.canonicalize().ok();
        let is_one = [order.base, order.ours, order.theirs].iter().any(|it| real(it) == real(order.to));
        if std::fs::symlink_metadata(order.to).is_err() {
            return Ok(Self::New);
        }
        match files::read(order.to, store::MAX_BYTES) {
            Ok(bytes) if is_one => Ok(Self::Own(ContentHash::of(&bytes))),
            _ if order.force => Ok(Self::Other),
            Ok(_) | Err(_) => {
                let values = [("path", wording::path(order.to).into())];
                Err(Failure::new(context.words.with("merge-other-file", values)))
            }
        }
    }

    fn save(&self, context: &Context, case: &Case, to: &Path) -> Result<ContentHash, Failure> {
        context.keeper.keep_copy(to);
        let saved = match self {
            Self::New => store::save_new(case, to),
            Self::Own(stamp) => store::save_over(case, to, stamp),
            Self::Other => store::save(case, to),
        };
        output::tell(context, to, saved)
    }
}

/// Puts the other side beside the file as a conflicted copy, where the window finds it.
fn put_beside(context: &Context, name: &Path, theirs: &Path) -> Result<PathBuf, Failure> {
    let failed = |error: &SaveError| Failure::new(wording::save_error(&context.words, name, error));
    let bytes = std::fs::read(theirs).map_err(|error| failed(&SaveError::Io(error)))?;
    let stem = name.file_stem().unwrap_or_default().to_string_lossy();
    let ending = name.extension().map(|it| format!(".{}", it.to_string_lossy())).unwrap_or_default();
    let names = std::iter::once(String::new()).chain((2..).map(|number| format!(" {number}")));
    for number in names {
        let path = name.with_file_name(format!("{stem} (conflict git{number}){ending}"));
        let place = Place { path: &path, existing: Existing::Refuse, rights: Rights::Of(name) };
        match store::write_file(place, &bytes) {
            Ok(_) => return Ok(path),
            // From an earlier try.
            Err(SaveError::Exists) if files::read(&path, store::MAX_BYTES).is_ok_and(|there| *there == bytes) => {
                return Ok(path);
            }
            Err(SaveError::Exists) => {}
            Err(error) => return Err(failed(&error)),
        }
    }
    Err(failed(&SaveError::Exists))
}

fn say(context: &Context, ours: &Case, taken: usize, conflicts: &[Conflict]) {
    context.output.line(&context.words.with("merge-taken", [("count", taken.into())]));
    for conflict in conflicts {
        let (place, mine, their) = told(context.texts(ours), conflict);
        let values = [("place", place.into()), ("ours", mine.into()), ("theirs", their.into())];
        context.output.line(&context.words.with("merge-conflict", values));
    }
    if !conflicts.is_empty() {
        context.output.line(&context.words.with("merge-not-written", [("count", conflicts.len().into())]));
    }
}

/// Where both changed something, and what each made of it.
fn told(texts: TextContext<'_>, conflict: &Conflict) -> (String, String, String) {
    let (mine, their) = wording::change(texts, conflict.change());
    (wording::title(texts, &conflict.address()), mine, their)
}

fn report(context: &Context, ours: &Case, conflict: &Conflict) -> Value {
    let (place, mine, their) = told(context.texts(ours), conflict);
    let address = identifiers::mask_identity_codes(&conflict.address().to_string());
    json!({"field": address, "what": place, "ours": mine, "theirs": their})
}

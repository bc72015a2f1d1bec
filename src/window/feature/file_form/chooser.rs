//! The system's chooser for files: opened on the window's thread, as some systems demand, and waited for on a job.

use super::message::{Message, Purpose};
use super::update::inspect;
use crate::jobs::Panicked;
use crate::window::kit::Tone;
use crate::window::message::AskMessage;
use crate::window::update::Update;
use crate::window::work::Work;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// A chooser that is gone sooner than this was never on the screen: the system has none.
const NO_CHOOSER: Duration = Duration::from_millis(250);

/// What was chosen, and how long the chooser was open.
struct Chosen {
    purpose: Purpose,
    paths: Vec<PathBuf>,
    took: Duration,
}

/// Opens the chooser that was asked for.
pub(in crate::window) fn open(parent: &eframe::Frame, cx: &mut Update<'_>) {
    let Some(wanted) = cx.window.chooser.take() else { return };
    let mut chooser = rfd::AsyncFileDialog::new().set_title(wanted.title).set_parent(parent);
    if let Some((name, endings)) = wanted.filter {
        chooser = chooser.add_filter(name, &endings);
    }
    if let Some(folder) = folder_of(&wanted.beside) {
        chooser = chooser.set_directory(folder);
    }
    let saves = wanted.purpose.writes();
    if let Some(name) = wanted.beside.file_name().filter(|_| saves) {
        chooser = chooser.set_file_name(name.to_string_lossy());
    }
    let (opened, purpose) = (Instant::now(), wanted.purpose);
    let (several, is_folder) = (purpose.takes_several(), purpose.is_folder());
    let chosen = move |picked: Vec<rfd::FileHandle>| {
        let paths = picked.iter().map(|file| file.path().to_path_buf()).collect();
        Chosen { purpose, paths, took: opened.elapsed() }
    };
    if saves {
        let picked = chooser.save_file();
        cx.start(Work::Chooser, move |_| chosen(pollster::block_on(picked).into_iter().collect()), closed);
    } else if is_folder {
        let picked = chooser.pick_folder();
        cx.start(Work::Chooser, move |_| chosen(pollster::block_on(picked).into_iter().collect()), closed);
    } else if several {
        let picked = chooser.pick_files();
        cx.start(Work::Chooser, move |_| chosen(pollster::block_on(picked).unwrap_or_default()), closed);
    } else {
        let picked = chooser.pick_file();
        cx.start(Work::Chooser, move |_| chosen(pollster::block_on(picked).into_iter().collect()), closed);
    }
}

/// The folder to begin in: that of the file, or the folder itself where none is named.
fn folder_of(beside: &Path) -> Option<&Path> {
    let is_folder = beside.to_string_lossy().ends_with(std::path::is_separator);
    let folder = if is_folder { Some(beside) } else { beside.parent() };
    folder.filter(|folder| !folder.as_os_str().is_empty())
}

/// The chooser was closed.
fn closed(cx: &mut Update<'_>, chosen: Result<Chosen, Panicked>) {
    let missing = cx.shared.words.text("path-no-chooser");
    let Ok(Chosen { purpose, paths, took }) = chosen else {
        return cx.window.form().into_iter().for_each(|form| (form.browsing, form.focus) = (false, true));
    };
    let Some(form) = cx.window.form_for(&purpose) else { return };
    // The button had the keyboard, and lost it when it could not be pressed any more.
    (form.browsing, form.focus) = (false, true);
    if !paths.is_empty() {
        match purpose {
            Purpose::Inspect => return inspect(paths, cx),
            Purpose::TakeBack => return cx.send(AskMessage::Read(paths)),
            Purpose::New
            | Purpose::Open
            | Purpose::SaveAs
            | Purpose::Export { .. }
            | Purpose::Attach(_)
            | Purpose::Import(_)
            | Purpose::AskTo
            | Purpose::RemindTo(_)
            | Purpose::ExportList(_)
            | Purpose::RefusedRows(_)
            | Purpose::NewFromThis
            | Purpose::Print(_) => {}
        }
    }
    match paths.into_iter().next() {
        Some(path) => {
            form.path = path.to_string_lossy().into_owned();
            form.notice = None;
            // The chooser has asked about replacing already.
            form.replaces = Some(path);
            if purpose != Purpose::New {
                cx.send(Message::Accept);
            }
        }
        None if took < NO_CHOOSER => form.notice = Some((Tone::Warning, missing)),
        None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chooser_begins_in_the_folder_that_is_named() {
        assert_eq!(folder_of(Path::new("/home/meri/Documents/")), Some(Path::new("/home/meri/Documents/")));
        assert_eq!(folder_of(Path::new("/home/meri/a.ron")), Some(Path::new("/home/meri")));
        assert_eq!(folder_of(Path::new("a.ron")), None);
    }
}

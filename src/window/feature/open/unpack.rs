//! A bundle is opened into a new folder beside it, and then the case in it.

use crate::incoming;
use crate::window::feature::file_form::message::Purpose;
use crate::window::message::OpenMessage;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording;
use std::path::{Path, PathBuf};

/// Whether a path is that of a bundle by its name.
pub(super) fn is_bundle(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"))
}

pub(super) fn unpack(bundle: PathBuf, cx: &mut Update<'_>) {
    let run = move |_: &_| {
        let folder = free_folder(&bundle);
        let unpacked = incoming::unpack(&bundle, &folder);
        (bundle, unpacked)
    };
    cx.start(Work::Unpack, run, |cx, unpacked| match unpacked {
        Ok((_, Ok(case))) => {
            cx.window.close_form(|purpose| *purpose == Purpose::Open);
            cx.window.unpacked_at = case.parent().map(Path::to_owned);
            cx.send(OpenMessage::Read(case));
        }
        Ok((bundle, Err(error))) => {
            let text = wording::unpack_error(&cx.shared.words, &bundle, &error);
            cx.window.say_in_form(text);
        }
        // That is said already.
        Err(_) => {}
    });
}

/// A folder beside a bundle that is not there yet.
fn free_folder(bundle: &Path) -> PathBuf {
    let stem = bundle.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let numbered = (2..1000).map(|number| bundle.with_file_name(format!("{stem}-{number}")));
    let first = bundle.with_file_name(&stem);
    std::iter::once(first.clone()).chain(numbered).find(|folder| !folder.exists()).unwrap_or(first)
}

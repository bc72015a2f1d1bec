//! What opens outside the program: links in the browser, mail, files and folders.

use super::kit::Tone;
use super::message::WindowMessage;
use super::update::Update;
use super::work::Work;
use crate::case::{Answer, Case, Edit, Field};
use crate::process::{ContactId, LinkId, Process};
use crate::wording;
use jiff::civil::Date;
use std::path::PathBuf;

/// Opens a guidance link in the browser, and keeps in the case that it was opened.
pub(super) fn open_link(link: LinkId, cx: &mut Update<'_>) {
    let tag = cx.shared.words.tag();
    let address = cx.shared.process.link(&link).map(|it| it.address(tag).0.to_owned());
    address.into_iter().for_each(|address| open_address(address, Some(link.clone()), cx));
}

/// Opens a guidance link in the browser. The case does not change.
pub(super) fn look_up(link: &LinkId, cx: &mut Update<'_>) {
    let tag = cx.shared.words.tag();
    let address = cx.shared.process.link(link).map(|it| it.address(tag).0.to_owned());
    address.into_iter().for_each(|address| open_address(address, None, cx));
}

/// Writes to a contact.
pub(super) fn mail(contact: &ContactId, cx: &mut Update<'_>) {
    let contact = cx.shared.process.contact(contact);
    let address = cx.context().zip(contact).map(|(context, contact)| wording::mailto(context, contact));
    address.into_iter().for_each(|address| open_address(address, None, cx));
}

/// Writes a message, as a `mailto:` address says.
pub(super) fn write_to(address: String, cx: &mut Update<'_>) {
    open_address(address, None, cx);
}

fn open_address(address: String, link: Option<LinkId>, cx: &mut Update<'_>) {
    let open = cx.shared.environment.open_address;
    let run = move |_: &_| {
        let opened = open(&address);
        (address, opened)
    };
    cx.start(Work::Browser, run, |cx, opened| match opened {
        Ok((_, true)) => {
            let today = cx.shared.today();
            if let (Some(session), Some(link)) = (&mut *cx.session, link) {
                // That a link was opened is a convenience; where it cannot be kept, nothing is lost.
                let _ = session.edit(noted(session.case(), &cx.shared.process, &link, today));
            }
        }
        Ok((address, false)) => {
            let key = if address.starts_with("mailto:") { "mail-failed" } else { "link-failed" };
            let shown = address.split('?').next().unwrap_or(&address).trim_start_matches("mailto:").to_owned();
            let text = cx.shared.words.with(key, [("address", shown.as_str().into())]);
            cx.say(Tone::Warning, text);
            cx.offer("copy-address", WindowMessage::Copy(shown));
        }
        // That is said already.
        Err(_) => {}
    });
}

/// That a link was opened today, and with it the day of the tasks that are about it, where that is not answered yet.
fn noted(case: &Case, process: &Process, link: &LinkId, today: Date) -> Option<Edit> {
    let about = process.tasks().filter(|(_, task)| task.about.as_ref() == Some(link));
    let days = about.filter_map(|(_, task)| task.done_on.as_ref());
    let open = days.filter(|day| case.answer(day).is_none_or(Answer::is_blank));
    let filled = open.filter_map(|day| Edit::answer(case, Field::answer(day), Some(Answer::Date(today))));
    Edit::all(filled.chain(Edit::opened(case, link, today)).collect())
}

/// Opens a file or folder with the program the system has for it.
pub(super) fn open_path(path: PathBuf, cx: &mut Update<'_>) {
    let open = cx.shared.environment.open_path;
    let run = move |_: &_| {
        let opened = open(&path);
        (path, opened)
    };
    cx.start(Work::Show, run, |cx, opened| {
        if let Ok((path, false)) = opened {
            let text = cx.shared.words.with("show-failed", [("path", wording::path(&path).into())]);
            cx.say(Tone::Warning, text);
            cx.offer("copy-address", WindowMessage::Copy(path.to_string_lossy().into_owned()));
        }
    });
}

//! A key and a certificate request: made and written on a job.

use super::message::Message;
use super::state::RequestState;
use crate::certificate::{self, MakeError, NewKey, Wish, file_stem};
use crate::jobs::{Job, Panicked};
use crate::language::Words;
use crate::process::QuestionId;
use crate::store::{self, SaveError};
use crate::window::kit::{Tone, take_secret};
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording;
use secrecy::SecretString;
use std::path::PathBuf;
use zeroize::Zeroize as _;

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::Prefill => prefill(cx),
        Message::Make => make(cx),
    }
}

/// Fills the form from the case, the first time it is shown.
fn prefill(cx: &mut Update<'_>) {
    let process = &cx.shared.process;
    let home = cx.shared.home.clone();
    let Some(session) = &mut *cx.session else { return };
    let case = session.case();
    let (organisation, business_id) = (case.applicant_name(process).to_owned(), case.applicant_business_id(process));
    let (business_id, host) = (business_id.to_owned(), case.text(&QuestionId::new("request-host")).trim().to_owned());
    let folder = session.file.path.as_ref().and_then(|path| path.parent()).map(PathBuf::from);
    let folder = folder.or(home).unwrap_or_default().to_string_lossy().into_owned();
    let form = &mut session.states.request;
    if !form.prefilled {
        let key = form.key;
        *form =
            RequestState { prefilled: true, key, organisation, business_id, host, folder, ..RequestState::default() };
    }
}

/// What became of making a key and a request.
enum MakeFailure {
    /// They could not be made.
    Make(MakeError),
    /// They could not be written.
    Write(PathBuf, SaveError),
}

/// Makes a key and a request and writes both.
fn make(cx: &mut Update<'_>) {
    let differ = cx.shared.words.text("request-passwords-differ");
    let Some(session) = &mut *cx.session else { return };
    let form = &mut session.states.request;
    if form.running.is_some() {
        return;
    }
    if *form.password != *form.again {
        form.notice = Some((Tone::Error, differ));
        return;
    }
    let password = take_secret(&mut form.password);
    form.again.zeroize();
    form.notice = None;
    let input = RequestInput::of(form);
    let progress = cx.start(Work::MakeRequest, move |_| input.make(&password), made);
    if let Some(session) = &mut *cx.session {
        session.states.request.running = Some(Job::new(String::new(), 1, progress));
    }
}

fn made(cx: &mut Update<'_>, made: Result<Result<[PathBuf; 2], MakeFailure>, Panicked>) {
    let words = &cx.shared.words;
    let Some(session) = &mut *cx.session else { return };
    let form = &mut session.states.request;
    form.running = None;
    match made {
        Ok(Ok(files)) => {
            form.notice = Some((Tone::Ok, words.text("request-made")));
            form.made = files.to_vec();
        }
        Ok(Err(failure)) => form.notice = Some((Tone::Error, failure_text(words, &failure))),
        // That is said already.
        Err(Panicked) => {}
    }
}

fn failure_text(words: &Words, failure: &MakeFailure) -> String {
    match failure {
        MakeFailure::Make(MakeError::Host) => words.text("issue-host"),
        MakeFailure::Make(MakeError::ShortPassword) => words.text("request-short-password"),
        MakeFailure::Make(MakeError::Library { reason }) => {
            words.with("job-failed", [("reason", reason.as_str().into())])
        }
        MakeFailure::Write(path, error) => wording::save_error(words, path, error),
    }
}

/// A key and a request that are to be made.
struct RequestInput {
    key: NewKey,
    organisation: String,
    business_id: String,
    host: String,
    folder: PathBuf,
}

impl RequestInput {
    fn of(form: &RequestState) -> Self {
        Self {
            key: form.key,
            organisation: form.organisation.trim().to_owned(),
            business_id: form.business_id.trim().to_owned(),
            host: form.host.trim().to_owned(),
            folder: PathBuf::from(form.folder.trim()),
        }
    }

    /// Makes both and writes both. Neither replaces a file that is there.
    fn make(self, password: &SecretString) -> Result<[PathBuf; 2], MakeFailure> {
        let wish =
            Wish { key: self.key, organisation: &self.organisation, business_id: &self.business_id, host: &self.host };
        let stem = file_stem(&self.host);
        let (key, request) = (self.folder.join(format!("{stem}.key")), self.folder.join(format!("{stem}.csr")));
        for path in [&key, &request] {
            if path.exists() {
                return Err(MakeFailure::Write(path.clone(), SaveError::Exists));
            }
        }
        let made = certificate::make(&wish, password).map_err(MakeFailure::Make)?;
        let write = |path: &PathBuf, text: &str| {
            store::create(path, text.as_bytes()).map_err(|error| MakeFailure::Write(path.clone(), error))
        };
        write(&key, &made.key)?;
        write(&request, &made.request)?;
        Ok([key, request])
    }
}

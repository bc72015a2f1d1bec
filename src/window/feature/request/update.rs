//! A key and a certificate request: made and written on a job.

use super::message::Message;
use super::state::{Outcome, RequestState};
use crate::case::{Answer, Edit, Field};
use crate::certificate::{self, CsrParams, NewKey, file_stem};
use crate::jobs::{Job, Panicked};
use crate::process::Tool;
use crate::store::{self, Existing, Place, Rights, SaveError};
use crate::window::kit::take_secret;
use crate::window::route::Route;
use crate::window::update::Update;
use crate::window::work::Work;
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
    let home = cx.shared.environment.home.clone();
    let Some(session) = &mut *cx.session else { return };
    let case = session.case();
    let (organisation, business_id) = (case.applicant_name(process).to_owned(), case.applicant_business_id(process));
    let (business_id, host) = (business_id.to_owned(), case.request_host(process).to_owned());
    // Not beside the case: others work there, or a tool copies it elsewhere.
    let folder = home.unwrap_or_default().to_string_lossy().into_owned();
    let form = &mut session.states.request;
    if !form.prefilled {
        let key = form.key;
        *form =
            RequestState { prefilled: true, key, organisation, business_id, host, folder, ..RequestState::default() };
    }
}

/// Makes a key and a request and writes both.
fn make(cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    let form = &mut session.states.request;
    if form.running.is_some() {
        return;
    }
    if *form.password != *form.again {
        form.outcome = Some(Outcome::PasswordsDiffer);
        return;
    }
    let password = take_secret(&mut form.password);
    form.again.zeroize();
    form.outcome = None;
    let input = RequestInput::of(form);
    let progress = cx.start(Work::MakeRequest, move |_| input.make(&password), made);
    if let Some(session) = &mut *cx.session {
        session.states.request.running = Some(Job::new(String::new(), 1, progress));
    }
}

fn made(cx: &mut Update<'_>, made: Result<Result<[PathBuf; 2], Outcome>, Panicked>) {
    let Some(session) = &mut *cx.session else { return };
    let form = &mut session.states.request;
    form.running = None;
    match made {
        Ok(Ok(files)) => {
            form.outcome = Some(Outcome::Made);
            form.made = files.to_vec();
            let host = form.host.trim().to_owned();
            fill_task(host, &files, cx);
        }
        Ok(Err(failed)) => form.outcome = Some(failed),
        // That is said already.
        Err(Panicked) => {}
    }
    if let Some(session) = cx.session.as_mut().filter(|it| *it.route() == Route::Tool(Tool::MakeRequest)) {
        // The button that was pressed cannot be pressed now, so the keyboard goes on from the heading.
        session.focus.focus_heading();
    }
}

/// Says in the task who made the request, when, for which server, and where the key is.
fn fill_task(host: String, [key, _]: &[PathBuf; 2], cx: &mut Update<'_>) {
    let (today, user) = (cx.shared.today(), cx.shared.settings.user.trim().to_owned());
    let Some(kept) = cx.shared.process.bindings.request.clone() else { return };
    let place = key.to_string_lossy().into_owned();
    let answers = [
        (&kept.host, Answer::Text(host)),
        (&kept.made_on, Answer::Date(today)),
        (&kept.made_by, Answer::Text(user)),
        (&kept.key_place, Answer::Text(place)),
    ];
    cx.edit(|session| {
        let given = answers.into_iter().filter(|(_, answer)| !answer.is_blank());
        let edit = |(id, answer)| Edit::answer(session.case(), Field::answer(id), Some(answer));
        Edit::all(given.filter_map(edit).collect())
    });
}

/// A key and a request that are to be made.
struct RequestInput {
    key: NewKey,
    organisation: String,
    business_id: String,
    host: String,
    folder: PathBuf,
    for_java: bool,
}

impl RequestInput {
    fn of(form: &RequestState) -> Self {
        Self {
            key: form.key,
            organisation: form.organisation.trim().to_owned(),
            business_id: form.business_id.trim().to_owned(),
            host: form.host.trim().to_owned(),
            folder: PathBuf::from(form.folder.trim()),
            for_java: form.for_java,
        }
    }

    /// Makes both and writes both. Neither replaces a file that is there.
    fn make(self, password: &SecretString) -> Result<[PathBuf; 2], Outcome> {
        let Self { key, organisation, business_id, host, for_java, .. } = &self;
        let wish = CsrParams { key: *key, organisation, business_id, host, for_java: *for_java };
        let stem = file_stem(&self.host);
        let (key, request) = (self.folder.join(format!("{stem}.key")), self.folder.join(format!("{stem}.csr")));
        for path in [&key, &request] {
            if path.exists() {
                return Err(Outcome::NotWritten(path.clone(), SaveError::Exists));
            }
        }
        let made = certificate::make(&wish, password).map_err(Outcome::NotMade)?;
        let write = |path: &PathBuf, text: &str, rights: Rights<'_>| {
            let place = Place { path, existing: Existing::Refuse, rights };
            store::write_file(place, text.as_bytes()).map_err(|error| Outcome::NotWritten(path.clone(), error))
        };
        write(&key, &made.key, Rights::Owner)?;
        // In the folder of a team the request is the team's; the key never is.
        write(&request, &made.request, Rights::Folder)?;
        Ok([key, request])
    }
}

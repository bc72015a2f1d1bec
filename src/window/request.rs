//! A key and a certificate request: the form for them, made and written on a job.

use super::app::App;
use super::inspect::take_secret;
use super::job::Report;
use super::kit::Tone;
use crate::certificate::{self, MakeError, Wish, file_stem};
use crate::process::QuestionId;
use crate::store::{self, SaveError};
use crate::wording;
use secrecy::SecretString;
use std::path::PathBuf;
use zeroize::{Zeroize as _, Zeroizing};

/// What is being filled in to make a key and a request.
#[derive(Default)]
pub(super) struct RequestForm {
    pub(super) filled: bool,
    pub(super) key: crate::certificate::NewKey,
    pub(super) organisation: String,
    pub(super) business_id: String,
    pub(super) host: String,
    pub(super) folder: String,
    pub(super) password: Zeroizing<String>,
    pub(super) again: Zeroizing<String>,
    pub(super) notice: Option<(Tone, String)>,
    /// Whether a key is being made.
    pub(super) running: bool,
    /// The files that were made.
    pub(super) made: Vec<PathBuf>,
}

/// What became of making a key and a request.
pub(super) enum MakeFailure {
    /// They could not be made.
    Make(MakeError),
    /// They could not be written.
    Write(PathBuf, SaveError),
}

impl App {
    /// Makes a key and a request and writes both, on a job.
    pub(super) fn make_request(&mut self) {
        let Some(desk) = &mut self.desk else { return };
        let form = &mut desk.memory.get_mut().request;
        if form.running {
            return;
        }
        if *form.password != *form.again {
            form.notice = Some((Tone::Error, self.words.text("request-passwords-differ")));
            return;
        }
        let password = take_secret(&mut form.password);
        form.again.zeroize();
        let order = Order::of(form);
        (form.running, form.notice) = (true, None);
        let id = desk.id;
        self.start("make-request", move || Report::Made(id, order.make(&password)));
    }

    pub(super) fn made(&mut self, id: u64, made: Result<[PathBuf; 2], MakeFailure>) {
        let Some(desk) = self.desk.as_ref().filter(|desk| desk.id == id) else { return };
        let text = match &made {
            Ok(_) => (Tone::Ok, self.words.text("request-made")),
            Err(MakeFailure::Make(error)) => (Tone::Error, self.make_error(error)),
            Err(MakeFailure::Write(path, error)) => (Tone::Error, wording::save_error(&self.words, path, error)),
        };
        let mut memory = desk.memory.borrow_mut();
        let form = &mut memory.request;
        (form.running, form.notice) = (false, Some(text));
        if let Ok(files) = made {
            form.made = files.to_vec();
        }
    }

    fn make_error(&self, error: &MakeError) -> String {
        match error {
            MakeError::Host => self.words.text("issue-host"),
            MakeError::ShortPassword => self.words.text("request-short-password"),
            MakeError::Library { reason } => self.words.with("job-failed", [("reason", reason.as_str().into())]),
        }
    }

    /// Fills the form for a request from the case, the first time it is shown.
    pub(super) fn fill_request(&mut self) {
        let Some(desk) = &self.desk else { return };
        let mut memory = desk.memory.borrow_mut();
        let form = &mut memory.request;
        if std::mem::replace(&mut form.filled, true) {
            return;
        }
        form.organisation = desk.case.applicant_name(&self.process).to_owned();
        form.business_id = desk.case.applicant_business_id(&self.process).to_owned();
        form.host = desk.case.text(&QuestionId::new("request-host")).trim().to_owned();
        let folder = desk.path.as_ref().and_then(|path| path.parent()).map(PathBuf::from);
        form.folder = folder.or_else(std::env::home_dir).unwrap_or_default().to_string_lossy().into_owned();
    }
}

/// A key and a request that are to be made.
struct Order {
    key: certificate::NewKey,
    organisation: String,
    business_id: String,
    host: String,
    folder: PathBuf,
}

impl Order {
    fn of(form: &RequestForm) -> Self {
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

//! The language is switched: what is shown is made in it on a job, and what stood before stays until all of it is there. Then
//! everything is in the other language in one frame.

use super::feature::history::lines::HistoryInputs;
use super::feature::import::look::LookInputs;
use super::feature::{ask, conflict, history, import};
use super::model::inputs::ModelInputs;
use super::next_language::{LookedAt, NextLanguage, Step, Translated, TranslatedCase, TranslatedLook};
use super::route::Route;
use super::session::Session;
use super::shared::Spoken;
use super::update::Update;
use super::work::Work;
use crate::jobs::{Job, Panicked, Progress};
use crate::language::{Language, Translations};
use crate::process::Process;
use std::sync::Arc;

/// Everything is to be shown in this language.
pub(super) fn begin(language: Language, cx: &mut Update<'_>) {
    cx.shared.settings.language = Some(language.tag().to_owned());
    cx.save_settings();
    // One that was wanted before is wanted no more.
    cx.window.next_language = None;
    if language != cx.shared.words.language() {
        cx.window.next_language = Some(NextLanguage { language, step: Step::Wanted });
        cx.ctx.request_repaint();
    }
}

/// Begins what was asked for in the frame before, and switches once everything is made, unless something has changed meanwhile:
/// then what is shown is made anew.
pub(super) fn settle(cx: &mut Update<'_>) {
    if waits(cx) {
        return;
    }
    match cx.window.next_language.take() {
        Some(NextLanguage { language, step: Step::Wanted }) => make(language, None, cx),
        Some(NextLanguage { language, step: Step::Made(made) }) => show(language, *made, cx),
        next => cx.window.next_language = next,
    }
}

/// Shows what was made, if it still is what is to be shown.
fn show(language: Language, made: Translated, cx: &mut Update<'_>) {
    let Translated { spoken, case } = made;
    if is_current(case.as_ref(), cx.session.as_ref(), &cx.shared.process) {
        return switch(spoken, case, cx);
    }
    cx.jobs.drop_later(case);
    make(language, Some(spoken), cx);
}

/// Whether something is open, or under way, that says what it says in the language of before.
fn waits(cx: &Update<'_>) -> bool {
    let works = |session: &Session| {
        let states = &session.states;
        let looks = states.import.as_ref().is_some_and(|import| import.running.is_some());
        looks || states.ask.running.is_some()
    };
    cx.window.dialog.is_some() || cx.window.opening.is_some() || cx.session.as_ref().is_some_and(works)
}

/// Makes what is shown in another language, on a job. Its texts may have been read already.
fn make(language: Language, spoken: Option<Spoken>, cx: &mut Update<'_>) {
    let (inputs, process) = (CaseInputs::of(language, cx), cx.shared.process.clone());
    let run = move |progress: &Progress| {
        let spoken = spoken.unwrap_or_else(|| Spoken::new(language));
        let case = inputs.map(|inputs| inputs.make(&spoken.words, &process, progress));
        Translated { spoken, case }
    };
    let job = Job::new(String::new(), 1, cx.start(Work::Language, run, made));
    cx.window.next_language = Some(NextLanguage { language, step: Step::Making(job) });
}

fn made(cx: &mut Update<'_>, made: Result<Translated, Panicked>) {
    match (made, &mut cx.window.next_language) {
        (Ok(made), Some(next)) => next.step = Step::Made(Box::new(made)),
        (Err(Panicked), next) => *next = None,
        (Ok(_), None) => {}
    }
}

/// Whether what was made is of the case, the page and the table as they are now.
fn is_current(case: Option<&TranslatedCase>, session: Option<&Session>, process: &Process) -> bool {
    let (Some(case), Some(session)) = (case, session) else { return case.is_none() && session.is_none() };
    let is_table = match (&case.import, &session.states.import) {
        (Some(made), Some(import)) => made.of.is_of(import),
        (made, import) => made.is_none() && import.is_none(),
    };
    let is_page = case.events.is_some() == shows_events(session);
    case.id == session.id && is_page && is_table && session.is_current_in(&case.model, process)
}

fn shows_events(session: &Session) -> bool {
    *session.route() == Route::Events && session.file.path.is_some()
}

/// Shows everything in the other language from now on.
fn switch(spoken: Spoken, case: Option<TranslatedCase>, cx: &mut Update<'_>) {
    cx.window.notices.clear_told();
    cx.jobs.drop_later(cx.shared.speak(spoken));
    if let (Some(TranslatedCase { model, events, import, .. }), Some(session)) = (case, &mut *cx.session) {
        cx.jobs.drop_later(session.model.switch(model));
        session.focus.heading_renamed();
        // What is not shown is read when its page is.
        session.states.history.set(events.unwrap_or_default());
        if let Some(made) = import {
            import::update::done(cx, Ok(made.look));
        }
    }
    conflict::join::reword(cx);
    ask::update::reword(cx);
}

/// What is made of the open case.
struct CaseInputs {
    id: u64,
    model: ModelInputs,
    events: Option<HistoryInputs>,
    import: Option<ImportInputs>,
}

/// What is made of a table that is about to be taken in.
struct ImportInputs {
    of: LookedAt,
    look: LookInputs,
}

impl CaseInputs {
    fn of(language: Language, cx: &Update<'_>) -> Option<Self> {
        let session = cx.session.as_ref()?;
        let import = session.states.import.as_ref().map(LookedAt::of).zip(import::update::inputs_again(cx));
        Some(Self {
            id: session.id,
            model: session.inputs_in(language.tag(), &cx.shared.process, cx.shared.today()),
            events: shows_events(session).then(|| history::update::inputs(cx)).flatten(),
            import: import.map(|(of, look)| ImportInputs { of, look }),
        })
    }

    fn make(self, words: &Arc<Translations>, process: &Process, progress: &Progress) -> TranslatedCase {
        let look = |ImportInputs { of, look }| TranslatedLook { of, look: look.look(words.clone(), progress) };
        TranslatedCase {
            id: self.id,
            model: self.model.make(words, process),
            events: self.events.map(|events| events.read(words, process)),
            import: self.import.map(look),
        }
    }
}

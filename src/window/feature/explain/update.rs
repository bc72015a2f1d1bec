//! What a client printed is read on a job, together with the certificate files that are inspected.

use super::message::Message;
use super::state::ExplainState;
use crate::connection::{Chosen, Own, explain};
use crate::jobs::Job;
use crate::process::QuestionId;
use crate::window::update::Update;
use crate::window::work::Work;

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::Explain => read(cx),
        Message::Clear => {
            if let Some(session) = &mut *cx.session {
                session.states.explain = ExplainState::default();
                session.focus.focus_heading();
            }
        }
    }
}

fn read(cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    let state = &session.states.explain;
    if state.running.is_some() || state.text.trim().is_empty() {
        return;
    }
    let text = state.text.clone();
    let host = session.case().text(&QuestionId::new("request-host")).trim().to_owned();
    let (inspection, names) = session.inspected();
    let chosen = (!names.is_empty()).then(|| (Own::of(inspection, &host), Chosen::of(inspection, &names)));
    let run = move |_: &_| {
        let (own, chosen) = chosen.unzip();
        explain(&text, own.as_ref(), &chosen.unwrap_or_default())
    };
    let progress = cx.start(Work::Explain, run, |cx, said| {
        if let Some(session) = &mut *cx.session {
            let is_wanted = session.states.explain.running.take().is_some();
            session.states.explain.said = said.ok().filter(|_| is_wanted);
        }
    });
    if let Some(session) = &mut *cx.session {
        session.states.explain.running = Some(Job::new(String::new(), 1, progress));
    }
}

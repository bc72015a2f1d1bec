//! Links that open a detail and close it again.

use super::state::FormState;
use crate::window::case_view::CaseView;
use crate::window::kit::{self, Between};
use eframe::egui::Ui;

/// A text as it is seen, and as a screen reader says it.
#[derive(Clone, Copy)]
pub(in crate::window) struct SeenAndSpoken<'a> {
    pub(in crate::window) seen: &'a str,
    pub(in crate::window) spoken: &'a str,
}

/// A link by what it is called while its detail is closed and open. Says whether it is open.
pub(in crate::window) fn fold(
    ui: &mut Ui,
    view: &CaseView<'_>,
    form: &mut FormState,
    key: &str,
    closed: SeenAndSpoken<'_>,
    opened: SeenAndSpoken<'_>,
) -> bool {
    let is_open = form.is_unfolded(key);
    let text = if is_open { opened } else { closed };
    let is_pressed = kit::stable_scope(ui, ("fold", key), |ui| {
        kit::link_between(ui, view.tokens, Between::Quiet, text.seen, text.spoken)
    });
    if is_pressed {
        form.toggle(key);
    }
    is_open
}

/// The keys of what a link is called while its detail is closed and open.
#[derive(Clone, Copy)]
pub(in crate::window) struct FoldWords {
    pub(in crate::window) show: &'static str,
    pub(in crate::window) hide: &'static str,
}

/// The same by keys, with what it belongs to said to screen readers.
pub(in crate::window) fn fold_of(
    ui: &mut Ui,
    view: &CaseView<'_>,
    form: &mut FormState,
    key: &str,
    words: FoldWords,
    of: &str,
) -> bool {
    let (show, hide) = (view.word(words.show), view.word(words.hide));
    let (show_of, hide_of) = (format!("{show}: {of}"), format!("{hide}: {of}"));
    let closed = SeenAndSpoken { seen: &show, spoken: &show_of };
    let opened = SeenAndSpoken { seen: &hide, spoken: &hide_of };
    fold(ui, view, form, key, closed, opened)
}

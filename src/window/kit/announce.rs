//! What a screen reader says without being asked. One thing after another, and not before the keyboard is still: Orca stops
//! what it says at every key and whenever the focus moves, and Orca 48 passes over what comes within a tenth of a second of
//! something else. What already stands on a page that comes up is not said.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Context, Event, Id, Rect, Sense, Ui, Vec2};
use std::collections::{HashMap, VecDeque};
use std::time::Duration;

/// Seconds without a key, and without the focus moving, before something is said.
const STILL: f64 = 0.4;
/// Seconds between two things.
const APART: f64 = 0.6;
/// Seconds after which what was said is taken away.
const LASTS: f64 = 3.0;

/// What is to be said, and what was.
#[derive(Clone, Debug, Default)]
struct Announcer {
    /// What stands where, so that it is said once.
    known: HashMap<Id, Known>,
    waiting: VecDeque<String>,
    said: Option<Said>,
    /// When something was said last.
    said_at: f64,
    count: u64,
    focus: Option<Id>,
    /// Since when the keyboard is still.
    still_since: f64,
    /// Whether a page is drawn that has just come up.
    is_arriving: bool,
    /// What stands above the heading of the page, as it came up.
    above: Vec<String>,
    /// What is said with the heading.
    with_heading: String,
}

#[derive(Clone, Debug)]
struct Known {
    text: String,
    is_there: bool,
}

#[derive(Clone, Debug)]
struct Said {
    number: u64,
    text: String,
}

fn with<R>(ctx: &Context, act: impl FnOnce(&mut Announcer) -> R) -> R {
    ctx.data_mut(|data| act(data.get_temp_mut_or_default(Id::unique("announcer"))))
}

/// Draws a page. What stands on it when it comes up is read there, and not said.
pub(super) fn arriving<R>(ui: &mut Ui, has_come_up: bool, draw: impl FnOnce(&mut Ui) -> R) -> R {
    if has_come_up {
        with(ui.ctx(), |it| {
            it.is_arriving = true;
            it.above.clear();
        });
    }
    let drawn = draw(ui);
    with(ui.ctx(), |it| it.is_arriving = false);
    drawn
}

/// Says a text when it has come, and when it has become another.
pub(super) fn announce(ctx: &Context, id: Id, text: &str) {
    with(ctx, |it| it.note(id, text, false));
}

/// The same, but where it stands on a page that comes up it is left to the heading, if it stands above it.
pub(super) fn announce_later(ctx: &Context, id: Id, text: &str) {
    with(ctx, |it| it.note(id, text, it.is_arriving));
}

/// What stands above the heading of the page, to be said with it.
pub(super) fn said_with_heading(ctx: &Context) -> String {
    with(ctx, |it| {
        if it.is_arriving {
            it.with_heading = it.above.join(" ");
        }
        it.with_heading.clone()
    })
}

/// Says what waits. To be drawn once, after everything else.
pub(in crate::window) fn announcer(ui: &mut Ui) {
    let ctx = ui.ctx().clone();
    let now = ctx.input(|input| input.time);
    let focus = ctx.memory(|memory| memory.focused());
    let is_key = |event: &Event| matches!(event, Event::Key { .. } | Event::Text(_) | Event::Paste(_));
    let is_moving = ctx.input(|input| input.events.iter().any(is_key));
    let (said, waits) = with(&ctx, |it| {
        it.forget_what_is_gone();
        if is_moving || it.focus != focus {
            (it.focus, it.still_since) = (focus, now);
        }
        it.turn(now);
        (it.said.clone(), !it.waiting.is_empty())
    });
    if let Some(said) = &said {
        // Another number is another thing: the same text is said again.
        let place = Rect::from_min_size(ui.max_rect().min, Vec2::splat(1.0));
        let response = ui.interact(place, Id::unique(("said", said.number)), Sense::hover());
        ctx.accesskit_node_builder(response.id, |node| {
            // Of all roles Orca 48 never passes over this one.
            node.set_role(Role::Alert);
            node.set_label(said.text.as_str());
            node.set_live(Live::Polite);
        });
    }
    if waits {
        ctx.request_repaint_after(Duration::from_millis(100));
    } else if said.is_some() {
        ctx.request_repaint_after(Duration::from_secs_f64(LASTS));
    }
}

impl Announcer {
    fn note(&mut self, id: Id, text: &str, is_silent: bool) {
        let known = self.known.insert(id, Known { text: text.to_owned(), is_there: true });
        if known.is_some_and(|known| known.text == text) || text.is_empty() {
            return;
        }
        if is_silent {
            self.above.push(text.to_owned());
        } else if !self.waiting.iter().any(|waiting| waiting == text) {
            self.waiting.push_back(text.to_owned());
        }
    }

    fn forget_what_is_gone(&mut self) {
        self.known.retain(|_, known| std::mem::take(&mut known.is_there));
        // What stands nowhere any more is not so any more.
        let known = &self.known;
        self.said.take_if(|said| known.values().all(|it| it.text != said.text));
    }

    /// Says the next thing, when it is time for it.
    fn turn(&mut self, now: f64) {
        let since = if self.count == 0 { f64::INFINITY } else { now - self.said_at };
        if now - self.still_since >= STILL
            && since >= APART
            && let Some(text) = self.waiting.pop_front()
        {
            self.count += 1;
            (self.said, self.said_at) = (Some(Said { number: self.count, text }), now);
        } else if since >= LASTS {
            self.said = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(it: &mut Announcer, now: f64) -> Option<String> {
        it.turn(now);
        it.said.as_ref().map(|said| said.text.clone())
    }

    #[test]
    fn what_comes_at_once_is_said_one_after_another_and_each_once() {
        let mut it = Announcer::default();
        let (one, other) = (Id::unique("one"), Id::unique("other"));
        for _ in 0..3 {
            it.note(one, "Saved", false);
            it.note(other, "Copied", false);
            it.forget_what_is_gone();
        }
        assert_eq!(said(&mut it, 0.1), None, "the keyboard is not still yet");
        assert_eq!(said(&mut it, 1.0).as_deref(), Some("Saved"));
        assert_eq!(said(&mut it, 1.1).as_deref(), Some("Saved"));
        assert_eq!(said(&mut it, 2.0).as_deref(), Some("Copied"));
        assert!(it.waiting.is_empty());
        assert_eq!(said(&mut it, 9.0), None);
    }

    #[test]
    fn what_was_gone_is_said_again_and_what_comes_up_with_a_page_is_left_to_its_heading() {
        let mut it = Announcer::default();
        it.note(Id::unique("saved"), "Saved", false);
        it.forget_what_is_gone();
        it.forget_what_is_gone();
        it.note(Id::unique("saved"), "Saved", false);
        assert_eq!(it.waiting.len(), 1, "it still waits to be said");
        it.turn(1.0);
        it.forget_what_is_gone();
        it.forget_what_is_gone();
        it.note(Id::unique("saved"), "Saved", false);
        assert_eq!(it.waiting.len(), 1);
        it.note(Id::unique("notice"), "Nobody has taken over", true);
        it.note(Id::unique("notice"), "Nobody has taken over", false);
        assert_eq!((it.waiting.len(), it.above.len()), (1, 1));
    }
}

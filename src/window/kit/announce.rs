//! What a screen reader says without being asked. One thing after another, and not before the keyboard is still: Orca stops
//! what it says at every key and whenever the focus moves, and Orca 48 passes over what comes within a tenth of a second of
//! something else. What already stands on a page that comes up is not said.
//!
//! On Linux it is told as the description of what has the keyboard: every Orca says a description that changes there, and
//! Orca 43 knows no announcements.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Context, Event, Id, Rect, Sense, Ui, Vec2};
use std::collections::{HashMap, HashSet, VecDeque};
use std::time::Duration;

/// Seconds without a key, and without the focus moving, before something is said.
const STILL: f64 = 0.4;
/// Seconds between two things.
const APART: f64 = 0.6;
/// Seconds after which what was said is taken away.
const LASTS: f64 = 3.0;
/// Seconds for which a control that the keyboard has left is described as before: Orca would say the change of it.
const LEFT: f64 = 0.5;
/// Seconds after which the heading of a page with lists of choices takes the focus once more.
const LISTS_COME: f64 = 0.5;
/// Whether what has the keyboard tells it.
const BY_FOCUS: bool = cfg!(all(unix, not(target_os = "macos")));

/// What is to be said, and what was.
#[derive(Clone, Debug, Default)]
struct Announcer {
    /// What stands where, so that it is said once.
    known: HashMap<Id, Known>,
    waiting: VecDeque<String>,
    said: Option<Said>,
    described: Option<Described>,
    /// The number of what was told so last.
    told: u64,
    /// What has the keyboard, and what describes it.
    own: Option<Own>,
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
    lists: Lists,
}

/// Lists of choices that come with a page. Orca goes to each, because its chosen option is new, and cuts off the heading.
#[derive(Clone, Debug, Default)]
struct Lists {
    /// Those of this pass and of the one before.
    drawn: HashSet<Id>,
    known: HashSet<Id>,
    /// When others came.
    came_at: Option<f64>,
    /// How often a heading took the focus once more.
    count: u64,
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
    /// What tells it; without this it is announced.
    by: Option<Id>,
}

/// A control that tells something instead of what describes it.
#[derive(Clone, Debug)]
struct Described {
    text: String,
    control: Id,
    /// When the keyboard left it.
    left_at: Option<f64>,
}

/// A control, and what describes it.
#[derive(Clone, Debug, PartialEq)]
struct Own {
    control: Id,
    text: Option<String>,
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

/// Tells that a list of choices is drawn.
pub(super) fn list_drawn(ctx: &Context, id: Id) {
    with(ctx, |it| it.lists.drawn.insert(id));
}

/// How often a heading took the focus once more: as something else, or nothing would be said.
pub(super) fn headings_again(ctx: &Context) -> u64 {
    with(ctx, |it| it.lists.count)
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
    let by = focus.filter(|id| BY_FOCUS && ctx.has_accesskit_node(*id));
    let is_moving = is_moving(&ctx, focus);
    let text = |control| ctx.accesskit_node_builder(control, |node| node.description().map(str::to_owned)).flatten();
    let own = by.map(|control| Own { control, text: text(control) });
    let (said, waits, described) = with(&ctx, |it| {
        it.forget_what_is_gone();
        // A heading that is about to take the focus once more would cut off what is said before.
        if is_moving || it.focus != focus || it.lists.came_at.is_some() {
            (it.focus, it.still_since) = (focus, now);
        }
        it.listen(own, now);
        it.turn(now, by);
        let waits = it.lists.turn(now) || it.lists.came_at.is_some() || !it.waiting.is_empty();
        (it.said.clone(), waits, it.described(now))
    });
    if let Some(said) = said.as_ref().filter(|said| said.by.is_none()) {
        alert(ui, said);
    }
    if let Some(told) = described.filter(|told| ctx.has_accesskit_node(told.control)) {
        ctx.accesskit_node_builder(told.control, |node| node.set_description(told.text));
        let goes = told.left_at.map(|_| Duration::from_secs_f64(LEFT));
        goes.into_iter().for_each(|left| ctx.request_repaint_after(left));
    }
    if waits {
        ctx.request_repaint_after(Duration::from_millis(100));
    } else if said.is_some() {
        ctx.request_repaint_after(Duration::from_secs_f64(LASTS));
    }
}

/// Whether a key is pressed, or the keyboard is on its way: when a dialog closes, what had it there is gone, and what gets it
/// back has it only in the next pass.
fn is_moving(ctx: &Context, focus: Option<Id>) -> bool {
    let is_there = |id: Id| ctx.viewport(|viewport| viewport.this_pass.widgets.contains(id));
    let is_key = |event: &Event| matches!(event, Event::Key { .. } | Event::Text(_) | Event::Paste(_));
    focus.is_some_and(|id| !is_there(id)) || ctx.input(|input| input.events.iter().any(is_key))
}

/// Announces something where nothing has the keyboard.
fn alert(ui: &Ui, said: &Said) {
    // Another number is another thing: the same text is said again.
    let place = Rect::from_min_size(ui.max_rect().min, Vec2::splat(1.0));
    let response = ui.interact(place, Id::unique(("said", said.number)), Sense::hover());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        // Of all roles Orca 48 never passes over this one.
        node.set_role(Role::Alert);
        node.set_label(said.text.as_str());
        node.set_live(Live::Polite);
    });
}

impl Lists {
    /// Whether a heading is to take the focus once more.
    fn turn(&mut self, now: f64) -> bool {
        let drawn = std::mem::take(&mut self.drawn);
        if !drawn.is_subset(&self.known) {
            self.came_at = Some(now);
        }
        self.known = drawn;
        let have_come = self.came_at.take_if(|at| now - *at >= LISTS_COME).is_some();
        self.count += u64::from(have_come);
        have_come
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

    /// Takes in what has the keyboard, and what describes it. What is described otherwise is said by itself: what waits
    /// comes after it.
    fn listen(&mut self, own: Option<Own>, now: f64) {
        let changes = |it: &Own| own.as_ref().is_some_and(|own| own.control == it.control && own.text != it.text);
        if self.own.as_ref().is_some_and(changes) {
            (self.said_at, self.described) = (now, None);
        }
        self.own = own;
    }

    /// What a control tells instead of what describes it. That comes back when the keyboard has gone on or when it changes,
    /// and not before: it would be said again.
    fn described(&mut self, now: f64) -> Option<Described> {
        let here = self.own.as_ref().map(|own| own.control);
        if let Some(said) =
            self.said.as_ref().filter(|said| here.is_some() && said.by == here && said.number > self.told)
        {
            self.told = said.number;
            // The same text twice would be no change.
            let end = if said.number % 2 == 0 { " " } else { "" };
            let text = format!("{}{end}", said.text);
            self.described = here.map(|control| Described { text, control, left_at: None });
        }
        let is_over = self.said.is_none() && self.own.as_ref().is_none_or(|own| own.text.is_none());
        let told = self.described.as_mut()?;
        told.left_at = if Some(told.control) == here { None } else { told.left_at.or(Some(now)) };
        let is_left = told.left_at.is_some_and(|at| now - at >= LEFT);
        self.described.take_if(|told| is_left || is_over && told.left_at.is_none());
        self.described.clone()
    }

    /// Says the next thing, when it is time for it.
    fn turn(&mut self, now: f64, by: Option<Id>) {
        let since = if self.count == 0 && self.said_at == 0.0 { f64::INFINITY } else { now - self.said_at };
        if now - self.still_since >= STILL
            && since >= APART
            && let Some(text) = self.waiting.pop_front()
        {
            self.count += 1;
            (self.said, self.said_at) = (Some(Said { number: self.count, text, by }), now);
        } else if since >= LASTS {
            self.said = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(it: &mut Announcer, now: f64) -> Option<String> {
        it.turn(now, None);
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
        it.turn(1.0, None);
        it.forget_what_is_gone();
        it.forget_what_is_gone();
        it.note(Id::unique("saved"), "Saved", false);
        assert_eq!(it.waiting.len(), 1);
        it.note(Id::unique("notice"), "Nobody has taken over", true);
        it.note(Id::unique("notice"), "Nobody has taken over", false);
        assert_eq!((it.waiting.len(), it.above.len()), (1, 1));
    }

    /// What a control tells that has the keyboard and is described so.
    fn told(it: &mut Announcer, control: Id, own: Option<&str>, now: f64) -> Option<String> {
        it.listen(Some(Own { control, text: own.map(str::to_owned) }), now);
        it.turn(now, Some(control));
        it.described(now).filter(|told| told.control == control).map(|told| told.text)
    }

    #[test]
    fn what_has_the_keyboard_tells_it_and_is_described_as_before_when_the_keyboard_has_gone_on() {
        let (field, other, place) = (Id::unique("field"), Id::unique("other"), Id::unique("status"));
        let hint = Some("Seven digits");
        let mut it = Announcer::default();
        it.note(place, "Saved", false);
        assert_eq!(told(&mut it, field, hint, 1.0).as_deref(), Some("Saved"));
        assert_eq!(told(&mut it, field, hint, 9.0).as_deref(), Some("Saved"), "the hint would be said again");
        assert_eq!(told(&mut it, other, None, 10.0), None);
        assert!(it.described.is_some(), "its change would be said before what has the keyboard now");
        assert_eq!(told(&mut it, other, None, 11.0), None);
        assert_eq!(told(&mut it, field, hint, 12.0), None);

        it.note(place, "", false);
        it.note(place, "Saved", false);
        let again = told(&mut it, field, hint, 13.0);
        assert!(
            again.as_deref().is_some_and(|text| text != "Saved" && text.trim() == "Saved"),
            "{again:?} is a change"
        );
    }

    #[test]
    fn a_description_that_changes_is_said_first_and_what_waits_after_it() {
        let (field, error) = (Id::unique("field"), Some("The check digit should be 1"));
        let mut it = Announcer::default();
        assert_eq!(told(&mut it, field, Some("Seven digits"), 1.0), None);
        it.note(Id::unique("summary"), "Correct 1 item", false);
        assert_eq!(told(&mut it, field, error, 1.1), None);
        assert_eq!(told(&mut it, field, error, 1.2), None);
        assert_eq!(told(&mut it, field, error, 2.0).as_deref(), Some("Correct 1 item"));
        assert_eq!(told(&mut it, field, None, 2.1), None);
    }

    #[test]
    fn where_there_is_no_other_description_it_goes_by_itself() {
        let button = Id::unique("button");
        let mut it = Announcer::default();
        it.note(Id::unique("status"), "Copied", false);
        assert_eq!(told(&mut it, button, None, 1.0).as_deref(), Some("Copied"));
        assert_eq!(told(&mut it, button, None, 9.0), None);
    }
}

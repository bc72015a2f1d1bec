//! What is typed at once after a key that moves the keyboard waits until the keyboard is there. egui takes all that came since
//! the last frame at once: a text after Tab would go into the field before, and two Tabs would be one.

use eframe::egui::{Context, Event, Id, Key, Plugin, RawInput};

/// For how many passes what is typed waits for something that is about to get the keyboard, and perhaps never does.
const LONGEST_WAIT: u8 = 8;

/// To be called once, before the first frame.
pub(in crate::window) fn install_typing_ahead(ctx: &Context) {
    ctx.add_plugin(TypedAhead::default());
}

/// Says after a frame whether something is about to get the keyboard: what is typed waits for it.
pub(in crate::window) fn hold_typing(ctx: &Context, moves: bool) {
    ctx.data_mut(|data| data.insert_temp(key(), moves));
}

fn key() -> Id {
    Id::unique("keyboard-is-about-to-move")
}

/// What came and was not given on yet, in its order.
#[derive(Default)]
struct TypedAhead {
    held: Vec<Event>,
    waited: u8,
}

impl TypedAhead {
    /// Takes in what came, and gives out what is to be carried out now.
    fn pass(&mut self, came: &mut Vec<Event>, moves: bool) -> Vec<Event> {
        let mut events = std::mem::take(&mut self.held);
        events.append(came);
        self.waited = if moves { self.waited.saturating_add(1) } else { 0 };
        let now = match self.waited {
            1..=LONGEST_WAIT => 0,
            _ => events.iter().position(moves_on).map_or(events.len(), |at| at + 1),
        };
        self.held = events.split_off(now);
        events
    }
}

impl Plugin for TypedAhead {
    fn debug_name(&self) -> &'static str {
        "ahead"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        // Where a frame is drawn anew, nothing more is given to it.
        if ctx.output(|output| output.num_completed_passes) == 0 {
            let moves = ctx.data(|data| data.get_temp(key())).unwrap_or_default();
            input.events = self.pass(&mut input.events, moves);
        }
        if !self.held.is_empty() {
            ctx.request_repaint();
        }
    }
}

/// Whether the keyboard may be elsewhere after it: after Tab at once, after what is pressed or called for by a key once that is
/// carried out.
fn moves_on(event: &Event) -> bool {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    let leads = matches!(key, Key::Tab | Key::Enter | Key::Escape | Key::PageUp | Key::PageDown);
    leads || modifiers.alt || modifiers.command || is_function_key(*key)
}

fn is_function_key(key: Key) -> bool {
    (Key::F1..=Key::F12).contains(&key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::Modifiers;
    use proptest::prelude::*;

    fn tab() -> Event {
        Event::Key { key: Key::Tab, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
    }

    fn text(text: &str) -> Event {
        Event::Text(text.to_owned())
    }

    #[test]
    fn what_follows_a_tab_comes_in_the_next_pass() {
        let mut ahead = TypedAhead::default();
        let mut came = vec![text("a"), tab(), text("b"), tab(), text("c")];
        assert_eq!(ahead.pass(&mut came, false), [text("a"), tab()]);
        assert_eq!(ahead.pass(&mut vec![text("d")], false), [text("b"), tab()]);
        assert_eq!(ahead.pass(&mut Vec::new(), false), [text("c"), text("d")]);
        assert_eq!(ahead.pass(&mut Vec::new(), false), []);
    }

    #[test]
    fn what_never_gets_the_keyboard_is_waited_for_only_so_long() {
        let mut ahead = TypedAhead::default();
        let mut came = vec![text("a")];
        let passes = (0..=LONGEST_WAIT).map(|_| ahead.pass(&mut came, true)).collect::<Vec<_>>();
        assert_eq!(passes.iter().filter(|events| !events.is_empty()).count(), 1);
        assert_eq!(passes.last(), Some(&vec![text("a")]));
        assert_eq!(ahead.pass(&mut vec![text("b")], true), [text("b")]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_the_order_is_kept(frames in prop::collection::vec((prop::collection::vec(0..4_u8, 0..6), any::<bool>()), 0..20)) {
            let mut ahead = TypedAhead::default();
            let (mut given, mut taken) = (Vec::new(), Vec::new());
            for (kinds, moves) in frames {
                let mut came: Vec<Event> = kinds.iter().enumerate().map(|(at, kind)| match kind {
                    0 => tab(),
                    _ => text(&format!("{at}/{kind}")),
                }).collect();
                given.extend(came.clone());
                let now = ahead.pass(&mut came, moves);
                prop_assert!(now.iter().rev().skip(1).all(|event| !moves_on(event)), "nothing comes after a Tab");
                taken.extend(now);
            }
            while !ahead.held.is_empty() {
                taken.extend(ahead.pass(&mut Vec::new(), false));
            }
            prop_assert_eq!(given, taken);
        }
    }
}

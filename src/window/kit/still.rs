//! A page that holds still: what was clicked stays under the pointer when something above it comes, goes or changes its
//! height, and a page that has become shorter does not jump to its new end.

use super::anchor::note_hand;
use super::announce::arriving;
use super::pane::page_keys;
use eframe::egui::{Context, Event, Id, Key, LayerId, Pos2, Rect, ScrollArea, Sense, Ui, WidgetRect, vec2};
use std::collections::HashMap;
use std::fmt::Debug;
use std::hash::Hash;

/// Smaller moves come from rounding.
const LEAST: f32 = 0.5;

/// How many neighbours of a clicked control are remembered, in case it is gone afterwards.
const NEIGHBOURS: usize = 4;

/// How often in a row something is brought back to its place.
const TRIES: u8 = 3;

/// What a page remembers between passes.
#[derive(Clone, Debug, Default)]
struct Memory {
    /// What is held in its place, the clicked control first.
    held: Vec<Held>,
    /// How often it was brought back in a row: what moves by itself, as in a part that is scrolled, is let go.
    tries: u8,
    /// Empty room above the page, where it could not be scrolled back far enough.
    above: f32,
    /// How far it was scrolled, how high it was, and how much of it was seen.
    offset: f32,
    height: f32,
    view: f32,
    /// How far it is to be scrolled in the next pass.
    wanted: Option<f32>,
}

/// A control that is held in its place.
#[derive(Clone, Copy, Debug)]
struct Held {
    id: Id,
    rect: Rect,
}

/// Where a page may scroll to by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum Begins {
    /// At its top, because it has just come up.
    AtTop,
    /// Where it was.
    WhereItWas,
}

/// Draws a page that is scrolled upright. With `keys`, page up and down scroll it.
pub(in crate::window) fn still_page(
    ui: &mut Ui,
    key: impl Hash + Debug,
    begins: Begins,
    keys: bool,
    draw: impl FnOnce(&mut Ui),
) {
    let ctx = ui.ctx().clone();
    note_hand(&ctx);
    let id = Id::unique(("still", &key));
    let mut memory: Memory = ctx.data(|data| data.get_temp(id)).unwrap_or_default();
    let mut area = ScrollArea::vertical().id_salt(("page", key)).auto_shrink([false, false]);
    if begins == Begins::AtTop {
        memory = Memory { wanted: Some(0.0), ..Memory::default() };
    }
    let area_is_led = memory.wanted.is_some() && begins == Begins::WhereItWas;
    if let Some(offset) = memory.wanted.take() {
        area = area.vertical_scroll_offset(offset);
        memory.offset = offset;
    }
    // A page that is scrolled to hold something is as long as that needs.
    let reach = if area_is_led { f32::INFINITY } else { memory.height };
    let (above, view) = (memory.above, memory.view);
    // Whether the page is scrolled or not, it is as wide: nothing moves when it becomes longer than its place.
    let width = ui.available_width() - ui.spacing().scroll.allocated_width();
    let shown = area.show_viewport(ui, |ui, seen| {
        ui.set_max_width(width);
        ui.add_space(above);
        arriving(ui, begins == Begins::AtTop, draw);
        let height = ui.min_rect().height();
        // What is seen stays where it is although the page has become shorter.
        // Neither does it come down when the strip below it goes.
        let grown = (seen.height() - view).max(0.0);
        let kept = seen.max.y.min(reach + grown).max(height);
        // Room begins as far below the page as one thing stands below another.
        let gap = ui.spacing().item_spacing.y;
        if kept - height > gap {
            ui.add_space(kept - height - gap);
        }
        if keys {
            page_keys(ui);
        }
        Seen { offset: seen.min.y, view: seen.height(), kept }
    });
    let Seen { offset, view, kept } = shown.inner;
    if memory.is_scrolled(&ctx, offset) {
        memory.held.clear();
        // Nobody sees it go.
        if offset >= memory.above && memory.above > 0.0 {
            memory.wanted = Some(offset - memory.above);
            memory.above = 0.0;
        }
    }
    (memory.offset, memory.height, memory.view) = (offset, kept, view);
    memory.hold(&ctx, offset);
    if let Some(held) = held_now(&ctx, ui.layer_id(), shown.inner_rect) {
        (memory.held, memory.tries) = (held, 0);
    }
    ctx.data_mut(|data| data.insert_temp(id, memory));
}

/// Where each part of a page begins that scrolls by itself, by the place it is drawn in.
#[derive(Clone, Debug, Default)]
struct Parts(HashMap<Id, Id>);

/// Draws a part of a page that scrolls by itself. What is used in it is held by where the part begins: scrolling the part
/// moves what is in it, and must not move the page.
pub(super) fn scrolled_part<R>(ui: &mut Ui, draw: impl FnOnce(&mut Ui) -> R) -> R {
    let place = Rect::from_min_size(ui.cursor().min, vec2(1.0, 0.0));
    let begin = ui.interact(place, ui.scope_id().with("begin"), Sense::hover()).id;
    let shown = ui.scope(|ui| {
        let part = ui.unique_id();
        ui.ctx().data_mut(|data| data.get_temp_mut_or_default::<Parts>(Id::unique("parts")).0.insert(part, begin));
        draw(ui)
    });
    shown.inner
}

impl Parts {
    /// Where the part begins that a control is in, if it is in one.
    fn begin(&self, ctx: &Context, widget: &WidgetRect) -> Option<WidgetRect> {
        ctx.viewport(|viewport| {
            let widgets = &viewport.this_pass.widgets;
            let around = |it: &WidgetRect| widgets.get(it.parent_id).filter(|next| next.id != it.id).copied();
            let begin = std::iter::successors(around(widget), around).find_map(|it| self.0.get(&it.id));
            widgets.get(*begin?).copied()
        })
    }
}

/// What became of a page in a pass.
struct Seen {
    /// How far it is scrolled.
    offset: f32,
    /// How much of it is seen.
    view: f32,
    /// How high it is, with what is kept below it.
    kept: f32,
}

impl Memory {
    /// Whether somebody has scrolled the page, or gone on with the keyboard.
    fn is_scrolled(&self, ctx: &Context, offset: f32) -> bool {
        let moves = |input: &eframe::egui::InputState| {
            input.smooth_scroll_delta().y != 0.0 || input.keys_down.iter().any(|key| goes_on(*key))
        };
        (offset - self.offset).abs() > LEAST || ctx.input(moves)
    }

    /// Scrolls by as much as what is held has moved.
    fn hold(&mut self, ctx: &Context, offset: f32) {
        let moved = self.held.iter().find_map(|held| held.moved(ctx));
        let Some(by) = moved.filter(|by| by.abs() > LEAST) else {
            self.tries = 0;
            return;
        };
        self.tries += 1;
        if self.tries > TRIES {
            return self.held.clear();
        }
        let to = offset + by;
        // Room above is only for what cannot be reached by scrolling back.
        let room = (self.above - to).max(0.0);
        self.wanted = Some((to + room - self.above).max(0.0));
        self.above = room;
        // This pass is not shown, so nobody sees it move.
        ctx.request_discard("still");
        ctx.request_repaint();
    }
}

impl Held {
    /// How far down it has moved, if it is still there: another control that has its id by chance has another size.
    fn moved(&self, ctx: &Context) -> Option<f32> {
        let now = ctx.viewport(|viewport| viewport.this_pass.widgets.get(self.id).map(|widget| widget.rect))?;
        let is_same =
            (now.height() - self.rect.height()).abs() < LEAST && (now.left() - self.rect.left()).abs() < LEAST;
        is_same.then(|| now.top() - self.rect.top())
    }
}

/// The keys that go on from where the keyboard is.
fn goes_on(key: Key) -> bool {
    let arrow = matches!(key, Key::ArrowDown | Key::ArrowUp | Key::ArrowLeft | Key::ArrowRight);
    arrow || matches!(key, Key::Tab | Key::PageDown | Key::PageUp | Key::Home | Key::End | Key::F6)
}

/// What is to be held from now on, when something was pressed, clicked or typed in this pass.
fn held_now(ctx: &Context, layer: LayerId, page: Rect) -> Option<Vec<Held>> {
    let pointed = ctx.input(|input| input.pointer.any_pressed() || input.pointer.any_released());
    if pointed {
        let spot = ctx.input(|input| input.pointer.interact_pos())?;
        // Whoever presses something beside the page has gone on from what was used in it.
        if !page.contains(spot) {
            return Some(Vec::new());
        }
        let clicked = ctx.interaction_snapshot(|snapshot| snapshot.clicked);
        return Some(near(ctx, layer, clicked, spot));
    }
    let typed = |event: &Event| match event {
        Event::Text(_) | Event::Paste(_) | Event::Cut | Event::Ime(_) => true,
        Event::Key { key, pressed: true, .. } => {
            matches!(key, Key::Space | Key::Enter | Key::Backspace | Key::Delete)
        }
        _ => false,
    };
    ctx.input(|input| input.events.iter().any(typed)).then_some(())?;
    let focused = ctx.memory(|memory| memory.focused())?;
    let widget = ctx.viewport(|viewport| viewport.this_pass.widgets.get(focused).copied());
    let spot = widget.filter(|it| it.layer_id == layer)?.rect.center();
    Some(near(ctx, layer, Some(focused), spot))
}

/// The control that was used, and those nearest to it.
fn near(ctx: &Context, layer: LayerId, used: Option<Id>, spot: Pos2) -> Vec<Held> {
    let mut near: Vec<WidgetRect> = ctx.viewport(|viewport| {
        let of_page = viewport.this_pass.widgets.layers().filter(|(id, _)| **id == layer);
        let widgets = of_page.flat_map(|(_, widgets)| widgets);
        widgets.filter(|widget| widget.sense.senses_click() && widget.interact_rect.is_positive()).copied().collect()
    });
    // What was drawn last lies in front.
    near.reverse();
    near.sort_by(|one, next| {
        let far = |it: &WidgetRect| (Some(it.id) != used, it.rect.distance_sq_to_pos(spot));
        let (one, next) = (far(one), far(next));
        one.0.cmp(&next.0).then(one.1.total_cmp(&next.1))
    });
    let parts: Parts = ctx.data(|data| data.get_temp(Id::unique("parts"))).unwrap_or_default();
    let mut held: Vec<Held> = Vec::new();
    for widget in near {
        let WidgetRect { id, rect, .. } = parts.begin(ctx, &widget).unwrap_or(widget);
        if held.iter().all(|it| it.id != id) {
            held.push(Held { id, rect });
        }
        if held.len() == NEIGHBOURS {
            break;
        }
    }
    held
}

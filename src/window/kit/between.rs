//! Links that stand between fields. They are seen where they belong, and Tab comes to them after the last field: whoever
//! types from field to field does not land on a link, where what is typed would be lost.

use super::button::{LinkShape, quiet_font};
use super::theme::bold_font;
use super::{Tokens, focus_ring};
use eframe::egui::accesskit::Role;
use eframe::egui::{Context, CursorIcon, FontId, Id, Rect, Sense, Ui, WidgetInfo};

/// What a link between fields is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum Between {
    /// It leads somewhere in the program.
    Leads,
    /// It opens outside the program.
    Leaves,
    /// It shows or does something besides, and has less weight.
    Quiet,
}

/// A link that waits to be a stop of Tab.
#[derive(Clone)]
struct Waiting {
    id: Id,
    rect: Rect,
    spoken: String,
    is_enabled: bool,
}

/// The links of the fields that are being drawn, if any are.
#[derive(Clone, Default)]
struct Links {
    is_open: bool,
    waiting: Vec<Waiting>,
}

/// Puts others in the place of the links that wait, and gives those.
fn exchange(ctx: &Context, links: Links) -> Links {
    ctx.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default(Id::unique("links-between-fields")), links))
}

/// Draws fields. The links between them are stops of Tab after the last one.
pub(in crate::window) fn fields<R>(ui: &mut Ui, tokens: &Tokens, draw: impl FnOnce(&mut Ui) -> R) -> R {
    let around = exchange(ui.ctx(), Links { is_open: true, waiting: Vec::new() });
    let drawn = draw(ui);
    exchange(ui.ctx(), around).waiting.iter().for_each(|link| stop(ui, tokens, link));
    drawn
}

/// Makes a link that was drawn a stop.
fn stop(ui: &Ui, tokens: &Tokens, link: &Waiting) {
    let response = ui.interact(link.rect, link.id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, link.is_enabled, &link.spoken));
    focus_ring(ui, tokens, &response.on_hover_cursor(CursorIcon::PointingHand));
}

/// A link between fields: its text, and what a screen reader calls it. Says whether it was pressed. Where no fields are
/// drawn, it is a stop where it stands.
pub(in crate::window) fn link_between(ui: &mut Ui, tokens: &Tokens, kind: Between, text: &str, spoken: &str) -> bool {
    let font: FontId = match kind {
        Between::Leads | Between::Leaves => bold_font(14.0),
        Between::Quiet => quiet_font(ui),
    };
    let shape = LinkShape::new(ui, tokens, text, font, kind == Between::Leaves);
    let (rect, place) = ui.allocate_exact_size(shape.size(), Sense::hover());
    let id = place.id.with("link");
    // What was pressed is known before the link is a stop, from where it was in the last pass.
    let (is_hovered, is_pressed) =
        ui.ctx().read_response(id).map_or((false, false), |link| (link.hovered(), link.clicked()));
    shape.paint(ui, tokens, rect, is_hovered);
    let link = Waiting { id, rect, spoken: spoken.to_owned(), is_enabled: ui.is_enabled() };
    let mut links = exchange(ui.ctx(), Links::default());
    if links.is_open {
        links.waiting.push(link);
    } else {
        stop(ui, tokens, &link);
    }
    drop(exchange(ui.ctx(), links));
    is_pressed
}

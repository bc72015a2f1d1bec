//! What is wider than its place and is scrolled sideways in it.

use super::anchor::reveal_within;
use eframe::egui::scroll_area::ScrollBarVisibility;
use eframe::egui::{ScrollArea, Ui};
use std::fmt::Debug;
use std::hash::Hash;

/// Draws something at this width, and scrolls it sideways where there is less. The key is unique in its part of the page.
pub(in crate::window) fn sideways<R>(
    ui: &mut Ui,
    key: impl Hash + Debug,
    width: f32,
    draw: impl FnOnce(&mut Ui) -> R,
) -> R {
    if ui.available_width() >= width {
        return draw(ui);
    }
    // A bar of something that is further down would be drawn at the foot of the page.
    let is_in_view = ui.cursor().top() < ui.clip_rect().bottom();
    let bar = if is_in_view { ScrollBarVisibility::VisibleWhenNeeded } else { ScrollBarVisibility::AlwaysHidden };
    let sideways = ScrollArea::horizontal()
        .id_salt(("sideways", key))
        .scroll_bar_visibility(bar)
        .auto_shrink([false, true])
        .min_scrolled_height(600.0);
    let shown = sideways.show(ui, |ui| {
        ui.set_width(width);
        draw(ui)
    });
    reveal_within(ui);
    shown.inner
}

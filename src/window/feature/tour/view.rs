//! The bar above the page with what the tour says of it. It can be left at any time.

use super::state::{STOPS, Tour};
use crate::window::case_view::CaseView;
use crate::window::kit::{self, ButtonKind};
use crate::window::message::{Message, OpenMessage};
use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Frame, Layout, Margin, Panel, Ui};

/// The bar above the page with what the tour says of it.
pub(in crate::window) fn view(ui: &mut Ui, view: &CaseView<'_>, tour: &mut Tour) {
    let Some((_, key)) = STOPS.get(tour.at) else { return };
    let frame = Frame::new().fill(view.tokens.accent_soft.into()).inner_margin(Margin::symmetric(20, 10));
    Panel::top("tour").resizable(false).frame(frame).show(ui, |ui| {
        kit::landmark(ui, Role::Region, &view.word("menu-tour"), |ui| {
            let values = [("number", (tour.at + 1).into()), ("total", STOPS.len().into())];
            let place = view.words.with("tour-place", values);
            kit::announced(ui, &format!("{place} {}", view.word(key)));
            ui.horizontal(|ui| buttons(ui, view, tour));
        });
    });
}

fn buttons(ui: &mut Ui, view: &CaseView<'_>, tour: &mut Tour) {
    let is_last = tour.at + 1 == STOPS.len();
    let (key, to) = if is_last { ("tour-end", None) } else { ("tour-next", Some(tour.at + 1)) };
    let next = kit::button(ui, view.tokens, ButtonKind::Primary, &view.word(key));
    if tour.fresh && !view.layout.covered {
        next.request_focus();
        tour.fresh = false;
    }
    view.send_if(next.clicked(), || Message::Tour(to));
    if is_last {
        let own = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("tour-own"));
        view.send_if(own.clicked(), || OpenMessage::New);
    }
    if let Some(before) = tour.at.checked_sub(1) {
        let back = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("tour-back"));
        view.send_if(back.clicked(), || Message::Tour(Some(before)));
    }
    if !is_last {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let leave = kit::quiet_link(ui, view.tokens, &view.word("tour-leave"));
            view.send_if(leave.clicked(), || Message::Tour(None));
        });
    }
}

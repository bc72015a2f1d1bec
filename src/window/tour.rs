//! The short tour on the sample: where it stops and what is said there. It can be left at any time.

use super::action::Action;
use super::kit::{self, Weight};
use super::place::Place;
use super::view::View;
use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Frame, Layout, Margin, Panel, Ui};

/// The places it stops at, as they are written in settings, and the keys of what is said there.
const STOPS: &[(&str, &str)] = &[
    ("overview", "tour-overview"),
    ("step/conditions", "tour-step"),
    ("step/application/applicant", "tour-form"),
    ("step/application/end-customers", "tour-table"),
    ("step/application/data-needed", "tour-matrix"),
    ("step/connection", "tour-connection"),
    ("deadlines", "tour-deadlines"),
    ("handover", "tour-handover"),
];

/// How far the tour is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tour {
    at: usize,
    /// Whether it has just come here.
    fresh: bool,
}

impl Tour {
    /// The tour at one of its stops, if there is such a one.
    pub(super) fn at(at: usize) -> Option<Self> {
        STOPS.get(at).map(|_| Self { at, fresh: true })
    }

    /// Where it is.
    pub(super) fn place(self) -> Place {
        STOPS.get(self.at).and_then(|(place, _)| place.parse().ok()).unwrap_or(Place::Overview)
    }
}

/// The bar above the page with what the tour says of it.
pub(super) fn tour(ui: &mut Ui, view: &View<'_>, tour: Tour) {
    let Some((_, key)) = STOPS.get(tour.at) else { return };
    let frame = Frame::new().fill(view.tokens.accent_soft.into()).inner_margin(Margin::symmetric(20, 10));
    Panel::top("tour").resizable(false).frame(frame).show(ui, |ui| {
        kit::named_region(ui, Role::Region, &view.word("menu-tour"), |ui| {
            let values = [("number", (tour.at + 1).into()), ("total", STOPS.len().into())];
            let place = view.words.with("tour-place", values);
            kit::announced(ui, &format!("{place} {}", view.word(key)));
            ui.horizontal(|ui| buttons(ui, view, tour));
        });
    });
}

fn buttons(ui: &mut Ui, view: &View<'_>, tour: Tour) {
    let is_last = tour.at + 1 == STOPS.len();
    let (key, to) = if is_last { ("tour-end", None) } else { ("tour-next", Some(tour.at + 1)) };
    let next = kit::button(ui, view.tokens, Weight::Primary, &view.word(key));
    if tour.fresh && !view.covered {
        next.request_focus();
        view.desk.tour.set(Some(Tour { fresh: false, ..tour }));
    }
    view.act_if(next.clicked(), || Action::Tour(to));
    if let Some(before) = tour.at.checked_sub(1) {
        let back = kit::button(ui, view.tokens, Weight::Plain, &view.word("tour-back"));
        view.act_if(back.clicked(), || Action::Tour(Some(before)));
    }
    if !is_last {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let leave = kit::quiet_link(ui, view.tokens, &view.word("tour-leave"));
            view.act_if(leave.clicked(), || Action::Tour(None));
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stop_is_a_page_of_the_sample() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        for (at, (written, _)) in STOPS.iter().enumerate() {
            let place = Tour::at(at).expect("a stop").place();
            assert_eq!(place.to_string(), *written);
            assert_eq!(place.clone().settled(&process), place, "no other page stands for it");
        }
        assert_eq!(Tour::at(STOPS.len()), None);
    }
}

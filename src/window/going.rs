//! Going to another page, and what the page needs that comes up.

use super::action::Turn;
use super::app::App;
use super::desk::Arrival;
use super::place::Place;
use super::shell;
use super::tour::Tour;
use crate::case::Address;
use crate::process::Tool;

impl App {
    pub(super) fn go(&mut self, place: Place) {
        if let Some(desk) = &mut self.desk {
            desk.go(&self.process, place);
            self.remember_place();
            self.arrive();
        }
    }

    /// Gets what the page needs that is shown from now on.
    pub(super) fn arrive(&mut self) {
        match self.desk.as_ref().map(|desk| &desk.place) {
            Some(Place::Tool(Tool::MakeRequest)) => self.fill_request(),
            Some(Place::Events) => self.read_ledger(),
            Some(Place::Handover) => {
                self.recall_handover();
                self.gather();
            }
            Some(Place::TakeOver) => {
                let user = self.settings.user_or_system();
                if let Some(desk) = &self.desk {
                    desk.memory.borrow_mut().taker = user;
                }
            }
            _ => {}
        }
    }

    pub(super) fn jump(&mut self, address: Address) {
        let place = Place::of(&address, &self.process);
        self.go(place);
        if let Some(desk) = &mut self.desk {
            *desk.wanted.borrow_mut() = Some(address);
        }
    }

    pub(super) fn turn(&mut self, turn: Turn) {
        let to = self.desk.as_ref().and_then(|desk| shell::turn_from(&desk.place, &self.process, turn));
        to.into_iter().for_each(|place| self.go(place));
    }

    pub(super) fn up(&mut self) {
        if let Some(Place::Row(task, list, row)) = self.desk.as_ref().map(|desk| desk.place.clone()) {
            self.go(Place::of(&Address::State(task), &self.process));
            if let Some(desk) = &self.desk {
                *desk.wanted.borrow_mut() = Some(Address::Row(list, row));
            }
        }
    }

    /// Goes to a stop of the tour, or leaves it; the sample stays open.
    pub(super) fn tour(&mut self, stop: Option<usize>) {
        let tour = stop.and_then(Tour::at);
        if let Some(tour) = tour {
            self.go(tour.place());
        }
        if let Some(desk) = &self.desk {
            desk.tour.set(tour);
            // On the tour the way on has the focus, after it the page.
            desk.arrival.set(if tour.is_some() { Arrival::Gone } else { Arrival::Coming });
        }
    }
}

//! The short tour on the sample: where it stops and what is said there.

use crate::window::route::Route;

/// The places it stops at, as they are written in settings, and the keys of what is said there.
pub(super) const STOPS: &[(&str, &str)] = &[
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
pub(in crate::window) struct Tour {
    pub(super) at: usize,
    /// Whether it has just come here.
    pub(super) fresh: bool,
}

impl Tour {
    /// The tour at one of its stops, if there is such a one.
    pub(in crate::window) fn at(at: usize) -> Option<Self> {
        STOPS.get(at).map(|_| Self { at, fresh: true })
    }

    /// Where it is.
    pub(in crate::window) fn route(self) -> Route {
        STOPS.get(self.at).and_then(|(route, _)| route.parse().ok()).unwrap_or(Route::Overview)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stop_is_a_page_of_the_sample() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        for (at, (written, _)) in STOPS.iter().enumerate() {
            let route = Tour::at(at).expect("a stop").route();
            assert_eq!(route.to_string(), *written);
            assert_eq!(route.clone().normalised(&process), route, "no other page stands for it");
        }
        assert_eq!(Tour::at(STOPS.len()), None);
    }
}

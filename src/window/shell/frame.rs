//! The parts of the window and where they are: menu bar, sidebar, page, side panel and footer, in the order they are read.

use super::footer::footer;
use super::menu::{EditNames, find_button, language_menu, menu};
use super::notices::notices;
use super::sidebar::sidebar;
use crate::process::{Step, Tool};
use crate::window::case_view::CaseView;
use crate::window::feature::lists::table::is_main;
use crate::window::feature::{
    ask, certificates, conflict, explain, handover, history, import, interview, lists, lock, open, request, tour,
    transfer,
};
use crate::window::kit;
use crate::window::page::{check, deadlines, duties, overview, side_panel, step};
use crate::window::route::Route;
use crate::window::session::states::States;
use crate::window::shared::View;
use crate::window::state::WindowState;
use eframe::egui::accesskit::Role;
use eframe::egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, Rect, ScrollArea, Ui, vec2};

/// The window without a case: the menus and the start page.
pub(in crate::window) fn start(ui: &mut Ui, view: &View<'_>, state: &WindowState) {
    menu_bar(ui, view, None);
    CentralPanel::no_frame().show(ui, |ui| {
        let area = ui.available_rect_before_wrap();
        let rest = kit::strip(ui, view.tokens, area, |ui| notices(ui, view, state));
        kit::pane(ui, rest, view.tokens.background, vec2(0.0, 0.0), |ui| open::start::start(ui, view));
    });
}

/// Only the copy assistant.
pub(in crate::window) fn compact(ui: &mut Ui, view: &CaseView<'_>, states: &mut States, state: &WindowState) {
    CentralPanel::no_frame().show(ui, |ui| {
        let area = ui.available_rect_before_wrap();
        let rest = kit::strip(ui, view.tokens, area, |ui| {
            lock::view::banner(ui, view);
            notices(ui, view, state);
        });
        kit::pane(ui, rest, view.tokens.background, vec2(0.0, 0.0), |ui| {
            transfer::view::compact(ui, view, &mut states.transfer);
        });
    });
}

/// The window with a tool that needs no case.
pub(in crate::window) fn tool(
    ui: &mut Ui,
    view: &CaseView<'_>,
    states: &mut States,
    state: &WindowState,
    from_top: bool,
) {
    menu_bar(ui, view, None);
    CentralPanel::no_frame().show(ui, |ui| {
        let area = ui.available_rect_before_wrap();
        let rest = kit::strip(ui, view.tokens, area, |ui| notices(ui, view, state));
        let begins = if from_top { kit::Begins::AtTop } else { kit::Begins::WhereItWas };
        kit::pane(ui, rest, view.tokens.background, vec2(0.0, 0.0), |ui| scrolled_page(ui, view, states, begins));
    });
}

/// The window with a case.
pub(in crate::window) fn case(
    ui: &mut Ui,
    view: &CaseView<'_>,
    states: &mut States,
    state: &WindowState,
    from_top: bool,
) {
    menu_bar(ui, view, Some(&EditNames::of(view)));
    if let Some(tour) = &mut states.tour {
        tour::view::view(ui, view, tour);
    }
    let tokens = view.tokens;
    let step = view.route.step(view.process).and_then(|id| view.process.step(id));
    let side = step.filter(|_| view.layout.wide && !needs_width(view, states));
    let is_free = states.import.is_none() && states.conflict.is_none();
    let has_footer = matches!(view.route, Route::Step(..) | Route::Row(..) | Route::Interview(_)) && is_free;
    let parts = Parts::of(ui.available_rect_before_wrap(), &Shown { narrow: view.layout.narrow, side, has_footer });
    kit::pane(ui, parts.sidebar, tokens.rail, vec2(12.0, 0.0), |ui| {
        kit::landmark(ui, Role::Navigation, &view.word("rail-steps"), |ui| sidebar(ui, view));
    });
    let rest = kit::strip(ui, tokens, parts.page, |ui| {
        lock::view::banner(ui, view);
        conflict::banner::held(ui, view);
        if states.conflict.is_none() {
            conflict::banner::banner(ui, view);
            conflict::banner::undecided(ui, view);
        }
        notices(ui, view, state);
    });
    let begins = if from_top { kit::Begins::AtTop } else { kit::Begins::WhereItWas };
    kit::pane(ui, rest, tokens.background, vec2(0.0, 0.0), |ui| scrolled_page(ui, view, states, begins));
    if let Some(step) = side {
        kit::pane(ui, parts.side, tokens.surface, vec2(20.0, 20.0), |ui| {
            let area = ScrollArea::vertical().id_salt("side").auto_shrink([false, false]);
            let area = if from_top { area.vertical_scroll_offset(0.0) } else { area };
            area.show(ui, |ui| {
                kit::landmark(ui, Role::Complementary, &view.word("side-missing"), |ui| {
                    side_panel::side_panel(ui, view, &mut states.form, step);
                });
            });
        });
    }
    if has_footer {
        kit::pane(ui, parts.footer, tokens.surface, vec2(20.0, 0.0), |ui| footer(ui, view));
    }
    kit::left_edge(ui, tokens, parts.page);
    if side.is_some() {
        kit::left_edge(ui, tokens, parts.side);
    }
    if has_footer {
        kit::left_edge(ui, tokens, parts.footer);
        kit::top_edge(ui, tokens, parts.footer);
    }
    if states.tour.is_some() {
        kit::outlined(ui, tokens, parts.page.union(parts.side));
    }
}

fn menu_bar(ui: &mut Ui, view: &View<'_>, edit: Option<&EditNames>) {
    let bar = Frame::new().fill(view.tokens.rail.into()).inner_margin(Margin::symmetric(8, 6));
    Panel::top("menu").resizable(false).frame(bar).show(ui, |ui| {
        // Everything in the bar is centred on the highest thing in it.
        ui.spacing_mut().interact_size.y = 34.0;
        ui.horizontal(|ui| {
            menu(ui, view, edit);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| match edit {
                Some(_) => find_button(ui, view),
                None => language_menu(ui, view),
            });
        });
    });
}

/// A page with a table of the application takes the whole width.
fn needs_width(view: &CaseView<'_>, states: &States) -> bool {
    if states.import.is_some() || states.conflict.is_some() {
        return true;
    }
    let Route::Step(step, Some(section)) = view.route else { return false };
    let step = view.process.step(step);
    let task = step.and_then(|step| step.tasks.iter().find(|task| &task.id == section));
    let is_wide = |shown: &crate::process::ListUse| {
        let rows = view.case().row_count(&shown.list);
        rows > 8 || rows > 0 && is_main(view, shown)
    };
    task.is_some_and(|task| task.lists.iter().any(is_wide))
}

/// Under this width a page has hardly any room around it.
const SLIM: f32 = 420.0;

fn scrolled_page(ui: &mut Ui, view: &CaseView<'_>, states: &mut States, begins: kit::Begins) {
    let is_wide = matches!(view.route, Route::Deadlines | Route::Check) || needs_width(view, states);
    let widest = if is_wide { 1600.0 } else { 1000.0 };
    kit::still_page(ui, view.route.to_string(), begins, !view.layout.covered, |ui| {
        let margin = match ui.available_width() {
            width if width < SLIM => Margin { left: 14, right: 8, top: 12, bottom: 24 },
            _ if view.layout.narrow => Margin { left: 24, right: 18, top: 16, bottom: 36 },
            _ => Margin { left: 36, right: 30, top: 24, bottom: 36 },
        };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width().min(widest));
            page(ui, view, states);
        });
    });
}

/// The page of a case that is shown.
fn page(ui: &mut Ui, view: &CaseView<'_>, states: &mut States) {
    if let Some(open) = &mut states.conflict {
        return conflict::view::view(ui, view, open);
    }
    if let Some(import) = &mut states.import {
        return import::view::view(ui, view, import);
    }
    match view.route {
        Route::Overview | Route::Tool(Tool::CheckAnswers | Tool::Transfer | Tool::LayerIdentifiers) => {
            overview::overview(ui, view, &mut states.form);
        }
        Route::Step(step, section) => match view.process.step(step) {
            Some(step) => step::step(ui, view, states, step, section.as_ref()),
            None => overview::overview(ui, view, &mut states.form),
        },
        Route::Row(task, list, row) => lists::row::row(ui, view, &mut states.form, task, list, *row),
        Route::Interview(at) => interview::view::view(ui, view, &mut states.form, *at),
        Route::Deadlines => deadlines::deadlines(ui, view, &mut states.deadlines, &mut states.plan),
        Route::Check => check::check(ui, view),
        Route::Duties => duties::duties(ui, view, &mut states.form),
        Route::Ask => ask::view::view(ui, view, &mut states.ask),
        Route::Handover => handover::view::view(ui, view, &mut states.handover),
        Route::TakeOver => handover::take_over::take_over(ui, view, &mut states.handover),
        Route::Events => history::view::view(ui, view, &mut states.history),
        Route::Tool(Tool::Inspect) => certificates::view::view(ui, view, &mut states.certificates),
        Route::Tool(Tool::Explain) => {
            explain::view::view(ui, view, &mut states.explain, states.certificates.read.files.len());
        }
        Route::Tool(Tool::MakeRequest) => request::view::view(ui, view, &mut states.request),
    }
}

/// Where the parts of the window are.
struct Parts {
    sidebar: Rect,
    page: Rect,
    side: Rect,
    footer: Rect,
}

/// Which parts are shown.
struct Shown<'a> {
    narrow: bool,
    side: Option<&'a Step>,
    has_footer: bool,
}

impl Parts {
    /// Divides an area. A part that is not shown has no size.
    fn of(area: Rect, shown: &Shown<'_>) -> Self {
        let sidebar = area.with_max_x(area.left() + if shown.narrow { 76.0 } else { 268.0 });
        let rest = area.with_min_x(sidebar.right());
        let footer = rest.with_min_y(rest.bottom() - if shown.has_footer { 56.0 } else { 0.0 });
        let middle = rest.with_max_y(footer.top());
        let side = middle.with_min_x(middle.right() - if shown.side.is_some() { 292.0 } else { 0.0 });
        Self { sidebar, page: middle.with_max_x(side.left()), side, footer }
    }
}

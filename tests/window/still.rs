//! Nothing moves under the mouse: on every page, what is clicked is where it was.

use super::common;
use super::label::fi;
use super::sample::{open_sample, opened, window};
use super::{Window, choose, fill, focused, press, settle, tab_to, trades, type_text};
use eframe::egui::accesskit::Role;
use eframe::egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, Rect, TouchPhase, Vec2, pos2, vec2,
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lupapolku::case::{Case, Edit, Field};
use std::path::Path;

/// The most that something may move.
const MOST: f32 = 2.0;

/// Controls that change something where they are.
const ROLES: &[Role] = &[Role::CheckBox, Role::RadioButton, Role::Link, Role::TextInput, Role::MultilineTextInput];

fn names(window: &Window) -> Vec<(Role, String)> {
    let named = |role: &Role| {
        let nodes = window.query_all_by_role(*role).filter_map(|it| it.accesskit_node().label());
        nodes.map(|name| (*role, name)).collect::<Vec<_>>()
    };
    ROLES.iter().flat_map(named).collect()
}

/// Where a control is, when there is one of this name.
fn top(window: &Window, role: Role, name: &str) -> Option<f32> {
    let mut nodes = window.query_all_by_role_and_label(role, name);
    let only = nodes.next()?;
    nodes.next().is_none().then(|| only.rect().top())
}

fn heading(window: &Window) -> String {
    let first = window.query_all_by_role(Role::Heading).find(|it| it.accesskit_node().level() == Some(1));
    first.and_then(|it| it.accesskit_node().label()).unwrap_or_default()
}

/// Clicks a control, and tells how far it has moved, if it is still there.
fn moved(window: &mut Window, role: Role, name: &str) -> Option<f32> {
    top(window, role, name)?;
    window.get_by_role_and_label(role, name).scroll_to_me();
    window.run();
    let (page, before) = (heading(window), top(window, role, name)?);
    if !(120.0..700.0).contains(&before) {
        return None;
    }
    let keyboard = focused(window);
    window.get_by_role_and_label(role, name).click();
    window.run();
    let came = focused(window).filter(|now| Some(now) != keyboard.as_ref() && now.1 != name);
    // A link to something else of the page shows that.
    if role == Role::Link && came.is_some() {
        return None;
    }
    if window.query_by_role(Role::Dialog).is_some() {
        press(window, Modifiers::NONE, Key::Escape);
        window.run();
    }
    (heading(window) == page).then_some(())?;
    Some(top(window, role, name)? - before)
}

/// Clicks about so many controls of every page and tells how many were clicked; none may move.
fn click_on_every_page(language: &str, size: Vec2, of_page: usize) -> usize {
    let mut clicked = 0;
    for page in 0..18 {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = open_sample(language, folder.path());
        window.set_size(size);
        press(&mut window, Modifiers::ALT, Key::Home);
        (0..page).for_each(|_| press(&mut window, Modifiers::ALT, Key::PageDown));
        let here = heading(&window);
        let all = names(&window);
        for (role, name) in all.iter().step_by(1 + all.len() / of_page) {
            if heading(&window) != here {
                break;
            }
            if let Some(by) = moved(&mut window, *role, name) {
                clicked += 1;
                assert!(by.abs() <= MOST, "{language}, {size:?}, {here}: {role:?} “{name}” moved by {by}");
            }
        }
    }
    clicked
}

/// A usual window, and one on a small screen.
const SIZES: [Vec2; 2] = [vec2(1280.0, 820.0), vec2(1366.0, 768.0)];

#[test]
fn what_is_clicked_stays_where_it_is_on_every_page() {
    let clicked = click_on_every_page("fi", SIZES[0], 12);
    assert!(clicked > 30, "only {clicked} were clicked");
}

#[test]
fn so_it_does_on_a_small_screen() {
    let clicked = click_on_every_page("fi", SIZES[1], 5);
    assert!(clicked > 15, "only {clicked} were clicked");
}

#[test]
fn so_it_does_in_swedish() {
    let clicked: usize = SIZES.iter().map(|size| click_on_every_page("sv", *size, 4)).sum();
    assert!(clicked > 25, "only {clicked} were clicked");
}

#[test]
fn so_it_does_in_english() {
    let clicked: usize = SIZES.iter().map(|size| click_on_every_page("en", *size, 4)).sum();
    assert!(clicked > 25, "only {clicked} were clicked");
}

#[test]
fn a_message_that_comes_and_goes_moves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    let before = top(&window, Role::CheckBox, "Lue palvelun sivu").expect("there");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    press(&mut window, Modifiers::NONE, Key::Escape);
    window.get_by_role_and_label(Role::CheckBox, "Lue palvelun sivu").click();
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(window.query_all_by_label_contains("Kumottu: ").next().is_some());
    assert_eq!(top(&window, Role::CheckBox, "Lue palvelun sivu"), Some(before));
}

#[test]
fn what_tells_what_was_done_goes_by_itself_and_what_is_wrong_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    let find = |window: &Window, name: &str| window.query_all_by_label_contains(name).next().is_some();
    let copy =
        |node: &egui_kittest::Node<'_>| node.accesskit_node().label().is_some_and(|it| it.starts_with("Kopioi osoite"));
    window.query_all_by_role(Role::Link).find(copy).expect("a link").scroll_to_me();
    window.run();
    window.query_all_by_role(Role::Link).find(copy).expect("a link").click();
    window.run();
    assert!(find(&window, fi("copied")));
    window
        .query_all_by_role(Role::Link)
        .find(|it| it.accesskit_node().label().is_some_and(|it| it.contains("dvv.fi")))
        .expect("a link")
        .click();
    common::wait_for(&mut window, "ei auennut");
    (0..80).for_each(|_| window.step());
    assert!(!find(&window, fi("copied")) && find(&window, "ei auennut"));
}

#[test]
fn a_message_does_not_open_under_a_moving_mouse() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    let is_copy =
        |node: &egui_kittest::Node<'_>| node.accesskit_node().label().is_some_and(|it| it.starts_with("Kopioi osoite"));
    // Just above the foot of the page, where the strip of messages opens.
    let spot = pos2(600.0, 740.0);
    window.event(Event::PointerMoved(spot));
    window.query_all_by_role(Role::Link).find(is_copy).expect("a link").click_accesskit();
    window.step();
    let closes = |window: &Window| {
        let all = window.query_all_by_role_and_label(Role::Link, fi("close"));
        all.last().map(|it| it.rect().top())
    };
    let strip = |window: &Window| closes(window).is_some_and(|top| top < 764.0);
    for at in 0..6_u8 {
        window.event(Event::PointerMoved(spot + vec2(f32::from(at) * 9.0, 0.0)));
        window.step();
        assert!(!strip(&window), "it opened while the mouse moved there, {:?}", closes(&window));
    }
    // The mouse is at rest, or has gone elsewhere.
    (0..6).for_each(|_| window.step());
    assert!(strip(&window), "{:?}", closes(&window));
}

/// The wheel over the page.
pub(super) fn scroll(window: &mut Window, by: f32) {
    window.event(Event::PointerMoved(pos2(640.0, 400.0)));
    for _ in 0..30 {
        let (unit, phase) = (MouseWheelUnit::Point, TouchPhase::Move);
        window.event(Event::MouseWheel {
            unit,
            delta: vec2(0.0, by),
            phase,
            modifiers: Modifiers::NONE,
            source: MouseWheelSource::Unknown,
        });
        window.run();
    }
}

/// The wheel over the page, once.
fn scroll_by(window: &mut Window, by: f32) {
    wheel_over(window, pos2(640.0, 400.0), by);
}

/// The wheel over what lies there, once.
fn wheel_over(window: &mut Window, at: Pos2, by: f32) {
    window.event(Event::PointerMoved(at));
    window.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, by),
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
        source: MouseWheelSource::Unknown,
    });
    settle(window);
}

/// The boxes before the rows of a table, from above.
fn boxes(window: &Window) -> Vec<Rect> {
    let word = fi("bulk-select");
    let boxes = window.query_all_by_role(Role::CheckBox);
    let of_rows = boxes.filter(|it| it.accesskit_node().label().is_some_and(|label| label.starts_with(word)));
    let mut places: Vec<Rect> = of_rows.map(|it| it.rect()).collect();
    places.sort_by(|one, next| one.top().total_cmp(&next.top()));
    places
}

fn click_at(window: &mut Window, at: Pos2) {
    window.event(Event::PointerMoved(at));
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        window.event(Event::PointerButton { pos: at, button, pressed, modifiers });
        window.run();
    }
}

/// A table scrolls by itself: neither the row that was clicked nor one of which half is seen takes the page with it.
#[test]
fn scrolling_a_table_after_a_click_in_it_leaves_the_page_where_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    (0..6).for_each(|_| press(&mut window, Modifiers::ALT, Key::PageDown));
    let header = |window: &Window| window.query_all_by_role(Role::ColumnHeader).next().expect("a table").rect().top();
    let before = header(&window);
    let third = *boxes(&window).get(2).expect("rows");
    click_at(&mut window, third.center());
    for by in [-30.0, -25.0, -25.0, 15.0] {
        wheel_over(&mut window, third.center(), by);
        assert_eq!(header(&window), before, "scrolled by {by}");
    }
    // Half of the first row is seen now.
    let half = *boxes(&window).first().expect("rows");
    click_at(&mut window, half.center_bottom() - vec2(0.0, 4.0));
    assert_eq!(header(&window), before, "a click on a half hidden row");
    wheel_over(&mut window, third.center(), -40.0);
    assert_eq!(header(&window), before, "scrolled after it");
    assert!(window.query_all_by_label_contains("valittu").next().is_some(), "they are selected");
}

#[test]
fn a_page_ends_where_it_ends_however_far_it_is_scrolled() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    scroll(&mut window, -300.0);
    let last = "Näytä vastuuhenkilö, määräpäivä ja muistiinpano: Nimeä vastuuhenkilöt";
    let end = top(&window, Role::Link, last).expect("the last of the page");
    scroll(&mut window, -300.0);
    assert_eq!(top(&window, Role::Link, last), Some(end));
    assert!(end > 560.0, "the page ends at {end}, far above its foot");
}

#[test]
fn a_page_is_as_wide_when_it_is_scrolled_as_when_all_of_it_is_seen() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    let right = |window: &mut Window| {
        window.run();
        window.get_by_role_and_label(Role::Button, fi("menu-export")).rect().right()
    };
    let short = right(&mut window);
    window.set_size(vec2(1280.0, 3000.0));
    assert_eq!(right(&mut window), short);
}

#[test]
fn every_page_of_the_case_is_seen_in_the_rail() {
    for (language, last) in [("fi", "Muutoshistoria"), ("sv", "Ändringshistorik"), ("en", "Change history")] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = open_sample(language, folder.path());
        for height in [820.0, 768.0] {
            window.set_size(vec2(1280.0, height));
            window.run();
            let bottom = window.get_by_role_and_label(Role::Button, last).rect().bottom();
            assert!(bottom <= height - 44.0, "{language}, {height}: {bottom}");
        }
    }
}

#[test]
fn a_page_of_which_all_is_seen_does_not_scroll() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    window.set_size(vec2(1280.0, 3000.0));
    window.run();
    let before = top(&window, Role::Button, "Vie tarkistuslista…").expect("there");
    scroll(&mut window, -300.0);
    assert_eq!(top(&window, Role::Button, "Vie tarkistuslista…"), Some(before));
}

#[test]
fn the_end_of_a_page_stays_when_a_message_below_it_goes() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    let is_copy =
        |node: &egui_kittest::Node<'_>| node.accesskit_node().label().is_some_and(|it| it.starts_with("Kopioi osoite"));
    window.query_all_by_role(Role::Link).find(is_copy).expect("a link").click_accesskit();
    window.run();
    let is_told = |window: &Window| window.query_all_by_label_contains(fi("copied")).next().is_some();
    assert!(is_told(&window));
    scroll(&mut window, -300.0);
    let last = "Näytä vastuuhenkilö, määräpäivä ja muistiinpano: Nimeä vastuuhenkilöt";
    let before = top(&window, Role::Link, last).expect("the last of the page");
    for _ in 0..400 {
        if !is_told(&window) {
            break;
        }
        window.step();
    }
    window.run();
    assert!(!is_told(&window));
    assert_eq!(top(&window, Role::Link, last), Some(before));
}

/// A case whose interview was answered and taken, open.
pub(super) fn open_with_drafts(folder: &Path) -> Window {
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let today = jiff::civil::date(2026, 11, 23);
    let mut case = Case::begun(&process, today);
    for (key, answer) in trades::answers() {
        let edit = Edit::answer(&case, Field::Answer(key), Some(answer)).expect("a change");
        case.apply(&edit).expect("fits");
    }
    let proposals = lupapolku::interview::propose(&case, &process, "fi");
    let all: Vec<_> = proposals.iter().collect();
    let edit = lupapolku::interview::accept(&case, &process, &all, today).expect("something");
    case.apply(&edit).expect("fits");
    let path = folder.join("uusi.ron");
    lupapolku::store::save(&case, &path).expect("saved");
    let mut window = window("fi", folder, Some(path));
    opened(&mut window);
    press(&mut window, Modifiers::ALT, Key::Home);
    window
}

#[test]
fn what_is_wrong_in_a_field_moves_neither_it_nor_what_stands_beside_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    (0..6).for_each(|_| press(&mut window, Modifiers::ALT, Key::PageDown));
    choose(&mut window, Role::Button, "Lisää loppuasiakas");
    settle(&mut window);
    tab_to(&mut window, Role::TextInput, "Y-tunnus");
    type_text(&mut window, "2331972-6");
    let before = ["Y-tunnus", "Toimiala"].map(|name| top(&window, Role::TextInput, name).expect("there"));
    press(&mut window, Modifiers::NONE, Key::Tab);
    settle(&mut window);
    assert!(window.query_all_by_label_contains("tarkistusnumeron pitäisi olla 7").next().is_some());
    assert_eq!(focused(&window), Some((Role::TextInput, "Toimiala".to_owned())));
    let after = ["Y-tunnus", "Toimiala"].map(|name| top(&window, Role::TextInput, name).expect("there"));
    assert_eq!(after, before);
}

/// Where everything is that can be used on the page.
fn places(window: &Window) -> Vec<(Role, String, f32)> {
    let all = names(window).into_iter();
    all.filter_map(|(role, name)| Some((role, name.clone(), top(window, role, &name)?))).collect()
}

#[test]
fn what_lies_below_a_field_stays_when_what_is_in_it_turns_out_wrong_and_when_it_is_corrected() {
    // A page, a field on it of each kind that has a form, what is right there, what is typed instead, and what is then said of it.
    let fields = [
        (6, "Y-tunnus", "2331972-7", "2331972-6", "tarkistusnumeron pitäisi olla 7"),
        (6, "Sopimuksen päiväys", "1.2.2026", "31.2.2026", "28"),
        (6, "Yhteyshenkilön sähköposti", "aino@valitys.example", "aino@", "sähköposti"),
        (1, "Hallinnollinen yhteyshenkilö, puhelin", "+358 40 123 4567", "puh", "puhelin"),
        (15, "Palvelimen verkkotunnus", "liitynta.valitys.example", "ä ö", "verkko"),
    ];
    for (language_size, (page, field, right, typed, said)) in
        SIZES.iter().flat_map(|size| fields.iter().map(move |it| (*size, *it)))
    {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = open_sample("fi", folder.path());
        window.set_size(language_size);
        press(&mut window, Modifiers::ALT, Key::Home);
        (0..page).for_each(|_| press(&mut window, Modifiers::ALT, Key::PageDown));
        if page == 6 {
            choose(&mut window, Role::Button, "Lisää loppuasiakas");
            settle(&mut window);
        }
        tab_to(&mut window, Role::TextInput, field);
        press(&mut window, Modifiers::COMMAND, Key::A);
        type_text(&mut window, right);
        settle(&mut window);
        let here = top(&window, Role::TextInput, field).expect("there");
        let below = |window: &Window| -> Vec<(Role, String, f32)> {
            places(window)
                .into_iter()
                .filter(|(role, _, at)| {
                    *role == Role::TextInput && *at > top(window, Role::TextInput, field).expect("there")
                })
                .collect()
        };
        let before = below(&window);
        let lines = |window: &Window| window.query_all_by_label_contains(said).count();
        let untold = lines(&window);
        press(&mut window, Modifiers::COMMAND, Key::A);
        type_text(&mut window, typed);
        // The line is ended, and the keyboard stays in it.
        press(&mut window, Modifiers::NONE, Key::Enter);
        settle(&mut window);
        assert!(lines(&window) > untold, "{field}: nothing is said of {typed}");
        // Typing may bring the field into sight; what counts is how far the others are from it.
        let scrolled = top(&window, Role::TextInput, field).expect("there") - here;
        let by = |after: &[(Role, String, f32)]| {
            let pairs = before.iter().zip(after);
            pairs.map(|(one, other)| (one.2 + scrolled - other.2).abs()).fold(0.0, f32::max)
        };
        let after = below(&window);
        assert_eq!(after.len(), before.len());
        assert!(by(&after) <= MOST, "{field}, {language_size:?}: moved by {}", by(&after));
    }
}

#[test]
fn what_follows_a_choice_with_notes_stays_where_it_is_whichever_is_chosen() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_with_drafts(folder.path());
    press(&mut window, Modifiers::ALT, Key::Home);
    press(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, fi("interview-title"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.run();
    (0..10).for_each(|_| press(&mut window, Modifiers::ALT, Key::PageDown));
    assert_eq!(heading(&window), "Miten yhteys tehdään?");
    let before = top(&window, Role::RadioButton, "Selvitetään").expect("there");
    for choice in ["Suomi.fi-palveluväylä", "Palveluvarmenne"] {
        window.get_by_role_and_label(Role::RadioButton, choice).click();
        window.run();
        assert_eq!(top(&window, Role::RadioButton, "Selvitetään"), Some(before), "{choice}");
    }
}

#[test]
fn a_day_that_is_taken_at_the_foot_of_the_page_does_not_scroll_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    let mut taken = 0;
    for page in 1..18 {
        press(&mut window, Modifiers::ALT, Key::Home);
        (0..page).for_each(|_| press(&mut window, Modifiers::ALT, Key::PageDown));
        let of_days = |it: &(Role, String)| it.0 == Role::Link && it.1.ends_with(": Tänään");
        let days: Vec<String> = names(&window).into_iter().filter(of_days).map(|(_, name)| name).collect();
        let Some(day) = days.last() else { continue };
        let Some(at) = top(&window, Role::Link, day) else { continue };
        // Wholly in sight, and with less room below it than a field that is come to with the keyboard gets.
        scroll_by(&mut window, 690.0 - at);
        let here = top(&window, Role::Link, day).expect("there");
        if !(640.0..720.0).contains(&here) {
            continue;
        }
        let field = day.trim_end_matches(": Tänään");
        let Some(before) = top(&window, Role::TextInput, field) else { continue };
        window.get_by_role_and_label(Role::Link, day).click();
        settle(&mut window);
        let by = top(&window, Role::TextInput, field).expect("there") - before;
        assert!(by.abs() <= MOST, "{day} moved by {by}");
        taken += 1;
    }
    assert!(taken > 2, "only {taken} were taken");
}

#[test]
fn confirming_all_drafts_of_a_section_leaves_the_page_where_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_with_drafts(folder.path());
    for _ in 0..12 {
        if window.query_all_by_role(Role::GridCell).next().is_some() {
            break;
        }
        press(&mut window, Modifiers::ALT, Key::PageDown);
    }
    let title = |window: &Window| window.query_all_by_role(Role::Tab).next().expect("a tab").rect().top();
    let before = title(&window);
    let confirm = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|label| label.starts_with("Vahvista kaikki"))
    };
    window.query_all_by_role(Role::Link).find(confirm).expect("drafts").click();
    settle(&mut window);
    assert!(!window.query_all_by_role(Role::Link).any(|it| confirm(&it)), "they are confirmed");
    let by = title(&window) - before;
    assert!(by.abs() <= MOST, "moved by {by}");
}

#[test]
fn the_button_that_makes_a_key_stays_when_the_passwords_match() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    let tool = |window: &Window| {
        let mut tools = window.query_all_by_role_and_label(Role::Button, fi("request-open"));
        tools.next().is_some_and(|tool| {
            tool.click_accesskit();
            true
        })
    };
    let is_there = (0..18).any(|_| {
        press(&mut window, Modifiers::ALT, Key::PageDown);
        tool(&window)
    });
    assert!(is_there, "the tool");
    window.run();
    fill(&mut window, &[(fi("request-host"), "kysely.esimerkki.example")]);
    for label in [fi("request-password"), fi("request-password-again")] {
        tab_to(&mut window, Role::PasswordInput, label);
        type_text(&mut window, if label == fi("request-password") { "kissa-koira-talo" } else { "kissa-koira-tal" });
    }
    let top_of_last = |window: &Window| {
        let all = window.query_all_by_role_and_label(Role::Button, fi("request-make"));
        all.last().map(|it| it.rect().top())
    };
    let before = top_of_last(&window).expect("there");
    type_text(&mut window, "o");
    window.run();
    assert_eq!(top_of_last(&window), Some(before));
}

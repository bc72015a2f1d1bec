//! Windows that are smaller than the program asks for, as a tiling window manager makes them, and a large zoom: everything can
//! be gone to with the keyboard, and is in the window then.

use super::sample::{open_sample, window};
use super::{Window, press, settle};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Rect, Vec2, pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lupapolku::language::{Language, Translations};

/// 320 × 240; and 1280 × 820 at 300 per cent.
const SIZES: [Vec2; 2] = [vec2(320.0, 240.0), vec2(426.0, 273.0)];

/// The least of a control that must be in the window, in points.
const SEEN: f32 = 12.0;

/// Goes through a page with Tab and tells what is not in the window when it has the keyboard.
fn not_seen(window: &mut Window, page: &str, size: Vec2, ends_at: &str) -> Vec<String> {
    let whole = Rect::from_min_size(Default::default(), size);
    let (mut missed, mut first) = (Vec::new(), None);
    for _ in 0..200 {
        window.key_press(Key::Tab);
        // What scrolls takes a few passes.
        window.run_steps(4);
        let Some(node) = window.query_all_by(|node| node.is_focused()).last() else { continue };
        let (name, place) = (node.accesskit_node().label().unwrap_or_default(), node.rect());
        if first.as_ref() == Some(&name) {
            return missed;
        }
        first.get_or_insert_with(|| name.clone());
        let seen = place.intersect(whole);
        if seen.width() < SEEN.min(place.width()) || seen.height() < SEEN.min(place.height()) {
            missed.push(format!("{page}: {:?} {name} at {place:?}", node.accesskit_node().role()));
        }
        if name == ends_at {
            return missed;
        }
    }
    panic!("{page} has no end");
}

#[test]
fn every_control_of_every_page_comes_into_a_small_window_with_the_keyboard() {
    let words = Translations::new(Language::find("en").expect("known"));
    let menu = words.text("menu-file");
    for size in SIZES {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = open_sample("en", folder.path());
        window.set_size(size);
        settle(&mut window);
        let mut missed = not_seen(&mut window, "overview", size, &menu);
        missed.extend(not_seen(&mut window, "menus and rail", size, &menu));
        for at in 0..17 {
            press(&mut window, Modifiers::ALT, Key::PageDown);
            settle(&mut window);
            missed.extend(not_seen(&mut window, &format!("page {at}"), size, &menu));
        }
        let pages = [
            "rail-deadlines",
            "rail-duties",
            "rail-ask",
            "rail-handover",
            "rail-events",
            "inspect-title",
            "request-title",
            "explain-title",
            "interview-title",
        ];
        let pages = pages.map(|page| words.text(page));
        for page in pages.iter().map(String::as_str).chain(["helmiharjun"]) {
            press(&mut window, Modifiers::COMMAND, Key::K);
            super::type_text(&mut window, page);
            press(&mut window, Modifiers::NONE, Key::Enter);
            settle(&mut window);
            missed.extend(not_seen(&mut window, page, size, &menu));
        }
        press(&mut window, Modifiers::NONE, Key::F7);
        settle(&mut window);
        missed.extend(not_seen(&mut window, "check", size, &menu));
        assert!(missed.is_empty(), "{size:?}: {missed:#?}");
    }
}

#[test]
fn the_start_page_and_the_dialogs_can_be_gone_through_in_a_small_window() {
    let words = Translations::new(Language::find("en").expect("known"));
    for size in SIZES {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = window("en", folder.path(), None);
        window.set_size(size);
        window.run();
        assert_eq!(not_seen(&mut window, "start", size, &words.text("menu-file")), Vec::<String>::new());
        for key in [Key::N, Key::O] {
            press(&mut window, Modifiers::COMMAND, key);
            settle(&mut window);
            assert_eq!(not_seen(&mut window, &format!("{key:?}"), size, ""), Vec::<String>::new());
            press(&mut window, Modifiers::NONE, Key::Escape);
            settle(&mut window);
        }
    }
}

/// The row that is told of a table, if it is among those that are drawn.
fn row_place(window: &Window) -> Option<Rect> {
    let told = window.query_all_by(|node| node.is_focused()).last()?.accesskit_node().label()?;
    let is_told = |row: &egui_kittest::Node<'_>| row.accesskit_node().label().is_some_and(|it| told.ends_with(&it));
    window.query_all_by_role(Role::Row).find(is_told).map(|it| it.rect())
}

#[test]
fn the_row_that_the_arrows_come_to_is_in_a_window_that_is_lower_still() {
    let size = vec2(320.0, 200.0);
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    window.set_size(size);
    settle(&mut window);
    press(&mut window, Modifiers::COMMAND, Key::K);
    super::type_text(&mut window, "list the end customers");
    press(&mut window, Modifiers::NONE, Key::Enter);
    settle(&mut window);
    for _ in 0..150 {
        if super::focused(&window).is_some_and(|(role, _)| role == Role::ListBox) {
            break;
        }
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
    // Under the menus and above the foot.
    let page_part = Rect::from_min_max(pos2(0.0, 46.0), pos2(size.x, size.y - 56.0));
    for down in 0..3 {
        window.run_steps(20);
        let place = row_place(&window).unwrap_or_else(|| panic!("no row: {:?}", super::focused(&window)));
        let seen = place.intersect(page_part);
        assert!(seen.height() >= SEEN && seen.width() >= SEEN, "row {down}: {place:?}");
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
    }
}

/// Controls of the bar of menus and of the foot that lie over each other, or over the edge of the window.
fn in_each_others_way(window: &Window, words: &Translations, page: &str, size: Vec2) -> Vec<String> {
    let whole = Rect::from_min_size(Default::default(), size);
    let named = |node: &egui_kittest::Node<'_>| node.accesskit_node().label().unwrap_or_default();
    let of_row = ["row-done", "row-done-and-next", "row-done-and-on"].map(|key| words.text(key));
    let is_of_foot = |name: &str| name.starts_with('←') || name.ends_with('→') || of_row.iter().any(|it| it == name);
    let is_at_foot = |place: Rect| place.top() > size.y - 57.0 && place.top() < size.y;
    let roles = [Role::Button, Role::ComboBox, Role::DefaultButton, Role::MenuItem];
    let buttons = || window.query_all_by(|node| roles.contains(&node.role()));
    let menus = buttons().filter(|node| node.rect().bottom() < 56.0).map(|node| (named(&node), node.rect()));
    let foot = buttons().filter(|node| is_at_foot(node.rect()) && is_of_foot(&named(node)));
    let bars: [Vec<(String, Rect)>; 2] = [menus.collect(), foot.map(|node| (named(&node), node.rect())).collect()];
    let count = bars.each_ref().map(Vec::len);
    assert!(
        count[0] >= 5 && (count[1] > 0 || ["overview", "page 16"].iter().any(|it| page.ends_with(it))),
        "{page}: {bars:#?}"
    );
    let mut wrong = Vec::new();
    for bar in bars {
        for (at, (one, first)) in bar.iter().enumerate() {
            if !whole.expand(0.5).contains_rect(*first) {
                wrong.push(format!("{page}: {one} at {first:?}"));
            }
            let met = bar.iter().skip(at + 1).filter(|(_, other)| first.shrink(0.5).intersects(other.shrink(0.5)));
            wrong.extend(met.map(|(other, _)| format!("{page}: {one} and {other}")));
        }
    }
    wrong
}

#[test]
fn no_control_of_the_menus_and_the_foot_lies_over_another_at_320_points() {
    let size = vec2(320.0, 480.0);
    for language in ["fi", "sv", "en"] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = open_sample(language, folder.path());
        window.set_size(size);
        settle(&mut window);
        let words = Translations::new(Language::find(language).expect("known"));
        let mut wrong = in_each_others_way(&window, &words, &format!("{language} overview"), size);
        for at in 0..17 {
            press(&mut window, Modifiers::ALT, Key::PageDown);
            settle(&mut window);
            wrong.extend(in_each_others_way(&window, &words, &format!("{language} page {at}"), size));
        }
        press(&mut window, Modifiers::COMMAND, Key::K);
        super::type_text(&mut window, "helmiharjun");
        press(&mut window, Modifiers::NONE, Key::Enter);
        settle(&mut window);
        wrong.extend(in_each_others_way(&window, &words, &format!("{language} row"), size));
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

//! The interview in the window: from a new case to a first draft by keyboard, counted in keys beside writing it by hand.

use super::common::{Window, wait_for, wait_until};
use super::label::fi;
use super::sample::window;
use super::{focused, press, tab_to, type_text};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lupapolku::case::{Answer, AnswerKey, Case, Field};
use std::path::Path;

/// The company's answers to what is asked for each trade.
const EACH: &[(&str, &[(Role, &str)])] = &[
    ("Mihin asiakkaiden oikeus perustuu?", &[(Role::RadioButton, "Henkilön kanssa on sopimus tai se on tekeillä")]),
    ("Milloin tietoja haetaan?", &[(Role::CheckBox, "Kun henkilön asia tulee käsittelyyn")]),
    (
        "Kuka hakee ja kuinka usein?",
        &[(Role::CheckBox, "Asian käsittelijä"), (Role::RadioButton, "Kerran asiaa kohti")],
    ),
    (
        "Mitä haun perusteella tehdään?",
        &[(Role::CheckBox, "Asia kohdistuu oikeaan henkilöön"), (Role::CheckBox, "Kirje lähtee oikeaan osoitteeseen")],
    ),
    ("Mitä henkilöstä on tiedettävä?", &[(Role::CheckBox, "Kuka hän on"), (Role::CheckBox, "Missä hän asuu")]),
];

/// A window, and how many keys were pressed in it.
struct Counted {
    window: Window,
    keys: usize,
}

impl Counted {
    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.keys += 1;
        press(&mut self.window, modifiers, key);
    }

    fn tab_to(&mut self, role: Role, name: &str) {
        for _ in 0..150 {
            if focused(&self.window) == Some((role, name.to_owned())) {
                return;
            }
            self.press(Modifiers::NONE, Key::Tab);
        }
        panic!("Tab does not come to {role:?} {name}; the focus is at {:?}", focused(&self.window));
    }

    fn choose(&mut self, role: Role, name: &str) {
        self.tab_to(role, name);
        self.press(Modifiers::NONE, Key::Space);
    }

    fn fill(&mut self, role: Role, name: &str, text: &str) {
        self.tab_to(role, name);
        self.keys += text.chars().count();
        type_text(&mut self.window, text);
    }

    fn next(&mut self, title: &str) {
        self.press(Modifiers::ALT, Key::PageDown);
        wait_for_page(&mut self.window, title);
    }
}

fn begin(folder: &Path) -> Window {
    let mut window = window("fi", folder, None);
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::N);
    type_text(&mut window, "Koe Oy");
    press(&mut window, Modifiers::NONE, Key::Tab);
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, folder.join("uusi.ron").to_str().expect("text"));
    tab_to(&mut window, Role::TextInput, "Nimesi");
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, "Aino Esimerkki");
    press(&mut window, Modifiers::NONE, Key::Enter);
    // Behind the form, keys would be the form's.
    let path = folder.join("uusi.ron");
    wait_until(&mut window, |window| window.query_all_by_role(Role::Dialog).next().is_none() && path.is_file());
    wait_for_page(&mut window, "Kuka olet?");
    window
}

/// Steps until the page with this heading is there; the buttons at its foot name its neighbours.
fn wait_for_page(window: &mut Window, title: &str) {
    wait_until(window, |window| window.query_all_by_role_and_label(Role::Heading, title).next().is_some());
}

fn saved(window: &mut Window, folder: &Path) -> Case {
    press(window, Modifiers::COMMAND, Key::S);
    wait_for(window, "Tallennettu ");
    lupapolku::store::open(&folder.join("uusi.ron")).expect("readable")
}

#[test]
fn a_new_case_comes_to_a_first_draft_by_keyboard_with_fewer_keys_than_the_draft_has_letters() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut it = Counted { window: begin(folder.path()), keys: 0 };
    it.fill(Role::TextInput, "Sähköpostisi", "aino@esimerkki.example");
    it.choose(Role::CheckBox, "Hallinnollinen yhteyshenkilö");
    it.next("Mikä yritys hakee lupaa?");
    it.next("Ketkä muut vastaavat?");
    it.next("Millä aloilla asiakkaanne toimivat?");
    for trade in ["Rahoitus ja luotonanto", "Perintä", "Vuokraus ja isännöinti"] {
        it.choose(Role::CheckBox, trade);
    }
    for (page, answers) in EACH {
        it.next(page);
        for _ in 0..3 {
            for (role, answer) in *answers {
                it.press(Modifiers::NONE, Key::Tab);
                it.choose(*role, answer);
            }
        }
    }
    it.next("Sopiiko rajapinta tarpeeseen?");
    for _ in 0..3 {
        it.press(Modifiers::NONE, Key::Tab);
        it.choose(Role::RadioButton, fi("questionnaire-yes"));
    }
    it.next("Miten yhteys tehdään?");
    it.choose(Role::RadioButton, "Palveluvarmenne");
    it.next("Milloin käytön pitäisi alkaa?");
    it.fill(Role::TextInput, "Haluttu käyttöönottopäivä", "31.5.2027");
    it.next("Ehdotus");
    it.press(Modifiers::NONE, Key::Tab);
    while !focused(&it.window).is_some_and(|(_, name)| name.starts_with("Ota kaikki")) {
        it.press(Modifiers::NONE, Key::Tab);
    }
    it.press(Modifiers::NONE, Key::Enter);
    let case = saved(&mut it.window, folder.path());
    assert_eq!(case.row_count(&"purpose-groups".into()), 3);
    let drafts: Vec<&Answer> = case.open_drafts().filter_map(|field| case.get(field)).collect();
    let letters: usize = drafts.iter().filter_map(|answer| answer.text()).map(|text| text.chars().count()).sum();
    assert!(drafts.len() > 30 && it.keys < letters, "{} drafts, {} keys, {letters} letters", drafts.len(), it.keys);
    press(&mut it.window, Modifiers::COMMAND, Key::Z);
    let undone = saved(&mut it.window, folder.path());
    assert_eq!((undone.row_count(&"purpose-groups".into()), undone.drafts.len()), (0, 0), "one undo takes it all back");
}

#[test]
fn whoever_wants_mass_queries_is_told_on_that_page_which_service_that_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = begin(folder.path());
    for _ in 0..9 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
    }
    wait_for_page(&mut window, "Sopiiko rajapinta tarpeeseen?");
    let told = "Massahaut kuuluvat DVV:n poiminta- ja päivityspalveluihin.";
    assert!(window.query_all_by_label_contains(told).next().is_none());
    super::choose(&mut window, Role::RadioButton, "Kyllä, tehdään");
    wait_for(&mut window, told);
}

#[test]
fn a_draft_says_at_its_field_what_it_rests_on_and_is_confirmed_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = begin(folder.path());
    super::choose(&mut window, Role::CheckBox, "Tekninen yhteyshenkilö");
    for _ in 0..12 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
    }
    wait_for_page(&mut window, fi("interview-proposal"));
    super::choose(&mut window, Role::Button, "Ota ehdotus luonnokseksi");
    super::choose(&mut window, Role::Button, fi("interview-later"));
    press(&mut window, Modifiers::ALT, Key::PageDown);
    wait_for(&mut window, fi("draft-of-interview"));
    assert!(window.query_all_by_label_contains("Mistä vastaat? Tekninen yhteyshenkilö").next().is_none());
    super::choose(&mut window, Role::Link, &format!("{}: Tekninen yhteyshenkilö", fi("draft-why-show")));
    window.get_by_label_contains("Mistä vastaat? Tekninen yhteyshenkilö");
    tab_to(&mut window, Role::Link, "Vahvista tällaisena: Tekninen yhteyshenkilö");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let case = saved(&mut window, folder.path());
    assert_eq!((case.drafts.len(), case.open_drafts().count()), (1, 0));
}

#[test]
fn what_is_not_proposed_again_stands_below_with_who_said_so_and_can_be_proposed_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = begin(folder.path());
    super::choose(&mut window, Role::CheckBox, "Tekninen yhteyshenkilö");
    go_to_page(&mut window, 12, fi("interview-proposal"));
    let reject = format!("{}: Tekninen yhteyshenkilö", fi("interview-reject"));
    super::choose(&mut window, Role::Link, &reject);
    window.run();
    assert!(window.query_by_role_and_label(Role::Link, &reject).is_none(), "it is not proposed");
    let said = |window: &Window| window.query_all_by_label_contains("hylännyt Aino Esimerkki").next().is_some();
    assert!(said(&window));
    let again = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|it| it.starts_with(fi("interview-propose-again")))
    };
    window.query_all_by_role(Role::Link).find(again).expect("a way back").click_accesskit();
    window.run();
    assert!(window.query_by_role_and_label(Role::Link, &reject).is_some(), "it is proposed again");
    assert!(!said(&window));
}

#[test]
fn the_interview_is_left_and_taken_up_where_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = begin(folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    wait_for_page(&mut window, "Mikä yritys hakee lupaa?");
    press(&mut window, Modifiers::COMMAND, Key::S);
    let settings = folder.path().join("settings.ron");
    wait_until(&mut window, |_| std::fs::read_to_string(&settings).is_ok_and(|text| text.contains("interview/1")));
    drop(window);
    let path = folder.path().join("uusi.ron");
    let mut again = self::window("fi", folder.path(), Some(path));
    wait_for(&mut again, "Haastattelu, sivu 2/13");
}

fn go_to_page(window: &mut Window, at: usize, title: &str) {
    (0..at).for_each(|_| press(window, Modifiers::ALT, Key::PageDown));
    wait_for_page(window, title);
}

#[test]
fn what_was_said_when_the_case_was_begun_is_not_asked_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let window = begin(folder.path());
    let name = window.get_by_role_and_label(Role::TextInput, "Nimesi");
    assert_eq!(name.accesskit_node().value().as_deref(), Some("Aino Esimerkki"));
}

#[test]
fn what_is_undone_in_the_interview_is_seen_in_the_interview() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = begin(folder.path());
    go_to_page(&mut window, 3, "Millä aloilla asiakkaanne toimivat?");
    window.get_by_role_and_label(Role::CheckBox, "Perintä").click();
    window.run();
    press(&mut window, Modifiers::ALT, Key::PageDown);
    wait_for_page(&mut window, "Mihin asiakkaiden oikeus perustuu?");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    wait_for_page(&mut window, "Millä aloilla asiakkaanne toimivat?");
    wait_for(&mut window, "Haastattelu, sivu 4/13");
    press(&mut window, Modifiers::COMMAND, Key::Y);
    wait_for(&mut window, "Haastattelu, sivu 4/13");
}

#[test]
fn the_page_on_which_trades_are_chosen_does_not_send_to_the_page_before() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = begin(folder.path());
    go_to_page(&mut window, 3, "Millä aloilla asiakkaanne toimivat?");
    let sent = |window: &Window| window.query_all_by_label_contains("Valitse ensin alat").next().is_some();
    assert!(!sent(&window));
    press(&mut window, Modifiers::ALT, Key::PageDown);
    wait_for_page(&mut window, "Mihin asiakkaiden oikeus perustuu?");
    assert!(sent(&window));
}

#[test]
fn the_choices_for_the_first_trade_can_be_made_for_the_others_too_and_change_none_of_theirs() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = begin(folder.path());
    go_to_page(&mut window, 3, "Millä aloilla asiakkaanne toimivat?");
    for trade in ["Rahoitus ja luotonanto", "Perintä", "Vuokraus ja isännöinti"] {
        super::choose(&mut window, Role::CheckBox, trade);
    }
    go_to_page(&mut window, 1, "Mihin asiakkaiden oikeus perustuu?");
    super::choose(&mut window, Role::RadioButton, "Henkilön kanssa on sopimus tai se on tekeillä");
    let laws = "Laki tai laissa säädetty tehtävä vaatii sitä";
    let law = window.get_all_by_role_and_label(Role::RadioButton, laws).last().expect("three trades");
    law.click();
    window.run();
    let same = window.get_by_role_and_label(Role::CheckBox, fi("interview-same"));
    same.click();
    window.run();
    let chosen = |window: &mut Window, question: &str| {
        let case = saved(window, folder.path());
        ["finance", "collection", "renting"].map(|trade| {
            match case.get(&Field::Answer(AnswerKey::item(&question.into(), &trade.into()))) {
                Some(Answer::Choice(option)) => option.to_string(),
                Some(Answer::Choices(options)) => options.iter().map(|it| it.as_str()).collect::<Vec<_>>().join("+"),
                other => panic!("{other:?}"),
            }
        })
    };
    assert_eq!(chosen(&mut window, "interview-ground"), ["contract", "contract", "law"]);
    // Where all have been answered, it is said that nothing was changed.
    for _ in 0..2 {
        window.get_by_role_and_label(Role::CheckBox, fi("interview-same")).click();
        window.run();
    }
    super::wait_for(&mut window, fi("interview-same-answered"));
    assert_eq!(chosen(&mut window, "interview-ground"), ["contract", "contract", "law"]);
    // On the pages that follow, the others go along until one of them differs.
    press(&mut window, Modifiers::ALT, Key::PageDown);
    let situation = |window: &mut Window, at: usize, name: &str| {
        window.get_all_by_role_and_label(Role::CheckBox, name).nth(at).expect("three trades").click();
        window.run();
    };
    situation(&mut window, 0, "Sopimusta tehtäessä");
    let [first, second, third] = chosen(&mut window, "interview-when");
    assert!(first == second && second == third, "{first} {second} {third}");
    situation(&mut window, 1, "Kun henkilöä ei tavoiteta");
    situation(&mut window, 0, "Ennen kirjettä tai laskua");
    let [first, second, third] = chosen(&mut window, "interview-when");
    assert!(first == third && first != second && second.contains('+'), "{first} {second} {third}");
}

#[test]
fn what_lies_below_a_choice_stays_where_it_is_when_it_is_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = begin(folder.path());
    go_to_page(&mut window, 3, "Millä aloilla asiakkaanne toimivat?");
    super::choose(&mut window, Role::CheckBox, "Perintä");
    go_to_page(&mut window, 1, "Mihin asiakkaiden oikeus perustuu?");
    let link = |window: &Window| window.get_by_role_and_label(Role::Link, "Tietosuojalaki (1050/2018)").rect().top();
    let before = link(&window);
    super::choose(&mut window, Role::RadioButton, "Henkilö on antanut suostumuksen");
    assert_eq!(link(&window), before);
    // Without a stop of its own, a choice is cleared where it was made.
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert!(window.query_by_role_and_label(Role::RadioButton, "En tiedä").is_some());
    let case = saved(&mut window, folder.path());
    assert_eq!(case.answers.keys().filter(|key| key.question == "interview-ground".into()).count(), 0);
}

#[test]
fn after_the_proposal_the_way_leads_on_and_the_drafts_of_a_task_are_confirmed_in_one_act() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = begin(folder.path());
    super::fill(&mut window, &[("Sähköpostisi", "aino@esimerkki.example")]);
    super::choose(&mut window, Role::CheckBox, "Tekninen yhteyshenkilö");
    go_to_page(&mut window, 12, fi("interview-proposal"));
    super::choose(&mut window, Role::Button, "Ota kaikki 2 luonnoksiksi");
    press(&mut window, Modifiers::ALT, Key::PageDown);
    wait_for_page(&mut window, fi("rail-overview"));
    press(&mut window, Modifiers::ALT, Key::PageDown);
    wait_for_page(&mut window, "Tutustu palveluun");
    super::choose(&mut window, Role::Link, "Vahvista kaikki 2: Nimeä vastuuhenkilöt");
    assert_eq!(saved(&mut window, folder.path()).open_drafts().count(), 0);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(saved(&mut window, folder.path()).open_drafts().count(), 2, "one undo takes both back");
}

#[test]
fn enter_in_a_line_goes_on_and_what_the_answers_fill_is_not_asked_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = begin(folder.path());
    super::fill(&mut window, &[("Sähköpostisi", "aino@esimerkki.example")]);
    super::choose(&mut window, Role::CheckBox, "Hallinnollinen yhteyshenkilö");
    go_to_page(&mut window, 1, "Mikä yritys hakee lupaa?");
    super::fill(&mut window, &[("Y-tunnus", "2345671-3")]);
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_for_page(&mut window, "Ketkä muut vastaavat?");
    let asks = |name: &str| window.query_by_role_and_label(Role::TextInput, name).is_some();
    assert!(asks("Tekninen yhteyshenkilö") && asks("Tekninen yhteispostilaatikko"));
    assert!(!asks("Hallinnollinen yhteyshenkilö") && !asks("Hallinnollinen yhteyshenkilö, sähköposti"));
    let case = saved(&mut window, folder.path());
    assert_eq!(case.text(&"applicant-business-id".into()), "2345671-3", "Enter loses nothing");
}

#[test]
fn nothing_below_a_task_moves_when_it_is_ticked() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = begin(folder.path());
    go_to_page(&mut window, 14, "Tutustu palveluun");
    let below = |window: &Window| {
        let next = window.get_by_role_and_label(Role::CheckBox, "Lue välittäjäyritysten sivu");
        next.rect().top()
    };
    let before = below(&window);
    super::choose(&mut window, Role::CheckBox, "Lue palvelun sivu");
    assert!(window.query_all_by_label_contains("Aino Esimerkki · ").next().is_some(), "who and when are told");
    assert_eq!(below(&window), before);
}

#[test]
fn every_page_begins_with_what_is_missing_on_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = begin(folder.path());
    go_to_page(&mut window, 15, "Selvitä edellytykset");
    let top = |window: &Window| window.get_by_role_and_label(Role::Heading, fi("side-missing")).rect().top();
    let before = top(&window);
    window.event(Event::PointerMoved(pos2(1120.0, 400.0)));
    for _ in 0..5 {
        window.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -200.0),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
            source: MouseWheelSource::Unknown,
        });
        window.run();
    }
    assert!(top(&window) < before, "it is scrolled");
    go_to_page(&mut window, 1, "Asiakastili");
    assert_eq!(top(&window), before);
}

#[test]
fn what_is_warned_of_in_a_draft_is_said_before_anybody_confirms_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = super::still::open_with_drafts(folder.path());
    // Renting rests on section 34, with which more has to be written out; its provision is a draft.
    (0..2).for_each(|_| press(&mut window, Modifiers::ALT, Key::PageDown));
    let label = |node: egui_kittest::Node<'_>| node.accesskit_node().label();
    let groups = window.query_all_by_role(Role::ListBox).find_map(label).expect("the groups");
    tab_to(&mut window, Role::ListBox, &groups);
    for key in [Key::Home, Key::ArrowDown, Key::ArrowDown, Key::Enter] {
        press(&mut window, Modifiers::NONE, key);
    }
    wait_for(&mut window, "34 §: muu luovutt");
    let is_draft = window.query_all_by_label_contains(fi("draft-of-interview")).next().is_some();
    let is_warned = window.query_all_by_label_contains("kansallinen peruste").next().is_some();
    assert!(is_draft && is_warned, "{is_draft} {is_warned}");
}

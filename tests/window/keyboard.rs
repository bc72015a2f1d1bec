//! Everything is done with the keyboard alone: the tour, the help, a whole case, tables and the search.

use super::label::{en, fi, sv};
use super::*;

#[test]
fn the_tour_goes_through_the_sample_by_enter_alone_and_is_left_with_escape() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = window("fi", folder.path(), None);
    window.run();
    choose(&mut window, Role::Button, fi("start-tour"));
    for stop in 1..8 {
        assert!(said(&window).starts_with(&format!("{stop}/8 ")));
        assert_eq!(focused(&window), Some((Role::Button, "Seuraava".to_owned())));
        press(&mut window, Modifiers::NONE, Key::Enter);
    }
    window.get_by_role_and_label(Role::Heading, fi("rail-handover"));
    assert_eq!(focused(&window), Some((Role::Button, "Lopeta kierros".to_owned())));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!said(&window).starts_with("8/8 "));
    assert_eq!(focused(&window), Some((Role::Heading, "Työn luovutus".to_owned())), "the sample stays open");
}

#[test]
fn f1_opens_the_help_of_the_page_and_from_there_every_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let title = |name: &str| lupapolku::help::HelpPage::named(name).expect("a page").title("en");
    for (key, page) in
        [(None, "getting-started"), (Some(Key::PageDown), "step-service"), (Some(Key::PageDown), "step-conditions")]
    {
        key.into_iter().for_each(|key| press(&mut window, Modifiers::ALT, key));
        press(&mut window, Modifiers::NONE, Key::F1);
        window.get_by_role_and_label(Role::Dialog, &title(page));
        press(&mut window, Modifiers::NONE, Key::Escape);
    }
    press(&mut window, Modifiers::NONE, Key::F1);
    window.get_by_role_and_label(Role::Button, en("help-pages")).click();
    window.run();
    window.get_by_label(&title("keyboard")).click();
    window.run();
    window.get_by_role_and_label(Role::Dialog, &title("keyboard"));
    assert_eq!(focused(&window).map(|(role, _)| role), Some(Role::Paragraph), "its first part is read");
}

#[test]
fn a_case_is_begun_filled_in_saved_and_found_again_where_it_was_left_by_keyboard_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("uusi.ron");
    let mut first = window("fi", folder.path(), None);
    first.run();
    press(&mut first, Modifiers::COMMAND, Key::N);
    type_text(&mut first, "Koe Oy");
    press(&mut first, Modifiers::NONE, Key::Tab);
    press(&mut first, Modifiers::COMMAND, Key::A);
    type_text(&mut first, path.to_str().expect("text"));
    press(&mut first, Modifiers::NONE, Key::Enter);
    wait_for(&mut first, "Koe Oy");
    assert!(path.is_file());
    wait_for(&mut first, "Kuka olet?");
    choose(&mut first, Role::Button, fi("interview-later"));
    press(&mut first, Modifiers::ALT, Key::PageDown);
    first.get_by_role_and_label(Role::CheckBox, "Lue palvelun sivu").focus();
    first.run();
    press(&mut first, Modifiers::NONE, Key::Space);
    press(&mut first, Modifiers::COMMAND, Key::S);
    wait_for(&mut first, "Tallennettu ");
    request_close(&mut first);
    assert!(closes(&mut first));

    let mut second = window("fi", folder.path(), None);
    second.run();
    second.get_by_label("Koe Oy").focus();
    second.run();
    press(&mut second, Modifiers::NONE, Key::Enter);
    wait_for(&mut second, "Vaihe 1 / 6");
    second.get_by_label("Valmiiksi merkinnyt");
}

#[test]
fn a_page_that_comes_up_takes_the_focus_to_its_heading_and_tab_goes_on_from_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    assert_eq!(focused(&window), Some((Role::Heading, "Tutustu palveluun".to_owned())));
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(focused(&window), Some((Role::CheckBox, "Lue palvelun sivu".to_owned())));
}

#[test]
fn steps_one_to_three_and_the_connection_are_done_with_the_keyboard_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("uusi.ron");
    let case = lupapolku::case::Case::new(
        lupapolku::case::ProcessStamp { id: "vtjkysely-intermediary".into(), version: 1 },
        jiff::civil::date(2026, 11, 23),
    );
    lupapolku::store::save(&case, &path).expect("saved");
    let mut window = window("fi", folder.path(), Some(path.clone()));
    wait_for(&mut window, fi("rail-overview"));
    let (task, option) = (Role::CheckBox, Role::RadioButton);

    press(&mut window, Modifiers::ALT, Key::PageDown);
    for page in ["Lue palvelun sivu", "Lue välittäjäyritysten sivu"] {
        choose(&mut window, task, page);
        fill(&mut window, &[("Milloin sivu luettiin", "23.11.2026"), ("Kuka sivun luki", "Meri Malli")]);
        // The first name is asked once; from then on it is filled in.
        if page == "Lue palvelun sivu" {
            fill(&mut window, &[("Valmiiksi merkinnyt", "Meri Malli")]);
        }
    }
    choose(&mut window, task, "Varmista, että palvelu sopii");
    for answer in ["Kyllä", "Ei käytetä", "Ei tehdä"] {
        choose(&mut window, option, answer);
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
    choose(&mut window, task, "Nimeä vastuuhenkilöt");
    for who in ["Hallinnollinen", "Tekninen", "Tietosuojan"] {
        let name = format!("{who} yhteyshenkilö");
        let (email, phone) = (format!("{name}, sähköposti"), format!("{name}, puhelin"));
        fill(&mut window, &[(&name, "Meri Malli"), (&email, "meri@esimerkki.example"), (&phone, "+358 40 123 4567")]);
    }
    fill(&mut window, &[("Tekninen yhteispostilaatikko", "tekniikka@esimerkki.example")]);

    press(&mut window, Modifiers::ALT, Key::PageDown);
    choose(&mut window, task, "Lue käytön edellytykset");
    fill(&mut window, &[("Milloin edellytykset luettiin", "23.11.2026"), ("Kuka edellytykset luki", "Meri Malli")]);
    choose(&mut window, task, "Määritä oma roolinne");
    choose(&mut window, option, "Henkilötietojen käsittelijä");
    fill(&mut window, &[("Perustelu", "Käsittelemme tietoja loppuasiakkaan lukuun.")]);
    choose(&mut window, task, "Valitse säännös joka loppuasiakasryhmälle");
    choose(&mut window, Role::Button, "Lisää loppuasiakasryhmä");
    fill(&mut window, &[("Loppuasiakasryhmän nimi", "Vakuutus")]);
    choose(&mut window, option, "31 §: rahoitus ja vakuutus, sopimus");
    choose(&mut window, option, "Vakuutustoiminta");
    fill(&mut window, &[("Henkilötunnuksen perustelu", "Sopimuksen hoitaminen.")]);
    press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    choose(&mut window, task, "Tarkista rajatut tietoryhmät");
    choose(&mut window, task, "36 § turvakielto");
    fill(&mut window, &[("Johtopäätös", "Rajattuja tietoja ei tarvita.")]);
    choose(&mut window, task, "Kuvaa turvakiellon käsittely");
    fill(&mut window, &[("Turvakiellon käsittely", "Tyhjää osoitetta ei haeta muualta.")]);

    press(&mut window, Modifiers::ALT, Key::PageDown);
    choose(&mut window, task, "Selvitä, onko asiakastili jo olemassa");
    choose(&mut window, option, fi("questionnaire-no"));
    choose(&mut window, task, "Luo asiakastili");
    fill(&mut window, &[("Milloin asiakastili luotiin", "20.11.2026"), ("Asiakastilin luoja", "Meri Malli")]);
    choose(&mut window, task, "Valitse tunnistautumistavat");
    choose(&mut window, task, "Varmennekortti");
    choose(&mut window, task, "Kirjaudu ja kirjaa asiakastilin käyttäjät");
    choose(&mut window, Role::Button, "Lisää käyttäjä");
    fill(&mut window, &[("Nimi", "Meri Malli")]);
    press(&mut window, Modifiers::ALT, Key::Home);
    let connection =
        window.query_all_by_label_contains("Vaihe 5 / 6:").next().and_then(|it| it.accesskit_node().label());
    let connection = connection.expect("its name");
    choose(&mut window, Role::Button, &connection);
    choose(&mut window, task, "Valitse yhteystapa");
    choose(&mut window, option, "Palveluvarmenne");
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait_for(&mut window, "Tallennettu ");
    let saved = lupapolku::store::open(&path).expect("readable");
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let assessment = lupapolku::assessment::assess(&saved, &process, jiff::civil::date(2026, 11, 23));
    for id in GONE_THROUGH {
        let task = assessment.tasks.get(&(*id).into());
        assert!(task.is_some_and(|it| it.done), "{id}: {task:?}");
    }
}

#[test]
fn the_language_is_switched_and_the_checklist_exported_with_the_keyboard_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    choose(&mut window, Role::Button, "Kieli: FI");
    choose(&mut window, Role::RadioButton, sv("language-name"));
    wait_for(&mut window, sv("rail-overview"));
    window.get_by_role_and_label(Role::Heading, sv("rail-overview"));
    for (format, name) in [("HTML", "ut.html"), ("Markdown", "ut.md")] {
        let path = folder.path().join(name);
        press(&mut window, Modifiers::COMMAND, Key::E);
        choose(&mut window, Role::Button, format);
        choose(&mut window, Role::Button, &format!("Exportera {format}…"));
        press(&mut window, Modifiers::COMMAND, Key::A);
        type_text(&mut window, path.to_str().expect("text"));
        press(&mut window, Modifiers::NONE, Key::Enter);
        common::wait_until(&mut window, |_| path.is_file());
        wait_for(&mut window, "Filen har skrivits");
        assert!(std::fs::read_to_string(&path).expect("written").contains("Esimerkki Välitys Oy"));
    }
    // Here nothing opens files, and that is said.
    choose(&mut window, Role::Link, sv("export-folder"));
    wait_for(&mut window, "Filen öppnades inte.");
    drop(window);
    let mut again = self::window("sv", folder.path(), Some(folder.path().join("case.ron")));
    wait_for(&mut again, "Esimerkki Välitys Oy");
    press(&mut again, Modifiers::COMMAND, Key::E);
    wait_for(&mut again, "Exportera Markdown…");
}

/// Answers what has the focus, with the keyboard. `tries` counts how often it came back to the same place.
fn answer_focused(window: &mut Window, folder: &Path, tries: usize) {
    let Some((role, _)) = focused(window) else {
        panic!(
            "nothing has the focus: {:?}",
            window.query_all_by_role(Role::Heading).filter_map(|it| it.accesskit_node().label()).collect::<Vec<_>>()
        )
    };
    match role {
        Role::TextInput | Role::MultilineTextInput => {
            press(window, Modifiers::COMMAND, Key::A);
            type_text(window, ANSWERS.get(tries).expect("an answer that is accepted"));
        }
        Role::Button => {
            let path = folder.join("attached.pem");
            std::fs::write(&path, "attached").expect("written");
            press(window, Modifiers::NONE, Key::Enter);
            press(window, Modifiers::COMMAND, Key::A);
            type_text(window, path.to_str().expect("text"));
            press(window, Modifiers::NONE, Key::Enter);
            wait_for(window, "attached.pem");
        }
        _ => press(window, Modifiers::NONE, Key::Space),
    }
}

#[test]
fn the_sample_is_completed_from_one_next_thing_to_the_next_with_the_keyboard_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    let (mut last, mut tries) = (None, 0);
    for _ in 0..200 {
        press(&mut window, Modifiers::ALT, Key::Home);
        let next = window.query_all_by_role(Role::Button).filter_map(|it| it.accesskit_node().label());
        let next = next.into_iter().find(|label| label.starts_with("Jatka: "));
        let Some(next) = next else { break };
        choose(&mut window, Role::Button, &next);
        let here = focused(&window);

        tries = if here == last { tries + 1 } else { 0 };
        last = here;
        answer_focused(&mut window, folder.path(), tries);
    }
    press(&mut window, Modifiers::NONE, Key::F7);
    assert!(window.query_all_by_label_contains("Mikään ei estä jatkamasta").next().is_some(), "{last:?}");
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait_for(&mut window, "Tallennettu ");
    let path = folder.path().join("case.ron");
    let check = assert_cmd::Command::cargo_bin("lupapolku")
        .expect("the program is built")
        .args(["check", path.to_str().expect("text"), "--today", "2026-11-23"])
        .output()
        .expect("runs");
    assert_eq!(check.status.code(), Some(0), "{}", String::from_utf8_lossy(&check.stdout));
}

#[test]
fn a_table_is_one_stop_where_arrows_and_letters_move_and_enter_opens() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    for _ in 0..6 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
    }
    let at = |window: &Window| focused(window).map(|(_, name)| name).unwrap_or_default();
    for _ in 0..60 {
        if at(&window).contains("1 / 25") {
            break;
        }
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert!(at(&window).contains("2 / 25"), "{}", at(&window));
    type_text(&mut window, "h");
    assert!(at(&window).contains("Helmiharjun"), "{}", at(&window));
    press(&mut window, Modifiers::NONE, Key::End);
    assert!(at(&window).contains("25 / 25"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_label_contains("← Loppuasiakkaat");
    press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert!(at(&window).contains("25 / 25"), "the row it came from: {}", at(&window));
}

#[test]
fn anything_is_found_by_a_part_of_it_and_the_focus_goes_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("sv", folder.path());
    press(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "gemensam teknisk");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(focused(&window), Some((Role::TextInput, "Gemensam teknisk brevlåda".to_owned())));
}

#[test]
fn one_key_goes_from_one_open_item_to_the_next_and_to_another_page() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("settings.ron"), "(user: \"Meri Malli\")").expect("written");
    let path = folder.path().join("uusi.ron");
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    lupapolku::store::save(&lupapolku::case::Case::begun(&process, jiff::civil::date(2026, 11, 23)), &path)
        .expect("saved");
    let mut window = super::sample::window("fi", folder.path(), Some(path));
    super::sample::opened(&mut window);
    press(&mut window, Modifiers::ALT, Key::Home);
    let next = |window: &mut Window| {
        press(window, Modifiers::NONE, Key::F8);
        window.run();
        focused(window)
    };
    let field = |name: &str| Some((Role::TextInput, name.to_owned()));
    assert_eq!(next(&mut window), field("Milloin sivu luettiin"));
    type_text(&mut window, "t");
    assert_eq!(next(&mut window), field("Kuka sivun luki"));
    type_text(&mut window, "Meri Malli");
    assert_eq!(next(&mut window), Some((Role::CheckBox, "Lue palvelun sivu".to_owned())));
    press(&mut window, Modifiers::NONE, Key::Space);
    // The same is asked of the next page to read.
    assert_eq!(next(&mut window), field("Milloin sivu luettiin"));
    press(&mut window, Modifiers::ALT, Key::Home);
    assert_eq!(next(&mut window), field("Milloin sivu luettiin"), "from another page too");
}

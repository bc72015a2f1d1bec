//! Lists: their rows on the page, and many of them.

use super::label::fi;
use super::*;

#[test]
fn rows_of_a_table_do_not_lie_on_each_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    for _ in 0..6 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
    }
    let mut rows: Vec<_> = window.query_all_by_role(Role::Row).map(|it| it.rect()).collect();
    rows.sort_by(|one, other| one.top().total_cmp(&other.top()));
    assert!(rows.len() > 1, "{rows:?}");
    let overlap = rows.windows(2).find(|pair| pair[1].top() + 1.0 < pair[0].bottom());
    assert!(overlap.is_none(), "{overlap:?}");
}

#[test]
fn ten_thousand_rows_are_imported_filtered_edited_at_once_and_undone() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = folder.path().join("asiakkaat.csv");
    let ids = (1_000_000..).filter_map(lupapolku::identifiers::BusinessId::from_body).take(10_000);
    let rows: Vec<String> = ids.enumerate().map(|(at, id)| format!("Asiakas {at} Oy;{id};Vakuutus")).collect();
    std::fs::write(&table, format!("Organisaatio;Y-tunnus;Toimiala\n{}\n", rows.join("\n"))).expect("written");
    let mut window = open_sample("fi", folder.path());
    for _ in 0..6 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
    }
    choose(&mut window, Role::Button, fi("list-import"));
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, table.to_str().expect("text"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_for(&mut window, "Tuo 10\u{a0}000 riviä");
    choose(&mut window, Role::Button, "Tuo 10\u{a0}000 riviä");
    wait_for(&mut window, "Suodata 10\u{a0}025 riviä");
    tab_to(&mut window, Role::TextInput, "Suodata 10\u{a0}025 riviä");
    type_text(&mut window, "asiakas 77");
    choose(&mut window, Role::CheckBox, "Valitse näkyvät 111");
    wait_for(&mut window, "111 riviä valittu");
    choose(&mut window, Role::Button, fi("bulk-duplicate"));
    wait_for(&mut window, "111 riviä monistettu");
    wait_for(&mut window, "Kaikki 10\u{a0}136");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    wait_for(&mut window, "Kaikki 10\u{a0}025");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    wait_for(&mut window, "Kaikki 25");
}

#[test]
fn the_next_certificate_of_a_server_begins_with_the_environment_and_the_state_of_the_one_before() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let mut case = lupapolku::case::Case::begun(&process, jiff::civil::date(2026, 11, 23));
    for (question, answer) in [
        ("connection-choice", Answer::Choice("layer".into())),
        ("production-permit-reference", Answer::Text("PV-2026-1".to_owned())),
    ] {
        let edit = Edit::answer(&case, Field::answer(&question.into()), Some(answer)).expect("a change");
        case.apply(&edit).expect("fits");
    }
    lupapolku::store::save(&case, &path).expect("saved");
    let mut window = window("fi", folder.path(), Some(path.clone()));
    opened(&mut window);
    press(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "Palveluväylän varmenteet");
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.run();
    choose(&mut window, Role::Button, "Lisää varmenne");
    type_text(&mut window, "ss1 auth");
    let pick = |window: &mut Window, name: &str| {
        window.get_by_role_and_label(Role::RadioButton, name).click();
        window.run();
    };
    for name in ["Autentikointi", "FI, tuotanto", "Käytössä"] {
        pick(&mut window, name);
    }
    choose(&mut window, Role::Button, fi("row-done-and-next"));
    type_text(&mut window, "ss1 sign");
    super::settle(&mut window);
    super::save_now(&mut window);
    let case = lupapolku::store::open(&path).expect("readable");
    let rows: Vec<_> = case.rows(&"layer-certificate-list".into()).map(|(_, row)| row).collect();
    let said = |at: usize, question: &str| rows[at].answer(&question.into()).cloned();
    for question in ["layer-certificate-environment", "layer-certificate-state"] {
        assert!(said(0, question).is_some() && said(0, question) == said(1, question), "{question}");
    }
    assert_eq!((said(1, "layer-certificate-use"), said(1, "layer-certificate-not-after")), (None, None));
}

#[test]
fn whoever_fills_in_a_list_of_people_is_added_by_one_act() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("settings.ron"), "(user: \"Meri Malli\")").expect("written");
    let path = folder.path().join("case.ron");
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let case = lupapolku::case::Case::begun(&process, jiff::civil::date(2026, 11, 23));
    lupapolku::store::save(&case, &path).expect("saved");
    let mut window = window("fi", folder.path(), Some(path.clone()));
    opened(&mut window);
    press(&mut window, Modifiers::ALT, Key::Home);
    (0..3).for_each(|_| press(&mut window, Modifiers::ALT, Key::PageDown));
    // The tasks before it are open: its fields are shown on request.
    while window.query_by_role_and_label(Role::Button, "Lisää itsesi: Meri Malli").is_none() {
        window.query_all_by_role_and_label(Role::Link, fi("task-show-fields")).next().expect("folded").click();
        window.run();
    }
    choose(&mut window, Role::Button, "Lisää itsesi: Meri Malli");
    super::settle(&mut window);
    assert_eq!(focused(&window).map(|(role, _)| role), Some(Role::ListBox));
    assert!(window.query_by_role_and_label(Role::Button, "Lisää itsesi: Meri Malli").is_none());
    super::save_now(&mut window);
    let case = lupapolku::store::open(&path).expect("readable");
    let users = "account-users".into();
    let names = case.rows(&users).map(|(_, row)| row.text(&"user-name".into()).to_owned());
    assert_eq!(names.collect::<Vec<_>>(), ["Meri Malli"]);
}

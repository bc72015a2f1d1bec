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
    choose(&mut window, Role::Link, "Valitse näkyvät 111");
    wait_for(&mut window, "111 riviä valittu");
    choose(&mut window, Role::Button, fi("bulk-duplicate"));
    wait_for(&mut window, "111 riviä monistettu");
    wait_for(&mut window, "Kaikki 10\u{a0}136");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    wait_for(&mut window, "Kaikki 10\u{a0}025");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    wait_for(&mut window, "Kaikki 25");
}

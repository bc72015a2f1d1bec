//! A table is taken in by hand: what is read is chosen, columns are told, and everything is seen before it changes.

use super::common::{Window, wait_for};
use super::label::en;
use super::sample::open_sample;
use super::{choose, focused, press, save_now, tab_to, type_text};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lupapolku::store;
use std::path::{Path, PathBuf};

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/tables").join(name)
}

/// Opens the page of a table from the list of end customers.
pub(super) fn look_at(window: &mut Window, table: &Path) {
    choose(window, Role::Button, en("list-import"));
    press(window, Modifiers::COMMAND, Key::A);
    type_text(window, table.to_str().expect("text"));
    press(window, Modifiers::NONE, Key::Enter);
}

pub(super) fn at_customers(folder: &Path) -> Window {
    let mut window = open_sample("en", folder);
    for _ in 0..6 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
    }
    window
}

fn write(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).expect("written");
    path
}

/// The texts of the page, one after the other.
fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

/// The choice whose name begins so: its name, and what is chosen.
fn choice(window: &Window, begins: &str) -> (String, String) {
    let nodes = window.query_all_by_role(Role::ComboBox).map(|node| node.accesskit_node());
    let mut named = nodes.map(|node| (node.label().unwrap_or_default(), node.value().unwrap_or_default()));
    named.find(|(name, _)| name.starts_with(begins)).expect("a choice")
}

/// Opens a choice and takes one of its options.
fn choose_in(window: &mut Window, begins: &str, option: &str) {
    let (name, _) = choice(window, begins);
    choose(window, Role::ComboBox, &name);
    window.run();
    window.get_by_role_and_label(Role::RadioButton, option).click();
    window.run();
}

fn customer(folder: &Path, name: &str, question: &str) -> String {
    let case = store::open(&folder.join("case.ron")).expect("readable");
    let rows = case.rows(&"end-customers".into()).map(|(_, row)| row.clone()).collect::<Vec<_>>();
    let row = rows.iter().find(|row| row.text(&"customer-name".into()) == name).expect("a customer");
    row.text(&question.into()).to_owned()
}

#[test]
fn another_sheet_and_another_heading_can_be_chosen_and_a_sheet_that_is_hidden_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = at_customers(folder.path());
    look_at(&mut window, &data("hidden-first-sheet/hidden-sheet-first.xlsx"));
    wait_for(&mut window, en("import-source"));
    assert_eq!(focused(&window).map(|(role, _)| role), Some(Role::Heading));
    assert_eq!(choice(&window, "Sheet").1, "Asiakkaat");
    choose_in(&mut window, "Sheet", "Vanhat (hidden)");
    for _ in 0..200 {
        window.step();
        std::thread::sleep(std::time::Duration::from_millis(5));
        if choice(&window, "Sheet").1 != "Asiakkaat" {
            break;
        }
    }
    assert_eq!(choice(&window, "Sheet").1, "Vanhat (hidden)");
    press(&mut window, Modifiers::NONE, Key::Escape);
    choose(&mut window, Role::Button, en("cancel"));
    look_at(&mut window, &data("title-rows/title.csv"));
    wait_for(&mut window, en("import-source"));
    assert!(choice(&window, "Line with the headings").1.contains("Y-tunnus"), "{:?}", choice(&window, "Line with"));
}

#[test]
fn a_column_is_told_once_kept_in_mind_and_used_again_for_the_same_headings() {
    let folder = tempfile::tempdir().expect("a folder");
    let rows = "Zzz;Y-tunnus;Muuta\nAlfa;2100001-8;eka\nBeeta;2100008-5;toka\n";
    let table = write(folder.path(), "first.csv", rows);
    let mut window = at_customers(folder.path());
    look_at(&mut window, &table);
    // Nothing can be taken in before it is told what names the rows.
    wait_for(&mut window, "Choose above which column is Organisation");
    choose_in(&mut window, "A · Zzz", "Organisation");
    wait_for(&mut window, "Import 2 rows");
    assert_eq!(choice(&window, "A · Zzz").1, "Organisation");
    choose(&mut window, Role::Button, "Import 2 rows");
    wait_for(&mut window, "Imported: 2 new");
    let again = write(folder.path(), "second.csv", "Muuta;Zzz;Y-tunnus\nx;Gamma;2100015-7\n");
    look_at(&mut window, &again);
    wait_for(&mut window, en("import-remembered"));
    wait_for(&mut window, "Import 1 row");
    choose(&mut window, Role::Button, en("import-forget"));
    wait_for(&mut window, "Choose above which column is Organisation");
}

#[test]
fn another_name_is_asked_and_answers_stay_where_that_is_chosen() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = write(
        folder.path(),
        "changes.csv",
        "Organisation;Business ID;Sector\nAurinkolahden Isännöinti Oy;9100001-3;Muu ala\nToinen Nimi Oy;9100075-0;x\n",
    );
    let mut window = at_customers(folder.path());
    look_at(&mut window, &table);
    wait_for(&mut window, "Import 1 row");
    assert!(shows(&window, "rows in all 2"));
    assert!(shows(&window, "another name already has this Business ID"));
    choose_in(&mut window, "C · Sector, answers", "Leave as they are");
    wait_for(&mut window, "Import 0 rows");
    choose_in(&mut window, "A · Organisation, answers", "Replace");
    wait_for(&mut window, "Import 1 row");
    choose(&mut window, Role::Button, "Import 1 row");
    wait_for(&mut window, "Imported: 0 new, 1 changed");
    save_now(&mut window);
    assert_ne!(customer(folder.path(), "Toinen Nimi Oy", "customer-sector"), "x");
}

#[test]
fn rows_pasted_into_the_table_are_looked_at_before_they_are_taken_in() {
    for (pasted, wanted) in [
        ("Organisation\tBusiness ID\nUusi Oy\t2100001-8\nToinen Uusi Oy\t2100002-6\n", "Import 2 rows"),
        ("Uusi Oy\t2100001-8\n", "Import 1 row"),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = at_customers(folder.path());
        let label = |node: egui_kittest::Node<'_>| node.accesskit_node().label();
        let table = window.query_all_by_role(Role::ListBox).find_map(label).expect("the table");
        tab_to(&mut window, Role::ListBox, &table);
        window.event(eframe::egui::Event::Paste(pasted.to_owned()));
        wait_for(&mut window, wanted);
        choose(&mut window, Role::Button, wanted);
        wait_for(&mut window, "0 changed");
        save_now(&mut window);
        assert_ne!(customer(folder.path(), "Uusi Oy", "customer-business-id"), "", "{pasted}");
        press(&mut window, Modifiers::COMMAND, Key::Z);
        save_now(&mut window);
        assert!(!std::fs::read_to_string(folder.path().join("case.ron")).unwrap_or_default().contains("Uusi Oy"));
    }
}

#[test]
fn refused_rows_are_written_in_the_senders_layout_and_a_row_is_read_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let table =
        write(folder.path(), "in.csv", "Nro;Yritys;Y-tunnus\n1;Uusi Oy;2100001-8\n2;;ei ole\n3;Elo 131052-308T;\n");
    let mut window = at_customers(folder.path());
    look_at(&mut window, &table);
    wait_for(&mut window, "Import 1 row");
    choose(&mut window, Role::Button, en("import-write-refused"));
    tab_to(&mut window, Role::TextInput, "File");
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_for(&mut window, "The rows that could not be imported were written");
    let written = std::fs::read_to_string(folder.path().join("in-not-imported.csv")).expect("there");
    assert!(written.contains("Nro;Yritys;Y-tunnus;Reason") && written.contains("2;;ei ole;"), "{written}");
    assert!(!written.contains("131052-308T"), "{written}");
    let rows = row_name(&window);
    tab_to(&mut window, Role::ListBox, &rows);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_for(&mut window, "Line 3, : Cannot import");
}

/// What the table of rows is called now.
fn row_name(window: &Window) -> String {
    let lists = window.query_all_by_role(Role::ListBox).filter_map(|node| node.accesskit_node().label());
    lists.into_iter().find(|name| name.starts_with("Import a table")).expect("the rows")
}

#[test]
fn what_is_no_table_is_told_and_another_file_can_be_chosen() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = write(folder.path(), "page.xlsx", "<html><body><p>Kirjaudu sisään</p></body></html>");
    let mut window = at_customers(folder.path());
    look_at(&mut window, &table);
    wait_for(&mut window, "The file is a web page without a table");
    choose(&mut window, Role::Button, en("import-another"));
    wait_for(&mut window, en("path-import"));
}

//! Tables that are easily misread: columns of somebody else, rows that come back, and what only looks like an answer.

use super::Desk;
use lupapolku::exchange::{Choices, Column, Target, columns, read_for};
use std::collections::BTreeMap;

/// The questions that the columns of a table answer, by their headings, and whether one is passed over.
fn questions(table: &str) -> (BTreeMap<String, String>, bool) {
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let target = Target { process: &process, list: process.list(&"end-customers".into()).expect("there") };
    let sheet = read_for(table.as_bytes(), target, &Choices::default()).expect("readable");
    let columns = columns(&sheet, target, &Choices::default()).columns;
    let question = |column: &Column| column.question.as_ref().map_or("-".to_owned(), ToString::to_string);
    let is_passed_over = columns.iter().any(Column::is_passed_over);
    (columns.iter().map(|column| (column.heading.clone(), question(column))).collect(), is_passed_over)
}

/// The question that a column of a table answers.
fn question(table: &str, column: &str) -> String {
    questions(table).0.get(column).expect("there").clone()
}

#[test]
fn what_was_covered_is_no_answer_and_a_row_with_its_reason_changes_nothing() {
    let desk = Desk::new(false);
    desk.import_text("Yritys;Y-tunnus;Sähköposti\nKoivu Oy;2100022-9;a@koivu.example\n", &[]);
    let back = "Yritys;Y-tunnus;Sähköposti;Syy\n\
        Paju Oy;******-****;c@paju.example;Rivi 3, Y-tunnus: poista henkilötunnus\n\
        Koivu Oy;2100022-9;x@koivu.example;Rivi 5: sama Y-tunnus on jo rivillä 2\n";
    let outcome = desk.import_text(back, &[]);
    assert!(outcome.text.contains("“******-****” is not an answer"), "{outcome:?}");
    assert!(outcome.text.contains("the row still has the reason"), "{outcome:?}");
    assert!(outcome.text.contains("New 1 · changed 0 · unchanged 0 · cannot be imported 1"), "{outcome:?}");
    assert_eq!(desk.all("business-id"), ["2100022-9", "-"]);
    assert_eq!(desk.all("contact-email"), ["a@koivu.example", "c@paju.example"]);
    // Corrected, and the reason deleted.
    let outcome = desk.import_text("Yritys;Y-tunnus;Sähköposti;Syy\nKoivu Oy;2100022-9;x@koivu.example;\n", &[]);
    assert!(outcome.text.contains("changed 1"), "{outcome:?}");
    // A sender's own reason is none of ours.
    let table = "Yritys;Y-tunnus;Sähköposti;Syy\nKoivu Oy;2100022-9;y@koivu.example;Muutto\n";
    assert!(desk.import_text(table, &[]).text.contains("changed 1"));
}

#[test]
fn what_a_redacted_handover_leaves_out_overwrites_nothing() {
    for language in ["fi", "sv", "en"] {
        let desk = Desk::new(true);
        let out = desk.folder.path().join("handover.xlsx");
        desk.export(&out, language, &["--redact"]);
        let report = desk.import(&out, &["--dry-run", "--json"]).json();
        assert_eq!((&report["unchanged"], &report["rows_in_all"]), (&25.into(), &25.into()), "{language}: {report:#}");
    }
    let table = "Yritys;Yhteyshenkilö;Yhteyshenkilön sähköposti;Poikkeukset ryhmän tiedoista\n\
        Koivu Oy;[jätetty pois];[utelämnat];Soita [left out] ensin\n";
    let desk = Desk::new(false);
    let outcome = desk.import_text(table, &[]);
    assert_eq!(outcome.text.matches("is not an answer").count(), 3, "{outcome:?}");
    assert_eq!((desk.all("contact-name"), desk.all("data-exceptions")), (vec!["-".into()], vec!["-".into()]));
}

#[test]
fn the_handovers_csv_adds_no_customers_of_their_details() {
    for language in ["fi", "sv", "en"] {
        let desk = Desk::new(false);
        desk.import_text(
            "Yritys;Y-tunnus;Yhteyshenkilö\nKoivu Oy;2100022-9;Liisa Järvi\nLeppä Oy;2100001-8;Olli Niemi\n",
            &[],
        );
        let out = desk.folder.path().join("handover.csv");
        desk.export(&out, language, &[]);
        let report = desk.import(&out, &["--dry-run", "--json"]).json();
        assert_eq!((&report["new"], &report["unchanged"]), (&0.into(), &2.into()), "{language}: {report:#}");
    }
}

#[test]
fn a_known_name_with_another_id_is_told() {
    let desk = Desk::new(false);
    desk.import_text("Yritys;Y-tunnus\nKoivu Oy;2100022-9\n", &[]);
    let outcome = desk.import_text("Yritys;Y-tunnus\nKoivu Oy;2100001-8\n", &[]);
    assert!(outcome.text.contains("the case already has “Koivu Oy” with the Business ID 2100022-9"), "{outcome:?}");
    let again = desk.import_text("Yritys;Y-tunnus\nKoivu Oy;2100001-8\n", &[]);
    assert!(!again.text.contains("already has"), "{again:?}");
}

#[test]
fn the_contacts_address_is_taken_before_the_organisations() {
    for general in ["Sähköposti", "Email", "Email Address", "E-post", "Yrityksen sähköposti", "Company email"] {
        for exact in [
            "Yhteyshenkilön sähköpostiosoite",
            "Yhteyshenkilön s-posti",
            "Kontaktin sähköpostiosoite",
            "Kontaktpersonens e-postadress",
            "Contact email",
            "Primary contact email",
        ] {
            let table = format!(
                "Yritys;{general};{exact}\nKoivu Oy;info@koivu.example;a@koivu.example\nLeppä Oy;info@l.example;b@l.example\n"
            );
            assert_eq!(question(&table, exact), "customer-contact-email", "{general} {exact}");
        }
    }
}

#[test]
fn a_name_with_other_words_beside_a_plain_one_is_something_else() {
    for (plain, other) in [
        ("Asiakas", "Vakuutusyhtiön nimi"),
        ("Asiakas", "Kuljetusyhtiön nimi"),
        ("Yritys", "Yrityksen nimi 2"),
        ("Nimi", "Yrityksen nimi 2"),
        ("Yritys", "Rinnakkaistoiminimi"),
        ("Nimi", "Hakunimi"),
        ("Nimi", "Toimipaikan nimi"),
        ("Kund", "Finansbolagets namn"),
        ("Företag", "Företagsnamn 2"),
        ("Customer", "Auditing company name"),
        ("Company", "Auxiliary business name"),
        ("Name 1", "Name 2"),
        ("Name", "Short name"),
        ("Name", "c/o"),
    ] {
        for rows in [
            "Koivu Oy;Espoon tehdas;2100022-9\nLeppä Oy;;2100001-8\n",
            "Koivu ja Pojat;Oy;2100022-9\nLeppä Oy;;2100001-8\n",
            "Koivu Oy;Turva Oy;2100022-9\nLeppä Oy;Lähi Oy;2100001-8\n",
        ] {
            let table = format!("{plain};{other};Y-tunnus\n{rows}");
            assert_eq!(question(&table, plain), "customer-name", "{plain} {other} {rows}");
            let swapped: String = rows.lines().filter_map(swapped).collect();
            let table = format!("{other};{plain};Y-tunnus\n{swapped}");
            assert_eq!(question(&table, plain), "customer-name", "{other} {plain} {rows}");
        }
    }
}

/// A row with its first two cells in the other order.
fn swapped(row: &str) -> Option<String> {
    let (one, rest) = row.split_once(';')?;
    let (other, rest) = rest.split_once(';')?;
    Some(format!("{other};{one};{rest}\n"))
}

#[test]
fn ids_of_others_and_columns_that_hold_no_person_or_day_are_asked_about() {
    for (heading, values) in [
        ("Oma Y-tunnus", ["2100001-8", "2100008-5"]),
        ("Our business ID", ["2100001-8", "2100008-5"]),
        ("Vårt FO-nummer", ["2100001-8", "2100008-5"]),
        ("Vanha Y-tunnus", ["2100001-8", "2100008-5"]),
        ("Rahoitusyhtiön Y-tunnus", ["2100001-8", "2100008-5"]),
        ("Isännöintiyrityksen Y-tunnus", ["2100001-8", "2100008-5"]),
        ("Kumppanin Y-tunnus", ["2100001-8", "2100008-5"]),
        ("Group business ID", ["2100001-8", "2100008-5"]),
        ("Yhteyshenkilö", ["kyllä", "ei"]),
        ("Yhteyshenkilö", ["040 123 4567", "050 123 4567"]),
        ("Kontaktperson", ["fi", "sv"]),
        ("Käyttö alkaa", ["28.11.2026 9:15", "28.11.2026 9:17"]),
    ] {
        let table = format!("Yritys;{heading}\nKoivu Oy;{}\nLeppä Oy;{}\n", values[0], values[1]);
        let (found, is_passed_over) = questions(&table);
        assert_eq!((found[heading].as_str(), is_passed_over), ("-", true), "{heading} {values:?}");
    }
    let days = "Yritys;Käyttö alkaa\nKoivu Oy;2026-11-27T22:00:00Z\nLeppä Oy;29.11.2026 12:00:00\n";
    assert_eq!(question(days, "Käyttö alkaa"), "customer-starts-on");
}

#[test]
fn rows_that_are_only_prepared_are_left_out_and_told_once() {
    for prepared in [";;FALSE", "3;;", "3;;EPÄTOSI", "0;;-"] {
        let rows = format!("{prepared}\n").repeat(40);
        let table = format!("Nro;Yritys;Valmis\n1;Koivu Oy;TRUE\n2;Leppä Oy;FALSE\n{rows}");
        let outcome = Desk::new(false).import_text(&table, &[]);
        assert!(outcome.text.contains("40 lines were left out"), "{prepared}: {outcome:?}");
        assert!(outcome.text.contains("New 2 · changed 0 · unchanged 0 · cannot be imported 0 · left out 40"));
        assert_eq!((outcome.code, outcome.text.lines().count() < 8), (1, true), "{prepared}: {outcome:?}");
    }
    let table = "Nro;Yritys;Y-tunnus\n1;Koivu Oy;2100001-8\n2;;2100008-5\n";
    let report = Desk::new(false).import_text(table, &["--json"]).json();
    assert_eq!((&report["refused"], &report["left_out"]), (&1.into(), &0.into()), "an id is no mark: {report:#}");
}

#[test]
fn other_lists_of_the_same_kind_are_named_and_told_by_the_exit_code() {
    let desk = Desk::new(false);
    let table = |name: &str, id: &str| {
        format!("<table><tr><th>Yritys</th><th>Y-tunnus</th></tr><tr><td>{name}</td><td>{id}</td></tr></table>")
    };
    let list = table("Koivu Oy", "2100001-8");
    let other = "<table><tr><th>Tuote</th><th>Hinta</th></tr><tr><td>Haku</td><td>5</td></tr></table>";
    let import = |tables: &str| desk.import_text(&format!("<html><body>{tables}</body></html>"), &["--dry-run"]);
    let outcome = import(&format!("{list}{}", table("Leppä Oy", "2100008-5")));
    assert_eq!(outcome.code, 1, "{outcome:?}");
    assert!(outcome.text.contains("seems to have end customers too, and was not read: 2"), "{outcome:?}");
    assert_eq!(import(&format!("{list}{other}")).code, 0);
}

#[test]
fn names_that_are_numbered_in_order_are_proposed_without_the_numbers() {
    let desk = Desk::new(false);
    let outcome = desk.import_text("Yritys;Toimiala\n1. Tammi Oy;Perintä\n2. Koivu Oy;Energia\n", &[]);
    assert_eq!((outcome.code, desk.all("name")), (0, vec!["Tammi Oy".to_owned(), "Koivu Oy".to_owned()]));
    assert!(outcome.text.contains("“1. Tammi Oy” read as Tammi Oy"), "{outcome:?}");
    let again = desk.import_text("Yritys;Toimiala\n1. Tammi Oy;Perintä\n2. Koivu Oy;Energia\n", &[]);
    assert!(again.text.contains("unchanged 2"), "{again:?}");
    let desk = Desk::new(false);
    desk.import_text("Yritys;Y-tunnus\n1. Tammi Oy (2100001-8);\n2. Koivu Oy;2100008-5\n", &[]);
    assert_eq!(desk.all("name"), ["Tammi Oy", "Koivu Oy"]);
    assert_eq!(desk.all("business-id"), ["2100001-8", "2100008-5"]);
    // A number that is not in order may be of the name.
    let desk = Desk::new(false);
    desk.import_text("Yritys;Toimiala\n1. Apteekki Oy;Apteekki\nKoivu Oy;Energia\n", &[]);
    assert_eq!(desk.all("name"), ["1. Apteekki Oy", "Koivu Oy"]);
}

#[test]
fn texts_of_other_kinds_are_named_with_what_to_do() {
    for (text, said) in [
        ("- nimi: Koivu Oy\n  ytunnus: 2100001-8\n", "The file is YAML, not a table."),
        ("[asiakas]\nnimi=Koivu Oy\nytunnus=2100001-8\n", "The file holds settings of a program"),
        ("INSERT INTO asiakas VALUES ('Koivu Oy', '2100001-8');\n", "Export the table from the database"),
        ("dn: o=Koivu\no: Koivu Oy\n", "The file is from a directory service"),
        ("UNB+UNOC:3+0037+0038'\nNAD+BY+++Koivu Oy'\n", "The file is a message between systems"),
        ("const asiakkaat = [\n  { nimi: \"Koivu Oy\" },\n];\n", "The file is program code"),
        ("Yritys: Koivu Oy\nY-tunnus: 2100001-8\n", "Put the data in columns"),
    ] {
        let outcome = Desk::new(false).import_text(text, &[]);
        assert!(outcome.code == 2 && outcome.errors.contains(said), "{text}: {outcome:?}");
    }
}

#[test]
fn the_table_of_end_customers_in_the_handovers_markdown_is_read_alone() {
    for language in ["fi", "sv", "en"] {
        let desk = Desk::new(true);
        let out = desk.folder.path().join("handover.md");
        desk.export(&out, language, &[]);
        let report = desk.import(&out, &["--dry-run", "--json"]).json();
        assert_eq!((&report["unchanged"], &report["rows_in_all"]), (&25.into(), &25.into()), "{language}: {report:#}");
        let text = desk.import(&out, &["--dry-run"]).text;
        assert!(text.contains("Not read: ") && text.contains(" was read."), "the other tables are named: {text}");
    }
}

#[test]
fn of_a_binary_workbook_it_is_said_that_only_its_cells_are_read() {
    let outcome = super::is_the_three("only-cells/sheetjs.xlsb");
    assert!(outcome.text.contains("In an .xlsb file, hidden rows and columns"), "{outcome:?}");
}

#[test]
fn a_first_and_a_last_name_are_a_person_together_in_english_too() {
    for (first, last) in
        [("First Name", "Last Name"), ("first_name", "last_name"), ("Contact first name", "Contact last name")]
    {
        let table = format!("Yritys;Y-tunnus;{first};{last}\nKoivu Oy;2100001-8;Liisa;Järvi\n");
        let desk = Desk::new(false);
        let outcome = desk.import_text(&table, &[]);
        assert_eq!(desk.all("contact-name"), ["Liisa Järvi"], "{first}: {outcome:?}");
    }
}

#[test]
fn a_sales_systems_groups_are_asked_about_whatever_they_are_called() {
    for heading in ["Customer Group", "Asiakasryhmä"] {
        let desk = Desk::new(false);
        let outcome = desk.import_text(&format!("Yritys;{heading}\nKoivu Oy;A-asiakkaat\nLeppä Oy;B-asiakkaat\n"), &[]);
        assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä Oy"], "{heading}: {outcome:?}");
        assert!(outcome.text.contains(&format!("“{heading}” may be Groups")), "{outcome:?}");
    }
}

#[test]
fn remarks_of_two_cells_below_a_table_without_ids_are_no_customers() {
    let wide = "Yritys;Toimiala;Yhteyshenkilö\nTammi Oy;Perintä;Liisa\nKoivu Oy;Energia;Anna\n";
    let narrow = "Yritys;Toimiala\nTammi Oy;Perintä\nKoivu Oy;Energia\n";
    for (table, below) in [
        (wide, "\nMaija Mäki;Myynti\n"),
        (wide, "\nTulostettu;28.11.2026\nSivu 1\n"),
        (narrow, "\nTulostettu;28.11.2026\n"),
        (narrow, "\nLaatinut;Maija Mäki\n\nLuottamuksellinen\n"),
        (narrow, "\nKälla;register\n"),
        (narrow, "\nX;28.11.2026\n"),
        (narrow, "Laatija:;Maija Mäki\n"),
    ] {
        let desk = Desk::new(false);
        let outcome = desk.import_text(&format!("{table}{below}"), &[]);
        assert_eq!(desk.all("name"), ["Tammi Oy", "Koivu Oy"], "{below}: {outcome:?}");
        let first = below.trim_start().split([';', '\n']).next().expect("a text");
        assert!(outcome.text.contains("it is a remark below the table") && outcome.text.contains(first), "{outcome:?}");
    }
    // What may as well be a customer is read and said.
    let desk = Desk::new(false);
    let outcome = desk.import_text(&format!("{narrow}\nMaija Mäki;Myynti\n"), &[]);
    assert_eq!(desk.all("name"), ["Tammi Oy", "Koivu Oy", "Maija Mäki"]);
    assert!(outcome.text.contains("Line 5 stands apart below the table"), "{outcome:?}");
    let outcome = Desk::new(false).import_text(&format!("{narrow}\nPaju Oy;Myynti\n"), &[]);
    assert!(!outcome.text.contains("stands apart"), "{outcome:?}");
}

#[test]
fn a_sentence_below_columns_of_blanks_is_no_customer() {
    let table = "Yritys    Ala      Henkilö\nTammi Oy  Perintä  Liisa\nKoivu Oy  Energia  Anna\n";
    for below in ["\nLista ona tehty on uudelleen\n", "Lista ona tehty on uudelleen\n"] {
        let desk = Desk::new(false);
        let outcome = desk.import_text(&format!("{table}{below}"), &[]);
        assert_eq!(desk.all("name"), ["Tammi Oy", "Koivu Oy"], "{outcome:?}");
        assert!(outcome.text.contains(": Lista ona tehty on uudelleen"), "{outcome:?}");
    }
}

#[test]
fn sums_of_groups_are_no_customers() {
    let desk = Desk::new(false);
    let table = "Yritys;Y-tunnus;Toimiala\nKoivu Oy;2100001-8;Perintä\nPerintä yhteensä;1;\nLeppä Oy;2100008-5;Rahoitus\n\
        ;1;Rahoitus Total\nSumma Rahoitus;1;2\nTotal Finland Oy;5;\nYhteensä Koulutus;;Koulutus\n";
    let outcome = desk.import_text(table, &[]);
    assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä Oy", "Total Finland Oy", "Yhteensä Koulutus"], "{outcome:?}");
    for (line, text) in [(3, "Perintä yhteensä · 1"), (5, "1 · Rahoitus Total"), (6, "Summa Rahoitus · 1 · 2")] {
        let told = format!("Line {line} was left out because it is a total: {text}");
        assert!(outcome.text.contains(&told), "{outcome:?}");
    }
}

#[test]
fn numbers_of_columns_and_drawn_lines_are_no_customers() {
    for numbering in ["1;2;3", "A;B;C", "1.;2.;3."] {
        let desk = Desk::new(false);
        let table = format!(
            "Yritys;Y-tunnus;Toimiala\n{numbering}\nKoivu Oy;2100001-8;Perintä\n-----;-----;-----\nLeppä Oy;2100008-5;Ala\n"
        );
        let outcome = desk.import_text(&table, &[]);
        assert_eq!(
            (outcome.code, desk.all("name")),
            (1, vec!["Koivu Oy".to_owned(), "Leppä Oy".to_owned()]),
            "{outcome:?}"
        );
        assert!(
            outcome.text.contains("Line 2 was left out") && outcome.text.contains("Line 4 was left out"),
            "{outcome:?}"
        );
        assert!(outcome.text.contains("left out 2 · rows in all 4"), "{outcome:?}");
    }
}

#[test]
fn an_id_in_the_place_of_a_name_is_remarked_on() {
    let table = "Yritys;Y-tunnus;Toimiala\nKoivu Oy;2100001-8;Perintä\n2100008-5;Leppä Oy;Ala\nPaju Oy;2100015-7;Ala\n";
    let outcome = Desk::new(false).import_text(table, &[]);
    assert!(outcome.text.contains("Organisation: “2100008-5” is only a number"), "{outcome:?}");
}

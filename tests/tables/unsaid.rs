//! What stands around a table or is hidden in it, and was dropped or read without a word.

use super::{Desk, data, files_in, is_the_three};

#[test]
fn what_a_condition_may_hide_is_read_and_told_whatever_program_wrote_it() {
    for name in files_in("conditional") {
        let outcome = is_the_three(&format!("conditional/{name}"));
        assert_eq!(outcome.code, 0, "{name}");
        assert!(outcome.text.contains("Conditional formats may hide values on lines 3–4"), "{name}: {outcome:?}");
        assert!(!outcome.text.contains("values cannot be seen"), "{name}: {outcome:?}");
    }
}

#[test]
fn what_the_style_of_a_table_hides_is_read_and_told() {
    let outcome = is_the_three("table-style/openpyxl-whole.xlsx");
    assert!(outcome.text.contains("On lines 2–4 values cannot be seen"), "{outcome:?}");
    let outcome = is_the_three("table-style/openpyxl-stripe.xlsx");
    assert!(outcome.text.contains("Conditional formats may hide values on lines 2–4"), "{outcome:?}");
}

#[test]
fn an_xlsb_says_that_hidden_values_cannot_be_told() {
    let outcome = Desk::new(false).import(&data("only-cells/sheetjs.xlsb"), &[]);
    assert!(outcome.text.contains("values that their colour or format hides"), "{outcome:?}");
}

#[test]
fn text_around_the_tables_of_a_document_is_told() {
    let list = "| Yritys | Y-tunnus |\n| --- | --- |\n| Koivu Oy | 2100001-8 |\n";
    let people = "| Nimi | Rooli |\n| --- | --- |\n| Maija | johtaja |\n";
    let desk = Desk::new(false);
    let text = format!(
        "# Raportti\n\nHei Maija,\n\n## Asiakkaat\n\n{list}\nLisäksi Leppä Oy, 2100008-5.\n\n## Väki\n\n{people}"
    );
    let outcome = desk.import_text(&text, &[]);
    assert_eq!((outcome.code, desk.all("name")), (0, vec!["Koivu Oy".to_owned()]));
    let told = "Text outside the tables was not read (3 lines: 1, 3, 11). The first of them: # Raportti";
    assert!(outcome.text.contains(told), "{outcome:?}");
    // Titles of tables are told as the names of sheets, and a document without other text has nothing to tell.
    let outcome = Desk::new(false).import_text(&format!("## Asiakkaat\n\n{list}\n## Väki\n\n{people}"), &[]);
    assert!(!outcome.text.contains("outside the tables"), "{outcome:?}");
    // A line that looks like one of a table and stands in none.
    let outcome = Desk::new(false).import_text(&format!("{list}\n{people}\n| Haapa Oy | 2100022-9 |\n"), &[]);
    assert!(outcome.text.contains("Text outside the tables was not read (line 9): | Haapa Oy"), "{outcome:?}");
}

#[test]
fn text_around_the_tables_of_a_page_is_told() {
    let list = "<table><tr><td>Yritys<td>Y-tunnus<tr><td>Koivu Oy<td>2100001-8</table>";
    let people = "<table><tr><td>Nimi<td>Rooli<tr><td>Maija<td>johtaja</table>";
    let page =
        |text: &str| format!("<html><head><style>p{{}}</style><title>x</title></head><body>{text}</body></html>");
    let outcome = Desk::new(false).import_text(
        &page(&format!("<h1>Asiakkaat 010594Y9032</h1><script>var a = 1;</script>{people}<p>Vain <b>osa</b></p>{list}Leppä Oy lis&auml;ksi")),
        &[],
    );
    let told = "Lines of text above the tables: 1, between them: 1, below them: 1. The first of them: Asiakkaat ";
    assert!(outcome.text.contains(told) && !outcome.text.contains("9032"), "{outcome:?}");
    let outcome = Desk::new(false).import_text(&page(&format!("<script>var a = 1;</script>{list}<p>&nbsp;</p>")), &[]);
    assert!(outcome.code == 0 && !outcome.text.contains("outside its tables"), "{outcome:?}");
}

#[test]
fn what_merged_cells_cover_and_letters_too_small_to_be_seen_are_read_and_told() {
    for name in files_in("covered") {
        let outcome = is_the_three(&format!("covered/{name}"));
        assert!(outcome.text.contains("On lines 3–4 values cannot be seen"), "{name}: {outcome:?}");
    }
}

#[test]
fn a_text_box_on_a_sheet_is_told() {
    for kind in ["xlsx", "xls", "ods", "fods"] {
        let outcome = is_the_three(&format!("beside/text-box.{kind}"));
        assert!(outcome.text.contains("Cells have notes that were not read, on line 3"), "{kind}: {outcome:?}");
    }
}

#[test]
fn what_the_printed_pages_say_is_told() {
    for kind in [".xlsx", ".xls", ".ods", ".fods", "-2003.xls"] {
        let outcome = is_the_three(&format!("beside/page-texts{kind}"));
        let told = "footer of the printed pages has text that was not read: Vanhentunut lista; Koivu & Leppä";
        assert!(outcome.code == 0 && outcome.text.contains(told), "{kind}: {outcome:?}");
    }
}

#[test]
fn a_page_is_read_as_it_is_shown() {
    let row = |cells: &str| format!("<tr>{cells}</tr>");
    let head = row("<td>Yritys<td>Y-tunnus<td>Yhteyshenkilö");
    let form = row(
        "<td><input value='Koivu &amp; Oy'><td><input type=hidden value=x><input value=2100001-8><td><select><option>Valitse<option selected>Maija<option>Liisa</select>",
    );
    let list = row("<td>Leppä Oy<td>2100008-5<td><ul><li>Olli<li>Outi</ul>");
    let hidden = "<tr hidden><td>Haapa Oy<td>2100022-9<td>X</tr>";
    let white = row("<td style='color:#FFFFFF'>Paju Oy<td>2100015-7<td bgcolor='#000080'><font color=white>Y</font>");
    let desk = Desk::new(false);
    let page = format!("<table>{head}{form}{list}{hidden}{white}</table>");
    let outcome = desk.import_text(&page, &[]);
    assert_eq!(desk.all("name"), ["Koivu & Oy", "Leppä Oy", "Haapa Oy", "Paju Oy"], "{outcome:?}");
    assert_eq!(desk.all("contact-name"), ["Maija", "Olli Outi", "X", "Y"]);
    assert!(outcome.text.contains("A hidden row was read too: 4"), "{outcome:?}");
    assert!(outcome.text.contains("On line 5 a value cannot be seen"), "{outcome:?}");
}

#[test]
fn a_line_that_somebody_took_out_with_a_sign_is_no_customer_and_is_named() {
    let desk = Desk::new(false);
    let table = "# Vienti\nYritys;Y-tunnus\nKoivu Oy;2100001-8\n# ei käytössä: Haapa Oy;2100022-9\n#1 Oy;2100008-5\n";
    let outcome = desk.import_text(table, &[]);
    assert_eq!((outcome.code, desk.all("name")), (1, vec!["Koivu Oy".to_owned(), "#1 Oy".to_owned()]));
    assert!(outcome.text.contains("Line 4 was left out: it begins with the sign of a remark: # ei"), "{outcome:?}");
}

//! What a table shows otherwise than its cells hold it, and what the styles of a page let nobody see.

use super::{Desk, IDS, NAMES, data, files_in, is_the_three, taken};

#[test]
fn what_a_format_shows_is_taken_and_told_whatever_program_wrote_it() {
    for name in files_in("shown") {
        let (desk, outcome) = taken(&format!("shown/{name}"));
        assert_eq!(outcome.code, 0, "{name}");
        assert_eq!(desk.all("name"), NAMES, "{name}: {outcome:?}");
        assert_eq!(desk.all("business-id"), IDS, "{name}: {outcome:?}");
        assert_eq!(desk.all("sector"), ["Perintä", "Vakuutus", "Rahoitus"], "{name}: {outcome:?}");
        assert_eq!(desk.all("agreement-date"), ["2027-03-01"; 3], "{name}: {outcome:?}");
        assert!(outcome.text.contains("“FI21000157” read as 2100015-7"), "{name}: {outcome:?}");
        assert!(outcome.text.contains("Cell D3 shows only part of its date"), "{name}: {outcome:?}");
        // Gnumeric's OpenDocument holds a text as it is shown.
        let cells = if name == "gnumeric.ods" { "B2, C2, B3" } else { "A2, B2, C2, B3" };
        let told = format!("what they show was taken: {cells}, C3, B4, C4.");
        assert!(outcome.text.contains(&told), "{name}: {outcome:?}");
        let first = "The first of them shows “Koivu Perintä Oy” and holds “Koivu Perintä”.";
        assert!(name == "gnumeric.ods" || outcome.text.contains(first), "{name}: {outcome:?}");
    }
}

#[test]
fn formats_that_show_nothing_else_are_not_spoken_of() {
    for name in ["programs/openpyxl.xlsx", "programs/xlwt.xls", "programs/libreoffice-ods.ods", "programs/pandas.xlsx"]
    {
        let outcome = Desk::new(false).import(&data(name), &[]);
        assert!(!outcome.text.contains(" shows ") && !outcome.text.contains("show something"), "{name}: {outcome:?}");
    }
}

#[test]
fn conditions_of_xml_spreadsheet_2003_are_told() {
    // As the format's reference writes them (XML Spreadsheet Reference, Microsoft 2001); no program at hand does.
    let table = std::fs::read_to_string(data("shown/sheetjs-2003.xls")).expect("there");
    let conditions = "<ConditionalFormatting xmlns='urn:schemas-microsoft-com:office:excel'><Range>R2C1:R3C1,R9C9</Range>\
        <Condition><Qualifier>Equal</Qualifier><Value1>1</Value1><Format Style='color:STYLE'/></Condition></ConditionalFormatting>";
    let with = |style: &str| {
        let conditions = conditions.replace("STYLE", style);
        Desk::new(false).import_text(&table.replace("</Worksheet>", &format!("{conditions}</Worksheet>")), &[]).text
    };
    let told = "Conditional formats may hide values on lines 2–3";
    assert!(with("white;mso-background-source:auto").contains(told));
    assert!(!with("red").contains(told));
}

/// A page of a table with these styles, whose rows hold this after the name and the id.
fn page(styles: &str, rows: &str) -> String {
    format!(
        "<html><head>{styles}</head><body><table class='lista'><tr><th>Yritys<th>Y-tunnus<th>Toimiala</tr>{rows}</table></body></html>"
    )
}

/// What is said of a page whose second row is written so.
fn said(styles: &str, row: &str) -> String {
    let rows = format!("<tr><td>Koivu Oy<td>2100001-8<td>Perintä</tr>{row}");
    let desk = Desk::new(false);
    let outcome = desk.import_text(&page(styles, &rows), &[]);
    assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä Oy"], "{styles} {row} {outcome:?}");
    outcome.text
}

#[test]
fn what_the_styles_of_a_page_hide_is_read_and_told() {
    let row = |tr: &str, td: &str, inner: &str| format!("<tr {tr}><td {td}>Leppä Oy<td>2100008-5<td>{inner}</tr>");
    let hidden = "A hidden row was read too: 3";
    let unseen = "On line 3 a value cannot be seen";
    for (styles, row, told) in [
        ("<style>.pois{display:none}</style>", row("class='a pois'", "", "Ala"), hidden),
        ("<style><!-- tr.pois , p { visibility: hidden } --></style>", row("class=pois", "", "Ala"), hidden),
        ("<style>#r2{display:none!important}</style>", row("id=r2", "", "Ala"), hidden),
        ("<style>table.lista .pois{display:none}</style>", row("class=pois", "", "Ala"), hidden),
        ("", row("style='color:#fff'", "", "Ala"), unseen),
        // So Gnumeric 1.12.55 writes a cell whose formula is hidden.
        ("", row("", "style='visibility:hidden'", "Ala"), unseen),
        ("<style>.v{color:white}</style>", row("", "class=v", "Ala"), unseen),
        ("<style>td.v{color:rgb(0,0,128);background:navy}</style>", row("", "class=v", "Ala"), unseen),
        ("<style>.nolla{font-size:0}</style>", row("", "", "Ala<span class=nolla> vanha</span>"), unseen),
        ("", row("", "", "Ala<span style='display:none'> vanha</span>"), unseen),
        ("<style>.p{display:none}</style>", row("", "", "<table><tr><td>Ala<td class=p>vanha</table>"), unseen),
        ("<style>.viiva{text-decoration:line-through}</style>", row("class=viiva", "", "Ala"), "crossed out on line 3"),
    ] {
        let text = said(styles, &row);
        assert!(text.contains(told) && !text.contains("style sheet"), "{styles} {row}: {text}");
    }
    let column = "<style>.pois{display:none}</style>";
    let rows = "<colgroup><col><col><col class=pois></colgroup><tr><td>Leppä Oy<td>2100008-5<td>Ala</tr>";
    assert!(said(column, rows).contains("A hidden column was read too: Toimiala"));
    for (styles, row) in [
        ("<style>.v{color:white;background:#000080}</style>", row("class=v", "", "Ala")),
        ("<style>.v{color:white} table{background:black;color:#eee}</style>", row("", "class=v", "Ala")),
        ("<style>@media print{tr{display:none}} tr:hover{color:white}</style>", row("aria-hidden=true", "", "Ala")),
        ("<style>.pois{display:none}</style>", row("title='not hidden here' class='poissa'", "", "Ala")),
    ] {
        let text = said(styles, &row);
        assert!(!text.contains("hidden") && !text.contains("cannot be seen"), "{styles} {row}: {text}");
        assert!(!text.contains("style sheet"), "{styles} {row}: {text}");
    }
    let outcome = is_the_three("page-styles/pandas-styler.html");
    assert!(outcome.text.contains(unseen) && !outcome.text.contains("style sheet"), "{outcome:?}");
}

#[test]
fn styles_of_a_page_that_cannot_be_judged_are_said_once() {
    let row = "<tr><td>Leppä Oy<td>2100008-5<td>Ala</tr>";
    for styles in [
        "<link rel=stylesheet href='a.css'><link rel='stylesheet' href='b.css'>",
        "<script>var a = 1;</script>",
        "<style>tr:nth-child(3){display:none}</style>",
        "<style>@import url(a.css);</style>",
    ] {
        let text = said(styles, row);
        assert_eq!(text.matches("The page has scripts, a style sheet in another file").count(), 1, "{styles}: {text}");
    }
    let text =
        said("<script type='application/ld+json'>{}</script><link rel=icon href=a><style>p{margin:0}</style>", row);
    assert!(!text.contains("style sheet"), "{text}");
}

#[test]
fn a_hidden_table_of_a_page_is_like_a_hidden_sheet() {
    let table = |rows: &str, how: &str| format!("<table {how}><tr><td>Yritys<td>Y-tunnus{rows}</table>");
    let (old, new) = ("<tr><td>Vanha Oy<td>2100022-9", "<tr><td>Koivu Oy<td>2100001-8");
    for hidden in [
        table(old, "style='display:none'"),
        format!("<div hidden><p>x<div>y</div>{}</div>", table(old, "")),
        format!("<style>.v{{display:none}}</style><section class=v>{}</section>", table(old, "")),
    ] {
        let desk = Desk::new(false);
        let outcome = desk.import_text(&format!("<html>{hidden}{}</html>", table(new, "")), &[]);
        assert_eq!(desk.all("name"), ["Koivu Oy"], "{outcome:?}");
        assert!(outcome.text.contains("1 (hidden)"), "{outcome:?}");
    }
    let desk = Desk::new(false);
    let outcome = desk.import_text(&table(old, "hidden"), &[]);
    assert!(desk.all("name") == ["Vanha Oy"] && outcome.text.contains("They were read too: 1–2"), "{outcome:?}");
}

//! Tables within a sheet of an xlsx whose style lets nobody see what is in them.

use super::cell_formats::{CellFormats, TableHides};
use super::grid::Area;
use super::package::{TO_TABLE, part, related};
use super::tags::{attribute, each_tag};
use std::io::Cursor;
use zip::ZipArchive;

/// Where the styles of tables hide values.
#[derive(Debug, Default)]
pub(super) struct ByTables {
    /// Surely.
    pub(super) unseen: Vec<Area>,
    /// In some rows or columns of these.
    pub(super) perhaps: Vec<Area>,
}

/// Looks at the tables of a sheet, by its place in the zip.
pub(super) fn look(zip: &mut ZipArchive<Cursor<&[u8]>>, sheet_path: &str, formats: &CellFormats) -> ByTables {
    let mut found = ByTables::default();
    // Most workbooks have no style of tables of their own.
    if formats.table_styles.is_empty() {
        return found;
    }
    for path in related(zip, sheet_path, TO_TABLE) {
        let Some((area, style)) = part(zip, &path).and_then(|xml| table(&xml)) else { continue };
        match formats.table_styles.get(&style) {
            Some(TableHides::Everything) => found.unseen.push(area),
            Some(TableHides::Something) => found.perhaps.push(area),
            None => {}
        }
    }
    found
}

/// The rows of a table below its heading, and the name of its style.
fn table(xml: &[u8]) -> Option<(Area, String)> {
    let (mut area, mut style) = (None, None);
    each_tag(xml, |tag| match tag.local_name().as_ref() {
        "table" => {
            let headings = attribute(tag, "headerRowCount").and_then(|it| it.parse().ok()).unwrap_or(1_usize);
            let whole = attribute(tag, "ref").and_then(|name| Area::named(&name));
            area = whole.map(|area| Area { top: area.top.saturating_add(headings), ..area });
        }
        "tableStyleInfo" => style = attribute(tag, "name"),
        _ => {}
    });
    area.zip(style)
}

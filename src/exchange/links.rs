//! Addresses behind texts: a cell shows "Tom Öhman" and its link leads to `mailto:…`. The text is read; what the address says
//! besides is told.

use super::grid::{Grid, cell_name};
use std::collections::BTreeMap;

/// The most cells that links of areas are followed to.
const MOST: usize = 1 << 21;

/// The cells whose text does not tell the address behind it, such as `B5`, and the first such address.
pub(super) fn untold(grid: &Grid) -> Option<(Vec<String>, String)> {
    let mut cells: BTreeMap<(usize, usize), &str> = BTreeMap::new();
    let mut left = MOST;
    for link in &grid.links {
        let first = grid.lines.partition_point(|line| line.number < link.area.top);
        let lines = grid.lines.iter().skip(first).take_while(|line| line.number <= link.area.bottom);
        for line in lines {
            let columns = link.area.left..(link.area.right + 1).min(line.cells.len());
            left = left.saturating_sub(columns.len() + 1);
            let is_untold = |column: &usize| {
                let text = line.text(*column);
                !text.is_empty() && !tells(text, &link.address)
            };
            cells.extend(columns.filter(is_untold).map(|column| ((line.number, column), link.address.as_str())));
            if left == 0 {
                break;
            }
        }
    }
    let first = (*cells.values().next()?).to_owned();
    Some((cells.keys().map(|(line, column)| cell_name(*column, *line)).collect(), first))
}

/// Whether a text says the address behind it, or the address leads only to another place of the file.
fn tells(text: &str, address: &str) -> bool {
    let address = address.trim().to_lowercase();
    let bare = ["mailto:", "https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme));
    let bare = bare.unwrap_or(&address);
    let bare = bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/');
    bare.is_empty() || bare.starts_with('#') || text.to_lowercase().contains(bare)
}

/// The address in a formula that shows a text in its place, as `HYPERLINK("mailto:…";"Tom")`.
pub(super) fn of_formula(formula: &str) -> Option<String> {
    let at = formula.to_ascii_uppercase().find("HYPERLINK(")?;
    let inner = formula.get(at + "HYPERLINK(".len()..)?.trim_start().strip_prefix('"')?;
    inner.split('"').next().map(str::to_owned)
}

/// The address in a record of a link of an xls (MS-OSHARED 2.3.7): it follows the mark of its kind, a web address in UTF-16
/// or the path of a file in letters of one byte.
pub(super) fn of_record(data: &[u8]) -> Option<String> {
    const WEB: [u8; 16] = [0xe0, 0xc9, 0xea, 0x79, 0xf9, 0xba, 0xce, 0x11, 0x8c, 0x82, 0, 0xaa, 0, 0x4b, 0xa9, 0x0b];
    const FILE: [u8; 16] = [0x03, 0x03, 0, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46];
    let after = |mark: &[u8]| {
        let at = data.windows(mark.len()).position(|window| window == mark)?;
        data.get(at + mark.len()..)
    };
    if let Some(web) = after(&WEB) {
        let units = web
            .get(4..)?
            .chunks_exact(2)
            .map(|pair| pair.iter().rev().fold(0, |sum, byte| sum << 8 | u16::from(*byte)));
        return Some(char::decode_utf16(units.take_while(|unit| *unit != 0)).flatten().collect());
    }
    let path = after(&FILE)?.get(6..)?;
    Some(path.iter().take_while(|byte| **byte != 0).map(|byte| char::from(*byte)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::grid::{Area, Link};

    #[test]
    fn an_address_that_the_text_says_is_told() {
        for (text, address) in [
            ("tom@koivu.example", "mailto:Tom@koivu.example"),
            ("Koivu, koivu.example", "https://www.koivu.example/"),
            ("Sivu 2", "#Taulukko2!A1"),
            ("x", " "),
        ] {
            assert!(tells(text, address), "{text} {address}");
        }
        assert!(!tells("Tom Öhman", "mailto:tom@koivu.example"));
        assert!(!tells("Koivu Oy", "https://koivu.example/asiakas/17"));
    }

    #[test]
    fn a_formula_tells_its_address() {
        let of = |formula| of_formula(formula);
        assert_eq!(of("of:=HYPERLINK(\"mailto:a@b.example\";\"A\")").as_deref(), Some("mailto:a@b.example"));
        assert_eq!(of("hyperlink( \"x\",\"A\")").as_deref(), Some("x"));
        assert_eq!((of("HYPERLINK(A1;\"A\")"), of("SUM(A1)")), (None, None));
    }

    #[test]
    fn a_link_over_many_cells_is_told_of_those_that_hold_a_text() {
        let mut grid = Grid::default();
        grid.put(2, 0, "Koivu Oy");
        grid.put(7, 1, "Leppä Oy");
        let area = Area { top: 1, bottom: 1 << 20, left: 0, right: 1 << 14 };
        grid.links = vec![Link { area, address: "https://a.example".to_owned() }];
        assert_eq!(untold(&grid), Some((vec!["A2".to_owned(), "B7".to_owned()], "https://a.example".to_owned())));
    }
}

//! Tables that were drawn with signs, as command lines, wikis and Markdown do: the lines between the rows and the borders are
//! taken away, and cells that were broken over several lines are put together.

use super::value::is_data;
use std::collections::BTreeSet;

/// How many lines are looked at.
const LOOKED_AT: usize = 200;

/// A drawn table without what was drawn.
pub(super) struct Undrawn {
    /// Its rows, each on its line.
    pub(super) text: String,
    /// The lines of rows whose cells were broken over several lines, and put together.
    pub(super) joined: Vec<usize>,
}

/// A drawn table without what was drawn; nothing when it is none.
pub(super) fn undrawn(text: &str) -> Option<Undrawn> {
    let lines: Vec<&str> = text.lines().collect();
    let is_drawn = lines.iter().take(LOOKED_AT).any(|line| is_rule(line));
    let is_wiki = lines.first().is_some_and(|line| line.starts_with("||") && line.trim_end().ends_with("||"));
    if !is_drawn && !is_wiki {
        return None;
    }
    let mut blocks: Vec<Vec<usize>> = vec![Vec::new()];
    for (at, line) in lines.iter().enumerate() {
        if is_rule(line) {
            blocks.push(Vec::new());
        } else if let Some(block) = blocks.last_mut() {
            block.push(at);
        }
    }
    blocks.retain(|block| !block.is_empty());
    let (mut out, mut joined_lines) = (vec![String::new(); lines.len()], Vec::new());
    let text = |at: usize| lines.get(at).copied().unwrap_or_default();
    // A line after every row: what stands between two lines is one row. A title or a remark around the table is none.
    let is_boxed = |block: &&Vec<usize>| block.iter().all(|at| cells(text(*at)).len() > 1 && is_bordered(text(*at)));
    let boxed = || blocks.iter().filter(is_boxed);
    let is_grid = boxed().count() > 2 && !boxed().any(|block| holds_rows(block.iter().map(|at| cells(text(*at)))));
    for block in &blocks {
        if is_grid && block.len() > 1 && is_boxed(&block) {
            let joined = block.iter().map(|at| bare(text(*at))).reduce(|above, below| join(&above, &below));
            set(&mut out, block.first().copied(), joined.unwrap_or_default());
            joined_lines.extend(block.first().map(|at| at + 1));
        } else {
            block.iter().for_each(|at| set(&mut out, Some(*at), bare(text(*at))));
        }
    }
    Some(Undrawn { text: out.join("\n"), joined: joined_lines })
}

fn set(out: &mut [String], at: Option<usize>, line: String) {
    if let Some(place) = at.and_then(|at| out.get_mut(at)) {
        *place = line;
    }
}

/// A line that is drawn and holds no text.
fn is_rule(line: &str) -> bool {
    let long = line.chars().filter(|sign| matches!(sign, '-' | '=' | '─' | '━' | '═')).count();
    long >= 3
        && line
            .chars()
            .all(|sign| matches!(sign, '-' | '=' | '+' | '|' | ':' | ' ' | '\t' | '\r' | '\u{2500}'..='\u{257f}'))
}

fn is_border(sign: char) -> bool {
    matches!(sign, '|' | '│' | '┃' | '║')
}

fn is_bordered(line: &str) -> bool {
    line.trim().starts_with(is_border)
}

fn cells(line: &str) -> Vec<String> {
    bare(line).split('|').map(|cell| cell.trim().to_owned()).collect()
}

/// Whether lines are rows and not one row with broken cells: in a column two of them have an id, an address or a day each,
/// and not that alone.
fn holds_rows(lines: impl Iterator<Item = Vec<String>>) -> bool {
    let is_row = |cells: &Vec<String>| cells.iter().filter(|cell| !cell.is_empty()).count() > 1;
    let mut seen = BTreeSet::new();
    let mut data = lines.filter(is_row).flat_map(|cells| {
        let data = cells.into_iter().enumerate().filter(|(_, cell)| is_data(cell));
        data.map(|(at, _)| at).collect::<Vec<_>>()
    });
    data.any(|column| !seen.insert(column))
}

/// A line without its borders, its cells parted by `|`.
fn bare(line: &str) -> String {
    let trimmed = line.trim();
    if !is_bordered(trimmed) {
        return line.trim_end().replace(['│', '┃', '║'], "|");
    }
    let plain = trimmed.replace(['│', '┃', '║'], "|").replace("||", "|");
    let inner = plain.strip_prefix('|').unwrap_or(&plain);
    inner.strip_suffix('|').unwrap_or(inner).split('|').map(str::trim).collect::<Vec<_>>().join("|")
}

/// The cells of two lines put together, each with what stands below it.
fn join(above: &str, below: &str) -> String {
    let (mut above, mut below) = (above.split('|'), below.split('|'));
    let mut cells = Vec::new();
    loop {
        match (above.next(), below.next()) {
            (None, None) => return cells.join("|"),
            (one, other) => {
                cells.push([one, other].into_iter().flatten().collect::<Vec<_>>().join(" ").trim().to_owned())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<String> {
        undrawn(text).expect("drawn").text.lines().map(str::to_owned).filter(|line| !line.is_empty()).collect()
    }

    #[test]
    fn what_is_drawn_around_a_table_is_no_part_of_it() {
        let expected = ["Nimi|Ala", "Koivu Oy|Perintä", "Leppä Oy|"];
        for text in [
            "| Nimi     | Ala     |\n|----------|:-------:|\n| Koivu Oy | Perintä |\n| Leppä Oy |         |\n",
            "+------+-----+\n| Nimi | Ala |\n+------+-----+\n| Koivu Oy | Perintä |\n| Leppä Oy | |\n+------+-----+\n",
            "┌──────────┬─────────┐\n│   Nimi   │   Ala   │\n├──────────┼─────────┤\n│ Koivu Oy │ Perintä │\n│ Leppä Oy │         │\n└──────────┴─────────┘\n",
            "||Nimi||Ala||\n|Koivu Oy|Perintä|\n|Leppä Oy||\n",
            "+------+-----+\n| Nimi | Ala |\n+======+=====+\n| Koivu | Perintä |\n| Oy | |\n+------+-----+\n| Leppä Oy | |\n+------+-----+\n",
        ] {
            let found: Vec<String> = rows(text).iter().map(|row| row.trim_end_matches('|').to_owned()).collect();
            let wanted: Vec<&str> = expected.iter().map(|row| row.trim_end_matches('|')).collect();
            assert_eq!(found, wanted, "{text}");
        }
        let (line, heading) = ("+------+-----+\n", "| Nimi | Y-tunnus |\n");
        let body = "| Koivu Oy | 2100001-8 |\n| Leppä Oy | 2100008-5 |\n";
        let boxed = format!("{line}{heading}{line}{body}{line}");
        let title = format!("{line}| Asiakkaat |\n{boxed}");
        let sum = format!("{boxed}| Yhteensä | 2 |\n{line}");
        for text in [format!("Asiakkaat\n\n{boxed}"), format!("{boxed}2 rows in set\n"), title, sum] {
            let undrawn = undrawn(&text).expect("drawn");
            assert!(
                undrawn.joined.is_empty() && undrawn.text.contains("Koivu Oy|2100001-8\nLeppä Oy|2100008-5\n"),
                "{text}"
            );
        }
        assert_eq!(rows("Nimi   Ala\n-----  -----\nKoivu  x\n"), ["Nimi   Ala", "Koivu  x"]);
        assert!(undrawn("Nimi;Ala\nKoivu;-\n").is_none());
    }
}

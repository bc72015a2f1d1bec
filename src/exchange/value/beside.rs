//! Two answers in one cell: `Liisa Järvi <liisa@jarvi.example>`, `Järvi Oy (2100001-8)`.

use super::{business_id, email, is_covered};
use crate::exchange::folding::tokens;
use crate::exchange::words::words;

/// What may stand beside a name in its cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum Beside {
    /// An e-mail address, beside a person.
    Address,
    /// A business id, beside an organisation.
    BusinessId,
}

/// The two parts of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::exchange) struct Parted {
    pub(in crate::exchange) name: String,
    pub(in crate::exchange) beside: String,
}

/// What may stand between the two.
const BETWEEN: [char; 16] = [' ', ',', ';', ':', '/', '|', '<', '>', '(', ')', '[', ']', '\n', '"', '–', '—'];

impl Beside {
    /// The parts of a cell that holds exactly one such thing and something else with letters in it.
    pub(in crate::exchange) fn part(self, cell: &str) -> Option<Parted> {
        // Most cells hold neither, and are not looked at further.
        let may_hold = match self {
            Self::Address => cell.contains('@'),
            Self::BusinessId => cell.bytes().filter(u8::is_ascii_digit).count() > 7,
        };
        if !may_hold || is_covered(cell) {
            return None;
        }
        let parted = match self {
            Self::Address => of_address(cell)?,
            Self::BusinessId => of_id(cell)?,
        };
        (parted.name.chars().any(char::is_alphabetic) && !parted.name.contains('@')).then_some(parted)
    }
}

fn bare(part: &str) -> &str {
    part.trim().trim_matches('-').trim_matches(BETWEEN)
}

fn joined(before: &str, after: &str) -> String {
    let parts: Vec<&str> = [bare(before), bare(after)].into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

fn of_address(cell: &str) -> Option<Parted> {
    let email::Reading::Certain(beside) = email::read(cell) else { return None };
    let (before, after) = cell.split_once(beside.as_str())?;
    let before = before.strip_suffix("mailto:").unwrap_or(before);
    // What ends in a colon says what follows: `Liisa Järvi, s-posti: …`.
    let before = match before.trim_end().strip_suffix(':') {
        Some(said) => said.rsplit_once(BETWEEN).map_or("", |(before, _)| before),
        None => before,
    };
    Some(Parted { name: person(&joined(before, after))?, beside })
}

/// The part of what stands beside an address that is a person's name, the last name first or not; nothing when none is, or
/// several are.
fn person(text: &str) -> Option<String> {
    let found: Vec<&str> = text.split(BETWEEN_PARTS).map(str::trim).filter(|part| is_person(part)).collect();
    match found.as_slice() {
        [name] => Some((*name).to_owned()),
        [last, first] if !last.contains(' ') && !first.contains(' ') => Some(format!("{last}, {first}")),
        _ => None,
    }
}

const BETWEEN_PARTS: [char; 5] = [',', ';', '/', '|', '\n'];

/// One to four words that begin with a capital letter; particles of names do not.
fn is_person(text: &str) -> bool {
    const PARTICLES: [&str; 5] = ["af", "von", "de", "van", "der"];
    let is_letter = |letter: char| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’' | '.');
    let is_name = |word: &str| {
        PARTICLES.contains(&word) || word.chars().all(is_letter) && word.starts_with(|first: char| first.is_uppercase())
    };
    let count = text.split_whitespace().count();
    (1..=4).contains(&count) && text.split_whitespace().all(is_name)
}

fn of_id(cell: &str) -> Option<Parted> {
    let mut found = cell.split(BETWEEN).filter(|word| business_id::plainly_written(word).is_some());
    let beside = found.next().filter(|_| found.next().is_none())?;
    let (before, after) = cell.split_once(beside)?;
    // `Järvi Oy, Y-tunnus 2100001-8`
    let said =
        bare(before).rsplit_once([' ', ',']).filter(|(_, said)| words().id_prefixes.contains(&tokens(said).concat()));
    Some(Parted { name: joined(said.map_or(before, |(before, _)| before), after), beside: beside.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_and_an_address_are_parted() {
        for cell in [
            "Liisa Järvi <liisa@jarvi.example>",
            "Liisa Järvi, liisa@jarvi.example",
            "Liisa Järvi liisa@jarvi.example",
            "Liisa Järvi (liisa@jarvi.example)",
            "Liisa Järvi / liisa@jarvi.example",
            "Liisa Järvi – liisa@jarvi.example",
            "Liisa Järvi - liisa@jarvi.example",
            "Liisa Järvi\nliisa@jarvi.example",
            "Liisa Järvi, s-posti: liisa@jarvi.example",
            "Liisa Järvi <mailto:liisa@jarvi.example>",
            "liisa@jarvi.example (Liisa Järvi)",
            "liisa@jarvi.example; Liisa Järvi",
            "\"Liisa Järvi\" <liisa@jarvi.example>",
        ] {
            let expected = Parted { name: "Liisa Järvi".to_owned(), beside: "liisa@jarvi.example".to_owned() };
            assert_eq!(Beside::Address.part(cell), Some(expected), "{cell}");
        }
        let with_phone = Beside::Address.part("Liisa Järvi, liisa@jarvi.example, 040 123").map(|it| it.name);
        assert_eq!(with_phone.as_deref(), Some("Liisa Järvi"));
        let last_first = Beside::Address.part("\"Järvi, Liisa\" <liisa@jarvi.example>").map(|it| it.name);
        assert_eq!(last_first.as_deref(), Some("Järvi, Liisa"));
        for cell in [
            "Liisa Järvi",
            "liisa@jarvi.example",
            "<liisa@jarvi.example>",
            "Liisa a@b.example c@d.example",
            "liisa@jarvi.example (ei käytössä)",
            "liisa@jarvi.example puh. 040 123456",
            "liisa@jarvi.example tai soita",
            "=HYPERLINK(\"mailto:liisa@jarvi.example\")",
        ] {
            assert_eq!(Beside::Address.part(cell), None, "{cell}");
        }
    }

    #[test]
    fn an_organisation_and_its_id_are_parted() {
        for cell in [
            "Järvi Oy (2100001-8)",
            "Järvi Oy, 2100001-8",
            "2100001-8 Järvi Oy",
            "Järvi Oy / 2100001-8",
            "Järvi Oy - 2100001-8",
            "Järvi Oy, Y-tunnus 2100001-8",
            "Järvi Oy (Y-tunnus: 2100001-8)",
        ] {
            let expected = Parted { name: "Järvi Oy".to_owned(), beside: "2100001-8".to_owned() };
            assert_eq!(Beside::BusinessId.part(cell), Some(expected), "{cell}");
        }
        for cell in ["Järvi Oy", "2100001-8", "Järvi Oy 2100001-1", "Järvi Oy 2100001-8 ja 2100015-7"] {
            assert_eq!(Beside::BusinessId.part(cell), None, "{cell}");
        }
    }
}

//! A person and an address in one cell: `Liisa Järvi <liisa@jarvi.example>`.

use super::email;

/// The two parts of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::exchange) struct Contact {
    /// What stands beside the address.
    pub(in crate::exchange) name: String,
    /// The address.
    pub(in crate::exchange) address: String,
}

/// What may stand between the two.
const BETWEEN: [char; 14] = [' ', ',', ';', ':', '/', '|', '<', '>', '(', ')', '[', ']', '\n', '"'];

/// The parts of a cell that holds one address and something else with letters in it.
pub(in crate::exchange) fn parted(cell: &str) -> Option<Contact> {
    let email::Reading::Certain(address) = email::read(cell) else { return None };
    let (before, after) = cell.split_once(address.as_str())?;
    let bare = |part: &str| {
        let part = part.strip_suffix("mailto:").unwrap_or(part);
        part.trim()
            .trim_end_matches(['-', '–', '—'])
            .trim_start_matches(['-', '–', '—'])
            .trim_matches(BETWEEN)
            .to_owned()
    };
    // What ends in a colon says what follows: `Liisa Järvi, s-posti: …`.
    let before = match before.trim_end().strip_suffix(':').filter(|before| !before.ends_with("mailto")) {
        Some(said) => said.rsplit_once(BETWEEN).map_or("", |(before, _)| before),
        None => before,
    };
    let parts: Vec<String> = [bare(before), bare(after)].into_iter().filter(|part| !part.is_empty()).collect();
    let name = parts.join(", ");
    (name.chars().any(char::is_alphabetic) && !name.contains('@')).then_some(Contact { name, address })
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
            "Liisa Järvi\nliisa@jarvi.example",
            "Liisa Järvi, s-posti: liisa@jarvi.example",
            "Liisa Järvi <mailto:liisa@jarvi.example>",
            "liisa@jarvi.example (Liisa Järvi)",
            "liisa@jarvi.example; Liisa Järvi",
            "\"Liisa Järvi\" <liisa@jarvi.example>",
        ] {
            let expected = Contact { name: "Liisa Järvi".to_owned(), address: "liisa@jarvi.example".to_owned() };
            assert_eq!(parted(cell), Some(expected), "{cell}");
        }
        let with_phone = parted("Liisa Järvi, liisa@jarvi.example, 040 123").map(|it| it.name);
        assert_eq!(with_phone.as_deref(), Some("Liisa Järvi, 040 123"));
        for cell in ["Liisa Järvi", "liisa@jarvi.example", "<liisa@jarvi.example>", "Liisa a@b.example c@d.example"] {
            assert_eq!(parted(cell), None, "{cell}");
        }
    }
}

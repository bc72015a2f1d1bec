//! The typeface of the window and of the PDF: Noto Sans, Regular and Bold.
//!
//! Noto Sans 1.04 classes the accents that stand by themselves, such as "`", as marks. What shapes a text gives marks no room, so one
//! was drawn upon the letter after it, in a command too. Without these classes the accents are told from marks by Unicode's own.

/// Regular, as TrueType.
pub(crate) static REGULAR: [u8; notosans::REGULAR_TTF.len()] = without_classes(notosans::REGULAR_TTF);
/// Bold, as TrueType.
pub(crate) static BOLD: [u8; notosans::BOLD_TTF.len()] = without_classes(notosans::BOLD_TTF);

/// A typeface whose table of glyphs has no classes of them.
const fn without_classes<const LENGTH: usize>(typeface: &[u8]) -> [u8; LENGTH] {
    let Some(whole) = typeface.first_chunk::<LENGTH>() else { return [0; LENGTH] };
    let mut made = *whole;
    // Two bytes for the place of the classes in the table follow its version (OpenType 1.9.1, GDEF); nought is nowhere.
    if let Some(table) = glyphs(typeface)
        && let Some((_, table)) = made.split_at_mut_checked(table + 4)
        && let Some(place) = table.first_chunk_mut::<2>()
    {
        *place = [0, 0];
    }
    made
}

/// Where the table of glyphs begins: twelve bytes of head, and then sixteen for each table, its name first (OpenType 1.9.1, font file).
const fn glyphs(typeface: &[u8]) -> Option<usize> {
    let Some((_, mut tables)) = typeface.split_at_checked(12) else { return None };
    while let Some((table, rest)) = tables.split_first_chunk::<16>() {
        if let [b'G', b'D', b'E', b'F', _, _, _, _, a, b, c, d, ..] = *table {
            return Some(u32::from_be_bytes([a, b, c, d]) as usize);
        }
        tables = rest;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_the_place_of_the_classes_is_another() {
        for (made, whole) in [(&REGULAR[..], notosans::REGULAR_TTF), (&BOLD[..], notosans::BOLD_TTF)] {
            let table = glyphs(whole).expect("it has glyphs");
            let other: Vec<usize> = (0..whole.len()).filter(|at| made[*at] != whole[*at]).collect();
            assert!(!other.is_empty() && other.iter().all(|at| [table + 4, table + 5].contains(at)), "{other:?}");
        }
    }
}

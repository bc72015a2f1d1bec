//! The shared texts of an xls of which parts have a font of their own (MS-XLS 2.4.265 and 2.5.293): the reading library takes
//! the letters alone.

use std::collections::BTreeMap;

/// What the marks of a text say: its letters take two bytes, there are parts with fonts, there is something about its sound.
const WIDE: u8 = 1;
const SOUNDED: u8 = 4;
const RICH: u8 = 8;
/// A part begins with the place of its first letter; then comes its font.
const OF_PART: usize = 4;

/// The fonts of the parts of such texts, by the places of the texts. They stand in a record and those that continue it.
pub(super) fn fonts(pieces: &[&[u8]]) -> BTreeMap<usize, Vec<u16>> {
    let mut reader = Pieces { pieces, at: 0 };
    let mut found = BTreeMap::new();
    // How often they are used, and how many there are.
    if reader.take(8).is_none() {
        return found;
    }
    let mut place = 0;
    while let Some(fonts) = reader.text() {
        if !fonts.is_empty() {
            found.insert(place, fonts);
        }
        place += 1;
    }
    found
}

/// The fonts of the parts of a text that stands in its cell, with its parts behind it.
pub(super) fn fonts_of_one(text: &[u8]) -> Vec<u16> {
    let mut reader = Pieces { pieces: &[text], at: 0 };
    reader.text_before_parts().unwrap_or_default()
}

/// Records that continue each other, as far as they were read.
struct Pieces<'b> {
    pieces: &'b [&'b [u8]],
    /// Where the reader stands in the first of them.
    at: usize,
}

impl Pieces<'_> {
    /// Passes over a text, and tells the fonts of its parts.
    fn text(&mut self) -> Option<Vec<u16>> {
        let (letters, marks) = (usize::from(self.word()?), *self.take(1)?.first()?);
        let parts = if marks & RICH != 0 { usize::from(self.word()?) } else { 0 };
        let sound = if marks & SOUNDED != 0 { self.take(4)?.try_into().ok().map(u32::from_le_bytes)? } else { 0 };
        self.pass_letters(letters, marks)?;
        let fonts = self.fonts(parts)?;
        self.pass(usize::try_from(sound).ok()?)?;
        Some(fonts)
    }

    fn text_before_parts(&mut self) -> Option<Vec<u16>> {
        let (letters, marks) = (usize::from(self.word()?), *self.take(1)?.first()?);
        self.pass_letters(letters, marks)?;
        let parts = usize::from(self.word()?);
        self.fonts(parts)
    }

    fn fonts(&mut self, parts: usize) -> Option<Vec<u16>> {
        let font = |_| Some(u16::from_le_bytes(self.take(OF_PART)?.get(2..)?.try_into().ok()?));
        (0..parts).map(font).collect()
    }

    /// Letters that go on in another record are marked there again.
    fn pass_letters(&mut self, mut letters: usize, mut marks: u8) -> Option<()> {
        loop {
            let size = if marks & WIDE != 0 { 2 } else { 1 };
            let here = (self.rest().len() / size).min(letters);
            self.at += here * size;
            letters -= here;
            if letters == 0 {
                return Some(());
            }
            self.next_piece()?;
            marks = *self.take(1)?.first()?;
        }
    }

    fn word(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes(self.take(2)?.try_into().ok()?))
    }

    /// Bytes that may go on in another record.
    fn take(&mut self, count: usize) -> Option<Vec<u8>> {
        let mut bytes = Vec::with_capacity(count);
        while bytes.len() < count {
            let here = self.rest().get(..(count - bytes.len()).min(self.rest().len()))?;
            bytes.extend_from_slice(here);
            self.at += here.len();
            if bytes.len() < count {
                self.next_piece()?;
            }
        }
        Some(bytes)
    }

    fn pass(&mut self, mut count: usize) -> Option<()> {
        while count > self.rest().len() {
            count -= self.rest().len();
            self.next_piece()?;
        }
        self.at += count;
        Some(())
    }

    fn rest(&self) -> &[u8] {
        self.pieces.first().and_then(|piece| piece.get(self.at..)).unwrap_or_default()
    }

    fn next_piece(&mut self) -> Option<()> {
        self.pieces = self.pieces.get(1..).filter(|rest| !rest.is_empty())?;
        self.at = 0;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_of_parts_are_found_where_texts_go_on_in_another_record() {
        // Two texts, "ab" and "cdef"; the second has a part in font 7 and goes on in wide letters, then in its part.
        let first = [2, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, b'a', b'b', 4, 0, 8, 1, 0, b'c', b'd'];
        let (second, third) = ([1, b'e', 0, b'f', 0, 1, 0], [7, 0]);
        let found = fonts(&[&first, &second, &third]);
        assert_eq!(found, BTreeMap::from([(1, vec![7])]));
        for end in 0..first.len() {
            let _cut = fonts(&[&first[..end]]);
        }
        assert_eq!(fonts_of_one(&[1, 0, 1, b'a', 0, 2, 0, 0, 0, 1, 0, 1, 0, 9, 0]), [1, 9]);
        assert!(fonts_of_one(&[9, 0, 1]).is_empty());
        assert!(fonts(&[]).is_empty() && fonts(&[&[0; 8], &[255; 9]]).is_empty());
    }
}

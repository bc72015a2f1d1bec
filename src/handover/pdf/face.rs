//! The typefaces of the PDF: which characters they have, how wide those are, and how they are named in the file.

use crate::typeface;
use krilla::text::Font;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};
use std::sync::LazyLock;

/// A typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    Regular,
    Bold,
}

/// A character in a typeface.
#[derive(Clone, Copy)]
pub(super) struct Letter {
    pub(super) id: u32,
    /// Its width, in ems.
    pub(super) width: f32,
}

/// A typeface with the characters that are usual here, by code point.
struct Typeface {
    font: Font,
    parsed: FontRef<'static>,
    usual: Vec<Option<Letter>>,
}

/// The last of the characters that are usual here: Latin with its marks.
const USUAL: char = '\u{24f}';

static REGULAR: LazyLock<Option<Typeface>> = LazyLock::new(|| Typeface::new(&typeface::REGULAR));
static BOLD: LazyLock<Option<Typeface>> = LazyLock::new(|| Typeface::new(&typeface::BOLD));

impl Typeface {
    fn new(bytes: &'static [u8]) -> Option<Self> {
        let parsed = FontRef::new(bytes).ok()?;
        let usual = ('\0'..=USUAL).map(|c| looked_up(&parsed, c)).collect();
        Some(Self { font: Font::new(bytes.into(), 0)?, parsed, usual })
    }
}

fn looked_up(font: &FontRef<'_>, c: char) -> Option<Letter> {
    let id = font.charmap().map(c)?;
    let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
    Some(Letter { id: id.to_u32(), width: metrics.advance_width(id)? })
}

impl Face {
    fn typeface(self) -> Option<&'static Typeface> {
        match self {
            Self::Regular => REGULAR.as_ref(),
            Self::Bold => BOLD.as_ref(),
        }
    }

    /// The typeface as it is put into the file.
    pub(super) fn font(self) -> Option<Font> {
        self.typeface().map(|it| it.font.clone())
    }

    /// A character, if it has it.
    pub(super) fn letter(self, c: char) -> Option<Letter> {
        let face = self.typeface()?;
        match usize::try_from(u32::from(c)).ok().and_then(|at| face.usual.get(at)) {
            Some(letter) => *letter,
            None => looked_up(&face.parsed, c),
        }
    }

    /// The middle of a character's ink, in ems from where it begins.
    pub(super) fn middle(self, c: char) -> Option<f32> {
        let font = &self.typeface()?.parsed;
        let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
        let bounds = metrics.bounds(font.charmap().map(c)?)?;
        Some((bounds.x_min + bounds.x_max) / 2.0)
    }

    /// How wide a text is, in ems.
    pub(super) fn width(self, text: &str) -> f32 {
        text.chars().filter_map(|c| self.letter(c)).map(|letter| letter.width).sum()
    }
}

/// Whether both typefaces have a character.
pub(super) fn has(c: char) -> bool {
    [Face::Regular, Face::Bold].into_iter().all(|face| face.letter(c).is_some())
}

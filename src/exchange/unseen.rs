//! What of a cell nobody sees: letters in the colour of what is behind them, and formats that show nothing.

/// How far two colours may differ in each of their parts and are told apart by nobody.
const ALIKE: u8 = 16;

/// The least size of letters that anybody sees, in points.
pub(super) const SEEN_LETTERS: f64 = 2.0;

/// A colour as a file tells it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Color {
    Rgb([u8; 3]),
    /// A colour of the theme, by its place and its tint.
    OfTheme(usize, f64),
    /// Several colours, or one that cannot be told.
    Unknown,
}

impl Color {
    pub(super) const WHITE: Self = Self::Rgb([255; 3]);
    pub(super) const BLACK: Self = Self::Rgb([0; 3]);

    /// `#FFFFFF`, or with how much shines through before it: `FFFFFFFF`.
    pub(super) fn hex(text: &str) -> Option<Self> {
        let text = text.trim_start_matches('#');
        let digits = text.get(text.len().checked_sub(6)?..)?;
        let number = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        let [_, red, green, blue] = number;
        Some(Self::Rgb([red, green, blue]))
    }

    /// A colour of the theme; the first two are white and black.
    pub(super) fn of_theme(place: usize, tint: f64) -> Self {
        let gray = |share: f64| Self::gray((share.clamp(0.0, 1.0) * 255.0).round());
        match place {
            0 => gray(1.0 + tint.min(0.0)),
            1 => gray(tint.max(0.0)),
            place => Self::OfTheme(place, tint),
        }
    }

    fn gray(level: f64) -> Self {
        let level = (0..=u8::MAX).find(|it| f64::from(*it) >= level).unwrap_or(u8::MAX);
        Self::Rgb([level; 3])
    }

    /// A colour of the palette that every workbook has (MS-XLS 2.5.161).
    pub(super) fn of_palette(place: usize) -> Option<Self> {
        match place {
            64 => return Some(Self::BLACK),
            65 => return Some(Self::WHITE),
            _ => {}
        }
        let at = if place < 8 { place } else { place - 8 };
        PALETTE.get(at).and_then(|hex| Self::hex(hex))
    }

    fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Rgb(one), Self::Rgb(other)) => {
                one.iter().zip(other).all(|(one, other)| one.abs_diff(*other) < ALIKE)
            }
            (Self::OfTheme(..), Self::OfTheme(..)) => self == other,
            (Self::Unknown | Self::Rgb(_) | Self::OfTheme(..), _) => false,
        }
    }
}

/// From the eighth place on; the first eight are at the places before.
const PALETTE: [&str; 56] = [
    "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF", "800000", "008000", "000080",
    "808000", "800080", "008080", "C0C0C0", "808080", "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080",
    "0066CC", "CCCCFF", "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF", "00CCFF",
    "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF", "33CCCC", "99CC00", "FFCC00",
    "FF9900", "FF6600", "666699", "969696", "003366", "339966", "003300", "333300", "993300", "993366", "333399",
    "333333",
];

/// Whether letters have the colour of what is behind them. Where nothing is told, they are black and that is white.
pub(super) fn are_alike(letters: Option<&Color>, behind: Option<&Color>) -> bool {
    letters.unwrap_or(&Color::BLACK).is_like(behind.unwrap_or(&Color::WHITE))
}

/// What a cell does not show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Unseen {
    pub(super) numbers: bool,
    pub(super) texts: bool,
}

impl Unseen {
    pub(super) const ALL: Self = Self { numbers: true, texts: true };

    /// What a format such as `;;;` leaves out: it tells in turn how what is above nought, below it and nought itself looks, and
    /// a text.
    pub(super) fn by_format(format: &str) -> Self {
        let parts: Vec<&str> = format.split(';').collect();
        let is_empty = |part: &&str| part.replace("\"\"", "").trim().is_empty();
        let numbers = parts.len() > 1 && parts.iter().take(3).all(is_empty);
        Self { numbers, texts: parts.get(3).is_some_and(is_empty) }
    }

    /// What is left out by either of two.
    pub(super) fn or(self, other: Self) -> Self {
        Self { numbers: self.numbers || other.numbers, texts: self.texts || other.texts }
    }

    pub(super) fn is_any(self) -> bool {
        self.numbers || self.texts
    }

    pub(super) fn hides(self, is_text: bool) -> bool {
        if is_text { self.texts } else { self.numbers }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_that_show_nothing_are_known() {
        let of = |format| Unseen::by_format(format);
        assert_eq!((of(";;;"), of("\"\";\"\";\"\";\"\"")), (Unseen::ALL, Unseen::ALL));
        assert_eq!((of(";;"), of(";;;@")), (Unseen { numbers: true, texts: false }, of(";;")));
        assert_eq!(of("0;0;0;"), Unseen { numbers: false, texts: true });
        for format in ["", "General", "0;;;@", "0.00", "@", "0;-0;;@"] {
            assert_eq!(of(format), Unseen::default(), "{format}");
        }
    }

    #[test]
    fn letters_in_the_colour_of_what_is_behind_them_are_alike() {
        let hex = |text| Color::hex(text);
        assert!(are_alike(hex("FFFFFFFF").as_ref(), None) && are_alike(hex("#fefefe").as_ref(), None));
        assert!(are_alike(hex("#FFFF99").as_ref(), hex("00FFFF99").as_ref()));
        assert!(are_alike(Some(&Color::of_theme(4, 0.5)), Some(&Color::of_theme(4, 0.5))));
        assert!(are_alike(Some(&Color::of_theme(0, 0.0)), Color::of_palette(9).as_ref()));
        assert!(!are_alike(None, None) && !are_alike(hex("FFFFFF").as_ref(), hex("1F4E78").as_ref()));
        assert!(!are_alike(Some(&Color::of_theme(0, -0.35)), None) && !are_alike(Some(&Color::of_theme(4, 0.0)), None));
        assert!(!are_alike(Some(&Color::Unknown), Some(&Color::Unknown)));
    }
}

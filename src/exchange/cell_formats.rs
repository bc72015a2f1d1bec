//! The formats of the cells of an xlsx, as far as they strike a text through or let nobody see a value.

use super::tags::{attribute, each_tag};
use super::unseen::{Color, Unseen, are_alike};
use quick_xml::events::BytesStart;
use std::collections::{BTreeMap, BTreeSet};

/// Formats, by their places.
#[derive(Debug, Default)]
pub(super) struct CellFormats {
    pub(super) struck: BTreeSet<usize>,
    pub(super) unseen: BTreeMap<usize, Unseen>,
}

/// What a font does to the letters.
#[derive(Default)]
struct Font {
    is_struck: bool,
    color: Option<Color>,
}

/// The parts of a file of styles, as far as it was read.
#[derive(Default)]
struct Parts {
    /// The part that is read.
    part: String,
    fonts: Vec<Font>,
    fills: Vec<Option<Color>>,
    /// Whether one colour fills all of the last of them.
    is_solid: bool,
    /// The formats of numbers that show nothing of something.
    numbers: BTreeMap<String, Unseen>,
    /// How many formats of cells were read.
    count: usize,
    found: CellFormats,
}

/// The formats in a file of styles.
pub(super) fn of(xml: &[u8]) -> CellFormats {
    let mut parts = Parts::default();
    each_tag(xml, |tag| parts.take(tag));
    parts.found
}

impl Parts {
    fn take(&mut self, tag: &BytesStart<'_>) {
        match (self.part.as_str(), tag.local_name().as_ref()) {
            (
                _,
                name @ ("numFmts" | "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs" | "cellStyles" | "dxfs"),
            ) => self.part = name.to_owned(),
            ("numFmts", "numFmt") => {
                let unseen = attribute(tag, "formatCode").map(|code| Unseen::by_format(&code));
                let unseen = unseen.filter(|unseen| unseen.is_any());
                self.numbers.extend(attribute(tag, "numFmtId").zip(unseen));
            }
            ("fonts", "font") => self.fonts.push(Font::default()),
            ("fonts", "strike") => {
                let is_so = attribute(tag, "val").is_none_or(|it| it != "0" && it != "false");
                self.fonts.last_mut().into_iter().for_each(|font| font.is_struck = is_so);
            }
            ("fonts", "color") => self.fonts.last_mut().into_iter().for_each(|font| font.color = color(tag)),
            ("fills", "fill") => self.fills.push(None),
            ("fills", "patternFill") => {
                let pattern = attribute(tag, "patternType").filter(|it| it != "none");
                self.fill(pattern.as_ref().map(|_| Color::Unknown));
                self.is_solid = pattern.as_deref() == Some("solid");
            }
            ("fills", "gradientFill") => self.fill(Some(Color::Unknown)),
            ("fills", "fgColor") if self.is_solid => self.fill(color(tag)),
            ("cellXfs", "xf") => self.format(tag),
            _ => {}
        }
    }

    fn fill(&mut self, color: Option<Color>) {
        self.fills.last_mut().into_iter().for_each(|fill| *fill = color.clone());
    }

    fn format(&mut self, tag: &BytesStart<'_>) {
        let place = |name: &str| attribute(tag, name).and_then(|it| it.parse::<usize>().ok());
        let font = place("fontId").and_then(|at| self.fonts.get(at));
        let behind = place("fillId").and_then(|at| self.fills.get(at)).and_then(Option::as_ref);
        if font.is_some_and(|font| font.is_struck) {
            self.found.struck.insert(self.count);
        }
        let by_color = are_alike(font.and_then(|font| font.color.as_ref()), behind);
        let by_format = attribute(tag, "numFmtId").and_then(|id| self.numbers.get(&id).copied()).unwrap_or_default();
        let unseen = if by_color { Unseen::ALL } else { by_format };
        self.found.unseen.extend(Some((self.count, unseen)).filter(|_| unseen.is_any()));
        self.count += 1;
    }
}

fn color(tag: &BytesStart<'_>) -> Option<Color> {
    let place = |name: &str| attribute(tag, name).and_then(|it| it.parse::<usize>().ok());
    let tint = attribute(tag, "tint").and_then(|it| it.parse().ok()).unwrap_or_default();
    let of_theme = || place("theme").map(|at| Color::of_theme(at, tint));
    let told = attribute(tag, "rgb").and_then(|it| Color::hex(&it)).or_else(of_theme);
    told.or_else(|| place("indexed").and_then(Color::of_palette))
}

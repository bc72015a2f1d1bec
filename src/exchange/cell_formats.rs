//! The formats of the cells of an xlsx, as far as they strike a text through, let nobody see a value or show another one.

use super::number_format::NumberFormat;
use super::tags::{attribute, each_tag};
use super::unseen::{Color, SEEN_LETTERS, Unseen, are_alike};
use quick_xml::events::BytesStart;
use std::collections::{BTreeMap, BTreeSet};

/// Formats, by their places.
#[derive(Debug, Default)]
pub(super) struct CellFormats {
    pub(super) struck: BTreeSet<usize>,
    pub(super) unseen: BTreeMap<usize, Unseen>,
    /// What is behind the letters, where something is.
    pub(super) behind: BTreeMap<usize, Color>,
    /// Those that may show something else than a cell holds.
    pub(super) others: BTreeMap<usize, NumberFormat>,
    /// The formats of conditions and tables that may let nobody see a value.
    pub(super) hiding: BTreeSet<usize>,
    /// The styles of tables that do, by their names.
    pub(super) table_styles: BTreeMap<String, TableHides>,
}

/// What the style of a table lets nobody see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TableHides {
    Everything,
    /// Some of its rows or columns.
    Something,
}

/// A format that is put over those of cells, by a condition or by the style of a table.
#[derive(Default)]
struct Over {
    /// The part of it that is read.
    part: String,
    letters: Option<Color>,
    behind: Option<Color>,
    /// Whether its format of numbers shows nothing or something else.
    is_other: bool,
}

/// What a font does to the letters.
#[derive(Default)]
struct Font {
    is_struck: bool,
    /// Whether its letters are too small to be seen.
    is_tiny: bool,
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
    /// Those that may show something else than a cell holds.
    others: BTreeMap<String, NumberFormat>,
    /// How many formats of cells were read.
    count: usize,
    /// Formats of conditions and tables.
    over: Vec<Over>,
    /// The style of tables that is read.
    table_style: String,
    found: CellFormats,
}

/// The formats in a file of styles.
pub(super) fn of(xml: &[u8]) -> CellFormats {
    let mut parts = Parts::default();
    each_tag(xml, |tag| parts.take(tag));
    parts.end_over();
    parts.found
}

impl Parts {
    fn take(&mut self, tag: &BytesStart<'_>) {
        match (self.part.as_str(), tag.local_name().as_ref()) {
            (
                _,
                name @ ("numFmts" | "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs" | "cellStyles" | "dxfs"
                | "tableStyles"),
            ) => {
                self.end_over();
                self.part = name.to_owned();
            }
            ("numFmts", "numFmt") => {
                let (Some(id), Some(code)) = (attribute(tag, "numFmtId"), attribute(tag, "formatCode")) else { return };
                let unseen = Some(Unseen::by_format(&code)).filter(|unseen| unseen.is_any());
                self.numbers.extend(unseen.map(|unseen| (id.clone(), unseen)));
                self.others.extend(NumberFormat::of(&code).map(|format| (id, format)));
            }
            ("fonts", "font") => self.fonts.push(Font::default()),
            ("fonts", "strike") => {
                let is_so = attribute(tag, "val").is_none_or(|it| it != "0" && it != "false");
                self.fonts.last_mut().into_iter().for_each(|font| font.is_struck = is_so);
            }
            ("fonts", "sz") => {
                let size = attribute(tag, "val").and_then(|it| it.parse::<f64>().ok());
                let is_tiny = size.is_some_and(|size| size < SEEN_LETTERS);
                self.fonts.last_mut().into_iter().for_each(|font| font.is_tiny = is_tiny);
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
            ("dxfs", name) => self.take_over(name, tag),
            ("tableStyles", "tableStyle") => self.table_style = attribute(tag, "name").unwrap_or_default(),
            ("tableStyles", "tableStyleElement") => self.take_table_style(tag),
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
        let is_tiny = font.is_some_and(|font| font.is_tiny);
        let by_letters = is_tiny || are_alike(font.and_then(|font| font.color.as_ref()), behind);
        let number = attribute(tag, "numFmtId").unwrap_or_default();
        let by_format = self.numbers.get(&number).copied().unwrap_or_default();
        let of_every_workbook = || number.parse().ok().and_then(NumberFormat::of_every_workbook);
        let other = self.others.get(&number).cloned().or_else(of_every_workbook);
        self.found.others.extend(other.map(|format| (self.count, format)));
        let unseen = if by_letters { Unseen::ALL } else { by_format };
        self.found.unseen.extend(Some((self.count, unseen)).filter(|_| unseen.is_any()));
        self.found.behind.extend(behind.cloned().map(|behind| (self.count, behind)));
        self.count += 1;
    }
}

impl Parts {
    /// Takes a part of a format that is put over others (ECMA-376-1 18.8.14).
    fn take_over(&mut self, name: &str, tag: &BytesStart<'_>) {
        if name == "dxf" {
            self.end_over();
            return self.over.push(Over::default());
        }
        let Some(over) = self.over.last_mut() else { return };
        match (over.part.as_str(), name) {
            (_, "font" | "fill" | "border") => over.part = name.to_owned(),
            (_, "numFmt") => {
                let is_other = |code: String| Unseen::by_format(&code).is_any() || NumberFormat::of(&code).is_some();
                over.is_other = attribute(tag, "formatCode").is_some_and(is_other);
            }
            ("font", "color") => over.letters = color(tag),
            // Here the colour of one that is solid stands behind.
            ("fill", "bgColor") => over.behind = color(tag),
            ("fill", "fgColor") => over.behind = over.behind.take().or_else(|| color(tag)),
            _ => {}
        }
    }

    /// The last format that is put over others ends.
    fn end_over(&mut self) {
        let Some(at) = self.over.len().checked_sub(1).filter(|_| self.part == "dxfs") else { return };
        if self.over.last().is_some_and(|over| self.may_hide(over)) {
            self.found.hiding.insert(at);
        }
    }

    /// Whether such a format may let nobody see a value: of the cells that it is put over only the colours are known.
    fn may_hide(&self, over: &Over) -> bool {
        let letters = || self.fonts.iter().map(|font| font.color.as_ref()).chain([None]);
        let behind = || self.fills.iter().map(Option::as_ref).chain([None]);
        let by_color = match (&over.letters, &over.behind) {
            (None, None) => false,
            (Some(own), Some(other)) => are_alike(Some(own), Some(other)),
            (Some(own), None) => behind().any(|behind| are_alike(Some(own), behind)),
            (None, Some(own)) => letters().any(|letters| are_alike(letters, Some(own))),
        };
        by_color || over.is_other
    }

    fn take_table_style(&mut self, tag: &BytesStart<'_>) {
        let format = attribute(tag, "dxfId").and_then(|it| it.parse().ok());
        if !format.is_some_and(|format| self.found.hiding.contains(&format)) {
            return;
        }
        let is_whole = attribute(tag, "type").as_deref() == Some("wholeTable");
        let hides = if is_whole { TableHides::Everything } else { TableHides::Something };
        let known = self.found.table_styles.entry(self.table_style.clone()).or_insert(hides);
        if is_whole {
            *known = hides;
        }
    }
}

/// The colour that a tag tells.
pub(super) fn color(tag: &BytesStart<'_>) -> Option<Color> {
    let place = |name: &str| attribute(tag, name).and_then(|it| it.parse::<usize>().ok());
    let tint = attribute(tag, "tint").and_then(|it| it.parse().ok()).unwrap_or_default();
    let of_theme = || place("theme").map(|at| Color::of_theme(at, tint));
    let told = attribute(tag, "rgb").and_then(|it| Color::hex(&it)).or_else(of_theme);
    told.or_else(|| place("indexed").and_then(Color::of_palette))
}

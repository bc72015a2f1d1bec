//! The styles of OpenDocument and XML Spreadsheet 2003, as far as they hide, strike through, let nobody see something or show
//! something else.

use super::kind::Dialect;
use super::number_format::NumberFormat;
use super::shown::Wrapped;
use super::tags::attribute;
use super::unseen::{Color, SEEN_LETTERS, Unseen, are_alike};
use quick_xml::events::BytesStart;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The least height of a row and width of a column that are seen, in points.
const SEEN_HEIGHT: f64 = 1.0;
const SEEN_WIDTH: f64 = 5.0;
/// How many parts of a format show nothing where a text is left out too.
const ALL_PARTS: usize = 3;

/// The formats of OpenDocument, by their tags.
const FORMATS: [&str; 7] =
    ["number-style", "text-style", "currency-style", "percentage-style", "date-style", "time-style", "boolean-style"];

/// What a style does.
#[derive(Clone, Debug, Default)]
struct Style {
    is_struck: bool,
    /// Whether a table is not shown, or a row or a column is too small to be seen.
    is_hidden: bool,
    letters: Option<Color>,
    behind: Option<Color>,
    format: Unseen,
    /// Its format, where it may show something else than a cell holds.
    other: Option<Rc<NumberFormat>>,
    /// Whether a condition puts a style in its place that lets nobody see something.
    may_hide: bool,
    /// Whether its letters are too small to be seen.
    is_tiny: bool,
}

impl Style {
    fn unseen(&self) -> Unseen {
        let by_letters = self.is_tiny || are_alike(self.letters.as_ref(), self.behind.as_ref());
        if by_letters { Unseen::ALL } else { self.format }
    }
}

/// A format of OpenDocument while it is read: it shows something, or only leads to others.
#[derive(Default)]
struct Format {
    name: String,
    is_of_text: bool,
    shows: bool,
    leads_to: Vec<String>,
    /// What a format of texts shows around them.
    around: Wrapped,
}

/// Every style, by its name.
#[derive(Default)]
pub(super) struct Styles {
    named: BTreeMap<String, Style>,
    /// The names of those that are shown by another one.
    shown: BTreeMap<String, String>,
    /// The style that is read, and whether it is one of parts of texts.
    name: String,
    is_of_text: bool,
    /// The formats that show nothing.
    formats: BTreeMap<String, Unseen>,
    /// The formats of texts that show something around them.
    others: BTreeMap<String, Rc<NumberFormat>>,
    /// The format that is read.
    format: Option<Format>,
    has_struck: bool,
    has_unseen: bool,
    has_others: bool,
    has_conditions: bool,
    /// Whether parts of texts have colours.
    has_colors: bool,
}

impl Styles {
    /// Takes what a tag says of styles.
    pub(super) fn open(&mut self, dialect: Dialect, name: &str, tag: &BytesStart<'_>) {
        match (dialect, name) {
            (Dialect::OpenDocument, name) if self.format.is_some() => self.within_format(name, tag),
            (Dialect::OpenDocument, "style") => {
                self.begin(tag, "name", "parent-style-name");
                self.shown.extend(attribute(tag, "display-name").map(|shown| (shown, self.name.clone())));
                self.is_of_text = attribute(tag, "family").as_deref() == Some("text");
                let Some(name) = attribute(tag, "data-style-name") else { return };
                let (format, other) = (self.formats.get(&name).copied(), self.others.get(&name).cloned());
                self.change(|style| (style.format, style.other) = (format.unwrap_or(style.format), other));
            }
            (Dialect::Spreadsheet2003, "Style") => self.begin(tag, "ID", "Parent"),
            (Dialect::OpenDocument, "text-properties") | (Dialect::Spreadsheet2003, "Font") => {
                let color = attribute(tag, "color").or_else(|| attribute(tag, "Color")).and_then(|it| Color::hex(&it));
                self.has_colors |= self.is_of_text && color.is_some();
                let size = match dialect {
                    Dialect::OpenDocument => attribute(tag, "font-size").and_then(|it| points(&it)),
                    Dialect::Spreadsheet2003 => attribute(tag, "Size").and_then(|it| it.parse().ok()),
                };
                self.change(|style| {
                    style.is_tiny = size.map_or(style.is_tiny, |size| size < SEEN_LETTERS);
                    style.is_struck = strikes(tag).unwrap_or(style.is_struck);
                    style.letters = color.or_else(|| style.letters.clone());
                });
            }
            (Dialect::OpenDocument, "table-cell-properties") => {
                let color = attribute(tag, "background-color");
                self.change(|style| {
                    style.behind = color.map_or_else(|| style.behind.clone(), |color| Color::hex(&color));
                });
            }
            (Dialect::OpenDocument, "map") => {
                let may_hide = attribute(tag, "apply-style-name").is_some_and(|name| self.hides_values(&name));
                self.has_conditions |= may_hide;
                self.change(|style| style.may_hide |= may_hide);
            }
            (Dialect::Spreadsheet2003, "Interior") => {
                let is_solid = attribute(tag, "Pattern").as_deref() == Some("Solid");
                let color = attribute(tag, "Color").and_then(|it| Color::hex(&it));
                self.change(|style| style.behind = if is_solid { color } else { color.map(|_| Color::Unknown) });
            }
            (Dialect::Spreadsheet2003, "NumberFormat") => {
                let code = attribute(tag, "Format").unwrap_or_default();
                let other = NumberFormat::of_2003(&code).map(Rc::new);
                self.change(|style| (style.format, style.other) = (Unseen::by_format(&code), other));
            }
            (Dialect::OpenDocument, "table-properties") if attribute(tag, "display").as_deref() == Some("false") => {
                self.change(|style| style.is_hidden = true);
            }
            (Dialect::OpenDocument, "table-row-properties") => self.measure(tag, "row-height", SEEN_HEIGHT),
            (Dialect::OpenDocument, "table-column-properties") => self.measure(tag, "column-width", SEEN_WIDTH),
            (Dialect::OpenDocument, name) if FORMATS.contains(&name) => {
                let name_of = attribute(tag, "name").unwrap_or_default();
                self.format = Some(Format { name: name_of, is_of_text: name == "text-style", ..Format::default() });
            }
            (Dialect::OpenDocument | Dialect::Spreadsheet2003, _) => {}
        }
    }

    fn within_format(&mut self, name: &str, tag: &BytesStart<'_>) {
        let Some(format) = &mut self.format else { return };
        match name {
            "map" => format.leads_to.extend(attribute(tag, "apply-style-name")),
            "text-content" => (format.shows, format.around.keeps_text) = (true, true),
            // A text is looked at when it is read; a colour shows nothing.
            "text" | "text-properties" => {}
            _ => format.shows = true,
        }
    }

    /// A style or a format ends.
    pub(super) fn close(&mut self, name: &str) {
        if !FORMATS.contains(&name) {
            return;
        }
        let Some(format) = self.format.take() else { return };
        if format.is_of_text && format.around.says_something() {
            self.others.insert(format.name.clone(), Rc::new(NumberFormat::of_texts(format.around.clone())));
        }
        if format.shows {
            return;
        }
        if format.leads_to.iter().all(|name| self.formats.contains_key(name)) {
            let texts = format.is_of_text || format.leads_to.len() >= ALL_PARTS;
            self.formats.insert(format.name, Unseen { numbers: true, texts });
        }
    }

    /// A text within a format is shown.
    pub(super) fn text(&mut self, text: &str) {
        if let Some(format) = &mut self.format {
            format.shows |= !text.trim().is_empty();
            let around = &mut format.around;
            if around.keeps_text { &mut around.after } else { &mut around.before }.push_str(text);
        }
    }

    /// A style is as the one that it is made of, unless it says otherwise.
    fn begin(&mut self, tag: &BytesStart<'_>, name: &str, parent: &str) {
        self.name = attribute(tag, name).unwrap_or_default();
        let parent = attribute(tag, parent).and_then(|name| self.named.get(&name).cloned());
        self.change(|style| *style = parent.unwrap_or_default());
    }

    fn change(&mut self, change: impl FnOnce(&mut Style)) {
        let style = self.named.entry(self.name.clone()).or_default();
        change(style);
        self.has_struck |= style.is_struck;
        self.has_unseen |= style.unseen().is_any();
        self.has_others |= style.other.is_some();
    }

    fn measure(&mut self, tag: &BytesStart<'_>, name: &str, least: f64) {
        let size = attribute(tag, name).and_then(|text| points(&text));
        self.change(|style| style.is_hidden |= size.is_some_and(|size| size < least));
    }

    /// Whether the style that a tag names in an attribute hides a table, a row or a column.
    pub(super) fn hides(&self, tag: &BytesStart<'_>) -> bool {
        self.style(tag, "style-name").is_some_and(|style| style.is_hidden)
    }

    /// Whether the style that a tag names in an attribute strikes a text through; nothing when it names none.
    pub(super) fn strikes(&self, tag: &BytesStart<'_>, name: &str) -> Option<bool> {
        if !self.has_struck {
            return Some(false);
        }
        attribute(tag, name).map(|name| self.named.get(&name).is_some_and(|style| style.is_struck))
    }

    /// Whether the style of a name lets nobody see something.
    pub(super) fn hides_values(&self, name: &str) -> bool {
        let name = self.shown.get(name).map_or(name, String::as_str);
        self.named.get(name).is_some_and(|style| style.unseen().is_any())
    }

    /// Whether a condition of the style that a tag names in an attribute may let nobody see something.
    pub(super) fn may_hide(&self, tag: &BytesStart<'_>, name: &str) -> bool {
        self.has_conditions && self.style(tag, name).is_some_and(|style| style.may_hide)
    }

    /// What is behind the letters in the style that a tag names in an attribute, where parts of texts have colours.
    pub(super) fn behind(&self, tag: &BytesStart<'_>, name: &str) -> Option<Color> {
        self.style(tag, name).filter(|_| self.has_colors)?.behind.clone()
    }

    /// The colour of the letters in the style that a tag names in an attribute.
    pub(super) fn letters(&self, tag: &BytesStart<'_>, name: &str) -> Option<Color> {
        self.style(tag, name)?.letters.clone()
    }

    /// The format in the style that a tag names in an attribute, where it may show something else than a cell holds. The outer
    /// nothing: the tag names no style.
    pub(super) fn other(&self, tag: &BytesStart<'_>, name: &str) -> Option<Option<Rc<NumberFormat>>> {
        if !self.has_others {
            return Some(None);
        }
        attribute(tag, name).map(|name| self.named.get(&name).and_then(|style| style.other.clone()))
    }

    fn style(&self, tag: &BytesStart<'_>, name: &str) -> Option<&Style> {
        attribute(tag, name).and_then(|name| self.named.get(&name))
    }

    /// What the style that a tag names in an attribute lets nobody see; nothing when it names none.
    pub(super) fn unseen(&self, tag: &BytesStart<'_>, name: &str) -> Option<Unseen> {
        if !self.has_unseen {
            return Some(Unseen::default());
        }
        attribute(tag, name).map(|name| self.named.get(&name).map(Style::unseen).unwrap_or_default())
    }
}

/// Whether a style draws a line through its text; nothing when it does not say.
fn strikes(tag: &BytesStart<'_>) -> Option<bool> {
    let drawn = |name: &str| attribute(tag, name).map(|it| it != "none");
    let of_document = [drawn("text-line-through-style"), drawn("text-line-through-type")];
    let of_excel = attribute(tag, "StrikeThrough").map(|it| it == "1");
    of_document.into_iter().chain([of_excel]).flatten().max()
}

/// A length in points, of which an inch has 72.
fn points(text: &str) -> Option<f64> {
    const UNITS: [(&str, f64); 5] = [("pt", 1.0), ("in", 72.0), ("cm", 72.0 / 2.54), ("mm", 7.2 / 2.54), ("pc", 12.0)];
    UNITS.iter().find_map(|(unit, size)| Some(text.strip_suffix(unit)?.parse::<f64>().ok()? * size))
}

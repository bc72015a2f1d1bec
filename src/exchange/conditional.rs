//! The conditional formats of a sheet of an xlsx, as far as they let nobody see something. Their rules are not worked out: one
//! without a condition hides, every other one may.

use super::attributes::Attributes;
use super::cell_formats::CellFormats;
use super::grid::Area;

/// Formulas that always hold, and that never do.
const ALWAYS: [&str; 3] = ["TRUE", "TRUE()", "1"];
const NEVER: [&str; 3] = ["FALSE", "FALSE()", "0"];

/// What was seen of the conditional formats so far.
#[derive(Debug, Default)]
pub(super) struct Conditional {
    /// Where values surely cannot be seen.
    pub(super) unseen: Vec<Area>,
    /// Where they may not be seen.
    pub(super) perhaps: Vec<Area>,
    /// The cells of the rules that are read.
    areas: Vec<Area>,
    /// Where the rule that is read was put, while its formula is not known.
    open: Option<usize>,
    /// Whether a rule hides something whose cells are told after it, as in Excel's extensions.
    waits: bool,
}

impl Conditional {
    /// Takes a tag that begins.
    pub(super) fn begin(&mut self, name: &[u8], tag: &Attributes<'_>, formats: &CellFormats) {
        match name {
            b"conditionalFormatting" => {
                self.areas = tag.value("sqref").map(areas).unwrap_or_default();
                self.waits = false;
            }
            b"cfRule" => {
                self.open = None;
                let hides = tag.number("dxfId").is_some_and(|format| formats.hiding.contains(&format));
                if hides && tag.value("type") == Some("notContainsBlanks") {
                    self.unseen.extend_from_slice(&self.areas);
                } else if hides {
                    self.open = Some(self.perhaps.len());
                    self.perhaps.extend_from_slice(&self.areas);
                }
            }
            // A bar or an icon in place of the number.
            b"dataBar" | b"iconSet" if matches!(tag.value("showValue"), Some("0" | "false")) => self.may_hide(),
            // A format of its own, whose rule looks at other sheets.
            b"dxf" => self.may_hide(),
            _ => {}
        }
    }

    fn may_hide(&mut self) {
        self.waits = true;
        self.perhaps.extend_from_slice(&self.areas);
    }

    /// Takes a tag that ends, with the text before it.
    pub(super) fn end(&mut self, name: &[u8], text: &[u8]) {
        let text = String::from_utf8_lossy(text);
        let says = |formulas: [&str; 3]| formulas.iter().any(|it| it.eq_ignore_ascii_case(text.trim()));
        match name {
            b"formula" => {
                let Some(at) = self.open.take().filter(|_| says(ALWAYS) || says(NEVER)) else { return };
                self.perhaps.truncate(at);
                if says(ALWAYS) {
                    self.unseen.extend_from_slice(&self.areas);
                }
            }
            b"sqref" if self.waits => self.perhaps.extend(areas(&text)),
            _ => {}
        }
    }
}

fn areas(names: &str) -> Vec<Area> {
    names.split_whitespace().filter_map(Area::named).collect()
}

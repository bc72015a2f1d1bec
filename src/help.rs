//! The help: pages in plain Markdown in `assets/help`, one folder a language, so that they can be read on the web too.

use include_dir::{Dir, include_dir};

/// The names of the pages in the order they are read.
const ORDER: &str = include_str!("../assets/help/pages.txt");

static PAGES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/help");

/// A page of the help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HelpPage(&'static str);

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HelpBlock {
    /// A heading of this level.
    Heading(usize, String),
    /// A paragraph.
    Text(String),
    /// One point of a list: its first words in bold, if it has any, and the rest.
    Point(String, String),
    /// One of several things to do in this order: its number, and as a point.
    Step(usize, String, String),
    /// Lines to be typed.
    Code(Vec<String>),
}

impl HelpBlock {
    /// What is read aloud of it.
    #[must_use]
    pub fn said(&self) -> String {
        match self {
            // A pause follows a heading.
            Self::Heading(_, text) => format!("{text}."),
            Self::Text(text) => text.clone(),
            Self::Point(first, rest) => format!("{first} {rest}").trim().to_owned(),
            Self::Step(number, first, rest) => format!("{number}. {first} {rest}"),
            Self::Code(lines) => lines.join(" "),
        }
    }
}

impl HelpPage {
    /// Every page, in the order they are read.
    #[must_use]
    pub fn all() -> Vec<Self> {
        ORDER.lines().map(Self).collect()
    }

    /// The page with this name: the name of its file without the ending.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().into_iter().find(|page| page.0 == name)
    }

    /// The title in a language.
    #[must_use]
    pub fn title(self, language: &str) -> String {
        match self.blocks(language).into_iter().next() {
            Some(HelpBlock::Heading(_, title)) => title,
            _ => self.0.to_owned(),
        }
    }

    /// The parts of the page in a language.
    #[must_use]
    pub fn blocks(self, language: &str) -> Vec<HelpBlock> {
        let file = PAGES.get_file(format!("{language}/{}.md", self.0));
        parse(file.and_then(|file| file.contents_utf8()).unwrap_or_default())
    }
}

fn parse(text: &str) -> Vec<HelpBlock> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let level = line.bytes().take_while(|octet| *octet == b'#').count();
        if line.starts_with("```") {
            let code = lines.by_ref().take_while(|line| !line.starts_with("```")).map(str::to_owned);
            blocks.push(HelpBlock::Code(code.collect()));
        } else if level > 0 {
            blocks.push(HelpBlock::Heading(level, plain(line.trim_start_matches('#'))));
        } else if let Some(point) = line.strip_prefix("- ") {
            let (first, rest) = bold_first(point);
            blocks.push(HelpBlock::Point(first, rest));
        } else if let Some((number, step)) = step(line) {
            let (first, rest) = bold_first(step);
            blocks.push(HelpBlock::Step(number, first, rest));
        } else if !line.trim().is_empty() {
            blocks.push(HelpBlock::Text(plain(line)));
        }
    }
    blocks
}

/// The number of a step, and what is to be done in it.
fn step(line: &str) -> Option<(usize, &str)> {
    let (number, step) = line.split_once(". ")?;
    Some((number.parse().ok()?, step))
}

/// The first words of a point in bold, if it has any, and the rest.
fn bold_first(point: &str) -> (String, String) {
    let bold = point.strip_prefix("**").and_then(|rest| rest.split_once("**"));
    let (first, rest) = bold.unwrap_or(("", point));
    (plain(first), plain(rest))
}

/// Without the marks that Markdown reads.
fn plain(text: &str) -> String {
    text.replace("**", "").replace('`', "").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_in_the_order_of_reading_and_in_every_language() {
        let mut order: Vec<String> = ORDER.lines().map(str::to_owned).collect();
        order.sort_unstable();
        for language in crate::language::Language::all() {
            let files = PAGES.get_dir(language.tag()).into_iter().flat_map(Dir::files);
            let mut names: Vec<String> =
                files.filter_map(|it| it.path().file_stem()?.to_str().map(str::to_owned)).collect();
            names.sort_unstable();
            assert_eq!(names, order, "{}", language.tag());
        }
    }

    #[test]
    fn a_step_has_its_number_and_no_point() {
        let blocks = parse("1. **Begin.** Choose `New`.\n- **A point.** Of a list.\n2026 is a year.");
        let [step, point, text] = blocks.as_slice() else { panic!("{blocks:?}") };
        assert_eq!(step, &HelpBlock::Step(1, "Begin.".into(), "Choose New.".into()));
        assert_eq!(point, &HelpBlock::Point("A point.".into(), "Of a list.".into()));
        assert_eq!(text, &HelpBlock::Text("2026 is a year.".into()));
        assert_eq!(step.said(), "1. Begin. Choose New.");
    }

    #[test]
    fn nothing_is_numbered_and_pointed_at_in_one() {
        let is_numbered = |text: &str| text.trim_start().starts_with(|letter: char| letter.is_ascii_digit());
        for (page, language) in HelpPage::all().into_iter().flat_map(|page| ["fi", "sv", "en"].map(|it| (page, it))) {
            for block in page.blocks(language) {
                let HelpBlock::Point(first, _) = &block else { continue };
                assert!(!is_numbered(first) || !first.contains(". "), "{page:?} {language}: {block:?}");
            }
        }
    }

    #[test]
    fn every_page_is_there_in_every_language_with_the_same_parts() {
        let kind = |block: &HelpBlock| match block {
            HelpBlock::Heading(level, _) => *level,
            HelpBlock::Text(_) => 10,
            HelpBlock::Point(first, _) => {
                if first.is_empty() {
                    20
                } else {
                    21
                }
            }
            HelpBlock::Step(number, ..) => 1000 + number,
            HelpBlock::Code(lines) => 100 + lines.len(),
        };
        assert!(!HelpPage::all().is_empty());
        for page in HelpPage::all() {
            let shape = |language| page.blocks(language).iter().map(kind).collect::<Vec<_>>();
            assert_eq!(shape("sv"), shape("fi"), "{page:?}");
            assert_eq!(shape("en"), shape("fi"), "{page:?}");
        }
    }
}

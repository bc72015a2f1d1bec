//! The help: pages in plain Markdown in `assets/help`, one folder a language, so that they can be read on the web too.

use crate::language::Language;
use include_dir::{Dir, include_dir};

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
    /// Lines to be typed.
    Code(Vec<String>),
}

impl HelpPage {
    /// Every page.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let mut names: Vec<&'static str> = PAGES
            .get_dir(Language::find("fi").map_or("fi", Language::tag))
            .into_iter()
            .flat_map(Dir::files)
            .filter_map(|file| file.path().file_stem()?.to_str())
            .collect();
        names.sort_unstable();
        names.into_iter().map(Self).collect()
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
            let bold = point.strip_prefix("**").and_then(|rest| rest.split_once("**"));
            let (first, rest) = bold.unwrap_or(("", point));
            blocks.push(HelpBlock::Point(plain(first), plain(rest)));
        } else if !line.trim().is_empty() {
            blocks.push(HelpBlock::Text(plain(line)));
        }
    }
    blocks
}

/// Without the marks that Markdown reads.
fn plain(text: &str) -> String {
    text.replace("**", "").replace('`', "").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

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

//! How what is within the tags of a web page looks: hidden, struck through, in which colours. What is within a tag looks like it
//! unless it says otherwise.

use super::css::{Css, Declared, Marks, color};
use super::page_tag::Tag;
use super::unseen::{Color, are_alike};
use std::collections::BTreeMap;

/// How deep tags are followed; what is deeper looks like the last of them.
const DEEPEST: usize = 200;
/// Tags that hold nothing.
const EMPTY: [&str; 10] = ["br", "img", "input", "col", "hr", "meta", "link", "wbr", "area", "base"];

/// How something looks.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Look {
    pub(super) is_hidden: bool,
    pub(super) is_struck: bool,
    is_tiny: bool,
    letters: Option<Color>,
    behind: Option<Color>,
}

impl Look {
    /// Whether nobody sees a text that looks so, though it is not hidden.
    pub(super) fn is_unseen(&self) -> bool {
        self.is_tiny || are_alike(self.letters.as_ref(), self.behind.as_ref())
    }

    /// What is within a tag of which something is said.
    fn within(&self, declared: Declared) -> Self {
        Self {
            is_hidden: self.is_hidden || declared.hides == Some(true),
            is_struck: self.is_struck || declared.is_struck == Some(true),
            is_tiny: declared.is_tiny.unwrap_or(self.is_tiny),
            letters: declared.letters.or_else(|| self.letters.clone()),
            behind: declared.behind.or_else(|| self.behind.clone()),
        }
    }
}

/// A tag that has not ended.
struct Within {
    name: String,
    look: Look,
}

/// The tags that have not ended, the innermost last.
#[derive(Default)]
pub(super) struct Looks {
    css: Css,
    within: Vec<Within>,
    path: Vec<Marks>,
    /// What the rules say of paths that were met.
    known: BTreeMap<Vec<Marks>, Declared>,
    /// Whether scripts or styles elsewhere may hide something.
    is_unjudged: bool,
}

impl Looks {
    pub(super) fn of_page(page: &str) -> Self {
        let css = Css::of_page(page);
        Self { is_unjudged: css.is_unjudged, css, ..Self::default() }
    }

    /// Whether something may be hidden that is not known to be.
    pub(super) fn are_unjudged(&self) -> bool {
        self.is_unjudged
    }

    /// How what stands here looks.
    pub(super) fn here(&self) -> Look {
        self.within.last().map(|it| it.look.clone()).unwrap_or_default()
    }

    /// Takes a tag, and says how what is within it looks.
    pub(super) fn take(&mut self, tag: &Tag) -> Look {
        if tag.closes {
            self.close(&tag.name);
            return self.here();
        }
        self.judge(tag);
        ends_before(&tag.name).iter().for_each(|(ends, within)| self.end_within(ends, within));
        let look = self.here().within(self.declared(tag));
        let is_empty = EMPTY.contains(&tag.name.as_str());
        self.path.pop();
        if !is_empty && self.within.len() < DEEPEST {
            let marks = if self.css.is_empty() { Marks::default() } else { self.css.marks(tag) };
            self.path.push(marks);
            self.within.push(Within { name: tag.name.clone(), look: look.clone() });
        }
        look
    }

    /// Scripts, and styles in other files, are not read.
    fn judge(&mut self, tag: &Tag) {
        let is_of_data = || tag.value("type").is_some_and(|kind| kind.contains("json") || kind.contains("template"));
        let is_style = || tag.value("rel").is_some_and(|rel| rel.to_ascii_lowercase().contains("stylesheet"));
        self.is_unjudged |= match tag.name.as_str() {
            "script" => !is_of_data(),
            "link" => is_style(),
            _ => false,
        };
    }

    /// Everything that is said of a tag.
    fn declared(&mut self, tag: &Tag) -> Declared {
        self.path.push(Marks::default());
        let by_rules = if self.css.is_empty() { Declared::default() } else { self.by_rules(tag) };
        let declared = of_attributes(tag).over(&by_rules);
        // What a class says may stand elsewhere.
        let is_elsewhere = self.is_unjudged && declared.behind.is_none() && tag.has("class");
        if is_elsewhere { Declared { behind: Some(Color::Unknown), ..declared } } else { declared }
    }

    fn by_rules(&mut self, tag: &Tag) -> Declared {
        let marks = self.css.marks(tag);
        self.path.last_mut().into_iter().for_each(|last| last.clone_from(&marks));
        if let Some(known) = self.known.get(&self.path) {
            return known.clone();
        }
        let declared = self.css.declared(&self.path);
        self.known.insert(self.path.clone(), declared.clone());
        declared
    }

    fn close(&mut self, name: &str) {
        if let Some(at) = self.within.iter().rposition(|it| it.name == name) {
            self.within.truncate(at);
            self.path.truncate(at);
        }
    }

    /// Ends tags that need not be ended, unless they are outside another one.
    fn end_within(&mut self, ends: &[&str], within: &[&str]) {
        let outer = self.within.iter().rposition(|it| within.contains(&it.name.as_str())).map_or(0, |at| at + 1);
        let inner = self.within.iter().skip(outer).position(|it| ends.contains(&it.name.as_str()));
        if let Some(at) = inner {
            self.within.truncate(outer + at);
            self.path.truncate(outer + at);
        }
    }
}

/// What ends where a tag begins, and outside of what it does not (HTML, 13.1.2.4).
fn ends_before(name: &str) -> &'static [(&'static [&'static str], &'static [&'static str])] {
    match name {
        "tr" => &[(&["tr", "colgroup", "caption"], &["table"])],
        "td" | "th" => &[(&["td", "th"], &["table"])],
        "tbody" | "thead" | "tfoot" => &[(&["tbody", "thead", "tfoot", "tr", "colgroup", "caption"], &["table"])],
        "li" => &[(&["li"], &["ul", "ol"])],
        "p" => &[(&["p"], &["td", "th", "div", "body"])],
        "option" => &[(&["option"], &["select"])],
        _ => &[],
    }
}

/// What the attributes of a tag say.
fn of_attributes(tag: &Tag) -> Declared {
    let attribute = |name: &str| tag.value(name).and_then(|text| color(&text));
    let plain = Declared {
        hides: (tag.has("hidden") || tag.name == "template").then_some(true),
        is_tiny: None,
        letters: if tag.name == "font" { attribute("color") } else { None },
        behind: attribute("bgcolor"),
        is_struck: matches!(tag.name.as_str(), "s" | "strike" | "del").then_some(true),
    };
    match tag.value("style") {
        Some(style) => Declared::of(&style).over(&plain),
        None => plain,
    }
}

//! The styles that a web page holds itself, as far as they hide, colour or strike through what is in its tables. Selectors of
//! elements, classes and names are followed, also within each other; what else may hide something is only known to be there.

use super::page_tag::Tag;
use super::unseen::{Color, are_alike};
use std::collections::BTreeSet;

/// What is said of an element.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Declared {
    pub(super) hides: Option<bool>,
    /// Whether its letters are too small to be seen.
    pub(super) is_tiny: Option<bool>,
    pub(super) letters: Option<Color>,
    pub(super) behind: Option<Color>,
    pub(super) is_struck: Option<bool>,
}

/// The rules of a page, the weakest first.
#[derive(Debug, Default)]
pub(super) struct Css {
    rules: Vec<Rule>,
    /// Whether something may hide or add what the rules do not tell.
    pub(super) is_unjudged: bool,
    /// The classes and names that rules speak of.
    known: BTreeSet<String>,
}

#[derive(Debug)]
struct Rule {
    /// From the outermost to the one that the rule is for.
    selector: Vec<Simple>,
    declared: Declared,
}

/// An element as a selector tells it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Simple {
    element: Option<String>,
    /// Classes and names with their signs: `.total`, `#list`.
    marks: Vec<String>,
}

/// An element as selectors see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Marks {
    element: String,
    marks: Vec<String>,
}

/// Properties with which a page may hide something in other ways than are worked out.
const HIDING: [&str; 6] = ["clip", "clip-path", "text-indent", "transform", "filter", "content"];

impl Declared {
    /// What a list of declarations says: `display: none; color: #fff`.
    pub(super) fn of(text: &str) -> Self {
        let mut declared = Self::default();
        let parts = text.split(';').filter_map(|part| part.split_once(':'));
        parts.for_each(|(name, value)| {
            declared.take(&name.trim().to_ascii_lowercase(), &value.trim().to_ascii_lowercase())
        });
        declared
    }

    fn take(&mut self, name: &str, value: &str) {
        let value = value.trim_end_matches("!important").trim();
        match name {
            "display" => self.hides = Some(value == "none" || self.hides == Some(true)),
            "visibility" => self.hides = Some(matches!(value, "hidden" | "collapse") || self.hides == Some(true)),
            "opacity" if is_nought(value) => self.hides = Some(true),
            "mso-hide" if value == "all" => self.hides = Some(true),
            "font-size" => self.is_tiny = Some(is_nought(value)),
            "color" => self.letters = color(value),
            "background-color" | "background" => self.behind = color(value),
            "text-decoration" | "text-decoration-line" => self.is_struck = Some(value.contains("line-through")),
            _ => {}
        }
    }

    /// What is said later wins.
    pub(super) fn over(self, earlier: &Self) -> Self {
        Self {
            hides: self.hides.or(earlier.hides),
            is_tiny: self.is_tiny.or(earlier.is_tiny),
            letters: self.letters.or_else(|| earlier.letters.clone()),
            behind: self.behind.or_else(|| earlier.behind.clone()),
            is_struck: self.is_struck.or(earlier.is_struck),
        }
    }

    /// Whether letters have the colour of what is behind them.
    pub(super) fn is_unseen(&self) -> bool {
        self.letters.is_some() && are_alike(self.letters.as_ref(), self.behind.as_ref())
    }

    /// Whether it may let nobody see something.
    fn may_hide(&self) -> bool {
        self.hides == Some(true) || self.is_tiny == Some(true) || self.letters.is_some()
    }
}

impl Css {
    /// The rules in the styles of a page.
    pub(super) fn of_page(page: &str) -> Self {
        let mut css = Self::default();
        for name in ["style", "STYLE", "Style"] {
            let begin = format!("<{name}");
            for (at, _) in page.match_indices(&begin) {
                let rest = page.get(at + begin.len()..).unwrap_or_default();
                let inner = rest.split_once('>').map(|(_, inner)| inner).unwrap_or_default();
                let end = ["</style", "</STYLE", "</Style"].iter().filter_map(|end| inner.find(end)).min();
                css.take(&without_comments(inner.get(..end.unwrap_or(inner.len())).unwrap_or_default()));
            }
        }
        css.rules.sort_by_key(Rule::weight);
        css
    }

    /// What the rules say of the last of several elements within each other.
    pub(super) fn declared(&self, path: &[Marks]) -> Declared {
        let fitting = self.rules.iter().filter(|rule| rule.fits(path));
        fitting.fold(Declared::default(), |declared, rule| rule.declared.clone().over(&declared))
    }

    /// Whether there is no rule.
    pub(super) fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// A tag as the rules see it.
    pub(super) fn marks(&self, tag: &Tag) -> Marks {
        let classes = tag.value("class").unwrap_or_default();
        let classes = classes.split_whitespace().map(|class| format!(".{class}"));
        let name = tag.value("id").map(|id| format!("#{}", id.trim()));
        let marks = classes.chain(name).filter(|mark| self.known.contains(mark)).collect();
        Marks { element: tag.name.clone(), marks }
    }

    fn take(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, inner)) = rest.split_once('{') {
            let selectors = before.rsplit([';', '}']).next().unwrap_or_default().trim();
            self.is_unjudged |= before.contains("@import");
            let end = end_of_block(inner);
            let block = inner.get(..end).unwrap_or_default();
            rest = inner.get(end + 1..).unwrap_or_default();
            if let Some(media) = selectors.strip_prefix("@media") {
                // What is only printed so is shown.
                let is_of_print = media.contains("print") && !media.contains("screen") && !media.contains("all");
                self.is_unjudged |= !is_of_print && block.split(['{', '}']).any(|it| Declared::of(it).may_hide());
            } else if !selectors.starts_with('@') {
                self.rule(selectors, block);
            }
        }
        self.is_unjudged |= rest.contains("@import");
    }

    fn rule(&mut self, selectors: &str, block: &str) {
        let declared = Declared::of(block);
        let names = block.split(';').filter_map(|part| Some(part.split_once(':')?.0.trim().to_ascii_lowercase()));
        self.is_unjudged |= names.into_iter().any(|name| HIDING.contains(&name.as_str()));
        if declared == Declared::default() {
            return;
        }
        for selector in selectors.split(',') {
            match selector_of(selector) {
                Some(selector) => {
                    self.known.extend(selector.iter().flat_map(|simple| simple.marks.iter().cloned()));
                    self.rules.push(Rule { selector, declared: declared.clone() });
                }
                None => self.is_unjudged |= declared.may_hide() && !is_of_a_moment(selector),
            }
        }
    }
}

impl Rule {
    /// Names weigh more than classes, and these more than elements.
    fn weight(&self) -> (usize, usize, usize) {
        let marks =
            |sign: char| self.selector.iter().flat_map(|it| &it.marks).filter(|it| it.starts_with(sign)).count();
        (marks('#'), marks('.'), self.selector.iter().filter(|it| it.element.is_some()).count())
    }

    fn fits(&self, path: &[Marks]) -> bool {
        let (Some((last, outer)), Some((own, around))) = (self.selector.split_last(), path.split_last()) else {
            return false;
        };
        let mut around = around.iter().rev();
        last.fits(own) && outer.iter().rev().all(|simple| around.any(|marks| simple.fits(marks)))
    }
}

impl Simple {
    fn fits(&self, of: &Marks) -> bool {
        self.element.as_ref().is_none_or(|element| *element == of.element)
            && self.marks.iter().all(|mark| of.marks.contains(mark))
    }
}

/// The elements of a selector; nothing where it has signs that are not followed.
fn selector_of(text: &str) -> Option<Vec<Simple>> {
    let simple = |word: &str| {
        let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '#' | '-' | '_');
        let begins = word.find(['.', '#']).unwrap_or(word.len());
        let (element, mut marks) = word.split_at_checked(begins)?;
        let element = Some(element.to_ascii_lowercase()).filter(|it| !it.is_empty());
        let mut found = Simple { element, ..Simple::default() };
        while !marks.is_empty() {
            let end = marks.get(1..)?.find(['.', '#']).map_or(marks.len(), |at| at + 1);
            found.marks.push(marks.get(..end)?.to_owned());
            marks = marks.get(end..)?;
        }
        word.chars().all(is_plain).then_some(found)
    };
    let words: Option<Vec<Simple>> = text.split_whitespace().filter(|word| *word != ">").map(simple).collect();
    words.filter(|words| !words.is_empty())
}

/// Whether a selector is for as long as somebody does something.
fn is_of_a_moment(selector: &str) -> bool {
    [":hover", ":focus", ":active", ":visited", ":link"].iter().any(|it| selector.contains(it))
}

/// Where a block ends, with the blocks in it.
fn end_of_block(text: &str) -> usize {
    let mut depth = 0_usize;
    let end = text.char_indices().find(|(_, letter)| match letter {
        '{' => {
            depth += 1;
            false
        }
        '}' if depth == 0 => true,
        '}' => {
            depth -= 1;
            false
        }
        _ => false,
    });
    end.map_or(text.len(), |(at, _)| at)
}

/// Styles without remarks and without the signs that hide them from old programs.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, from)) = rest.split_once("/*") {
        out.push_str(before);
        rest = from.split_once("*/").map(|(_, rest)| rest).unwrap_or_default();
    }
    out.push_str(rest);
    out.replace("<!--", " ").replace("-->", " ")
}

fn is_nought(value: &str) -> bool {
    let number = value.trim_end_matches(|letter: char| letter.is_alphabetic() || letter == '%');
    number.trim().parse::<f64>().is_ok_and(|number| number.abs() < 0.01)
}

/// `#ffffff`, `#fff`, `white`, `rgb(255, 255, 255)`; the first word of several.
pub(super) fn color(text: &str) -> Option<Color> {
    let text = text.trim().to_ascii_lowercase();
    if let Some(inner) = text.strip_prefix("rgb(").and_then(|rest| rest.split(')').next()) {
        let parts: Vec<u8> = inner.split([',', ' ']).filter_map(|part| part.trim().parse().ok()).collect();
        return Some(parts.try_into().map_or(Color::Unknown, Color::Rgb));
    }
    let word = text.split_whitespace().next()?;
    let named = NAMED.iter().find(|(name, _)| *name == word).map(|(_, hex)| *hex);
    match named.or_else(|| word.strip_prefix('#')) {
        Some(hex) if hex.len() == 6 => Color::hex(hex),
        Some(hex) if hex.len() == 3 => Color::hex(&hex.chars().flat_map(|digit| [digit, digit]).collect::<String>()),
        // Nothing of its own, or as around it.
        None if matches!(word, "transparent" | "none" | "inherit" | "initial" | "unset" | "auto" | "windowtext") => {
            None
        }
        Some(_) | None => Some(Color::Unknown),
    }
}

/// The colours that have a name in every browser (CSS 2.1, 4.3.6).
const NAMED: [(&str, &str); 17] = [
    ("aqua", "00ffff"),
    ("black", "000000"),
    ("blue", "0000ff"),
    ("fuchsia", "ff00ff"),
    ("gray", "808080"),
    ("green", "008000"),
    ("lime", "00ff00"),
    ("maroon", "800000"),
    ("navy", "000080"),
    ("olive", "808000"),
    ("orange", "ffa500"),
    ("purple", "800080"),
    ("red", "ff0000"),
    ("silver", "c0c0c0"),
    ("teal", "008080"),
    ("white", "ffffff"),
    ("yellow", "ffff00"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn css(rules: &str) -> Css {
        Css::of_page(&format!("<style>{rules}</style>"))
    }

    fn path(css: &Css, tags: &[&str]) -> Vec<Marks> {
        tags.iter().map(|tag| css.marks(&Tag::of(tag))).collect()
    }

    #[test]
    fn plain_selectors_are_followed_and_the_stronger_wins() {
        let css = css(
            "<!-- /* x{} */ td { color: #FFF } .pois, tr#vanha{display:none} td.nimi{color:black}\n table.lista tr > td.b{visibility:hidden} -->",
        );
        let of = |tags: &[&str]| css.declared(&path(&css, tags));
        assert_eq!(of(&["<table>", "<tr>", "<td>"]).letters, Some(Color::WHITE));
        assert_eq!(of(&["<td class='nimi x'>"]).letters, Some(Color::BLACK));
        assert_eq!(of(&["<tr class=\"x pois\">"]).hides, Some(true));
        assert_eq!(of(&["<tr id=vanha>"]).hides, Some(true));
        assert_eq!(of(&["<td id=vanha>"]).hides, None);
        assert_eq!(of(&["<table class=lista>", "<tbody>", "<tr>", "<td class=b>"]).hides, Some(true));
        assert_eq!(of(&["<table>", "<tr>", "<td class=b>"]).hides, None);
        assert!(!css.is_unjudged);
    }

    #[test]
    fn what_cannot_be_judged_is_known() {
        for rules in [
            "tr:nth-child(2){display:none}",
            "td[colspan]{color:white}",
            "@import url(a.css); td{margin:0}",
            "@import 'a.css';",
            "@media screen{.a{display:none}}",
            "td::before{content:'x'}",
            "* + td{font-size:0}",
        ] {
            assert!(css(rules).is_unjudged, "{rules}");
        }
        for rules in [
            "tr:hover{color:white}",
            "@media print{.a{display:none}}",
            "@font-face{src:x}",
            "tr:nth-child(2){margin:0}",
            "td{",
            "{",
            "}",
        ] {
            assert!(!css(rules).is_unjudged, "{rules}");
        }
    }

    #[test]
    fn declarations_are_read_as_far_as_they_let_nobody_see_something() {
        assert_eq!(Declared::of("DISPLAY : None ; x").hides, Some(true));
        assert_eq!(Declared::of("display:none!important;visibility:visible").hides, Some(true));
        assert_eq!(Declared::of("display:block").hides, Some(false));
        assert_eq!(
            (Declared::of("font-size:0px").is_tiny, Declared::of("font-size:10pt").is_tiny),
            (Some(true), Some(false))
        );
        assert_eq!(Declared::of("text-decoration: line-through red").is_struck, Some(true));
        assert_eq!(Declared::of("background:#fff url(x)").behind, Some(Color::WHITE));
        assert_eq!(color("rgb(255, 255,255)"), Some(Color::WHITE));
        assert_eq!((color("transparent"), color("var(--x)"), color("")), (None, Some(Color::Unknown), None));
    }
}

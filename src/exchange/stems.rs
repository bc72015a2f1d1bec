//! The stems of what headings speak of, all of them looked for in a heading at once.

use super::words::words;
use aho_corasick::AhoCorasick;
use std::ops::Range;
use std::sync::LazyLock;

/// A stem and what a text speaks of in which it stands.
struct Stem {
    text: &'static str,
    concept: &'static str,
    place: Place,
}

/// Where in a word a stem stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// It is the word.
    Whole,
    Start,
    End,
    /// Anywhere, also over the end of a word: `e-post`.
    Within,
}

struct Stems {
    all: Vec<Stem>,
    /// Nothing where one would be too large.
    finder: Option<AhoCorasick>,
}

static STEMS: LazyLock<Stems> = LazyLock::new(Stems::load);

/// Where words speak of something.
pub(super) struct Hit {
    pub(super) concept: &'static str,
    /// The place in the words put together.
    pub(super) at: Range<usize>,
}

/// Everything that words speak of.
pub(super) fn hits(tokens: &[String]) -> Vec<Hit> {
    let (joined, words) = (tokens.concat(), ranges(tokens));
    let found = STEMS.found_in(&joined);
    let hit = |(stem, at): (&Stem, Range<usize>)| {
        let word = words.iter().find(|word| word.contains(&at.start))?;
        // The end of one word and the beginning of the next make no third: "palvelu päättyi" speaks of no "lupa".
        let is_one = stem.place != Place::Within || at.start == word.start || at.end <= word.end;
        let stands = stem.stands(&at, word) && is_one;
        let at = if stem.place == Place::Within { at } else { word.clone() };
        stands.then_some(Hit { concept: stem.concept, at })
    };
    found.into_iter().filter_map(hit).collect()
}

/// For each word, how many bytes stand before the first stem in it. A stem may reach over the end of a word.
pub(super) fn first_in_each(tokens: &[String]) -> Vec<Option<usize>> {
    let joined = tokens.concat();
    let found = STEMS.found_in(&joined);
    let first = |word: Range<usize>| {
        let reaches = found.iter().filter(|(stem, at)| stem.stands(at, &word));
        reaches.map(|(_, at)| at.start.saturating_sub(word.start)).min()
    };
    ranges(tokens).into_iter().map(first).collect()
}

/// The places of words that are put together.
fn ranges(tokens: &[String]) -> Vec<Range<usize>> {
    let place = |from: &mut usize, token: &String| {
        let word = *from..*from + token.len();
        *from = word.end;
        Some(word)
    };
    tokens.iter().scan(0, place).collect()
}

impl Stem {
    fn of(concept: &'static str, stem: &'static str) -> Self {
        let (place, text) = match stem.split_at_checked(1) {
            Some(("=", text)) => (Place::Whole, text),
            Some(("^", text)) => (Place::Start, text),
            Some(("$", text)) => (Place::End, text),
            _ => (Place::Within, stem),
        };
        Self { text, concept, place }
    }

    /// Whether what was found at a place stands in a word as this stem has to.
    fn stands(&self, at: &Range<usize>, word: &Range<usize>) -> bool {
        match self.place {
            Place::Whole => at == word,
            Place::Start => at.start == word.start && at.end <= word.end,
            Place::End => at.end == word.end && at.start >= word.start,
            Place::Within => at.start < word.end && at.end > word.start,
        }
    }
}

impl Stems {
    fn load() -> Self {
        let of_concepts = words().concepts.iter();
        let all: Vec<Stem> =
            of_concepts.flat_map(|(concept, stems)| stems.iter().map(|stem| Stem::of(concept, stem))).collect();
        let finder = AhoCorasick::new(all.iter().map(|stem| stem.text)).ok();
        Self { all, finder }
    }

    /// Every stem in a text wherever it stands, with its place.
    fn found_in(&self, text: &str) -> Vec<(&Stem, Range<usize>)> {
        match &self.finder {
            Some(finder) => {
                let found = finder.find_overlapping_iter(text);
                found.filter_map(|it| Some((self.all.get(it.pattern().as_usize())?, it.range()))).collect()
            }
            None => {
                let of_stem = |stem: &'static str| text.match_indices(stem).map(|(at, found)| at..at + found.len());
                self.all.iter().flat_map(|stem| of_stem(stem.text).map(move |at| (stem, at))).collect()
            }
        }
    }
}

//! The stems of what headings speak of, put so that a place in a text is compared with few of them.

use super::words::words;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// A stem and what a text speaks of in which it stands.
struct Stem {
    word: &'static str,
    concept: &'static str,
}

/// Every stem by its first letter, those that end a word by their last one.
#[derive(Default)]
struct Stems {
    whole: HashMap<&'static str, Vec<&'static str>>,
    starts: HashMap<u8, Vec<Stem>>,
    ends: HashMap<u8, Vec<Stem>>,
    within: HashMap<u8, Vec<Stem>>,
}

/// Where words speak of something.
pub(super) struct Hit {
    pub(super) concept: &'static str,
    /// The place in the words put together.
    pub(super) at: Range<usize>,
}

/// Everything that words speak of.
pub(super) fn hits(tokens: &[String]) -> Vec<Hit> {
    static STEMS: LazyLock<Stems> = LazyLock::new(Stems::all);
    let (joined, mut begins, mut found) = (tokens.concat(), 0, Vec::new());
    for token in tokens {
        let word = begins..begins + token.len();
        STEMS.of_word(token, &word, &mut found);
        STEMS.of_parts(&joined, &word, &mut found);
        begins = word.end;
    }
    found
}

impl Stems {
    fn all() -> Self {
        let mut stems = Self::default();
        let of_concepts = words().concepts.iter();
        let all =
            of_concepts.flat_map(|(concept, stems)| stems.iter().map(move |stem| (concept.as_str(), stem.as_str())));
        for (concept, stem) in all {
            let put = |stems: &mut HashMap<u8, Vec<Stem>>, word: &'static str, sign: Option<&u8>| {
                sign.into_iter().for_each(|sign| stems.entry(*sign).or_default().push(Stem { word, concept }));
            };
            match stem.split_at_checked(1) {
                Some(("=", word)) => stems.whole.entry(word).or_default().push(concept),
                Some(("^", word)) => put(&mut stems.starts, word, word.as_bytes().first()),
                Some(("$", word)) => put(&mut stems.ends, word, word.as_bytes().last()),
                _ => put(&mut stems.within, stem, stem.as_bytes().first()),
            }
        }
        stems
    }

    /// Takes the stems that are a word, or begin or end it.
    fn of_word(&self, token: &str, word: &Range<usize>, found: &mut Vec<Hit>) {
        let at = |concept: &'static str| Hit { concept, at: word.clone() };
        found.extend(self.whole.get(token).into_iter().flatten().map(|concept| at(concept)));
        let first = token.as_bytes().first().and_then(|first| self.starts.get(first));
        found.extend(first.into_iter().flatten().filter(|it| token.starts_with(it.word)).map(|it| at(it.concept)));
        let last = token.as_bytes().last().and_then(|last| self.ends.get(last));
        found.extend(last.into_iter().flatten().filter(|it| token.ends_with(it.word)).map(|it| at(it.concept)));
    }

    /// Takes the stems that stand anywhere in a word, or begin with it and reach over its end. The end of one word and the
    /// beginning of the next make no third: "palvelu päättyi" speaks of no "lupa".
    fn of_parts(&self, joined: &str, word: &Range<usize>, found: &mut Vec<Hit>) {
        for from in word.clone() {
            let Some(rest) = joined.get(from..) else { continue };
            let stems = rest.as_bytes().first().and_then(|first| self.within.get(first));
            let fits =
                |it: &&Stem| rest.starts_with(it.word) && (from == word.start || from + it.word.len() <= word.end);
            let hit = |it: &Stem| Hit { concept: it.concept, at: from..from + it.word.len() };
            found.extend(stems.into_iter().flatten().filter(fits).map(hit));
        }
    }
}

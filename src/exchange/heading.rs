//! What a heading stands for, and how certain that is.

use super::folding::{plain, tokens};
use super::stems;
use super::words::{Pattern, words};
use crate::process::{List, Process, Question, QuestionId};
use std::collections::BTreeSet;

/// From here on a heading is taken without asking.
pub(super) const CERTAIN: u8 = 70;
/// Below this it is not even asked about.
pub(super) const POSSIBLE: u8 = 40;
/// The program's own name of a question.
pub(super) const OWN_NAME: u8 = 100;
/// Another name that the process gives it.
const ALSO_CALLED: u8 = 80;
/// Words that stand in names of companies and in no heading.
const COMPANY_FORMS: [&str; 4] = ["oy", "oyj", "ab", "ltd"];
/// How alike a heading and a known name are when only a letter or two differ.
const ALIKE: f64 = 0.84;
const MISSPELT: u8 = 72;
/// The shortest name that is known with a letter or two amiss.
const SHORTEST_MISSPELT: usize = 6;
/// The shortest first part of a compound, in bytes.
const SHORTEST_WORD: usize = 4;
/// The longest text that is looked at as a heading, in characters.
const LONGEST: usize = 80;

/// The list that a table is read into.
#[derive(Clone, Copy)]
pub struct Target<'a> {
    /// The process the list is part of.
    pub process: &'a Process,
    /// The list.
    pub list: &'a List,
}

/// The questions of a list with everything they are called: a document has many texts that may be headings.
pub(super) struct Questions<'t> {
    pub(super) target: Target<'t>,
    named: Vec<Named<'t>>,
}

/// A question with its names, and what headings that mean it speak of.
struct Named<'t> {
    question: &'t Question,
    names: Vec<Name>,
    patterns: Vec<&'static Pattern>,
}

impl<'t> Questions<'t> {
    pub(super) fn of(target: Target<'t>) -> Self {
        let named = |question: &'t Question| Named {
            question,
            names: names(question, target.process).collect(),
            patterns: words().patterns.iter().filter(|pattern| pattern.question == question.id).collect(),
        };
        Self { target, named: target.list.questions.iter().map(named).collect() }
    }

    /// How certainly a heading stands for each question, the likeliest first. Empty when it stands for none.
    pub(super) fn meanings(&self, heading: &str) -> Vec<(u8, &'t QuestionId)> {
        if heading.trim().is_empty() || heading.chars().count() > LONGEST || heading.contains('@') {
            return Vec::new();
        }
        let heading = Heading::of(heading);
        let scores = self.named.iter().map(|named| (heading.score(named), &named.question.id));
        let mut found: Vec<(u8, &QuestionId)> = scores.filter(|(score, _)| *score >= POSSIBLE).collect();
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        found
    }

    /// The question that a heading certainly stands for.
    pub(super) fn certainly(&self, heading: &str) -> Option<&'t QuestionId> {
        self.meanings(heading).into_iter().next().filter(|(score, _)| *score >= CERTAIN).map(|(_, question)| question)
    }

    /// Whether a heading is the program's own name of a question.
    pub(super) fn has_own_name(&self, heading: &str) -> bool {
        let heading = plain(heading);
        self.named.iter().flat_map(|named| &named.names).any(|name| name.is_own && name.plain.text == heading)
    }
}

/// Whether a heading is the label of a question. The id of one may as well be what another program calls something.
pub(super) fn is_label(heading: &str, question: &Question, process: &Process) -> bool {
    let heading = plain(heading);
    process.head.languages.iter().any(|tag| plain(question.label.get(tag)) == heading)
}

/// Whether a heading might as well be a sentence about the question, or the name of whatever the rows are.
pub(super) fn is_vague(heading: &str) -> bool {
    let heading = Heading::of(heading);
    heading.unknown > 0 || heading.concepts.iter().all(|concept| *concept == "name")
}

/// Whether a heading says nothing but what is known: no other word, no other part of a compound such as `Vakuutus-` in
/// `Vakuutusyhtiön nimi`, and no number of a second one of its kind.
pub(super) fn is_plain(heading: &str) -> bool {
    let tokens = tokens(&without_brackets(heading));
    let is_second = |token: &String| token.bytes().all(|byte| byte.is_ascii_digit()) && token != "1";
    concepts(&tokens).unknown == 0 && !tokens.iter().any(is_second) && !begins_otherwise(&tokens)
}

/// Whether a word ends in one that is known and begins with another one that is not.
fn begins_otherwise(tokens: &[String]) -> bool {
    stems::first_in_each(tokens).into_iter().flatten().any(|before| before >= SHORTEST_WORD)
}

/// Whether every word of a text is one of those that headings are made of.
pub(super) fn is_of_known_words(text: &str) -> bool {
    let heading = Heading::of(text);
    heading.is_known && heading.unknown == 0
}

/// Whether texts beside each other are a heading whatever is asked: two of them or more, and at least half of them all, are
/// of such words.
pub(super) fn is_heading<'t>(texts: impl Iterator<Item = &'t str>) -> bool {
    let known: Vec<bool> = texts.filter(|text| !text.trim().is_empty()).map(is_of_known_words).collect();
    let count = known.iter().filter(|is_known| **is_known).count();
    count > 1 && count * 2 >= known.len()
}

/// Whether a heading says that its column is about somebody else: a supplier, a parent company, an invoice.
pub(super) fn speaks_of_another(heading: &str) -> bool {
    of_others(heading).next().is_some()
}

/// Which part of a person's name a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NamePart {
    First,
    Last,
}

/// Which part of a person's name a heading says that its column holds.
pub(super) fn name_part(heading: &str) -> Option<NamePart> {
    let found = Heading::of(heading).concepts;
    match (found.contains("firstname"), found.contains("lastname")) {
        (true, false) => Some(NamePart::First),
        (false, true) => Some(NamePart::Last),
        (true, true) | (false, false) => None,
    }
}

/// The concepts of somebody else that a text speaks of, also in brackets: "Sähköposti (laskutus)".
fn of_others(text: &str) -> impl Iterator<Item = &'static str> {
    concepts(&tokens(text)).found.into_iter().filter(|it| words().of_others.iter().any(|name| name == it))
}

/// A heading taken apart.
struct Heading {
    /// The whole of it, and what is left without what stands in brackets.
    plain: [Plain; 2],
    concepts: BTreeSet<&'static str>,
    /// Whether at least half of its words are known.
    is_known: bool,
    /// How many words are not.
    unknown: u8,
}

impl Heading {
    fn of(text: &str) -> Self {
        let bare = without_brackets(text).replace('#', " nr ").replace('%', " procent ");
        let tokens = tokens(&bare);
        let spoken = concepts(&tokens);
        let concepts = spoken.found.into_iter().chain(of_others(text)).chain(day_in_brackets(text)).collect();
        // "Asiakas 1 Oy" is a customer and no heading.
        let is_known = spoken.unknown <= spoken.known
            && spoken.known > 0
            && !tokens.iter().any(|token| COMPANY_FORMS.contains(&token.as_str()));
        let unknown = u8::try_from(spoken.unknown).unwrap_or(u8::MAX);
        Self { plain: [Plain::of(text), Plain::of(&bare)], concepts, is_known, unknown }
    }

    fn score(&self, named: &Named<'_>) -> u8 {
        let mut is_misspelt = false;
        let mut called = 0;
        for name in &named.names {
            if self.plain.iter().any(|it| it.text == name.plain.text) {
                called = if name.is_own { return OWN_NAME } else { ALSO_CALLED };
            }
            // A misspelt name is one only when the heading speaks of nothing else.
            let may_be = !is_misspelt && self.concepts.is_empty();
            is_misspelt = is_misspelt || may_be && self.plain.iter().any(|it| it.is_alike(&name.plain));
        }
        let fitting = named.patterns.iter().filter(|pattern| self.fits(pattern));
        let known = fitting.map(|pattern| self.certainty(pattern)).max().unwrap_or_default();
        let known = if self.is_known { known } else { known.min(POSSIBLE + 10) };
        // Of two headings that say the same the one that says nothing else is the surer.
        let known = if known >= CERTAIN { CERTAIN.max(known.saturating_sub(self.unknown)) } else { known };
        let misspelt = if is_misspelt { MISSPELT } else { 0 };
        if known == 0 { called.max(misspelt) } else { known }
    }

    fn certainty(&self, pattern: &Pattern) -> u8 {
        let is_doubted = pattern.is_strict && self.unknown > 0;
        if is_doubted { pattern.score.min(CERTAIN - 10) } else { pattern.score }
    }

    fn fits(&self, pattern: &Pattern) -> bool {
        let speaks = |name: &String| self.concepts.contains(name.as_str());
        let rest = || self.concepts.iter().all(|it| pattern.all.iter().chain(&pattern.may).any(|name| name == it));
        pattern.all.iter().all(speaks) && rest()
    }
}

/// Letters and digits only, with what tells quickly that two of them are not alike.
struct Plain {
    text: String,
    /// How many letters it has.
    length: usize,
    /// How often each letter stands in it; letters of other alphabets share a place.
    counts: [u8; 32],
}

impl Plain {
    fn of(text: &str) -> Self {
        let text = plain(text);
        let mut counts = [0_u8; 32];
        let places = text.chars().map(|letter| usize::try_from(u32::from(letter) % 32).unwrap_or_default());
        for place in places {
            counts.get_mut(place).into_iter().for_each(|count| *count = count.saturating_add(1));
        }
        Self { length: text.chars().count(), text, counts }
    }

    /// Whether only a letter or two of a known name, of six letters at least, differ. Names that differ much in their length or
    /// in their letters cannot be alike, and need not be compared.
    fn is_alike(&self, name: &Self) -> bool {
        let (one, other) = (self.length, name.length);
        let may_be = other >= SHORTEST_MISSPELT && one * 100 >= other * 84 && other * 100 >= one * 84;
        may_be
            && self.missing(name).max(name.missing(self)) * 100 <= one.max(other) * 16
            && strsim::normalized_damerau_levenshtein(&self.text, &name.text) >= ALIKE
    }

    /// How many letters of this the other has not: each costs a change.
    fn missing(&self, other: &Self) -> usize {
        self.counts.iter().zip(&other.counts).map(|(own, theirs)| usize::from(own.saturating_sub(*theirs))).sum()
    }
}

/// A name of a question.
struct Name {
    plain: Plain,
    /// Its id or its label, and not only what people call it.
    is_own: bool,
}

/// Every name of a question: its id, its labels and what else it is called.
fn names<'a>(question: &'a Question, process: &'a Process) -> impl Iterator<Item = Name> + 'a {
    let labels = process.head.languages.iter().map(|tag| question.label.get(tag));
    let own = std::iter::once(question.id.as_str()).chain(labels).map(|name| (name, true));
    let all = own.chain(question.also_called.iter().map(|name| (name.as_str(), false)));
    all.map(|(name, is_own)| Name { plain: Plain::of(name), is_own })
}

/// What stands in brackets explains a heading: "Y-tunnus (1234567-8)". All of it, when nothing else is there.
fn without_brackets(text: &str) -> String {
    let (out, _) = apart_from_brackets(text);
    if out.trim().is_empty() { text.to_owned() } else { out }
}

/// What stands outside brackets, and what stands in them.
fn apart_from_brackets(text: &str) -> (String, String) {
    let mut depth = 0_usize;
    let (mut out, mut within) = (String::new(), String::new());
    for letter in text.chars() {
        match letter {
            '(' | '[' | '<' => depth += 1,
            ')' | ']' | '>' => depth = depth.saturating_sub(1),
            letter if depth == 0 => out.push(letter),
            letter => within.push(letter),
        }
    }
    (out, within)
}

/// Brackets that say of a column that it holds days: "Sopimus (pvm)".
fn day_in_brackets(text: &str) -> Option<&'static str> {
    let (_, within) = apart_from_brackets(text);
    let spoken = concepts(&tokens(&within));
    let is_alone = spoken.found.len() == 1 && spoken.unknown == 0;
    spoken.found.into_iter().next().filter(|concept| is_alone && *concept == "date")
}

/// What words speak of.
struct Spoken {
    found: BTreeSet<&'static str>,
    /// How many of the words that say something are known.
    known: usize,
    /// How many are not.
    unknown: usize,
}

fn concepts(tokens: &[String]) -> Spoken {
    let hits = stems::hits(tokens);
    let mut begins = 0;
    let is_known = tokens.iter().map(|token| {
        let word = begins..begins + token.len();
        begins = word.end;
        hits.iter().any(|hit| hit.at.start < word.end && hit.at.end > word.start)
    });
    let fillers = &words().fillers;
    let says_nothing = |token: &String| fillers.contains(token) || token.bytes().all(|byte| byte.is_ascii_digit());
    let counted = tokens.iter().zip(is_known).filter(|(token, is_known)| *is_known || !says_nothing(token));
    let (known, unknown): (Vec<_>, Vec<_>) = counted.partition(|(_, is_known)| *is_known);
    Spoken { found: hits.iter().map(|hit| hit.concept).collect(), known: known.len(), unknown: unknown.len() }
}

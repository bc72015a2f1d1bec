//! What people write in tables, as data: `assets/tables/words.ron`.

use crate::process::QuestionId;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

const SOURCE: &str = include_str!("../../assets/tables/words.ron");

/// Everything that is known of how people write, folded.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    /// What a heading speaks of, by the stems that tell it.
    pub(super) concepts: BTreeMap<String, Vec<String>>,
    /// The concepts of somebody else than the rows are about.
    pub(super) of_others: Vec<String>,
    /// Words that say nothing of their own.
    pub(super) fillers: BTreeSet<String>,
    /// What a heading that speaks of something means.
    pub(super) patterns: Vec<Pattern>,
    /// Whole cells that are no answer.
    pub(super) no_answers: WordSet,
    /// Those of them that are names too, as a name is written.
    pub(super) also_names: BTreeSet<String>,
    /// What this program shows in place of what it leaves out of a document.
    pub(super) covered: Vec<String>,
    /// What names a row that sums up.
    pub(super) totals: WordSet,
    /// What may stand beside it, with numbers.
    pub(super) total_tails: WordSet,
    /// What names a line that ends a page or a report.
    pub(super) ends: WordSet,
    /// With what a remark below a table begins.
    pub(super) remarks: BTreeSet<String>,
    /// Words by which a line below the heading says how to fill in.
    pub(super) hints: BTreeSet<String>,
    /// Business ids that only show how one is written.
    pub(super) placeholders: Vec<String>,
    /// With what a cell begins that gives an example.
    pub(super) for_example: Vec<String>,
    /// Whole cells that say of a row that it is an example.
    pub(super) examples: WordSet,
    /// With what the name of an example begins.
    pub(super) example_names: BTreeSet<String>,
    /// What may stand before a business id, letters only.
    pub(super) id_prefixes: BTreeSet<String>,
    /// The names of the twelve months.
    pub(super) months: Vec<Vec<String>>,
    /// The names of the days of the week.
    pub(super) weekdays: BTreeSet<String>,
    /// What stands between several options of one cell.
    pub(super) between: Vec<String>,
    /// What stands for yes.
    pub(super) yes: BTreeSet<String>,
    /// What stands for no.
    pub(super) no: BTreeSet<String>,
    /// Headings of the column in which this program gives the reasons why rows were refused.
    pub(super) reasons: BTreeSet<String>,
    /// With what such a reason begins, before the number of the line.
    pub(super) reason_begins: BTreeSet<String>,
    /// Currencies as they stand beside numbers.
    pub(super) currencies: BTreeSet<String>,
    /// By which a name is known as an organisation's.
    pub(super) company_forms: BTreeSet<String>,
}

/// Words that every cell of a table is compared with: most cells are told by their length and first letter.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct WordSet {
    by_length: Vec<Vec<String>>,
}

impl WordSet {
    /// Whether a text is one of them.
    pub(super) fn contains(&self, text: &str) -> bool {
        self.of_length(text.len()).iter().any(|word| word == text)
    }

    /// Whether a text is one of them, in large letters or small ones.
    pub(super) fn contains_in_any_case(&self, text: &str) -> bool {
        self.of_length(text.len()).iter().any(|word| word.eq_ignore_ascii_case(text))
    }

    fn of_length(&self, length: usize) -> &[String] {
        self.by_length.get(length).map_or(&[], Vec::as_slice)
    }
}

impl From<Vec<String>> for WordSet {
    fn from(words: Vec<String>) -> Self {
        let mut by_length = Vec::new();
        for word in words {
            by_length.resize(by_length.len().max(word.len() + 1), Vec::new());
            by_length.get_mut(word.len()).into_iter().for_each(|alike| alike.push(word.clone()));
        }
        Self { by_length }
    }
}

/// What a heading means that speaks of these concepts and of no others.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pattern {
    /// The question it stands for.
    pub(super) question: QuestionId,
    /// What it has to speak of.
    pub(super) all: Vec<String>,
    /// What it may speak of too.
    pub(super) may: Vec<String>,
    /// How certain that is, of a hundred.
    pub(super) score: u8,
    /// Whether it is uncertain beside words that are not known: "Takuu päättyy" ends something else than the use.
    #[serde(default)]
    pub(super) is_strict: bool,
}

/// The words of the program; none when the file is broken, which a test rules out.
pub(super) fn words() -> &'static Words {
    static WORDS: LazyLock<Words> = LazyLock::new(|| ron::from_str(SOURCE).unwrap_or_default());
    &WORDS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::folding::fold;
    use crate::exchange::reasons::is_own_reason;
    use crate::exchange::{Cell, RefusalReason};

    #[test]
    fn the_words_are_sound_and_folded() {
        let words: Words = ron::from_str(SOURCE).expect("sound");
        assert_eq!(words.months.len(), 12);
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        for pattern in &words.patterns {
            assert!(process.question(&pattern.question).is_some(), "{}", pattern.question);
            let speaks = pattern.all.iter().chain(&pattern.may);
            speaks.for_each(|it| assert!(words.concepts.contains_key(it), "{it}"));
        }
        for language in crate::language::Language::all() {
            let heading = crate::language::Translations::new(language).text("table-reason");
            assert!(words.reasons.contains(&fold(&heading)), "{heading}");
            let translations = crate::language::Translations::new(language);
            let covered = fold(&translations.text("handover-redacted"));
            assert!(words.covered.contains(&covered), "{covered}");
            let cell = Cell { column: None, reason: RefusalReason::NoName };
            let reason = crate::wording::refused_cell(&translations, 3, &cell);
            assert!(is_own_reason(&reason), "{reason}");
        }
        words.of_others.iter().for_each(|it| assert!(words.concepts.contains_key(it), "{it}"));
        for stem in words.concepts.values().flatten() {
            let plain = stem.trim_start_matches(['=', '^', '$']);
            assert_eq!(fold(plain), plain, "{stem}");
        }
    }
}

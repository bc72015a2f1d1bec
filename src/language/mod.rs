//! Words, dates and numbers in the user's language. A language is a folder in `assets/i18n`.

mod messages;
mod terms;

pub use terms::{Term, terms};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use jiff::civil::{Date, DateTime};
use messages::{Message, Messages};
use std::collections::BTreeMap;
use std::sync::{LazyLock, PoisonError, RwLock};
use unic_langid::LanguageIdentifier;

static TRANSLATIONS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/i18n");

/// Keeps the parts of a number on one line.
const NO_BREAK_SPACE: char = '\u{a0}';

/// The language when nothing else is known.
const FIRST: &str = "fi";

/// One of the languages the program is translated into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Language(&'static str);

impl Language {
    /// Every language, Finnish first.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let mut tags: Vec<&'static str> =
            TRANSLATIONS.dirs().filter_map(|dir| dir.path().file_name()?.to_str()).collect();
        tags.sort_by_key(|tag| (*tag != FIRST, *tag == "en", *tag));
        tags.into_iter().map(Self).collect()
    }

    /// The language with this tag; a region (`fi-FI`, `sv_SE`) is passed over.
    #[must_use]
    pub fn find(tag: &str) -> Option<Self> {
        let plain = tag.split(['-', '_', '.']).next()?.to_ascii_lowercase();
        Self::all().into_iter().find(|language| language.0 == plain)
    }

    /// The language the system is set to, or Finnish.
    #[must_use]
    pub fn of_system() -> Self {
        sys_locale::get_locale().and_then(|tag| Self::find(&tag)).unwrap_or(Self(FIRST))
    }

    /// The tag, such as `fi`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.0
    }

    /// What the language is called in itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        static NAMES: LazyLock<BTreeMap<&'static str, String>> = LazyLock::new(|| {
            let named = |language: Language| (language.0, Translations::new(language).text("language-name"));
            Language::all().into_iter().map(named).collect()
        });
        NAMES.get(self.0).map_or(self.0, String::as_str)
    }
}

/// The program's words in one language.
pub struct Translations {
    language: Language,
    messages: Messages,
    /// Those with values in them that were said so far. None refers to another.
    said: RwLock<FluentBundle<FluentResource>>,
}

impl Translations {
    /// The words of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let identifier: LanguageIdentifier = language.0.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks have no glyph and would show in exported files.
        bundle.set_use_isolating(false);
        let files = TRANSLATIONS.get_dir(language.0).into_iter().flat_map(Dir::files);
        let messages = Messages::of(files.filter_map(|file| file.contents_utf8()));
        let mut words = Self { language, messages, said: RwLock::new(bundle) };
        let separator = words.text("thousands-separator");
        let said = words.said.get_mut().unwrap_or_else(PoisonError::into_inner);
        said.set_formatter(Some(match separator.as_str() {
            "," => grouped::<',', _>,
            _ => grouped::<NO_BREAK_SPACE, _>,
        }));
        words
    }

    /// Which language this is.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The tag of the language, such as `fi`.
    #[must_use]
    pub fn tag(&self) -> &'static str {
        self.language.0
    }

    /// The text with this key.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.with(key, [])
    }

    /// The text with this key and these values in it. An unknown key shows itself, and fails a test.
    #[must_use]
    pub fn with<'a, const N: usize>(&self, key: &str, values: [(&'a str, FluentValue<'a>); N]) -> String {
        self.find(key, values).unwrap_or_else(|| key.to_owned())
    }

    /// The text with this key and these values in it, if there is one.
    #[must_use]
    pub fn find<'a>(&self, key: &str, values: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>) -> Option<String> {
        let source = match self.messages.get(key)? {
            Message::Plain(text) => return Some(text.to_owned()),
            Message::Pattern(source) => source,
        };
        let args: FluentArgs<'a> = values.into_iter().collect();
        let say = |said: &FluentBundle<FluentResource>| {
            let pattern = said.get_message(key)?.value()?;
            Some(said.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
        };
        // A text does not spoil when somebody panics.
        if let Some(text) = say(&self.said.read().unwrap_or_else(PoisonError::into_inner)) {
            return Some(text);
        }
        let message = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        let mut said = self.said.write().unwrap_or_else(PoisonError::into_inner);
        said.add_resource_overriding(message);
        say(&said)
    }

    /// A day without its year.
    #[must_use]
    pub fn day_and_month(&self, date: Date) -> String {
        self.with("day-and-month", [("day", date.day().to_string().into()), ("month", date.month().into())])
    }

    /// The short name of a day's month.
    #[must_use]
    pub fn month(&self, date: Date) -> String {
        self.with("month", [("month", date.month().into())])
    }

    /// A day as it is written in this language.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.with(
            "date",
            [
                ("day", date.day().to_string().into()),
                ("month", date.month().into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// A time of day, such as 9.05.
    #[must_use]
    pub fn time(&self, at: DateTime) -> String {
        let two = |number: i8| format!("{number:02}").into();
        self.with("clock", [("hour", two(at.hour())), ("minute", two(at.minute()))])
    }

    /// A day with its time.
    #[must_use]
    pub fn moment(&self, at: DateTime) -> String {
        format!("{} {}", self.date(at.date()), self.time(at))
    }
}

/// A whole number with its thousands set apart, such as 10 000. Other values are left to the bundle.
fn grouped<const SEPARATOR: char, M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let plain = number.as_string();
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let is_first_of_three = |at: usize| at > 0 && (digits.len() - at).is_multiple_of(3);
    let mut text = String::from(if digits.len() < plain.len() { "\u{2212}" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        text.extend(is_first_of_three(at).then_some(SEPARATOR));
        text.push(digit);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_languages_are_finnish_swedish_and_english() {
        let tags: Vec<_> = Language::all().into_iter().map(Language::tag).collect();
        assert_eq!(tags, ["fi", "sv", "en"]);
        assert_eq!(Language::find("sv_FI.UTF-8").map(Language::tag), Some("sv"));
        assert_eq!(Language::find("de"), None);
    }

    #[test]
    fn thousands_are_set_apart_as_the_language_does() {
        let written = |count: i64| {
            let rows = |language| Translations::new(language).with("import-take", [("count", count.into())]);
            Language::all().into_iter().map(rows).collect::<Vec<_>>()
        };
        assert_eq!(written(10_000), ["Tuo 10\u{a0}000 riviä", "Importera 10\u{a0}000 rader", "Import 10,000 rows"]);
        assert_eq!(written(999).first().map(String::as_str), Some("Tuo 999 riviä"));
    }

    #[test]
    fn a_message_by_itself_says_what_it_says_among_all_others() {
        for language in Language::all() {
            let words = Translations::new(language);
            let mut all = FluentBundle::new_concurrent(vec![language.0.parse().expect("a language")]);
            all.set_use_isolating(false);
            for file in TRANSLATIONS.get_dir(language.0).expect("a folder").files() {
                let text = file.contents_utf8().expect("a text");
                // A message that named another would not find it: only values and texts stand in its brackets.
                let inner = text.split('{').skip(1).map(|rest| rest.trim_start().chars().next());
                assert!(inner.into_iter().all(|it| matches!(it, Some('$' | '"'))), "{:?}", file.path());
                all.add_resource_overriding(FluentResource::try_new(text.to_owned()).expect("sound"));
            }
            for key in words.messages.keys() {
                let pattern = all.get_message(key).and_then(|it| it.value()).expect(key);
                for count in [1, 2] {
                    let values = || ["count", "total", "number", "days"].map(|name| (name, FluentValue::from(count)));
                    let args: FluentArgs<'_> = values().into_iter().collect();
                    let among = all.format_pattern(pattern, Some(&args), &mut Vec::new());
                    assert_eq!(words.with(key, values()), among, "{}: {key}", language.0);
                }
            }
            assert!(words.messages.keys().count() > 1_500, "all of them");
        }
    }

    #[test]
    fn days_are_written_as_the_language_does() {
        let day = date(2026, 3, 7);
        let written: Vec<_> =
            Language::all().into_iter().map(|language| Translations::new(language).date(day)).collect();
        assert_eq!(written, ["7.3.2026", "7.3.2026", "7 March 2026"]);
    }
}

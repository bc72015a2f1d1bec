//! The texts a user reads, all of them: one word for one thing, and the rules of CONTRIBUTING that can be tested.

#![expect(clippy::expect_used, reason = "tests stop at the first thing that is not as they say")]

use aho_corasick::AhoCorasick;
use lupapolku::language::{Language, Term, terms};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};

/// A text with its place.
struct Place {
    file: String,
    line: usize,
    language: String,
    /// The key of a translation, or the field of a process file; empty for other files.
    key: String,
    text: String,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {} {:?}", self.file, self.line, self.key, self.text)
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets")
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut found: Vec<PathBuf> = entries
        .flat_map(|path| if path.is_dir() { files(&path, ending) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|it| it == ending))
        .collect();
    found.sort();
    found
}

fn lines(path: &Path) -> Vec<(usize, String)> {
    let text = std::fs::read_to_string(path).expect("text");
    text.lines().enumerate().map(|(at, line)| (at + 1, line.to_owned())).collect()
}

fn named(path: &Path) -> String {
    path.strip_prefix(root()).expect("inside").display().to_string()
}

/// The translations, a line each; what is between braces is kept.
fn translations() -> Vec<Place> {
    let mut found = Vec::new();
    for language in Language::all() {
        for path in files(&root().join("i18n").join(language.tag()), "ftl") {
            let mut key = String::new();
            for (line, text) in lines(&path) {
                if text.starts_with('#') {
                    continue;
                }
                let value = match text.split_once(" =").filter(|_| text.starts_with(|it: char| it.is_ascii_lowercase()))
                {
                    Some((name, value)) => {
                        name.clone_into(&mut key);
                        value.to_owned()
                    }
                    None => text,
                };
                let language = language.tag().to_owned();
                found.push(Place {
                    file: named(&path),
                    line,
                    language,
                    key: key.clone(),
                    text: value.trim().to_owned(),
                });
            }
        }
    }
    found
}

/// The texts of the process: what follows a language in its files, with the field it stands in.
fn process() -> Vec<Place> {
    let mut found = Vec::new();
    for path in files(&root().join("process"), "ron") {
        let mut key = String::new();
        for (line, text) in lines(&path) {
            if text.trim_start().starts_with("//") {
                continue;
            }
            let mut rest = text.as_str();
            while let Some(at) = rest.find("\": \"") {
                let map = rest.find("{\"fi\"").filter(|map| *map < at);
                let field = map.and_then(|map| rest.get(..map)?.trim_end().strip_suffix(':'));
                if let Some(field) = field {
                    let begin = field.rfind(|it: char| !it.is_ascii_alphanumeric() && it != '_').map_or(0, |at| at + 1);
                    field.get(begin..).unwrap_or_default().clone_into(&mut key);
                }
                let Some((before, after)) = rest.split_once("\": \"") else { break };
                let end = end_of_string(after);
                let language = before.rsplit('"').next().unwrap_or_default().to_owned();
                if Language::find(&language).is_some() {
                    let text = after.get(..end).unwrap_or_default().replace("\\\"", "\"");
                    found.push(Place { file: named(&path), line, language, key: key.clone(), text });
                }
                rest = after.get(end..).unwrap_or_default();
            }
            if let Some((field, _)) = text.trim().split_once(": {").filter(|(_, after)| after.is_empty()) {
                field.clone_into(&mut key);
            }
        }
    }
    found
}

fn end_of_string(text: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '"' if !escaped => return at,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    text.len()
}

/// The help, a line each, without the lines that are typed.
fn help() -> Vec<Place> {
    let mut found = Vec::new();
    for language in Language::all() {
        for path in files(&root().join("help").join(language.tag()), "md") {
            let mut is_code = false;
            for (line, text) in lines(&path) {
                is_code ^= text.starts_with("```");
                if !is_code && !text.is_empty() {
                    let language = language.tag().to_owned();
                    found.push(Place { file: named(&path), line, language, key: String::new(), text });
                }
            }
        }
    }
    found
}

/// What the system is told of the program: a line of another language says so, the others are English.
fn system() -> Vec<Place> {
    let mut found = Vec::new();
    let told = ["desktop", "xml", "1", "bash", "fish"];
    for path in told.iter().flat_map(|ending| files(&root().join("linux"), ending)) {
        let folder = path.parent().and_then(|it| it.file_name()).and_then(|it| it.to_str()).unwrap_or_default();
        for (line, text) in lines(&path) {
            let tagged = ["fi", "sv"].into_iter().find(|tag| {
                text.contains(&format!("xml:lang=\"{tag}\"")) || text.contains(&format!("[{tag}]=")) || folder == *tag
            });
            let language = tagged.unwrap_or("en").to_owned();
            let text = text.replace("\\-", "-");
            found.push(Place { file: named(&path), line, language, key: String::new(), text });
        }
    }
    found
}

/// The answers of the sample, which are Finnish.
fn sample() -> Vec<Place> {
    let path = root().join("sample/case.ron");
    let answers = lines(&path).into_iter().filter(|(_, text)| text.contains("Text(\""));
    let place = |(line, text)| Place { file: named(&path), line, language: "fi".to_owned(), key: String::new(), text };
    answers.map(place).collect()
}

/// Whether a text is the name another gave to a page or a statute.
fn is_foreign(place: &Place) -> bool {
    // What people type need not be our word.
    place.file.ends_with("search.ftl") || place.file.ends_with("links.ron") && place.key != "nearest"
}

fn everything() -> Vec<Place> {
    [translations(), process(), help(), system(), sample()].into_iter().flatten().collect()
}

fn none(found: &[String]) {
    assert!(found.is_empty(), "{} places\n{}", found.len(), found.join("\n"));
}

fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-'
}

/// Whether `word` stands in the text, in small letters or with a capital first; see the head of `terms.ron`.
fn stands(text: &str, word: &str) -> bool {
    let any_ending = word.ends_with('*');
    forms(word).iter().any(|form| {
        text.match_indices(form.as_str()).any(|(at, found)| {
            let before = text.get(..at).and_then(|it| it.chars().next_back());
            let after = text.get(at + found.len()..).and_then(|it| it.chars().next());
            !before.is_some_and(is_part) && (any_ending || !after.is_some_and(is_part))
        })
    })
}

/// How a word may be written: as it stands, and with a capital first where nothing says that only the first is meant.
fn forms(word: &str) -> Vec<String> {
    let stem = word.trim_start_matches('=').trim_end_matches('*');
    let mut letters = stem.chars();
    let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    if word.starts_with('=') { vec![stem.to_owned()] } else { vec![stem.to_owned(), capital] }
}

/// The words that are not used in a language, looked for all at once: most texts have none of them.
struct Avoided<'t> {
    /// Each word with the term that is used instead, once for each of its forms.
    words: Vec<(&'t Term, &'t str)>,
    finder: AhoCorasick,
}

impl<'t> Avoided<'t> {
    fn of(terms: &'t [Term], language: &str) -> Self {
        let of_term =
            |term: &'t Term| term.not.get(language).into_iter().flatten().map(move |word| (term, word.as_str()));
        let words: Vec<_> = terms.iter().flat_map(of_term).flat_map(|it| vec![it; forms(it.1).len()]).collect();
        let all = terms.iter().flat_map(of_term).flat_map(|(_, word)| forms(word));
        Self { words, finder: AhoCorasick::new(all).expect("few words") }
    }

    /// Those that may stand in a text.
    fn perhaps_in(&self, text: &str) -> Vec<(&'t Term, &'t str)> {
        let found: BTreeSet<usize> =
            self.finder.find_overlapping_iter(text).map(|it| it.pattern().as_usize()).collect();
        found.into_iter().filter_map(|at| self.words.get(at).copied()).collect()
    }
}

/// The text without the phrases in which a word is right after all, and without what is not read as words.
fn bare(place: &Place, term: &Term) -> String {
    let mut text = place.text.clone();
    for phrase in term.but.get(&place.language).into_iter().flatten() {
        text = text.replace(phrase, " ");
    }
    let is_read =
        |part: &&str| !part.contains("://") && !part.contains('@') && !part.contains('$') && !part.starts_with('[');
    let parts = text.split(' ').filter(is_read);
    parts.collect::<Vec<_>>().join(" ")
}

#[test]
fn one_word_is_used_for_one_thing() {
    let terms = terms();
    let mut found = Vec::new();
    let avoided = |language: Language| (language.tag(), Avoided::of(&terms, language.tag()));
    let avoided: BTreeMap<&str, Avoided<'_>> = Language::all().into_iter().map(avoided).collect();
    for place in everything().into_iter().filter(|place| !is_foreign(place)) {
        let Some(avoided) = avoided.get(place.language.as_str()) else { continue };
        for (term, word) in avoided.perhaps_in(&place.text) {
            if stands(&place.text, word) && stands(&bare(&place, term), word) {
                found.push(format!("{word:?} instead of {:?}: {place}", term.word(&place.language)));
            }
        }
    }
    none(&found);
}

#[test]
fn a_word_is_found_by_itself_and_not_inside_another() {
    assert!(stands("Förfallodagen har passerat", "förfallodag*"));
    assert!(!stands("Förfallodagen har passerat", "förfallodag"));
    assert!(stands("Add the business ID.", "=business ID") && !stands("the Business ID", "=business ID"));
    assert!(!stands("loppuasiakasryhmä", "asiakasryhm*") && !stands("end-customer group", "customer group*"));
}

#[test]
fn the_glossary_of_the_process_uses_the_words_of_the_terms() {
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let terms = terms();
    let mut known = 0;
    for entry in &process.glossary {
        let term = terms.iter().find(|term| term.concept == entry.id.as_str());
        for (term, language) in term.into_iter().flat_map(|term| Language::all().into_iter().map(move |it| (term, it)))
        {
            known += 1;
            let (said, word) = (entry.term.get(language.tag()), term.word(language.tag()));
            assert!(said.contains(word), "{}: {said:?} is not {word:?}", term.concept);
        }
    }
    assert!(known > 50, "{known}");
}

/// Rule 1: the help of a task fits where it stands.
#[test]
fn the_help_of_a_task_is_short() {
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let tasks = process.steps.iter().flat_map(|step| &step.tasks);
    let helps = tasks.filter_map(|task| Some((task.id.as_str().to_owned(), task.help.clone()?)));
    let duties = process.duties.iter().map(|duty| (duty.id.as_str().to_owned(), duty.help.clone()));
    let mut found = Vec::new();
    for (id, help) in helps.chain(duties) {
        for language in Language::all() {
            let length = help.get(language.tag()).chars().count();
            if length > 310 {
                found.push(format!("{id} {}: {length} characters, at most 310", language.tag()));
            }
        }
    }
    none(&found);
}

/// Rule 2: a button says what it does. Its first word is one of these.
#[test]
fn buttons_begin_with_a_verb() {
    let verbs = [
        "Aloita Avaa Hylkää Jatka Jätä Kopioi Korvaa Kokeile Keskeytä Kumoa Käytä Lisää Lopeta Lue Luo Lähde Merkitse Muuta Näytä Palaa \
         Palauta Peruuta Piilota Pidä Poista Pyydä Selaa Siirry Sulje Suodata Säilytä Tallenna Tarkista Tee Tuo Tyhjennä Vahvista \
         Vaihda Valitse Vertaa Vie Yhdistä Yritä Älä Monista",
        "Använd Avbryt Avmarkera Avsluta Be Behåll Bekräfta Bläddra Byt Börja Duplicera Dölj Ersätt Exportera Fortsätt Förkasta Gå Importera \
         Jämför Kontrollera Kopiera Lägg Läs Markera Prova Skapa Slå Spara Stäng Ta Tillbaka Töm Återställ Visa Välj Ändra Öppna Ångra Försök",
        "Add Ask Browse Cancel Change Check Choose Clear Close Compare Confirm Continue Copy Create Discard Do Duplicate End Export Go \
         Hide Import Keep Leave Mark Merge Open Read Remove Replace Restore Return Save Select Show Skip Stop Take Try Undo Filter Use",
    ];
    let buttons = [
        "copy-address",
        "file-choose",
        "file-choose-other",
        "file-remove",
        "field-copy",
        "field-clear-choice",
        "matrix-copy",
        "import-another",
        "import-write-refused",
        "list-import",
        "list-export",
        "bulk-duplicate",
        "bulk-remove",
        "bulk-clear",
        "bulk-choose",
        "import-take",
        "review-change",
        "transfer-open",
        "transfer-compact",
        "transfer-full",
        "transfer-mark-next",
        "transfer-unmark",
        "row-remove",
        "handover-export",
        "path-browse",
        "path-replace",
        "path-new",
        "path-open",
        "path-save",
        "path-export",
        "path-attach",
        "path-import",
        "path-inspect",
        "unsaved-save",
        "unsaved-discard",
        "inspect-open",
        "inspect-choose",
        "inspect-more",
        "inspect-clear",
        "inspect-unlock",
        "inspect-keep",
        "inspect-copy",
        "layer-copy",
        "request-open",
        "request-copy-commands",
        "request-make",
        "request-inspect",
        "clash-both",
        "clash-accept",
        "recovered-keep",
        "recovered-discard",
        "backup-restore",
        "hold-copy",
        "hold-ask",
        "hold-try-again",
        "hold-hand-over",
        "hold-keep",
        "copy-compare",
        "copy-leave",
        "export-open",
        "export-folder",
        "underway-stop",
        "take-over-confirm",
        "take-over-read",
        "take-over-link",
        "tour-end",
        "start-open",
        "start-tour",
        "start-forget",
        "deadlines-export",
        "task-show-fields",
        "task-first-gap",
        "facts-show",
        "facts-hide",
        "suggestions-show",
        "suggestions-hide",
        "version-show",
        "version-hide",
        "version-looked-through",
        "interview-later",
        "draft-why-show",
        "import-stop",
        "explain-open",
        "explain-read",
        "explain-clear",
        "explain-copy-command",
    ];
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for place in translations().iter().filter(|place| buttons.contains(&place.key.as_str())) {
        seen.insert(place.key.clone());
        let at = ["fi", "sv", "en"].iter().position(|it| *it == place.language).expect("a language");
        // A line of alternatives begins with the alternative, and the first line of them has no words.
        let text = place.text.rsplit_once("] ").map_or(place.text.as_str(), |(_, text)| text);
        let Some(first) = text.split_whitespace().next().filter(|it| !it.starts_with(['{', '}'])) else { continue };
        let verbs = verbs.get(at).expect("a language");
        if !verbs.split_whitespace().any(|verb| verb == first.trim_end_matches(['…', '.', ','])) {
            found.push(place.to_string());
        }
    }
    none(&found);
    let missing: Vec<_> = buttons.iter().filter(|key| !seen.contains(**key)).collect();
    assert!(missing.is_empty(), "no such texts: {missing:?}");
}

/// Rule 3: "…" stands only where something must be answered before anything happens, or while something goes on.
#[test]
fn dots_promise_a_question() {
    let asks = [
        "menu-new",
        "menu-open",
        "menu-save-as",
        "menu-export",
        "menu-palette",
        "start-new",
        "start-open",
        "deadlines-export",
        "check-print",
        "menu-from-this",
        "transfer-receipt",
        "file-choose",
        "file-choose-other",
        "import-another",
        "import-write-refused",
        "list-import",
        "list-export",
        "bulk-choose",
        "handover-export",
        "path-browse",
        "inspect-choose",
        "inspect-more",
        "hold-copy",
        "copy-compare",
        "clash-decide",
        "codes-ask",
        "ask-make",
        "ask-back",
        "ask-remind",
    ];
    let goes_on = ["save-running", "request-making", "explain-running"];
    let mut found = Vec::new();
    for place in translations() {
        let is_open = place.text.ends_with('…');
        let known = asks.contains(&place.key.as_str()) || goes_on.contains(&place.key.as_str());
        let is_choice = place.text.ends_with("->") || place.text == "}";
        if is_open != known && !(known && is_choice) {
            found.push(place.to_string());
        }
    }
    none(&found);
}

/// Rule 4: who is told that something failed is told what to do.
#[test]
fn an_error_names_the_next_step() {
    let families =
        ["open-", "save-", "unpack-", "sheet-", "table-is-", "attach-", "verdict-", "issue-gate-", "issue-passed"];
    // What stands inside another sentence, tells what went well, or is no error.
    let others = [
        "open-failed",
        "open-place",
        "save-failed",
        "save-failed-new",
        "save-failed-half",
        "save-running",
        "save-unsaved",
        "save-did-not-work",
        "save-saved",
        "save-saved-at",
        "save-exists",
        "save-is-folder",
        "unpack-failed",
        "sheet-checklist",
        "sheet-matrix",
        "sheet-data",
        "sheet-formulas",
        "sheet-merged",
        "save-drops-comments",
        "save-nowhere",
        "open-items-file-name",
        "open-items-task",
        "open-items-what",
    ];
    let mut found = Vec::new();
    for place in translations() {
        let is_error =
            families.iter().any(|family| place.key.starts_with(family)) && !place.key.starts_with("verdict-");
        if !is_error || others.contains(&place.key.as_str()) || place.text.ends_with("->") || place.text == "}" {
            continue;
        }
        // A second sentence: the first says what happened.
        let sentences = place.text.split(['.', ':']).filter(|part| part.trim().chars().count() > 3).count();
        if sentences < 2 && !place.text.is_empty() {
            found.push(place.to_string());
        }
    }
    none(&found);
}

/// Rule 5: the help names what is on the screen as it stands there.
#[test]
fn the_help_quotes_labels_as_they_stand() {
    let mut found = Vec::new();
    for language in Language::all() {
        let tag = language.tag();
        let labels: BTreeSet<String> = translations()
            .into_iter()
            .chain(process())
            .filter(|place| place.language == tag)
            .map(|place| place.text)
            .collect();
        for place in help().into_iter().filter(|place| place.language == tag) {
            // The first words of a point or step are its own.
            let point = place.text.trim_start_matches(|letter: char| letter.is_ascii_digit());
            let point = point.strip_prefix("- ").or_else(|| point.strip_prefix(". "));
            let text = point
                .and_then(|point| point.strip_prefix("**")?.split_once("**"))
                .map_or(place.text.as_str(), |it| it.1);
            for quoted in text.split("**").skip(1).step_by(2) {
                if !labels.contains(quoted) {
                    found.push(format!("{:?} is no label: {place}", quoted));
                }
            }
        }
    }
    none(&found);
}

/// Rule 6: no question denies something: "no" to it would deny a denial.
#[test]
fn no_question_is_a_double_negative() {
    let denials = [" muuta kuin ", " eikö ", " annat än ", " inte ", " else than ", " other than ", " not "];
    let asks = process().into_iter().filter(|place| place.text.ends_with('?') && place.key == "label");
    let found: Vec<String> = asks
        .filter(|place| denials.iter().any(|denial| format!(" {} ", place.text).contains(denial)))
        .map(|place| place.to_string())
        .collect();
    none(&found);
}

/// Rule 7: limits are digits, and a day in English or Swedish names its month.
#[test]
fn numbers_and_days_are_in_the_readers_form() {
    let words = [
        ("fi", "kymmenen kaksitoista kolmekymmentä kolmenkymmenen"),
        ("sv", "tio tolv trettio"),
        ("en", "ten twelve thirty"),
    ];
    // What is typed, and titles that name a day in short.
    let typed = ["issue-not-a-date", "issue-no-such-month", "table-cell-day-in-doubt"];
    let mut found = Vec::new();
    for place in [translations(), process(), help()].into_iter().flatten() {
        if typed.contains(&place.key.as_str()) || place.key == "example" || is_foreign(&place) {
            continue;
        }
        let spelt = words.iter().filter(|(tag, _)| *tag == place.language).flat_map(|(_, words)| words.split(' '));
        let has_word = spelt.into_iter().any(|word| stands(&place.text, word));
        let has_day = place.language != "fi" && place.text.split([' ', '(', ')', ',', ';']).any(is_day_in_digits);
        if has_word || has_day {
            found.push(place.to_string());
        }
    }
    none(&found);
}

fn is_day_in_digits(word: &str) -> bool {
    let parts: Vec<&str> = word.trim_end_matches('.').split('.').collect();
    let digits = |part: &&str| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_digit());
    matches!(parts.as_slice(), [day, month, year] if [day, month, year].into_iter().all(digits) && year.len() == 4)
}

/// Rule 8: what a program marks with a sign of another meaning is not mixed on one page.
#[test]
fn english_has_one_apostrophe_and_one_kind_of_quotation_marks() {
    let mut found = Vec::new();
    for place in [translations(), process()].into_iter().flatten().filter(|place| place.language == "en") {
        let letters: Vec<char> = place.text.chars().collect();
        let straight =
            letters.windows(3).any(|it| matches!(it, [a, '\'', b] if a.is_alphabetic() && b.is_alphabetic()));
        if straight {
            found.push(place.to_string());
        }
    }
    none(&found);
}

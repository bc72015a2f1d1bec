//! Finding anything by typing a part of it: pages, fields by label or content, rows, guidance and commands.

use crate::case::{Address, Field};
use crate::help::HelpPage;
use crate::identifiers::mask_identity_codes;
use crate::language::Language;
use crate::process::{List, Question, Tool};
use crate::settings::{Appearance, Recent};
use crate::window::message::{HelpMessage, Message, OpenMessage, WindowMessage};
use crate::window::route::Route;
use crate::window::shortcut::{SHORTCUTS, Shortcut};
use crate::wording::{self, TextContext};
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// How many finds are shown.
pub(in crate::window) const SHOWN: usize = 9;

/// What it counts that every word stands in a text as it was typed: more than any likeness of letters.
const WHOLE_WORDS: u32 = 10_000;

/// The sizes that can be chosen, in per cent.
pub(in crate::window) const ZOOMS: [u16; 6] = [75, 100, 125, 150, 200, 300];

/// So many letters of another word for a page are typed before they mean it.
const CALLED: usize = 3;

/// What it counts that a page is called so: nothing else has more.
const CALLED_SO: u32 = 4 * WHOLE_WORDS;

/// The longest part of an answer that is searched and shown.
const CONTENT: usize = 120;

/// What can be found, and what was found so far.
pub(in crate::window) struct Palette {
    pub(in crate::window) text: String,
    pub(in crate::window) cursor: usize,
    items: Vec<Found>,
    found: Vec<usize>,
    searched: Option<String>,
    /// When something was typed last, in the seconds of the window.
    pub(in crate::window) typed: f64,
    /// What a screen reader is told of what was found.
    pub(in crate::window) told: String,
}

/// One thing that can be found.
pub(in crate::window) struct Found {
    pub(in crate::window) title: String,
    /// Where it is, or what is in it.
    pub(in crate::window) detail: String,
    pub(in crate::window) message: Message,
    /// What else people call it.
    words: String,
}

impl Found {
    fn new(title: String, detail: String, message: Message) -> Self {
        Self { title, detail, message, words: String::new() }
    }

    /// The same where no case is open: a tool by itself, or nothing.
    fn without_case(self) -> Option<Self> {
        match &self.message {
            Message::Go(Route::Tool(tool)) if tool.needs_no_case() => {
                Some(Self { message: OpenMessage::Tool(*tool).into(), ..self })
            }
            Message::Search | Message::Focus(_) | Message::Save(_) => None,
            message => message.needs_no_case().then_some(self),
        }
    }

    /// Whether every typed word begins one of its other words.
    fn is_called(&self, typed: &[String]) -> bool {
        let begins = |word: &String| self.words.split_whitespace().any(|own| own.starts_with(word.as_str()));
        typed.iter().all(begins) && typed.iter().any(|word| word.chars().count() >= CALLED)
    }
}

impl Palette {
    /// Everything that can be found in a case.
    pub(in crate::window) fn new(context: TextContext<'_>, help: &[(HelpPage, String)]) -> Self {
        let mut items = pages(context);
        items.extend(parts(context));
        items.extend(lists(context));
        items.extend(fields(context));
        items.extend(rows(context));
        items.extend(guidance(context));
        items.extend(self::help(context, help));
        items.extend(commands(context));
        Self::of(items)
    }

    /// Everything that can be found where no case is open.
    pub(in crate::window) fn without_case(
        context: TextContext<'_>,
        help: &[(HelpPage, String)],
        recent: &[Recent],
    ) -> Self {
        let mut items = pages(context);
        items.extend(guidance(context));
        items.extend(self::help(context, help));
        items.extend(commands(context));
        let opens = [("start-sample", OpenMessage::Sample), ("menu-tour", OpenMessage::Tour)];
        items.extend(opens.map(|(key, opens)| Found::new(context.words.text(key), String::new(), opens.into())));
        items.extend(recent.iter().map(opened_before));
        Self::of(items.into_iter().filter_map(Found::without_case).collect())
    }

    fn of(items: Vec<Found>) -> Self {
        let (text, told) = (String::new(), String::new());
        Self { text, cursor: 0, items, found: Vec::new(), searched: None, typed: 0.0, told }
    }

    /// Searches, when the text has changed.
    pub(in crate::window) fn search(&mut self) {
        if self.searched.as_ref() == Some(&self.text) {
            return;
        }
        self.found = if self.text.trim().is_empty() { (0..self.items.len().min(SHOWN)).collect() } else { self.best() };
        self.searched = Some(self.text.clone());
        self.cursor = 0;
    }

    /// The places of what fits the text best.
    fn best(&self) -> Vec<usize> {
        let pattern = Pattern::parse(self.text.trim(), CaseMatching::Ignore, Normalization::Smart);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut buffer = Vec::new();
        let words: Vec<String> = self.text.split_whitespace().map(str::to_lowercase).collect();
        let has_words = |text: &str| {
            let text = text.to_lowercase();
            words.iter().all(|word| text.contains(word))
        };
        let mut score = |text: &str| {
            let score = pattern.score(Utf32Str::new(text, &mut buffer), &mut matcher)?;
            // Where the words stand as they were typed, that is meant before any text that has their letters.
            Some(if has_words(text) { score + WHOLE_WORDS } else { score })
        };
        let mut scored: Vec<(u32, usize)> = Vec::new();
        for (at, item) in self.items.iter().enumerate() {
            // A find in the title weighs more than one in the content.
            let called = item.is_called(&words).then_some(CALLED_SO);
            let found = called.or_else(|| score(&item.title).map(|score| score * 2)).or_else(|| score(&item.detail));
            scored.extend(found.map(|found| (found, at)));
        }
        scored.sort_by_key(|(score, at)| (std::cmp::Reverse(*score), *at));
        scored.into_iter().take(SHOWN).map(|(_, at)| at).collect()
    }

    /// What was found, best first.
    pub(in crate::window) fn found(&self) -> impl Iterator<Item = &Found> {
        self.found.iter().filter_map(|at| self.items.get(*at))
    }

    /// How many things were found and are shown.
    pub(in crate::window) fn count(&self) -> usize {
        self.found.len()
    }
}

fn pages(context: TextContext<'_>) -> Vec<Found> {
    let tag = context.words.tag();
    let mut items = Vec::new();
    for (key, words, place) in [
        ("rail-overview", "search-overview", Route::Overview),
        ("interview-title", "search-interview", Route::Interview(0)),
        ("rail-deadlines", "search-deadlines", Route::Deadlines),
        ("rail-duties", "search-duties", Route::Duties),
        ("rail-ask", "search-ask", Route::Ask),
        ("rail-handover", "search-handover", Route::Handover),
        ("rail-events", "search-events", Route::Events),
        ("inspect-title", "search-inspect", Route::Tool(Tool::Inspect)),
        ("request-title", "search-request", Route::Tool(Tool::MakeRequest)),
        ("explain-title", "search-explain", Route::Tool(Tool::Explain)),
    ] {
        let words = context.words.text(words).to_lowercase();
        let page = Found::new(context.words.text(key), String::new(), Message::Go(place));
        items.push(Found { words, ..page });
    }
    for step in &context.process.steps {
        let detail = wording::short_place(context, &step.id, None);
        let message = Message::Go(Route::Step(step.id.clone(), None));
        items.push(Found::new(step.title.get(tag).to_owned(), detail.clone(), message));
        items.extend(step.tasks.iter().map(|task| {
            let message = Message::Jump(Address::State(task.id.clone()));
            // The name of its page is found too, where it has another.
            let place = wording::short_place(context, &step.id, task.short.as_ref().map(|_| &task.id));
            Found::new(task.title.get(tag).to_owned(), place, message)
        }));
    }
    items
}

/// A case that was open before, by its name and where it is.
fn opened_before(recent: &Recent) -> Found {
    let file = recent.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let title = if recent.name.is_empty() { file } else { recent.name.clone() };
    Found::new(title, wording::path(&recent.path), OpenMessage::File(recent.path.clone()).into())
}

/// The parts of pages, by their headings.
fn parts(context: TextContext<'_>) -> Vec<Found> {
    let tag = context.words.tag();
    let found = |key: &'static str, place: String, route: Route| {
        Found::new(context.words.text(key), place, Message::GoToPart(route, key))
    };
    let mut items: Vec<Found> = [
        ("overview-next", "rail-overview", Route::Overview),
        ("handover-filings", "rail-overview", Route::Overview),
        ("plan-title", "rail-deadlines", Route::Deadlines),
        ("ask-whom", "rail-ask", Route::Ask),
        ("ask-back-title", "rail-ask", Route::Ask),
        ("document-which", "rail-handover", Route::Handover),
        ("handover-audience", "rail-handover", Route::Handover),
        ("handover-formats", "rail-handover", Route::Handover),
        ("backups-title", "rail-events", Route::Events),
        ("codes-title", "rail-events", Route::Events),
    ]
    .into_iter()
    .map(|(key, page, route)| found(key, context.words.text(page), route))
    .collect();
    for step in &context.process.steps {
        let place = format!("{} · {}", wording::short_place(context, &step.id, None), step.title.get(tag));
        let is_there = [
            ("side-contact", !step.contacts.is_empty()),
            ("side-guidance", !step.guidance.is_empty()),
            ("handover-glossary", !context.process.terms_of(step, tag).is_empty()),
        ];
        let keys = is_there.into_iter().filter(|(_, is_there)| *is_there);
        items.extend(keys.map(|(key, _)| found(key, place.clone(), Route::Step(step.id.clone(), None))));
    }
    items
}

/// The lists, whether they have rows or not.
fn lists(context: TextContext<'_>) -> Vec<Found> {
    let home = |list: &List| {
        let (step, task) = context.process.list_home(&list.id)?;
        let place = wording::short_place(context, &step.id, Some(&task.id));
        let title = list.title.get(context.words.tag()).to_owned();
        Some(Found::new(title, place, Message::Jump(Address::State(task.id.clone()))))
    };
    context.process.lists.iter().filter_map(home).collect()
}

fn fields(context: TextContext<'_>) -> Vec<Found> {
    let field = |question: &Question| {
        let field = Field::answer(&question.id);
        let content = context.case.get(&field).map(|answer| wording::answer(context, Some(question), answer));
        Found::new(
            question.label.get(context.words.tag()).to_owned(),
            short(&content.unwrap_or_default()),
            Message::Jump(field.into()),
        )
    };
    context.process.tasks().flat_map(|(_, task)| task.questions.iter().map(field)).collect()
}

fn rows(context: TextContext<'_>) -> Vec<Found> {
    let mut items = Vec::new();
    for list in &context.process.lists {
        let Some((_, task)) = context.process.list_home(&list.id) else { continue };
        let title = list.title.get(context.words.tag());
        items.extend(context.case.rows(&list.id).map(|(row, _)| {
            Found::new(
                wording::row_name(context, &list.id, row),
                title.to_owned(),
                Message::Go(Route::Row(task.id.clone(), list.id.clone(), row)),
            )
        }));
    }
    items
}

fn guidance(context: TextContext<'_>) -> Vec<Found> {
    let tag = context.words.tag();
    let link = |link: &crate::process::Link| {
        Found::new(
            link.title.get(tag).to_owned(),
            link.host(tag).to_owned(),
            WindowMessage::LookUp(link.id.clone()).into(),
        )
    };
    context.process.links.iter().map(link).collect()
}

fn help(context: TextContext<'_>, pages: &[(HelpPage, String)]) -> Vec<Found> {
    let detail = context.words.text("menu-help");
    let page =
        |(page, title): &(HelpPage, String)| Found::new(title.clone(), detail.clone(), HelpMessage::Page(*page).into());
    pages.iter().map(page).collect()
}

fn commands(context: TextContext<'_>) -> Vec<Found> {
    let found = Found::new;
    let by_key = |shortcut: &Shortcut| found(context.words.text(shortcut.what), String::new(), (shortcut.message)());
    // What is found by a part of its name changes nothing in the case.
    let changes = |shortcut: &&Shortcut| matches!((shortcut.message)(), Message::Undo | Message::Redo);
    let mut items: Vec<Found> = SHORTCUTS.iter().filter(|shortcut| !changes(shortcut)).map(by_key).collect();
    let view = context.words.text("menu-view");
    items.extend(Appearance::ALL.into_iter().map(|appearance| {
        let title = context.words.text(wording::look_key(appearance));
        found(title, view.clone(), WindowMessage::SetAppearance(appearance).into())
    }));
    items.extend(ZOOMS.into_iter().map(|percent| {
        let title = context.words.with("zoom", [("percent", percent.into())]);
        found(title, view.clone(), WindowMessage::Zoom(percent).into())
    }));
    let language = context.words.text("menu-language");
    items.extend(
        Language::all()
            .into_iter()
            .map(|it| found(it.own_name().to_owned(), language.clone(), WindowMessage::SetLanguage(it).into())),
    );
    items
}

/// The beginning of an answer on one line, without identity codes.
fn short(text: &str) -> String {
    let line: String = text.chars().take(CONTENT).map(|letter| if letter == '\n' { ' ' } else { letter }).collect();
    mask_identity_codes(&line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Translations};
    use crate::window::message::SaveMessage;

    fn found_in(language: &str, text: &str) -> Vec<Message> {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let case = crate::sample::case().expect("readable");
        let words = Translations::new(Language::find(language).expect("a language"));
        let mut palette = Palette::new(TextContext { words: &words, process: &process, case: &case }, &[]);
        palette.text = text.to_owned();
        palette.search();
        palette.found().map(|item| item.message.clone()).collect()
    }

    fn first(text: &str) -> Option<Message> {
        found_in("fi", text).into_iter().next()
    }

    #[test]
    fn pages_fields_contents_rows_guidance_and_commands_are_found() {
        assert_eq!(first("yleiskuva"), Some(Message::Go(Route::Overview)));
        assert_eq!(
            first("hallinnollinen turv"),
            Some(Message::Jump(Field::answer(&"protection-administrative".into()).into()))
        );
        assert!(matches!(first("antti hallinto"), Some(Message::Jump(_))));
        assert!(matches!(first("helmiharjun"), Some(Message::Go(Route::Row(..)))));
        assert!(matches!(first("ca-varmenteet"), Some(Message::Window(WindowMessage::LookUp(_)))));
        assert_eq!(first("tumma"), Some(WindowMessage::SetAppearance(Appearance::Dark).into()));
        assert_eq!(first("svenska"), Language::find("sv").map(|it| WindowMessage::SetLanguage(it).into()));
        assert_ne!(first("kumoa"), Some(Message::Undo));
        assert_eq!(first("tallenna nimellä"), Some(SaveMessage::SaveAs.into()));
        assert_eq!(first("qqxxzz"), None);
    }

    #[test]
    fn a_part_of_a_page_is_found_by_its_heading_in_every_language() {
        let step = || Route::Step("service".into(), None);
        for (language, typed) in [("fi", "yhteystiedot"), ("sv", "kontaktuppgifter"), ("en", "contacts")] {
            let found = found_in(language, typed);
            assert!(found.contains(&Message::GoToPart(step(), "side-contact")), "{typed}: {found:?}");
        }
        assert!(found_in("en", "contacts").contains(&Message::Jump(Address::State("contacts".into()))));
        assert_eq!(first("varmuuskopiot"), Some(Message::GoToPart(Route::Events, "backups-title")));
        assert!(found_in("fi", "palveluväylän varmenteet").iter().any(|it| matches!(it, Message::Jump(_))));
    }

    #[test]
    fn a_page_is_found_by_what_people_call_it() {
        let pages = [
            (Tool::Inspect, ["tarkasta", "varmenne", "sertifikaatti", "tarkista varmenne", "p12"].as_slice()),
            (Tool::MakeRequest, &["csr", "varmennepyyntö", "avainpari"]),
            (Tool::Explain, &["yhteysvirhe", "tls", "ei toimi"]),
        ];
        for (tool, typed) in pages {
            typed.iter().for_each(|typed| assert_eq!(first(typed), Some(Message::Go(Route::Tool(tool))), "{typed}"));
        }
        assert_eq!(first("excel"), Some(Message::Go(Route::Ask)));
        assert_eq!(first("tulosta"), Some(Message::Go(Route::Handover)));
        assert_eq!(first("loki"), Some(Message::Go(Route::Events)));
    }
}

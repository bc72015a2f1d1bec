//! What every part of the window shares: the process, the texts, the settings, the look and the clock; and what a view
//! that needs no case reads of it.

use super::clock::Clock;
use super::kit::{Theme, Tokens};
use super::message::{Message, Messages};
use crate::help::HelpPage;
use crate::language::{Language, Translations};
use crate::process::{Process, Text};
use crate::settings::Settings;
use crate::store::{Holder, ProcessMarker, Writer};
use jiff::civil::Date;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the window needs of the world. Tests bring their own.
pub struct Environment {
    /// Tells the day and the time.
    pub clock: Clock,
    /// The language to begin with; the remembered one when none.
    pub language: Option<Language>,
    /// Where settings are kept; nowhere when none.
    pub settings: Option<PathBuf>,
    /// Where copies of cases are kept; nowhere when none.
    pub state: Option<PathBuf>,
    /// The folder that is offered for documents; the program's own when none.
    pub documents: Option<PathBuf>,
    /// The user's own folder, where the system has one.
    pub home: Option<PathBuf>,
    /// The name of this machine, for whoever shares a case; may be empty.
    pub machine: String,
    /// Opens an address outside the program and says whether that worked. Called on its own thread.
    pub open_address: fn(&str) -> bool,
    /// Opens a file or a folder with the program the system has for it. Called on its own thread.
    pub open_path: fn(&Path) -> bool,
    /// Whether the window is shown by Wayland, where it cannot stay in front of others and takes no dropped files: winit has
    /// neither there.
    pub is_wayland: bool,
    /// Whether what was copied outlives the program here. Asked when it ends.
    pub keeps_clipboard: fn() -> bool,
}

/// Why the window could not be made. For whoever edits the assets.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The built-in process is broken.
    #[error(transparent)]
    Process(#[from] crate::process::LoadError),
    /// The colours are broken.
    #[error("{0}")]
    Theme(String),
    /// Reading them ended with a panic.
    #[error("could not be read")]
    Broken,
}

/// What every part of the window shares.
pub(super) struct Shared {
    pub(super) environment: Environment,
    pub(super) process: Arc<Process>,
    pub(super) words: Arc<Translations>,
    pub(super) settings: Settings,
    pub(super) theme: Theme,
    /// The pages of the help with their titles in the language of the texts.
    pub(super) help: Vec<(HelpPage, String)>,
    /// Who writes lists of events here.
    pub(super) writer: Writer,
    /// Tells this window from any other.
    window: u64,
    /// Shows others that it runs.
    _alive: Option<ProcessMarker>,
}

impl Shared {
    /// Reads what the window begins with.
    pub(super) fn load(environment: Environment) -> Result<Self, StartError> {
        let theme = Theme::load().map_err(|error| StartError::Theme(error.to_string()))?;
        let remembered_settings = environment.settings.as_deref().map(Settings::load).unwrap_or_default();
        let remembered = remembered_settings.language.as_deref().and_then(Language::find);
        let language = environment.language.or(remembered).unwrap_or_else(Language::of_system);
        let window = fastrand::u64(..);
        let Spoken { words, help } = Spoken::new(language);
        Ok(Self {
            process: crate::process::vtjkysely_intermediary()?,
            words,
            help,
            _alive: environment.state.as_deref().and_then(|state| ProcessMarker::begin(state, window)),
            writer: Writer::of(environment.state.as_deref(), &environment.machine),
            environment,
            settings: remembered_settings,
            theme,
            window,
        })
    }

    /// The day it is.
    pub(super) fn today(&self) -> Date {
        self.environment.clock.today()
    }

    /// Somebody who opens a case now.
    pub(super) fn holder(&self) -> Holder {
        let now = self.environment.clock.now();
        Holder {
            by: self.settings.user_or_system(),
            on: self.environment.machine.clone(),
            token: fastrand::u64(..),
            window: self.window,
            since: now,
            heartbeat: now,
        }
    }

    /// Says everything so from now on, and gives out how it was said before.
    #[must_use]
    pub(super) fn speak(&mut self, Spoken { words, help }: Spoken) -> Spoken {
        Spoken { words: std::mem::replace(&mut self.words, words), help: std::mem::replace(&mut self.help, help) }
    }
}

/// What the window says in one language, whatever is open.
pub(super) struct Spoken {
    pub(super) words: Arc<Translations>,
    /// The pages of the help with their titles.
    help: Vec<(HelpPage, String)>,
}

impl Spoken {
    /// Reads the texts of a language.
    pub(super) fn new(language: Language) -> Self {
        let titled = |page: HelpPage| (page, page.title(language.tag()));
        Self { words: Arc::new(Translations::new(language)), help: HelpPage::all().into_iter().map(titled).collect() }
    }
}

/// What a view reads, with or without a case. Nothing in it can be changed; what the user wants goes to `out`.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) words: &'a Translations,
    pub(super) process: &'a Process,
    pub(super) settings: &'a Settings,
    pub(super) tokens: &'a Tokens,
    pub(super) today: Date,
    /// Tells times of day.
    pub(super) clock: &'a Clock,
    /// The name of this machine.
    pub(super) machine: &'a str,
    /// Whether files can be dropped on the window.
    pub(super) takes_drops: bool,
    /// Whether the small window stays in front of others.
    pub(super) stays_in_front: bool,
    /// The pages of the help with their titles.
    pub(super) help: &'a [(HelpPage, String)],
    pub(super) layout: Layout,
    pub(super) out: &'a Messages,
}

/// How much room there is, and what is in front.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// Whether the side panel has its own place; otherwise its content stands under the page.
    pub(super) wide: bool,
    /// Whether the sidebar shows only its marks.
    pub(super) narrow: bool,
    /// Whether a dialog is open, or was until a moment ago: nothing under it can get the focus yet.
    pub(super) covered: bool,
}

impl View<'_> {
    /// A text of the program.
    pub(super) fn word(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// A text of the process.
    pub(super) fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.words.tag())
    }

    /// Says what the user wants.
    pub(super) fn send(&self, message: impl Into<Message>) {
        self.out.push(message);
    }

    /// Says it when `clicked`.
    pub(super) fn send_if<M: Into<Message>>(&self, clicked: bool, message: impl FnOnce() -> M) {
        if clicked {
            self.out.push(message());
        }
    }
}

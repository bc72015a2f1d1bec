//! What the program remembers between sittings: language, look, the user's name and the files opened last; where that is kept.
//! Nothing of a case is kept here but where it is, whose it is and how far it had come.

use crate::store::{self, Existing, Place, Rights, SaveError};
use directories::{ProjectDirs, UserDirs};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How many files are remembered.
const RECENT: usize = 6;
/// How many kinds of tables are remembered.
const TABLES: usize = 20;

/// The settings. One that is not there has its default, and unknown ones are passed over.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The tag of the chosen language; the system's when none.
    pub language: Option<String>,
    /// How the window looks.
    pub appearance: Appearance,
    /// The user's name, offered where “completed by” is asked.
    pub user: String,
    /// Zoom in per cent; 0 when it was never changed.
    pub zoom: u16,
    /// The format of the last handover, by its ending.
    pub handover: String,
    /// The key of its reader.
    pub audience: String,
    /// Whether names were left out of it.
    pub redact: bool,
    /// How large the window was; nothing before it was ever closed.
    pub window: Option<WindowSize>,
    /// Files opened last, newest first.
    pub recent: Vec<Recent>,
    /// What was chosen about tables, the last first.
    pub tables: Vec<TableChoices>,
}

/// What was chosen about tables with certain headings. Nothing of their rows is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TableChoices {
    /// The list they were read into.
    pub list: String,
    /// Their headings, sorted.
    pub headings: Vec<String>,
    /// The heading of the column that answers a question; none to pass it over.
    pub columns: BTreeMap<String, Option<String>>,
    /// What becomes of answers to a question that are there already: `replace`, `fill` or `leave`.
    pub modes: BTreeMap<String, String>,
}

/// How large a window was, in points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowSize {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// Whether it filled the screen.
    pub maximized: bool,
}

/// How the window looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Appearance {
    /// Dark text on light.
    Light,
    /// Light text on dark.
    Dark,
    /// Strong contrast.
    Contrast,
    /// As the system says; light where it does not say. One that another version knew becomes this.
    #[default]
    #[serde(other)]
    System,
}

impl Appearance {
    /// Every appearance, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Contrast];
}

/// A file that was open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recent {
    /// Where it is.
    pub path: PathBuf,
    /// Whose case it is.
    pub name: String,
    /// Tasks done.
    pub done: usize,
    /// Tasks that count in the progress.
    pub total: usize,
    /// When it was last open.
    pub on: Date,
    /// The page it was left at.
    pub place: String,
}

impl Settings {
    /// How many times its usual size everything is shown, from 0.75 to 3.
    #[must_use]
    pub fn zoom_factor(&self) -> f32 {
        if self.zoom == 0 { 1.0 } else { f32::from(self.zoom.clamp(75, 300)) / 100.0 }
    }

    /// The user's name, or else the one the system knows.
    #[must_use]
    pub fn user_or_system(&self) -> String {
        self.user_or(&system_user())
    }

    /// The user's name, or else another.
    #[must_use]
    pub fn user_or(&self, other: &str) -> String {
        if self.user.is_empty() { other.to_owned() } else { self.user.clone() }
    }

    /// Reads the settings, or the defaults when there are none that can be read.
    #[must_use]
    pub fn load(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        ron::from_str(&text).unwrap_or_default()
    }

    /// Writes the settings.
    ///
    /// # Errors
    /// When the folder cannot be made or written to. The program works on without.
    pub fn save(&self, path: &Path) -> Result<(), SaveError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(SaveError::Io)?;
        }
        let pretty = ron::ser::PrettyConfig::new().new_line("\n");
        let text = ron::ser::to_string_pretty(self, pretty).map_err(|error| SaveError::Format(Box::new(error)))?;
        let place = Place { path, existing: Existing::Replace, rights: Rights::Owner };
        store::write_file(place, text.as_bytes()).map(drop)
    }

    /// Puts a file first among the recent ones.
    pub fn remember(&mut self, file: Recent) {
        self.recent.retain(|known| known.path != file.path);
        self.recent.insert(0, file);
        self.recent.truncate(RECENT);
    }

    /// Puts choices about tables with these headings in the place of earlier ones.
    pub fn remember_table(&mut self, choices: TableChoices) {
        self.forget_table(&choices);
        self.tables.insert(0, choices);
        self.tables.truncate(TABLES);
    }

    /// Forgets what was chosen about tables with these headings.
    pub fn forget_table(&mut self, choices: &TableChoices) {
        self.tables.retain(|known| known.list != choices.list || known.headings != choices.headings);
    }

    /// Where a file was left, if it is remembered.
    #[must_use]
    pub fn place(&self, path: &Path) -> Option<&str> {
        self.recent.iter().find(|known| known.path == path).map(|known| known.place.as_str())
    }
}

/// Where the settings are kept, unless the system has no such place.
#[must_use]
pub fn file() -> Option<PathBuf> {
    ProjectDirs::from("fi", "Lupapolku", "lupapolku").map(|dirs| dirs.config_dir().join("settings.ron"))
}

/// The folder for what the program keeps of its own accord, such as copies of cases.
#[must_use]
pub fn state() -> Option<PathBuf> {
    let dirs = ProjectDirs::from("fi", "Lupapolku", "lupapolku")?;
    Some(dirs.state_dir().unwrap_or(dirs.data_local_dir()).to_owned())
}

/// The name by which the system knows the user; empty where it does not say.
#[must_use]
pub fn system_user() -> String {
    ["USER", "USERNAME"].iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default()
}

/// The name of this machine, for whoever shares a case; empty where the system does not say.
#[must_use]
pub fn machine() -> String {
    let named = ["HOSTNAME", "COMPUTERNAME"].iter().find_map(|name| std::env::var(name).ok());
    let file = || std::fs::read_to_string("/etc/hostname").ok();
    named.or_else(file).map(|name| name.trim().to_owned()).unwrap_or_default()
}

/// The folder that is offered for documents.
#[must_use]
pub fn documents() -> PathBuf {
    let dirs = UserDirs::new();
    let found = dirs.as_ref().map(|dirs| dirs.document_dir().filter(|dir| dir.is_dir()).unwrap_or(dirs.home_dir()));
    found.map_or_else(PathBuf::new, Path::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recent(name: &str) -> Recent {
        let on = jiff::civil::date(2026, 11, 23);
        Recent { path: name.into(), name: name.into(), done: 0, total: 1, on, place: "overview".into() }
    }

    #[test]
    fn settings_survive_being_written_and_a_broken_file_gives_the_defaults() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("new/settings.ron");
        let mut settings = Settings { language: Some("sv".into()), ..Settings::default() };
        settings.remember(recent("a.ron"));
        settings.save(&path).expect("saved");
        assert_eq!(Settings::load(&path), settings);
        std::fs::write(&path, "(language: Some(\"sv\"), appearance: Sepia, unknown: 3)").expect("written");
        assert_eq!(Settings::load(&path), Settings { language: Some("sv".into()), ..Settings::default() });
        std::fs::write(&path, "(language: ").expect("written");
        assert_eq!(Settings::load(&path), Settings::default());
    }

    #[test]
    fn a_file_is_remembered_once_and_the_oldest_forgotten() {
        let mut settings = Settings::default();
        for name in ["a", "b", "c", "a", "d", "e", "f", "g"] {
            settings.remember(recent(name));
        }
        let names: Vec<_> = settings.recent.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["g", "f", "e", "d", "a", "c"]);
    }

    #[test]
    fn choices_about_a_table_take_the_place_of_earlier_ones_with_the_same_headings() {
        let of = |headings: &[&str], mode: &str| TableChoices {
            list: "end-customers".into(),
            headings: headings.iter().map(|it| (*it).to_owned()).collect(),
            modes: BTreeMap::from([("customer-sector".into(), mode.into())]),
            ..TableChoices::default()
        };
        let mut settings = Settings::default();
        settings.remember_table(of(&["A", "B"], "fill"));
        settings.remember_table(of(&["A"], "fill"));
        settings.remember_table(of(&["A", "B"], "leave"));
        assert_eq!(settings.tables, [of(&["A", "B"], "leave"), of(&["A"], "fill")]);
        settings.forget_table(&of(&["A"], ""));
        assert_eq!(settings.tables, [of(&["A", "B"], "leave")]);
    }
}

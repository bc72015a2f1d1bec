//! What surrounds a command beside its arguments.

use super::output::Stream;
use crate::language::Language;
use crate::settings;
use std::io::{IsTerminal as _, Read};
use std::path::PathBuf;

/// What surrounds a command beside its arguments.
pub struct Surroundings {
    /// The language the system is set to.
    pub language: Language,
    /// The file of the settings; nothing where the system has no place for it.
    pub settings: Option<PathBuf>,
    /// The folder for what is kept of cases; nothing where the system has no place for it.
    pub state: Option<PathBuf>,
    /// The name by which the system knows the user.
    pub user: String,
    /// The name of this machine.
    pub machine: String,
    /// What comes in by standard input.
    pub input: Box<dyn Read + Send>,
    /// Where standard output goes.
    pub output: Stream,
    /// Where standard error goes.
    pub errors: Stream,
    /// Whether somebody watches the errors come.
    pub is_watched: bool,
}

impl Surroundings {
    /// Those of this program.
    #[must_use]
    pub fn of_system() -> Self {
        Self {
            language: Language::of_system(),
            settings: settings::file(),
            state: settings::state(),
            user: settings::system_user(),
            machine: settings::machine(),
            input: Box::new(std::io::stdin()),
            output: Box::new(std::io::stdout()),
            errors: Box::new(std::io::stderr()),
            is_watched: std::io::stderr().is_terminal(),
        }
    }
}

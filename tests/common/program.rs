//! The commands, run in the process of the tests: hundreds of them, for each of which a program would have to be started.
//! `commands.rs` runs the program itself.

#![expect(clippy::expect_used, clippy::panic, reason = "tests stop at the first thing that is not as they say")]

use lupapolku::cli::{Surroundings, run_in};
use lupapolku::language::Language;
use serde_json::Value;
use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// What a command said, and how it ended.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) code: u8,
    pub(crate) text: String,
    pub(crate) errors: String,
}

impl Outcome {
    /// What it said, as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }
}

/// Runs a command that keeps nothing outside the folders it is given.
pub(crate) fn run(arguments: &[&str]) -> Outcome {
    run_with(arguments, Vec::new())
}

/// The same with what comes in by standard input.
pub(crate) fn run_with(arguments: &[&str], input: Vec<u8>) -> Outcome {
    let (output, errors) = (Written::default(), Written::default());
    let surroundings = Surroundings {
        language: Language::find("en").expect("a language"),
        settings: None,
        state: None,
        user: "meri".to_owned(),
        machine: "kone".to_owned(),
        input: Box::new(std::io::Cursor::new(input)),
        output: Box::new(output.clone()),
        errors: Box::new(errors.clone()),
        is_watched: false,
    };
    let arguments = std::iter::once("lupapolku").chain(arguments.iter().copied());
    let code = run_in(surroundings, arguments.map(Into::into));
    Outcome { code, text: output.text(), errors: errors.text() }
}

/// A folder for files that are written through to the disk at each step: in memory, where the system has such a place.
pub(crate) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.expect("a folder")
}

/// Keeps what is written.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Written {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().expect("nobody writes any more").clone()).expect("text")
    }
}

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("whoever wrote did not fail").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

//! From files to a [`Process`]: parse each file, then check the whole.

use super::check;
use super::index::{self, Process};
use super::interview::Interview;
use super::model::{List, Step};
use super::problem::Problem;
use include_dir::{Dir, include_dir};
use serde::de::DeserializeOwned;
use std::sync::{Arc, LazyLock};

static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/process/vtjkysely-intermediary");

/// Why a process could not be loaded. These are for whoever edits the process files.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// A file of the process is not there.
    #[error("{file}: missing")]
    Missing {
        /// The file's name inside the process folder.
        file: String,
    },
    /// A file is not RON of the right shape.
    #[error("{file}:{line}:{column}: {reason}")]
    Syntax {
        /// The file's name inside the process folder.
        file: String,
        /// Line, from one.
        line: usize,
        /// Column, from one.
        column: usize,
        /// What the parser said.
        reason: String,
    },
    /// The files are well formed but do not fit together.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Problems(Vec<Problem>),
}

/// The process this program is made for, from the files built into it: read when it is first asked for, and shared since. That
/// its parts fit together is tested and not looked at again at each start.
///
/// # Errors
/// When a built-in file is malformed, which a test rules out.
pub fn vtjkysely_intermediary() -> Result<Arc<Process>, LoadError> {
    static READ: LazyLock<Result<Arc<Process>, LoadError>> =
        LazyLock::new(|| read(&text_files(&BUILT_IN)).map(Arc::new));
    READ.clone()
}

fn text_files<'a>(dir: &'a Dir<'a>) -> Vec<(String, &'a str)> {
    let here = dir.files().filter_map(|file| {
        let name = file.path().to_string_lossy().replace('\\', "/");
        Some((name, file.contents_utf8()?))
    });
    here.chain(dir.dirs().flat_map(text_files)).collect()
}

/// Loads a process from `(file name, content)` pairs. Steps are the files in `steps/`, by name.
///
/// # Errors
/// When a file is missing or malformed, or the parts do not fit together; every problem is located.
pub fn load<T: AsRef<str>>(files: &[(String, T)]) -> Result<Process, LoadError> {
    let process = read(files)?;
    let problems = check::problems(&process);
    if problems.is_empty() { Ok(process) } else { Err(LoadError::Problems(problems)) }
}

/// Reads each file, and looks not at whether they fit together.
fn read<T: AsRef<str>>(files: &[(String, T)]) -> Result<Process, LoadError> {
    let mut step_files: Vec<_> = files.iter().filter(|(name, _)| name.starts_with("steps/")).collect();
    step_files.sort_by_key(|(name, _)| (step_number(name), name.clone()));
    let steps: Vec<Step> =
        step_files.into_iter().map(|(name, text)| parse_text(name, text.as_ref())).collect::<Result<_, _>>()?;
    let lists: Vec<List> = parse(files, "lists.ron")?;
    let interview: Interview = parse(files, "interview.ron")?;
    Ok(Process {
        questions: index::questions(&steps, &lists, &interview),
        head: parse(files, "process.ron")?,
        bindings: parse(files, "bindings.ron")?,
        steps,
        lists,
        links: parse(files, "links.ron")?,
        contacts: parse(files, "contacts.ron")?,
        duties: parse(files, "duties.ron")?,
        filings: parse(files, "filings.ron")?,
        data_groups: parse(files, "data-groups.ron")?,
        rules: parse(files, "rules.ron")?,
        gates: parse(files, "gates.ron")?,
        documents: parse(files, "documents.ron")?,
        speech: parse(files, "speech.ron")?,
        revisions: parse(files, "revisions.ron")?,
        glossary: parse(files, "glossary.ron")?,
        asking: parse_if_there(files, "asking.ron")?,
        planning: parse(files, "plan.ron")?,
        interview,
    })
}

/// The number a step's file begins with, so that the tenth comes after the ninth.
fn step_number(name: &str) -> Option<u32> {
    let digits: String = name.trim_start_matches("steps/").chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

fn parse<T: DeserializeOwned>(files: &[(String, impl AsRef<str>)], wanted: &str) -> Result<T, LoadError> {
    let (name, text) =
        files.iter().find(|(name, _)| name == wanted).ok_or_else(|| LoadError::Missing { file: wanted.to_owned() })?;
    parse_text(name, text.as_ref())
}

/// Reads a file that a process may go without.
fn parse_if_there<T: DeserializeOwned>(
    files: &[(String, impl AsRef<str>)],
    wanted: &str,
) -> Result<Option<T>, LoadError> {
    let file = files.iter().find(|(name, _)| name == wanted);
    file.map(|(name, text)| parse_text(name, text.as_ref())).transpose()
}

fn parse_text<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, LoadError> {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME).from_str(text).map_err(
        |error| LoadError::Syntax {
            file: file.to_owned(),
            line: error.span.start.line,
            column: error.span.start.col,
            reason: error.code.to_string(),
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_process_is_sound() {
        if let Err(error) = load(&text_files(&BUILT_IN)) {
            panic!("{error}");
        }
    }
}

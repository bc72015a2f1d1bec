//! The commands: a contract of names, exit codes and JSON keys. Each is a few lines over the library.

mod arguments;
mod ask;
mod change;
mod check;
mod collect;
mod explain;
mod export;
mod help;
mod import;
mod inspect;
mod merge;
mod new;
mod output;
mod process;
mod surroundings;
mod unpack;
mod verify;
mod window;

use crate::handover::{self, DocumentKind, LongLists, Scope};
use crate::language::{Language, Translations};
use crate::process::{Audience, Process};
use arguments::{Arguments, Command};
use change::Keeper;
use clap::Parser as _;
pub use help::command;
use jiff::civil::Date;
pub use output::Stream;
use output::{Failure, Output};
use std::ffi::OsString;
use std::io::Read;
use std::process::ExitCode;
use std::sync::Arc;
pub use surroundings::Surroundings;

/// What every command knows.
struct Context {
    words: Translations,
    process: Arc<Process>,
    today: Date,
    keeper: Keeper,
    output: Arc<Output>,
}

/// Runs the program with its arguments.
#[must_use]
pub fn run() -> ExitCode {
    ExitCode::from(run_in(Surroundings::of_system(), std::env::args_os()))
}

/// Runs a command, the name of the program among its arguments, and gives its exit code.
#[must_use]
pub fn run_in(surroundings: Surroundings, arguments: impl IntoIterator<Item = OsString>) -> u8 {
    let Surroundings { language, settings, state, user, machine, input, output, errors, is_watched } = surroundings;
    let output = Arc::new(Output::new(output, errors, is_watched));
    let system = System { language, keeper: Keeper { settings, state, user, machine }, output: output.clone() };
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    match self::arguments(&arguments, language).and_then(|arguments| answer(system, arguments, input)) {
        Ok(code) => code,
        Err(failure) => {
            output.error(&failure.message);
            2
        }
    }
}

/// What surrounds a command, without what comes in.
struct System {
    language: Language,
    keeper: Keeper,
    output: Arc<Output>,
}

/// The arguments, or the help. The texts of the help and of mistakes are read only for whoever sees them.
fn arguments(arguments: &[OsString], system: Language) -> Result<Result<Arguments, String>, Failure> {
    match Arguments::try_parse_from(arguments) {
        Ok(arguments) => Ok(Ok(arguments)),
        Err(_) => help::parse(&Translations::new(spoken(arguments, system)), arguments),
    }
}

/// The language that is asked for before anything else is understood, so that mistakes are named in it.
fn spoken(arguments: &[OsString], system: Language) -> Language {
    let arguments: Vec<String> = arguments.iter().map(|it| it.to_string_lossy().into_owned()).collect();
    let given = arguments.iter().enumerate().find_map(|(at, argument)| match argument.strip_prefix("--language") {
        Some("") => arguments.get(at + 1).map(String::as_str),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    });
    given.and_then(Language::find).unwrap_or(system)
}

fn answer(system: System, arguments: Result<Arguments, String>, input: Box<dyn Read + Send>) -> Result<u8, Failure> {
    match arguments {
        Ok(arguments) => execute(system, arguments, input),
        Err(help) => {
            system.output.line(help.trim_end());
            Ok(0)
        }
    }
}

/// The language that is asked for, if one is.
fn language(given: Option<&str>, system: Language) -> Result<Option<Language>, Failure> {
    let unknown = |tag: &str| Translations::new(system).with("cli-bad-language", [("tag", tag.into())]);
    given.map(|tag| Language::find(tag).ok_or_else(|| Failure::new(unknown(tag)))).transpose()
}

/// The day to count from, if one is given.
fn day(given: Option<&str>, language: Language) -> Result<Option<Date>, Failure> {
    let unread = |text: &str| Translations::new(language).with("cli-bad-date", [("text", text.into())]);
    given.map(|text| text.parse().map_err(|_: jiff::Error| Failure::new(unread(text)))).transpose()
}

fn execute(system: System, arguments: Arguments, input: Box<dyn Read + Send>) -> Result<u8, Failure> {
    let chosen = self::language(arguments.language.as_deref(), system.language)?;
    let language = chosen.unwrap_or(system.language);
    let today = day(arguments.today.as_deref(), language)?;
    let Some(command) = arguments.command else { return window::open(arguments.file, today, chosen, system.language) };
    let context = Context {
        words: Translations::new(language),
        process: crate::process::vtjkysely_intermediary().map_err(|error| Failure::new(error.to_string()))?,
        today: today.unwrap_or_else(|| jiff::Zoned::now().date()),
        keeper: system.keeper,
        output: system.output,
    };
    carry_out(&context, command, input)
}

fn carry_out(context: &Context, command: Command, input: Box<dyn Read + Send>) -> Result<u8, Failure> {
    match command {
        Command::New { out, sample } => new::run(context, &out, sample),
        Command::Check { file, json } => check::run(context, &file, json),
        Command::Inspect { paths, case, password_file, json } => {
            let (case, passwords) = (case.as_deref(), password_file.as_deref());
            inspect::run(context, &inspect::Args { paths: &paths, case, passwords, json })
        }
        Command::Explain { text, case, with, record, json } => {
            let order = explain::Args { text: &text, case: case.as_deref(), with: &with, record, json };
            explain::run(context, &order, input)
        }
        Command::Merge { base, ours, theirs, to, name, force, json } => {
            let (base, ours, theirs, to, name) = (&base, &ours, &theirs, &to, name.as_deref());
            merge::run(context, &merge::Args { base, ours, theirs, to, name, force, json })
        }
        Command::Import {
            file,
            table,
            dry_run,
            sheet,
            heading,
            column,
            encoding,
            replace,
            fill,
            leave,
            refused_to,
            json,
        } => {
            let chosen = import::Chosen { sheet, heading, column, encoding, replace, fill, leave };
            let order = import::Args { file: &file, table: &table, refused_to: refused_to.as_deref(), dry_run, json };
            import::run(context, &order, &chosen)
        }
        Command::Ask { file, to, customers, task, name, by } => {
            ask::run(context, ask::Wanted { file: &file, to: &to, customers, task, name, by })
        }
        Command::Collect { file, forms, dry_run, json } => {
            collect::run(context, &collect::Args { file: &file, forms: &forms, dry_run, json })
        }
        Command::Export { file, to, document, format, audience, redact, long_lists, handed_to, handed_by } => {
            let scope = Scope {
                kind: document.as_deref().map_or(Ok(DocumentKind::default()), |name| document_kind(context, name))?,
                audience: self::audience(context, audience.as_deref())?,
                redact,
                long_lists: long_lists
                    .as_deref()
                    .map_or(Ok(LongLists::default()), |name| self::long_lists(context, name))?,
            };
            let (format, handed_by) = (format.as_deref(), handed_by.unwrap_or_default());
            export::run(context, &file, &export::Wanted { to: &to, format, scope, handed_to, handed_by })
        }
        Command::Verify { file, case, sum, json } => {
            let (case, sum) = (case.as_deref(), sum.as_deref());
            verify::run(context, &verify::Args { file: &file, case, sum, json })
        }
        Command::Process { sources, json } => process::run(context, sources, json),
        Command::Unpack { bundle, to } => unpack::run(context, &bundle, &to),
    }
}

fn audience(context: &Context, name: Option<&str>) -> Result<Audience, Failure> {
    let unknown = |name: &str| Failure::new(context.words.with("cli-unknown-audience", [("name", name.into())]));
    name.map_or(Ok(Audience::Successor), |name| handover::reader(name).ok_or_else(|| unknown(name)))
}

fn document_kind(context: &Context, name: &str) -> Result<DocumentKind, Failure> {
    name.parse().map_err(|()| Failure::new(context.words.with("cli-unknown-document", [("name", name.into())])))
}

fn long_lists(context: &Context, name: &str) -> Result<LongLists, Failure> {
    name.parse().map_err(|()| Failure::new(context.words.with("cli-unknown-place", [("name", name.into())])))
}

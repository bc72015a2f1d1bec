//! The commands: a contract of names, exit codes and JSON keys. Each is a few lines over the library.

mod check;
mod export;
mod new;
mod output;

use crate::language::{Language, Words};
use crate::process::Process;
use clap::{Parser, Subcommand};
use jiff::civil::Date;
use output::Failure;
use std::path::PathBuf;
use std::process::ExitCode;

/// Step-by-step checklist for taking DVV's VTJkysely-rajapinta into use as an intermediary company.
#[derive(Parser)]
#[command(name = "lupapolku", version, args_conflicts_with_subcommands = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// Case file to open in the window
    file: Option<PathBuf>,
    /// Language: fi, sv or en
    #[arg(long, global = true, value_name = "LANGUAGE")]
    language: Option<String>,
    /// The day to count from, YYYY-MM-DD, for repeatable results
    #[arg(long, global = true, value_name = "DAY")]
    today: Option<String>,
}

#[derive(Subcommand)]
enum Command {
    /// Make a new case file
    New {
        /// Where; an existing file is never replaced
        out: PathBuf,
        /// A realistic, half-done case
        #[arg(long)]
        sample: bool,
    },
    /// List what is wrong or missing: exit 0 nothing blocks, 1 something blocks, 2 the file cannot be read
    Check {
        /// The case file
        file: PathBuf,
        /// For other programs
        #[arg(long)]
        json: bool,
    },
    /// Write the checklist for handover
    Export {
        /// The case file
        file: PathBuf,
        /// Where
        #[arg(long, value_name = "OUT")]
        to: PathBuf,
        /// md, html, csv or json; from the ending of OUT when not given
        #[arg(long)]
        format: Option<String>,
    },
}

/// What every command knows.
struct Context {
    words: Words,
    process: Process,
    today: Date,
}

/// Runs the program with its arguments.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match context(&arguments).and_then(|context| execute(&context, arguments)) {
        Ok(code) => code,
        Err(failure) => {
            output::error(&failure.message);
            ExitCode::from(2)
        }
    }
}

fn context(arguments: &Arguments) -> Result<Context, Failure> {
    let system = Words::new(Language::of_system());
    let language = match &arguments.language {
        None => system.language(),
        Some(tag) => Language::find(tag)
            .ok_or_else(|| Failure::new(system.with("cli-bad-language", [("tag", tag.as_str().into())])))?,
    };
    let words = Words::new(language);
    let today = match &arguments.today {
        None => jiff::Zoned::now().date(),
        Some(text) => text
            .parse()
            .map_err(|_: jiff::Error| Failure::new(words.with("cli-bad-date", [("text", text.as_str().into())])))?,
    };
    let process = crate::process::vtjkysely_intermediary().map_err(|error| Failure::new(error.to_string()))?;
    Ok(Context { words, process, today })
}

fn execute(context: &Context, arguments: Arguments) -> Result<ExitCode, Failure> {
    match arguments.command {
        Some(Command::New { out, sample }) => new::run(context, &out, sample),
        Some(Command::Check { file, json }) => check::run(context, &file, json),
        Some(Command::Export { file, to, format }) => export::run(context, &file, &to, format.as_deref()),
        None => window(context, arguments),
    }
}

#[cfg(feature = "gui")]
fn window(context: &Context, arguments: Arguments) -> Result<ExitCode, Failure> {
    use crate::window::{Environment, open_in_browser, run};
    let environment = Environment {
        today: arguments.today.is_some().then_some(context.today),
        language: arguments.language.is_some().then(|| context.words.language()),
        settings: crate::settings::file(),
        open_address: open_in_browser,
    };
    let failed = |error: eframe::Error| {
        Failure::new(context.words.with("cli-window-failed", [("reason", error.to_string().into())]))
    };
    run(environment, arguments.file).map(|()| ExitCode::SUCCESS).map_err(failed)
}

#[cfg(not(feature = "gui"))]
fn window(context: &Context, _arguments: Arguments) -> Result<ExitCode, Failure> {
    Err(Failure::new(context.words.text("cli-no-window")))
}

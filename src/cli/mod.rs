//! The commands: a contract of names, exit codes and JSON keys. Each is a few lines over the library.

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
mod unpack;
mod verify;

use crate::handover::{self, DocumentKind, LongLists, Scope};
use crate::language::{Language, Translations};
use crate::process::{Audience, Process};
use crate::settings;
use change::Keeper;
use clap::{Parser, Subcommand};
pub use help::command;
use jiff::civil::Date;
pub use output::Stream;
use output::{Failure, Output};
use std::ffi::OsString;
use std::io::{IsTerminal as _, Read};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

/// Step-by-step checklist for taking DVV's VTJkysely-rajapinta into use as an intermediary company.
#[derive(Parser)]
#[command(name = "lupapolku", version = crate::VERSION)]
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
    /// Read certificates, requests and keys: exit 0 all fit, 1 something does not fit, 2 nothing could be read
    Inspect {
        /// Files, any number at once
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// Compare with the applicant of this case file
        #[arg(long, value_name = "FILE")]
        case: Option<PathBuf>,
        /// File whose lines are passwords to try
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
        /// For other programs
        #[arg(long)]
        json: bool,
    },
    /// Say why a first connection failed: exit 0 something is said, 1 nothing fits, 2 the text cannot be read
    Explain {
        /// What the client printed, a log or an answer; - for standard input
        text: PathBuf,
        /// The case file, for the server's own name
        #[arg(long, value_name = "FILE")]
        case: Option<PathBuf>,
        /// The certificate files of the client, to cross causes out
        #[arg(long, value_name = "PATH", num_args = 1..)]
        with: Vec<PathBuf>,
        /// Note in the case that it was tried, with which client, the likeliest cause and who acts; nothing of the text
        #[arg(long, requires = "case")]
        record: bool,
        /// For other programs
        #[arg(long)]
        json: bool,
    },
    /// Put two people's work together: exit 0 merged, 1 both changed the same things, 2 a file cannot be read
    Merge {
        /// What both began with
        base: PathBuf,
        /// Our file
        ours: PathBuf,
        /// Their file
        theirs: PathBuf,
        /// Where
        #[arg(long, value_name = "OUT")]
        to: PathBuf,
        /// The file that git merges (%P)
        #[arg(long, value_name = "FILE")]
        name: Option<PathBuf>,
        /// Replace another file than these three
        #[arg(long)]
        force: bool,
        /// For other programs
        #[arg(long)]
        json: bool,
    },
    /// Take end customers in from a CSV file or a workbook
    Import {
        /// The case file
        file: PathBuf,
        /// The table
        table: PathBuf,
        /// Only say what would change
        #[arg(long)]
        dry_run: bool,
        /// The sheet to read
        #[arg(long, value_name = "NAME")]
        sheet: Option<String>,
        /// The line that holds the headings of the columns
        #[arg(long, value_name = "LINE")]
        heading: Option<usize>,
        /// Which column answers a question
        #[arg(long, value_name = "QUESTION=HEADING")]
        column: Vec<String>,
        /// The encoding of the text
        #[arg(long, value_name = "NAME")]
        encoding: Option<String>,
        /// Replace the answers to this question
        #[arg(long, value_name = "QUESTION")]
        replace: Vec<String>,
        /// Fill empty answers to this question
        #[arg(long, value_name = "QUESTION")]
        fill: Vec<String>,
        /// Leave the answers to this question
        #[arg(long, value_name = "QUESTION")]
        leave: Vec<String>,
        /// Write the refused rows to this file
        #[arg(long, value_name = "FILE")]
        refused_to: Option<PathBuf>,
        /// For other programs
        #[arg(long)]
        json: bool,
    },
    /// Ask others for answers: a workbook a recipient
    Ask {
        /// The case file
        file: PathBuf,
        /// The folder for the forms
        #[arg(long, value_name = "FOLDER")]
        to: PathBuf,
        /// Only end customers whose answers hold this text
        #[arg(long, value_name = "TEXT", conflicts_with_all = ["task", "asked_name"])]
        customers: Option<String>,
        /// The questions of this task, for a colleague
        #[arg(long, value_name = "TASK")]
        task: Option<String>,
        /// Who is asked about the task
        #[arg(long, value_name = "NAME", id = "asked_name")]
        name: Option<String>,
        /// The day by which an answer is wanted, YYYY-MM-DD
        #[arg(long, value_name = "DAY")]
        by: Option<String>,
    },
    /// Take answers back in: exit 0 all could be taken, 1 something was not, 2 no file is a questionnaire
    Collect {
        /// The case file
        file: PathBuf,
        /// The files that came back, or folders of them
        #[arg(required = true)]
        forms: Vec<PathBuf>,
        /// Only say what would change
        #[arg(long)]
        dry_run: bool,
        /// For other programs
        #[arg(long)]
        json: bool,
    },
    /// Write the checklist for handover, or another document made from the case
    Export {
        /// The case file
        file: PathBuf,
        /// Where
        #[arg(long, value_name = "OUT")]
        to: PathBuf,
        /// checklist, account, customer, runbook or management
        #[arg(long, value_name = "NAME")]
        document: Option<String>,
        /// pdf, html, xlsx, md, ics, csv, json or zip; from the ending of OUT when not given
        #[arg(long)]
        format: Option<String>,
        /// Who it is for
        #[arg(long)]
        audience: Option<String>,
        /// Without names, contact details and file paths
        #[arg(long)]
        redact: bool,
        /// Where lists of more than a hundred rows stand: annex or workbook
        #[arg(long, value_name = "PLACE")]
        long_lists: Option<String>,
        /// Record in the case to whom it is handed over
        #[arg(long, value_name = "NAME")]
        handed_to: Option<String>,
        /// Who hands it over
        #[arg(long, value_name = "NAME", requires = "handed_to")]
        handed_by: Option<String>,
    },
    /// Say whether a document, a bundle or a case is the one that was handed over: exit 0 it is, 1 it is not, 2 nobody can tell
    Verify {
        /// A document, a bundle or a case file
        file: PathBuf,
        /// The case file to compare with
        #[arg(long, value_name = "FILE")]
        case: Option<PathBuf>,
        /// The SHA-256 that stands on paper, or its first 16 digits
        #[arg(long, value_name = "DIGITS")]
        sum: Option<String>,
        /// For other programs
        #[arg(long)]
        json: bool,
    },
    /// Tell what the statements of the process rest on
    Process {
        /// Every statement with its source, the day it was read and its kind
        #[arg(long)]
        sources: bool,
        /// For other programs
        #[arg(long)]
        json: bool,
    },
    /// Open a bundle into a folder, when all of it is as it was made
    Unpack {
        /// The bundle
        bundle: PathBuf,
        /// Where
        #[arg(long, value_name = "OUT")]
        to: PathBuf,
    },
}

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
    let Some(command) = arguments.command else { return window(arguments.file, today, chosen, system.language) };
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

#[cfg(feature = "gui")]
fn window(
    file: Option<PathBuf>,
    today: Option<Date>,
    language: Option<Language>,
    system: Language,
) -> Result<u8, Failure> {
    use crate::window::{Clock, Environment, is_wayland, keeps_clipboard, open_in_browser, open_with_system, run};
    let environment = Environment {
        clock: Clock::of_system(today),
        language,
        settings: settings::file(),
        state: settings::state(),
        documents: Some(settings::documents()),
        home: std::env::home_dir(),
        machine: settings::machine(),
        open_address: open_in_browser,
        open_path: open_with_system,
        is_wayland: is_wayland(),
        keeps_clipboard,
    };
    // Desktops hand files over by name or by address.
    let of_address = |path: PathBuf| path.to_str().and_then(crate::files::of_address).unwrap_or(path);
    let opened = run(environment, file.map(of_address));
    let words = || Translations::new(language.unwrap_or(system));
    opened.map(|()| 0).map_err(|why| no_window(&words(), &why))
}

/// What keeps the window from opening, and what to install.
#[cfg(feature = "gui")]
fn no_window(words: &Translations, why: &crate::window::NoWindow) -> Failure {
    use crate::window::NoWindow;
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let no_display = cfg!(target_os = "linux") && !is_set("DISPLAY") && !is_set("WAYLAND_DISPLAY");
    let packages = why.packages().join(" ");
    let reason = match why {
        _ if no_display => words.text("window-no-display"),
        NoWindow::Display => words.text("window-silent-display"),
        NoWindow::Libraries => words.with("window-no-libraries", [("packages", packages.into())]),
        NoWindow::Graphics => words.with("window-no-graphics", [("packages", packages.into())]),
        NoWindow::Other(reason) => reason.clone(),
    };
    Failure::new(words.with("cli-window-failed", [("reason", reason.into())]))
}

#[cfg(not(feature = "gui"))]
fn window(
    _file: Option<PathBuf>,
    _today: Option<Date>,
    language: Option<Language>,
    system: Language,
) -> Result<u8, Failure> {
    Err(Failure::new(Translations::new(language.unwrap_or(system)).text("cli-no-window")))
}

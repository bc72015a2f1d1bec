//! What can be typed: the commands with their arguments. What is said of them in the help is in the translations.

use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Step-by-step checklist for taking DVV's VTJkysely-rajapinta into use as an intermediary company.
#[derive(Parser)]
#[command(name = "lupapolku", version = crate::VERSION)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// Case file to open in the window
    pub(super) file: Option<PathBuf>,
    /// Language: fi, sv or en
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub(super) language: Option<String>,
    /// The day to count from, YYYY-MM-DD, for repeatable results
    #[arg(long, global = true, value_name = "DAY")]
    pub(super) today: Option<String>,
}

#[derive(Subcommand)]
pub(super) enum Command {
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

//! The help and the mistakes of the command line, in the user's language.

use super::arguments::Arguments;
use super::output::Failure;
use crate::language::Translations;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory as _, FromArgMatches as _};
use std::ffi::OsString;

/// Every argument with the key of its help.
const ARGUMENTS: &[(&str, &str)] = &[
    ("file", "help-file"),
    ("out", "help-out"),
    ("sample", "help-sample"),
    ("json", "help-json"),
    ("paths", "help-paths"),
    ("case", "help-case"),
    ("password_file", "help-password-file"),
    ("text", "help-text"),
    ("with", "help-with"),
    ("record", "help-record"),
    ("base", "help-base"),
    ("ours", "help-ours"),
    ("theirs", "help-theirs"),
    ("name", "help-name"),
    ("force", "help-force"),
    ("table", "help-table"),
    ("dry_run", "help-dry-run"),
    ("sheet", "help-sheet"),
    ("heading", "help-heading"),
    ("column", "help-column"),
    ("encoding", "help-encoding"),
    ("replace", "help-replace"),
    ("fill", "help-fill"),
    ("leave", "help-leave"),
    ("refused_to", "help-refused-to"),
    ("customers", "help-customers"),
    ("task", "help-task"),
    ("asked_name", "help-asked-name"),
    ("by", "help-by"),
    ("forms", "help-forms"),
    ("to", "help-to"),
    ("format", "help-format"),
    ("audience", "help-audience"),
    ("redact", "help-redact"),
    ("document", "help-document"),
    ("long_lists", "help-long-lists"),
    ("handed_to", "help-handed-to"),
    ("handed_by", "help-handed-by"),
    ("sum", "help-sum"),
    ("sources", "help-sources"),
    ("bundle", "help-bundle"),
    ("language", "help-language"),
    ("today", "help-today"),
];

/// The arguments that mean another thing in one command, with the key of their help there.
const OWN: &[(&str, &str, &str)] = &[
    ("lupapolku", "file", "help-file-opened"),
    ("explain", "case", "help-explain-case"),
    ("verify", "file", "help-verify-file"),
    ("verify", "case", "help-verify-case"),
];

/// Every command with the key of what it does.
const COMMANDS: &[(&str, &str)] = &[
    ("new", "help-new"),
    ("check", "help-check"),
    ("inspect", "help-inspect"),
    ("explain", "help-explain"),
    ("import", "help-import"),
    ("merge", "help-merge"),
    ("ask", "help-ask"),
    ("collect", "help-collect"),
    ("export", "help-export"),
    ("verify", "help-verify"),
    ("unpack", "help-unpack"),
    ("process", "help-process"),
];

/// The arguments, or what is wrong with them. Help and version come back as text for the user.
pub(super) fn parse(words: &Translations, arguments: &[OsString]) -> Result<Result<Arguments, String>, Failure> {
    let mut command = command(words);
    let matches = match command.try_get_matches_from_mut(arguments) {
        Ok(matches) => matches,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            return Ok(Err(error.to_string()));
        }
        Err(error) => return Err(mistake(words, &error)),
    };
    Arguments::from_arg_matches(&matches).map(Ok).map_err(|error| mistake(words, &error))
}

/// The command line with its help in the user's language.
#[must_use]
pub fn command(words: &Translations) -> Command {
    let mut command = Arguments::command().about(words.text("help-about")).disable_help_subcommand(true);
    command = command.subcommand_help_heading(words.text("help-commands"));
    command = command.subcommand_value_name(words.text("help-command")).disable_version_flag(true);
    command = command.arg(flag("version", 'V', ArgAction::Version).help(words.text("help-version")));
    command = localised(command, words);
    for (name, key) in COMMANDS {
        command = command.mut_subcommand(name, |sub| localised(sub.about(words.text(key)), words));
    }
    command
}

fn localised(command: Command, words: &Translations) -> Command {
    let heading = words.text("help-options");
    let usage = words.text("help-usage");
    let help = flag("help", 'h', ArgAction::Help).help(words.text("help-help"));
    let template = format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}");
    let name = command.get_name().to_owned();
    let described = command.disable_help_flag(true).arg(help).help_template(template).mut_args(|argument| {
        let key = key(&name, argument.get_id().as_str());
        let argument = key.into_iter().fold(argument, |argument, key| argument.help(words.text(key)));
        argument.help_heading(heading.clone())
    });
    described.next_help_heading(heading)
}

/// The key of an argument's help: the command's own, or the one that all commands share.
fn key(command: &str, argument: &str) -> Option<&'static str> {
    let own = OWN.iter().find(|(of, name, _)| *of == command && *name == argument).map(|(_, _, key)| *key);
    own.or_else(|| ARGUMENTS.iter().find(|(name, _)| *name == argument).map(|(_, key)| *key))
}

fn flag(name: &'static str, short: char, action: ArgAction) -> Arg {
    Arg::new(name).short(short).long(name).action(action)
}

/// What is wrong, with the argument it is about.
fn mistake(words: &Translations, error: &clap::Error) -> Failure {
    let about = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
        _ => None,
    };
    let argument = about(ContextKind::InvalidArg).or_else(|| about(ContextKind::InvalidSubcommand));
    let values = [("argument", argument.unwrap_or_default().into())];
    Failure::new(match error.kind() {
        ErrorKind::MissingRequiredArgument => words.with("cli-argument-missing", values),
        _ => words.with("cli-argument-unknown", values),
    })
}

//! A secret after an option of a command: alone, after a user, after a file, before a proxy.

use super::value::Line;
use crate::connection::knowledge::{OptionOf, Secrets};
use std::ops::Range;

/// The places of what is secret after options.
pub(super) fn places(line: &Line<'_>, known: &Secrets) -> Vec<Range<usize>> {
    let mut found = stores(line, known);
    found.extend(proxies(line));
    for (place, word) in line.words() {
        let start = place.start + word.len() - word.trim_start_matches(['"', '\'', '(', '`']).len();
        found.extend(joined(line, start..place.end, known));
        let Some(flag) = Flag::at(line, start) else { continue };
        let Some(value) = flag.value(line) else { continue };
        found.extend(flag.secret(line, value, known));
    }
    // In a list each of them is quoted: ['curl', '--pass', 'WORD'].
    for pair in line.quotes.windows(2) {
        let [option, value] = pair else { continue };
        let between = line.text.get(option.end + 1..value.start.saturating_sub(1)).unwrap_or_default();
        let Some(flag) = Flag::at(line, option.start).filter(|it| it.end == option.end && between.trim() == ",") else {
            continue;
        };
        found.extend(flag.secret(line, value.clone(), known));
    }
    found
}

/// What follows the option of a program at once, as in `mysql -pWORD`; large letters count.
fn joined(line: &Line<'_>, word: Range<usize>, known: &Secrets) -> Option<Range<usize>> {
    let text = line.text.get(word.clone())?;
    let is_of = |it: &&OptionOf| it.is_joined && line.small.contains(&it.program);
    let known = known.options_of.iter().filter(is_of).find(|it| text.starts_with(&it.option))?;
    let value = text.get(known.option.len()..)?.trim_matches(['"', '\'', ')', '`']);
    // A long option with one dash, and the name of one, is none.
    (!value.is_empty() && !value.starts_with(['-', '=', '$'])).then(|| word.start + known.option.len()..word.end)
}

/// An option of a command.
struct Flag<'a> {
    /// Without what is given to it.
    option: &'a str,
    end: usize,
}

impl<'a> Flag<'a> {
    fn at(line: &Line<'a>, start: usize) -> Option<Self> {
        let rest = line.from(start);
        // curl takes what follows the letter at once.
        let is_joined = rest.starts_with("-u") && !rest.starts_with("-u ") && line.small.contains("curl ");
        let is_part = |it: char| it.is_ascii_alphanumeric() || it == '-' || it == '_';
        let length = if is_joined { 2 } else { rest.find(|it| !is_part(it)).unwrap_or(rest.len()) };
        let option = rest.get(..length).filter(|it| it.starts_with('-') && it.len() > 1)?;
        Some(Self { option, end: start + length })
    }

    /// The next word, or what follows `=`.
    fn value(&self, line: &Line<'_>) -> Option<Range<usize>> {
        let rest = line.from(self.end);
        let at = if rest.starts_with('=') { self.end + 1 } else { self.end };
        let is_apart = rest.starts_with(['=', ' ', '\t']) || self.option == "-u";
        line.word(at).filter(|_| is_apart)
    }

    /// What is secret in the value that is given to it.
    fn secret(&self, line: &Line<'_>, value: Range<usize>, known: &Secrets) -> Option<Range<usize>> {
        let has = |list: &[String]| list.iter().any(|it| it == self.option);
        match () {
            () if has(&known.user_options) => after_user(line, value),
            () if has(&known.file_options) => after_file(line, value),
            () if has(&known.proxy_options) => before_proxy(line, value),
            () if has(&known.cookie_options) => Some(value).filter(|it| is_cookie(line, it)),
            () => Some(value).filter(|it| self.is_secret(line, it, known)),
        }
    }

    /// Whether the next word is a password, as in `-storepass WORD`.
    fn is_secret(&self, line: &Line<'_>, value: &Range<usize>, known: &Secrets) -> bool {
        let name = self.option.to_ascii_lowercase();
        let joined: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
        let has = |list: &[String]| list.iter().any(|it| joined.ends_with(it.as_str()));
        let last = name.rsplit('-').next().unwrap_or_default();
        let is_of_program =
            known.options_of.iter().any(|it| !it.is_joined && it.option == name && line.small.contains(&it.program));
        let is_named = has(&known.names) || known.words.iter().any(|it| it == last) || is_of_program;
        let text = line.small.get(value.clone()).unwrap_or_default();
        let is_quoted = line.text.get(..value.start).is_some_and(|it| it.ends_with(['"', '\'']));
        let is_other = !is_quoted && text.starts_with(['-', '(', '$', '@']);
        let is_elsewhere = known.elsewhere.iter().any(|it| text.starts_with(it.as_str())) || text.contains("://");
        is_named && !has(&known.not) && !is_other && !is_elsewhere
    }
}

/// The password after a user. A host with a port is none.
fn after_user(line: &Line<'_>, value: Range<usize>) -> Option<Range<usize>> {
    let text = line.text.get(value.clone())?;
    let (user, word) = text.split_once(':')?;
    let is_host = user.contains('.') && word.len() <= 5 && word.bytes().all(|it| it.is_ascii_digit());
    let is_address = text.contains("://");
    (!is_host && !is_address).then(|| value.start + user.len() + 1..value.end)
}

/// The password after a file. `C:\` is no file, and a colon of the file has a sign before it.
fn after_file(line: &Line<'_>, value: Range<usize>) -> Option<Range<usize>> {
    let text = line.text.get(value.clone()).filter(|it| !it.starts_with("pkcs11:"))?;
    let at = text.match_indices(':').map(|(at, _)| at).find(|at| {
        let is_drive = *at == 1 && text.get(2..).is_some_and(|it| it.starts_with(['\\', '/']));
        !is_drive && !text.get(..*at).is_some_and(|it| it.ends_with('\\'))
    });
    Some(value.start + at? + 1..value.end)
}

/// The user and password before a proxy without a scheme.
fn before_proxy(line: &Line<'_>, value: Range<usize>) -> Option<Range<usize>> {
    let at = line.text.get(value.clone()).filter(|it| !it.contains("://"))?.rfind('@')?;
    Some(value.start..value.start + at)
}

/// The same in settings such as `http_proxy=user:password@proxy:3128`.
fn proxies(line: &Line<'_>) -> Vec<Range<usize>> {
    let named = line.small.match_indices("proxy").map(|(at, it)| at + it.len());
    let values = named.filter_map(|at| {
        let rest = line.from(at);
        let value = rest.trim_start_matches(['=', ':', ' ', '"', '\'']);
        let start = line.text.len() - value.len();
        line.text.get(at..start)?.contains(['=', ':']).then(|| start..line.bare_end(start))
    });
    values.filter_map(|value| before_proxy(line, value)).collect()
}

/// Whether cookies are given and not the file that holds them.
fn is_cookie(line: &Line<'_>, value: &Range<usize>) -> bool {
    line.text.get(value.clone()).is_some_and(|it| it.contains('='))
}

/// The password after a file, as curl takes it. A number after a file is that of a line.
fn stores(line: &Line<'_>, known: &Secrets) -> Vec<Range<usize>> {
    let starts = known.stores.iter().flat_map(|ending| {
        let ending = format!("{ending}:");
        line.small.match_indices(&ending).map(|(at, it)| at + it.len()).collect::<Vec<_>>()
    });
    let values = starts.map(|start| start..line.bare_end(start));
    let is_number = |it: &Range<usize>| {
        line.text.get(it.clone()).is_some_and(|it| it.bytes().all(|it| it.is_ascii_digit() || it == b':'))
    };
    values.filter(|it| !is_number(it)).collect()
}

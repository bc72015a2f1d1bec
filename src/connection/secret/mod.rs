//! Finds what is secret in a line: passwords in every way of giving them, keys of a session, tokens, cookies. What a name says
//! is in `named`, how far a value goes in `value`. The words are in `assets/connection/secrets.ron`.

mod named;
mod option;
mod prompt;
mod value;

use super::knowledge::{Knowledge, Secrets};
use std::ops::Range;
use value::Line;
use zeroize::Zeroizing;

/// The fewest letters of a key or token that stands without a name.
const SHORTEST: usize = 8;
/// The fewest letters of a key that is known by its letters alone: less than half a line of PEM.
const SHORTEST_KEY: usize = 24;

/// A piece of so many letters without a slash is no path.
const LONG_KEY: usize = 40;

/// Whether a secret begins the line that follows this one.
pub(super) fn is_open(line: &str) -> bool {
    prompt::is_open(line, &Knowledge::get().secrets)
}

/// The places of what is secret in a line, in order and none in another.
pub(super) fn places(text: &str) -> Vec<Range<usize>> {
    let small = Zeroizing::new(text.to_ascii_lowercase());
    let line = Line::of(text, &small);
    let known = &Knowledge::get().secrets;
    let mut all: Vec<Range<usize>> = named::places(&line, known);
    all.extend(option::places(&line, known));
    all.extend(addresses(&line));
    all.extend(users(&line));
    all.extend(calls(&line, known));
    all.extend(made_secure(&line));
    all.extend(alone(&line));
    all.extend(prompt::places(&line, known));
    all.extend(keys(&line));
    all.retain(|it| !it.is_empty());
    all.sort_by_key(|it| (it.start, std::cmp::Reverse(it.end)));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for place in all {
        match apart.last_mut().filter(|last| place.start <= last.end) {
            Some(last) => last.end = last.end.max(place.end),
            None => apart.push(place),
        }
    }
    apart
}

/// The user and password in addresses such as `http://user:password@proxy`.
fn addresses(line: &Line<'_>) -> Vec<Range<usize>> {
    let starts = line.text.match_indices("://").map(|(at, sign)| at + sign.len());
    starts.filter_map(|start| Some(start..start + before_host(line.from(start))?)).collect()
}

/// Where the user and password at the beginning of an address end. A password may have signs that belong after the host.
fn before_host(address: &str) -> Option<usize> {
    let end = address.find(|it: char| it.is_whitespace() || "\"'<>`|".contains(it)).unwrap_or(address.len());
    let address = address.get(..end)?;
    let host_end = address.find(['/', '?', '#']).unwrap_or(address.len());
    let host = address.get(..host_end)?;
    if let Some(at) = host.rfind('@') {
        return Some(at);
    }
    let (_, after) = host.split_once(':').filter(|_| !host.starts_with('['))?;
    let is_port = after.bytes().all(|it| it.is_ascii_digit());
    if is_port { None } else { address.rfind('@') }
}

/// The user and password before a host where no address begins: `user:password@host`.
fn users(line: &Line<'_>) -> Vec<Range<usize>> {
    let found = line.words().filter_map(|(place, word)| {
        let begin = word.len() - word.trim_start_matches(|it: char| !it.is_alphanumeric()).len();
        let (before, host) = word.get(begin..)?.rsplit_once('@')?;
        let (user, password) = before.split_once(':')?;
        let is_user = !user.is_empty() && user.bytes().all(|it| it.is_ascii_alphanumeric() || b"._-".contains(&it));
        let is_host = host.starts_with(|it: char| it.is_ascii_alphanumeric());
        let is_told = is_user && is_host && !password.is_empty() && !before.contains("://") && user != "mailto";
        is_told.then(|| place.start + begin..place.start + begin + before.len())
    });
    found.collect()
}

/// The texts of calls that take a password after a name or file, and the first after what gives one.
fn calls(line: &Line<'_>, known: &Secrets) -> Vec<Range<usize>> {
    let begin =
        |call: &String| line.small.match_indices(call.as_str()).map(|(at, it)| at + it.len()).collect::<Vec<_>>();
    let two = known.calls.iter().flat_map(begin).map(|start| (start, 1));
    let three = known.calls_of_three.iter().flat_map(begin).map(|start| (start, 2));
    let in_calls = two.chain(three).flat_map(|(start, commas)| {
        let (from, end) = (after_commas(line, start, commas), call_end(line, start));
        line.quotes.iter().filter(move |quote| quote.start >= from && quote.start < end)
    });
    let givers = known.givers.iter().flat_map(begin);
    let given = givers.filter_map(|start| line.quotes.iter().find(|quote| quote.start > start + 1));
    // Java makes letters of a text for a password alone.
    let as_letters = line.small.match_indices(".tochararray()").map(|(at, _)| at);
    let as_letters = as_letters.filter_map(|at| line.quotes.iter().find(|quote| quote.end + 1 == at));
    in_calls.chain(given).chain(as_letters).cloned().collect()
}

/// Where a comma of a call is, counted from one; the end of the line when there are fewer.
fn after_commas(line: &Line<'_>, start: usize, commas: usize) -> usize {
    let all = line.from(start).match_indices(',').map(|(at, _)| start + at);
    all.filter(|at| line.around(*at).is_none()).nth(commas - 1).unwrap_or(line.text.len())
}

/// Where the brackets of a call end that are open here.
fn call_end(line: &Line<'_>, start: usize) -> usize {
    let mut open = 1_usize;
    let signs = line.from(start).char_indices().filter(|(at, _)| line.around(start + at).is_none());
    for (at, sign) in signs {
        match sign {
            '(' => open += 1,
            ')' if open == 1 => return start + at,
            ')' => open -= 1,
            _ => {}
        }
    }
    line.text.len()
}

/// What PowerShell makes a secure text of: the words after the command that are no switches, or the text before it.
fn made_secure(line: &Line<'_>) -> Vec<Range<usize>> {
    const COMMAND: &str = "convertto-securestring";
    let mut found = Vec::new();
    for (at, _) in line.small.match_indices(COMMAND) {
        let before = line.text.get(..at).unwrap_or_default().trim_end();
        if let Some(before) = before.strip_suffix('|').map(str::trim_end) {
            found.extend(line.quotes.iter().find(|quote| quote.end + 1 == before.len()).cloned());
        }
        found.extend(given(line, at + COMMAND.len()));
    }
    found
}

/// The words of a command of PowerShell that are no switches and no variables.
fn given(line: &Line<'_>, from: usize) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::new(), from);
    while let Some(word) = line.word(at) {
        let text = line.text.get(word.clone()).unwrap_or_default();
        let is_quoted = line.text.get(..word.start).is_some_and(|it| it.ends_with(['"', '\'']));
        at = word.end + usize::from(is_quoted);
        if is_quoted {
            found.push(word);
            continue;
        }
        let bare = text.trim_end_matches(')');
        if text.starts_with([':', '|', ';', ')']) {
            break;
        }
        if !text.starts_with(['-', '$']) {
            found.push(word.start..word.start + bare.len());
        }
        if bare.len() < text.len() {
            break;
        }
    }
    found
}

/// Keys and tokens that are known by themselves: what follows the name of a scheme, tokens of three parts, lines of a key log.
fn alone(line: &Line<'_>) -> Vec<Range<usize>> {
    let words: Vec<(Range<usize>, &str)> = line.words().collect();
    let mut found = Vec::new();
    for (at, (place, word)) in words.iter().enumerate() {
        let name = word.trim_matches(|it: char| !it.is_ascii_alphanumeric() && it != '_');
        if let Some(token) = word.find("eyJ") {
            let length = word.get(token..).unwrap_or_default().bytes().take_while(|it| is_of_token(*it)).count();
            found.extend((length > SHORTEST).then(|| place.start + token..place.start + token + length));
        }
        let Some((next, after)) = words.get(at + 1) else { continue };
        if ["basic", "bearer"].contains(&name.to_ascii_lowercase().as_str()) && is_token(after) {
            let length = after.bytes().take_while(|it| is_of_token(*it) || *it == b'=').count();
            found.push(next.start..next.start + length);
        }
        let is_label =
            (name.ends_with("_RANDOM") || name.contains("_SECRET")) && name.bytes().all(|it| !it.is_ascii_lowercase());
        let is_key = |it: &str| it.len() >= SHORTEST && it.bytes().all(|it| it.is_ascii_hexdigit());
        if is_label && is_key(after) {
            found.push(next.start..line.text.len());
        }
    }
    found
}

/// Keys without their armour: a long piece of base64 whose letters and digits change as those of no word and no path do.
/// Hexadecimal numbers have one kind of letters, so fingerprints and serial numbers stay.
fn keys(line: &Line<'_>) -> Vec<Range<usize>> {
    let is_part = |it: char| it.is_ascii_alphanumeric() || "+/=".contains(it);
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(start) = line.from(from).find(is_part).map(|at| from + at) {
        let length = line.from(start).find(|it| !is_part(it)).unwrap_or(line.from(start).len());
        from = start + length;
        found.extend(key(line, start..from));
    }
    found
}

/// The key in a piece; a name with its sign may stand before it.
fn key(line: &Line<'_>, place: Range<usize>) -> Option<Range<usize>> {
    let piece = line.text.get(place.clone())?;
    let bare = piece.trim_end_matches('=');
    let name = bare.rfind('=').map_or(0, |at| at + 1);
    let body = bare.get(name..)?.as_bytes();
    let kinds: Vec<u8> = body.iter().map(|it| kind(*it)).collect();
    let changes = kinds.windows(2).filter(|it| matches!(it, [a, b] if a != b)).count();
    // A word that begins with a large letter, as paths and names have it.
    let humps = kinds.windows(2).filter(|it| matches!(it, [1, 0])).count();
    let has_all = [0, 1, 2].iter().all(|kind| kinds.contains(kind));
    let is_mixed = (changes - humps) * 3 >= body.len();
    let is_whole = body.split(|it| *it == b'/').any(|it| it.len() >= LONG_KEY) && changes * 3 >= body.len();
    // How the keys and certificates of DER begin.
    let is_der = ["MI", "MHc", "MHQ", "MC4", "MFM"].iter().any(|it| body.starts_with(it.as_bytes()));
    let is_key = body.len() >= SHORTEST_KEY && has_all && (is_mixed || is_whole || is_der);
    is_key.then(|| place.start + name..place.end)
}

/// Small letters, large ones, digits, and signs.
fn kind(byte: u8) -> u8 {
    match byte {
        b'a'..=b'z' => 0,
        b'A'..=b'Z' => 1,
        b'0'..=b'9' => 2,
        _ => 3,
    }
}

fn is_of_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"+/._~-".contains(&byte)
}

/// Letters as no word has them: with a digit, or a capital after a small one.
fn is_token(word: &str) -> bool {
    let bare = word.trim_end_matches(['"', '\'', ',', ';', ')', ']', '}']).trim_end_matches('=');
    let is_mixed =
        bare.as_bytes().windows(2).any(|it| matches!(it, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase()));
    let is_like = bare.len() >= SHORTEST || word.contains('=');
    is_like
        && bare.bytes().all(is_of_token)
        && (is_mixed || bare.bytes().any(|it| it.is_ascii_digit()) || word.contains('='))
}

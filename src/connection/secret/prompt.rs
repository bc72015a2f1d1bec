//! A secret after a prompt: what was typed after "Enter pass phrase for client.key:" and its like, to the end of what was typed.

use super::value::Line;
use crate::connection::knowledge::{Secrets, has_any};
use std::ops::Range;
use zeroize::Zeroizing;

/// No prompt has more letters between its word and its colon.
const LONGEST: usize = 160;

/// The places of what was typed.
pub(super) fn places(line: &Line<'_>, known: &Secrets) -> Vec<Range<usize>> {
    let words = known.prompted.iter().flat_map(|word| line.small.match_indices(word.as_str()));
    words.filter_map(|(at, word)| typed(line, at, at + word.len(), known)).collect()
}

/// Whether a line asks for a secret and ends there, so that the next line begins with what was typed.
pub(super) fn is_open(line: &str, known: &Secrets) -> bool {
    let small = Zeroizing::new(line.trim_end().to_lowercase());
    let bare = small.trim_end_matches([':', '=', ' ']);
    let is_signed = bare.len() < small.len();
    let is_asked = is_signed && has_any(bare, &known.prompted);
    let word = bare.rsplit(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    let is_named = known.names.iter().any(|it| word.ends_with(it.as_str())) || known.words.iter().any(|it| it == word);
    is_asked || (is_named && (is_signed || word.len() == bare.len()))
}

fn typed(line: &Line<'_>, begin: usize, end: usize, known: &Secrets) -> Option<Range<usize>> {
    let after = line.small.get(end..)?;
    let is_of = [" for ", " för ", " (", " of "].iter().any(|it| after.starts_with(it));
    let before = line.small.get(..begin).filter(|it| !it.ends_with(char::is_alphanumeric))?;
    let is_asked = has_any(before, &known.asked);
    // The colon of "C:\" and of "https://" ends no prompt.
    let colon = after.match_indices(':').map(|(at, _)| at).find(|at| {
        let rest = after.get(at + 1..).unwrap_or_default();
        !rest.starts_with(['\\', '/'])
    })?;
    let is_prompt = colon <= LONGEST && (is_of || is_asked);
    // What has such signs is XML, JSON or a setting.
    let is_prompt = is_prompt && !after.get(..colon)?.contains(['<', '>', '=', '{', '}', '"']);
    let rest = line.small.get(end + colon + 1..).filter(|rest| is_prompt && !rest.trim().is_empty())?;
    let start = line.text.len() - rest.trim_start().len();
    let word = start + line.from(start).find(char::is_whitespace).unwrap_or(line.from(start).len());
    // A message may follow without a break; a pass phrase may have several words.
    let is_message = has_any(line.small.get(word..)?, &known.messages);
    Some(start..if is_message { word } else { line.text.trim_end().len() })
}

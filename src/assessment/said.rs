//! Whether an answer says something, or denies it: words of the process looked for in what its clauses do not deny.
//!
//! This advises, and errs on the side of silence. What is meant is asked in a question of its own.

use crate::process::Speech;

/// Whether words of all families of one of the rows stand together in what a sentence of the text does not deny.
pub(super) fn says(speech: &Speech, text: &str, rows: &[Vec<String>]) -> bool {
    sentences(text).any(|sentence| {
        let kept = undenied(speech, &sentence);
        let has = |family: &String| speech.families.get(family).is_some_and(|words| has_any(&kept, words));
        rows.iter().any(|row| row.iter().all(has))
    })
}

/// The sentences in lower case, each with a space around every word.
fn sentences(text: &str) -> impl Iterator<Item = String> {
    let text = text.to_lowercase().replace('’', "'").replace(": ", ". ");
    let parts: Vec<String> = text.split(['.', '!', '?', ';', '\n', '(', ')', '–', '—']).map(spaced).collect();
    parts.into_iter().filter(|part| !part.trim().is_empty())
}

fn spaced(text: &str) -> String {
    let commas = text.replace(',', " , ");
    format!(" {} ", commas.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn has_any(text: &str, words: &[String]) -> bool {
    words.iter().any(|word| text.contains(word.as_str()))
}

/// What a sentence says when its denied clauses are left out.
fn undenied(speech: &Speech, sentence: &str) -> String {
    let mut text = sentence.to_owned();
    for word in &speech.passed_over {
        text = text.replace(word.as_str(), " ");
    }
    let mut kept = String::from(" ");
    let mut denies = false;
    for clause in clauses(speech, &text) {
        let turned = speech.turns.iter().find_map(|word| clause.strip_prefix(word.as_str())).filter(|_| denies);
        let clause = turned.map_or_else(|| clause.clone(), |rest| format!(" {}", rest.trim_start()));
        denies = has_any(&clause, &speech.denials);
        if !denies || denies_single(speech, &clause) {
            kept.push_str(clause.trim());
            kept.push(' ');
        }
    }
    kept
}

/// Whether what is denied are single look-ups: one of those words comes soon after the denial.
fn denies_single(speech: &Speech, clause: &str) -> bool {
    speech.denials.iter().any(|denial| {
        let after = clause.split_once(denial.as_str()).map(|(_, after)| after);
        let soon = after.and_then(|after| after.split(',').next()).unwrap_or_default();
        has_any(&spaced(&soon.split_whitespace().take(SOON).collect::<Vec<_>>().join(" ")), &speech.single)
    })
}

/// So many words after a denial still belong to it.
const SOON: usize = 3;

/// The clauses of a sentence. A part between commas with neither a verb nor a denial belongs to its neighbour, as the
/// parts of a list do.
fn clauses(speech: &Speech, sentence: &str) -> Vec<String> {
    let mut clauses = Vec::new();
    for long in broken(sentence, &speech.breaks) {
        let mut waiting = String::from(" ");
        let mut heads: Vec<String> = Vec::new();
        for part in long.split(',').map(spaced) {
            let turns = || speech.turns.iter().any(|word| part.starts_with(word.as_str()));
            if has_any(&part, &speech.verbs) || has_any(&part, &speech.denials) || turns() {
                heads.push(format!("{waiting}{}", part.trim_start()));
                waiting = String::from(" ");
            } else if let Some(head) = heads.last_mut() {
                head.push_str(", ");
                head.push_str(part.trim_start());
            } else {
                waiting.push_str(part.trim_start());
                waiting.push_str(", ");
            }
        }
        if !waiting.trim().is_empty() {
            heads.push(waiting);
        }
        clauses.extend(heads);
    }
    clauses
}

/// A text parted before each of the words.
fn broken(text: &str, words: &[String]) -> Vec<String> {
    let mut parts = vec![text.to_owned()];
    for word in words {
        let between = |part: String| part.split(word.as_str()).map(|it| format!(" {} ", it.trim())).collect::<Vec<_>>();
        parts = parts.into_iter().flat_map(between).collect();
    }
    parts
}

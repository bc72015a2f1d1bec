//! A case without people's names, without how to reach them and without where files are.
//! Leaving out happens before a document is built, so no writer and no sentence can let them through.

use crate::case::{Answer, AnswerKey, Answers, Case, Field, Row, TaskFact};
use crate::process::Process;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The case with `word` in place of what is left out. Names and numbers that are known from other answers, and every mail
/// address, are covered inside texts too.
pub(super) fn redacted(case: &Case, process: &Process, word: &str) -> Case {
    let known = Known::of(case, process);
    let drafts: Vec<Field> = case.open_drafts().cloned().collect();
    let mut case = case.clone();
    cover(&mut case.answers, process, &known, word);
    for row in case.lists.values_mut().flat_map(BTreeMap::values_mut) {
        let mut answers = row.answers.clone();
        cover(&mut answers, process, &known, word);
        *row = Arc::new(Row { answers });
    }
    for record in case.tasks.values_mut() {
        for (fact, answer) in &mut record.facts {
            if is_person(*fact) {
                *answer = Answer::Text(word.to_owned());
            } else if let Answer::Text(text) = answer {
                *text = known.covered(text, word);
            }
        }
    }
    // A draft is one still when a name in it is covered.
    for field in drafts {
        let value = Answer::fingerprint(case.get(&field));
        case.drafts.get_mut(&field).into_iter().for_each(|draft| draft.value.clone_from(&value));
    }
    case
}

fn is_person(fact: TaskFact) -> bool {
    matches!(fact, TaskFact::Owner | TaskFact::WaitingFor | TaskFact::CompletedBy)
}

fn cover(answers: &mut Answers, process: &Process, known: &Known, word: &str) {
    for (key, answer) in answers {
        match answer {
            answer if is_contact(process, key) => *answer = Answer::Text(word.to_owned()),
            Answer::File(file) => word.clone_into(&mut file.path),
            Answer::Text(text) => *text = known.covered(text, word),
            _ => {}
        }
    }
}

fn is_contact(process: &Process, key: &AnswerKey) -> bool {
    process.question(&key.question).is_some_and(|question| question.kind.is_contact())
}

/// The fewest letters of a name that is looked for in texts, and the fewest digits of a number.
const SHORTEST: usize = 5;

/// The fewest digits of a telephone number, without the country and the nought before the area.
const DIGITS: usize = 6;

/// What is known of people from the answers that ask for it.
struct Known {
    /// Names in small letters, the longest first.
    names: Vec<Vec<char>>,
    /// The digits of telephone numbers, without the country.
    numbers: Vec<String>,
}

impl Known {
    fn of(case: &Case, process: &Process) -> Self {
        let rows = case.lists.values().flat_map(BTreeMap::values).flat_map(|row| &row.answers);
        let answers = case.answers.iter().chain(rows);
        let contacts = answers.filter(|(key, _)| is_contact(process, key)).map(|(_, answer)| answer);
        let facts = case.tasks.values().flat_map(|record| &record.facts);
        let people = facts.filter(|(fact, _)| is_person(**fact)).map(|(_, answer)| answer);
        let mut known = Self { names: Vec::new(), numbers: Vec::new() };
        for text in contacts.chain(people).filter_map(Answer::text).map(str::trim) {
            let digits = national(text);
            if text.chars().any(char::is_alphabetic) {
                known.names.extend(forms(text).map(|form| lower(&form)).filter(|name| name.len() >= SHORTEST));
            } else if digits.len() >= DIGITS {
                known.numbers.push(digits);
            }
        }
        known.names.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        known.names.dedup();
        known
    }

    /// A text in which what is known is covered, and whatever looks like a mail address.
    fn covered(&self, text: &str, word: &str) -> String {
        let without_names = self.without_names(text, word);
        without_addresses(&self.without_numbers(&without_names, word), word)
    }

    fn without_names(&self, text: &str, word: &str) -> String {
        let (letters, small): (Vec<char>, Vec<char>) = (text.chars().collect(), text.chars().map(small).collect());
        let (mut out, mut at) = (String::with_capacity(text.len()), 0);
        while let (Some(rest), Some(letter)) = (small.get(at..), letters.get(at)) {
            let stands_apart = at == 0 || !small.get(at - 1).is_some_and(|before| before.is_alphanumeric());
            match self.names.iter().filter(|_| stands_apart).find_map(|name| taken(rest, name)) {
                Some(taken) => {
                    out.push_str(word);
                    at += taken;
                }
                None => {
                    out.push(*letter);
                    at += 1;
                }
            }
        }
        out
    }

    fn without_numbers(&self, text: &str, word: &str) -> String {
        let is_of_number = |c: char| c.is_ascii_digit() || " +-()\u{a0}".contains(c);
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(from) = rest.find(|c: char| c.is_ascii_digit() || c == '+') {
            let (before, run) = rest.split_at(from);
            let to = run.find(|c: char| !is_of_number(c)).unwrap_or(run.len());
            let (run, after) = run.split_at(to);
            let number = run.trim_end_matches(|c: char| !c.is_ascii_digit());
            let digits = national(number);
            out.push_str(before);
            match self.numbers.iter().any(|known| digits.ends_with(known)) {
                true => {
                    out.push_str(word);
                    out.push_str(run.get(number.len()..).unwrap_or_default());
                }
                false => out.push_str(run),
            }
            rest = after;
        }
        out + rest
    }
}

/// A name in the forms in which people write it: as it was given, the last name first, and the first one as a letter.
fn forms(name: &str) -> impl Iterator<Item = String> {
    let given: Vec<&str> = name.split_whitespace().collect();
    let others = match given.as_slice() {
        [first, .., last] if !name.contains('@') => {
            let letter = first.chars().next().map(|letter| format!("{letter}. {last}"));
            let firsts = given.iter().filter(|part| *part != last).copied().collect::<Vec<_>>().join(" ");
            letter.into_iter().chain([format!("{last} {firsts}"), format!("{last}, {firsts}")]).collect()
        }
        _ => Vec::new(),
    };
    std::iter::once(given.join(" ")).chain(others)
}

/// How many of these letters are the name that they begin with; any space or line end stands for the one between its parts.
fn taken(letters: &[char], name: &[char]) -> Option<usize> {
    let mut at = 0;
    for wanted in name {
        if *wanted == ' ' {
            let spaces = letters.iter().skip(at).take_while(|letter| letter.is_whitespace()).count();
            at += if spaces == 0 { return None } else { spaces };
        } else if letters.get(at) == Some(wanted) {
            at += 1;
        } else {
            return None;
        }
    }
    Some(at)
}

/// A text in which every mail address is covered, also one that something else is written to without a space.
fn without_addresses(text: &str, word: &str) -> String {
    let is_of_host = |c: char| c.is_alphanumeric() || c == '.' || c == '-';
    let is_of_name = |c: char| is_of_host(c) || "_%+'".contains(c);
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once('@') {
        let kept = before.trim_end_matches(is_of_name);
        let host = after.len() - after.trim_start_matches(is_of_host).len();
        let (host, _) = after.split_at(host);
        let host = host.trim_end_matches(['.', '-']);
        if kept.len() < before.len() && host.contains('.') {
            out.push_str(kept);
            out.push_str(word);
            rest = after.get(host.len()..).unwrap_or_default();
        } else {
            out.push_str(before);
            out.push('@');
            rest = after;
        }
    }
    out + rest
}

/// A letter made small, where that is one letter again.
fn small(c: char) -> char {
    let mut small = c.to_lowercase();
    match (small.next(), small.next()) {
        (Some(small), None) => small,
        _ => c,
    }
}

fn lower(text: &str) -> Vec<char> {
    text.chars().map(small).collect()
}

/// The digits of a number without +358 or the nought before the area.
fn national(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let abroad = text.trim_start().starts_with('+') || digits.starts_with("00");
    let bare = digits.trim_start_matches('0');
    let bare = if abroad { bare.strip_prefix("358").unwrap_or(bare) } else { bare };
    bare.trim_start_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use crate::assessment::assess;
    use crate::handover::{ExportInputs, Format, Scope, build, write};
    use crate::language::{Language, Translations};
    use crate::process::Audience;
    use crate::wording::TextContext;

    #[test]
    fn no_name_and_no_address_of_a_person_is_left() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let case = crate::sample::case().expect("readable");
        let words = Translations::new(Language::find("fi").expect("Finnish"));
        let context = TextContext { words: &words, process: &process, case: &case };
        let today = jiff::civil::date(2026, 11, 23);
        let assessment = assess(&case, &process, today);
        let text = |audience, redact| {
            let document =
                build(context, &assessment, Scope { audience, redact, ..Scope::default() }, &ExportInputs::of(today));
            String::from_utf8(write(&document, Format::Json).expect("written")).expect("text")
        };
        assert!(text(Audience::Successor, false).contains("Meri Malli"));
        for audience in [Audience::Successor, Audience::Technical, Audience::Auditor] {
            let text = text(audience, true);
            for person in ["Meri Malli", "Antti Hallinto", "Teemu Tekniikka", "@esimerkki"] {
                assert!(!text.contains(person), "{person} for {audience:?}");
            }
        }
    }

    #[test]
    fn what_is_known_of_people_is_covered_inside_texts() {
        let known = super::Known {
            names: ["Teemu Tekniikka", "Antti Hallinto"].map(super::lower).to_vec(),
            numbers: vec![super::national("+358 40 123 4567")],
        };
        let text =
            "Sovittu: teemu tekniikka ja Antti Hallinto, puh. 040 1234567, teemu@esimerkki.example. Perintä 7.11.2026.";
        assert_eq!(known.covered(text, "[pois]"), "Sovittu: [pois] ja [pois], puh. [pois], [pois]. Perintä 7.11.2026.");
        for kept in ["Hallinto kokoontuu 2026", "9100001-3, 12345678", "alku @ loppu", "SOP-2027-00001"] {
            assert_eq!(known.covered(kept, "[pois]"), kept);
        }
        for number in ["+358401234567", "0401234567", "00358 40 1234567", "(040) 123-4567"] {
            assert!(!known.covered(&format!("Soita {number}, heti"), "[pois]").contains("567"), "{number}");
        }
    }

    #[test]
    fn a_name_is_covered_however_it_is_spaced_and_ordered_and_an_address_whatever_stands_beside_it() {
        let names = super::forms("Meri Anna Malli").map(|form| super::lower(&form)).collect();
        let known = super::Known { names, numbers: Vec::new() };
        for text in [
            "Meri  Anna\u{a0}Malli",
            "MERI ANNA\nMALLI",
            "Malli, Meri Anna",
            "malli Meri Anna",
            "M. Malli",
            "M.  Malli",
        ] {
            assert_eq!(known.covered(&format!("({text})"), "[pois]"), "([pois])", "{text}");
        }
        for (text, wanted) in [
            ("mailto:a@b.example;c.d@e.example.", "mailto:[pois];[pois]."),
            ("<a+b@c-d.example>,x", "<[pois]>,x"),
            ("https://e.example/?u=a@b.example&x", "https://e.example/?u=[pois]&x"),
            ("a@b, @c.example, d@ e", "a@b, @c.example, d@ e"),
        ] {
            assert_eq!(known.covered(text, "[pois]"), wanted);
        }
    }

    #[test]
    fn each_reader_gets_what_concerns_them() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let case = crate::sample::case().expect("readable");
        let words = Translations::new(Language::find("en").expect("English"));
        let context = TextContext { words: &words, process: &process, case: &case };
        let today = jiff::civil::date(2026, 11, 23);
        let assessment = assess(&case, &process, today);
        let text = |audience| {
            let document =
                build(context, &assessment, Scope { audience, ..Scope::default() }, &ExportInputs::of(today));
            String::from_utf8(write(&document, Format::Markdown).expect("written")).expect("text")
        };
        let (technical, auditor) = (text(Audience::Technical), text(Audience::Auditor));
        assert!(technical.contains("Create the key pair") && !auditor.contains("Create the key pair"));
        assert!(auditor.contains("Administrative security") && !technical.contains("Administrative security"));
    }
}

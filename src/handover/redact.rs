//! A case without people's names, without how to reach them and without where files are.
//! Leaving out happens before a document is built, so no writer and no sentence can let them through.

use crate::case::{Answer, AnswerKey, Case, FileFacts, Row, TaskFact};
use crate::process::Process;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The case with `word` in place of what is left out.
pub(super) fn redacted(case: &Case, process: &Process, word: &str) -> Case {
    let mut case = case.clone();
    cover(&mut case.answers, process, word);
    for row in case.lists.values_mut().flat_map(BTreeMap::values_mut) {
        let mut answers = row.answers.clone();
        cover(&mut answers, process, word);
        *row = Arc::new(Row { answers });
    }
    for record in case.tasks.values_mut() {
        for (fact, answer) in &mut record.facts {
            if matches!(fact, TaskFact::Owner | TaskFact::WaitingFor | TaskFact::CompletedBy) {
                *answer = Answer::Text(word.to_owned());
            }
        }
    }
    case
}

fn cover(answers: &mut BTreeMap<AnswerKey, Answer>, process: &Process, word: &str) {
    for (key, answer) in answers {
        let is_contact = process.question(&key.question).is_some_and(|question| question.kind.is_contact());
        match answer {
            answer if is_contact => *answer = Answer::Text(word.to_owned()),
            Answer::File(FileFacts { path, .. }) => *path = word.to_owned(),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::assessment::assess;
    use crate::handover::{Format, Material, Scope, build, write};
    use crate::language::{Language, Words};
    use crate::process::Audience;
    use crate::wording::Speaker;

    #[test]
    fn no_name_and_no_address_of_a_person_is_left() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let case = crate::sample::case().expect("readable");
        let words = Words::new(Language::find("fi").expect("Finnish"));
        let speaker = Speaker { words: &words, process: &process, case: &case };
        let today = jiff::civil::date(2026, 11, 23);
        let assessment = assess(&case, &process, today);
        let text = |audience, redact| {
            let document = build(speaker, &assessment, Scope { audience, redact }, &Material::of(today));
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
    fn each_reader_gets_what_concerns_them() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let case = crate::sample::case().expect("readable");
        let words = Words::new(Language::find("en").expect("English"));
        let speaker = Speaker { words: &words, process: &process, case: &case };
        let today = jiff::civil::date(2026, 11, 23);
        let assessment = assess(&case, &process, today);
        let text = |audience| {
            let document = build(speaker, &assessment, Scope { audience, redact: false }, &Material::of(today));
            String::from_utf8(write(&document, Format::Markdown).expect("written")).expect("text")
        };
        let (technical, auditor) = (text(Audience::Technical), text(Audience::Auditor));
        assert!(technical.contains("Make the key pair") && !auditor.contains("Make the key pair"));
        assert!(auditor.contains("Administrative security") && !technical.contains("Administrative security"));
    }
}

//! What a company with three trades answers in the interview: everything it can.

use lupapolku::case::{Answer, AnswerKey};

fn some(options: &[&str]) -> Answer {
    Answer::Choices(options.iter().map(|option| (*option).into()).collect())
}

/// The answers, each with its place.
pub(crate) fn answers() -> Vec<(AnswerKey, Answer)> {
    let once = |question: &str, answer| (AnswerKey::of(&question.into()), answer);
    let mut all = vec![
        once("interview-name", Answer::Text("Aino Esimerkki".into())),
        once("interview-email", Answer::Text("aino@example.org".into())),
        once("interview-part", some(&["administrative", "data-protection"])),
        once("interview-trades", some(&["finance", "collection", "renting"])),
    ];
    for (trade, ground) in [("finance", "contract"), ("collection", "law"), ("renting", "contract")] {
        let each = |question: &str, answer| (AnswerKey::item(&question.into(), &trade.into()), answer);
        all.extend([
            each("interview-ground", Answer::Choice(ground.into())),
            each("interview-when", some(&["matter"])),
            each("interview-who", some(&["handler"])),
            each("interview-users", Answer::Text("12".into())),
            each("interview-how-often", Answer::Choice("once".into())),
            each("interview-per-month", Answer::Text("300".into())),
            each("interview-leads", some(&["right-person", "right-address"])),
            each("interview-needs", some(&["who", "where"])),
        ]);
    }
    let fits = ["fits-single", "fits-not-mass", "fits-not-upkeep"];
    all.extend(fits.map(|question| once(question, Answer::Choice("yes".into()))));
    all.push(once("connection-choice", Answer::Choice("certificate".into())));
    all
}

//! Pages that are printed by themselves: the receipt of a transfer, with what was marked as entered in the e-service and
//! when, and the list of what is open.

use super::answers::{Entry, answers};
use super::document::{Block, Cell, Document, Labels, Section};
use crate::assessment::{Assessment, Finding, Severity};
use crate::identifiers::mask_identity_codes;
use crate::process::Step;
use crate::wording::{self, TextContext};
use jiff::civil::Date;

/// A page that is printed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    /// What was entered in the e-service, and when.
    Receipt,
    /// Everything that is open.
    OpenItems,
}

/// The receipt on a day.
#[must_use]
pub fn receipt(context: TextContext<'_>, today: Date) -> Document {
    let words = context.words;
    let texts = |keys: &[&str]| keys.iter().map(|key| words.text(key)).collect::<Vec<_>>();
    let columns = texts(&["receipt-section", "receipt-question", "receipt-answer", "receipt-entered", "receipt-since"]);
    let blocks =
        vec![Block::Paragraph { text: words.text("receipt-intro") }, Block::Table { columns, rows: rows(context) }];
    let heading = words.text("receipt-title");
    page(context, today, heading.clone(), vec![Section { heading, level: 2, is_annex: false, blocks }])
}

/// Everything that is open, step by step.
#[must_use]
pub fn open_items(context: TextContext<'_>, assessment: &Assessment) -> Document {
    let words = context.words;
    let of_step = |step: &Step| {
        let findings = assessment.findings.iter().filter(|it| it.step == step.id && it.severity != Severity::Note);
        let row = |finding: &Finding| {
            let task = finding.task.as_ref().and_then(|task| context.process.task(task));
            let task = task.map(|(_, task)| task.title.get(words.tag())).unwrap_or_default();
            let severity = words.text(wording::severity_key(finding.severity));
            vec![Cell::from(task), wording::finding_at(context, finding).into(), severity.into()]
        };
        let rows: Vec<Vec<Cell>> = findings.map(row).collect();
        let columns = ["open-items-task", "open-items-what", "column-state"].map(|key| words.text(key)).to_vec();
        let blocks = vec![Block::Table { columns, rows: rows.clone() }];
        let place = wording::short_place(context, &step.id, None);
        let heading = format!("{place} · {}", step.title.get(words.tag()));
        (!rows.is_empty()).then_some(Section { heading, level: 2, is_annex: false, blocks })
    };
    let sections = context.process.steps.iter().filter_map(of_step).collect();
    page(context, assessment.today, words.text("check-title"), sections)
}

fn page(context: TextContext<'_>, today: Date, title: String, sections: Vec<Section>) -> Document {
    let words = context.words;
    Document {
        language: words.tag(),
        title,
        subject: mask_identity_codes(context.case.applicant_name(context.process)),
        made: words.with("receipt-made", [("date", words.date(today).into())]),
        on: today,
        // It is made of no handover, so it cannot be made anew from one.
        origin: String::new(),
        draft: None,
        sections,
        sheets: Vec::new(),
        calendar: Vec::new(),
        labels: Labels::new(words),
    }
}

fn rows(context: TextContext<'_>) -> Vec<Vec<Cell>> {
    let lines = context.process.steps.iter().flat_map(|step| answers(context, step));
    let row = |line: super::AnswerLine| {
        let entered = context.case.entered.get(line.field.as_ref()?)?;
        let since = match line.entered {
            Entry::Changed => context.words.text("transfer-changed"),
            Entry::Yes | Entry::No => String::new(),
        };
        let on = context.words.date(entered.on);
        Some([line.section, line.label, line.text, on, since].into_iter().map(Cell::from).collect())
    };
    lines.filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Answer, Edit, Field};
    use crate::language::{Language, Translations};
    use jiff::civil::date;

    #[test]
    fn it_tells_what_was_entered_and_what_has_changed_since() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let mut case = crate::sample::case().expect("readable");
        case.entered.clear();
        let words = Translations::new(Language::find("en").expect("known"));
        let receipt = |case: &crate::case::Case| {
            let context = TextContext { words: &words, process: &process, case };
            String::from_utf8(
                super::super::write(&super::receipt(context, date(2026, 11, 23)), super::super::Format::Html)
                    .expect("written"),
            )
            .expect("text")
        };
        let field = Field::answer(&"applicant-name".into());
        assert!(!receipt(&case).contains("20 Nov 2026"));
        let entered = Edit::entered(&case, &field, Some(date(2026, 11, 20))).expect("a change");
        case.apply(&entered).expect("fits");
        let told = receipt(&case);
        assert!(told.contains("20 Nov 2026") && !told.contains("Changed since"), "{told}");
        let changed = Edit::answer(&case, field, Some(Answer::Text("Toinen Oy".into()))).expect("a change");
        case.apply(&changed).expect("fits");
        assert!(receipt(&case).contains("Changed since"));
    }
}

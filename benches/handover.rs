//! The handover in its formats, for more and more end customers. Figures in `RESULTS.md`; memory is taken there with
//! `/usr/bin/time` around `lupapolku export`.

#![expect(clippy::expect_used, reason = "a bench stops at the first thing that is not as it says")]

use divan::Bencher;
use lupapolku::assessment::assess;
use lupapolku::case::{Answer, AnswerKey, Case, Edit, Row, RowId};
use lupapolku::handover::{Document, ExportInputs, Format, Scope, build, write};
use lupapolku::identifiers::BusinessId;
use lupapolku::language::{Language, Translations};
use lupapolku::wording::TextContext;

const SIZES: [u32; 3] = [25, 1_000, 10_000];
const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 23);

fn main() {
    divan::main();
}

/// The sample with so many end customers.
fn case(size: u32) -> Case {
    let mut case = lupapolku::sample::case().expect("readable");
    let list = "end-customers".into();
    let ids = (1_000_000..).filter_map(BusinessId::from_body);
    for (at, id) in (25..size).zip(ids) {
        let texts = [("customer-name", format!("Asiakas {at} Oy")), ("customer-business-id", id.to_string())];
        let answers = texts.map(|(question, text)| (AnswerKey::of(&question.into()), Answer::Text(text)));
        let edit = Edit::add_row(&list, RowId::new(1_000 + at, at), Row { answers: answers.into() });
        case.apply(&edit).expect("fits");
    }
    case
}

fn document(size: u32) -> Document {
    let (case, process) = (case(size), lupapolku::process::vtjkysely_intermediary().expect("sound"));
    let words = Translations::new(Language::find("fi").expect("Finnish"));
    let context = TextContext { words: &words, process: &process, case: &case };
    build(context, &assess(&case, &process, TODAY), Scope::default(), &ExportInputs::of(TODAY))
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn build_document(bencher: Bencher<'_, '_>, size: u32) {
    let (case, process) = (case(size), lupapolku::process::vtjkysely_intermediary().expect("sound"));
    let words = Translations::new(Language::find("fi").expect("Finnish"));
    let context = TextContext { words: &words, process: &process, case: &case };
    let (assessment, material) = (assess(&case, &process, TODAY), ExportInputs::of(TODAY));
    bencher.bench(|| build(context, &assessment, Scope::default(), &material));
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn html(bencher: Bencher<'_, '_>, size: u32) {
    let document = document(size);
    bencher.bench(|| write(&document, Format::Html).expect("written"));
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn excel(bencher: Bencher<'_, '_>, size: u32) {
    let document = document(size);
    bencher.bench(|| write(&document, Format::Excel).expect("written"));
}

#[cfg(feature = "pdf")]
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn pdf(bencher: Bencher<'_, '_>, size: u32) {
    let document = document(size);
    bencher.bench(|| write(&document, Format::Pdf).expect("written"));
}

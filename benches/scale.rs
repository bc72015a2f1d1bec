//! How work grows with the number of end customers: assess, read, write, import, filter.
//!
//! `cargo bench --no-default-features` prints a table. Compare rows with each other, not with other machines.

#![expect(clippy::expect_used, reason = "a bench stops at the first thing that is not as it says")]

use divan::Bencher;
use lupapolku::assessment::{Assessor, assess};
use lupapolku::case::{Answer, Case, Edit, Field, Row, RowId, merge};
use lupapolku::exchange::{Modes, Reading, Target, guess, read};
use lupapolku::identifiers::BusinessId;
use lupapolku::process::{Process, vtjkysely_intermediary};
use lupapolku::store::{self, Chain, ContentHash, Event, Trail};
use std::sync::Arc;

const SIZES: &[u32] = &[100, 1_000, 10_000];

fn main() {
    divan::main();
}

fn process() -> Arc<Process> {
    vtjkysely_intermediary().expect("sound")
}

/// The sample with so many end customers.
fn case(size: u32) -> Case {
    let mut case = lupapolku::sample::case().expect("readable");
    let list = "end-customers".into();
    let rows: Vec<Arc<Row>> = case.rows(&list).map(|(_, row)| row.clone()).collect();
    let many = rows.iter().cycle().zip(1_000..1_000 + size);
    let adds = many.map(|(row, order)| Edit::add_row(&list, RowId::new(order, order), (**row).clone()));
    case.apply(&Edit::all(adds.collect()).expect("rows")).expect("fits");
    case
}

fn today() -> jiff::civil::Date {
    jiff::civil::date(2026, 11, 23)
}

#[divan::bench(args = SIZES)]
fn assess_whole(bencher: Bencher<'_, '_>, size: u32) {
    let (case, process) = (case(size), process());
    bencher.bench(|| assess(&case, &process, today()));
}

/// The plan is made anew after every change, so it must not grow with the customers.
#[divan::bench(args = SIZES)]
fn plan_whole(bencher: Bencher<'_, '_>, size: u32) {
    let (case, process) = (case(size), process());
    let assessment = assess(&case, &process, today());
    bencher.bench(|| lupapolku::plan::plan(&case, &process, &assessment));
}

#[divan::bench(args = SIZES)]
fn assess_after_one_edit(bencher: Bencher<'_, '_>, size: u32) {
    let (mut case, process) = (case(size), process());
    let mut assessor = Assessor::default();
    let _first = assessor.assess(&case, &process, today());
    let field = Field::cell(&"end-customers".into(), RowId::new(1_050, 1_050), &"customer-sector".into());
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        let edit = Edit::answer(&case, field.clone(), Some(Answer::Text(format!("Toimiala {turn}"))));
        case.apply(&edit.expect("a change")).expect("fits");
        assessor.assess(&case, &process, today())
    });
}

#[divan::bench(args = SIZES)]
fn write_case(bencher: Bencher<'_, '_>, size: u32) {
    let case = case(size);
    bencher.bench(|| store::write(&case));
}

#[divan::bench(args = SIZES)]
fn read_case(bencher: Bencher<'_, '_>, size: u32) {
    let text = store::write(&case(size)).expect("written");
    bencher.bench(|| store::parse(&text));
}

#[divan::bench(args = SIZES)]
fn import_table(bencher: Bencher<'_, '_>, size: u32) {
    let (case, process) = (lupapolku::sample::case().expect("readable"), process());
    let list = process.list(&"end-customers".into()).expect("there");
    let ids = (1_000_000..).filter_map(BusinessId::from_body).take(size as usize);
    let rows: Vec<String> = ids.enumerate().map(|(at, id)| format!("Asiakas {at} Oy;{id};Vakuutus")).collect();
    let table = format!("Organisaatio;Y-tunnus;Toimiala\n{}\n", rows.join("\n"));
    bencher.bench(|| {
        let sheet = read(table.as_bytes()).expect("readable");
        let matching = guess(&sheet, list, &process);
        let (target, modes) = (Target { process: &process, list }, Modes::new());
        let reading = Reading { case: &case, target, sheet: &sheet, matching: &matching, modes: &modes };
        reading.edit(&reading.propose(|| 1))
    });
}

/// Two people who each gave every second end customer another sector.
#[divan::bench(args = SIZES)]
fn merge_two_cases(bencher: Bencher<'_, '_>, size: u32) {
    let base = case(size);
    let after = |first: u32| {
        let mut case = base.clone();
        let field = |at: u32| {
            Field::cell(&"end-customers".into(), RowId::new(1_000 + at, 1_000 + at), &"customer-sector".into())
        };
        let edits = (first..size)
            .step_by(2)
            .filter_map(|at| Edit::answer(&case, field(at), Some(Answer::Text(format!("Toimiala {at}")))));
        let edit = Edit::all(edits.collect()).expect("changes");
        case.apply(&edit).expect("fits");
        case
    };
    let (ours, theirs) = (after(0), after(1));
    bencher.bench(|| merge(&base, &ours, &theirs));
}

/// A trail of so many edits, each of one field.
fn trail(edits: usize) -> String {
    let mut case = lupapolku::sample::case().expect("readable");
    let (mut chain, field) = (Chain::default(), Field::answer(&"applicant-address".into()));
    let opened = Event::Opened { by: "Meri Malli".into(), on: "kone".into(), stamp: ContentHash::of(b"x") };
    let mut text = chain.line(0, &opened);
    for at in 0..edits {
        let edit = Edit::answer(&case, field.clone(), Some(Answer::Text(format!("Katu {at}")))).expect("a change");
        case.apply(&edit).expect("fits");
        text.push_str(&chain.line(0, &Event::Did(edit)));
    }
    text
}

#[divan::bench(args = [1_000, 10_000, 100_000])]
fn read_trail(bencher: Bencher<'_, '_>, edits: usize) {
    let text = trail(edits);
    bencher.counter(divan::counter::BytesCount::of_str(&text)).bench(|| Trail::read(text.as_bytes()));
}

/// One edit put into its line; writing it down waits for the disk and not for this.
#[divan::bench]
fn trail_line(bencher: Bencher<'_, '_>) {
    let case = lupapolku::sample::case().expect("readable");
    let field = Field::answer(&"applicant-address".into());
    let event = Event::Did(Edit::answer(&case, field, Some(Answer::Text("Katu 1".into()))).expect("a change"));
    let mut chain = Chain::default();
    bencher.bench_local(|| chain.line(1, &event));
}

/// What the library itself needs for the text of a case, to compare reading with.
#[divan::bench(args = SIZES)]
fn parse_only(bencher: Bencher<'_, '_>, size: u32) {
    let text = store::write(&case(size)).expect("written");
    bencher.bench(|| ron::from_str::<ron::Value>(&text));
}

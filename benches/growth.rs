//! How work grows from 1 to 100 000 end customers: the time of each piece of work, and by which power of ten it grew at each
//! tenfold step. 1 is in step with the number of rows; what is far above 1.1 grows faster than they do.
//!
//! `cargo bench --bench growth` prints a table; the disk is left out. Filtering and sorting the table on the screen are in
//! `window.rs`.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "a bench stops at what is not as it says, and prints")]

use lupapolku::assessment::{Assessor, assess};
use lupapolku::case::{Answer, AnswerKey, Case, Edit, Field, Row, RowId, merge};
use lupapolku::exchange::{Modes, Reading, Target, guess, read};
use lupapolku::handover::{Format, Scope};
use lupapolku::identifiers::BusinessId;
use lupapolku::language::{Language, Translations};
use lupapolku::outgoing::{self, Order};
use lupapolku::process::{ListId, Process, vtjkysely_intermediary};
use lupapolku::store;
use lupapolku::wording::{self, TextContext};
use std::hint::black_box;
use std::time::{Duration, Instant};

const SIZES: [u32; 6] = [1, 10, 100, 1_000, 10_000, 100_000];
const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 23);

/// Work is done again and again for so long.
const LONG_ENOUGH: Duration = Duration::from_millis(300);

/// A case with so many end customers, and what is needed to work with it.
struct Desk {
    size: u32,
    case: Case,
    process: Process,
    words: Translations,
}

/// A piece of work, and how long it took at each size.
struct Work {
    name: &'static str,
    times: Vec<Duration>,
}

fn main() {
    let mut all: Vec<Work> = Vec::new();
    for size in SIZES {
        let desk = Desk::of(size);
        for (at, (name, time)) in desk.times().into_iter().enumerate() {
            match all.get_mut(at) {
                Some(work) => work.times.push(time),
                None => all.push(Work { name, times: vec![time] }),
            }
        }
    }
    println!("| Work | {} | grew by |\n|---{}|---|", SIZES.map(|size| size.to_string()).join(" | "), "|---".repeat(6));
    all.iter().for_each(|work| println!("{}", work.line()));
}

impl Work {
    fn line(&self) -> String {
        let times = self.times.iter().map(|time| format!("{time:.2?}")).collect::<Vec<_>>();
        let steps = self.times.iter().zip(self.times.iter().skip(1));
        let powers = steps.map(|(few, many)| format!("{:.2}", (many.as_secs_f64() / few.as_secs_f64()).log10()));
        format!("| {} | {} | {} |", self.name, times.join(" | "), powers.collect::<Vec<_>>().join(", "))
    }
}

/// The shortest of several turns: what else the machine does only makes one longer.
fn shortest<T>(mut work: impl FnMut() -> T) -> Duration {
    let (begun, mut shortest) = (Instant::now(), Duration::MAX);
    while shortest == Duration::MAX || begun.elapsed() < LONG_ENOUGH {
        let turn = Instant::now();
        black_box(work());
        shortest = shortest.min(turn.elapsed());
    }
    shortest
}

fn customers() -> ListId {
    "end-customers".into()
}

fn sector(of: u32) -> Field {
    Field::cell(&customers(), RowId::new(1_000 + of, of), &"customer-sector".into())
}

impl Desk {
    fn of(size: u32) -> Self {
        let mut case = lupapolku::sample::case().expect("readable");
        case.lists.remove(&customers());
        let rows = (0..size).zip(business_ids()).map(|(at, id)| {
            let texts = [("customer-name", format!("Asiakas {at} Oy")), ("customer-business-id", id.to_string())];
            let answers = texts.map(|(question, text)| (AnswerKey::of(&question.into()), Answer::Text(text)));
            Edit::add_row(&customers(), RowId::new(1_000 + at, at), Row { answers: answers.into() })
        });
        case.apply(&Edit::all(rows.collect()).expect("rows")).expect("fits");
        let words = Translations::new(Language::find("fi").expect("Finnish"));
        Self { size, case, process: vtjkysely_intermediary().expect("sound"), words }
    }

    fn times(&self) -> Vec<(&'static str, Duration)> {
        let mut times = vec![
            ("open", self.open()),
            ("check", self.check()),
            ("edit", self.edit()),
            ("save", shortest(|| store::write(&self.case))),
            ("merge", self.merge()),
            ("import", self.import()),
        ];
        times.extend(Format::ALL.iter().map(|format| (format.ending(), self.export(*format))));
        times
    }

    fn open(&self) -> Duration {
        let text = store::write(&self.case).expect("written");
        shortest(|| store::parse(&text))
    }

    /// Everything that is wrong or missing, in words.
    fn check(&self) -> Duration {
        let context = TextContext { words: &self.words, process: &self.process, case: &self.case };
        let said = || {
            let findings = assess(&self.case, &self.process, TODAY).findings;
            findings.iter().map(|finding| wording::finding_at(context, finding).len()).sum::<usize>()
        };
        shortest(said)
    }

    /// What one answer changes in what is wrong or missing.
    fn edit(&self) -> Duration {
        let (mut case, mut assessor, mut turn) = (self.case.clone(), Assessor::default(), 0);
        black_box(assessor.assess(&case, &self.process, TODAY));
        let edit = || {
            turn += 1;
            let edit = Edit::answer(&case, sector(0), Some(Answer::Text(format!("Toimiala {turn}"))));
            case.apply(&edit.expect("a change")).expect("fits");
            assessor.assess(&case, &self.process, TODAY)
        };
        shortest(edit)
    }

    /// Two people each gave every second end customer a sector.
    fn merge(&self) -> Duration {
        let after = |first: u32| {
            let mut case = self.case.clone();
            let text = |at: u32| Some(Answer::Text(format!("Toimiala {at}")));
            let edits = (first..self.size).step_by(2).filter_map(|at| Edit::answer(&self.case, sector(at), text(at)));
            Edit::all(edits.collect()).iter().for_each(|edit| case.apply(edit).expect("fits"));
            case
        };
        let (ours, theirs) = (after(0), after(1));
        shortest(|| merge(&self.case, &ours, &theirs))
    }

    /// A table of as many new end customers.
    fn import(&self) -> Duration {
        let list = self.process.list(&customers()).expect("there");
        let ids = business_ids().skip(200_000).zip(0..self.size);
        let rows: Vec<String> = ids.map(|(id, at)| format!("Uusi {at} Oy;{id};Vakuutus")).collect();
        let table = format!("Organisaatio;Y-tunnus;Toimiala\n{}\n", rows.join("\n"));
        let take = || {
            let sheet = read(table.as_bytes()).expect("readable");
            let matching = guess(&sheet, list, &self.process);
            let (target, modes) = (Target { process: &self.process, list }, Modes::new());
            let reading = Reading { case: &self.case, target, sheet: &sheet, matching: &matching, modes: &modes };
            reading.edit(&reading.propose(|| 1))
        };
        shortest(take)
    }

    fn export(&self, format: Format) -> Duration {
        let case = self.case.clone();
        let order =
            Order { case, path: None, scope: Scope::default(), format, today: TODAY, handing: None, called: None };
        shortest(|| outgoing::bytes(&self.words, &self.process, &order).expect("written").len())
    }
}

fn business_ids() -> impl Iterator<Item = BusinessId> {
    (1_000_000..).filter_map(BusinessId::from_body)
}

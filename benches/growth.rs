//! How work grows from 1 to 100 000 end customers: the time of each piece of work, and by which power of ten it grew at each
//! tenfold step. 1 is in step with the number of rows; what is far above 1.1 grows faster than they do.
//!
//! `cargo bench --bench growth` prints a table; the disk is left out. Filtering and sorting the table on the screen are in
//! `window.rs`. `cargo bench --bench growth -- merge 10000 3` does one piece of work three times, for a tool that counts
//! instructions or misses of the cache: what two counts differ by is the work alone, without making ready for it.

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
use std::sync::Arc;
use std::time::{Duration, Instant};

const SIZES: [u32; 6] = [1, 10, 100, 1_000, 10_000, 100_000];
const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 23);

const LONG_ENOUGH: Duration = Duration::from_millis(300);

/// A case with so many end customers, and what is needed to work with it.
struct Desk {
    size: u32,
    case: Case,
    process: Arc<Process>,
    words: Translations,
    /// Work is done so often at least,
    turns: u32,
    /// and again and again for so long.
    long_enough: Duration,
}

/// A piece of work, and how long it took at each size.
struct Work {
    name: &'static str,
    times: Vec<Duration>,
}

/// Does a piece of work, and tells how long it took.
type Timed<'a> = Box<dyn Fn() -> Duration + 'a>;

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match asked.as_slice() {
        [name, size, turns] => alone(name, number(size), number(turns)),
        _ => table(),
    }
}

fn number(text: &str) -> u32 {
    text.parse().expect("a number")
}

fn alone(name: &str, size: u32, turns: u32) {
    let desk = Desk { turns, long_enough: Duration::ZERO, ..Desk::of(size) };
    let work = desk.works().into_iter().find(|(one, _)| *one == name);
    println!("{name} of {size}: {:.2?}", work.map(|(_, work)| work()));
}

fn table() {
    let mut all: Vec<Work> = Vec::new();
    for size in SIZES {
        let desk = Desk::of(size);
        for (at, (name, work)) in desk.works().into_iter().enumerate() {
            let time = work();
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
        Self {
            size,
            case,
            process: vtjkysely_intermediary().expect("sound"),
            words,
            turns: 1,
            long_enough: LONG_ENOUGH,
        }
    }

    /// The shortest of several turns: what else the machine does only makes one longer.
    fn shortest<T>(&self, mut work: impl FnMut() -> T) -> Duration {
        let (begun, mut shortest) = (Instant::now(), Duration::MAX);
        for done in 0.. {
            if done >= self.turns && begun.elapsed() >= self.long_enough {
                break;
            }
            let turn = Instant::now();
            black_box(work());
            shortest = shortest.min(turn.elapsed());
        }
        shortest
    }

    fn works(&self) -> Vec<(&'static str, Timed<'_>)> {
        let mut works: Vec<(&str, Timed<'_>)> = vec![
            ("open", Box::new(|| self.open())),
            ("check", Box::new(|| self.check())),
            ("edit", Box::new(|| self.edit())),
            ("save", Box::new(|| self.shortest(|| store::write(&self.case)))),
            ("merge", Box::new(|| self.merge())),
            ("import", Box::new(|| self.import())),
        ];
        works.extend(
            Format::ALL
                .iter()
                .map(|format| -> (&str, Timed<'_>) { (format.ending(), Box::new(|| self.export(*format))) }),
        );
        works
    }

    fn open(&self) -> Duration {
        let text = store::write(&self.case).expect("written");
        self.shortest(|| store::parse(&text))
    }

    /// Everything that is wrong or missing, in words.
    fn check(&self) -> Duration {
        let context = TextContext { words: &self.words, process: &self.process, case: &self.case };
        let said = || {
            let findings = assess(&self.case, &self.process, TODAY).findings;
            findings.iter().map(|finding| wording::finding_at(context, finding).len()).sum::<usize>()
        };
        self.shortest(said)
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
        self.shortest(edit)
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
        self.shortest(|| merge(&self.case, &ours, &theirs))
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
        self.shortest(take)
    }

    fn export(&self, format: Format) -> Duration {
        let case = self.case.clone();
        let order =
            Order { case, path: None, scope: Scope::default(), format, today: TODAY, handing: None, called: None };
        self.shortest(|| outgoing::bytes(&self.words, &self.process, &order).expect("written").len())
    }
}

fn business_ids() -> impl Iterator<Item = BusinessId> {
    (1_000_000..).filter_map(BusinessId::from_body)
}

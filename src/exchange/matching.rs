//! Which column answers which question: told, by its heading, or by what stands in it.

use super::folding::{clean, fold};
use super::grid::column_name;
use super::heading::{
    CERTAIN, NamePart, OWN_NAME, Questions, Target, is_label, is_plain, is_vague, name_part, speaks_of_another,
};
use super::options::Options;
use super::reasons::column_of_reasons;
use super::sheet::{Choices, Sheet};
use super::value::{bare, business_id, is_company, is_covered, is_no_answer};
use super::words::words;
use crate::case::Case;
use crate::identifiers;
use crate::process::{Kind, List, Process, Question, QuestionId};
use std::collections::BTreeSet;

/// A question a column, or none.
pub type Matching = Vec<Option<QuestionId>>;

/// How many values of a column are looked at.
const SAMPLE: usize = 200;
/// How many of a hundred names of organisations tell that they are that.
const COMPANIES: usize = 30;
/// How many of a hundred that are ids or addresses tell that a column holds more than names.
const MISPLACED: usize = 10;
/// How many values are shown.
const SHOWN: usize = 3;

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading; empty when it has none.
    pub heading: String,
    /// Its letters in a spreadsheet program, by which it is named when it has no heading.
    pub letters: String,
    /// The question it answers.
    pub question: Option<QuestionId>,
    /// How that is known.
    pub by: By,
    /// The questions it might answer, the likeliest first, when that is not certain enough.
    pub perhaps: Vec<QuestionId>,
    /// How many rows have something in it.
    pub filled: usize,
    /// The first values, as they stand.
    pub samples: Vec<String>,
    /// The name of the column with which it answers its question, as a first name does with a last one.
    pub together: Option<String>,
}

/// How it is known what a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum By {
    /// It is not.
    Nothing,
    /// By its heading.
    Heading,
    /// By what stands in it.
    Content,
    /// Somebody said so.
    Choice,
}

/// The columns of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// Every column, in order.
    pub columns: Vec<Column>,
}

impl Column {
    /// What the user knows it by: its heading, or its letters.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.heading.is_empty() { &self.letters } else { &self.heading }
    }

    /// Whether something stands in it that is not taken.
    #[must_use]
    pub fn is_passed_over(&self) -> bool {
        self.question.is_none() && self.filled > 0
    }
}

impl Columns {
    /// A question a column, or none.
    #[must_use]
    pub fn matching(&self) -> Matching {
        self.columns.iter().map(|column| column.question.clone()).collect()
    }

    /// Whether a column answers a question.
    #[must_use]
    pub fn has(&self, question: &QuestionId) -> bool {
        self.columns.iter().any(|column| column.question.as_ref() == Some(question))
    }

    /// Columns whose heading only sounds like a question, and of whose values none is one of its options, are asked about:
    /// sales systems have groups and classes of their own.
    #[must_use]
    pub fn doubting_options(mut self, sheet: &Sheet, target: Target<'_>, case: &Case) -> Self {
        for (at, column) in self.columns.iter_mut().enumerate() {
            let values = Seen::of(sheet, at).values;
            if column.by == By::Heading && names_no_option(column, &values, target, case) {
                column.by = By::Nothing;
                column.perhaps = column.question.take().into_iter().collect();
            }
        }
        self
    }

    /// The names of the columns that hold something.
    #[must_use]
    pub fn names(&self) -> String {
        let named = self.columns.iter().filter(|it| it.filled > 0 || !it.heading.is_empty());
        named.map(Column::name).collect::<Vec<_>>().join(", ")
    }

    /// The column a user names: by its heading, by its letters, or by its place from one.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<usize> {
        let alike = |text: &str| fold(&clean(text, false)) == fold(&clean(name, false));
        let by_heading = self.columns.iter().position(|column| alike(&column.heading));
        by_heading.or_else(|| self.columns.iter().position(|column| alike(&column.letters)))
    }
}

/// The questions the columns of a table seem to answer.
#[must_use]
pub fn guess(sheet: &Sheet, list: &List, process: &Process) -> Matching {
    columns(sheet, Target { process, list }, &Choices::default()).matching()
}

/// Every column with the question it answers. What was chosen goes before everything else; no column answers two
/// questions, the surest of several is taken, and only a first and a last name answer a question together.
#[must_use]
pub fn columns(sheet: &Sheet, target: Target<'_>, choices: &Choices) -> Columns {
    let width = sheet.rows.iter().take(SAMPLE).map(|(_, cells)| cells.len()).max().unwrap_or_default();
    let seen: Vec<Seen<'_>> = (0..width.max(sheet.heading.len())).map(|at| Seen::of(sheet, at)).collect();
    let mut columns: Vec<Column> = seen.iter().enumerate().map(|(at, seen)| seen.column(sheet, at)).collect();
    let told: BTreeSet<&QuestionId> = choices.columns.keys().collect();
    for (question, at) in &choices.columns {
        if let Some(column) = at.and_then(|at| columns.get_mut(at)) {
            (column.question, column.by) = (Some(question.clone()), By::Choice);
        }
    }
    // The surest claim first; of equally sure ones the column further left.
    // The reasons that this program gave when it refused the rows answer nothing.
    let reasons = column_of_reasons(&sheet.heading).filter(|at| at + 1 == seen.len());
    let asked = seen.iter().enumerate().filter(|(at, _)| Some(*at) != reasons);
    let questions = Questions::of(target);
    let mut claims: Vec<Claim<'_>> = asked.flat_map(|(at, seen)| seen.claims(at, &questions)).collect();
    doubt_names(&mut claims, &seen, target, &told);
    prefer_plain(&mut claims, &seen, target);
    doubt_equals(&mut claims, &seen);
    claims.sort_by_key(|claim| (std::cmp::Reverse(claim.score), claim.at));
    for claim in &claims {
        let is_taken = columns.iter().any(|column| column.question.as_ref() == Some(claim.question));
        let Some(column) = columns.get_mut(claim.at).filter(|column| column.question.is_none()) else { continue };
        if is_taken || told.contains(claim.question) {
            continue;
        }
        if claim.score >= CERTAIN {
            (column.question, column.by) = (Some(claim.question.clone()), claim.by);
            column.perhaps.clear();
        } else if !column.perhaps.contains(claim.question) {
            column.perhaps.push(claim.question.clone());
        }
    }
    for question in target.list.questions.iter().filter(|question| !told.contains(&question.id)) {
        join_names(&mut columns, question);
    }
    // What names a row is known by its content only beside another column that is known.
    let known = columns.iter().filter(|column| column.question.is_some()).count();
    for column in columns.iter_mut().filter(|column| known == 1 && column.by == By::Content) {
        if column.question.as_ref() == Some(&target.list.named_by) {
            column.by = By::Nothing;
            column.perhaps.extend(column.question.take());
        }
    }
    let taken: BTreeSet<QuestionId> = columns.iter().filter_map(|column| column.question.clone()).collect();
    columns.iter_mut().for_each(|column| column.perhaps.retain(|question| !taken.contains(question)));
    Columns { columns }
}

/// Whether a column has values, none of them an option of its question, and not the question's label as its heading.
fn names_no_option(column: &Column, values: &[&str], target: Target<'_>, case: &Case) -> bool {
    let question = target.list.questions.iter().find(|it| Some(&it.id) == column.question.as_ref());
    let question = question.filter(|it| !is_label(&column.heading, it, target.process));
    let Some(options) = question.and_then(|it| Options::of(it, case, target.process)) else { return false };
    let mut told = values.iter().filter(|value| !is_no_answer(value)).peekable();
    told.peek().is_some() && told.all(|value| options.chosen(value).is_none())
}

/// A vague heading, such as `Nimi`, names organisations only where ids stand beside it or names of companies below it.
fn doubt_names(claims: &mut [Claim<'_>], seen: &[Seen<'_>], target: Target<'_>, told: &BTreeSet<&QuestionId>) {
    let ids = target.list.questions.iter().filter(|question| question.kind == Kind::BusinessId);
    let is_told = |id: &QuestionId| {
        told.contains(id) || claims.iter().any(|claim| claim.question == id && claim.score >= CERTAIN)
    };
    if ids.map(|question| &question.id).any(is_told) {
        return;
    }
    for claim in claims.iter_mut().filter(|claim| *claim.question == target.list.named_by && claim.by == By::Heading) {
        let Some(column) = seen.get(claim.at).filter(|column| !column.values.is_empty()) else { continue };
        if is_vague(column.heading) && column.share(is_company) < COMPANIES {
            claim.score = claim.score.min(CERTAIN - 10);
        }
    }
}

/// Beside a heading that says nothing else, one with other words in it is about something else: `Vakuutusyhtiön nimi` beside
/// `Asiakas`, `Name 2` beside `Name 1`. Nor does a column without such a heading name the rows, when names of organisations
/// stand below one.
fn prefer_plain(claims: &mut [Claim<'_>], seen: &[Seen<'_>], target: Target<'_>) {
    let is_plain = |claim: &Claim<'_>| seen.get(claim.at).is_some_and(|column| is_plain(column.heading));
    let names = |claim: &Claim<'_>| {
        let holds_companies = seen.get(claim.at).is_some_and(|column| column.share(is_company) >= COMPANIES);
        *claim.question == target.list.named_by && (claim.score == OWN_NAME || holds_companies)
    };
    let surely = claims.iter().filter(|claim| claim.by == By::Heading && claim.score >= CERTAIN && is_plain(claim));
    let surely: Vec<(usize, &QuestionId, bool)> = surely.map(|it| (it.at, it.question, names(it))).collect();
    for claim in claims.iter_mut().filter(|claim| claim.score < OWN_NAME) {
        let loses = match claim.by {
            By::Heading => !is_plain(claim) && surely.iter().any(|(_, question, _)| *question == claim.question),
            By::Content => {
                surely.iter().any(|(at, question, names)| *names && *question == claim.question && *at != claim.at)
            }
            By::Nothing | By::Choice => false,
        };
        if loses {
            claim.score = claim.score.min(CERTAIN - 10);
        }
    }
}

/// Of two columns with other firms, ids or addresses in each, and no heading that tells which is asked for, neither is taken:
/// `Osapuoli 1` beside `Osapuoli 2`. Columns in which the same stands are alike.
fn doubt_equals(claims: &mut [Claim<'_>], seen: &[Seen<'_>]) {
    let is_sure = |claim: &&Claim<'_>| claim.score >= CERTAIN;
    let by_heading: Vec<(usize, &QuestionId)> =
        claims.iter().filter(is_sure).filter(|it| it.by == By::Heading).map(|it| (it.at, it.question)).collect();
    let is_open = |it: &&Claim<'_>| {
        it.by == By::Content && by_heading.iter().all(|(at, question)| *at != it.at && *question != it.question)
    };
    let open: Vec<(usize, &QuestionId)> =
        claims.iter().filter(is_sure).filter(is_open).map(|it| (it.at, it.question)).collect();
    let has_equal = |claim: &Claim<'_>| {
        let other = |(at, question): &&(usize, &QuestionId)| *question == claim.question && *at != claim.at;
        open.contains(&(claim.at, claim.question))
            && open.iter().filter(other).any(|(at, _)| !alike(seen, *at, claim.at))
    };
    let doubted: Vec<bool> = claims.iter().map(has_equal).collect();
    for (claim, _) in claims.iter_mut().zip(doubted).filter(|(_, is_doubted)| *is_doubted) {
        claim.score = claim.score.min(CERTAIN - 10);
    }
}

/// Whether the same stands in two columns, in whatever form.
fn alike(seen: &[Seen<'_>], one: usize, other: usize) -> bool {
    let said = |at: usize| {
        let values = seen.get(at).into_iter().flat_map(Seen::told);
        values.map(|it| business_id::read(it).map_or_else(|| fold(it), |id| id.to_string())).collect::<Vec<_>>()
    };
    said(one) == said(other)
}

/// A first and a last name, in two columns that might each be the person who is asked for, are that person together.
fn join_names(columns: &mut [Column], question: &Question) {
    if question.kind != Kind::Person || columns.iter().any(|column| column.question.as_ref() == Some(&question.id)) {
        return;
    }
    let only = |part: NamePart| {
        let may = |column: &Column| column.question.is_none() && column.perhaps.contains(&question.id);
        let mut found = (0..).zip(columns.iter()).filter(|(_, it)| may(it) && name_part(&it.heading) == Some(part));
        found.next().map(|(at, _)| at).filter(|_| found.next().is_none())
    };
    let (Some(first), Some(last)) = (only(NamePart::First), only(NamePart::Last)) else { return };
    for (at, other) in [(first, last), (last, first)] {
        let other = columns.get(other).map(|other| other.name().to_owned());
        let Some(column) = columns.get_mut(at) else { continue };
        (column.question, column.by, column.together) = (Some(question.id.clone()), By::Heading, other);
        column.perhaps.clear();
    }
}

/// That a column answers a question.
struct Claim<'t> {
    at: usize,
    question: &'t QuestionId,
    score: u8,
    by: By,
}

/// A column with its first values.
struct Seen<'s> {
    heading: &'s str,
    values: Vec<&'s str>,
}

impl<'s> Seen<'s> {
    fn of(sheet: &'s Sheet, at: usize) -> Self {
        let cells = sheet.rows.iter().filter_map(|(_, cells)| cells.get(at)).map(bare);
        let values = cells.filter(|cell| !cell.is_empty()).take(SAMPLE).collect();
        Self { heading: sheet.heading.get(at).map_or("", String::as_str), values }
    }

    fn column(&self, sheet: &Sheet, at: usize) -> Column {
        let filled =
            sheet.rows.iter().filter(|(_, cells)| cells.get(at).is_some_and(|cell| !cell.trim().is_empty())).count();
        let sample = |value: &&str| {
            let value: String = clean(value, false).chars().take(80).collect();
            identifiers::mask_identity_codes(&value)
        };
        Column {
            heading: self.heading.to_owned(),
            letters: column_name(at),
            question: None,
            by: By::Nothing,
            perhaps: Vec::new(),
            filled,
            samples: self.values.iter().take(SHOWN).map(sample).collect(),
            together: None,
        }
    }

    fn claims<'t>(&self, at: usize, questions: &Questions<'t>) -> Vec<Claim<'t>> {
        let target = questions.target;
        let by_heading = questions.meanings(self.heading).into_iter().map(|(score, question)| {
            let doubted = target.list.questions.iter().any(|it| it.id == *question && self.contradicts(&it.kind))
                || *question == target.list.named_by && (self.counts() || self.holds_whole_rows());
            Claim { at, question, score: if doubted { score.min(CERTAIN - 10) } else { score }, by: By::Heading }
        });
        let mut claims: Vec<Claim<'_>> = by_heading.collect();
        // The ids of suppliers are ids, and none of these customers.
        let of_another = speaks_of_another(self.heading);
        for question in &target.list.questions {
            let score = self.speaks(question, &target.list.named_by);
            let doubted = of_another || question.id == target.list.named_by && self.holds_whole_rows();
            let score = if doubted { score.min(CERTAIN - 10) } else { score };
            let stronger = claims.iter().all(|claim| claim.question != &question.id || claim.score < score);
            if score >= CERTAIN - 10 && stronger {
                claims.push(Claim { at, question: &question.id, score, by: By::Content });
            }
        }
        claims
    }

    /// The values that say something.
    fn told(&self) -> impl Iterator<Item = &&'s str> {
        self.values.iter().filter(|value| !is_no_answer(value) && !is_covered(value))
    }

    fn share(&self, fits: impl Fn(&str) -> bool) -> usize {
        let told: Vec<&&str> = self.told().collect();
        let fitting = told.iter().filter(|value| fits(value)).count();
        (fitting * 100).checked_div(told.len()).unwrap_or_default()
    }

    /// How surely the values alone answer a question.
    fn speaks(&self, question: &Question, named_by: &QuestionId) -> u8 {
        match &question.kind {
            // The check digit is right by chance in one number of eleven.
            Kind::BusinessId if self.share(|it| business_id::read(it).is_some()) >= 80 => 89,
            Kind::Email if self.share(|it| identifiers::email(it).is_ok()) >= 80 => 76,
            Kind::Line if question.id == *named_by && self.share(is_company) >= 60 => 75,
            _ => 0,
        }
    }

    /// Whether ids or addresses stand where names should be, or among them: rows were broken into a cell a line, or all of
    /// each stands in one cell. One of many is a slip.
    fn holds_whole_rows(&self) -> bool {
        let is_id = |text: &str| text.contains('-') && business_id::read(text).is_some();
        let is_other = |text: &str| is_id(text) || text.contains('@') && text.contains('.');
        self.values.iter().filter(|text| is_other(text)).count() > 1 && self.share(is_other) >= MISPLACED
    }

    /// Whether the values are numbers and no names.
    fn counts(&self) -> bool {
        let is_number =
            |text: &str| text.bytes().any(|byte| byte.is_ascii_digit()) && !text.chars().any(char::is_alphabetic);
        self.values.len() > 1 && self.share(is_number) >= 80
    }

    /// Whether the values cannot be what the heading says.
    fn contradicts(&self, kind: &Kind) -> bool {
        let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
        let is_id = |text: &str| text.contains('-') && business_id::read(text).is_some();
        self.told().count() > 1
            && match kind {
                Kind::BusinessId => self.share(|it| digits(it) >= 6) == 0,
                Kind::Email => self.share(|it| it.contains('@')) == 0,
                // A moment tells when somebody did something in a program.
                Kind::Date => self.share(|it| digits(it) >= 3) == 0 || self.share(has_minutes) >= 50,
                Kind::Person if self.share(is_no_person) >= 80 => true,
                Kind::Line | Kind::Person => self.share(|it| is_id(it) || identifiers::email(it).is_ok()) >= 80,
                _ => false,
            }
    }
}

/// Whether a text tells a time of day to the minute. Full hours stand in days too: midnight as UTC tells it, noon.
fn has_minutes(text: &str) -> bool {
    let Some((before, after)) = text.split_once(':') else { return false };
    let minutes = after.get(..2).unwrap_or_default();
    let is_number = minutes.len() == 2 && minutes.bytes().all(|byte| byte.is_ascii_digit());
    before.ends_with(|letter: char| letter.is_ascii_digit()) && is_number && minutes != "00"
}

/// Whether a text names nobody: a number, a yes or a no, a language.
fn is_no_person(text: &str) -> bool {
    let folded = fold(text);
    let is_answer = words().yes.contains(&folded) || words().no.contains(&folded);
    is_answer || text.chars().count() <= 2 || !text.chars().any(char::is_alphabetic)
}

//! The columns of a table that answer questions, and what the cells of a row say in them.

use super::folding::alike;
use super::heading::{NamePart, name_part};
use super::identity::Key;
use super::options::Options;
use super::proposal::{CellRemark, Mode};
use super::reading::Reading;
use super::rows::RowCells;
use super::value::beside::Beside;
use super::value::{self, Remark, Value, bare, business_id, date::DateOrder, numbered};
use super::words::words;
use crate::case::{Answer, AnswerKey};
use crate::identifiers::mask_identity_codes;
use crate::process::{Kind, Question, QuestionId};

/// The most that is shown of a cell, in characters.
const SHOWN: usize = 200;

/// A column that answers a question.
pub(super) struct Asked<'a> {
    /// Its place, from nought.
    pub(super) at: usize,
    /// The question.
    pub(super) question: &'a Question,
    /// What can be chosen, when that is what it asks.
    pub(super) options: Option<Options>,
    /// What becomes of answers that are there already, when somebody has said so.
    pub(super) mode: Option<Mode>,
    /// What it is of a row.
    pub(super) part: Part,
    /// Under which name its answers are held.
    pub(super) key: AnswerKey,
    order: DateOrder,
    share: Share,
    /// The place of the last name, where the column holds the first one.
    last_name: Option<usize>,
    /// Whether the names are numbered as a list, `1. Koivu Oy`, in order.
    is_numbered: bool,
    /// Where names hold business ids too: the place of the id's own column for the name, of the name for the id.
    beside: Option<usize>,
}

/// Which share of its cell answers a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Share {
    Whole,
    /// The name beside this; everything where this is not there.
    Name(Beside),
    /// The name beside this, where the column itself answers with this.
    OnlyName(Beside),
    /// This alone.
    Only(Beside),
}

/// What a column is of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What names it.
    Name,
    /// Its business id.
    BusinessId,
    /// Something else.
    Other,
}

/// What a row of a table says.
#[derive(Default)]
pub(super) struct Said<'c> {
    /// What names it, as it was typed.
    pub(super) name: String,
    /// Its answers, each with its column.
    pub(super) answers: Vec<(&'c Asked<'c>, Answer)>,
    /// What was made of its cells.
    pub(super) remarks: Vec<CellRemark>,
}

/// The columns of a table that answer questions, the first of each question.
pub(super) fn asked<'a>(reading: &Reading<'a>) -> Vec<Asked<'a>> {
    let Reading { case, target, sheet, matching, modes } = *reading;
    let mut has_id = false;
    let column = |(at, id): (usize, &Option<QuestionId>)| {
        let question = target.list.questions.iter().find(|it| Some(&it.id) == id.as_ref())?;
        let texts = || sheet.rows.iter().filter_map(|(_, cells)| cells.get(at)).map(bare);
        let part = match question.kind {
            _ if question.id == target.list.named_by => Part::Name,
            Kind::BusinessId if !has_id => Part::BusinessId,
            _ => Part::Other,
        };
        has_id |= part == Part::BusinessId;
        Some(Asked {
            at,
            question,
            options: Options::of(question, case, target.process),
            mode: modes.get(&question.id).copied(),
            part,
            key: AnswerKey::of(&question.id),
            order: if question.kind == Kind::Date { DateOrder::of(texts()) } else { DateOrder::Unknown },
            share: Share::Whole,
            last_name: None,
            is_numbered: part == Part::Name && numbered::is_list(texts()),
            beside: None,
        })
    };
    let mut columns: Vec<Asked<'a>> = matching.iter().enumerate().filter_map(column).collect();
    join_names(reading, &mut columns);
    part_cells(reading, &mut columns);
    columns
}

/// Where two columns answer one question they are the first and the last name of a person, in whichever order.
fn join_names(reading: &Reading<'_>, columns: &mut Vec<Asked<'_>>) {
    let part = |at: usize| reading.sheet.heading.get(at).and_then(|heading| name_part(heading));
    let places: Vec<(QuestionId, usize)> = columns.iter().map(|asked| (asked.question.id.clone(), asked.at)).collect();
    let other = |question: &QuestionId, at: usize, wanted: NamePart| {
        let same = |(id, place): &&(QuestionId, usize)| id == question && *place != at && part(*place) == Some(wanted);
        places.iter().find(same).map(|(_, place)| *place)
    };
    for asked in columns.iter_mut().filter(|asked| part(asked.at) == Some(NamePart::First)) {
        asked.last_name = other(&asked.question.id, asked.at, NamePart::Last);
    }
    let joined: Vec<usize> = columns.iter().filter_map(|asked| asked.last_name).collect();
    columns.retain(|asked| !joined.contains(&asked.at));
}

/// A person and the address below it, or an organisation and its business id, are often written in one cell. Where only
/// one of the two has a column and its cells hold both, the other is answered by the same column.
fn part_cells<'a>(reading: &Reading<'a>, columns: &mut Vec<Asked<'a>>) {
    let questions = &reading.target.list.questions;
    let next = questions.iter().zip(questions.iter().skip(1));
    let contacts = next.filter(|(one, next)| one.kind == Kind::Person && next.kind == Kind::Email);
    let named = questions.iter().find(|question| question.id == reading.target.list.named_by);
    let identified = named.zip(questions.iter().find(|question| question.kind == Kind::BusinessId));
    let contacts = contacts.map(|(name, other)| (name, other, Beside::Address));
    for (name, other, beside) in contacts.chain(identified.map(|(name, id)| (name, id, Beside::BusinessId))) {
        let place = |question: &Question| columns.iter().position(|asked| asked.question.id == question.id);
        let (known, missing, share, rest) = match (place(name), place(other)) {
            (Some(known), None) => (known, other, Share::Name(beside), Share::Only(beside)),
            (None, Some(known)) => (known, name, Share::Whole, Share::OnlyName(beside)),
            (Some(name), Some(id)) if beside == Beside::BusinessId => {
                keep_apart(reading, columns, name, id);
                continue;
            }
            (Some(_), Some(_)) | (None, None) => continue,
        };
        let Some(column) = columns.get_mut(known) else { continue };
        let at = column.at;
        let holds_both = |cells: RowCells<'_>| cells.get(at).map(bare).and_then(|cell| beside.part(cell)).is_some();
        if !reading.sheet.rows.iter().any(|(_, cells)| holds_both(cells)) {
            continue;
        }
        column.share = share;
        let part = match missing.kind {
            _ if missing.id == reading.target.list.named_by => Part::Name,
            Kind::BusinessId => Part::BusinessId,
            _ => Part::Other,
        };
        let mode = reading.modes.get(&missing.id).copied();
        columns.push(Asked {
            at,
            question: missing,
            options: None,
            mode,
            part,
            key: AnswerKey::of(&missing.id),
            order: DateOrder::Unknown,
            share: rest,
            last_name: None,
            is_numbered: false,
            beside: None,
        });
    }
}

/// Where names hold business ids although these have a column of their own, each cell is read beside the other.
fn keep_apart(reading: &Reading<'_>, columns: &mut [Asked<'_>], name: usize, id: usize) {
    let place = |column: usize| columns.get(column).map(|asked| asked.at);
    let (Some(name_at), Some(id_at)) = (place(name), place(id)) else { return };
    let holds_both = |cells: RowCells<'_>| cells.get(name_at).map(bare).and_then(|cell| Beside::BusinessId.part(cell));
    if !reading.sheet.rows.iter().any(|(_, cells)| holds_both(cells).is_some()) {
        return;
    }
    for (column, other) in [(name, id_at), (id, name_at)] {
        columns.get_mut(column).into_iter().for_each(|asked| asked.beside = Some(other));
    }
}

/// What tells a row apart.
pub(super) fn key(columns: &[Asked<'_>], line: usize, cells: RowCells<'_>) -> Key {
    let text = |part: Part| {
        let asked = columns.iter().find(|asked| asked.part == part)?;
        asked.value(cells)?.answer.and_then(|answer| answer.text().map(str::to_owned))
    };
    let id = text(Part::BusinessId).and_then(|text| business_id::read(&text));
    Key { line, id, name: text(Part::Name).map(|name| alike(&name)).unwrap_or_default() }
}

impl Said<'_> {
    /// What tells a row apart that says this: the same as [`key`] finds.
    pub(super) fn key(&self, line: usize) -> Key {
        let said = self.answers.iter().find(|(asked, _)| asked.part == Part::BusinessId);
        let id = said.and_then(|(_, answer)| answer.text()).and_then(business_id::read);
        Key { line, id, name: alike(&self.name) }
    }
}

/// What the cells of a row say.
pub(super) fn said<'c>(columns: &'c [Asked<'c>], cells: RowCells<'_>) -> Said<'c> {
    let mut said = Said { answers: Vec::with_capacity(columns.len()), ..Said::default() };
    for asked in columns {
        let Some(value) = asked.value(cells) else { continue };
        let whole = cells.get(asked.at).map_or("", str::trim);
        let unwrapped = || value.answer.clone().filter(|_| whole.starts_with("=\"")).map(Remark::ReadAs);
        if let Some(remark) = value.remark.or_else(unwrapped) {
            let typed = asked.typed(cells, &remark);
            let typed = mask_identity_codes(&typed.chars().take(SHOWN).collect::<String>());
            said.remarks.push(CellRemark { question: asked.question.id.clone(), typed, remark });
        }
        let Some(answer) = value.answer else { continue };
        if asked.part == Part::Name {
            said.name = answer.text().unwrap_or_default().to_owned();
        }
        said.answers.push((asked, answer));
    }
    said
}

impl Asked<'_> {
    /// What its cell of a row says; nothing when the cell is blank.
    fn value(&self, cells: RowCells<'_>) -> Option<Value> {
        let value = self.as_written(cells)?;
        if !self.is_numbered {
            return Some(value);
        }
        let name = value.answer.as_ref().and_then(Answer::text).and_then(numbered::parted);
        let Some(name) = name.map(|(_, name)| Answer::Text(name.to_owned())) else { return Some(value) };
        let remark = value.remark.filter(|remark| !matches!(remark, Remark::ReadAs(_)));
        Some(Value { remark: remark.or_else(|| Some(Remark::ReadAs(name.clone()))), answer: Some(name) })
    }

    /// What its cell of a row says, with its number in a list.
    fn as_written(&self, cells: RowCells<'_>) -> Option<Value> {
        let text = |at: usize| cells.get(at).map(bare).filter(|cell| !cell.is_empty());
        if let Some(last) = self.last_name {
            let parts = || [self.at, last].into_iter().filter_map(text);
            let told = parts().filter(|part| !self.is_no_answer(part)).collect::<Vec<_>>();
            if told.is_empty() {
                return parts().next().map(|_| Value { answer: None, remark: Some(Remark::NoAnswer) });
            }
            let mut value = self.shared(&told.join(" "))?;
            value.remark = value.remark.or((told.len() < parts().count()).then_some(Remark::NoAnswer));
            return Some(value);
        }
        let told = |at: usize| text(at).filter(|cell| !value::is_no_answer(cell));
        match self.beside {
            Some(id) if self.part == Part::Name => return self.named(text(self.at)?, told(id)),
            Some(name) if told(self.at).is_none() => {
                let parted = text(name).and_then(|cell| Beside::BusinessId.part(cell));
                if let Some(parted) = parted {
                    return Some(self.read_as(&parted.beside));
                }
            }
            Some(_) | None => {}
        }
        let cell = text(self.at)?;
        Some(match &self.options {
            Some(options) => options.read(cell, self.question),
            None => return self.shared(cell),
        })
    }

    /// What was typed of which a remark speaks.
    fn typed<'c>(&self, cells: RowCells<'c>, remark: &Remark) -> &'c str {
        let text = |at: usize| cells.get(at).map_or("", str::trim);
        if let Some(name) = self.beside.filter(|_| self.part == Part::BusinessId && *remark != Remark::NoAnswer) {
            let is_told = |cell: &str| !cell.is_empty() && !value::is_no_answer(cell);
            return if is_told(bare(text(self.at))) { text(self.at) } else { text(name) };
        }
        let dropped = |at: &usize| *remark == Remark::NoAnswer && self.is_no_answer(bare(text(*at)));
        let of_two = self.last_name.filter(|_| !dropped(&self.at)).filter(dropped);
        text(of_two.unwrap_or(self.at))
    }

    /// Whether a text stands for nothing; `Tom` is a name where one is asked for, and an empty cell elsewhere.
    fn is_no_answer(&self, text: &str) -> bool {
        value::is_no_answer(text) && !self.is_name(text)
    }

    fn is_name(&self, text: &str) -> bool {
        let names = self.question.kind == Kind::Person || self.part == Part::Name;
        names && words().also_names.contains(text)
    }

    /// What a name says that may hold a business id, in a row with this one.
    fn named(&self, cell: &str, id: Option<&str>) -> Option<Value> {
        let Some(parted) = Beside::BusinessId.part(cell) else { return self.shared(cell) };
        if id.is_none_or(|id| business_id::read(id) == business_id::read(&parted.beside)) {
            return Some(self.read_as(&parted.name));
        }
        let value = value::read(cell, &self.question.kind, self.order);
        Some(Value { remark: Some(Remark::OtherId), ..value })
    }

    /// What a part of a cell says.
    fn read_as(&self, part: &str) -> Value {
        let mut value = value::read(part, &self.question.kind, self.order);
        value.remark = value.remark.or_else(|| value.answer.clone().map(Remark::ReadAs));
        value
    }

    /// What the share of a cell says that is not the whole of it.
    fn shared(&self, cell: &str) -> Option<Value> {
        let share = match self.share {
            Share::Whole => None,
            Share::Name(beside) | Share::OnlyName(beside) => beside.part(cell).map(|parted| parted.name),
            Share::Only(beside) => beside.part(cell).map(|parted| parted.beside),
        };
        let Some(share) = share else {
            if self.is_name(cell) {
                return Some(Value { answer: Some(Answer::Text(cell.to_owned())), remark: None });
            }
            let is_whole = matches!(self.share, Share::Whole | Share::Name(_));
            return is_whole.then(|| value::read(cell, &self.question.kind, self.order));
        };
        Some(self.read_as(&share))
    }
}

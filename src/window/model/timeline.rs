//! What the chart of deadlines shows: a lane a certificate, permit or step, and one for the duties, over two years.

use super::line::urgency;
use crate::assessment::{Assessment, DeadlineWhat, Due, ValidityPeriod};
use crate::case::Field;
use crate::identifiers::mask_identity_codes;
use crate::plan::Plan;
use crate::process::StepId;
use crate::window::kit::{Lane, Stretch, Timeline, Tone, flag_days};
use crate::wording::{self, TextContext};
use jiff::ToSpan as _;
use jiff::civil::Date;

/// How many months it shows.
const MONTHS: i32 = 25;

/// How many lanes there can be; the table has the rest.
const LANES: usize = 40;

/// What the chart shows.
pub(super) struct Shown<'a> {
    pub(super) assessment: &'a Assessment,
    pub(super) plan: Option<&'a Plan>,
    pub(super) today: Date,
}

/// The chart. A target is the place of a deadline in the assessment, past them that of something that lasts, and past
/// those that of the wanted day and of the steps of the plan.
pub(super) fn timeline(context: TextContext<'_>, shown: &Shown<'_>) -> Timeline {
    let Shown { assessment, plan, today } = *shown;
    let first = first_day(assessment, today);
    let months = (0..MONTHS).filter_map(|at| first.checked_add(at.months()).ok());
    let days: Vec<(f32, Date)> = months.map(|day| (days_between(first, day), day)).collect();
    let Some((end, _)) = days.last() else { return Timeline::default() };
    let chart = Chart { context, assessment, plan, today, first, end: *end };
    let named = days.iter().take(days.len() - 1);
    Timeline {
        days: *end,
        months: named.clone().map(|(at, day)| (*at, context.words.month(*day))).collect(),
        years: named.filter(|(at, day)| *at == 0.0 || day.month() == 1).map(year).collect(),
        today: (days_between(first, today), context.words.text("deadline-today")),
        lanes: chart.lanes(),
    }
}

/// The first of this month, or of an earlier one, up to two back, where something is late.
fn first_day(assessment: &Assessment, today: Date) -> Date {
    let earliest = today.saturating_sub(2.months());
    let late = assessment.deadlines.iter().map(|due| due.date).find(|date| *date >= earliest);
    late.unwrap_or(today).min(today).first_of_month()
}

fn days_between(from: Date, to: Date) -> f32 {
    let days = (to - from).get_days().clamp(-10_000, 10_000);
    f32::from(i16::try_from(days).unwrap_or_default())
}

struct Chart<'a> {
    context: TextContext<'a>,
    assessment: &'a Assessment,
    plan: Option<&'a Plan>,
    today: Date,
    first: Date,
    end: f32,
}

impl Chart<'_> {
    fn lanes(&self) -> Vec<Lane> {
        let lasting = (0..).zip(&self.assessment.lasting).map(|(at, it)| self.lasting(at, it));
        let steps = self.context.process.steps.iter();
        let steps = steps.map(|step| {
            let lane = self.flags(Some(&step.id), step.title.get(self.context.words.tag()).to_owned());
            Lane { tracks: self.bar(&step.id).into_iter().map(|bar| vec![bar]).chain(lane.tracks).collect(), ..lane }
        });
        let duties = self.flags(None, self.context.words.text("rail-duties"));
        let lanes = self.goal().into_iter().chain(steps).chain(lasting).chain([duties]);
        lanes.filter(|lane| !lane.tracks.is_empty()).take(LANES).collect()
    }

    /// The earliest day on which everything can be ready, and the wanted one.
    fn goal(&self) -> Option<Lane> {
        let plan = self.plan.filter(|plan| !plan.is_ready && !plan.tasks.is_empty())?;
        let target = self.past();
        let flag = |date: Date, key: &str, tone: Tone| {
            let text = format!("{} {}", self.context.words.day_and_month(date), self.context.words.text(key));
            let from = self.day(date);
            vec![Stretch { from, to: from + flag_days(&text), tone, text, is_flag: true, target }]
        };
        let tone = if plan.late_by > 0 { Tone::Error } else { Tone::Accent };
        let wanted = plan.wanted.map(|wanted| flag(wanted, "plan-wanted", Tone::Ok));
        let tracks = wanted.into_iter().chain([flag(plan.ready, "plan-earliest-flag", tone)]).collect();
        Some(Lane { title: self.context.words.text("plan-lane"), detail: String::new(), tracks })
    }

    /// The bar of a step: from the day on which what is open in it can begin to the day on which it can be done.
    fn bar(&self, step: &StepId) -> Option<Stretch> {
        let plan = self.plan?;
        let (at, planned) = plan.steps.iter().enumerate().find(|(_, planned)| &planned.step == step)?;
        let words = self.context.words;
        let (tone, what) = match planned {
            planned if planned.is_late => (Tone::Error, words.text("plan-step-late")),
            planned if planned.is_deciding => (Tone::Accent, words.text("plan-deciding")),
            // Without a wanted day nothing has to begin by one.
            planned => (Tone::Neutral, {
                let date = planned.must_begin.map(|day| words.day_and_month(day));
                date.map(|date| words.with("plan-step-latest", [("date", date.into())])).unwrap_or_default()
            }),
        };
        let from = self.day(planned.begin);
        let to = self.day(planned.end).max(from);
        Some(Stretch { from, to, tone, text: what, is_flag: false, target: self.past() + 1 + at })
    }

    /// The first target past those of the assessment.
    fn past(&self) -> usize {
        self.assessment.deadlines.len() + self.assessment.lasting.len()
    }

    /// Whether something that falls due is the wanted day, which has a lane of its own.
    fn is_wanted_day(&self, due: &Due) -> bool {
        let wanted = self.context.process.planning.wanted.as_ref();
        wanted.is_some_and(|question| due.address == Field::answer(question).into())
    }

    /// Something that lasts, with the flags of what is to be done about it.
    fn lasting(&self, at: usize, lasting: &ValidityPeriod) -> Lane {
        let from = lasting.from.map_or(0.0, |from| self.day(from));
        let (tone, key) = match lasting.until {
            until if until < self.today => (Tone::Error, "timeline-ended"),
            _ if lasting.from.is_some_and(|from| from > self.today) => (Tone::Neutral, "timeline-until"),
            _ => (Tone::Ok, "timeline-until"),
        };
        let text = self.context.words.with(key, [("date", self.context.words.date(lasting.until).into())]);
        let target = self.assessment.deadlines.len() + at;
        let bar = Stretch { from, to: self.day(lasting.until).max(from), tone, text, is_flag: false, target };
        let mut tracks = if from < self.end { vec![vec![bar]] } else { Vec::new() };
        let before = |due: &Due| due.address == lasting.address && due.date < lasting.until;
        tracks.extend(self.tracks(before));
        Lane {
            title: lasting.title.get(self.context.words.tag()).to_owned(),
            detail: mask_identity_codes(lasting.row.as_deref().unwrap_or_default()),
            tracks,
        }
    }

    /// The flags of a step, or of the duties, without those that stand beside something that lasts.
    fn flags(&self, step: Option<&StepId>, title: String) -> Lane {
        let lasts = |due: &Due| self.assessment.lasting.iter().any(|it| it.address == due.address);
        let tracks = self.tracks(|due| due.step.as_ref() == step && !lasts(due) && !self.is_wanted_day(due));
        Lane { title, detail: String::new(), tracks }
    }

    /// Flags in tracks, each in the first one that is free on its day.
    fn tracks(&self, shown: impl Fn(&Due) -> bool) -> Vec<Vec<Stretch>> {
        let mut tracks: Vec<Vec<Stretch>> = Vec::new();
        let dues = self.assessment.deadlines.iter().enumerate().filter(|(_, due)| shown(due));
        for flag in dues.map(|(at, due)| self.flag(at, due)).filter(|flag| flag.from < self.end) {
            let is_free = |track: &&mut Vec<Stretch>| track.last().is_none_or(|last| last.to + 2.0 <= flag.from);
            match tracks.iter_mut().find(is_free) {
                Some(track) => track.push(flag),
                None => tracks.push(vec![flag]),
            }
        }
        tracks
    }

    fn flag(&self, target: usize, due: &Due) -> Stretch {
        let title = match &due.what {
            DeadlineWhat::Answer { title, .. } => title.get(self.context.words.tag()).to_owned(),
            DeadlineWhat::Task(_) | DeadlineWhat::Duty(_) => wording::deadline(self.context, due),
        };
        let text = format!("{} {title}", self.context.words.day_and_month(due.date));
        let from = self.day(due.date);
        let tone = match urgency(due, self.today) {
            Tone::Neutral => Tone::Accent,
            tone => tone,
        };
        Stretch { from, to: from + flag_days(&text), tone, text, is_flag: true, target }
    }

    /// A day on the chart; what was before its first day stands on that.
    fn day(&self, date: Date) -> f32 {
        days_between(self.first, date).clamp(0.0, self.end)
    }
}

fn year((at, day): &(f32, Date)) -> (f32, String) {
    (*at, day.year().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Answer, Edit, Field, TaskFact};
    use crate::language::{Language, Translations};
    use jiff::civil::date;

    /// The chart of the sample with these days for tasks to be done.
    fn chart(dues: &[(&str, Date)]) -> Timeline {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let mut case = crate::sample::case().expect("readable");
        for (task, day) in dues {
            let field = Field::Task((*task).into(), TaskFact::Due);
            let edit = Edit::answer(&case, field, Some(Answer::Date(*day))).expect("a change");
            case.apply(&edit).expect("fits");
        }
        let today = date(2026, 11, 23);
        let assessment = crate::assessment::assess(&case, &process, today);
        let words = Translations::new(Language::find("fi").expect("known"));
        let shown = Shown { assessment: &assessment, plan: None, today };
        timeline(TextContext { words: &words, process: &process, case: &case }, &shown)
    }

    fn lane<'t>(timeline: &'t Timeline, title: &str) -> &'t Lane {
        timeline.lanes.iter().find(|lane| lane.title == title).expect("a lane")
    }

    #[test]
    fn it_begins_with_this_month_and_shows_two_years() {
        let chart = chart(&[]);
        assert_eq!(chart.months.first().map(|(_, name)| name.as_str()), Some("marras"));
        let years: Vec<_> = chart.years.iter().map(|(_, year)| year.as_str()).collect();
        assert_eq!(years, ["2026", "2027", "2028"]);
        assert_eq!(chart.months.len(), 24);
        assert_eq!(chart.today.0, 22.0);
    }

    #[test]
    fn flags_that_would_overlap_stand_under_each_other() {
        let day = date(2026, 12, 12);
        let chart = chart(&[("end-customers", day), ("data-needed", day), ("purposes", date(2027, 10, 1))]);
        let lane = lane(&chart, "Tietolupahakemus");
        let count: Vec<usize> = lane.tracks.iter().map(Vec::len).collect();
        assert_eq!(count, [2, 1], "{lane:?}");
    }

    #[test]
    fn what_is_late_is_shown_where_it_was_due_and_what_is_long_late_at_the_beginning() {
        let late = chart(&[("purposes", date(2026, 10, 12))]);
        assert_eq!(late.months.first().map(|(_, name)| name.as_str()), Some("loka"));
        let long_late = chart(&[("purposes", date(2024, 10, 12))]);
        let flag = lane(&long_late, "Tietolupahakemus").tracks.first().and_then(|track| track.first());
        assert_eq!(flag.map(|flag| (flag.from, flag.tone)), Some((0.0, Tone::Error)));
    }
}

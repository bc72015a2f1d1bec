//! The checks at load: ids are unique and known, texts are complete, addresses are safe to open.

use super::basis::Basis;
use super::condition::Condition;
use super::document::Content;
use super::ids::{LinkId, ListId, OptionId, QuestionId, TaskId, is_id};
use super::index::Process;
use super::interview::{Ask, DraftRule, Fills, Sentence, Value};
use super::model::{LooksAt, Task};
use super::problem::Problem;
use super::question::{Kind, Question};
use super::text::Text;
use std::collections::BTreeSet;

/// From this likeness on, an id is taken for another one that was misspelt.
const ALIKE: f64 = 0.9;

/// Everything that is wrong with a process.
pub(super) fn problems(process: &Process) -> Vec<Problem> {
    let mut check = Check { process, found: Vec::new() };
    check.unique_ids();
    check.circles();
    check.head();
    check.bindings();
    check.steps();
    check.lists();
    check.links_and_contacts();
    check.duties_and_filings();
    check.data_groups();
    check.rules();
    check.gates();
    check.documents();
    check.revisions();
    check.glossary();
    check.asking();
    check.planning();
    check.interview();
    check.found
}

struct Check<'a> {
    process: &'a Process,
    found: Vec<Problem>,
}

impl Check<'_> {
    fn unique_ids(&mut self) {
        let process = self.process;
        self.unique("step", process.steps.iter().map(|step| &step.id));
        let tasks = process.tasks().map(|(_, task)| &task.id);
        self.unique("task", tasks.chain(process.duties.iter().map(|duty| &duty.id)));
        let asked = process.tasks().flat_map(|(_, task)| &task.questions);
        let in_lists = process.lists.iter().flat_map(|list| &list.questions);
        let of_interview = &process.interview.questions;
        self.unique("question", asked.chain(in_lists).chain(of_interview).map(|question| &question.id));
        self.unique("page", process.interview.pages.iter().map(|page| &page.id));
        self.unique("draft", process.interview.rules.iter().map(|rule| &rule.id));
        self.unique("list", process.lists.iter().map(|list| &list.id));
        self.unique("link", process.links.iter().map(|link| &link.id));
        self.unique("contact", process.contacts.iter().map(|contact| &contact.id));
        self.unique("filing", process.filings.iter().map(|filing| &filing.id));
        self.unique("term", process.glossary.iter().map(|term| &term.id));
        let gates = process.gates.iter().map(|gate| &gate.id);
        self.unique("rule", process.rules.iter().map(|rule| &rule.id).chain(gates));
        self.unique("data group", process.data_groups.iter().map(|group| &group.id));
    }

    fn unique<'b, T: AsRef<str> + 'b>(&mut self, what: &str, ids: impl Iterator<Item = &'b T>) {
        let mut seen = BTreeSet::new();
        for id in ids.map(AsRef::as_ref) {
            let at = || format!("{what} {id}");
            if !seen.insert(id) {
                self.found.push(Problem::DuplicateId { at: at() });
            }
            if !is_id(id) {
                self.found.push(Problem::BadId { at: at() });
            }
        }
    }

    fn circles(&mut self) {
        let process = self.process;
        self.circles_of(|task| awaited_by(process, task));
        self.circles_of(|task| process.waits_for(task).into_iter().collect());
    }

    fn circles_of(&mut self, awaited: impl Fn(&Task) -> Vec<TaskId>) {
        for (_, task) in self.process.tasks() {
            let (mut seen, mut open) = (BTreeSet::new(), awaited(task));
            while let Some(id) = open.pop() {
                let next = self.process.task(&id).filter(|_| seen.insert(id.clone()));
                open.extend(next.iter().flat_map(|(_, task)| awaited(task)));
            }
            if seen.contains(&task.id) {
                let circle = Problem::Circle { at: format!("task {}", task.id) };
                if !self.found.contains(&circle) {
                    self.found.push(circle);
                }
            }
        }
    }

    fn head(&mut self) {
        let head = &self.process.head;
        self.text("process › title", &head.title);
        self.text("process › agency", &head.agency);
        self.text("process › agency_short", &head.agency_short);
    }

    fn bindings(&mut self) {
        let bindings = &self.process.bindings;
        for bound in bindings.bound() {
            let at = format!("bindings › {}", bound.at);
            match bound.list {
                Some(list) => self.bound_in_list(&at, list, &bound.questions),
                None => bound.questions.iter().for_each(|id| self.question_id(&at, id)),
            }
            for (question, option) in bound.options {
                if !self.has_option(question, option) {
                    self.unknown(&format!("{at} › option of {question}"), option);
                }
            }
        }
        if let Some(connection) = &bindings.connection
            && self.process.task(&connection.task).is_none()
        {
            self.unknown("bindings › connection › task", &connection.task);
        }
        self.link_ids("bindings › e_services", bindings.e_services.as_slice());
    }

    fn bound_in_list(&mut self, at: &str, list: &ListId, questions: &[&QuestionId]) {
        let Some(list) = self.process.list(list) else { return self.unknown(at, list) };
        for id in questions {
            if !list.questions.iter().any(|question| &question.id == *id) {
                self.unknown(at, id);
            }
        }
    }

    fn steps(&mut self) {
        for step in &self.process.steps {
            let at = format!("step {}", step.id);
            self.text(&format!("{at} › title"), &step.title);
            self.text(&format!("{at} › official_title"), &step.official_title);
            self.text(&format!("{at} › intro"), &step.intro);
            self.link_ids(&format!("{at} › guidance"), &step.guidance);
            for contact in &step.contacts {
                if self.process.contact(contact).is_none() {
                    self.unknown(&format!("{at} › contacts"), contact);
                }
            }
            for task in &step.tasks {
                self.task(&format!("{at} › task {}", task.id), task);
            }
        }
    }

    fn task(&mut self, at: &str, task: &Task) {
        self.text(&format!("{at} › title"), &task.title);
        self.optional_text(&format!("{at} › short"), task.short.as_ref());
        self.optional_text(&format!("{at} › help"), task.help.as_ref());
        self.link_ids(&format!("{at} › sources"), &task.sources);
        self.link_ids(&format!("{at} › about"), task.about.as_slice());
        for question in &task.also {
            self.question_id(&format!("{at} › also"), question);
        }
        for question in &task.questions {
            self.question(&format!("{at} › question {}", question.id), question);
        }
        self.unique(&format!("{at} › list"), task.lists.iter().map(|shown| &shown.list));
        for shown in &task.lists {
            match self.process.list(&shown.list) {
                None => self.unknown(&format!("{at} › lists"), &shown.list),
                Some(list) => {
                    for id in &shown.questions {
                        if !list.questions.iter().any(|question| &question.id == id) {
                            self.unknown(&format!("{at} › lists › {}", shown.list), id);
                        }
                    }
                }
            }
        }
        for condition in task.when.iter().chain(&task.optional_when) {
            self.condition(&format!("{at} › when"), condition);
        }
        task.needs.iter().for_each(|it| self.condition(&format!("{at} › needs"), it));
    }

    fn question(&mut self, at: &str, question: &Question) {
        self.suggestions(at, question);
        self.text(&format!("{at} › label"), &question.label);
        self.optional_text(&format!("{at} › help"), question.help.as_ref());
        self.optional_text(&format!("{at} › why"), question.why.as_ref());
        self.optional_text(&format!("{at} › example"), question.example.as_ref());
        if let Some(condition) = &question.when {
            self.condition(&format!("{at} › when"), condition);
        }
        let hangs = !question.deadlines.is_empty() || question.ends.is_some() || question.counted.is_some();
        if question.kind != Kind::Date && (hangs || question.ahead || !question.not_before.is_empty()) {
            self.found.push(Problem::DeadlineWithoutDate { at: at.to_owned() });
        }
        for deadline in &question.deadlines {
            self.text(&format!("{at} › deadlines › title"), &deadline.title);
            if let Some(id) = &deadline.settled_by {
                self.question_id(&format!("{at} › deadlines › settled_by"), id);
            }
            deadline.when.iter().for_each(|it| self.condition(&format!("{at} › deadlines › when"), it));
        }
        for id in question.not_before.iter().chain(&question.day_in) {
            self.question_id(&format!("{at} › not_before"), id);
        }
        if let Some(counted) = &question.counted {
            self.counted(&format!("{at} › counted"), counted);
        }
        if let Some(period) = &question.ends {
            self.text(&format!("{at} › ends › title"), &period.title);
            if let Some(id) = &period.since {
                self.question_id(&format!("{at} › ends › since"), id);
            }
        }
        match &question.kind {
            Kind::Choice(choices) | Kind::Choices(choices) => self.choices(at, choices),
            Kind::RowOf(list) | Kind::RowsOf(list) if self.process.list(list).is_none() => {
                self.unknown(&format!("{at} › kind"), list);
            }
            _ => {}
        }
    }

    fn counted(&mut self, at: &str, counted: &super::Counted) {
        let optional = [&counted.known, &counted.length, &counted.countersigned_by].into_iter().flatten();
        optional.chain([&counted.way, &counted.day]).for_each(|id| self.question_id(at, id));
        for option in counted.ways.keys().filter(|option| !self.has_option(&counted.way, option)).collect::<Vec<_>>() {
            self.unknown(&format!("{at} › ways"), option);
        }
        self.link_ids(&format!("{at} › source"), std::slice::from_ref(&counted.source));
    }

    fn gates(&mut self) {
        for gate in &self.process.gates {
            let at = format!("gate {}", gate.id);
            self.text(&format!("{at} › title"), &gate.title);
            self.link_ids(&format!("{at} › link"), std::slice::from_ref(&gate.link));
            match self.process.list(&gate.list) {
                None => self.unknown(&at, &gate.list),
                Some(list) if !list.questions.iter().any(|question| question.id == gate.begins) => {
                    self.unknown(&at, &gate.begins);
                }
                Some(_) => {}
            }
            for id in gate.until.iter().chain([&gate.since]) {
                self.question_id(&at, id);
            }
            for condition in gate.when.iter().chain([&gate.open]) {
                self.condition(&at, condition);
                self.row_condition(&at, Some(condition));
            }
        }
    }

    fn documents(&mut self) {
        for plan in &self.process.documents {
            let at = format!("document {}", plan.id);
            [&plan.title, &plan.intro].into_iter().chain(&plan.sign).for_each(|text| self.text(&at, text));
            for part in &plan.parts {
                let at = format!("{at} › {}", part.title.get("en"));
                self.text(&at, &part.title);
                self.optional_text(&at, part.text.as_ref());
                part.holds.iter().for_each(|content| self.content(&at, content));
            }
        }
    }

    fn content(&mut self, at: &str, content: &Content) {
        match content {
            Content::Texts(questions) | Content::Facts(questions) => {
                questions.iter().for_each(|id| self.question_id(at, id));
            }
            Content::Rows(list, questions) => {
                self.list_id(at, list);
                questions.iter().for_each(|id| self.question_id(at, id));
            }
            Content::Data(list) => self.list_id(at, list),
            Content::Tasks(tasks) | Content::Open(tasks) | Content::Duties(tasks) => {
                for id in tasks {
                    if self.process.task(id).is_none() && self.process.duty(id).is_none() {
                        self.unknown(at, id);
                    }
                }
            }
            Content::Contacts(contacts) => {
                for id in contacts {
                    if !self.process.contacts.iter().any(|contact| &contact.id == id) {
                        self.unknown(at, id);
                    }
                }
            }
            Content::Filings | Content::Deadlines | Content::First | Content::Waiting => {}
        }
    }

    fn revisions(&mut self) {
        for revision in &self.process.revisions {
            let at = format!("revision {}", revision.version);
            let changed = revision.changed.iter().map(|changed| &changed.id);
            revision.new.iter().chain(changed).for_each(|id| self.question_id(&format!("{at} › questions"), id));
            for changed in &revision.changed {
                for option in
                    changed.options.iter().filter(|option| !self.has_option(&changed.id, option)).collect::<Vec<_>>()
                {
                    self.unknown(&format!("{at} › option of {}", changed.id), option);
                }
            }
            let changed = revision.changed_tasks.iter().map(|changed| &changed.id);
            for id in revision.new_tasks.iter().chain(changed) {
                if self.process.task(id).is_none() && self.process.duty(id).is_none() {
                    self.unknown(&format!("{at} › tasks"), id);
                }
            }
            let of_questions = revision.changed.iter().chain(&revision.gone).map(|changed| &changed.why);
            let why = of_questions.chain(revision.changed_tasks.iter().map(|changed| &changed.why));
            why.for_each(|text| self.text(&format!("{at} › why"), text));
        }
    }

    fn choices(&mut self, at: &str, choices: &[super::Choice]) {
        self.unique(&format!("{at} › option"), choices.iter().map(|choice| &choice.id));
        for choice in choices {
            let at = format!("{at} › option {}", choice.id);
            self.text(&format!("{at} › label"), &choice.label);
            self.optional_text(&format!("{at} › note"), choice.note.as_ref());
            self.link_ids(&format!("{at} › source"), choice.source.as_slice());
        }
    }

    fn suggestions(&mut self, at: &str, question: &Question) {
        for suggestion in &question.suggestions {
            self.text(&format!("{at} › {}", suggestion.value), &suggestion.note);
        }
    }

    fn condition(&mut self, at: &str, condition: &Condition) {
        for part in condition.parts() {
            match part {
                Condition::Is(question, options) => {
                    self.question_id(at, question);
                    for option in options {
                        if !self.has_option(question, option) {
                            self.unknown(&format!("{at} › option of {question}"), option);
                        }
                    }
                }
                Condition::Answered(question) => self.question_id(at, question),
                Condition::Done(task) => self.task_id(at, task),
                Condition::All(_) | Condition::Any(_) | Condition::Not(_) => {}
            }
        }
    }

    fn row_condition(&mut self, at: &str, condition: Option<&Condition>) {
        let mut parts = condition.into_iter().flat_map(Condition::parts);
        if parts.any(|part| matches!(part, Condition::Done(_))) {
            self.found.push(Problem::DoneInRow { at: at.to_owned() });
        }
    }

    fn has_option(&self, question: &QuestionId, option: &OptionId) -> bool {
        match self.process.question(question).map(|question| &question.kind) {
            Some(Kind::Choice(choices) | Kind::Choices(choices)) => choices.iter().any(|choice| &choice.id == option),
            _ => false,
        }
    }

    fn lists(&mut self) {
        for list in &self.process.lists {
            let at = format!("list {}", list.id);
            self.text(&format!("{at} › title"), &list.title);
            self.text(&format!("{at} › row"), &list.row);
            self.text(&format!("{at} › add"), &list.add);
            self.text(&format!("{at} › empty"), &list.empty);
            for id in list.columns.iter().chain([&list.named_by]) {
                if !list.questions.iter().any(|question| &question.id == id) {
                    self.unknown(&at, id);
                }
            }
            for question in &list.questions {
                let at = format!("{at} › question {}", question.id);
                self.question(&at, question);
                self.row_condition(&at, question.when.as_ref());
                if !list.is_kept && self.process.home(&question.id).is_none() {
                    self.found.push(Problem::NeverAsked { at });
                }
            }
        }
    }

    fn glossary(&mut self) {
        for term in &self.process.glossary {
            let at = format!("term {}", term.id);
            self.text(&format!("{at} › term"), &term.term);
            self.text(&format!("{at} › meaning"), &term.meaning);
            self.link_ids(&format!("{at} › source"), std::slice::from_ref(&term.source));
        }
    }

    fn asking(&mut self) {
        let Some(asking) = &self.process.asking else { return };
        self.list_id("asking › rows", &asking.rows.list);
        let questions = &asking.rows.questions;
        for question in [&asking.rows.person, &asking.rows.email].into_iter().chain(questions).chain(&asking.never) {
            self.question_id("asking", question);
        }
    }

    fn interview(&mut self) {
        let interview = &self.process.interview;
        for question in &interview.questions {
            self.question(&format!("interview › question {}", question.id), question);
        }
        if let Some(each) = &interview.each {
            self.question_id("interview › each", &each.question);
            if self.process.list(&each.list).is_none() {
                self.unknown("interview › each", &each.list);
            }
        }
        for page in &interview.pages {
            let at = format!("interview › page {}", page.id);
            self.text(&format!("{at} › title"), &page.title);
            self.optional_text(&format!("{at} › intro"), page.intro.as_ref());
            self.link_ids(&format!("{at} › sources"), &page.sources);
            for ask in &page.asks {
                let (Ask::Once(id) | Ask::Each(id)) = ask;
                self.question_id(&at, id);
                if matches!(ask, Ask::Each(_)) && interview.question(id).is_none() {
                    self.unknown(&format!("{at} › each"), id);
                }
            }
        }
        for rule in &interview.rules {
            self.draft_rule(&format!("interview › draft {}", rule.id), rule);
        }
    }

    fn draft_rule(&mut self, at: &str, rule: &DraftRule) {
        self.text(&format!("{at} › because"), &rule.because);
        self.link_ids(&format!("{at} › source"), rule.source.as_slice());
        rule.when.iter().for_each(|it| self.condition(&format!("{at} › when"), it));
        self.row_condition(at, rule.when.as_ref());
        if matches!(rule.basis, Basis::Process | Basis::Statute) && rule.source.is_none() {
            self.found.push(Problem::NoSource { at: at.to_owned() });
        }
        let filled = match &rule.fills {
            Fills::Answer(question) => Some(question),
            Fills::Cell(question) | Fills::Item(question, _) => {
                if !self.is_in_list_of_each(question) {
                    self.unknown(&format!("{at} › fills"), question);
                }
                Some(question)
            }
            Fills::SetAside(task) => {
                self.task_id(&format!("{at} › fills"), task);
                None
            }
        };
        filled.into_iter().for_each(|question| self.question_id(&format!("{at} › fills"), question));
        if let Fills::Item(_, item) = &rule.fills
            && self.process.data_group(item).is_none()
        {
            self.unknown(&format!("{at} › fills"), item);
        }
        self.draft_value(&format!("{at} › value"), rule, filled);
    }

    fn draft_value(&mut self, at: &str, rule: &DraftRule, filled: Option<&QuestionId>) {
        rule.value.questions().into_iter().for_each(|question| self.question_id(at, question));
        match &rule.value {
            Value::Option(option) => {
                if filled.is_none_or(|question| !self.has_option(question, option)) {
                    self.unknown(at, option);
                }
            }
            Value::Options(options) => {
                for option in options {
                    if filled.is_none_or(|question| !self.has_option(question, option)) {
                        self.unknown(at, option);
                    }
                }
            }
            Value::Text(text) => self.text(at, text),
            Value::Copy(_) | Value::Label => {}
            Value::Sentences(sentences) => {
                for sentence in sentences {
                    match sentence {
                        Sentence::Written(_, text) => self.text(at, text),
                        Sentence::Chosen(question, texts) => {
                            for (option, text) in texts {
                                self.text(&format!("{at} › {option}"), text);
                                if !self.has_option(question, option) {
                                    self.unknown(&format!("{at} › option of {question}"), option);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Whether a question is one of the list in which each chosen option gets a row.
    fn is_in_list_of_each(&self, question: &QuestionId) -> bool {
        let each = self.process.interview.each.as_ref();
        let list = each.and_then(|each| self.process.list(&each.list));
        list.is_some_and(|list| list.questions.iter().any(|asked| &asked.id == question))
    }

    fn planning(&mut self) {
        let planning = &self.process.planning;
        planning.wanted.iter().for_each(|id| self.question_id("plan › wanted", id));
        if let Some(milestone) = &planning.milestone {
            self.task_id("plan › milestone", &milestone.task);
            self.text("plan › milestone › must", &milestone.must);
        }
        for presumed in &planning.presumed {
            self.question_id("plan › presumed", &presumed.question);
            if !self.has_option(&presumed.question, &presumed.option) {
                self.unknown(&format!("plan › presumed › option of {}", presumed.question), &presumed.option);
            }
        }
        self.unique("plan › duration", planning.durations.iter().map(|duration| &duration.task));
        for duration in &planning.durations {
            let at = format!("plan › duration of {}", duration.task);
            self.text(&format!("{at} › says"), &duration.says);
            self.link_ids(&format!("{at} › source"), duration.source.as_slice());
            duration.from.iter().chain([&duration.task]).for_each(|id| self.task_id(&at, id));
            duration.begun.iter().chain(&duration.ended).for_each(|id| self.question_id(&at, id));
            if let Some(contact) = duration.ask.as_ref().filter(|id| self.process.contact(id).is_none()) {
                self.unknown(&format!("{at} › ask"), contact);
            }
            if duration.takes.is_some() && duration.source.is_none() {
                self.found.push(Problem::NoSource { at });
            }
        }
        for order in &planning.order {
            order.waits_for.iter().chain([&order.task]).for_each(|id| self.task_id("plan › order", id));
        }
        planning.later.iter().for_each(|id| self.task_id("plan › later", id));
    }

    fn rules(&mut self) {
        for rule in &self.process.rules {
            let at = format!("rule {}", rule.id);
            self.text(&format!("{at} › gist"), &rule.gist);
            self.link_ids(&format!("{at} › link"), std::slice::from_ref(&rule.link));
            if self.process.list(&rule.list).is_none() {
                self.unknown(&at, &rule.list);
            }
            if let Some(condition) = &rule.when {
                self.condition(&format!("{at} › when"), condition);
            }
            self.row_condition(&at, rule.when.as_ref());
            match &rule.looks_at {
                LooksAt::Chosen(groups) | LooksAt::Beyond(groups) => {
                    for group in groups {
                        if !self.process.data_groups.iter().any(|known| &known.id == group) {
                            self.unknown(&at, group);
                        }
                    }
                }
                LooksAt::Says(questions, rows) => {
                    questions.iter().for_each(|question| self.question_id(&at, question));
                    self.families(&at, rows);
                }
                LooksAt::Lacks(questions, rows, place) => {
                    questions.iter().chain([place]).for_each(|question| self.question_id(&at, question));
                    self.families(&at, rows);
                }
                LooksAt::Row(question) => self.question_id(&at, question),
            }
        }
    }

    fn families(&mut self, at: &str, rows: &[Vec<String>]) {
        let known = &self.process.speech.families;
        for family in rows.iter().flatten().filter(|family| !known.contains_key(*family)) {
            self.unknown(at, family);
        }
    }

    fn links_and_contacts(&mut self) {
        for link in &self.process.links {
            let at = format!("link {}", link.id);
            self.text(&format!("{at} › title"), &link.title);
            self.optional_text(&format!("{at} › nearest"), link.nearest.as_ref());
            if link.addresses.is_empty() {
                self.found.push(Problem::UnsafeAddress { at: at.clone(), address: String::new() });
            }
            for address in link.addresses.values() {
                if !is_https(address) {
                    self.found.push(Problem::UnsafeAddress { at: at.clone(), address: address.clone() });
                }
            }
        }
        for contact in &self.process.contacts {
            let at = format!("contact {}", contact.id);
            self.text(&format!("{at} › purpose"), &contact.purpose);
            self.text(&format!("{at} › subject"), &contact.subject);
            self.link_ids(&format!("{at} › source"), std::slice::from_ref(&contact.source));
            if !email_address::EmailAddress::is_valid(&contact.email) {
                self.found.push(Problem::BadEmail { at });
            }
        }
    }

    fn duties_and_filings(&mut self) {
        for duty in &self.process.duties {
            let at = format!("duty {}", duty.id);
            self.text(&format!("{at} › title"), &duty.title);
            self.text(&format!("{at} › rhythm"), &duty.rhythm);
            self.text(&format!("{at} › help"), &duty.help);
            self.optional_text(&format!("{at} › to_customers"), duty.to_customers.as_ref());
            self.link_ids(&format!("{at} › sources"), &duty.sources);
            if let Some(condition) = &duty.when {
                self.condition(&format!("{at} › when"), condition);
            }
        }
        for filing in &self.process.filings {
            let at = format!("filing {}", filing.id);
            self.text(&format!("{at} › title"), &filing.title);
            if self.process.step(&filing.step).is_none() {
                self.unknown(&at, &filing.step);
            }
            filing.when.iter().for_each(|it| self.condition(&format!("{at} › when"), it));
            self.condition(&format!("{at} › prepared"), &filing.prepared);
            let required = [&filing.sent_on, &filing.decided_on];
            let optional = [&filing.sent_reference, &filing.decided_reference, &filing.outcome];
            for id in required.into_iter().chain(optional.into_iter().flatten()) {
                self.question_id(&at, id);
            }
        }
    }

    fn data_groups(&mut self) {
        for group in &self.process.data_groups {
            let at = format!("data group {}", group.id);
            self.text(&format!("{at} › title"), &group.title);
            self.text(&format!("{at} › items"), &group.items);
            self.optional_text(&format!("{at} › gate"), group.gate.as_ref());
            self.link_ids(&format!("{at} › source"), group.source.as_slice());
        }
    }

    fn text(&mut self, at: &str, text: &Text) {
        for language in &self.process.head.languages {
            if text.get(language).trim().is_empty() {
                let (at, language) = (at.to_owned(), language.clone());
                self.found.push(Problem::MissingTranslation { at, language });
            }
        }
    }

    fn optional_text(&mut self, at: &str, text: Option<&Text>) {
        if let Some(text) = text {
            self.text(at, text);
        }
    }

    fn link_ids(&mut self, at: &str, ids: &[LinkId]) {
        for id in ids {
            if self.process.link(id).is_none() {
                self.unknown(at, id);
            }
        }
    }

    fn question_id(&mut self, at: &str, id: &QuestionId) {
        if self.process.question(id).is_none() {
            self.unknown(at, id);
        }
    }

    fn list_id(&mut self, at: &str, id: &ListId) {
        if self.process.list(id).is_none() {
            self.unknown(at, id);
        }
    }

    fn task_id(&mut self, at: &str, id: &TaskId) {
        if self.process.task(id).is_none() {
            self.unknown(at, id);
        }
    }

    fn unknown(&mut self, at: &str, id: &impl AsRef<str>) {
        let id = id.as_ref().to_owned();
        self.found.push(Problem::UnknownId { at: at.to_owned(), nearest: self.nearest(&id), id });
    }

    /// What was probably meant: of all ids the one that is written most like it.
    fn nearest(&self, id: &str) -> Option<String> {
        let process = self.process;
        let tasks = process.tasks().map(|(_, task)| task.id.as_str());
        let asked = process.tasks().flat_map(|(_, task)| &task.questions);
        let questions = asked.chain(process.lists.iter().flat_map(|list| &list.questions));
        let questions: Vec<&Question> = questions.collect();
        let options = questions.iter().flat_map(|question| match &question.kind {
            Kind::Choice(choices) | Kind::Choices(choices) => choices.as_slice(),
            _ => &[],
        });
        let others =
            process.links.iter().map(|it| it.id.as_str()).chain(process.contacts.iter().map(|it| it.id.as_str()));
        let known = tasks.chain(questions.iter().map(|it| it.id.as_str())).chain(options.map(|it| it.id.as_str()));
        let likeness = known.chain(others).map(|known| (strsim::jaro_winkler(id, known), known));
        let best = likeness.max_by(|(one, _), (other, _)| one.total_cmp(other));
        best.filter(|(likeness, _)| *likeness > ALIKE).map(|(_, known)| known.to_owned())
    }
}

fn is_https(address: &str) -> bool {
    url::Url::parse(address).is_ok_and(|url| url.scheme() == "https" && url.has_host())
}

/// The tasks on which it depends whether a task exists, can be started or is done.
fn awaited_by(process: &Process, task: &Task) -> Vec<TaskId> {
    let asked = process.asked_in(task).filter_map(|question| question.when.as_ref());
    let parts = task.when.iter().chain(&task.needs).chain(asked).flat_map(Condition::parts);
    parts.filter_map(|part| if let Condition::Done(task) = part { Some(task.clone()) } else { None }).collect()
}

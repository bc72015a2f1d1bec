//! The identifiers of subsystems on the data exchange layer, put together from the answers of step 5.

use super::Speaker;
use crate::case::{Answer, Case};
use crate::identifiers::{BusinessId, SubsystemId};
use crate::process::{ListId, OptionId, Process, QuestionId};

/// The environments in which one's own subsystem is registered.
const OWN: [&str; 2] = ["fi-test", "fi"];

/// Every identifier that can be put together, with the environment, and the end customer where it is a customer's.
#[must_use]
pub fn layer_identifiers(speaker: Speaker<'_>) -> Vec<(String, String)> {
    let Speaker { case, process, words } = speaker;
    let mut found = own(case, process);
    // The class of a customer is not asked: that of a company is put in, and said to be assumed.
    let assumed = words.text("layer-class-assumed");
    let told = |(name, id): (String, String)| (format!("{name} · {assumed}"), id);
    found.extend(customers(case, process).into_iter().map(told));
    found
}

fn own(case: &Case, process: &Process) -> Vec<(String, String)> {
    let class = match case.answer(&QuestionId::new("layer-member-class")) {
        Some(Answer::Choice(class)) => class.as_str().to_uppercase(),
        _ => return Vec::new(),
    };
    let subsystem = case.text(&QuestionId::new("own-subsystem-name")).trim();
    let Some(member) = member(case.applicant_business_id(process)).filter(|_| !subsystem.is_empty()) else {
        return Vec::new();
    };
    let of = |environment: &str| {
        let instance = environment.to_uppercase();
        let id = SubsystemId { instance: &instance, class: &class, member: &member, subsystem };
        (case.applicant_name(process).to_owned(), id.to_string())
    };
    OWN.iter().map(|environment| of(environment)).collect()
}

/// A customer's subsystem belongs to the customer as a member, though it runs on the intermediary's server.
fn customers(case: &Case, process: &Process) -> Vec<(String, String)> {
    let (list, owners) = (ListId::new("customer-subsystems"), ListId::new("end-customers"));
    let rows = case.rows(&list).filter_map(|(_, row)| {
        let chosen = |question: &str| match row.answer(&QuestionId::new(question)) {
            Some(Answer::Choice(option)) => Some(option),
            _ => None,
        };
        let owner: &OptionId = chosen("subsystem-customer")?;
        let owner = case.row(&owners, owner.as_str().parse().ok()?)?;
        let named_by = process.list(&owners).map(|list| &list.named_by)?;
        let member = member(owner.text(&QuestionId::new("customer-business-id")))?;
        let instance = chosen("subsystem-environment")?.as_str().to_uppercase();
        let subsystem = row.text(&QuestionId::new("subsystem-name")).trim();
        let id = SubsystemId { instance: &instance, class: "COM", member: &member, subsystem };
        (!subsystem.is_empty()).then(|| (owner.text(named_by).to_owned(), id.to_string()))
    });
    rows.collect()
}

/// The member code: the business id with its hyphen.
fn member(text: &str) -> Option<String> {
    BusinessId::parse(text.trim()).ok().map(|id| id.to_string())
}

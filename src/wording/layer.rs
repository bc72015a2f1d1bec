//! The identifiers of subsystems on the data exchange layer, put together from the answers of step 5.

use super::TextContext;
use crate::case::{Answer, Case};
use crate::identifiers::{BusinessId, SubsystemId};
use crate::process::{Process, QuestionId};

/// Every identifier that can be put together, with the environment, and the end customer where it is a customer's.
#[must_use]
pub fn layer_identifiers(context: TextContext<'_>) -> Vec<(String, String)> {
    let TextContext { case, process, words } = context;
    let mut found = own(case, process);
    // The class of a customer is not asked: that of a company is put in, and said to be assumed.
    let assumed = words.text("layer-class-assumed");
    let told = |(name, id): (String, String)| (format!("{name} · {assumed}"), id);
    found.extend(customers(case, process).into_iter().map(told));
    found
}

fn own(case: &Case, process: &Process) -> Vec<(String, String)> {
    let Some(bound) = &process.bindings.subsystems else { return Vec::new() };
    let Some(Answer::Choice(class)) = case.answer(&bound.member_class) else { return Vec::new() };
    let (class, subsystem) = (class.as_str().to_uppercase(), case.text(&bound.own_name).trim());
    let Some(member) = member(case.applicant_business_id(process)).filter(|_| !subsystem.is_empty()) else {
        return Vec::new();
    };
    let of = |environment: &String| {
        let instance = environment.to_uppercase();
        let id = SubsystemId { instance: &instance, class: &class, member: &member, subsystem };
        (case.applicant_name(process).to_owned(), id.to_string())
    };
    bound.own_environments.iter().map(of).collect()
}

/// A customer's subsystem belongs to the customer as a member, though it runs on the intermediary's server.
fn customers(case: &Case, process: &Process) -> Vec<(String, String)> {
    let bindings = &process.bindings;
    let (Some(bound), Some(owners)) = (&bindings.subsystems, &bindings.customers) else { return Vec::new() };
    let rows = case.rows(&bound.list).filter_map(|(_, row)| {
        let chosen = |question: &QuestionId| match row.answer(question) {
            Some(Answer::Choice(option)) => Some(option),
            _ => None,
        };
        let owner = case.row(&owners.list, chosen(&bound.customer)?.as_str().parse().ok()?)?;
        let named_by = process.list(&owners.list).map(|list| &list.named_by)?;
        let member = member(owner.text(&owners.business_id))?;
        let instance = chosen(&bound.environment)?.as_str().to_uppercase();
        let subsystem = row.text(&bound.name).trim();
        let id = SubsystemId { instance: &instance, class: "COM", member: &member, subsystem };
        (!subsystem.is_empty()).then(|| (owner.text(named_by).to_owned(), id.to_string()))
    });
    rows.collect()
}

/// The member code: the business id with its hyphen.
fn member(text: &str) -> Option<String> {
    BusinessId::parse(text.trim()).ok().map(|id| id.to_string())
}

//! A case with every mistake the check knows of: each is found, with its code, its field and its step.

use assert_cmd::Command;
use serde_json::Value;

/// Code, field and step of every seeded mistake.
const SEEDED: &[(&str, &str, &str)] = &[
    ("advice", "answer/fits-single", "service"),
    ("not-a-date", "answer/service-page-read-on", "service"),
    ("done-but-incomplete", "task/read-service-page/state", "service"),
    ("email", "answer/technical-email", "service"),
    ("phone", "answer/administrative-phone", "service"),
    ("overdue", "task/name-people/due", "service"),
    ("waiting-for-nobody", "task/name-people/waiting-for", "service"),
    ("unknown-option", "answer/own-role", "conditions"),
    ("no-reason", "task/identification/reason", "account"),
    ("identity-code", "answer/applicant-name", "application"),
    ("business-id-check-digit", "answer/applicant-business-id", "application"),
    ("business-id-check-digit", "list/end-customers/1-00000001/customer-business-id", "application"),
    ("unknown-option", "list/end-customers/1-00000001/customer-group", "application"),
    ("too-long", "answer/protection-log", "application"),
    ("unanswered", "answer/applicant-address", "application"),
    ("unjustified", "list/purpose-groups/1-00000001/group-data.religion", "application"),
    ("section-36", "list/purpose-groups/1-00000001/group-data.addresses", "application"),
    ("section-38", "list/purpose-groups/1-00000001/group-data.children-parents", "application"),
    ("section-39", "list/purpose-groups/1-00000001/group-data.taking-into-care", "application"),
    ("section-40", "list/purpose-groups/1-00000001/group-data.children-parents", "application"),
    ("section-31-sector", "list/purpose-groups/5-00000005/group-provision", "conditions"),
    ("section-41", "list/purpose-groups/1-00000001/group-data.housing", "application"),
    ("section-42", "list/purpose-groups/1-00000001/group-data.religion", "application"),
    ("section-31-list", "list/purpose-groups/2-00000002/group-data.citizenship", "application"),
    ("section-43-basis", "list/purpose-groups/2-00000002/group-data.identity-code", "application"),
    ("section-32-identity", "list/purpose-groups/3-00000003/group-data.identity-code", "application"),
    ("section-32-list", "list/purpose-groups/3-00000003/group-data.custody", "application"),
    ("section-43-satu", "list/purpose-groups/3-00000003/group-data.client-identifier", "application"),
    ("section-34-reason", "list/purpose-groups/4-00000004/group-provision-reason", "application"),
    ("register-upkeep", "list/purpose-groups/1-00000001/group-when", "application"),
    ("mass-queries", "list/purpose-groups/1-00000001/group-how-often", "application"),
    ("host-name", "answer/request-host", "connection"),
    ("business-id-never-issued", "list/end-customers/2-00000002/customer-business-id", "application"),
    ("business-id-shape", "list/end-customers/3-00000003/customer-business-id", "application"),
    ("other-kind", "answer/service-page-read-by", "service"),
    ("layer-name-of-service", "answer/own-subsystem-name", "connection"),
    ("layer-name-lowercase", "answer/server-fqdn", "connection"),
    ("ipv4", "answer/server-ipv4", "connection"),
    ("layer-name-character", "list/customer-subsystems/1-00000001/subsystem-name", "connection"),
    ("layer-name-parts", "list/customer-subsystems/2-00000002/subsystem-name", "connection"),
    ("layer-name-too-long", "list/customer-subsystems/3-00000003/subsystem-name", "connection"),
    ("decided-unsent", "answer/decision-date", "terms"),
    ("sent-unprepared", "answer/test-permit-sent-on", "connection"),
    ("not-done", "task/account-exists/state", "account"),
    ("no-such-day", "answer/conditions-read-on", "conditions"),
    ("in-future", "answer/intermediary-page-read-on", "service"),
    ("odd-year", "answer/service-asked-on", "service"),
    ("before-other", "answer/decision-valid-until", "terms"),
    ("before-case", "answer/test-permit-sent-on", "connection"),
    ("passed", "answer/decision-valid-until", "terms"),
    ("near", "list/supplements/1-00000001/supplement-answer-by", "application"),
    ("counted", "answer/review-deadline", "terms"),
    ("on-rest-day", "answer/review-deadline", "terms"),
    ("later-than-counted", "answer/review-deadline", "terms"),
    ("not-days", "answer/review-length", "terms"),
    ("earlier-than-counted", "answer/appeal-deadline", "terms"),
    ("starts-before-agreement", "list/end-customers/1-00000001/customer-starts-on", "application"),
    ("starts-before-approval", "list/end-customers/1-00000001/customer-starts-on", "application"),
    ("agreement-undated", "list/end-customers/1-00000001/customer-agreement-date", "application"),
    ("day-in-text", "answer/decision-validity", "terms"),
    ("late", "answer/appeal-deadline", "terms"),
    ("instructions-unacknowledged", "list/end-customers/1-00000001/customer-instructions-on", "application"),
    ("not-asked", "answer/asked-by-nobody", "service"),
    ("overdue", "task/duty-query-log/due", "terms"),
];

#[test]
fn a_case_with_nothing_in_it_lacks_rows() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("raamilupa.ron");
    Command::cargo_bin("lupapolku").expect("the program is built").arg("new").arg(&path).assert().success();
    let mut check = Command::cargo_bin("lupapolku").expect("the program is built");
    let output = check.arg("check").arg(&path).arg("--json").output().expect("runs");
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let found = report["findings"].as_array().expect("findings");
    let is = |it: &Value| it["code"] == "too-few-rows" && it["step"] == "application";
    assert!(found.iter().any(is), "{found:#?}");
}

#[test]
fn every_seeded_mistake_is_found_with_code_field_and_step() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/mistakes.ron");
    let mut command = Command::cargo_bin("lupapolku").expect("the program is built");
    let output = command.args(["check", path, "--json", "--today", "2026-11-23"]).output().expect("runs");
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let found = report["findings"].as_array().expect("findings");
    let is = |finding: &Value, (code, field, step): (&str, &str, &str)| {
        finding["code"] == code && finding["field"] == field && finding["step"] == step
    };
    let missed: Vec<_> = SEEDED.iter().filter(|seeded| !found.iter().any(|finding| is(finding, **seeded))).collect();
    assert!(missed.is_empty(), "{missed:#?}");
    let text = String::from_utf8(output.stdout).expect("text");
    assert!(!text.contains("010594Y9032"), "an identity code is never repeated");
}

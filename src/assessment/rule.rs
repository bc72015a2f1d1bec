//! Which answers of a row a rule of the process speaks of: of the data groups chosen in it, and of what its answers say.

use super::said;
use crate::case::{AnswerKey, Row};
use crate::process::{Kind, List, LooksAt, QuestionId, Rule, Speech};

/// The answers of a row that a rule speaks of.
pub(super) fn spoken_of(rule: &Rule, speech: &Speech, list: &List, row: &Row) -> Vec<AnswerKey> {
    let is_catalogue = |key: &&AnswerKey| {
        list.questions.iter().any(|question| question.id == key.question && question.kind == Kind::DataGroups)
    };
    let chosen = |test: &dyn Fn(&str) -> bool| -> Vec<AnswerKey> {
        let items = row.answers.keys().filter(is_catalogue);
        items.filter(|key| key.item.as_ref().is_some_and(|item| test(item.as_str()))).cloned().collect()
    };
    match &rule.looks_at {
        LooksAt::Chosen(groups) => chosen(&|item| groups.iter().any(|group| group.as_str() == item)),
        LooksAt::Beyond(groups) => chosen(&|item| groups.iter().all(|group| group.as_str() != item)),
        LooksAt::Says(questions, families) => {
            let says = |question: &&QuestionId| said::says(speech, row.text(question), families);
            questions.iter().filter(says).map(AnswerKey::of).collect()
        }
        LooksAt::Lacks(questions, families, place) => {
            let texts: Vec<&str> = questions.iter().map(|question| row.text(question)).collect();
            let is_there = texts.iter().any(|text| !text.trim().is_empty());
            let is_said = texts.iter().any(|text| said::says(speech, text, families));
            if is_there && !is_said { vec![AnswerKey::of(place)] } else { Vec::new() }
        }
        LooksAt::Row(question) => vec![AnswerKey::of(question)],
    }
}

#[cfg(test)]
mod tests {
    use crate::assessment::{Finding, Severity, assess};
    use crate::case::{Answer, AnswerKey, Case, Edit, ProcessStamp, Row, RowId};
    use crate::process::{Process, vtjkysely_intermediary};
    use jiff::civil::date;

    /// A group of end customers with a provision, data groups and other answers.
    fn group(provision: &str, data: &[&str], texts: &[(&str, Answer)]) -> Vec<Finding> {
        let process = vtjkysely_intermediary().expect("sound");
        let stamp = ProcessStamp { id: process.head.id.clone(), version: process.head.version };
        let mut case = Case::new(stamp, date(2026, 11, 23));
        let mut row = Row::default();
        row.answers.insert(AnswerKey::of(&"group-provision".into()), Answer::Choice(provision.into()));
        for item in data {
            let key = AnswerKey::item(&"group-data".into(), &(*item).into());
            row.answers.insert(key, Answer::Text("Tarvitaan.".into()));
        }
        for (question, answer) in texts {
            row.answers.insert(AnswerKey::of(&(*question).into()), answer.clone());
        }
        case.apply(&Edit::add_row(&"purpose-groups".into(), RowId::new(1, 1), row)).expect("fits");
        findings(&case, &process)
    }

    fn findings(case: &Case, process: &Process) -> Vec<Finding> {
        assess(case, process, date(2026, 11, 23)).findings
    }

    fn says(findings: &[Finding], code: &str, item: &str) -> Option<Severity> {
        let at = |finding: &&Finding| finding.issue.code() == code && finding.address.to_string().ends_with(item);
        findings.iter().find(at).map(|finding| finding.severity)
    }

    #[test]
    fn what_is_closed_to_private_recipients_is_said_and_not_of_authorities() {
        let rules = [
            ("section-36", "addresses", Severity::Note),
            ("section-36", "municipality", Severity::Note),
            ("section-36", "email", Severity::Note),
            ("section-36", "housing", Severity::Note),
            ("section-36", "ownership", Severity::Note),
            ("section-36", "buildings", Severity::Note),
            ("section-38", "children-parents", Severity::Note),
            ("section-39", "taking-into-care", Severity::Warning),
            ("section-40", "identity-code", Severity::Note),
            ("section-40", "names", Severity::Note),
            ("section-40", "children-parents", Severity::Note),
            ("section-40", "custody", Severity::Note),
            ("section-41", "housing", Severity::Note),
            ("section-42", "religion", Severity::Warning),
        ];
        for (rule, item, severity) in rules {
            assert_eq!(says(&group("section-34", &[item], &[]), rule, item), Some(severity), "{rule} {item}");
            assert_eq!(says(&group("section-29", &[item], &[]), rule, item), None, "{rule} {item}");
        }
    }

    #[test]
    fn the_sex_alone_is_no_data_of_section_40() {
        assert_eq!(says(&group("section-34", &["sex"], &[]), "section-40", "sex"), None);
    }

    #[test]
    fn section_31_is_for_finance_and_insurance_and_its_building_data_are_remarked_on() {
        for provision in ["section-31-law", "section-31-contract"] {
            for (name, said) in [
                ("Isännöinti", Some(Severity::Warning)),
                ("Vård och omsorg", Some(Severity::Warning)),
                ("Energy", Some(Severity::Warning)),
                ("Luotonanto", None),
                ("Försäkring", None),
                ("Consumer credit", None),
                ("", None),
            ] {
                let found = group(provision, &[], &[("group-name", Answer::Text(name.into()))]);
                assert_eq!(says(&found, "section-31-sector", "group-provision"), said, "{provision} {name}");
            }
            let found = group(provision, &["buildings", "ownership", "names"], &[]);
            assert_eq!(says(&found, "section-31-buildings", "buildings"), Some(Severity::Note));
            assert_eq!(says(&found, "section-31-buildings", "ownership"), Some(Severity::Note));
            assert_eq!(says(&found, "section-31-buildings", "names"), None);
        }
        let found = group("section-34", &["buildings"], &[("group-name", Answer::Text("Isännöinti".into()))]);
        assert_eq!(says(&found, "section-31-sector", "group-provision"), None);
        assert_eq!(says(&found, "section-31-buildings", "buildings"), None);
        // Subsection 3 is about what subsection 1 names, not about debt collection.
        let found = group("section-31-credit", &["buildings", "ownership"], &[]);
        assert_eq!(says(&found, "section-31-buildings", "buildings"), None);
        assert_eq!(says(&found, "section-31-buildings", "ownership"), None);
    }

    #[test]
    fn credit_information_and_debt_collection_have_a_closed_list() {
        let listed = ["names", "identity-code", "birth", "addresses", "email", "guardianship", "death"];
        let found = group("section-31-credit", &[&listed[..], &["citizenship", "occupation"]].concat(), &[]);
        assert_eq!(says(&found, "section-31-list", "citizenship"), Some(Severity::Warning));
        assert_eq!(says(&found, "section-31-list", "occupation"), Some(Severity::Warning));
        for item in listed {
            assert_eq!(says(&found, "section-31-list", item), None, "{item}");
        }
        assert_eq!(says(&group("section-31-contract", &["citizenship"], &[]), "section-31-list", "citizenship"), None);
    }

    #[test]
    fn customer_care_gets_no_identity_code_and_only_its_list() {
        let found = group("section-32", &["identity-code", "names", "custody"], &[]);
        assert_eq!(says(&found, "section-32-identity", "identity-code"), Some(Severity::Warning));
        assert_eq!(says(&found, "section-32-list", "custody"), Some(Severity::Warning));
        assert_eq!(says(&found, "section-32-list", "names"), None);
        assert_eq!(says(&group("section-34", &["identity-code"], &[]), "section-32-identity", "identity-code"), None);
    }

    #[test]
    fn an_identity_code_needs_a_basis() {
        let basis = |basis: &str| vec![("group-identity-basis", Answer::Choice(basis.into()))];
        for (texts, said) in [
            (vec![], Some(Severity::Warning)),
            (basis("not-needed"), Some(Severity::Warning)),
            (basis("insurance"), None),
        ] {
            let found = group("section-31-contract", &["identity-code"], &texts);
            assert_eq!(says(&found, "section-43-basis", "identity-code"), said, "{texts:?}");
        }
        assert!(
            says(&group("section-34", &["client-identifier"], &[]), "section-43-satu", "client-identifier").is_some()
        );
    }

    #[test]
    fn other_disclosure_is_to_be_reasoned() {
        let at = "group-provision-reason";
        assert_eq!(says(&group("section-34", &[], &[]), "section-34-reason", at), Some(Severity::Warning));
        let reasoned = [(at, Answer::Text("Yleisen tietosuoja-asetuksen 6 artiklan 1 kohdan b alakohta.".into()))];
        assert_eq!(says(&group("section-34", &[], &reasoned), "section-34-reason", at), None);
    }

    #[test]
    fn upkeep_and_mass_queries_are_noticed_in_every_language() {
        let seeded = [
            ("register-upkeep", "group-when", "Asiakasrekisterin tiedot ajantasaistetaan"),
            ("register-upkeep", "group-leads-to", "Regelbunden registeruppdatering"),
            ("register-upkeep", "group-how-often", "Weekly, to update the register"),
            ("mass-queries", "group-how-often", "Eräajona joka yö"),
            ("mass-queries", "group-when", "Massökning av alla kunder"),
            ("mass-queries", "group-how-often", "In a nightly BATCH"),
        ];
        for (rule, question, text) in seeded {
            let found = group("section-34", &[], &[(question, Answer::Text(text.into()))]);
            assert_eq!(says(&found, rule, question), Some(Severity::Warning), "{text}");
        }
        let plain =
            [("group-when", Answer::Text("Käsittelijä tarkistaa osoitteen asian vireilletulon yhteydessä.".into()))];
        let found = group("section-34", &[], &plain);
        assert!(
            says(&found, "register-upkeep", "group-when").is_none()
                && says(&found, "mass-queries", "group-when").is_none()
        );
    }
}

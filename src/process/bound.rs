//! Everything that the bindings of a process name, with the list it must stand in, for the check at load.

use super::bindings::{
    Bindings, CertificatesBinding, ConnectionBinding, CustomersBinding, FailuresBinding, HandoversBinding,
    QuestionnairesBinding, RequestBinding, SubsystemsBinding,
};
use super::ids::{ListId, OptionId, QuestionId};

/// One binding, as the check at load sees it.
pub(super) struct Bound<'a> {
    /// Where it stands in the file.
    pub(super) at: &'static str,
    /// The list that must have the questions; none when they stand outside lists.
    pub(super) list: Option<&'a ListId>,
    pub(super) questions: Vec<&'a QuestionId>,
    /// Options with the question that must have them.
    pub(super) options: Vec<(&'a QuestionId, &'a OptionId)>,
}

impl Bindings {
    /// Everything that is bound.
    pub(super) fn bound(&self) -> Vec<Bound<'_>> {
        let applicant = vec![&self.applicant.name, &self.applicant.business_id];
        let mut bound = vec![Bound { at: "applicant", list: None, questions: applicant, options: Vec::new() }];
        bound.extend(self.customers.as_ref().map(CustomersBinding::bound));
        bound.extend(self.subsystems.iter().flat_map(SubsystemsBinding::bound));
        bound.extend(self.request.as_ref().map(RequestBinding::bound));
        bound.extend(self.service_certificates.as_ref().map(|it| it.bound("service_certificates")));
        bound.extend(self.layer_certificates.as_ref().map(|it| it.bound("layer_certificates")));
        bound.extend(self.connection.iter().flat_map(ConnectionBinding::bound));
        bound.extend(self.questionnaires.as_ref().map(QuestionnairesBinding::bound));
        bound.extend(self.handovers.as_ref().map(HandoversBinding::bound));
        bound
    }
}

impl CustomersBinding {
    fn bound(&self) -> Bound<'_> {
        Bound { at: "customers", list: Some(&self.list), questions: vec![&self.business_id], options: Vec::new() }
    }
}

impl SubsystemsBinding {
    fn bound(&self) -> [Bound<'_>; 2] {
        let own = vec![&self.member_class, &self.own_name];
        let of_list = vec![&self.customer, &self.environment, &self.name];
        [
            Bound { at: "subsystems", list: None, questions: own, options: Vec::new() },
            Bound { at: "subsystems", list: Some(&self.list), questions: of_list, options: Vec::new() },
        ]
    }
}

impl RequestBinding {
    fn bound(&self) -> Bound<'_> {
        let Self { host, made_on, made_by, key_place, file, inspected_on, inspected_by } = self;
        let questions = vec![host, made_on, made_by, key_place, file, inspected_on, inspected_by];
        Bound { at: "request", list: None, questions, options: Vec::new() }
    }
}

impl CertificatesBinding {
    fn bound(&self, at: &'static str) -> Bound<'_> {
        let Self { list, name, environment, usage, state, first_day, last_day, serial, issuer, sha256, judged, .. } =
            self;
        let texts = [name, first_day, last_day, serial, issuer, sha256, &self.came_in, &self.file];
        let asked = [&environment.question, &state.question, &judged.question];
        let mut options: Vec<_> = environment.named.values().map(|option| (&environment.question, option)).collect();
        options.extend([&state.coming, &state.replaced].map(|option| (&state.question, option)));
        let came_to = [&judged.fits, &judged.other_issuer, &judged.does_not_fit];
        options.extend(came_to.map(|option| (&judged.question, option)));
        let uses = usage.iter().flat_map(|it| [(&it.question, &it.signing), (&it.question, &it.authentication)]);
        options.extend(uses);
        let usage = usage.iter().map(|it| &it.question);
        Bound { at, list: Some(list), questions: texts.into_iter().chain(asked).chain(usage).collect(), options }
    }
}

impl ConnectionBinding {
    fn bound(&self) -> [Bound<'_>; 2] {
        let FailuresBinding { list, cause, on, client, who, solved_on } = &self.failures;
        let acts = [&who.technician, &who.network, &who.officer, &who.dvv];
        [
            Bound {
                at: "connection",
                list: None,
                questions: vec![&self.on, &self.by, &self.client],
                options: Vec::new(),
            },
            Bound {
                at: "connection › failures",
                list: Some(list),
                questions: vec![cause, on, client, &who.question, solved_on],
                options: acts.into_iter().map(|option| (&who.question, option)).collect(),
            },
        ]
    }
}

impl QuestionnairesBinding {
    fn bound(&self) -> Bound<'_> {
        let Self { list, recipient, about, language, on, answer_by, reminded_on, returned_on, accepted_on, .. } = self;
        let Self { returned_file, returned_hash, known, forms, taken, .. } = self;
        let sent = [recipient, about, language, on, answer_by, reminded_on];
        let came = [returned_on, accepted_on, returned_file, returned_hash, known, forms, taken];
        let questions = sent.into_iter().chain(came).collect();
        Bound { at: "questionnaires", list: Some(list), questions, options: Vec::new() }
    }
}

impl HandoversBinding {
    fn bound(&self) -> Bound<'_> {
        let Self { list, to, by, on, reader, file, hash, state, taken_by, taken_on } = self;
        let questions = vec![to, by, on, &reader.question, file, hash, state, taken_by, taken_on];
        let readers = [&reader.successor, &reader.technical, &reader.auditor];
        let options = readers.into_iter().map(|option| (&reader.question, option)).collect();
        Bound { at: "handovers", list: Some(list), questions, options }
    }
}

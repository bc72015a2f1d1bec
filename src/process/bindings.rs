//! What the program itself reads and writes in a case: which list, question or option of the process holds it. The code
//! knows what a certificate, a handover or a try to connect is; the process says where its case keeps it.

use super::audience::Audience;
use super::ids::{LinkId, ListId, OptionId, QuestionId, TaskId};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Every binding of a process. What is not bound is not offered.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bindings {
    /// Who applies.
    pub applicant: ApplicantBinding,
    /// The organisations that tables are read into.
    #[serde(default)]
    pub customers: Option<CustomersBinding>,
    /// The subsystems on the data exchange layer.
    #[serde(default)]
    pub subsystems: Option<SubsystemsBinding>,
    /// The key and the certificate request.
    #[serde(default)]
    pub request: Option<RequestBinding>,
    /// Certificates with which the service knows its callers.
    #[serde(default)]
    pub service_certificates: Option<CertificatesBinding>,
    /// Certificates of the data exchange layer.
    #[serde(default)]
    pub layer_certificates: Option<CertificatesBinding>,
    /// The first connection, and tries that failed.
    #[serde(default)]
    pub connection: Option<ConnectionBinding>,
    /// What was asked of others, and what came back.
    #[serde(default)]
    pub questionnaires: Option<QuestionnairesBinding>,
    /// Handovers that were written.
    #[serde(default)]
    pub handovers: Option<HandoversBinding>,
    /// The page on which the application is filled in.
    #[serde(default)]
    pub e_services: Option<LinkId>,
}

/// Who applies.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplicantBinding {
    /// Its name.
    pub name: QuestionId,
    /// Its business id.
    pub business_id: QuestionId,
}

/// The organisations that tables are read into.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomersBinding {
    /// The list.
    pub list: ListId,
    /// A customer's business id.
    pub business_id: QuestionId,
}

/// The subsystems on the data exchange layer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubsystemsBinding {
    /// The class under which the applicant is a member.
    pub member_class: QuestionId,
    /// The name of the applicant's own subsystem.
    pub own_name: QuestionId,
    /// The environments in which it is registered, as identifiers begin.
    pub own_environments: Vec<String>,
    /// The list of customers' subsystems.
    pub list: ListId,
    /// Whose it is.
    pub customer: QuestionId,
    /// In which environment.
    pub environment: QuestionId,
    /// Its name.
    pub name: QuestionId,
}

/// The key and the certificate request.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestBinding {
    /// The domain name it is for.
    pub host: QuestionId,
    /// When it was made.
    pub made_on: QuestionId,
    /// By whom.
    pub made_by: QuestionId,
    /// Where the private key is kept.
    pub key_place: QuestionId,
    /// The request itself.
    pub file: QuestionId,
    /// When it was inspected.
    pub inspected_on: QuestionId,
    /// By whom.
    pub inspected_by: QuestionId,
}

/// A list of certificates.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificatesBinding {
    /// The list.
    pub list: ListId,
    /// The subject's name.
    pub name: QuestionId,
    /// The environment it is for.
    pub environment: EnvironmentBinding,
    /// What it is for, where there is more than one use.
    #[serde(default)]
    pub usage: Option<UsageBinding>,
    /// Whether it is in use.
    pub state: StateBinding,
    /// The first day of validity.
    pub first_day: QuestionId,
    /// The last day of validity.
    pub last_day: QuestionId,
    /// The serial number.
    pub serial: QuestionId,
    /// The issuer's name.
    pub issuer: QuestionId,
    /// The SHA-256 by which it is known again.
    pub sha256: QuestionId,
    /// What its inspection came to.
    pub judged: JudgedBinding,
    /// The message it came in.
    pub came_in: QuestionId,
    /// The file.
    pub file: QuestionId,
}

/// The environment that a certificate is for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnvironmentBinding {
    /// The question.
    pub question: QuestionId,
    /// The option for what a certificate itself says, in small letters.
    pub named: BTreeMap<String, OptionId>,
}

/// What a certificate is for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsageBinding {
    /// The question.
    pub question: QuestionId,
    /// To sign messages.
    pub signing: OptionId,
    /// To be known by.
    pub authentication: OptionId,
}

/// Whether a certificate is in use.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateBinding {
    /// The question.
    pub question: QuestionId,
    /// Not yet.
    pub coming: OptionId,
    /// Not any more: there is a new one.
    pub replaced: OptionId,
}

/// What the inspection of a certificate came to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JudgedBinding {
    /// The question.
    pub question: QuestionId,
    /// Nothing speaks against it.
    pub fits: OptionId,
    /// Somebody else than the service knows has issued it.
    pub other_issuer: OptionId,
    /// Something else is wrong with it.
    pub does_not_fit: OptionId,
}

/// The first connection.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConnectionBinding {
    /// Its task.
    pub task: TaskId,
    /// When it succeeded.
    pub on: QuestionId,
    /// Who tried.
    pub by: QuestionId,
    /// With which client.
    pub client: QuestionId,
    /// Tries that failed.
    pub failures: FailuresBinding,
}

/// Tries to connect that failed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FailuresBinding {
    /// The list.
    pub list: ListId,
    /// The cause.
    pub cause: QuestionId,
    /// When it was tried.
    pub on: QuestionId,
    /// With which client.
    pub client: QuestionId,
    /// Who acts.
    pub who: WhoBinding,
    /// When it was solved.
    pub solved_on: QuestionId,
}

/// Who acts on a failed try.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhoBinding {
    /// The question.
    pub question: QuestionId,
    /// Who builds the connection.
    pub technician: OptionId,
    /// Who keeps the network.
    pub network: OptionId,
    /// Who orders the certificate.
    pub officer: OptionId,
    /// The agency.
    pub dvv: OptionId,
}

/// What was asked of others, and what came back.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionnairesBinding {
    /// The list.
    pub list: ListId,
    /// Whom it went to.
    pub recipient: QuestionId,
    /// What it is about.
    pub about: QuestionId,
    /// The language it was written in.
    pub language: QuestionId,
    /// When it was asked.
    pub on: QuestionId,
    /// By when an answer was asked for.
    pub answer_by: QuestionId,
    /// When the recipient was last reminded.
    pub reminded_on: QuestionId,
    /// When an answer came.
    pub returned_on: QuestionId,
    /// When all of it had been decided on.
    pub accepted_on: QuestionId,
    /// The file that came.
    pub returned_file: QuestionId,
    /// Its SHA-256.
    pub returned_hash: QuestionId,
    /// What the case knew when it was asked.
    pub known: QuestionId,
    /// The forms that were sent.
    pub forms: QuestionId,
    /// What was taken of what came back.
    pub taken: QuestionId,
}

/// Handovers that were written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandoversBinding {
    /// The list.
    pub list: ListId,
    /// To whom.
    pub to: QuestionId,
    /// By whom.
    pub by: QuestionId,
    /// When.
    pub on: QuestionId,
    /// For which reader.
    pub reader: ReaderBinding,
    /// What was written.
    pub file: QuestionId,
    /// Its hash, in cases of version 1.
    pub hash: QuestionId,
    /// How things stood.
    pub state: QuestionId,
    /// Who took it over.
    pub taken_by: QuestionId,
    /// When.
    pub taken_on: QuestionId,
}

/// For which reader a handover was written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReaderBinding {
    /// The question.
    pub question: QuestionId,
    /// Who takes the work over.
    pub successor: OptionId,
    /// Who builds and runs the connection.
    pub technical: OptionId,
    /// Who checks what was decided.
    pub auditor: OptionId,
}

impl ReaderBinding {
    /// The option for a reader.
    #[must_use]
    pub fn option(&self, audience: Audience) -> &OptionId {
        match audience {
            Audience::Successor => &self.successor,
            Audience::Technical => &self.technical,
            Audience::Auditor => &self.auditor,
        }
    }
}

impl Bindings {
    /// Both lists of certificates, those of the service first.
    pub fn certificates(&self) -> impl Iterator<Item = &CertificatesBinding> {
        self.service_certificates.iter().chain(&self.layer_certificates)
    }
}

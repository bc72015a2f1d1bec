//! What is known of a certificate, as answers of a row of its list.

use super::report::name;
use crate::case::{Answer, AnswerKey, FileFacts, Row};
use crate::certificate::{AuthorityKind, Certificate, Object, Severity, Use, Verdict};
use crate::identifiers::contains_identity_code;
use crate::process::{OptionId, QuestionId};

/// What a list of certificates calls its questions.
pub(super) struct Names {
    pub(super) list: &'static str,
    prefix: &'static str,
}

const SERVICE: Names = Names { list: "service-certificates", prefix: "certificate" };
const LAYER: Names = Names { list: "layer-certificate-list", prefix: "layer-certificate" };

impl Names {
    /// The list a certificate belongs to.
    pub(super) fn of(object: &Object) -> &'static Self {
        let is_layer = object.verdicts.iter().any(|verdict| matches!(verdict, Verdict::LayerKind { .. }));
        if is_layer { &LAYER } else { &SERVICE }
    }

    pub(super) fn question(&self, what: &str) -> QuestionId {
        QuestionId::new(format!("{}-{what}", self.prefix))
    }
}

/// A certificate that is to be entered in the case.
pub(super) struct Kept<'a> {
    pub(super) object: &'a Object,
    pub(super) certificate: &'a Certificate,
    pub(super) file: Option<FileFacts>,
    pub(super) names: &'a Names,
    /// The message it came in, in words.
    pub(super) message: Option<String>,
}

impl Kept<'_> {
    pub(super) fn row(self) -> Row {
        let mut row = Row::default();
        let it = self.certificate;
        let text = |text: &str| Some(Answer::Text(text.to_owned())).filter(|_| !contains_identity_code(text));
        let term = self.object.term;
        let name = name(self.object).unwrap_or_default();
        let answers = [
            ("name", text(&name)),
            ("environment", self.environment().map(Answer::Choice)),
            ("use", self.purpose().map(Answer::Choice)),
            // That it was read does not say that it is in use.
            ("state", Some(Answer::Choice(OptionId::new(format!("{}-coming", self.names.prefix))))),
            ("not-before", term.and_then(|term| term.first_day()).map(Answer::Date)),
            ("not-after", term.and_then(|term| term.last_day()).map(Answer::Date)),
            ("serial", text(&it.serial)),
            ("issuer", text(&it.issuer.to_string())),
            ("sha256", text(&it.sha256)),
            ("judged", Some(Answer::Choice(OptionId::new(format!("{}-{}", self.names.prefix, self.judged()))))),
            ("came-in", self.message.clone().as_deref().and_then(text)),
            ("file", self.file.clone().map(|file| Answer::File(file.into()))),
        ];
        for (what, answer) in answers {
            if let Some(answer) = answer {
                row.answers.insert(AnswerKey::of(&self.names.question(what)), answer);
            }
        }
        row
    }

    /// What the inspection came to. Left out is what will be otherwise: the days are kept and counted anew, and another
    /// key may be dropped beside it.
    fn judged(&self) -> &'static str {
        let may_change =
            |it: &Verdict| matches!(it, Verdict::Expired { .. } | Verdict::NotYet { .. } | Verdict::PrivateKeyDiffers);
        let wrong = || self.object.verdicts.iter().filter(|it| it.severity() == Severity::Error && !may_change(it));
        let is_of_issuer = |it: &Verdict| {
            matches!(
                it,
                Verdict::NotFromDvv { .. }
                    | Verdict::FromNamesake(_)
                    | Verdict::FromOtherRegister(_)
                    | Verdict::FromRoot(_)
                    | Verdict::SignatureWrong { .. }
            )
        };
        match () {
            () if wrong().any(is_of_issuer) => "other-issuer",
            () if wrong().next().is_some() => "does-not-fit",
            () => "fits",
        }
    }

    fn environment(&self) -> Option<OptionId> {
        let layer = self.object.verdicts.iter().find_map(|verdict| match verdict {
            Verdict::LayerKind { environment, .. } => Some(environment.to_lowercase()),
            _ => None,
        });
        match layer {
            Some(environment) => Some(OptionId::new(environment)).filter(|it| !it.as_str().is_empty()),
            None => {
                let kind = self.object.authority.as_ref().map(|authority| authority.kind)?;
                let environment = if kind == AuthorityKind::Test { "test" } else { "production" };
                (kind != AuthorityKind::OtherRegister).then(|| OptionId::new(environment))
            }
        }
    }

    fn purpose(&self) -> Option<OptionId> {
        self.object.verdicts.iter().find_map(|verdict| match verdict {
            Verdict::LayerKind { purpose: Use::LayerSigning, .. } => Some(OptionId::new("signing")),
            Verdict::LayerKind { .. } => Some(OptionId::new("authentication")),
            _ => None,
        })
    }
}

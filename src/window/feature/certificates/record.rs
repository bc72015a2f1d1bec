//! What is known of a certificate, as answers of a row of its list.

use super::report::name;
use crate::case::{Answer, AnswerKey, FileFacts, Row};
use crate::certificate::{AuthorityKind, Certificate, CheckSeverity, Object, Use, Verdict};
use crate::identifiers::contains_identity_code;
use crate::process::{Bindings, CertificatesBinding, OptionId, Process};

/// Where the case keeps a certificate: in the list of the layer, or in that of the service.
pub(super) fn kept_in<'a>(process: &'a Process, object: &Object) -> Option<&'a CertificatesBinding> {
    let is_layer = object.verdicts.iter().any(|verdict| matches!(verdict, Verdict::LayerKind { .. }));
    let Bindings { service_certificates, layer_certificates, .. } = &process.bindings;
    if is_layer { layer_certificates.as_ref() } else { service_certificates.as_ref() }
}

/// A certificate that is to be entered in the case.
pub(super) struct Entry<'a> {
    pub(super) object: &'a Object,
    pub(super) certificate: &'a Certificate,
    pub(super) file: Option<FileFacts>,
    pub(super) kept: &'a CertificatesBinding,
    /// The message it came in, in words.
    pub(super) message: Option<String>,
}

impl Entry<'_> {
    pub(super) fn row(self) -> Row {
        let Self { object, certificate, kept, .. } = self;
        let text = |text: &str| Some(Answer::Text(text.to_owned())).filter(|_| !contains_identity_code(text));
        let choice = |option: &OptionId| Some(Answer::Choice(option.clone()));
        let name = name(object).unwrap_or_default();
        let usage = kept.usage.as_ref().zip(self.purpose());
        let answers = [
            (&kept.name, text(&name)),
            (&kept.environment.question, self.environment().and_then(choice)),
            // That it was read does not say that it is in use.
            (&kept.state.question, choice(&kept.state.coming)),
            (&kept.first_day, object.term.and_then(|term| term.first_day()).map(Answer::Date)),
            (&kept.last_day, object.term.and_then(|term| term.last_day()).map(Answer::Date)),
            (&kept.serial, text(&certificate.serial)),
            (&kept.issuer, text(&certificate.issuer.to_string())),
            (&kept.sha256, text(&certificate.sha256)),
            (&kept.judged.question, choice(self.judged())),
            (&kept.came_in, self.message.as_deref().and_then(text)),
            (&kept.file, self.file.clone().map(|file| Answer::File(file.into()))),
        ];
        let usage = usage.map(|(usage, purpose)| (&usage.question, choice(purpose)));
        let given = answers.into_iter().chain(usage);
        Row { answers: given.filter_map(|(question, answer)| Some((AnswerKey::of(question), answer?))).collect() }
    }

    /// What the inspection came to. Left out is what will be otherwise: the days are kept and counted anew, and another
    /// key may be dropped beside it.
    fn judged(&self) -> &OptionId {
        let judged = &self.kept.judged;
        let may_change = |it: &Verdict| {
            matches!(it, Verdict::Expired { .. } | Verdict::NotYetValid { .. } | Verdict::PrivateKeyDiffers)
        };
        let wrong =
            || self.object.verdicts.iter().filter(|it| it.severity() == CheckSeverity::Error && !may_change(it));
        let is_of_issuer = |it: &Verdict| {
            matches!(
                it,
                Verdict::SelfSigned { .. }
                    | Verdict::NotFromDvv { .. }
                    | Verdict::FromNamesake(_)
                    | Verdict::FromOtherRegister(_)
                    | Verdict::FromRoot(_)
                    | Verdict::SignatureWrong { .. }
            )
        };
        match () {
            () if wrong().any(is_of_issuer) => &judged.other_issuer,
            () if wrong().next().is_some() => &judged.does_not_fit,
            () => &judged.fits,
        }
    }

    fn environment(&self) -> Option<&OptionId> {
        let layer = self.object.verdicts.iter().find_map(|verdict| match verdict {
            Verdict::LayerKind { environment, .. } => Some(environment.to_lowercase()),
            _ => None,
        });
        let of_authority = || {
            let kind = self.object.authority.as_ref().map(|authority| authority.kind)?;
            let environment = if kind == AuthorityKind::Test { "test" } else { "production" };
            (kind != AuthorityKind::OtherRegister).then(|| environment.to_owned())
        };
        self.kept.environment.named.get(&layer.or_else(of_authority)?)
    }

    fn purpose(&self) -> Option<&OptionId> {
        let usage = self.kept.usage.as_ref()?;
        self.object.verdicts.iter().find_map(|verdict| match verdict {
            Verdict::LayerKind { purpose: Use::LayerSigning, .. } => Some(&usage.signing),
            Verdict::LayerKind { .. } => Some(&usage.authentication),
            _ => None,
        })
    }
}

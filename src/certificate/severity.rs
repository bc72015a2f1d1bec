//! How grave a verdict is, and who can do something about it.

use super::content::Unknown;
use super::verdict::Verdict;
use strum::IntoStaticStr;

/// How grave a verdict is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum CheckSeverity {
    /// It does not fit.
    Error,
    /// It probably does not fit, or soon will not.
    Warning,
    /// Worth knowing.
    Note,
    /// As it should be.
    Ok,
}

impl CheckSeverity {
    /// The name other programs read.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// Who can do something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Who runs the server and its keys.
    Administrator,
    /// Who applies and orders.
    Officer,
}

impl Verdict {
    /// How grave it is.
    #[must_use]
    pub fn severity(&self) -> CheckSeverity {
        match self {
            Self::SignatureWrong { .. }
            | Self::SignatureWeak { .. }
            | Self::FromOtherRegister(_)
            | Self::FromRoot(_)
            | Self::FromNamesake(_)
            | Self::SameNameOtherKey(_)
            | Self::SelfSigned { .. }
            | Self::NotFromDvv { .. }
            | Self::ChainLoops
            | Self::Expired { .. }
            | Self::AuthorityExpired { .. }
            | Self::NotYetValid { .. }
            | Self::NoDates
            | Self::NoClientAuthentication { .. }
            | Self::KeyWeak { .. }
            | Self::KeyUnreadable
            | Self::OnlyIpAddress { .. }
            | Self::NoDomainName
            | Self::EmailAddress { .. }
            | Self::Revoked { .. }
            | Self::PrivateKeyDiffers
            | Self::AuthorityAsLeaf
            | Self::RequestBroken
            | Self::WrongPassword
            | Self::UnsupportedAlgorithm { .. }
            | Self::TooManyRounds { .. }
            | Self::Damaged => CheckSeverity::Error,
            Self::SignatureUnsupported { .. }
            | Self::FromTestAuthority(_)
            | Self::ChainToUnknownRoot { .. }
            | Self::EndsSoon { .. }
            | Self::NoPurposes
            | Self::MayNotSign
            | Self::KeyUnlisted { .. }
            | Self::DomainNameInCommonName { .. }
            | Self::OrganisationDiffers { .. }
            | Self::SerialNumberDiffers { .. }
            | Self::Mojibake { .. }
            | Self::FewRevocationAddresses { .. }
            | Self::RequestDiffers
            | Self::RequestWithoutClient { .. }
            | Self::KeyInClear { .. }
            | Self::KeyInSameFile
            | Self::NotRead(Unknown::Pem(_) | Unknown::PemDamaged(_))
            | Self::NoMac
            | Self::ListStale { .. }
            | Self::LayerLifetime { .. }
            | Self::LayerLetters { .. }
            | Self::LayerMemberDiffers { .. }
            | Self::LayerClass { .. }
            | Self::LongLifetime { .. }
            | Self::CaseDaysDiffer { .. }
            | Self::CommonNameElsewhere { .. }
            | Self::PrivateName { .. }
            | Self::HostDiffers { .. }
            | Self::HolderMissing
            | Self::CountryDiffers { .. }
            | Self::SameKeyAsOlder { .. }
            | Self::ChallengePassword
            | Self::KeyOldLock { .. }
            | Self::KeyOddPassword => CheckSeverity::Warning,
            Self::NotRead(unknown) if unknown.holds_key() => CheckSeverity::Warning,
            // What was not checked is not as it should be.
            Self::Readable { .. }
            | Self::ChainIncomplete { .. }
            | Self::HolderIncomplete { .. }
            | Self::Holder { .. }
            | Self::RevocationUnknown
            | Self::AuthorityUnknown { .. }
            | Self::RootPublished { .. }
            | Self::SameAgain
            | Self::RequestContent { .. }
            | Self::PurposesOnOrder
            | Self::KeyAlone
            | Self::KeyNeedsPassword
            | Self::Pkcs12NeedsPassword
            | Self::MacUnsupported { .. }
            | Self::PublicKey { .. }
            | Self::NotRead(_)
            | Self::KeyAlsoIssued { .. }
            | Self::WildcardName { .. }
            | Self::ShownByServer
            | Self::CertificateOfSigner
            | Self::KeyOtherPassword
            | Self::PartLocked { .. }
            | Self::OtherContent { .. }
            | Self::SignatureMatches { .. }
            | Self::LayerKind { .. } => CheckSeverity::Note,
            Self::SignedByIssuer { .. }
            | Self::FromServiceAuthority(_)
            | Self::ChainComplete { .. }
            | Self::InForce { .. }
            | Self::ClientAuthentication { .. }
            | Self::KeyFits { .. }
            | Self::DomainName { .. }
            | Self::HolderFits { .. }
            | Self::RevocationAddresses { .. }
            | Self::NotRevoked { .. }
            | Self::PrivateKeyFits
            | Self::RequestFits
            | Self::CertificateFits
            | Self::IsAuthority(_)
            | Self::AuthorityInForce { .. }
            | Self::RequestSigned { .. }
            | Self::KeyProtected { .. }
            | Self::Pkcs12Opened { .. }
            | Self::ListCurrent { .. } => CheckSeverity::Ok,
        }
    }

    /// Whether nothing about it speaks against the file: what was not read, not opened, or is another's does.
    #[must_use]
    pub fn fits(&self) -> bool {
        match self {
            Self::NotRead(unknown) => unknown.is_known_whole(),
            Self::AuthorityUnknown { is_used, .. } => *is_used,
            Self::OrganisationDiffers { .. }
            | Self::SerialNumberDiffers { .. }
            | Self::LayerMemberDiffers { .. }
            | Self::HostDiffers { .. }
            | Self::HolderMissing
            | Self::Mojibake { .. }
            | Self::RequestDiffers
            | Self::CaseDaysDiffer { .. }
            | Self::KeyNeedsPassword
            | Self::KeyOtherPassword
            | Self::PartLocked { .. }
            | Self::OtherContent { .. }
            | Self::Pkcs12NeedsPassword => false,
            other => other.severity() != CheckSeverity::Error,
        }
    }

    /// Who can do something about it; nobody has to when all is well, and some texts say themselves whom to ask for what.
    #[must_use]
    pub fn who(&self) -> Option<Who> {
        match self {
            _ if self.severity() == CheckSeverity::Ok => None,
            Self::FromOtherRegister(_)
            | Self::NotFromDvv { .. }
            | Self::EndsSoon { .. }
            | Self::Expired { .. }
            | Self::Revoked { .. }
            | Self::OrganisationDiffers { .. }
            | Self::SerialNumberDiffers { .. }
            | Self::PurposesOnOrder
            | Self::NoClientAuthentication { .. }
            | Self::LayerLifetime { .. }
            | Self::CaseDaysDiffer { .. }
            | Self::LayerMemberDiffers { .. } => Some(Who::Officer),
            Self::Readable { .. }
            | Self::HolderIncomplete { .. }
            | Self::Holder { .. }
            | Self::SameAgain
            | Self::AuthorityUnknown { .. }
            | Self::RootPublished { .. }
            | Self::RequestContent { .. }
            | Self::PublicKey { .. }
            | Self::KeyAlsoIssued { .. }
            | Self::ShownByServer
            | Self::CertificateOfSigner
            | Self::SignatureMatches { .. }
            | Self::NotRead(_)
            | Self::UnsupportedAlgorithm { .. }
            | Self::TooManyRounds { .. }
            | Self::NoMac
            | Self::MacUnsupported { .. }
            | Self::KeyOldLock { .. }
            | Self::LayerKind { .. } => None,
            _ => Some(Who::Administrator),
        }
    }
}

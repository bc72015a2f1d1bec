//! The names by which other programs and the translations know what is said of an object.

use super::content::Unknown;
use super::pem::PemError;
use super::verdict::{Use, Verdict};

impl Verdict {
    /// The name other programs and the translations know it by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::EndsSoon { band: 14, .. } => "ends-in-14-days",
            Self::EndsSoon { band: 30, .. } => "ends-in-30-days",
            Self::EndsSoon { .. } => "ends-in-60-days",
            Self::LayerKind { purpose: Use::LayerSigning, .. } => "layer-signing",
            Self::LayerKind { .. } => "layer-authentication",
            Self::NotRead(unknown) => unknown.code(),
            named => named.into(),
        }
    }
}

impl Unknown {
    /// The name other programs and the translations know it by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Pem(PemError::NoEnd) => "pem-without-end",
            Self::Pem(PemError::NotBase64 { .. }) => "pem-not-base64",
            Self::Named(named) => named.into(),
            named => named.into(),
        }
    }
}

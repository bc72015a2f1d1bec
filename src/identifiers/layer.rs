//! Names on the data exchange layer (X-Road): subsystems, security servers, addresses (`domain.md` 6.2).

use std::fmt;

/// What is wrong with a name on the layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum LayerNameError {
    /// The name of the service that is used, which a subsystem of one's own must not have.
    #[error("the name of the service itself")]
    OfTheService,
    /// This character may not stand in it.
    #[error("the character {0:?}")]
    Character(char),
    /// It does not tell service, organisation and client apart with hyphens.
    #[error("not three parts with hyphens")]
    NotThreeParts,
    /// It is longer than 255 characters.
    #[error("longer than 255 characters")]
    TooLong,
    /// A server's name is written in lowercase.
    #[error("not in lowercase")]
    NotLowercase,
    /// No domain name.
    #[error("not a domain name")]
    NotAHost,
    /// No IPv4 address.
    #[error("not an IPv4 address")]
    NotIpv4,
}

/// Names of the service used, in lowercase without hyphens.
const SERVICES: [&str; 3] = ["vtjkysely", "vtjrajapinta", "vtjkyselyrajapinta"];

/// The longest name.
const LONGEST: usize = 255;

/// Checks the name of a subsystem: it tells service, organisation and client, and is not that of the service.
///
/// ```
/// use lupapolku::identifiers::{LayerNameError, subsystem};
///
/// assert_eq!(subsystem("vtj-esimerkki-kysely"), Ok(()));
/// assert_eq!(subsystem("VTJkysely"), Err(LayerNameError::OfTheService));
/// ```
///
/// # Errors
/// Says the first thing that is wrong.
pub fn subsystem(text: &str) -> Result<(), LayerNameError> {
    let plain = text.to_lowercase().replace(['-', '_', '.'], "");
    if SERVICES.contains(&plain.as_str()) {
        return Err(LayerNameError::OfTheService);
    }
    let fits = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
    if let Some(letter) = text.chars().find(|letter| !fits(*letter)) {
        return Err(LayerNameError::Character(letter));
    }
    if text.len() > LONGEST {
        return Err(LayerNameError::TooLong);
    }
    let parts = text.split('-').filter(|part| !part.is_empty()).count();
    if parts < 3 { Err(LayerNameError::NotThreeParts) } else { Ok(()) }
}

/// Checks the name of a server: lowercase, no Nordic letters, a domain name.
///
/// # Errors
/// Says the first thing that is wrong.
pub fn server_name(text: &str) -> Result<(), LayerNameError> {
    if let Some(letter) = text.chars().find(|letter| !letter.is_ascii()) {
        return Err(LayerNameError::Character(letter));
    }
    if text.len() > LONGEST {
        return Err(LayerNameError::TooLong);
    }
    if text.chars().any(|letter| letter.is_ascii_uppercase()) {
        return Err(LayerNameError::NotLowercase);
    }
    super::host(text).map_err(|_| LayerNameError::NotAHost)
}

/// Checks an IPv4 address.
///
/// # Errors
/// When it is none.
pub fn ipv4(text: &str) -> Result<(), LayerNameError> {
    text.parse::<std::net::Ipv4Addr>().map(drop).map_err(|_| LayerNameError::NotIpv4)
}

/// The full identifier of a subsystem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubsystemId<'a> {
    /// The environment: FI, FI-TEST or FI-DEV.
    pub instance: &'a str,
    /// The member class, such as COM.
    pub class: &'a str,
    /// The member code: the business id with its hyphen.
    pub member: &'a str,
    /// The name of the subsystem.
    pub subsystem: &'a str,
}

impl fmt::Display for SubsystemId<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}/{}", self.instance, self.class, self.member, self.subsystem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subsystem_is_named_after_service_organisation_and_client() {
        assert_eq!(subsystem("vtj-csc-client"), Ok(()));
        assert_eq!(subsystem("vtj-rajapinta"), Err(LayerNameError::OfTheService));
        assert_eq!(subsystem("vtj-väli-kysely"), Err(LayerNameError::Character('ä')));
        assert_eq!(subsystem("kysely"), Err(LayerNameError::NotThreeParts));
        assert_eq!(subsystem(&format!("a-b-{}", "c".repeat(252))), Err(LayerNameError::TooLong));
    }

    #[test]
    fn a_server_has_a_plain_domain_name() {
        assert_eq!(server_name("liitynta-01.valitys.example"), Ok(()));
        assert_eq!(server_name("Liitynta.valitys.example"), Err(LayerNameError::NotLowercase));
        assert_eq!(server_name("liityntä.valitys.example"), Err(LayerNameError::Character('ä')));
        assert_eq!(server_name("liitynta"), Err(LayerNameError::NotAHost));
        assert_eq!((ipv4("192.0.2.10"), ipv4("192.0.2.256")), (Ok(()), Err(LayerNameError::NotIpv4)));
    }
}

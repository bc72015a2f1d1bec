//! What is said of an object: one verdict a thing that was looked at, with its data. Texts are made at the edge.

use super::authority::Authority;
use super::content::Unknown;
use super::key::KeyKind;
use super::term::{Entered, Hours};
use jiff::civil::{Date, Time};
use strum::{IntoStaticStr, VariantNames};

/// What a certificate is used for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// To call VTJkysely-rajapinta directly (`domain.md` 5).
    #[default]
    VtjKysely,
    /// Between the servers of the data exchange layer (`domain.md` 6.4).
    LayerAuthentication,
    /// To sign as an organisation on the data exchange layer (`domain.md` 6.4).
    LayerSigning,
}

/// One thing that was looked at, and what was found.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Verdict {
    /// The issuer's signature fits its certificate, which was given too, and leads to an authority that is known.
    SignedByIssuer {
        /// The issuer's key.
        key: KeyKind,
        /// The algorithm of the signature.
        algorithm: String,
    },
    /// The issuer's signature fits its certificate, which was given too. Anybody can sign with a key of their own.
    SignatureMatches {
        /// The issuer's key.
        key: KeyKind,
        /// The algorithm of the signature.
        algorithm: String,
    },
    /// The certificate is readable; its issuer's certificate was not given.
    Readable {
        /// The kind of the key, where it is readable.
        key: Option<KeyKind>,
        /// The algorithm of the signature.
        algorithm: String,
    },
    /// A certificate with the issuer's name was given, but its key did not make the signature.
    SignatureWrong {
        /// The issuer.
        issuer: String,
    },
    /// The signature is of a kind this program cannot check.
    SignatureUnsupported {
        /// Which.
        algorithm: String,
    },
    /// The signature is made with a hash that can be forged.
    SignatureWeak {
        /// Which.
        algorithm: String,
    },
    /// Issued by the authority of service certificates.
    FromServiceAuthority(Authority),
    /// Issued by an authority of DVV that issues other certificates.
    FromOtherRegister(Authority),
    /// Issued by an authority for testing.
    FromTestAuthority(Authority),
    /// Issued by a root of DVV itself.
    FromRoot(Authority),
    /// Issued by somebody who has the name of an authority of DVV, but not its key.
    FromNamesake(Authority),
    /// Has the name of an authority of DVV, but is not its known certificate.
    #[strum(serialize = "namesake")]
    SameNameOtherKey(Authority),
    /// Issued by its own holder.
    SelfSigned {
        /// Who that is.
        issuer: String,
    },
    /// Not issued by DVV.
    NotFromDvv {
        /// Who issued it.
        issuer: String,
    },
    /// The chain reaches a root that was given, with the fingerprint that was published as DVV's.
    #[strum(serialize = "chain-whole")]
    ChainComplete {
        /// The names from the certificate up to the root.
        names: Vec<String>,
    },
    /// The chain reaches a root that was given and is not known.
    ChainToUnknownRoot {
        /// The names from the certificate up to the root.
        names: Vec<String>,
    },
    /// The chain ends before a root.
    #[strum(serialize = "chain-open")]
    ChainIncomplete {
        /// The names from the certificate up to the last that was given.
        names: Vec<String>,
        /// The authority whose certificate is missing.
        missing: String,
        /// Where the certificate itself says that file is.
        address: Option<String>,
    },
    /// The certificates issue each other in a circle.
    ChainLoops,
    /// In force, and for a while.
    InForce {
        /// First and last day.
        days: (Option<Date>, Date),
        /// The hours of those that are today.
        hours: Hours,
        /// How many days are left.
        left: i32,
        /// By when a new one is to be ordered.
        order_by: Date,
    },
    /// In force, but not for long.
    EndsSoon {
        /// First and last day.
        days: (Option<Date>, Date),
        /// The hours of those that are today.
        hours: Hours,
        /// How many days are left.
        left: i32,
        /// By when a new one is to be ordered.
        order_by: Date,
        /// 60, 30 or 14 days: the smallest that is more than what is left.
        band: u8,
    },
    /// No longer in force.
    Expired {
        /// The last day.
        on: Date,
    },
    /// Not in force yet.
    NotYetValid {
        /// The first day.
        from: Date,
        /// The hour, unless it is midnight.
        hour: Option<Time>,
    },
    /// It lasts longer than any authority's certificates do.
    LongLifetime {
        /// For so many years.
        years: i32,
    },
    /// The case has other days of it.
    CaseDaysDiffer {
        /// What the case has.
        entered: Entered,
        /// First and last day.
        right: Entered,
    },
    /// The dates cannot be read.
    NoDates,
    /// Client authentication is among the purposes.
    ClientAuthentication {
        /// The names of all purposes.
        purposes: Vec<String>,
    },
    /// Client authentication is not among the purposes.
    NoClientAuthentication {
        /// The names of all purposes.
        purposes: Vec<String>,
    },
    /// Nothing is said of purposes.
    NoPurposes,
    /// The key may not be used for signing, which every TLS connection needs.
    MayNotSign,
    /// The key is of a kind and size that DVV's page names.
    KeyFits {
        /// Which.
        key: KeyKind,
    },
    /// The key is of a kind or size that DVV's page does not name.
    KeyUnlisted {
        /// Which.
        key: KeyKind,
    },
    /// The key is of a size that DVV's page does not name, but that DVV has issued certificates for.
    KeyAlsoIssued {
        /// Which.
        key: KeyKind,
    },
    /// The key is too short.
    KeyWeak {
        /// Which.
        key: KeyKind,
    },
    /// The key cannot be read.
    KeyUnreadable,
    /// There is a domain name.
    DomainName {
        /// The names.
        names: Vec<String>,
    },
    /// The domain name stands in the common name only.
    DomainNameInCommonName {
        /// The name.
        name: String,
        /// What stands among the alternative names instead.
        others: Vec<String>,
    },
    /// The domain name of the common name is not among the alternative names, which are those that count.
    CommonNameElsewhere {
        /// The common name.
        name: String,
        /// The alternative names.
        names: Vec<String>,
    },
    /// A name with a star.
    WildcardName {
        /// The name.
        name: String,
    },
    /// A name that nobody outside can have.
    PrivateName {
        /// The name.
        name: String,
    },
    /// It is for another server than the one in the case.
    HostDiffers {
        /// The names that it has.
        found: Vec<String>,
        /// The one in the case.
        expected: String,
    },
    /// There is only an IP address.
    OnlyIpAddress {
        /// The address.
        address: String,
    },
    /// There is no domain name.
    NoDomainName,
    /// There is an e-mail address, which server certificates may not have.
    EmailAddress {
        /// The address.
        address: String,
    },
    /// The holder is the applicant.
    HolderFits {
        /// The organisation.
        organisation: String,
        /// The serial number of the holder.
        serial_number: String,
    },
    /// The organisation is not the applicant's name.
    OrganisationDiffers {
        /// What stands there.
        found: String,
        /// The applicant's.
        expected: String,
    },
    /// The serial number of the holder is not the applicant's business id.
    SerialNumberDiffers {
        /// What stands there.
        found: String,
        /// The applicant's.
        expected: String,
    },
    /// The country of the holder is not Finland, which DVV's certificates name (seen in four of them in November 2026).
    CountryDiffers {
        /// What stands there.
        found: String,
    },
    /// The certificate names no organisation or no serial number.
    HolderIncomplete {
        /// The holder, as the certificate says it.
        subject: String,
    },
    /// No holder is named at all.
    HolderMissing,
    /// The holder, with nothing to compare it with.
    Holder {
        /// As the certificate says it.
        subject: String,
    },
    /// Letters were lost to a wrong encoding.
    #[strum(serialize = "garbled")]
    Mojibake {
        /// The text.
        text: String,
    },
    /// It says where its revocation can be checked.
    RevocationAddresses {
        /// How many addresses of lists.
        lists: usize,
        /// How many addresses of status services.
        services: usize,
    },
    /// It says only one or neither of the places where its revocation can be checked.
    FewRevocationAddresses {
        /// How many addresses of lists.
        lists: usize,
        /// How many addresses of status services.
        services: usize,
    },
    /// The given list of its issuer revokes it.
    Revoked {
        /// The day of the list.
        on: Option<Date>,
    },
    /// The given list of its issuer does not revoke it.
    NotRevoked {
        /// The day of the list.
        on: Option<Date>,
    },
    /// Whether it is revoked cannot be known without the network.
    RevocationUnknown,
    /// A private key that was given belongs to it.
    PrivateKeyFits,
    /// Private keys were given, and none belongs to it.
    PrivateKeyDiffers,
    /// It belongs to the request that was given.
    RequestFits,
    /// The certificate that was ordered on it was given.
    CertificateFits,
    /// Requests were given, and it belongs to none.
    RequestDiffers,
    /// The key is used as a server's, but the certificate is an authority's.
    AuthorityAsLeaf,
    /// The root has the fingerprint that was published as DVV's.
    RootPublished {
        /// Its name.
        name: String,
    },
    /// An authority recognised by its fingerprint or name.
    IsAuthority(Authority),
    /// The authority's certificate is in force.
    AuthorityInForce {
        /// First and last day.
        days: (Option<Date>, Date),
    },
    /// The authority's certificate is not in force any more.
    AuthorityExpired {
        /// The last day.
        on: Date,
    },
    /// An authority that is not known.
    AuthorityUnknown {
        /// Its name.
        name: String,
        /// Whether it issued something here.
        is_used: bool,
    },
    /// A server showed it: it is not one's own.
    ShownByServer,
    /// It is the certificate of who signed a message, and not what was sent.
    CertificateOfSigner,
    /// The key is that of an older certificate.
    SameKeyAsOlder {
        /// The serial number of that one.
        serial: String,
    },
    /// The same certificate is there already.
    SameAgain,
    /// The request was signed with its own key.
    RequestSigned {
        /// The algorithm.
        algorithm: String,
    },
    /// The request was not signed with its own key, or was changed after.
    RequestBroken,
    /// A password stands in the request, for everybody to read.
    ChallengePassword,
    /// What the certificate will be made of.
    RequestContent {
        /// The holder.
        subject: String,
        /// The domain names.
        names: Vec<String>,
    },
    /// The request names no purposes; they are chosen when ordering.
    PurposesOnOrder,
    /// The request names purposes, and client authentication is not among them.
    RequestWithoutClient {
        /// The names of the purposes.
        purposes: Vec<String>,
    },
    /// The private key is protected with a password.
    KeyProtected {
        /// Which.
        key: KeyKind,
    },
    /// The private key can be used by anybody who gets the file.
    KeyInClear {
        /// Which.
        key: KeyKind,
        /// Whether there is a password, and it is the empty one.
        is_empty_password: bool,
    },
    /// The private key is locked in the old way of PEM.
    KeyOldLock {
        /// The algorithm.
        algorithm: String,
    },
    /// A program encoded the password as no standard has it, so that others do not open the key.
    KeyOddPassword,
    /// The file opened, and the key in it has another password.
    KeyOtherPassword,
    /// The file opened, and parts of it have another password.
    PartLocked {
        /// How many.
        count: usize,
    },
    /// The private key is in the same file as a certificate or a request.
    KeyInSameFile,
    /// The private key belongs to nothing that was given.
    KeyAlone,
    /// The private key needs its password.
    KeyNeedsPassword,
    /// The password does not open it.
    WrongPassword,
    /// The algorithm is not known to this program.
    UnsupportedAlgorithm {
        /// Which.
        algorithm: String,
    },
    /// Opening would take too long.
    TooManyRounds {
        /// How many rounds of key derivation the file asks for.
        rounds: u64,
    },
    /// The file is damaged.
    Damaged,
    /// The PKCS#12 file opened.
    Pkcs12Opened {
        /// How many objects were in it.
        count: usize,
    },
    /// The PKCS#12 file holds something that was not read, such as a secret key without a certificate.
    OtherContent {
        /// How many.
        count: usize,
    },
    /// The PKCS#12 file needs its password.
    Pkcs12NeedsPassword,
    /// Nothing protects the PKCS#12 file against changes.
    NoMac,
    /// What protects the PKCS#12 file against changes is of a kind that was not checked.
    MacUnsupported {
        /// Which.
        algorithm: String,
    },
    /// The revocation list is current.
    ListCurrent {
        /// When the next one is due.
        next: Option<Date>,
        /// How many certificates it revokes.
        count: usize,
    },
    /// A newer revocation list should be out already.
    ListStale {
        /// When that one was due.
        next: Date,
    },
    /// A public key.
    PublicKey {
        /// Which.
        key: KeyKind,
    },
    /// Something this program does not read.
    NotRead(Unknown),
    /// On the data exchange layer: which environment, and what kind of certificate.
    LayerKind {
        /// The instance, such as FI-TEST.
        environment: String,
        /// Authentication or signing.
        purpose: Use,
    },
    /// On the data exchange layer: the lifetime is not what the guidance says.
    LayerLifetime {
        /// In days.
        found: i32,
        /// In days.
        expected: i32,
    },
    /// On the data exchange layer: the organisation of a signing certificate has letters that it may not have.
    LayerLetters {
        /// The organisation.
        organisation: String,
    },
    /// On the data exchange layer: the common name of a signing certificate is not the applicant's business id.
    LayerMemberDiffers {
        /// What stands there.
        found: String,
        /// The applicant's.
        expected: String,
    },
    /// On the data exchange layer: the member class is not that of a company.
    LayerClass {
        /// What stands there.
        found: String,
    },
}

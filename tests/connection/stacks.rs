//! The words of other TLS libraries, read in their own tables of errors, with the side that they are about.

use super::{codes, read};
use lupapolku::connection::HowFar;

/// What a client says of the service's certificate, and never of one's own.
#[test]
fn what_a_client_does_not_like_in_the_services_certificate_is_not_about_ones_own() {
    let unfit = ["server-certificate-unfit", "server-authority-not-trusted"];
    for text in [
        "SSL certificate problem: EE certificate key too weak",
        "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate revoked (_ssl.c:1006)",
        "verify error:num=23:certificate revoked\nerror:0A000086:SSL routines::certificate verify failed",
        "certificate verify failed: unsuitable certificate purpose",
        "Error: unsupported certificate purpose\n  code: 'INVALID_PURPOSE'",
        "curl: (35) NSS error -8180 (SEC_ERROR_REVOKED_CERTIFICATE)",
        "curl: (60) NSS error -8102 (SEC_ERROR_INADEQUATE_KEY_USAGE)",
        "java.security.cert.CertPathValidatorException: Algorithm constraints check failed on signature algorithm: SHA1withRSA",
        "java.security.cert.CertPathValidatorException: Certificate has been revoked, reason: UNSPECIFIED, revocation date: x",
        "sun.security.validator.ValidatorException: Extended key usage does not permit use for TLS server authentication",
        "InvalidCertificate(Revoked)",
        "invalid peer certificate: Other(OtherError(CaUsedAsEndEntity))",
        "The certificate has been revoked (is on a CRL)",
        "net::ERR_CERT_REVOKED",
        "net::ERR_CERT_WEAK_SIGNATURE_ALGORITHM",
        "*** Fatal error: Key usage violation in certificate has been detected.",
        "The remote certificate is invalid because of errors in the certificate chain: Revoked",
    ] {
        let said = read(text);
        assert_eq!((codes(&said), said.how_far), (unfit.to_vec(), HowFar::ClientRefused), "{text}");
    }
    for text in [
        "SSL certificate problem: unable to decrypt certificate's signature",
        "verify error:num=77:subject signature algorithm and issuer public key algorithm mismatch\ncertificate verify failed",
        "java.security.cert.CertPathValidatorException: signature check failed",
        "InvalidCertificate(BadSignature)",
        "wolfSSL_connect error -188, ASN no signer error to confirm failure",
        "The certificate is not correctly signed by the trusted CA",
    ] {
        let said = read(text);
        assert_eq!(codes(&said), ["server-authority-not-trusted", "server-certificate-unfit"], "{text}");
    }
    let other = codes(&read("SSL certificate problem: path length constraint exceeded"));
    assert_eq!(other.first(), Some(&"server-certificate-unfit"), "{other:?}");
    // An alert of the same name is the service's word about one's own.
    assert_eq!(codes(&read("SSL routines::sslv3 alert certificate revoked")), ["revoked"]);
    assert_eq!(codes(&read("SSL_ERROR_REVOKED_CERT_ALERT")), ["revoked"]);
    assert_eq!(codes(&read("error:0A00018F:SSL routines::ee key too small")), ["key-too-weak"]);
}

#[test]
fn what_could_not_be_asked_of_a_revocation_is_told_as_such() {
    for text in [
        "SSL certificate problem: CRL has expired",
        "verify error:num=11:CRL is not yet valid\ncertificate verify failed",
        "curl: (60) NSS error -8053 (SEC_ERROR_OCSP_SERVER_ERROR)",
        "java.security.cert.CertPathValidatorException: Could not determine revocation status",
        "java.security.cert.CertPathValidatorException: Unable to determine revocation status due to network error",
        "*** Fatal error: There is no certificate status (OCSP).",
        "The remote certificate is invalid because of errors in the certificate chain: RevocationStatusUnknown, OfflineRevocation",
        "InvalidCertificate(UnknownRevocationStatus)",
    ] {
        assert_eq!(codes(&read(text)), ["revocation-not-checked"], "{text}");
    }
    // What cannot be built cannot be asked about either; a list that was sent along is no failure.
    let built = "The remote certificate is invalid because of errors in the certificate chain: PartialChain, RevocationStatusUnknown";
    assert_eq!(codes(&read(built)).first(), Some(&"server-authority-not-trusted"));
    assert!(read("OCSP Response Status: successful (0x0)\nHTTP/1.1 200 OK").success());
}

/// "Schannel Error Codes for TLS and SSL Alerts": the same code for both sides.
#[test]
fn a_code_that_stands_for_both_sides_names_both() {
    for (text, causes) in [
        (
            "schannel: next InitializeSecurityContext failed: SEC_E_UNTRUSTED_ROOT (0x80090325)",
            vec!["server-authority-not-trusted", "intermediate-missing", "unknown-issuer"],
        ),
        (
            "SEC_E_CERT_EXPIRED (0x80090328) - The received certificate has expired.",
            vec!["clock-wrong", "server-certificate-expired", "own-certificate-expired"],
        ),
        ("CRYPT_E_REVOKED (0x80092010) - The certificate is revoked.", vec!["server-certificate-unfit", "revoked"]),
    ] {
        let said = read(text);
        assert_eq!((codes(&said), said.how_far), (causes, HowFar::Unclear), "{text}");
    }
    let refused =
        codes(&read("SEC_E_CERT_UNKNOWN (0x80090327) - An unknown error occurred while processing the certificate."));
    assert!(refused.contains(&"no-certificate-sent") && refused.contains(&"unknown-issuer"), "{refused:?}");
    let needed = read("WinHttpSendRequest: 12044: A certificate is required to complete client authentication");
    assert!(codes(&needed).contains(&"no-certificate-sent"), "{:?}", codes(&needed));
}

#[test]
fn files_and_passwords_of_ones_own_are_known_by_the_words_of_each_library() {
    for (text, cause) in [
        ("NSS error -8177 (SEC_ERROR_BAD_PASSWORD)", "key-password"),
        ("PK - Given private key password does not allow for correct decryption", "key-password"),
        ("java.security.UnrecoverableKeyException: Password verification failed", "key-password"),
        ("*** PKCS #11 error: Error in provided PIN.", "key-password"),
        ("java.io.IOException: Alias name [client] does not identify a key entry", "wrong-file"),
        ("tls: found a certificate rather than a key in the PEM for the private key", "wrong-file"),
        ("java.security.KeyStoreException: Uninitialized keystore", "wrong-file"),
        ("net::ERR_SSL_CLIENT_AUTH_SIGNATURE_FAILED", "key-does-not-fit"),
    ] {
        let said = read(text);
        assert_eq!((codes(&said).first(), said.how_far), (Some(&cause), HowFar::OwnFiles), "{text}");
    }
    let trust = read("java.security.KeyStoreException: problem accessing trust store");
    assert_eq!(trust.how_far, HowFar::NoAuthorities);
}

#[test]
fn other_words_are_known_with_their_side() {
    for (text, cause, how_far) in [
        ("InvalidCertificate(Expired)", "clock-wrong", HowFar::ClientRefused),
        ("ASN date error, current date after", "clock-wrong", HowFar::ClientRefused),
        ("CERT_E_CN_NO_MATCH (0x800B010F)", "host-name-differs", HowFar::ClientRefused),
        ("The SNI host name not recognised.", "host-name-differs", HowFar::ClientRefused),
        (
            "x509: failed to load system roots and no roots provided",
            "server-authority-not-trusted",
            HowFar::ClientRefused,
        ),
        ("SSL - Handshake protocol not within min/max boundaries", "protocol-version", HowFar::ClientRefused),
        ("*** Fatal error: No common key share with peer.", "no-common-cipher", HowFar::ClientRefused),
        ("SSL_ERROR_DECRYPT_ERROR_ALERT", "key-does-not-fit", HowFar::ServiceRefused),
        ("SSL_ERROR_ACCESS_DENIED_ALERT", "access-denied", HowFar::ServiceRefused),
        ("SSL - An invalid SSL record was received", "plain-http", HowFar::NotReached),
        ("net::ERR_EMPTY_RESPONSE", "no-certificate-sent", HowFar::ClosedAfter),
    ] {
        let said = read(text);
        assert_eq!((codes(&said).first(), said.how_far), (Some(&cause), how_far), "{text}");
    }
    // The service gave up and does not say why.
    for text in [
        "error:14094438:SSL routines:ssl3_read_bytes:tlsv1 alert internal error",
        "*** Received alert [80]: Internal error",
        "remote error: tls: illegal parameter",
        "mbedtls_ssl_handshake returned -0x7780: SSL - A fatal alert message was received from our peer",
    ] {
        let said = read(text);
        assert!(codes(&said).contains(&"unknown-issuer"), "{text}: {:?}", codes(&said));
        assert_eq!(said.how_far, HowFar::ServiceRefusedUnclear, "{text}");
    }
    // A protocol fault of the other side is no file of one's own.
    assert_ne!(read("SSL_ERROR_RX_MALFORMED_CERTIFICATE").how_far, HowFar::OwnFiles);
    // Nor is the level of a line that names one.
    let log = "ERROR Using private key file /srv/client.key\nERROR SSL connection failure: A TLS fatal alert has been received.";
    assert!(codes(&read(log)).contains(&"unknown-issuer"), "{:?}", codes(&read(log)));
}

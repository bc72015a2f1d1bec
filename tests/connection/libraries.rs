//! Sentences of the libraries beneath the clients, from their own tables of errors: each names what it fits and nothing that it
//! cannot be.

use super::{codes, read};

/// Which is told first.
#[test]
fn the_services_certificate_is_told_from_ones_own() {
    for (text, cause) in [
        ("certificate verify failed: Missing Authority Key Identifier (_ssl.c:1032)", "server-certificate-unfit"),
        ("certificate verify failed: Basic Constraints of CA cert not marked critical", "server-certificate-unfit"),
        ("SSL certificate problem: permitted subtree violation", "server-certificate-unfit"),
        ("Error: invalid CA certificate\n  code: 'INVALID_CA'", "server-certificate-unfit"),
        ("Error: path length constraint exceeded", "server-certificate-unfit"),
        ("x509: certificate is not authorized to sign other certificates", "server-certificate-unfit"),
        ("tls: failed to parse certificate from server: x", "server-certificate-unfit"),
        ("invalid peer certificate: UnhandledCriticalExtension", "server-certificate-unfit"),
        ("invalid peer certificate: BadEncoding", "server-certificate-unfit"),
        ("ERROR: The certificate of 'h.fi' has been revoked.", "server-certificate-unfit"),
        ("ERROR: The certificate of 'h.fi' was signed using an insecure algorithm.", "server-certificate-unfit"),
        ("ERROR: The certificate of 'h.fi' has expired.", "clock-wrong"),
        ("invalid peer certificate: ExpiredRevocationList", "revocation-not-checked"),
        ("invalid certificate revocation list: ParseError", "revocation-not-checked"),
        ("schannel: CertGetNameString() failed to match connection hostname (h.fi)", "host-name-differs"),
    ] {
        assert_eq!(codes(&read(text)).first(), Some(&cause), "{text}: {:?}", codes(&read(text)));
    }
}

#[test]
fn a_sentence_for_several_causes_names_them() {
    for (text, causes) in [
        (
            "CommunicationException: An error occurred while receiving the HTTP response to https://h/. This could be due to \
             the service endpoint binding not using the HTTP protocol.",
            ["cut-off", "intermediate-missing", "plain-http"],
        ),
        (
            "An error occurred while making the HTTP request to https://h/. This could be due to the fact that the server \
             certificate is not configured properly with HTTP.SYS in the HTTPS case.",
            ["no-certificate-sent", "protocol-version", "unknown-issuer"],
        ),
        ("Could not establish secure channel for SSL/TLS", ["no-certificate-sent", "host-name-differs", "revoked"]),
        ("A call to SSPI failed, see inner exception", ["no-certificate-sent", "protocol-version", "cut-off"]),
        (
            "The token supplied to the function is invalid (0x80090308)",
            ["plain-http", "protocol-version", "no-common-cipher"],
        ),
        (
            "The content type text/html of the response message does not match the content type of the binding",
            ["no-certificate-sent", "http-forbidden", "redirected"],
        ),
        (
            "Fault: Response was of unexpected text/html ContentType.  Incoming portion of HTML stream: x",
            ["no-certificate-sent", "proxy-refuses", "gateway-fails"],
        ),
        ("Unsupported Content-Type: text/html", ["http-not-found", "bad-request", "soap-fault"]),
        (
            "SoapFault exception: [WSDL] SOAP-ERROR: Parsing WSDL: Couldn't load from 'https://h/?wsdl' : failed to load \
             external entity \"https://h/?wsdl\"",
            ["no-certificate-sent", "name-not-found", "http-forbidden"],
        ),
        (
            "javax.xml.ws.WebServiceException: Could not send Message.",
            ["no-certificate-sent", "no-answer", "redirected"],
        ),
    ] {
        let said = codes(&read(text));
        assert!(causes.iter().all(|it| said.contains(it)), "{text}: {said:?}");
    }
    let key = "could not load key: error:0680009B:asn1 encoding routines::too long";
    assert_eq!(codes(&read(key)), ["wrong-file", "key-password"]);
    let nss = "curl: (35) NSS error: SSL_ERROR_CERTIFICATE_UNKNOWN_ALERT";
    assert!(codes(&read(nss)).contains(&"intermediate-missing"), "{:?}", codes(&read(nss)));
}

/// What looks like one cause by its words and is another, or none.
#[test]
fn words_that_belong_to_something_else_are_not_taken_for_the_cause() {
    for (text, cause) in [
        ("WP_Error: http_request_failed: cURL error 28: Operation timed out", "plain-http"),
        ("Post \"htps://h\": unsupported protocol scheme \"htps\"", "protocol-version"),
        ("Error [UnsupportedProtocol]: Request URL has an unsupported protocol 'htps://'", "protocol-version"),
        ("System.IO: address family: unsupported protocol family https", "protocol-version"),
        ("digital envelope routines::unknown cipher", "no-common-cipher"),
        ("SSL - Public key type mismatch (eg, asked for RSA key exchange and presented EC key)", "key-does-not-fit"),
        ("SSL - Processing of the ClientKeyExchange handshake message failed", "wrong-file"),
        ("https: Chunk header too long", "wrong-file"),
        ("ClientPayloadError: https Not enough data for satisfy content length header.", "wrong-file"),
        ("https: Unknown host key algorithm, ignoring the error", "name-not-found"),
    ] {
        let said = codes(&read(text));
        assert_ne!(said.first(), Some(&cause), "{text}: {said:?}");
    }
    assert_eq!(codes(&read("server gave HTTP response to HTTPS client")), ["plain-http"]);
    assert_eq!(codes(&read("error:0A00009C:SSL routines::http request")), ["plain-http"]);
    assert_eq!(codes(&read("SOAPExceptionImpl: Bad response: (404Not Found")), ["http-not-found"]);
    assert_eq!(codes(&read("gnutls_handshake() failed: Error in protocol version")), ["protocol-version"]);
}

/// The name of an exception alone, as it ends a traceback, and sentences of the system.
#[test]
fn names_without_a_sentence_are_known() {
    for (text, cause) in [
        ("anyio.EndOfStream", "cut-off"),
        ("trio.BrokenResourceError", "cut-off"),
        ("asyncio.exceptions.IncompleteReadError: 0 bytes read on a total of 5 expected bytes", "cut-off"),
        ("java.io.EOFException", "cut-off"),
        ("Status: KeepAliveFailure", "cut-off"),
        ("*** Error importing key: The requested data were not available.", "wrong-file"),
        ("*** Error importing certificate: x", "wrong-file"),
        ("code: 'ERR_OSSL_EVP_UNSUPPORTED'", "key-password"),
        ("code: 'ERR_OSSL_ASN1_ILLEGAL_PADDING'", "wrong-file"),
        ("ssl.SSLError: [X509] PEM lib (_ssl.c:3895)", "wrong-file"),
        ("parseAlgParameters failed: ObjectIdentifier() -- data isn't an object ID (tag = 48)", "key-password"),
        ("java.security.InvalidKeyException: RSA keys must be at least 512 bits long", "key-too-weak"),
        ("code: 'UND_ERR_HEADERS_TIMEOUT'", "no-answer"),
        ("chain status: HasWeakSignature", "server-certificate-unfit"),
        ("An attempt was made to access a socket in a way forbidden by its access permissions.", "port-closed"),
        ("500 establishing SSL tunnel failed: 403 Forbidden", "proxy-refuses"),
        ("write EPROTO", "protocol-version"),
        ("requests.exceptions.JSONDecodeError: Expecting value: line 1 column 1 (char 0)", "http-forbidden"),
        ("System.Text.Json.JsonException: '<' is an invalid start of a value", "redirected"),
    ] {
        assert!(codes(&read(text)).contains(&cause), "{text}: {:?}", codes(&read(text)));
    }
}

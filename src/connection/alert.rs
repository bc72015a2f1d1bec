//! TLS alerts in every spelling: by number, or by name after what introduces it.

use super::knowledge::{Alert, Knowledge};

/// No line tells of more alerts than this.
const MOST: usize = 32;

/// The alert that is told of on a line in small letters.
pub(super) fn on(line: &str) -> Option<&'static Alert> {
    let (alerts, marks) = (&Knowledge::get().alerts, &Knowledge::get().marks);
    if !marks.alert.is_in(line) || marks.alert_sent.is_in(line) {
        return None;
    }
    marks.alert.iter().find_map(|before| {
        line.match_indices(before.as_str()).take(MOST).find_map(|(at, _)| {
            let after = line.get(at + before.len()..).unwrap_or_default();
            let number = number(after);
            let letters = letters(after);
            let found = alerts.iter().find(|alert| number == Some(alert.number));
            // "error in protocol version" is a name as a whole, "error: protocol version" is one after the first word.
            found.or_else(|| named(&letters)).or_else(|| named(without_fillers(&letters)))
        })
    })
}

/// The alert whose name letters begin with. "unknown certificate" begins "unknown certificate authority" too, so the longest name
/// counts.
fn named(letters: &str) -> Option<&'static Alert> {
    let length =
        |alert: &Alert| alert.names.iter().filter(|it| letters.starts_with(it.as_str())).map(String::len).max();
    let alerts = Knowledge::get().alerts.iter().filter(|alert| length(alert).is_some());
    alerts.max_by_key(|alert| length(alert))
}

/// The letters that follow, without anything between them.
fn letters(text: &str) -> String {
    let plain = text.trim_start_matches("_").chars().filter(char::is_ascii_alphabetic);
    plain.take(48).collect()
}

/// The name without what some put between it and the word "alert": how grave it is, or that it came in.
fn without_fillers(name: &str) -> &str {
    const FILLERS: [&str; 6] = ["serror", "error", "fatal", "level", "description", "received"];
    let mut bare = name;
    while let Some(rest) = FILLERS.iter().find_map(|it| bare.strip_prefix(it)) {
        bare = rest;
    }
    bare
}

/// A number as OpenSSL, GnuTLS, Schannel and curl print it; curl adds 512 for a fatal alert.
fn number(text: &str) -> Option<u16> {
    let text = ["number", "code", "is"].iter().fold(text, |text, word| {
        let bare = text.trim_start();
        bare.strip_prefix(word).unwrap_or(bare)
    });
    let text = text.trim_start_matches([' ', '[', '(', ':']);
    let text = match text.strip_prefix(", unknown (") {
        Some(number) => number,
        None => text,
    };
    let digits: &str = text.split(|it: char| !it.is_ascii_digit()).next()?;
    let number: u16 = digits.parse().ok()?;
    Some(number & 255)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_library_is_understood() {
        for (line, number) in [
            ("error:0a000410:ssl routines::sslv3 alert handshake failure", 40),
            ("ssl/tls alert bad certificate:../rec_layer_s3.c:918:ssl alert number 42", 42),
            ("code: 'err_ssl_tlsv13_alert_certificate_required'", 116),
            ("* tlsv1.3 (in), tls alert, unknown (628):", 116),
            ("* tlsv1.2 (in), tls alert, certificate expired (557):", 45),
            ("*** received alert [46]: unknown certificate", 46),
            ("curl: (35) gnutls_handshake() failed: ca is unknown", 48),
            ("post \"https://h/\": remote error: tls: unknown certificate authority", 48),
            ("javax.net.ssl.sslhandshakeexception: (x) received fatal alert: certificate_revoked", 44),
            ("\"description\": \"unsupported_certificate\"", 43),
            ("{'message': 'received fatal alert: certificaterequired'}", 116),
            ("ssl error:10000412:ssl routines:openssl_internal:sslv3_alert_bad_certificate", 42),
            ("the remote party sent a tls alert: 'handshakefailure'.", 40),
            ("the tls protocol defined fatal alert code is 46.", 46),
            ("tls client: in state cipher received server alert: fatal - handshake failure", 40),
            (
                "(terminated true \"received fatal error: unknownca\" (error_protocol (\"remote side fatal error\",true,unknownca)))",
                48,
            ),
            ("(error_packet_unexpected \"alert [(alertlevel_fatal,decrypterror)]\" \" expected: change cipher\")", 51),
            ("received alert: level=fatal, description=certificate_expired", 45),
            ("curl: (35) gnutls_handshake() failed: error in protocol version", 70),
            ("received fatal alert: error decrypting message", 51),
            ("tls alert, error: certificate expired", 45),
        ] {
            assert_eq!(on(line).map(|alert| alert.number), Some(number), "{line}");
        }
    }

    #[test]
    fn what_we_sent_and_what_is_no_alert_is_none() {
        for line in [
            "tls client: generated client alert: fatal - unknown ca",
            "* tlsv1.3 (out), tls alert, unknown ca (560):",
            "[alert] 20: backend",
            "(certificate_unknown) pkix path",
            "(error_protocol (\"certificate has unknown ca\",true,unknownca))",
        ] {
            assert!(on(line).is_none(), "{line}");
        }
    }
}

//! Kinds of lines and layouts that outputs had when nobody had read them yet, each with other members of its kind.

use super::{NGINX, Pki, authority, codes, inspected, key, leaf, narrowed, pki, read};
use lupapolku::connection::{Chosen, Own, explain};
use rcgen::{ExtendedKeyUsagePurpose, Issuer};

#[test]
fn a_number_alone_is_the_answer() {
    for text in
        ["200", "200\ntervetuloa", "tervetuloa\n200", "<Response [200]>", "Response(204)", "HTTP/1.1 200", "202"]
    {
        assert!(read(text).success(), "{text}: {:?}", codes(&read(text)));
    }
    for text in ["rows\n200\n17", "error: 200", "200\nconnect ECONNREFUSED 192.0.2.1:443"] {
        assert!(!read(text).success(), "{text}");
    }
    assert_eq!(codes(&read("403")), ["http-forbidden", "proxy-refuses"]);
}

/// Clients that show the certificate they do not take, and say no more of why.
#[test]
fn a_certificate_that_is_shown_with_other_names_than_the_host_is_told_first() {
    let shown = |what: &str, name: &str| format!("{what}\n  subject:   C = FI, O = Haapalaite Oy, CN = {name}\n");
    for what in [
        "Unable to verify SSL cert from localhost",
        "Unable to verify SSL cert from palvelin.example",
        "could not verify certificate from palvelin.example",
        "https://palvelin.example:8443/ok: certificate verify failed",
    ] {
        let said = read(&shown(what, "vanha.haapalaite.test"));
        assert_eq!(codes(&said).first(), Some(&"host-name-differs"), "{what}: {said:?}");
    }
    for (what, name) in [
        ("Unable to verify SSL cert from palvelin.example", "palvelin.example"),
        ("Unable to verify SSL cert from vtj.palvelin.example", "*.palvelin.example"),
    ] {
        assert_eq!(codes(&read(&shown(what, name))).first(), Some(&"server-authority-not-trusted"), "{name}");
    }
    let more = "subjectAltName: DNS:muu.test, DNS:palvelin.example";
    let listed = shown("https://palvelin.example:8443/ok: certificate verify failed", "muu.test") + more;
    assert_eq!(codes(&read(&listed)).first(), Some(&"server-authority-not-trusted"));
}

/// Traffic Server says so of a port that is closed.
#[test]
fn the_words_of_a_gateway_after_the_number_are_its_own() {
    let page = read("HTTP/1.1 502 Broken pipe\nServer: ATS/9.2.9\n\n<H1>Could Not Connect</H1>");
    assert!(codes(&page).contains(&"port-closed") && codes(&page).contains(&"cut-off"), "{:?}", codes(&page));
}

/// One authority between the certificate and the root is usual, and some have two.
#[test]
fn that_an_issuer_is_in_the_file_does_not_say_that_no_other_one_is_missing() {
    let (root_key, policy_key, middle_key) = (key(), key(), key());
    let root = Issuer::new(authority("Example Root"), root_key);
    let policy = authority("Example Policy CA").signed_by(&policy_key, &root).expect("signed").pem();
    let above = Issuer::new(authority("Example Policy CA"), policy_key);
    let middle = authority("Example Issuing CA").signed_by(&middle_key, &above).expect("signed").pem();
    let issuer = Issuer::new(authority("Example Issuing CA"), middle_key);
    let pki = Pki { root: String::new(), middle, issuer };
    let (own, own_key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let half = format!("{own}{}", pki.middle);
    let unknown = "tlsv1 alert unknown ca";
    assert_eq!(narrowed(unknown, &[&half, &own_key]), ["intermediate-missing", "unknown-issuer"]);
    assert!(narrowed(NGINX, &[&half, &own_key]).len() <= 3);
    let long = narrowed("read ECONNRESET after the handshake: socket hang up", &[&half, &own_key]);
    assert!(long.len() > 3 && long.contains(&"intermediate-missing"), "{long:?}");
    for text in
        [unknown, NGINX, "SSL_connect: sslv3 alert bad certificate", "remote error: tls: unknown certificate authority"]
    {
        let said = narrowed(text, &[&half, &own_key]);
        let once: std::collections::BTreeSet<_> = said.iter().collect();
        assert_eq!(said.len(), once.len(), "{text}: {said:?}");
    }
    let whole = format!("{half}{policy}");
    assert_eq!(narrowed(unknown, &[&whole, &own_key]), ["unknown-issuer"]);
}

#[test]
fn a_file_named_as_what_it_is_not_is_a_wrong_file() {
    let pki = pki();
    let (own, own_key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let said = |names: [&str; 2]| {
        let files = inspected(&[&own_key, &own]);
        let own = Own::of(&files, "").named(&files, &names.map(str::to_owned));
        codes(&explain("tlsv13 alert certificate required", Some(&own), &Chosen::default())).first().copied()
    };
    for names in [["vtj.crt", "vtj.key"], ["a.cer", "b.pem"], ["a.pem", "VTJ.KEY"]] {
        assert_eq!(said(names), Some("wrong-file"), "{names:?}");
    }
    assert_eq!(said(["a.p12", "b.pem"]), Some("wrong-file"));
    assert_eq!(said(["a.pem", "b.pem"]), Some("no-certificate-sent"));
    assert_eq!(said(["a.key", "b.crt"]), Some("no-certificate-sent"));
}

/// A client that leaves out without a word what it cannot use.
#[test]
fn a_fault_that_the_files_prove_is_told_where_nothing_was_sent() {
    let pki = pki();
    let (own, _) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let refused = "GnuTLS: received alert [40]: Handshake failed\nUnable to establish SSL connection.";
    assert!(codes(&read(refused)).contains(&"wrong-file") && codes(&read(refused)).contains(&"key-password"));
    let chain = format!("{own}{}", pki.middle);
    let other = key().serialize_pem();
    assert_eq!(narrowed(refused, &[&chain, &other]).first(), Some(&"key-does-not-fit"));
}

/// What requests and scripts print in front of a number, in the words of who wrote them.
#[test]
fn the_number_of_an_answer_is_found_behind_the_words_of_who_wrote_the_script() {
    let url = "https://palvelin.example/soap";
    for (text, cause) in [
        (format!("Kutsu epäonnistui: 503 Server Error: Service Unavailable for url: {url}"), "gateway-fails"),
        (format!("Call failed: 502 Server Error: Bad Gateway for url: {url}"), "gateway-fails"),
        (format!("Anropet misslyckades: 403 Client Error: Forbidden for url: {url}"), "http-forbidden"),
        ("ERROR: HTTP-tila 403".to_owned(), "http-forbidden"),
        ("ERROR: HTTP-tila 302".to_owned(), "redirected"),
        ("Vastaus 302 43 merkkiä".to_owned(), "redirected"),
        ("Palvelu vastasi 404".to_owned(), "http-not-found"),
        ("tjänsten svarade 403".to_owned(), "http-forbidden"),
        ("status code was 403".to_owned(), "http-forbidden"),
    ] {
        assert_eq!(codes(&read(&text)).first(), Some(&cause), "{text}");
    }
    for text in ["haku ok (200)", "Vastaus 200: tervetuloa", "HTTP-tila 200", "svarskod 200"] {
        assert!(read(text).success(), "{text}");
    }
    assert!(!read("vastaus 200 ms").success());
}

/// GnuTLS as a server says so of any certificate that it does not accept.
#[test]
fn access_that_was_denied_may_be_any_refusal_of_the_certificate() {
    for text in ["tlsv1 alert access denied", "Received fatal alert: access_denied", "SSL_ERROR_ACCESS_DENIED_ALERT"] {
        let said = codes(&read(text));
        assert_eq!(said.first(), Some(&"access-denied"), "{text}");
        for cause in ["intermediate-missing", "unknown-issuer", "own-certificate-expired", "revoked"] {
            assert!(said.contains(&cause), "{text}: {said:?}");
        }
    }
}

#[test]
fn a_page_that_zeep_takes_for_a_fault_may_be_that_of_a_gateway() {
    let said = codes(&read("Traceback (most recent call last):\nzeep.exceptions.Fault: Unknown fault occured"));
    assert!(said.contains(&"soap-fault") && said.contains(&"gateway-fails") && said.len() <= 3, "{said:?}");
    assert_eq!(codes(&read("zeep.exceptions.Fault: Hakija puuttuu")), ["soap-fault"]);
}

/// The message is in the words of who wrote the program, and the frames are those of what happened.
#[test]
fn frames_decide_where_the_message_is_of_ones_own() {
    let stack = |frame: &str| format!("Error: liian kauan meni\n    at x (/srv/a.js:9:33)\n    at {frame}\n");
    for frame in ["TLSSocket.emitRequestTimeout (node:_http_client:849:9)", "Socket._onTimeout (node:net:595:8)"] {
        assert_eq!(codes(&read(&stack(frame))), ["no-answer"], "{frame}");
    }
    assert!(codes(&read(&stack("listOnTimeout (node:internal/timers:581:17)"))).is_empty());
    let other = stack("Socket._onTimeout (node:net:595:8)") + "Error: connect ECONNREFUSED 192.0.2.1:443";
    assert_eq!(codes(&read(&other)).first(), Some(&"port-closed"));
}

/// The integration is a service too: what it answered is not what it was answered.
#[test]
fn what_a_program_logged_of_its_own_answers_tells_least() {
    let failed = "requests.exceptions.SSLError: HTTPSConnectionPool(host='palvelin', port=443): (Caused by SSLError(SSLError(1, '[SSL: TLSV1_ALERT_UNKNOWN_CA] tlsv1 alert unknown ca (_ssl.c:2580)')))";
    for served in [
        r#"127.0.0.1 - - "GET /hae HTTP/1.1" 500 -"#,
        r#"127.0.0.1 - - [29/Nov/2026:19:00:00 +0200] "POST /hae HTTP/1.1" 200 12 "-" "curl/7.88.1""#,
        r#"INFO:     127.0.0.1:38198 - "POST /hae HTTP/1.1" 500 Internal Server Error"#,
        "POST /hae 500 5.123 ms - 21",
        "Completed 500 Internal Server Error in 12ms (ActiveRecord: 0.0ms)",
        "Internal Server Error: /hae",
    ] {
        for text in [format!("{failed}\n{served}\n"), format!("{served}\n{failed}\n")] {
            assert_eq!(codes(&read(&text)), ["intermediate-missing", "unknown-issuer"], "{text}");
        }
    }
    // Where it is all that there is, it tells something.
    assert_eq!(
        codes(&read(r#"127.0.0.1 - - [29/Nov/2026] "GET /ok HTTP/1.1" 403 9"#)).first(),
        Some(&"http-forbidden")
    );
    let called = r#"DEBUG:urllib3.connectionpool:https://palvelin:443 "POST /soap HTTP/1.1" 404 None"#;
    assert_eq!(codes(&read(called)), ["http-not-found"]);
}

#[test]
fn a_traceback_that_stands_further_in_is_read_like_one_that_does_not() {
    let trace = "Traceback (most recent call last):\n  File \"/srv/a.py\", line 651, in request\n    resp = self.send(prep, timeout=4)\n           ^^^^^^^^^\nrequests.exceptions.SSLError: tlsv1 alert unknown ca\n";
    let expected = codes(&read(trace));
    assert!(!expected.is_empty());
    for indent in ["  ", "      ", "            "] {
        let inside: String = trace.lines().map(|line| format!("{indent}{line}\n")).collect();
        let whole = format!("Kun kutsun palvelua ... failed\n{inside}\nErrored scenarios:\n");
        assert_eq!(codes(&read(&whole)), expected, "{whole}");
    }
}

/// What a test expects is no answer.
#[test]
fn what_a_test_expects_is_not_what_came() {
    let stage = "    response:\n      status_code: 200\nErrors:\nE   Test 'haku' failed:\n    - Status code was 403, expected 200:\n";
    assert_eq!(codes(&read(stage)).first(), Some(&"http-forbidden"));
    let stage = stage.replace("403", "503");
    assert_eq!(codes(&read(&stage)).first(), Some(&"gateway-fails"));
    let gateway = codes(&read("1) haku\n  Error: expected 200 \"OK\", got 502 \"Proxy Error\""));
    assert_eq!(gateway.first(), Some(&"gateway-fails"), "{gateway:?}");
    for text in ["Expected status code <200> but was <403>.", "Expected: 200\nReceived: 403", "E   assert 403 == 200"] {
        assert_eq!(codes(&read(text)).first(), Some(&"http-forbidden"), "{text}");
    }
    for text in ["expected status 200", "AssertionError: expected response code 200", "Niin vastaus on 200"] {
        assert!(!read(text).success(), "{text}");
    }
    for text in ["1 feature passed, 0 failed, 0 skipped\n1 scenario passed, 0 failed", "[get] .\n\nBUILD SUCCESSFUL"] {
        assert!(read(text).success(), "{text}");
    }
}

#[test]
fn a_key_that_was_not_decrypted_is_its_password_although_the_client_went_on_without_it() {
    let gio = "gi.repository.GLib.GError: g-tls-error-quark: Cannot decrypt PEM-encoded private key (2)\nGLib.Error: Peer sent fatal TLS alert: Decode error (g-tls-error-quark, 1)";
    for text in [gio, "failed to decrypt PKCS#8 private key: x", "Unable to decrypt client key file"] {
        assert_eq!(codes(&read(text)), ["key-password", "wrong-file"], "{text}");
    }
    let trust = codes(&read("SSL certificate problem: unable to decrypt certificate's signature"));
    assert_eq!(trust.first(), Some(&"server-authority-not-trusted"));
}

/// curl with GnuTLS tells each check, also those that it did not make.
#[test]
fn a_check_that_was_skipped_or_passed_is_no_refusal() {
    let told = "*   server certificate verification OK\n*   server certificate status verification SKIPPED\n*   server certificate expiration date OK\n";
    assert!(codes(&read(told)).is_empty(), "{:?}", codes(&read(told)));
    assert!(read(&format!("{told}< HTTP/1.1 200 OK")).success());
    let refused = codes(&read(&format!("{told}curl: (56) GnuTLS recv error: received alert [48]: Unknown CA")));
    assert_eq!(refused, ["intermediate-missing", "unknown-issuer"]);
}

/// pytest shows the source of every frame, with words that are of no failure.
#[test]
fn of_a_test_that_failed_only_what_went_wrong_is_read() {
    let failed = |source: &str, wrong: &str| {
        format!(
            "F      [100%]\n===== FAILURES =====\n_____ test_call _____\n\nconn = <HTTPSConnection(host='palvelin.example', port=443)>\n\n    \
             def load():\n{source}\n{wrong}\n\nssl.py:1382: SomeError\n===== short test summary info =====\nFAILED test_x.py::test_call\n1 failed in 0.18s\n"
        )
    };
    let refused = failed(
        "        if redirect:\n            raise TooManyRedirects(\"too many redirects\")\n>       context.load_verify_locations(ca)",
        "E   ssl.SSLError: [SSL: KEY_VALUES_MISMATCH] key values mismatch (_ssl.c:3895)",
    );
    assert_eq!(codes(&read(&refused)).first(), Some(&"key-does-not-fit"), "{refused}");
    let gateway = failed(
        ">       assert answer.status_code==200, answer.text",
        "E       AssertionError: <html>\nE         <head><title>504 Gateway Time-out</title></head>\nE       assert 504 == 200\nE        +  where 504 = <Response [504]>.status_code",
    );
    let said = read(&gateway);
    assert!(!said.success() && codes(&said).contains(&"gateway-fails"), "{:?}", codes(&said));
    let logged = failed(
        ">       call()",
        "E   AssertionError: no\n----- Captured log call -----\nERROR root:x.py:3 [Errno 111] Connection refused",
    );
    assert!(codes(&read(&logged)).contains(&"port-closed"), "{:?}", codes(&read(&logged)));
    assert!(read("== test session starts ==\n__ test __\n-- Captured stdout call --\nHTTP/1.1 200 OK\n=== 1 passed in 0.1s ===").success());
}

/// The next command asks the service itself, and neither a file nor a program in front of it.
#[test]
fn a_file_and_a_program_in_front_are_not_taken_for_the_service() {
    let next = |text: &str| read(text).next.map(|next| next.command).unwrap_or_default();
    for text in [
        "curl: (58) could not load PEM client certificate from swapped.crt, OpenSSL error error:0480006C:PEM routines::no start line",
        "could not read certificate from own.pem: no start line",
        "$ curl -i http://127.0.0.1:8080/ok\nHTTP/1.1 503 Service Unavailable\n",
        "SSL_connect: peer certificate from other.p12 refused: handshake failure\n",
    ] {
        let command = next(text);
        assert!(
            !["swapped.crt:", "own.pem:", "127.0.0.1", "other.p12:"].iter().any(|it| command.contains(it)),
            "{command}"
        );
    }
    assert!(next("$ curl -i https://127.0.0.1:8443/ok\ncurl: (56) alert handshake failure").contains("127.0.0.1:8443"));
}

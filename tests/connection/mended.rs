//! What misled people who mended a connection with the page beside: the command that is named, and what its output says.

use super::{codes, inspected, key, leaf, narrowed, pki, read};
use lupapolku::connection::{Cause, Chosen, Explanation, HowFar, Own, Remark, Shell, decoded, explain, first_try};
use rcgen::ExtendedKeyUsagePurpose;

/// What s_client prints that did not trust the service, without and with an answer.
const UNTRUSTED: &str = "CONNECTED(00000003)
depth=0 C = FI, O = Haapalaite Oy, CN = palvelin
verify error:num=20:unable to get local issuer certificate
verify return:1
depth=0 C = FI, O = Haapalaite Oy, CN = palvelin
verify error:num=21:unable to verify the first certificate
verify return:1
---
Certificate chain
 0 s:C = FI, O = Haapalaite Oy, CN = palvelin
   i:C = FI, O = Haapalaite Oy, CN = Haapalaite Service Root
---
subject=C = FI, O = Haapalaite Oy, CN = palvelin
issuer=C = FI, O = Haapalaite Oy, CN = Haapalaite Service Root
---
Verify return code: 21 (unable to verify the first certificate)
---
";

const PKIX: &str = "javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path to requested target";

fn next(said: &Explanation) -> String {
    said.next.as_ref().map(|next| next.command.clone()).unwrap_or_default()
}

fn next_of(text: &str) -> String {
    next(&read(text))
}

#[test]
fn the_command_for_an_untrusted_service_needs_no_file_and_its_output_names_the_issuer() {
    for text in [PKIX, "curl: (60) SSL certificate problem: unable to get local issuer certificate"] {
        let command = next_of(text);
        assert!(command.starts_with("openssl s_client -connect HOST:PORT"), "{command}");
        assert!(!command.contains(".pem") && !command.contains(".key"), "{command}");
    }
    let said = read(UNTRUSTED);
    assert_eq!(codes(&said), ["server-authority-not-trusted"]);
    assert_eq!(said.shown, ["issuer=C = FI, O = Haapalaite Oy, CN = Haapalaite Service Root"]);
    assert_eq!(next(&said), "", "it was run already");
    // Of a chain that was sent the issuer of the last one is missing.
    let above = " 1 s:C = FI, CN = Haapalaite Service Root\n   i:C = FI, CN = Haapalaite Main Root\n---\nsubject=";
    let chain = UNTRUSTED.replacen("---\nsubject=", above, 1);
    assert_eq!(read(&chain).shown, ["i:C = FI, CN = Haapalaite Main Root"]);
}

#[test]
fn other_commands_leave_out_the_file_of_an_authority_that_is_not_known() {
    let command = next_of("tlsv1 alert unknown ca");
    assert!(command.contains("-cert CHAIN.pem") && !command.contains("-CAfile"), "{command}");
    let chosen = Chosen { authority: Some("root.pem".to_owned()), ..Chosen::default() };
    let with = next(&explain(PKIX, None, &chosen));
    assert!(with.contains("-CAfile root.pem"), "whether it is the right one is tried: {with}");
    let tries = first_try(Shell::Bash, &Chosen::default());
    assert!(tries.iter().any(|it| it.command.contains("-CAfile SERVER-CA.pem")), "{tries:?}");
}

#[test]
fn a_missing_file_of_authorities_is_no_missing_file_of_ones_own() {
    for text in [
        "4087FA6FC37F0000:error:80000002:system library:BIO_new_file:No such file or directory:../crypto/bio/bss_file.c:67:calling fopen(SERVER-CA.pem, r)\n4087FA6FC37F0000:error:10000080:BIO routines:BIO_new_file:no such file:../crypto/bio/bss_file.c:75:\n4087FA6FC37F0000:error:05880002:x509 certificate routines:X509_load_cert_crl_file_ex:system lib:../crypto/x509/by_file.c:229:",
        "curl: (77) error setting certificate verify locations:  CAfile: /srv/root.pem CApath: none",
        "OSError: Could not find a suitable TLS CA certificate bundle, invalid path: /srv/x.pem",
        "Error: ENOENT: no such file or directory, open '/srv/tls/server-ca.pem'",
        "java.io.FileNotFoundException: /srv/app/truststore.p12 (No such file or directory)",
        "open /srv/tls/rootCA.pem: no such file or directory",
    ] {
        let said = read(text);
        assert_eq!(
            (said.how_far, codes(&said)),
            (HowFar::NoAuthorities, vec!["server-authority-not-trusted"]),
            "{text}"
        );
        assert!(next(&said).contains("openssl x509"), "{}", next(&said));
    }
    for text in [
        "open /srv/tls/client.key: no such file or directory",
        "curl: (58) could not load PEM client certificate, OpenSSL error error:80000002:system library::No such file or directory",
    ] {
        assert_eq!(read(text).how_far, HowFar::OwnFiles, "{text}");
    }
}

#[test]
fn of_several_keys_the_one_of_the_certificate_is_named_and_never_another() {
    let pki = pki();
    let (own, own_key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let other = key().serialize_pem();
    let names = ["own.pem", "other.key", "own.key"].map(str::to_owned);
    let chosen = |files: &[&str]| Chosen::of(&inspected(files), &names, "");
    assert_eq!(chosen(&[&own, &other, &own_key]).key.as_deref(), Some("own.key"));
    assert_eq!(chosen(&[&own, &other]).key, None);
    let files = inspected(&[&own, &other]);
    let said = explain("tlsv1 alert unknown ca", Some(&Own::of(&files, "")), &Chosen::of(&files, &names, ""));
    assert!(said.remarks.contains(&Remark::NoKeyFits), "{:?}", said.remarks);
    assert!(next(&said).contains("-key OWN.key"), "{}", next(&said));
    let wrong = "curl: (58) unable to set private key file: '/srv/a.key' type PEM";
    let said = explain(wrong, Some(&Own::of(&files, "")), &Chosen::of(&files, &names, ""));
    assert_eq!(codes(&said).first(), Some(&"key-does-not-fit"));
    assert!(!said.remarks.contains(&Remark::NoKeyFits), "the cause says it already");
}

#[test]
fn the_certificate_of_the_commands_is_the_one_that_is_judged() {
    let pki = pki();
    let (first, _) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let (second, second_key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let names = ["first.pem", "second.pem", "second.key"].map(str::to_owned);
    let chosen = Chosen::of(&inspected(&[&first, &second, &second_key]), &names, "");
    assert_eq!((chosen.certificate.as_deref(), chosen.key.as_deref()), (Some("second.pem"), Some("second.key")));
}

#[test]
fn host_and_port_of_the_text_are_in_the_command() {
    for text in [
        "* Connected to palvelin (127.0.0.1) port 46102 (#0)\ncurl: (56) error:0A000418:SSL routines::tlsv1 alert unknown ca",
        "aino@kone:~$ openssl s_client -connect palvelin:46102\nCONNECTED(00000003)\nread:errno=104\nConnection reset by peer",
        "Post \"https://palvelin:46102/soap\": remote error: tls: unknown certificate authority",
        "Error: connect ECONNREFUSED 127.0.0.1:46102\n  host: 'palvelin',",
        "$ curl https://palvelin:46102/\ncurl: (6) Could not resolve host: palvelin",
    ] {
        let command = next_of(text);
        assert!(command.contains("palvelin:46102"), "{text}: {command}");
    }
    let typed = Chosen::default().for_service("https://palvelin:46102/soap");
    let tries = first_try(Shell::Bash, &typed);
    assert!(tries.iter().any(|it| it.command.contains("-connect palvelin:46102 ")), "{tries:?}");
    assert!(tries.iter().all(|it| !it.command.contains(":443")), "{tries:?}");
    // An address is no name that could be asked for or compared.
    let address = first_try(Shell::Bash, &Chosen::default().for_service("192.0.2.7"));
    assert!(address.iter().all(|it| !it.command.contains("-servername")), "{address:?}");
}

#[test]
fn one_run_of_s_client_is_one_attempt_and_an_answer_after_a_failed_check_is_a_success() {
    let depth = "depth=1 C = FI, O = Haapalaite Oy, CN = Haapalaite Service Root\nverify return:1\ndepth=0 C = FI, O = Haapalaite Oy, CN = palvelin\nverify return:1\n";
    let session = "---\nPost-Handshake New Session Ticket arrived:\nSSL-Session:\n    Verify return code: 0 (ok)\n---\nread R BLOCK\n";
    let refused = format!(
        "{depth}CONNECTED(00000003)\n---\n{session}{session}HTTP/1.1 400 Bad Request\n\n<title>400 The SSL certificate error</title>"
    );
    assert!(!read(&refused).is_last_of_several);
    let worked = read(&format!("{UNTRUSTED}HTTP/1.1 200 OK\n\ntervetuloa"));
    assert!(worked.success() && !worked.is_last_of_several, "{worked:?}");
    assert_eq!((codes(&worked), &worked.remarks[..]), (vec![], &[Remark::TrustNotTold][..]));
    let dumped = read(&format!("{UNTRUSTED}    0460 - 59 7a 60 7a c7 4b a9 9e-HTTP/1.1 200 OK\n\ntervetuloa"));
    assert!(dumped.success(), "{dumped:?}");
    // What the service refused is the cause; the check tells something where the command was given who to trust.
    let alert =
        "40F7:error:0A000415:SSL routines:ssl3_read_bytes:sslv3 alert certificate expired:../x.c:1:SSL alert number 45";
    let bare = read(&format!("{UNTRUSTED}{alert}"));
    assert_eq!((codes(&bare), bare.how_far), (vec!["own-certificate-expired"], HowFar::ServiceRefused));
    assert_eq!(bare.remarks, [Remark::TrustNotTold]);
    let given = format!("$ openssl s_client -connect palvelin:443 -CAfile root.pem\n{UNTRUSTED}{alert}");
    assert_eq!(codes(&read(&given)), ["own-certificate-expired", "server-authority-not-trusted"]);
    let stopped = read(
        "depth=0 CN = palvelin\nverify error:num=20:unable to get local issuer certificate\nverify return:1\nerror:0A000086:SSL routines:tls_post_process_server_certificate:certificate verify failed",
    );
    assert_eq!((stopped.how_far, codes(&stopped)), (HowFar::ClientRefused, vec!["server-authority-not-trusted"]));
}

#[test]
fn a_port_that_the_text_does_not_tell_is_left_to_who_types_it() {
    let node = "Error: connect refused\n  host: 'localhost',\n  code: 'ERR_TLS_CERT_ALTNAME_INVALID'";
    assert!(next_of(node).contains("localhost:PORT"), "{}", next_of(node));
    assert!(read(node).next.is_some_and(|next| next.is_to_be_completed()));
    for url in ["https://palvelin.example/soap", "https://palvelin.example"] {
        let command = next_of(&format!("$ curl {url}\ncurl: (56) tlsv1 alert unknown ca"));
        assert!(command.contains("palvelin.example:443 "), "{command}");
    }
}

#[test]
fn the_next_command_is_made_again_for_what_was_typed_meanwhile() {
    let next = read(PKIX).next.expect("a command");
    let typed = next.made_for(&Chosen::default().for_service("palvelin:46102")).expect("a command");
    assert!(typed.command.contains("-connect palvelin:46102 "), "{}", typed.command);
    assert_eq!(typed.made_for(&Chosen::default()), Some(next), "what was typed is taken back");
    let told = read("Post \"https://palvelin:46102/soap\": remote error: tls: unknown certificate authority");
    let told = told.next.expect("a command").made_for(&Chosen::default().for_service("palvelin"));
    assert!(told.is_some_and(|it| it.command.contains("palvelin:46102")), "the port of the text stays");
}

#[test]
fn the_issuer_in_a_file_of_its_own_adds_no_cause() {
    let pki = pki();
    let (own, own_key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let hung_up = "curl: (52) Empty reply from server";
    for text in ["<title>400 The SSL certificate error</title>", "tlsv1 alert unknown ca", hung_up] {
        let without = narrowed(text, &[&own, &own_key]);
        let files = inspected(&[&own, &own_key, &pki.middle]);
        let with = explain(text, Some(&Own::of(&files, "")), &Chosen::default());
        assert!(codes(&with).iter().all(|it| without.contains(it)), "{without:?} {:?}", codes(&with));
        assert!(codes(&with).contains(&"intermediate-missing"), "whether it is sent is not known");
    }
    let files = inspected(&[&own, &own_key, &pki.middle]);
    let said = explain("<title>400 The SSL certificate error</title>", Some(&Own::of(&files, "")), &Chosen::default());
    assert!(said.further.iter().any(|it| it.cause == Cause::Revoked), "it is named after the list");
}

#[test]
fn files_that_were_not_sent_do_not_clear_what_the_text_shows() {
    let pki = pki();
    let (own, own_key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let chain = format!("{own}{}", pki.middle);
    let sent = |size: usize| {
        format!(
            "* TLSv1.3 (OUT), TLS handshake, Certificate (11):\n}} [{size} bytes data]\n< HTTP/1.1 400 Bad Request\n<title>400 The SSL certificate error</title>"
        )
    };
    let said = |text: &str, files: &[&str]| explain(text, Some(&Own::of(&inspected(files), "")), &Chosen::default());
    let old = said(&sent(500), &[&chain, &own_key]);
    assert_eq!(codes(&old).first(), Some(&"intermediate-missing"), "{:?}", codes(&old));
    assert_eq!(old.remarks, [Remark::OtherFiles]);
    let new = said(&sent(5000), &[&chain, &own_key]);
    assert!(!codes(&new).contains(&"intermediate-missing"), "{:?}", codes(&new));
    assert_eq!(new.remarks, [Remark::FilesDecide]);
    let counted = "- Successfully sent 1 certificate(s) to server.\n*** Received alert [48]: Unknown CA";
    assert_eq!(codes(&said(counted, &[&chain, &own_key])).first(), Some(&"intermediate-missing"));
    assert_eq!(narrowed("tlsv1 alert unknown ca", &[&chain, &own_key]), ["unknown-issuer"]);
}

#[test]
fn a_locked_key_that_is_open_makes_its_password_the_likeliest() {
    let locked = include_str!("../data/certificates/keys/pk8-des.key");
    let pki = pki();
    let (own, _) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let files = inspected(&[&own, locked]);
    let said = explain("tls: failed to parse private key", Some(&Own::of(&files, "")), &Chosen::default());
    assert_eq!(codes(&said).first(), Some(&"key-password"), "{:?}", codes(&said));
}

#[test]
fn the_names_of_the_service_are_quoted_where_the_text_has_them() {
    let node = "Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames: Host: palvelin. is not in the cert's altnames: DNS:vanha.haapalaite.test\n    at x (node:tls:316:12) {\n  code: 'ERR_TLS_CERT_ALTNAME_INVALID',";
    let said = read(node);
    assert_eq!(codes(&said), ["host-name-differs"]);
    let all = said.shown.iter().chain([&said.causes[0].line]);
    assert!(all.into_iter().any(|line| line.contains("DNS:vanha.haapalaite.test")), "{said:?}");
    let both = UNTRUSTED.replace("num=20:unable to get local issuer certificate", "num=62:hostname mismatch");
    assert_eq!(codes(&read(&both)), ["host-name-differs", "server-authority-not-trusted"]);
    // What the command prints where nobody copies the errors.
    let alone = read(
        "subject=C = FI, CN = palvelin\nissuer=C = FI, CN = Haapalaite Service Root\nX509v3 Subject Alternative Name: \n    DNS:palvelin.example",
    );
    assert_eq!(alone.shown, ["DNS:palvelin.example", "issuer=C = FI, CN = Haapalaite Service Root"]);
    let shown = UNTRUSTED.replace("num=20:unable to get local issuer certificate", "num=62:hostname mismatch");
    let shown = shown.replace("num=21:unable to verify the first certificate", "num=62:hostname mismatch");
    let shown = shown.replace("21 (unable to verify the first certificate)", "62 (hostname mismatch)");
    let said = read(&format!("{shown}X509v3 Subject Alternative Name: \n    DNS:vanha.haapalaite.test\n"));
    assert_eq!(codes(&said), ["host-name-differs"]);
    assert_eq!(said.shown, ["DNS:vanha.haapalaite.test"]);
    assert!(said.causes.iter().all(|it| it.cause == Cause::HostNameDiffers));
}

#[test]
fn the_command_that_reaches_a_port_says_something_of_the_name_in_any_case() {
    let proxy = "*   Trying 127.0.0.1:3128...\n> CONNECT palvelin.example:46102 HTTP/1.1\n* CONNECT tunnel failed, response 403\ncurl: (56) CONNECT tunnel failed, response 403";
    let command = next_of(proxy);
    assert!(command.contains("|| echo 'name not found: palvelin.example'"), "{command}");
    assert!(command.contains("|| echo 'not open: palvelin.example 46102'"), "{command}");
    let unknown = read(
        "name not found: palvelin.example\nbash: line 1: palvelin.example: Name or service not known\nbash: line 1: /dev/tcp/palvelin.example/46102: Invalid argument\nnot open: palvelin.example 46102",
    );
    assert_eq!(codes(&unknown).first(), Some(&"name-not-found"), "{:?}", codes(&unknown));
    let closed = read(
        "127.0.0.1 STREAM palvelin.example\nbash: connect: Connection refused\nbash: line 1: /dev/tcp/palvelin.example/46102: Connection refused\nnot open: palvelin.example 46102",
    );
    assert_eq!(codes(&closed).first(), Some(&"port-closed"), "{:?}", codes(&closed));
}

#[test]
fn a_fault_of_the_transport_is_no_fault_of_the_service() {
    let php = |what: &str| {
        format!(
            "rajapinta.ERROR: Kutsu epäonnistui: {what} {{\"exception\":\"[object] (SoapFault(code: 0 faultcode: HTTP): {what} at /srv/soap.php:13)\n[stacktrace]\n#1 /srv/soap.php(13): SoapClient->__call()"
        )
    };
    for (what, cause) in [
        ("Bad Request", "unknown-issuer"),
        ("Could not connect to host", "port-closed"),
        ("Error Fetching http headers", "intermediate-missing"),
        ("Forbidden", "http-forbidden"),
        ("Not Found", "http-not-found"),
        ("Bad Gateway", "gateway-fails"),
        ("Internal Server Error", "soap-fault"),
    ] {
        let said = codes(&read(&php(what)));
        assert!(said.contains(&cause), "{what}: {said:?}");
        assert!(cause == "soap-fault" || !said.contains(&"soap-fault") || said.len() > 5, "{what}: {said:?}");
    }
    let json = |what: &str| {
        format!(
            "{{\"message\":\"Kutsu epäonnistui: {what}\",\"context\":{{\"exception\":{{\"class\":\"SoapFault\",\"message\":\"{what}\",\"code\":0,\"faultcode\":\"HTTP\"}}}}}}"
        )
    };
    for (what, cause) in [
        ("Bad Request", "unknown-issuer"),
        ("Could not connect to host", "port-closed"),
        ("Error Fetching http headers", "intermediate-missing"),
        ("Not Found", "http-not-found"),
    ] {
        let said = codes(&read(&json(what)));
        assert!(said.contains(&cause) && (said.len() > 5 || !said.contains(&"soap-fault")), "{what}: {said:?}");
    }
    for text in [
        "status: 500 SSL negotiation failed:",
        "status: 500 Can't verify SSL peers without knowing which Certificate Authorities to trust",
    ] {
        assert!(!codes(&read(text)).starts_with(&["soap-fault"]), "{text}");
    }
    let perl = codes(&read("status: 500 Server closed connection without sending any data back"));
    assert!(perl.contains(&"no-certificate-sent") && perl.contains(&"unknown-issuer"), "{perl:?}");
}

#[test]
fn kinds_that_unseen_outputs_had_are_read() {
    let wide = |text: &str| format!("{text:<70}| FAIL |");
    let table = ["=".repeat(78), wide("Haku"), "302 != 200".to_owned(), "-".repeat(78), wide("Kaikki")].join("\n");
    for (text, cause) in [
        ("502 => Net::HTTPBadGateway for https://palvelin:443/x -- unhandled response (x)", "gateway-fails"),
        (
            "E, [2026-11-29T12:40:55.3 #1] ERROR -- app: 404 => Net::HTTPNotFound for https://palvelin/x",
            "http-not-found",
        ),
        ("E, [2026-11-29T12:40:55.3 #1] ERROR -- app: private key is needed (ArgumentError)", "wrong-file"),
        ("ValueError: Could not deserialize PKCS12 data", "wrong-file"),
        (&table, "redirected"),
    ] {
        assert_eq!(codes(&read(text)).first(), Some(&cause), "{text}");
    }
    let none = codes(&read(
        "x.ERROR: {\"exception\":\"[object] (SoapFault(code: 0 faultcode: Client): looks like we got no XML document at /srv/soap.php:13)",
    ));
    assert_eq!(none, ["redirected", "http-not-found", "soap-fault"]);
    let log = [vec![0; 5000], b"curl: (6) Could not resolve host: palvelin.example".to_vec()].concat();
    assert_eq!(codes(&read(&decoded(&log))), ["name-not-found"]);
    assert!(read("\"200\"").success());
    let clock = codes(&read("ValueError: Client certificate expired: Not After: 2029-02-06 08:55:45Z"));
    assert_eq!(clock, ["own-certificate-expired", "clock-wrong"]);
    // A frame that follows a line of any length is not the rest of it.
    let line = format!("ERROR -- {}: connection refused: palvelin:443 (x)", "app".repeat(30));
    for width in [118, 119, 120, 121] {
        let line = line.get(line.len().saturating_sub(width)..).unwrap_or_default();
        let text = format!("{line}\n/usr/lib/ruby/net/http/persistent.rb:667:in `rescue in connection_for'");
        assert_eq!(codes(&read(&text)).first(), Some(&"port-closed"), "{width}");
    }
}

#[test]
fn what_names_the_failure_wins_over_what_stands_around_it() {
    let python = "  File \"/usr/lib/python3.11/http/client.py\", line 287, in _read_status\n    raise RemoteDisconnected(\"Remote end closed connection without\"\nhttp.client.RemoteDisconnected: Remote end closed connection without response";
    assert!(codes(&read(python)).contains(&"unknown-issuer"), "{:?}", codes(&read(python)));
    let producer = "% ERROR: Failed to create producer: ssl.key.location failed: error:05800074:x509 certificate routines::key values mismatch";
    assert_eq!(codes(&read(producer)), ["key-does-not-fit"]);
    let proxy = "traffic_server ERROR: SSL::14:error:05800074:x509 certificate routines::key values mismatch:x\n$ curl -i http://127.0.0.1:1/ok\nHTTP/1.1 502 connect failed\n<H1>Could Not Connect</H1>";
    assert_eq!(codes(&read(proxy)), ["key-does-not-fit"]);
    // What the library sent itself is no alert of the service.
    let own = read("tlslite.errors.TLSLocalAlert: illegal_parameter");
    assert_ne!(own.how_far, lupapolku::connection::HowFar::ServiceRefusedUnclear);
    // A try under a prompt of its own is another one.
    let two = format!("$ ./start\n{proxy}");
    assert!(codes(&read(&two)).contains(&"gateway-fails"));
}

#[test]
fn sentences_of_nss_are_known_without_their_codes() {
    for (text, cause) in [
        ("curl: (35) SSL received a record that exceeded the maximum permissible length.", "plain-http"),
        ("curl: (35) SSL peer does not support certificates of the type it received.", "no-client-authentication"),
        ("curl: (35) Peer reports failure of signature verification or key exchange.", "key-does-not-fit"),
        ("SSL received a certificate_required alert.", "no-certificate-sent"),
        ("curl: (35) NSS: client certificate not found (nickname not specified)", "no-certificate-sent"),
        (
            "* NSS: client certificate not found: /srv/client.pem\n<title>400 No required SSL certificate was sent</title>",
            "wrong-file",
        ),
        ("curl: (60) Peer's Certificate has been revoked.", "server-certificate-unfit"),
        ("Issuer's OCSP responder reports certificate is revoked.", "server-certificate-unfit"),
        ("The CRL for the certificate's issuer has expired.", "revocation-not-checked"),
        ("The OCSP server has refused this request as unauthorized.", "revocation-not-checked"),
        ("curl: (58) Unable to find the certificate or key necessary for authentication.", "wrong-file"),
        ("Peer attempted old style (potentially vulnerable) handshake.", "no-common-cipher"),
    ] {
        assert_eq!(codes(&read(text)).first(), Some(&cause), "{text}");
    }
    for text in [
        "curl: (35) Encountered end of file",
        "waiting for server...server did not reply",
        "CHECK_NRPE: Receive header underflow - only 0 bytes received (4 expected).",
    ] {
        let said = codes(&read(text));
        assert!(said.contains(&"cut-off") && said.contains(&"revoked"), "{text}: {said:?}");
    }
}

/// `openssl s_client … </dev/null | openssl x509 …` where nothing answers: what the second program says is not about files.
#[test]
fn what_the_end_of_a_pipe_says_when_nothing_came_is_no_fault_of_the_files() {
    let end = "Could not read certificate from <stdin>\nUnable to load certificate\n";
    let closed = format!(
        "40673:error:8000006F:system library:BIO_connect:Connection refused:calling connect()\nconnect:errno=111\n{end}"
    );
    let unknown = format!(
        "4067F:error:10080002:BIO routines:BIO_lookup_ex:system lib:Name or service not known\nconnect:errno=22\n{end}"
    );
    assert_eq!(read(&closed).how_far, HowFar::NotReached);
    assert!(codes(&read(&closed)).contains(&"port-closed"), "{:?}", codes(&read(&closed)));
    assert!(codes(&read(&unknown)).contains(&"name-not-found"), "{:?}", codes(&read(&unknown)));
}

#[test]
fn the_command_is_for_the_shell_whose_prompt_was_pasted() {
    let shell = |prompt: &str| {
        let said = read(&format!("{prompt}curl https://palvelin.example/soap\ncurl: (56) tlsv1 alert unknown ca"));
        said.next.expect("a command").shell
    };
    for (prompt, expected) in [
        ("C:\\vtj>", Shell::Cmd),
        ("D:\\Oma kansio>", Shell::Cmd),
        ("PS C:\\vtj> ", Shell::Powershell),
        ("aino@kone:~$ ", Shell::Bash),
        ("$ ", Shell::Bash),
    ] {
        assert_eq!(shell(prompt), expected, "{prompt}");
    }
}

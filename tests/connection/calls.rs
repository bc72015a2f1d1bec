//! How many calls a text holds, and which of them succeeded.

use super::{codes, read};
use lupapolku::connection::{HowFar, Remark};

const CHAIN: &str = "Traceback (most recent call last):
  File \"ssl.py\", line 1383, in do_handshake
ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File \"<stdin>\", line 3, in <module>
urllib.error.URLError: <urlopen error timed out>
";

#[test]
fn one_call_that_is_told_of_several_times_is_one() {
    let trace = |rest: &str| {
        format!(
            "javax.net.ssl|DEBUG|10|main|2026-11-29 14:14:03.561 UTC|SSLCipher.java:466|jdk.tls.keyLimits:  entry = AES\n\
             javax.net.ssl|DEBUG|10|main|2026-11-29 14:14:04.174 UTC|ClientHello.java:639|Produced ClientHello handshake message (\n\
             \"ClientHello\": {{\n}}\n)\njavax.net.ssl|DEBUG|10|main|2026-11-29 14:14:04.359 UTC|SSLSocketImpl.java:1785|close the SSL connection (passive)\n{rest}"
        )
    };
    let queue = "407705209B7F0000:error:8000006F:system library:BIO_connect:Connection refused:../crypto/bio/bio_sock2.c:117:calling connect()\n407705209B7F0000:error:10000067:BIO routines:BIO_connect:connect error:../crypto/bio/bio_sock2.c:119:\nconnect:errno=111";
    let cause = CHAIN.replace(
        "During handling of the above exception, another exception occurred:",
        "The above exception was the direct cause of the following exception:",
    );
    for text in [
        CHAIN,
        &cause,
        queue,
        &trace("200 tervetuloa"),
        &trace("HTTP/1.1 200 OK"),
        "Caused by: javax.net.ssl.SSLHandshakeException: PKIX path building failed: x\n\tat a.b.C(C.java:1)\nCaused by: java.net.ConnectException: Connection refused",
        "Error: connect ECONNREFUSED ::1:46102\n    at x (node:net:1)\nError: connect ECONNREFUSED 127.0.0.1:46102",
        "AggregateError [ECONNREFUSED]:\n  [errors]: [\n    Error: connect ECONNREFUSED ::1:443\n    Error: connect ETIMEDOUT 192.0.2.1:443\n  ]",
        "*   Trying 192.0.2.1:443...\n* connect to 192.0.2.1 port 443 failed: Connection refused\n*   Trying 192.0.2.2:443...\n* connect to 192.0.2.2 port 443 failed: Connection timed out\ncurl: (28) Failed to connect to h.fi port 443 after 2 ms: Couldn't connect to server",
        "*   Trying [::1]:443...\n* connect to ::1 port 443 failed: Connection refused\n*   Trying 127.0.0.1:443...\n* Connected to h.fi (127.0.0.1) port 443 (#0)\n< HTTP/1.1 200 OK",
        "Connecting to h.fi (h.fi)|::1|:443... failed: Connection refused.\nConnecting to h.fi (h.fi)|127.0.0.1|:443... connected.\nHTTP request sent, awaiting response... 200 OK",
        "--2026-11-29 14:00:00--  https://h.fi/\nHTTP request sent, awaiting response... 302 Found\nLocation: https://h.fi/x [following]\n--2026-11-29 14:00:00--  https://h.fi/x\nHTTP request sent, awaiting response... 404 Not Found",
        "INFO call to h.fi with TLSv1.3\nERROR call failed: tlsv1 alert protocol version\nWARN falling back to TLSv1.2\nINFO call to h.fi: HTTP/1.1 200 OK",
        "Enter PEM pass phrase:\nEnter PEM pass phrase:\ncurl: (58) unable to set private key file: '/srv/a.key' type PEM",
        "Processed 1 CA certificate(s).\nProcessed 2 client X.509 certificates...\n*** Received alert [48]: Unknown CA",
        "ERROR RESTY Get \"https://h.fi/ok\": remote error: tls: handshake failure, Attempt 1\nERROR RESTY Get \"https://h.fi/ok\": remote error: tls: handshake failure, Attempt 2",
        "✖ rekisteri vastaa (145.2ms)\n  Error: connect ECONNREFUSED 192.0.2.1:443\n\n✖ failing tests:\n\n✖ rekisteri vastaa (145.2ms)\n  Error: connect ECONNREFUSED 192.0.2.1:443",
        "ERROR: The certificate of 'h.fi' is not trusted.\nERROR: The certificate of 'h.fi' has expired.\nThe certificate has expired",
        "437 438 8fd820ce INFO (a.cc:1) begin\n437 438 8fd820ce INFO (a.cc:2) next\n437 438 8fd820ce INFO (a.cc:3) next\n437 438 8fd820ce ERROR (a.cc:4) PKIX path building failed\n437 438 8fd820ce ERROR (a.cc:4) tlsv13 alert certificate required",
        "$ openssl verify own.pem\nerror 10 at 0 depth lookup: certificate has expired\n$ curl https://h.fi/\ncurl: (6) Could not resolve host: h.fi",
        "$ ls\na.pem  b.pem\n$ curl https://h.fi/\ncurl: (6) Could not resolve host: h.fi\n$ echo $?\n6\n",
    ] {
        let said = read(text);
        assert!(said.says_something() && !said.is_last_of_several, "{:?} {text}", codes(&said));
    }
}

#[test]
fn several_calls_are_several() {
    let run =
        |what: &str| format!("*   Trying 192.0.2.1:443...\n* Connected to h.fi (192.0.2.1) port 443 (#0)\n{what}\n");
    let refused = run("curl: (56) error:0A000418:SSL routines::tlsv1 alert unknown ca");
    let worked = run("< HTTP/1.1 200 OK");
    let closed = run("curl: (52) Empty reply from server");
    let call = |what: &str| format!("$ curl https://h.fi/\n{what}\n");
    for (text, is_success) in [
        (format!("{refused}{worked}"), true),
        (format!("{refused}{closed}"), false),
        (call("curl: (6) Could not resolve host: h.fi") + &call("curl: (7) Failed to connect to h.fi port 443"), false),
        (call("curl: (6) Could not resolve host: h.fi") + &call("HTTP/1.1 200 OK") + "$ date\nSun Nov 29\n", true),
    ] {
        let said = read(&text);
        assert_eq!((said.is_last_of_several, said.success()), (true, is_success), "{text}");
    }
}

/// What s_client prints that was not told whom to trust, and what it says of a check that one's own client would make too.
#[test]
fn a_success_of_s_client_without_authorities_tells_nothing_of_trust() {
    let check = |number: u16, what: &str| {
        format!(
            "depth=0 CN = palvelin\nverify error:num={number}:{what}\nverify return:1\nCONNECTED(00000003)\n---\nissuer=CN = Service Root\n---\nVerify return code: {number} ({what})\n---\n"
        )
    };
    let unknown = check(20, "unable to get local issuer certificate");
    let answer = "HTTP/1.1 200 OK\n\ntervetuloa";
    let said = read(&format!("{unknown}{answer}"));
    assert!(said.success() && said.causes.is_empty(), "{:?}", codes(&said));
    assert_eq!(
        (&said.remarks[..], &said.shown[..]),
        (&[Remark::TrustNotTold][..], &["issuer=CN = Service Root".to_owned()][..])
    );
    // Given authorities that do not know the issuer it is another thing, and so is another name.
    let given = read(&format!("$ openssl s_client -connect palvelin:443 -CAfile root.pem\n{unknown}{answer}"));
    assert_eq!((codes(&given), &given.remarks[..]), (vec!["server-authority-not-trusted"], &[Remark::WentOn][..]));
    let named = read(&format!("{}{answer}", check(62, "hostname mismatch")));
    assert_eq!((codes(&named), &named.remarks[..]), (vec!["host-name-differs"], &[Remark::WentOn][..]));
    // Nothing was asked of the service: it was not refused, and the client went on.
    let quiet = read(&format!("{unknown}DONE"));
    assert_eq!((quiet.how_far, codes(&quiet)), (HowFar::CheckFailed, vec!["server-authority-not-trusted"]));
    assert_eq!(quiet.remarks, [Remark::WentOn]);
    let stopped = read(&format!("{unknown}error:0A000086:SSL routines::certificate verify failed"));
    assert_eq!((stopped.how_far, stopped.remarks.len()), (HowFar::ClientRefused, 0));
}

#[test]
fn what_runs_tests_tells_of_a_success_where_nothing_else_failed() {
    for text in [
        "Haku rekisteristä                                   | PASS |\n1 test, 1 passed, 0 failed",
        "✔ rekisteri vastaa (170.440765ms)\nℹ tests 1\nℹ pass 1\nℹ fail 0\nℹ cancelled 0\nℹ skipped 0",
        "TAP version 13\nok 1 - rekisteri vastaa https://h.fi/\n1..1",
        "===== 1 passed in 0.12s =====",
        "Tests:       1 passed, 1 total",
        "  1 passing (12ms)",
        "1 example, 0 failures",
        "Tests run: 1, Failures: 0, Errors: 0, Skipped: 0",
        "OK (1 test, 1 assertion)",
        "test result: ok. 1 passed; 0 failed; 0 ignored",
        "Passed!  - Failed:     0, Passed:     1, Skipped:     0, Total:     1",
    ] {
        assert!(read(text).success(), "{text}: {:?}", codes(&read(text)));
    }
    for text in [
        "1 test, 1 passed, 1 failed",
        "ok 1 - a\nnot ok 2 - b",
        "1 passing (12ms)\n1 failing",
        "1 passed in 0.1s\nFAILED test_x.py - ConnectionRefusedError: [Errno 111] Connection refused",
        "ok 1 - a\nerror: connect ECONNREFUSED 192.0.2.1:443",
        "the invoice passed the check",
    ] {
        assert!(!read(text).success(), "{text}");
    }
}

#[test]
fn a_socket_that_hung_up_may_be_a_limit_of_time() {
    let proxy = read("[proxy] GET /ok -> https://h.fi:46803 Error: socket hang up");
    assert!(codes(&proxy).contains(&"no-answer"), "{:?}", codes(&proxy));
}

/// A gateway is called without TLS, and what it logged meanwhile is of the same call.
#[test]
fn the_log_of_a_program_in_front_and_the_page_that_came_back_are_one_call() {
    let log = "2026-11-29T09:11:07Z 31 NOTICE Listening on 127.0.0.1:8080\n2026-11-29T09:11:07Z 31 INFO tls: handshake libssl error: error:0A000086:SSL routines::certificate verify failed\n";
    let page = "HTTP/1.1 502 Bad Gateway\n\n<title>502 Bad Gateway</title>\n";
    let call = |prompt: &str, what: &str| format!("{prompt}\n{what}");
    let curl = call("$ curl -i http://127.0.0.1:8080/ok", page);
    for text in [
        format!("{log}\n{curl}"),
        format!("{log}{}", call("PS C:\\vtj> Invoke-WebRequest http://localhost:8080/ok", page)),
        format!("{log}{}", call("aino@kone:~$ wget -S http://yhdyskaytava.haapalaite.test/ok", page)),
        format!("{curl}{}", call("$ tail -n 20 /var/log/gateway/error.log", log)),
        format!("{curl}{}", call("# journalctl -u gateway -n 20", log).replacen("# ", "root@kone:~# ", 1)),
        format!("{curl}{}", call("$ docker logs gateway", log)),
    ] {
        let said = read(&text);
        assert!(!said.is_last_of_several, "{text}");
        assert_eq!(codes(&said).first(), Some(&"server-authority-not-trusted"), "{text}");
    }
    // What is rare in the log alone is in the list as well.
    let denied = format!("tls: error:0A000412:SSL routines::sslv3 alert bad certificate\n{curl}");
    assert!(codes(&read(&denied)).contains(&"unknown-issuer"), "{:?}", codes(&read(&denied)));
    let answered = format!("{log}{}", call("$ curl -i http://127.0.0.1:8080/ok", "HTTP/1.1 403 Forbidden\n"));
    assert_eq!((codes(&read(&answered))[0], read(&answered).is_last_of_several), ("http-forbidden", false));
    let worked = format!(
        "{}{}",
        log.lines().take(1).collect::<String>(),
        "\n$ curl http://127.0.0.1:8080/ok\nHTTP/1.1 200 OK\n"
    );
    assert!(read(&worked).success() && !read(&worked).is_last_of_several);
    // A program that did not start says why in its log.
    let down = "ERROR: private key does not match the certificate in /srv/own.key\n$ curl http://127.0.0.1:8080/ok\ncurl: (7) Failed to connect to 127.0.0.1 port 8080";
    assert_eq!(codes(&read(down)), ["key-does-not-fit"]);
    // The service itself was called too.
    let direct = call("$ curl https://palvelin.example/", "curl: (6) Could not resolve host: palvelin.example\n");
    for text in [format!("{direct}{curl}{}", call("$ tail error.log", log)), format!("{log}{curl}{direct}")] {
        assert!(read(&text).is_last_of_several, "{text}");
    }
    assert_eq!(codes(&read(&format!("{log}{curl}{direct}"))), ["name-not-found"]);
}

/// stunnel and its like close the connection of who called them, whatever failed behind.
#[test]
fn a_program_in_front_that_closes_the_connection_tells_nothing_of_what_failed_behind() {
    for what in ["curl: (56) Recv failure: Connection reset by peer", "curl: (52) Empty reply from server"] {
        let said = read(&format!("$ curl -i http://127.0.0.1:8080/ok\n{what}\n"));
        for cause in ["cut-off", "revoked", "host-name-differs", "name-not-found", "wrong-file", "no-common-cipher"] {
            assert!(codes(&said).contains(&cause), "{what}: {:?}", codes(&said));
        }
        let direct = read(&format!("$ curl -i https://palvelin.example/ok\n{what}\n"));
        assert!(!codes(&direct).contains(&"host-name-differs"), "{what}");
    }
    let closed = "curl: (7) Failed to connect to 127.0.0.1 port 8080 after 6 ms: Couldn't connect to server";
    assert_eq!(codes(&read(&format!("$ curl http://127.0.0.1:8080/ok\n{closed}\n"))), ["port-closed"]);
}

//! What stands around a failure in a log: levels, names of loggers and threads, counts of nothing, advice, and what other programs
//! said meanwhile.

use super::{codes, read};

const FAILURE: &str = "ERROR f.v.Client - PKIX path building failed";
const TOLD: [&str; 1] = ["server-authority-not-trusted"];

#[test]
fn the_course_of_things_is_no_failure_beside_one() {
    for line in [
        "2026-11-30 02:00:00.123  INFO 4711 --- [main] f.v.Server : Listening on 0.0.0.0:8443 (TLS, client certificate required)",
        "INFO mutual TLS enabled, certificate not after 2027-11-28, not before 2026-11-28",
        "DEBUG Loading private key from /srv/app/client.key",
        "[debug] connection reset counter = 0",
        "level=info msg=\"redirects: disabled\"",
        "{\"level\":30,\"msg\":\"connection timed out settings: 5 s\"}",
        "INFO Connection pool shut down",
        "INFO: Proxy auth state: UNCHALLENGED",
    ] {
        for text in [format!("{line}\n{FAILURE}\n"), format!("{FAILURE}\n{line}\n")] {
            assert_eq!(codes(&read(&text)), TOLD, "{text}");
        }
    }
    // What came is told at any level, and where nothing louder says more.
    let answer = "DEBUG http-outgoing-0 << \"HTTP/1.1 403 Forbidden\"\nERROR Call failed";
    assert_eq!(codes(&read(answer)).first(), Some(&"http-forbidden"));
    let reason = "DEBUG: SSL connect attempt failed: key values mismatch\nERROR https call failed";
    assert_eq!(codes(&read(reason)), ["key-does-not-fit"]);
    assert_eq!(codes(&read("INFO connection refused by palvelin")).first(), Some(&"port-closed"));
}

#[test]
fn the_name_of_a_logger_or_thread_is_no_failure() {
    for before in [
        "DEBUG o.a.h.c.s.DefaultHostnameVerifier - ",
        "2026-11-30 02:00:00.404  WARN 7 --- [ool-2-thread-1] f.v.c.ConnectionResetRetryHandler        : ",
        "02:00 [redirect-worker-302] ERROR fi.vtj.RedirectService:307 ",
        "ERROR fi.vtj.TlsHandshakeTimeoutHandler: ",
        "[vtj.PasswordService] ",
        "logger=ProxyLoginService level=error msg=",
        "c.e.SoapFaultMappingInterceptor - ",
        "##[error]",
        "2026/11/30 02:00:00 [error] 403#403: *502 ",
        "[Mon Nov 30 02:00:00.403456 2026] [proxy:error] [pid 7] ",
    ] {
        for (line, cause) in [("connection refused", "port-closed"), ("HTTP/1.1 404 Not Found", "http-not-found")] {
            let text = format!("{before}https://palvelin/ok\n{before}{line}");
            assert_eq!(codes(&read(&text)).first(), Some(&cause), "{text}");
        }
    }
}

#[test]
fn counts_of_nothing_advice_and_other_programs_are_not_read() {
    for line in [
        "stats: ok=0 timeout=0 refused=0 http_403=0 http_404=0 http_500=0",
        "Please check that the certificate has not expired, the host name matches and the proxy allows the connection.",
        "Tarkista, että varmenne on voimassa ja salasana oikein: connection refused",
        "Hint: connection timed out or a wrong password",
        "sudo: unable to resolve host appserver: Name or service not known",
        "mesg: ttyname failed: Inappropriate ioctl for device",
        "Xdebug: [Step Debug] Could not connect to debugging client. Tried: localhost:9003",
        "(node:1) Warning: Setting the NODE_TLS_REJECT_UNAUTHORIZED environment variable to '0' makes TLS insecure",
        "WARN HttpExporter - Failed to export spans. Full error message: Failed to connect to localhost/127.0.0.1:4318",
        "sending request to https://palvelin/soap (500 bytes)",
        "timeout 30 curl https://palvelin/soap",
        "Readiness probe failed: Get \"http://10.1.0.5:8080/health\": dial tcp 10.1.0.5:8080: connect: connection refused",
        "Liveness probe failed: HTTP probe failed with statuscode: 503",
        "curl_setopt($ch, CURLOPT_TIMEOUT, 30);",
        "sshd[500]: Connection closed by authenticating user root 10.0.0.9 port 403 [preauth]",
    ] {
        for text in [format!("{line}\n{FAILURE}\n"), format!("{FAILURE}\n{line}\n")] {
            assert_eq!(codes(&read(&text)), TOLD, "{text}");
        }
    }
}

/// A tunnel makes no pages: what came back through it is the answer.
#[test]
fn what_came_back_through_a_tunnel_is_the_answer() {
    let log = "LOG5[0]: Service [vtj] connected remote server from 10.0.0.1:43370\n";
    let closed = |back: u16| {
        format!("{log}LOG5[0]: Connection closed: 385 byte(s) sent to TLS, {back} byte(s) sent to socket\n")
    };
    let page = "HTTP/1.1 502 Bad Gateway\nServer: nginx\n";
    assert_eq!(codes(&read(&format!("{}{page}", closed(314)))).first(), Some(&"gateway-fails"));
    assert_eq!(codes(&read(&closed(0))).first(), Some(&"cut-off"));
    let reset = "LOG5[0]: Connection reset: 385 byte(s) sent to TLS, 12 byte(s) sent to socket";
    assert_eq!(codes(&read(reset)).first(), Some(&"cut-off"));
}

#[test]
fn another_call_that_worked_is_no_success_of_this_one() {
    for line in [
        "Alert sent to Slack: 200 OK",
        "Webhook notification delivered, status 200",
        "200 rows selected",
        "INFO token endpoint https://auth.example.fi/token -> 200 OK",
        "INFO Login HTTP status 200",
        "GET /health HTTP status 200",
    ] {
        assert_eq!(codes(&read(&format!("{FAILURE}\n{line}\n"))), TOLD, "{line}");
        assert!(!read(line).success(), "{line}");
    }
    // Nothing but the answer is one, and beside a failure it is not.
    for answer in ["{\"tila\": \"OK\"}", "{'tila': 'OK'}", "<kuittaus>OK</kuittaus>", "INFO f.v.Ajastin : haku: <ok/>"]
    {
        assert!(read(answer).success(), "{answer}");
        assert_eq!(codes(&read(&format!("{FAILURE}\n{answer}"))), TOLD, "{answer}");
    }
    let job = read("curl: (6) Could not resolve host: palvelin\nBUILD SUCCESSFUL in 3s");
    assert_eq!(codes(&job).first(), Some(&"name-not-found"));
    let request = read("curl: (6) Could not resolve host: palvelin\n<soapenv:Envelope>\n</soapenv:Envelope>");
    assert_eq!(codes(&request).first(), Some(&"name-not-found"));
    let page = read("<h1>502 Bad Gateway</h1>\nBUILD SUCCESSFUL in 3s");
    assert_eq!(codes(&page).first(), Some(&"gateway-fails"));
}

#[test]
fn the_number_of_an_answer_stands_after_the_address_and_in_an_object() {
    for (text, cause) in [
        ("POST https://palvelin/soap -> 302", "redirected"),
        ("ERROR call to https://palvelin/soap failed: 404", "http-not-found"),
        ("#<Net::HTTPResponse 500 Internal Server Error readbody=true>", "soap-fault"),
        ("Palvelu palautti koodin 403", "http-forbidden"),
        ("Palvelu vastasi tilalla 404", "http-not-found"),
        ("Palvelu vastasi statuksella 502", "gateway-fails"),
        ("Tjänsten svarade med statuskoden 500", "soap-fault"),
        ("HttpResponseProxy{HTTP/1.1 403 Forbidden [Server: nginx]}", "http-forbidden"),
        ("java.net.ProtocolException: Server redirected too many times (20)", "redirected"),
        ("java.net.HttpRetryException: cannot retry due to proxy authentication, in streaming mode", "proxy-login"),
    ] {
        assert_eq!(codes(&read(text)).first(), Some(&cause), "{text}: {:?}", codes(&read(text)));
    }
}

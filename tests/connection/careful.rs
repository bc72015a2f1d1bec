//! A weak line of a client that is not known: what else it fits is named as well, and a success is proved.

use super::{codes, inspected, leaf, narrowed, pki, read};
use lupapolku::connection::{Chosen, Explanation, HowFar, Own, Remark, explain};
use rcgen::ExtendedKeyUsagePurpose;

fn next(said: &Explanation) -> String {
    said.next.as_ref().map(|next| next.command.clone()).unwrap_or_default()
}

/// A port, a time and a size are no answers.
#[test]
fn the_number_of_an_answer_is_not_read_out_of_a_longer_one() {
    for text in [
        "HTTP CRITICAL - Invalid HTTP response received from host on port 48302: cURL returned 52 - Empty reply from server",
        "https://palvelin.example:10403: closed",
        "request 1404 not found error: 5000 ms https",
    ] {
        let said = codes(&read(text));
        let is_answer = |it: &&str| matches!(*it, "redirected" | "http-forbidden" | "http-not-found" | "soap-fault");
        assert!(!said.first().is_some_and(is_answer), "{text}: {said:?}");
    }
    assert_eq!(codes(&read("Error: 302: moved")).first(), Some(&"redirected"));
    assert_eq!(codes(&read("error: 500")).first(), Some(&"soap-fault"));
}

/// A script that is silent tells no more than what curl or wget ended with.
#[test]
fn what_a_client_ended_with_tells_its_cause_where_nothing_else_does() {
    for (text, cause) in [
        ("curl returned 6", "name-not-found"),
        ("curl exited with code 7", "port-closed"),
        ("curl failed with exit status 28", "no-answer"),
        ("+ curl -s https://palvelin.example\nProcess completed with exit code 35.", "no-certificate-sent"),
        ("+ curl -s https://palvelin.example\nProcess completed with exit code 35.", "protocol-version"),
        ("curl palautti 47", "redirected"),
        ("curl lopetuskoodi 52", "intermediate-missing"),
        ("curl avslutades med felkod 56", "proxy-refuses"),
        ("cURL returned 58 - x", "key-password"),
        ("curl error code 59", "no-common-cipher"),
        ("curl -fsS https://h\nmake: *** [Makefile:3: haku] Error 60", "host-name-differs"),
        ("curl: Main process exited, code=exited, status=60/n/a", "server-certificate-expired"),
        ("\"exitcode\":98,\"curl_version\":\"x\"", "no-certificate-sent"),
        ("curl returned 22", "http-forbidden"),
        ("curl returned 77", "server-authority-not-trusted"),
        ("wget exit 4", "name-not-found"),
        ("wget returned 5", "server-authority-not-trusted"),
        ("wget exit status 8", "soap-fault"),
    ] {
        assert!(codes(&read(text)).contains(&cause), "{text}: {:?}", codes(&read(text)));
    }
    // A command that is shown tells of nothing that happened.
    let shown = "+ curl --silent --show-error --fail --data '<soapenv:Envelope/>' https://palvelin.example/ok\n";
    assert!(!read(shown).success() && read(shown).causes.is_empty(), "{:?}", codes(&read(shown)));
    assert!(read(&format!("{shown}+ echo 'paluuarvo 0'\npaluuarvo 0\n")).success());
    assert!(!read("docker: exit code 0").success());
    for text in ["curl 7.88.1 (x86_64-pc-linux-gnu)", "exit code 35", "paluukoodi 35"] {
        assert_eq!(read(text).how_far, HowFar::Unknown, "{text}: {:?}", codes(&read(text)));
    }
    assert_ne!(codes(&read("curl paluukoodi 35")), ["return-code"]);
    assert_eq!(codes(&read("<Paluukoodi>0005</Paluukoodi>")), ["return-code"]);
}

#[test]
fn a_pass_phrase_that_was_asked_for_may_be_why_the_connection_broke() {
    let pip = "Enter PEM pass phrase:\nEnter PEM pass phrase:\nWARNING: Retrying after connection broken by 'ProtocolError('Connection aborted.', OSError(22, 'Invalid argument'))': /x/";
    assert_eq!(codes(&read(pip)).first(), Some(&"key-password"));
    for text in [
        "Enter PEM pass phrase:\nread ECONNRESET",
        "Enter Import Password:\nhttps://h: connection closed by the remote host",
        "Enter keystore password:\nReceived fatal alert: handshake_failure",
    ] {
        let said = codes(&read(text));
        assert!(said.contains(&"key-password") && said.first() != Some(&"key-password"), "{text}: {said:?}");
    }
    assert!(!codes(&read("Enter PEM pass phrase:\ntlsv1 alert unknown ca")).contains(&"key-password"));
}

/// gnutls-cli counts what it sent; stunnel says the same words of how it closed.
#[test]
fn what_else_was_sent_is_no_certificate() {
    let closed = "2026.11.29 20:18:56 LOG6[1]: SSL_shutdown successfully sent close_notify alert\n2026.11.29 20:18:56 LOG3[1]: SSL_read: Connection reset by peer (104)";
    assert!(codes(&read(closed)).contains(&"no-certificate-sent"), "{:?}", codes(&read(closed)));
    let sent = "- Successfully sent 2 certificate(s) to server.\n*** Fatal error: Error in the pull function.";
    assert!(!codes(&read(sent)).contains(&"no-certificate-sent"), "{:?}", codes(&read(sent)));
}

/// Who asks for a login took no certificate; the words of an answer stand without its number.
#[test]
fn answers_are_known_by_their_words() {
    for (text, cause) in [
        ("Please enter Username: error: EOF", "no-certificate-sent"),
        ("fatal: could not read Username for 'https://palvelin': No such device or address", "no-certificate-sent"),
        ("error: the server has asked for the client to provide credentials", "no-certificate-sent"),
        (
            "Error from server (ServiceUnavailable): the server is currently unable to handle the request",
            "gateway-fails",
        ),
        ("the server was unable to return a response in the time allotted", "gateway-fails"),
        ("an error on the server (\"x\") has prevented the request from succeeding", "soap-fault"),
        ("the server could not find the requested resource", "http-not-found"),
    ] {
        assert!(codes(&read(text)).contains(&cause), "{text}: {:?}", codes(&read(text)));
    }
}

/// The reason of an answer without its number, and the names that libraries make of it.
#[test]
fn a_reason_without_its_number_is_the_answer() {
    for (text, cause) in [
        ("HTTP server error: Moved Temporarily", "redirected"),
        ("HTTP server error: Moved Permanently", "redirected"),
        ("HTTP server error: Found", "redirected"),
        ("Error: Temporary Redirect", "redirected"),
        ("lähetys epäonnistui: Permanent Redirect", "redirected"),
        ("request failed: See Other", "redirected"),
        ("HTTP server error: Not Found", "http-not-found"),
        ("HTTP server error: Forbidden", "http-forbidden"),
        ("HTTP server error: Gateway Time-out", "gateway-fails"),
        ("HttpError [GatewayTimeoutError]: <html>", "gateway-fails"),
        ("HttpError [ServiceUnavailableError]: x", "gateway-fails"),
        ("aiohttp.web_exceptions.HTTPGatewayTimeout: Gateway Timeout", "gateway-fails"),
        ("BadGatewayError: x", "gateway-fails"),
        (
            "{ Fault: { statusCode: 500 }, response: { status: 503, statusText: 'Service Temporarily Unavailable' } }",
            "gateway-fails",
        ),
        ("{\"statusCode\":500,\"response\":{\"status\":502,\"statusText\":\"Bad Gateway\"}}", "gateway-fails"),
    ] {
        assert_eq!(codes(&read(text)).first(), Some(&cause), "{text}: {:?}", codes(&read(text)));
    }
    assert_eq!(codes(&read("javax.net.ssl.SSLException: Read timed out")).first(), Some(&"no-answer"));
}

/// A tunnel cannot answer by itself, so the answer is one of what is behind it.
#[test]
fn an_answer_of_a_gateway_through_a_tunnel_wins_over_the_log_of_the_tunnel() {
    let text = "2026.11.29 23:43:38 LOG5[0]: Service [palvelu] connected remote server from 127.0.0.1:36902\n\
        2026.11.29 23:43:38 LOG5[0]: Connection closed: 275 byte(s) sent to TLS, 329 byte(s) sent to socket\n\
        $ curl -sS -i -d @sanoma.xml http://127.0.0.1:47990/palvelu\n\
        HTTP/1.1 504 Gateway Time-out\nServer: nginx/1.22.1\n\n<title>504 Gateway Time-out</title>\n";
    assert_eq!(codes(&read(text)).first(), Some(&"gateway-fails"), "{:?}", codes(&read(text)));
}

#[test]
fn who_puts_load_on_a_service_tells_that_no_call_failed() {
    let locust = |calls: &str| {
        format!(
            "POST     haeTiedot  {calls} |  49  26  72\n         Aggregated    {calls} |  49  26  72  72 |  1.81  0.00\n"
        )
    };
    assert!(read(&locust("2     0(0.00%)")).success());
    assert!(!read(&locust("0     0(0.00%)")).success());
    assert!(!read(&locust("2   2(100.00%)")).success());
    assert!(read("Availability:\t\t      100.00 %").success());
    assert!(!read("Availability:\t\t        0.00 %").success());
    assert!(read("summary =      1 in 00:00:01 =    1.0/s Avg:   512 Err:     0 (0.00%)").success());
}

/// A message that is sent, a condition and a tunnel are no answers of the service.
#[test]
fn a_success_is_proved() {
    let request = "Sending:\n<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body/></soapenv:Envelope>\n";
    assert!(!read(request).success());
    assert!(!read(&format!("{request}send failed: https://palvelin.example")).success());
    assert!(read("<?xml version=\"1.0\"?><soap:Envelope><soap:Body><r>ok</r></soap:Body></soap:Envelope>").success());
    assert!(read(&format!("{request}<soap:Envelope><HaeResponse xmlns=\"x\"/></soap:Envelope>")).success());
    for text in [
        "if response.status_code == 200 is false",
        "status code was not 200",
        "anything other than 200 OK",
        "status=200 != 200 OK",
    ] {
        assert!(!read(text).success(), "{text}");
    }
    let tunnel = "> CONNECT palvelin.example:443 HTTP/1.1\n< HTTP/1.1 200 OK\n";
    assert!(!read(&format!("{tunnel}curl: (56) Recv failure: Connection reset by peer")).success());
    assert!(!read(&format!("{tunnel}curl: (52) Empty reply from server")).success());
    assert!(read(&format!("{tunnel}> GET / HTTP/1.1\n< HTTP/1.1 200 OK\nok")).success());
    let later = read("HTTP/1.1 200 OK\nok\nHTTP/1.1 503 Service Unavailable\n");
    assert!(!later.success() && codes(&later).contains(&"gateway-fails"), "{:?}", codes(&later));
}

/// What fits several is told with all of them.
#[test]
fn a_weak_line_names_what_else_it_fits() {
    for (text, causes) in [
        ("The private key doesn't match the certificate. https", &["key-does-not-fit"][..]),
        ("tls: unknown error while talking to host palvelin", &["no-certificate-sent", "cut-off"]),
        ("TLS: no answer from host palvelin.example", &["no-answer", "no-certificate-sent"]),
        (
            "The SSL connection could not be established: RemoteCertificateChainErrors",
            &["clock-wrong", "server-certificate-expired"],
        ),
        (
            "Could not establish trust relationship for the SSL/TLS secure channel",
            &["host-name-differs", "server-certificate-expired"],
        ),
        ("SSL certificate verification failed", &["own-certificate-expired", "server-authority-not-trusted"]),
        ("failed to connect to palvelin.example: TLS handshake failed", &["no-certificate-sent", "protocol-version"]),
        ("Tunnel connection failed: 503 Service Unavailable", &["gateway-fails", "proxy-refuses"]),
        ("tunnel failed", &["proxy-refuses", "proxy-login"]),
        ("certificate revoked", &["revoked", "server-certificate-unfit"]),
        ("connect to 127.0.0.1 port 443 failed: Connection timed out", &["no-answer"]),
        ("sslv3 alert bad certificate", &["own-certificate-expired", "no-client-authentication", "unknown-issuer"]),
        ("certificate verify failed", &["host-name-differs"]),
        ("<faultstring>Invalid password</faultstring>", &["soap-fault"]),
        ("could not load PEM client certificate from /srv/own-ca.pem", &["wrong-file"]),
    ] {
        let said = codes(&read(text));
        assert!(causes.iter().all(|it| said.contains(it)), "{text}: {said:?}");
    }
    assert_eq!(codes(&read("hostname 'a.fi' doesn't match 'b.fi'")), ["host-name-differs"]);
    assert_eq!(codes(&read("curl: (60) SSL certificate verification failed")), ["own-certificate-expired"]);
}

#[test]
fn a_client_that_does_not_say_that_its_store_has_no_key_may_have_sent_nothing() {
    let java = "javax.net.ssl.SSLHandshakeException: (handshake_failure) Received fatal alert: handshake_failure";
    assert!(codes(&read(java)).contains(&"wrong-file"), "{:?}", codes(&read(java)));
}

/// The command of this program that looks at the service's certificate gives none of one's own.
#[test]
fn a_look_at_the_service_tells_of_the_service_alone() {
    let look = |errors: &str| {
        format!(
            "depth=0 CN = palvelin\n{errors}verify return:1\nsubject=CN = palvelin\nissuer=CN = Service Root\nnotBefore=Jan  1 00:00:00 2024 GMT\nnotAfter=Jun  1 00:00:00 2025 GMT\n"
        )
    };
    let wanted = "40F7B676847F0000:error:0A00045C:SSL routines:ssl3_read_bytes:tlsv13 alert certificate required:../ssl/record/rec_layer_s3.c:1601:SSL alert number 116\n";
    let expired = "verify error:num=10:certificate has expired\nnotAfter=Jun  1 00:00:00 2025 GMT\n";
    for end in ["", wanted, "read:errno=104\n"] {
        let said = read(&format!("{}{end}", look(expired)));
        assert!(codes(&said).contains(&"server-certificate-expired"), "{:?}", codes(&said));
        assert!(!codes(&said).contains(&"no-certificate-sent"), "{end}: {:?}", codes(&said));
        assert_eq!(read(&format!("{}{end}", look(""))).shown, read(&look("")).shown, "{end}");
        assert!(codes(&read(&format!("{}{end}", look("")))).is_empty());
    }
    let given = format!(
        "$ openssl s_client -connect h:443 -cert own.pem -key own.key | openssl x509 -noout -dates\n{}{wanted}",
        look("")
    );
    assert!(codes(&read(&given)).contains(&"no-certificate-sent"));
}

/// Of an answer that was none of the good ones and a good one after it the last counts.
#[test]
fn an_answer_that_failed_and_a_good_one_after_it_are_two_attempts() {
    let failed = |status: &str| {
        format!(
            "> POST /soap HTTP/1.1\n< HTTP/1.1 {status}\n< content-type: text/html\n<html><h1>{status}</h1></html>\n"
        )
    };
    let worked = "> POST /soap HTTP/1.1\n< HTTP/1.1 200 OK\n< content-type: text/plain\ntervetuloa\n";
    for status in
        ["403 Forbidden", "404 Not Found", "500 Internal Server Error", "503 Service Unavailable", "400 Bad Request"]
    {
        let said = read(&format!("{}{worked}", failed(status)));
        assert!(said.success() && said.is_last_of_several, "{status}: {:?}", codes(&said));
        let other = read(&format!("{worked}{}", failed(status)));
        assert!(!other.success(), "{status}");
        assert!(other.causes.iter().all(|it| !it.line.contains("200 OK")), "{status}: {:?}", other.causes.first());
    }
    let asked = "< HTTP/1.1 401 Unauthorized\n< HTTP/1.1 200 OK\nok";
    assert!(read(asked).success() && !read(asked).is_last_of_several);
    assert_eq!(
        codes(&read("< HTTP/1.1 200 OK\n< content-type: text/html\n<html>login</html>")).first(),
        Some(&"redirected")
    );
}

#[test]
fn files_that_do_not_have_what_the_text_says_are_not_those_of_the_client() {
    let pki = pki();
    let (own, own_key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let chain = format!("{own}{}", pki.middle);
    let said = |text: &str, names: [&str; 2]| {
        let files = inspected(&[&chain, &own_key]);
        let own = Own::of(&files, "").named(&files, &names.map(str::to_owned));
        explain(text, Some(&own), &Chosen::default())
    };
    let expired = said("sslv3 alert certificate expired", ["a.pem", "b.pem"]);
    assert_eq!(codes(&expired), ["own-certificate-expired"]);
    assert!(expired.remarks.contains(&Remark::FilesContradict), "{:?}", expired.remarks);
    let exchanged = said("no start line", ["own.key", "own.crt"]);
    assert!(exchanged.remarks.contains(&Remark::Exchanged), "{:?}", exchanged.remarks);
    assert!(!said("no start line", ["own.crt", "own.key"]).remarks.contains(&Remark::Exchanged));
    let (server, server_key) = leaf(&pki, ExtendedKeyUsagePurpose::ServerAuth);
    let files = inspected(&[&server, &server_key]);
    let worked = explain("HTTP/1.1 200 OK", Some(&Own::of(&files, "")), &Chosen::default());
    assert!(worked.success() && worked.remarks == [Remark::FileNotUsed], "{:?}", worked.remarks);
}

/// Nothing shows that a gateway uses the files that are open.
#[test]
fn a_gateway_that_fails_stays_first_whatever_the_files_prove() {
    let pki = pki();
    let (own, own_key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let said = narrowed("http://127.0.0.1 HTTP/1.1 503 Service Unavailable", &[&own, &own_key]);
    assert_eq!(said.get(..2), Some(&["gateway-fails", "intermediate-missing"][..]), "{said:?}");
}

/// Another file with the client's own chain is no authority of the service.
#[test]
fn only_what_issued_nothing_here_is_given_as_the_authority_of_the_service() {
    let pki = pki();
    let (own, own_key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let full = format!("{own}{}", pki.middle);
    let names = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let chosen = |files: &[&str]| Chosen::of(&inspected(files), &names(&["a.pem", "a.key", "b.pem"]), "");
    assert_eq!(chosen(&[&full, &own_key, &full]).authority, None);
    assert_eq!(chosen(&[&full, &own_key, &pki.middle]).authority, None);
    let of_service = super::pki().middle;
    assert_eq!(chosen(&[&full, &own_key, &of_service]).authority.as_deref(), Some("b.pem"));
}

#[test]
fn the_host_is_read_out_of_a_trace_and_the_log_of_a_tunnel() {
    let java = "javax.net.ssl.SSLHandshakeException: Received fatal alert: protocol_version\n    \"server_name (0)\": {\n      type=host_name (0), value=palvelin\n    },";
    let said = read(java);
    assert!(next(&said).contains("-connect palvelin:PORT"), "{}", next(&said));
    assert_eq!(said.how_far, HowFar::RefusedAtOnce);
    assert_eq!(said.remarks, [Remark::VersionsJava]);
    let tunnel = "2026.11.29 20:29:05 LOG6[0]: s_connect: connecting 192.0.2.7:47101\n2026.11.29 20:29:05 LOG6[0]: SNI: sending servername: palvelin.example\n2026.11.29 20:29:05 LOG3[0]: SSL_connect: error:0A000410:SSL routines::sslv3 alert handshake failure\n$ curl http://127.0.0.1:47202/\ncurl: (52) Empty reply from server\n";
    assert!(next(&read(tunnel)).contains("-connect palvelin.example:47101"), "{}", next(&read(tunnel)));
}

#[test]
fn how_a_version_of_tls_is_allowed_is_told_for_the_client() {
    for (text, remark) in [
        ("javax.net.ssl.SSLHandshakeException: Received fatal alert: protocol_version", Some(Remark::VersionsJava)),
        ("Post \"https://h/\": remote error: tls: protocol version not supported", Some(Remark::VersionsGo)),
        (
            "requests.exceptions.SSLError: [SSL: TLSV1_ALERT_PROTOCOL_VERSION] tlsv1 alert protocol version (_ssl.c:1)",
            Some(Remark::VersionsPython),
        ),
        (
            "System.Net.Http.HttpRequestException: error:1409442E:SSL routines:ssl3_read_bytes:tlsv1 alert protocol version",
            Some(Remark::VersionsDotnet),
        ),
        ("curl: (35) tlsv1 alert protocol version", None),
    ] {
        assert_eq!(read(text).remarks.first().copied(), remark, "{text}");
    }
}

/// An integration that could not make its call answers for itself.
#[test]
fn what_failed_before_an_answer_of_ones_own_is_told_first() {
    let refused = "java.net.ConnectException: Connection refused\nHTTP/1.1 500\n{\"status\":500,\"error\":\"Internal Server Error\"}";
    let said = codes(&read(refused));
    assert!(said.first() == Some(&"port-closed") && said.contains(&"soap-fault"), "{said:?}");
    let fault = "connect ECONNREFUSED ::1:443\nHTTP/1.1 500\n<faultstring>x</faultstring>";
    assert_eq!(codes(&read(fault)).first(), Some(&"soap-fault"));
}

/// A program in front that was called without a prompt in the text: curl's trace has no TLS, and a log stands beside it.
#[test]
fn the_log_beside_a_call_of_a_program_in_front_names_the_service() {
    let call = "*   Trying 127.0.0.1:47202...\n* Connected to 127.0.0.1 (127.0.0.1) port 47202 (#0)\n> GET / HTTP/1.1\n> Host: 127.0.0.1:47202\n< HTTP/1.1 403 Forbidden\n";
    let log = "2026.11.29 20:29:07 LOG6[0]: s_connect: connecting 192.0.2.7:47101\n2026.11.29 20:29:07 LOG6[0]: SNI: sending servername: palvelin.example\n";
    let command = next(&read(&format!("{log}{call}")));
    assert!(command.contains("palvelin.example:47101"), "{command}");
    assert!(next(&read(call)).contains("127.0.0.1:47202"), "nothing tells that it is in front");
    let gateway =
        "Server x is DOWN, reason: Layer6 invalid response, info: \"SSL handshake failure\"\n503 Service Unavailable\n";
    let said = codes(&read(gateway));
    assert!(!said.is_empty() && !said.contains(&"port-closed"), "{said:?}");
    let tried = read(
        "requests.exceptions.HTTPError: 400 Client Error: Bad Request for url: https://palvelin.example/\n200 tervetuloa\n",
    );
    assert!(tried.success() && tried.is_last_of_several, "{:?}", codes(&tried));
}

/// A client may look at its own chain before it calls, as `openssl cmp` does.
#[test]
fn nothing_of_the_service_is_refused_before_it_was_contacted() {
    let own = "CMP error: certificate verification failed:Certificate verification at depth = 2 error = 20 (unable to get local issuer certificate)\nCMP warning: could not build cert chain for own TLS cert\n";
    for (end, cause) in [
        (
            "CMP info: will contact https://palvelin.example/\nerror:0A00042E:SSL routines::tlsv1 alert protocol version",
            "protocol-version",
        ),
        (
            "CMP info: will contact https://palvelin.example/\nCMP error: connect error:Connection refused",
            "port-closed",
        ),
        ("CMP info: will contact https://palvelin.example/\nCMP error: redirection not enabled", "redirected"),
        ("Connecting to palvelin.example:443\nHTTP/1.1 403 Forbidden", "http-forbidden"),
    ] {
        assert_eq!(codes(&read(&format!("{own}{end}"))).first(), Some(&cause), "{end}");
    }
    let after = format!("CMP info: will contact https://palvelin.example/\n{own}");
    assert_eq!(codes(&read(&after)).first(), Some(&"server-authority-not-trusted"));
}

/// Source and values that are shown around a failure.
#[test]
fn source_with_the_numbers_of_its_lines_is_not_read() {
    let ipython = "---------\nHTTPError                                 Traceback (most recent call last)\nCell In[1], line 10\n      8     except OSError as err: # timeout error\n---> 10 answer = open(x)\n        code = 302\n\nFile /usr/lib/python3.11/urllib/request.py:525, in open(self=<x>)\n--> 525     response = meth()\n        chain={301: [<x>], 302: [<x>]}\n\nHTTPError: HTTP Error 403: Forbidden\n";
    assert_eq!(codes(&read(ipython)).first(), Some(&"http-forbidden"), "{:?}", codes(&read(ipython)));
    let jest = "  ● haku\n\n    Request failed: read ECONNRESET\n\n      11 |   // too many redirects\n    > 12 |   await call({ timeout: 'connection timed out' })\n         |         ^\n";
    assert_eq!(codes(&read(jest)).first(), Some(&"cut-off"), "{:?}", codes(&read(jest)));
}

/// What stands around a reason, and how long a program goes on by itself.
#[test]
fn the_reason_wins_over_the_frame_around_it() {
    for (text, cause) in [
        (
            "ConnectFailure: Unable to establish connection to https://h/: ('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))",
            "cut-off",
        ),
        (
            "HTTP(S) error for https://h/ Error: Client network socket disconnected before secure TLS connection was established\nError: Timed out waiting for: https-get://h/",
            "cut-off",
        ),
        ("{\"res\":{\"statusCode\":500},\"err\":{\"message\":\"connect ECONNREFUSED 127.0.0.1:8443\"}}", "port-closed"),
        ("{\"statusCode\":500,\"error\":\"Internal Server Error\",\"message\":\"other side closed\"}", "cut-off"),
        ("info: \"Server presented an SSL certificate different from the expected one\"", "host-name-differs"),
        ("[object] (SoapFault(code: 0): Not Found at /srv/a.php:7)", "http-not-found"),
        ("[object] (SoapFault(code: 0): Forbidden at /srv/a.php:7)", "http-forbidden"),
        ("Enter PEM pass phrase:\nNeither PUB key nor PRIV key: unsupported", "key-password"),
        (
            "GnuTLS: The TLS connection was non-properly terminated.\nUnable to establish SSL connection.",
            "key-password",
        ),
    ] {
        assert!(codes(&read(text)).contains(&cause), "{text}: {:?}", codes(&read(text)));
    }
    assert_eq!(
        codes(&read("ConnectFailure: Unable to establish connection to https://h/")).first(),
        Some(&"port-closed")
    );
    let queue = "[INFO/MainProcess] Connected to filesystem://:**@localhost//\n[INFO/ForkPoolWorker-1] Task siirto.laheta[1-2] succeeded in 0.16s: 'perillä'";
    assert!(read(queue).success(), "{:?}", codes(&read(queue)));
}

#[test]
fn a_trace_of_what_was_offered_is_no_fault_and_a_close_without_a_word_may_be_of_no_version() {
    assert!(codes(&read("|<4>| EXT[0x55]: sent signature algo (2.3) ECDSA-SHA1")).is_empty());
    assert!(codes(&read("https://h: certificate signature with SHA1 is not allowed")).contains(&"weak-signature"));
    for text in [
        "Error: Client network socket disconnected before secure TLS connection was established",
        "SSL_connect: unexpected eof while reading",
    ] {
        assert!(codes(&read(text)).contains(&"protocol-version"), "{text}: {:?}", codes(&read(text)));
    }
    let job = "2026-11-29T20:41:10.511871Z 01O <ok/>\n2026-11-29T20:41:11.131871Z 00O Job succeeded\n";
    assert!(read(job).success(), "{:?}", codes(&read(job)));
}

/// One line alone may be of a check before the call: what the last line says is in the list too.
#[test]
fn the_last_line_that_tells_anything_is_in_the_list() {
    for (text, causes) in [
        (
            "own chain first: certificate verify failed: unable to get local issuer certificate\ncall: HTTP/1.1 403 Forbidden",
            ["server-authority-not-trusted", "http-forbidden"],
        ),
        ("own key: key values mismatch\ncall: getaddrinfo ENOTFOUND h", ["key-does-not-fit", "name-not-found"]),
        ("HTTP/1.1 302 Found\nHTTP/1.1 404 Not Found", ["redirected", "http-not-found"]),
    ] {
        let said = codes(&read(text));
        assert!(causes.iter().all(|it| said.contains(it)), "{text}: {said:?}");
    }
    // How the connection ends after a refusal is no other thing.
    assert_eq!(
        codes(&read("tlsv1 alert unknown ca\nHTTP/1.1 404 Not Found")),
        ["intermediate-missing", "unknown-issuer"]
    );
}

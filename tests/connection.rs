//! What clients print when a first connection fails is read rightly: outputs of thirty clients that were run, one or two for
//! each cause, in `tests/data/connection`.

#![expect(clippy::expect_used, reason = "tests stop at the first thing that is not as they say")]

use assert_cmd::Command;
use lupapolku::certificate::{Inspection, InspectionContext, Passwords, Reading};
use lupapolku::connection::{Cause, Chosen, Explanation, HowFar, Own, decoded, explain, is_server_output};
use lupapolku::language::{Language, Translations};
use lupapolku::wording::{self, Interface};
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, PKCS_ECDSA_P384_SHA384,
};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

#[path = "connection/accepted.rs"]
mod accepted;
#[path = "connection/asked.rs"]
mod asked;
#[path = "connection/calls.rs"]
mod calls;
#[path = "connection/careful.rs"]
mod careful;
#[path = "connection/frames.rs"]
mod frames;
#[path = "connection/kinds.rs"]
mod kinds;
#[path = "connection/libraries.rs"]
mod libraries;
#[path = "connection/mended.rs"]
mod mended;
#[path = "connection/options.rs"]
mod options;
#[path = "connection/proxied.rs"]
mod proxied;
#[path = "connection/stacks.rs"]
mod stacks;

/// An output: the client, its true cause, and the text.
struct Output {
    client: String,
    cause: String,
    text: String,
}

fn outputs() -> Vec<Output> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/connection");
    let files = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut all = Vec::new();
    for path in files {
        let client = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).expect("text");
        for part in text.split("=== ").skip(1) {
            let (cause, text) = part.split_once('\n').expect("a cause and a text");
            all.push(Output { client: client.clone(), cause: cause.to_owned(), text: text.to_owned() });
        }
    }
    assert!(all.len() > 700, "{}", all.len());
    all
}

fn read(text: &str) -> Explanation {
    explain(text, None, &Chosen::default())
}

fn codes(said: &Explanation) -> Vec<&'static str> {
    said.causes.iter().map(|finding| finding.cause.code()).collect()
}

#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn the_true_cause_is_among_those_said_for_every_client() {
    let (mut wrong, mut rare) = (Vec::new(), Vec::new());
    for output in outputs() {
        let said = read(&output.text);
        let is_right = match output.cause.as_str() {
            "works" => said.success(),
            cause => codes(&said).contains(&cause),
        };
        let is_rare = said.further.iter().any(|it| it.cause.code() == output.cause);
        let told = format!("{}, {}: {:?}", output.client, output.cause, codes(&said));
        match () {
            () if is_right => {}
            () if is_rare => rare.push(told),
            () => wrong.push(told),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // What is named after the list is rare: otherwise it belongs in it.
    assert!(rare.len() < 8, "{}", rare.join("\n"));
}

#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn the_list_is_short_for_three_quarters_of_clients_and_causes() {
    let mut pairs: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    for output in outputs() {
        let is_short = read(&output.text).causes.len() <= 3;
        pairs.entry((output.client, output.cause)).or_default().push(usize::from(is_short) * 1000);
    }
    // Each pair counts once, however many outputs it has, as in docs/connection.md.
    let shares: usize = pairs.values().map(|them| them.iter().sum::<usize>() / them.len()).sum();
    let share = shares / pairs.len();
    assert!(share >= 740, "{share} of a thousand");
}

#[test]
fn advice_is_never_about_the_side_that_did_not_fail() {
    // The own certificate has expired, and curl speaks of the server's.
    let said =
        read("curl: (60) SSL certificate verification failed\ncurl failed to verify the legitimacy of the server");
    assert_eq!((codes(&said), said.how_far), (vec!["own-certificate-expired"], HowFar::ServiceRefused));
    // The word in brackets is the alert that Java sent.
    let said = read("javax.net.ssl.SSLHandshakeException: (certificate_unknown) PKIX path building failed: x");
    assert_eq!((codes(&said), said.how_far), (vec!["server-authority-not-trusted"], HowFar::ClientRefused));
    let said =
        read("* TLSv1.3 (OUT), TLS alert, unknown CA (560):\n* SSL certificate problem: self-signed certificate");
    assert_eq!(codes(&said), ["server-authority-not-trusted"]);
}

#[test]
fn the_first_sentence_says_how_far_it_got() {
    for (text, how_far) in [
        ("curl: (58) unable to set private key file: '/srv/a.key' type PEM", HowFar::OwnFiles),
        ("curl: (6) Could not resolve host: vtj.example.fi", HowFar::NotReached),
        ("curl: (56) CONNECT tunnel failed, response 403", HowFar::ProxyRefused),
        ("tlsv13 alert certificate required", HowFar::NoneReceived),
        ("tlsv1 alert unknown ca", HowFar::ServiceRefused),
        ("sslv3 alert handshake failure", HowFar::ServiceRefusedUnclear),
        ("curl: (52) Empty reply from server", HowFar::ClosedAfter),
        ("curl: (35) Recv failure: Connection reset by peer", HowFar::Cut),
        ("HTTP/1.1 404 Not Found", HowFar::Answered),
        ("HTTP/1.1 200 OK", HowFar::Succeeded),
        ("good morning", HowFar::Unknown),
    ] {
        assert_eq!(read(text).how_far, how_far, "{text}");
    }
}

#[test]
fn what_has_nothing_to_do_with_a_connection_fits_nothing() {
    for text in [
        "ORA-01017: invalid username/password; logon denied",
        "java.lang.NullPointerException: Cannot invoke \"String.length()\" because \"s\" is null\n\tat app.Main.main(Main.java:3)",
        "Traceback (most recent call last):\n  File \"x.py\", line 1, in <module>\n    import foo\nModuleNotFoundError: No module named 'foo'",
        "Hei, varmenne on tilattu ja se toimitetaan perjantaina.",
        "HTTP request counter: 400 items processed",
        "2026-11-28 INFO server started on port 8080, TLS enabled",
        "ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: YES)",
        "invoice 407 was paid on 12.3.2026, 403 euros",
        "Printer error: paper jam; the job was aborted",
        "curl: try 'curl --help' for more information",
    ] {
        assert_eq!(read(text).how_far, HowFar::Unknown, "{text}");
    }
}

#[test]
fn a_client_that_sends_the_first_certificate_alone_is_not_cleared_by_the_file() {
    let pki = pki();
    let (own, key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let chain = format!("{own}{}", pki.middle);
    let dotnet = "System.Net.Http.HttpRequestException: x\n ---> Interop+Crypto+OpenSslCryptographicException: error:14094418:SSL routines:ssl3_read_bytes:tlsv1 alert unknown ca";
    assert_eq!(narrowed(dotnet, &[&chain, &key]), ["intermediate-missing", "unknown-issuer"]);
}

#[test]
fn silence_is_evidence() {
    let said = codes(&read("\n"));
    assert_eq!(said.first(), Some(&"no-answer"));
    // Some clients print nothing when the service closes after the handshake.
    assert!(said.contains(&"no-certificate-sent"), "{said:?}");
    // Frames that were cut out of a trace tell nothing, but they are no silence.
    assert_eq!(read("\tat java.base/java.net.Socket.connect(Socket.java:633)\n\t... 3 more").how_far, HowFar::Unknown);
}

#[test]
fn a_trace_tells_whether_a_certificate_was_asked_for_and_sent() {
    let sent = "Successfully sent 2 certificate(s) to server.\n*** Received alert [40]: Handshake failed";
    assert!(!codes(&read(sent)).contains(&"no-certificate-sent"));
    let none =
        "* TLSv1.3 (OUT), TLS handshake, Certificate (11):\n} [8 bytes data]\n* tlsv13 alert certificate required";
    assert!(codes(&read(none)).contains(&"no-certificate-sent"));
    // Cut before the server had asked: its refusal of a certificate is none of the causes.
    let early = "* TLSv1.3 (OUT), TLS handshake, Client hello (1):\n* Recv failure: Connection reset by peer";
    assert_eq!(codes(&read(early)), ["cut-off"]);
}

#[test]
fn a_client_that_holds_its_certificate_back_may_have_one() {
    let java = "javax.net.ssl.SSLHandshakeException: Received fatal alert: certificate_required";
    assert_eq!(codes(&read(java)), ["no-certificate-sent", "unknown-issuer", "intermediate-missing"]);
    let curl = "curl: (56) OpenSSL SSL_read: error:0A00045C:SSL routines::tlsv13 alert certificate required, errno 0";
    assert_eq!(codes(&read(curl)), ["no-certificate-sent"]);
}

#[test]
fn return_codes_of_vtjkysely_are_told() {
    let said = read("HTTP/1.1 200 OK\n<Paluukoodi koodi=\"-1500\">x</Paluukoodi>");
    assert_eq!(said.returned.map(|it| it.meaning.as_str()), Some("credentials"));
}

#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn every_cause_and_client_is_said_in_every_language() {
    for language in Language::all() {
        let words = Translations::new(language);
        for output in outputs() {
            let said = read(&output.text);
            assert!(!wording::how_far(&words, said.how_far).starts_with("connection-"));
            for finding in said.causes {
                let cause = wording::cause(&words, finding.cause, Interface::Command);
                let texts = [cause.title, cause.why, cause.fix, cause.who];
                assert!(
                    texts.iter().all(|text| !text.starts_with("cause-") && !text.starts_with("doer-")),
                    "{texts:?}"
                );
            }
        }
    }
}

/// An authority below a root, and what it issues.
struct Pki {
    root: String,
    middle: String,
    issuer: Issuer<'static, KeyPair>,
}

fn key() -> KeyPair {
    KeyPair::generate_for(&PKCS_ECDSA_P384_SHA384).expect("a key")
}

fn authority(name: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params
}

/// The root alone, which issues by itself.
fn root_issuer() -> Issuer<'static, KeyPair> {
    Issuer::new(authority("Example Root"), key())
}

fn pki() -> Pki {
    let (params, root_key) = (authority("Example Root"), key());
    let root = params.self_signed(&root_key).expect("signed").pem();
    let issuer = Issuer::new(params, root_key);
    let (params, middle_key) = (authority("Example Issuing CA"), key());
    let middle = params.signed_by(&middle_key, &issuer).expect("signed").pem();
    Pki { root, middle, issuer: Issuer::new(params, middle_key) }
}

/// A certificate for this purpose with its key.
fn leaf(pki: &Pki, purpose: ExtendedKeyUsagePurpose) -> (String, String) {
    let mut params = CertificateParams::new(["app.example".to_owned()]).expect("a host");
    params.extended_key_usages = vec![purpose];
    params.not_after = rcgen::date_time_ymd(2027, 6, 1);
    params.not_before = rcgen::date_time_ymd(2026, 1, 1);
    let own = key();
    (params.signed_by(&own, &pki.issuer).expect("signed").pem(), own.serialize_pem())
}

fn inspected(files: &[&str]) -> Inspection {
    inspected_on(files, jiff::civil::date(2026, 11, 23))
}

fn inspected_on(files: &[&str], today: jiff::civil::Date) -> Inspection {
    let mut reading = Reading::default();
    files.iter().for_each(|file| reading.read(file.as_bytes(), &Passwords::new(&[])));
    let (uses, entered, zone) = (BTreeMap::new(), BTreeMap::new(), jiff::tz::TimeZone::UTC);
    let question = InspectionContext {
        today,
        zone: &zone,
        applicant: "",
        business_id: "",
        host: "",
        uses: &uses,
        entered: &entered,
    };
    reading.judge(&question)
}

const NGINX: &str = "<title>400 The SSL certificate error</title>";

fn narrowed(text: &str, files: &[&str]) -> Vec<&'static str> {
    codes(&explain(text, Some(&Own::of(&inspected(files), "")), &Chosen::default()))
}

#[test]
fn a_missing_intermediate_is_told_from_a_missing_root() {
    let pki = pki();
    let (own, key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    assert_eq!(narrowed("tlsv1 alert unknown ca", &[&own, &key]), ["intermediate-missing", "unknown-issuer"]);
    // The root is missing, and that does no harm.
    let chain = format!("{own}{}", pki.middle);
    assert_eq!(narrowed("tlsv1 alert unknown ca", &[&chain, &key]), ["unknown-issuer"]);
    let whole = format!("{own}{}{}", pki.middle, pki.root);
    assert!(!narrowed(NGINX, &[&whole, &key]).contains(&"intermediate-missing"));
    // It is there, in another file: whether the client sends it is not known.
    assert!(narrowed("tlsv1 alert unknown ca", &[&own, &pki.middle, &key]).contains(&"intermediate-missing"));
}

#[test]
fn what_the_files_prove_comes_first_and_what_they_rule_out_goes() {
    let pki = pki();
    let (own, key) = leaf(&pki, ExtendedKeyUsagePurpose::ServerAuth);
    let chain = format!("{own}{}", pki.middle);
    assert_eq!(narrowed(NGINX, &[&chain, &key]).first(), Some(&"no-client-authentication"));
    let (own, key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let chain = format!("{own}{}", pki.middle);
    let left = narrowed(NGINX, &[&chain, &key]);
    assert!(left.contains(&"revoked") && left.len() <= 3, "{left:?}");
    let late = inspected_on(&[&chain, &key], jiff::civil::date(2027, 7, 1));
    let said = explain(NGINX, Some(&Own::of(&late, "")), &Chosen::default());
    assert_eq!(codes(&said).first(), Some(&"own-certificate-expired"));
    let (_, other) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let text = "curl: (58) unable to set private key file: '/srv/a.key' type PEM";
    assert_eq!(narrowed(text, &[&chain, &other]).first(), Some(&"key-does-not-fit"));
    assert_eq!(narrowed(text, &[&chain, &key]).len(), 3, "what the text says is not crossed out to nothing");
}

#[test]
fn the_authorities_the_server_names_decide_about_the_issuer() {
    let pki = pki();
    let (own, key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let chain = format!("{own}{}", pki.middle);
    let text = |root: &str| {
        format!("Acceptable client certificate CA names\nC = FI, CN = {root}\n---\n{}", "tlsv1 alert unknown ca")
    };
    let own = Own::of(&inspected(&[&own, &key]), "");
    let said = explain(&text("Example Issuing CA"), Some(&own), &Chosen::default());
    assert_eq!(codes(&said), ["intermediate-missing"]);
    assert_eq!(narrowed(&text("Another Root"), &[&chain, &key]), ["unknown-issuer"]);
}

#[test]
fn a_success_with_a_bad_certificate_is_no_all_clear() {
    let pki = pki();
    let (own, key) = leaf(&pki, ExtendedKeyUsagePurpose::ServerAuth);
    let own = Own::of(&inspected(&[&own, &key]), "");
    let said = explain("HTTP/1.1 200 OK", Some(&own), &Chosen::default());
    assert!(said.success() && said.causes.iter().any(|it| it.cause == Cause::NoClientAuthentication));
}

#[test]
fn what_is_secret_is_covered_in_the_line_that_is_shown() {
    let text = "password=hunter2 user 010594Y9032 : Connection refused";
    let line = &read(text).causes.first().expect("a cause").line.clone();
    assert!(
        !line.contains("hunter2") && !line.contains("010594Y9032") && line.contains("Connection refused"),
        "{line}"
    );
}

#[test]
fn the_output_of_a_server_is_known_as_such() {
    assert!(is_server_output("...\nVerify return code: 0 (ok)"));
    assert!(!is_server_output("-----BEGIN CERTIFICATE-----"));
}

/// Nothing that can be pasted breaks it.
#[test]
fn hostile_text_does_nothing() {
    for text in [
        "alert ".repeat(50_000),
        "-----BEGIN CERTIFICATE-----".repeat(10_000),
        "…^\u{0}\u{202e}[8 bytes data] alert number 99999999999999999999".repeat(1_000),
        "<!ENTITY a \"&a;&a;\">&a;".repeat(1_000),
        "(OUT), TLS handshake, Certificate (11):".to_owned(),
        "paluukoodi -".to_owned(),
        "$(touch /tmp/x) https://`id`.example/ : connection refused".to_owned(),
    ] {
        let said = read(&text);
        let command = said.next.map(|next| next.command).unwrap_or_default();
        assert!(!command.contains("touch") && !command.contains("`id`"), "{command}");
    }
    let bytes: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    let _ = read(&decoded(&bytes));
}

fn program(arguments: &[&str], text: impl Into<Vec<u8>>) -> std::process::Output {
    let mut command = Command::cargo_bin("lupapolku").expect("the program is built");
    command.arg("explain").args(arguments).args(["--today", "2026-11-23", "--language", "en"]).write_stdin(text);
    command.output().expect("runs")
}

#[test]
fn the_json_and_exit_codes_are_the_contract() {
    let output = program(&["-", "--json"], "curl: (7) Failed to connect to vtj.example.fi port 8443 after 1 ms");
    assert_eq!(output.status.code(), Some(0));
    let said: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let keys = |value: &Value| value.as_object().expect("an object").keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&said), ["client", "success", "causes", "further", "remarks", "shown", "next"]);
    assert_eq!(keys(&said["causes"][0]), ["code", "line", "why", "fix", "who"]);
    assert_eq!(keys(&said["next"]), ["command", "shell"]);
    assert_eq!((&said["client"], &said["success"]), (&Value::from("curl"), &Value::from(false)));
    assert_eq!(said["causes"][0]["code"], "port-closed");
    let command = said["next"]["command"].as_str().expect("a command");
    assert!(command.contains("https://vtj.example.fi:8443/"), "{command}");
    let went_on = "depth=0 CN = h.fi\nverify error:num=62:hostname mismatch\nverify return:1\nDONE\nX509v3 Subject Alternative Name: \n    DNS:x.fi";
    let output = program(&["-", "--json"], went_on);
    let said: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(keys(&said["remarks"][0]), ["code", "text"]);
    assert_eq!((&said["remarks"][0]["code"], &said["shown"][0]), (&Value::from("went-on"), &Value::from("DNS:x.fi")));
    assert_eq!(program(&["-"], "good morning").status.code(), Some(1));
    assert_eq!(program(&["/nowhere/at/all.txt"], "").status.code(), Some(2));
    assert_eq!(program(&["-"], [0x7F, b'E', b'L', b'F', 0, 1, 2]).status.code(), Some(2));
}

#[test]
fn too_much_text_is_told_with_what_to_cut() {
    let output = program(&["-"], "a line of a log\n".repeat(600_000));
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(error.contains("8 MB") && error.contains("Cut out one attempt"), "{error}");
}

#[test]
fn the_certificate_of_a_server_is_not_taken_for_ones_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let pki = pki();
    let (server, _) = leaf(&pki, ExtendedKeyUsagePurpose::ServerAuth);
    let path = folder.path().join("s_client.txt");
    std::fs::write(&path, format!("CONNECTED(00000003)\n{server}Verify return code: 0 (ok)\n")).expect("written");
    let output = program(&["-", "--json", "--with", path.to_str().expect("a path")], NGINX);
    let said: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(said["causes"].as_array().expect("a list").len(), 8, "{said}");
}

/// A case of today's process in a file of its own folder.
fn case_file() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("raamilupa.ron");
    let mut new = Command::cargo_bin("lupapolku").expect("the program is built");
    new.args(["new", path.to_str().expect("a path"), "--today", "2026-11-01", "--language", "en"]).assert().success();
    (folder, path)
}

#[test]
fn a_try_is_noted_in_the_case_and_nothing_of_its_text() {
    let (_folder, path) = case_file();
    let case = path.to_str().expect("a path");
    let secret =
        "Master-Key: 0123456789ABCDEF\ncurl: (7) Failed to connect to vtj.example.fi port 443 after 1 ms: secret-word";
    let before = std::fs::read_to_string(&path).expect("the case");
    assert_eq!(program(&["-", "--case", case], secret).status.code(), Some(0));
    assert_eq!(std::fs::read_to_string(&path).expect("the case"), before, "it is noted only when that is asked for");
    assert_eq!(program(&["-", "--case", case, "--record"], secret).status.code(), Some(0));
    let noted = std::fs::read_to_string(&path).expect("the case");
    for part in ["Nothing answers on the port", "curl", "try-network", "Waiting", "2026-11-23", "network team"] {
        assert!(noted.contains(part), "{part} is not in\n{noted}");
    }
    for part in ["0123456789ABCDEF", "secret-word", "vtj.example.fi"] {
        assert!(!noted.contains(part), "{part} is in\n{noted}");
    }
    assert_eq!(program(&["-", "--case", case, "--record"], "HTTP/1.1 200 OK").status.code(), Some(0));
    let solved = std::fs::read_to_string(&path).expect("the case");
    assert!(solved.contains("connection-try-solved-on") && !solved.contains("waiting-for"), "{solved}");
    let check = Command::cargo_bin("lupapolku").expect("built").args(["check", case, "--json"]).output().expect("runs");
    assert!(!String::from_utf8_lossy(&check.stdout).contains("connection-tries"));
}

#[test]
fn noting_needs_a_case() {
    assert_eq!(program(&["-", "--record"], "HTTP/1.1 200 OK").status.code(), Some(2));
}

#[test]
fn a_library_that_sends_all_it_has_is_not_thought_to_hold_back_and_a_mute_client_may() {
    let openssl = "ssl-connect: connect failed (error:0A000410:SSL routines::sslv3 alert handshake failure)";
    assert_eq!(codes(&read(openssl)), ["no-certificate-sent", "no-common-cipher"]);
    // What it could not use some clients leave out without a word.
    let mute = codes(&read("400 No required SSL certificate was sent"));
    for cause in ["unknown-issuer", "intermediate-missing", "wrong-file", "key-does-not-fit", "weak-signature"] {
        assert!(mute.contains(&cause), "{mute:?}");
    }
}

#[test]
fn a_refusal_before_the_server_has_asked_is_about_no_certificate() {
    let refused = "error:0A000410:SSL routines::sslv3 alert handshake failure:SSL alert number 40\n";
    for text in [
        format!("{refused}---\nno peer certificate available\n"),
        format!(
            "* TLSv1.3 (OUT), TLS handshake, Client hello (1):\n* TLSv1.2 (IN), TLS alert, handshake failure (552):\n{refused}"
        ),
        "javax.net.ssl|DEBUG|Produced ClientHello handshake message\nReceived fatal alert: handshake_failure"
            .to_owned(),
    ] {
        assert_eq!(codes(&read(&text)), ["no-common-cipher", "protocol-version"], "{text}");
    }
    let later = format!("Produced ClientHello handshake message\nConsuming ServerHello handshake message\n{refused}");
    assert!(codes(&read(&later)).contains(&"no-certificate-sent"));
}

#[test]
fn settings_source_and_counts_that_stand_beside_an_error_are_not_the_error() {
    let haskell = "HttpExceptionRequest Request {\n  redirectCount        = 0\n  responseTimeout      = ResponseTimeoutDefault\n}\n \
                   (InternalException (Terminated True \"received fatal error: UnknownCa\" (Error_Protocol (\"x\",True,UnknownCa))))";
    assert_eq!(codes(&read(haskell)), ["intermediate-missing", "unknown-issuer"]);
    let node = "/srv/app/call.js:3\npost({url, timeout: 5000, followRedirects: false}, done)\n^\n\nError: connect ECONNREFUSED 127.0.0.1:443";
    assert_eq!(codes(&read(node)).first(), Some(&"port-closed"));
    let bench = "SSL/TLS Protocol:       TLSv1.2\nComplete requests:      1\nFailed requests:        0";
    assert_eq!(read(bench).how_far, HowFar::Unknown);
}

#[test]
fn the_number_of_no_answer_is_no_silence_and_fits_much() {
    for text in ["000", "http_code=000", "Request failed, status: 0"] {
        let said = codes(&read(text));
        assert!(said.contains(&"name-not-found") && said.contains(&"no-certificate-sent"), "{text}: {said:?}");
    }
}

#[test]
fn what_was_just_run_is_not_asked_for_again() {
    let next = |text: &str| read(text).next.map(|next| next.command).unwrap_or_default();
    // curl with -v found no way there: who runs the network looks at the name and the port.
    let network = "*   Trying 127.0.0.1:7101...\n* Failed to connect to vtj.example.fi port 7101 after 2 ms: Couldn't connect to server\ncurl: (7) Failed to connect to vtj.example.fi port 7101 after 2 ms: Couldn't connect to server";
    assert!(next(network).starts_with("getent ahosts vtj.example.fi"), "{}", next(network));
    assert!(
        next("curl: (7) Failed to connect to vtj.example.fi port 7101: Couldn't connect to server")
            .starts_with("curl -v")
    );
    let reached = "bash: connect: Connection refused\nbash: line 1: /dev/tcp/vtj.example.fi/7101: Connection refused";
    assert_eq!(next(reached), "");
    // The handshake came up and the answer was cut: a message tells more; a refusal is decided by the files.
    let closed = "CONNECTED(00000003)\nVerify return code: 0 (ok)\n---\nread:errno=104\nConnection reset by peer";
    assert!(next(closed).starts_with("curl -v --cert"), "{}", next(closed));
    let refused = "CONNECTED(00000003)\n40F7:error:0A000418:SSL routines:ssl3_read_bytes:tlsv1 alert unknown ca:../x.c:1:SSL alert number 48";
    assert_eq!(next(refused), "");
    assert!(next("curl: (56) error:0A000418:SSL routines::tlsv1 alert unknown ca").contains("s_client"));
    let answered = "> POST /soap HTTP/1.1\n< HTTP/1.1 404 Not Found";
    assert_eq!(next(answered), "");
}

/// .NET on Linux sends what it has by OpenSSL, whatever authorities the service names.
#[test]
fn a_library_that_sends_all_it_has_holds_nothing_back() {
    let linux = "System.Net.Http.HttpRequestException: x\n ---> Interop+Crypto+OpenSslCryptographicException: error:1409445C:SSL routines:ssl3_read_bytes:tlsv13 alert certificate required";
    assert_eq!(codes(&read(linux)), ["no-certificate-sent", "no-client-authentication", "wrong-file"]);
    let windows = "System.Net.Http.HttpRequestException: x\n the remote party sent a TLS alert: 'CertificateRequired'.";
    assert!(codes(&read(windows)).contains(&"unknown-issuer"), "{:?}", codes(&read(windows)));
}

#[test]
fn what_came_rarely_with_a_text_is_named_after_a_list_of_three() {
    let further = |said: &Explanation| said.further.iter().map(|it| it.cause.code()).collect::<Vec<_>>();
    // While the connection is set up a reset is seldom a refusal; afterwards it is one as well.
    let during = read("x [::1]: SSL_connect: Connection reset by peer");
    assert_eq!(codes(&during), ["cut-off", "no-certificate-sent", "unknown-issuer"]);
    assert!(further(&during).contains(&"revoked"), "{:?}", further(&during));
    let after = read("SSL_read: Connection reset by peer");
    assert!(codes(&after).contains(&"revoked") && after.further.is_empty(), "{:?}", codes(&after));
    let frames = "Exception in thread \"main\" java.net.SocketException: Connection reset\n\tat java.base/sun.security.ssl.SSLSocketImpl.readHandshakeRecord(SSLSocketImpl.java:1510)";
    assert_eq!(codes(&read(frames)).len(), 3);
    // All of them can be gone to by their places, in this order.
    let places: Vec<_> = (0..4).filter_map(|at| during.finding(at)).map(|it| it.cause.code()).collect();
    assert_eq!((places.len(), places[3]), (4, further(&during)[0]));
    // What the files prove is no rare thing.
    let pki = pki();
    let (own, key) = leaf(&pki, ExtendedKeyUsagePurpose::ServerAuth);
    let chain = format!("{own}{}", pki.middle);
    let with_files = narrowed("x: SSL_connect: Connection reset by peer", &[&chain, &key]);
    assert_eq!(with_files.first(), Some(&"no-client-authentication"), "{with_files:?}");
}

fn first(text: &str) -> Option<&'static str> {
    codes(&read(text)).first().copied()
}

#[test]
fn a_setting_with_the_word_timeout_is_no_failure_of_the_network() {
    let wget = "Setting --timeout (timeout) to 4\nUnable to establish SSL connection.";
    let usage =
        "check_http: could not open certificate file client.pem: No such file\n  [-p <port>] [-t <timeout>] [--sni]";
    let java = "http.client.socket.timeout = 30000\njava.io.EOFException: SSL peer shut down incorrectly";
    let scrapy = " 'scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware',\ntwisted.internet.error.ConnectionLost: Connection to the other side was lost";
    let config = "VtjClientConfig(url=x, readTimeout=60000, retries=3)\njava.net.UnknownHostException: vtj.example.fi";
    for text in [wget, usage, java, scrapy, config] {
        assert_ne!(codes(&read(text)), ["no-answer"], "{text}");
    }
    for text in [
        "Error: timeout",
        "ECONNABORTED timeout of 4000ms exceeded",
        "Net::OpenTimeout: Net::OpenTimeout",
        "curl failed: 28 (Timeout was reached)",
        "Error: Request timeout: /soap",
        "java.net.SocketTimeoutException: Read timed out",
        "dial tcp 192.0.2.1:443: i/o timeout",
        "context deadline exceeded",
    ] {
        assert_eq!(first(text), Some("no-answer"), "{text}");
    }
}

#[test]
fn an_answer_before_the_call_that_failed_is_no_success() {
    for (text, cause) in [
        ("GET /login status 200 OK\nPOST /soap -> Error: socket hang up", "no-certificate-sent"),
        ("vtj: OK status=200\nvtj: connect ECONNREFUSED 192.0.2.1:443", "port-closed"),
        ("Elasticsearch: HTTP/1.1 200 OK\njava.net.UnknownHostException: vtj.example.fi", "name-not-found"),
        ("token endpoint answered 200 OK\njava.net.SocketTimeoutException: Read timed out", "no-answer"),
        ("\"GET /x HTTP/1.1\" 404 12\ncurl: (6) Could not resolve host: vtj.example.fi", "name-not-found"),
    ] {
        assert_eq!(first(text), Some(cause), "{text}");
    }
}

#[test]
fn a_page_for_people_is_no_answer_of_the_register() {
    let head = "HTTP/1.1 200 OK\nContent-Type: text/html\n\n";
    for page in ["<html><title>Kirjaudu</title>", "<html>The requested URL was rejected.", "<html>Huoltokatko</html>"] {
        let said = read(&format!("{head}{page}"));
        assert_eq!((codes(&said).len(), said.how_far), (3, HowFar::Answered), "{page}");
    }
    assert!(read("HTTP/1.1 200 OK\nContent-Type: text/xml\n\n<soap:Envelope><a/></soap:Envelope>").success());
}

#[test]
fn names_of_json_are_not_read_as_errors() {
    let axios =
        r#"{"message":"connect ECONNREFUSED 192.0.2.1:443","config":{"maxRedirects":0,"timeout":5000,"proxy":false}}"#;
    assert_eq!(first(axios), Some("port-closed"));
    let refused = r#"{"message":"Request failed with status code 404","config":{"maxRedirects":0},"status":404}"#;
    assert_eq!(first(refused), Some("http-not-found"));
}

#[test]
fn the_steps_that_a_library_tells_of_are_no_refusals() {
    let states = "SSL_connect:TLSv1.3 read server certificate verify\nerror:0A000415:SSL routines::sslv3 alert certificate expired:SSL alert number 45";
    assert_eq!(codes(&read(states)), ["own-certificate-expired"]);
    let perl =
        "DEBUG: .../IO/Socket/SSL.pm:867: waiting for fd to become ready: SSL wants a read first\nHTTP/1.1 200 OK";
    let said = read(perl);
    assert_eq!((said.success(), said.client.map(|it| it.id.as_str())), (true, Some("perl")));
    let nss = "Failed to load a suitable client certificate\nSSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT: SSL received a certificate_required alert.";
    assert!(codes(&read(nss)).contains(&"no-certificate-sent"));
    let sent = "org.bouncycastle.tls.TlsFatalAlert: handshake_failure(40)";
    assert_eq!(read(sent).how_far, HowFar::Unclear);
}

#[test]
fn a_refusal_that_some_servers_alone_word_like_this_is_in_the_list_and_proven_by_the_files() {
    let text = "sslv3 alert bad certificate";
    assert_eq!(codes(&read(text)).get(..3), Some(&["no-certificate-sent", "key-too-weak", "weak-signature"][..]));
    assert!(codes(&read(text)).contains(&"no-client-authentication"));
    let pki = pki();
    let (own, key) = leaf(&pki, ExtendedKeyUsagePurpose::ServerAuth);
    let chain = format!("{own}{}", pki.middle);
    assert_eq!(narrowed(text, &[&chain, &key]).first(), Some(&"no-client-authentication"));
    assert!(codes(&read("Received fatal alert: bad_certificate: javax.net.ssl")).contains(&"own-certificate-expired"));
}

#[test]
fn words_of_libraries_that_were_met_later_are_known() {
    for (text, cause) in [
        ("AwsCrtError: AWS_IO_DNS_INVALID_NAME: Host name was invalid for dns resolution. https", "name-not-found"),
        ("abort: h.fi certificate error: certificate is for other.example.fi", "host-name-differs"),
        (
            "BEA-090504 Certificate chain failed hostname verification check. HostnameVerifier=x, check expected h",
            "host-name-differs",
        ),
        ("The HTTP request was forbidden with client authentication scheme 'Anonymous'. (403)", "no-certificate-sent"),
        ("error:80000002:system library::No such file or directory", "wrong-file"),
        ("open /srv/vtj/client.key: permission denied", "wrong-file"),
        ("error:0308010C:digital envelope routines::unsupported", "wrong-file"),
        ("net::ERR_CERT_AUTHORITY_INVALID", "server-authority-not-trusted"),
        ("net::ERR_CERT_COMMON_NAME_INVALID", "host-name-differs"),
        ("net::ERR_CERT_DATE_INVALID", "clock-wrong"),
        ("HTTP/1.1 413 Request Entity Too Large", "bad-request"),
        ("HTTP/1.1 421 Misdirected Request", "host-name-differs"),
        ("AH02269: Proxy: downstream server wanted client certificate but none are configured", "no-certificate-sent"),
        ("ORA-29024: Certificate validation failure", "server-authority-not-trusted"),
        ("ORA-28759: failure to open file", "wrong-file"),
        ("error:0A000458:SSL routines::tlsv1 unrecognized name", "host-name-differs"),
    ] {
        assert_eq!(first(text), Some(cause), "{text}");
    }
    for text in [
        "ORA-24247: network access denied by access control list (ACL)",
        "java.net.BindException: Address already in use",
    ] {
        assert_eq!(read(text).how_far, HowFar::Unknown, "{text}");
    }
    let cancelled = codes(&read("client error (Canceled): operation was canceled: connection closed"));
    assert!(cancelled.contains(&"cut-off") && cancelled.contains(&"unknown-issuer"), "{cancelled:?}");
}

#[test]
fn of_attempts_that_are_counted_the_last_that_tells_anything_is_read() {
    let last = read(
        "attempt 1: curl: (60) SSL certificate problem: unable to get local issuer certificate\nattempt 2: tlsv13 alert certificate required",
    );
    assert_eq!((codes(&last), last.is_last_of_several), (vec!["no-certificate-sent"], true));
    let network =
        "attempt 1: Received fatal alert: certificate_expired\nattempt 2: java.net.UnknownHostException: h.fi";
    assert_eq!(first(network), Some("name-not-found"));
    let given_up = "attempt 1: curl: (7) Failed to connect to h.fi port 443\nattempt 2: request failed, giving up";
    assert_eq!(first(given_up), Some("port-closed"));
}

#[test]
fn a_line_that_is_as_long_as_a_window_by_chance_is_not_joined_with_the_next() {
    for width in [72, 76, 78, 79, 80, 100, 120, 132] {
        let line = format!("WARN {} timed out", "x".repeat(width - 15));
        let said = read(&format!("{line}\nERROR giving up: connect: Connection refused"));
        let shown = &said.causes.first().expect("a cause").line;
        assert!(!shown.contains("outERROR"), "{shown}");
        assert!(read(&format!("{}\nHTTP/1.1 200 OK", "x".repeat(width))).success(), "{width}");
        let number = format!("{} failed with status code 407", "x".repeat(width - 28));
        assert_eq!(codes(&read(&format!("{number}\nrake aborted"))).first(), Some(&"proxy-login"), "{width}");
    }
}

#[test]
fn a_listing_below_a_long_line_is_not_joined_with_it() {
    let line = format!("ERROR {} Connection refused", "x".repeat(50));
    let said = read(&format!("{line}\n-rw------- 1 vtj vtj 1704 Nov 28 10:00 client.key\n"));
    assert_eq!(codes(&said).first(), Some(&"port-closed"));
}

#[test]
fn an_empty_text_is_told_as_such_and_a_trace_with_empty_bytes_is_read() {
    let output = program(&["-"], "");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(told.starts_with("The text is empty."), "{told}");
    let mut trace = vec![b'x'; 600];
    trace.extend(b"\0\nError: connect ECONNREFUSED 192.0.2.1:443\n");
    assert_eq!(program(&["-"], trace).status.code(), Some(0));
}

#[test]
fn a_setting_that_is_listed_is_no_failure_and_what_failed_below_it_is() {
    let said = read(
        "timeout = 5 seconds\ntls = on\ntls_certcheck = on\nmsmtp: TLS handshake failed: A TLS fatal alert has been received.",
    );
    assert_ne!(codes(&said), ["no-answer"]);
    assert!(codes(&said).contains(&"own-certificate-expired"), "{:?}", codes(&said));
}

#[test]
fn the_frame_around_a_failure_gives_way_to_what_stands_in_it() {
    let framed = |inside: &str| {
        format!("failed to connect to all addresses; last error: UNAVAILABLE: ipv4:127.0.0.1:443: {inside}")
    };
    assert_eq!(first(&framed("Failed to connect to remote host: Connection refused")), Some("port-closed"));
    let closed = read(&framed("Handshake read failed (Socket closed)"));
    assert!(codes(&closed).contains(&"cut-off") && codes(&closed).contains(&"unknown-issuer"), "{:?}", codes(&closed));
    let reset = framed("Handshake read failed (recvmsg:Connection reset by peer (104))");
    assert!(codes(&read(&reset)).contains(&"cut-off"));
    let created = framed("Failed to create security handshaker.");
    assert_eq!(
        first(&format!("ssl_transport_security.cc:1569] Invalid private key.\n{created}")),
        Some("key-does-not-fit")
    );
    assert_eq!(
        first(&format!("ssl_transport_security.cc:1558] Invalid cert chain file.\n{created}")),
        Some("wrong-file")
    );
    for (above, cause) in [
        ("error:0A00018F:SSL routines::ee key too small", "key-too-weak"),
        ("error:0A00018E:SSL routines::ca md too weak", "weak-signature"),
        ("error:0480006C:PEM routines::no start line", "wrong-file"),
        ("error:80000002:system library::No such file or directory", "wrong-file"),
        ("Enter PEM pass phrase:", "key-password"),
        ("x", "key-does-not-fit"),
    ] {
        let text = format!("{above}\n[error] Private key does not match the certificate: Invalid argument");
        assert_eq!(first(&text), Some(cause), "{above}");
    }
}

#[test]
fn of_two_attempts_in_one_log_the_last_is_told() {
    let failed = "2026-11-29T09:00:01 ERROR call failed: Received fatal alert: certificate_expired\n";
    let worked = "2026-11-29T09:30:01 INFO call to https://h.fi: HTTP/1.1 200 OK\n";
    let later = read(&format!("{failed}{worked}"));
    assert!(later.success() && later.is_last_of_several);
    assert_eq!(first(&format!("{worked}{failed}")), Some("own-certificate-expired"));
    let elsewhere = "2026-11-29T09:00:02 INFO health check http://localhost:8080/ HTTP/1.1 200 OK\n";
    let there = "2026-11-29T09:00:01 ERROR call to https://h.fi failed: Received fatal alert: certificate_expired\n";
    assert_eq!(first(&format!("{there}{elsewhere}")), Some("own-certificate-expired"));
    let other = "2026-11-29T09:30:01 ERROR call failed: PKIX path building failed\n";
    let said = read(&format!("{other}{failed}"));
    assert_eq!((codes(&said), said.is_last_of_several), (vec!["own-certificate-expired"], true));
    assert_eq!(first(&format!("{failed}{other}")), Some("server-authority-not-trusted"));
    // A client that begins with the same line has begun again, however little it then says.
    let begun = "*   Trying 127.0.0.1:443...\n";
    let cut = read(&format!("{begun}PKIX path building failed\n{begun}curl: (52) Empty reply from server"));
    assert!(codes(&cut).contains(&"no-certificate-sent"), "{:?}", codes(&cut));
    // How the connection ended that had failed is no attempt of its own.
    let closed = "2026-11-29T09:00:01 ERROR call failed: connection closed\n";
    assert_eq!(first(&format!("{failed}{closed}")), Some("own-certificate-expired"));
}

#[test]
fn what_a_record_quotes_beside_an_exception_is_not_read() {
    let record = r#"{"level": "error", "exception": [{"exc_type": "HTTPError", "exc_value": "HTTP Error 404: Not Found", "frames": [{"locals": {"h": "302: [<HTTPRedirectHandler>], 407: x"}}]}]}"#;
    assert_eq!(codes(&read(record)), ["http-not-found"]);
}

#[test]
fn words_of_general_kind_are_known() {
    for (text, cause) in [
        ("ETHON couldnt_connect response_code=0", "port-closed"),
        ("ETHON couldnt_resolve_host response_code=0", "name-not-found"),
        ("[mqtt] error connack timeout", "no-answer"),
        (
            "palvelimen varmenne ei kelpaa: (#<gnutls-certificate-status-enum signer-not-found>)",
            "server-authority-not-trusted",
        ),
        (
            "Error: host name verification failed.\nOpenSSL Error[0]: error:0A000086:SSL routines::certificate verify failed",
            "host-name-differs",
        ),
        (
            "Can't connect to h.fi:443 (SSL connect attempt failed error:0A00014D:SSL routines::legacy sigalg disallowed or unsupported)",
            "protocol-version",
        ),
    ] {
        assert_eq!(first(text), Some(cause), "{text}");
    }
    let elixir = read("** (RuntimeError) kutsu epäonnistui: :closed");
    assert!(codes(&elixir).contains(&"cut-off") && codes(&elixir).contains(&"no-certificate-sent"));
    let closed = "Connected to HTTPS on h.fi with ciphersuite (TLS1.3)\nTLS/DTLS socket closed uncleanly\nError reading HTTP response: Invalid argument";
    assert!(codes(&read(closed)).contains(&"no-certificate-sent"), "{:?}", codes(&read(closed)));
    assert!(
        read(
            "{\"exitcode\":0,\"http_code\":200,\"certs\":\"X509v3 Extended Key Usage:TLS Web Server Authentication\"}"
        )
        .success()
    );
    assert!(read("http_req_failed....: 0.00%  0 out of 1\nhttp_reqs....: 1").success());
}

#[test]
fn of_a_gateway_that_fails_the_likeliest_are_told_and_the_rest_after_them() {
    let said = read("HTTPError: Request failed with status code 502 Bad Gateway: POST https://h.fi/502");
    assert_eq!(codes(&said), ["gateway-fails", "cut-off", "port-closed"]);
    assert!(said.further.iter().any(|it| it.cause == Cause::OwnCertificateExpired));
    // The page of a proxy of one's own may stand for anything.
    let own = read("$ curl -i http://127.0.0.1:8080/\nHTTP/1.1 502 Bad Gateway\nServer: nghttpx");
    assert!(codes(&own).contains(&"own-certificate-expired"));
}

#[test]
fn what_is_told_of_failures_in_general_fits_nothing() {
    for text in [
        "total 12\n-rw-r--r-- 1 me me  120 error.log\n-rw-r--r-- 1 me me 99 certificate_expired.py",
        "    if (err.code === \"ECONNREFUSED\") {\n      log.error(\"connection refused, is the port closed?\");\n    }\n    // tlsv1 alert unknown ca",
        "This library raises SSLError when the certificate has expired or when the host name does not match. See \"Connection refused\" below.",
        "commit 1f2e3d\n    fix: handle \"certificate verify failed\" in retry\n\ncommit 2a3b4c\n    docs: explain connection reset",
    ] {
        assert_eq!(read(text).how_far, HowFar::Unknown, "{text}");
    }
}

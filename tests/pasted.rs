//! What clients print is read the same however it was pasted: under a prompt, quoted in a mail, out of a log, wrapped by a
//! window; of several tries the last is read, and what the system says in another language is understood.

#![expect(clippy::expect_used, reason = "tests stop at the first thing that is not as they say")]

use lupapolku::connection::{Chosen, Explanation, HowFar, decoded, explain};
use std::path::Path;

fn read(text: &str) -> Explanation {
    explain(&decoded(text.as_bytes()), None, &Chosen::default())
}

fn codes(said: &Explanation) -> Vec<&'static str> {
    said.causes.iter().map(|finding| finding.cause.code()).collect()
}

/// Some of the outputs of every client that was run.
fn outputs() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/connection");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("a folder").map(|it| it.expect("an entry").path()).collect();
    paths.sort();
    let parts = paths.iter().enumerate().flat_map(|(at, path)| {
        let text = std::fs::read_to_string(path).expect("text");
        let parts: Vec<String> =
            text.split("=== ").skip(1).filter_map(|it| Some(it.split_once('\n')?.1.to_owned())).collect();
        parts.into_iter().skip(at % 5).step_by(9)
    });
    parts.filter(|text| !text.trim().is_empty()).collect()
}

fn every_line(text: &str, change: impl Fn(&str) -> String) -> String {
    text.lines().map(|line| change(line) + "\n").collect()
}

/// How a text is pasted, by name.
fn forms(text: &str) -> Vec<(&'static str, String)> {
    let html = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    vec![
        ("under a prompt", format!("user@app01:~$ ./call.sh\n{text}\nuser@app01:~$ ")),
        ("under a prompt of Windows", format!("C:\\vtj>call.bat\n{text}\nC:\\vtj>")),
        ("in PowerShell", format!("PS C:\\vtj> .\\call.ps1\n{text}\nPS C:\\vtj> ")),
        ("quoted", every_line(text, |line| format!("> {line}"))),
        ("quoted twice", every_line(text, |line| format!(">> {line}"))),
        ("with times", every_line(text, |line| format!("2026-11-28T07:01:25.238Z {line}"))),
        ("out of the journal", every_line(text, |line| format!("Nov 28 07:01:25 app01 vtj[3121]: {line}"))),
        ("out of a container", every_line(text, |line| format!("vtj-client-1  | {line}"))),
        ("in colour", every_line(text, |line| format!("\u{1b}[31m{line}\u{1b}[0m"))),
        ("with the ends of lines of Windows", text.replace('\n', "\r\n")),
        ("without a last end of line", text.trim_end_matches('\n').to_owned()),
        ("out of a page", html),
    ]
}

#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn what_is_pasted_is_read_like_what_was_printed() {
    let mut wrong = Vec::new();
    let outputs = outputs();
    assert!(outputs.len() > 120, "{}", outputs.len());
    for text in outputs {
        // What holds its own escapes means something else when they are undone twice.
        let before = codes(&read(&text));
        for (form, pasted) in forms(&text) {
            let after = codes(&read(&pasted));
            if before != after {
                wrong.push(format!(
                    "{form}: {before:?} and then {after:?}\n{}",
                    text.lines().next().unwrap_or_default()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_line_that_a_window_or_a_mail_broke_is_one_line() {
    let line = "fatal: unable to access 'https://vtj.example.fi/soap/': server certificate verification failed. CAfile: /etc/ssl/ca.crt CRLfile: none";
    let whole = codes(&read(line));
    let hard: String = line.as_bytes().chunks(80).map(|it| String::from_utf8_lossy(it).into_owned() + "\n").collect();
    assert_eq!(codes(&read(&hard)), whole);
    let soft = "fatal: unable to access 'https://vtj.example.fi/soap/': server certificate\nverification failed. CAfile: /etc/ssl/ca.crt CRLfile: none";
    assert_eq!(codes(&read(soft)), whole);
}

#[test]
fn breaks_written_in_json_are_breaks_and_paths_of_windows_are_none() {
    let log = r#"{"level":"error","msg":"call failed\njava.net.SocketTimeoutException: Connect timed out\n\tat java.base/x.y(Z.java:1)"}"#;
    assert_eq!(codes(&read(log)), ["no-answer"]);
    let path = "could not open C:\\new\\nimi.pem: no such file";
    assert_eq!(codes(&read(path)), ["wrong-file"]);
    assert!(read(path).causes.iter().all(|it| it.line == path));
}

#[test]
fn the_last_of_several_tries_is_read_and_that_is_said() {
    let refused =
        "$ ./call.sh\ncurl: (7) Failed to connect to vtj.example.fi port 443 after 1 ms: Couldn't connect to server\n";
    let said = read(&format!("{refused}$ ./call.sh\nHTTP/1.1 200 OK\n$ "));
    assert!(said.success() && said.is_last_of_several);
    let said = read(&format!("{refused}$ ./call.sh\ncurl: (6) Could not resolve host: vtj.example.fi\n"));
    assert_eq!((codes(&said), said.is_last_of_several), (vec!["name-not-found"], true));
    assert!(!read(refused).is_last_of_several);
}

#[test]
fn what_the_system_says_in_other_languages_is_understood_and_told_in_english() {
    for (text, code, english) in [
        ("connect: Yhteys torjuttu", "port-closed", "connection refused"),
        ("OSError: [Errno 111] Förbindelsen förvägrad", "port-closed", "connection refused"),
        (
            "ConnectionRefusedError: [WinError 10061] Det gick inte att ansluta eftersom måldatorn aktivt nekade det",
            "port-closed",
            "connection refused",
        ),
        ("wget: Nimeä tai palvelua ei tunneta", "name-not-found", "name or service not known"),
        ("socket: Förbindelsens tidsgräns löpte ut", "no-answer", "connection timed out"),
        ("VIRHE: Varmenne on vanhentunut", "server-certificate-expired", "the certificate has expired"),
    ] {
        let said = read(text);
        assert!(codes(&said).contains(&code), "{text}: {:?}", codes(&said));
        assert_eq!(said.english, Some(english), "{text}");
    }
    assert_eq!(codes(&read("Etäpalvelin palautti virheen: (404) Ei löydy.")), ["http-not-found"]);
}

/// Libraries and languages that no rule names: what they call a thing is made of the same words.
#[test]
fn names_that_were_never_seen_are_understood_by_their_words() {
    for (text, code, how_far) in [
        ("Vtj::ConnectionRefusedException", "port-closed", HowFar::NotReached),
        (
            "error(socket_error(host_not_found, 'getting address of vtj.example.fi'))",
            "name-not-found",
            HowFar::NotReached,
        ),
        (
            "TlsError::UnknownIssuerOfServerCertificate: server certificate not trusted",
            "server-authority-not-trusted",
            HowFar::ClientRefused,
        ),
        (
            "tlsPrivateKeyDoesNotMatchCertificate: private key does not belong to cert",
            "key-does-not-fit",
            HowFar::OwnFiles,
        ),
        ("unable to import PKCS12 identity", "wrong-file", HowFar::OwnFiles),
        ("HttpError: unexpected reply, status_code=404", "http-not-found", HowFar::Answered),
        ("SOCKET_ERR_PEER_CLOSED_CONNECTION", "cut-off", HowFar::Cut),
        ("Vtj.Net.TimeoutExpired: request to https://vtj.example.fi/ timeout", "no-answer", HowFar::NotReached),
    ] {
        let said = read(text);
        assert!(codes(&said).contains(&code), "{text}: {:?}", codes(&said));
        assert_eq!(said.how_far, how_far, "{text}: {:?}", codes(&said));
    }
}

#[test]
fn a_text_that_tells_no_reason_leaves_nothing_out_and_shows_the_likeliest_first() {
    let said = read("ERROR vtj client: call to https://vtj.example.fi/ failed");
    for code in [
        "no-certificate-sent",
        "server-authority-not-trusted",
        "port-closed",
        "proxy-refuses",
        "key-password",
        "clock-wrong",
    ] {
        assert!(codes(&said).contains(&code), "{code}");
    }
    let (likely, others) = said.ranked();
    assert_eq!((likely.len(), likely.len() + others.len()), (5, said.causes.len()));
    assert_eq!(said.how_far, HowFar::Unclear);
}

#[test]
fn what_nobody_sees_changes_nothing_and_is_not_shown() {
    let refused = "curl: (6) Could not resolve host: vtj.example.fi";
    for mark in ['\u{61c}', '\u{200b}', '\u{200e}', '\u{202e}', '\u{2066}', '\u{2069}', '\u{feff}', '\u{7}'] {
        let text: String = refused.chars().flat_map(|letter| [letter, mark]).collect();
        let said = explain(&text, None, &Chosen::default());
        assert_eq!(codes(&said), ["name-not-found", "redirected"][..codes(&said).len()], "{:04x}", u32::from(mark));
        assert_eq!(said.causes[0].line, refused);
        assert!(said.next.expect("a command").command.contains("vtj.example.fi"));
    }
    let coloured = "\u{1b}[31mcurl: (6) \u{1b}]8;;https://h/\u{1b}\\Could\u{1b}]8;;\u{7} not resolve host: vtj.example.fi\u{1b}[0m";
    assert_eq!(explain(coloured, None, &Chosen::default()).causes[0].line, refused);
}

//! Files as people have them are read, or named with the next step: each kind by a file that a real program wrote.

#![expect(clippy::expect_used, reason = "tests stop at the first thing that is not as they say")]

use super::inspecting::{Asked, all_codes, bytes, codes, inspect_for};
use lupapolku::certificate::{Content, Inspection, Named, Object, Passwords, Reading, Role, Unknown};
use secrecy::SecretString;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The passwords of the files, by the figure at the end of their names.
const PASSWORDS: [&str; 4] = ["Salasana1", "Sälä1234", "Hinta€123", ""];

/// The files of a folder of the data, in the order of their names.
fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/certificates").join(folder);
    let entries = std::fs::read_dir(folder).expect("a folder");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

fn inspect(bytes: &[u8], passwords: &[&str]) -> Inspection {
    inspect_for(&[bytes], passwords, &Asked::default())
}

fn stem(path: &Path) -> String {
    path.file_stem().expect("a name").to_string_lossy().into_owned()
}

fn certificates(inspection: &Inspection) -> usize {
    inspection.objects.iter().filter(|it| matches!(it.content, Content::Certificate(_))).count()
}

fn password_of(stem: &str) -> &'static str {
    let figure = stem.rsplit('-').next().and_then(|figure| figure.parse::<usize>().ok()).unwrap_or(1);
    PASSWORDS.get(figure - 1).copied().unwrap_or(PASSWORDS[0])
}

#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn every_key_store_that_programs_write_opens_and_gives_its_key() {
    for path in files("stores") {
        let stem = stem(&path);
        let passwords: Vec<&str> = match stem.as_str() {
            "own-key-password" => vec!["Salasana1", "Avain22"],
            "pkijs-zolw" => vec!["żółw"],
            other => vec![password_of(other)],
        };
        let found = inspect(&std::fs::read(&path).expect("read"), &passwords);
        assert_eq!(codes(&found, 0)[0], "pkcs12-opened", "{stem}");
        let keys = found.objects.iter().filter(|it| matches!(it.content, Content::PrivateKey(_))).count();
        assert!(keys == 1 && certificates(&found) >= 1, "{stem}: {:?}", all_codes(&found));
        assert!(all_codes(&found).contains(&"private-key-fits"), "{stem}: {:?}", all_codes(&found));
        let is_odd = stem == "forge-3" || stem.starts_with("odd-");
        assert_eq!(all_codes(&found).contains(&"key-odd-password"), is_odd, "{stem}");
        assert_eq!(all_codes(&found).contains(&"key-in-clear"), passwords == [""], "{stem}");
    }
}

#[test]
fn what_is_locked_in_a_way_that_is_not_known_is_never_called_damaged() {
    for path in files("unsupported") {
        let found = inspect(&std::fs::read(&path).expect("read"), &["Salasana1"]);
        let codes = all_codes(&found);
        assert!(
            codes.contains(&"unsupported-algorithm") && !codes.contains(&"damaged"),
            "{}: {codes:?}",
            path.display()
        );
    }
}

#[test]
fn a_password_that_a_console_or_a_script_wrote_otherwise_opens_and_is_remarked_on() {
    let key = inspect(&bytes("keys/odd-cp850-2.key"), &["Sälä1234"]);
    assert_eq!(all_codes(&key), ["key-protected", "key-odd-password", "key-alone"]);
    // A blank that came along with the copied password is no other password.
    let copied = inspect(&bytes("stores/openssl-1.p12"), &[" Salasana1 "]);
    assert!(codes(&copied, 0)[0] == "pkcs12-opened" && !all_codes(&copied).contains(&"key-odd-password"));
    let other = inspect(&bytes("stores/odd-cr-1.p12"), &["Salasana2"]);
    assert_eq!(codes(&other, 0), ["wrong-password"]);
}

#[test]
fn trying_passwords_can_be_followed_and_stopped() {
    let (tried, seen) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let passwords: Vec<SecretString> = (0..30).map(|number| SecretString::from(format!("vaara{number}"))).collect();
    let read = |passwords: &Passwords| {
        let mut reading = Reading::default();
        reading.read(&bytes("stores/openssl-1.p12"), passwords);
        reading
    };
    let follow = tried.clone();
    let all = Passwords::watched(&passwords, move || {
        follow.fetch_add(1, Ordering::Relaxed);
        false
    });
    assert!(read(&all).is_locked());
    assert!(tried.load(Ordering::Relaxed) >= passwords.len(), "each was tried, and the empty one");
    let follow = seen.clone();
    let stopped = Passwords::watched(&passwords, move || {
        follow.fetch_add(1, Ordering::Relaxed);
        true
    });
    read(&stopped);
    assert!(seen.load(Ordering::Relaxed) < passwords.len(), "nothing is tried after it was stopped");
}

#[test]
fn what_is_in_a_key_store_beside_certificates_and_keys_is_told() {
    for path in files("other-content") {
        let found = inspect(&std::fs::read(&path).expect("read"), &["Salasana1"]);
        assert_eq!(all_codes(&found), ["pkcs12-opened", "other-content"], "{}", path.display());
        assert!(!found.fits(), "not all of it was read");
    }
}

#[test]
fn a_text_that_was_copied_with_the_numbers_of_its_lines_is_read() {
    let pem = pem().0;
    for (between, first) in [("  ", 1), (": ", 98), (" | ", 7), (".\t", 1)] {
        let numbered = (first..).zip(pem.lines()).map(|(number, line)| format!("{number:4}{between}{line}\n"));
        let found = inspect(numbered.collect::<String>().as_bytes(), &[]);
        assert_eq!(certificates(&found), 1, "{between:?}: {:?}", all_codes(&found));
    }
}

#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn a_wrong_password_is_told_from_damage_whatever_program_wrote_the_file() {
    for path in files("stores").into_iter().filter(|path| stem(path).ends_with("-1")) {
        let content = std::fs::read(&path).expect("read");
        assert_eq!(codes(&inspect(&content, &["väärä"]), 0)[0], "wrong-password", "{}", path.display());
        let none = inspect(&content, &[]);
        assert_eq!(codes(&none, 0)[0], "pkcs12-needs-password", "{}", path.display());
        assert!(!none.fits(), "what was not opened does not fit");
    }
}

#[test]
fn a_key_with_a_password_of_its_own_does_not_hide_its_certificates() {
    let file = bytes("stores/own-key-password.p12");
    let one = inspect(&file, &["Salasana1"]);
    assert!(certificates(&one) == 2 && all_codes(&one).contains(&"key-other-password"), "{:?}", all_codes(&one));
    assert!(!one.fits());
    // The order in which passwords are given does not matter.
    let both = inspect(&file, &["Avain22", "Salasana1"]);
    assert!(all_codes(&both).contains(&"key-protected"), "{:?}", all_codes(&both));
    assert_eq!(codes(&inspect(&file, &["Avain22"]), 0)[0], "wrong-password");
}

#[test]
fn certificates_in_the_clear_are_shown_before_any_password() {
    let found = inspect(&bytes("stores/forge-1.p12"), &[]);
    assert_eq!(all_codes(&found)[0], "pkcs12-needs-password");
    assert!(certificates(&found) == 1 && all_codes(&found).contains(&"key-needs-password"));
}

#[test]
fn a_password_fits_however_its_letters_are_put_together() {
    let composed = inspect(&bytes("stores/openssl-2.p12"), &["Sa\u{308}la\u{308}1234"]);
    assert_eq!(codes(&composed, 0)[0], "pkcs12-opened");
}

#[test]
fn files_of_passwords_are_read_in_every_encoding_that_editors_write() {
    let utf16 = |from: fn(u16) -> [u8; 2]| "Sälä1234\r\n".encode_utf16().flat_map(from).collect::<Vec<u8>>();
    let forms = [
        "\u{FEFF}Sälä1234\r\n".as_bytes().to_vec(),
        [vec![0xFF, 0xFE], utf16(u16::to_le_bytes)].concat(),
        [vec![0xFE, 0xFF], utf16(u16::to_be_bytes)].concat(),
        utf16(u16::to_le_bytes),
        b"S\xE4l\xE41234\n".to_vec(),
        "muu\nSälä1234".as_bytes().to_vec(),
        "muu\rSälä1234\r".as_bytes().to_vec(),
    ];
    for form in forms {
        let mut reading = Reading::default();
        reading.read(&bytes("stores/openssl-2.p12"), &Passwords::new(&Passwords::of_file(&form)));
        assert!(!reading.is_locked(), "{form:?}");
    }
}

#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn keys_locked_in_any_way_open_and_the_old_way_is_remarked_on() {
    for path in files("keys") {
        let stem = stem(&path);
        let password = match stem.as_str() {
            "forge-traditional-euro" => PASSWORDS[2],
            "trad-cryptography-nordic" => PASSWORDS[1],
            _ => PASSWORDS[0],
        };
        let is_old = stem.starts_with("trad-") || stem.starts_with("forge-");
        if !is_old && !stem.starts_with("pk8-") {
            continue;
        }
        let content = std::fs::read(&path).expect("read");
        let found = inspect(&content, &[password]);
        let expected = if stem == "pk8-empty" { "key-in-clear" } else { "key-protected" };
        assert_eq!(codes(&found, 0)[0], expected, "{stem}");
        assert_eq!(all_codes(&found).contains(&"key-old-lock"), is_old, "{stem}");
        assert_eq!(all_codes(&found).contains(&"key-odd-password"), stem.starts_with("forge-"), "{stem}");
        if stem != "pk8-empty" {
            assert_eq!(codes(&inspect(&content, &["väärä"]), 0), ["wrong-password"], "{stem}");
            assert_eq!(codes(&inspect(&content, &[]), 0), ["key-needs-password"], "{stem}");
        }
        // The same key, however it is locked.
        if stem.starts_with("pk8-") || stem.starts_with("trad-aes") {
            let clear = bytes("keys/clear.key");
            let both = inspect_for(&[&content, &clear], &[password], &Asked::default());
            assert_eq!(both.relations.len(), 1, "{stem}");
        }
    }
}

#[test]
fn a_key_with_its_parameters_is_one_key() {
    let found = inspect(&bytes("keys/ecparam.key"), &[]);
    assert_eq!((found.objects.len(), codes(&found, 0)[0]), (1, "key-in-clear"));
}

#[test]
fn two_numbers_alone_are_a_key_only_when_they_are_used_as_one() {
    for name in ["keys/rsapub.der", "keys/rsapub.pem"] {
        assert_eq!(codes(&inspect(&bytes(name), &[]), 0), ["public-key"], "{name}");
    }
    let behind = inspect(&bytes("keys/cert-and-dh.pem"), &[]);
    assert_eq!((certificates(&behind), codes(&behind, 1)), (1, vec!["dh-parameters"]));
}

#[test]
fn what_is_not_read_is_named() {
    let expected = [
        ("cmp", Named::CmpMessage),
        ("compressed", Named::CompressedMessage),
        ("dh2", Named::DhParameters),
        ("dh5", Named::DhParameters),
        ("dhp", Named::DhParameters),
        ("cut-off", Named::CutOff),
        ("dsaparam", Named::DsaParameters),
        ("digested", Named::CmsWithoutCertificate),
        ("empty", Named::EmptyBundle),
        ("encrypted-data", Named::EncryptedMessage),
        ("jwk", Named::OtherPrivateKey),
        ("key-openssl", Named::OtherPrivateKey),
        ("msblob", Named::OtherPrivateKey),
        ("ocsp-answer", Named::OcspMessage),
        ("ocsp-question", Named::OcspMessage),
        ("pgp-message", Named::EncryptedMessage),
        ("pgp-secret", Named::PgpPrivateKey),
        ("pgp-secret-octets", Named::PgpPrivateKey),
        ("printed-asn1parse", Named::PrintedCertificate),
        ("printed-certtool", Named::PrintedCertificate),
        ("printed-keystore", Named::PrintedCertificate),
        ("printed-keytool", Named::PrintedCertificate),
        ("printed-nss", Named::PrintedCertificate),
        ("printed-openssl", Named::PrintedCertificate),
        ("printed-request", Named::PrintedCertificate),
        ("putty", Named::PuttyKey),
        ("saved-as-text", Named::SavedAsText),
        ("signature", Named::BareSignature),
        ("spkac", Named::SpkacRequest),
        ("spkac-octets", Named::SpkacRequest),
        ("ssh2", Named::Ssh2PublicKey),
        ("sshcom", Named::Ssh2PrivateKey),
        ("time-answer", Named::TimeStamp),
        ("time-question", Named::TimeStamp),
    ];
    for path in files("named") {
        let (stem, content) = (stem(&path), std::fs::read(&path).expect("read"));
        let found = inspect(&content, &[]);
        let Content::Unknown(unknown) = &found.objects[0].content else { panic!("{}", path.display()) };
        let named = expected.iter().find(|(name, _)| *name == stem).map(|(_, named)| Unknown::Named(*named));
        let java = path.extension().is_some_and(|ending| ending == "jks" || ending == "jceks");
        let store = if java { Unknown::JavaKeystore } else { Unknown::Named(Named::BouncyCastleKeystore) };
        assert_eq!(*unknown, named.unwrap_or(store), "{}", path.display());
        let keys = ["jwk", "key-openssl", "msblob", "pgp-secret", "pgp-secret-octets", "putty", "sshcom", "store"];
        let is_key = keys.contains(&stem.as_str());
        assert_eq!(found.objects[0].content.may_hold_key(), is_key, "{stem}: a key is warned of");
    }
}

#[test]
fn what_carries_a_certificate_gives_it() {
    for path in files("carried") {
        let found = inspect(&std::fs::read(&path).expect("read"), &[]);
        let is_order = stem(&path) == "cmp-order";
        let is_carried = |object: &Object| match object.content {
            Content::Certificate(_) => !is_order,
            Content::Request(_) => is_order,
            _ => false,
        };
        assert!(found.objects.iter().any(is_carried), "{}: {:?}", path.display(), all_codes(&found));
        assert!(!all_codes(&found).iter().any(|code| code.contains("damaged")), "{}", path.display());
    }
}

#[test]
fn a_certificate_is_read_however_its_text_was_changed_on_the_way() {
    for path in files("text") {
        let found = inspect(&std::fs::read(&path).expect("read"), &[]);
        assert_eq!(certificates(&found), 1, "{}: {:?}", path.display(), all_codes(&found));
    }
    let secret = inspect(&bytes("text/k8s-secret.yaml"), &[]);
    assert!(all_codes(&secret).contains(&"key-in-clear") && all_codes(&secret).contains(&"key-in-same-file"));
}

/// A certificate as text, and the letters of its base64.
fn pem() -> (String, String) {
    let pem = String::from_utf8(bytes("judged/vtj.crt")).expect("text");
    let letters = pem.lines().filter(|line| !line.starts_with('-')).collect();
    (pem, letters)
}

#[test]
fn the_same_certificate_is_found_in_every_kind_of_text() {
    use base64::Engine as _;
    let (pem, letters) = pem();
    let lines = |change: &dyn Fn(&str) -> String| pem.lines().map(change).collect::<Vec<_>>().join("\n");
    let escaped = pem.trim_end().replace('\n', "\\n");
    let wrapped = |width: usize, gap: &str| {
        let pieces = letters.as_bytes().chunks(width).map(|piece| String::from_utf8_lossy(piece).into_owned());
        pieces.collect::<Vec<_>>().join(gap)
    };
    let encoded = base64::engine::general_purpose::STANDARD.encode(&pem);
    let percent: String = pem
        .bytes()
        .map(|it| match it {
            b'\n' => "%0A".to_owned(),
            b' ' => "%20".to_owned(),
            b'+' => "%2B".to_owned(),
            b'/' => "%2F".to_owned(),
            b'=' => "%3D".to_owned(),
            other => char::from(other).to_string(),
        })
        .collect();
    let office = pem.replace("-----", "—–");
    let der = base64::engine::general_purpose::STANDARD.decode(&letters).expect("base64");
    let hex: Vec<String> = der.iter().map(|octet| format!("{octet:02x}")).collect();
    let texts = [
        ("quoted twice", lines(&|line| format!("> > {line}"))),
        ("quoted with a bar", lines(&|line| format!("| {line}"))),
        ("a difference", lines(&|line| format!("+{line}"))),
        ("comments", lines(&|line| format!("# {line}"))),
        ("found by grep", lines(&|line| format!("vtj.pem:{line}"))),
        ("indented with tabs", lines(&|line| format!("\t\t{line}"))),
        ("an empty line between", pem.replace('\n', "\n\n")),
        ("blanks at the end", lines(&|line| format!("{line}  \t"))),
        ("no-break blanks", lines(&|line| format!("\u{A0}{}\u{A0}", line.replace(' ', "\u{A0}")))),
        ("zero-width letters", lines(&|line| format!("\u{200B}{line}\u{FEFF}"))),
        ("an office program", office),
        ("escapes", format!("{{\"cert\": \"{escaped}\\n\"}}")),
        ("escapes in escapes", format!("\"{}\"", escaped.replace("\\n", "\\\\n"))),
        ("escaped slashes", format!("\"{}\"", escaped.replace('/', "\\/").replace('+', "\\u002b"))),
        ("Java", lines(&|line| format!("    + \"{line}\\n\""))),
        ("a shell", lines(&|line| format!("{line}\\"))),
        ("the colours of a terminal", lines(&|line| format!("\u{1B}[32m{line}\u{1B}[0m"))),
        ("the ends of lines shown", lines(&|line| format!("{line}$"))),
        ("the ends of lines of Windows shown", lines(&|line| format!("{line}^M$"))),
        ("lines that a mail server broke", pem.replacen('\n', "!\n ", 3)),
        ("line separators", pem.replace('\n', "\u{2028}")),
        ("ends of lines of IBM", pem.replace('\n', "\u{85}")),
        ("base64 for addresses", pem.replace('+', "-").replace('/', "_")),
        ("base64 for addresses alone", letters.replace('+', "-").replace('/', "_")),
        ("a form", format!("cert={}", percent.replace("%20", "+"))),
        ("an attribute", format!("<c cert=\"{}\"/>", pem.replace('\n', "&#xa;"))),
        ("hexadecimal digits", hex.concat()),
        ("hexadecimal digits with colons", hex.join(":")),
        ("the source of a program", format!("char c[] = {{\n0x{}\n}};", hex.join(", 0x"))),
        ("the registry", format!("\"Blob\"=hex:{}", hex.join(","))),
        ("od", hex.chunks(16).map(|row| format!("0000020 {}\n", row.join(" "))).collect()),
        ("certutil", hex.chunks(16).map(|row| format!("0010\t{}   0..0\n", row.join(" "))).collect()),
        ("PowerShell", der.iter().map(|octet| format!("{octet}\n")).collect()),
        ("an address", format!("ssl_client_cert={percent}")),
        ("a web page", format!("<html><p>Hei</p><pre>{}</pre>", pem.replace('\n', "<br/>\r\n"))),
        ("one tag a line", lines(&|line| format!("<p class=\"x\"><span>{line}</span></p>"))),
        ("RTF", format!("{{\\rtf1 {}}}", pem.replace('\n', "\\par\n"))),
        ("XML with references", format!("<X509Certificate>\n{}</X509Certificate>", wrapped(76, "&#13;\n"))),
        ("CDATA", format!("<c><![CDATA[{pem}]]></c>")),
        ("LDIF", format!("dn: cn=x\nuserCertificate;binary:: {}\ncn: x\n", wrapped(60, "\n "))),
        ("JSON Web Keys", format!("{{\"keys\":[{{\"x5c\":[\"{letters}\"]}}]}}")),
        ("YAML", format!("cert: |\n  {}\nname: x\n", wrapped(64, "\n  "))),
        ("a secret", format!("data:\n  ca.crt: \"{encoded}\"\n  name: x\n")),
        ("a lost BEGIN", pem.replace("-----BEGIN CERTIFICATE-----\n", "")),
        ("a lost END", format!("{}\nTerveisin Meri\n", pem.replace("-----END CERTIFICATE-----\n", ""))),
        ("a cut BEGIN", pem.replace("-----BEGIN CERTIFICATE-----", "CERTIFICATE-----")),
        ("a sentence about it", format!("Kopioi -----BEGIN CERTIFICATE----- ja -----END CERTIFICATE-----:\n{pem}")),
        ("quoted-printable", pem.replace("-----END", "=\n-----END").replace("==", "=3D=3D")),
        ("old Macs", pem.replace('\n', "\r")),
    ];
    for (what, text) in texts {
        let found = inspect(text.as_bytes(), &[]);
        assert_eq!(certificates(&found), 1, "{what}: {:?}\n{text}", all_codes(&found));
        let others = found.objects.iter().filter(|it| matches!(it.content, Content::Unknown(_))).count();
        assert_eq!(others, 0, "{what}: {:?}", all_codes(&found));
    }
    for wide in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
        let octets: Vec<u8> = pem.encode_utf16().flat_map(wide).collect();
        assert_eq!(certificates(&inspect(&octets, &[])), 1);
    }
    let both = inspect(format!("{letters} {letters}").as_bytes(), &[]);
    assert!(all_codes(&both).contains(&"same-again"), "several on one line");
}

#[test]
fn a_text_with_only_a_part_of_a_certificate_says_so() {
    let (_, letters) = pem();
    let (head, tail) = letters.split_at(letters.len() / 2);
    for text in [format!("Varmenne:\n{head}\n"), format!("{tail}\n-----END CERTIFICATE-----\n")] {
        assert_eq!(all_codes(&inspect(text.as_bytes(), &[])).len(), 1, "{text}");
        assert!(!inspect(text.as_bytes(), &[]).fits());
    }
    let cut = format!("{tail}\n-----END CERTIFICATE-----\n");
    assert_eq!(all_codes(&inspect(cut.as_bytes(), &[])), ["traces-of-certificate"]);
}

#[test]
fn messages_are_read_with_who_sent_them() {
    for name in [
        "mail-attach-der.eml",
        "mail-attach.eml",
        "mail-inline-7bit.eml",
        "mail-inline-b64.eml",
        "mail-qp.eml",
        "mail-html.eml",
        "mail-forwarded.eml",
        "mail-with-zip.eml",
        "mail-zip.zip",
        "mbox",
        "apple.emlx",
        "utf16.eml",
        "plain-cr.eml",
        "smime-opaque.eml",
        "smime-clear.eml",
    ] {
        let found = inspect(&bytes(&format!("mail/{name}")), &[]);
        let object = &found.objects[0];
        assert!(matches!(object.content, Content::Certificate(_)), "{name}: {:?}", all_codes(&found));
        assert_eq!(object.role, Role::Own, "{name}");
        let message = object.origin.message.as_ref().unwrap_or_else(|| panic!("{name}: no message"));
        assert!(message.from.is_some() && message.subject.is_some(), "{name}: {message:?}");
        let is_dated = !name.starts_with("smime");
        assert_eq!((message.day.is_some(), message.sent.is_some()), (is_dated, is_dated), "{name}");
    }
    let der = inspect(&bytes("mail/mail-attach-der.eml"), &[]);
    let origin = &der.objects[0].origin;
    let message = origin.message.as_ref().expect("a message");
    assert_eq!(origin.part.as_deref(), Some("vtj.der"));
    assert_eq!(message.subject.as_deref(), Some("Palveluvarmenne: päätös"));
    assert_eq!(message.sent.as_deref(), Some("2026-11-27T10:00:00+02:00"));
    // A forwarded message speaks for itself.
    let forwarded = inspect(&bytes("mail/mail-forwarded.eml"), &[]);
    let message = forwarded.objects[0].origin.message.as_ref().expect("a message");
    assert_eq!(message.from.as_deref(), Some("Meri Malli <meri@valitys.example>"));
    let none = inspect(&bytes("mail/mail-none.eml"), &[]);
    assert_eq!(all_codes(&none), ["message-without-certificate"]);
}

#[test]
fn messages_of_outlook_are_read_with_who_sent_them() {
    let read = |name: &str| inspect(&bytes(&format!("mail/outlook-{name}.msg")), &[]);
    for (name, part, day) in [
        ("attached", Some("vtj.der"), Some("2026-11-27")),
        ("in-text", None, Some("2026-11-27")),
        ("properties", Some("vtj.crt"), Some("2026-11-27")),
        ("other-writer", Some("vtj.crt"), Some("2026-11-27")),
    ] {
        let found = read(name);
        let object = &found.objects[0];
        assert!(matches!(object.content, Content::Certificate(_)), "{name}: {:?}", all_codes(&found));
        assert_eq!((object.role, object.origin.part.as_deref()), (Role::Own, part), "{name}");
        let message = object.origin.message.as_ref().unwrap_or_else(|| panic!("{name}: no message"));
        assert_eq!(message.day.map(|day| day.to_string()).as_deref(), day, "{name}");
        assert!(
            message.from.as_deref().is_some_and(|from| from.contains("vptuotanto@example.fi")),
            "{name}: {message:?}"
        );
        assert!(message.subject.as_deref().is_some_and(|it| it.starts_with("Palveluvarmenne")), "{name}: {message:?}");
    }
    // A forwarded message speaks for itself.
    let forwarded = read("forwarded");
    assert!(matches!(forwarded.objects[0].content, Content::Certificate(_)), "{:?}", all_codes(&forwarded));
    assert_eq!(all_codes(&read("none")), ["message-without-certificate"]);
    let whole = bytes("mail/outlook-attached.msg");
    for length in (0..whole.len()).step_by(97) {
        let _ = inspect(&whole[..length], &[]);
    }
}

#[test]
fn the_certificate_of_who_signed_a_message_is_not_what_was_sent() {
    for name in ["smime-opaque.eml", "smime-clear.eml", "smime.p7m"] {
        let found = inspect(&bytes(&format!("mail/{name}")), &[]);
        let roles: Vec<Role> = found.objects.iter().map(|it| it.role).collect();
        assert_eq!((roles.first(), roles.last()), (Some(&Role::Own), Some(&Role::Signer)), "{name}");
        assert!(codes(&found, roles.len() - 1).contains(&"certificate-of-signer"), "{name}");
    }
    assert_eq!(all_codes(&inspect(&bytes("mail/smime.p7s"), &[])), ["certificate-of-signer"]);
    for name in ["smime-enc.p7m", "smime-encrypted.eml", "authenv.p7m"] {
        let found = inspect(&bytes(&format!("mail/{name}")), &[]);
        assert_eq!((all_codes(&found), found.is_readable()), (vec!["encrypted-message"], false), "{name}");
    }
}

#[test]
fn archives_are_looked_into_and_those_that_cannot_be_are_named() {
    let found = inspect(&bytes("mail/varmenteet.zip"), &[]);
    let parts: Vec<_> = found.objects.iter().filter_map(|it| it.origin.part.as_deref()).collect();
    assert_eq!(parts, ["vtj.der", "vtj.pem"]);
    assert_eq!(all_codes(&inspect(&bytes("mail/locked.zip"), &[])), ["locked-archive"]);
    for (bytes, code) in [
        (&b"PK\x03\x04 broken"[..], "archive-without-certificate"),
        (b"7z\xBC\xAF\x27\x1C\0\x04", "other-archive"),
        (b"\x1F\x8B\x08\0", "other-archive"),
        (b"%PDF-1.7\n\0", "document"),
        (b"\x89PNG\r\n\x1A\n\0", "document"),
    ] {
        assert_eq!(all_codes(&inspect(bytes, &[])), [code]);
    }
}

#[test]
fn what_a_server_showed_is_never_judged_as_ones_own() {
    for name in ["s_client.txt", "s_client_plain.txt", "gnutls-cli.txt"] {
        let found = inspect(&bytes(&format!("shown/{name}")), &[]);
        assert_eq!((found.objects[0].role, codes(&found, 0)[0]), (Role::Server, "shown-by-server"), "{name}");
        let own = ["holder-fits", "no-purposes", "domain-name", "revocation-unknown"];
        assert!(own.iter().all(|code| !all_codes(&found).contains(code)), "{name}: {:?}", all_codes(&found));
    }
    assert_eq!(all_codes(&inspect(&bytes("shown/s_client_none.txt"), &[])), ["server-answer"]);
}

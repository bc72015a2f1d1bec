//! The inspection of certificates as a person meets it: files dropped on the window, read, and entered in the case.

use super::common::{Window, wait_for, wait_until};
use super::dropped::drop_files;
use super::sample::open_sample;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use lupapolku::certificate::{CsrParams, NewKey, make};
use std::path::{Path, PathBuf};

fn click(window: &mut Window, role: Role, label: &str) {
    let control = window.get_by_role_and_label(role, label);
    control.focus();
    window.run_steps(2);
    window.key_press(Key::Enter);
    window.run_steps(2);
}

/// A key, its request and a certificate of an authority for testing, as files.
fn files(folder: &Path) -> Vec<PathBuf> {
    use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
    let mut params = CertificateParams::default();
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, "DVV TEST Service Certificates - G2E");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority_key = KeyPair::generate().expect("a key");
    let authority = params.self_signed(&authority_key).expect("signed").pem();
    let issuer = Issuer::new(params, authority_key);
    let key = KeyPair::generate().expect("a key");
    let mut leaf = CertificateParams::new(["vtj.esimerkki.example".to_owned()]).expect("a host");
    leaf.distinguished_name = rcgen::DistinguishedName::new();
    leaf.distinguished_name.push(DnType::CommonName, "vtj.esimerkki.example");
    leaf.not_before = rcgen::date_time_ymd(2026, 1, 1);
    leaf.not_after = rcgen::date_time_ymd(2027, 1, 3);
    let request = leaf.serialize_request(&key).expect("made").pem().expect("text");
    let certificate = leaf.signed_by(&key, &issuer).expect("signed").pem();
    let write = |name: &str, text: String| {
        let path = folder.join(name);
        std::fs::write(&path, text).expect("written");
        path
    };
    vec![
        write("vtj.crt", certificate),
        write("vtj.csr", request),
        write("vtj.key", key.serialize_pem()),
        write("ca.crt", authority),
    ]
}

#[test]
fn files_dropped_at_once_are_one_story_that_can_be_entered_in_the_case() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    drop_files(&mut window, &files(folder.path()));
    wait_for(&mut window, "Valid for 41 more days");
    assert!(window.query_all_by_label("The private key matches this certificate").next().is_some());
    window.get_by_label("The certificate matches the request");
    window.get_by_label("The signature matches, but it does not show who made the certificate");
    click(&mut window, Role::Button, "Save the details to the case");
    wait_for(&mut window, "The details are now in the case.");
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    wait_for(&mut window, "Saved ");
    let case = std::fs::read_to_string(folder.path().join("case.ron")).expect("read");
    assert!(case.contains("service-certificates") && case.contains("\"certificate-not-after\": Date(\"2027-01-03\")"));
    assert!(!case.contains("PRIVATE KEY"), "a key has no place in a case");
}

#[test]
fn a_locked_file_opens_with_its_password_which_is_nowhere_afterwards() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let path = folder.path().join("vtj.p12");
    std::fs::write(&path, include_bytes!("../certificate/aes.p12")).expect("written");
    drop_files(&mut window, &[path]);
    wait_for(&mut window, "A password is needed to open the file");
    unlock(&mut window, "salasana");
    wait_for(&mut window, "The file opened");
    assert!(!format!("{:?}", window.root()).contains("salasana"));
}

/// Types a password and presses Enter.
fn unlock(window: &mut Window, password: &str) {
    window.get_by_role_and_label(Role::PasswordInput, "Password of the locked file").focus();
    window.run_steps(2);
    window.event(Event::Text(password.to_owned()));
    window.run_steps(2);
    window.key_press(Key::Enter);
}

#[test]
fn what_opened_with_one_password_stays_open_when_another_is_typed_and_when_files_are_added() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let path = folder.path().join("vtj.p12");
    std::fs::copy("tests/data/certificates/stores/own-key-password.p12", &path).expect("copied");
    drop_files(&mut window, &[path]);
    wait_for(&mut window, "A password is needed to open the file");
    unlock(&mut window, "Salasana1");
    wait_for(&mut window, "The key has a different password from the file");
    unlock(&mut window, "Avain22");
    wait_for(&mut window, "The key is protected with a password");
    window.get_by_label("The file opened");
    let more = folder.path().join("viesti.txt");
    std::fs::write(&more, "Hei, ohessa varmenne.").expect("written");
    drop_files(&mut window, &[more]);
    wait_for(&mut window, "Text without a certificate");
    window.get_by_label("The key is protected with a password");
}

#[test]
fn a_folder_and_a_text_are_refused_politely() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let text = folder.path().join("viesti.txt");
    std::fs::write(&text, "Hei, ohessa varmenne.").expect("written");
    drop_files(&mut window, &[folder.path().to_owned(), text]);
    wait_for(&mut window, "this is a folder; choose the files in it");
    window.get_by_label("Text without a certificate");
}

#[test]
fn of_a_folder_only_what_has_to_do_with_certificates_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let dropped = folder.path().join("varmenteet");
    std::fs::create_dir(&dropped).expect("made");
    std::fs::copy("tests/certificate/service.pem", dropped.join("service.pem")).expect("copied");
    std::fs::write(dropped.join("muistio.txt"), "Hei, ohessa varmenne.").expect("written");
    drop_files(&mut window, &[dropped]);
    wait_for(&mut window, "Certificate · service.pem");
    assert!(window.query_by_label_contains("Text without a certificate").is_none());
    assert!(window.query_by_label_contains("this is a folder").is_none());
}

#[test]
fn of_a_message_it_is_told_who_sent_it_and_which_attachment_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let pem = std::fs::read_to_string("tests/certificate/service.pem").expect("there");
    let head = "From: Meri Malli <meri@esimerkki.example>\r\nSubject: Varmenne\r\n\
        Date: Mon, 23 Nov 2026 09:30:00 +0200\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=raja\r\n\r\n--raja\r\n\
        Content-Type: application/x-pem-file\r\n\
        Content-Disposition: attachment; filename=service.pem\r\n\r\n";
    let message = folder.path().join("viesti.eml");
    std::fs::write(&message, format!("{head}{pem}\r\n--raja--\r\n")).expect("written");
    drop_files(&mut window, &[message]);
    wait_for(&mut window, "viesti.eml › service.pem");
    assert!(window.query_all_by_label_contains("meri@esimerkki.example").next().is_some());
}

#[test]
fn a_key_and_a_request_are_made_here_and_never_replace_anything() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run_steps(3);
    window.event(Event::Text("Key and certificate request".to_owned()));
    window.run_steps(3);
    window.key_press(Key::Enter);
    wait_for(&mut window, "On the server (recommended)");
    let typed = [
        (Role::TextInput, "Server domain name", "vtj.esimerkki.example"),
        (Role::PasswordInput, "Password for the key", "pitkä salasana"),
        (Role::PasswordInput, "The same password again", "pitkä salasana"),
    ];
    click(&mut window, Role::RadioButton, "EC P-384");
    // Why the button is grey stands above it.
    assert!(window.query_all_by_label_contains("Type the server’s domain name first.").next().is_some());
    window.get_by_role_and_label(Role::TextInput, "Folder for the files").focus();
    window.run_steps(2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.event(Event::Text(folder.path().to_string_lossy().into_owned()));
    window.run_steps(2);
    for (role, label, text) in typed {
        window.get_by_role_and_label(role, label).focus();
        window.run_steps(2);
        window.event(Event::Text(text.to_owned()));
        window.run_steps(2);
    }
    click(&mut window, Role::CheckBox, "A Java program will open the key");
    assert!(window.query_by_label_contains("The password must not contain").is_some());
    click(&mut window, Role::CheckBox, "A Java program will open the key");
    click(&mut window, Role::Button, "Create the key and the request");
    wait_for(&mut window, "The key and the request have been created:");
    let key = folder.path().join("vtj.esimerkki.example.key");
    let made = std::fs::read_to_string(&key).expect("made");
    assert!(made.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&key).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    for (role, label, text) in typed.into_iter().skip(1) {
        window.get_by_role_and_label(role, label).focus();
        window.run_steps(2);
        window.event(Event::Text(text.to_owned()));
        window.run_steps(2);
    }
    click(&mut window, Role::Button, "Create the key and the request");
    wait_for(&mut window, "The file already exists.");
    assert_eq!(std::fs::read_to_string(&key).expect("still there"), made);
}

#[test]
fn the_same_request_can_be_made_twice_only_with_different_keys() {
    let wish = CsrParams { key: NewKey::P384, organisation: "", business_id: "", host: "a.example", for_java: false };
    let password = secrecy::SecretString::from("pitkä salasana");
    let keys = [0, 1].map(|_| make(&wish, &password).expect("made").request);
    assert!(keys.first() != keys.last());
}

/// The two certificates of a server on the data exchange layer.
fn of_the_layer(folder: &Path) -> Vec<PathBuf> {
    use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair};
    let serial = DnType::CustomDnType(vec![2, 5, 4, 5]);
    let names = [("auth.pem", "ss1.esimerkki.example"), ("sign.pem", "1234567-1")];
    let made = names.map(|(file, name)| {
        let mut params = CertificateParams::default();
        params.distinguished_name = DistinguishedName::new();
        params.distinguished_name.push(DnType::OrganizationName, "Esimerkki Oy");
        params.distinguished_name.push(serial.clone(), "FI/ss1/COM");
        params.distinguished_name.push(DnType::CommonName, name);
        params.not_before = rcgen::date_time_ymd(2026, 11, 1);
        params.not_after = rcgen::date_time_ymd(2027, 5, 1);
        let key = KeyPair::generate().expect("a key");
        let path = folder.join(file);
        std::fs::write(&path, params.self_signed(&key).expect("signed").pem()).expect("written");
        path
    });
    made.to_vec()
}

#[test]
fn several_certificates_are_entered_as_one_act_and_one_undo_takes_them_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let rows = |folder: &Path| {
        let case = lupapolku::store::open(&folder.join("case.ron")).expect("readable");
        let named = |row: &lupapolku::case::Row| row.text(&"layer-certificate-name".into()).to_owned();
        case.rows(&"layer-certificate-list".into()).map(|(_, row)| named(row)).collect::<Vec<_>>()
    };
    let before = rows(folder.path());
    drop_files(&mut window, &of_the_layer(folder.path()));
    wait_for(&mut window, "Save the details of 2 certificates to the case");
    click(&mut window, Role::Button, "Save the details of 2 certificates to the case");
    wait_for(&mut window, "The details of 2 certificates are now in the case.");
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    wait_for(&mut window, "Saved ");
    let mut after = rows(folder.path());
    after.retain(|name| !before.contains(name));
    after.sort();
    assert_eq!(after, ["1234567-1", "ss1.esimerkki.example"]);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run_steps(4);
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    wait_until(&mut window, |_| rows(folder.path()) == before);
}

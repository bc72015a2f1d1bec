//! A line as it may be shown: without what is not seen, and with passwords, keys of a session and identity codes covered.

use super::secret;
use super::seen::seen;
use crate::identifiers::{contains_identity_code, mask_identity_codes};
use zeroize::Zeroizing;

/// The most letters of a line that are shown.
const LONGEST: usize = 300;
/// The most letters of a line that are looked at.
const READ: usize = 4000;

/// A line that may be shown, after the line that stood before it: a password is often typed below its name or prompt.
pub(super) fn covered_after(before: &str, line: &str) -> String {
    let bare = line.trim_start();
    let end = bare.find(char::is_whitespace).unwrap_or(bare.len());
    let (first, rest) = bare.split_at(end);
    // After a prompt to which nothing was typed comes a message.
    let is_message = first.ends_with([':', ']']) || first.contains("error") || first.chars().all(char::is_alphabetic);
    let is_below = secret::is_open(before) && !(before.contains(' ') && is_message);
    if is_below && !first.is_empty() { covered(&Zeroizing::new(format!("***{rest}"))) } else { covered(line) }
}

/// A line that may be shown.
pub(super) fn covered(line: &str) -> String {
    let line = seen(line);
    let letters = line.chars().take(READ).map(|it| if it.is_control() { ' ' } else { it });
    let shown: Zeroizing<String> = Zeroizing::new(letters.collect());
    let masked = Zeroizing::new(mask_identity_codes(&shown));
    let masked = without_joined_codes(&masked);
    let mut out = Zeroizing::new(String::with_capacity(masked.len() * 2));
    let mut from = 0;
    for place in secret::places(&masked) {
        out.extend([masked.get(from..place.start).unwrap_or_default(), "***"]);
        from = place.end;
    }
    out.push_str(masked.get(from..).unwrap_or_default());
    out.chars().take(LONGEST).collect()
}

/// The line without identity codes whose sign in the middle is left out or written as addresses write it.
fn without_joined_codes(line: &str) -> Zeroizing<String> {
    const BIRTH: usize = 6;
    const REST: usize = 4;
    let mut out = Zeroizing::new(String::with_capacity(line.len()));
    let mut at = 0;
    while let Some(letter) = line.get(at..).and_then(|rest| rest.chars().next()) {
        let is_begin = letter.is_ascii_digit() && !out.ends_with(|it: char| it.is_ascii_alphanumeric());
        let found = is_begin.then(|| {
            let birth = line.get(at..at + BIRTH)?;
            let after = line.get(at + BIRTH..)?;
            let rest = after.strip_prefix("%2D").or_else(|| after.strip_prefix("%2d")).unwrap_or(after);
            let own = rest.get(..REST)?;
            let is_end = !rest.get(REST..)?.starts_with(|it: char| it.is_ascii_alphanumeric());
            let code = Zeroizing::new(format!("{birth}-{own}"));
            (is_end && contains_identity_code(&code)).then(|| line.len() - rest.len() + REST)
        });
        match found.flatten() {
            Some(end) => {
                out.push_str("******-****");
                at = end;
            }
            None => {
                out.push(letter);
                at += letter.len_utf8();
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each line as it is shown; `§` stands for what is secret in it.
    fn assert_covered(lines: &[&str]) {
        let wrong: Vec<String> = lines
            .iter()
            .flat_map(|line| ["hunter2", "x,y;z3", "Hunter 2, o'two"].map(|secret| (*line, secret)))
            .filter(|(line, secret)| line.contains(['"', '\'']) || !secret.contains(' '))
            .filter(|(line, secret)| !(line.contains("§'") && secret.contains('\'')))
            .map(|(line, secret)| (covered(&line.replace('§', secret)), line.replace('§', "***")))
            .filter(|(shown, wanted)| shown != wanted)
            .map(|(shown, wanted)| format!("{shown}  and not  {wanted}"))
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn a_password_after_its_name_is_covered() {
        assert_covered(&[
            "error in password=§",
            "x password=\"§\" y",
            "x {\"user\":\"me\",\"password\":\"§\",\"port\":443}",
            "x {\\\"password\\\":\\\"§\\\",\\\"port\\\":443}",
            "request {'passphrase': '§', 'port': 443}",
            "passphrase '§'",
            "SSLKEYPASSWORD \"§\"",
            "x passphrase: \"§\" x",
            "keystore.password: §",
            "  keystore.password=§",
            "javax.net.ssl.keyStorePassword = §",
            "java -Djavax.net.ssl.keyStorePassword=§ -jar c.jar",
            "java \"-Djavax.net.ssl.keyStorePassword=§\" -jar c.jar",
            "java -Djavax.net.ssl.trustStorePassword=\"§\" -jar c.jar",
            "KEY_PASS=\"§\" ./call.sh",
            "$env:VTJ_PASSWORD = \"§\"",
            "ENV[\"KEY_PASSWORD\"] = \"§\"",
            "{password,\"§\"}",
            "SSL_key_passwd => \"§\",",
            "ssl: { passphrase: \"§\", cert: 'a.pem' }",
            "x {\"apiKey\":\"§\"}",
            "X-Api-Key: \"§\"",
            "client_secret=\"§\"&grant_type=x",
            "Kennwort: \"§\"",
        ]);
    }

    #[test]
    fn a_password_in_xml_is_covered_and_what_follows_it_is_not() {
        assert_covered(&[
            "<Salasana>§</Salasana> ja muuta",
            "<Password>§</Password> next",
            "<wsse:Password Type=\"http://docs.oasis-open.org/x#PasswordText\">§</wsse:Password><a>b</a>",
            "<ns1:salasana xmlns:ns1='urn:x'>§</ns1:salasana> 5",
            "<p:password><![CDATA[§]]></p:password> x",
            "<entry key=\"keystore.password\">§</entry> x",
            "<property name=\"javax.net.ssl.keyStorePassword\" value=\"§\"/> x",
            "<password value=\"§\"/> x",
            "<add password=\"§\" user=\"me\"/>",
        ]);
    }

    #[test]
    fn a_password_after_an_option_is_covered() {
        assert_covered(&[
            "keytool -importkeystore -srcstorepass \"§\" -destkeystore b.p12",
            "keytool -deststorepass \"§\" -noprompt",
            "keytool -storepasswd -new \"§\" -keystore a.p12",
            "keytool -keypass '§' -keystore a.p12",
            "curl --pass \"§\" https://vtj.example.fi/",
            "curl -u \"user:§\" https://vtj.example.fi/",
            "curl --user 'user:§' https://vtj.example.fi/",
            "curl --proxy-user \"user:§\" -x proxy:3128",
            "curl --cert \"file.p12:§\" --cert-type P12",
            "curl -E \"C:\\vtj\\file.p12:§\" x",
            "curl --cert=\"/srv/file.pem:§\" x",
            "wget --password=\"§\" https://vtj.example.fi/",
            "openssl pkcs12 -passin \"pass:§\" -nodes",
            "certutil -p \"§\" -importpfx a.pfx",
            "Import-PfxCertificate -Password \"§\" -FilePath a.pfx",
            "ConvertTo-SecureString \"§\" -AsPlainText -Force",
            "-Password (ConvertTo-SecureString -AsPlainText -String \"§\" -Force) -FilePath a.pfx",
            "\"§\" | ConvertTo-SecureString -AsPlainText -Force",
            "new NetworkCredential(\"user\", \"§\")",
            "new X509Certificate2(\"a.pfx\", \"§\");",
            "OpenSSL::PKCS12.new(File.binread(\"a.p12\"), \"§\")",
            "OpenSSL::PKey::RSA.new(File.read(\"k.pem\"), \"§\")",
            "pkcs12.Decode(data, \"§\"): pkcs12: decryption password incorrect",
            "s.load_cert_chain(\"c.pem\", \"k.pem\", \"§\")",
            "SSL_passwd_cb => sub { \"§\" } bad decrypt",
            "[\"passphrase\"]=> string(15) \"§\" x",
            "[\"curl\",\"--pass\",\"§\",\"-v\"]",
            "[\"curl\", \"--cert\", \"c.pem:§\"]",
            "store.load(in, \"§\".toCharArray());",
            "requests.get(u, auth=(\"user\", \"§\"))",
        ]);
        for (line, shown) in [
            ("-srcstorepass hunter2 -x", "-srcstorepass *** -x"),
            ("-u user:hunter2 x", "-u user:*** x"),
            ("curl -uuser:hunter2 x", "curl -uuser:*** x"),
            ("--proxy-user user:hunter2 x", "--proxy-user user:*** x"),
            ("--pass hunter2 x", "--pass *** x"),
            ("could not load client.p12:hunter2 here", "could not load client.p12:*** here"),
            ("certificate from client.pem:hunter2, OpenSSL error", "certificate from client.pem:***, OpenSSL error"),
            ("file: 'client.key:hunter2' type PEM", "file: 'client.key:***' type PEM"),
            ("keyStorePasswordBase64: aHVudGVyMg== x", "keyStorePasswordBase64: ***"),
            ("incorrect|pwd|hunter2|", "incorrect|pwd|***|"),
            ("pkcs12 password hunter2 error: x", "pkcs12 password *** error: x"),
            ("--cert client.pem:hunter2 x", "--cert client.pem:*** x"),
            ("-passin pass:hunter2", "-passin pass:***"),
            ("-x user:hunter2@proxy:3128 x", "-x ***@proxy:3128 x"),
            ("http_proxy=user:hunter2@proxy:3128", "http_proxy=***@proxy:3128"),
            ("ConvertTo-SecureString hunter2 -AsPlainText)", "ConvertTo-SecureString *** -AsPlainText)"),
            ("-b 'JSESSIONID=abc; x=y' x", "-b '***' x"),
        ] {
            assert_eq!(covered(line), shown);
        }
    }

    #[test]
    fn headers_addresses_keys_and_codes_are_covered() {
        for (line, shown) in [
            ("    Master-Key: 1B94E93F89", "    Master-Key: ***"),
            ("    Resumption PSK: 1B94E93F89", "    Resumption PSK: ***"),
            ("CLIENT_RANDOM 52362c10a2665e32 9cb2bd7a4a1e1f8a", "CLIENT_RANDOM ***"),
            ("CLIENT_TRAFFIC_SECRET_0 52362c10a2665e32 9cb2bd7a", "CLIENT_TRAFFIC_SECRET_0 ***"),
            ("> Proxy-Authorization: Basic dTpw", "> Proxy-Authorization: ***"),
            ("Authorization: Bearer abc.def and 3 more", "Authorization: *** and 3 more"),
            ("-H 'Authorization: Bearer abc def' https://h.fi/", "-H 'Authorization: ***' https://h.fi/"),
            (
                "{\"authorization\":\"Digest a=b, c=d\",\"host\":\"h.fi\"}",
                "{\"authorization\":\"***\",\"host\":\"h.fi\"}",
            ),
            ("{Authorization=[Basic dTpw], Accept=x}", "{Authorization=***, Accept=x}"),
            ("sent Basic dXNlcjpodW50ZXIy to it", "sent Basic *** to it"),
            ("token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-_d, x", "token ***, x"),
            ("Set-Cookie: JSESSIONID=abc; Path=/", "Set-Cookie: ***"),
            ("Cookie: a=b; c=d", "Cookie: ***"),
            ("https://vtj.fi/a;jsessionid=abc?x=y", "https://vtj.fi/a;jsessionid=***"),
            ("GET /a?password=hunter2&x=y HTTP/1.1", "GET /a?password=***&x=y HTTP/1.1"),
            ("proxy http://me:hunter2@proxy.example:8080/", "proxy http://***@proxy.example:8080/"),
            ("https://u:p/a?b@h.fi/x and https://u:p@h.fi", "https://***@h.fi/x and https://***@h.fi"),
            ("hetu=131052308T&x=131052%2D308T", "hetu=******-****&x=******-****"),
            ("curl: (6) Could not resolve host: matti:Hunter22@h.fi", "curl: (6) Could not resolve host: ***@h.fi"),
            (
                "{\"kty\":\"RSA\",\"d\":\"abc\",\"p\":\"def\",\"n\":\"x\"}",
                "{\"kty\":\"RSA\",\"d\":\"***\",\"p\":\"***\",\"n\":\"x\"}",
            ),
            ("Henkilotunnus 010594Y9032.", "Henkilotunnus ******-****."),
            ("Henkilotunnus 010594\u{200b}Y9032.", "Henkilotunnus ******-****."),
        ] {
            assert_eq!(covered(line), shown);
        }
    }

    #[test]
    fn what_was_typed_at_a_prompt_is_covered() {
        for (line, shown) in [
            (
                "Enter pass phrase for client.key: hunter2 -- bad decrypt",
                "Enter pass phrase for client.key: *** -- bad decrypt",
            ),
            (
                "Enter pass phrase for C:\\vtj\\client.key: correct horse",
                "Enter pass phrase for C:\\vtj\\client.key: ***",
            ),
            ("Enter PEM pass phrase: correct horse battery", "Enter PEM pass phrase: ***"),
            ("Enter Import Password: two words", "Enter Import Password: ***"),
            (
                "Enter passphrase for key '/home/me/.ssh/id_rsa': hunter2",
                "Enter passphrase for key '/home/me/.ssh/id_rsa': ***",
            ),
            ("me@vtj.example.fi's password: hunter2", "me@vtj.example.fi's password: ***"),
            ("Enter host password for user 'me': hunter2", "Enter host password for user 'me': ***"),
            ("Password for 'https://me@h.fi': hunter2", "Password for 'https://***@h.fi': ***"),
            ("Enter keystore password: hunter2", "Enter keystore password: ***"),
            ("Enter passphrase (empty for none): hunter2", "Enter passphrase (empty for none): ***"),
            ("Anna avaimen salasana: hunter 2", "Anna avaimen salasana: ***"),
            ("Anna salasana avaimelle client.key: hunter2", "Anna salasana avaimelle client.key: ***"),
            ("Ange lösenord för nyckeln: hunter2", "Ange lösenord för nyckeln: ***"),
            ("Avaimen salasana on hunter22, virhe: keystore", "Avaimen salasana on ***, virhe: keystore"),
            ("Lösenordet är hunter22: tlsv1 alert", "Lösenordet är ***: tlsv1 alert"),
            ("the password is hunter22, and", "the password is ***, and"),
        ] {
            assert_eq!(covered(line), shown);
        }
    }

    #[test]
    fn a_password_on_the_line_below_its_name_is_covered() {
        for before in [
            "salasana:",
            "Password:",
            "lösenord =",
            "password",
            "  client.key.passphrase:",
            "Enter pass phrase for k.pem:",
        ] {
            assert_eq!(covered_after(before, "  hunter2 was incorrect"), "*** was incorrect", "{before}");
        }
        assert_eq!(covered_after("Enter PEM pass phrase:", "curl: (58) x"), "curl: (58) x");
        assert_eq!(covered_after("keystore password was incorrect", "at line 2"), "at line 2");
    }

    #[test]
    fn options_of_one_program_and_keys_without_armour_are_covered() {
        const KEY: &str = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCvIqNLDiwFCo7y";
        for (line, shown) in [
            ("mysql -u root -phunter2 ERROR 2026", "mysql -u root -p*** ERROR 2026"),
            ("mysqldump -h h.fi -p'hunter2' x", "mysqldump -h h.fi -p*** x"),
            ("redis-cli --tls -a hunter2 Could not", "redis-cli --tls -a *** Could not"),
            ("sshpass -p hunter2 ssh x", "sshpass -p *** ssh x"),
            ("mosquitto_pub -u me -P hunter2 -t x", "mosquitto_pub -u me -P *** -t x"),
            ("ldapsearch -D cn=me -w hunter2 x", "ldapsearch -D cn=me -w *** x"),
            ("docker login -u me -p hunter2 h.fi", "docker login -u me -p *** h.fi"),
            ("skopeo copy --src-creds me:hunter2 x", "skopeo copy --src-creds me:*** x"),
            (
                "PGPASSWORD=hunter2 REDISCLI_AUTH=hunter3 MYSQL_PWD=hunter4 psql",
                "PGPASSWORD=*** REDISCLI_AUTH=*** MYSQL_PWD=*** psql",
            ),
            ("x Session-ID: 1B94E93F89 PSK identity: me1 y", "x Session-ID: *** PSK identity: *** y"),
            ("    Session-ID: 1B94E93F89", "    Session-ID: ***"),
        ] {
            assert_eq!(covered(line), shown);
        }
        assert_eq!(covered(&format!("key={KEY}")), "key=***");
        assert_eq!(covered(&format!("wrong format?) {KEY} error:0A")), "wrong format?) *** error:0A");
        assert_eq!(covered(&format!("x {} y", KEY.get(..32).unwrap_or_default())), "x *** y");
    }

    #[test]
    fn nothing_else_is_covered() {
        for line in [
            "keystore password was incorrect",
            "java.io.IOException: keystore password was incorrect",
            "curl: (58) unable to set private key file: '/srv/vtj/client.key' type PEM",
            "could not load PEM client certificate from /srv/client.pem, error:0909006C",
            "curl --cert /srv/client.pem --key C:\\vtj\\client.key --cacert ca.pem",
            "Invalid password or PKCS12 data, ssl.SSLError: [SSL] PEM lib (_ssl.c:3905)",
            "load_cert_chain('c.pem', 'k.pem') and /srv/client.pem:12: bad",
            "2026-11-29 10:11:12 INFO mailto:a@b.fi git@h.fi:x 131052308 1310523089",
            "curl --cert C:\\vtj\\client.pem https://vtj.example.fi:443/soap?mail=a@b.fi",
            "connect to vtj.example.fi port 443 failed after 3 tokens",
            "/srv/client.p12:12: error, /srv/client.p12: bad",
            "Enter PEM pass phrase:",
            "Could not load file 'X, PublicKeyToken=b77a5c561934e089' or one of its dependencies",
            "SyntaxError: Unexpected token '<', \"<html>\" is not valid JSON",
            "Unexpected token: <",
            "passwordFile=/run/secrets/pw max_tokens: 5",
            "-storepass:env PW -storepass:file /srv/pw -passin file:/srv/pw.txt -passin env:PW -pass stdin",
            "-Password $pw -AsPlainText",
            "WWW-Authenticate: Basic realm=\"vtj\"",
            "basic authentication is required",
            "ConvertTo-SecureString : Cannot process the argument",
            "password: null",
            "password=***",
            "proxy_pass https://vtj.example.fi; no cookie was sent",
            "* Connected to vtj.example.fi (127.0.0.1) port 7101 (#0)",
            "Authorization failed for 3 of 5",
            "</wsse:Password> next",
            "mail to a@b.fi, -u vtj.example.fi:443",
            "    PSK identity: None",
            "    Session-ID-ctx: ",
            "Enter pass phrase for client.key:",
            "wrong password for client.key",
            "mysql -h h.fi -p and mysql --port=3306",
            "SHA256 Fingerprint=1B:94:E9:3F serial 52362C10A2665E329CB2BD7A4A1E1F8A",
            "d7d61036ae1174392c902b2c67c6a3febdabc7a84d5e831c5ab0824e0d61d7ee",
            "/opt/JavaApps/lib64/MyClient2/HttpUrlConnection11Impl/SSLHandshakeException",
            "the password is wrong, salasana on väärä",
        ] {
            assert_eq!(covered(line), line);
        }
    }

    #[test]
    fn what_is_not_seen_is_not_shown_and_a_long_line_is_cut_after_it_was_covered() {
        assert_eq!(covered("a\u{202e}b\u{2066}c\u{61c}\u{1b}[31md\te\u{7}"), "abcd e");
        let address = format!("{}https://user:hunter2{}@h.fi", " ".repeat(285), "x".repeat(300));
        assert!(!covered(&address).contains("user"), "{}", covered(&address));
        assert_eq!(covered(&"ä".repeat(5000)).chars().count(), 300);
    }
}

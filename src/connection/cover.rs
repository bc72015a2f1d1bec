//! A line as it may be shown: without what is not seen, and with passwords, keys of a session and identity codes covered.

use super::secret;
use super::seen::seen;
use crate::identifiers::mask_identity_codes;
use zeroize::Zeroizing;

/// The most letters of a line that are shown.
const LONGEST: usize = 300;
/// The most letters of a line that are looked at.
const READ: usize = 4000;

/// A line that may be shown.
pub(super) fn covered(line: &str) -> String {
    let line = seen(line);
    let letters = line.chars().take(READ).map(|it| if it.is_control() { ' ' } else { it });
    let shown: Zeroizing<String> = Zeroizing::new(letters.collect());
    let masked = Zeroizing::new(mask_identity_codes(&shown));
    let mut out = Zeroizing::new(String::with_capacity(masked.len() * 2));
    let mut from = 0;
    for place in secret::places(&masked) {
        out.extend([masked.get(from..place.start).unwrap_or_default(), "***"]);
        from = place.end;
    }
    out.push_str(masked.get(from..).unwrap_or_default());
    out.chars().take(LONGEST).collect()
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
            ("x keyStorePasswordBase64: aHVudGVyMg== x", "x keyStorePasswordBase64: *** x"),
            ("RSA.new(File.read('k.pem'), 'hunter2')", "RSA.new(File.read('k.pem'), '***')"),
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
            ("Henkilotunnus 010594Y9032.", "Henkilotunnus ******-****."),
            ("Henkilotunnus 010594\u{200b}Y9032.", "Henkilotunnus ******-****."),
        ] {
            assert_eq!(covered(line), shown);
        }
    }

    #[test]
    fn nothing_else_is_covered() {
        for line in [
            "keystore password was incorrect",
            "java.io.IOException: keystore password was incorrect",
            "curl: (58) unable to set private key file: '/srv/vtj/client.key' type PEM",
            "could not load PEM client certificate from /srv/client.pem, error:0909006C",
            "curl --cert /srv/client.pem --key C:\\vtj\\client.key --cacert ca.pem",
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
            "    Session-ID: 1B94E93F89",
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

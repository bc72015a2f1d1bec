//! A proxy on the way stays in the command, and one that opens the traffic is the cause.

use super::{codes, read};
use lupapolku::connection::Remark;

/// What curl prints on its way through a proxy, to the handshake.
const TUNNEL: &str = "* Uses proxy env variable HTTPS_PROXY == 'http://127.0.0.1:48800'
*   Trying 127.0.0.1:48800...
* Connected to 127.0.0.1 (127.0.0.1) port 48800 (#0)
* Establish HTTP proxy tunnel to palvelin:46101
> CONNECT palvelin:46101 HTTP/1.1
> Host: palvelin:46101
> User-Agent: curl/7.88.1
>\x20
< HTTP/1.1 200 Connection established
<\x20
* CONNECT phase completed
* TLSv1.3 (OUT), TLS handshake, Client hello (1):
* TLSv1.3 (IN), TLS handshake, Server hello (2):
* TLSv1.3 (IN), TLS handshake, Certificate (11):
";
const REFUSED: &str = "* SSL certificate problem: unable to get local issuer certificate
curl: (60) SSL certificate problem: unable to get local issuer certificate";
const NONE_SENT: &str = "* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384
* Server certificate:
*  subject: C=FI; O=Verkko; CN=palvelin
*  issuer: C=FI; O=Koivu Oy; CN=Koivu Verkko CA
> GET /haku HTTP/1.1
< HTTP/1.1 400 Bad Request
<title>400 No required SSL certificate was sent</title>";

#[test]
fn the_command_goes_through_the_proxy_of_the_text() {
    let said = read(&format!("{TUNNEL}{REFUSED}"));
    assert_eq!(codes(&said), ["server-authority-not-trusted"]);
    let next = said.next.expect("a command").command;
    assert!(next.contains("-connect palvelin:46101 -proxy 127.0.0.1:48800 "), "{next}");
    assert!(said.remarks.is_empty(), "{:?}", said.remarks);
    let refused = "* Uses proxy env variable https_proxy == 'http://aino:salasana@proxy.example:3128'\ncurl: (56) CONNECT tunnel failed, response 403";
    let next = read(refused).next.expect("a command").command;
    assert!(next.contains("-x http://proxy.example:3128 ") && !next.contains("salasana"), "{next}");
}

#[test]
fn a_command_that_goes_past_the_proxy_says_so() {
    let java = "javax.net.ssl.SSLHandshakeException: PKIX path building failed: x\n\tat sun.net.www.protocol.http.HttpURLConnection.doTunneling(X.java:1)\nUnable to tunnel through proxy";
    let said = read(java);
    assert!(said.remarks.contains(&Remark::PastProxy), "{said:?}");
    assert!(!read("curl: (56) tlsv1 alert unknown ca").remarks.contains(&Remark::PastProxy));
}

#[test]
fn a_handshake_in_which_nobody_asked_was_not_with_the_service() {
    let said = read(&format!("{TUNNEL}{NONE_SENT}"));
    assert_eq!(codes(&said), ["traffic-opened", "no-certificate-sent"]);
    assert!(said.shown.iter().any(|line| line.contains("Koivu Verkko CA")), "{:?}", said.shown);
    // Without a proxy it may be so too.
    let traced = TUNNEL.lines().skip(10).collect::<Vec<_>>().join("\n");
    assert_eq!(codes(&read(&format!("{traced}\n{NONE_SENT}"))), ["no-certificate-sent", "traffic-opened"]);
    // Somebody asked.
    let asked = format!("{TUNNEL}* TLSv1.3 (IN), TLS handshake, Request CERT (13):\n{NONE_SENT}");
    assert_eq!(codes(&read(&asked)), ["no-certificate-sent"]);
}

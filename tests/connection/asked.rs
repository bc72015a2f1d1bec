//! After an answer by HTTP the same is asked again, and the answer to a command is no success of the call.

use super::read;
use lupapolku::connection::HowFar;

fn next(text: &str) -> String {
    read(text).next.map(|next| next.command).unwrap_or_default()
}

fn trace(request: &str, answer: &str) -> String {
    format!(
        "*   Trying 127.0.0.1:46101...\n* Connected to palvelin (127.0.0.1) port 46101 (#0)\n> {request} HTTP/1.1\n> Host: palvelin:46101\n\
         > User-Agent: curl/7.88.1\n> \n< HTTP/1.1 {answer}\n< Content-Type: text/html\n"
    )
}

#[test]
fn the_path_and_method_of_the_text_are_asked_again() {
    for answer in ["403 Forbidden", "404 Not Found", "401 Unauthorized"] {
        let command = next(&trace("GET /haku/v1", answer));
        assert!(command.contains("GET /haku/v1 HTTP/1.0") && command.contains("s_client"), "{answer}: {command}");
    }
    let soap = "HTTP/1.1 500 Internal Server Error\n<soap:Fault><faultstring>x</faultstring></soap:Fault>";
    let posted = format!("POST /haku/soap HTTP/1.1\nHost: palvelin\n\n{soap}");
    let command = next(&posted);
    assert!(command.contains("--data @message.xml") && command.ends_with("/haku/soap"), "{command}");
    let python = "requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: https://palvelin:46101/haku";
    assert!(next(python).ends_with("https://palvelin:46101/haku"), "{}", next(python));
    let typed = "$ curl --cert own.pem -d @haku.xml https://palvelin:46101/soap\n403 Forbidden";
    assert!(next(typed).ends_with("https://palvelin:46101/soap"), "{}", next(typed));
}

#[test]
fn a_path_that_is_not_told_is_left_to_who_types_it_and_never_guessed() {
    let said = read("HTTP/1.1 403 Forbidden");
    let next = said.next.expect("a command");
    assert!(next.command.contains("/PATH") && next.is_to_be_completed(), "{}", next.command);
    // Before anything was answered it does not matter.
    let refused = read("tlsv1 alert unknown ca").next.expect("a command").command;
    assert!(refused.contains("GET / HTTP"), "{refused}");
}

#[test]
fn a_good_answer_to_s_client_is_no_success_of_the_call() {
    let s_client = "CONNECTED(00000003)\nVerify return code: 0 (ok)\n---\nHTTP/1.1 200 OK\n\ntervetuloa";
    let said = read(s_client);
    assert_eq!(said.how_far, HowFar::CommandAnswered);
    assert!(said.success() && said.next.is_none());
    assert_eq!(read("HTTP/1.1 200 OK").how_far, HowFar::Succeeded);
}

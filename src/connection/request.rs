//! What a text shows of the request: its method and path, so that the command to run next asks the same.

use super::cover::covered;

const METHODS: [&str; 6] = ["GET", "POST", "PUT", "HEAD", "DELETE", "PATCH"];

/// What was asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Request {
    method: Option<&'static str>,
    /// Without what follows a question mark, which may be secret.
    pub(super) path: Option<String>,
}

impl Request {
    /// What the last line tells that shows a request, or the first address of this host.
    pub(super) fn of<'a>(lines: impl DoubleEndedIterator<Item = &'a str> + Clone, host: Option<&str>) -> Self {
        let shown = lines.clone().rev().find_map(Self::on);
        let addressed = || lines.clone().find_map(|line| Self::at_address(line, host?));
        let asked = shown.or_else(addressed).unwrap_or_default();
        Self { method: asked.method.or_else(|| lines.clone().find_map(set_method)), ..asked }
    }

    /// `> GET /haku HTTP/1.1`, `send: b'POST /haku HTTP/1.1\r\n…`
    fn on(line: &str) -> Option<Self> {
        let is_between = |it: char| it.is_whitespace() || matches!(it, '"' | '\'' | '`');
        if !line.contains("HTTP/") {
            return None;
        }
        let words: Vec<&str> = line.split(is_between).filter(|it| !it.is_empty()).collect();
        words.windows(3).find_map(|three| {
            let [method, path, version] = three else { return None };
            let method = METHODS.into_iter().find(|it| it == method).filter(|_| version.starts_with("HTTP/"))?;
            Some(Self { method: Some(method), path: plain(after_host(path)) })
        })
    }

    /// `Post "https://palvelin/haku": EOF`, `curl -d @haku.xml https://palvelin/haku`
    fn at_address(line: &str, host: &str) -> Option<Self> {
        let (before, address) = line.split_once("https://").filter(|(_, it)| is_of(it, host))?;
        let path = plain(after_host(&format!("https://{address}")));
        let words = || before.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty());
        let named =
            || METHODS.into_iter().find(|it| words().next_back().is_some_and(|word| word.eq_ignore_ascii_case(it)));
        let is_curl = before.contains("curl ");
        let sends = || is_curl && line.split_whitespace().any(|it| it == "-d" || it.starts_with("--data"));
        let typed = || METHODS.into_iter().find(|it| line.contains(&format!("-X {it} ")));
        let method = named().or_else(typed).or_else(|| sends().then_some("POST"));
        path.map(|path| Self { method: method.or(is_curl.then_some("GET")), path: Some(path) })
    }

    /// Whether a message was sent, and not merely something asked for.
    pub(super) fn is_message(&self) -> bool {
        matches!(self.method, Some("POST" | "PUT" | "PATCH"))
    }

    /// Whether something was asked for without a message.
    pub(super) fn is_question(&self) -> bool {
        matches!(self.method, Some("GET" | "HEAD"))
    }
}

/// `method: 'post',`, `"method":"POST"`: the settings of a client that shows them.
fn set_method(line: &str) -> Option<&'static str> {
    let after = ["method: ", "\"method\":"].iter().find_map(|it| Some(line.split_once(it)?.1))?;
    let word = after.trim_start().trim_start_matches(['\'', '"']);
    let word = word.split(|it: char| !it.is_ascii_alphabetic()).next()?;
    METHODS.into_iter().find(|it| word.eq_ignore_ascii_case(it))
}

/// Whether an address is of this host.
fn is_of(address: &str, host: &str) -> bool {
    let end = address.get(..host.len()).is_some_and(|it| it.eq_ignore_ascii_case(host)).then_some(host.len());
    end.and_then(|end| address.get(end..)).is_some_and(|rest| rest.starts_with([':', '/']))
}

/// The path of an address; what is a path already stays.
fn after_host(address: &str) -> &str {
    let Some((_, after)) = address.split_once("://") else { return address };
    after.find('/').and_then(|at| after.get(at..)).unwrap_or_default()
}

/// A path that every shell takes as it is and that shows nothing secret.
fn plain(text: &str) -> Option<String> {
    let is_plain = |it: char| it.is_ascii_alphanumeric() || "/._~-+@:,=".contains(it);
    let path = text.split(|it: char| "?#\"'`)>]; ".contains(it) || it.is_whitespace()).next()?;
    let path = path.trim_end_matches([':', ',', '.']);
    (path.starts_with('/') && path.chars().all(is_plain) && covered(path) == path).then(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> (Option<&'static str>, Option<String>) {
        let request = Request::of(text.lines(), Some("palvelin"));
        (request.method, request.path)
    }

    #[test]
    fn method_and_path_are_read_however_a_client_shows_them() {
        for (text, method) in [
            ("> GET /a/b HTTP/1.1\n> Host: palvelin", Some("GET")),
            ("> CONNECT palvelin:443 HTTP/1.1\n> POST /a/b HTTP/2", Some("POST")),
            ("---request begin---\nGET /a/b HTTP/1.1", Some("GET")),
            ("send: b'POST /a/b HTTP/1.1\\r\\nHost: palvelin'", Some("POST")),
            ("https://palvelin:443 \"POST /a/b?tunnus=x HTTP/1.1\" 403 None", Some("POST")),
            ("HTTP Request: POST https://palvelin:46101/a/b \"HTTP/1.1 403 Forbidden\"", Some("POST")),
            ("Post \"https://palvelin:46101/a/b\": EOF", Some("POST")),
            ("403 Client Error: Forbidden for url: https://palvelin/a/b", None),
            ("  url: 'https://palvelin:46101/a/b',\n  method: 'post',", Some("POST")),
            (r#"{"config":{"url":"https://palvelin/a/b","method":"post"}}"#, Some("POST")),
            ("curl --cert own.pem -d @haku.xml https://palvelin/a/b", Some("POST")),
            ("curl --cert own.pem https://palvelin/a/b", Some("GET")),
        ] {
            assert_eq!(asked(text), (method, Some("/a/b".to_owned())), "{text}");
        }
    }

    #[test]
    fn what_is_another_host_secret_or_dangerous_is_no_path() {
        for text in [
            "https://curl.se/docs/sslcerts.html",
            "https://palvelin.example/a",
            "> GET /hae/131052-308T HTTP/1.1",
            "> GET /a$(x) HTTP/1.1",
            "> GET /a%2F HTTP/1.1",
            "https://palvelin:46101",
        ] {
            assert_eq!(asked(text).1, None, "{text}");
        }
    }
}

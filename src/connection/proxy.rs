//! The proxy that a text shows on the way to the service.

use super::host;
use super::knowledge::{Knowledge, has_any};

/// Before the name of a proxy that Java was given.
const HOST_OF_JAVA: &str = "https.proxyHost=";

/// A proxy on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Proxy {
    /// Its name and port.
    At(String),
    /// The text does not tell where it is.
    Somewhere,
}

impl Proxy {
    /// The proxy that a text shows, or what was typed before it.
    pub(super) fn of(prompt: &str, text: &str) -> Option<Self> {
        let marks = &Knowledge::get().marks;
        let lines = || std::iter::once(prompt).chain(text.lines());
        // In a long text most of it is nowhere.
        let is_set = [prompt, text].iter().any(|it| marks.proxy_at.is_in(it));
        let set = if is_set { lines().find_map(setting) } else { None };
        let shows = |part: &str| prompt.contains(part) || text.contains(part);
        let of_java = || if shows(HOST_OF_JAVA) { of_java(lines()) } else { None };
        let of_object = || if shows("proxy") { of_object(lines()) } else { None };
        let at = set.or_else(of_java).or_else(|| of_trace(lines())).or_else(of_object);
        let is_seen = || [prompt, text].iter().any(|it| marks.proxied.is_in_any_case(it));
        at.map(Self::At).or_else(|| is_seen().then_some(Self::Somewhere))
    }

    /// Its name and port where they are told.
    pub(super) fn address(&self) -> Option<&str> {
        match self {
            Self::At(address) => Some(address),
            Self::Somewhere => None,
        }
    }
}

/// `Uses proxy env variable HTTPS_PROXY == 'http://10.0.0.1:3128'`, `curl -x proxy.example:3128 …`, `proxyconnect tcp: dial tcp …`
fn setting(line: &str) -> Option<String> {
    let marks = &Knowledge::get().marks.proxy_at;
    let found = marks.iter().filter(|_| marks.is_in(line)).find_map(|mark| Some(line.split_once(mark.as_str())?.1));
    let value = found?.trim_start_matches([' ', '=', ':', '\'', '"']);
    let end = |it: char| it.is_whitespace() || "'\",;".contains(it);
    named(value.split(end).next()?.trim_end_matches([':', '/']))
}

/// `-Dhttps.proxyHost=proxy.example -Dhttps.proxyPort=3128`
fn of_java<'a>(lines: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
    let value = |name: &str| {
        let after = lines.clone().find_map(|line| Some(line.split_once(name)?.1));
        after
            .map(|it| it.split(|it: char| !it.is_ascii_alphanumeric() && !".-".contains(it)).next().unwrap_or_default())
    };
    let (name, port) = (value(HOST_OF_JAVA)?, value("https.proxyPort=")?);
    named(&format!("{name}:{port}"))
}

/// `proxy: { host: 'proxy.example', port: 3128 }` as axios shows its settings, on one line or several.
fn of_object<'a>(lines: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
    /// So many lines may the object have.
    const LINES: usize = 6;
    let begins = |line: &str| ["proxy: {", "\"proxy\":{", "\"proxy\": {"].iter().find_map(|it| line.find(it));
    let (at, from) = lines.clone().enumerate().find_map(|(at, line)| Some((at, begins(line)?)))?;
    let whole = lines.skip(at).take(LINES).collect::<Vec<_>>().join(" ");
    let object = whole.get(from..)?.split('}').next()?;
    let value = |name: &str| {
        let after = object.split_once(name)?.1.trim_start_matches(['"', '\'', ':', ' ']);
        after.split(|it: char| !it.is_ascii_alphanumeric() && !".-".contains(it)).next()
    };
    named(&format!("{}:{}", value("host")?, value("port")?))
}

/// Where curl was connected to when it asked for a tunnel.
fn of_trace<'a>(lines: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
    let marks = &Knowledge::get().marks;
    let asks = |line: &str| has_any(line, &marks.tunnel_asked);
    let before = lines.clone().take_while(|line| !asks(line)).count();
    lines.clone().nth(before)?;
    let connected = lines.take(before).filter_map(|line| line.split_once(marks.connected_to.as_str())).last()?.1;
    let name = connected.split(' ').next()?;
    let port = connected.split_once(" port ")?.1.split(' ').next()?;
    named(&format!("{name}:{port}"))
}

/// A name and port without a user and password; nothing where the port is not told.
fn named(address: &str) -> Option<String> {
    let bare = address.split_once("://").map_or(address, |(_, after)| after);
    let bare = bare.rsplit_once('@').map_or(bare, |(_, after)| after);
    let (name, port) = host::typed(bare)?;
    let is_name = name.chars().all(|it| it.is_ascii_alphanumeric() || "-._[]:".contains(it)) && !name.starts_with('-');
    port.filter(|_| is_name).map(|port| format!("{name}:{port}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_is_read_however_a_client_shows_it() {
        for text in [
            "* Uses proxy env variable HTTPS_PROXY == 'http://proxy.example:3128'",
            "* Uses proxy env variable https_proxy == 'http://aino:salasana@proxy.example:3128/'",
            "export https_proxy=proxy.example:3128",
            "$ curl -x http://proxy.example:3128 https://palvelin/",
            "$ openssl s_client -proxy proxy.example:3128 -connect palvelin:443",
            "    proxy: { protocol: 'http', host: 'proxy.example', port: 3128 },",
            "  proxy: {\n    host: 'proxy.example',\n    port: 3128\n  },",
            r#"{"config":{"proxy":{"host":"proxy.example","port":3128},"url":"https://palvelin/"}}"#,
            "java -Dhttps.proxyHost=proxy.example -Dhttps.proxyPort=3128 -jar vtj.jar",
            "* Connected to proxy.example (10.0.0.1) port 3128 (#0)\n* Establish HTTP proxy tunnel to palvelin:443\n> CONNECT palvelin:443 HTTP/1.1",
            "Get \"https://palvelin/\": proxyconnect tcp: dial tcp proxy.example:3128: connect: connection refused",
        ] {
            assert_eq!(Proxy::of("", text), Some(Proxy::At("proxy.example:3128".to_owned())), "{text}");
        }
        for text in [
            "java.io.IOException: Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 403 Forbidden\"",
            "Error: tunneling socket could not be established, statusCode=403",
            "\tat sun.net.www.protocol.http.HttpURLConnection.doTunneling(HttpURLConnection.java:2271)",
            "    at TunnelingAgent.createSocket (/srv/node_modules/https-proxy-agent/dist/index.js:91:5)",
            "ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 403 Forbidden'))",
        ] {
            assert_eq!(Proxy::of("", text), Some(Proxy::Somewhere), "{text}");
        }
        for text in [
            "* Connected to palvelin (10.0.0.1) port 443 (#0)",
            "proxy_ssl_certificate own.pem",
            "no_proxy=palvelin:443",
        ] {
            assert_eq!(Proxy::of("", text), None, "{text}");
        }
    }
}

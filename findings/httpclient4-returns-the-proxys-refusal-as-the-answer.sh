#!/bin/bash
# Guess before running: when a proxy refuses CONNECT, Apache HttpClient 4 throws, as java.net does ("Unable to tunnel
# through proxy") and as curl and requests fail.
# Seen 28 November 2026 with Debian's libhttpclient-java 4.5.14-1 on OpenJDK 17.0.15: it throws nothing and hands back the
# proxy's 403 as the answer to the https request: "HTTP/1.1 403 Forbidden". Nothing tells it from the service's own 403.
# Needs apt (Debian 12), javac and python3. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "$proxy" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libhttpclient-java=4.5.14-1 libhttpcore-java libcommons-logging-java libcommons-codec-java >/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
jars=$(ls usr/share/java/httpclient.jar usr/share/java/httpcore.jar usr/share/java/commons-logging.jar \
  usr/share/java/commons-codec.jar | tr '\n' ':')
python3 - <<'P' &
import socket
listener = socket.create_server(("127.0.0.1", 18403))
while True:
    client, _ = listener.accept()
    client.recv(4000)
    client.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
    client.close()
P
proxy=$!
cat > Call.java <<'J'
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.HttpClients;
public class Call {
    public static void main(String[] arguments) throws Exception {
        HttpGet get = new HttpGet("https://service.example/");
        get.setConfig(RequestConfig.custom().setProxy(new HttpHost("127.0.0.1", 18403)).build());
        System.out.println(HttpClients.createDefault().execute(get).getStatusLine());
    }
}
J
javac -cp "$jars" Call.java
sleep 1
said=$(java -cp "$jars:." Call)
echo "$said"
[ "$said" = "HTTP/1.1 403 Forbidden" ]

#!/bin/bash
# The HTTP client of Free Pascal 3.2.2 (fphttpclient with opensslsockets, OpenSSL 3.0.22) raises nothing when a service with TLS 1.3
# refuses the client: Post returns an empty text, and ResponseStatusCode is 0. With TLS 1.2 it raises "Connect to … failed.".
# Guessed: an exception in both. Seen 28 November 2026 with Debian 12's fpc 3.2.2+dfsg-20. A program that does not look at the
# status takes the refusal for an empty answer. Needs root for apt-get.
set -euo pipefail
apt-get install -y -q --no-install-recommends fpc fp-units-fcl-3.2.2 fp-units-net-3.2.2 openssl libssl-dev >/dev/null
[ "$(fpc -iV)" = 3.2.2 ]
folder=$(mktemp -d); cd "$folder"; servers=
trap 'for it in $servers; do kill "$it"; done; rm -rf "$folder"' EXIT
openssl req -x509 -newkey rsa:2048 -nodes -keyout own.key -out own.pem -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost 2>/dev/null
for version in 2 3; do
  openssl s_server -accept "1744$version" -cert own.pem -key own.key -CAfile own.pem -Verify 1 -verify_return_error -www -quiet "-tls1_$version" >/dev/null 2>&1 &
  servers="$servers $!"
done
cat > call.pas <<'P'
{$mode objfpc}{$H+}
uses sysutils, classes, fphttpclient, opensslsockets;
var client: TFPHTTPClient; text: string;
begin
  client := TFPHTTPClient.Create(nil);
  client.IOTimeout := 5000;
  client.RequestBody := TStringStream.Create('<x/>');
  try
    text := client.Post(ParamStr(1));
    WriteLn('[', text, '] ', client.ResponseStatusCode);
  except
    on problem: Exception do WriteLn(problem.ClassName, ': ', problem.Message);
  end;
end.
P
fpc -v0 call.pas >/dev/null 2>&1
sleep 1
older=$(./call https://localhost:17442/) newer=$(./call https://localhost:17443/)
echo "TLS 1.2: $older"; echo "TLS 1.3: $newer"
[ "$older" = "ESocketError: Connect to localhost:17442 failed." ]
[ "$newer" = "[] 0" ]

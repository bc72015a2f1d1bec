#!/bin/sh
# Guess before trying: with `--password ""` certtool locks the key with the empty password, as OpenSSL and Bouncy Castle do.
#
# Seen with certtool of GnuTLS 3.7.9 (Debian 12) and OpenSSL 3.0.22 on 28 November 2026: it writes the private key in the
# clear inside a bag whose type says that it is locked (pkcs8ShroudedKeyBag, 1.2.840.113549.1.12.10.1.2). certtool reads
# its own file; OpenSSL finds the code of the file in order, shows the certificate, and fails at the key with
# "wrong tag … Field=algor, Type=X509_SIG". A reader has to look whether such a bag holds PrivateKeyInfo after all.
set -eu
command -v certtool >/dev/null && command -v openssl >/dev/null || {
    echo "apt-get install gnutls-bin openssl" >&2
    exit 2
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
certtool --version | head -n 1
openssl version
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes -keyout a.key -out a.crt -subj /CN=a.example 2>/dev/null
certtool --to-p12 --load-certificate a.crt --load-privkey a.key --password "" --p12-name a --outder --outfile a.p12 2>/dev/null
# The secret number of the key, 48 octets behind the 8 of the header (RFC 5915), is found in the key store.
openssl ec -in a.key -outform DER 2>/dev/null | tail -c +9 | head -c 48 | od -An -v -tx1 | tr -d ' \n' > key.hex
od -An -v -tx1 a.p12 | tr -d ' \n' > store.hex
grep -qF "$(cat key.hex)" store.hex || { echo "changed: the key is not in the clear any more"; exit 1; }
if openssl pkcs12 -in a.p12 -passin pass: -nodes -out all.pem 2>error.txt; then
    echo "changed: OpenSSL reads it"
    exit 1
fi
grep -q "X509_SIG" error.txt || { cat error.txt; echo "changed: another error"; exit 1; }
echo "as described"

#!/bin/bash
# Key stores by every program at hand in its default form, with ASCII, ä, € and empty passwords, each opened with its own and
# with a wrong password: the matrix of docs/certificates.md.
#     tests/by_hand/certificates/stores.sh PROGRAM
# Not part of CI. Needs openssl, keytool with bcprov (Debian: libbcprov-java), pk12util, certutil, certtool, gpgsm, php, ruby,
# node with npm, and python3 with pip, from which a current OpenSSL comes with cryptography.
set -u
program=$(realpath "$1")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
bouncy=/usr/share/java/bcprov.jar
python3 -m venv v && v/bin/pip -q install cryptography==50.0.2
npm install --silent --no-fund --no-audit node-forge@1.4.3 pkijs@4.0.0 asn1js >/dev/null 2>&1

subject="/C=FI/O=Välittäjä Oy/serialNumber=1234567-1/CN=vtj.esimerkki.example"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes -keyout ca.key -out ca.crt -days 3650 \
  -subj "/C=FI/CN=Esimerkki CA" -addext keyUsage=critical,keyCertSign,cRLSign 2>/dev/null
openssl req -new -newkey rsa:2048 -nodes -utf8 -keyout vtj.key -out vtj.csr -subj "$subject" \
  -addext subjectAltName=DNS:vtj.esimerkki.example 2>/dev/null
openssl x509 -req -in vtj.csr -CA ca.crt -CAkey ca.key -days 365 -out vtj.crt -copy_extensions copy 2>/dev/null

cat > Bc.java <<'J'
import java.io.*;
import java.nio.file.*;
import java.security.*;
import java.security.cert.Certificate;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

public class Bc {
    public static void main(String[] a) throws Exception {
        Security.addProvider(new BouncyCastleProvider());
        KeyStore from = KeyStore.getInstance("PKCS12");
        from.load(new FileInputStream("openssl-1.p12"), "Salasana1".toCharArray());
        String name = from.aliases().nextElement();
        Key key = from.getKey(name, "Salasana1".toCharArray());
        Certificate[] chain = from.getCertificateChain(name);
        for (int i = 1; i <= 4; i++) {
            KeyStore to = KeyStore.getInstance("PKCS12", "BC");
            to.load(null, null);
            to.setKeyEntry("vtj", key, null, chain);
            try (FileOutputStream out = new FileOutputStream("bouncycastle-" + i + ".p12")) {
                to.store(out, Files.readString(Path.of("pw" + i)).toCharArray());
            }
        }
    }
}
J
cat > forge.js <<'J'
const forge = require("node-forge"), fs = require("fs");
const key = forge.pki.privateKeyFromPem(fs.readFileSync("vtj.key", "utf8"));
const certificate = forge.pki.createCertificate();
certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
certificate.validity.notBefore = new Date("2026-06-01");
certificate.validity.notAfter = new Date("2027-06-01");
const name = [{ name: "commonName", value: "vtj.esimerkki.example" }];
certificate.setSubject(name);
certificate.setIssuer(name);
certificate.sign(key, forge.md.sha256.create());
fs.writeFileSync("forge.crt", forge.pki.certificateToPem(certificate));
for (const i of [1, 2, 3, 4]) {
  const password = fs.readFileSync("pw" + i, "utf8");
  for (const [name, options] of [["forge", {}], ["forge3des", { algorithm: "3des" }]]) {
    const store = forge.asn1.toDer(forge.pkcs12.toPkcs12Asn1(key, [certificate], password, options)).getBytes();
    fs.writeFileSync(`${name}-${i}.p12`, Buffer.from(store, "binary"));
  }
}
J
cat > pki.mjs <<'J'
import * as pkijs from "pkijs";
import fs from "fs";
import { webcrypto } from "crypto";
pkijs.setEngine("x", new pkijs.CryptoEngine({ crypto: webcrypto, name: "x" }));
const der = (name) => {
  const letters = fs.readFileSync(name, "utf8").replace(/-----[^-]+-----|\s/g, "");
  return Uint8Array.from(Buffer.from(letters, "base64")).buffer;
};
const certificate = pkijs.Certificate.fromBER(der("forge.crt")), key = pkijs.PrivateKeyInfo.fromBER(der("vtj.key"));
const bag = (bagId, bagValue) => new pkijs.SafeContents({ safeBags: [new pkijs.SafeBag({ bagId, bagValue })] });
for (const i of [1, 2, 3, 4]) {
  const password = new TextEncoder().encode(fs.readFileSync("pw" + i, "utf8")).buffer;
  const lock = { password, contentEncryptionAlgorithm: { name: "AES-CBC", length: 256 }, hmacHashAlgorithm: "SHA-256" };
  const own = new pkijs.PKCS8ShroudedKeyBag({ parsedValue: key });
  const keys = bag("1.2.840.113549.1.12.10.1.2", own);
  const certificates = bag("1.2.840.113549.1.12.10.1.3", new pkijs.CertBag({ parsedValue: certificate }));
  const safeContents = [{ privacyMode: 0, value: keys }, { privacyMode: 1, value: certificates }];
  const safe = new pkijs.AuthenticatedSafe({ parsedValue: { safeContents } });
  const store = new pkijs.PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } });
  await own.makeInternalValues({ ...lock, iterationCount: 100000 });
  await safe.makeInternalValues({ safeContents: [{}, { ...lock, iterationCount: 100000 }] });
  await store.makeInternalValues({ password, iterations: 100000, pbkdf2HashAlgorithm: "SHA-256", hmacHashAlgorithm: "SHA-256" });
  fs.writeFileSync(`pkijs-${i}.p12`, Buffer.from(store.toSchema().toBER()));
}
J
cat > crypto.py <<'P'
from cryptography import x509
from cryptography.hazmat.backends.openssl import backend
from cryptography.hazmat.primitives import serialization as s
from cryptography.hazmat.primitives.serialization import pkcs12
key = s.load_pem_private_key(open("vtj.key", "rb").read(), None)
certificate = x509.load_pem_x509_certificate(open("vtj.crt", "rb").read())
for i in range(1, 5):
    password = open(f"pw{i}", "rb").read()
    lock = s.BestAvailableEncryption(password) if password else s.NoEncryption()
    open(f"cryptography-{i}.p12", "wb").write(pkcs12.serialize_key_and_certificates(b"vtj", key, certificate, None, lock))
print(backend.openssl_version_text())
P
cat > store.rb <<'R'
require 'openssl'
key, own, ca = OpenSSL::PKey.read(File.read('vtj.key')), *%w[vtj.crt ca.crt].map { |it| OpenSSL::X509::Certificate.new(File.read(it)) }
(1..4).each { |i| File.binwrite("ruby-#{i}.p12", OpenSSL::PKCS12.create(File.read("pw#{i}"), 'vtj', key, own, [ca]).to_der) }
R
cat > store.php <<'P'
<?php
for ($i = 1; $i <= 4; $i++) {
    openssl_pkcs12_export(file_get_contents('vtj.crt'), $out, file_get_contents('vtj.key'), file_get_contents("pw$i"));
    file_put_contents("php-$i.p12", $out);
}
P

mkdir nss gpg && chmod 700 gpg
certutil -N -d nss --empty-password
i=0
for password in Salasana1 Sälä1234 Hinta€123 ""; do
  i=$((i + 1))
  printf '%s' "$password" > pw$i
  openssl pkcs12 -export -in vtj.crt -inkey vtj.key -certfile ca.crt -passout "pass:$password" -out openssl-$i.p12
  openssl pkcs12 -export -legacy -in vtj.crt -inkey vtj.key -certfile ca.crt -passout "pass:$password" -out openssllegacy-$i.p12
  certtool --to-p12 --load-certificate vtj.crt --load-privkey vtj.key --password "$password" --p12-name vtj --outder \
    --outfile gnutls-$i.p12 2>/dev/null
  LC_ALL=C.UTF-8 keytool -importkeystore -srckeystore openssl-1.p12 -srcstorepass Salasana1 -destkeystore keytool-$i.p12 \
    -deststorepass "$password" -deststoretype PKCS12 >/dev/null 2>&1
  [ $i = 1 ] && pk12util -i openssl-1.p12 -d nss -W Salasana1 >/dev/null 2>&1
  name=$(certutil -L -d nss | sed -n 's/ *u,u,u$//p' | head -1)
  pk12util -o nss-$i.p12 -n "$name" -d nss -w pw$i >/dev/null 2>&1
done
javac -cp $bouncy Bc.java && java -cp $bouncy:. Bc
node forge.js; node pki.mjs; php store.php; ruby store.rb
newest=$(v/bin/python crypto.py)
gpgsm --homedir gpg --batch --pinentry-mode loopback --passphrase-fd 0 --import openssllegacy-1.p12 < pw1 >/dev/null 2>&1
gpgsm --homedir gpg --batch --pinentry-mode loopback --passphrase-fd 0 --export-secret-key-p12 vtj < pw1 > gpgsm-1.p12 2>/dev/null

echo "$(openssl version | cut -d' ' -f1,2) · keytool $(java --version | head -1) · certtool $(certtool --version | head -1)"
echo "NSS $(dpkg-query -W -f '${Version}' libnss3) · $(gpgsm --version | head -1) · Bouncy Castle $(dpkg-query -W -f '${Version}' libbcprov-java)"
echo "node-forge 1.4.3 · PKI.js 4.0.0 · cryptography 50.0.2 with $newest · $(php -v | head -1 | cut -d' ' -f1,2) · $(ruby -v | cut -d' ' -f1,2)"
find . -maxdepth 1 -name '*.p12' -size 0 -delete
python3 - "$program" <<'P'
import json, pathlib, subprocess, sys
program = sys.argv[1]
PASSWORDS = ["Salasana1", "Sälä1234", "Hinta€123", ""]

def look(path, password):
    pathlib.Path("given").write_text(password + "\n")
    given = ["--password-file", "given"] if password else []
    run = subprocess.run([program, "inspect", "--json", "--today", "2026-11-28", *given, path], capture_output=True, check=False)
    objects = json.loads(run.stdout)["objects"]
    codes = [finding["code"] for it in objects for finding in it["findings"]]
    key = [it for it in objects if it["kind"] in ("private-key", "encrypted-private-key") and "key" in it]
    notes = [code for code in ("key-in-clear", "key-odd-password", "damaged") if code in codes]
    opened = "pkcs12-opened" in codes and "private-key-fits" in codes and len(key) == 1
    return " ".join([("opens" if opened else codes[0]), *notes])

names = sorted({path.name.rsplit("-", 1)[0] for path in pathlib.Path(".").glob("*-[1-4].p12")})
print("| program | ASCII | ä | € | empty | a wrong password |\n|---|---|---|---|---|---|")
wrong = 0
for name in names:
    cells = []
    for at, password in enumerate(PASSWORDS, 1):
        path = f"{name}-{at}.p12"
        cells.append(look(path, password) if pathlib.Path(path).exists() else "not made")
    cells.append(look(f"{name}-1.p12", "Muu1234"))
    wrong += sum("damaged" in cell for cell in cells) + sum(cell not in ("not made",) and not cell.startswith("opens") for cell in cells[:4])
    print("|", " | ".join([name, *cells]), "|")
sys.exit(wrong > 0)
P

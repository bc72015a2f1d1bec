#!/bin/sh
# Makes files like those beside it again, in the folder it is run in. Needs openssl, keytool, pk12util, certutil, certtool,
# puttygen, ssh-keygen, node with node-forge in node_modules, and python3 with cryptography. The versions are in README.md.

PW=Salasana1
SUBJ="/C=FI/O=Välittäjä Oy/serialNumber=1234567-1/CN=vtj.esimerkki.example"
# an authority with DVV's test name and a leaf of it
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes -keyout ca.key -out ca.crt -days 3650 -subj "/C=FI/OU=Palveluvarmenteet/CN=DVV TEST Service Certificates - G2E" -addext keyUsage=critical,keyCertSign,cRLSign 2>/dev/null
openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes -utf8 -keyout vtj.key -out vtj.csr -subj "$SUBJ" -addext subjectAltName=DNS:vtj.esimerkki.example 2>/dev/null
openssl x509 -req -in vtj.csr -CA ca.crt -CAkey ca.key -days 365 -out vtj.crt -copy_extensions copy 2>/dev/null
openssl x509 -in vtj.crt -outform DER -out vtj.der
# traditional
for c in aes128 aes192 aes256 aria128 aria192 aria256 camellia128 camellia192 camellia256 des3 des; do
  openssl ec -in vtj.key -$c -passout pass:$PW -out trad-$c.key 2>/dev/null || openssl ec -provider legacy -provider default -in vtj.key -$c -passout pass:$PW -out trad-$c.key
done
for c in aes-128-cbc aes-256-cbc aria-256-cbc camellia-256-cbc des3 des; do
  openssl pkcs8 -topk8 -in vtj.key -v2 $c -passout pass:$PW -out pk8-$c.key 2>/dev/null || openssl pkcs8 -provider legacy -provider default -topk8 -in vtj.key -v2 $c -passout pass:$PW -out pk8-$c.key
done
openssl pkcs8 -topk8 -in vtj.key -scrypt -passout pass:$PW -out pk8-scrypt.key
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa.key 2>/dev/null
openssl rsa -in rsa.key -traditional -aes256 -passout pass: -out trad-empty.key 2>/dev/null || echo "no empty password for traditional"
openssl pkcs8 -topk8 -in vtj.key -v2 aes-256-cbc -passout pass: -out pk8-empty.key || echo no empty pkcs8
cp rsa.key ssh.key; chmod 600 ssh.key; ssh-keygen -q -p -f ssh.key -m PEM -N $PW -P ""
openssl dsaparam -out dsaparam.pem 2048 2>/dev/null
openssl dsaparam -genkey 2048 -out dsa-with-params.key 2>/dev/null
openssl ecparam -name secp384r1 -genkey -out ecparam.key
openssl ecparam -name secp384r1 -genkey -param_enc explicit -out ec-explicit.key
openssl req -new -key ec-explicit.key -subj "$SUBJ" -utf8 -out ec-explicit.csr
openssl ecparam -name brainpoolP384r1 -genkey -noout -out bp.key; openssl req -new -key bp.key -subj "$SUBJ" -utf8 -addext subjectAltName=DNS:vtj.esimerkki.example -out bp.csr
openssl genpkey -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048 -out pss.key 2>/dev/null;  openssl req -new -key pss.key -subj "$SUBJ" -utf8 -out pss.csr
openssl genpkey -algorithm ed25519 -out ed.key; openssl req -new -key ed.key -subj "$SUBJ" -utf8 -out ed.csr
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -out r3.key 2>/dev/null; openssl req -new -key r3.key -subj "$SUBJ" -utf8 -addext subjectAltName=DNS:vtj.esimerkki.example -out r3.csr
printf '[req]\ndistinguished_name=d\nattributes=a\nprompt=no\n[d]\nC=FI\nCN=vtj.esimerkki.example\n[a]\nchallengePassword=Salaisuus99\n' > ch.cnf; openssl req -new -key vtj.key -config ch.cnf -out challenge.csr
openssl req -new -key vtj.key -subj "/" -out empty-subject.csr
openssl dhparam -out dh2.pem 1024 2>/dev/null;  openssl dhparam -5 -out dh5.pem 1024 2>/dev/null; openssl dhparam -in dh5.pem -outform DER -out dh5.der 
openssl dgst -sha256 -sign vtj.key -out sig.bin vtj.crt; openssl rsa -in rsa.key -RSAPublicKey_out -outform DER -out rsapub.der 2>/dev/null; openssl rsa -in rsa.key -RSAPublicKey_out -out rsapub.pem 2>/dev/null
openssl crl2pkcs7 -nocrl -certfile vtj.crt -certfile ca.crt -out bundle.p7b; openssl crl2pkcs7 -nocrl -out empty.p7b
# self-signed kinds
openssl req -x509 -newkey rsa:2048 -nodes -keyout s1.key -out ss-org.crt -days 365 -subj "/O=Välittäjä Oy" -utf8 2>/dev/null
openssl req -x509 -newkey rsa:2048 -nodes -keyout s1.key -out ss-single.crt -days 365 -subj "/CN=vtj" 2>/dev/null
openssl req -x509 -newkey rsa:2048 -nodes -keyout s1.key -out ss-localhost.crt -days 365 -subj "/CN=localhost" 2>/dev/null
openssl req -x509 -newkey rsa:2048 -nodes -keyout s1.key -out ss-ku.crt -days 365 -subj "/CN=vtj.esimerkki.example" -addext keyUsage=keyCertSign,digitalSignature 2>/dev/null
openssl req -x509 -newkey rsa:2048 -nodes -keyout s1.key -out ss-long.crt -days 7300 -subj "/CN=vtj.esimerkki.example" 2>/dev/null
openssl req -x509 -newkey rsa:2048 -nodes -keyout s1.key -out ss-default.crt -days 365 -subj "/C=AU/ST=Some-State/O=Internet Widgits Pty Ltd" 2>/dev/null
i=0
for pw in Salasana1 Sälä1234 Hinta€123 ""; do i=$((i+1)); printf '%s' "$pw" > pw$i; printf '%s\n' "$pw" > pwn$i
 openssl pkcs12 -export -in vtj.crt -inkey vtj.key -certfile ca.crt -passout file:pwn$i -out s-openssl-$i.p12 2>&1
 openssl pkcs12 -export -legacy -provider legacy -provider default -in vtj.crt -inkey vtj.key -certfile ca.crt -passout file:pwn$i -out s-openssl-legacy-$i.p12 2>&1 | tail -1
 # NSS
 rm -rf nss; mkdir nss; certutil -N -d nss --empty-password; pk12util -i s-openssl-1.p12 -d nss -W Salasana1 >/dev/null 2>&1; n=$(certutil -L -d nss | awk 'NR>4 && /u,u,u/{print}' | sed 's/ *[a-zA-Z,]*$//' | head -1)
 pk12util -o s-nss-$i.p12 -n "$n" -d nss -w pw$i 2>&1 | tail -1
 # GnuTLS
 certtool --to-p12 --load-certificate vtj.crt --load-privkey vtj.key --password "$pw" --p12-name vtj --outder --outfile s-gnutls-$i.p12 2>&1 | tail -1
done
# keytool
LC_ALL=C.UTF-8 keytool -importkeystore -srckeystore s-openssl-1.p12 -srcstorepass Salasana1 -destkeystore s-keytool-1.p12 -deststorepass Salasana1 2>&1 | tail -1
LC_ALL=C.UTF-8 keytool -importkeystore -srckeystore s-openssl-1.p12 -srcstorepass Salasana1 -destkeystore s-keytool-2.p12 -deststorepass Sälä1234 2>&1 | tail -1
keytool -importkeystore -srckeystore s-openssl-1.p12 -srcstorepass Salasana1 -destkeystore s.jks -deststoretype JKS -deststorepass Salasana1 2>&1 | tail -1
keytool -importkeystore -srckeystore s-openssl-1.p12 -srcstorepass Salasana1 -destkeystore s.jceks -deststoretype JCEKS -deststorepass Salasana1 2>&1 | tail -1
puttygen ssh.key --old-passphrase pwn1 --new-passphrase pwn1 -o putty.ppk 2>&1
puttygen ssh.key --old-passphrase pwn1 --new-passphrase pwn1 -O private-sshcom -o sshcom.key 2>&1
puttygen ssh.key --old-passphrase pwn1 -O public -o ssh2.pub 2>&1
cat > f.js <<'J'
const forge=require('node-forge'),fs=require('fs');
const key=forge.pki.privateKeyFromPem(fs.readFileSync('rsa.key','utf8')); // PKCS8 ok
const c=forge.pki.createCertificate();c.publicKey=forge.pki.setRsaPublicKey(key.n,key.e);c.serialNumber='01';c.validity.notBefore=new Date('2026-06-01');c.validity.notAfter=new Date('2027-06-01');const a=[{name:'commonName',value:'vtj.esimerkki.example'}];c.setSubject(a);c.setIssuer(a);c.sign(key,forge.md.sha256.create());
fs.writeFileSync('forge.crt',forge.pki.certificateToPem(c));
[1,2,3,4].forEach(i=>{const pw=fs.readFileSync('pw'+i,'utf8');
 try{const p=forge.pkcs12.toPkcs12Asn1(key,[c],pw);fs.writeFileSync('s-forge-'+i+'.p12',Buffer.from(forge.asn1.toDer(p).getBytes(),'binary'));}catch(e){console.log('forge',i,e.message)}
 try{const p=forge.pkcs12.toPkcs12Asn1(key,[c],pw,{algorithm:'3des'});fs.writeFileSync('s-forge3des-'+i+'.p12',Buffer.from(forge.asn1.toDer(p).getBytes(),'binary'));}catch(e){console.log('forge3des',i,e.message)}
 if(pw) fs.writeFileSync('forge-legacy-'+i+'.key',forge.pki.encryptRsaPrivateKey(key,pw,{legacy:true,algorithm:'aes256'}));
});
J
node f.js
cat > c.py <<'P'
from cryptography.hazmat.primitives.serialization import *
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography import x509
k=load_pem_private_key(open('vtj.key','rb').read(),None); c=x509.load_pem_x509_certificate(open('vtj.crt','rb').read())
for i in (1,2,3,4):
    pw=open('pw%d'%i,'rb').read()
    enc=BestAvailableEncryption(pw) if pw else NoEncryption()
    open('s-cryptography-%d.p12'%i,'wb').write(pkcs12.serialize_key_and_certificates(b'vtj',k,c,None,enc))
    if pw: open('crypt-trad-%d.key'%i,'wb').write(k.private_bytes(Encoding.PEM,PrivateFormat.TraditionalOpenSSL,BestAvailableEncryption(pw)))
from cryptography.hazmat.backends.openssl import backend; print(backend.openssl_version_text())
P
python3 c.py

# Messages, and what a server showed.
cat > m.py <<"P"
from email.message import EmailMessage
import email.policy
pem=open('vtj.crt').read(); der=open('vtj.der','rb').read()
def msg():
    m=EmailMessage(); m['From']='Meri Malli <meri@valitys.example>'; m['To']='vtj@esimerkki.example'; m['Subject']='Varmenne käyttöön'; m['Date']='Fri, 27 Nov 2026 23:30:00 +0200'; return m
m=msg(); m.set_content('Hei,\n\nohessa varmenne – käyttöön.\n'+pem+'\nTerveisin Meri\n',cte='quoted-printable'); open('mail-qp.eml','wb').write(m.as_bytes())
m=msg(); m.set_content('Katso HTML'); m.add_alternative('<html><body><p>Hei</p><pre>'+pem.replace('\n','<br>\n')+'</pre></body></html>',subtype='html'); open('mail-html.eml','wb').write(m.as_bytes())
i=msg(); i.set_content('liitteenä'); i.add_attachment(der,maintype='application',subtype='x-x509-ca-cert',filename='vtj.cer')
m=EmailMessage(); m['From']='Teemu <teemu@valitys.example>'; m['Subject']='VL: Varmenne'; m['Date']='Sat, 28 Nov 2026 09:00:00 +0200'; m.set_content('Edelleen'); m.add_attachment(i); open('mail-forwarded.eml','wb').write(m.as_bytes())
m=msg(); m.set_content('Ei tässä mitään.'); open('mail-none.eml','wb').write(m.as_bytes())
import zipfile
with zipfile.ZipFile('mail-zip.zip','w',zipfile.ZIP_DEFLATED) as z: z.writestr('a/mail.eml',i.as_bytes()); z.writestr('lue.txt','Lue minut')
m=msg(); m.set_content('zip'); m.add_attachment(open('mail-zip.zip','rb').read(),maintype='application',subtype='zip',filename='varmenne.zip'); open('mail-with-zip.eml','wb').write(m.as_bytes())
open('mbox','wb').write(b'From - Fri Nov 27 10:00:00 2026\n'+i.as_bytes()+b'\nFrom - Sat Nov 28 10:00:00 2026\n'+open('mail-none.eml','rb').read())
P
python3 m.py
openssl req -x509 -newkey rsa:2048 -nodes -keyout sg.key -out sg.crt -days 90 -subj "/CN=Meri Malli/emailAddress=meri@valitys.example"
openssl smime -sign -in vtj.crt -text -signer sg.crt -inkey sg.key -nodetach -from meri@valitys.example -subject Varmenne -out smime-opaque.eml
openssl smime -sign -in vtj.crt -text -signer sg.crt -inkey sg.key -from meri@valitys.example -subject Varmenne -out smime-clear.eml
openssl smime -encrypt -in vtj.crt -aes256 -from meri@valitys.example -subject Varmenne -out smime-encrypted.eml sg.crt
openssl cms -encrypt -in vtj.crt -aes-256-gcm -outform DER -out authenv.p7m sg.crt
openssl s_server -accept 14433 -cert vtj.crt -key vtj.key -cert_chain ca.crt -quiet >/dev/null 2>&1 & server=$!
sleep 1
echo | openssl s_client -connect localhost:14433 -showcerts > s_client.txt
echo | gnutls-cli --insecure --print-cert -p 14433 localhost > gnutls-cli.txt
kill "$server"
# messages around certificates; compressed.der is by CMSCompressedDataGenerator of Bouncy Castle
openssl spkac -key rsa.key -challenge abc -out spkac.txt; sed 's/^SPKAC=//' spkac.txt | base64 -d > spkac-octets.der
openssl cmp -cmd genm -server 127.0.0.1:1 -recipient /CN=ca -ref 12 -secret pass:abc -reqout cmp.der 2>/dev/null
openssl cmp -cmd p10cr -csr vtj.csr -server 127.0.0.1:1 -recipient /CN=ca -ref 12 -secret pass:abc -reqout cmp-order.der -certout x.pem 2>/dev/null
openssl cmp -cmd ir -newkey rsa.key -subject /CN=x -recipient /CN=ca -ref 12 -secret pass:abc -use_mock_srv -srv_ref 12 -srv_secret pass:abc -rsp_cert vtj.crt -rspout cmp-answer.der,x.der -certout x.pem
openssl ocsp -issuer vtj.crt -serial 5 -reqout ocsp-question.der; openssl ts -query -data vtj.crt -out time-question.tsq
echo hello > m.txt; openssl cms -digest_create -in m.txt -outform PEM -out digested.pem; openssl cms -EncryptedData_encrypt -aes128 -secretkey 000102030405060708090a0b0c0d0e0f -in m.txt -outform PEM -out encrypted-data.pem
openssl cms -data_create -in vtj.crt -outform PEM -out cms-data.pem; openssl nseq -toseq -in vtj.crt -out netscape-sequence.pem

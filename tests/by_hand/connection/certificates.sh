#!/bin/bash
# Makes authorities of one's own and a certificate for each cause, in the folder given: certificates.sh FOLDER
# Needs openssl, faketime and keytool. Names are examples; nothing of it is secret.
set -e
mkdir -p "$1"
cd "$1"
sub() { echo "/C=FI/O=$1/CN=$2"; }
ca() { openssl req -x509 -newkey rsa:2048 -nodes -keyout $1.key -out $1.crt -days 3000 -subj "$2" -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign 2>/dev/null; }
ca root "$(sub Example 'Example Root')"; ca srvroot "$(sub ServerCA 'Example Server Root')"; ca other "$(sub Other 'Other Root')"
leaf() { # name cakey subj ext days bits md
 openssl req -new -newkey rsa:${6:-2048} -nodes -keyout $1.key -out $1.csr -subj "$3" 2>/dev/null
 printf "$4" > $1.ext; openssl x509 -req -in $1.csr -CA $2.crt -CAkey $2.key -CAcreateserial -days ${5:-365} -extfile $1.ext -out $1.crt ${7:--sha256} 2>/dev/null; }
leaf issuing root "$(sub Example 'Example Issuing CA')" "basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=keyCertSign,cRLSign\n" 2000
C="basicConstraints=CA:FALSE\nkeyUsage=digitalSignature\nextendedKeyUsage=clientAuth,serverAuth\nsubjectAltName=DNS:app.example.test\n"
for n in good noi revoked; do leaf $n issuing "$(sub Applicant app.example.test)" "$C"; done
leaf nocl issuing "$(sub Applicant app.example.test)" "basicConstraints=CA:FALSE\nkeyUsage=digitalSignature\nextendedKeyUsage=serverAuth\nsubjectAltName=DNS:app.example.test\n"
leaf otherc other "$(sub Applicant app.example.test)" "$C"
leaf weak issuing "$(sub Applicant app.example.test)" "$C" 365 1024
leaf sha1 issuing "$(sub Applicant app.example.test)" "$C" 365 2048 -sha1
faketime '2 years ago' bash -c "openssl req -new -newkey rsa:2048 -nodes -keyout exp.key -out exp.csr -subj '$(sub Applicant app.example.test)' 2>/dev/null; openssl x509 -req -in exp.csr -CA issuing.crt -CAkey issuing.key -CAcreateserial -days 365 -extfile good.ext -out exp.crt 2>/dev/null" || true
S="basicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\nsubjectAltName=DNS:vtj.example.test\n"
leaf srv srvroot "$(sub Register vtj.example.test)" "$S"; leaf srvh srvroot "$(sub Register other.example.test)" "basicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\nsubjectAltName=DNS:other.example.test\n"
faketime '2 years ago' bash -c "openssl req -new -newkey rsa:2048 -nodes -keyout srve.key -out srve.csr -subj '$(sub Register vtj.example.test)' 2>/dev/null; openssl x509 -req -in srve.csr -CA srvroot.crt -CAkey srvroot.key -CAcreateserial -days 365 -extfile srv.ext -out srve.crt 2>/dev/null" || true
for n in good revoked nocl weak sha1 exp; do cat $n.crt issuing.crt > $n.chain.pem; done; cat noi.crt > noi.chain.pem; cat otherc.crt > otherc.chain.pem
openssl rsa -aes256 -passout pass:right -in good.key -out lock.key 2>/dev/null; cp good.chain.pem lock.chain.pem
openssl x509 -in good.crt -outform der -out good.der
for n in good revoked nocl weak sha1 exp noi otherc; do openssl pkcs12 -export -in $n.chain.pem -inkey $n.key -out $n.p12 -passout pass:secret -name app; done
openssl pkcs12 -export -nokeys -in good.chain.pem -out nokey.p12 -passout pass:secret
keytool -importcert -noprompt -alias s -file srvroot.crt -keystore trust.p12 -storetype PKCS12 -storepass secret 2>/dev/null
keytool -importcert -noprompt -alias s -file other.crt -keystore trusto.p12 -storetype PKCS12 -storepass secret 2>/dev/null
cat issuing.crt root.crt > clientca.pem
touch idx; echo 01 > crlnum; cat > ca.cnf <<X
[ca]
default_ca=d
[d]
database=idx
crlnumber=crlnum
default_md=sha256
default_crl_days=300
certificate=issuing.crt
private_key=issuing.key
X
openssl ca -config ca.cnf -revoke revoked.crt 2>/dev/null; openssl ca -config ca.cnf -gencrl -out i.crl 2>/dev/null
sed 's/issuing/root/' ca.cnf > car.cnf; :> idx2; sed -i 's/database=idx/database=idx2/' car.cnf; openssl ca -config car.cnf -gencrl -out r.crl 2>/dev/null; cat i.crl r.crl > crls.pem

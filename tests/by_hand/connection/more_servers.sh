#!/bin/bash
# More servers beside those of servers.sh: haproxy, Apache, GnuTLS, JSSE (Srv.java) and one that closes without an alert.
# more_servers.sh FOLDER, after servers.sh, with Srv.class in it. The files that only these need are made first.
cd "$1"
openssl pkcs12 -export -in p/srv.crt -inkey p/srv.key -out p/srv.p12 -passout pass:secret -name s
keytool -importcert -noprompt -alias r -file p/root.crt -keystore p/clients.p12 -storetype PKCS12 -storepass secret 2>/dev/null
cat p/srv.crt p/srv.key > p/srv.both.pem
cat > ha.cfg <<C
defaults
 mode http
 timeout connect 4s
 timeout client 8s
 timeout server 8s
frontend t13
 bind 127.0.0.1:7201 ssl crt p/srv.both.pem ca-file p/root.crt verify required ssl-min-ver TLSv1.3 crl-file p/crls.pem
 http-request return status 200 content-type text/xml string "<ok/>"
frontend t12
 bind 127.0.0.1:7202 ssl crt p/srv.both.pem ca-file p/root.crt verify required ssl-max-ver TLSv1.2 crl-file p/crls.pem
 http-request return status 200 content-type text/xml string "<ok/>"
C
haproxy -f ha.cfg -db >log/ha 2>&1 & echo $! >> pids
java -cp . Srv 7301 p/srv.p12 p/clients.p12 TLSv1.3 >log/7301 2>&1 & echo $! >> pids
java -cp . Srv 7302 p/srv.p12 p/clients.p12 TLSv1.2 >log/7302 2>&1 & echo $! >> pids
M=/usr/lib/apache2/modules
mkdir -p ap
cat > ap.conf <<C
ServerRoot $PWD/ap
ServerName vtj.example.test
PidFile $PWD/ap.pid
ErrorLog $PWD/log/ap
LoadModule mpm_event_module $M/mod_mpm_event.so
LoadModule ssl_module $M/mod_ssl.so
LoadModule authz_core_module $M/mod_authz_core.so
Listen 127.0.0.1:7601
Listen 127.0.0.1:7602
<Directory />
Require all granted
</Directory>
DocumentRoot $PWD/www
SSLSessionCache none
<VirtualHost *:7601 *:7602>
SSLEngine on
SSLCertificateFile $PWD/p/srv.crt
SSLCertificateKeyFile $PWD/p/srv.key
SSLCACertificateFile $PWD/p/clientroot.pem
SSLVerifyClient require
SSLVerifyDepth 3
SSLCARevocationCheck chain
SSLCARevocationFile $PWD/p/crls.pem
</VirtualHost>
C
cp p/root.crt p/clientroot.pem; mkdir -p www; echo '<ok/>' > www/soap
sed 's/7601/7602/g;s/Listen 127.0.0.1:7602//;s/SSLEngine on/SSLEngine on\nSSLProtocol TLSv1.2/;s#ap.pid#ap2.pid#;s#log/ap#log/ap2#' ap.conf | awk '!/^Listen/||!s++' > ap2.conf; sed -i 's/^$//;/^PidFile/a Listen 127.0.0.1:7602' ap2.conf
sed -i '/Listen 127.0.0.1:7602/d;s/ \*:7602//' ap.conf; sed -i 's/\*:7602 \*:7602/*:7602/' ap2.conf
apache2 -f $PWD/ap.conf -X >log/apx 2>&1 & echo $! >> pids
apache2 -f $PWD/ap2.conf -X >log/apx2 2>&1 & echo $! >> pids
gnutls-serv -p 7701 --http -r --verify-client-cert --x509certfile p/srv.crt --x509keyfile p/srv.key --x509cafile p/root.crt --priority NORMAL -q >log/gs 2>&1 & echo $! >> pids
python3 - <<'P' &
import socket,ssl,threading,time
def ctx(v):
    c=ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER); c.load_cert_chain('p/srv.crt','p/srv.key'); c.load_verify_locations('p/root.crt'); c.verify_mode=ssl.CERT_REQUIRED; c.minimum_version=c.maximum_version=v; return c
def serve(port,v):
    s=socket.socket(); s.setsockopt(socket.SOL_SOCKET,socket.SO_REUSEADDR,1); s.bind(('127.0.0.1',port)); s.listen(20); c=ctx(v)
    def one(k):
        i,o=ssl.MemoryBIO(),ssl.MemoryBIO(); t=c.wrap_bio(i,o,server_side=True); done=False; k.settimeout(8)
        try:
            while True:
                try:
                    if not done: t.do_handshake(); done=True
                    elif t.read(4096): t.write(b'HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\n<ok/>'); k.sendall(o.read()); k.close(); return
                except ssl.SSLWantReadError: pass
                k.sendall(o.read()); b=k.recv(16000)
                if not b: k.close(); return
                i.write(b)
        except Exception: k.close()
    def loop():
        while 1: threading.Thread(target=one,args=(s.accept()[0],),daemon=True).start()
    threading.Thread(target=loop,daemon=True).start()
serve(7801,ssl.TLSVersion.TLSv1_3); serve(7802,ssl.TLSVersion.TLSv1_2); time.sleep(100000)
P
echo $! >> pids

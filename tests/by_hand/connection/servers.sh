#!/bin/bash
# The servers the outputs were made against: openssl s_server with and without a revocation list, nginx, a name that
# differs, a server whose own certificate has ended, no common cipher, and servers that cut, wait or speak as a proxy.
# servers.sh FOLDER, where certificates.sh has made FOLDER/p. vtj.example.test must lead to 127.0.0.1. FOLDER/pids holds
# what to end afterwards.
cd "$1"
mkdir -p log
s() { p=$1; shift; nice openssl s_server -accept $p -CAfile p/root.crt -Verify 3 -verify_return_error -www -quiet "$@" >log/$p 2>&1 & echo $! >> pids; }
: > pids
SV="-cert p/srv.crt -key p/srv.key"
s 7001 $SV -tls1_3; s 7002 $SV -tls1_2
s 7003 $SV -tls1_3 -crl_check -CRL p/i.crl; s 7004 $SV -tls1_2 -crl_check -CRL p/i.crl
s 7005 -cert p/srvh.crt -key p/srvh.key; s 7006 -cert p/srve.crt -key p/srve.key
s 7007 $SV -tls1_2 -cipher ECDHE-RSA-CAMELLIA256-SHA384:DHE-RSA-CAMELLIA256-SHA:CAMELLIA256-SHA@SECLEVEL=0
cat > ng.conf <<X
pid $PWD/ng.pid; error_log $PWD/log/ng; events {}
http { access_log off; client_body_temp_path $PWD/t1; proxy_temp_path $PWD/t2; fastcgi_temp_path $PWD/t3; uwsgi_temp_path $PWD/t4; scgi_temp_path $PWD/t5;
server { listen 7101 ssl; ssl_certificate p/srv.crt; ssl_certificate_key p/srv.key; ssl_client_certificate p/root.crt; ssl_verify_client on; ssl_verify_depth 3; ssl_crl p/crls.pem;
 default_type text/xml; location /soap { return 200 '<?xml version="1.0"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><r>ok</r></soap:Body></soap:Envelope>'; }
 location /302 { return 302 https://vtj.example.test/login; } location /403 { return 403; } location /404 { return 404; } location /500 { return 500 '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Client</faultcode><faultstring>Invalid user</faultstring></soap:Fault></soap:Body></soap:Envelope>'; } }
server { listen 7108; location / { return 200 ok; } } 
server { listen 7403; location / { return 403; } } }
X
nginx -p $PWD -c $PWD/ng.conf
python3 - <<'P' & 
import socket,threading,struct,time
def go(port,f):
    s=socket.socket(); s.setsockopt(socket.SOL_SOCKET,socket.SO_REUSEADDR,1); s.bind(('127.0.0.1',port)); s.listen(20)
    def loop():
        while 1:
            c,_=s.accept(); threading.Thread(target=f,args=(c,),daemon=True).start()
    threading.Thread(target=loop,daemon=True).start()
def reset(c): c.recv(10); c.setsockopt(socket.SOL_SOCKET,socket.SO_LINGER,struct.pack('ii',1,0)); c.close()
def fin(c): c.recv(4000); c.close()
def silent(c): time.sleep(60)
def p(code):
    def f(c): c.recv(4000); c.sendall(b'HTTP/1.1 '+code+b'\r\nContent-Length: 0\r\nProxy-Authenticate: Basic realm="x"\r\n\r\n'); c.close()
    return f
go(7405,reset);go(7407,fin);go(7406,silent);go(7404,p(b'407 Proxy Authentication Required'));go(7408,p(b'403 Forbidden'))
time.sleep(100000)
P
echo $! >> pids

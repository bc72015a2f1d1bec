#!/bin/bash
# Makes the clients of window.py in FOLDER/c: clients.sh FOLDER. Each is called with URL, certificate file, key file, root, proxy and
# password. Needs ghc with libghc-http-client-tls-dev, crystal, racket, libnet-async-http-perl with libio-async-ssl-perl,
# libhttpasyncclient-java and a JDK.
set -eu
mkdir -p "$1/c" && cd "$1/c"
cat > hs.hs <<'END'
{-# LANGUAGE OverloadedStrings #-}
import Network.HTTP.Client
import Network.HTTP.Client.TLS
import Network.HTTP.Types.Status
import Network.Connection
import Network.TLS
import Network.TLS.Extra.Cipher
import Data.X509.CertificateStore
import Data.Default.Class
import System.Environment
import qualified Data.ByteString.Char8 as B
import qualified Data.ByteString.Lazy.Char8 as L
main :: IO ()
main = do
  (u:c:k:ca:px:_) <- getArgs
  old <- lookupEnv "TLS12"
  Just store <- readCertificateStore ca
  cred <- if c == "-" then return Nothing else credentialLoadX509 c k >>= either error (return . Just)
  req0 <- parseRequest ("POST " ++ u)
  let p = (defaultParamsClient (B.unpack (host req0)) "") { clientShared = def { sharedCAStore = store }, clientSupported = def { supportedCiphers = ciphersuite_default, supportedVersions = maybe [TLS13,TLS12] (const [TLS12]) old }, clientHooks = def { onCertificateRequest = \_ -> return cred } }
      s0 = (mkManagerSettings (TLSSettings p) Nothing) { managerResponseTimeout = responseTimeoutMicro 5000000 }
      s = if px == "-" then s0 else managerSetProxy (useProxy (Proxy "127.0.0.1" (read (reverse (takeWhile (/= ':') (reverse px)))))) s0
  m <- newManager s
  r <- httpLbs req0 { requestBody = "<x/>", redirectCount = 0 } m
  print (responseStatus r); L.putStrLn (responseBody r)
END
cat > rk.rkt <<'END'
#lang racket/base
(require net/http-client openssl racket/port net/url)
(define-values (u c k ca) (let ([v (current-command-line-arguments)]) (values (string->url (vector-ref v 0)) (vector-ref v 1) (vector-ref v 2) (vector-ref v 3))))
(define ctx (if (equal? c "-") (ssl-make-client-context (if (getenv "TLS12") 'tls12 'auto)) (ssl-make-client-context (if (getenv "TLS12") 'tls12 'auto) #:private-key (list 'pem k) #:certificate-chain c)))
(ssl-load-verify-root-certificates! ctx ca)
(ssl-set-verify! ctx #t)
(ssl-set-verify-hostname! ctx #t)
(define-values (st hd in) (http-sendrecv (url-host u) (string-append "/" (path/param-path (car (url-path u)))) #:ssl? ctx #:port (or (url-port u) 443) #:method "POST" #:data "<x/>"))
(displayln st) (displayln (port->string in))
END
cat > nah.pl <<'END'
use strict; use IO::Async::Loop; use Net::Async::HTTP; use HTTP::Request; use URI;
my($u,$c,$k,$ca,$px)=@ARGV; my $l=IO::Async::Loop->new;
my $h=Net::Async::HTTP->new(timeout=>5,max_redirects=>0,SSL_ca_file=>$ca,SSL_verify_mode=>1,($c ne '-'?(SSL_cert_file=>$c,SSL_key_file=>$k,SSL_passwd_cb=>sub{'wrong'}):()),($ENV{TLS12}?(SSL_version=>'TLSv1_2'):()),($px ne '-'?(proxy_host=>'127.0.0.1',proxy_port=>($px=~/(\d+)$/)[0]):())); $l->add($h);
my $r=$h->do_request(method=>'POST',uri=>URI->new($u),content=>'<x/>',content_type=>'text/xml')->get; print $r->status_line,"\n",$r->content;
END
cat > cr.cr <<'END'
require "http/client"
u, c, k, ca = ARGV
uri = URI.parse(u)
ctx = OpenSSL::SSL::Context::Client.new
ctx.ca_certificates = ca
if c != "-"
  ctx.certificate_chain = c
  ctx.private_key = k
end
ctx.add_options(OpenSSL::SSL::Options::NO_TLS_V1_3) if ENV["TLS12"]?
h = HTTP::Client.new(uri.host.not_nil!, uri.port || 443, ctx)
h.connect_timeout = 5; h.read_timeout = 5
r = h.post(uri.request_target, body: "<x/>")
puts r.status_code, r.status, r.body
END
cat > Has.java <<'END'
import java.io.*; import java.security.*; import javax.net.ssl.*;
import org.apache.http.*; import org.apache.http.client.config.*; import org.apache.http.client.methods.*; import org.apache.http.entity.*; import org.apache.http.impl.nio.client.*; import org.apache.http.util.*;
public class Has {
  static KeyStore store(String file, String password) throws Exception { KeyStore it = KeyStore.getInstance("PKCS12"); it.load(new FileInputStream(file), password.toCharArray()); return it; }
  static SSLContext context(String[] a) throws Exception {
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX"); trust.init(store(a[3], "secret"));
    KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
    if (!a[1].equals("-")) keys.init(store(a[1], a[5]), a[5].toCharArray());
    SSLContext it = SSLContext.getInstance("TLS"); it.init(a[1].equals("-") ? null : keys.getKeyManagers(), trust.getTrustManagers(), null); return it;
  }
  public static void main(String[] a) throws Exception {
    RequestConfig limits = RequestConfig.custom().setConnectTimeout(5000).setSocketTimeout(5000).setRedirectsEnabled(false).build();
    try (CloseableHttpAsyncClient client = HttpAsyncClients.custom().setSSLContext(context(a)).setDefaultRequestConfig(limits).build()) {
      client.start(); HttpPost post = new HttpPost(a[0]); post.setEntity(new StringEntity("<x/>"));
      HttpResponse answer = client.execute(post, null).get(); System.out.println(answer.getStatusLine() + " " + EntityUtils.toString(answer.getEntity()));
    }
  }
}
END
ghc -v0 -O0 -o hscli hs.hs
crystal build -o crcli cr.cr
javac -cp /usr/share/java/httpasyncclient.jar:/usr/share/java/httpclient.jar:/usr/share/java/httpcore.jar:/usr/share/java/httpcore-nio.jar -d . Has.java

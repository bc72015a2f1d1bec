import com.sun.net.httpserver.*; import javax.net.ssl.*; import java.io.*; import java.net.*; import java.security.*; import java.security.cert.*;
/** A JSSE server that asks for a certificate: Srv PORT KEYSTORE TRUSTSTORE PROTOCOL */
public class Srv { public static void main(String[] a) throws Exception {
  KeyStore k=KeyStore.getInstance("PKCS12"); k.load(new FileInputStream(a[1]),"secret".toCharArray()); KeyStore t=KeyStore.getInstance("PKCS12"); t.load(new FileInputStream(a[2]),"secret".toCharArray());
  KeyManagerFactory kf=KeyManagerFactory.getInstance("PKIX"); kf.init(k,"secret".toCharArray()); TrustManagerFactory tf=TrustManagerFactory.getInstance("PKIX"); tf.init(t);
  SSLContext c=SSLContext.getInstance("TLS"); c.init(kf.getKeyManagers(),tf.getTrustManagers(),null);
  HttpsServer s=HttpsServer.create(new InetSocketAddress("127.0.0.1",Integer.parseInt(a[0])),20);
  s.setHttpsConfigurator(new HttpsConfigurator(c){ public void configure(HttpsParameters p){ SSLParameters q=c.getDefaultSSLParameters(); q.setNeedClientAuth(true); q.setProtocols(new String[]{a[3]}); p.setSSLParameters(q); }});
  s.createContext("/",x->{ byte[] b="<ok/>".getBytes(); x.sendResponseHeaders(200,b.length); x.getResponseBody().write(b); x.close(); }); s.setExecutor(java.util.concurrent.Executors.newCachedThreadPool()); s.start(); } }

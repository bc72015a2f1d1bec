# First connection: why it failed, in words. A cause has a title, why and what to do.

help-record = Record the connection attempt in the case: the client, the likeliest cause and who acts; none of the text
help-explain = Show why a first connection failed: exit 0 something is shown, 1 nothing fits, 2 the text cannot be read
help-text = The output of the client, a log or an answer; - for standard input
help-explain-case = Case file with the server’s name, to which --record writes
help-with = The certificate files of the client, to rule out causes
explain-not-text = This is not text. Give the output of the client, a log or an answer: {$path}
explain-too-large = The text is too long: at most {$limit} MB is read. Cut out one attempt, from the line where the call begins to the last error; 2,000 lines are plenty: {$path}
explain-empty = The text is empty. If the client printed nothing at all, this is what it may be:
explain-client = Client: {$client}
explain-do = What to do ({$who}): {$fix}
explain-next = Run this command on the same server to learn more ({$shell}):
explain-last-of-several = The text holds several attempts. This is about the last one.
explain-english = The line that decides, in English: “{$english}”.
explain-line = The line that says so:
explain-shown = What the text shows of the service’s certificate:
explain-went-on = This client went on although the check of the service’s certificate failed. Most clients stop there.
explain-trust-not-told = This command did not recognise the issuer of the service’s certificate and went on. Whether your own client trusts the service is shown only when -CAfile gives the CAs it trusts.
explain-files-decide = The certificate files rule out some causes. They must be the ones the client uses.
explain-other-files = The client sent less than these certificate files contain: it uses other files, or the text is older than they are. The files must be the ones the client uses.
explain-no-key-fits = None of these private keys belongs to the certificate, so the commands name no key.
explain-files-contradict = What the text says is not so of these certificate files: the client uses other files.
explain-file-not-used = The call succeeded although an open file has a fault: the client probably uses another file.
explain-chain-open = The issuer’s certificate is in the open file, but not the certificate above it. If that is not the root, it is missing from the file.
explain-exchanged = The certificate and the key are exchanged: the open file named as a key holds the certificate, and the one named as a certificate holds the key.
explain-past-proxy = The text shows a proxy, but the command below goes past it and may get another answer than your client. With -proxy HOST:PORT openssl goes through it, and curl with -x HOST:PORT.
explain-versions-java = Java gets the TLS versions it may use from -Djdk.tls.client.protocols=TLSv1.2,TLSv1.3 on its command line. The program may also set them itself.
explain-versions-go = In Go, MinVersion and MaxVersion of tls.Config limit the TLS versions. Leave both out: then TLS 1.2 and 1.3 are allowed.
explain-versions-python = In Python, minimum_version and maximum_version of the SSLContext limit the TLS versions. Set ssl.TLSVersion.TLSv1_2 as the first and leave the second out.
explain-versions-dotnet = In .NET, SslProtocols should be SslProtocols.None, and in .NET Framework ServicePointManager.SecurityProtocol should be SystemDefault: then the operating system chooses the TLS version.
explain-or-else = If none of these fits, the cause may also be:
explain-also = {$cause} ({$code})
explain-not-kept = The text is not stored. It may contain session keys, passwords and personal identity codes: delete the copies you made.
connection-succeeded = The call succeeded: the connection was opened and the service answered.
connection-command-answered = The connection works: the service answered this command. Whether your own call works shows only when your client gets its answer at its own path.
connection-no-authorities = Your client could not read the file of the CAs it trusts. Nothing was sent to the service.
connection-own-files = Your client could not use its own certificate or key. Nothing was sent to the service.
connection-client-refused = Your client refused the service before the service looked at your certificate.
connection-check-failed = The connection was opened, but your client’s check of the service’s certificate failed.
connection-proxy-refused = A proxy on the way refused the connection. The service was not reached.
connection-service-refused = The service got your certificate and refused it.
connection-none-received = The service was reached, but it got no certificate from your client.
connection-service-refused-unclear = The service refused your client. The text does not show whether the service got a certificate.
connection-refused-at-once = The service refused your client before either side looked at a certificate.
connection-closed-after = The connection was opened and then closed without explanation, as a service does when it refuses a certificate.
connection-answered = The connection was opened and the service answered, but not as it should.
connection-cut = The connection was cut. The text does not show whether the network or the service did it.
connection-not-reached = The service was not reached. Your certificate has nothing to do with it yet.
connection-unclear = The text does not show who refused the connection.
connection-unknown = The program recognises nothing in this text. If it is in the language of the operating system, run the client again in English, and also the command below, which shows the most.
connection-returned = Return code of VTJkysely {$code}: {$meaning} (person data catalogue, 2023)
doer-technician = technical lead
doer-network = network team
doer-officer = person placing the order
doer-dvv = DVV
return-found = the query succeeded
return-not-found = the person was not found
return-passive = the personal identity code is deactivated and the new one is given
return-credentials = the user name or password is wrong
return-message = a message in text
return-dead = the person has died, and no data is returned
return-certificate = a problem with the certificate
return-mismatch = the data given does not match
return-no-guardianship = the person is not in the register of guardianship affairs
return-under-15 = the person is under 15
return-not-given = the data cannot be disclosed
return-billing = billing data is missing or wrong
return-internal = an internal error of the service
return-invalid = the message is not valid
return-product = the product (SoSo) was not found
return-end-user = the end user (Loppukayttaja) is missing

# What is said of every cause.
cause-no-certificate-sent = The client sent no certificate
cause-no-certificate-sent-why = The service asked for a certificate and got none: none is set in the client, the setting is for another connection, or the key store has no private key.
cause-no-certificate-sent-fix = Set the certificate with its chain and its key in the client, restart the client and try again.
cause-unknown-issuer = The service does not know who issued the certificate
cause-unknown-issuer-why = The certificate is not from an issuer that the service accepts. We do not know whether any other than DVV’s service certificate is accepted.
cause-unknown-issuer-fix = { $interface ->
    [window] See on the page Certificate files who issued the certificate. If the issuer is not DVV’s CA for service certificates, or it is a test certificate in production, order the right one. If it is DVV’s, ask vtjkysely-rajapinta@dvv.fi which issuers are accepted.
   *[command] See with lupapolku inspect who issued the certificate. If the issuer is not DVV’s CA for service certificates, or it is a test certificate in production, order the right one. If it is DVV’s, ask vtjkysely-rajapinta@dvv.fi which issuers are accepted.
}
cause-unknown-issuer-why-listed = The service says which issuers it accepts: {$accepted}. The certificate must be issued by one of them, or stand below one in its chain.
cause-unknown-issuer-why-both = The service says which issuers it accepts: {$accepted}. Your certificate has the issuers: {$issuers}. None of them is on the service’s list.
cause-unknown-issuer-fix-listed = { $interface ->
    [window] See on the page Certificate files who issued the certificate. If neither that issuer nor one above it is on the service’s list, the client has the wrong file, or it is a test certificate in production: use or order the right one. If it is DVV’s, send both names to vtjkysely-rajapinta@dvv.fi.
   *[command] See with lupapolku inspect who issued the certificate. If neither that issuer nor one above it is on the service’s list, the client has the wrong file, or it is a test certificate in production: use or order the right one. If it is DVV’s, send both names to vtjkysely-rajapinta@dvv.fi.
}
cause-own-certificate-expired = Your own certificate is not valid
cause-own-certificate-expired-why = The service refused the client’s certificate because of its dates. Some clients then speak of the server’s certificate, but it is your own that has expired.
cause-own-certificate-expired-fix = { $interface ->
    [window] See its last day on the page Certificate files. Order a new certificate in the e-services and install it with its chain.
   *[command] See its last day with lupapolku inspect. Order a new certificate in the e-services and install it with its chain.
}
cause-key-does-not-fit = The private key belongs to another certificate
cause-key-does-not-fit-why = The client read both files, but the request of this certificate was not made with this key.
cause-key-does-not-fit-fix = { $interface ->
    [window] Use the key that the request was made with. The page Certificate files shows which files belong together.
   *[command] Use the key that the request was made with. The command lupapolku inspect shows which files belong together.
}
cause-intermediate-missing = The certificate between yours and the root is not sent
cause-intermediate-missing-why = The client does not send every certificate between its own and the root, so the service finds no way to the root. Java, Go and wget then send nothing at all. A missing root does no harm: the service has it.
cause-intermediate-missing-fix = Put the certificates between your own and the root after your own, the issuer’s first, in the same file, or into the key store, and try again. A .NET client sends them only when they are also in the user’s store of intermediate certificates (CertificateAuthority).
cause-server-authority-not-trusted = Your client does not trust the service’s certificate
cause-server-authority-not-trusted-why = The client does not have the certificate of the CA that issued the service’s certificate. DVV’s servers may have certificates under DVV’s own root. A proxy that opens the traffic looks the same.
cause-server-authority-not-trusted-fix = See who issued the service’s certificate: the text shows it above, or the next command shows it (behind a proxy add -proxy HOST:PORT to it). If it is DVV’s, fetch its root from dvv.fi/ca-varmenteet, compare the fingerprint and give the root to the client. If it is your own proxy’s, ask the network team to let this address through unopened. Do not switch the check off.
cause-host-name-differs = The service’s certificate is for another name
cause-host-name-differs-why = The name the client calls is not in the certificate that came back: the address is wrong, an IP address is used, or something on the way answers in its place.
cause-host-name-differs-fix = Use the host name exactly as DVV gave it, and not an IP address or a name of your own.
cause-protocol-version = No TLS version in common
cause-protocol-version-why = Client and service found no version of TLS that both allow. VTJkysely needs TLS 1.2 or newer.
cause-protocol-version-fix = Allow TLS 1.2 and 1.3 in the client; update an old one.
cause-key-password = The password of the key is wrong or missing
cause-key-password-why = The client could not open the private key or the key store.
cause-key-password-fix = Give the client the password the key was made with. Try it first with openssl pkey -in FILE -noout. Go, wget and Python’s requests take no password: for them, take it off with openssl pkey -in FILE -out OPEN.key, and let only the client read the new file.
cause-wrong-file = A file is missing or of the wrong kind
cause-wrong-file-why = The client did not find the file, expected another form (PEM, DER, PKCS#12, JKS), or the file lacks the key.
cause-wrong-file-fix = { $interface ->
    [window] Check the path and who may read it. The page Certificate files says what each file is. curl, wget, PHP, Python, Node, nginx and Go want PEM, Java PKCS#12. openssl pkcs12 -in FILE.p12 -nodes -out own.pem makes PEM of PKCS#12; the key in it has no password, so let only the client read that file.
   *[command] Check the path and who may read it. lupapolku inspect says what each file is. curl, wget, PHP, Python, Node, nginx and Go want PEM, Java PKCS#12. openssl pkcs12 -in FILE.p12 -nodes -out own.pem makes PEM of PKCS#12; the key in it has no password, so let only the client read that file.
}
cause-wrong-file-fix-store = {$file} is a PKCS#12 file, which Java takes as it is. curl, wget, PHP, Python, Node, nginx and Go want PEM: make it with openssl pkcs12 -in {$file} -nodes -out own.pem (with -legacy too if OpenSSL 3 says “unsupported”), and give own.pem as the certificate and as the key. The key in it has no password: let only the client read the file.
cause-no-client-authentication = The certificate cannot be used for client authentication
cause-no-client-authentication-why = Client authentication (clientAuth) is missing from the certificate uses.
cause-no-client-authentication-fix = Order a new certificate and choose client authentication on the form.
cause-revoked = The certificate has been revoked
cause-revoked-why = The service says the certificate is on the revocation list.
cause-revoked-fix = Find out who revoked it and why. Order a new certificate: a revocation cannot be undone.
cause-port-closed = Nothing answers on the port
cause-port-closed-why = The name has an address, but the connection to the port is refused at once.
cause-port-closed-fix = Check the port in the address. If it is right, ask the network team whether the firewall or the service refuses.
cause-cut-off = The connection was cut without explanation
cause-cut-off-why = Something on the way, often a firewall, or the service itself closed the connection.
cause-cut-off-fix = Run the next command from the same server with and without the certificate. If both are cut in the same way, the fault is in the network. If only the one with the certificate is cut, the service refuses the certificate.
cause-name-not-found = The name has no address
cause-name-not-found-why = The name server of this computer does not know the host, or the name is misspelt. After a redirect it is a different host from the one that was called.
cause-name-not-found-fix = Compare the host with the one DVV gave. If it is the same, ask the network team about the name servers.
cause-plain-http = The other side does not speak TLS on this port
cause-plain-http-why = The answer is not TLS: the port is for unencrypted HTTP, or a proxy answers with a page of its own.
cause-plain-http-fix = Check the port. If a proxy is in use, set it in the client as a proxy and not as the address.
cause-proxy-refuses = The proxy does not let the connection through
cause-proxy-refuses-why = A proxy of your own network answered, not the service.
cause-proxy-refuses-fix = Ask the network team to allow the host and port, or to let this server bypass the proxy.
cause-proxy-login = The proxy asks for a user name and password
cause-proxy-login-why = A proxy of your own network asks for a login before it connects.
cause-proxy-login-fix = Ask the network team for a login for this server, or to let it bypass the proxy.
cause-no-answer = Nobody answers
cause-no-answer-why = The connection or the answer did not come in time. Most often a firewall drops the packets without explanation.
cause-no-answer-fix = Ask the network team for a firewall opening from this server to the host and port. Tell them the time of the attempt.
cause-redirected = The service sends the client elsewhere
cause-redirected-why = HTTP answered with a redirect. In VTJkysely this was seen in 2024 with a certificate that was valid but not accepted (koski guide, a user’s observation).
cause-redirected-fix = Check the path of the address. If it is right, ask vtjkysely-rajapinta@dvv.fi whether your certificate has been added.
cause-http-forbidden = The service answers that this is not allowed
cause-http-forbidden-why = The connection was opened, but the HTTP request was refused. In VTJkysely 403 was seen in 2024 when the certificate had expired or was missing (koski guide, a user’s observation).
cause-http-forbidden-fix = Check the certificate first. If it is valid and is sent, ask vtjkysely-rajapinta@dvv.fi whether the permit is valid and the certificate allowed.
cause-http-not-found = The path does not exist
cause-http-not-found-why = The connection was opened and the certificate did not stop it, but there is nothing at this path.
cause-http-not-found-fix = Use the path that DVV gave, letter by letter, and send messages with POST.
cause-soap-fault = The service answers with an error message
cause-soap-fault-why = Network, TLS and certificate work. The service did not accept the message: user name, password, product or content.
cause-soap-fault-fix = Read the error message. Compare the user name, password and product with those you got after the decision.
cause-clock-wrong = The clock of this computer may be wrong
cause-clock-wrong-why = The client says that the service’s certificate is not valid today. If the computer’s date is wrong, every certificate looks like that.
cause-clock-wrong-fix = Check the date of the computer. If it is right, the service’s certificate has expired.
cause-key-too-weak = The key is too short
cause-key-too-weak-why = The client or the service does not accept a key of this length. DVV names RSA 2048 and 4096 and the curve P-384.
cause-key-too-weak-fix = Create a new key and request and order a new certificate.
cause-weak-signature = The certificate is signed with SHA-1
cause-weak-signature-why = New libraries and services no longer accept such a signature.
cause-weak-signature-fix = Order a new certificate. DVV’s current CAs do not sign with SHA-1.
cause-no-common-cipher = No cipher in common
cause-no-common-cipher-why = Client and service found no cipher that both allow. The usual reason is an old client or one with a limited list of ciphers.
cause-no-common-cipher-fix = Remove the cipher settings of the client, or update it.
cause-server-certificate-expired = The service’s certificate has expired
cause-server-certificate-expired-why = If the clock of the computer is right, it is the other side’s certificate that has expired. Nothing is wrong with your own files.
cause-server-certificate-expired-fix = Tell vtjkysely-rajapinta@dvv.fi. Do not change your own files in the meantime.
cause-server-certificate-unfit = The service’s certificate is revoked or not acceptable
cause-server-certificate-unfit-why = Your client does not accept the service’s certificate: it is revoked, has too weak a key or signature, or is not meant for servers. Nothing is wrong with your own files.
cause-server-certificate-unfit-fix = Check that the address is the service’s. Tell vtjkysely-rajapinta@dvv.fi. Do not change your own files in the meantime.
cause-revocation-not-checked = The client cannot ask whether the service’s certificate is revoked
cause-revocation-not-checked-why = Windows wants to fetch a revocation list or ask for the status over HTTP, and the network blocks that.
cause-revocation-not-checked-fix = Ask the network team to let this server reach the revocation addresses in the service’s certificate.
cause-access-denied = The certificate is in order, but it has no access
cause-access-denied-why = The service knows the certificate and refuses its holder.
cause-access-denied-fix = Ask vtjkysely-rajapinta@dvv.fi whether the permit is valid and whether this certificate is registered for it.
cause-bad-request = The service did not understand the request
cause-bad-request-why = HTTP 400 can also be caused by the message itself: its headers, encoding or form.
cause-bad-request-fix = Show the text of the answer: it tells whether the certificate or the message was meant.
cause-return-code = The service answers with a return code
cause-return-code-why = The connection works. If the code is known, its meaning is above.
cause-return-code-fix = Act on the code. If the code is unknown, ask vtjkysely-rajapinta@dvv.fi.
cause-gateway-fails = A device in front of the service does not reach it
cause-gateway-fails-why = HTTP 502, 503 or 504 comes from a gateway or a load balancer. If it is your own, its log names the reason.
cause-gateway-fails-fix = Read the error log of your own gateway in the same way. If the gateway is not yours, wait and try again, and then ask vtjkysely-rajapinta@dvv.fi.

# The page of the window.
explain-title = Why the connection failed
explain-open = Read why the connection failed
explain-intro = Paste what the program or the log said when the first connection was tried. You get a short list of causes: why, what to do, and who does it.
explain-text = Output of the program
explain-text-help = The whole output of one attempt: curl, openssl, Java, Python, Node, a log or the answer of the service.
explain-drop = You can also drop the output on this page as a file, together with the certificate files.
explain-with-files = { $count ->
    [0] No certificate files are open. Open them, and fewer causes are left
    [one] One open certificate file is read with it
   *[other] {$count} open certificate files are read with it
}
explain-read = Read the causes
explain-clear = Clear
explain-copy-command = Copy the command

cause-traffic-opened = Something on the way opens the traffic
cause-traffic-opened-why = A program that opens encrypted traffic on its way issued the certificate that was shown as the service’s, or nobody asked your client for a certificate. Your own certificate cannot get through such a proxy, even when its root is trusted: the service then says that no certificate came.
cause-traffic-opened-fix = Ask the network team to let this host and port through unopened: mutual TLS does not work in any other way. Do not add the root of that program to the trusted ones.

# Noting a try in the case, and the commands before the first one.
explain-recorded-in = Recorded in the case: {$path}
explain-record = Record this cause in the case
explain-record-success = Record the successful query in the case
explain-recorded = Recorded. The task is now waiting for the person who acts.
explain-recorded-success = Recorded as the first successful query.
explain-show-task = Show the task
try-title = Before the first attempt
try-help = Run these in order on the server that makes the queries. The first command that fails shows where the fault is: paste its output into the field above. Lupapolku makes no network connection.
try-host = Address of the service
try-host-help = The name of the server exactly as DVV gave it, followed by :port if the port is not 443.
try-shell = Shell
try-untried = The commands were tried in bash. In PowerShell and cmd they were not.
explain-placeholders = Replace the words in capitals with your own.
try-placeholders = Replace the words in capitals with your own. When you open the certificate files, their names are in the commands.
try-network = 1. The network: name, port and proxy. It works if the server answers anything, even an error.
try-handshake = 2. The handshake with the certificate. It works if a line comes that begins with HTTP/1.1 or HTTP/1.0, whatever its number.
try-answer = 3. A message to the service. It works if a SOAP answer comes; an error about user name or password means that the connection works.
try-key-stores = 4. For Java: the key store and the store of trusted CAs. Both ask for a new password.
try-java-call = 5. A query with Java. It works if the trace has “Produced client Certificate” and an answer comes.
try-copy = Copy

# Messages around certificates, and what a signature shows.

object-other = Another kind of file
verdict-signature-matches = The signature matches, but it does not show who made the certificate
verdict-signature-matches-detail = Checked with the key of the issuer’s certificate ({$key}); {$algorithm}. Anybody can make such a certificate

verdict-compressed-message = A compressed message
verdict-compressed-message-detail = The content is packed (CMS compressed data), and this program does not unpack it
verdict-compressed-message-fix = Ask the sender for the certificate as a file of its own (.crt, .cer, .pem).
verdict-cms-without-certificate = A message of another kind, without a certificate
verdict-cms-without-certificate-detail = CMS (RFC 5652): there is neither a certificate nor a key in it
verdict-cms-without-certificate-fix = Choose the file in which the certificate came.
verdict-spkac-request = A certificate request from an old browser (SPKAC)
verdict-spkac-request-detail = It has a public key but no server name, so a certificate cannot be ordered with it
verdict-spkac-request-fix = Create a certificate request with the same key: openssl req -new -key FILE -out vtj.csr.
verdict-cmp-message = A message between a program and a CA (CMP)
verdict-cmp-message-detail = There is neither a certificate nor a request in it
verdict-cmp-message-fix = Choose the certificate that the program saved: openssl cmp … -certout vtj.crt.
verdict-ocsp-message = A question to a status service, or its answer (OCSP)
verdict-ocsp-message-detail = It tells whether a certificate has been revoked; this program does not read it
verdict-ocsp-message-fix = Choose the certificate and the issuer’s revocation list (.crl), or read the answer: openssl ocsp -respin FILE -resp_text -noverify.
verdict-time-stamp = A time stamp
verdict-time-stamp-detail = It tells when a document existed and has nothing to do with this certificate
verdict-time-stamp-fix = Choose the certificate file.

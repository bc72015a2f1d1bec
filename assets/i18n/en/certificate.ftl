# Certificates: what is said of each object. A verdict has a title, mostly a detail with its facts, and a fix when
# something can be done.

# What an object is.
object-certificate = Certificate
object-authority = CA certificate
object-request = Certificate request
object-private-key = Private key
object-encrypted-private-key = Locked private key
object-public-key = Public key
object-crl = Revocation list
object-pkcs12 = PKCS#12 file
object-unknown = Not recognised
object-place = {$file}, line {$line}
object-inside = inside {$file}

# Who does what has to be done.
who-administrator = Server administrator
who-officer = Person placing the order

verdict-signed-by-issuer = The certificate is genuine: the issuer’s signature matches
verdict-signed-by-issuer-detail = Checked with the key of the issuer’s certificate ({$key}); {$algorithm}
verdict-readable = The certificate can be read, but whether it is genuine was not checked
verdict-readable-detail = {$key}; {$algorithm}. The signature was not checked, because the issuer’s certificate is not among the files
verdict-signature-wrong = The certificate was not signed by the issuer it names
verdict-signature-wrong-detail = A certificate named {$issuer} is among the files, but this signature was not made with its key
verdict-signature-wrong-fix = Take the certificate again from the message in which it came. If it is the same, ask its issuer.
verdict-signature-unsupported = The signature was not checked
verdict-signature-unsupported-detail = This program does not know the algorithm {$algorithm}
verdict-signature-unsupported-fix = Check the signature with openssl: verify for a certificate, req -verify for a request.
verdict-signature-weak = The signature can be forged
verdict-signature-weak-detail = {$algorithm} is no longer safe
verdict-signature-weak-fix = Create a new request with SHA-256 or stronger and order a new certificate.
verdict-from-service-authority = DVV issued this service certificate
verdict-from-service-authority-detail = {$authority}, recognised {$matched}
verdict-from-other-register = DVV issued this, but it is not a service certificate
verdict-from-other-register-detail = {$authority} issues certificates of the register {$register}; recognised {$matched}
verdict-from-other-register-fix = Order a service certificate in DVV’s e-services.
verdict-from-test-authority = This is a test certificate
verdict-from-test-authority-detail = {$authority} issues certificates for testing only; recognised {$matched}
verdict-from-test-authority-fix = Use it in the test environment only. Production needs a certificate of its own.
verdict-from-root = A root CA issued this directly, which is not done for servers
verdict-from-root-detail = {$authority} issues certificates to CAs, not to servers; recognised {$matched}
verdict-from-root-fix = Ask vptuotanto@dvv.fi what this certificate is.
verdict-from-namesake = The issuer uses DVV’s name but is not a known DVV CA
verdict-from-namesake-detail = {$other ->
    [key] The certificate names a different key for {$authority} from the one this program knows
   *[file] The certificate {$authority} among the files is not the one this program knows
}
verdict-from-namesake-fix = Get the CA certificate from dvv.fi/ca-varmenteet and check the files with it. If the result is the same, ask vptuotanto@dvv.fi.
verdict-namesake = This CA certificate uses DVV’s name but is not a known DVV certificate
verdict-namesake-detail = {$authority}: neither the fingerprint (SHA-256) of the certificate nor its key is the known one
verdict-namesake-fix = Get the CA certificate from dvv.fi/ca-varmenteet. If DVV has published a new one, compare the fingerprint (SHA-256) with the one there.
verdict-self-signed = The server signed this certificate itself; DVV did not issue it
verdict-self-signed-detail = {$issuer} has signed its own certificate
verdict-self-signed-fix = Create a certificate request with the same key and order a service certificate with it.
verdict-not-from-dvv = DVV did not issue this certificate
verdict-not-from-dvv-detail = Issued by {$issuer}, which is not one of the known DVV CAs
verdict-not-from-dvv-fix = Order a service certificate in DVV’s e-services.
verdict-chain-whole = The certificate leads back to DVV’s root certificate
verdict-chain-whole-detail = {$names}. The fingerprint of the root certificate matches. Compare it with DVV’s page too: the published source is not confirmed
verdict-chain-to-unknown-root = The certificate leads back to a root certificate that this program does not know
verdict-chain-to-unknown-root-detail = {$names}
verdict-chain-to-unknown-root-fix = Compare the fingerprint (SHA-256) of the root certificate with the one on DVV’s page of CA certificates.
verdict-chain-open = The origin cannot be checked: a CA certificate is missing in between
verdict-chain-open-detail = {$names} → {$missing} (missing)
verdict-chain-open-fix = Add the certificate {$missing}. DVV publishes its CA certificates at dvv.fi/ca-varmenteet{$address ->
    [none] .
   *[other] {""}; this certificate names the address {$address}.
}
verdict-chain-loops = The files refer to each other, and the origin cannot be checked
verdict-chain-loops-detail = The CAs have signed each other’s certificates
verdict-chain-loops-fix = Keep only the files that came from DVV and try again.
verdict-in-force = Valid
verdict-in-force-detail = {$from} – {$to}, {$left ->
    [one] one day left
   *[other] {$left} days left
}; order a new one by {$order}
verdict-ends-in-60-days = Valid for {$left ->
    [one] one more day
   *[other] {$left} more days
}
verdict-ends-in-60-days-detail = {$from} – {$to}
verdict-ends-in-60-days-fix = Order a new one by {$order}. An order takes about a week.
verdict-ends-in-30-days = Valid for only {$left ->
    [one] one more day
   *[other] {$left} more days
}
verdict-ends-in-30-days-detail = {$from} – {$to}
verdict-ends-in-30-days-fix = Create the key and the request and order a new one now: an order takes about a week. Latest recommended day to order: {$order}.
verdict-ends-in-14-days = Expires {$left ->
    [0] today
    [one] in one day
   *[other] in {$left} days
}
verdict-ends-in-14-days-detail = {$from} – {$to}
verdict-ends-in-14-days-fix = Order a new one today: an order takes about a week. It should have been ordered by {$order}.
verdict-expired = The certificate has expired
verdict-expired-detail = Expired on {$on}
verdict-expired-fix = Order a new certificate. Every renewal is a new order with a new request.
verdict-not-yet-valid = Not valid yet
verdict-not-yet-valid-detail = Valid from {$from}
verdict-not-yet-valid-fix = Wait until then, or check the clock of this computer.
verdict-no-dates = The period of validity cannot be read
verdict-no-dates-fix = Ask the issuer for a new file.
verdict-client-authentication = Can be used for VTJkysely
verdict-client-authentication-detail = Certificate uses: {$purposes}
verdict-no-client-authentication = Cannot be used for VTJkysely: client authentication is missing
verdict-no-client-authentication-detail = Certificate uses: {$purposes}
verdict-no-client-authentication-fix = Order a new certificate and choose client authentication on the form. If the new one lacks it too, the CA may have stopped giving it: ask vptuotanto@dvv.fi.
verdict-no-purposes = The certificate does not say what it may be used for
verdict-no-purposes-detail = Not all servers accept such a certificate
verdict-no-purposes-fix = Ask vtjkysely-rajapinta@dvv.fi whether VTJkysely accepts it.
verdict-may-not-sign = The key cannot be used to open the connection
verdict-may-not-sign-detail = Digital signature is missing from the key usage, and a TLS connection needs it
verdict-may-not-sign-fix = Ask vptuotanto@dvv.fi for a certificate whose key can be used for signing.
verdict-key-fits = The type of the key is suitable
verdict-key-fits-detail = {$key}
verdict-key-unlisted = DVV’s page does not name a key like this
verdict-key-unlisted-detail = {$kind ->
    [rsa] {$key}; the page names RSA 2048, RSA 4096 and the curve P-384
    [curve] {$key}; the page names RSA 2048, RSA 4096 and the curve P-384
    [brainpool] {$key}, a curve that many programs do not know; the page names RSA 2048, RSA 4096 and the curve P-384
    [pss] {$key}, a key for PSS signatures only, which many programs do not accept; the page names RSA 2048, RSA 4096 and the curve P-384
    [edwards] {$key}, a type that server certificates seldom have; the page names RSA 2048, RSA 4096 and the curve P-384
    [quantum] {$key}, a type made against quantum computers, which few programs accept yet; the page names RSA 2048, RSA 4096 and the curve P-384
    [explicit] {$key}: the curve’s numbers are written out instead of its name, which most programs refuse; the page names RSA 2048, RSA 4096 and the curve P-384
   *[other] {$key}; the page names RSA 2048, RSA 4096 and the curve P-384
}
verdict-key-unlisted-fix = When you make the next key, choose one of those, or ask vptuotanto@dvv.fi.
verdict-key-weak = The key is too short
verdict-key-weak-detail = {$key}; at least 2048 bits are needed
verdict-key-weak-fix = Create a new key pair of 4096 bits and a new request.
verdict-key-unreadable = The key cannot be read
verdict-key-unreadable-fix = Create a new key pair and a new request.
verdict-domain-name = The server’s domain name is there
verdict-domain-name-detail = {$names}
verdict-domain-name-in-common-name = The domain name is only in the old name field (CN)
verdict-domain-name-in-common-name-detail = {$others ->
    [none] {$name}; the list of alternative names (SAN) is empty
   *[other] {$name}; the list of alternative names (SAN) has no domain name in it: {$others}
}
verdict-domain-name-in-common-name-fix = Add the name to the alternative names of the next request as well.
verdict-only-ip-address = There is only an IP address, which is not enough
verdict-only-ip-address-detail = {$address}; DVV has not accepted an IP address alone since 15 September 2023
verdict-only-ip-address-fix = Create a request with the server’s domain name.
verdict-no-domain-name = The server’s domain name is missing
verdict-no-domain-name-detail = DVV needs the domain name of the server
verdict-no-domain-name-fix = Create a request with the server’s domain name among its alternative names (SAN).
verdict-email-address = There is an email address, which is no longer allowed
verdict-email-address-detail = {$address}; server certificates have not been allowed to contain one since 15 September 2023
verdict-email-address-fix = Create a request without an email address.
verdict-holder-fits = The holder is the applicant
verdict-holder-fits-detail = O = {$organisation} · SERIALNUMBER = {$serial}
verdict-organisation-differs = The organisation in the file is not the applicant
verdict-organisation-differs-detail = In the file: {$found}. In the application: {$expected}
verdict-organisation-differs-fix = Check which is right. We do not know whether VTJkysely compares them: ask vtjkysely-rajapinta@dvv.fi.
verdict-serial-number-differs = The holder’s serial number is not the applicant’s Business ID
verdict-serial-number-differs-detail = In the file: {$found}. In the application: {$expected}
verdict-serial-number-differs-fix = Check which is right. We do not know whether VTJkysely compares them: ask vtjkysely-rajapinta@dvv.fi.
verdict-holder-incomplete = The holder’s organisation or serial number is missing
verdict-holder-incomplete-detail = {$subject}. At least one public authority that checks DVV’s certificates expects the Business ID there; we do not know whether VTJkysely does: ask vtjkysely-rajapinta@dvv.fi
verdict-holder = The holder
verdict-holder-detail = {$subject}. There is no application to compare with
verdict-garbled = A name has garbled letters
verdict-garbled-detail = {$text}: å, ä or ö was lost because of a wrong encoding
verdict-garbled-fix = Create the request in UTF-8 (openssl: -utf8), so that a new certificate can be ordered.
verdict-revocation-addresses = The certificate says where to check revocation
verdict-revocation-addresses-detail = Revocation lists: {$lists}, status services (OCSP): {$services}
verdict-few-revocation-addresses = The certificate does not fully say where to check revocation
verdict-few-revocation-addresses-detail = Revocation lists: {$lists}, status services (OCSP): {$services}
verdict-few-revocation-addresses-fix = DVV’s certificates name both. Check that the file came from DVV.
verdict-revoked = The certificate has been revoked
verdict-revoked-detail = The certificate is on the issuer’s revocation list, dated {$on}
verdict-revoked-fix = Stop using the certificate and order a new one with a new key.
verdict-not-revoked = The certificate is not on the revocation list you opened
verdict-not-revoked-detail = The list is dated {$on}
verdict-revocation-unknown = We do not know whether the certificate has been revoked
verdict-revocation-unknown-detail = This program makes no network connection
verdict-revocation-unknown-fix = Add the issuer’s revocation list (.crl) and its CA certificate, or ask the status service.
verdict-private-key-fits = The private key matches this certificate
verdict-private-key-fits-request = The private key matches this request
verdict-private-key-fits-detail = The key was read into memory, compared and forgotten
verdict-private-key-differs = None of the opened keys matches this certificate
verdict-private-key-differs-request = None of the opened keys matches this request
verdict-private-key-differs-detail = The keys were compared with the public key
verdict-private-key-differs-fix = Find the key that was created with the request. If it is lost, create a new one and order a new certificate.
verdict-request-fits = The certificate matches the request
verdict-request-fits-detail = Both have the same key
verdict-certificate-fits = The certificate ordered with this request is among the files
verdict-certificate-fits-detail = Both have the same key
verdict-request-differs = The certificate does not match the request
verdict-request-differs-detail = None of the opened requests has the key of the certificate
verdict-request-differs-fix = Find the request the certificate was ordered with, or check that you got the right certificate.
verdict-authority-as-leaf = A CA certificate is used as the server’s certificate
verdict-authority-as-leaf-detail = It can issue certificates, and its private key is among the files
verdict-authority-as-leaf-fix = Use the server’s own certificate.
verdict-root-published = The fingerprint of the root certificate matches. Compare it with DVV’s page too
verdict-root-published-detail = {$name}. The source of the fingerprint that this program knows is not confirmed
verdict-is-authority = A known DVV CA
verdict-is-authority-detail = {$authority}, register {$register}; recognised {$matched}
verdict-authority-in-force = Valid
verdict-authority-in-force-detail = {$from} – {$to}
verdict-authority-expired = The CA certificate has expired
verdict-authority-expired-detail = Expired on {$on}
verdict-authority-expired-fix = Get the valid certificates from dvv.fi/ca-varmenteet.
verdict-authority-unknown = Unknown CA
verdict-authority-unknown-detail = {$name} is not one of the DVV CAs that this program knows
verdict-authority-unknown-fix = Get DVV’s CA certificates from dvv.fi/ca-varmenteet and open them.
verdict-same-again = The same certificate is already here
verdict-request-signed = The request is intact
verdict-request-signed-detail = Signed with its own key; {$algorithm}
verdict-request-broken = The request is damaged
verdict-request-broken-detail = It was not signed with its own key, or was changed afterwards
verdict-request-broken-fix = Create a new request.
verdict-request-content = DVV takes the content of the certificate from this request
verdict-request-content-detail = {$subject} · {$names}
verdict-purposes-on-order = You choose the certificate uses when you order
verdict-purposes-on-order-detail = The request names none
verdict-purposes-on-order-fix = Choose client authentication on the order form.
verdict-request-without-client = Client authentication is missing from the request
verdict-request-without-client-detail = Certificate uses asked for: {$purposes}
verdict-request-without-client-fix = Add clientAuth to the request, and choose client authentication on the order form.
verdict-key-protected = The key is protected with a password
verdict-key-protected-detail = {$key}
verdict-key-in-clear = {$password ->
    [empty] Anyone can open the key
   *[none] The key is not protected
}
verdict-key-in-clear-detail = {$password ->
    [empty] {$key}; its password is empty, so whoever gets the file can use the key
   *[none] {$key}; whoever gets the file can use the key
}
verdict-key-in-clear-fix = Keep the key only on the server, and let only the service that uses it read it. Do not send the key to anybody.
verdict-key-in-same-file = The private key is in the same file: do not send the file
verdict-key-in-same-file-detail = A file like this must not be sent or attached anywhere
verdict-key-in-same-file-fix = Keep the key in a file of its own on the server.
verdict-key-alone = The key belongs to none of the other files
verdict-key-alone-detail = Neither a certificate nor a request with the same key is among the files
verdict-key-alone-fix = Open the certificate or request that the key belongs to as well.
verdict-key-needs-password = A password is needed to open the key
verdict-key-needs-password-fix = Type the password and open the files again. It is not stored.
verdict-wrong-password = The password is wrong
verdict-wrong-password-detail = Or the content has changed: the program cannot tell which
verdict-wrong-password-fix = Type the password again. Check capital letters and the keyboard language.
verdict-unsupported-algorithm = The file is locked in a way this program does not know
verdict-unsupported-algorithm-detail = {$algorithm}
verdict-unsupported-algorithm-fix = Ask the server administrator to make the file again: openssl pkcs8 -topk8 -v2 aes-256-cbc, or openssl pkcs12 -legacy and then -export again.
verdict-too-many-rounds = Opening the file would take too long
verdict-too-many-rounds-detail = The file asks for {$rounds} rounds; this program makes at most {$limit}
verdict-too-many-rounds-fix = Ask the server administrator to make the file again with fewer rounds (openssl: -iter 100000).
verdict-damaged = The file is damaged
verdict-damaged-detail = The password is right, but the content is damaged
verdict-damaged-fix = Get the file again from where you got it.
verdict-pkcs12-opened = The file opened
verdict-pkcs12-opened-detail = {$count ->
    [one] One object
   *[other] {$count} objects
}
verdict-pkcs12-needs-password = A password is needed to open the file
verdict-pkcs12-needs-password-fix = Type the password and open the files again. It is not stored.
verdict-no-mac = Nothing shows whether the file has been changed
verdict-no-mac-detail = The file has no MAC, so a wrong password cannot be told from a damaged file
verdict-no-mac-fix = Ask the server administrator to make the file again with a password and a MAC.
verdict-mac-unsupported = It was not checked whether the file has been changed
verdict-mac-unsupported-detail = {$algorithm}
verdict-mac-unsupported-fix = Ask the server administrator to check the file with openssl pkcs12 -info.
verdict-list-current = A revocation list
verdict-list-current-detail = Revoked certificates: {$count}; next list: {$next}
verdict-list-stale = The revocation list is old
verdict-list-stale-detail = The next list was due on {$next}
verdict-list-stale-fix = Get the newest list from the address in the certificate.
verdict-public-key = A public key
verdict-public-key-detail = {$key}
verdict-empty-file = The file is empty
verdict-empty-file-fix = Get the file again from where you got it.
verdict-pem-without-end = The certificate text (PEM) is cut off
verdict-pem-without-end-detail = The END line is missing
verdict-pem-without-end-fix = Copy the whole text, from BEGIN to END.
verdict-pem-not-base64 = The certificate text (PEM) is broken
verdict-pem-not-base64-detail = Line {$line} is not base64
verdict-pem-not-base64-fix = Copy the text again without formatting.
verdict-pem-damaged = The content of the certificate text (PEM) is damaged
verdict-pem-damaged-detail = {$label}
verdict-pem-damaged-fix = Copy the whole text again: a line may be missing.
verdict-other-pem = This is something other than a certificate (PEM)
verdict-other-pem-detail = {$label}
verdict-other-pem-fix = Choose a certificate or request file.
verdict-java-keystore = A Java key store
verdict-java-keystore-fix = Ask the server administrator to convert it: keytool -importkeystore -srckeystore FILE -destkeystore vtj.p12 -deststoretype PKCS12. It may contain a private key.
verdict-openssh-key = An OpenSSH key
verdict-openssh-key-fix = A certificate needs another kind of key: ask the server administrator to create one with openssl.
verdict-plain-text = Text without a certificate
verdict-plain-text-fix = Choose the message itself or the file that came as its attachment.
verdict-unknown-bytes = This is not a certificate file
verdict-unknown-bytes-fix = Choose a certificate file (PEM, DER or PKCS#12).
verdict-layer-authentication = An authentication certificate of the Data Exchange Layer
verdict-layer-authentication-detail = Environment: {$environment}
verdict-layer-signing = A signing certificate of the Data Exchange Layer
verdict-layer-signing-detail = Environment: {$environment}
verdict-layer-lifetime = The period of validity is unusual
verdict-layer-lifetime-detail = {$found} days; the Data Exchange Layer guidance says about {$expected}
verdict-layer-lifetime-fix = Check the type and environment of the certificate. If you are not sure, ask palveluvayla@palveluvayla.fi.
verdict-layer-letters = The name of the organisation has å, ä or ö
verdict-layer-letters-detail = {$organisation}; the Data Exchange Layer guidance writes the name without them
verdict-layer-letters-fix = Create the next request without them.
verdict-layer-member-differs = The member code is not the applicant’s Business ID
verdict-layer-member-differs-detail = In the file: {$found}. In the application: {$expected}
verdict-layer-member-differs-fix = Check which is right before you start using the certificate.
verdict-layer-class = The member class is not that of a company
verdict-layer-class-detail = {$found}; the class of a company is COM
verdict-layer-class-fix = Check the member class. If you are not sure, ask palveluvayla@palveluvayla.fi.

matched-sha256 = by the fingerprint (SHA-256) of its certificate
matched-name = by name only
no-day = an unknown date

# The command.
help-inspect = Read certificates, requests and keys and show what they are, whether they belong together and whether they can be used for VTJkysely: exit 0 everything was read, opened and can be used, 1 something was not, 2 nothing could be read
help-paths = Files, messages, archives and folders, any number at once
help-case = Case file to compare with
help-password-file = File whose lines are passwords to try
inspect-relation-same-key = {$from} and {$to} have the same key
inspect-relation-issued-by = {$to} issued {$from}
inspect-relation-different-key = {$from} does not belong to {$to}
inspect-not-read = {$path}: {$why}
inspect-nothing = Nothing could be read. Choose a certificate or request file.
file-not-found = the file was not found
file-is-folder = this is a folder; choose the files in it
file-not-a-file = this is not an ordinary file
file-no-permission = this user cannot read it; ask for read access
file-too-large = the file is too large: at most {$limit} MB
file-io = it cannot be read ({$reason})

# Making a key and a request.
request-folder-first = First type the folder where the files are saved.
request-password-not-ascii = The password must not contain å, ä, ö, € or other characters outside ASCII, because a Java program will open the key.
request-again-first = Type the same password in the other field too.
request-folder-shared = This folder seems to be copied elsewhere or to be on another computer. A private key does not belong there: choose another folder.
request-for-java = A Java program will open the key
request-for-java-help = Java key stores do not accept å, ä, ö or € in a password: keytool 17 says “Password is not ASCII”.
request-key-on-page = DVV’s page names this key.
request-key-also-issued = DVV’s page does not name this key, but DVV itself has issued certificates for keys of 3072 bits. If you are not sure, ask vptuotanto@dvv.fi.

# Certificates: what is said of each object. A verdict has a title, mostly a detail with its facts, and a fix when
# something can be done.

# What an object is.
object-certificate = Certificate
object-authority = Certificate of an authority
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
who-officer = Orderer

verdict-signed-by-issuer = The signature is the issuer’s
verdict-signed-by-issuer-detail = Checked with the key of the issuer’s certificate ({$key}); {$algorithm}
verdict-readable = The certificate is readable
verdict-readable-detail = {$key}; {$algorithm}. The signature was not checked, because the issuer’s certificate was not given
verdict-signature-wrong = The signature is not the issuer’s
verdict-signature-wrong-detail = A certificate named {$issuer} was given, but its key did not make this signature
verdict-signature-wrong-fix = Fetch the certificate again from the message in which it came. If it is the same, ask its issuer.
verdict-signature-unsupported = The signature was not checked
verdict-signature-unsupported-detail = This program does not know {$algorithm}
verdict-signature-unsupported-fix = Check it with openssl: verify for a certificate, req -verify for a request.
verdict-signature-weak = The signature can be forged
verdict-signature-weak-detail = {$algorithm} is no longer safe
verdict-signature-weak-fix = Make a new request with SHA-256 or stronger and order anew.
verdict-from-service-authority = Issued by DVV’s authority for service certificates
verdict-from-service-authority-detail = {$authority}, recognised {$matched}
verdict-from-other-register = DVV’s authority, but not for service certificates
verdict-from-other-register-detail = {$authority} issues certificates of the register {$register}; recognised {$matched}
verdict-from-other-register-fix = Order a service certificate (palveluvarmenne) in Verkkoasiointi.
verdict-from-test-authority = A test certificate
verdict-from-test-authority-detail = {$authority} issues for testing only; recognised {$matched}
verdict-from-test-authority-fix = Use it in the test environment only. Production needs a certificate of its own.
verdict-from-root = Issued directly by a root
verdict-from-root-detail = {$authority} issues certificates to authorities, not to servers; recognised {$matched}
verdict-from-root-fix = Ask vptuotanto@dvv.fi what this certificate is.
verdict-from-namesake = Issued by somebody with the name of DVV’s authority
verdict-from-namesake-detail = {$other ->
    [key] The certificate names another key of {$authority} than the known one
   *[file] The given certificate of {$authority} is not the one that is known
}
verdict-from-namesake-fix = Fetch the CA certificate from dvv.fi/ca-varmenteet and try with it. If it stays so, ask vptuotanto@dvv.fi.
verdict-namesake = The name of DVV’s authority, but not its known certificate
verdict-namesake-detail = {$authority}: neither the SHA-256 of the certificate nor its key is the known one
verdict-namesake-fix = Fetch the CA certificate from dvv.fi/ca-varmenteet. If DVV has published a new one, compare its SHA-256 there.
verdict-self-signed = Self-signed, not from DVV
verdict-self-signed-detail = {$issuer} has signed itself
verdict-self-signed-fix = Make a certificate request with the same key and order a service certificate on it.
verdict-not-from-dvv = Not from DVV
verdict-not-from-dvv-detail = Issued by {$issuer}, which is none of the known authorities of DVV
verdict-not-from-dvv-fix = Order a service certificate (palveluvarmenne) in Verkkoasiointi.
verdict-chain-whole = The chain leads to DVV’s root
verdict-chain-whole-detail = {$names}. The root matches the published fingerprint (unconfirmed source)
verdict-chain-to-unknown-root = The chain leads to an unknown root
verdict-chain-to-unknown-root-detail = {$names}
verdict-chain-to-unknown-root-fix = Compare the root’s SHA-256 with the one on DVV’s page of CA certificates.
verdict-chain-open = One link of the chain is missing
verdict-chain-open-detail = {$names} → {$missing} (missing)
verdict-chain-open-fix = Add the certificate of {$missing}. DVV publishes its CA certificates at dvv.fi/ca-varmenteet{$address ->
    [none] .
   *[other] {""}; this certificate names the address {$address}.
}
verdict-chain-loops = The chain goes in a circle
verdict-chain-loops-detail = The authorities have issued each other
verdict-chain-loops-fix = Leave only the files that came from DVV and try again.
verdict-in-force = In force
verdict-in-force-detail = {$from} – {$to}, {$left ->
    [one] one day
   *[other] {$left} days
} left; order a new one by {$order}
verdict-ends-in-60-days = In force for {$left ->
    [one] one more day
   *[other] {$left} more days
}
verdict-ends-in-60-days-detail = {$from} – {$to}
verdict-ends-in-60-days-fix = Order a new one by {$order}. An order takes about a week.
verdict-ends-in-30-days = In force for only {$left ->
    [one] one more day
   *[other] {$left} more days
}
verdict-ends-in-30-days-detail = {$from} – {$to}
verdict-ends-in-30-days-fix = Day for ordering: {$order}. Make the key and the request now; an order takes about a week.
verdict-ends-in-14-days = Ends in {$left ->
    [0] less than a day
    [one] one day
   *[other] {$left} days
}
verdict-ends-in-14-days-detail = {$from} – {$to}
verdict-ends-in-14-days-fix = Order a new one today: an order takes about a week. The day to order was {$order}.
verdict-expired = No longer in force
verdict-expired-detail = Ended on {$on}
verdict-expired-fix = Order a new one; every renewal is a new order with a new request.
verdict-not-yet-valid = Not in force yet
verdict-not-yet-valid-detail = In force from {$from}
verdict-not-yet-valid-fix = Wait until then, or check the clock of this computer.
verdict-no-dates = The dates cannot be read
verdict-no-dates-fix = Ask the issuer for a new file.
verdict-client-authentication = Fits client authentication
verdict-client-authentication-detail = Purposes: {$purposes}
verdict-no-client-authentication = Does not fit client authentication
verdict-no-client-authentication-detail = Purposes: {$purposes}
verdict-no-client-authentication-fix = Order a new certificate and choose client authentication on the form.
verdict-no-purposes = Says nothing of its purposes
verdict-no-purposes-detail = Without named purposes some servers accept it and others do not
verdict-no-purposes-fix = Ask vtjkysely-rajapinta@dvv.fi whether it will do.
verdict-may-not-sign = The key may not sign
verdict-may-not-sign-detail = Key usage leaves digital signature out, and a TLS connection needs it
verdict-may-not-sign-fix = Ask vptuotanto@dvv.fi for a certificate whose key may sign.
verdict-key-fits = The key is of a fitting kind
verdict-key-fits-detail = {$key}
verdict-key-unlisted = DVV’s page does not name a key like this
verdict-key-unlisted-detail = {$kind ->
    [rsa] {$key}; the page names RSA 2048, RSA 4096 and the curve P-384
    [curve] {$key}; the page names RSA 2048, RSA 4096 and the curve P-384
    [brainpool] {$key}, a curve that many programs do not know; the page names RSA 2048, RSA 4096 and the curve P-384
    [pss] {$key}, a key for PSS signatures only, which many programs do not take; the page names RSA 2048, RSA 4096 and the curve P-384
    [edwards] {$key}, a kind that servers’ certificates seldom have; the page names RSA 2048, RSA 4096 and the curve P-384
    [quantum] {$key}, a kind made against quantum computers, which few programs take yet; the page names RSA 2048, RSA 4096 and the curve P-384
    [explicit] {$key}: the curve’s numbers are written out instead of its name, which most programs refuse; the page names RSA 2048, RSA 4096 and the curve P-384
   *[other] {$key}; the page names RSA 2048, RSA 4096 and the curve P-384
}
verdict-key-unlisted-fix = When you make the next key, choose one of those, or ask vptuotanto@dvv.fi.
verdict-key-weak = The key is too short
verdict-key-weak-detail = {$key}; at least 2048 bits are needed
verdict-key-weak-fix = Make a new key pair of 4096 bits and a new request.
verdict-key-unreadable = The key cannot be read
verdict-key-unreadable-fix = Make a new key pair and a new request.
verdict-domain-name = Has a domain name
verdict-domain-name-detail = {$names}
verdict-domain-name-in-common-name = The domain name stands in the common name only
verdict-domain-name-in-common-name-detail = {$others ->
    [none] {$name}; the list of alternative names (SAN) is empty
   *[other] {$name}; the list of alternative names (SAN) has no domain name in it: {$others}
}
verdict-domain-name-in-common-name-fix = Add the name to the alternative names of the next request as well.
verdict-only-ip-address = Only an IP address
verdict-only-ip-address-detail = {$address}; DVV has not accepted an IP address alone since 15 September 2023
verdict-only-ip-address-fix = Make a request with the server’s domain name.
verdict-no-domain-name = No domain name
verdict-no-domain-name-detail = DVV needs the domain name of the server
verdict-no-domain-name-fix = Make a request with the server’s domain name among its alternative names (SAN).
verdict-email-address = Has an e-mail address
verdict-email-address-detail = {$address}; server certificates may not have one since 15 September 2023
verdict-email-address-fix = Make a request without an e-mail address.
verdict-holder-fits = The holder is the applicant
verdict-holder-fits-detail = O = {$organisation} · SERIALNUMBER = {$serial}
verdict-organisation-differs = The organisation is not the applicant
verdict-organisation-differs-detail = The file says {$found}, the application {$expected}
verdict-organisation-differs-fix = Check which is right. It is not known whether VTJkysely compares them: ask vtjkysely-rajapinta@dvv.fi.
verdict-serial-number-differs = The holder’s serial number is not the applicant’s business ID
verdict-serial-number-differs-detail = The file says {$found}, the application {$expected}
verdict-serial-number-differs-fix = Check which is right. It is not known whether VTJkysely compares them: ask vtjkysely-rajapinta@dvv.fi.
verdict-holder-incomplete = The holder lacks an organisation or a serial number
verdict-holder-incomplete-detail = {$subject}. At least one public authority that checks DVV’s certificates expects the business ID there; whether VTJkysely does is not known
verdict-holder = The holder
verdict-holder-detail = {$subject}. There is no application to compare with
verdict-garbled = Letters of a name are broken
verdict-garbled-detail = {$text}: ä or ö was lost to a wrong encoding
verdict-garbled-fix = Make the request in UTF-8 (openssl: -utf8) and order anew.
verdict-revocation-addresses = Says where its revocation is checked
verdict-revocation-addresses-detail = Revocation lists: {$lists}, status services (OCSP): {$services}
verdict-few-revocation-addresses = Does not fully say where its revocation is checked
verdict-few-revocation-addresses-detail = Revocation lists: {$lists}, status services (OCSP): {$services}
verdict-few-revocation-addresses-fix = Certificates from DVV name both. Check that the file came from DVV.
verdict-revoked = Revoked
verdict-revoked-detail = The issuer’s revocation list of {$on} names it
verdict-revoked-fix = Stop using it and order a new one with a new key.
verdict-not-revoked = Not on the revocation list that was given
verdict-not-revoked-detail = The list is of {$on}
verdict-revocation-unknown = Whether it is revoked is not known
verdict-revocation-unknown-detail = This program makes no network connection
verdict-revocation-unknown-fix = Add the issuer’s revocation list (.crl) and its CA certificate, or ask the status service.
verdict-private-key-fits = The private key belongs here
verdict-private-key-fits-detail = The key was read into memory, compared and forgotten
verdict-private-key-differs = The private key belongs to something else
verdict-private-key-differs-detail = None of the private keys that were given is its own
verdict-private-key-differs-fix = Find the key that was made with the request. If it is lost, make a new one and order anew.
verdict-request-fits = It belongs to the request
verdict-request-fits-detail = Both hold the same key
verdict-certificate-fits = The certificate belongs to it
verdict-certificate-fits-detail = Both hold the same key
verdict-request-differs = It does not belong to the request
verdict-request-differs-detail = None of the requests that were given holds its key
verdict-request-differs-fix = Find the request on which it was ordered, or check that the right certificate was delivered.
verdict-authority-as-leaf = An authority’s certificate is used as a server’s
verdict-authority-as-leaf-detail = It may issue certificates, and its private key was given
verdict-authority-as-leaf-fix = Use a certificate of the server’s own.
verdict-root-published = The root matches the published fingerprint
verdict-root-published-detail = {$name}. The source of the fingerprint is unconfirmed: compare it with DVV’s page of CA certificates
verdict-is-authority = A known authority
verdict-is-authority-detail = {$authority}, register {$register}; recognised {$matched}
verdict-authority-in-force = In force
verdict-authority-in-force-detail = {$from} – {$to}
verdict-authority-expired = The authority’s certificate is no longer in force
verdict-authority-expired-detail = Ended on {$on}
verdict-authority-expired-fix = Fetch the certificates in force from dvv.fi/ca-varmenteet.
verdict-authority-unknown = An authority that is not known
verdict-authority-unknown-detail = {$name} is none of DVV’s authorities that this program knows
verdict-same-again = The same certificate is here already
verdict-request-signed = The request is whole
verdict-request-signed-detail = Signed with its own key; {$algorithm}
verdict-request-broken = The request is broken
verdict-request-broken-detail = It was not signed with its own key, or was changed afterwards
verdict-request-broken-fix = Make a new request.
verdict-request-content = DVV reads the content of the certificate from this
verdict-request-content-detail = {$subject} · {$names}
verdict-purposes-on-order = The purposes are chosen when ordering
verdict-purposes-on-order-detail = The request names none
verdict-purposes-on-order-fix = Choose client authentication on the order form.
verdict-request-without-client = The request asks for other purposes
verdict-request-without-client-detail = It asks for {$purposes}, not for client authentication
verdict-request-without-client-fix = Add clientAuth to the request, and choose client authentication on the order form.
verdict-key-protected = The key is protected with a password
verdict-key-protected-detail = {$key}
verdict-key-in-clear = {$password ->
    [empty] Anyone can open the key
   *[none] The key is not protected
}
verdict-key-in-clear-detail = {$password ->
    [empty] {$key}; its password is empty, so that whoever gets the file can use it
   *[none] {$key}; whoever gets the file can use it
}
verdict-key-in-clear-fix = Keep it on the server only, readable by its service alone. Do not send it to anybody.
verdict-key-in-same-file = The private key is in the same file
verdict-key-in-same-file-detail = A file like this must not be sent or attached anywhere
verdict-key-in-same-file-fix = Keep the key in a file of its own on the server.
verdict-key-alone = The key belongs to none of the other files
verdict-key-alone-detail = Neither a certificate nor a request with the same key was given
verdict-key-needs-password = The key needs its password
verdict-key-needs-password-fix = Type the password and read the files again. It is kept in memory only while they are read.
verdict-wrong-password = The password does not fit
verdict-wrong-password-detail = Or the content has changed: the two look the same from outside
verdict-wrong-password-fix = Type the password again. Mind capitals and the keyboard’s language.
verdict-unsupported-algorithm = Locked with an algorithm this program does not know
verdict-unsupported-algorithm-detail = {$algorithm}
verdict-unsupported-algorithm-fix = Convert it: openssl pkcs8 -topk8 -v2 aes-256-cbc, or openssl pkcs12 -legacy and -export again.
verdict-too-many-rounds = Opening would take too long
verdict-too-many-rounds-detail = The file asks for {$rounds} rounds; at most {$limit} are made
verdict-too-many-rounds-fix = Make the file again with fewer rounds (openssl: -iter 100000).
verdict-damaged = The file is damaged
verdict-damaged-detail = The password fits, but the content is not whole
verdict-damaged-fix = Fetch the file again from where it came.
verdict-pkcs12-opened = The file opened
verdict-pkcs12-opened-detail = {$count ->
    [one] One object
   *[other] {$count} objects
}
verdict-pkcs12-needs-password = The file needs its password
verdict-pkcs12-needs-password-fix = Type the password and read the files again. It is kept in memory only while they are read.
verdict-no-mac = Nothing protects the file against changes
verdict-no-mac-detail = A wrong password cannot be told from damage
verdict-no-mac-fix = Make the file again with a password and a MAC.
verdict-mac-unsupported = The protection against changes was not checked
verdict-mac-unsupported-detail = {$algorithm}
verdict-mac-unsupported-fix = Check the file with openssl pkcs12 -info.
verdict-list-current = A revocation list
verdict-list-current-detail = Revokes {$count}; the next list is due {$next}
verdict-list-stale = The revocation list is old
verdict-list-stale-detail = The next one was due {$next}
verdict-list-stale-fix = Fetch the newest list from the address in the certificate.
verdict-public-key = A public key
verdict-public-key-detail = {$key}
verdict-empty-file = The file is empty
verdict-empty-file-fix = Fetch it again from where it came.
verdict-pem-without-end = A PEM block is cut off
verdict-pem-without-end-detail = The line END is missing
verdict-pem-without-end-fix = Copy the whole block, from BEGIN to END.
verdict-pem-not-base64 = A PEM block is broken
verdict-pem-not-base64-detail = Line {$line} is not base64
verdict-pem-not-base64-fix = Copy the block again as plain text.
verdict-pem-damaged = The content of a PEM block is damaged
verdict-pem-damaged-detail = {$label}
verdict-pem-damaged-fix = Copy the whole block again: a line may be missing.
verdict-other-pem = A PEM block of another kind
verdict-other-pem-detail = {$label}
verdict-java-keystore = A keystore of Java
verdict-java-keystore-fix = Convert it: keytool -importkeystore -srckeystore FILE -destkeystore vtj.p12 -deststoretype PKCS12. It may hold a private key.
verdict-openssh-key = A key of OpenSSH
verdict-openssh-key-fix = Certificates need a key of another kind: make one with openssl.
verdict-plain-text = A text without a certificate
verdict-plain-text-fix = Choose the message itself or the file that came as its attachment.
verdict-unknown-bytes = Not a certificate file
verdict-unknown-bytes-fix = Choose a file in PEM, DER or PKCS#12 form.
verdict-layer-authentication = An authentication certificate of the Data Exchange Layer
verdict-layer-authentication-detail = Environment: {$environment}
verdict-layer-signing = A signing certificate of the Data Exchange Layer
verdict-layer-signing-detail = Environment: {$environment}
verdict-layer-lifetime = An unusual lifetime
verdict-layer-lifetime-detail = {$found} days; the layer’s guidance says about {$expected}
verdict-layer-lifetime-fix = Check the type of the certificate and the environment with palveluvayla@palveluvayla.fi.
verdict-layer-letters = The organisation has letters å, ä or ö
verdict-layer-letters-detail = {$organisation}; the layer’s guidance writes the name without them
verdict-layer-letters-fix = Make the next request without them.
verdict-layer-member-differs = The member code is not the applicant’s business ID
verdict-layer-member-differs-detail = The file says {$found}, the application {$expected}
verdict-layer-member-differs-fix = Check which is right before the certificate is taken into use.
verdict-layer-class = The member class is not that of a company
verdict-layer-class-detail = {$found}; a company is COM
verdict-layer-class-fix = Check the class with palveluvayla@palveluvayla.fi.

matched-sha256 = by the SHA-256 of its certificate
matched-name = by name only
no-day = an unknown day

# The command.
help-inspect = Read certificates, requests and keys: what they are, whether they belong together, whether they fit: exit 0 all was read and opened and fits, 1 something was not or does not, 2 nothing could be read
help-paths = Files, messages, archives and folders, any number at once
help-case = Compare with the applicant of this case file
help-password-file = File whose lines are passwords to try
inspect-relation-same-key = {$from} and {$to} hold the same key
inspect-relation-issued-by = {$to} issued {$from}
inspect-relation-different-key = {$from} does not belong to {$to}
inspect-not-read = {$path}: {$why}
inspect-nothing = Nothing could be read.
file-not-found = the file is not there
file-is-folder = this is a folder; choose the files in it
file-not-a-file = this is not an ordinary file
file-no-permission = you may not read it
file-too-large = the file is too large: at most {$limit} MB
file-io = it cannot be read ({$reason})

# Making a key and a request.
request-folder-first = Type first in which folder the files are to be written.
request-password-not-ascii = The password may have ASCII characters only, so no ä, ö or €, because a program in Java is to open the key.
request-again-first = Type the same password in the other field too.
request-folder-shared = This folder seems to be copied elsewhere or to be on another computer. A private key does not belong there: choose another folder.
request-for-java = A program in Java is to open the key
request-for-java-help = Java’s key stores take no ä, ö or € in a password: keytool 17 says “Password is not ASCII”.
request-key-on-page = DVV’s page names this key.
request-key-also-issued = DVV’s page does not name this key, but DVV itself has issued certificates for keys of 3072 bits. Ask vptuotanto@dvv.fi if you are not sure.

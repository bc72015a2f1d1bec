# Things that are named and not read, and passwords that were stored otherwise.
verdict-other-private-key = A private key in a form that this program does not read
verdict-other-private-key-detail = Whoever has the file can pose as the holder of the key
verdict-other-private-key-fix = Do not give it to anybody. Ask the server administrator for the key as PEM or PKCS#12 if it belongs to the certificate.
verdict-printed-certificate = Only a program’s printout of a certificate or a request
verdict-printed-certificate-detail = The file itself is not in the text
verdict-printed-certificate-fix = Ask the server administrator for the file itself: openssl x509 -in FILE -out vtj.crt, or keytool -exportcert -rfc -alias NAME -keystore FILE.
verdict-cut-off = The end of the file is missing
verdict-cut-off-detail = According to its own data the file is longer than this
verdict-cut-off-fix = Get the file again from where you got it.
verdict-saved-as-text = The file was opened and saved as text
verdict-saved-as-text-detail = That changes a file which is not text, and it cannot be mended
verdict-saved-as-text-fix = Get the file again and save it without opening it in an editor; transfer it as a binary file.
inspect-trying = Passwords tried

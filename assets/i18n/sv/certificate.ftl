# Certificates: what is said of each object. A verdict has a title, mostly a detail with its facts, and a fix when
# something can be done.

# What an object is.
object-certificate = Certifikat
object-authority = CA-certifikat
object-request = Certifikatbegäran
object-private-key = Privat nyckel
object-encrypted-private-key = Låst privat nyckel
object-public-key = Offentlig nyckel
object-crl = Spärrlista
object-pkcs12 = PKCS#12-fil
object-unknown = Okänt
object-place = {$file}, rad {$line}
object-inside = inuti {$file}

# Who does what has to be done.
who-administrator = Serverns administratör
who-officer = Beställaren

verdict-signed-by-issuer = Certifikatet är läsbart och signaturen stämmer
verdict-signed-by-issuer-detail = Kontrollerad med nyckeln i utfärdarens certifikat ({$key}); {$algorithm}
verdict-readable = Certifikatet är läsbart
verdict-readable-detail = {$key}; {$algorithm}. Signaturen kontrollerades inte, eftersom utfärdarens certifikat inte finns med
verdict-signature-wrong = Signaturen är inte utfärdarens
verdict-signature-wrong-detail = Ett certifikat med namnet {$issuer} finns med, men signaturen är inte gjord med dess nyckel
verdict-signature-wrong-fix = Hämta certifikatet på nytt ur meddelandet det kom i. Om det är samma som det här, fråga utfärdaren.
verdict-signature-unsupported = Signaturen kontrollerades inte
verdict-signature-unsupported-detail = Programmet känner inte till {$algorithm}
verdict-signature-unsupported-fix = Kontrollera den med openssl: verify för ett certifikat, req -verify för en begäran.
verdict-signature-weak = Signaturen går att förfalska
verdict-signature-weak-detail = {$algorithm} är inte längre säker
verdict-signature-weak-fix = Skapa en ny begäran med SHA-256 eller starkare och beställ på nytt.
verdict-from-service-authority = Utfärdat av MDB:s certifikatutfärdare för servicecertifikat
verdict-from-service-authority-detail = {$authority}, igenkänd {$matched}
verdict-from-other-register = Utfärdat av MDB, men inte av utfärdaren för servicecertifikat
verdict-from-other-register-detail = {$authority} utfärdar certifikat i registret {$register}; igenkänd {$matched}
verdict-from-other-register-fix = Beställ ett servicecertifikat (palveluvarmenne) i e-tjänsten (Verkkoasiointi).
verdict-from-test-authority = Testcertifikat
verdict-from-test-authority-detail = {$authority} utfärdar certifikat bara för test; igenkänd {$matched}
verdict-from-test-authority-fix = Använd det bara i testmiljön. Produktionen kräver ett eget certifikat.
verdict-from-root = Utfärdat direkt av en rotutfärdare
verdict-from-root-detail = {$authority} utfärdar certifikat till utfärdare, inte till servrar; igenkänd {$matched}
verdict-from-root-fix = Fråga vptuotanto@dvv.fi vad det här certifikatet är.
verdict-from-namesake = Utfärdaren har bara namnet gemensamt med MDB:s certifikatutfärdare
verdict-from-namesake-detail = {$other ->
    [key] Certifikatet nämner en annan nyckel för {$authority} än den kända
   *[file] Det bifogade certifikatet {$authority} är inte det som programmet känner till
}
verdict-from-namesake-fix = Hämta CA-certifikatet på dvv.fi/ca-varmenteet och försök med det. Om resultatet är detsamma, fråga vptuotanto@dvv.fi.
verdict-namesake = Namnet tillhör MDB:s utfärdare, men certifikatet är okänt
verdict-namesake-detail = {$authority}. Både certifikatets SHA-256 och dess nyckel avviker från de kända
verdict-namesake-fix = Hämta CA-certifikatet på dvv.fi/ca-varmenteet. Om MDB har publicerat ett nytt, jämför SHA-256 med det som står på sidan.
verdict-self-signed = Självsignerat, inte utfärdat av MDB
verdict-self-signed-detail = {$issuer} har signerat sitt eget certifikat
verdict-self-signed-fix = Skapa en certifikatbegäran med samma nyckel och beställ ett servicecertifikat med den.
verdict-not-from-dvv = Inte utfärdat av MDB
verdict-not-from-dvv-detail = Utfärdat av {$issuer}, som inte hör till MDB:s kända utfärdare
verdict-not-from-dvv-fix = Beställ ett servicecertifikat (palveluvarmenne) i e-tjänsten (Verkkoasiointi).
verdict-chain-whole = Kedjan leder till MDB:s rot
verdict-chain-whole-detail = {$names}. Roten motsvarar det publicerade fingeravtrycket (obekräftad källa)
verdict-chain-to-unknown-root = Kedjan leder till en okänd rot
verdict-chain-to-unknown-root-detail = {$names}
verdict-chain-to-unknown-root-fix = Jämför rotens SHA-256 med det som står på MDB:s sida med CA-certifikat.
verdict-chain-open = En länk i kedjan saknas
verdict-chain-open-detail = {$names} → {$missing} (saknas)
verdict-chain-open-fix = Lägg till certifikatet {$missing}. MDB publicerar sina CA-certifikat på dvv.fi/ca-varmenteet{$address ->
    [none] .
   *[other] {""}; det här certifikatet nämner adressen {$address}.
}
verdict-chain-loops = Kedjan går i cirkel
verdict-chain-loops-detail = Utfärdarna har utfärdat certifikat åt varandra
verdict-chain-loops-fix = Behåll bara filerna från MDB och försök igen.
verdict-in-force = Giltigt
verdict-in-force-detail = {$from} – {$to}, {$left ->
    [one] en dag
   *[other] {$left} dagar
} kvar; beställ ett nytt senast den {$order}
verdict-ends-in-60-days = Giltigt i {$left ->
    [one] en dag till
   *[other] {$left} dagar till
}
verdict-ends-in-60-days-detail = {$from} – {$to}
verdict-ends-in-60-days-fix = Beställ ett nytt senast den {$order}. En beställning tar ungefär en vecka.
verdict-ends-in-30-days = Giltigt i bara {$left ->
    [one] en dag till
   *[other] {$left} dagar till
}
verdict-ends-in-30-days-detail = {$from} – {$to}
verdict-ends-in-30-days-fix = Beställningsdag: {$order}. Skapa nyckeln och begäran nu; en beställning tar ungefär en vecka.
verdict-ends-in-14-days = Går ut {$left ->
    [0] i dag
    [one] om en dag
   *[other] om {$left} dagar
}
verdict-ends-in-14-days-detail = {$from} – {$to}
verdict-ends-in-14-days-fix = Beställ ett nytt i dag: en beställning tar ungefär en vecka. Beställningen borde ha gjorts senast den {$order}.
verdict-expired = Inte längre giltigt
verdict-expired-detail = Gick ut den {$on}
verdict-expired-fix = Beställ ett nytt. Varje förnyelse är en ny beställning med en ny begäran.
verdict-not-yet-valid = Inte giltigt ännu
verdict-not-yet-valid-detail = Giltigt från och med den {$from}
verdict-not-yet-valid-fix = Vänta till dess eller kontrollera datorns klocka.
verdict-no-dates = Giltighetstiden går inte att läsa
verdict-no-dates-fix = Be utfärdaren om en ny fil.
verdict-client-authentication = Duger för klientautentisering
verdict-client-authentication-detail = Ändamål: {$purposes}
verdict-no-client-authentication = Duger inte för klientautentisering
verdict-no-client-authentication-detail = Ändamål: {$purposes}
verdict-no-client-authentication-fix = Beställ ett nytt certifikat och välj klientautentisering på blanketten.
verdict-no-purposes = Inga ändamål nämns
verdict-no-purposes-detail = Vissa servrar godtar ett sådant certifikat, andra inte
verdict-no-purposes-fix = Fråga vtjkysely-rajapinta@dvv.fi om det duger.
verdict-may-not-sign = Nyckeln får inte användas för signering
verdict-may-not-sign-detail = Digital signatur saknas bland nyckelns användningssätt, och den behövs i en TLS-förbindelse
verdict-may-not-sign-fix = Be vptuotanto@dvv.fi om ett certifikat vars nyckel får användas för signering.
verdict-key-fits = Nyckeltypen passar
verdict-key-fits-detail = {$key}
verdict-key-unlisted = MDB:s sida nämner ingen sådan nyckel
verdict-key-unlisted-detail = {$kind ->
    [rsa] {$key}; sidan nämner RSA 2048, RSA 4096 och kurvan P-384
    [curve] {$key}; sidan nämner RSA 2048, RSA 4096 och kurvan P-384
    [brainpool] {$key} är en kurva som många program inte känner till; sidan nämner RSA 2048, RSA 4096 och kurvan P-384
    [pss] {$key} är en nyckel enbart för PSS-signaturer, som många program inte godtar; sidan nämner RSA 2048, RSA 4096 och kurvan P-384
    [edwards] {$key} är en sort som servercertifikat sällan har; sidan nämner RSA 2048, RSA 4096 och kurvan P-384
    [quantum] {$key} är en sort mot kvantdatorer, som få program ännu godtar; sidan nämner RSA 2048, RSA 4096 och kurvan P-384
    [explicit] {$key}: kurvans tal är utskrivna i stället för dess namn, vilket de flesta program vägrar; sidan nämner RSA 2048, RSA 4096 och kurvan P-384
   *[other] {$key}; sidan nämner RSA 2048, RSA 4096 och kurvan P-384
}
verdict-key-unlisted-fix = Välj någon av dem när du skapar nästa nyckel, eller fråga vptuotanto@dvv.fi.
verdict-key-weak = Nyckeln är för kort
verdict-key-weak-detail = {$key}; det behövs minst 2048 bitar
verdict-key-weak-fix = Skapa ett nytt nyckelpar på 4096 bitar och en ny begäran.
verdict-key-unreadable = Nyckeln går inte att läsa
verdict-key-unreadable-fix = Skapa ett nytt nyckelpar och en ny begäran.
verdict-domain-name = Domännamn finns med
verdict-domain-name-detail = {$names}
verdict-domain-name-in-common-name = Domännamnet står bara i fältet Common Name (CN)
verdict-domain-name-in-common-name-detail = {$others ->
    [none] {$name}; listan med alternativa namn (SAN) är tom
   *[other] {$name}; listan med alternativa namn (SAN) innehåller inget domännamn: {$others}
}
verdict-domain-name-in-common-name-fix = Lägg till namnet också bland de alternativa namnen i nästa begäran.
verdict-only-ip-address = Enbart en IP-adress
verdict-only-ip-address-detail = {$address}; sedan den 15 september 2023 godtar MDB inte enbart en IP-adress
verdict-only-ip-address-fix = Skapa en begäran med serverns domännamn.
verdict-no-domain-name = Domännamnet saknas
verdict-no-domain-name-detail = MDB behöver serverns domännamn
verdict-no-domain-name-fix = Skapa en begäran med serverns domännamn bland de alternativa namnen (SAN).
verdict-email-address = En e-postadress finns med
verdict-email-address-detail = {$address}; sedan den 15 september 2023 får servercertifikat inte innehålla någon sådan
verdict-email-address-fix = Skapa en begäran utan e-postadress.
verdict-holder-fits = Innehavaren är sökanden
verdict-holder-fits-detail = O = {$organisation} · SERIALNUMBER = {$serial}
verdict-organisation-differs = Organisationen är en annan än sökanden
verdict-organisation-differs-detail = I filen: {$found}. I ansökan: {$expected}
verdict-organisation-differs-fix = Kontrollera vilket som är rätt. Det är inte känt om VTJkysely jämför dem: fråga vtjkysely-rajapinta@dvv.fi.
verdict-serial-number-differs = Innehavarens serienummer är ett annat än sökandens FO-nummer
verdict-serial-number-differs-detail = I filen: {$found}. I ansökan: {$expected}
verdict-serial-number-differs-fix = Kontrollera vilket som är rätt. Det är inte känt om VTJkysely jämför dem: fråga vtjkysely-rajapinta@dvv.fi.
verdict-holder-incomplete = Innehavaren saknar organisation eller serienummer
verdict-holder-incomplete-detail = {$subject}. Åtminstone en myndighet som kontrollerar MDB:s certifikat väntar sig FO-numret där; det är inte känt om VTJkysely gör det
verdict-holder = Innehavare
verdict-holder-detail = {$subject}. Det finns ingen ansökan att jämföra med
verdict-garbled = Ett namn har förvanskade bokstäver
verdict-garbled-detail = {$text}: ä eller ö har försvunnit på grund av fel teckenkodning
verdict-garbled-fix = Skapa begäran i UTF-8 (openssl: -utf8) och beställ på nytt.
verdict-revocation-addresses = Spärrlista och OCSP är angivna
verdict-revocation-addresses-detail = Spärrlistor: {$lists}, statustjänster (OCSP): {$services}
verdict-few-revocation-addresses = Adressen till spärrlistan eller OCSP saknas
verdict-few-revocation-addresses-detail = Spärrlistor: {$lists}, statustjänster (OCSP): {$services}
verdict-few-revocation-addresses-fix = MDB:s certifikat har båda. Kontrollera att filen kom från MDB.
verdict-revoked = Certifikatet är spärrat
verdict-revoked-detail = Certifikatet står på utfärdarens spärrlista, daterad {$on}
verdict-revoked-fix = Sluta använda det och beställ ett nytt med en ny nyckel.
verdict-not-revoked = Certifikatet står inte på spärrlistan som finns med
verdict-not-revoked-detail = Listan är daterad {$on}
verdict-revocation-unknown = Det är inte känt om certifikatet är spärrat
verdict-revocation-unknown-detail = Programmet ansluter inte till nätet
verdict-revocation-unknown-fix = Ta med också utfärdarens spärrlista (.crl) och CA-certifikat, eller fråga statustjänsten.
verdict-private-key-fits = Den privata nyckeln hör hit
verdict-private-key-fits-detail = Nyckeln lästes in i minnet, jämfördes och glömdes
verdict-private-key-differs = Den privata nyckeln hör till något annat
verdict-private-key-differs-detail = Ingen av de privata nycklarna som finns med hör hit
verdict-private-key-differs-fix = Leta upp nyckeln som skapades med begäran. Om den är borta, skapa en ny och beställ på nytt.
verdict-request-fits = Certifikatet hör till begäran
verdict-request-fits-detail = Båda har samma nyckel
verdict-certificate-fits = Certifikatet som beställdes med begäran finns med
verdict-certificate-fits-detail = Båda har samma nyckel
verdict-request-differs = Certifikatet hör inte till begäran
verdict-request-differs-detail = Dess nyckel finns inte i någon av de begäranden som är med
verdict-request-differs-fix = Leta upp begäran som certifikatet beställdes med, eller kontrollera att du fick rätt certifikat.
verdict-authority-as-leaf = Ett CA-certifikat används som servercertifikat
verdict-authority-as-leaf-detail = Det får utfärda certifikat, och dess privata nyckel finns med
verdict-authority-as-leaf-fix = Använd serverns eget certifikat.
verdict-root-published = Roten motsvarar det publicerade fingeravtrycket
verdict-root-published-detail = {$name}. Källan till fingeravtrycket är obekräftad: jämför fingeravtrycket med det som står på MDB:s sida med CA-certifikat
verdict-is-authority = Känd utfärdare
verdict-is-authority-detail = {$authority}, register {$register}; igenkänd {$matched}
verdict-authority-in-force = Giltigt
verdict-authority-in-force-detail = {$from} – {$to}
verdict-authority-expired = CA-certifikatet är inte längre giltigt
verdict-authority-expired-detail = Gick ut den {$on}
verdict-authority-expired-fix = Hämta de giltiga certifikaten på dvv.fi/ca-varmenteet.
verdict-authority-unknown = Okänd utfärdare
verdict-authority-unknown-detail = {$name} hör inte till de av MDB:s utfärdare som programmet känner till
verdict-same-again = Samma certifikat finns redan med
verdict-request-signed = Begäran är hel
verdict-request-signed-detail = Signerad med sin egen nyckel; {$algorithm}
verdict-request-broken = Begäran är trasig
verdict-request-broken-detail = Den är inte signerad med sin egen nyckel, eller den har ändrats efteråt
verdict-request-broken-fix = Skapa en ny begäran.
verdict-request-content = MDB läser certifikatets innehåll härifrån
verdict-request-content-detail = {$subject} · {$names}
verdict-purposes-on-order = Ändamålen väljs vid beställningen
verdict-purposes-on-order-detail = Begäran nämner inga
verdict-purposes-on-order-fix = Välj klientautentisering på beställningsblanketten.
verdict-request-without-client = Begäran nämner andra ändamål
verdict-request-without-client-detail = Begärda: {$purposes}. Klientautentisering saknas
verdict-request-without-client-fix = Lägg till clientAuth i begäran och välj klientautentisering på beställningsblanketten.
verdict-key-protected = Nyckeln är skyddad med ett lösenord
verdict-key-protected-detail = {$key}
verdict-key-in-clear = {$password ->
    [empty] Vem som helst kan öppna nyckeln
   *[none] Nyckeln är inte skyddad
}
verdict-key-in-clear-detail = {$password ->
    [empty] {$key}; lösenordet är tomt, så den som får filen kan använda den
   *[none] {$key}; den som får filen kan använda den
}
verdict-key-in-clear-fix = Förvara nyckeln bara på servern och ge läsrätt bara åt tjänsten som använder den. Skicka den inte till någon.
verdict-key-in-same-file = Den privata nyckeln finns i samma fil
verdict-key-in-same-file-detail = En sådan fil får inte skickas eller bifogas någonstans
verdict-key-in-same-file-fix = Förvara nyckeln i en egen fil på servern.
verdict-key-alone = Nyckeln hör inte till någon av de andra filerna
verdict-key-alone-detail = Varken ett certifikat eller en begäran med samma nyckel är med
verdict-key-needs-password = Nyckelns lösenord behövs
verdict-key-needs-password-fix = Skriv lösenordet och läs filerna på nytt. Det hålls i minnet bara under läsningen.
verdict-wrong-password = Lösenordet stämmer inte
verdict-wrong-password-detail = Eller så har innehållet ändrats: utifrån går det inte att se någon skillnad
verdict-wrong-password-fix = Skriv lösenordet på nytt. Kontrollera stora bokstäver och tangentbordets språk.
verdict-unsupported-algorithm = Låst med en algoritm som programmet inte känner till
verdict-unsupported-algorithm-detail = {$algorithm}
verdict-unsupported-algorithm-fix = Konvertera filen: openssl pkcs8 -topk8 -v2 aes-256-cbc, eller openssl pkcs12 -legacy och sedan -export på nytt.
verdict-too-many-rounds = Det skulle ta för lång tid att öppna filen
verdict-too-many-rounds-detail = Filen kräver {$rounds} varv; programmet gör högst {$limit}
verdict-too-many-rounds-fix = Gör om filen med färre varv (openssl: -iter 100000).
verdict-damaged = Filen är skadad
verdict-damaged-detail = Lösenordet stämmer, men innehållet är inte helt
verdict-damaged-fix = Hämta filen på nytt där du fick den.
verdict-pkcs12-opened = Filen öppnades
verdict-pkcs12-opened-detail = {$count ->
    [one] Ett objekt
   *[other] {$count} objekt
}
verdict-pkcs12-needs-password = Filens lösenord behövs
verdict-pkcs12-needs-password-fix = Skriv lösenordet och läs filerna på nytt. Det hålls i minnet bara under läsningen.
verdict-no-mac = Inget skyddar filen mot ändringar
verdict-no-mac-detail = Det går inte att skilja ett felaktigt lösenord från en skadad fil
verdict-no-mac-fix = Gör om filen och skydda den med ett lösenord och en MAC.
verdict-mac-unsupported = Skyddet mot ändringar kontrollerades inte
verdict-mac-unsupported-detail = {$algorithm}
verdict-mac-unsupported-fix = Kontrollera filen med openssl pkcs12 -info.
verdict-list-current = Spärrlista
verdict-list-current-detail = Spärrade certifikat: {$count}; nästa lista: {$next}
verdict-list-stale = Spärrlistan är gammal
verdict-list-stale-detail = Nästa lista skulle ha kommit den {$next}
verdict-list-stale-fix = Hämta den senaste listan från adressen i certifikatet.
verdict-public-key = Offentlig nyckel
verdict-public-key-detail = {$key}
verdict-empty-file = Filen är tom
verdict-empty-file-fix = Hämta den på nytt där du fick den.
verdict-pem-without-end = Ett PEM-block är avbrutet
verdict-pem-without-end-detail = END-raden saknas
verdict-pem-without-end-fix = Kopiera hela blocket, från BEGIN till END.
verdict-pem-not-base64 = Ett PEM-block är trasigt
verdict-pem-not-base64-detail = Rad {$line} är inte i base64-format
verdict-pem-not-base64-fix = Kopiera blocket på nytt som ren text.
verdict-pem-damaged = Blockets innehåll är skadat
verdict-pem-damaged-detail = {$label}
verdict-pem-damaged-fix = Kopiera hela blocket på nytt: en rad kan saknas.
verdict-other-pem = PEM-block av annat slag
verdict-other-pem-detail = {$label}
verdict-java-keystore = Nyckellager för Java
verdict-java-keystore-fix = Konvertera det: keytool -importkeystore -srckeystore FIL -destkeystore vtj.p12 -deststoretype PKCS12. Det kan innehålla en privat nyckel.
verdict-openssh-key = OpenSSH-nyckel
verdict-openssh-key-fix = Ett certifikat behöver en annan sorts nyckel: skapa en med openssl.
verdict-plain-text = Text utan certifikat
verdict-plain-text-fix = Välj själva meddelandet eller filen som var bifogad.
verdict-unknown-bytes = Det här är inte en certifikatfil
verdict-unknown-bytes-fix = Välj en fil i PEM-, DER- eller PKCS#12-format.
verdict-layer-authentication = Autentiseringscertifikat för informationsleden
verdict-layer-authentication-detail = Miljö: {$environment}
verdict-layer-signing = Signeringscertifikat för informationsleden
verdict-layer-signing-detail = Miljö: {$environment}
verdict-layer-lifetime = Giltighetstiden är ovanlig
verdict-layer-lifetime-detail = {$found} dagar; enligt informationsledens anvisning cirka {$expected}
verdict-layer-lifetime-fix = Kontrollera certifikatets typ och miljö: fråga palveluvayla@palveluvayla.fi.
verdict-layer-letters = Organisationens namn innehåller å, ä eller ö
verdict-layer-letters-detail = {$organisation}; i informationsledens anvisning skrivs namnet utan dem
verdict-layer-letters-fix = Skapa nästa begäran utan dem.
verdict-layer-member-differs = Medlemskoden är en annan än sökandens FO-nummer
verdict-layer-member-differs-detail = I filen: {$found}. I ansökan: {$expected}
verdict-layer-member-differs-fix = Kontrollera vilket som är rätt innan certifikatet tas i bruk.
verdict-layer-class = Medlemsklassen är inte den som gäller företag
verdict-layer-class-detail = {$found}; företag har klassen COM
verdict-layer-class-fix = Kontrollera klassen: fråga palveluvayla@palveluvayla.fi.

matched-sha256 = på certifikatets SHA-256
matched-name = bara på namnet
no-day = okänt datum

# The command.
help-inspect = Läs certifikat, begäranden och nycklar och berätta vad de är, om de hör ihop och om de duger: returvärde 0 allt lästes, öppnades och duger, 1 något gjorde det inte, 2 inget kunde läsas
help-paths = Filer, meddelanden, arkiv och mappar, hur många som helst på en gång
help-case = Jämför med sökanden i den här ärendefilen
help-password-file = Fil vars rader är lösenord att prova
inspect-relation-same-key = {$from} och {$to} har samma nyckel
inspect-relation-issued-by = {$to} har utfärdat {$from}
inspect-relation-different-key = {$from} hör inte till {$to}
inspect-not-read = {$path}: {$why}
inspect-nothing = Inget kunde läsas.
file-not-found = filen finns inte
file-is-folder = det här är en mapp; välj filerna i den
file-not-a-file = det här är inte en vanlig fil
file-no-permission = du har inte rätt att läsa den
file-too-large = filen är för stor: högst {$limit} MB
file-io = den kan inte läsas ({$reason})

# Making a key and a request.
request-folder-first = Skriv först i vilken mapp filerna ska skrivas.
request-password-not-ascii = Lösenordet får bara ha tecken ur ASCII, alltså inte å, ä, ö eller €, eftersom ett Javaprogram ska öppna nyckeln.
request-again-first = Skriv samma lösenord även i det andra fältet.
request-folder-shared = Den här mappen verkar kopieras någon annanstans eller finnas på en annan dator. En privat nyckel hör inte hemma där: välj en annan mapp.
request-for-java = Ett Javaprogram ska öppna nyckeln
request-for-java-help = Javas nyckellager godkänner inte å, ä, ö eller € i lösenordet: keytool 17 säger ”Password is not ASCII”.
request-key-on-page = MDB:s sida nämner den här nyckeln.
request-key-also-issued = MDB:s sida nämner inte den här nyckeln, men MDB har själv utfärdat certifikat för nycklar på 3072 bitar. Fråga vptuotanto@dvv.fi om du är osäker.

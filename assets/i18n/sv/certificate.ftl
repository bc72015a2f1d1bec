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

verdict-signed-by-issuer = Certifikatet är äkta: utfärdarens signatur stämmer
verdict-signed-by-issuer-detail = Kontrollerad med nyckeln i utfärdarens certifikat ({$key}); {$algorithm}
verdict-readable = Certifikatet går att läsa, men äktheten kontrollerades inte
verdict-readable-detail = {$key}; {$algorithm}. Signaturen kontrollerades inte, eftersom utfärdarens certifikat inte finns med
verdict-signature-wrong = Certifikatet är inte signerat av den utfärdare som det anger
verdict-signature-wrong-detail = Ett certifikat med namnet {$issuer} finns med, men signaturen är inte gjord med dess nyckel
verdict-signature-wrong-fix = Hämta certifikatet på nytt ur meddelandet det kom i. Om det är samma som det här, fråga utfärdaren.
verdict-signature-unsupported = Signaturen kontrollerades inte
verdict-signature-unsupported-detail = Programmet känner inte till algoritmen {$algorithm}
verdict-signature-unsupported-fix = Kontrollera signaturen med openssl: verify för ett certifikat, req -verify för en begäran.
verdict-signature-weak = Signaturen går att förfalska
verdict-signature-weak-detail = {$algorithm} är inte längre säker
verdict-signature-weak-fix = Skapa en ny begäran med SHA-256 eller starkare och beställ ett nytt certifikat.
verdict-from-service-authority = MDB har utfärdat det här servicecertifikatet
verdict-from-service-authority-detail = {$authority}, identifierad {$matched}
verdict-from-other-register = MDB har utfärdat detta, men det är inte ett servicecertifikat
verdict-from-other-register-detail = {$authority} utfärdar certifikat i registret {$register}; identifierad {$matched}
verdict-from-other-register-fix = Beställ ett servicecertifikat i MDB:s e-tjänst.
verdict-from-test-authority = Det här är ett testcertifikat
verdict-from-test-authority-detail = {$authority} utfärdar certifikat bara för test; identifierad {$matched}
verdict-from-test-authority-fix = Använd det bara i testmiljön. Produktionen kräver ett eget certifikat.
verdict-from-root = En rotutfärdare har utfärdat detta direkt, vilket inte görs för servrar
verdict-from-root-detail = {$authority} utfärdar certifikat till certifikatutfärdare, inte till servrar; identifierad {$matched}
verdict-from-root-fix = Fråga vptuotanto@dvv.fi vad det här certifikatet är.
verdict-from-namesake = Utfärdaren använder MDB:s namn men är inte en av MDB:s kända certifikatutfärdare
verdict-from-namesake-detail = {$other ->
    [key] Certifikatet nämner en annan nyckel för {$authority} än den som programmet känner till
   *[file] Certifikatet {$authority} bland filerna är inte det som programmet känner till
}
verdict-from-namesake-fix = Hämta CA-certifikatet på dvv.fi/ca-varmenteet och kontrollera filerna med det. Om resultatet är detsamma, fråga vptuotanto@dvv.fi.
verdict-namesake = Det här CA-certifikatet använder MDB:s namn men är inte ett av MDB:s kända certifikat
verdict-namesake-detail = {$authority}. Både certifikatets fingeravtryck (SHA-256) och dess nyckel avviker från de kända
verdict-namesake-fix = Hämta CA-certifikatet på dvv.fi/ca-varmenteet. Om MDB har publicerat ett nytt, jämför fingeravtrycket (SHA-256) med det på sidan.
verdict-self-signed = Servern har själv signerat certifikatet; MDB har inte utfärdat det
verdict-self-signed-detail = {$issuer} har signerat sitt eget certifikat
verdict-self-signed-fix = Skapa en certifikatbegäran med samma nyckel och beställ ett servicecertifikat med den.
verdict-not-from-dvv = MDB har inte utfärdat det här certifikatet
verdict-not-from-dvv-detail = Utfärdat av {$issuer}, som inte hör till MDB:s kända certifikatutfärdare
verdict-not-from-dvv-fix = Beställ ett servicecertifikat i MDB:s e-tjänst.
verdict-chain-whole = Certifikatets ursprung leder till MDB:s rotcertifikat
verdict-chain-whole-detail = {$names}. Rotcertifikatets fingeravtryck stämmer. Jämför det också med MDB:s sida: den publicerade källan är inte bekräftad
verdict-chain-to-unknown-root = Certifikatets ursprung leder till ett rotcertifikat som programmet inte känner till
verdict-chain-to-unknown-root-detail = {$names}
verdict-chain-to-unknown-root-fix = Jämför rotcertifikatets fingeravtryck (SHA-256) med det på MDB:s sida med CA-certifikat.
verdict-chain-open = Ursprunget går inte att kontrollera: ett CA-certifikat saknas emellan
verdict-chain-open-detail = {$names} → {$missing} (saknas)
verdict-chain-open-fix = Lägg till certifikatet {$missing}. MDB publicerar sina CA-certifikat på dvv.fi/ca-varmenteet{$address ->
    [none] .
   *[other] {""}; det här certifikatet nämner adressen {$address}.
}
verdict-chain-loops = Filerna hänvisar till varandra, och ursprunget går inte att kontrollera
verdict-chain-loops-detail = Certifikatutfärdarna har utfärdat certifikat åt varandra
verdict-chain-loops-fix = Behåll bara filerna från MDB och försök igen.
verdict-in-force = Giltigt
verdict-in-force-detail = {$from} – {$to}, {$left ->
    [one] en dag kvar
   *[other] {$left} dagar kvar
}; beställ ett nytt senast den {$order}
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
verdict-ends-in-30-days-fix = Skapa nyckeln och begäran och beställ ett nytt nu: en beställning tar ungefär en vecka. Sista rekommenderade beställningsdag: {$order}.
verdict-ends-in-14-days = Går ut {$left ->
    [0] i dag
    [one] om en dag
   *[other] om {$left} dagar
}
verdict-ends-in-14-days-detail = {$from} – {$to}
verdict-ends-in-14-days-fix = Beställ ett nytt i dag: en beställning tar ungefär en vecka. Det skulle ha beställts senast den {$order}.
verdict-expired = Certifikatet har gått ut
verdict-expired-detail = Gick ut den {$on}
verdict-expired-fix = Beställ ett nytt certifikat. Varje förnyelse är en ny beställning med en ny begäran.
verdict-not-yet-valid = Inte giltigt ännu
verdict-not-yet-valid-detail = Giltigt från och med den {$from}
verdict-not-yet-valid-fix = Vänta till dess eller kontrollera datorns klocka.
verdict-no-dates = Giltighetstiden går inte att läsa
verdict-no-dates-fix = Be utfärdaren om en ny fil.
verdict-client-authentication = Kan användas för BDSförfrågan
verdict-client-authentication-detail = Certifikatets användningsområden: {$purposes}
verdict-no-client-authentication = Kan inte användas för BDSförfrågan: klientautentisering saknas
verdict-no-client-authentication-detail = Certifikatets användningsområden: {$purposes}
verdict-no-client-authentication-fix = Beställ ett nytt certifikat och välj klientautentisering på blanketten. Om den saknas även i det nya kan utfärdaren ha slutat ge den: fråga vptuotanto@dvv.fi.
verdict-no-purposes = Certifikatet anger inte vad det får användas till
verdict-no-purposes-detail = En del servrar godtar inte ett sådant certifikat
verdict-no-purposes-fix = Fråga vtjkysely-rajapinta@dvv.fi om BDSförfrågan godtar det.
verdict-may-not-sign = Nyckeln kan inte användas för att öppna förbindelsen
verdict-may-not-sign-detail = Digital signatur saknas bland nyckelns användningssätt, och den behövs i en TLS-förbindelse
verdict-may-not-sign-fix = Be vptuotanto@dvv.fi om ett certifikat vars nyckel kan användas för signering.
verdict-key-fits = Nyckeltypen passar
verdict-key-fits-detail = {$key}
verdict-key-unlisted = MDB:s sida nämner ingen sådan nyckel
verdict-key-unlisted-detail = {$kind ->
    [rsa] {$key}; sidan nämner RSA 2048, RSA 4096 och kurvan P-384
    [curve] {$key}; sidan nämner RSA 2048, RSA 4096 och kurvan P-384
    [brainpool] {$key} är en kurva som många program inte känner till; sidan nämner RSA 2048, RSA 4096 och kurvan P-384
    [pss] {$key} är en nyckel enbart för PSS-signaturer, som många program inte godtar; sidan nämner RSA 2048, RSA 4096 och kurvan P-384
    [edwards] {$key} är en typ som servercertifikat sällan har; sidan nämner RSA 2048, RSA 4096 och kurvan P-384
    [quantum] {$key} är en typ mot kvantdatorer, som få program ännu godtar; sidan nämner RSA 2048, RSA 4096 och kurvan P-384
    [explicit] {$key}: kurvans tal är utskrivna i stället för dess namn, vilket de flesta program vägrar; sidan nämner RSA 2048, RSA 4096 och kurvan P-384
   *[other] {$key}; sidan nämner RSA 2048, RSA 4096 och kurvan P-384
}
verdict-key-unlisted-fix = Välj någon av dem när du skapar nästa nyckel, eller fråga vptuotanto@dvv.fi.
verdict-key-weak = Nyckeln är för kort
verdict-key-weak-detail = {$key}; det behövs minst 2048 bitar
verdict-key-weak-fix = Skapa ett nytt nyckelpar på 4096 bitar och en ny begäran.
verdict-key-unreadable = Nyckeln går inte att läsa
verdict-key-unreadable-fix = Skapa ett nytt nyckelpar och en ny begäran.
verdict-domain-name = Serverns domännamn finns med
verdict-domain-name-detail = {$names}
verdict-domain-name-in-common-name = Domännamnet står bara i det gamla namnfältet (CN)
verdict-domain-name-in-common-name-detail = {$others ->
    [none] {$name}; listan med alternativa namn (SAN) är tom
   *[other] {$name}; listan med alternativa namn (SAN) innehåller inget domännamn: {$others}
}
verdict-domain-name-in-common-name-fix = Lägg till namnet också bland de alternativa namnen i nästa begäran.
verdict-only-ip-address = Enbart en IP-adress finns med, vilket inte räcker
verdict-only-ip-address-detail = {$address}; sedan den 15 september 2023 godtar MDB inte enbart en IP-adress
verdict-only-ip-address-fix = Skapa en begäran med serverns domännamn.
verdict-no-domain-name = Serverns domännamn saknas
verdict-no-domain-name-detail = MDB behöver serverns domännamn
verdict-no-domain-name-fix = Skapa en begäran med serverns domännamn bland de alternativa namnen (SAN).
verdict-email-address = En e-postadress finns med, vilket inte längre tillåts
verdict-email-address-detail = {$address}; sedan den 15 september 2023 får servercertifikat inte innehålla någon sådan
verdict-email-address-fix = Skapa en begäran utan e-postadress.
verdict-holder-fits = Innehavaren är sökanden
verdict-holder-fits-detail = O = {$organisation} · SERIALNUMBER = {$serial}
verdict-organisation-differs = Organisationen är en annan än sökanden
verdict-organisation-differs-detail = I filen: {$found}. I ansökan: {$expected}
verdict-organisation-differs-fix = Kontrollera vilket som är rätt. Vi vet inte om BDSförfrågan jämför dem: fråga vtjkysely-rajapinta@dvv.fi.
verdict-serial-number-differs = Innehavarens serienummer är ett annat än sökandens FO-nummer
verdict-serial-number-differs-detail = I filen: {$found}. I ansökan: {$expected}
verdict-serial-number-differs-fix = Kontrollera vilket som är rätt. Vi vet inte om BDSförfrågan jämför dem: fråga vtjkysely-rajapinta@dvv.fi.
verdict-holder-incomplete = Innehavarens organisation eller serienummer saknas
verdict-holder-incomplete-detail = {$subject}. Åtminstone en myndighet som kontrollerar MDB:s certifikat förväntar sig FO-numret där; vi vet inte om BDSförfrågan gör det: fråga vtjkysely-rajapinta@dvv.fi
verdict-holder = Innehavare
verdict-holder-detail = {$subject}. Det finns ingen ansökan att jämföra med
verdict-garbled = Ett namn har förvanskade bokstäver
verdict-garbled-detail = {$text}: å, ä eller ö har försvunnit på grund av fel teckenkodning
verdict-garbled-fix = Skapa begäran i UTF-8 (openssl: -utf8), så att ett nytt certifikat kan beställas.
verdict-revocation-addresses = Certifikatet anger var spärrning kontrolleras
verdict-revocation-addresses-detail = Spärrlistor: {$lists}, statustjänster (OCSP): {$services}
verdict-few-revocation-addresses = Certifikatet anger inte fullständigt var spärrning kontrolleras
verdict-few-revocation-addresses-detail = Spärrlistor: {$lists}, statustjänster (OCSP): {$services}
verdict-few-revocation-addresses-fix = MDB:s certifikat har båda. Kontrollera att filen kom från MDB.
verdict-revoked = Certifikatet är spärrat
verdict-revoked-detail = Certifikatet står på utfärdarens spärrlista, daterad {$on}
verdict-revoked-fix = Sluta använda certifikatet och beställ ett nytt med en ny nyckel.
verdict-not-revoked = Certifikatet står inte på spärrlistan som du öppnade
verdict-not-revoked-detail = Listan är daterad {$on}
verdict-revocation-unknown = Vi vet inte om certifikatet är spärrat
verdict-revocation-unknown-detail = Programmet ansluter inte till nätet
verdict-revocation-unknown-fix = Ta med också utfärdarens spärrlista (.crl) och CA-certifikat, eller fråga statustjänsten.
verdict-private-key-fits = Den privata nyckeln hör till det här certifikatet
verdict-private-key-fits-request = Den privata nyckeln hör till den här certifikatbegäran
verdict-private-key-fits-detail = Nyckeln lästes in i minnet, jämfördes och glömdes
verdict-private-key-differs = Ingen av de öppnade nycklarna hör till det här certifikatet
verdict-private-key-differs-request = Ingen av de öppnade nycklarna hör till den här certifikatbegäran
verdict-private-key-differs-detail = Nycklarna jämfördes med den offentliga nyckeln
verdict-private-key-differs-fix = Leta upp nyckeln som skapades med begäran. Om den är borta, skapa en ny och beställ ett nytt certifikat.
verdict-request-fits = Certifikatet hör till begäran
verdict-request-fits-detail = Båda har samma nyckel
verdict-certificate-fits = Certifikatet som beställdes med begäran finns med
verdict-certificate-fits-detail = Båda har samma nyckel
verdict-request-differs = Certifikatet hör inte till begäran
verdict-request-differs-detail = Certifikatets nyckel finns inte i någon öppnad begäran
verdict-request-differs-fix = Leta upp begäran som certifikatet beställdes med, eller kontrollera att du fick rätt certifikat.
verdict-authority-as-leaf = Ett CA-certifikat används som serverns certifikat
verdict-authority-as-leaf-detail = Det kan utfärda certifikat, och dess privata nyckel finns med
verdict-authority-as-leaf-fix = Använd serverns eget certifikat.
verdict-root-published = Rotcertifikatets fingeravtryck stämmer. Jämför det också med MDB:s sida
verdict-root-published-detail = {$name}. Källan till det fingeravtryck som programmet känner till är inte bekräftad
verdict-is-authority = En av MDB:s kända certifikatutfärdare
verdict-is-authority-detail = {$authority}, register {$register}; identifierad {$matched}
verdict-authority-in-force = Giltigt
verdict-authority-in-force-detail = {$from} – {$to}
verdict-authority-expired = CA-certifikatet har gått ut
verdict-authority-expired-detail = Gick ut den {$on}
verdict-authority-expired-fix = Hämta de giltiga certifikaten på dvv.fi/ca-varmenteet.
verdict-authority-unknown = Okänd certifikatutfärdare
verdict-authority-unknown-detail = {$name} hör inte till de av MDB:s certifikatutfärdare som programmet känner till
verdict-authority-unknown-fix = Hämta MDB:s CA-certifikat på dvv.fi/ca-varmenteet och öppna dem.
verdict-same-again = Samma certifikat finns redan med
verdict-request-signed = Certifikatbegäran är oskadad
verdict-request-signed-detail = Signerad med sin egen nyckel; {$algorithm}
verdict-request-broken = Certifikatbegäran är skadad
verdict-request-broken-detail = Den är inte signerad med sin egen nyckel, eller den har ändrats efteråt
verdict-request-broken-fix = Skapa en ny begäran.
verdict-request-content = MDB tar innehållet i certifikatet ur den här begäran
verdict-request-content-detail = {$subject} · {$names}
verdict-purposes-on-order = Certifikatets användningsområden väljs vid beställningen
verdict-purposes-on-order-detail = Begäran nämner inga
verdict-purposes-on-order-fix = Välj klientautentisering på beställningsblanketten.
verdict-request-without-client = Klientautentisering saknas i begäran
verdict-request-without-client-detail = Begärda användningsområden: {$purposes}
verdict-request-without-client-fix = Lägg till clientAuth i begäran och välj klientautentisering på beställningsblanketten.
verdict-key-protected = Nyckeln är skyddad med ett lösenord
verdict-key-protected-detail = {$key}
verdict-key-in-clear = {$password ->
    [empty] Vem som helst kan öppna nyckeln
   *[none] Nyckeln är inte skyddad
}
verdict-key-in-clear-detail = {$password ->
    [empty] {$key}; lösenordet är tomt, så den som får filen kan använda nyckeln
   *[none] {$key}; den som får filen kan använda nyckeln
}
verdict-key-in-clear-fix = Förvara nyckeln bara på servern och ge läsrätt bara åt tjänsten som använder den. Skicka inte nyckeln till någon.
verdict-key-in-same-file = Den privata nyckeln finns i samma fil: skicka inte filen
verdict-key-in-same-file-detail = En sådan fil får inte skickas eller bifogas någonstans
verdict-key-in-same-file-fix = Förvara nyckeln i en egen fil på servern.
verdict-key-alone = Nyckeln hör inte till någon av de andra filerna
verdict-key-alone-detail = Varken ett certifikat eller en begäran med samma nyckel finns med
verdict-key-alone-fix = Öppna också certifikatet eller begäran som nyckeln hör till.
verdict-key-needs-password = Lösenord behövs för att öppna nyckeln
verdict-key-needs-password-fix = Skriv lösenordet och öppna filerna på nytt. Det sparas inte.
verdict-wrong-password = Lösenordet är fel
verdict-wrong-password-detail = Eller så har innehållet ändrats: programmet kan inte avgöra vilket
verdict-wrong-password-fix = Skriv lösenordet på nytt. Kontrollera stora och små bokstäver och tangentbordets språk.
verdict-unsupported-algorithm = Filen är låst på ett sätt som programmet inte känner till
verdict-unsupported-algorithm-detail = {$algorithm}
verdict-unsupported-algorithm-fix = Be serverns administratör göra om filen: openssl pkcs8 -topk8 -v2 aes-256-cbc, eller openssl pkcs12 -legacy och sedan -export på nytt.
verdict-too-many-rounds = Det skulle ta för lång tid att öppna filen
verdict-too-many-rounds-detail = Filen kräver {$rounds} varv; programmet gör högst {$limit}
verdict-too-many-rounds-fix = Be serverns administratör göra om filen med färre varv (openssl: -iter 100000).
verdict-damaged = Filen är skadad
verdict-damaged-detail = Lösenordet stämmer, men innehållet är skadat
verdict-damaged-fix = Hämta filen på nytt där du fick den.
verdict-pkcs12-opened = Filen öppnades
verdict-pkcs12-opened-detail = {$count ->
    [one] Ett objekt
   *[other] {$count} objekt
}
verdict-pkcs12-needs-password = Lösenord behövs för att öppna filen
verdict-pkcs12-needs-password-fix = Skriv lösenordet och öppna filerna på nytt. Det sparas inte.
verdict-no-mac = Inget avslöjar om filen har ändrats
verdict-no-mac-detail = Filen saknar MAC, så ett felaktigt lösenord går inte att skilja från en skadad fil
verdict-no-mac-fix = Be serverns administratör göra om filen och skydda den med ett lösenord och en MAC.
verdict-mac-unsupported = Det kontrollerades inte om filen har ändrats
verdict-mac-unsupported-detail = {$algorithm}
verdict-mac-unsupported-fix = Be serverns administratör kontrollera filen med openssl pkcs12 -info.
verdict-list-current = Spärrlista
verdict-list-current-detail = Spärrade certifikat: {$count}; nästa lista: {$next}
verdict-list-stale = Spärrlistan är gammal
verdict-list-stale-detail = Nästa lista skulle ha kommit den {$next}
verdict-list-stale-fix = Hämta den senaste listan från adressen i certifikatet.
verdict-public-key = Offentlig nyckel
verdict-public-key-detail = {$key}
verdict-empty-file = Filen är tom
verdict-empty-file-fix = Hämta filen på nytt där du fick den.
verdict-pem-without-end = Certifikattexten (PEM) är avbruten
verdict-pem-without-end-detail = END-raden saknas
verdict-pem-without-end-fix = Kopiera hela texten, från BEGIN till END.
verdict-pem-not-base64 = Certifikattexten (PEM) är skadad
verdict-pem-not-base64-detail = Rad {$line} är inte i base64-format
verdict-pem-not-base64-fix = Kopiera texten på nytt utan formatering.
verdict-pem-damaged = Certifikattextens (PEM) innehåll är skadat
verdict-pem-damaged-detail = {$label}
verdict-pem-damaged-fix = Kopiera hela texten på nytt: en rad kan saknas.
verdict-other-pem = Här finns något annat än ett certifikat (PEM)
verdict-other-pem-detail = {$label}
verdict-other-pem-fix = Välj en fil med ett certifikat eller en certifikatbegäran.
verdict-java-keystore = Nyckellager för Java
verdict-java-keystore-fix = Be serverns administratör konvertera det: keytool -importkeystore -srckeystore FIL -destkeystore vtj.p12 -deststoretype PKCS12. Det kan innehålla en privat nyckel.
verdict-openssh-key = OpenSSH-nyckel
verdict-openssh-key-fix = Ett certifikat behöver en annan sorts nyckel: be serverns administratör skapa en med openssl.
verdict-plain-text = Text utan certifikat
verdict-plain-text-fix = Välj själva meddelandet eller filen som var bifogad.
verdict-unknown-bytes = Det här är inte en certifikatfil
verdict-unknown-bytes-fix = Välj en certifikatfil (PEM, DER eller PKCS#12).
verdict-layer-authentication = Autentiseringscertifikat för Informationsleden
verdict-layer-authentication-detail = Miljö: {$environment}
verdict-layer-signing = Signeringscertifikat för Informationsleden
verdict-layer-signing-detail = Miljö: {$environment}
verdict-layer-lifetime = Giltighetstiden är ovanlig
verdict-layer-lifetime-detail = {$found} dagar; enligt Informationsledens anvisning cirka {$expected}
verdict-layer-lifetime-fix = Kontrollera certifikatets typ och miljö. Om du är osäker, fråga palveluvayla@palveluvayla.fi.
verdict-layer-letters = Organisationens namn innehåller å, ä eller ö
verdict-layer-letters-detail = {$organisation}; i Informationsledens anvisning skrivs namnet utan dem
verdict-layer-letters-fix = Skapa nästa begäran utan dem.
verdict-layer-member-differs = Medlemskoden är en annan än sökandens FO-nummer
verdict-layer-member-differs-detail = I filen: {$found}. I ansökan: {$expected}
verdict-layer-member-differs-fix = Kontrollera vilken som är rätt innan du tar certifikatet i bruk.
verdict-layer-class = Medlemsklassen är inte den som gäller företag
verdict-layer-class-detail = {$found}; företag har klassen COM
verdict-layer-class-fix = Kontrollera medlemsklassen. Om du är osäker, fråga palveluvayla@palveluvayla.fi.

matched-sha256 = med certifikatets fingeravtryck (SHA-256)
matched-name = bara med namnet
no-day = okänt datum

# The command.
help-inspect = Läs certifikat, begäranden och nycklar och visa vad de är, om de hör ihop och om de kan användas för BDSförfrågan: returvärde 0 allt lästes, öppnades och kan användas, 1 något inte, 2 inget kunde läsas
help-paths = Filer, meddelanden, arkiv och mappar, hur många som helst på en gång
help-case = Ärendefil att jämföra med
help-password-file = Fil vars rader är lösenord att prova
inspect-relation-same-key = {$from} och {$to} har samma nyckel
inspect-relation-issued-by = {$to} har utfärdat {$from}
inspect-relation-different-key = {$from} hör inte till {$to}
inspect-not-read = {$path}: {$why}
inspect-nothing = Inget kunde läsas. Välj en fil med ett certifikat eller en certifikatbegäran.
file-not-found = filen finns inte
file-is-folder = det här är en mapp; välj filerna i den
file-not-a-file = det här är inte en vanlig fil
file-no-permission = den här användaren kan inte läsa den; be om läsrätt
file-too-large = filen är för stor: högst {$limit} MB
file-io = den kan inte läsas ({$reason})

# Making a key and a request.
request-folder-first = Skriv först mappen där filerna ska sparas.
request-password-not-ascii = Lösenordet får inte innehålla å, ä, ö, € eller andra tecken utanför ASCII, eftersom ett Javaprogram ska öppna nyckeln.
request-again-first = Skriv samma lösenord även i det andra fältet.
request-folder-shared = Den här mappen verkar kopieras till ett annat ställe eller finnas på en annan dator. En privat nyckel hör inte hemma där: välj en annan mapp.
request-for-java = Ett Javaprogram ska öppna nyckeln
request-for-java-help = Javas nyckellager godtar inte å, ä, ö eller € i lösenordet: keytool 17 säger ”Password is not ASCII”.
request-key-on-page = MDB:s sida nämner den här nyckeln.
request-key-also-issued = MDB:s sida nämner inte den här nyckeln, men MDB har själv utfärdat certifikat för nycklar på 3072 bitar. Om du är osäker, fråga vptuotanto@dvv.fi.

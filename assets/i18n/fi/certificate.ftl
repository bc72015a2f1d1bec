# Certificates: what is said of each object. A verdict has a title, mostly a detail with its facts, and a fix when
# something can be done.

# What an object is.
object-certificate = Varmenne
object-authority = CA-varmenne
object-request = Varmennepyyntö
object-private-key = Yksityinen avain
object-encrypted-private-key = Lukittu yksityinen avain
object-public-key = Julkinen avain
object-crl = Sulkulista
object-pkcs12 = PKCS#12-tiedosto
object-unknown = Tuntematon
object-place = {$file}, rivi {$line}
object-inside = tiedoston {$file} sisällä

# Who does what has to be done.
who-administrator = Palvelimen ylläpitäjä
who-officer = Tilaaja

verdict-signed-by-issuer = Varmenne on aito: myöntäjän allekirjoitus täsmää
verdict-signed-by-issuer-detail = Tarkistettu myöntäjän varmenteen avaimella ({$key}); {$algorithm}
verdict-readable = Varmenteen voi lukea, mutta sen aitoutta ei tarkistettu
verdict-readable-detail = {$key}; {$algorithm}. Allekirjoitusta ei tarkistettu, koska myöntäjän varmenne ei ole mukana
verdict-signature-wrong = Varmennetta ei ole allekirjoittanut siinä mainittu myöntäjä
verdict-signature-wrong-detail = Mukana on varmenne nimeltä {$issuer}, mutta tätä allekirjoitusta ei ole tehty sen avaimella
verdict-signature-wrong-fix = Hae varmenne uudelleen viestistä, jossa se tuli. Jos se on sama kuin tämä, kysy sen myöntäjältä.
verdict-signature-unsupported = Allekirjoitusta ei tarkistettu
verdict-signature-unsupported-detail = Ohjelma ei tunne algoritmia {$algorithm}
verdict-signature-unsupported-fix = Tarkista allekirjoitus openssl-ohjelmalla: varmenteelle verify, pyynnölle req -verify.
verdict-signature-weak = Allekirjoituksen voi väärentää
verdict-signature-weak-detail = {$algorithm} ei ole enää turvallinen
verdict-signature-weak-fix = Tee uusi pyyntö, jossa on SHA-256 tai vahvempi, ja tilaa uusi varmenne.
verdict-from-service-authority = DVV on myöntänyt tämän palveluvarmenteen
verdict-from-service-authority-detail = {$authority}, tunnistettu {$matched}
verdict-from-other-register = DVV on myöntänyt tämän, mutta se ei ole palveluvarmenne
verdict-from-other-register-detail = {$authority} myöntää varmenteita rekisteriin {$register}; tunnistettu {$matched}
verdict-from-other-register-fix = Tilaa palveluvarmenne Verkkoasioinnissa.
verdict-from-test-authority = Tämä on testivarmenne
verdict-from-test-authority-detail = {$authority} myöntää varmenteita vain testaukseen; tunnistettu {$matched}
verdict-from-test-authority-fix = Käytä sitä vain testiympäristössä. Tuotantoon tarvitaan oma varmenne.
verdict-from-root = Juurivarmentaja on myöntänyt tämän suoraan, mitä palvelimille ei tehdä
verdict-from-root-detail = {$authority} myöntää varmenteita varmentajille eikä palvelimille; tunnistettu {$matched}
verdict-from-root-fix = Kysy osoitteesta vptuotanto@dvv.fi, mikä tämä varmenne on.
verdict-from-namesake = Myöntäjä käyttää DVV:n nimeä mutta ei ole DVV:n tunnettuja varmentajia
verdict-from-namesake-detail = {$other ->
    [key] Varmenteessa mainitaan varmentajalle {$authority} toinen avain kuin se, jonka ohjelma tuntee
   *[file] Mukana oleva varmenne {$authority} ei ole se, jonka ohjelma tuntee
}
verdict-from-namesake-fix = Hae CA-varmenne osoitteesta dvv.fi/ca-varmenteet ja tarkista tiedostot sen kanssa. Jos tulos on sama, kysy osoitteesta vptuotanto@dvv.fi.
verdict-namesake = Tämä CA-varmenne käyttää DVV:n nimeä mutta ei ole DVV:n tunnettuja varmenteita
verdict-namesake-detail = {$authority}. Sekä varmenteen sormenjälki (SHA-256) että avain poikkeavat tunnetuista
verdict-namesake-fix = Hae CA-varmenne osoitteesta dvv.fi/ca-varmenteet. Jos DVV on julkaissut uuden, vertaa sormenjälkeä (SHA-256) sivulla olevaan.
verdict-self-signed = Palvelin on allekirjoittanut varmenteen itse, eikä se ole DVV:n myöntämä
verdict-self-signed-detail = {$issuer} on allekirjoittanut oman varmenteensa
verdict-self-signed-fix = Tee samalla avaimella varmennepyyntö ja tilaa sillä palveluvarmenne.
verdict-not-from-dvv = DVV ei ole myöntänyt tätä varmennetta
verdict-not-from-dvv-detail = Myöntäjä on {$issuer}, joka ei kuulu DVV:n tunnettuihin varmentajiin
verdict-not-from-dvv-fix = Tilaa palveluvarmenne Verkkoasioinnissa.
verdict-chain-whole = Varmenteen alkuperä johtaa DVV:n juurivarmenteeseen
verdict-chain-whole-detail = {$names}. Juurivarmenteen sormenjälki täsmää. Vertaa sitä vielä DVV:n sivuun: julkaistua lähdettä ei ole vahvistettu
verdict-chain-to-unknown-root = Varmenteen alkuperä johtaa juurivarmenteeseen, jota ohjelma ei tunne
verdict-chain-to-unknown-root-detail = {$names}
verdict-chain-to-unknown-root-fix = Vertaa juurivarmenteen sormenjälkeä (SHA-256) DVV:n CA-varmenteiden sivulla olevaan.
verdict-chain-open = Alkuperää ei voi tarkistaa: välistä puuttuu CA-varmenne
verdict-chain-open-detail = {$names} → {$missing} (puuttuu)
verdict-chain-open-fix = Lisää varmenne {$missing}. DVV julkaisee CA-varmenteet osoitteessa dvv.fi/ca-varmenteet{$address ->
    [none] .
   *[other] {""}; tässä varmenteessa mainitaan osoite {$address}.
}
verdict-chain-loops = Tiedostot viittaavat toisiinsa, eikä alkuperää voi tarkistaa
verdict-chain-loops-detail = Varmentajat ovat myöntäneet varmenteet toisilleen
verdict-chain-loops-fix = Jätä jäljelle vain DVV:ltä tulleet tiedostot ja kokeile uudelleen.
verdict-in-force = Voimassa
verdict-in-force-detail = {$from} – {$to}, jäljellä {$left ->
    [one] yksi päivä
   *[other] {$left} päivää
}; tilaa uusi viimeistään {$order}
verdict-ends-in-60-days = Voimassa enää {$left ->
    [one] yhden päivän
   *[other] {$left} päivää
}
verdict-ends-in-60-days-detail = {$from} – {$to}
verdict-ends-in-60-days-fix = Tilaa uusi viimeistään {$order}. Tilaus vie noin viikon.
verdict-ends-in-30-days = Voimassa enää vain {$left ->
    [one] yhden päivän
   *[other] {$left} päivää
}
verdict-ends-in-30-days-detail = {$from} – {$to}
verdict-ends-in-30-days-fix = Tee avain ja pyyntö ja tilaa uusi nyt: tilaus vie noin viikon. Viimeinen suositeltava tilauspäivä: {$order}.
verdict-ends-in-14-days = Voimassaolo päättyy {$left ->
    [0] tänään
    [one] yhden päivän kuluttua
   *[other] {$left} päivän kuluttua
}
verdict-ends-in-14-days-detail = {$from} – {$to}
verdict-ends-in-14-days-fix = Tilaa uusi tänään: tilaus vie noin viikon. Uusi olisi pitänyt tilata viimeistään {$order}.
verdict-expired = Varmenne on vanhentunut
verdict-expired-detail = Voimassaolo päättyi {$on}
verdict-expired-fix = Tilaa uusi varmenne. Jokainen uusiminen on uusi tilaus, ja siihen tarvitaan uusi pyyntö.
verdict-not-yet-valid = Ei vielä voimassa
verdict-not-yet-valid-detail = Voimassaolo alkaa {$from}
verdict-not-yet-valid-fix = Odota siihen asti tai tarkista tämän koneen kello.
verdict-no-dates = Voimassaoloaikaa ei voi lukea
verdict-no-dates-fix = Pyydä myöntäjältä uusi tiedosto.
verdict-client-authentication = Sopii VTJkyselyyn
verdict-client-authentication-detail = Varmenteen käyttötarkoitukset: {$purposes}
verdict-no-client-authentication = Ei sovi VTJkyselyyn: asiakkaan tunnistaminen puuttuu
verdict-no-client-authentication-detail = Varmenteen käyttötarkoitukset: {$purposes}
verdict-no-client-authentication-fix = Tilaa uusi varmenne ja valitse lomakkeella asiakkaan tunnistaminen (client authentication). Jos se puuttuu uudestakin, varmentaja on voinut lakata antamasta sitä: kysy osoitteesta vptuotanto@dvv.fi.
verdict-no-purposes = Varmenne ei kerro, mihin sitä saa käyttää
verdict-no-purposes-detail = Kaikki palvelimet eivät hyväksy tällaista
verdict-no-purposes-fix = Kysy osoitteesta vtjkysely-rajapinta@dvv.fi, hyväksyykö VTJkysely sen.
verdict-may-not-sign = Avainta ei voi käyttää yhteyden avaamiseen
verdict-may-not-sign-detail = Avaimen käyttötavoista puuttuu digitaalinen allekirjoitus, jota TLS-yhteydessä tarvitaan
verdict-may-not-sign-fix = Pyydä osoitteesta vptuotanto@dvv.fi varmenne, jonka avaimella voi allekirjoittaa.
verdict-key-fits = Avaimen tyyppi sopii
verdict-key-fits-detail = {$key}
verdict-key-unlisted = DVV:n sivulla ei mainita tällaista avainta
verdict-key-unlisted-detail = {$kind ->
    [rsa] {$key}; sivulla mainitaan RSA 2048, RSA 4096 ja käyrä P-384
    [curve] {$key}; sivulla mainitaan RSA 2048, RSA 4096 ja käyrä P-384
    [brainpool] {$key} on käyrä, jota monet ohjelmat eivät tunne; sivulla mainitaan RSA 2048, RSA 4096 ja käyrä P-384
    [pss] {$key} on vain PSS-allekirjoituksiin tarkoitettu avain, jota monet ohjelmat eivät hyväksy; sivulla mainitaan RSA 2048, RSA 4096 ja käyrä P-384
    [edwards] {$key} on tyyppi, jota palvelinvarmenteissa on harvoin; sivulla mainitaan RSA 2048, RSA 4096 ja käyrä P-384
    [quantum] {$key} on kvanttitietokoneita vastaan tehty tyyppi, jonka vasta harva ohjelma hyväksyy; sivulla mainitaan RSA 2048, RSA 4096 ja käyrä P-384
    [explicit] {$key}: käyrän luvut on kirjoitettu auki sen nimen sijasta, eivätkä useimmat ohjelmat hyväksy sitä; sivulla mainitaan RSA 2048, RSA 4096 ja käyrä P-384
   *[other] {$key}; sivulla mainitaan RSA 2048, RSA 4096 ja käyrä P-384
}
verdict-key-unlisted-fix = Valitse jokin niistä, kun teet seuraavan avaimen, tai kysy osoitteesta vptuotanto@dvv.fi.
verdict-key-weak = Avain on liian lyhyt
verdict-key-weak-detail = {$key}; tarvitaan vähintään 2048 bittiä
verdict-key-weak-fix = Tee uusi 4096 bitin avainpari ja uusi pyyntö.
verdict-key-unreadable = Avainta ei voi lukea
verdict-key-unreadable-fix = Tee uusi avainpari ja uusi pyyntö.
verdict-domain-name = Palvelimen verkkotunnus on mukana
verdict-domain-name-detail = {$names}
verdict-domain-name-in-common-name = Verkkotunnus on vain vanhassa nimikentässä (CN)
verdict-domain-name-in-common-name-detail = {$others ->
    [none] {$name}; vaihtoehtoisten nimien luettelo (SAN) on tyhjä
   *[other] {$name}; vaihtoehtoisten nimien luettelossa (SAN) ei ole verkkotunnusta: {$others}
}
verdict-domain-name-in-common-name-fix = Lisää nimi seuraavassa pyynnössä myös vaihtoehtoisiin nimiin.
verdict-only-ip-address = Mukana on pelkkä IP-osoite, mikä ei riitä
verdict-only-ip-address-detail = {$address}; DVV ei ole 15.9.2023 alkaen hyväksynyt pelkkää IP-osoitetta
verdict-only-ip-address-fix = Tee pyyntö, jossa on palvelimen verkkotunnus.
verdict-no-domain-name = Palvelimen verkkotunnus puuttuu
verdict-no-domain-name-detail = DVV tarvitsee palvelimen verkkotunnuksen
verdict-no-domain-name-fix = Tee pyyntö, jonka vaihtoehtoisissa nimissä (SAN) on palvelimen verkkotunnus.
verdict-email-address = Mukana on sähköpostiosoite, mitä ei enää sallita
verdict-email-address-detail = {$address}; palvelinvarmenteessa ei ole 15.9.2023 alkaen saanut olla sellaista
verdict-email-address-fix = Tee pyyntö ilman sähköpostiosoitetta.
verdict-holder-fits = Haltija on hakija
verdict-holder-fits-detail = O = {$organisation} · SERIALNUMBER = {$serial}
verdict-organisation-differs = Organisaatio on eri kuin hakija
verdict-organisation-differs-detail = Tiedostossa: {$found}. Hakemuksessa: {$expected}
verdict-organisation-differs-fix = Tarkista, kumpi on oikein. Emme tiedä, vertaako VTJkysely niitä: kysy osoitteesta vtjkysely-rajapinta@dvv.fi.
verdict-serial-number-differs = Haltijan sarjanumero on eri kuin hakijan Y-tunnus
verdict-serial-number-differs-detail = Tiedostossa: {$found}. Hakemuksessa: {$expected}
verdict-serial-number-differs-fix = Tarkista, kumpi on oikein. Emme tiedä, vertaako VTJkysely niitä: kysy osoitteesta vtjkysely-rajapinta@dvv.fi.
verdict-holder-incomplete = Haltijan organisaatio tai sarjanumero puuttuu
verdict-holder-incomplete-detail = {$subject}. Ainakin yksi DVV:n varmenteita tarkistava viranomainen olettaa siinä olevan Y-tunnuksen; emme tiedä, olettaako VTJkysely: kysy osoitteesta vtjkysely-rajapinta@dvv.fi
verdict-holder = Haltija
verdict-holder-detail = {$subject}. Ei ole hakemusta, johon verrata
verdict-garbled = Nimessä on rikkoutuneita kirjaimia
verdict-garbled-detail = {$text}: å, ä tai ö on kadonnut, koska teksti on tallennettu väärällä merkistöllä
verdict-garbled-fix = Tee pyyntö UTF-8-muodossa (openssl: -utf8), jotta uusi varmenne voidaan tilata.
verdict-revocation-addresses = Varmenteessa kerrotaan, mistä sulkeminen tarkistetaan
verdict-revocation-addresses-detail = Sulkulistoja: {$lists}, tilapalveluja (OCSP): {$services}
verdict-few-revocation-addresses = Varmenteesta puuttuu osoitteita, joista sulkeminen tarkistetaan
verdict-few-revocation-addresses-detail = Sulkulistoja: {$lists}, tilapalveluja (OCSP): {$services}
verdict-few-revocation-addresses-fix = DVV:n varmenteissa on molemmat. Tarkista, että tiedosto tuli DVV:ltä.
verdict-revoked = Varmenne on suljettu
verdict-revoked-detail = Varmenne on myöntäjän sulkulistalla. Listan päiväys on {$on}
verdict-revoked-fix = Lopeta varmenteen käyttö ja tilaa uusi uudella avaimella.
verdict-not-revoked = Varmenne ei ole avaamallasi sulkulistalla
verdict-not-revoked-detail = Listan päiväys on {$on}
verdict-revocation-unknown = Emme tiedä, onko varmenne suljettu
verdict-revocation-unknown-detail = Ohjelma ei ota verkkoyhteyttä
verdict-revocation-unknown-fix = Ota mukaan myös myöntäjän sulkulista (.crl) ja CA-varmenne tai kysy tilapalvelusta.
verdict-private-key-fits = Yksityinen avain kuuluu tähän varmenteeseen
verdict-private-key-fits-request = Yksityinen avain kuuluu tähän varmennepyyntöön
verdict-private-key-fits-detail = Avain luettiin muistiin vertailua varten ja unohdettiin
verdict-private-key-differs = Mikään avatuista avaimista ei kuulu tähän varmenteeseen
verdict-private-key-differs-request = Mikään avatuista avaimista ei kuulu tähän varmennepyyntöön
verdict-private-key-differs-detail = Avaimia verrattiin julkiseen avaimeen
verdict-private-key-differs-fix = Etsi avain, joka tehtiin pyynnön kanssa. Jos se on hukassa, tee uusi ja tilaa uusi varmenne.
verdict-request-fits = Varmenne kuuluu pyyntöön
verdict-request-fits-detail = Molemmissa on sama avain
verdict-certificate-fits = Pyynnöllä tilattu varmenne on mukana
verdict-certificate-fits-detail = Molemmissa on sama avain
verdict-request-differs = Varmenne ei kuulu pyyntöön
verdict-request-differs-detail = Varmenteen avainta ei ole missään avatussa pyynnössä
verdict-request-differs-fix = Etsi pyyntö, jolla varmenne tilattiin, tai tarkista, että sait oikean varmenteen.
verdict-authority-as-leaf = CA-varmennetta käytetään palvelimen varmenteena
verdict-authority-as-leaf-detail = Sillä voi myöntää varmenteita, ja sen yksityinen avain on mukana
verdict-authority-as-leaf-fix = Käytä palvelimen omaa varmennetta.
verdict-root-published = Juurivarmenteen sormenjälki täsmää. Vertaa sitä vielä DVV:n sivuun
verdict-root-published-detail = {$name}. Ohjelman tunteman sormenjäljen lähdettä ei ole vahvistettu
verdict-is-authority = Yksi DVV:n tunnetuista varmentajista
verdict-is-authority-detail = {$authority}, rekisteri {$register}; tunnistettu {$matched}
verdict-authority-in-force = Voimassa
verdict-authority-in-force-detail = {$from} – {$to}
verdict-authority-expired = CA-varmenne on vanhentunut
verdict-authority-expired-detail = Voimassaolo päättyi {$on}
verdict-authority-expired-fix = Hae voimassa olevat varmenteet osoitteesta dvv.fi/ca-varmenteet.
verdict-authority-unknown = Tuntematon varmentaja
verdict-authority-unknown-detail = {$name} ei kuulu niihin DVV:n varmentajiin, jotka ohjelma tuntee
verdict-authority-unknown-fix = Hae DVV:n CA-varmenteet osoitteesta dvv.fi/ca-varmenteet ja avaa ne.
verdict-same-again = Sama varmenne on jo mukana
verdict-request-signed = Pyyntö on ehjä
verdict-request-signed-detail = Allekirjoitettu omalla avaimella; {$algorithm}
verdict-request-broken = Varmennepyyntö on rikki
verdict-request-broken-detail = Sitä ei ole allekirjoitettu omalla avaimella, tai sitä on muutettu jälkeenpäin
verdict-request-broken-fix = Tee uusi pyyntö.
verdict-request-content = DVV ottaa varmenteen sisällön tästä pyynnöstä
verdict-request-content-detail = {$subject} · {$names}
verdict-purposes-on-order = Varmenteen käyttötarkoitukset valitaan tilattaessa
verdict-purposes-on-order-detail = Pyynnössä niitä ei mainita
verdict-purposes-on-order-fix = Valitse tilauslomakkeella asiakkaan tunnistaminen (client authentication).
verdict-request-without-client = Pyynnöstä puuttuu asiakkaan tunnistaminen
verdict-request-without-client-detail = Pyydetyt käyttötarkoitukset: {$purposes}
verdict-request-without-client-fix = Lisää pyyntöön clientAuth ja valitse tilauslomakkeella asiakkaan tunnistaminen (client authentication).
verdict-key-protected = Avain on suojattu salasanalla
verdict-key-protected-detail = {$key}
verdict-key-in-clear = {$password ->
    [empty] Avaimen voi avata kuka tahansa
   *[none] Avainta ei ole suojattu
}
verdict-key-in-clear-detail = {$password ->
    [empty] {$key}; salasana on tyhjä, joten kuka tahansa, joka saa tiedoston, voi käyttää avainta
   *[none] {$key}; kuka tahansa, joka saa tiedoston, voi käyttää avainta
}
verdict-key-in-clear-fix = Säilytä avain vain palvelimella ja anna lukuoikeus vain sitä käyttävälle palvelulle. Älä lähetä avainta kenellekään.
verdict-key-in-same-file = Yksityinen avain on samassa tiedostossa: älä lähetä tiedostoa
verdict-key-in-same-file-detail = Tällaista tiedostoa ei saa lähettää eikä liittää mihinkään
verdict-key-in-same-file-fix = Säilytä avain palvelimella omassa tiedostossaan.
verdict-key-alone = Avain ei kuulu mihinkään muista tiedostoista
verdict-key-alone-detail = Mukana ei ole varmennetta eikä pyyntöä, jossa olisi sama avain
verdict-key-alone-fix = Avaa myös varmenne tai pyyntö, johon avain kuuluu.
verdict-key-needs-password = Avaimen avaamiseen tarvitaan salasana
verdict-key-needs-password-fix = Kirjoita salasana ja avaa tiedostot uudelleen. Sitä ei tallenneta.
verdict-wrong-password = Salasana on väärä
verdict-wrong-password-detail = Tai sisältö on muuttunut: ohjelma ei voi päätellä, kummasta on kyse
verdict-wrong-password-fix = Kirjoita salasana uudelleen. Tarkista isot kirjaimet ja näppäimistön kieli.
verdict-unsupported-algorithm = Tiedosto on lukittu tavalla, jota ohjelma ei tunne
verdict-unsupported-algorithm-detail = {$algorithm}
verdict-unsupported-algorithm-fix = Pyydä palvelimen ylläpitäjää tekemään tiedosto uudelleen: openssl pkcs8 -topk8 -v2 aes-256-cbc, tai openssl pkcs12 -legacy ja sitten uudelleen -export.
verdict-too-many-rounds = Tiedoston avaaminen kestäisi liian kauan
verdict-too-many-rounds-detail = Tiedosto vaatii {$rounds} kierrosta; ohjelma tekee enintään {$limit}
verdict-too-many-rounds-fix = Pyydä palvelimen ylläpitäjää tekemään tiedosto uudelleen pienemmällä kierrosmäärällä (openssl: -iter 100000).
verdict-damaged = Tiedosto on vioittunut
verdict-damaged-detail = Salasana on oikea, mutta sisältö on vioittunut
verdict-damaged-fix = Hae tiedosto uudelleen sieltä, mistä sait sen.
verdict-pkcs12-opened = Tiedosto aukesi
verdict-pkcs12-opened-detail = {$count ->
    [one] Yksi kohde
   *[other] {$count} kohdetta
}
verdict-pkcs12-needs-password = Tiedoston avaamiseen tarvitaan salasana
verdict-pkcs12-needs-password-fix = Kirjoita salasana ja avaa tiedostot uudelleen. Sitä ei tallenneta.
verdict-no-mac = Mikään ei paljasta, jos tiedostoa on muutettu
verdict-no-mac-detail = Tiedostossa ei ole MAC-tarkistetta, joten väärää salasanaa ei voi erottaa vioittuneesta tiedostosta
verdict-no-mac-fix = Pyydä palvelimen ylläpitäjää tekemään tiedosto uudelleen ja suojaamaan se salasanalla ja MAC-tarkisteella.
verdict-mac-unsupported = Ei tarkistettu, onko tiedostoa muutettu
verdict-mac-unsupported-detail = {$algorithm}
verdict-mac-unsupported-fix = Pyydä palvelimen ylläpitäjää tarkistamaan tiedosto komennolla openssl pkcs12 -info.
verdict-list-current = Sulkulista
verdict-list-current-detail = Suljettuja varmenteita: {$count}; seuraava lista: {$next}
verdict-list-stale = Sulkulista on vanha
verdict-list-stale-detail = Seuraavan listan piti ilmestyä {$next}
verdict-list-stale-fix = Hae uusin lista varmenteessa mainitusta osoitteesta.
verdict-public-key = Julkinen avain
verdict-public-key-detail = {$key}
verdict-empty-file = Tiedosto on tyhjä
verdict-empty-file-fix = Hae tiedosto uudelleen sieltä, mistä sait sen.
verdict-pem-without-end = Varmenneteksti (PEM) on katkennut
verdict-pem-without-end-detail = END-rivi puuttuu
verdict-pem-without-end-fix = Kopioi koko teksti BEGIN-riviltä END-riville.
verdict-pem-not-base64 = Varmenneteksti (PEM) on rikki
verdict-pem-not-base64-detail = Rivi {$line} ei ole base64-muodossa
verdict-pem-not-base64-fix = Kopioi teksti uudelleen ilman muotoiluja.
verdict-pem-damaged = Varmennetekstin (PEM) sisältö on vioittunut
verdict-pem-damaged-detail = {$label}
verdict-pem-damaged-fix = Kopioi koko teksti uudelleen: siitä voi puuttua rivi.
verdict-other-pem = Tämä on jotain muuta kuin varmenne (PEM)
verdict-other-pem-detail = {$label}
verdict-other-pem-fix = Valitse varmenne- tai pyyntötiedosto.
verdict-java-keystore = Javan avainsäilö
verdict-java-keystore-fix = Pyydä palvelimen ylläpitäjää muuntamaan se: keytool -importkeystore -srckeystore TIEDOSTO -destkeystore vtj.p12 -deststoretype PKCS12. Siinä voi olla yksityinen avain.
verdict-openssh-key = OpenSSH-avain
verdict-openssh-key-fix = Varmenteeseen tarvitaan toisenlainen avain: pyydä palvelimen ylläpitäjää tekemään se openssl-ohjelmalla.
verdict-plain-text = Teksti, jossa ei ole varmennetta
verdict-plain-text-fix = Valitse itse viesti tai sen liitteenä tullut tiedosto.
verdict-unknown-bytes = Tämä ei ole varmennetiedosto
verdict-unknown-bytes-fix = Valitse varmennetiedosto (PEM, DER tai PKCS#12).
verdict-layer-authentication = Palveluväylän autentikointivarmenne
verdict-layer-authentication-detail = Ympäristö: {$environment}
verdict-layer-signing = Palveluväylän allekirjoitusvarmenne
verdict-layer-signing-detail = Ympäristö: {$environment}
verdict-layer-lifetime = Voimassaoloaika on epätavallinen
verdict-layer-lifetime-detail = {$found} päivää; Palveluväylän ohjeen mukaan noin {$expected}
verdict-layer-lifetime-fix = Tarkista varmenteen tyyppi ja ympäristö. Jos olet epävarma, kysy osoitteesta palveluvayla@palveluvayla.fi.
verdict-layer-letters = Organisaation nimessä on å, ä tai ö
verdict-layer-letters-detail = {$organisation}; Palveluväylän ohjeessa nimi kirjoitetaan ilman niitä
verdict-layer-letters-fix = Tee seuraava pyyntö ilman niitä.
verdict-layer-member-differs = Jäsenkoodi on eri kuin hakijan Y-tunnus
verdict-layer-member-differs-detail = Tiedostossa: {$found}. Hakemuksessa: {$expected}
verdict-layer-member-differs-fix = Tarkista, kumpi on oikein, ennen kuin otat varmenteen käyttöön.
verdict-layer-class = Jäsenluokka ei ole yrityksen luokka
verdict-layer-class-detail = {$found}; yrityksen luokka on COM
verdict-layer-class-fix = Tarkista jäsenluokka. Jos olet epävarma, kysy osoitteesta palveluvayla@palveluvayla.fi.

matched-sha256 = varmenteen sormenjäljestä (SHA-256)
matched-name = vain nimestä
no-day = tuntematon päivä

# The command.
help-inspect = Lue varmenteita, pyyntöjä ja avaimia ja kerro, mitä ne ovat, kuuluvatko ne yhteen ja sopivatko ne VTJkyselyyn: paluuarvo 0 kaikki luettiin, aukesi ja sopii, 1 jokin ei, 2 mitään ei voitu lukea
help-paths = Tiedostot, viestit, pakatut tiedostot ja kansiot, kuinka monta tahansa kerralla
help-case = Tapaustiedosto, johon verrataan
help-password-file = Tiedosto, jonka jokainen rivi on kokeiltava salasana
inspect-relation-same-key = {$from} ja {$to}: sama avain
inspect-relation-issued-by = {$from}: myöntäjä {$to}
inspect-relation-different-key = {$from} ja {$to}: eivät kuulu yhteen
inspect-not-read = {$path}: {$why}
inspect-nothing = Mitään ei voitu lukea. Valitse varmenne- tai pyyntötiedosto.
file-not-found = tiedostoa ei löydy
file-is-folder = tämä on kansio; valitse siinä olevat tiedostot
file-not-a-file = tämä ei ole tavallinen tiedosto
file-no-permission = sitä ei voi lukea tällä käyttäjätunnuksella; pyydä lukuoikeus
file-too-large = tiedosto on liian suuri: enintään {$limit} Mt
file-io = sitä ei voi lukea ({$reason})

# Making a key and a request.
request-folder-first = Kirjoita ensin kansio, johon tiedostot tallennetaan.
request-password-not-ascii = Salasanassa ei saa olla å:ta, ä:tä, ö:tä, €-merkkiä eikä muita ASCII-merkistön ulkopuolisia merkkejä, koska avaimen avaa Java-ohjelma.
request-again-first = Kirjoita sama salasana toiseenkin kenttään.
request-folder-shared = Tämä kansio näyttää kopioituvan muualle tai olevan toisella koneella. Yksityinen avain ei kuulu sellaiseen: valitse toinen kansio.
request-for-java = Avaimen avaa Java-ohjelma
request-for-java-help = Javan avainsäilö ei hyväksy salasanassa å:ta, ä:tä, ö:tä eikä €-merkkiä: keytool 17 sanoo ”Password is not ASCII”.
request-key-on-page = DVV:n sivu mainitsee tämän avaimen.
request-key-also-issued = DVV:n sivu ei mainitse tätä avainta, mutta DVV on itse myöntänyt varmenteita 3072-bittisille avaimille. Jos olet epävarma, kysy osoitteesta vptuotanto@dvv.fi.

# First connection: why it failed, in words. A cause has a title, why and what to do.

help-explain = Näytä, miksi ensimmäinen yhteys ei onnistunut: paluuarvo 0 jotain näytettiin, 1 mikään ei sovi, 2 tekstiä ei voi lukea
help-text = Asiakasohjelman tuloste, loki tai vastaus; - on vakiosyöte
help-explain-case = Tapaustiedosto, josta palvelimen nimi luetaan ja johon valinta --record kirjaa
help-with = Asiakasohjelman varmennetiedostot, joilla syitä suljetaan pois
help-record = Kirjaa yhteyskokeilu tapaukseen: asiakasohjelma, todennäköisin syy ja kuka hoitaa; tekstistä ei mitään
explain-not-text = Tämä ei ole tekstiä. Anna asiakasohjelman tuloste, loki tai vastaus: {$path}
explain-too-large = Teksti on liian pitkä: enintään {$limit} Mt luetaan. Rajaa yksi yhteyskokeilu riviltä, jolta kutsu alkaa, viimeiseen virheeseen; 2 000 riviä riittää hyvin: {$path}
explain-empty = Teksti on tyhjä. Jos asiakasohjelma ei tulostanut mitään, kyse voi olla näistä:
explain-client = Asiakasohjelma: {$client}
explain-do = Mitä tehdä ({$who}): {$fix}
explain-next = Aja tämä komento samalla palvelimella, niin saat tietää lisää ({$shell}):
explain-last-of-several = Tekstissä on useita yhteyskokeiluja. Tämä koskee viimeistä.
explain-english = Ratkaiseva rivi englanniksi: ”{$english}”.
explain-line = Rivi, josta tämä näkyy:
explain-shown = Mitä tekstistä näkyy palvelun varmenteesta:
explain-went-on = Tämä asiakasohjelma jatkoi, vaikka palvelun varmenteen tarkistus ei onnistunut. Useimmat pysähtyvät siihen.
explain-trust-not-told = Tämä komento ei tuntenut palvelun varmenteen myöntäjää ja jatkoi silti. Luottaako oma asiakasohjelmanne palveluun, näkyy vasta, kun -CAfile antaa varmentajat, joihin se luottaa.
explain-files-decide = Varmennetiedostot sulkevat osan syistä pois. Niiden pitää olla ne, joita asiakasohjelma käyttää.
explain-other-files = Asiakasohjelma lähetti vähemmän kuin näissä varmennetiedostoissa on: se käyttää muita tiedostoja, tai teksti on niitä vanhempi. Tiedostojen pitää olla ne, joita asiakasohjelma käyttää.
explain-no-key-fits = Yksikään näistä yksityisistä avaimista ei kuulu varmenteeseen, joten komennoissa ei ole avainta.
explain-files-contradict = Tekstin sanoma ei päde näihin varmennetiedostoihin: asiakasohjelma käyttää muita tiedostoja.
explain-file-not-used = Kutsu onnistui, vaikka avatussa tiedostossa on vikaa: asiakasohjelma käyttää todennäköisesti toista tiedostoa.
explain-chain-open = Myöntäjän varmenne on avatussa tiedostossa, mutta sen yläpuolinen varmenne ei. Jos se ei ole juuri, se puuttuu tiedostosta.
explain-exchanged = Varmenne ja avain ovat vaihtuneet keskenään: avaimeksi nimetyssä tiedostossa on varmenne ja varmenteeksi nimetyssä avain.
explain-past-proxy = Tekstissä näkyy välityspalvelin, mutta alla oleva komento ohittaa sen ja voi saada eri vastauksen kuin asiakasohjelma. Valitsimella -proxy PALVELIN:PORTTI openssl kulkee sen kautta, curl valitsimella -x PALVELIN:PORTTI.
explain-versions-java = Java saa sallitut TLS-versiot komentorivin valitsimesta -Djdk.tls.client.protocols=TLSv1.2,TLSv1.3. Ohjelma voi myös asettaa ne itse.
explain-versions-go = Go-kielessä TLS-versioita rajaavat tls.Config-rakenteen MinVersion ja MaxVersion. Jätä molemmat pois: silloin TLS 1.2 ja 1.3 ovat sallittuja.
explain-versions-python = Pythonissa TLS-versioita rajaavat SSLContextin minimum_version ja maximum_version. Aseta ensimmäiseksi ssl.TLSVersion.TLSv1_2 ja jätä toinen pois.
explain-versions-dotnet = .NETissä SslProtocols-asetuksen pitää olla SslProtocols.None ja .NET Frameworkissa ServicePointManager.SecurityProtocol-asetuksen SystemDefault: silloin käyttöjärjestelmä valitsee TLS-version.
explain-or-else = Jos mikään näistä ei sovi, syy voi olla myös:
explain-also = {$cause} ({$code})
explain-not-kept = Tekstiä ei tallenneta. Siinä voi olla istunnon avaimia, salasanoja ja henkilötunnuksia: poista tekemäsi kopiot.
connection-succeeded = Kutsu onnistui: yhteys syntyi ja palvelu vastasi.
connection-command-answered = Yhteys toimii: palvelu vastasi tähän komentoon. Oman kutsun toimivuus näkyy vasta, kun asiakasohjelma saa vastauksen omaan polkuunsa.
connection-no-authorities = Asiakasohjelma ei voinut lukea tiedostoa, jossa ovat varmentajat, joihin se luottaa. Palvelulle ei lähetetty mitään.
connection-own-files = Asiakasohjelma ei voinut käyttää omaa varmennettaan tai avaintaan. Palvelulle ei lähetetty mitään.
connection-client-refused = Asiakasohjelma hylkäsi palvelun, ennen kuin palvelu katsoi varmennettanne.
connection-check-failed = Yhteys syntyi, mutta asiakasohjelman tarkistus palvelun varmenteelle ei onnistunut.
connection-proxy-refused = Matkalla oleva välityspalvelin torjui yhteyden. Palveluun asti ei päästy.
connection-service-refused = Palvelu sai varmenteenne ja hylkäsi sen.
connection-none-received = Palveluun päästiin, mutta se ei saanut asiakasohjelmalta varmennetta.
connection-service-refused-unclear = Palvelu hylkäsi asiakasohjelman. Tekstistä ei näy, saiko palvelu varmenteen.
connection-refused-at-once = Palvelu hylkäsi asiakasohjelman, ennen kuin kumpikaan katsoi varmenteita.
connection-closed-after = Yhteys syntyi ja suljettiin sitten ilman selitystä, kuten palvelu tekee hylätessään varmenteen.
connection-answered = Yhteys syntyi ja palvelu vastasi, mutta ei niin kuin piti.
connection-cut = Yhteys katkaistiin. Tekstistä ei näy, tekikö sen verkko vai palvelu.
connection-not-reached = Palveluun asti ei päästy. Varmenteella ei ole vielä osuutta asiaan.
connection-unclear = Tekstistä ei näy, kuka torjui yhteyden.
connection-unknown = Ohjelma ei tunnista tästä tekstistä mitään. Jos se on käyttöjärjestelmän kielellä, aja asiakasohjelma uudestaan englanniksi ja lisäksi alla oleva komento, joka kertoo eniten.
connection-returned = VTJkyselyn paluukoodi {$code}: {$meaning} (henkilötietokatalogi, 2023)
doer-technician = tekninen toteuttaja
doer-network = verkon ylläpito
doer-officer = varmenteen tilaaja
doer-dvv = DVV
return-found = kysely onnistui
return-not-found = henkilöä ei löytynyt
return-passive = henkilötunnus on passivoitu ja uusi palautettu
return-credentials = käyttäjätunnus tai salasana on väärä
return-message = ilmoitus tekstinä
return-dead = henkilö on kuollut, eikä tietoja palauteta
return-certificate = varmenteessa on vikaa
return-mismatch = annetut tiedot eivät täsmää
return-no-guardianship = henkilö ei ole holhousasioiden rekisterissä
return-under-15 = henkilö on alle 15-vuotias
return-not-given = tietoja ei voi luovuttaa
return-billing = laskutustiedot puuttuvat tai ovat väärin
return-internal = palvelun sisäinen virhe
return-invalid = sanoma ei ole kelvollinen
return-product = tuotetta (SoSo) ei löytynyt
return-end-user = loppukäyttäjä (Loppukayttaja) puuttuu

# What is said of every cause.
cause-no-certificate-sent = Asiakasohjelma ei lähettänyt varmennetta
cause-no-certificate-sent-why = Palvelu pyysi varmennetta eikä saanut sitä: asiakasohjelmaan ei ole asetettu sellaista, asetus koskee toista yhteyttä tai avainsäilössä ei ole yksityistä avainta.
cause-no-certificate-sent-fix = Aseta asiakasohjelmaan varmenne ketjuineen ja sen avain, käynnistä ohjelma uudelleen ja yritä uudelleen.
cause-unknown-issuer = Palvelu ei tunne varmenteen myöntäjää
cause-unknown-issuer-why = Varmenne ei ole palvelun hyväksymältä myöntäjältä. Emme tiedä, hyväksytäänkö muu kuin DVV:n palveluvarmenne.
cause-unknown-issuer-fix = { $interface ->
    [window] Katso sivulta Varmennetiedostot, kuka varmenteen myönsi. Jos myöntäjä ei ole DVV:n palveluvarmenteiden varmentaja tai tuotannossa on testivarmenne, tilaa oikea. Jos varmenne on DVV:n, kysy hyväksytyt myöntäjät osoitteesta vtjkysely-rajapinta@dvv.fi.
   *[command] Katso komennolla lupapolku inspect, kuka varmenteen myönsi. Jos myöntäjä ei ole DVV:n palveluvarmenteiden varmentaja tai tuotannossa on testivarmenne, tilaa oikea. Jos varmenne on DVV:n, kysy hyväksytyt myöntäjät osoitteesta vtjkysely-rajapinta@dvv.fi.
}
cause-unknown-issuer-why-listed = Palvelu kertoo, mitkä myöntäjät se hyväksyy: {$accepted}. Varmenteen on oltava jonkin niistä myöntämä tai ketjussa sellaisen alla.
cause-unknown-issuer-why-both = Palvelu kertoo, mitkä myöntäjät se hyväksyy: {$accepted}. Varmenteenne myöntäjät ovat: {$issuers}. Yksikään niistä ei ole palvelun luettelossa.
cause-unknown-issuer-fix-listed = { $interface ->
    [window] Katso sivulta Varmennetiedostot, kuka varmenteen myönsi. Jos palvelun luettelossa ei ole myöntäjää eikä ketään sen yläpuolelta, asiakasohjelmalla on väärä tiedosto tai tuotannossa on testivarmenne: ota käyttöön tai tilaa oikea. Jos varmenne on DVV:n, lähetä molemmat nimet osoitteeseen vtjkysely-rajapinta@dvv.fi.
   *[command] Katso komennolla lupapolku inspect, kuka varmenteen myönsi. Jos palvelun luettelossa ei ole myöntäjää eikä ketään sen yläpuolelta, asiakasohjelmalla on väärä tiedosto tai tuotannossa on testivarmenne: ota käyttöön tai tilaa oikea. Jos varmenne on DVV:n, lähetä molemmat nimet osoitteeseen vtjkysely-rajapinta@dvv.fi.
}
cause-own-certificate-expired = Oma varmenne ei ole voimassa
cause-own-certificate-expired-why = Palvelu hylkäsi asiakasohjelman varmenteen sen päivien takia. Jotkin asiakasohjelmat puhuvat silloin palvelimen varmenteesta, mutta vanhentunut on oma.
cause-own-certificate-expired-fix = { $interface ->
    [window] Katso viimeinen päivä sivulta Varmennetiedostot. Tilaa uusi varmenne Verkkoasioinnissa ja asenna se ketjuineen.
   *[command] Katso viimeinen päivä komennolla lupapolku inspect. Tilaa uusi varmenne Verkkoasioinnissa ja asenna se ketjuineen.
}
cause-key-does-not-fit = Yksityinen avain kuuluu toiselle varmenteelle
cause-key-does-not-fit-why = Asiakasohjelma luki molemmat tiedostot, mutta tämän varmenteen pyyntöä ei tehty tällä avaimella.
cause-key-does-not-fit-fix = { $interface ->
    [window] Käytä avainta, jolla pyyntö tehtiin. Sivu Varmennetiedostot näyttää, mitkä tiedostot kuuluvat yhteen.
   *[command] Käytä avainta, jolla pyyntö tehtiin. Komento lupapolku inspect näyttää, mitkä tiedostot kuuluvat yhteen.
}
cause-intermediate-missing = Oman varmenteen ja juuren välissä olevaa varmennetta ei lähetetä
cause-intermediate-missing-why = Asiakasohjelma ei lähetä kaikkia oman varmenteensa ja juuren välissä olevia varmenteita, eikä palvelu löydä tietä juureen. Java, Go ja wget eivät silloin lähetä mitään. Puuttuva juuri ei haittaa: se on palvelulla.
cause-intermediate-missing-fix = Lisää oman varmenteen ja juuren välissä olevat varmenteet oman perään, myöntäjän varmenne ensin, samaan tiedostoon tai avainsäilöön ja yritä uudestaan. .NET-ohjelma lähettää ne vain, kun ne ovat myös käyttäjän välivarmenteiden säilössä (CertificateAuthority).
cause-server-authority-not-trusted = Asiakasohjelma ei luota palvelun varmenteeseen
cause-server-authority-not-trusted-why = Asiakasohjelmalta puuttuu palvelun varmenteen myöntäjä. DVV:n palvelimilla voi olla DVV:n oman juuren alainen varmenne. Liikenteen avaava välityspalvelin näyttää samalta.
cause-server-authority-not-trusted-fix = Katso, kuka palvelun varmenteen myönsi: se näkyy yllä, jos se on tekstissä, muuten seuraavan komennon tulosteessa (välityspalvelimen takana lisää komentoon -proxy PALVELIN:PORTTI). Jos se on DVV:n, hae juuri osoitteesta dvv.fi/ca-varmenteet, vertaa sormenjälkeä ja anna juuri asiakasohjelmalle. Jos se on oman välityspalvelimen, pyydä verkon ylläpitoa päästämään tämä osoite läpi avaamatta. Älä poista tarkistusta käytöstä.
cause-host-name-differs = Palvelun varmenne on toisella nimellä
cause-host-name-differs-why = Kutsuttu nimi ei ole saadussa varmenteessa: osoite on väärä, käytössä on IP-osoite tai matkalla vastaa joku muu.
cause-host-name-differs-fix = Käytä palvelimen nimeä juuri sellaisena kuin DVV sen antoi, ei IP-osoitetta eikä omaa nimeä.
cause-protocol-version = Ei yhteistä TLS-versiota
cause-protocol-version-why = Asiakasohjelma ja palvelu eivät löytäneet TLS-versiota, jonka molemmat sallivat. VTJkysely vaatii TLS 1.2:n tai uudemman.
cause-protocol-version-fix = Salli asiakasohjelmassa TLS 1.2 ja 1.3. Päivitä vanha asiakasohjelma.
cause-key-password = Avaimen salasana on väärä tai puuttuu
cause-key-password-why = Asiakasohjelma ei saanut auki yksityistä avainta tai avainsäilöä.
cause-key-password-fix = Anna asiakasohjelmalle salasana, jolla avain tehtiin. Kokeile sitä ensin komennolla openssl pkey -in TIEDOSTO -noout. Go, wget ja Pythonin requests eivät ota salasanaa: poista se niitä varten komennolla openssl pkey -in TIEDOSTO -out AVOIN.key, ja anna vain asiakasohjelman lukea uutta tiedostoa.
cause-wrong-file = Tiedosto puuttuu tai on vääränlainen
cause-wrong-file-why = Asiakasohjelma ei löytänyt tiedostoa, odotti toista muotoa (PEM, DER, PKCS#12, JKS), tai tiedostosta puuttuu avain.
cause-wrong-file-fix = { $interface ->
    [window] Tarkista polku ja lukuoikeus. Sivu Varmennetiedostot kertoo, mikä kukin tiedosto on. curl, wget, PHP, Python, Node, nginx ja Go haluavat PEM-muodon, Java PKCS#12:n. Komento openssl pkcs12 -in TIEDOSTO.p12 -nodes -out own.pem tekee PKCS#12-tiedostosta PEM-muotoisen. Siinä avaimella ei ole salasanaa: anna vain asiakasohjelman lukea tiedostoa.
   *[command] Tarkista polku ja lukuoikeus. Komento lupapolku inspect kertoo, mikä kukin tiedosto on. curl, wget, PHP, Python, Node, nginx ja Go haluavat PEM-muodon, Java PKCS#12:n. Komento openssl pkcs12 -in TIEDOSTO.p12 -nodes -out own.pem tekee PKCS#12-tiedostosta PEM-muotoisen. Siinä avaimella ei ole salasanaa: anna vain asiakasohjelman lukea tiedostoa.
}
cause-wrong-file-fix-store = {$file} on PKCS#12-tiedosto, jonka Java ottaa sellaisenaan. curl, wget, PHP, Python, Node, nginx ja Go haluavat PEM-muodon: tee se komennolla openssl pkcs12 -in {$file} -nodes -out own.pem (lisäksi -legacy, jos OpenSSL 3 sanoo ”unsupported”) ja anna own.pem sekä varmenteeksi että avaimeksi. Siinä avaimella ei ole salasanaa: anna vain asiakasohjelman lukea tiedostoa.
cause-no-client-authentication = Varmennetta ei voi käyttää asiakkaan tunnistamiseen
cause-no-client-authentication-why = Varmenteen käyttötarkoituksista puuttuu asiakkaan tunnistaminen (clientAuth).
cause-no-client-authentication-fix = Tilaa uusi varmenne ja valitse lomakkeella asiakkaan tunnistaminen (client authentication).
cause-revoked = Varmenne on suljettu
cause-revoked-why = Palvelu sanoo, että varmenne on sulkulistalla.
cause-revoked-fix = Selvitä, kuka sen sulki ja miksi. Tilaa uusi varmenne: sulkemista ei voi perua.
cause-port-closed = Portissa ei vastaa mikään
cause-port-closed-why = Nimellä on osoite, mutta yhteys porttiin torjutaan heti.
cause-port-closed-fix = Tarkista osoitteen portti. Jos se on oikea, kysy verkon ylläpidolta, torjuuko palomuuri vai palvelu.
cause-cut-off = Yhteys katkaistiin syytä kertomatta
cause-cut-off-why = Jokin matkalla, usein palomuuri, tai palvelu itse sulki yhteyden.
cause-cut-off-fix = Aja seuraava komento samalta palvelimelta varmenteen kanssa ja ilman. Jos molemmat katkeavat samoin, vika on verkossa. Jos vain varmenteellinen katkeaa, palvelu hylkää varmenteen.
cause-name-not-found = Nimellä ei ole osoitetta
cause-name-not-found-why = Tämän koneen nimipalvelin ei tunne palvelinta, tai nimi on kirjoitettu väärin. Uudelleenohjauksen jälkeen palvelin on toinen kuin se, jota kutsuttiin.
cause-name-not-found-fix = Vertaa nimeä DVV:n antamaan. Jos se on sama, kysy nimipalvelimista verkon ylläpidolta.
cause-plain-http = Vastapuoli ei puhu TLS:ää tässä portissa
cause-plain-http-why = Vastaus ei ole TLS:ää: portti on salaamattomalle HTTP:lle, tai välityspalvelin vastaa omalla sivullaan.
cause-plain-http-fix = Tarkista portti. Jos käytössä on välityspalvelin, aseta se asiakasohjelmaan välityspalvelimeksi, ei osoitteeksi.
cause-proxy-refuses = Välityspalvelin ei päästä yhteyttä läpi
cause-proxy-refuses-why = Vastaus tuli oman verkon välityspalvelimelta, ei palvelulta.
cause-proxy-refuses-fix = Pyydä verkon ylläpitoa sallimaan kohdepalvelin ja portti tai päästämään kyselyt tekevä palvelin välityspalvelimen ohi.
cause-proxy-login = Välityspalvelin vaatii tunnuksen ja salasanan
cause-proxy-login-why = Oman verkon välityspalvelin pyytää kirjautumista ennen yhteyttä.
cause-proxy-login-fix = Pyydä verkon ylläpidolta tälle palvelimelle tunnus tai lupa ohittaa välityspalvelin.
cause-no-answer = Kukaan ei vastaa
cause-no-answer-why = Yhteys tai vastaus ei tullut ajoissa. Useimmiten palomuuri pudottaa paketit ilman selitystä.
cause-no-answer-fix = Pyydä verkon ylläpidolta palomuuriavaus tältä palvelimelta palvelun nimeen ja porttiin. Kerro yhteyskokeilun kellonaika.
cause-redirected = Palvelu ohjaa toiseen osoitteeseen
cause-redirected-why = HTTP vastasi uudelleenohjauksella. VTJkyselyssä näin kävi vuonna 2024, kun varmenne oli voimassa, mutta sitä ei hyväksytty (Koski-ohje, käyttäjän havainto).
cause-redirected-fix = Tarkista osoitteen polku. Jos se on oikea, kysy osoitteesta vtjkysely-rajapinta@dvv.fi, onko varmenteenne lisätty.
cause-http-forbidden = Palvelu vastaa, ettei tämä ole sallittua
cause-http-forbidden-why = Yhteys syntyi, mutta HTTP-pyyntö evättiin. VTJkyselyssä 403 nähtiin vuonna 2024, kun varmenne oli vanhentunut tai puuttui (Koski-ohje, käyttäjän havainto).
cause-http-forbidden-fix = Tarkista ensin varmenne. Jos se on voimassa ja lähetetään, kysy osoitteesta vtjkysely-rajapinta@dvv.fi, onko lupa voimassa ja varmenne sallittu.
cause-http-not-found = Polkua ei ole
cause-http-not-found-why = Yhteys syntyi eikä varmenne estänyt sitä, mutta tässä polussa ei ole mitään.
cause-http-not-found-fix = Käytä DVV:n antamaa polkua kirjain kirjaimelta ja lähetä sanomat POST-kutsuna.
cause-soap-fault = Palvelu vastaa virheilmoituksella
cause-soap-fault-why = Verkko, TLS ja varmenne toimivat. Palvelu ei hyväksynyt sanomaa: käyttäjätunnusta, salasanaa, tuotetta tai sisältöä.
cause-soap-fault-fix = Lue virheilmoitus. Vertaa käyttäjätunnusta, salasanaa ja tuotetta päätöksen jälkeen saatuihin.
cause-clock-wrong = Tämän koneen kello voi olla väärässä
cause-clock-wrong-why = Asiakasohjelma sanoo, ettei palvelun varmenne ole tänään voimassa. Jos koneen päivä on väärä, jokainen varmenne näyttää siltä.
cause-clock-wrong-fix = Tarkista koneen päivä. Jos se on oikea, palvelun varmenne on vanhentunut.
cause-key-too-weak = Avain on liian lyhyt
cause-key-too-weak-why = Asiakasohjelma tai palvelu ei hyväksy tämän pituista avainta. DVV mainitsee RSA 2048 ja 4096 sekä käyrän P-384.
cause-key-too-weak-fix = Tee uusi avain ja pyyntö ja tilaa uusi varmenne.
cause-weak-signature = Varmenne on allekirjoitettu SHA-1:llä
cause-weak-signature-why = Uudet kirjastot ja palvelut eivät enää hyväksy tällaista allekirjoitusta.
cause-weak-signature-fix = Tilaa uusi varmenne. DVV:n nykyiset varmentajat eivät allekirjoita SHA-1:llä.
cause-no-common-cipher = Ei yhteistä salausta
cause-no-common-cipher-why = Asiakasohjelma ja palvelu eivät löytäneet salausta, jonka molemmat sallivat. Tavallisin syy on, että asiakasohjelma on vanha tai sen salauksia on rajattu.
cause-no-common-cipher-fix = Poista asiakasohjelmasta salausten asetukset tai päivitä se.
cause-server-certificate-expired = Palvelun varmenne on vanhentunut
cause-server-certificate-expired-why = Jos koneen kello on oikeassa, vanhentunut on vastapuolen varmenne. Omissa tiedostoissa ei ole vikaa.
cause-server-certificate-expired-fix = Kerro siitä osoitteeseen vtjkysely-rajapinta@dvv.fi. Älä muuta sillä aikaa omia tiedostoja.
cause-server-certificate-unfit = Palvelun varmenne on suljettu tai ei kelpaa
cause-server-certificate-unfit-why = Asiakasohjelma ei hyväksy palvelun varmennetta: se on suljettu, sen avain tai allekirjoitus on liian heikko, tai sitä ei ole tarkoitettu palvelimelle. Omissa tiedostoissa ei ole vikaa.
cause-server-certificate-unfit-fix = Tarkista, että osoite on palvelun. Kerro siitä osoitteeseen vtjkysely-rajapinta@dvv.fi. Älä muuta sillä aikaa omia tiedostoja.
cause-revocation-not-checked = Asiakasohjelma ei pysty kysymään, onko palvelun varmenne suljettu
cause-revocation-not-checked-why = Windows haluaa hakea sulkulistan tai kysyä tilan HTTP:llä, eikä verkko salli sitä.
cause-revocation-not-checked-fix = Pyydä verkon ylläpitoa sallimaan tältä palvelimelta yhteydet palvelun varmenteessa mainittuihin sulkutietojen osoitteisiin.
cause-access-denied = Varmenne on kunnossa, mutta sillä ei ole oikeutta
cause-access-denied-why = Palvelu tuntee varmenteen ja torjuu sen haltijan.
cause-access-denied-fix = Kysy osoitteesta vtjkysely-rajapinta@dvv.fi, onko lupa voimassa ja tämä varmenne liitetty siihen.
cause-bad-request = Palvelu ei ymmärtänyt pyyntöä
cause-bad-request-why = HTTP 400 voi johtua myös itse sanomasta: otsikoista, merkistöstä tai muodosta.
cause-bad-request-fix = Ota vastauksen teksti esiin: siitä näkyy, tarkoittiko se varmennetta vai sanomaa.
cause-return-code = Palvelu vastaa paluukoodilla
cause-return-code-why = Yhteys toimii. Jos koodi tunnetaan, sen merkitys on yllä.
cause-return-code-fix = Toimi koodin mukaan. Jos koodia ei tunneta, kysy osoitteesta vtjkysely-rajapinta@dvv.fi.
cause-gateway-fails = Palvelun edessä oleva laite ei tavoita palvelua
cause-gateway-fails-why = HTTP 502, 503 tai 504 tulee yhdyskäytävältä tai kuormantasaajalta. Jos se on oma, syy on sen lokissa.
cause-gateway-fails-fix = Lue oman yhdyskäytävän virheloki samalla tavalla. Jos yhdyskäytävä ei ole oma, odota ja yritä uudelleen, ja kysy sitten osoitteesta vtjkysely-rajapinta@dvv.fi.

# The page of the window.
explain-title = Miksi yhteys ei onnistunut
explain-open = Lue, miksi yhteys ei onnistunut
explain-intro = Liitä tähän, mitä ohjelma tai loki sanoi, kun ensimmäistä yhteyttä yritettiin. Saat lyhyen luettelon syistä: miksi, mitä tehdä ja kuka tekee.
explain-text = Ohjelman tuloste
explain-text-help = Koko tuloste yhdestä yhteyskokeilusta: curl, openssl, Java, Python, Node, loki tai palvelun vastaus.
explain-drop = Voit myös pudottaa tulosteen tälle sivulle tiedostona ja varmennetiedostot sen mukana.
explain-with-files = { $count ->
    [0] Varmennetiedostoja ei ole avattu. Avaa ne, niin syitä jää vähemmän
    [one] Yksi avattu varmennetiedosto luetaan mukaan
   *[other] {$count} avattua varmennetiedostoa luetaan mukaan
}
explain-read = Lue syyt
explain-clear = Tyhjennä
explain-copy-command = Kopioi komento

cause-traffic-opened = Jokin matkalla avaa liikenteen
cause-traffic-opened-why = Salatun liikenteen matkalla avaava ohjelma on myöntänyt varmenteen, joka näkyi palvelun varmenteena, tai asiakasohjelmalta ei pyydetty varmennetta. Oma varmenteenne ei pääse sellaisen välityspalvelimen läpi, vaikka sen juureen luotettaisiin: palvelu sanoo silloin, ettei varmennetta tullut.
cause-traffic-opened-fix = Pyydä verkon ylläpitoa päästämään yhteys palvelun nimeen ja porttiin läpi avaamatta: molemminpuolinen TLS ei toimi muuten. Älä lisää avaavan ohjelman juurta luotettuihin.

# Noting a try in the case, and the commands before the first one.
explain-recorded-in = Kirjattu tapaukseen: {$path}
explain-record = Kirjaa tämä syy tapaukseen
explain-record-success = Kirjaa onnistunut kysely tapaukseen
explain-recorded = Kirjattu. Tehtävä odottaa nyt sitä, joka hoitaa asian.
explain-recorded-success = Kirjattu ensimmäiseksi onnistuneeksi kyselyksi.
explain-show-task = Näytä tehtävä
try-title = Ennen ensimmäistä yhteyskokeilua
try-help = Aja nämä järjestyksessä palvelimella, joka tekee kyselyt. Ensimmäinen epäonnistuva komento kertoo, missä vika on: liitä sen tuloste yllä olevaan kenttään. Lupapolku ei ota verkkoyhteyttä.
try-host = Palvelun osoite
try-host-help = Palvelimen nimi täsmälleen niin kuin DVV sen antoi, ja perään :portti, jos portti ei ole 443.
try-shell = Komentotulkki
try-untried = Näitä komentoja on kokeiltu bashissa. PowerShellissä ja cmd:ssä niitä ei ole kokeiltu.
explain-placeholders = Vaihda isoilla kirjaimilla kirjoitetut sanat omiin.
try-placeholders = Vaihda isoilla kirjaimilla kirjoitetut sanat omiin. Kun avaat varmennetiedostot, niiden nimet ovat komennoissa valmiina.
try-network = 1. Verkko: nimi, portti ja välityspalvelin. Oikein, kun palvelin vastaa jotain, vaikka virheenkin.
try-handshake = 2. Kättely varmenteella. Oikein, kun tulee rivi, jonka alussa on HTTP/1.1 tai HTTP/1.0; numerolla ei ole väliä.
try-answer = 3. Sanoma palvelulle. Oikein, kun tulee SOAP-vastaus; virhe tunnuksesta tai salasanasta tarkoittaa, että yhteys toimii.
try-key-stores = 4. Javalle: avainsäilö ja luotettujen varmentajien säilö. Molemmat kysyvät uuden salasanan.
try-java-call = 5. Kysely Javalla. Oikein, kun jäljityksessä on ”Produced client Certificate” ja vastaus tulee.
try-copy = Kopioi

# First connection: why it failed, in words. A cause has a title, why and what to do.

help-explain = Visa varför den första förbindelsen misslyckades: returvärde 0 något visades, 1 inget passar, 2 texten kan inte läsas
help-text = Klientens utskrift, en logg eller ett svar; - är standard in
help-explain-case = Ärendefilen som serverns namn läses ur och som --record antecknar i
help-with = Klientens certifikatfiler, för att utesluta orsaker
help-record = Anteckna i ärendet att ett försök gjordes: klienten, den troligaste orsaken och vem som åtgärdar; inget av texten
explain-not-text = Det här är inte text. Ge klientens utskrift, en logg eller ett svar: {$path}
explain-too-large = Texten är för lång: högst {$limit} MB läses. Klipp ut ett försök, från raden där anropet börjar till det sista felet; 2 000 rader räcker gott: {$path}
explain-empty = Texten är tom. Om klienten inte skrev ut någonting kan det bero på följande:
explain-client = Klient: {$client}
explain-do = Vad som ska göras ({$who}): {$fix}
explain-next = Kör det här kommandot på samma server för att få veta mer ({$shell}):
explain-last-of-several = Texten innehåller flera försök. Det här gäller det sista.
explain-english = Den avgörande raden på engelska: ”{$english}”.
explain-line = Raden som visar det:
explain-shown = Vad texten visar av tjänstens certifikat:
explain-went-on = Den här klienten fortsatte fast kontrollen av tjänstens certifikat misslyckades. De flesta stannar där.
explain-trust-not-told = Det här kommandot kände inte igen utfärdaren av tjänstens certifikat och fortsatte ändå. Om er egen klient litar på tjänsten framgår först när -CAfile anger de certifikatutfärdare den litar på.
explain-files-decide = Certifikatfilerna utesluter några orsaker. De måste vara de filer som klienten använder.
explain-other-files = Klienten skickade mindre än vad som finns i certifikatfilerna: den använder andra filer, eller texten är äldre än de. Filerna måste vara de som klienten använder.
explain-no-key-fits = Ingen av de här privata nycklarna hör till certifikatet, så kommandona har ingen nyckel.
explain-files-contradict = Det som texten säger stämmer inte för de här certifikatfilerna: klienten använder andra filer.
explain-file-not-used = Anropet lyckades fast det är fel på en öppnad fil: klienten använder sannolikt en annan fil.
explain-chain-open = Utfärdarens certifikat finns i den öppnade filen, men inte certifikatet ovanför. Om det inte är roten saknas det i filen.
explain-exchanged = Certifikatet och nyckeln är förväxlade: filen med namn som en nyckel innehåller certifikatet, och filen med namn som ett certifikat innehåller nyckeln.
explain-past-proxy = Texten visar en proxy, men kommandot nedan går förbi den och kan få ett annat svar än klienten. Med -proxy VÄRD:PORT går openssl genom den, curl med -x VÄRD:PORT.
explain-versions-java = Java får de tillåtna TLS-versionerna av -Djdk.tls.client.protocols=TLSv1.2,TLSv1.3 på kommandoraden. Programmet kan också ange dem självt.
explain-versions-go = I Go begränsas TLS-versionerna av MinVersion och MaxVersion i tls.Config. Utelämna båda: då är TLS 1.2 och 1.3 tillåtna.
explain-versions-python = I Python begränsas TLS-versionerna av minimum_version och maximum_version i SSLContext. Ange ssl.TLSVersion.TLSv1_2 som den första och utelämna den andra.
explain-versions-dotnet = I .NET ska SslProtocols vara SslProtocols.None, och i .NET Framework ska ServicePointManager.SecurityProtocol vara SystemDefault: då väljer operativsystemet TLS-versionen.
explain-or-else = Om inget av dessa stämmer kan orsaken också vara:
explain-also = {$cause} ({$code})
explain-not-kept = Texten sparas inte. Den kan innehålla sessionens nycklar, lösenord och personbeteckningar: radera kopiorna du har gjort.
connection-succeeded = Anropet lyckades: förbindelsen öppnades och tjänsten svarade.
connection-command-answered = Förbindelsen fungerar: tjänsten svarade på det här kommandot. Om ert eget anrop fungerar syns först när klienten får sitt svar på sin egen sökväg.
connection-no-authorities = Klienten kunde inte läsa filen med de certifikatutfärdare som den litar på. Inget skickades till tjänsten.
connection-own-files = Klienten kunde inte använda sitt eget certifikat eller sin nyckel. Inget skickades till tjänsten.
connection-client-refused = Klienten avvisade tjänsten innan tjänsten såg på ert certifikat.
connection-check-failed = Förbindelsen öppnades, men klientens kontroll av tjänstens certifikat misslyckades.
connection-proxy-refused = En proxy på vägen nekade förbindelsen. Tjänsten nåddes inte.
connection-service-refused = Tjänsten fick ert certifikat och avvisade det.
connection-none-received = Tjänsten nåddes, men fick inget certifikat av klienten.
connection-service-refused-unclear = Tjänsten avvisade klienten. Det framgår inte av texten om tjänsten fick ett certifikat.
connection-refused-at-once = Tjänsten avvisade klienten innan någondera såg på ett certifikat.
connection-closed-after = Förbindelsen öppnades och stängdes sedan utan förklaring, så som en tjänst gör när den avvisar ett certifikat.
connection-answered = Förbindelsen öppnades och tjänsten svarade, men inte som den skulle.
connection-cut = Förbindelsen bröts. Det framgår inte av texten om det var nätverket eller tjänsten.
connection-not-reached = Tjänsten nåddes inte. Ert certifikat har ännu inget med saken att göra.
connection-unclear = Det framgår inte av texten vem som nekade förbindelsen.
connection-unknown = Programmet känner inte igen något i den här texten. Om den är på operativsystemets språk, kör klienten igen på engelska och dessutom kommandot nedan, som visar mest.
connection-returned = Returkod från BDSförfrågan {$code}: {$meaning} (persondatakatalogen, 2023)
doer-technician = tekniskt ansvarig
doer-network = nätverksansvariga
doer-officer = den som beställer certifikatet
doer-dvv = MDB
return-found = förfrågan lyckades
return-not-found = personen hittades inte
return-passive = personbeteckningen är passiverad och den nya returneras
return-credentials = användarnamnet eller lösenordet är fel
return-message = ett meddelande i textform
return-dead = personen har avlidit, och inga uppgifter returneras
return-certificate = ett problem med certifikatet
return-mismatch = de angivna uppgifterna stämmer inte överens
return-no-guardianship = personen finns inte i registret över förmynderskapsärenden
return-under-15 = personen är under 15 år
return-not-given = uppgifterna kan inte lämnas ut
return-billing = faktureringsuppgifterna saknas eller är fel
return-internal = ett internt fel i tjänsten
return-invalid = meddelandet är inte giltigt
return-product = produkten (SoSo) hittades inte
return-end-user = slutanvändaren (Loppukayttaja) saknas

# What is said of every cause.
cause-no-certificate-sent = Klienten skickade inget certifikat
cause-no-certificate-sent-why = Tjänsten bad om ett certifikat och fick inget: inget är inställt i klienten, inställningen gäller en annan förbindelse, eller nyckellagret saknar privat nyckel.
cause-no-certificate-sent-fix = Ställ in certifikatet med kedja och nyckel i klienten, starta om klienten och försök igen.
cause-unknown-issuer = Tjänsten känner inte till certifikatets utfärdare
cause-unknown-issuer-why = Certifikatet är inte från en utfärdare som tjänsten godtar. Vi vet inte om något annat än MDB:s servicecertifikat godtas.
cause-unknown-issuer-fix = { $interface ->
    [window] Se på sidan Certifikatfiler vem som har utfärdat certifikatet. Om utfärdaren inte är MDB:s certifikatutfärdare för servicecertifikat, eller om det är ett testcertifikat i produktion, beställ rätt certifikat. Om det är MDB:s, fråga vtjkysely-rajapinta@dvv.fi vilka utfärdare som godtas.
   *[command] Se med lupapolku inspect vem som har utfärdat certifikatet. Om utfärdaren inte är MDB:s certifikatutfärdare för servicecertifikat, eller om det är ett testcertifikat i produktion, beställ rätt certifikat. Om det är MDB:s, fråga vtjkysely-rajapinta@dvv.fi vilka utfärdare som godtas.
}
cause-unknown-issuer-why-listed = Tjänsten säger vilka utfärdare den godtar: {$accepted}. Certifikatet måste vara utfärdat av någon av dem, eller stå under en av dem i sin kedja.
cause-unknown-issuer-why-both = Tjänsten säger vilka utfärdare den godtar: {$accepted}. Ert certifikat har utfärdarna: {$issuers}. Ingen av dem finns på tjänstens lista.
cause-unknown-issuer-fix-listed = { $interface ->
    [window] Se på sidan Certifikatfiler vem som har utfärdat certifikatet. Om varken utfärdaren eller någon ovanför den finns på tjänstens lista har klienten fel fil, eller så är det ett testcertifikat i produktion: använd eller beställ rätt certifikat. Om det är MDB:s, skicka båda namnen till vtjkysely-rajapinta@dvv.fi.
   *[command] Se med lupapolku inspect vem som har utfärdat certifikatet. Om varken utfärdaren eller någon ovanför den finns på tjänstens lista har klienten fel fil, eller så är det ett testcertifikat i produktion: använd eller beställ rätt certifikat. Om det är MDB:s, skicka båda namnen till vtjkysely-rajapinta@dvv.fi.
}
cause-own-certificate-expired = Ert eget certifikat är inte giltigt
cause-own-certificate-expired-why = Tjänsten avvisade klientens certifikat på grund av datumen. En del klienter talar då om serverns certifikat, men det är ert eget som har gått ut.
cause-own-certificate-expired-fix = { $interface ->
    [window] Se sista dagen på sidan Certifikatfiler. Beställ ett nytt certifikat i e-tjänsten och installera det med kedjan.
   *[command] Se sista dagen med lupapolku inspect. Beställ ett nytt certifikat i e-tjänsten och installera det med kedjan.
}
cause-key-does-not-fit = Den privata nyckeln hör till ett annat certifikat
cause-key-does-not-fit-why = Klienten läste båda filerna, men certifikatets begäran gjordes inte med den här nyckeln.
cause-key-does-not-fit-fix = { $interface ->
    [window] Använd nyckeln som begäran gjordes med. Sidan Certifikatfiler visar vilka filer som hör ihop.
   *[command] Använd nyckeln som begäran gjordes med. Kommandot lupapolku inspect visar vilka filer som hör ihop.
}
cause-intermediate-missing = Certifikatet mellan ert eget och roten skickas inte
cause-intermediate-missing-why = Klienten skickar inte alla certifikat mellan sitt eget och roten, och tjänsten hittar ingen väg till roten. Java, Go och wget skickar då inget alls. Att roten saknas gör inget: tjänsten har den.
cause-intermediate-missing-fix = Lägg certifikaten mellan ert eget och roten efter ert eget, utfärdarens först, i samma fil eller i nyckellagret och försök igen. Ett .NET-program skickar dem bara när de också finns i användarens lager för mellanliggande certifikat (CertificateAuthority).
cause-server-authority-not-trusted = Klienten litar inte på tjänstens certifikat
cause-server-authority-not-trusted-why = Klienten saknar utfärdaren av tjänstens certifikat. MDB:s servrar kan ha certifikat under MDB:s egen rot. En proxy som öppnar trafiken ser likadan ut.
cause-server-authority-not-trusted-fix = Se vem som utfärdade tjänstens certifikat: det står ovan om texten har det, annars i utskriften av nästa kommando (bakom en proxy, lägg till -proxy VÄRD:PORT). Om det är MDB, hämta roten på dvv.fi/ca-varmenteet, jämför fingeravtrycket och ge roten till klienten. Om det är er egen proxy, be nätverksansvariga släppa igenom trafiken till adressen oöppnad. Stäng inte av kontrollen.
cause-host-name-differs = Tjänstens certifikat gäller ett annat namn
cause-host-name-differs-why = Namnet som klienten anropar finns inte i certifikatet: adressen är fel, en IP-adress används, eller något på vägen svarar i stället.
cause-host-name-differs-fix = Använd värdnamnet precis som MDB gav det, inte en IP-adress eller ett eget namn.
cause-protocol-version = Ingen gemensam TLS-version
cause-protocol-version-why = Klienten och tjänsten hittade ingen TLS-version som båda tillåter. BDSförfrågan kräver TLS 1.2 eller nyare.
cause-protocol-version-fix = Tillåt TLS 1.2 och 1.3 i klienten. Uppdatera en gammal klient.
cause-key-password = Nyckelns lösenord är fel eller saknas
cause-key-password-why = Klienten kunde inte öppna den privata nyckeln eller nyckellagret.
cause-key-password-fix = Ge klienten lösenordet som nyckeln gjordes med. Pröva det först med openssl pkey -in FIL -noout. Go, wget och Pythons requests tar inget lösenord: ta bort det för dem med openssl pkey -in FIL -out OPPEN.key, och låt bara klienten läsa den nya filen.
cause-wrong-file = En fil saknas eller är av fel slag
cause-wrong-file-why = Klienten hittade inte filen, väntade sig en annan form (PEM, DER, PKCS#12, JKS), eller filen saknar nyckeln.
cause-wrong-file-fix = { $interface ->
    [window] Kontrollera sökvägen och läsrätten. Sidan Certifikatfiler säger vad varje fil är. curl, wget, PHP, Python, Node, nginx och Go vill ha PEM, Java PKCS#12. Kommandot openssl pkcs12 -in FIL.p12 -nodes -out own.pem gör PEM av PKCS#12. Nyckeln i den har inget lösenord: låt bara klienten läsa filen.
   *[command] Kontrollera sökvägen och läsrätten. lupapolku inspect säger vad varje fil är. curl, wget, PHP, Python, Node, nginx och Go vill ha PEM, Java PKCS#12. Kommandot openssl pkcs12 -in FIL.p12 -nodes -out own.pem gör PEM av PKCS#12. Nyckeln i den har inget lösenord: låt bara klienten läsa filen.
}
cause-wrong-file-fix-store = {$file} är en PKCS#12-fil, som Java tar som den är. curl, wget, PHP, Python, Node, nginx och Go vill ha PEM: gör den med openssl pkcs12 -in {$file} -nodes -out own.pem (med -legacy också om OpenSSL 3 säger ”unsupported”), och ge own.pem som certifikat och som nyckel. Nyckeln i den har inget lösenord: låt bara klienten läsa filen.
cause-no-client-authentication = Certifikatet kan inte användas för klientautentisering
cause-no-client-authentication-why = Klientautentisering (clientAuth) saknas bland certifikatets användningsområden.
cause-no-client-authentication-fix = Beställ ett nytt certifikat och välj klientautentisering på blanketten.
cause-revoked = Certifikatet är spärrat
cause-revoked-why = Tjänsten säger att certifikatet finns på spärrlistan.
cause-revoked-fix = Ta reda på vem som spärrade det och varför. Beställ ett nytt certifikat: en spärrning kan inte återkallas.
cause-port-closed = Inget svarar på porten
cause-port-closed-why = Namnet har en adress, men anslutningen till porten nekas genast.
cause-port-closed-fix = Kontrollera porten i adressen. Om den är rätt, fråga nätverksansvariga om det är brandväggen eller tjänsten som nekar.
cause-cut-off = Förbindelsen bröts utan förklaring
cause-cut-off-why = Något på vägen, ofta en brandvägg, eller tjänsten själv stängde förbindelsen.
cause-cut-off-fix = Kör nästa kommando från samma server med och utan certifikatet. Om båda bryts likadant är felet i nätverket. Om bara den med certifikatet bryts avvisar tjänsten certifikatet.
cause-name-not-found = Namnet har ingen adress
cause-name-not-found-why = Datorns namnserver känner inte till värden, eller så är namnet felstavat. Efter en omdirigering är det en annan värd än den som anropades.
cause-name-not-found-fix = Jämför namnet med det MDB gav. Är det samma, fråga nätverksansvariga om namnservrarna.
cause-plain-http = Motparten talar inte TLS på den här porten
cause-plain-http-why = Svaret är inte TLS: porten är för okrypterad HTTP, eller så svarar en proxy med en egen sida.
cause-plain-http-fix = Kontrollera porten. Om en proxy används, ställ in den som proxy i klienten och inte som adress.
cause-proxy-refuses = Proxyn släpper inte igenom förbindelsen
cause-proxy-refuses-why = En proxy i ert eget nät svarade, inte tjänsten.
cause-proxy-refuses-fix = Be nätverksansvariga tillåta värden och porten, eller låta den här servern gå förbi proxyn.
cause-proxy-login = Proxyn kräver användarnamn och lösenord
cause-proxy-login-why = En proxy i ert eget nät kräver inloggning innan den ansluter.
cause-proxy-login-fix = Be nätverksansvariga om en inloggning för servern, eller om att låta den gå förbi proxyn.
cause-no-answer = Ingen svarar
cause-no-answer-why = Anslutningen eller svaret kom inte i tid. Oftast kastar en brandvägg bort paketen utan förklaring.
cause-no-answer-fix = Be nätverksansvariga om en brandväggsöppning från den här servern till tjänstens namn och port. Berätta när försöket gjordes.
cause-redirected = Tjänsten skickar klienten vidare
cause-redirected-why = HTTP svarade med en omdirigering. I BDSförfrågan hände detta 2024 när certifikatet var giltigt men inte godtogs (koski-guiden, en användares iakttagelse).
cause-redirected-fix = Kontrollera adressens sökväg. Är den rätt, fråga vtjkysely-rajapinta@dvv.fi om ert certifikat har lagts till.
cause-http-forbidden = Tjänsten svarar att detta inte är tillåtet
cause-http-forbidden-why = Förbindelsen öppnades, men HTTP-begäran nekades. I BDSförfrågan sågs 403 år 2024 när certifikatet hade gått ut eller saknades (koski-guiden, en användares iakttagelse).
cause-http-forbidden-fix = Kontrollera certifikatet först. Om det är giltigt och skickas, fråga vtjkysely-rajapinta@dvv.fi om tillståndet gäller och certifikatet är tillåtet.
cause-http-not-found = Sökvägen finns inte
cause-http-not-found-why = Förbindelsen öppnades och certifikatet hindrade inte, men på den här sökvägen finns inget.
cause-http-not-found-fix = Använd sökvägen MDB gav, bokstav för bokstav, och skicka meddelandena med POST.
cause-soap-fault = Tjänsten svarar med ett felmeddelande
cause-soap-fault-why = Nätverk, TLS och certifikat fungerar. Tjänsten godkände inte meddelandet: användarnamn, lösenord, produkt eller innehåll.
cause-soap-fault-fix = Läs felmeddelandet. Jämför användarnamn, lösenord och produkt med dem ni fick efter beslutet.
cause-clock-wrong = Datorns klocka kan gå fel
cause-clock-wrong-why = Klienten säger att tjänstens certifikat inte gäller i dag. Med fel datum i datorn ser alla certifikat ut så.
cause-clock-wrong-fix = Kontrollera datorns datum. Är det rätt har tjänstens certifikat gått ut.
cause-key-too-weak = Nyckeln är för kort
cause-key-too-weak-why = Klienten eller tjänsten godtar inte en så kort nyckel. MDB nämner RSA 2048 och 4096 samt kurvan P-384.
cause-key-too-weak-fix = Skapa en ny nyckel och begäran och beställ ett nytt certifikat.
cause-weak-signature = Certifikatet är signerat med SHA-1
cause-weak-signature-why = Nya bibliotek och tjänster godtar inte längre en sådan signatur.
cause-weak-signature-fix = Beställ ett nytt certifikat. MDB:s nuvarande certifikatutfärdare signerar inte med SHA-1.
cause-no-common-cipher = Inget gemensamt chiffer
cause-no-common-cipher-why = Klienten och tjänsten hittade inget chiffer som båda tillåter. Vanligast är en gammal klient eller en med begränsad chifferlista.
cause-no-common-cipher-fix = Ta bort chifferinställningar i klienten eller uppdatera den.
cause-server-certificate-expired = Tjänstens certifikat har gått ut
cause-server-certificate-expired-why = Om datorns klocka går rätt är det motpartens certifikat som har gått ut. Det är inget fel på era egna filer.
cause-server-certificate-expired-fix = Meddela vtjkysely-rajapinta@dvv.fi. Ändra inget i era egna filer under tiden.
cause-server-certificate-unfit = Tjänstens certifikat är spärrat eller godtas inte
cause-server-certificate-unfit-why = Klienten godtar inte tjänstens certifikat: det är spärrat, har för svag nyckel eller signatur eller är inte avsett för servrar. Det är inget fel på era egna filer.
cause-server-certificate-unfit-fix = Kontrollera att adressen är tjänstens. Meddela vtjkysely-rajapinta@dvv.fi. Ändra inget i era egna filer under tiden.
cause-revocation-not-checked = Klienten kan inte fråga om tjänstens certifikat är spärrat
cause-revocation-not-checked-why = Windows vill hämta en spärrlista eller fråga om status via HTTP, och nätverket släpper inte igenom det.
cause-revocation-not-checked-fix = Be nätverksansvariga låta servern nå spärradresserna i tjänstens certifikat.
cause-access-denied = Certifikatet är OK men saknar behörighet
cause-access-denied-why = Tjänsten känner igen certifikatet och avvisar innehavaren.
cause-access-denied-fix = Fråga vtjkysely-rajapinta@dvv.fi om tillståndet gäller och om certifikatet är kopplat till det.
cause-bad-request = Tjänsten förstod inte begäran
cause-bad-request-why = HTTP 400 kan också bero på själva meddelandet: rubriker, teckenkodning eller form.
cause-bad-request-fix = Ta fram texten i svaret: den visar om felet gällde certifikatet eller meddelandet.
cause-return-code = Tjänsten svarar med en returkod
cause-return-code-why = Förbindelsen fungerar. Om koden är känd står dess betydelse ovan.
cause-return-code-fix = Handla enligt koden. Är den okänd, fråga vtjkysely-rajapinta@dvv.fi.
cause-gateway-fails = En enhet framför tjänsten når den inte
cause-gateway-fails-why = HTTP 502, 503 eller 504 kommer från en gateway eller lastbalanserare. Är den er egen står orsaken i dess logg.
cause-gateway-fails-fix = Läs felloggen från er egen gateway på samma sätt. Om gatewayen inte är er egen, vänta och försök igen, och fråga sedan vtjkysely-rajapinta@dvv.fi.

# The page of the window.
explain-title = Varför förbindelsen misslyckades
explain-open = Läs varför förbindelsen misslyckades
explain-intro = Klistra in vad programmet eller loggen sade när den första förbindelsen prövades. Du får en kort lista över orsaker: varför, vad som ska göras och vem som gör det.
explain-text = Programmets utskrift
explain-text-help = Hela utskriften från ett försök: curl, openssl, Java, Python, Node, en logg eller tjänstens svar.
explain-drop = Du kan också släppa utskriften på den här sidan som fil, tillsammans med certifikatfilerna.
explain-with-files = { $count ->
    [0] Inga certifikatfiler är öppnade. Öppna dem, så blir orsakerna färre
    [one] En öppnad certifikatfil läses med
   *[other] {$count} öppnade certifikatfiler läses med
}
explain-read = Läs orsakerna
explain-clear = Töm
explain-copy-command = Kopiera kommandot

cause-traffic-opened = Något på vägen öppnar trafiken
cause-traffic-opened-why = Ett program som öppnar krypterad trafik på vägen har utfärdat certifikatet som visades som tjänstens, eller så bad ingen klienten om ett certifikat. Ert eget certifikat kommer inte igenom en sådan proxy, inte ens om man litar på dess rot: tjänsten säger då att inget certifikat kom.
cause-traffic-opened-fix = Be nätverksansvariga släppa igenom trafiken till tjänstens namn och port oöppnad: ömsesidig TLS fungerar inte på något annat sätt. Lägg inte till programmets rot bland de betrodda.

# Noting a try in the case, and the commands before the first one.
explain-recorded-in = Antecknat i ärendet: {$path}
explain-record = Anteckna den här orsaken i ärendet
explain-record-success = Anteckna den lyckade förfrågan i ärendet
explain-recorded = Antecknat. Momentet väntar nu på den som åtgärdar saken.
explain-recorded-success = Antecknat som den första lyckade förfrågan.
explain-show-task = Visa momentet
try-title = Före det första försöket
try-help = Kör dessa i ordning på den server som gör förfrågningarna. Det första kommandot som misslyckas visar var felet är: klistra in dess utskrift i fältet ovan. Lupapolku ansluter inte till nätet.
try-host = Tjänstens adress
try-host-help = Serverns namn exakt så som MDB gav det, följt av :port om porten inte är 443.
try-shell = Kommandotolk
try-untried = Kommandona är prövade i bash. I PowerShell och cmd är de inte prövade.
explain-placeholders = Byt ut orden med stora bokstäver mot egna.
try-placeholders = Byt ut orden med stora bokstäver mot egna. När du öppnar certifikatfilerna står deras namn färdigt i kommandona.
try-network = 1. Nätverket: namn, port och proxy. Rätt när servern svarar något, även ett fel.
try-handshake = 2. Handskakning med certifikatet. Rätt när det kommer en rad som börjar med HTTP/1.1 eller HTTP/1.0, oavsett nummer.
try-answer = 3. Ett meddelande till tjänsten. Rätt när ett SOAP-svar kommer; ett fel om användarnamn eller lösenord betyder att förbindelsen fungerar.
try-key-stores = 4. För Java: nyckellagret och lagret för betrodda certifikatutfärdare. Båda frågar efter ett nytt lösenord.
try-java-call = 5. Förfrågan med Java. Rätt när spåret innehåller ”Produced client Certificate” och ett svar kommer.
try-copy = Kopiera

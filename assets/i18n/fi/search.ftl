# Sanoja, joilla sivuja haetaan ja joita niiden otsikoissa ei ole. Ei näytetä.
search-overview = alku etusivu aloitus tilanne
search-interview = haastattelu kysymykset
search-deadlines = määräaika määräpäivä kalenteri muistutus aikataulu
search-duties = velvollisuus luvan jälkeen
search-ask = kysely lomake excel taulukko vastaukset
search-handover = vienti vie pdf tulosta tuloste raportti paketti
search-events = historia loki muutokset kuka muutti
search-inspect = tarkasta tarkista varmenne varmenteet sertifikaatti avain pem crt cer der p12 pfx jks sulkulista
search-request = csr varmennepyyntö avainpari luo tee avain
search-explain = yhteysvirhe virhe tls ssl yhteys ei toimi vianetsintä

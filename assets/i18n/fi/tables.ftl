# What is told while a table is read in.
table-reason = Syy
table-empty = (tyhjä)
table-no-such-sheet = Välilehteä ”{$name}” ei ole. Tiedostossa on: {$there}.
table-only-hidden = Näkyvissä olevilla välilehdillä ei ole rivejä. Rivejä on piilotetuilla: {$names}. Valitse niistä luettava.
table-no-such-line = Rivillä {$line} ei ole mitään. Anna rivi, jolla sarakkeiden otsikot ovat.
table-is-gnumeric = Tiedosto on Gnumericin omassa muodossa. Tallenna se Gnumericissa xlsx-muodossa ja tuo se.
table-is-numbers = Tiedosto on tehty Applen Numbersilla. Vie se Numbersista Excel-muotoon ja tuo se.
table-is-pdf = Tiedosto on PDF, josta taulukkoa ei voi lukea. Pyydä alkuperäinen taulukko.
table-is-document = Tiedosto on tekstiasiakirja. Kopioi siinä oleva taulukko taulukkolaskentaan ja tallenna se xlsx-muodossa.
table-is-json = Tiedosto on JSON-tiedosto, ei taulukko. Pyydä tiedot CSV- tai xlsx-muodossa.
table-is-web-page = Tiedosto on verkkosivu, jolla ei ole taulukkoa. Jos se on Excelistä, sen taulukot ovat viereisessä kansiossa: avaa se Excelissä tai LibreOfficessa ja tallenna xlsx-muodossa.
table-is-web-archive = Tiedosto on verkkoarkisto (MHT). Avaa se Excelissä ja tallenna xlsx-muodossa.
table-is-xml = Tiedosto on XML:ää, jota ei tunnisteta taulukoksi. Avaa se taulukkolaskennassa ja tallenna xlsx-muodossa.
table-is-picture = Tiedosto on kuva. Pyydä taulukko CSV- tai xlsx-muodossa.
table-is-database = Tiedosto on tietokanta. Vie siitä taulukko CSV- tai xlsx-muotoon.
table-is-old-spreadsheet = Tiedosto on vanhassa taulukkomuodossa, jota ohjelma ei lue. Avaa se LibreOfficessa ja tallenna xlsx-muodossa.
table-is-archive = Tiedosto on pakattu kansio. Pura se ja tuo siinä oleva taulukko.
table-is-mail = Tiedosto on sähköpostiviesti. Tallenna sen liite ja tuo se. Jos taulukko on viestissä, kopioi se taulukkolaskentaan ja tallenna xlsx-muodossa.
table-is-case = Tiedosto on tämän ohjelman tapaus tai muutoshistoria, ei taulukko. Avaa se tapauksena tai vie siitä luettelo CSV-muotoon.
table-is-contacts = Tiedostossa on yhteystietoja tai kalenteri, ei taulukkoa. Vie tiedot CSV-tiedostoon ja tuo se.
table-is-certificates = Tiedostossa on varmenteita tai avaimia, ei taulukkoa. Tarkista se sivulla Varmennetiedostot.
table-is-yaml = Tiedosto on YAML-muotoa eikä taulukko. Pyydä tiedot CSV- tai .xlsx-muodossa.
table-is-settings = Tiedostossa on ohjelman asetuksia (INI, TOML) eikä taulukkoa. Pyydä tiedot CSV- tai .xlsx-muodossa.
table-is-sql = Tiedostossa on tietokannan komentoja (SQL) eikä taulukkoa. Vie taulukko tietokannasta CSV- tai .xlsx-muodossa.
table-is-directory = Tiedosto on hakemistopalvelusta (LDIF) eikä taulukko. Vie tiedot CSV-tiedostoon ja tuo se.
table-is-edifact = Tiedosto on järjestelmien välinen sanoma (EDIFACT) eikä taulukko. Pyydä tiedot CSV- tai .xlsx-muodossa.
table-is-code = Tiedosto on ohjelmakoodia eikä taulukko. Pyydä tiedot CSV- tai .xlsx-muodossa.
table-is-labelled = Tiedostossa jokainen tieto on omalla rivillään nimensä jäljessä, esimerkiksi ”Nimi: …”. Siirrä tiedot sarakkeisiin, yksi rivi kullekin loppuasiakkaalle, ja tuo taulukko.
table-is-no-text = Tiedosto on vioittunut, tai se ei ole taulukko: siinä on nollamerkkejä (NUL). Avaa se ohjelmassa, josta se on, ja tallenna xlsx-muodossa tai pyydä se uudelleen.
table-sheets = Luettiin välilehti ”{$read}”. Lukematta jäivät: {$others}.
table-hidden-sheet = {$name} (piilotettu)
table-lines-above = { $count ->
    [one] Otsikkorivin yläpuolelta ohitettiin (rivi {$lines}): {$text}
   *[other] Otsikkorivin yläpuolelta ohitettiin (rivit {$lines}): {$text}
}
table-heading-of-lines = Sarakkeiden otsikot ovat riveillä {$lines}; ne yhdistettiin.
table-no-heading = Taulukossa ei ole otsikkoriviä; sarakkeet tunnistettiin sisällöstä. Tarkista ne.
table-turned = Taulukko on kyljellään: sen sarakkeet luettiin riveinä.
table-empty-formulas = { $count ->
    [one] Solussa {$cells} on kaava ilman arvoa. Avaa tiedosto taulukkolaskennassa, tallenna se ja tuo uudelleen.
   *[other] Näissä soluissa on kaava ilman arvoa: {$cells}. Avaa tiedosto taulukkolaskennassa, tallenna se ja tuo uudelleen.
}
table-zero-formulas = { $count ->
    [one] Solussa {$cells} on kaava, jonka arvo on 0. LibreOffice kirjoittaa xls-tiedostoon nollan kaavan tekstin tilalle. Tarkista se tai tallenna tiedosto xlsx-muodossa.
   *[other] Näissä soluissa on kaava, jonka arvo on 0: {$cells}. LibreOffice kirjoittaa xls-tiedostoon nollan kaavan tekstin tilalle. Tarkista ne tai tallenna tiedosto xlsx-muodossa.
}
table-hidden-rows = { $count ->
    [one] Myös piilotettu rivi {$lines} luettiin. Tarkista, kuuluuko se mukaan.
   *[other] Piilotettuja rivejä: {$count}. Nekin luettiin: {$lines}. Tarkista, kuuluvatko ne mukaan.
}
table-hidden-columns = { $count ->
    [one] Myös piilotettu sarake {$columns} luettiin. Tarkista, kuuluuko se mukaan.
   *[other] Piilotettuja sarakkeita: {$count}. Nekin luettiin: {$columns}. Tarkista, kuuluvatko ne mukaan.
}
table-links = { $count ->
    [one] Solun {$cells} tekstin takana olevaa osoitetta ei luettu: {$first}. Jos tarvitset sitä, kirjoita se omaan sarakkeeseensa.
   *[other] Näiden solujen tekstien takana olevia osoitteita ei luettu: {$cells}. Ensimmäinen niistä on {$first}. Jos tarvitset niitä, kirjoita ne omaan sarakkeeseensa.
}
table-only-cells = xlsb-tiedostosta ei näy piilotettuja rivejä ja sarakkeita, kommentteja, yliviivattuja tekstejä, arvoja, jotka niiden väri tai muotoilu piilottaa tai näyttää toisin, eikä linkkejä. Jos taulukossa on niitä, tallenna se xlsx-muodossa ja tuo se.
table-notes = { $count ->
    [one] Soluissa on kommentteja, joita ei luettu, rivillä {$lines}. Katso ne tiedostosta.
   *[other] Soluissa on kommentteja, joita ei luettu, riveillä {$lines}. Katso ne tiedostosta.
}
table-stray-quotes = { $count ->
    [one] Yksinäinen lainausmerkki luettiin kirjaimena, rivi {$lines}. Tarkista se.
   *[other] Yksinäinen lainausmerkki luettiin kirjaimena, rivit {$lines}. Tarkista ne.
}
table-joined-lines = { $count ->
    [one] Useammalle riville katkaistut solut yhdistettiin välilyönnein, rivi {$lines}. Tarkista ne.
   *[other] Useammalle riville katkaistut solut yhdistettiin välilyönnein, rivit {$lines}. Tarkista ne.
}
table-read-as = Merkistöä ei ole kerrottu; teksti luettiin näin: {$name}. Tarkista å, ä ja ö. Luettuna eri tavoin: {$looks}
table-read-twice = Kirjaimet olivat vaihtuneet, koska teksti oli kirjoitettu UTF-8-muotoon kahteen kertaan; ne palautettiin. Tarkista å, ä ja ö. Luettuna eri tavoin: {$looks}
table-reading = {$name}: {$sample}
table-encoding-mixed = UTF-8 ja muu sekaisin
table-encoding-twice = UTF-8 kahteen kertaan
table-left-total = Rivi {$line} jätettiin pois, koska se on summarivi: {$text}
table-left-heading = Rivi {$line} jätettiin pois, koska se toistaa otsikon: {$text}
table-left-remark = Rivi {$line} jätettiin pois, koska se on huomautus taulukon alla: {$text}
table-refused-nameless = nimi puuttuu, eikä tapauksessa ole vielä loppuasiakasta, jolla on tämä Y-tunnus
table-refused-other-name = tällä Y-tunnuksella on jo toinen nimi: {$known}. Jos nimi on muuttunut, korvaa nimet
table-refused-other-id = tämännimisen loppuasiakkaan Y-tunnus on {$known}, ja taulukon Y-tunnus on virheellinen. Tarkista, kumpaa tarkoitat
table-refused-same-name = rivi {$line} tarkoittaa samaa loppuasiakasta, eikä mikään erota rivejä toisistaan
table-refused-unknown-option = tällaista vaihtoehtoa ei ole. Vaihtoehdot: {$options}
table-cell-read-as = {$field}: ”{$typed}” luettiin näin: {$read}
table-cell-digits-lost-read = {$field}: ”{$typed}” on taulukkolaskennan pyöristämä luku, josta on voinut kadota numeroita; luettiin näin: {$read}. Tarkista se.
table-cell-digits-lost = {$field}: ”{$typed}” on taulukkolaskennan pyöristämä luku, josta on kadonnut numeroita. Muotoile sarake tekstiksi ja kirjoita tunnus uudelleen.
table-cell-no-answer = {$field}: ”{$typed}” ei ole vastaus, eikä sitä tuotu
table-cell-day-in-doubt = {$field}: ”{$typed}” voi tarkoittaa kahta eri päivää; jätettiin kirjoitettuun muotoon. Kirjoita päivä muodossa 1.3.2027.
table-cell-several-addresses = {$field}: ”{$typed}” sisältää useita osoitteita; jätettiin kirjoitettuun muotoon
table-cell-only-a-number = {$field}: ”{$typed}” on pelkkä numero. Tarkista se.
table-cell-other-id = {$field}: solussa ”{$typed}” on toinen Y-tunnus kuin rivillä. Tarkista se.
table-change = {$field}: {$old} → {$new}
table-line = Rivi {$line}, {$name}: {$what}
table-more = { $count ->
    [one] … ja yksi muu; --json näyttää kaikki.
   *[other] … ja {$count} muuta; --json näyttää kaikki.
}
table-heading-line = Otsikkorivi: {$line}
table-column-read = Sarake ”{$column}” → {$field}
table-column-by-content = Sarake ”{$column}” → {$field} (tunnistettu sisällöstä)
table-column-passed-over = Saraketta ”{$column}” ei tuotu. Siinä on esimerkiksi: {$samples}
table-column-perhaps = Sarake ”{$column}” voi olla {$field}; sitä ei tuotu. Tuo se näin: --column "{$id}={$column}". Siinä on esimerkiksi: {$samples}
table-ask-column = Mitään ei tuotu: mikä sarake on {$field}? Kerro se: --column "{$id}=OTSIKKO". Sarakkeet: {$columns}
table-ask-one-column = Mitään ei tuotu: taulukossa on vain yksi sarake, ”{$columns}”. Jos se on {$field}, kerro se: --column "{$id}=OTSIKKO". Jos siinä on muitakin tietoja, siirrä jokainen tieto omaan sarakkeeseensa ja tuo taulukko uudelleen.
table-ask-encoding = Mitään ei tuotu: kirjaimista ei voi päätellä merkistöä. Kerro se, esimerkiksi: --encoding windows-1252
table-accounts = {$counts} · jätettiin pois {$left} · rivejä yhteensä {$rows}
table-check-says = { $count ->
    [one] Tarkista tämä rivi ({$lines}): {$what}
   *[other] Tarkista nämä rivit ({$lines}): {$what}
}
table-refused-written = Rivit, joita ei voitu tuoda, kirjoitettiin: {$path}
table-no-refused = Kaikki rivit voitiin tuoda, joten tiedostoa ei kirjoitettu: {$path}
table-unknown-question = Kysymystä ”{$name}” ei ole. Kysymykset: {$there}
table-unknown-column = Saraketta ”{$name}” ei ole. Sarakkeet: {$there}
table-column-form = Kirjoita sarake muodossa KYSYMYS=OTSIKKO: {$text}
table-unknown-encoding = Merkistöä ”{$name}” ei tunneta. Tunnetut: {$there}
table-own-file = Rivejä, joita ei voitu tuoda, ei voi kirjoittaa tuotavan taulukon tai tapauksen päälle. Anna toinen tiedosto.
help-sheet = Luettava välilehti
help-heading = Rivi, jolla sarakkeiden otsikot ovat
help-column = Mikä sarake vastaa kysymykseen, muodossa KYSYMYS=OTSIKKO; tyhjä otsikko: ei mikään. Voi toistaa
help-encoding = Tekstin merkistö, esimerkiksi utf-8, windows-1252, macroman, cp850
help-replace = Korvaa tämän kysymyksen vastaukset, myös nimi, jos Y-tunnus on jo tapauksessa. Voi toistaa
help-fill = Täytä tämän kysymyksen tyhjät vastaukset, säilytä muut. Voi toistaa
help-leave = Älä muuta tämän kysymyksen vastauksia riveillä, jotka ovat jo tapauksessa. Voi toistaa
help-refused-to = Kirjoita rivit, joita ei voitu tuoda, tähän CSV-tiedostoon, syy viimeisessä sarakkeessa
table-refused-no-options = vaihtoehtoja ei ole vielä. Lisää ne ensin tapaukseen
table-line-nameless = Rivi {$line}: {$what}
table-refused-several = tämä nimi on {$count} loppuasiakkaalla. Lisää Y-tunnus, joka kertoo, mitä niistä tarkoitat
table-left-subtitle = Rivi {$line} jätettiin pois: siinä on vain yksi teksti eikä yrityksen nimeä, joten se näyttää väliotsikolta: {$text}
table-left-other-table = Rivi {$line} jätettiin pois, koska siinä tai sen yläpuolella alkaa toinen taulukko. Tuo se erikseen: {$text}
table-left-hint = Rivi {$line} jätettiin pois: se kertoo, miten sarakkeet täytetään: {$text}
table-parted-cells = Rivin kaikki tiedot olivat yhdessä solussa; ne eroteltiin sarakkeisiin. Tarkista sarakkeet.
table-escaped-letters = Kirjaimia oli kirjoitettu koodeina, kuten &auml;. Ne luettiin kirjaimina. Tarkista ne.
table-odd-letters = { $count ->
    [one] Kirjaimia näyttää puuttuvan tai vaihtuneen, rivi {$lines}. Pyydä taulukko uudelleen xlsx-muodossa tai korjaa ne.
   *[other] Kirjaimia näyttää puuttuvan tai vaihtuneen, rivit {$lines}. Pyydä taulukko uudelleen xlsx-muodossa tai korjaa ne.
}

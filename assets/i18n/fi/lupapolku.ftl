# Lupapolun sanat suomeksi.
date = {$day}.{$month}.{$year}
# Stands between the thousands of a number: a comma, or else a no-break space.
thousands-separator = { "\u00A0" }
day-and-month = {$day}.{$month}.
month = { $month ->
    [1] tammi
    [2] helmi
    [3] maalis
    [4] huhti
    [5] touko
    [6] kesä
    [7] heinä
    [8] elo
    [9] syys
    [10] loka
    [11] marras
   *[12] joulu
}
step-number = Vaihe {$number}
row-gone = poistettu rivi
file-facts = {$path} ({$size} tavua, SHA-256 {$hash})
fact-owner = Vastuuhenkilö
fact-due = Määräpäivä
fact-note = Muistiinpano
fact-waiting-for = Ketä odotetaan
fact-waiting-since = Odotettu alkaen
fact-completed-on = Valmistunut
fact-completed-by = Valmiiksi merkinnyt
fact-reason = Syy
state-not-started = Ei aloitettu
state-in-progress = Kesken
state-waiting = Odottaa
state-done = Valmis
state-not-applicable = Ei koske meitä
stage-unprepared = Ei vielä valmisteltu
stage-prepared = Valmisteltu, ei lähetetty
stage-sent = Lähetetty, odottaa päätöstä
stage-decided = Päätetty
blocked-by-task = Tee ensin: {$task}
blocked-by-question = Vastaa ensin: {$question}
edit-answer = vastaus: {$what}
edit-state = tila: {$what}
edit-row-added = lisätty: {$what}
edit-row-removed = poistettu: {$what}
edit-opened = avattu: {$what}
issue-unanswered = Täytä: {$field}
issue-too-few-rows = {$list}: lisää vähintään {$needed}
issue-not-done = Merkitse valmiiksi, kun asia on hoidettu: {$task}
issue-done-but-incomplete = Merkitty valmiiksi, mutta vielä korjattavaa tai täydennettävää: {$open}
issue-identity-code = Poista henkilötunnus kohdasta {$field}
issue-check-digit = Tarkista Y-tunnus: tarkistusnumeron pitäisi olla {$expected}
issue-never-issued = Tarkista Y-tunnus: tällaista tunnusta ei anneta kenellekään
issue-business-id = Kirjoita Y-tunnus muodossa 1234567-1
issue-email = Tarkista sähköpostiosoite: sen muoto on nimi@esimerkki.example
issue-phone = Tarkista puhelinnumero: käytä numeroita, välilyöntejä ja tarvittaessa etumerkkiä +
issue-host = Kirjoita palvelimen koko nimi, esimerkiksi vtj.esimerkki.example
issue-layer-service = Tämä on itse palvelun nimi. Anna omalle alijärjestelmälle oma nimi.
issue-layer-character = Merkkiä {$letter} ei voi käyttää nimessä. Käytä kirjaimia a–z, numeroita ja väliviivoja.
issue-layer-parts = Kerro nimessä palvelu, organisaatio ja järjestelmä, esimerkiksi vtj-esimerkki-kysely.
issue-layer-too-long = Nimi on liian pitkä: enintään 255 merkkiä.
issue-layer-lowercase = Kirjoita nimi pienillä kirjaimilla.
issue-ipv4 = Tämä ei ole IPv4-osoite. Kirjoita neljä lukua, esimerkiksi 192.0.2.10.
issue-not-a-date = {$field}: kirjoita päivä muodossa 7.11.2026
issue-too-long = Lyhennä: {$length} merkkiä, enintään {$limit}
issue-unknown-option = {$field}: valitse uudelleen, valintaa ei enää ole
issue-other-kind = {$field}: vastaa uudelleen, tiedostossa on toisenlainen vastaus kuin kysytään
issue-unjustified = {$field}: perustele, miksi tieto on tarpeellinen
issue-overdue = Määräpäivä {$date} on mennyt
issue-waiting-for-nobody = Kirjaa, ketä odotetaan
issue-no-reason = Kirjaa, miksi asia ei koske teitä
issue-sent-unprepared = Merkitty lähetetyksi, vaikka oma osuutenne ei ole valmis
issue-decided-unsent = Merkitty päätetyksi, vaikka lähetyspäivää ei ole kirjattu
open-other-process = Tiedosto seuraa toista menettelyä ({$process}), jota tämä ohjelma ei tunne.
open-failed = {$what} Tiedostoon ei koskettu: {$path}
open-not-found = Tiedostoa ei löydy. Tarkista nimi ja kansio.
open-is-folder = Tämä on kansio. Valitse tiedosto sen sisältä.
open-not-a-file = Tämä on laite tai putki eikä tavallinen tiedosto.
open-no-permission = Sinulla ei ole oikeutta lukea tiedostoa. Pyydä oikeus sen omistajalta.
open-too-large = Tiedosto on liian suuri tapaukseksi: enintään {$limit} Mt.
open-not-text = Tiedosto ei ole tekstiä (tavu {$offset}), joten se ei ole Lupapolun tallentama.
file-path-too-long = Polku tai nimi on pidempi kuin järjestelmä sallii. Käytä lyhyempää.
open-io = Lukeminen ei onnistunut: {$reason}.
open-empty = Tiedosto on tyhjä.
open-newer = Tiedosto on tehty uudemmalla ohjelmalla (muoto {$format}), eikä tämä ohjelma ymmärrä sitä. Päivitä Lupapolku.
open-not-a-case = Tiedosto ei ole Lupapolun tallentama.
open-ends-early = Tiedosto loppuu kesken. Palauta se varmuuskopiosta.
open-too-deep = Tiedostossa on liikaa sisäkkäisiä arvoja.
open-unknown-name = Tiedostossa on tuntematon nimi ”{$name}”.
open-missing-name = Tiedostosta puuttuu ”{$name}”.
open-twice = Nimi ”{$name}” on tiedostossa kahdesti. Poista niistä se, joka ei pidä paikkaansa.
open-bad-value = Tiedostossa on arvo, jota ei voi lukea.
open-syntax = Tiedostossa on merkki, joka ei kuulu siihen.
open-place = Rivi {$line}, sarake {$column}.
save-failed = {$what} Mitään ei korvattu: {$path}
save-no-folder = Kansiota ei ole. Luo se tai valitse toinen.
save-is-folder = Polku on kansio. Anna tiedostolle nimi.
save-no-permission = Tänne ei saa tallentaa. Valitse toinen kansio.
save-disk-full = Levy on täynnä. Vapauta tilaa tai valitse toinen levy.
save-exists = Tiedosto on jo olemassa. Valitse toinen nimi.
save-read-back = Levylle kirjoitettu ei vastannut tallennettavaa. Valitse toinen levy.
save-io = Tallennus ei onnistunut: {$reason}.
save-half = Tiedosto piti kirjoittaa vanhan päälle, ja kirjoitus jäi kesken. Tallennettava on kokonaisena täällä: {$kept}. Anna sille tapauksen nimi tai avaa se.
save-failed-half = {$what} Vaurioitunut tiedosto: {$path}
sealed-newer = Tiedosto on tehty uudemmalla ohjelmalla (muoto {$format}), ja siinä voi olla asioita, joita tämä ohjelma ei näytä.
sealed-unknown = { $more ->
    [0] Tiedostossa on nimi ”{$name}”, jota tämä ohjelma ei tunne ja joka katoaisi tallennettaessa.
    [one] Tiedostossa on nimi ”{$name}” ja yksi muu, joita tämä ohjelma ei tunne ja jotka katoaisivat tallennettaessa.
   *[other] Tiedostossa on nimi ”{$name}” ja {$more} muuta, joita tämä ohjelma ei tunne ja jotka katoaisivat tallennettaessa.
}
clash-beyond = Tiedostoissa on tälle ohjelmalle tuntemattomia kohtia, jotka eroavat toisistaan. Niitä ei voi yhdistää tällä ohjelmalla. Mitään ei kirjoitettu.
mail-body =
    Hei,

    asia: {$topic}
    organisaatio: {$name}
    Y-tunnus: {$business-id}

    Ystävällisin terveisin
handover-title = Luovutuksen tarkistuslista
handover-made = Laadittu {$date} · Lupapolku {$version}
handover-applicant = Hakija
handover-unnamed = Hakijan nimi puuttuu
handover-started = Aloitettu
handover-situation = Tilanne
handover-progress = {$done} / {$total} tehtävää valmiina
handover-progress-label = Eteneminen
handover-filings = Valmisteltu, lähetetty, päätetty
handover-open = Avoimet asiat
handover-nothing-open = Avoimia asioita ei ole.
handover-none = Ei kirjattu.
handover-findings = Korjattavaa ja täydennettävää
handover-deadlines = Määräajat
handover-duties = Luvan jälkeen
handover-answers = Vastaukset
handover-guidance = Ohjeet ja yhteystiedot
handover-draft = Luonnos. Tämä on hakijan oma valmisteluasiakirja, ei viranomaisen asiakirja.
handover-declared-done = Merkitty valmiiksi, mutta tarkistus löytää puutteita
handover-off-branch = Ei kuulu valittuun vaihtoehtoon
column-what = Asia
column-state = Tila
column-owner = Vastuu
column-due = Määräpäivä
column-completed = Valmistunut
column-note = Muistiinpano
column-when = Milloin
column-place = Vaihe
column-address = Osoite
column-opened = Viimeksi avattu
column-sent = Lähetetty
column-decided = Päätetty
column-prepared = Valmisteltu
column-rhythm = Milloin
column-severity = Vakavuus
severity-error = Virhe
severity-missing = Puuttuu
severity-warning = Varoitus
severity-note = Huomio
severity-ok = Kunnossa
yes = kyllä
no = ei
cli-saved = Tallennettu: {$path}
cli-nothing-blocks = Mikään ei ole esteenä.
cli-blocking = Korjattavaa tai täydennettävää: {$count}
cli-unknown-format = Tunnettuja muotoja ovat pdf, html, xlsx, md, ics, csv, json ja zip. Anna muoto päätteellä tai valitsimella --format.
cli-write-failed = Kirjoittaminen ei onnistunut: {$reason}. Tiedostoa ei muutettu: {$path}
cli-bad-language = Tuntematon kieli: {$tag}. Kielet ovat fi, sv ja en.
cli-bad-date = Päivä ei ole muotoa VVVV-KK-PP: {$text}
cli-no-window = Tässä ohjelmaversiossa ei ole ikkunaa. Anna komento: new, check, export, import, inspect tai merge.
cli-window-failed = Ikkunaa ei voi avata: {$reason}. Komennot new, check ja export toimivat ilman ikkunaa.
cli-unknown-audience = Tuntematon lukija: {$name}. Lukijat ovat successor, technical ja auditor.
cli-argument-missing = Komennosta puuttuu: {$argument}. Katso --help.
cli-argument-unknown = Tätä ei ymmärretty: {$argument}. Katso --help.
help-about = Tarkistuslista, jolla välittäjäyritys ottaa VTJkysely-rajapinnan käyttöön vaihe kerrallaan.
help-usage = Käyttö
help-commands = Komennot
help-command = KOMENTO
help-options = Valinnat
help-help = Näytä tämä ohje
help-version = Näytä ohjelman versio
help-new = Tee uusi tapaustiedosto
help-check = Luettele, mitä on väärin tai puuttuu: paluuarvo 0 mikään ei estä, 1 jokin estää, 2 tiedostoa ei voi lukea
help-export = Kirjoita luovutuksen tarkistuslista tai muu tapauksesta tehtävä asiakirja
help-file = Tapaustiedosto; ilman komentoa se avataan ikkunaan
help-out = Minne; olemassa olevaa tiedostoa ei koskaan korvata
help-sample = Todenmukainen, puolivalmis esimerkki
help-json = Toisille ohjelmille
help-to = Minne kirjoitetaan
help-format = pdf, html, xlsx, md, ics, csv, json tai zip; muuten tiedoston päätteestä
help-audience = Lukija: successor, technical tai auditor
help-redact = Jätä pois nimet, yhteystiedot ja tiedostopolut
help-language = Kieli: fi, sv tai en
help-today = Päivä, josta lasketaan, VVVV-KK-PP
window-no-display = näyttöä ei ole (DISPLAY tai WAYLAND_DISPLAY)
window-silent-display = näyttö ei vastaa (DISPLAY tai WAYLAND_DISPLAY)
window-no-libraries = järjestelmästä puuttuu ikkunoiden kirjastoja; asenna paketit {$packages}
window-no-graphics = järjestelmästä puuttuu OpenGL; asenna paketit {$packages}
issue-rule = ({$section}, tieto {$date})
edit-entered = merkitty syötetyksi: {$what}
handover-glossary = Sanasto
column-term = Termi
column-meaning = Merkitys
save-changed-elsewhere = Joku muu on tallentanut tiedoston sen jälkeen, kun avasit sen. Tallenna omasi toisella nimellä ja vertaa.
help-merge = Yhdistä kahden ihmisen työ: paluuarvo 0 yhdistetty, 1 molemmat muuttivat samaa, 2 tiedostoa ei voi lukea
help-base = Se, mistä molemmat aloittivat
help-ours = Oma tiedosto
help-theirs = Toisen tiedosto
merge-taken = Toiselta otettu: {$count}
merge-conflict = {$place}: oma ”{$ours}”, toisen ”{$theirs}”
merge-not-written = { $count ->
    [one] Molemmat muuttivat yhtä kohtaa eri tavoin. Mitään ei kirjoitettu.
   *[other] Molemmat muuttivat {$count} kohtaa eri tavoin. Mitään ei kirjoitettu.
}
change-nothing = ei mitään
change-no-row = ei ole

# The handover.
handover-own = Tämä on hakijan oma asiakirja, ei viranomaisen asiakirja.
handover-draft-mark = Luonnos
handover-skip = Siirry sisältöön
handover-contents = Sisältö
handover-page = Sivu
handover-codes = Merkit, joita asiakirjan kirjasimessa ei ole, on kirjoitettu koodeina, esimerkiksi [U+1F600].
handover-first = Tee ensin
handover-waiting = Odottaa muita
handover-approvals = Hyväksynnät
handover-attachments = Liitteet
handover-events = Tapahtumat
handover-events-older = Tässä ovat uusimmat tapahtumat. Vanhempia on {$count}; ne ovat tapauksen viereisessä luettelossa ja nipussa.
events-broken = Tapahtumaluettelo ei ole ehjä: jotakin riviä on muutettu tai poistettu muilla keinoin.
handover-signature = Allekirjoitukset
signature-sha256 = Tapaustiedoston SHA-256
signature-hands-over = Luovuttaja
signature-takes-over = Vastaanottaja
signature-name = Allekirjoitus ja nimenselvennys
signature-date = Päivämäärä
since-title = Edellisen luovutuksen jälkeen
since-intro = Edellinen luovutus: {$date}, {$to}.
since-nothing = Sen jälkeen mikään ei ole muuttunut.
since-done = Tehty
since-new = Uudet avoimet asiat
since-decided = Päätetty
since-replaced = Korvatut varmenteet
attachment-same = Tallessa sellaisena kuin se liitettiin
attachment-changed = Tiedosto on muuttunut liittämisen jälkeen; se ei ole nipussa
attachment-missing = Tiedostoa ei löydy tai sitä ei voi lukea
column-file = Tiedosto
column-sha256 = SHA-256
column-chain = Tiiviste
column-when-utc = Milloin (UTC)
column-completed-by = Valmiiksi merkinnyt
column-waiting-for = Odottaa
column-waiting-since = Alkaen
sheet-checklist = Tarkistuslista
sheet-matrix = Tietomatriisi
sheet-data = Tieto
bundle-for-successor = Nippu sisältää koko tapauksen, joten sen voi tehdä vain seuraajalle eikä siitä voi jättää mitään pois. Valitse toinen muoto tai toinen lukija.
unpack-failed = {$what} Mitään ei purettu: {$path}
unpack-not-empty = Kansiossa on jo jotakin. Valitse tyhjä tai uusi kansio.
unpack-no-zip = Tiedosto ei ole nippu tai se on vaurioitunut.
unpack-no-bundle = Tämä on zip-tiedosto mutta ei Lupapolun tekemä nippu.
bundle-too-large = Nipussa on liikaa: enintään 1 Gt ja 10 000 tiedostoa.
unpack-unsafe-name = Nipussa on nimi, joka ei kelpaa tiedoston nimeksi: {$name}.
unpack-changed = { $more ->
    [0] Nippua on muutettu sen tekemisen jälkeen: {$name} ei täsmää.
    [one] Nippua on muutettu sen tekemisen jälkeen: {$name} ja yksi muu eivät täsmää.
   *[other] Nippua on muutettu sen tekemisen jälkeen: {$name} ja {$more} muuta eivät täsmää.
}
cli-unpacked = Nippu on ehjä ja purettu. Tapaus: {$path}
help-handed-to = Kirjaa tapaukseen, kenelle luovutetaan
help-bundle = Nippu (zip)
help-unpack = Pura nippu kansioon, jos siinä ei ole muutettu mitään
handover-findings-more = Tässä on 500 ensimmäistä. Loput ({$count}) ovat Excel-viennissä.
handover-layer = Tunnisteet Palveluväylässä
bundle-identity-code = Tapauksessa on henkilötunnus, joten siitä ei tehdä nippua. Poista tunnus ensin: tarkistus kertoo, missä se on.
bundle-trail-left-out = Tapahtumaluettelo on jätetty pois, koska siinä on henkilötunnus, joka on joskus kirjoitettu ja poistettu.
attachment-secret = Yksityinen avain: sitä ei luovuteta kenellekään
export-own-file = Tämä on tapaus itse tai siihen kuuluva tiedosto. Anna viennille toinen nimi.
handed-to-identity-code = Vastaanottajan nimessä on henkilötunnus. Kirjoita vain nimi.
desktop-generic-name = Lupahakemuksen tarkistuslista
desktop-keywords = VTJ;VTJkysely;DVV;raamilupa;tietolupa;hakemus;välittäjäyritys;väestötietojärjestelmä;tarkistuslista;varmenne;luovutus;
desktop-case = Lupapolun tapaus
man-name = NIMI
man-synopsis = KÄYTTÖ
man-description = KUVAUS
man-version = VERSIO
handover-rows-more = { $count ->
    [one] ja {$count} rivi lisää
   *[other] ja {$count} riviä lisää
}

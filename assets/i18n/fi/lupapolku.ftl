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
file-facts = {$path} ({$size} tavua, tarkistussumma SHA-256 {$hash})
fact-owner = Vastuuhenkilö
fact-due = Määräpäivä
fact-note = Muistiinpano
fact-waiting-for = Ketä odotetaan
fact-waiting-since = Odotus alkoi
fact-completed-on = Valmistumispäivä
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
issue-done-but-incomplete = { $open ->
    [one] Merkitty valmiiksi, mutta yksi kohta on kesken
   *[other] Merkitty valmiiksi, mutta {$open} kohtaa on kesken
}
issue-identity-code = Poista henkilötunnus kohdasta {$field}
issue-check-digit = Tarkista Y-tunnus: tarkistusnumeron pitäisi olla {$expected}
issue-never-issued = Tarkista Y-tunnus: tällaista tunnusta ei anneta kenellekään
issue-business-id = Kirjoita Y-tunnus muodossa 1234567-1
issue-same-business-id = Sama Y-tunnus on myös rivillä ”{$row}”. Jos kyse on samasta organisaatiosta, jätä vain toinen rivi; muuten korjaa Y-tunnus.
issue-email = Tarkista sähköpostiosoite: sen muoto on nimi@esimerkki.example
issue-phone = Käytä puhelinnumerossa vain numeroita, + ja välejä
issue-host = Kirjoita palvelimen koko nimi, esimerkiksi vtj.esimerkki.example
issue-layer-service = Tämä on itse palvelun nimi. Anna omalle alijärjestelmälle oma nimi.
issue-layer-character = Merkkiä {$letter} ei voi käyttää nimessä. Käytä kirjaimia a–z, numeroita ja väliviivoja.
issue-layer-parts = Nimessä pitää näkyä palvelu, organisaatio ja järjestelmä, esimerkiksi vtj-esimerkki-kysely.
issue-layer-too-long = Nimi on liian pitkä: enintään 255 merkkiä.
issue-layer-lowercase = Kirjoita nimi pienillä kirjaimilla.
issue-ipv4 = Tämä ei ole IPv4-osoite. Kirjoita neljä lukua, esimerkiksi 192.0.2.10.
issue-not-a-date = {$field}: kirjoita päivä muodossa 7.11.2026
issue-too-long = Lyhennä: {$length} merkkiä, enintään {$limit}
issue-unknown-option = {$field}: valitse uudelleen, valintaa ei enää ole
issue-other-kind = {$field}: vastaa uudelleen, tiedostossa oleva vastaus ei sovi kysymykseen
issue-unjustified = {$field}: perustele, miksi tietoryhmä on tarpeellinen
issue-overdue = Määräpäivä oli {$date}
issue-waiting-for-nobody = Kirjaa, ketä odotetaan
issue-no-reason = Kirjaa, miksi tämä ei koske organisaatiotanne
issue-sent-unprepared = Merkitty lähetetyksi, vaikka oma osuus ei ole valmis. {$first} Tai korjaa lähetyspäivä
issue-decided-unsent = Merkitty päätetyksi, vaikka lähetyspäivää ei ole kirjattu. Kirjaa se
open-other-process = Tiedosto kuuluu toiseen prosessiin ({$process}), jota tämä ohjelma ei tunne. Päivitä Lupapolku.
open-failed = {$what} Tiedosto säilyi ennallaan: {$path}
open-not-found = Tiedostoa {$path} ei löydy. Tarkista nimi ja kansio.
open-is-folder = Tämä on kansio. Valitse tiedosto sen sisältä.
open-not-a-file = Tätä ei voi avata tiedostona. Valitse tapaustiedosto.
open-no-permission = Tiedostoa ei voi avata tällä käyttäjätunnuksella. Pyydä lukuoikeus tiedoston omistajalta.
open-too-large = Tiedosto on liian suuri tapaukseksi: enintään {$limit} Mt. Valitse tapaustiedosto.
open-not-text = Tämä ei ole Lupapolun tapaustiedosto: sisältö ei ole tekstiä (tavu {$offset}). Valitse tapaustiedosto (.ron) tai luovutuspaketti (.zip). Varmenteet tarkistetaan avatussa tapauksessa.
file-path-too-long = Polku tai nimi on pidempi kuin järjestelmä sallii. Käytä lyhyempää nimeä tai toista kansiota.
open-io = Lukeminen ei onnistunut: {$reason}. Yritä uudelleen.
open-empty = Tiedosto on tyhjä. Palauta se varmuuskopiosta tai valitse toinen.
open-newer = Tiedosto on tehty uudemmalla ohjelmalla (muoto {$format}), eikä tämä ohjelma ymmärrä sitä. Päivitä Lupapolku.
open-not-a-case = Tämä ei ole Lupapolun tapaustiedosto. Valitse tapaustiedosto (.ron) tai luovutuspaketti (.zip). Varmenteet tarkistetaan avatussa tapauksessa.
open-ends-early = Tiedosto on vioittunut: se loppuu kesken. Palauta se varmuuskopiosta.
open-too-deep = Tiedosto on vioittunut: siinä on liikaa sisäkkäisiä arvoja. Palauta se varmuuskopiosta.
open-unknown-name = Tiedostossa on kenttä ”{$name}”, jota tämä ohjelma ei tunne. Korjaa kenttä tai päivitä Lupapolku.
open-missing-name = Tiedostosta puuttuu kenttä ”{$name}”. Palauta tiedosto varmuuskopiosta.
open-twice = Kenttä ”{$name}” on tiedostossa kahdesti. Poista se, joka ei pidä paikkaansa.
open-bad-value = Tiedosto on vioittunut: siinä on arvo, jota ei voi lukea. Palauta se varmuuskopiosta.
open-syntax = Tiedosto on vioittunut: siinä on merkki, joka ei kuulu siihen. Palauta se varmuuskopiosta.
open-place = Rivi {$line}, sarake {$column}.
save-failed = {$what} Aiempi tiedosto säilyi ennallaan: {$path}
save-failed-new = {$what} Mitään ei kirjoitettu: {$path}
save-no-folder = Kansiota ei ole. Luo se tai valitse toinen.
save-is-folder = Polku on kansio. Anna tiedostolle nimi.
save-no-permission = Tällä käyttäjätunnuksella ei ole oikeutta kirjoittaa tiedostoon tai sen kansioon. Pyydä oikeus kansion ylläpitäjältä tai valitse toinen kansio.
save-disk-full = Levy on täynnä. Vapauta tilaa tai valitse toinen levy.
save-exists = Tiedosto on jo olemassa. Valitse toinen nimi.
save-read-back = Tallennettu tiedosto ei vastaa tapausta. Tallenna toiselle levylle.
save-io = Tallennus ei onnistunut: {$reason}. Tallenna toisella nimellä.
save-half = Tallennus keskeytyi, ja vanha tiedosto vaurioitui. Muutoksesi ovat tallessa tiedostossa {$kept}. Avaa se ja tallenna se tapauksen nimellä.
save-failed-half = {$what} Vaurioitunut tiedosto: {$path}
sealed-newer = Tiedosto on tehty uudemmalla ohjelmalla (muoto {$format}), ja siinä voi olla tietoja, joita tämä ohjelma ei näytä.
sealed-unknown = { $more ->
    [0] Tiedostossa on kenttä ”{$name}”, jota tämä ohjelma ei tunne. Tallennus poistaisi sen.
    [one] Tiedostossa on kenttä ”{$name}” ja yksi muu, joita tämä ohjelma ei tunne. Tallennus poistaisi ne.
   *[other] Tiedostossa on kenttä ”{$name}” ja {$more} muuta, joita tämä ohjelma ei tunne. Tallennus poistaisi ne.
}
clash-beyond = Tiedostot on tehty uudemmalla Lupapolulla. Päivitä ohjelma ja yhdistä tiedostot sitten. Mitään ei kirjoitettu.
mail-body =
    Hei,

    asia: {$topic}
    organisaatio: {$name}
    Y-tunnus: {$business-id}

    Ystävällisin terveisin
handover-title = Tarkistuslista työn luovuttamista varten
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
handover-none = Ei mitään.
handover-findings = Korjattavaa ja täydennettävää
handover-deadlines = Määräajat
handover-duties = Velvoitteet luvan jälkeen
handover-answers = Vastaukset
handover-guidance = Ohjeet ja yhteystiedot
handover-declared-done = Merkitty valmiiksi, mutta jotain puuttuu
handover-off-branch = Ei kuulu valittuun vaihtoehtoon
column-what = Asia
column-state = Tila
column-owner = Vastuuhenkilö
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
column-severity = Tyyppi
severity-error = Virhe
severity-missing = Puuttuu
severity-warning = Varoitus
severity-note = Huomio
severity-ok = Kunnossa
yes = kyllä
no = ei
cli-saved = Tallennettu: {$path}
cli-nothing-blocks = Mikään ei estä jatkamasta.
cli-blocking = Korjattavaa tai täydennettävää: {$count}
cli-unknown-format = Tunnettuja muotoja ovat pdf, html, xlsx, md, ics, csv, json ja zip. Anna muoto päätteellä tai valinnalla --format.
cli-write-failed = Kirjoittaminen ei onnistunut: {$reason}. Tiedostoa ei muutettu: {$path}
cli-bad-language = Tuntematon kieli: {$tag}. Kielet ovat fi, sv ja en.
cli-bad-date = Päivämäärä ei ole muotoa VVVV-KK-PP: {$text}. Kirjoita se niin.
cli-no-window = Tässä ohjelmaversiossa ei ole ikkunaa. Anna komento, kuten new, check tai export; --help luettelee komennot.
cli-window-failed = Ikkunaa ei voi avata: {$reason}. Komennot new, check ja export toimivat ilman ikkunaa.
cli-unknown-audience = Tuntematon lukija: {$name}. Lukijat ovat successor, technical ja auditor.
cli-argument-missing = Puuttuu: {$argument}. Katso --help.
cli-argument-unknown = Tätä ei ymmärretty: {$argument}. Katso --help.
help-about = Tarkistuslista, jonka avulla välittäjäyritys ottaa VTJkysely-rajapinnan käyttöön vaihe vaiheelta.
help-usage = Käyttö
help-commands = Komennot
help-command = KOMENTO
help-options = Valinnat
help-help = Näytä tämä ohje
help-version = Näytä ohjelman versio
help-new = Tee uusi tapaustiedosto
help-check = Luettele, mitä on väärin tai puuttuu: paluuarvo 0 mikään ei estä, 1 jokin estää, 2 tiedostoa ei voi lukea
help-export = Kirjoita tarkistuslista työn luovuttamista varten tai muu tapauksesta tehtävä asiakirja
help-file = Tapaustiedosto
help-file-opened = Tapaustiedosto; ilman komentoa se avataan ikkunaan
help-out = Minne; olemassa olevaa tiedostoa ei koskaan korvata
help-sample = Todenmukainen esimerkki, josta puolet on tehty
help-json = Toisille ohjelmille
help-to = Minne kirjoitetaan
help-format = pdf, html, xlsx, md, ics, csv, json tai zip; muuten tiedoston päätteestä
help-audience = Lukija: successor, technical tai auditor
help-redact = Jätä pois nimet, yhteystiedot ja tiedostopolut
help-language = Kieli: fi, sv tai en
help-today = Päivämäärä, josta lasketaan, VVVV-KK-PP
window-no-display = näyttöä ei ole (DISPLAY tai WAYLAND_DISPLAY)
window-silent-display = näyttö ei vastaa (DISPLAY tai WAYLAND_DISPLAY)
window-no-libraries = järjestelmästä puuttuu ikkunoiden kirjastoja; asenna paketit {$packages}
window-no-graphics = järjestelmästä puuttuu OpenGL; asenna paketit {$packages}
issue-rule = ({$section}, luettu {$date})
edit-entered = merkitty syötetyksi: {$what}
handover-glossary = Sanasto
column-term = Termi
column-meaning = Merkitys
save-changed-elsewhere = Joku muu on tallentanut tiedoston sen jälkeen, kun avasit sen. Tallenna omasi toisella nimellä ja vertaa.
help-merge = Yhdistä kahden ihmisen työ: paluuarvo 0 yhdistetty, 1 molemmat muuttivat samaa, 2 tiedostoa ei voi lukea
help-base = Versio, josta molemmat aloittivat
help-ours = Oma tiedosto
help-theirs = Toisen tiedosto
merge-taken = Toiselta otettu: {$count}
merge-conflict = {$place}: oma ”{$ours}”, toisen ”{$theirs}”
merge-not-written = { $count ->
    [one] Molemmat muuttivat samaa kohtaa eri tavoin. Mitään ei kirjoitettu. Avaa tapaus ja yhdistä tiedostot siinä.
   *[other] Molemmat muuttivat samoja kohtia ({$count}) eri tavoin. Mitään ei kirjoitettu. Avaa tapaus ja yhdistä tiedostot siinä.
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
handover-events = Muutoshistoria
handover-events-older = Tässä ovat uusimmat muutokset. Vanhempia on tapauksen viereisessä muutoshistoriassa ja luovutuspaketissa {$count}.
events-broken = Muutoshistoria ei ole ehjä: jotakin riviä on muutettu tai poistettu Lupapolun ulkopuolella. Selvitä, kuka sen teki, ja vertaa tapausta varmuuskopioihin.
handover-signature = Allekirjoitukset
signature-sha256 = Tapaustiedoston tarkistussumma (SHA-256)
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
attachment-same = Ei ole muuttunut lisäämisen jälkeen
attachment-changed = Tiedosto on muuttunut lisäämisen jälkeen; se ei ole luovutuspaketissa
attachment-missing = Tiedostoa ei löydy, tai sitä ei voi lukea
column-file = Tiedosto
column-sha256 = Tarkistussumma (SHA-256)
column-chain = Tarkistussumma
column-when-utc = Milloin (UTC)
column-completed-by = Valmiiksi merkinnyt
column-waiting-for = Ketä odotetaan
column-waiting-since = Mistä alkaen
sheet-checklist = Tarkistuslista
sheet-matrix = Tietomatriisi
sheet-data = Tietoryhmä
bundle-for-successor = Luovutuspaketti sisältää koko tapauksen, joten sen voi tehdä vain seuraajalle, eikä siitä voi jättää mitään pois. Valitse toinen muoto tai toinen lukija.
unpack-failed = {$what} Mitään ei purettu: {$path}
unpack-not-empty = Kansio ei ole tyhjä. Valitse tyhjä tai uusi kansio.
unpack-no-zip = Tiedosto ei ole luovutuspaketti, tai se on vaurioitunut. Pyydä se uudelleen lähettäjältä.
unpack-no-bundle = Tämä on zip-tiedosto mutta ei Lupapolun tekemä luovutuspaketti. Valitse luovutuspaketti.
bundle-too-large = Luovutuspaketissa on liikaa: enintään 1 Gt ja 10 000 tiedostoa. Poista liitteitä ja vie uudelleen.
unpack-unsafe-name = Luovutuspaketissa on tiedostonimi, jota tässä ei voi käyttää: {$name}. Pyydä se uudelleen lähettäjältä.
unpack-changed = { $more ->
    [0] Luovutuspakettia on muutettu sen tekemisen jälkeen: {$name} ei täsmää. Pyydä se uudelleen lähettäjältä.
    [one] Luovutuspakettia on muutettu sen tekemisen jälkeen: {$name} ja yksi muu eivät täsmää. Pyydä se uudelleen lähettäjältä.
   *[other] Luovutuspakettia on muutettu sen tekemisen jälkeen: {$name} ja {$more} muuta eivät täsmää. Pyydä se uudelleen lähettäjältä.
}
cli-unpacked = Luovutuspaketti on ehjä ja purettu. Tapaus: {$path}
help-handed-to = Kirjaa tapaukseen, kenelle luovutetaan
help-bundle = Luovutuspaketti (zip)
help-unpack = Pura luovutuspaketti kansioon, jos siinä ei ole muutettu mitään
handover-findings-more = Tässä on 500 ensimmäistä. Loput ({$count}) ovat Excel-viennissä.
handover-layer = Tunnisteet Palveluväylässä
bundle-identity-code = Tapauksessa on henkilötunnus, joten luovutuspakettia ei tehdä. Poista tunnus ensin: tarkistus kertoo, missä se on.
bundle-trail-left-out = Muutoshistoria on jätetty pois, koska siinä on henkilötunnus, joka on joskus kirjoitettu ja poistettu.
attachment-secret = Yksityinen avain: sitä ei koskaan oteta mukaan
export-own-file = Tämä on tapaus itse tai siihen kuuluva tiedosto. Anna viennille toinen nimi.
handed-to-identity-code = Vastaanottajan nimessä on henkilötunnus. Kirjoita vain nimi.
desktop-generic-name = Raamilupahakemuksen tarkistuslista
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

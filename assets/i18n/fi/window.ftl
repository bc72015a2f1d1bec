# Ikkunan sanat suomeksi. Yksi avain kerralla kaikilla kielillä.
program = Lupapolku
language-name = Suomi
close = Sulje
cancel = Peruuta
copied = Kopioitu leikepöydälle.
copy-address = Kopioi osoite
clock = {$hour}.{$minute}
days = { $count ->
    [one] {$count} päivä
   *[other] {$count} päivää
}
count-errors = { $count ->
    [one] 1 virhe
   *[other] {$count} virhettä
}
count-warnings = { $count ->
    [one] 1 varoitus
   *[other] {$count} varoitusta
}
count-missing = { $count ->
    [one] 1 kohta puuttuu
   *[other] {$count} kohtaa puuttuu
}
menu-file = Tiedosto
menu-edit = Muokkaa
menu-view = Näytä
menu-help = Ohje
menu-new = Uusi tapaus…
menu-open = Avaa…
menu-save = Tallenna
menu-save-as = Tallenna nimellä…
menu-export = Vie tarkistuslista…
menu-close = Sulje tapaus
menu-quit = Lopeta
menu-undo = Kumoa
menu-redo = Tee uudelleen
menu-check = Tarkista kaikki
menu-help-here = Tämän sivun ohje
menu-tour = Kierros esimerkillä
help-pages = Ohjeen sivut ▼
menu-shortcuts = Pikanäppäimet
menu-about = Tietoja Lupapolusta
menu-language = Kieli
look-system = Järjestelmän mukainen ulkoasu
look-light = Vaalea
look-dark = Tumma
look-contrast = Suuri kontrasti
zoom = Koko {$percent} %
shortcut-next = Seuraava sivu
shortcut-back = Edellinen sivu
shortcut-up = Riviltä takaisin taulukkoon
menu-palette = Etsi…
palette-hint = Etsi kenttää, vastausta tai ohjetta
palette-nothing = Ei tuloksia. Kokeile osaa sanasta.
shortcut-page = Siirry sivulle
shortcut-rail = Siirry vaiheisiin
shortcuts-others = Sarkain vie kentästä toiseen. Välilyönti ja Enter painavat valittua. Taulukossa liikutaan nuolilla ja kirjaimilla, välilyönti valitsee ja Enter avaa rivin. Delete poistaa valinnan vaihtoehdosta. Ctrl ja plus suurentaa, Ctrl ja miinus pienentää.
rail-overview = Yleiskuva
rail-steps = Vaiheet
rail-case = Tapaus
rail-deadlines = Määräajat
rail-duties = Velvoitteet luvan jälkeen
rail-handover = Työn luovutus
rail-done = {$done}/{$total} tehty
rail-waiting = odottaa
step-place = Vaihe {$number} / {$total}
file-unnamed = ei vielä tiedostoa
save-running = Tallennetaan…
save-unsaved = Muutoksia tallentamatta
save-did-not-work = Tallennus ei onnistunut. Valitse Tallenna nimellä
save-saved = Tallennettu
save-saved-at = Tallennettu {$at}
side-missing = Vielä puuttuu
side-guidance = Ohjeet
side-contact = Yhteystiedot
side-nothing-missing = Tältä sivulta ei puutu mitään.
side-more = { $count ->
    [one] ja 1 muu
   *[other] ja {$count} muuta
}
side-later = { $count ->
    [one] Sen jälkeen täytettävänä on vielä 1 kohta.
   *[other] Sen jälkeen täytettävänä on vielä {$count} kohtaa.
}
side-elsewhere = { $count ->
    [one] Lisäksi vaiheen muilla sivuilla puuttuu 1 kohta.
   *[other] Lisäksi vaiheen muilla sivuilla puuttuu {$count} kohtaa.
}
link-opened = avattu {$date}
link-never-opened = ei vielä avattu
link-in-finnish = suomeksi
link-in-swedish = ruotsiksi
link-in-english = englanniksi
link-failed = Selain ei auennut. Kopioi osoite ja avaa se itse: {$address}
mail-failed = Sähköpostiohjelma ei auennut. Kopioi osoite ja kirjoita viesti itse: {$address}
contact-prefilled = Hakijan nimi ja Y-tunnus ovat viestissä valmiina.
foot-back = ← Edellinen: {$where}
foot-next = Seuraava: {$where} →
foot-back-short = ← Edellinen
foot-next-short = Seuraava →
start-title = Raamiluvan hakemisesta käyttöönottoon, vaihe kerrallaan
start-intro = Tarkistuslista, hakemuksen valmistelu ja työn luovutus yhdessä tiedostossa, jota säilytät itse.
start-new = Uusi tapaus…
start-open = Avaa tiedosto…
start-sample = Kokeile ensin esimerkillä
start-inspect = Tarkista varmennetiedostoja
start-explain = Selvitä, miksi yhteys ei onnistunut
start-no-network = Ohjelma ei ota verkkoyhteyttä. Linkit avautuvat selaimessasi.
start-not-authority = Lupapolku auttaa valmistelemaan hakemuksen. Se ei ole DVV:n palvelu.
start-first-time = Ensimmäistä kertaa täällä?
start-tour-text = Lyhyt kierros näyttää ohjelman osat esimerkkiyrityksen asioilla. Voit lopettaa milloin tahansa, eikä mitään tallennu.
start-tour = Lähde kierrokselle
start-recent = Viimeksi avatut
start-recent-facts = {$percent} % valmiina · {$date}
start-forget = Poista luettelosta
overview-continue = Jatka: {$where}
overview-progress = Käyttöönotosta tehty {$percent} %
overview-tasks = {$done} / {$total} tehtävää · aloitettu {$date}
overview-tasks-at-least = {$done} / vähintään {$total} tehtävää · aloitettu {$date}
overview-next = Seuraavaksi
overview-nothing-next = Kaikki tehtävät on tehty.
before-use = Ennen käytön alkua on vielä kirjattava: {$what}.
before-use-show = Näytä ensimmäinen rivi
overview-all-deadlines = Kaikki määräajat
deadlines-intro = Tehtävien, velvoitteiden ja varmenteiden päivät aikajärjestyksessä. Rivi avaa kohdan, johon päivä on kirjattu.
timeline-name = Aikajana
timeline-how = Vieritä nuolinäppäimillä kuukausi kerrallaan. Samat päivät ovat alla taulukossa.
timeline-until = {$date} asti
timeline-ended = Päättyi {$date}
deadlines-export = Vie kalenteriin…
deadlines-none = Määräaikoja ei ole vielä kirjattu.
deadlines-none-how = Anna tehtävälle määräpäivä kohdassa ”Näytä vastuuhenkilö, määräpäivä ja muistiinpano”. Varmenteiden, lupien ja velvoitteiden päivät tulevat tänne itsestään.
deadline-in = { $count ->
    [one] {$count} päivä jäljellä
   *[other] {$count} päivää jäljellä
}
deadline-late = { $count ->
    [one] {$count} päivän myöhässä
   *[other] {$count} päivää myöhässä
}
deadline-today = tänään
duties-intro = Kun lupa on myönnetty, nämä jäävät hoidettaviksi. Anna kullekin vastuuhenkilö ja päivä.
filing-prepared = Valmisteltu
filing-prepared-not = Ei valmisteltu
filing-sent = Lähetetty
filing-sent-not = Ei lähetetty
filing-decided = Päätetty
filing-decided-not = Ei päätöstä
chip-blocked = Ei voi vielä aloittaa
chip-done-with-gaps = Valmis, jotain puuttuu
chip-waiting-for = Odottaa: {$whom}
chip-to-mark = Merkitse valmiiksi
task-state-of = {$task}. Tila: {$state}. Vaihda tila
task-show-fields = Näytä kentät silti
task-first-gap = Siirry ensimmäiseen puuttuvaan
facts-show = Näytä vastuuhenkilö, määräpäivä ja muistiinpano
facts-hide = Piilota vastuuhenkilö, määräpäivä ja muistiinpano
field-optional = vapaaehtoinen
field-practice = hyvä käytäntö; emme tiedä, kysyykö DVV tätä
field-example = Esimerkiksi: {$example}
field-show-example = Miksi tätä kysytään?
field-hide-example = Piilota selitys
suggestions-show = Näytä ehdotuksia julkisista lähteistä
suggestions-hide = Piilota ehdotukset
field-today = Tänään
field-length = {$length} / {$limit} merkkiä
field-copy = Kopioi teksti
field-clear-choice = Poista valinta
field-choose = Valitse
field-justification = Miksi tarvitaan: {$group}
file-choose = Valitse tiedosto…
file-choose-other = Vaihda tiedosto…
file-remove = Poista tiedosto tapauksesta
attach-failed = Tiedostoa ei voi lukea: {$reason}. Valitse tiedosto uudelleen. {$path}
list-filter = { $count ->
    [one] Suodata 1 rivi
   *[other] Suodata {$count} riviä
}
list-all = Kaikki {$count}
list-errors = Virheitä {$count}
list-missing = Puuttuu {$count}
list-nothing-found = Mikään rivi ei vastaa suodatusta. Tyhjennä suodatus.
matrix-data = Tietoryhmä
bulk-is-selected = valittu
palette-at = {$title}, tulos {$place}, yhteensä {$total}
term-in-languages = Suomeksi {$fi}, ruotsiksi {$sv}, englanniksi {$en}.
term-show = näytä selitys
term-hide = piilota selitys
matrix-sign-empty = ei valittu
matrix-sign-justified = perusteltu
matrix-sign-unjustified = perustelu puuttuu tai on luonnos
matrix-sign-law = laki rajaa, kenelle DVV saa luovuttaa tiedon
matrix-sign-error = korjattavaa
matrix-members = {$count} org.
matrix-why = Miksi tietoryhmä on tarpeellinen?
matrix-needed = Loppuasiakasryhmä tarvitsee tätä tietoa
matrix-justification = Perustelu
matrix-justification-help = Kerro, mihin tietoa tarvitaan ja mitä sen perusteella tehdään.
matrix-copy = { $count ->
    [one] Kopioi perustelu 1 muulle ryhmälle
   *[other] Kopioi perustelu {$count} muulle ryhmälle
}
list-import = Tuo CSV tai Excel…
list-export = Vie CSV…
list-columns = Sarakkeet ▼
bulk-select = Valitse
bulk-select-all = { $count ->
    [one] Valitse näkyvä rivi
   *[other] Valitse näkyvät {$count}
}
bulk-selected = { $count ->
    [one] 1 rivi valittu
   *[other] {$count} riviä valittu
}
bulk-duplicate = Monista
bulk-remove = Poista rivit
bulk-clear = Poista valinnat
bulk-choose = Muuta valittuja rivejä…
bulk-set = { $count ->
    [one] Muuta 1 rivi
   *[other] Muuta {$count} riviä
}
bulk-duplicated = { $count ->
    [one] 1 rivi monistettu.
   *[other] {$count} riviä monistettu.
}
bulk-removed = { $count ->
    [one] 1 rivi poistettu.
   *[other] {$count} riviä poistettu.
}
import-title = Tuo taulukko
import-intro = Mikään ei muutu, ennen kuin tuot rivit. Yksi kumoaminen palauttaa kaiken.
import-columns = Sarakkeet
import-pass-over = Ohita
import-refused-help = Rivit, joita ei voi tuoda, jäävät pois. Korjaa ne taulukkoon ja tuo se uudelleen: jo tuodut rivit pysyvät ennallaan.
import-take = { $count ->
    [one] Tuo 1 rivi
   *[other] Tuo {$count} riviä
}
import-only-refused = Vain ne, joita ei voi tuoda ({$count})
import-name = Rivi
import-line = Nro
import-what = Muutos tai syy
import-new = Uusi
import-changed = Muuttuu
import-unchanged = Ennallaan
import-refused = Ei voi tuoda
import-done = Tuotu: uusia {$new}, muuttuneita {$changed}. Voit kumota (Ctrl+Z).
path-import-title = Tuo taulukko
path-list-title = Vie taulukkona: {$list}
path-import = Näytä taulukko
review-change = Muuta
review-nothing-open = Vastauksista ei puutu mitään.
transfer-title = Siirto Verkkoasiointiin
transfer-nothing = Siirrettäviä vastauksia ei vielä ole.
transfer-open = Avaa Verkkoasiointi
transfer-compact = Näytä pienenä ikkunana
transfer-full = Palaa täysikokoiseen ikkunaan
transfer-progress = {$done} / {$total}
transfer-length = { $count ->
    [one] {$count} merkki
   *[other] {$count} merkkiä
}
transfer-unmark = Poista merkintä
transfer-entered = Syötetty
transfer-not-entered = Ei syötetty
transfer-changed = Muuttunut syöttämisen jälkeen
row-ready = Täytetty
row-back = ← {$list}
row-previous = Edellinen rivi
row-next = Seuraava rivi
row-remove = Poista rivi
row-removed = Poistettu: {$name}.
summary-title = { $count ->
    [one] Korjaa 1 kohta
   *[other] Korjaa {$count} kohtaa
}
handover-intro = Tarkistuslista kertoo lukijalle, mikä tilanne on. Esikatselu näyttää saman sisällön, joka tiedostoon kirjoitetaan.
handover-audience = Kenelle
handover-redact = Jätä pois nimet, yhteystiedot ja tiedostopolut
handover-redacted = [jätetty pois]
audience-successor = Seuraajalle
audience-successor-help = Kaikki: tilanne, vastaukset, avoimet asiat
audience-technical = Tekniselle toteuttajalle
audience-technical-help = Yhteys, varmenteet, palvelimet, tuotteet
audience-auditor = Tarkastajalle
audience-auditor-help = Päätökset, perusteet, velvoitteet, liitteiden tarkistussummat
handover-formats = Muoto
format-html = HTML
format-html-help = Luettavaksi ja tulostettavaksi selaimessa
format-markdown = Markdown
format-markdown-help = Tekstinä wikiin tai versionhallintaan
format-csv = CSV
format-csv-help = Taulukkolaskentaan
format-json = JSON
format-json-help = Toisille ohjelmille
export-file-name = { $document ->
    [bundle] luovutuspaketti
    [calendar] kalenteri
    [account] selvitys
    [customer] loppuasiakkaan-ohje
    [runbook] uusimisohje
    [management] johdolle
   *[other] tarkistuslista
}
export-done = Tiedosto on kirjoitettu: {$path}
filter-case = Lupapolun tapaukset
path-new-title = Uusi tapaus
path-open-title = Avaa tapaus tai luovutuspaketti
path-save-title = Tallenna nimellä
path-export-title = { $what ->
    [bundle] Vie luovutuspaketti
    [calendar] Vie kalenteri
    [account] Vie selvitys tietojen käytöstä ja suojauksesta
    [customer] Vie ohje loppuasiakkaalle
    [runbook] Vie varmenteen uusimisohje
    [management] Vie sivu johdolle
   *[other] Vie tarkistuslista
}
path-attach-title = Valitse tiedosto
path-name = Hakijaorganisaation nimi
path-name-help = Voit täydentää sen myöhemmin.
path-label = Tiedosto
path-help = Kirjoita tai liitä tiedoston koko polku, tai selaa.
path-browse = Selaa…
path-no-chooser = Tässä järjestelmässä ei ole tiedostonvalitsinta. Kirjoita tai liitä polku kenttään.
path-exists = Tiedosto on jo olemassa. Jos korvaat sen, sen sisältö häviää.
path-replace = Korvaa tiedosto
path-new = Luo tapaus
path-open = Avaa
path-save = Tallenna
path-export = Vie
path-attach = Lisää tiedosto
unsaved-title = Tallennetaanko muutokset?
unsaved-text = Tapauksessa on muutoksia, joita ei ole tallennettu. Jos hylkäät ne, niitä ei saa takaisin.
unsaved-save = Tallenna
unsaved-discard = Hylkää muutokset
about-version = Lupapolku {$version} · prosessin versio {$process}
about-licences = Lisenssi: MIT tai Apache 2.0. Kirjasin: Noto Sans, SIL Open Font License 1.1.
job-failed = Tätä ei voitu tehdä: {$reason}. Yritä uudelleen.

# The inspection of certificates, and making a request.
count-in-order = {$count} kunnossa
tool-back = ← Takaisin: {$step}
tool-back-start = ← Aloitussivulle
inspect-open = Tarkista varmennetiedostot
inspect-title = Varmennetiedostot
inspect-intro = Avaa kaikki tiedostot kerralla: ohjelma kertoo, mitä ne ovat, kuuluvatko ne yhteen ja sopivatko ne VTJkyselyyn. Mitään ei lähde tältä koneelta.
inspect-choose = Valitse tiedostot…
inspect-more = Lisää tiedostoja…
inspect-clear = Tyhjennä luettelo
inspect-running = Luetaan: {$done}/{$total} tiedostoa
inspect-empty-title = Pudota tiedostot tähän
inspect-empty = Voit pudottaa tai valita kuinka monta tiedostoa tahansa. Tarvitset ainakin varmenteen; muiden kanssa saat tietää enemmän.
inspect-empty-leaf = Varmenne sellaisena kuin se tuli sähköpostilla (PEM tai DER)
inspect-empty-request = Varmennepyyntö, jolla se tilattiin (.csr)
inspect-empty-key = Yksityinen avain, jos työskentelet palvelimella (.key, .p12)
inspect-empty-chain = DVV:n CA-varmenteet ja sulkulista
inspect-empty-safety = Yksityinen avain luetaan muistiin vertailua varten ja unohdetaan. Sitä ei koskaan tallenneta, kopioida eikä lähetetä.
inspect-others = Muut tiedostot
inspect-password = Lukitun tiedoston salasana
inspect-password-help = Se pidetään muistissa, kunnes tyhjennät luettelon.
inspect-unlock = Avaa tiedosto
inspect-keep = Tallenna tiedot tapaukseen
inspect-kept = Tiedot ovat nyt tapauksessa. Tarkista vastaukset ja kirjaa, kuka tiedoston tarkisti.
layer-class-assumed = jäsenluokaksi on oletettu COM (yritys)
layer-copy = Kopioi tunniste
inspect-copy = Kopioi tekniselle toteuttajalle
inspect-use = Käyttö: {$use}
use-vtjkysely = VTJkysely suoraan
use-layer-authentication = Palveluväylä, autentikointi
use-layer-signing = Palveluväylä, allekirjoitus
path-inspect-title = Tarkista tiedostoja
path-inspect = Tarkista
request-open = Tee avain ja varmennepyyntö
request-title = Avain ja varmennepyyntö
request-intro = Varmenne tilataan varmennepyynnöllä, ja pyyntö tehdään avainparilla. Yksityinen avain kannattaa tehdä siellä, missä sitä käytetään, ja pitää siellä.
request-content = Varmennepyynnön sisältö
request-content-help = DVV ottaa varmenteen sisällön pyynnöstä. Kaikkia kenttiä ei ole julkaistu. Jos olet epävarma, kysy osoitteesta vptuotanto@dvv.fi.
request-host = Palvelimen verkkotunnus
request-host-help = Pelkkä IP-osoite ei riitä, eikä pyynnössä saa olla sähköpostiosoitetta.
request-organisation = Organisaatio
request-business-id = Y-tunnus
request-business-id-help = Y-tunnus kirjoitetaan pyynnön kenttään serialNumber.
request-key-kind = Avaimen tyyppi
request-on-server = Palvelimella (suositeltava tapa)
request-on-server-help = Lähetä nämä komennot palvelimen ylläpitäjälle. Silloin avain ei lähde palvelimelta.
request-copy-commands = Kopioi komennot
request-here = Tällä koneella
request-here-help = Valitse tämä vain, jos komentoja ei voi käyttää. Siirrä avain turvallisesti palvelimelle ja poista se täältä.
request-folder = Tiedostojen kansio
request-folder-help = Tiedostoja syntyy kaksi: nimi.key ja nimi.csr. Olemassa olevia tiedostoja ei korvata.
request-password = Avaimen salasana
request-password-help = Vähintään 12 merkkiä. Jos salasana unohtuu, avainta ei voi käyttää eikä salasanaa voi palauttaa.
request-password-again = Sama salasana uudelleen
request-passwords-differ = Salasanat eivät ole samat. Kirjoita molemmat uudelleen.
request-short-password = Kirjoita salasana, jossa on vähintään 12 merkkiä.
request-host-first = Kirjoita ensin palvelimen verkkotunnus.
request-make = Tee avain ja varmennepyyntö
request-making = Tehdään…
request-made = Avain ja pyyntö on tehty:
request-inspect = Tarkista varmennepyyntö

# Two people's work on one case.
clash-title = Kaksi ihmistä muutti samoja kohtia
clash-intro = { $count ->
    [one] Sinä ja joku muu muutitte samaa kohtaa. Valitse, kumpi jää.
   *[other] Sinä ja joku muu muutitte samoja kohtia ({$count}). Valitse jokaisesta, mikä jää.
}
clash-ours = Oma
clash-theirs = Toisen
clash-both = Pidä molemmat tekstit
clash-accept = Yhdistä ja tallenna
clash-undecided = Mitä et valitse, jää ratkaisematta, ja työ jatkuu.
clash-merged = Joku muu oli tallentanut tiedoston sillä välin. Mukaan otettuja muutoksia: {$count}.

# The trail, and what was recovered from it.
trail-failed = Muutoksiasi ei voi kirjata muutoshistoriaan: {$why} Tallenna usein, kunnes asia on korjattu.
trail-unreadable = Tapauksen muutoshistoriaa ei voi lukea: {$why} Se jätetään ennalleen, eikä muutoksiasi kirjata siihen. Tallenna usein.
trail-broken = Tapauksen muutoshistoriaa on muutettu Lupapolun ulkopuolella rivillä {$line}. Itse tapaus on ehjä. Vertaa sitä varmuuskopioihin.
trail-unknown = Muutoshistoriassa on muutoksia, joita ei koskaan tallennettu ja jotka eivät sovi tähän tiedostoon. Katso muutoshistoriasta, tarvitsetko niitä vielä.
recovered-title = Tallentamattomia muutoksia
recovered-text = { $count ->
    [one] Ohjelma pysähtyi, ennen kuin yksi muutos tallennettiin. Se tehtiin {$when}.
   *[other] Ohjelma pysähtyi, ennen kuin {$count} muutosta tallennettiin. Viimeinen tehtiin {$when}.
}
recovered-keep = Säilytä muutokset
recovered-discard = Hylkää muutokset

# Events and kept copies.
rail-events = Muutoshistoria
events-intro = Kaikki tapauksen muutokset, uusin ensin. Paina Enter, niin pääset kohtaan.
events-none = Ei vielä muutoksia.
events-none-how = Kun täytät kohtia, jokainen muutos tulee tänne päivineen ja tekijöineen.
events-filter = Suodata muutoksia ({$count})
events-older = Vanhempia muutoksia on tapauksen viereisessä muutoshistoriassa {$count}.
events-bring-back = Tuo takaisin: {$what}
column-who = Kuka
column-change = Muutos
trail-undone = kumottu
trail-redone = tehty uudelleen
trail-removed = poistettu
trail-added = lisätty
trail-changed = muutettu
trail-more = { $count ->
    [one] ja yksi muu
   *[other] ja {$count} muuta
}
backups-title = Varmuuskopiot
backups-help = Ennen tallennusta ohjelma ottaa tiedostosta kopion omaan kansioosi, enintään kerran 10 minuutissa. Se säilyttää 10 viimeistä kopiota ja yhden kultakin päivältä 30 päivän ajan.
backups-none = Varmuuskopioita ei vielä ole.
backup-line = { $differences ->
    [0] {$when} · vastauksia {$answers}, rivejä {$rows} · sama kuin nyt
    [one] {$when} · vastauksia {$answers}, rivejä {$rows} · yksi ero nykyiseen
   *[other] {$when} · vastauksia {$answers}, rivejä {$rows} · {$differences} eroa nykyiseen
}
backup-unreadable = {$when} · varmuuskopiota ei voi lukea
backup-restore = Palauta tämä versio
backup-restored = Versio on palautettu. Voit kumota tämän (Ctrl+Z).

# Who has the case open.
hold-theirs = {$who} pitää tätä tapausta auki koneella {$on}. Voit lukea sitä mutta et muuttaa.
hold-refused = Mitään ei muutettu: {$who} pitää tätä tapausta auki koneella {$on}. Tallenna kopio tai pyydä muokkausvuoroa.
hold-somebody = Joku
hold-copy = Tallenna kopio…
hold-ask = Pyydä muokkausvuoroa
hold-try-again = Yritä uudelleen
hold-asked = Pyyntö on lähetetty. Kun saat vuoron, valitse Yritä uudelleen.
hold-not-asked = Pyyntöä ei voitu lähettää. Ota yhteyttä suoraan häneen.
hold-asked-for = {$who} pyytää muokkausvuoroa tähän tapaukseen.
hold-hand-over = Tallenna ja anna vuoro
hold-keep = Pidä vuoro

# A file that can only be read.
sealed-read-only = Voit lukea ja viedä sen mutta et muuttaa. Päivitä Lupapolku.
sealed-refused = Mitään ei muutettu. Päivitä Lupapolku, niin voit jatkaa.
save-in-place = Tallennus ei ole tässä kansiossa täysin turvallinen: jos kone sammuu kesken, tiedosto voi vaurioitua. Siirrä tapaus toiseen kansioon.
job-broken = Lupapolussa tapahtui virhe { $job ->
    [ask] lomakkeita tehtäessä
    [collect] vastauksia luettaessa
    [open] tapausta avattaessa
    [digest] tapausta läpi käytäessä
    [save] tallennettaessa
    [trail] muutoshistoriaa kirjoitettaessa
    [events] muutoshistoriaa luettaessa
    [restore] varmuuskopiota luettaessa
    [lock] muokkausvuoroa jatkettaessa
    [merge] toisen muutoksia luettaessa
    [copy] toista versiota luettaessa
    [inspect] varmennetiedostoja luettaessa
    [make-request] varmennepyyntöä tehtäessä
    [table] taulukkoa luettaessa
    [attach] liitettä luettaessa
    [handover] tarkistuslistaa koottaessa
    [export] vietäessä
    [verify] luovutusta tarkistettaessa
    [unpack] luovutuspakettia purettaessa
    [show] tiedostoa avattaessa
    [browser] selainta avattaessa
    [chooser] tiedostoa valittaessa
    [settings] asetuksia tallennettaessa
    [explain] tulostetta luettaessa
    [language] kieltä vaihdettaessa
   *[other] kesken työn
}. Tapaus on yhä auki, eikä tiedostoa ole muutettu. Yritä uudelleen.
opening = Avataan: {$name}

# Second files that sync tools leave behind.
copy-found = Kansiossa on toinen versio tästä tapauksesta: {$name}. Se on luultavasti syntynyt, kun kaksi ihmistä tallensi yhtä aikaa.
copy-compare = Vertaa ja yhdistä…
copy-leave = Älä yhdistä
copy-title = Sama tapaus kahdessa tiedostossa
copy-intro = { $count ->
    [0] Tiedostossa {$name} ei ole mitään uutta.
    [one] Tiedosto {$name} eroaa tästä yhdessä kohdassa. Valitse, kumpi jää.
   *[other] Tiedosto {$name} eroaa tästä {$count} kohdassa. Valitse jokaisesta, kumpi jää.
}
copy-guessed = Jos kohta on muuttunut vain jommassakummassa tiedostossa lähimmän varmuuskopion jälkeen, ohjelma on valinnut muutoksen valmiiksi. Käy valinnat läpi.
copy-ours = Tässä
copy-theirs = Toisessa
copy-remove = Siirrä toinen tiedosto sen jälkeen varmuuskopioihin
copy-merged = Tiedostot on yhdistetty. Voit kumota tämän (Ctrl+Z).
copy-not-gone = Toista tiedostoa ei voitu siirtää varmuuskopioihin: {$why} Siirrä se itse: {$path}

# Handing over.
handover-export = { $kind ->
    [bundle] Vie luovutuspaketti…
    [ics] Vie kalenteri…
   *[other] Vie {$format}…
}
handover-to = Vastaanottajan nimi
handover-to-help = Kun annat nimen, luovutus kirjataan tapaukseen, ja seuraava luovutus kertoo, mitä sen jälkeen on muuttunut. Muuten mitään ei kirjata.
format-pdf = PDF
format-pdf-help = Luettavaksi, tulostettavaksi ja allekirjoitettavaksi. Esteetön (PDF/UA) ja arkistointikelpoinen (PDF/A).
format-excel = Excel
format-excel-help = Tarkistuslista, loppuasiakkaat, tietomatriisi ja määräajat taulukkoina
format-ics = Kalenteri
format-ics-help = Määräajat ja muistutukset kalenteriin. Uusi vienti korvaa aiemmat merkinnät.
format-bundle = Luovutuspaketti
format-bundle-help = Tapaus, muutoshistoria, tarkistuslista ja liitteet yhdessä zip-tiedostossa, josta työ jatkuu toisella koneella
exporting = Kirjoitetaan: {$name}
underway-stop = Keskeytä
export-open = Avaa
export-folder = Näytä kansiossa
show-failed = Tiedosto ei auennut. Avaa se itse: {$path}
bundle-unpacked = Luovutuspaketti on ehjä ja purettu kansioon {$path}
take-over-title = Tapauksen vastaanotto
take-over-intro = Tästä näet, kuka luovutti tapauksen ja milloin. Vahvistuksesi jää muutoshistoriaan.
take-over-none = Tapausta ei ole luovutettu.
take-over-since = Muutokset luovutuksen jälkeen
take-over-by = Nimesi
take-over-by-help = Nimesi ja päivämäärä kirjataan luovutuksen tietoihin.
take-over-confirm = Vahvista vastaanotto
take-over-done = Olet vahvistanut vastaanoton. Se on kirjattu muutoshistoriaan.
take-over-read = Lue koko tarkistuslista
take-over-link = Siirry vastaanottoon
take-over-waits = Tapaus on luovutettu henkilölle {$to}, joka ei ole vielä vahvistanut vastaanottoa.
tour-place = {$number}/{$total}
tour-next = Seuraava
tour-back = Edellinen
tour-end = Lopeta kierros
tour-leave = Lopeta kierros
tour-overview = Yleiskuva kertoo, kuinka pitkällä olet, mitä tehdä seuraavaksi ja mitkä päivät lähestyvät. Vasemmalla on kuusi vaihetta.
tour-step = Vaihe on tarkistuslista. Avaa tehtävä, vastaa ja merkitse se valmiiksi. Oikealla näet, mitä puuttuu, mistä löydät DVV:n ohjeet ja keneltä voit kysyä.
tour-form = Hakemus valmistellaan osa kerrallaan. Ohjelma tarkistaa vastaukset ja näyttää virheen kentän vieressä. Mitään ei lähetetä.
tour-table = Loppuasiakkaat ovat taulukossa. Voit tuoda ne Excelistä, suodattaa niitä ja korjata monta riviä kerralla.
tour-matrix = Tässä valitset, mitä tietoja kukin loppuasiakasryhmä tarvitsee. Perustele jokainen valinta.
tour-connection = Varmenteet ja Palveluväylä ovat teknisen toteuttajan osuus. Ohjelma lukee varmennetiedostot ja selittää ne.
tour-deadlines = Ohjelma kerää määräajat tehtävistä, varmenteista ja luvista. Voit viedä ne kalenteriin.
tour-handover = Työn luovutus kokoaa kaiken asiakirjaksi seuraajalle, tekniselle toteuttajalle tai tarkastajalle. Kierros päättyy tähän. Esimerkki jää auki, joten voit kokeilla vapaasti.
edit-stale = Mitään ei muutettu: vastaus oli jo muuttunut. Katso se ja yritä uudelleen.
handover-not-recorded = Tiedosto on kirjoitettu, mutta luovutusta ei kirjattu tapaukseen. Vie se uudelleen, kun tapausta voi muuttaa.

# Päivät, määräajat, lähteet ja prosessin versiot.
weekday = { $day ->
    [1] maanantai
    [2] tiistai
    [3] keskiviikko
    [4] torstai
    [5] perjantai
    [6] lauantai
   *[7] sunnuntai
}
month-has = { $month ->
    [1] Tammikuussa
    [2] Helmikuussa
    [3] Maaliskuussa
    [4] Huhtikuussa
    [5] Toukokuussa
    [6] Kesäkuussa
    [7] Heinäkuussa
    [8] Elokuussa
    [9] Syyskuussa
    [10] Lokakuussa
    [11] Marraskuussa
   *[12] Joulukuussa
} {$year} on {$has} päivää
issue-no-such-day = {$field}: sellaista päivää ei ole. {$month}; tarkista päivä.
issue-no-such-month = {$field}: kuukautta {$month} ei ole. Kirjoita päivä muodossa 7.11.2026.
issue-not-days = Kirjoita päivien määrä numerona, esimerkiksi 30.
issue-passed = {$what}: päivä oli {$date}. Hoida asia tai kirjaa, milloin se hoidettiin.
issue-near = { $days ->
    [0] {$what}: tänään {$date} on viimeinen päivä
    [one] {$what}: viimeinen päivä on huomenna {$date}
   *[other] {$what}: {$days} päivää jäljellä, viimeinen päivä {$date}
}
issue-late = {$what}: viimeinen päivä oli {$date}, mutta kirjattu päivä on {$done}. Tarkista päivät; jos ne ovat oikein, selvitä, mitä myöhästymisestä seuraa.
issue-in-future = {$date} on tulevaisuudessa, vaikka kyse on jo tapahtuneesta. Korjaa päivä.
issue-odd-year = Tarkista vuosi: {$date}
issue-before-other = {$date} on ennen päivää, jota se seuraa ({$other}: {$other-date}). Korjaa jompikumpi.
issue-before-case = {$date} on ennen tapauksen aloituspäivää {$started}. Tarkista vuosi; jos päivä on oikea, voit jättää sen ennalleen.
issue-clock-behind = Tietokoneen mukaan tänään on päivä, joka on ennen tapauksen aloituspäivää {$started}. Tarkista koneen kello.
issue-gate-closed = Käyttö alkaa {$begins}, mutta tätä ei ole kirjattu: {$gate}. Kirjaa se; muuten käyttöä ei saa aloittaa eikä jatkaa.
issue-gate-later = Käyttö alkaa {$begins}, ennen kuin tämä on kunnossa: {$gate} ({$since}). Korjaa päivät; jos ne ovat oikein, ota yhteys DVV:hen.
issue-gate-ended = Käyttö alkaa {$begins}, mutta tämä on silloin päättynyt: {$gate} ({$until}). Hae jatkoa tai korjaa päivät.
issue-counted = Laskettu viimeinen päivä: {$last}. {$steps} {$readings} Kalenteri on tarkistettu vuoden {$until} loppuun. Vahvista päivä tai kirjaa omasi. Tiedoksiannon uudistus voi muuttaa tätä (hallituksen esitys HE 124/2025 vp). Kysy osoitteesta kirjaamo@dvv.fi, onko se voimassa.
counted-keep = { $count ->
    [one] {""}
   *[other] Lakia voi lukea {$count} tavalla, ja määräaika päättyy silloin eri päivinä; noudata niistä aikaisinta.
}
counted-reading = {$reading}: {$last}. {$steps}
reading-presumed = Lain olettama
reading-known = Jos näytetään, että päätös saatiin aikaisemmin
reading-service-moved = Jos myös tiedoksisaannin päivä siirtyy arkipäivään, mistä laki ei puhu
step-post = Kirje lähetetty {$date}.
step-proof = Vastaanotettu todisteellisesti {$date}.
step-electronic = Sähköinen viesti lähetetty {$date}.
step-fetched = Haettu tunnistautuneena {$date}.
step-presumed = Saatu tiedoksi {$after}. päivänä lähettämisestä, {$date} ({$section}).
step-served = Saatu tiedoksi {$date} ({$section}).
step-known = Päätöksen tiedetään tulleen {$date}.
step-first = Tiedoksisaannin päivää ei lasketa. Ensimmäinen päivä on {$date} ({$section}).
step-counted = {$days}. päivä on {$date}.
step-moved = Se on {$why}, joten päivä siirtyy: {$date} ({$section}).
act-section = {$act} {$section} §
act-sections = {$act} {$section} §
act-subsection = {$act} {$section} §:n {$part} momentti
act-article = {$act} {$article} artikla
act-article-paragraph = {$act} {$article} artiklan {$paragraph} kohta
act-article-point = {$act} {$article} artiklan {$paragraph} kohdan {$point} alakohta
issue-on-rest-day = {$date} on {$why}. Lain määräaika ei pääty silloin, vaan viimeinen päivä on {$to} (150/1930 5 §).
issue-later-than-counted = Kirjattu päivä {$date} on laskettua myöhempi. Laskettu viimeinen päivä on {$counted}. Tarkista päivä.
issue-earlier-than-counted = Kirjattu päivä {$date} on laskettua aikaisempi. Laskettu viimeinen päivä on {$counted}. Tarkista päivä.
issue-beyond-calendar = Päivästä {$date} ei voi laskea: pyhät on tarkistettu vain vuosilta {$from}–{$until}. Laske ja kirjaa päivä itse.
issue-day-in-text = Tekstissä on päivä {$date}. Kirjaa se myös kohtaan {$other}, jotta siitä muistutetaan.
issue-not-asked = Tiedostossa on vastaus kysymykseen, jota ohjelma ei enää kysy ({$question}). Vastaus säilyy. Poista se tai kirjaa se oikeaan kohtaan.
rest = { $rest ->
    [new-year] uudenvuodenpäivä
    [epiphany] loppiainen
    [good-friday] pitkäperjantai
    [easter] pääsiäispäivä
    [easter-monday] toinen pääsiäispäivä
    [may-day] vapunpäivä
    [ascension] helatorstai
    [pentecost] helluntai
    [midsummer-eve] juhannusaatto
    [midsummer] juhannuspäivä
    [all-saints] pyhäinpäivä
    [independence] itsenäisyyspäivä
    [christmas-eve] jouluaatto
    [christmas] joulupäivä
    [second-christmas-day] tapaninpäivä
    [saturday] lauantai
   *[sunday] sunnuntai
}
rest-and = {$one} ja {$other}
nearness-passed = { $days ->
    [one] Mennyt: eilen
   *[other] Mennyt: {$days} päivää sitten
}
nearness-today = Viimeinen päivä tänään
nearness-near = { $days ->
    [one] Huomenna
   *[other] {$days} päivää jäljellä
}
nearness-ahead = { $days ->
    [one] {$days} päivä jäljellä
   *[other] {$days} päivää jäljellä
}
nearness-countersigned = laskennan tarkisti {$by}
column-source = Mihin perustuu
column-read = Milloin luettiin
source-read = {$source} (luettu {$date})
basis-process = DVV:n sivu tai prosessi
basis-statute = Säädös
basis-experience = Muiden kokemus: kysy, päteekö yhä
basis-practice = Oma suosituksemme
basis-guide = Ohjelman ohje; lähteet koskevat koko tehtävää
basis-own = Ohjelman oma teksti
sources-intro = Väittämiä {$count}. Säädökset on luettu sellaisina kuin ne olivat 23.2.2025, ellei toisin sanota; myöhempiä muutoksia emme tunne.
help-process = Näytä, mihin ohjelman väittämät perustuvat
help-sources = Jokainen väittämä, sen lähde, lukupäivä ja tyyppi
cli-process-what = Anna --sources.
duty-place = Velvoitteet luvan jälkeen · {$duty}
version-older = Tapaus tehtiin prosessin versiolla {$from}, ja nyt käytössä on versio {$to}. Kaikki vastaukset ovat tallella.
version-newer = Tapaus tehtiin prosessin versiolla {$version}, jota tämä ohjelma ei tunne. Päivitä Lupapolku.
version-show = Näytä muutokset
version-hide = Piilota muutokset
version-new = Uusi kysymys: {$place}: {$what}
version-new-task = Uusi tehtävä: {$what}
version-changed = { $answers ->
    [0] Muuttunut: {$what}. {$why}.
    [one] Muuttunut: {$what}. {$why}. Tarkista vastauksesi.
   *[other] Muuttunut: {$what}. {$why}. Tarkista vastauksesi ({$answers}).
}
version-gone = Ei enää kysytä: {$what}. {$why}.
deadline-passed = päivä on mennyt
version-looked-through = Merkitse muutokset katsotuiksi
version-title = Prosessin versio, johon asti muutokset on katsottu
edit-version = muutokset katsottu: {$what}
field-counted = Vahvista laskettu päivä {$date}

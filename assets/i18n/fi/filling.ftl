# What a page says while it is filled in.
kept-text = Perustelu säilyy ja palaa, kun valitset tiedot uudelleen:
undone-with-more = { $count ->
    [one] {$what} ja 1 muu kohta
   *[other] {$what} ja {$count} muuta kohtaa
}
undone = Kumottu: {$what}
redone = Tehty uudelleen: {$what}
matrix-legend = Piste: tietoja ei pyydetä · oikeinmerkki: perusteltu · … perustelu puuttuu tai on luonnos · § laki rajaa tietojen luovuttamista · ! korjattavaa. Napsautus vie ruutuun, kaksoisnapsautus tai Enter avaa perustelun, välilyönti valitsee tiedot tai poistaa valinnan.

# How far a task, a page and the whole have come.
chip-mark-done = Merkitse valmiiksi
completion-derived = Tämä on valmis, kun sen pakolliset kohdat on täytetty.
completion-declared = Merkitse tämä itse valmiiksi, kun se on tehty.
side-untold = { $count ->
    [one] Yksi kohta on vielä tarkistettava.
   *[other] Vielä {$count} kohtaa on tarkistettava.
}
side-blocked = Ennen tätä:
check-title = Avoimet kohdat
check-intro = Valitse kohta, niin pääset sinne.
check-nothing = Avoimia kohtia ei ole.
check-print = Vie tulostettavaksi…
path-print-title = Vie avoimet kohdat tulostettavaksi
open-items-file-name = avoimet-kohdat
open-items-task = Tehtävä
open-items-what = Kohta
row-done = Valmis
row-done-and-next = Valmis, lisää seuraava
row-done-and-on = Valmis, siirry seuraavaan
save-nowhere = Ei tiedostossa
tour-own = Aloita oma tapaus
task-open-link = Avaa: {$host}

# What is asked once, and what the window keeps.
path-user = Nimesi
path-user-help = Se merkitään tehtäviin, jotka merkitset valmiiksi.
path-busy = Avataan tiedostoa
person-name = Nimi
person-email = Sähköposti
person-phone = Puhelin

# A new case from another, and what tabs tell.
menu-from-this = Uusi tästä pohjasta…
path-from-this-title = Aloita uusi tapaus tästä pohjasta
path-from-this-help = Mukaan otetaan vastaukset ja luettelot. Henkilöt, päivät, tiedostot ja tehtävien tilat jäävät pois.
count-open = { $count ->
    [one] Yksi kohta on auki
   *[other] {$count} kohtaa on auki
}
review-warned = Kaikkeen on vastattu, mutta { $count ->
    [one] yhdestä kohdasta varoitetaan:
   *[other] {$count} kohdasta varoitetaan:
}
overview-warned = Kaikki tehtävät on tehty, mutta { $count ->
    [one] yhdestä kohdasta varoitetaan:
   *[other] {$count} kohdasta varoitetaan:
}
column-filled = Täyttö
field-due-with = Ota varmenteesta laskettu päivä {$date}
issue-before-answered = Tavallisesti ensin: {$other}. Siihen ei ole vastattu; tarkista, kuuluuko tämä vasta sen jälkeen.

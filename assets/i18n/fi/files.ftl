# Kahden työ samassa tapauksessa, vanhempi tiedosto, kadonnut tiedosto ja henkilötunnukset.
edit-decided = Ratkaisu: {$what}
change-decided = ratkaistu
change-undecided = ratkaisematta, myös: {$others}
undecided-somebody = joku muu
undecided-other = {$who}: ”{$value}”
issue-undecided = Kaksi ihmistä muutti tätä. Tässä on ”{$ours}”; {$others}. Ratkaise, kumpi jää.
clash-kept = { $count ->
    [one] Muutitte samaa kohtaa: kumpikin versio säilyy, kunnes joku ratkaisee, kumpi jää.
   *[other] Muutitte samoja kohtia ({$count}): kumpikin versio säilyy, kunnes joku ratkaisee, kumpi jää.
}
clash-open = { $count ->
    [one] Yksi kohta on ratkaisematta: kaksi ihmistä muutti sitä. Kumpikin versio säilyy, ja työ jatkuu.
   *[other] {$count} kohtaa on ratkaisematta: kaksi ihmistä muutti niitä. Kumpikin versio säilyy, ja työ jatkuu.
}
clash-decide = Ratkaise…
clash-look = Katso, mitä otettiin mukaan
clash-decide-now = Ratkaise ja tallenna
clash-later = Ratkaise myöhemmin
copy-taken-in = Toinen versio yhdistettiin tähän ja siirrettiin varmuuskopioihin. Mukaan otettuja muutoksia: {$count}.
copy-nothing-new = Toisessa versiossa ei ole mitään uutta. Se siirrettiin varmuuskopioihin.
older-title = Tiedosto on vanhempi versio
older-text = { $count ->
    [one] Tiedosto on vanhempi versio ({$version}). Sen jälkeen täällä tehtiin yksi muutos {$when}; se on muutoshistoriassa.
   *[other] Tiedosto on vanhempi versio ({$version}). Sen jälkeen täällä tehtiin {$count} muutosta, viimeinen {$when}; ne ovat muutoshistoriassa.
}
older-text-unknown = { $count ->
    [one] Tiedosto on vanhempi versio. Sen jälkeen täällä tehtiin yksi muutos {$when}; se on muutoshistoriassa.
   *[other] Tiedosto on vanhempi versio. Sen jälkeen täällä tehtiin {$count} muutosta, viimeinen {$when}; ne ovat muutoshistoriassa.
}
older-keep = Pidä tiedosto tällaisena
older-bring = Palauta myöhemmät muutokset
older-notice = Tiedosto on vanhempi versio ({$version}). Muiden myöhemmät muutokset ovat muutoshistoriassa.
older-notice-unknown = Tiedosto on vanhempi versio. Muiden myöhemmät muutokset ovat muutoshistoriassa.
elsewhere-title = Tiedosto on tehty ilman muutoksiasi
elsewhere-text = { $count ->
    [one] Tiedoston paikalla on jonkun muun versio. Siitä puuttuu yksi muutos, jonka olit tallentanut. Se tehtiin {$when}.
   *[other] Tiedoston paikalla on jonkun muun versio. Siitä puuttuu {$count} muutosta, jotka olit tallentanut. Viimeinen tehtiin {$when}.
}
elsewhere-join = Yhdistä
elsewhere-leave = Jätä omani pois
gone-title = Tiedostoa ei enää ole
gone-text = Tapauksen tiedosto siirrettiin tai poistettiin, kun tapaus oli auki. Mitään tekemääsi ei ole kadonnut. Missä tapausta säilytetään?
gone-renamed = Tiedosto nimettiin uudelleen: se on nyt {$name}. Missä tapausta säilytetään?
gone-follow = Jatka tiedostossa {$name}
gone-here = Tallenna tähän uudelleen
moved-without-events = Muutoshistoriaa ei voitu siirtää mukana. Se on vanhan nimen vieressä: siirrä se itse tiedoston viereen.
save-gone = Tiedostoa ei enää ole: se siirrettiin, nimettiin uudelleen tai poistettiin.
lock-not-renewed = Muokkausvuoroasi ei voi jatkaa: {$why} Kahden minuutin kuluttua muut voivat avata tapauksen muokattavaksi. Kun tallennat, ohjelma kysyy silti, ennen kuin se korvaa toisen työn.
trail-taken-in = otettu mukaan
events-take-back = Peru: {$what}
identity-code-refused = Mitään ei muutettu: tapaukseen olisi tullut henkilötunnus. Poista tunnus ja yritä uudelleen.
identity-code-held = { $count ->
    [one] Yhdessä kentässä on henkilötunnus. Kentän tekstiä ei tallenneta mihinkään, ennen kuin tunnus on poistettu:
   *[other] {$count} kentässä on henkilötunnus. Kenttien tekstiä ei tallenneta mihinkään, ennen kuin tunnukset on poistettu. Ensimmäinen on:
}
identity-code-held-here = Tekstissä on henkilötunnus. Siitä ei tallenneta mitään, ennen kuin tunnus on poistettu.
codes-title = Mukaan päässeet henkilötunnukset
codes-help = Lupapolku ei kirjoita henkilötunnuksia levylle. Tunnus on voinut tulla muualla tehdyn tiedoston tai vanhemman version mukana.
codes-ask = Poista henkilötunnukset…
codes-text = Jokainen henkilötunnus peitetään tapauksen tiedostosta, kaikista sen viereisistä muutoshistorioista ja ristiriitakopioista sekä omista varmuuskopioistasi. Tätä ei voi perua. Luovutuspaketit ja muut luovutetut tiedostot jäävät ennalleen.
codes-remove = Poista ne
codes-save-first = Tallenna tapaus ensin; muokkausvuoron on oltava sinulla.
covered-nothing = Tapauksessa, muutoshistorioissa ja kopioissa ei ollut henkilötunnuksia.
covered-done = Henkilötunnukset peitettiin näistä: {$files}.
covered-failed = { $count ->
    [one] Tässä tunnukset voivat olla yhä, koska tiedostoa ei voitu lukea tai kirjoittaa: {$files}. Pyydä siihen oikeudet ja yritä uudelleen.
   *[other] Näissä tunnukset voivat olla yhä, koska tiedostoja ei voitu lukea tai kirjoittaa: {$files}. Pyydä niihin oikeudet ja yritä uudelleen.
}
covered-case = tapaus {$name} ({$count})
covered-events = muutoshistoria {$name} (rivejä: {$count})
covered-conflicted-copy = ristiriitakopio {$name} ({$count})
covered-kept-copy = varmuuskopio {$name} ({$count})

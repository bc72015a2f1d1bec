# Haastattelu: ensimmäinen luonnos vastauksista.
issue-draft = Luonnos: vahvista tai muokkaa
draft-taken = luonnos
draft-confirmed = vahvistanut {$by} {$date}
draft-rejected = hylännyt {$by} {$date}
edit-draft = luonnoksesta päätetty: {$what}
draft-marked = Luonnos: {$text}
handover-drafts = { $count ->
    [one] Yksi vastaus on luonnos: ehdotettu, mutta kukaan ei ole vahvistanut tai muokannut sitä.
   *[other] {$count} vastausta on luonnoksia: ehdotettuja, mutta kukaan ei ole vahvistanut tai muokannut niitä.
}
interview-title = Haastattelu
interview-later = Jatka myöhemmin
interview-page = Haastattelu, sivu {$number}/{$total}
interview-proposal = Ehdotus
interview-proposal-intro = Vastauksesi riittävät näihin ehdotuksiin. Luonnos ei ole vastaus: kohta puuttuu, kunnes joku muokkaa luonnosta tai vahvistaa sen.
interview-nothing-proposed = Vastaukset eivät ehdota nyt mitään uutta.
interview-nothing-chosen = Valitse ensin alat:
interview-accept-all = { $count ->
    [one] Ota ehdotus luonnokseksi
   *[other] Ota kaikki {$count} luonnoksiksi
}
interview-taken = { $count ->
    [one] Yksi luonnos otettiin.
   *[other] {$count} luonnosta otettiin.
} Kumoa peruu kaikki kerralla.
interview-accept = Ota luonnokseksi
interview-change = Ota ja muokkaa
interview-reject = Älä ehdota uudelleen
interview-keep = Pidä nykyinen
interview-rejected = Ei ehdoteta uudelleen
interview-propose-again = Ehdota taas
interview-open-drafts = { $count ->
    [one] Yksi luonnos odottaa muokkausta tai vahvistusta.
   *[other] {$count} luonnosta odottaa muokkausta tai vahvistusta.
}
interview-first-draft = Näytä ensimmäinen
interview-stands = Luonnoksia {$drafts}, ehdotuksia {$proposals}.
interview-go-on = Näytä ehdotus
draft-confirm = Vahvista tällaisena
draft-of-interview = Luonnos haastattelusta.
draft-why-show = Näytä perustelu
draft-why-hide = Piilota perustelu
draft-in-task = Tehtävässä on {$count} luonnosta haastattelusta. Lue ne, muokkaa tarvittaessa ja vahvista.
draft-confirm-all = Vahvista kaikki {$count}
draft-confirmed-all = { $count ->
    [one] Luonnos vahvistettiin.
   *[other] {$count} luonnosta vahvistettiin.
}
interview-same = Samat valinnat muillekin aloille, tällä ja seuraavilla sivuilla
interview-same-answered = Muilla aloilla on tässä jo vastaukset, joten mitään ei muutettu. Muuta ne yksitellen.
draft-advice = Ohjelman oma neuvo, ei lähdettä.
draft-answers = Perustuu vastauksiin: {$answers}.
proposal-instead =
    Nyt: {$now}
    Ehdotus: {$new}
proposal-away = Poistuisi: {$now}
draft-stale = Vastaus, johon tämä nojaa, on muuttunut: katso uusi ehdotus haastattelun lopusta.
interview-source = Avaa lähde

# The handover to work from.
handover-overdue = Myöhässä
handover-late = { $what } ({ $date })
handover-blocks = Lähettämisen esteet
handover-blocks-what = { $filing }: tekemättä: { $tasks }
column-why = Miksi
column-how = Miten
finding-of-rows = { $what } ({ $count } riviä: { $names })
finding-of-many = { $more ->
    [one] { $what } ({ $count } riviä: { $names } ja yksi muu)
   *[other] { $what } ({ $count } riviä: { $names } ja { $more } muuta)
}
handover-redact-limits = Henkilöiden nimet, yhteystiedot ja tiedostojen paikat on jätetty pois. Vapaista teksteistä on peitetty sähköpostiosoitteet sekä ne nimet ja puhelinnumerot, jotka on annettu muissa vastauksissa. Taivutettuja ja muita nimiä ei löydetä: lue tekstit, ennen kuin annat tämän eteenpäin.
bundle-readme-name = LUE-MINUT.txt
bundle-readme =
    Tässä luovutuspaketissa on luovutettu tapaus ja kaikki, mikä siihen kuuluu.
    Lue ensin { $list }.pdf tai { $list }.html. Niihin ei tarvita Lupapolkua.
    Jatka työtä Lupapolussa: avaa siinä tämä zip-tiedosto tai anna komento lupapolku unpack PAKETTI --to KANSIO.
    case.ron on itse tapaus. Tiedostot, joiden nimen lopussa on .trail, kertovat, mitä sille on tehty.
    attachments-kansiossa ovat liitteet.
    Jos purat paketin muulla ohjelmalla, SHA256SUMS kertoo, onko jotakin muutettu: sha256sum --check SHA256SUMS.
handover-nothing-late = Ei mitään
handover-sum = Tarkistussumma
handover-lacking = { $count ->
    [one] 1 vastaus puuttuu tai on korjattava
   *[other] { $count } vastausta puuttuu tai on korjattava
}
handover-about = Tämä luovutus
handover-who = Kuka: { $value }
handover-by-when = Viimeistään { $value }
bundle-checklist-name = tarkistuslista
handover-first-open = Ei vielä valmis

# Rader som kanske inte hör till tabellen, och kolumner som svarar tillsammans.
table-struck = { $count ->
    [one] Det finns överstruken text på rad {$lines}. Den lästes också. Kontrollera om raden hör hit.
   *[other] Det finns överstruken text på raderna {$lines}. Den lästes också. Kontrollera om raderna hör hit.
}
table-example-names = { $count ->
    [one] Den här raden ser ut som ett exempel i en mall: {$lines}. Den lästes med de andra. Kontrollera om den hör hit.
   *[other] De här raderna ser ut som exempel i en mall: {$lines}. De lästes med de andra. Kontrollera om de hör hit.
}
table-left-example = Rad {$line} utelämnades, eftersom det står att den är ett exempel: {$text}
table-column-together = Kolumnen ”{$column}” → {$field}, tillsammans med ”{$other}”
import-together = Tillsammans med ”{$other}”.
table-refused-not-corrected = raden har fortfarande orsaken till att den inte kunde importeras. Rätta raden och ta bort orsaken
table-cell-namesake = {$field}: i ärendet finns redan ”{$typed}” med FO-numret {$known}, så den här är en annan slutkund. Om dess FO-nummer har ändrats, rätta det i ärendet och importera tabellen igen.
table-left-marks = { $count ->
    [one] Rad {$lines} utelämnades: den har bara kryss eller ett löpnummer.
   *[other] {$count} rader utelämnades: de har bara kryss eller löpnummer. Rader {$lines}.
}
table-other-lists = { $count ->
    [one] Också det här bladet verkar ha slutkunder och lästes inte: {$names}. Importera det också.
   *[other] Också de här bladen verkar ha slutkunder och lästes inte: {$names}. Importera dem också, ett i taget.
}
table-unseen = { $count ->
    [one] På rad {$lines} finns ett värde som inte syns: det är dolt, har samma färg som bakgrunden eller är för litet, dess format visar inget, eller så täcks det av sammanfogade celler. Det lästes också. Kontrollera om det ska vara med.
   *[other] På raderna {$lines} finns värden som inte syns: de är dolda, har samma färg som bakgrunden eller är för små, deras format visar inget, eller så täcks de av sammanfogade celler. De lästes också. Kontrollera om de ska vara med.
}
table-apart = { $count ->
    [one] Rad {$lines} står för sig under tabellen och lästes också. Kontrollera om den är en slutkund eller en anmärkning.
   *[other] Raderna {$lines} står för sig under tabellen och lästes också. Kontrollera om de är slutkunder eller anmärkningar.
}
table-text-outside = { $count ->
    [one] Utanför tabellerna finns text som inte lästes (rad {$lines}): {$text}
   *[other] Utanför tabellerna finns text som inte lästes ({$count} rader: {$lines}). Den första av dem: {$text}
}
table-text-of-page = Sidan har text utanför sina tabeller som inte lästes. Textrader ovanför tabellerna: {$above}, mellan dem: {$between}, nedanför dem: {$below}. Den första av dem: {$text}
table-conditional = { $count ->
    [one] En villkorsstyrd formatering kan dölja värden på rad {$lines}; dess regel tolkades inte. De lästes också. Kontrollera om de ska vara med.
   *[other] Villkorsstyrda formateringar kan dölja värden på raderna {$lines}; deras regler tolkades inte. Värdena lästes också. Kontrollera om de ska vara med.
}
table-left-commented = Rad {$line} utelämnades: den börjar med tecknet för en anmärkning: {$text}
table-page-texts = I sidhuvudet eller sidfoten på de utskrivna sidorna finns text som inte lästes: {$texts}
table-shown-otherwise = { $count ->
    [one] Cell {$cells} visar ”{$shown}” och har värdet ”{$held}”. Det som visas togs med. Kontrollera den.
   *[other] De här cellerna visar något annat än sitt värde, och det som visas togs med: {$cells}. Den första visar ”{$shown}” och har värdet ”{$held}”. Kontrollera dem.
}
table-parts-of-days = { $count ->
    [one] Cell {$cells} visar bara en del av sitt datum, och hela datumet lästes. Kontrollera den.
   *[other] De här cellerna visar bara en del av sina datum, och hela datumen lästes: {$cells}. Kontrollera dem.
}
table-styles-of-page = Sidan har skript, en formatmall i en annan fil eller stilar som inte tolkades, så vi vet inte om hela tabellen syns på sidan. Hela tabellen lästes. Jämför den med sidan i en webbläsare.

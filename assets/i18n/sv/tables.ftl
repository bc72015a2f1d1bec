# What is told while a table is read in.
table-reason = Orsak
table-empty = (tomt)
table-no-such-sheet = Det finns inget blad ”{$name}”. I filen finns: {$there}.
table-only-hidden = Bladen som visas har inga rader. Dolda blad med rader: {$names}. Välj vilket av dem som ska läsas.
table-no-such-line = Det finns inget på rad {$line}. Ange raden med kolumnernas rubriker.
table-is-gnumeric = Filen är i Gnumerics eget format. Spara den i Gnumeric som xlsx och importera den.
table-is-numbers = Filen är från Apple Numbers. Exportera den därifrån till Excel och importera den.
table-is-pdf = Filen är en PDF, ur vilken en tabell inte kan läsas. Be om den ursprungliga tabellen.
table-is-document = Filen är ett textdokument. Kopiera tabellen i den till ett kalkylprogram och spara som xlsx.
table-is-json = Filen är JSON och ingen tabell. Be om uppgifterna som CSV eller xlsx.
table-is-web-page = Filen är en webbsida utan tabell. Om den är från Excel finns tabellerna i mappen bredvid: öppna den i Excel eller LibreOffice och spara som xlsx.
table-is-web-archive = Filen är ett webbarkiv (MHT). Öppna den i Excel och spara som xlsx.
table-is-xml = Filen är XML som inte känns igen som en tabell. Öppna den i ett kalkylprogram och spara som xlsx.
table-is-picture = Filen är en bild. Be om tabellen som CSV eller xlsx.
table-is-database = Filen är en databas. Exportera tabellen därifrån till CSV eller xlsx.
table-is-old-spreadsheet = Filen är i ett gammalt kalkylformat som inte läses. Öppna den i LibreOffice och spara som xlsx.
table-is-archive = Filen är en packad mapp. Packa upp den och importera tabellen i den.
table-is-mail = Filen är ett e-postmeddelande. Spara bilagan och importera den. Om tabellen finns i meddelandet, kopiera den till ett kalkylprogram och spara den som xlsx.
table-is-case = Filen är ett ärende eller en ändringshistorik från det här programmet och ingen tabell. Öppna den som ärende, eller exportera listan därifrån som CSV.
table-is-contacts = Filen innehåller kontakter eller en kalender och ingen tabell. Exportera uppgifterna till en CSV-fil och importera den.
table-is-certificates = Filen innehåller certifikat eller nycklar och ingen tabell. Kontrollera den på sidan Certifikatfiler.
table-is-yaml = Filen är YAML och ingen tabell. Be om uppgifterna som CSV eller .xlsx.
table-is-settings = Filen innehåller inställningar för ett program (INI, TOML) och ingen tabell. Be om uppgifterna som CSV eller .xlsx.
table-is-sql = Filen innehåller kommandon till en databas (SQL) och ingen tabell. Exportera tabellen från databasen som CSV eller .xlsx.
table-is-directory = Filen kommer från en katalogtjänst (LDIF) och är ingen tabell. Exportera uppgifterna som CSV och importera den filen.
table-is-edifact = Filen är ett meddelande mellan system (EDIFACT) och ingen tabell. Be om uppgifterna som CSV eller .xlsx.
table-is-code = Filen är programkod och ingen tabell. Be om uppgifterna som CSV eller .xlsx.
table-is-labelled = I filen står varje uppgift på en egen rad efter sitt namn, till exempel ”Namn: …”. Flytta uppgifterna till kolumner, en rad för varje slutkund, och importera tabellen.
table-is-no-text = Filen är skadad eller ingen tabell: den innehåller nolltecken (NUL). Öppna den i programmet den kommer från och spara den som xlsx, eller be om den på nytt.
table-sheets = Bladet ”{$read}” lästes. Olästa blad: {$others}.
table-hidden-sheet = {$name} (dolt)
table-lines-above = { $count ->
    [one] Överhoppat ovanför rubrikraden (rad {$lines}): {$text}
   *[other] Överhoppat ovanför rubrikraden (rader {$lines}): {$text}
}
table-heading-of-lines = Kolumnernas rubriker står på raderna {$lines}; de slogs ihop.
table-no-heading = Tabellen saknar rubrikrad; kolumnerna kändes igen på innehållet. Kontrollera dem.
table-turned = Tabellen ligger på tvären: kolumnerna lästes som rader.
table-empty-formulas = { $count ->
    [one] Cell {$cells} har en formel utan värde. Öppna filen i ett kalkylprogram, spara den och importera den igen.
   *[other] De här cellerna har en formel utan värde: {$cells}. Öppna filen i ett kalkylprogram, spara den och importera den igen.
}
table-zero-formulas = { $count ->
    [one] Cell {$cells} har en formel med värdet 0. LibreOffice skriver noll i stället för en formels text i xls-filer. Kontrollera den eller spara filen som xlsx.
   *[other] De här cellerna har en formel med värdet 0: {$cells}. LibreOffice skriver noll i stället för en formels text i xls-filer. Kontrollera dem eller spara filen som xlsx.
}
table-hidden-rows = { $count ->
    [one] Också den dolda raden {$lines} lästes. Kontrollera om den ska vara med.
   *[other] Dolda rader: {$count}. Också de lästes: {$lines}. Kontrollera om de ska vara med.
}
table-hidden-columns = { $count ->
    [one] Också den dolda kolumnen {$columns} lästes. Kontrollera om den ska vara med.
   *[other] Dolda kolumner: {$count}. Också de lästes: {$columns}. Kontrollera om de ska vara med.
}
table-links = { $count ->
    [one] Adressen bakom texten i cell {$cells} lästes inte: {$first}. Om du behöver den, skriv den i en egen kolumn.
   *[other] Adresserna bakom texterna i de här cellerna lästes inte: {$cells}. Den första är {$first}. Om du behöver dem, skriv dem i en egen kolumn.
}
table-only-cells = I en xlsb-fil syns inte dolda rader och kolumner, kommentarer, överstrukna texter, värden som deras färg eller format döljer eller visar på annat sätt, eller länkar. Om tabellen har sådana, spara den som xlsx och importera den filen.
table-notes = { $count ->
    [one] Celler har kommentarer som inte lästes, på rad {$lines}. Se dem i filen.
   *[other] Celler har kommentarer som inte lästes, på raderna {$lines}. Se dem i filen.
}
table-stray-quotes = { $count ->
    [one] Ett ensamt citattecken lästes som en bokstav, rad {$lines}. Kontrollera den.
   *[other] Ett ensamt citattecken lästes som en bokstav, rader {$lines}. Kontrollera dem.
}
table-joined-lines = { $count ->
    [one] Celler som var brutna på flera rader sattes ihop med mellanslag, rad {$lines}. Kontrollera dem.
   *[other] Celler som var brutna på flera rader sattes ihop med mellanslag, rader {$lines}. Kontrollera dem.
}
table-read-as = Teckenkodningen anges inte; texten lästes som {$name}. Kontrollera å, ä och ö. Läst på olika sätt: {$looks}
table-read-twice = Bokstäver hade blivit fel, eftersom texten hade skrivits som UTF-8 två gånger om; de återställdes. Kontrollera å, ä och ö. Läst på olika sätt: {$looks}
table-reading = {$name}: {$sample}
table-encoding-mixed = UTF-8 och annat blandat
table-encoding-twice = UTF-8 två gånger om
table-left-total = Rad {$line} utelämnades, eftersom den är en summa: {$text}
table-left-heading = Rad {$line} utelämnades, eftersom den upprepar rubriken: {$text}
table-left-remark = Rad {$line} utelämnades, eftersom den är en anmärkning under tabellen: {$text}
table-refused-nameless = namnet saknas, och det finns ännu ingen slutkund med det här FO-numret
table-refused-other-name = det finns redan ett annat namn med det här FO-numret: {$known}. Om namnet har ändrats, ersätt namnen
table-refused-other-id = den som har det här namnet har FO-numret {$known}, och numret i tabellen är fel. Kontrollera vilken du menar
table-refused-same-name = rad {$line} gäller samma slutkund, och inget skiljer raderna åt
table-refused-unknown-option = det finns inget sådant alternativ. Alternativ: {$options}
table-cell-read-as = {$field}: ”{$typed}” lästes som {$read}
table-cell-digits-lost-read = {$field}: ”{$typed}” är ett tal som ett kalkylprogram har avrundat, och siffror kan ha försvunnit; lästes som {$read}. Kontrollera det.
table-cell-digits-lost = {$field}: ”{$typed}” är ett tal som ett kalkylprogram har avrundat, och siffror har försvunnit. Formatera kolumnen som text och skriv numret på nytt.
table-cell-no-answer = {$field}: ”{$typed}” är inget svar och importerades inte
table-cell-day-in-doubt = {$field}: ”{$typed}” kan vara två olika datum; lämnades som det var skrivet. Skriv datumet i formen 1.3.2027.
table-cell-several-addresses = {$field}: ”{$typed}” innehåller flera adresser; lämnades som det var skrivet
table-cell-only-a-number = {$field}: ”{$typed}” är bara ett tal. Kontrollera det.
table-cell-other-id = {$field}: cellen ”{$typed}” har ett annat FO-nummer än raden. Kontrollera det.
table-change = {$field}: {$old} → {$new}
table-line = Rad {$line}, {$name}: {$what}
table-more = … och {$count} till; --json visar alla.
table-heading-line = Rubrikrad: {$line}
table-column-read = Kolumn ”{$column}” → {$field}
table-column-by-content = Kolumn ”{$column}” → {$field} (identifierad utifrån innehållet)
table-column-passed-over = Kolumnen ”{$column}” importerades inte. I den står till exempel: {$samples}
table-column-perhaps = Kolumnen ”{$column}” kan vara {$field}; den importerades inte. Importera den så här: --column "{$id}={$column}". I den står till exempel: {$samples}
table-ask-column = Inget importerades: vilken kolumn är {$field}? Ange den: --column "{$id}=RUBRIK". Kolumner: {$columns}
table-ask-one-column = Inget importerades: tabellen har bara en kolumn, ”{$columns}”. Om den är {$field}, ange det: --column "{$id}=RUBRIK". Om den innehåller också andra uppgifter, flytta varje uppgift till en egen kolumn och importera tabellen på nytt.
table-ask-encoding = Inget importerades: bokstäverna visar inte teckenkodningen. Ange den, till exempel: --encoding windows-1252
table-accounts = {$counts} · utelämnade {$left} · rader sammanlagt {$rows}
table-check-says = { $count ->
    [one] Kontrollera den här raden ({$lines}): {$what}
   *[other] Kontrollera de här raderna ({$lines}): {$what}
}
table-refused-written = Raderna som inte kunde importeras skrevs: {$path}
table-no-refused = Alla rader kunde importeras, så filen skrevs inte: {$path}
table-unknown-question = Det finns ingen fråga ”{$name}”. Frågor: {$there}
table-unknown-column = Det finns ingen kolumn ”{$name}”. Kolumner: {$there}
table-column-form = Skriv kolumnen i formen FRÅGA=RUBRIK: {$text}
table-unknown-encoding = Teckenkodningen ”{$name}” är okänd. Kända: {$there}
table-own-file = Raderna som inte kunde importeras får inte ersätta tabellen eller ärendet. Ange en annan fil.
help-sheet = Bladet som läses
help-heading = Raden med kolumnernas rubriker
help-column = Vilken kolumn som svarar på en fråga, i formen FRÅGA=RUBRIK; tom rubrik: ingen. Kan upprepas
help-encoding = Textens teckenkodning, till exempel utf-8, windows-1252, macroman, cp850
help-replace = Ersätt svaren på den här frågan, också namn med ett känt FO-nummer. Kan upprepas
help-fill = Fyll i tomma svar på den här frågan och behåll de andra. Kan upprepas
help-leave = Ändra inte svaren på den här frågan på rader som redan finns i ärendet. Kan upprepas
help-refused-to = Skriv raderna som inte kunde importeras till den här CSV-filen, med orsaken i sista kolumnen
table-refused-no-options = det finns inga alternativ ännu. Lägg först till dem i ärendet
table-line-nameless = Rad {$line}: {$what}
table-refused-several = {$count} slutkunder har det här namnet. Lägg till FO-numret som visar vilken du menar
table-left-subtitle = Rad {$line} utelämnades: den har bara en text och inget företagsnamn, så den verkar vara en mellanrubrik: {$text}
table-left-other-table = Rad {$line} utelämnades, eftersom en annan tabell börjar på den eller ovanför den. Importera den för sig: {$text}
table-left-hint = Rad {$line} utelämnades: den anger hur kolumnerna fylls i: {$text}
table-parted-cells = Alla uppgifter på en rad stod i en cell; de delades upp i kolumner. Kontrollera kolumnerna.
table-escaped-letters = Bokstäver var skrivna som koder, till exempel &auml;. De lästes som bokstäver. Kontrollera dem.
table-odd-letters = { $count ->
    [one] Bokstäver verkar saknas eller vara fel, rad {$lines}. Be om tabellen på nytt som .xlsx, eller rätta dem.
   *[other] Bokstäver verkar saknas eller vara fel, rader {$lines}. Be om tabellen på nytt som .xlsx, eller rätta dem.
}

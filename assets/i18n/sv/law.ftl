# Dagar, tidsfrister, källor och processens versioner.
weekday = { $day ->
    [1] måndag
    [2] tisdag
    [3] onsdag
    [4] torsdag
    [5] fredag
    [6] lördag
   *[7] söndag
}
month-has = { $month ->
    [1] Januari
    [2] Februari
    [3] Mars
    [4] April
    [5] Maj
    [6] Juni
    [7] Juli
    [8] Augusti
    [9] September
    [10] Oktober
    [11] November
   *[12] December
} {$year} har {$has} dagar
issue-no-such-day = {$field}: datumet finns inte. {$month}; kontrollera datumet.
issue-no-such-month = {$field}: månad {$month} finns inte. Skriv datumet i formen 7.11.2026.
issue-not-days = Skriv antalet dagar med siffror, till exempel 30.
issue-passed = {$what}: datumet var {$date}. Sköt saken eller anteckna när den sköttes.
issue-near = { $days ->
    [0] {$what}: i dag {$date} är sista dagen
    [one] {$what}: sista dagen är i morgon {$date}
   *[other] {$what}: {$days} dagar kvar, sista dagen är {$date}
}
issue-late = {$what}: sista dagen var {$date}, men det antecknade datumet är {$done}. Kontrollera datumen; om de är rätt, ta reda på vad förseningen leder till.
issue-in-future = {$date} ligger i framtiden, fast det gäller något som redan har hänt. Rätta datumet.
issue-odd-year = Kontrollera året: {$date}
issue-before-other = {$date} är före det datum som det följer på ({$other}: {$other-date}). Rätta ett av dem.
issue-before-case = {$date} är före den dag då ärendet inleddes här, {$started}. Kontrollera året; om datumet är rätt kan det stå kvar.
issue-clock-behind = Enligt datorn är dagens datum före den dag då ärendet inleddes här, {$started}. Kontrollera datorns klocka.
issue-gate-closed = Användningen börjar {$begins}, men detta har inte antecknats: {$gate}. Anteckna det; annars får användningen inte börja eller fortsätta.
issue-gate-later = Användningen börjar {$begins} innan detta är klart: {$gate} ({$since}). Rätta datumen; om de stämmer, kontakta MDB.
issue-gate-ended = Användningen börjar {$begins}, men detta har då upphört: {$gate} ({$until}). Ansök om förlängning eller rätta datumen.
issue-counted = Uträknad sista dag: {$last}. {$steps} {$readings} Kalendern är kontrollerad till utgången av {$until}. Bekräfta datumet eller skriv ditt eget. Reformen av delgivningen kan ändra detta (regeringens proposition RP 124/2025 rd). Fråga kirjaamo@dvv.fi om den är i kraft.
counted-keep = { $count ->
    [one] {""}
   *[other] Lagen kan läsas på {$count} sätt, och tiden går då ut på olika dagar; håll dig till den tidigaste.
}
counted-reading = {$reading}: {$last}. {$steps}
reading-presumed = Lagens presumtion
reading-known = Om det visas att beslutet mottogs tidigare
reading-service-moved = Om även dagen för delfåendet flyttas till en vardag, vilket lagen inte nämner
step-post = Brevet skickat {$date}.
step-proof = Bevisligen mottaget {$date}.
step-electronic = Elektroniskt meddelande skickat {$date}.
step-fetched = Hämtat efter identifiering {$date}.
step-presumed = Delgivet den {$after}:e dagen efter avsändandet, {$date} ({$section}).
step-served = Delgivet {$date} ({$section}).
step-known = Känd mottagningsdag {$date}.
step-first = Dagen för delfåendet räknas inte. Den första dagen är {$date} ({$section}).
step-counted = Dag {$days} är {$date}.
step-moved = Det är {$why}, så dagen flyttas: {$date} ({$section}).
act-section = {$act} {$section} §
act-sections = {$act} {$section} §
act-subsection = {$act} {$section} § {$part} mom.
act-article = {$act} artikel {$article}
act-article-paragraph = {$act} artikel {$article}.{$paragraph}
act-article-point = {$act} artikel {$article}.{$paragraph} {$point}
issue-on-rest-day = {$date} är {$why}. En lagstadgad frist går inte ut då, utan sista dagen är {$to} (150/1930 5 §).
issue-later-than-counted = Det antecknade datumet {$date} är senare än det uträknade. Uträknad sista dag är {$counted}. Kontrollera datumet.
issue-earlier-than-counted = Det antecknade datumet {$date} är tidigare än det uträknade. Uträknad sista dag är {$counted}. Kontrollera datumet.
issue-beyond-calendar = Det går inte att räkna från {$date}: helgdagarna är kontrollerade bara för åren {$from}–{$until}. Räkna och skriv datumet själv.
issue-day-in-text = I texten står datumet {$date}. Skriv det även under {$other}, så att du blir påmind.
issue-not-asked = Filen har ett svar som programmet inte längre frågar efter ({$question}). Svaret finns kvar. Ta bort det eller skriv det på rätt ställe.
rest = { $rest ->
    [new-year] nyårsdagen
    [epiphany] trettondagen
    [good-friday] långfredagen
    [easter] påskdagen
    [easter-monday] annandag påsk
    [may-day] första maj
    [ascension] Kristi himmelsfärdsdag
    [pentecost] pingstdagen
    [midsummer-eve] midsommaraftonen
    [midsummer] midsommardagen
    [all-saints] alla helgons dag
    [independence] självständighetsdagen
    [christmas-eve] julaftonen
    [christmas] juldagen
    [second-christmas-day] annandag jul
    [saturday] lördag
   *[sunday] söndag
}
rest-and = {$one} och {$other}
nearness-passed = { $days ->
    [one] Passerat: i går
   *[other] Passerat: för {$days} dagar sedan
}
nearness-today = Sista dagen i dag
nearness-near = { $days ->
    [one] I morgon
   *[other] {$days} dagar kvar
}
nearness-ahead = { $days ->
    [one] {$days} dag kvar
   *[other] {$days} dagar kvar
}
nearness-countersigned = uträkningen kontrollerades av {$by}
column-source = Grundar sig på
column-read = När det lästes
source-read = {$source} (läst {$date})
basis-process = MDB:s sida eller processen
basis-statute = Författning
basis-experience = Andras erfarenhet: fråga om det fortfarande gäller
basis-practice = Vår rekommendation
basis-guide = Programmets anvisning; källorna gäller hela momentet
basis-own = Programmets egen text
sources-intro = Antal påståenden: {$count}. Författningarna har lästs i sin lydelse den 23 februari 2025 om inget annat sägs; senare ändringar känner vi inte till.
help-process = Visa vad programmets påståenden grundar sig på
help-sources = Varje påstående med källa, läsdatum och typ
cli-process-what = Ange --sources.
duty-place = Skyldigheter efter beslutet · {$duty}
version-older = Ärendet gjordes med version {$from} av processen, och nu gäller version {$to}. Alla svar finns kvar.
version-newer = Ärendet gjordes med version {$version} av processen, som det här programmet inte känner till. Uppdatera Lupapolku.
version-show = Visa ändringarna
version-hide = Dölj ändringarna
version-new = Ny fråga: {$place}: {$what}
version-new-task = Nytt moment: {$what}
version-changed = { $answers ->
    [0] Ändrat: {$what}. {$why}.
    [one] Ändrat: {$what}. {$why}. Kontrollera ditt svar.
   *[other] Ändrat: {$what}. {$why}. Kontrollera dina svar ({$answers}).
}
version-gone = Efterfrågas inte längre: {$what}. {$why}.
deadline-passed = datumet har passerat
version-looked-through = Markera ändringarna som genomgångna
version-title = Processens version vars ändringar har gåtts igenom
edit-version = ändringarna genomgångna: {$what}
field-counted = Bekräfta den uträknade dagen {$date}

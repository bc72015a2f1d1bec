# Lupapolkus ord på svenska.
date = {$day}.{$month}.{$year}
# Stands between the thousands of a number: a comma, or else a no-break space.
thousands-separator = { "\u00A0" }
day-and-month = {$day}.{$month}
month = { $month ->
    [1] jan.
    [2] feb.
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] aug.
    [9] sept.
    [10] okt.
    [11] nov.
   *[12] dec.
}
step-number = Steg {$number}
row-gone = borttagen rad
file-facts = {$path} ({$size} byte, kontrollsumma SHA-256 {$hash})
fact-owner = Ansvarig
fact-due = Sista dag
fact-note = Anteckning
fact-waiting-for = Väntar på
fact-waiting-since = Väntar sedan
fact-completed-on = Slutförd (datum)
fact-completed-by = Markerad som klar av
fact-reason = Orsak
state-not-started = Inte påbörjat
state-in-progress = Pågår
state-waiting = Väntar
state-done = Klart
state-not-applicable = Gäller inte oss
stage-unprepared = Inte förberedd ännu
stage-prepared = Förberedd, inte skickad
stage-sent = Skickad, väntar på beslut
stage-decided = Avgjord
blocked-by-task = Gör först: {$task}
blocked-by-question = Svara först: {$question}
edit-answer = svar: {$what}
edit-state = status: {$what}
edit-row-added = tillagd: {$what}
edit-row-removed = borttagen: {$what}
edit-opened = öppnad: {$what}
issue-unanswered = Fyll i: {$field}
issue-too-few-rows = {$list}: lägg till minst {$needed}
issue-not-done = Markera som klart när saken är skött: {$task}
issue-done-but-incomplete = { $open ->
    [one] Markerat som klart, men en punkt är inte färdig
   *[other] Markerat som klart, men {$open} punkter är inte färdiga
}
issue-identity-code = Ta bort personbeteckningen ur {$field}
issue-check-digit = Kontrollera FO-numret: kontrollsiffran borde vara {$expected}
issue-never-issued = Kontrollera FO-numret: sådana nummer ges inte ut
issue-business-id = Skriv FO-numret i formen 1234567-1
issue-same-business-id = Samma FO-nummer finns också på raden ”{$row}”. Om det är samma organisation, behåll bara den ena raden; annars rätta FO-numret.
issue-email = Kontrollera e-postadressen: formen är namn@exempel.example
issue-phone = Använd bara siffror, + och mellanslag i numret
issue-host = Skriv serverns fullständiga namn, till exempel vtj.exempel.example
issue-layer-service = Det här är namnet på själva tjänsten. Ge det egna subsystemet ett eget namn.
issue-layer-character = Tecknet {$letter} kan inte användas i namnet. Använd bokstäverna a–z, siffror och bindestreck.
issue-layer-parts = Tjänsten, organisationen och systemet ska framgå av namnet, till exempel vtj-esimerkki-kysely.
issue-layer-too-long = Namnet är för långt: högst 255 tecken.
issue-layer-lowercase = Skriv namnet med små bokstäver.
issue-ipv4 = Det här är inte en IPv4-adress. Skriv fyra tal, till exempel 192.0.2.10.
issue-not-a-date = {$field}: skriv datumet i formen 7.11.2026
issue-too-long = Förkorta: {$length} tecken, högst {$limit}
issue-unknown-option = {$field}: välj på nytt, alternativet finns inte längre
issue-other-kind = {$field}: svara på nytt, svaret i filen passar inte frågan
issue-unjustified = {$field}: motivera varför datagruppen behövs
issue-overdue = Sista dagen var {$date}
issue-waiting-for-nobody = Anteckna vem ni väntar på
issue-no-reason = Anteckna varför detta inte gäller er organisation
issue-sent-unprepared = Markerad som skickad, fast den egna delen inte är klar. {$first} Eller rätta datumet
issue-decided-unsent = Markerad som avgjord, fast datumet då den skickades inte har antecknats. Anteckna det
open-other-process = Filen hör till en annan process ({$process}), som programmet inte känner till. Uppdatera Lupapolku.
open-failed = {$what} Filen har inte ändrats: {$path}
open-not-found = Filen {$path} hittas inte. Kontrollera namnet och mappen.
open-is-folder = Det här är en mapp. Välj en fil i den.
open-not-a-file = Det här går inte att öppna som en fil. Välj en ärendefil.
open-no-permission = Den här användaren kan inte öppna filen. Be filens ägare om läsrätt.
open-too-large = Filen är för stor för att vara ett ärende: högst {$limit} MB. Välj en ärendefil.
file-path-too-long = Sökvägen eller namnet är längre än systemet tillåter. Välj ett kortare namn eller en annan mapp.
open-not-text = Det här är ingen ärendefil från Lupapolku: innehållet är inte text (byte {$offset}). Välj en ärendefil (.ron) eller ett överlämningspaket (.zip). Certifikat kontrolleras i ett öppnat ärende.
open-io = Det gick inte att läsa: {$reason}. Försök igen.
open-empty = Filen är tom. Återställ den från en säkerhetskopia eller välj en annan.
open-newer = Filen är gjord med ett nyare program (format {$format}), och det här programmet förstår den inte. Uppdatera Lupapolku.
open-not-a-case = Det här är ingen ärendefil från Lupapolku. Välj en ärendefil (.ron) eller ett överlämningspaket (.zip). Certifikat kontrolleras i ett öppnat ärende.
open-ends-early = Filen är skadad: den tar slut mitt i. Återställ den från en säkerhetskopia.
open-too-deep = Filen är skadad: den har för många värden inuti varandra. Återställ den från en säkerhetskopia.
open-unknown-name = Filen innehåller fältet ”{$name}”, som programmet inte känner till. Rätta fältet eller uppdatera Lupapolku.
open-missing-name = Fältet ”{$name}” saknas i filen. Återställ filen från en säkerhetskopia.
open-twice = Fältet ”{$name}” finns två gånger i filen. Ta bort det som inte stämmer.
open-bad-value = Filen är skadad: ett värde går inte att läsa. Återställ den från en säkerhetskopia.
open-syntax = Filen är skadad: den har ett tecken som inte hör dit. Återställ den från en säkerhetskopia.
open-place = Rad {$line}, kolumn {$column}.
save-failed = {$what} Den tidigare filen är oförändrad: {$path}
save-failed-new = {$what} Inget skrevs: {$path}
save-no-folder = Mappen finns inte. Skapa den eller välj en annan.
save-is-folder = Sökvägen är en mapp. Ge filen ett namn.
save-no-permission = Den här användaren får inte skriva i filen eller dess mapp. Be den som sköter mappen om behörighet eller välj en annan mapp.
save-disk-full = Disken är full. Frigör utrymme eller välj en annan disk.
save-exists = Filen finns redan. Välj ett annat namn.
save-read-back = Den sparade filen stämmer inte med ärendet. Spara på en annan disk.
save-io = Det gick inte att spara: {$reason}. Spara under ett annat namn.
save-half = Sparandet avbröts, och den gamla filen skadades. Dina ändringar finns i filen {$kept}. Öppna den och spara den under ärendets namn.
save-failed-half = {$what} Skadad fil: {$path}
sealed-newer = Filen är gjord med ett nyare program (format {$format}) och kan innehålla uppgifter som det här programmet inte visar.
sealed-unknown = { $more ->
    [0] Filen innehåller fältet ”{$name}”, som programmet inte känner till. Om filen sparas försvinner det.
    [one] Filen innehåller fältet ”{$name}” och ett till, som programmet inte känner till. Om filen sparas försvinner de.
   *[other] Filen innehåller fältet ”{$name}” och {$more} till, som programmet inte känner till. Om filen sparas försvinner de.
}
clash-beyond = Filerna är gjorda med ett nyare Lupapolku. Uppdatera programmet och slå sedan ihop filerna. Inget skrevs.
mail-body =
    Hej,

    gäller: {$topic}
    organisation: {$name}
    FO-nummer: {$business-id}

    Med vänlig hälsning
handover-title = Checklista för överlämning
handover-made = Upprättad {$date} · Lupapolku {$version}
handover-applicant = Sökande
handover-unnamed = Sökandens namn saknas
handover-started = Påbörjat
handover-situation = Läge
handover-progress = {$done} / {$total} moment klara
handover-progress-label = Framsteg
handover-filings = Förberett, skickat, avgjort
handover-open = Öppna punkter
handover-nothing-open = Inga öppna punkter.
handover-none = Inget.
handover-findings = Att rätta och fylla i
handover-deadlines = Tidsfrister
handover-duties = Skyldigheter efter beslutet
handover-answers = Svar
handover-guidance = Anvisningar och kontaktuppgifter
handover-declared-done = Markerat som klart, men något saknas
handover-off-branch = Hör inte till det valda alternativet
column-what = Vad
column-state = Status
column-owner = Ansvarig
column-due = Sista dag
column-completed = Slutförd
column-note = Anteckning
column-when = När
column-place = Steg
column-address = Adress
column-opened = Senast öppnad
column-sent = Skickad
column-decided = Avgjord
column-prepared = Förberedd
column-rhythm = När
column-severity = Typ
severity-error = Fel
severity-missing = Saknas
severity-warning = Varning
severity-note = Information
severity-ok = OK
yes = ja
no = nej
cli-saved = Sparat: {$path}
cli-nothing-blocks = Inget hindrar dig från att fortsätta.
cli-blocking = Att rätta eller fylla i: {$count}
cli-unknown-format = Kända format är pdf, html, xlsx, md, ics, csv, json och zip. Ange formatet med filändelsen eller --format.
cli-write-failed = Det gick inte att skriva: {$reason}. Filen ändrades inte: {$path}
cli-bad-language = Okänt språk: {$tag}. Språken är fi, sv och en.
cli-bad-date = Datumet har inte formen ÅÅÅÅ-MM-DD: {$text}. Skriv det så.
cli-no-window = Den här byggversionen har inget fönster. Ange ett kommando, till exempel new, check eller export; --help listar dem.
cli-window-failed = Fönstret kan inte öppnas: {$reason}. Kommandona new, check och export fungerar utan fönster.
cli-unknown-audience = Okänd läsare: {$name}. Läsarna är successor, technical och auditor.
cli-argument-missing = Saknas: {$argument}. Se --help.
cli-argument-unknown = Det här gick inte att tolka: {$argument}. Se --help.
help-about = Checklista som hjälper ett förmedlarföretag att införa BDSförfrågan-gränssnittet (VTJkysely-rajapinta) steg för steg.
help-usage = Användning
help-commands = Kommandon
help-command = KOMMANDO
help-options = Val
help-help = Visa den här hjälpen
help-version = Visa programmets version
help-new = Skapa en ny ärendefil
help-export = Skriv checklistan för överlämning eller ett annat dokument utifrån ärendet
help-check = Lista vad som är fel eller saknas: returvärde 0 inget hindrar, 1 något hindrar, 2 filen kan inte läsas
help-file = Ärendefil
help-file-opened = Ärendefil; utan kommando öppnas den i fönstret
help-out = Vart; en befintlig fil ersätts aldrig
help-sample = Ett realistiskt exempel där hälften är gjord
help-json = För andra program
help-to = Vart det skrivs
help-format = pdf, html, xlsx, md, ics, csv, json eller zip; annars enligt filändelsen
help-audience = Läsare: successor, technical eller auditor
help-redact = Utelämna namn, kontaktuppgifter och filsökvägar
help-language = Språk: fi, sv eller en
help-today = Datum att räkna från, ÅÅÅÅ-MM-DD
window-no-display = det finns ingen skärm (DISPLAY eller WAYLAND_DISPLAY)
window-silent-display = skärmen svarar inte (DISPLAY eller WAYLAND_DISPLAY)
window-no-libraries = systemet saknar fönsterbibliotek; installera paketen {$packages}
window-no-graphics = systemet saknar OpenGL; installera paketen {$packages}
issue-rule = ({$section}, läst {$date})
edit-entered = markerad som ifylld: {$what}
handover-glossary = Ordlista
column-term = Term
column-meaning = Betydelse
save-changed-elsewhere = Någon annan har sparat filen efter att du öppnade den. Spara din version under ett annat namn och jämför.
help-merge = Slå ihop två personers arbete: returvärde 0 hopslaget, 1 båda har ändrat samma saker, 2 en fil kan inte läsas
help-base = Versionen som båda utgick från
help-ours = Egen fil
help-theirs = Den andras fil
merge-taken = Taget från den andra: {$count}
merge-conflict = {$place}: egen ”{$ours}”, den andras ”{$theirs}”
merge-not-written = { $count ->
    [one] Båda har ändrat samma sak på olika sätt. Inget skrevs. Öppna ärendet och slå ihop filerna där.
   *[other] Båda har ändrat samma saker ({$count}) på olika sätt. Inget skrevs. Öppna ärendet och slå ihop filerna där.
}
change-nothing = inget
change-no-row = finns inte

# The handover.
handover-own = Detta är sökandens egen handling, inte en myndighetshandling.
handover-draft-mark = Utkast
handover-skip = Gå till innehållet
handover-contents = Innehåll
handover-page = Sida
handover-codes = Tecken som dokumentets typsnitt saknar är skrivna som koder, till exempel [U+1F600].
handover-first = Gör först
handover-waiting = Väntar på andra
handover-approvals = Godkännanden
handover-attachments = Bilagor
handover-events = Ändringshistorik
handover-events-older = Här står de senaste ändringarna. Äldre ändringar i ändringshistoriken bredvid ärendet och i överlämningspaketet: {$count}.
events-broken = Ändringshistoriken är inte intakt: någon rad har ändrats eller tagits bort utanför Lupapolku. Ta reda på vem som gjorde det och jämför ärendet med säkerhetskopiorna.
handover-signature = Underskrifter
signature-sha256 = Ärendefilens kontrollsumma (SHA-256)
signature-hands-over = Överlämnat av
signature-takes-over = Mottaget av
signature-name = Underskrift och namnförtydligande
signature-date = Datum
since-title = Sedan den förra överlämningen
since-intro = Förra överlämningen: {$date}, {$to}.
since-nothing = Sedan dess har inget ändrats.
since-done = Gjort
since-new = Nya öppna punkter
since-decided = Avgjort
since-replaced = Ersatta certifikat
attachment-same = Oförändrad sedan den lades till
attachment-changed = Filen har ändrats efter att den lades till; den finns inte i överlämningspaketet
attachment-missing = Filen finns inte eller kan inte läsas
column-file = Fil
column-sha256 = Kontrollsumma (SHA-256)
column-chain = Kontrollsumma
column-when-utc = När (UTC)
column-completed-by = Markerad som klar av
column-waiting-for = Väntar på
column-waiting-since = Sedan när
sheet-checklist = Checklista
sheet-matrix = Datamatris
sheet-data = Datagrupp
bundle-for-successor = Överlämningspaketet innehåller hela ärendet, så det kan bara göras för en efterträdare och inget kan utelämnas. Välj ett annat format eller en annan läsare.
unpack-failed = {$what} Inget packades upp: {$path}
unpack-not-empty = Mappen är inte tom. Välj en tom eller ny mapp.
unpack-no-zip = Filen är inget överlämningspaket, eller så är den skadad. Be avsändaren skicka den på nytt.
unpack-no-bundle = Det här är en zip-fil men inget överlämningspaket från Lupapolku. Välj ett överlämningspaket.
bundle-too-large = Överlämningspaketet innehåller för mycket: högst 1 GB och 10 000 filer. Ta bort bilagor och exportera på nytt.
unpack-unsafe-name = Överlämningspaketet har ett filnamn som inte kan användas här: {$name}. Be avsändaren skicka det på nytt.
unpack-changed = { $more ->
    [0] Överlämningspaketet har ändrats efter att det gjordes: {$name} stämmer inte. Be avsändaren skicka det på nytt.
    [one] Överlämningspaketet har ändrats efter att det gjordes: {$name} och en till stämmer inte. Be avsändaren skicka det på nytt.
   *[other] Överlämningspaketet har ändrats efter att det gjordes: {$name} och {$more} till stämmer inte. Be avsändaren skicka det på nytt.
}
cli-unpacked = Överlämningspaketet är oskadat och har packats upp. Ärendet: {$path}
help-handed-to = Anteckna i ärendet till vem det överlämnas
help-bundle = Överlämningspaketet (zip)
help-unpack = Packa upp ett överlämningspaket i en mapp, om inget i det har ändrats
handover-findings-more = Här står de 500 första. De övriga {$count} finns i Excel-exporten.
handover-layer = Identifierare i Informationsleden
bundle-identity-code = Ärendet innehåller en personbeteckning, så inget överlämningspaket görs. Ta först bort beteckningen: kontrollen visar var den står.
bundle-trail-left-out = Ändringshistoriken är utelämnad, eftersom den innehåller en personbeteckning som någon gång har skrivits och tagits bort.
attachment-secret = Privat nyckel: den tas aldrig med
export-own-file = Det här är själva ärendet eller en fil som hör till det. Ge exporten ett annat namn.
handed-to-identity-code = Mottagarens namn innehåller en personbeteckning. Skriv bara namnet.
desktop-generic-name = Checklista för ansökan om ramtillstånd
desktop-keywords = VTJ;VTJkysely;MDB;DVV;ramtillstånd;datatillstånd;ansökan;förmedlarföretag;befolkningsdatasystemet;checklista;certifikat;överlämning;
desktop-case = Lupapolku-ärende
man-name = NAMN
man-synopsis = ANVÄNDNING
man-description = BESKRIVNING
man-version = VERSION
handover-rows-more = { $count ->
    [one] och {$count} rad till
   *[other] och {$count} rader till
}

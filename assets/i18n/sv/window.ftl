# Fönstrets ord på svenska. En nyckel i taget på alla språk.
program = Lupapolku
language-name = Svenska
page = Sida
close = Stäng
cancel = Avbryt
copied = Kopierat till urklipp.
copy-address = Kopiera adressen
clock = {$hour}.{$minute}
days = { $count ->
    [one] {$count} dag
   *[other] {$count} dagar
}
count-errors = { $count ->
    [one] 1 fel
   *[other] {$count} fel
}
count-warnings = { $count ->
    [one] 1 varning
   *[other] {$count} varningar
}
count-missing = { $count ->
    [one] 1 saknas
   *[other] {$count} saknas
}
menu-file = Arkiv
menu-edit = Redigera
menu-view = Visa
menu-help = Hjälp
menu-new = Börja nytt…
menu-open = Öppna…
menu-save = Spara
menu-save-as = Spara som…
menu-export = Exportera checklistan…
menu-close = Stäng ärendet
menu-quit = Avsluta
menu-undo = Ångra
menu-redo = Gör om
menu-check = Kontrollera allt
menu-help-here = Hjälp för den här sidan
menu-tour = Rundtur med exemplet
help-pages = Hjälpens sidor ▼
menu-shortcuts = Kortkommandon
menu-about = Om Lupapolku
menu-language = Språk
look-system = Utseende enligt systemet
look-light = Ljust
look-dark = Mörkt
look-contrast = Hög kontrast
zoom = Storlek {$percent} %
shortcut-next = Nästa sida
shortcut-back = Föregående sida
shortcut-up = Från raden tillbaka till tabellen
menu-palette = Sök…
palette-hint = Sök fält eller anvisning
palette-nothing = Ingenting hittades.
shortcut-page = Gå till sidan
shortcut-rail = Gå till stegen
shortcuts-others = Tabb går från fält till fält. Mellanslag och Enter trycker på det valda. I en tabell går du med pilar och bokstäver, mellanslag väljer och Enter öppnar raden. Ctrl och + eller − förstorar och förminskar.
rail-overview = Översikt
rail-steps = Steg
rail-case = Ärendet
rail-deadlines = Tidsfrister
rail-duties = Efter tillståndet
rail-handover = Överlämning
rail-done = {$done}/{$total} klara
rail-waiting = väntar
step-place = Steg {$number} / {$total}
file-unnamed = inte sparat
save-running = Sparar…
save-unsaved = Inte sparat
save-did-not-work = Det gick inte att spara
save-saved = Sparat
save-saved-at = Sparat {$at}
side-missing = Saknas ännu
side-guidance = Anvisningar
side-contact = Kontakt
side-nothing-missing = Ingenting saknas på den här sidan.
side-more = { $count ->
    [one] och 1 till
   *[other] och {$count} till
}
side-elsewhere = { $count ->
    [one] Dessutom 1 på stegets andra sidor.
   *[other] Dessutom {$count} på stegets andra sidor.
}
link-opened = öppnad {$date}
link-never-opened = inte öppnad än
link-in-finnish = på finska
link-in-swedish = på svenska
link-in-english = på engelska
link-failed = Webbläsaren öppnades inte. Kopiera adressen och öppna den själv: {$address}
mail-failed = E-postprogrammet öppnades inte. Kopiera adressen och skriv meddelandet själv: {$address}
contact-prefilled = Meddelandet innehåller sökandens namn och FO-nummer.
foot-back = ← Föregående: {$where}
foot-next = Nästa: {$where} →
foot-back-short = ← Föregående
foot-next-short = Nästa →
start-title = Från ramtillstånd till bruk, ett steg i taget
start-intro = Checklista, förberedelse av ansökan och överlämning i en enda fil som är din.
start-new = Börja ett nytt ibruktagande…
start-open = Öppna en fil…
start-sample = Prova först med ett exempel
start-no-network = Programmet ansluter inte till nätet. Länkarna öppnas i din webbläsare.
start-not-authority = Lupapolku hjälper dig att förbereda ansökan. Det är inte en myndighetstjänst.
start-first-time = Är du här för första gången?
start-tour-text = En kort rundtur visar programmets delar med ett exempelföretag. Du kan avsluta när du vill, och ingenting sparas.
start-tour = Börja rundturen
start-recent = Senast öppnade
start-recent-facts = {$percent} % klart · {$date}
start-forget = Ta bort från listan
overview-continue = Fortsätt: {$where}
overview-progress = Ibruktagandet {$percent} %
overview-tasks = {$done} / {$total} moment · påbörjat {$date}
overview-next = Härnäst
overview-nothing-next = Alla moment är gjorda.
overview-all-deadlines = Alla tidsfrister
deadlines-intro = Datum för moment, skyldigheter och certifikat i tidsordning. Raden öppnar stället där datumet är antecknat.
timeline-name = Tidslinje
timeline-how = Samma dagar finns i tabellen under tidslinjen. Piltangenterna rullar en månad i taget.
timeline-until = till {$date}
timeline-ended = Upphörde {$date}
deadlines-export = Exportera till kalendern…
deadlines-none = Inga tidsfrister är antecknade än.
deadlines-none-how = Ge ett moment en förfallodag under Ansvarig, tidsfrist och anteckning. Datumen för certifikat, tillstånd och skyldigheter kommer hit av sig själva.
deadline-late = { $count ->
    [one] {$count} dag försenad
   *[other] {$count} dagar försenad
}
deadline-today = i dag
duties-intro = När tillståndet är beviljat ska du sköta det här. Ge varje punkt en ansvarig och ett datum.
filing-prepared = Förberedd
filing-prepared-not = Förberedelsen pågår
filing-sent = Skickad
filing-sent-not = Inte skickad
filing-decided = Avgjord
filing-decided-not = Inget beslut
chip-blocked = Kan inte börjas än
chip-done-with-gaps = Klar, med brister
chip-waiting-for = Väntar på: {$whom}
chip-to-mark = Börja här
task-state-of = {$task}. Status: {$state}. Byt status
task-show-fields = Visa fälten ändå
task-first-gap = Gå till den första bristen
facts-show = Ansvarig, tidsfrist och anteckning
facts-hide = Dölj ansvarig, tidsfrist och anteckning
field-optional = frivillig
field-practice = god praxis, inte en känd fråga från MDB
field-example = Till exempel: {$example}
field-show-example = Varför frågas det här?
field-hide-example = Dölj förklaringen
suggestions-show = Visa förslag ur offentliga källor
suggestions-hide = Dölj förslagen
field-today = I dag
field-length = {$length} / {$limit} tecken
field-copy = Kopiera texten
field-clear-choice = Ta bort valet
field-choose = Välj
field-justification = Varför det behövs: {$group}
file-choose = Välj en fil…
file-choose-other = Byt fil…
file-remove = Ta bort uppgifterna om filen
attach-failed = Filen kan inte läsas: {$reason}. {$path}
list-filter = { $count ->
    [one] Filtrera 1 rad
   *[other] Filtrera {$count} rader
}
list-all = Alla {$count}
list-errors = Fel {$count}
list-missing = Brister {$count}
list-nothing-found = Ingen rad motsvarar filtret.
matrix-data = Uppgift
bulk-is-selected = vald
palette-at = {$title}, {$place} / {$total}
term-show = visa förklaringen
term-hide = dölj förklaringen
matrix-sign-empty = inte vald
matrix-sign-justified = motiverad
matrix-sign-unjustified = motivering saknas
matrix-sign-law = lagen begränsar utlämnandet
matrix-sign-error = att rätta
matrix-members = { $count ->
    [one] {$count} org.
   *[other] {$count} org.
}
matrix-why = Varför behövs uppgiften?
matrix-needed = Gruppen behöver den här uppgiften
matrix-justification = Motivering
matrix-justification-help = Berätta vad som inte kunde göras utan uppgiften.
matrix-copy = { $count ->
    [one] Kopiera till 1 annan som saknar motivering
   *[other] Kopiera till {$count} andra som saknar motivering
}
list-import = Läs in CSV eller Excel…
list-export = Exportera CSV…
list-columns = Kolumner ▼
bulk-select = Välj
bulk-select-all = Välj de {$count} som visas
bulk-selected = { $count ->
    [one] 1 rad vald
   *[other] {$count} rader valda
}
bulk-duplicate = Duplicera
bulk-remove = Ta bort raderna
bulk-clear = Avmarkera
bulk-choose = Ändra för de valda…
bulk-set = { $count ->
    [one] Ange för 1 rad
   *[other] Ange för {$count} rader
}
bulk-duplicated = { $count ->
    [one] 1 rad duplicerad.
   *[other] {$count} rader duplicerade.
}
bulk-removed = { $count ->
    [one] 1 rad borttagen.
   *[other] {$count} rader borttagna.
}
import-title = Läs in en tabell
import-intro = Ingenting ändras förrän du tar in raderna. Du återställer allt genom att ångra en gång.
import-columns = Kolumner
import-pass-over = Hoppa över
import-refused-help = Avvisade rader tas inte in. Rätta dem i tabellen och läs in den på nytt: inlästa rader förblir oförändrade.
import-take = { $count ->
    [one] Ta in 1 rad
   *[other] Ta in {$count} rader
}
import-only-refused = Bara avvisade {$count}
import-name = Rad
import-line = Nr
import-what = Ändring eller orsak
import-new = Ny
import-changed = Ändras
import-unchanged = Oförändrad
import-refused = Avvisad
import-done = Inläst: {$new} nya, {$changed} ändrade.
path-import-title = Läs in en tabell
path-list-title = Exportera som tabell
path-import = Läs tabellen
review-change = Ändra
review-nothing-open = Ingenting saknas i svaren.
transfer-title = Överföring till e-tjänsten
transfer-nothing = Det finns inga svar att föra över än.
transfer-open = Öppna e-tjänsten
transfer-compact = Litet fönster bredvid webbläsaren
transfer-full = Hela fönstret
transfer-progress = {$done} / {$total}
transfer-length = { $count ->
    [one] {$count} tecken
   *[other] {$count} tecken
}
transfer-unmark = Ta bort markeringen
transfer-entered = Ifylld
transfer-not-entered = Inte ifylld
transfer-changed = Ändrad efter ifyllandet
row-ready = Klar
row-back = ← {$list}
row-previous = Föregående rad
row-next = Nästa rad
row-remove = Ta bort raden
row-removed = Borttagen: {$name}.
summary-title = { $count ->
    [one] Rätta 1 punkt
   *[other] Rätta {$count} punkter
}
handover-intro = Checklistan berättar för läsaren hur läget är. Förhandsvisningen visar samma innehåll som skrivs i filen.
handover-audience = Till vem
handover-redact = Utelämna namn, kontaktuppgifter och filsökvägar
handover-redacted = [utelämnat]
audience-successor = Till efterträdaren
audience-successor-help = Allt: läge, svar, öppna punkter
audience-technical = Till den tekniska genomföraren
audience-technical-help = Förbindelse, certifikat, servrar, produkter
audience-auditor = Till granskaren
audience-auditor-help = Beslut, grunder, skyldigheter, bilagornas kontrollsummor
handover-formats = Format
format-html = HTML
format-html-help = För läsning och utskrift i webbläsaren
format-markdown = Markdown
format-markdown-help = Som text till en wiki eller versionshantering
format-csv = CSV
format-csv-help = För kalkylprogram
format-json = JSON
format-json-help = För andra program
export-file-name = { $document ->
    [account] redogorelse
    [customer] slutkundens-anvisning
    [runbook] fornyelseanvisning
    [management] till-ledningen
   *[other] checklista
}
export-done = Filen har skrivits: {$path}
filter-case = Lupapolkus ärenden
path-new-title = Börja ett nytt ibruktagande
path-open-title = Öppna ett ärende eller ett paket
path-save-title = Spara som
path-export-title = Exportera checklistan
path-attach-title = Välj en fil
path-name = Den sökande organisationens namn
path-name-help = Du kan fylla i det senare.
path-label = Fil
path-help = Skriv eller klistra in filens hela sökväg, eller bläddra.
path-browse = Bläddra…
path-no-chooser = Systemet har ingen filväljare. Skriv eller klistra in sökvägen i fältet.
path-exists = Filen finns redan. Om du ersätter den försvinner innehållet.
path-replace = Ersätt filen
path-new = Börja
path-open = Öppna
path-save = Spara
path-export = Exportera
path-attach = Anteckna filen
unsaved-title = Ska ändringarna sparas?
unsaved-text = Ärendet har ändringar som inte är sparade. Om du förkastar dem går de inte att få tillbaka.
unsaved-save = Spara
unsaved-discard = Förkasta ändringarna
about-version = Lupapolku {$version} · processens version {$process}
about-licences = Licens: MIT eller Apache 2.0. Typsnitt: Noto Sans, SIL Open Font License 1.1.
job-failed = Åtgärden lyckades inte: {$reason}.

# The inspection of certificates, and making a request.
count-in-order = {$count} i ordning
tool-back = ← {$step}
inspect-open = Granska certifikatfiler
inspect-title = Certifikatfiler
inspect-intro = Öppna alla filer på en gång: programmet berättar vad de är, om de hör ihop och om de duger för VTJkysely. Ingenting lämnar den här datorn.
inspect-choose = Välj filer…
inspect-more = Lägg till filer…
inspect-clear = Lägg undan filerna
inspect-needs-case = Öppna först ett ärende och släpp sedan filerna i dess fönster.
inspect-running = Läser: {$done} av {$total} filer
inspect-empty-title = Släpp filerna här
inspect-empty = Du kan släppa eller välja hur många filer som helst. Certifikatet behövs i alla fall; med de andra får du veta mer.
inspect-empty-leaf = Certifikatet så som det kom per e-post (PEM eller DER)
inspect-empty-request = Begäran som det beställdes med (.csr)
inspect-empty-key = Den privata nyckeln, om du sitter vid servern (.key, .p12)
inspect-empty-chain = MDB:s CA-certifikat och spärrlistan
inspect-empty-safety = En privat nyckel läses in i minnet, jämförs och glöms. Den sparas, kopieras eller skickas aldrig.
inspect-others = Övriga filer
inspect-password = Den låsta filens lösenord
inspect-password-help = Det hålls i minnet bara medan filerna läses.
inspect-unlock = Läs med lösenordet
inspect-keep = För in i ärendet
inspect-kept = Infört i ärendet. Kontrollera svaren och ange vem som granskade.
layer-class-assumed = medlemsklassen antas vara COM (företag)
layer-copy = Kopiera identifieraren
inspect-copy = Kopiera till den tekniska genomföraren
inspect-use = Användning: {$use}
use-vtjkysely = VTJkysely direkt
use-layer-authentication = Informationsleden, autentisering
use-layer-signing = Informationsleden, signering
path-inspect-title = Granska filer
path-inspect = Granska
request-open = Skapa nyckel och begäran
request-title = Nyckel och certifikatbegäran
request-intro = Certifikatet beställs med en begäran, och begäran görs med ett nyckelpar. Den privata nyckeln bör skapas där den används och stanna där.
request-content = Vad begäran säger
request-content-help = MDB läser certifikatets innehåll härifrån. Hela listan över fält är inte offentlig: fråga vptuotanto@dvv.fi om du är osäker.
request-host = Serverns domännamn
request-host-help = Enbart en IP-adress räcker inte, och begäran får inte innehålla någon e-postadress.
request-organisation = Organisation
request-business-id = FO-nummer
request-business-id-help = Blir innehavarens serienummer.
request-key-kind = Typ av nyckel
request-on-server = På servern (rekommenderas)
request-on-server-help = Skicka kommandona till serverns administratör. Då lämnar nyckeln aldrig servern.
request-copy-commands = Kopiera kommandona
request-here = På den här datorn
request-here-help = Välj detta bara om kommandona inte kan användas. Flytta nyckeln säkert till servern och ta bort den härifrån.
request-folder = Mapp för filerna
request-folder-help = Två filer skapas: namn.key och namn.csr. Ingenting som finns där ersätts.
request-password = Nyckelns lösenord
request-password-help = Minst tolv tecken. Utan det kan nyckeln inte användas, och ingen kan återställa det.
request-password-again = Samma lösenord igen
request-passwords-differ = Lösenorden är inte lika. Skriv båda på nytt.
request-short-password = Skriv ett lösenord med minst tolv tecken.
request-host-first = Skriv först serverns domännamn.
request-make = Skapa nyckel och begäran
request-making = Skapar…
request-made = Nyckeln och begäran har skapats:
request-inspect = Granska begäran

# Two people's work on one case.
clash-title = Två personer ändrade samma saker
clash-intro = { $count ->
    [one] Någon annan sparade filen under tiden, och ni ändrade båda en sak. Välj vad som behålls; inget sparas före det.
   *[other] Någon annan sparade filen under tiden, och ni ändrade båda {$count} saker. Välj vad som behålls av var och en; inget sparas före det.
}
clash-taken = { $count ->
    [one] En av den andras ändringar krockar inte med något och tas med.
   *[other] {$count} av den andras ändringar krockar inte med något och tas med.
}
clash-ours = Min
clash-theirs = Den andras
clash-both = Båda texterna
clash-accept = Slå ihop och spara
clash-undecided = Välj först vad som behålls av var och en.
clash-refused = Inget ändrades. Välj först nedan vad som ska gälla.
clash-merged = Någon annan hade sparat filen under tiden. Ändringar som togs med: {$count}.

# The trail, and what was recovered from it.
trail-failed = Det du gör kan inte antecknas bredvid filen: {$why} Spara ofta tills det är åtgärdat.
trail-unreadable = Händelselistan bredvid filen kan inte läsas: {$why} Den lämnas som den är, och det du gör antecknas inte i den. Spara ofta.
trail-broken = Händelselistan bredvid filen har ändrats på annat sätt på rad {$line}. Själva ärendet är helt.
trail-unknown = Händelselistan har ändringar som aldrig sparades och som inte passar den här filen. De finns kvar i listan.
recovered-title = Ändringar som inte sparades
recovered-text = { $count ->
    [one] Programmet stannade innan en ändring hade sparats. Den gjordes {$when}.
   *[other] Programmet stannade innan {$count} ändringar hade sparats. Den sista gjordes {$when}.
}
recovered-keep = Behåll ändringarna
recovered-discard = Kasta dem

# Events and kept copies.
rail-events = Händelser
events-intro = Allt som har gjorts med ärendet, det senaste först. Enter går till stället. Listan finns bredvid ärendefilen, och den visar om den har ändrats på annat sätt.
events-none = Inget har gjorts sedan ärendet fick sin fil.
events-none-how = När du fyller i uppgifter kommer varje ändring hit med datum och namn.
events-filter = Filtrera händelser ({$count})
events-older = {$count} äldre händelser finns i filen bredvid ärendet.
events-bring-back = Hämta tillbaka: {$what}
column-who = Vem
column-change = Ändring
trail-undone = ångrad
trail-redone = gjord igen
trail-removed = borttagen
trail-added = tillagd
trail-changed = ändrad
trail-more = och {$count} till
backups-title = Säkerhetskopior
backups-help = Innan filen sparas över blir en kopia kvar i din egen mapp: de tio senaste och en per dag i trettio dagar.
backups-none = Det finns inga kopior ännu.
backup-line = { $differences ->
    [0] {$when} · {$answers} svar, {$rows} rader · samma som nu
    [one] {$when} · {$answers} svar, {$rows} rader · en skillnad mot nu
   *[other] {$when} · {$answers} svar, {$rows} rader · {$differences} skillnader mot nu
}
backup-unreadable = {$when} · kopian kan inte läsas
backup-restore = Gör ärendet som det var då
backup-restored = Ärendet är som det var då. Du kan ångra detta.

# Who has the case open.
hold-theirs = {$who} har det här ärendet öppet på datorn {$on}. Du kan läsa det men inte ändra.
hold-refused = Inget ändrades: {$who} har det här ärendet öppet på datorn {$on}. Öppna en kopia eller be att få ta över.
hold-somebody = Någon
hold-copy = Öppna en kopia…
hold-ask = Be att få ta över
hold-try-again = Försök igen
hold-asked = Begärt. När ärendet har lämnats över, välj Försök igen.
hold-not-asked = Begäran kunde inte skrivas bredvid filen. Fråga personligen.
hold-asked-for = {$who} vill gärna ta över det här ärendet.
hold-hand-over = Spara och lämna över
hold-keep = Behåll det

# A file that can only be read.
sealed-read-only = Du kan läsa och exportera den men inte ändra. Uppdatera Lupapolku.
sealed-refused = Inget ändrades. Uppdatera Lupapolku för att fortsätta.
save-in-place = I den här mappen kan en fil inte bytas ut i en enda flytt, så den gamla skrivs över. Om datorn stannar mitt i sparningen kan filen bli ofullständig. Då finns också en hel .tmp-fil i mappen, och säkerhetskopiorna finns kvar. En annan mapp är säkrare.
job-broken = Ett fel i programmet: { $job ->
    [open] öppnandet av ärendet
    [digest] genomgången av ärendet
    [save] sparandet
    [trail] antecknandet av händelser
    [events] läsningen av händelser
    [restore] läsningen av säkerhetskopian
    [lock] förnyandet av låset
    [merge] läsningen av någon annans ändringar
    [copy] hanteringen av den parallella filen
    [inspect] läsningen av certifikatfilerna
    [make-request] skapandet av certifikatbegäran
    [table] läsningen av tabellen
    [attach] läsningen av bilagan
    [handover] sammanställningen av överlämningen
    [export] exporten
    [verify] kontrollen av överlämningen
    [unpack] uppackningen av paketet
    [show] öppnandet av filen
    [browser] öppnandet av webbläsaren
    [chooser] valet av fil
    [settings] sparande av inställningarna
    [explain] läsning av utskriften
   *[other] arbetet
} avbröts. Ärendet är fortfarande öppet och filen är inte ändrad. Försök igen.
opening = Öppnar: {$name}

# Second files that sync tools leave behind.
copy-found = I mappen finns en annan version av det här ärendet: {$name}. Troligen har ett synkprogram gjort den när två sparade samtidigt.
copy-compare = Jämför och slå ihop…
copy-leave = Låt den vara
copy-title = Samma ärende i två filer
copy-intro = { $count ->
    [0] Filen {$name} innehåller inget som inte finns här.
    [one] Filen {$name} skiljer sig på ett ställe. Välj vad som behålls.
   *[other] Filen {$name} skiljer sig på {$count} ställen. Välj vad som behålls på varje ställe.
}
copy-guessed = Där bara den ena filen har ändrats sedan den närmaste säkerhetskopian är ändringen vald på förhand. Gå igenom valen.
copy-ours = Här
copy-theirs = I den andra
copy-remove = Flytta den andra filen till säkerhetskopiorna efteråt
copy-merged = Filerna har slagits ihop. Du kan ångra detta.
copy-not-gone = Den andra filen kunde inte flyttas till säkerhetskopiorna: {$why} {$path}

# Handing over.
handover-export = { $format ->
    [Paket] Exportera paketet…
    [Kalender] Exportera kalendern…
   *[other] Exportera {$format}…
}
handover-to = Mottagarens namn
handover-to-help = När du anger ett namn antecknas överlämningen i ärendet, och nästa överlämning berättar vad som har ändrats sedan dess. Annars antecknas inget.
format-pdf = PDF
format-pdf-help = För att läsa, skriva ut och skriva under. Tillgänglig (PDF/UA) och arkiverbar (PDF/A).
format-excel = Excel
format-excel-help = Checklista, slutkunder, datamatris och tidsfrister som tabeller
format-ics = Kalender
format-ics-help = Tidsfrister och påminnelser till kalendern. En ny export uppdaterar de gamla.
format-bundle = Paket
format-bundle-help = Ärendet, händelserna, checklistan och bilagorna i en zip-fil, så att arbetet kan fortsätta på en annan dator
exporting = Skriver: {$name}
underway-stop = Avbryt
export-open = Öppna
export-folder = Visa i mappen
show-failed = Filen öppnades inte. Öppna den själv: {$path}
bundle-unpacked = Paketet är oskadat och har packats upp i mappen {$path}
take-over-title = Ta över ärendet
take-over-intro = Här ser du vem som överlämnade ärendet och när. Din bekräftelse blir kvar bland händelserna.
take-over-none = Ärendet har inte överlämnats.
take-over-since = Ändringar efter överlämningen
take-over-by = Ditt namn
take-over-by-help = Namnet och dagen antecknas i överlämningens uppgifter.
take-over-confirm = Jag tar över ärendet
take-over-done = Du tog över ärendet. Det är antecknat bland händelserna.
take-over-read = Läs hela checklistan
take-over-link = Gå till övertagandet
take-over-waits = Ärendet är överlämnat: {$to}. Det har inte tagits över ännu.
tour-place = {$number}/{$total}
tour-next = Nästa
tour-back = Föregående
tour-end = Avsluta rundturen
tour-leave = Avsluta rundturen
tour-overview = Översikten visar hur långt du har kommit, vad du gör härnäst och vilka datum som närmar sig. Till vänster finns de sex stegen.
tour-step = Ett steg är en checklista. Öppna ett moment, svara och markera det som klart. Till höger ser du vad som saknas, var MDB:s anvisningar finns och vem du kan fråga.
tour-form = Ansökan förbereds del för del. Programmet kontrollerar svaren och berättar om fel vid fältet. Ingenting skickas.
tour-table = Slutkunderna finns i en tabell. Du kan läsa in dem från Excel, filtrera dem och rätta många rader på en gång.
tour-matrix = Här väljer du vilka uppgifter varje ändamål behöver. Varje val motiveras.
tour-connection = Certifikaten och informationsleden är den tekniska genomförarens del. Programmet läser certifikatfilerna och förklarar dem.
tour-deadlines = Tidsfristerna samlas från moment, certifikat och tillstånd. De kan exporteras till en kalender.
tour-handover = Överlämningen samlar allt i ett dokument för efterträdaren, den tekniska genomföraren eller granskaren. Rundturen slutar här. Exemplet är fortfarande öppet, så du kan prova fritt.
edit-stale = Inget ändrades: stället hade redan ett annat innehåll. Titta på det igen och försök sedan.
handover-not-recorded = Filen är skriven, men överlämningen antecknades inte i ärendet. Exportera den igen när ärendet kan ändras.

# Fönstrets ord på svenska. En nyckel i taget på alla språk.
program = Lupapolku
language-name = Svenska
close = Stäng
cancel = Avbryt
copied = Kopierat till urklipp.
copy-address = Kopiera adressen
clock = {$hour}.{$minute}
days = { $count ->
    [one] {$count} dag
   *[other] {$count} dagar
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
    [one] 1 punkt saknas
   *[other] {$count} punkter saknas
}
menu-file = Arkiv
menu-edit = Redigera
menu-view = Visa
menu-help = Hjälp
menu-new = Nytt ärende…
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
palette-hint = Sök fält, svar eller anvisning
palette-nothing = Inga träffar. Prova en del av ordet.
shortcut-page = Gå till sidan
shortcut-rail = Gå till stegen
shortcuts-others = Tabb går från fält till fält. Mellanslag och Enter trycker på det valda. I en tabell går du med pilar och bokstäver, mellanslag väljer och Enter öppnar raden. Delete tar bort valet av ett alternativ. Ctrl och plus förstorar, Ctrl och minus förminskar.
rail-overview = Översikt
rail-steps = Steg
rail-case = Ärendet
rail-deadlines = Tidsfrister
rail-duties = Skyldigheter efter beslutet
rail-handover = Överlämning
rail-done = {$done}/{$total} klara
rail-waiting = väntar
step-place = Steg {$number} / {$total}
file-unnamed = ingen fil ännu
save-running = Sparar…
save-unsaved = Ändringar inte sparade
save-did-not-work = Det gick inte att spara. Välj Spara som
save-saved = Sparat
save-saved-at = Sparat {$at}
side-missing = Saknas ännu
side-guidance = Anvisningar
side-contact = Kontaktuppgifter
side-nothing-missing = Ingenting saknas på den här sidan.
side-more = { $count ->
    [one] och 1 till
   *[other] och {$count} till
}
side-later = { $count ->
    [one] Efter det finns ännu 1 punkt att fylla i.
   *[other] Efter det finns ännu {$count} punkter att fylla i.
}
side-elsewhere = { $count ->
    [one] Dessutom saknas 1 punkt på stegets andra sidor.
   *[other] Dessutom saknas {$count} punkter på stegets andra sidor.
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
start-title = Från ansökan om ramtillstånd till införande, ett steg i taget
start-intro = Checklista, förberedelse av ansökan och överlämning i en fil som du själv förvarar.
start-new = Nytt ärende…
start-open = Öppna en fil…
start-sample = Prova först med ett exempel
start-inspect = Kontrollera certifikatfiler
start-explain = Ta reda på varför förbindelsen misslyckades
start-no-network = Programmet ansluter inte till nätet. Länkarna öppnas i din webbläsare.
start-not-authority = Lupapolku hjälper dig att förbereda ansökan. Det är inte en av MDB:s tjänster.
start-first-time = Är du här för första gången?
start-tour-text = En kort rundtur visar programmets delar med ett exempelföretag. Du kan avsluta när du vill, och ingenting sparas.
start-tour = Börja rundturen
start-recent = Senast öppnade
start-recent-facts = {$percent} % klart · {$date}
start-forget = Ta bort från listan
overview-continue = Fortsätt: {$where}
overview-progress = {$percent} % av införandet är klart
overview-tasks = {$done} / {$total} moment · påbörjat {$date}
overview-tasks-at-least = {$done} / minst {$total} moment · påbörjat {$date}
overview-next = Härnäst
overview-nothing-next = Alla moment är gjorda.
before-use = Innan användningen börjar ska detta ännu antecknas: {$what}.
before-use-show = Visa den första raden
overview-all-deadlines = Alla tidsfrister
deadlines-intro = Datum för moment, skyldigheter och certifikat i tidsordning. En rad leder till stället där datumet är antecknat.
timeline-name = Tidslinje
timeline-how = Rulla en månad i taget med piltangenterna. Samma datum finns i tabellen nedanför.
timeline-until = till {$date}
timeline-ended = Gick ut {$date}
deadlines-export = Exportera till kalendern…
deadlines-none = Inga tidsfrister är antecknade än.
deadlines-none-how = Ge ett moment en sista dag under ”Visa ansvarig, sista dag och anteckning”. Datumen för certifikat, tillstånd och skyldigheter kommer hit av sig själva.
deadline-in = { $count ->
    [one] om {$count} dag
   *[other] om {$count} dagar
}
deadline-late = { $count ->
    [one] {$count} dag för sent
   *[other] {$count} dagar för sent
}
deadline-today = i dag
duties-intro = När tillståndet är beviljat ska ni sköta det här. Ge varje punkt en ansvarig och ett datum.
filing-prepared = Förberedd
filing-prepared-not = Inte förberedd
filing-sent = Skickad
filing-sent-not = Inte skickad
filing-decided = Avgjord
filing-decided-not = Inget beslut
chip-blocked = Kan inte påbörjas än
chip-done-with-gaps = Klart, något saknas
chip-waiting-for = Väntar på: {$whom}
chip-to-mark = Markera som klart
task-state-of = {$task}. Status: {$state}. Byt status
task-show-fields = Visa fälten ändå
task-first-gap = Gå till det första som saknas
facts-show = Visa ansvarig, sista dag och anteckning
facts-hide = Dölj ansvarig, sista dag och anteckning
field-optional = valfri
field-practice = god praxis; vi vet inte om MDB frågar efter detta
field-example = Till exempel: {$example}
field-show-example = Varför ställs frågan?
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
file-remove = Ta bort filen ur ärendet
attach-failed = Filen kan inte läsas: {$reason}. Välj filen på nytt. {$path}
list-filter = { $count ->
    [one] Filtrera 1 rad
   *[other] Filtrera {$count} rader
}
list-all = Alla {$count}
list-errors = Fel {$count}
list-missing = Saknas {$count}
list-nothing-found = Ingen rad motsvarar filtret. Töm filtret.
matrix-data = Datagrupp
bulk-is-selected = vald
palette-at = {$title}, träff {$place} av {$total}
term-in-languages = På finska {$fi}, på svenska {$sv}, på engelska {$en}.
term-show = visa förklaringen
term-hide = dölj förklaringen
matrix-sign-empty = inte vald
matrix-sign-justified = motiverad
matrix-sign-unjustified = motivering saknas eller är ett utkast
matrix-sign-law = lagen begränsar till vem MDB får lämna ut uppgiften
matrix-sign-error = att rätta
matrix-members = {$count} org.
matrix-why = Varför behövs datagruppen?
matrix-needed = Slutkundsgruppen behöver uppgifterna
matrix-justification = Motivering
matrix-justification-help = Ange vad uppgifterna behövs till och vad som görs utifrån dem.
matrix-copy = { $count ->
    [one] Kopiera motiveringen till 1 annan grupp
   *[other] Kopiera motiveringen till {$count} andra grupper
}
list-import = Importera CSV eller Excel…
list-export = Exportera CSV…
list-columns = Kolumner ▼
bulk-select = Välj
bulk-select-all = { $count ->
    [one] Välj raden som visas
   *[other] Välj alla som visas ({$count})
}
bulk-selected = { $count ->
    [one] 1 rad vald
   *[other] {$count} rader valda
}
bulk-duplicate = Duplicera
bulk-remove = Ta bort raderna
bulk-clear = Avmarkera
bulk-choose = Ändra valda rader…
bulk-set = { $count ->
    [one] Ändra 1 rad
   *[other] Ändra {$count} rader
}
bulk-duplicated = { $count ->
    [one] 1 rad duplicerad.
   *[other] {$count} rader duplicerade.
}
bulk-removed = { $count ->
    [one] 1 rad borttagen.
   *[other] {$count} rader borttagna.
}
import-title = Importera en tabell
import-intro = Ingenting ändras förrän du importerar raderna. Du återställer allt genom att ångra en gång.
import-columns = Kolumner
import-pass-over = Hoppa över
import-refused-help = Rader som inte kan importeras tas inte med. Rätta dem i tabellen och importera den på nytt: redan importerade rader förblir oförändrade.
import-take = { $count ->
    [one] Importera 1 rad
   *[other] Importera {$count} rader
}
import-only-refused = Bara de som inte kan importeras ({$count})
import-name = Rad
import-line = Nr
import-what = Ändring eller orsak
import-new = Ny
import-changed = Ändras
import-unchanged = Oförändrad
import-refused = Kan inte importeras
import-done = Importerat: nya {$new}, ändrade {$changed}. Du kan ångra (Ctrl+Z).
path-import-title = Importera en tabell
path-list-title = Exportera som tabell: {$list}
path-import = Visa tabellen
review-change = Ändra
review-nothing-open = Ingenting saknas i svaren.
transfer-title = Överföring till e-tjänsten
transfer-nothing = Det finns inga svar att föra över än.
transfer-open = Öppna e-tjänsten
transfer-compact = Visa som litet fönster
transfer-full = Gå tillbaka till fullt fönster
transfer-progress = {$done} / {$total}
transfer-length = { $count ->
    [one] {$count} tecken
   *[other] {$count} tecken
}
transfer-unmark = Ta bort markeringen
transfer-entered = Ifyllt
transfer-not-entered = Inte ifyllt
transfer-changed = Ändrat efter att det fylldes i
row-ready = Komplett
row-back = ← {$list}
row-previous = Föregående rad
row-next = Nästa rad
row-remove = Ta bort raden
row-removed = Borttagen: {$name}.
summary-title = { $count ->
    [one] Rätta 1 punkt
   *[other] Rätta {$count} punkter
}
handover-intro = Checklistan visar läsaren hur långt arbetet har kommit. Förhandsvisningen visar samma innehåll som skrivs i filen.
handover-audience = För vem
handover-redact = Utelämna namn, kontaktuppgifter och filsökvägar
handover-redacted = [utelämnat]
audience-successor = För efterträdaren
audience-successor-help = Allt: läge, svar, öppna punkter
audience-technical = För den tekniskt ansvariga
audience-technical-help = Förbindelse, certifikat, servrar, produkter
audience-auditor = För revisorn
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
    [bundle] overlamningspaket
    [calendar] kalender
    [account] redogorelse
    [customer] slutkundens-anvisning
    [runbook] fornyelseanvisning
    [management] till-ledningen
   *[other] checklista
}
export-done = Filen har skrivits: {$path}
filter-case = Lupapolku-ärenden
path-new-title = Nytt ärende
path-open-title = Öppna ett ärende eller ett överlämningspaket
path-save-title = Spara som
path-export-title = { $what ->
    [bundle] Exportera överlämningspaketet
    [calendar] Exportera kalendern
    [account] Exportera redogörelsen för användningen och skyddet av uppgifter
    [customer] Exportera anvisningen för slutkunden
    [runbook] Exportera anvisningen för förnyelse av certifikatet
    [management] Exportera sidan för ledningen
   *[other] Exportera checklistan
}
path-attach-title = Välj en fil
path-name = Den sökande organisationens namn
path-name-help = Du kan fylla i det senare.
path-label = Fil
path-help = Skriv eller klistra in filens hela sökväg, eller bläddra.
path-browse = Bläddra…
path-no-chooser = Systemet har ingen filväljare. Skriv eller klistra in sökvägen i fältet.
path-exists = Filen finns redan. Om du ersätter den försvinner innehållet.
path-replace = Ersätt filen
path-new = Skapa ärendet
path-open = Öppna
path-save = Spara
path-export = Exportera
path-attach = Lägg till filen
unsaved-title = Ska ändringarna sparas?
unsaved-text = Ärendet har ändringar som inte är sparade. Om du förkastar dem går de inte att få tillbaka.
unsaved-save = Spara
unsaved-discard = Förkasta ändringarna
about-version = Lupapolku {$version} · processens version {$process}
about-licences = Licens: MIT eller Apache 2.0. Typsnitt: Noto Sans, SIL Open Font License 1.1.
job-failed = Det gick inte: {$reason}. Försök igen.

# The inspection of certificates, and making a request.
count-in-order = {$count} OK
tool-back = ← Tillbaka: {$step}
tool-back-start = ← Till startsidan
inspect-open = Kontrollera certifikatfiler
inspect-title = Certifikatfiler
inspect-intro = Öppna alla filer på en gång: programmet visar vad de är, om de hör ihop och om de kan användas med BDSförfrågan. Ingenting lämnar den här datorn.
inspect-choose = Välj filer…
inspect-more = Lägg till filer…
inspect-clear = Töm listan
inspect-running = Läser: {$done} av {$total} filer
inspect-empty-title = Släpp filerna här
inspect-empty = Du kan släppa eller välja hur många filer som helst. Du behöver åtminstone certifikatet; med de andra får du veta mer.
inspect-empty-leaf = Certifikatet precis som det kom per e-post (PEM eller DER)
inspect-empty-request = Certifikatbegäran som det beställdes med (.csr)
inspect-empty-key = Den privata nyckeln, om du arbetar på servern (.key, .p12)
inspect-empty-chain = MDB:s CA-certifikat och spärrlistan
inspect-empty-safety = En privat nyckel läses in i minnet, jämförs och glöms. Den sparas, kopieras eller skickas aldrig.
inspect-others = Övriga filer
inspect-password = Den låsta filens lösenord
inspect-password-help = Det hålls i minnet tills du tömmer listan.
inspect-unlock = Öppna filen
inspect-keep = Spara uppgifterna i ärendet
inspect-kept = Uppgifterna finns nu i ärendet. Kontrollera svaren och anteckna vem som kontrollerade filen.
layer-class-assumed = medlemsklassen antas vara COM (företag)
layer-copy = Kopiera identifieraren
inspect-copy = Kopiera till den tekniskt ansvariga
inspect-use = Användning: {$use}
use-vtjkysely = BDSförfrågan direkt
use-layer-authentication = Informationsleden, autentisering
use-layer-signing = Informationsleden, signering
path-inspect-title = Kontrollera filer
path-inspect = Kontrollera
request-open = Skapa nyckel och certifikatbegäran
request-title = Nyckel och certifikatbegäran
request-intro = Certifikatet beställs med en certifikatbegäran, som skapas med ett nyckelpar. Den privata nyckeln bör skapas där den används och stanna där.
request-content = Innehåll i certifikatbegäran
request-content-help = MDB tar innehållet i certifikatet ur begäran. Inte alla fält har publicerats. Om du är osäker, fråga vptuotanto@dvv.fi.
request-host = Serverns domännamn
request-host-help = Enbart en IP-adress räcker inte, och begäran får inte innehålla någon e-postadress.
request-organisation = Organisation
request-business-id = FO-nummer
request-business-id-help = FO-numret skrivs i fältet serialNumber i begäran.
request-key-kind = Typ av nyckel
request-on-server = På servern (rekommenderas)
request-on-server-help = Skicka kommandona till serverns administratör. Då lämnar nyckeln aldrig servern.
request-copy-commands = Kopiera kommandona
request-here = På den här datorn
request-here-help = Välj detta bara om kommandona inte kan användas. Flytta nyckeln säkert till servern och ta bort den härifrån.
request-folder = Mapp för filerna
request-folder-help = Två filer skapas: namn.key och namn.csr. Filer som redan finns ersätts inte.
request-password = Nyckelns lösenord
request-password-help = Minst 12 tecken. Om du glömmer lösenordet kan nyckeln inte användas och lösenordet inte återställas.
request-password-again = Samma lösenord igen
request-passwords-differ = Lösenorden är inte likadana. Skriv båda på nytt.
request-short-password = Skriv ett lösenord med minst 12 tecken.
request-host-first = Skriv först serverns domännamn.
request-make = Skapa nyckel och certifikatbegäran
request-making = Skapar…
request-made = Nyckeln och begäran har skapats:
request-inspect = Kontrollera certifikatbegäran

# Two people's work on one case.
clash-title = Två personer ändrade samma saker
clash-intro = { $count ->
    [one] Du och någon annan har ändrat samma sak. Välj vilken version som ska behållas.
   *[other] Du och någon annan har ändrat samma saker ({$count}). Välj för varje sak vilken version som ska behållas.
}
clash-ours = Egen
clash-theirs = Den andras
clash-both = Behåll båda texterna
clash-accept = Slå ihop och spara
clash-undecided = Det du inte väljer förblir oavgjort, och arbetet går vidare.
clash-merged = Någon annan hade sparat filen under tiden. Ändringar som togs med: {$count}.

# The trail, and what was recovered from it.
trail-failed = Dina ändringar kan inte antecknas i ändringshistoriken: {$why} Spara ofta tills det är åtgärdat.
trail-unreadable = Ärendets ändringshistorik kan inte läsas: {$why} Den lämnas som den är, och dina ändringar antecknas inte i den. Spara ofta.
trail-broken = Ärendets ändringshistorik har ändrats utanför Lupapolku på rad {$line}. Själva ärendet är oskadat. Jämför det med säkerhetskopiorna.
trail-unknown = Ändringshistoriken har ändringar som aldrig sparades och som inte passar den här filen. Se i ändringshistoriken om du fortfarande behöver dem.
recovered-title = Ändringar som inte sparades
recovered-text = { $count ->
    [one] Programmet stannade innan en ändring hade sparats. Den gjordes {$when}.
   *[other] Programmet stannade innan {$count} ändringar hade sparats. Den sista gjordes {$when}.
}
recovered-keep = Behåll ändringarna
recovered-discard = Förkasta ändringarna

# Events and kept copies.
rail-events = Ändringshistorik
events-intro = Alla ändringar i ärendet, den senaste först. Tryck på Enter för att gå till stället.
events-none = Inga ändringar ännu.
events-none-how = När du fyller i uppgifter kommer varje ändring hit med datum och namn.
events-filter = Filtrera ändringar ({$count})
events-older = Äldre ändringar i ändringshistoriken bredvid ärendet: {$count}.
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
backups-help = Innan ärendet sparas kopierar programmet filen till din egen mapp, högst en gång på 10 minuter. De 10 senaste kopiorna finns kvar, och en per dag i 30 dagar.
backups-none = Det finns inga säkerhetskopior ännu.
backup-line = { $differences ->
    [0] {$when} · svar: {$answers}, rader: {$rows} · samma som nu
    [one] {$when} · svar: {$answers}, rader: {$rows} · en skillnad mot nu
   *[other] {$when} · svar: {$answers}, rader: {$rows} · {$differences} skillnader mot nu
}
backup-unreadable = {$when} · säkerhetskopian kan inte läsas
backup-restore = Återställ den här versionen
backup-restored = Versionen är återställd. Du kan ångra detta (Ctrl+Z).

# Who has the case open.
hold-theirs = {$who} har det här ärendet öppet på datorn {$on}. Du kan läsa men inte ändra det.
hold-refused = Inget ändrades: {$who} har det här ärendet öppet på datorn {$on}. Spara en kopia eller be om redigeringstur.
hold-somebody = Någon
hold-copy = Spara en kopia…
hold-ask = Be om redigeringstur
hold-try-again = Försök igen
hold-asked = Begäran är skickad. Välj Försök igen när du har fått turen.
hold-not-asked = Begäran kunde inte skickas. Kontakta personen direkt.
hold-asked-for = {$who} vill redigera det här ärendet.
hold-hand-over = Spara och lämna turen
hold-keep = Behåll turen

# A file that can only be read.
sealed-read-only = Du kan läsa och exportera den men inte ändra den. Uppdatera Lupapolku.
sealed-refused = Inget ändrades. Uppdatera Lupapolku för att fortsätta.
save-in-place = Det är inte helt säkert att spara i den här mappen: om datorn stängs av mitt i kan filen skadas. Flytta ärendet till en annan mapp.
job-broken = Programmet stötte på ett fel { $job ->
    [ask] när formulären skapades
    [collect] när svaren lästes
    [open] när ärendet öppnades
    [digest] när ärendet gicks igenom
    [save] när ärendet sparades
    [trail] när ändringshistoriken skrevs
    [events] när ändringshistoriken lästes
    [restore] när säkerhetskopian lästes
    [lock] när redigeringsturen förlängdes
    [merge] när den andras ändringar lästes
    [copy] när den andra versionen lästes
    [inspect] när certifikatfilerna lästes
    [make-request] när certifikatbegäran skapades
    [table] när tabellen lästes
    [attach] när bilagan lästes
    [handover] när checklistan sammanställdes
    [export] vid exporten
    [verify] när överlämningen kontrollerades
    [unpack] när överlämningspaketet packades upp
    [show] när filen öppnades
    [browser] när webbläsaren öppnades
    [chooser] när en fil valdes
    [settings] när inställningarna sparades
    [explain] när utskriften lästes
    [language] när språket byttes
   *[other] i arbetet
}. Ärendet är fortfarande öppet och filen är inte ändrad. Försök igen.
opening = Öppnar: {$name}

# Second files that sync tools leave behind.
copy-found = I mappen finns en annan version av det här ärendet: {$name}. Troligen uppstod den när två personer sparade samtidigt.
copy-compare = Jämför och slå ihop…
copy-leave = Slå inte ihop
copy-title = Samma ärende i två filer
copy-intro = { $count ->
    [0] Filen {$name} innehåller inget nytt.
    [one] Filen {$name} skiljer sig på ett ställe. Välj vilken version som ska behållas.
   *[other] Filen {$name} skiljer sig på {$count} ställen. Välj för varje ställe vilken version som ska behållas.
}
copy-guessed = Om ett ställe har ändrats bara i den ena filen sedan den närmaste säkerhetskopian har programmet valt ändringen på förhand. Gå igenom valen.
copy-ours = Här
copy-theirs = I den andra
copy-remove = Flytta den andra filen till säkerhetskopiorna efteråt
copy-merged = Filerna har slagits ihop. Du kan ångra detta (Ctrl+Z).
copy-not-gone = Den andra filen kunde inte flyttas till säkerhetskopiorna: {$why} Flytta den själv: {$path}

# Handing over.
handover-export = { $kind ->
    [bundle] Exportera överlämningspaketet…
    [ics] Exportera kalendern…
   *[other] Exportera {$format}…
}
handover-to = Mottagarens namn
handover-to-help = När du anger ett namn antecknas överlämningen i ärendet, och nästa överlämning visar vad som har ändrats sedan dess. Annars antecknas inget.
format-pdf = PDF
format-pdf-help = För att läsa, skriva ut och skriva under. Tillgänglig (PDF/UA) och arkiverbar (PDF/A).
format-excel = Excel
format-excel-help = Checklista, slutkunder, datamatris och tidsfrister som tabeller
format-ics = Kalender
format-ics-help = Tidsfrister och påminnelser till kalendern. En ny export ersätter de tidigare posterna.
format-bundle = Överlämningspaket
format-bundle-help = Ärendet, ändringshistoriken, checklistan och bilagorna i en zip-fil, så att arbetet kan fortsätta på en annan dator
exporting = Skriver: {$name}
underway-stop = Avbryt
export-open = Öppna
export-folder = Visa i mappen
show-failed = Filen öppnades inte. Öppna den själv: {$path}
bundle-unpacked = Överlämningspaketet är oskadat och har packats upp i mappen {$path}
take-over-title = Ta över ärendet
take-over-intro = Här ser du vem som överlämnade ärendet och när. Din bekräftelse finns kvar i ändringshistoriken.
take-over-none = Ärendet har inte överlämnats.
take-over-since = Ändringar efter överlämningen
take-over-by = Ditt namn
take-over-by-help = Ditt namn och datumet antecknas i överlämningens uppgifter.
take-over-confirm = Bekräfta att du tar över
take-over-done = Du har bekräftat att du tar över. Det är antecknat i ändringshistoriken.
take-over-read = Läs hela checklistan
take-over-link = Gå till övertagandet
take-over-waits = Ärendet har lämnats över till {$to}, som ännu inte har bekräftat övertagandet.
tour-place = {$number}/{$total}
tour-next = Nästa
tour-back = Föregående
tour-end = Avsluta rundturen
tour-leave = Avsluta rundturen
tour-overview = Översikten visar hur långt du har kommit, vad du gör härnäst och vilka datum som närmar sig. Till vänster finns de sex stegen.
tour-step = Ett steg är en checklista. Öppna ett moment, svara och markera det som klart. Till höger ser du vad som saknas, var MDB:s anvisningar finns och vem du kan fråga.
tour-form = Ansökan förbereds del för del. Programmet kontrollerar svaren och visar fel vid fältet. Ingenting skickas.
tour-table = Slutkunderna finns i en tabell. Du kan importera dem från Excel, filtrera dem och rätta många rader på en gång.
tour-matrix = Här väljer du vilka uppgifter varje slutkundsgrupp behöver. Motivera varje val.
tour-connection = Certifikaten och Informationsleden är den tekniskt ansvarigas del. Programmet läser certifikatfilerna och förklarar dem.
tour-deadlines = Programmet samlar tidsfristerna från moment, certifikat och tillstånd. Du kan exportera dem till en kalender.
tour-handover = Överlämningen samlar allt i ett dokument för efterträdaren, den tekniskt ansvariga eller revisorn. Rundturen slutar här. Exemplet är fortfarande öppet, så du kan prova fritt.
edit-stale = Inget ändrades: svaret hade redan ändrats. Titta på det och försök på nytt.
handover-not-recorded = Filen är skriven, men överlämningen antecknades inte i ärendet. Exportera den igen när ärendet kan ändras.

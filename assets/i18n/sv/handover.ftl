# The handover to work from.
handover-overdue = Försenat
handover-late = { $what } ({ $date })
handover-blocks = Hindrar inlämningen
handover-blocks-what = { $filing }: inte gjort: { $tasks }
column-why = Varför
column-how = Hur
finding-of-rows = { $what } ({ $count } rader: { $names })
finding-of-many = { $what } ({ $count } rader: { $names } och { $more } till)
handover-redact-limits = Personers namn, kontaktuppgifter och filernas plats har utelämnats. I fri text har e-postadresser dolts, liksom de namn och telefonnummer som anges i andra svar. Böjda och andra namn hittas inte: läs texterna innan du lämnar detta vidare.
bundle-readme-name = LÄS-MIG.txt
bundle-readme =
    I detta överlämningspaket finns det överlämnade ärendet och allt som hör till det.
    Läs först { $list }.pdf eller { $list }.html. De kräver inte Lupapolku.
    Fortsätt arbetet i Lupapolku: öppna zip-filen där eller ge kommandot lupapolku unpack PAKET --to MAPP.
    case.ron är själva ärendet. Filerna vars namn slutar på .trail visar vad som har gjorts med det.
    I mappen attachments finns bilagorna.
    Om du packar upp paketet med ett annat program visar SHA256SUMS om något har ändrats: sha256sum --check SHA256SUMS.
handover-nothing-late = Inget
handover-sum = Kontrollsumma
handover-lacking = { $count } svar saknas eller ska rättas
handover-about = Denna överlämning
handover-who = Vem: { $value }
handover-by-when = Senast { $value }
bundle-checklist-name = checklista
handover-first-open = Inte klart ännu

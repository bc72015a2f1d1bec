# Tables in and out.
help-import = Importera slutkunder från en CSV-fil eller arbetsbok: returvärde 0 allt importerades, 1 något kunde inte importeras eller hoppades över, 2 inget kan läsas
help-table = Tabell: CSV eller Excel
help-dry-run = Visa bara vad som skulle ändras
import-counts = Nya {$new} · ändrade {$changed} · oförändrade {$unchanged} · kan inte importeras {$refused}
sheet-empty = Tabellen har inga rader. Välj en annan fil.
sheet-too-large = Tabellen är för stor: högst {$limit} MB. Dela upp den.
sheet-too-many-rows = Tabellen har för många rader: högst {$limit}. Dela upp den.
sheet-too-many-columns = Tabellen har {$count} kolumner, högst {$limit}. Ta bort kolumner som du inte behöver.
sheet-encrypted = Arbetsboken är skyddad med lösenord. Spara den utan lösenord.
sheet-unreadable = Tabellen kan inte läsas ({$reason}). Spara den på nytt som CSV eller xlsx.
sheet-formulas = { $count ->
    [one] Av en formel lästes det senast beräknade värdet.
   *[other] Av {$count} formler lästes det senast beräknade värdet.
}
sheet-heading-identity-code = Det finns en personbeteckning på rubrikraden. Den har dolts och importeras inte. Ta bort den ur filen och kontrollera att den första raden namnger kolumnerna.
sheet-merged = { $count ->
    [one] Värdet i ett sammanfogat område lästes för varje rad som det täcker.
   *[other] Värdet i {$count} sammanfogade områden lästes för varje rad som de täcker.
}
refused-cell = Rad {$line}, {$column}: {$why}
refused-row = Rad {$line}: {$why}
refused-identity-code = ta bort personbeteckningen
refused-no-name = namn och FO-nummer saknas
refused-duplicate = samma FO-nummer finns redan på rad {$line}
refused-too-long = för lång: {$length} tecken
refused-control-characters = ta bort osynliga styrtecken
refused-too-many-cells = raden har fler celler än rubriken

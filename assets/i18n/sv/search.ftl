# Ord som man söker sidor med och som inte står i deras rubriker. Visas inte.
search-overview = start hem läget
search-interview = frågor
search-deadlines = kalender påminnelse datum tidtabell
search-duties = förpliktelser efter beslutet
search-ask = formulär excel tabell svar
search-handover = export exportera pdf skriv ut utskrift rapport paket
search-events = historik logg ändringar vem ändrade
search-inspect = granska kontrollera certifikat nyckel pem crt cer der p12 pfx jks spärrlista
search-request = csr begäran nyckelpar skapa gör
search-explain = anslutningsfel fel tls ssl fungerar inte felsök

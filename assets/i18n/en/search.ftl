# Words by which pages are looked for and which their titles do not have. Not shown.
search-overview = start home status
search-interview = questions
search-deadlines = calendar reminder due date schedule
search-duties = obligations after the permit
search-ask = form survey excel spreadsheet answers
search-handover = export pdf print report package
search-events = history log changes who changed
search-inspect = inspect check examine certificate certificates key pem crt cer der p12 pfx jks revocation crl
search-request = csr request key pair create make
search-explain = connection error tls ssl not working troubleshoot

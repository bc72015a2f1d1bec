# Tells of every returned file whether what was typed came back.
import json
import sys

EXPECTED = {
    "customer-business-id": "0245437-2",
    "customer-sector": None,
    "customer-contact-name": "Maija Mäkelä-Åberg",
    "customer-contact-email": "maija@elovirta.example",
    "customer-basis": "Perimme saatavia toimeksiannosta.\nSopimus 12/2026, kohta 3 – ”osoitteet”.",
    "customer-wanted-from": "1.3.2027",
    "customer-data.names": "Velallinen yksilöidään nimellä.",
    "customer-data.addresses": "Maksuvaatimus\nlähetetään postitse.",
}
good = True
for file in [json.loads(line)["files"][0] for line in open(sys.argv[1])]:
    said = {it["field"].split("/")[-1]: it["new"] for it in file["proposals"]}
    wrong = {name: said.get(name, "(nothing)") for name, value in EXPECTED.items() if said.get(name, "(nothing)") != value}
    more = {name: value for name, value in said.items() if name not in EXPECTED}
    unread = [it["message"] for it in file.get("not_understood", [])]
    fine = not wrong and not more and not unread
    good &= fine
    print(f"{file['file']:24} {file['state']:20} {'all came back' if fine else f'wrong {wrong} more {more} not understood {unread}'}")
sys.exit(0 if good else 1)

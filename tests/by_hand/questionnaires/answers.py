# What is typed into a form: by the name of the place, the answer and the reason. None clears.
import datetime

ANSWERS = {
    "customer-business-id": ("0245437-2", None),
    "customer-sector": ("", None),
    "customer-contact-name": ("Maija Mäkelä-Åberg", None),
    "customer-contact-email": ("maija@elovirta.example", None),
    "customer-basis": ("Perimme saatavia toimeksiannosta.\nSopimus 12/2026, kohta 3 – ”osoitteet”.", None),
    "customer-wanted-from": (datetime.date(2027, 3, 1), None),
    "customer-data.names": ("Kyllä", "Velallinen yksilöidään nimellä."),
    "customer-data.addresses": ("Kyllä", "Maksuvaatimus\nlähetetään postitse."),
    "customer-data.occupation": ("Ei", ""),
}

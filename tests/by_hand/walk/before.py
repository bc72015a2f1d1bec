"""The same way in version 0.1 (25e4236), with which today's is compared: before.py FOLDER SIZE certificate|layer|take-over

It has neither an interview nor a page for data protection, and asks for no approver's name. What is asked in both is answered alike.
"""

import subprocess
import sys
import time
from pathlib import Path

from hand import Hand, stop
from walk_data import CUSTOMERS, HOST, OFFICER, PASSWORD, SECURITY, SERVER, SUBSYSTEM, TECHNICIAN, TEXT, TODAY, TUIJA, of_the_layer, signed

FOLDER, SIZE, WAY = Path(sys.argv[1]), tuple(map(int, sys.argv[2].split("x"))), sys.argv[3]
hand = Hand(FOLDER / "pictures", SIZE)
click, put, press, tick, picture = hand.click, hand.put, hand.press, hand.tick, hand.picture


def on():
    """It has no key for the next page."""
    click("Seuraava:", "push button")
    time.sleep(0.6)


def today(label, at=0):
    click(f"{label}: Tänään", at=at)


def new_case():
    click("Aloita uusi")
    time.sleep(0.6)
    hand.type("Esimerkki Tieto Oy")
    press("Return")
    time.sleep(1.5)
    picture("new")
    press("alt+Page_Down")
    time.sleep(0.6)


def first_steps():
    read("Lue palvelun sivu", 0)
    read("Lue välitt", 1)
    for at in range(3):
        click("=Kyllä", "radio button", at)
    tick("Varmista")
    click("=Hallinnollinen yhteyshenkilö", "entry")
    hand.type(OFFICER)
    for text in ["aino@esimerkki.example", "", TECHNICIAN, "tero@esimerkki.example", "", TUIJA, "tuija@esimerkki.example", ""]:
        press("Tab")
        hand.type(text)
    press("Tab")
    hand.type("varmenteet@esimerkki.example")
    tick("Nimeä")
    picture("1 service")
    on()
    read("Lue käytön", 0)
    click("Henkilötietojen käsittelijä", "radio button")
    put("=Perustelu", "Valitamme tiedot loppuasiakkaan puolesta.", "entry")
    tick("Ratkaise")
    groups()
    tick("Valitse säännös", "36 §", "38 §", "39 §", "40 §", "41 §", "42 §")
    put("Johtopäätös", "Rajattuja tietoryhmia ei pyydeta.", "entry")
    tick("Tarkista rajatut")
    put("=Turvakiellon käsittely", "Osoite naytetaan vain sille, jolla on siihen oikeus.", "entry")
    tick("Kirjaa turva")
    picture("2 conditions")
    on()
    click("=Ei", "radio button")
    tick("Selvitä")
    time.sleep(0.4)
    today("Luotu")
    put("=Luonut", OFFICER)
    tick("Luo asiakas", "Mobiilivarmenne", "Valitse tunn")
    click("Lisää", "push button")
    time.sleep(0.5)
    hand.type(OFFICER)
    click("← ")
    time.sleep(0.5)
    tick("Kirjaudu")
    picture("3 account")
    on()


def read(task, at):
    today("Luettu")
    put("=Lukija", OFFICER, "entry", at)
    tick(task)


REASON = "Samannimisia on useita, ja vaaraan henkiloon kohdistuva asia loukkaisi hanen oikeuksiaan."
GROUPS = [
    ("Rahoitus ja luotonanto", "31 §: rahoitus ja vakuutus, sopimus", "Luotonanto"),
    ("Perinta", "31 §: luottotiedot ja perintä", "Saatavan perintä"),
    ("Vuokraus ja isannointi", "34 §: muu luovutus", "Vuokraus ja lainaus"),
]


def groups():
    for name, provision, basis in GROUPS:
        click("Lisää ryhmä")
        time.sleep(0.6)
        hand.type(name)
        click("=" + provision, "radio button")
        click("=" + basis, "radio button")
        put("Henkilötunnuksen perustelu", REASON, "entry")
        click("← ")
        time.sleep(0.5)


def application():
    put("Y-tunnus", "2345671-3", "entry")
    press("Tab")
    hand.type("Esimerkkikatu 1, 00100 Helsinki")
    on()
    on()
    for at, (name, identifier, trade, group) in enumerate(CUSTOMERS):
        click("Lisää loppuasiakas|Lisää asiakas|Lisää rivi" if at else "Lisää", "push button")
        time.sleep(0.6)
        hand.type(name)
        press("Tab")
        hand.type(identifier)
        press("Tab")
        hand.type(trade)
        tick(group[:6])
        click("Oma osuus", "radio button")
        click("← ")
        time.sleep(0.5)
    picture("4 customers")
    on()
    matrix()
    on()
    purposes()
    on()
    for part in SECURITY:
        put(f"{part}.*turvallisuus$", TEXT, "entry")
    time.sleep(1)
    for name in [it for it in hand.missing() if it.startswith("Täytä: ")]:
        put("=" + name.removeprefix("Täytä: "), TEXT, "entry")
    picture("4 protection")
    on()
    click("Suomi.fi" if WAY == "layer" else "Palveluvarmenne", "radio button")
    on()
    response()
    picture("4 check")
    tick("Tarkista ja")
    on()
    transfer()


NEEDS = {
    "Henkilötunnus": "Henkilo on yksiloitava yksiselitteisesti, koska samannimisia on useita.",
    "Nimitiedot": "Nimi tarkistetaan, jotta asia kohdistuu oikeaan henkiloon.",
    "Osoitetiedot": "Kirje tai lasku on toimitettava ajantasaiseen osoitteeseen.",
}


def matrix():
    """The first click on a cell goes there and chooses it; on the others one goes there and the next one chooses."""
    for at, (data, text) in enumerate(NEEDS.items()):
        for place, group in enumerate(["Rahoitus", "Perinta", "Vuokraus"]):
            cell = f"Tietoryhmät: {data} × {group}"
            for _ in range(1 if (at, place) == (0, 0) else 2):
                click(cell)
                time.sleep(0.15)
            put("=Perustelu", text, "entry")
    click("=Henkilötunnus", "check box")
    picture("4 matrix")


def response():
    """The end of the matrix's page is not reached with the wheel; the way there is the list of what is missing."""
    click("Täytä: Vastaussanoma")
    time.sleep(0.8)
    for _ in range(6):
        chosen = hand.find("Ei vielä tiedossa", "radio button")
        if chosen and chosen.checked:
            break
        focused = [it for it in hand.controls() if it.focused]
        press("space" if focused and focused[0].name.startswith("Ei vielä tied") else "Down")
        time.sleep(0.3)
    click("Tarkistus", "page tab")
    time.sleep(0.6)


OFTEN = "Yksi haku asiaa kohti."
AT_AGREEMENT, TO_PERSON = "Tiedot haetaan, kun henkilon kanssa tehdaan sopimusta.", "Sopimus tai paatos kohdistuu oikeaan henkiloon."
NOT_REACHED, LETTER = "Tiedot haetaan, kun henkiloa ei tavoiteta tiedossa olevilla yhteystiedoilla.", "Kirje tai lasku lahtee ajantasaiseen osoitteeseen."


def purposes():
    who = "Tiedot hakee asian kasittelija omalla kayttajatilillaan. Oikeus on arviolta {} henkilolla."
    texts = [("Rahoitus", AT_AGREEMENT, 12, TO_PERSON), ("Perinta", NOT_REACHED, 6, LETTER), ("Vuokraus", AT_AGREEMENT, 4, TO_PERSON)]
    for group, when, people, leads in texts:
        click(f"Täytä: {group}.*Missä tilanteessa")
        time.sleep(0.6)
        hand.type(when)
        for label, text in [("Kuka hakee", who.format(people)), ("Mihin tieto", leads), ("Kuinka usein", OFTEN)]:
            put(label, text, "entry")
        click("← ")
        time.sleep(0.5)
    picture("4 purposes")


def transfer():
    click("Pieni ikkuna", "push button")
    time.sleep(1.2)
    picture("4 small")
    whole = next(it.name for it in hand.controls() if " / " in it.name and it.name[0].isdigit())
    for _ in range(int(whole.split(" / ")[1])):
        press("ctrl+c", "Return")
    picture("4 entered")
    click("Koko ikkuna")
    time.sleep(1)
    put("Siirtäjä", OFFICER, "entry")
    today("Siirretty")
    tick("Siirrä")
    on()
    click(".*[Ll]ähetetty.*: Tänään")
    tick("Lähetä")
    picture("4 sent")
    hand.told("until the application is sent")
    on()


def certificate():
    put("Valinnan perustelu", "Palvelimemme kysyy suoraan.", "entry")
    tick("Valitse yht")
    click("Tee avain ja varmennepyyntö", "push button", -1)
    time.sleep(0.8)
    put("Palvelimen verkkotunnus", HOST, "entry")
    click("Tiedostojen kansio")
    press("End")
    hand.type("/keys")
    click("Avaimen salasana")
    hand.type(PASSWORD)
    press("Tab")
    hand.type(PASSWORD)
    click("Tee avain ja pyyntö", "push button")
    for _ in range(120):
        if (FOLDER / f"home/keys/{HOST}.csr").exists():
            break
        time.sleep(0.5)
    time.sleep(1.5)
    picture("5 made")
    signed(FOLDER / "home")
    click("Tarkasta pyyntö", "push button")
    time.sleep(2)
    click("← ")
    time.sleep(0.8)
    put("Pyynnön tekijä", TECHNICIAN, "entry")
    today("Tehty")
    put("Palvelimen verkkotunnus", HOST, "entry")
    tick("Tee avainpari")
    click("Pyyntötiedosto: Valitse")
    time.sleep(0.8)
    hand.type(f"keys/{HOST}.csr")
    press("Return")
    time.sleep(1.2)
    put("Tarkastaja", TECHNICIAN, "entry")
    today("Tarkastettu")
    tick("Tarkasta varmennepyyntö", "Palvelimen tunnistus", "Asiakkaan tunnistus")
    put("Tilaaja", OFFICER, "entry")
    today("Tilaus lähetetty DVV:lle")
    tick("Tilaa palvelu")
    today("Varmenne saatu")
    tick("=PEM", "Ota varm")
    click("Tarkasta varmennetiedostot", "push button")
    time.sleep(0.8)
    click("Lisää tiedostoja")
    time.sleep(0.8)
    hand.type("certificate.pem")
    press("Return")
    time.sleep(2)
    picture("5 inspected")
    click("Kirjaa tapaukseen", "push button")
    time.sleep(1)
    click("=Tuotanto")
    click("← ")
    time.sleep(0.8)
    put("Tarkastaja", TECHNICIAN, "entry", -1)
    today("Tarkastettu", -1)
    tick("Tarkasta varmenne$")
    put("Asentaja", TECHNICIAN, "entry")
    today("Asennettu")
    put("Vahvistaja", TECHNICIAN, "entry")
    today("Vahvistettu")
    tick("Asenna")
    put("Uusimisen vastuu", TECHNICIAN, "entry")
    put("Aiottu tilausp", "6.5.2027", "entry")
    tick("Suunnittele")
    picture("5 connected")


def layer():
    put("Valinnan perustelu", "Liityntapalvelin on jo.", "entry")
    click("=Oma", "radio button")
    permit(0, "Testikäyttöluvan viite")
    click("FI, tuotanto", "radio button")
    put("Palvelimen nimi", SERVER, "entry")
    press("Tab")
    hand.type("192.0.2.10")
    click("COM", "radio button")
    put("Alijärjestelmän nimi", SUBSYSTEM, "entry")
    permit(1, "Tuotantokäyttöluvan viite")
    permit(2)
    of_the_layer(FOLDER / "home")
    for at in range(2):
        click("Tarkasta varmennetiedostot", "push button")
        if at == 0:
            click("Lisää tiedostoja|Valitse tiedostot", "push button")
            time.sleep(0.8)
            hand.type("layer")
            press("Return")
            time.sleep(2)
        click("Kirjaa tapaukseen", "push button", at)
        time.sleep(1)
        click("← ")
        time.sleep(0.8)
    picture("5 certificates")
    put("Tarkastaja", TECHNICIAN, "entry")
    today("Tarkastettu")
    today("Kytketty")
    tick(*[f"={it.name}" for it in hand.controls() if it.role == "check box" and it.box[2] == 24 and not it.checked])
    picture("5 connected")


def permit(at, reference=""):
    put("Lähetetty", TODAY, "entry", at)
    press("Tab")
    hand.type(TODAY)
    click("=Myönnetty", "radio button", at)
    if reference:
        put(reference, "PV-2026-1", "entry")


def decision():
    on()
    today("Sähköposti saatu")
    click("=Myönnetty")
    put("Päätöksen päiväys$", TODAY, "entry")
    press("Tab")
    hand.type("VRK/1234/2026")
    put("Voimassaolo$", "toistaiseksi", "entry")
    tick("Kirjaa päätös")
    click("Päätösasiakirja: Valitse|.*Valitse tiedosto", "push button")
    time.sleep(0.8)
    hand.type("decision.pdf")
    press("Return")
    time.sleep(1)
    tick("Liitä päätös")
    put("=Lukija", OFFICER, "entry")
    today("Luettu")
    tick("Lue ehdot")
    put("=Hyväksyjä", "Pekka Paattaja", "entry")
    today("Hyväksytty")
    tick("Hyväksy ehdot")
    click("=Kyllä", "radio button", -1)
    tick("Ota rajapinnan")
    today("Saatu")
    picture("6 accepted")


def hand_over():
    click("Luovutus")
    time.sleep(1.2)
    click(".*[Vv]astaanott", "entry")
    hand.type("Sari Seuraaja")
    click("=Nippu", "toggle button")
    click("Vie", "push button")
    time.sleep(0.8)
    press("Return")
    time.sleep(3)
    picture("handed over")


if WAY == "take-over":
    stop("the take-over of 0.1 is walked by hand: four acts, as today")
new_case()
first_steps()
hand.told("until the application")
application()
{"certificate": certificate, "layer": layer}[WAY]()
hand.told("until the connection works")
decision()
hand_over()
hand.told("until the handover")

"""The way of a company with three trades and three end customers, without gaps: walk.py FOLDER SIZE certificate|layer|take-over"""

import sys
import time
from pathlib import Path

from hand import Hand, stop
from walk_data import CUSTOMERS, HOST, OFFICER, PASSWORD, SERVER, SUBSYSTEM, TECHNICIAN, TEXT, TODAY, TUIJA, of_the_layer, signed

FOLDER, SIZE, WAY = Path(sys.argv[1]), tuple(map(int, sys.argv[2].split("x"))), sys.argv[3]
hand = Hand(FOLDER / "pictures", SIZE)
click, put, press, on, tick, picture = hand.click, hand.put, hand.press, hand.on, hand.tick, hand.picture


def whole(page):
    """Nothing is left of a page but what the rest of its step lacks."""
    time.sleep(0.5)
    picture(page)
    left = [it for it in hand.missing() if not it.startswith(("Tee ensin", "Vastaa ensin"))]
    print(f"{page}: {'; '.join(left) or 'nothing missing'}", flush=True)


def new_case():
    click("Uusi tapaus")
    hand.type("Esimerkki Tieto Oy")
    click("Nimesi")
    hand.type(OFFICER)
    picture("new")
    press("Return")
    time.sleep(1.5)


def interview():
    put("Sähköpostisi", "aino@esimerkki.example")
    click("Hallinnollinen yhteys")
    picture("you")
    on()
    put("Y-tunnus", "2345671-3")
    press("Tab")
    hand.type("Esimerkkikatu 1, 00100 Helsinki")
    picture("company")
    on()
    put("=Tekninen yhteyshenkilö", TECHNICIAN, "entry")
    for text in ["tero@esimerkki.example", TUIJA, "tuija@esimerkki.example", "varmenteet@esimerkki.example"]:
        press("Tab")
        hand.type(text)
    picture("people")
    press("Return")
    for _, _, _, trade in CUSTOMERS:
        click(trade, "check box")
    picture("trades")
    on()
    tick("Samat valinnat")
    each("ground", ("Henkilön kanssa on sopimus", 0), ("Laki tai laissa", 1))
    each("when", ("Kun henkilöä ei tavoiteta", 1), ("Sopimusta tehtäessä", 0))
    click("Asian käsittelijä")
    click("Kerran asiaa")
    for at, count in enumerate(["12", "6", "4"]):
        put("Monellako on", count, at=at)
    picture("who")
    press("Return")
    time.sleep(0.6)
    each("leads", ("Kirje lähtee", 1), ("Asia kohdistuu", 0))
    each("needs", ("Kuka hän on", 0), ("Missä hän asuu", 0))
    click("=Kyllä")
    click("Ei tehdä")
    click("Ei käytetä")
    picture("fit")
    on()
    click("Suomi.fi-palvelu" if WAY == "layer" else "Palveluvarmenne")
    click("=Ei")
    picture("connection")
    on()
    put("Haluttu", "31.5.2027", "entry")
    picture("day")
    press("Return")
    time.sleep(1)
    picture("proposal")
    click("Ota kaikki")
    time.sleep(1)
    picture("taken")


def each(page, *choices):
    """The choices of the trade that differs, and of the first one, which the others follow."""
    for name, at in choices:
        click(name, at=at)
    picture(page)
    on()


def mark():
    """Everything on the page of which only the mark is missing."""
    click("Merkitse .* tehtävää valmiiksi", "push button")
    time.sleep(0.4)


def first_steps():
    hand.next_open()
    click("Vahvista kaikki")
    mark()
    whole("1 service")
    on()
    click("Vahvista kaikki")
    click("Henkilötietojen käsittelijä")
    put("=Perustelu", "Valitamme tiedot loppuasiakkaan puolesta.", "entry")
    click("Merkitse kaikki: ")
    put("Johtopäätös", "Rajattuja tietoryhmia ei pyydeta.", "entry")
    put("=Turvakiellon käsittely", "Osoite naytetaan vain sille, jolla on siihen oikeus.", "entry")
    mark()
    whole("2 conditions")
    on()
    tick("Mobiilivarmenne")
    mark()
    click("Lisää itsesi", "push button")
    tick("Kirjaudu")
    whole("3 account")


def application():
    hand.next_open()
    picture("4 no customer yet")
    click("Lisää loppuasiakas", "push button")
    for at, (name, identifier, _, group) in enumerate(CUSTOMERS):
        time.sleep(0.6)
        hand.type(name)
        press("Tab")
        hand.type(identifier)
        tick(group)
        picture("4 customer")
        if at < 2:
            click("Valmis, lisää", "push button")
    on()
    picture("4 matrix")
    click("Vahvista kaikki")
    whole("4 matrix confirmed")
    on()
    picture("4 purposes")
    click("Vahvista kaikki")
    whole("4 purposes confirmed")
    hand.next_open(TEXT)
    click("Sama teksti myös")
    whole("4 protection")
    hand.next_open(TEXT)
    click("Sama teksti myös")
    click("=Ei", "radio button")
    whole("4 data protection")
    hand.next_open("Pekka Paattaja")
    picture("4 check")
    tick("Tarkista ja hyv")
    whole("4 approved")
    on()
    transfer()


def transfer():
    picture("4 transfer")
    click("Näytä pienenä", "push button")
    time.sleep(1.2)
    picture("4 small")
    for _ in range(200):
        if hand.find("Merkitse siirto", "link", patience=0.5):
            break
        press("Return")
    picture("4 entered")
    click("Merkitse siirto", "link")
    time.sleep(1)
    whole("4 transferred")
    tick("Lähetä")
    whole("4 sent")
    hand.told("until the application is sent")


def certificate():
    hand.next_open("Palvelimemme kysyy suoraan.")
    picture("5 connection")
    click("Tee avain ja varmennepyyntö", "push button", -1)
    put("Palvelimen verkkotunnus", HOST)
    click("Tiedostojen kansio")
    press("End")
    hand.type("/keys")
    put("Avaimen salasana", PASSWORD)
    press("Tab")
    hand.type(PASSWORD)
    picture("5 key")
    click("Tee avain ja varmennepyyntö", "push button")
    for _ in range(120):
        if (FOLDER / f"home/keys/{HOST}.csr").exists():
            break
        time.sleep(0.5)
    time.sleep(1.5)
    picture("5 made")
    signed(FOLDER / "home")
    click("=Tarkista varmennepyyntö", "push button")
    time.sleep(1.5)
    picture("5 request")
    click("Tallenna tiedot", "push button")
    time.sleep(1)
    tick("Palvelimen tunnistaminen", "Asiakkaan tunnistaminen", "=PEM")
    mark()
    picture("5 ordered")
    click("Tarkista varmennetiedostot", "push button", -1)
    click("Lisää tiedostoja")
    time.sleep(0.8)
    hand.type("certificate.pem")
    press("Return")
    time.sleep(1.5)
    picture("5 inspected")
    click("Tallenna tiedot", "push button")
    time.sleep(1)
    click("Tuotanto")
    picture("5 certificate")
    click("=Valmis", "push button")
    click("Milloin DVV:ltä kysyttiin: Tänään")
    put("Varmenteen asentaja", TECHNICIAN)
    click("Milloin varmenne asennettiin: Tänään")
    put("Uusimisen vastuu", TECHNICIAN)
    click("Aiottu tilauspäivä: Ota")
    mark()
    whole("5 connected")


def layer():
    hand.next_open("Liityntapalvelin on jo.")
    picture("5 connection")
    click("=Oma", "radio button")
    permit("Milloin testikäyttölupaa haettiin", 0, "Testikäyttöluvan viite")
    click("FI, tuotanto", "radio button")
    put("Palvelimen nimi", SERVER, "entry")
    press("Tab")
    hand.type("192.0.2.10")
    click("COM", "radio button")
    put("Oman alijärjestelmän nimi", SUBSYSTEM, "entry")
    permit("Milloin tuotantokäyttölupaa haettiin", 1, "Tuotantokäyttöluvan viite")
    permit("Milloin käyttölupaa VTJkyselyyn haettiin", 2)
    picture("5 permits")
    of_the_layer(FOLDER / "home")
    click("Tarkista varmennetiedostot", "push button")
    click("Valitse tiedostot", "push button")
    time.sleep(0.8)
    hand.type("layer")
    press("Return")
    time.sleep(1.5)
    picture("5 inspected")
    click("Tallenna 2 varmenteen", "push button")
    time.sleep(1)
    picture("5 certificates")
    mark()
    # The list of the customers' subsystems is empty, and that it may be is said by herself.
    tick("Luettele")
    whole("5 connected")


def permit(sent, at, reference=""):
    """A permit that was applied for and granted today."""
    put(sent, TODAY, "entry")
    press("Tab")
    hand.type(TODAY)
    click("=Myönnetty", "radio button", at)
    if reference:
        put(reference, "PV-2026-1", "entry")


def decision():
    # The first letter of today stands for it.
    hand.next_open("t")
    picture("6 terms")
    click("=Myönnetty")
    put("Päätöksen päiväys$", TODAY, "entry")
    press("Tab")
    hand.type("VRK/1234/2026")
    put("Luvan voimassaolo$", "toistaiseksi")
    click("Päätösasia", "push button")
    time.sleep(0.8)
    hand.type("decision.pdf")
    press("Return")
    time.sleep(0.8)
    put("Kuka ehdot hyväksyi", "Pekka Paattaja")
    click("=Kyllä", "radio button", -1)
    mark()
    whole("6 accepted")


def hand_over():
    click("=Työn luovutus")
    time.sleep(1.2)
    picture("handover")
    put("Vastaanottajan nimi", "Sari Seuraaja")
    click("=Luovutuspaketti", "toggle button")
    click("Vie ", "push button")
    time.sleep(0.8)
    press("Return")
    time.sleep(2)
    picture("handed over")


def take_over():
    hand.taken = 900
    press("ctrl+o")
    time.sleep(0.6)
    hand.type("luovutuspaketti.zip")
    press("Return")
    time.sleep(2)
    picture("take-over")
    click("Vahvista vastaan")
    time.sleep(0.8)
    picture("taken over")
    hand.told("take-over")


def draft():
    begun = time.monotonic()
    new_case()
    interview()
    hand.told("until the first draft")
    print(f"{time.monotonic() - begun:.0f} seconds", flush=True)


if WAY == "take-over":
    take_over()
elif WAY != "draft":
    draft()
    first_steps()
    application()
    {"certificate": certificate, "layer": layer}.get(WAY, lambda: stop(f"what is {WAY}?"))()
    hand.told("until the connection works")
    decision()
    hand_over()
    hand.told("until the handover")

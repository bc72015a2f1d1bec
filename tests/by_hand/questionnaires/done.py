# The parts of done.sh: fills forms in by LibreOffice, changes the case meanwhile, and compares what was taken.
import datetime
import json
import os
import re
import sys

LANGUAGES = ("fi", "sv", "en")
YES = {"fi": "Kyllä", "sv": "Ja", "en": "Yes"}
KINDS = (("xlsx", "Calc MS Excel 2007 XML"), ("ods", "calc8"), ("xls", "MS Excel 97"), ("fods", "OpenDocument Spreadsheet Flat XML"))
CONFLICTS, TAMPERED, OTHER = (3, 7), 11, 15


def answers(number, language):
    return {
        "customer-contact-name": (f"Henkilö {number} Åö", None),
        "customer-contact-email": (f"henkilo{number}@asiakas.example", None),
        "customer-basis": (f"Peruste {number}\nrivi 2 – ”lainaus”", None),
        "customer-wanted-from": (datetime.date(2027, 3, 1 + number), None),
        "customer-data.names": (YES[language], f"Syy {number}"),
        "customer-sector": (f"Ala {number}", None),
    }


def fill(sent, back):
    import uno
    from com.sun.star.beans import PropertyValue

    def value(name, value):
        it = PropertyValue()
        it.Name, it.Value = name, value
        return it

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    context = resolver.resolve("uno:socket,host=localhost,port=2098;urp;StarOffice.ComponentContext")
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    os.makedirs(back, exist_ok=True)
    for number in range(1, 26):
        language = LANGUAGES[number % 3]
        folder = f"{sent}/other" if number == OTHER else f"{sent}/{language}"
        files = sorted(name for name in os.listdir(folder) if name.endswith(".xlsx"))
        path = os.path.abspath(f"{folder}/{files[0] if number == OTHER else files[number - 1]}")
        document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (value("Hidden", True),))
        sheet = document.Sheets.getByIndex(document.Sheets.Count - 1)
        sheet.unprotect("")
        for row in range(120):
            name = sheet.getCellByPosition(0, row).String
            if number == TAMPERED and name == "customer-sector":
                sheet.getCellByPosition(1, row).String = "Liikevaihto"
            answer = answers(number, language).get(name)
            if not answer:
                continue
            cell = sheet.getCellByPosition(2, row)
            if isinstance(answer[0], datetime.date):
                cell.Value = (answer[0] - datetime.date(1899, 12, 30)).days
            else:
                cell.String = answer[0]
            if answer[1] is not None:
                sheet.getCellByPosition(3, row).String = answer[1]
        ending, kind = KINDS[number % len(KINDS)]
        url = uno.systemPathToFileUrl(os.path.abspath(f"{back}/{number:02}.{ending}"))
        document.storeToURL(url, (value("FilterName", kind),))
        document.close(True)


def rows(case):
    """The rows of end customers in their order, by name and as texts."""
    text = open(case).read()
    part = text[text.index('"end-customers": {'):]
    found = re.findall(r'^ {8}"([0-9a-f]+)-[0-9a-f]+": \{\n(.*?)^ {8}\},', part, re.S | re.M)
    named = [(int(order, 16), re.search(r'"customer-name": Text\("(.*)"\)', body), body) for order, body in found]
    return [(name.group(1), body) for _, name, body in sorted(named, key=lambda it: it[0]) if name]


def change(case):
    text = open(case).read()
    for number in CONFLICTS:
        name = rows(case)[number - 1][0]
        at = text.index(f'"customer-name": Text("{name}")')
        text = text[:at] + re.sub(r'"customer-sector": Text\(".*"\)', '"customer-sector": Text("Muutettu")', text[at:], count=1)
    open(case, "w").write(text)


def compare(said, case, code):
    files = {os.path.basename(it["file"])[:2]: it for it in json.load(open(said))["files"]}
    good = True

    def expect(what, fine):
        nonlocal good
        good &= fine
        print(f"{'as it should be' if fine else 'WRONG'}: {what}")

    states = {number: files[f"{number:02}"]["state"] for number in range(1, 26)}
    expect(f"25 files, {sorted(states.values())}", len(files) == 25)
    expect("one is tampered with", [n for n, state in states.items() if state == "tampered"] == [TAMPERED])
    expect("one is of another case", [n for n, state in states.items() if state == "other-case"] == [OTHER])
    conflicts = [n for n in states if any(it["conflict"] for it in files[f"{n:02}"]["proposals"])]
    expect(f"conflicts in {conflicts}", conflicts == list(CONFLICTS))
    expect(f"exit code {code}", code == "1")
    for number, (name, body) in enumerate(rows(case), 1):
        language = LANGUAGES[number % 3]
        is_taken = number not in (TAMPERED, OTHER)
        for question, (answer, reason) in answers(number, language).items():
            if question == "customer-sector" and number in CONFLICTS:
                wanted, there = 'Text("Muutettu")', True
            elif isinstance(answer, datetime.date):
                wanted, there = f'Date("{answer}")', is_taken
            else:
                wanted = json.dumps(reason or answer, ensure_ascii=False)
                there = is_taken
            found = re.search(rf'"{re.escape(question)}": (.*),$', body, re.M)
            has = bool(found) and wanted in found.group(1)
            if has != there:
                expect(f"{name}: {question} is {found and found.group(1)}, {'not ' if there else 'also '}{wanted}", False)
    expect("the case holds what was accepted and nothing else", good)
    sys.exit(0 if good else 1)


{"fill": fill, "change": change, "compare": compare}[sys.argv[1]](*sys.argv[2:])

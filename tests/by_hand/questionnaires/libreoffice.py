# Fills a form in by LibreOffice's own scripting and saves it as xlsx, ods and xls.
import os
import sys

sys.path.insert(0, os.path.dirname(__file__))
from answers import ANSWERS
import datetime
import uno
from com.sun.star.beans import PropertyValue


def value(name, value):
    it = PropertyValue()
    it.Name, it.Value = name, value
    return it


local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
context = resolver.resolve("uno:socket,host=localhost,port=2099;urp;StarOffice.ComponentContext")
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(sys.argv[1])), "_blank", 0, (value("Hidden", True),))
sheet = document.Sheets.getByIndex(document.Sheets.Count - 1)
for row in range(120):
    answer = ANSWERS.get(sheet.getCellByPosition(0, row).String)
    if not answer:
        continue
    cell = sheet.getCellByPosition(2, row)
    if isinstance(answer[0], datetime.date):
        cell.Value = (answer[0] - datetime.date(1899, 12, 30)).days
    else:
        cell.String = answer[0]
    if answer[1] is not None:
        sheet.getCellByPosition(3, row).String = answer[1]
folder = os.path.abspath(sys.argv[2])
for ending, kind in (("xlsx", "Calc MS Excel 2007 XML"), ("ods", "calc8"), ("xls", "MS Excel 97")):
    document.storeToURL(uno.systemPathToFileUrl(f"{folder}/libreoffice.{ending}"), (value("FilterName", kind),))
document.close(True)

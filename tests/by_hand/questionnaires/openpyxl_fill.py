import os
import sys

sys.path.insert(0, os.path.dirname(__file__))
from answers import ANSWERS
import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[-1]
for row in sheet.iter_rows():
    answer = ANSWERS.get(row[0].value)
    if answer:
        row[2].value = answer[0] or None
        if answer[1] is not None:
            row[3].value = answer[1] or None
book.save(sys.argv[2])

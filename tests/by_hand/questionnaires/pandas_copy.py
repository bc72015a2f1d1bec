# Reads every sheet and writes it again, as scripts do.
import sys
import pandas

sheets = pandas.read_excel(sys.argv[1], sheet_name=None, header=None)
with pandas.ExcelWriter(sys.argv[2]) as out:
    for name, frame in sheets.items():
        frame.to_excel(out, sheet_name=name, header=False, index=False)

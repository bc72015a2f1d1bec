"""Writes tests/data/law/last-days.txt: for every day of 2024 to 2035 and each way of service the last day of thirty
days, by two calendars made by others. Run by hand, outside the tests:

    python3 -m venv v && v/bin/pip install holidays==0.109 workalendar==17.0.0
    v/bin/python tests/by_hand/calendar/table.py > tests/data/law/last-days.txt

Both calendars must agree on every day, or nothing is written. What they are asked is only which days are no working
days; the counting is done here and not by Lupapolku. The eves of Christmas and Midsummer are rest days in both.

A line is a month and a way: for each day of the month how many days later the period ends, with * where a count that
does not know days of rest would end on another day, and - where the end is after 2035.
"""

import sys
from datetime import date, timedelta

import holidays
from workalendar.europe import Finland

FIRST, LAST = 2024, 2035
AFTER = {"post": 7, "electronic": 3, "same-day": 0}  # 434/2003 s. 59, 13/2003 s. 19; s. 60 and s. 18
DAYS = 30

one = holidays.Finland(years=range(FIRST - 1, LAST + 2))
other = Finland()


def rests(day):
    by_one = day.weekday() >= 5 or day in one
    by_other = not other.is_working_day(day)
    if by_one != by_other:
        sys.exit(f"{day}: holidays says {by_one}, workalendar {by_other}")
    return by_one


def end(day, after):
    """The end without and with moving."""
    plain = last = day + timedelta(after + DAYS)
    while rests(last):
        last += timedelta(1)
    return plain, last


day = date(FIRST, 1, 1)
while day.year <= LAST:
    month = (day.year, day.month)
    cells = {way: [] for way in AFTER}
    while (day.year, day.month) == month:
        rests(day)
        for way, after in AFTER.items():
            plain, last = end(day, after)
            text = f"{(last - day).days}{'*' if plain != last else ''}"
            cells[way].append(text if last.year <= LAST else "-")
        day += timedelta(1)
    for way, texts in cells.items():
        print(f"{month[0]}-{month[1]:02} {way} {' '.join(texts)}")

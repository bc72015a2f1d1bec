#!/bin/sh
# Guess before looking: a calendar of Finnish holidays tells the days that move a period of statute (150/1930 s. 5: church
# holidays, Independence Day, 1 May, Christmas Eve, Midsummer Eve) apart from New Year's Eve, which does not move one.
# What is so: npm date-holidays 3.37.0 gives Christmas Eve, Midsummer Eve and 31 December one and the same type, "bank".
# Of its types none is the set that counts: "public" lacks two days a year, "public" with "bank" has one too many, so that
# a period ending on 31 December would be moved into January. PyPI holidays 0.109 has the two eves and not 31 December.
# Seen on 28 November 2026 with node and the packages named; output: "2026: public lacks 06-19 12-24, bank adds 12-31".
# Fails when the types of these days change.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund date-holidays@3.37.0 >/dev/null
python3 -m venv v
v/bin/pip -q install holidays==0.109
v/bin/python - >moves.txt <<'P'
import holidays
for year in range(2024, 2036):
    days = holidays.Finland(years=year)
    print(year, *sorted(day.strftime("%m-%d") for day in days))
P
node -e '
const Holidays = require("date-holidays");
const finland = new Holidays("FI");
let wrong = 0;
for (const line of require("fs").readFileSync("moves.txt", "utf8").trim().split("\n")) {
  const [year, ...moves] = line.split(" ");
  const of = (...types) => finland.getHolidays(Number(year)).filter(it => types.includes(it.type)).map(it => it.date.slice(5, 10));
  const lacks = moves.filter(day => !of("public").includes(day));
  const adds = of("public", "bank").filter(day => !moves.includes(day));
  console.log(`${year}: public lacks ${lacks.join(" ")}, bank adds ${adds.join(" ")}`);
  if (lacks.length !== 2 || !lacks.includes("12-24") || adds.join() !== "12-31") wrong += 1;
}
process.exit(wrong === 0 ? 0 : 1);
'

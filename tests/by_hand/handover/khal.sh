#!/bin/sh
# What a calendar holds after a handover was taken in twice, after the applicant got a Business ID, and after one thing was done. No entry
# stands twice, and what was done is cancelled.
#
#     apt-get install khal
#     sh khal.sh LUPAPOLKU NEW-FOLDER
#
# Prints what khal lists after each step, and stops at the first that is not as it should be.
set -eu
program=$(realpath "$1")
mkdir "$2"
cd "$2"
mkdir calendar
cat > config <<CONFIG
[calendars]
[[handover]]
path = $PWD/calendar
[locale]
local_timezone = Europe/Helsinki
default_timezone = Europe/Helsinki
timeformat = %H:%M
dateformat = %d.%m.%Y
longdateformat = %d.%m.%Y
datetimeformat = %d.%m.%Y %H:%M
longdatetimeformat = %d.%m.%Y %H:%M
CONFIG

# $1: what happened; $2: how many entries there must be; $3: how many of them cancelled.
take_in() {
    "$program" export case.ron --to out.ics --language en --today 2026-11-28 > /dev/null
    khal -c config import --batch -a handover out.ics > /dev/null
    echo "$1: $(ls calendar | wc -l) entries, $(grep -l STATUS:CANCELLED calendar/* | wc -l) cancelled"
    khal -c config list 01.11.2026 800d
    test "$(ls calendar | wc -l)" -eq "$2"
    test "$(grep -l STATUS:CANCELLED calendar/* | wc -l)" -eq "$3"
}

"$program" new --sample --language en case.ron --today 2026-11-28 > /dev/null
sed -i '/"applicant-business-id"/d' case.ron
take_in "taken in" 3 0
take_in "taken in again" 3 0
sed -i 's/"applicant-name": Text/"applicant-business-id": Text("1234567-1"), "applicant-name": Text/' case.ron
take_in "with a Business ID" 3 0
sed -i '/"invitation": (/,/)/s/state: Waiting/state: Done/' case.ron
take_in "done" 3 1

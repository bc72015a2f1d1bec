#!/bin/sh
# Promises of SECURITY.md that no other script here shows with the built program: what was typed more than a second before the
# window is killed is in the change history; a newer file stays; a file that was damaged anywhere gives a message; a handover
# package that was changed anywhere opens nowhere; nothing but local sockets is opened. Needs strace, python3 and what screen.sh
# needs; with a number, the window is killed so many times instead of 20.
. "$(dirname "$0")/common.sh"
. "$(dirname "$0")/screen.sh"
many=${1:-20}
strace --version | head -1
later() { kill $pids 2>/dev/null || true; }
trap later EXIT
"$program" new "$work/whole.ron" --sample >/dev/null
table "$work/t.csv"

# The window is killed a little more than a second after the last key.
export HOME="$work/home" XDG_STATE_HOME="$work/home/state" XDG_CONFIG_HOME="$work/home/config"
mkdir -p "$HOME" "$work/killed"
cp "$work/whole.ron" "$work/killed/r.ron"
screen 190
n=0 kept=0 whole=0
while [ "$n" -lt "$many" ]; do
    n=$((n + 1))
    DISPLAY=$(shown 190) setsid "$program" --language en "$work/killed/r.ron" >"$work/window.log" 2>&1 &
    last=$!
    sleep 6
    # What was not saved is offered; it is kept.
    focus 190
    DISPLAY=$(shown 190) xdotool sleep 0.3 key Return sleep 2
    focus 190
    DISPLAY=$(shown 190) xdotool key ctrl+k sleep 1 type --delay 20 'postal address'
    DISPLAY=$(shown 190) xdotool sleep 1 key Return sleep 1.5 key ctrl+a sleep 0.2 type --delay 20 "KATU $n"
    sleep "1.$(shuf -i 2-9 -n 1)"
    kill -KILL "$last"
    wait "$last" 2>/dev/null || true
    grep -q "KATU $n\"" "$work"/killed/r.ron.*.trail && kept=$((kept + 1)) || echo "not in the list: KATU $n"
    code=0
    "$program" check "$work/killed/r.ron" >/dev/null 2>&1 || code=$?
    [ "$code" -gt 1 ] || whole=$((whole + 1))
done
echo "$many windows killed: $kept texts in the list of events, $whole cases whole"
say "what was typed a second before is in the list" [ "$kept" = "$many" ]
say "the case is whole each time" [ "$whole" = "$many" ]

# A newer file.
sed 's/^\( *\)format: [0-9]*/\1format: 99/; s/(format: [0-9]*/(format: 99/' "$work/whole.ron" >"$work/newer.ron"
say "a newer file is not written to" unchanged "$work/newer.ron" . "$program" --language en import "$work/newer.ron" "$work/t.csv"
sed "s|\"applicant-address\": Text(|\"a-question-of-tomorrow\": Text(\"kept\"),\n&|" "$work/whole.ron" >"$work/unknown.ron"
say "what this program does not know is kept" sh -c "'$program' import '$work/unknown.ron' '$work/t.csv' >/dev/null; grep -q 'a-question-of-tomorrow' '$work/unknown.ron' && grep -q 'Yksi Oy' '$work/unknown.ron'"

# What a stopped program has left beside the file goes once it is old.
cp "$work/whole.ron" "$work/left.ron"
strace -f -o "$work/log" -e trace=rename -e inject=rename:signal=KILL "$program" import "$work/left.ron" "$work/t.csv" >/dev/null 2>&1 || true
say "a program that was killed at the move has left its file" sh -c "ls -A '$work' | grep -q '^.lupapolku-.*tmp'"
touch -d '20 minutes ago' "$work"/.lupapolku-*
touch "$work/left.ron"
"$program" import "$work/left.ron" "$work/t.csv" >/dev/null
say "the next save takes it away" no_leavings "$work"

# Damaged files and packages.
"$program" --language en export "$work/whole.ron" --to "$work/out.zip" >/dev/null
python3 - "$program" "$work" <<'P'
import collections, os, random, shutil, subprocess, sys
program, work = sys.argv[1:]
random.seed(25)
def damaged(data):
    data = bytearray(data)
    at = random.randrange(len(data))
    kind = random.randrange(6)
    if kind == 0: data[at] ^= 1 << random.randrange(8)
    elif kind == 1: del data[at:]
    elif kind == 2: del data[at:at + random.randrange(1, 400)]
    elif kind == 3: data[at:at] = data[:random.randrange(1, 4000)]
    elif kind == 4: data[at:at + 4096] = bytes(len(data[at:at + 4096]))
    else: data[at:at] = os.urandom(random.randrange(1, 40))
    return bytes(data)
wrong, said = 0, collections.Counter()
def run(*arguments):
    done = subprocess.run([program, "--language", "en", *arguments], capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout + done.stderr
whole = open(work + "/whole.ron", "rb").read()
for _ in range(300):
    path = work + "/d.ron"
    made = damaged(whole)
    open(path, "wb").write(made)
    code, text = run("check", path)
    said["case", code] += 1
    if code not in (0, 1, 2) or code == 2 and not text.strip() or "panicked" in text or open(path, "rb").read() != made:
        wrong = 1
        print("WRONG", code, text[-200:])
package = open(work + "/out.zip", "rb").read()
for _ in range(100):
    path, to = work + "/d.zip", work + "/unpacked"
    shutil.rmtree(to, ignore_errors=True)
    open(path, "wb").write(damaged(package))
    code, text = run("unpack", path, "--to", to)
    left = os.path.isdir(to) and os.listdir(to)
    said["package", code] += 1
    # A change that is in none of its files, such as in the room between them, changes nothing that is unpacked.
    same = code == 0
    if code not in (0, 1, 2) or code and left or "panicked" in text:
        wrong = 1
        print("WRONG", code, left, text[-200:])
    if same:
        clean = work + "/clean"
        shutil.rmtree(clean, ignore_errors=True)
        run("unpack", work + "/out.zip", "--to", clean)
        if subprocess.run(["diff", "-r", clean, to]).returncode:
            wrong = 1
print(", ".join(f"{count} × {key}" for key, count in said.items()))
open(work + "/verdict", "w").write(str(wrong))
P
say "whatever was damaged gives a message, and no package opens half" [ "$(cat "$work/verdict")" = 0 ]

# Sockets: of a window in which a field is looked for and filled, and of commands.
cp "$work/whole.ron" "$work/net.ron"
DISPLAY=$(shown 190) setsid strace -f -e trace=socket,connect -o "$work/sockets" "$program" --language en "$work/net.ron" >/dev/null 2>&1 &
last=$!
sleep 15
focus 190
DISPLAY=$(shown 190) xdotool key F6 sleep 1 key ctrl+k sleep 1 type --delay 20 'postal address'
DISPLAY=$(shown 190) xdotool sleep 1 key Return sleep 2 type 'abc'
sleep 5
kill "$last"
for command in "check $work/net.ron" "export $work/net.ron --to $work/o.pdf" "import $work/net.ron $work/t.csv"; do
    strace -f -e trace=socket,connect -o "$work/sockets-of" "$program" $command >/dev/null 2>&1 || true
    cat "$work/sockets-of" >>"$work/sockets"
done
grep -o 'socket(AF_[A-Z0-9]*' "$work/sockets" | sort | uniq -c
say "only local sockets" sh -c "! grep -q 'AF_INET' '$work/sockets'"
later
trap - EXIT
end

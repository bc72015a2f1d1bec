#!/bin/sh
# A handover package is made and recorded in the case, and every call that touches either fails, once or from then on (strace).
# The case is whole, what is recorded was made, and a message says where that is not so, unless nothing can be written at all. Needs strace and python3.
. "$(dirname "$0")/common.sh"
strace --version | head -1
"$program" new "$work/r.ron" --sample >/dev/null
cp "$work/r.ron" "$work/whole.ron"
export XDG_STATE_HOME="$work/state"
code=0; python3 - "$program" "$work" <<'P'
import collections, os, re, shutil, subprocess, sys
program, work = sys.argv[1:]
folder, there = work + "/case", work + "/there"
calls = "openat,read,write,fsync,rename,renameat2,linkat,unlink,statx,fchmod,fchown"
def bundle(*more):
    shutil.rmtree(folder, ignore_errors=True)
    os.mkdir(folder)
    shutil.rmtree(there, ignore_errors=True)
    os.mkdir(there)
    shutil.copy(work + "/whole.ron", folder + "/r.ron")
    out = there + "/out.zip"
    command = ["strace", "-f", "-y", "-o", work + "/log", "-e", "trace=" + calls, *more, program, "--language", "en",
               "export", folder + "/r.ron", "--to", out, "--format", "zip", "--handed-to", "Antti"]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr, os.path.exists(out)
print(bundle()[:2])
count, found = collections.Counter(), []
for line in open(work + "/log", encoding="utf-8", errors="replace"):
    call = re.match(r"(\d+) +(\w+)\(", line)
    if call:
        count[call.groups()] += 1
        if folder + "/" in line or there + "/" in line:
            found.append((call.group(2), count[call.groups()]))
said, wrong = collections.Counter(), 0
for call, at in found:
    for error, when in (("EIO", ""), ("ENOSPC", ""), ("EACCES", "+")):
        code, text, is_there = bundle("-e", f"inject={call}:error={error}:when={at}{when}")
        case = open(folder + "/r.ron", encoding="utf-8").read()
        whole = subprocess.run([program, "check", folder + "/r.ron"], capture_output=True).returncode in (0, 1)
        recorded = case != open(work + "/whole.ron", encoding="utf-8").read()
        fine = whole and (is_there and recorded if code == 0 else is_there == recorded or "still records" in text or not text)
        said[(code, "made" if is_there else "not made", "recorded" if recorded else "not recorded")] += 1
        if not fine:
            wrong = 1
            print(f"WRONG {call} {at}{when} {error}: {code}, made {is_there}, recorded {recorded}: {text.strip()[-300:]}")
print(", ".join(f"{n} × {it}" for it, n in sorted(said.items(), key=str)))
sys.exit(wrong)
P
say "what is made and not recorded is told" [ $? = 0 ]
end

#!/bin/sh
# The merge driver in real git: different fields, the same field in a merge and in a rebase, a file that both made, and the
# list of events put together line by line.
. "$(dirname "$0")/common.sh"
git --version
export HOME="$work/home" GIT_CONFIG_NOSYSTEM=1
mkdir -p "$HOME" "$work/repo"
cd "$work/repo"
git init -q -b main .
git config user.name Meri
git config user.email meri@example.invalid
git config merge.lupapolku.driver "$program merge %O %A %B --to %A --name %P"
printf '*.ron merge=lupapolku\n*.trail merge=union\n' >.gitattributes
printf '.*.ron.lock*\n.lupapolku-*.tmp\n' >.gitignore
"$program" new a.ron --sample >/dev/null
git add . && git commit -qm begin
# change BRANCH FIELD TEXT: another text in a field, on a branch of the beginning.
change() {
    git checkout -q -B "$1" "$begin"
    sed -i "s|\"$2\": Text(\"[^\"]*\")|\"$2\": Text(\"$3\")|" a.ron
    git commit -qam "$1"
}
begin=$(git rev-parse HEAD)
change one applicant-address 'Katu 1'
change two applicant-name 'Toinen Oy'
say "different fields are put together" git merge -q one -m both
say "both are in it" sh -c "grep -q 'Katu 1' a.ron && grep -q 'Toinen Oy' a.ron"

change three applicant-address 'Tie 2'
git checkout -q one
git merge three >"$work/said" 2>&1 && echo "WRONG a clash was merged" && wrong=1
say "a clash is told with the name of the file and how to go on" grep -q 'a (conflict git).ron' "$work/said"
say "no name that git made up is told" sh -c "! grep -q merge_file_ '$work/said'"
say "the other side is beside" grep -q 'Tie 2' 'a (conflict git).ron'
say "git knows that it is not merged" sh -c "git status --short | grep -q '^UU a.ron'"
git merge --abort
rm -f 'a (conflict git).ron'

git checkout -q three
git rebase one >"$work/said" 2>&1 && echo "WRONG a clash was rebased" && wrong=1
say "in a rebase one's own side is beside" grep -q 'Tie 2' 'a (conflict git).ron'
git rebase --abort
rm -f 'a (conflict git).ron'

git checkout -q --orphan apart && git rm -qrf . && git checkout -q one -- a.ron .gitattributes .gitignore && git commit -qm apart
git checkout -q -B other two
say "what both made without a common beginning is no empty file" sh -c "git merge --allow-unrelated-histories apart -m both >'$work/said' 2>&1; ! grep -qi 'empty' '$work/said'"
git merge --abort 2>/dev/null || true

# One person has two branches: both add to the same list of events, and git puts the lines of both into it.
git checkout -q -f -B left "$begin"
printf 'Nimi;Y-tunnus\nYksi Oy;1234567-1\n' >"$work/left.csv"
"$program" import a.ron "$work/left.csv" >/dev/null && git add . && git commit -qm left
git checkout -q -B right "$begin"
printf 'Nimi;Y-tunnus\nKaksi Oy;0737546-2\n' >"$work/right.csv"
"$program" import a.ron "$work/right.csv" >/dev/null && git add . && git commit -qm right
git ls-files
say "the list of events of one person on two branches has no conflict" git merge -q left -m both
say "and has the lines of both" sh -c "grep -q 'Yksi Oy' a.ron.*.trail && grep -q 'Kaksi Oy' a.ron.*.trail"
say "and so has the case" sh -c "grep -q 'Yksi Oy' a.ron && grep -q 'Kaksi Oy' a.ron"

git checkout -q -f three
git config --unset merge.lupapolku.driver
rm .gitattributes
git merge one >/dev/null 2>&1 || true
say "conflict marks are recognised" unchanged a.ron 'conflict marks' "$program" --language en check a.ron
cd /
end

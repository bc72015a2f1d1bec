//! The number that a client ended with, however a script, a scheduler or a tool around it tells that: "curl returned 52",
//! "exit status 35", `rc=60`, `code=exited, status=7`, `make: … Error 56`.

use super::knowledge::Knowledge;

/// No client that is known ends with a greater number than this for a reason of its own.
const MOST: u16 = 99;
/// So many words may stand between the number and what tells that it is one.
const BETWEEN: usize = 5;

/// The number that words tell of: the last one.
pub(super) fn number(words: &str) -> Option<u16> {
    let marks = &Knowledge::get().marks;
    if !marks.ended_by.iter().any(|it| words.contains(it.as_str())) {
        return None;
    }
    let words: Vec<&str> = words.split_ascii_whitespace().collect();
    (1..words.len()).rev().find_map(|at| number_at(&words, at))
}

fn number_at(words: &[&str], at: usize) -> Option<u16> {
    let number: u16 = words.get(at)?.parse().ok().filter(|it| *it <= MOST)?;
    // The parts of a version or a time.
    let is_part = words.get(at + 1).is_some_and(|it| it.bytes().all(|it| it.is_ascii_digit()));
    (!is_part && (is_told(words.get(..at)?) || is_of_make(words, at))).then_some(number)
}

/// Whether the words before a number say that something ended with it.
fn is_told(before: &[&str]) -> bool {
    let marks = &Knowledge::get().marks;
    let is_one = |marks: &[String], word: &str| marks.iter().any(|it| it == word);
    let near = || before.iter().rev().take(BETWEEN);
    let links = near().take_while(|word| is_one(&marks.ended_links, word)).count();
    let ends_at_once = |word: &&&str| is_one(&marks.ended_at_once, word);
    let is_named = links > 0 && near().nth(links).is_some_and(|word| is_one(&marks.ended_by, word));
    is_named || near().take(links + 1).any(|word| ends_at_once(&word))
}

/// `make: *** [Makefile:3: haku] Error 56`
fn is_of_make(words: &[&str], at: usize) -> bool {
    let is_last = at + 1 == words.len() && words.get(at - 1) == Some(&"error");
    is_last && words.first().is_some_and(|it| it.ends_with("make"))
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;

    #[test]
    fn the_number_is_found_however_it_is_told_and_other_numbers_are_none() {
        for (line, ended) in [
            ("HTTP CRITICAL - response from host on port 48302: cURL returned 52 - Empty reply", Some(52)),
            ("curl exited with code 35", Some(35)),
            ("curl failed with exit status 60", Some(60)),
            ("cURL error 28: x", Some(28)),
            ("curl_errno: 7", Some(7)),
            ("libcurl error code 58", Some(58)),
            ("Main process exited, code=exited, status=35/n/a", Some(35)),
            ("Process completed with exit code 56.", Some(56)),
            ("{\"exitcode\":47,\"errormsg\":\"x\"}", Some(47)),
            ("script returned exit code 22", Some(22)),
            ("  \"rc\": 60,", Some(60)),
            ("make: *** [Makefile:3: haku] Error 56", Some(56)),
            ("curl palautti 35", Some(35)),
            ("curl päättyi koodilla 6", Some(6)),
            ("curl lopetuskoodi 35", Some(35)),
            ("curl avslutades med felkod 60", Some(60)),
            ("wget exit 4", Some(4)),
            ("curl 7.88.1 (x86_64-pc-linux-gnu)", None),
            ("curl/8 returned 200", None),
            ("curl returned 3 rows", Some(3)),
            ("exit code 137", None),
            ("exit code 0", Some(0)),
            ("paluuarvo 0", Some(0)),
            ("connect to 127.0.0.1 port 35 failed", None),
            ("error 20 at 0 depth lookup", None),
            ("returned 35 rows", None),
        ] {
            assert_eq!(number(&words::of(line)), ended, "{line}");
        }
    }
}

//! A text without what nobody sees of it: marks of direction, signs without width, commands to a terminal. They could make a
//! quoted line look like another one, split a word that is looked for, or hide an identity code.

use zeroize::Zeroizing;

/// What is seen of a text, with plain quotes. What ends a line in some programs alone ends it here too.
pub(super) fn seen(text: &str) -> Zeroizing<String> {
    let mut seen = Zeroizing::new(String::with_capacity(text.len()));
    let mut rest = text.chars();
    while let Some(letter) = rest.next() {
        match letter {
            '\u{1b}' => rest = after_command(rest.as_str()).chars(),
            '\u{9b}' => rest = after_parameters(rest.as_str()).chars(),
            '\u{2018}' | '\u{2019}' => seen.push('\''),
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => seen.push('\n'),
            '\n' | '\r' | '\t' => seen.push(letter),
            _ if letter.is_control() || is_unseen(letter) => {}
            _ => seen.push(letter),
        }
    }
    seen
}

/// Unicode's `Default_Ignorable_Code_Point`, which holds the marks of direction too (Unicode 16, DerivedCoreProperties.txt).
fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// What follows a command to a terminal whose escape was taken (ECMA-48, 5.3 to 5.6). What is no whole command stays.
fn after_command(text: &str) -> &str {
    let mut letters = text.chars();
    match letters.next() {
        Some('[') => {
            let after = after_parameters(letters.as_str());
            if after.len() == letters.as_str().len() { text } else { after }
        }
        Some(']' | 'P' | 'X' | '^' | '_') => after_string(letters.as_str()).unwrap_or(text),
        // A set of letters is chosen.
        Some('(' | ')' | '*' | '+') => letters.next().map_or(text, |_| letters.as_str()),
        Some('7' | '8' | '=' | '>' | 'c' | 'D' | 'E' | 'H' | 'M' | 'N' | 'O' | 'Z') => letters.as_str(),
        _ => text,
    }
}

/// What follows the parameters and the last letter of a command; all of it when that letter is not there.
fn after_parameters(text: &str) -> &str {
    let end = text.find(|it: char| !(' '..='?').contains(&it));
    let after = end.and_then(|end| text.get(end..)?.strip_prefix(|it: char| ('@'..='~').contains(&it)));
    after.unwrap_or(text)
}

/// What follows the string of a command, such as the address of a link; it ends on the same line.
fn after_string(text: &str) -> Option<&str> {
    let line = text.lines().next()?;
    ["\u{7}", "\u{1b}\\", "\u{9c}"]
        .iter()
        .filter_map(|end| text.get(line.find(end)? + end.len()..))
        .max_by_key(|it| it.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_direction_and_signs_without_width_are_left_out() {
        for mark in [
            '\u{61c}',
            '\u{200b}',
            '\u{200c}',
            '\u{200d}',
            '\u{200e}',
            '\u{200f}',
            '\u{202a}',
            '\u{202b}',
            '\u{202c}',
            '\u{202d}',
            '\u{202e}',
            '\u{2060}',
            '\u{2066}',
            '\u{2067}',
            '\u{2068}',
            '\u{2069}',
            '\u{feff}',
            '\u{ad}',
            '\u{e0041}',
            '\u{fe0f}',
            '\u{8}',
            '\u{7f}',
            '\u{0}',
            '\u{90}',
        ] {
            assert_eq!(seen(&format!("con{mark}nect")).as_str(), "connect", "{:04x}", u32::from(mark));
        }
        assert_eq!(seen("käyttäjä שלום 接続 👍\t1\r\n").as_str(), "käyttäjä שלום 接続 👍\t1\r\n");
    }

    #[test]
    fn commands_to_a_terminal_are_left_out_and_nothing_else() {
        for (text, left) in [
            ("\u{1b}[0m\u{1b}[1m\u{1b}[38;5;245merror\u{1b}[0m: x", "error: x"),
            ("\u{1b}[2K\u{1b}[1Gx\u{1b}[?25h\u{1b}[!p", "x"),
            ("\u{1b}[38:2::255:0:0mx\u{9b}31my", "xy"),
            ("\u{1b}]8;;https://h/\u{1b}\\link\u{1b}]8;;\u{7} x", "link x"),
            ("\u{1b}]0;title\u{7}x", "x"),
            ("\u{1b}(Bx\u{1b}7y\u{1b}=z", "xyz"),
            ("x\u{1b}]\u{1b}[", "x]["),
            ("x\u{1b}]8;;never ends\ny", "x]8;;never ends\ny"),
            ("a\u{2028}b\u{85}c", "a\nb\nc"),
            ("‘a’", "'a'"),
        ] {
            assert_eq!(seen(text).as_str(), left);
        }
    }
}

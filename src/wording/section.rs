//! Places in statutes as readers of a language write them.

use crate::language::Translations;

/// A place in a statute, which the process has as “661/2009 31 § 3 mom.” or “(EU) 2016/679 28(3)(g)”; several stand
/// between commas. What is no place in a statute stays as it is.
#[must_use]
pub fn section(words: &Translations, written: &str) -> String {
    written.split(", ").map(|place| one(words, place)).collect::<Vec<_>>().join(", ")
}

fn one(words: &Translations, place: &str) -> String {
    article(words, place).unwrap_or_else(|| section_of_act(words, place))
}

/// An article of a regulation of the Union, with its paragraph and point.
fn article(words: &Translations, place: &str) -> Option<String> {
    let (number, place) = place.strip_prefix("(EU) ")?.split_once(' ')?;
    let mut parts = place.split('(').map(|part| part.trim_end_matches(')'));
    let (article, paragraph, point) = (parts.next()?, parts.next(), parts.next());
    let key = match (paragraph, point) {
        (None, _) => "act-article",
        (Some(_), None) => "act-article-paragraph",
        (Some(_), Some(_)) => "act-article-point",
    };
    let values = [
        ("act", format!("(EU) {number}").into()),
        ("article", article.into()),
        ("paragraph", paragraph.unwrap_or_default().into()),
        ("point", point.unwrap_or_default().into()),
    ];
    Some(words.with(key, values))
}

fn section_of_act(words: &Translations, place: &str) -> String {
    let Some((head, rest)) = place.split_once(" §") else { return place.to_owned() };
    let Some((act, section)) = head.split_once(' ') else { return place.to_owned() };
    let subsection = rest.trim().strip_suffix(" mom.");
    let key = match subsection {
        Some(_) => "act-subsection",
        None if section.contains('–') => "act-sections",
        None => "act-section",
    };
    let part = subsection.unwrap_or_default();
    let said = words.with(key, [("act", act.into()), ("section", section.into()), ("part", part.into())]);
    if subsection.is_some() { said } else { said + rest }
}

#[cfg(test)]
mod tests {
    use super::section;
    use crate::language::{Language, Translations};

    /// In a language, without the signs that keep a section and its number on one line.
    fn said(tag: &str, written: &str) -> String {
        let words = Translations::new(Language::find(tag).expect("known"));
        section(&words, written).replace('\u{a0}', " ")
    }

    #[test]
    fn a_section_stands_as_the_language_has_it() {
        for written in ["661/2009 36–37 §, 1050/2018 29 §", "434/2003 49 c §", "dvv.fi"] {
            assert_eq!(said("fi", written), written);
            assert_eq!(said("sv", written), written);
        }
        assert_eq!(said("fi", "661/2009 31 § 3 mom."), "661/2009 31 §:n 3 momentti");
        assert_eq!(said("sv", "661/2009 31 § 3 mom."), "661/2009 31 § 3 mom.");
        assert_eq!(said("en", "661/2009 31 § 3 mom."), "661/2009 § 31(3)");
        assert_eq!(said("en", "661/2009 36–37 §, 1050/2018 29 §"), "661/2009 §§ 36–37, 1050/2018 § 29");
        assert_eq!(said("en", "434/2003 49 c §"), "434/2003 § 49 c");
        assert_eq!(said("en", "661/2009 40 § (301/2023)"), "661/2009 § 40 (301/2023)");
    }

    #[test]
    fn an_article_of_a_regulation_stands_as_the_language_has_it() {
        for (written, fi, sv, en) in [
            ("33", "33 artikla", "artikel 33", "Article 33"),
            ("28(3)", "28 artiklan 3 kohta", "artikel 28.3", "Article 28(3)"),
            ("28(3)(g)", "28 artiklan 3 kohdan g alakohta", "artikel 28.3 g", "Article 28(3)(g)"),
        ] {
            for (tag, expected) in [("fi", fi), ("sv", sv), ("en", en)] {
                assert_eq!(said(tag, &format!("(EU) 2016/679 {written}")), format!("(EU) 2016/679 {expected}"));
            }
        }
    }
}

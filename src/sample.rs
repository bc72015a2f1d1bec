//! The sample: a half-done case of a fictional intermediary, to try the program on.

use crate::case::Case;
use crate::store::{Reason, parse};

/// The sample case.
///
/// # Errors
/// When the built-in file is broken, which a test rules out.
pub fn case() -> Result<Case, (Reason, usize, usize)> {
    parse(include_str!("../assets/sample/case.ron"))
}

#[cfg(test)]
mod tests {
    use crate::assessment::{Severity, assess};
    use jiff::civil::date;

    #[test]
    fn the_sample_is_half_done_and_holds_no_errors() {
        let case = super::case().expect("readable");
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let assessment = assess(&case, &process, date(2026, 11, 23));
        let errors: Vec<_> = assessment.findings.iter().filter(|it| it.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        assert!(assessment.done > 5 && assessment.done < assessment.total);
        assert_eq!(case.row_count(&"end-customers".into()), 25);
    }
}

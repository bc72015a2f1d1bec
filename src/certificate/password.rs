//! One password in the forms in which programs have turned it into octets, how much work may still be done with it, and why
//! it did not open something.

use secrecy::{ExposeSecret as _, SecretString};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// More rounds than this are not waited for: about three seconds of work.
pub const MAX_ROUNDS: u64 = 5_000_000;

/// All rounds made with one password in an inspection: files that ask for work again and again end here.
const BUDGET: u64 = 30_000_000;

/// Why something did not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecryptError {
    /// The password does not fit.
    WrongPassword,
    /// The file opened, and this part of it has a password of its own.
    OtherPassword,
    /// This program does not know the algorithm.
    Unsupported {
        /// Its name, or its object identifier.
        algorithm: String,
    },
    /// So many rounds would keep the program busy for too long.
    TooManyRounds {
        /// How many the file asks for.
        rounds: u64,
    },
    /// The content is not what it should be.
    Damaged,
}

/// Is told that a password is tried, and says whether nobody waits for it any more.
pub(super) type Watch = Arc<dyn Fn() -> bool + Send + Sync>;

/// The forms in which tools have used one password.
pub(super) struct PasswordEncodings {
    /// As PKCS#5 takes it.
    plain: Vec<Zeroizing<Vec<u8>>>,
    /// As PKCS#12 takes it: two octets a letter and two zeros at the end.
    wide: Vec<Zeroizing<Vec<u8>>>,
    is_empty: bool,
    is_odd: bool,
    /// The rounds that may still be made.
    left: AtomicU64,
    watch: Watch,
}

impl PasswordEncodings {
    /// The forms that programs make of a password which do as the standards say, or nearly.
    pub(super) fn of(password: &SecretString, watch: &Watch) -> Self {
        let typed = password.expose_secret();
        let mut forms = Self::none(watch);
        // Some keyboards and systems write ä as a and two dots.
        let mut composed = Zeroizing::new(String::with_capacity(3 * typed.len()));
        composed.extend(typed.nfc());
        // A blank comes along when a password is copied.
        for text in [composed.as_str(), typed, typed.trim()] {
            forms.add(text);
        }
        if typed.is_empty() {
            // Some tools write no password at all, others an empty one.
            forms.wide.push(Zeroizing::default());
        }
        forms.is_empty = typed.is_empty();
        forms
    }

    /// The forms that no standard has, which other programs do not make of the same password; none when there are none.
    /// With `is_patient` also those that are seldom and take as long as the usual ones.
    pub(super) fn odd_of(password: &SecretString, is_patient: bool, watch: &Watch) -> Option<Self> {
        let typed = password.expose_secret();
        let mut forms = Self { is_odd: true, ..Self::none(watch) };
        if typed.chars().any(|letter| u32::from(letter) > 255) {
            let mut composed = Zeroizing::new(String::with_capacity(3 * typed.len()));
            composed.extend(typed.nfc());
            forms.plain.extend(cut(&composed));
        }
        if is_patient && !typed.is_empty() {
            forms.add_seldom(typed);
        }
        (!forms.plain.is_empty()).then_some(forms)
    }

    fn none(watch: &Watch) -> Self {
        let (left, watch) = (AtomicU64::new(BUDGET), watch.clone());
        Self { plain: Vec::new(), wide: Vec::new(), is_empty: false, is_odd: false, left, watch }
    }

    /// A text in UTF-8, in Latin-1 where that has all its letters, and in the two octets a letter of PKCS#12.
    fn add(&mut self, text: &str) {
        if self.plain.iter().any(|known| known.as_slice() == text.as_bytes()) {
            return;
        }
        self.plain.push(Zeroizing::new(text.as_bytes().to_vec()));
        self.wide.push(wide(text.len(), text.encode_utf16()));
        if !text.is_ascii() {
            if text.chars().all(|letter| u32::from(letter) < 256) {
                self.plain.push(octets(text, |letter| u8::try_from(u32::from(letter)).ok()));
            }
            // Old openssl widened each octet of UTF-8 and not each letter.
            self.wide.push(wide(text.len(), text.bytes().map(u16::from)));
        }
    }

    /// What consoles and scripts make of a password: the letters of DOS and Windows, letters taken apart, and the end of
    /// the line it stood on, or a blank.
    fn add_seldom(&mut self, typed: &str) {
        if !typed.is_ascii() {
            for code in [of_dos, of_windows] {
                let octets = octets(typed, code);
                if octets.len() == typed.chars().count() {
                    self.wide.push(wide(octets.len(), octets.iter().map(|octet| u16::from(*octet))));
                    self.plain.push(octets);
                }
            }
            let mut apart = Zeroizing::new(String::with_capacity(3 * typed.len()));
            apart.extend(typed.nfd());
            self.add(&apart);
        }
        for end in ["\n", "\r", "\r\n", " "] {
            let mut ended = Zeroizing::new(String::with_capacity(typed.len() + end.len()));
            [typed, end].iter().for_each(|part| ended.push_str(part));
            self.add(&ended);
        }
    }

    /// Whether it is the empty password, which everybody has.
    pub(super) fn is_empty(&self) -> bool {
        self.is_empty
    }

    /// Whether other programs do not make these forms of the password.
    pub(super) fn is_odd(&self) -> bool {
        self.is_odd
    }

    /// The rounds as key derivation takes them, when they are affordable and still waited for.
    pub(super) fn charge_iterations(&self, rounds: u64) -> Result<u32, DecryptError> {
        let too_many = || DecryptError::TooManyRounds { rounds };
        if (self.watch)() {
            return Err(too_many());
        }
        let few = u32::try_from(rounds).ok().filter(|_| rounds <= MAX_ROUNDS).ok_or_else(too_many)?;
        let spent = |left: u64| left.checked_sub(rounds);
        self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, spent).map_err(|_| too_many())?;
        Ok(few)
    }

    /// The forms for PKCS#5.
    pub(super) fn plain(&self) -> impl Iterator<Item = &[u8]> {
        self.plain.iter().map(|form| form.as_slice())
    }

    /// The forms for PKCS#12's own key derivation.
    pub(super) fn wide(&self) -> impl Iterator<Item = &[u8]> {
        self.wide.iter().map(|form| form.as_slice())
    }
}

/// The octets of letters, as far as each has one.
fn octets(text: &str, octet: fn(char) -> Option<u8>) -> Zeroizing<Vec<u8>> {
    // With room for all of it, because a vector that grows leaves copies behind that nobody wipes.
    let mut octets = Zeroizing::new(Vec::with_capacity(text.len()));
    octets.extend(text.chars().filter_map(octet));
    octets
}

/// The letters of a Finnish keyboard as a console of Windows has them (code pages 437 and 850).
fn of_dos(letter: char) -> Option<u8> {
    Some(match letter {
        'ü' => 0x81,
        'é' => 0x82,
        'ä' => 0x84,
        'å' => 0x86,
        'Ä' => 0x8E,
        'Å' => 0x8F,
        'É' => 0x90,
        'ö' => 0x94,
        'Ö' => 0x99,
        'Ü' => 0x9A,
        '£' => 0x9C,
        '½' => 0xAB,
        '§' => 0xF5,
        letter => u8::try_from(letter).ok().filter(u8::is_ascii)?,
    })
}

/// Windows-1252, which has the euro among the controls of Latin-1.
fn of_windows(letter: char) -> Option<u8> {
    if letter == '€' { Some(0x80) } else { u8::try_from(letter).ok() }
}

/// Units of UTF-16 that were taken for octets. What is more than an octet is lost, or, in node-forge 1.4, where four units
/// are made a word of 32 bits without cutting them, is mixed into the neighbour: the one before in words that begin with
/// the high octet, the one after in words that begin with the low one.
fn cut(text: &str) -> Vec<Zeroizing<Vec<u8>>> {
    let mut units: Zeroizing<Vec<u16>> = Zeroizing::new(Vec::with_capacity(text.len()));
    units.extend(text.encode_utf16());
    let octets = |place: usize| units.get(place).map_or([0, 0], |unit| unit.to_be_bytes());
    let made = |octet: &dyn Fn(usize) -> u8| -> Zeroizing<Vec<u8>> {
        let mut whole = Zeroizing::new(Vec::with_capacity(units.len()));
        whole.extend((0..units.len()).map(octet));
        whole
    };
    let low = |place: usize| octets(place)[1];
    let high = |place: usize| octets(place)[0];
    let before = |place: usize| if place % 4 == 3 { low(place) } else { low(place) ^ high(place + 1) };
    let after = |place: usize| match place.checked_sub(1) {
        Some(last) if !place.is_multiple_of(4) => low(place) ^ high(last),
        Some(_) | None => low(place),
    };
    vec![made(&low), made(&before), made(&after)]
}

fn wide(length: usize, units: impl Iterator<Item = u16>) -> Zeroizing<Vec<u8>> {
    let mut wide = Zeroizing::new(Vec::with_capacity(2 * length + 2));
    wide.extend(units.chain([0]).flat_map(u16::to_be_bytes));
    wide
}

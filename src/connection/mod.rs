//! What the output of a client means when the first connection fails: text in, causes out. No files, no clock, no network.
//!
//! The knowledge is data in `assets/connection`: clients, TLS alerts, rules, return codes and commands. [`explain`] reads
//! a text with it; what is known of the chosen certificate files ([`Own`]) crosses causes out.

mod accepted;
mod alert;
mod any_of;
mod aside;
mod attempts;
mod called;
mod cause;
mod command;
mod cover;
mod decode;
mod ended;
mod evidence;
mod explain;
mod fitting;
mod front;
mod host;
mod how_far;
mod knowledge;
mod later;
mod level;
mod locked;
mod logger;
mod look;
mod meaning;
mod naming;
mod narrowed;
mod next;
mod noise;
mod nought;
mod option;
mod own;
mod particulars;
mod pasted;
mod phrase;
mod proxy;
mod record;
mod remark;
mod request;
mod secret;
mod seen;
mod served;
mod server;
mod setting;
mod shell;
mod text;
mod tried;
mod unasked;
mod whole;
mod words;

pub use cause::{Cause, Who};
pub use command::{Chosen, Next, Trial, first_try};
pub use decode::decoded;
pub use explain::{Explanation, Finding, explain};
pub use how_far::HowFar;
pub use knowledge::{Client, Knowledge, Return};
pub use own::Own;
pub use particulars::Particulars;
pub use remark::Remark;
pub use shell::Shell;
pub use text::is_server_output;
pub use tried::{Failed, Succeeded};

/// The most bytes of text that are read: far more than a failing call prints, and read in a moment.
pub const MAX_BYTES: u64 = 8 * 1024 * 1024;

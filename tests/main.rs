//! All tests but the window's, as one program: each module is a file beside this one, and its head says what it holds.
//!
//! `cargo test --no-default-features --test main tables::` runs those of one.

mod bad_files;
mod certificate_files;
mod certificate_judging;
mod certificate_reading;
mod certificates;
mod commands;
mod connection;
mod handover;
mod imports;
#[path = "common/certificate_files.rs"]
mod inspecting;
mod interview;
mod kit_only;
mod law;
mod merging;
mod mistakes;
mod packages;
mod pasted;
mod plan;
#[path = "common/program.rs"]
mod program;
mod questionnaires;
mod safety;
mod schedules;
mod second_process;
#[path = "common/source.rs"]
mod source;
mod tables;
mod text_in_code;
mod translations;
mod versions;
mod words;

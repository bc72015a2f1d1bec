//! Identifiers of the field: parse, normalise, and say what is wrong. No file, no clock, no egui.

pub mod business_id;
pub mod contact;
pub mod identity_code;

pub use business_id::{BusinessId, BusinessIdError};
pub use contact::{ContactError, email, host, phone};
pub use identity_code::{contains_identity_code, mask_identity_codes};

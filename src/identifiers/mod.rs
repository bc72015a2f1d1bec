//! Identifiers of the field: parse, normalise, and say what is wrong. No file, no clock, no egui.

pub mod business_id;
pub mod contact;
pub mod identity_code;
pub mod layer;

pub use business_id::{BusinessId, BusinessIdError};
pub use contact::{ContactError, email, host, phone};
pub use identity_code::{
    IDENTITY_CODE_MASK, contains_identity_code, ends_in_part_of_identity_code, mask_identity_codes,
};
pub use layer::{LayerNameError, SubsystemId, ipv4, server_name, subsystem};

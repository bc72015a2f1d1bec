//! The features, each a folder: what it remembers (`state`), what can be asked of it (`message`), what that does (`update`)
//! and how it looks (`view`). A feature knows the session and no other feature but by its messages.

pub(super) mod ask {
    //! Questionnaires: questions to others, and the answers that come back.
    pub(in crate::window) mod message;
    pub(in crate::window) mod state;
    pub(in crate::window) mod update;
    pub(in crate::window) mod view;
}
pub(super) mod certificates {
    //! Certificate files: read, judged, explained and entered in the case.
    pub(in crate::window) mod files;
    pub(in crate::window) mod message;
    mod record;
    mod report;
    pub(in crate::window) mod state;
    pub(in crate::window) mod update;
    pub(in crate::window) mod view;
}
pub(super) mod conflict {
    //! Two people's changes: somebody else has saved the file, or a sync tool has left a copy.
    pub(in crate::window) mod banner;
    mod copies;
    pub(in crate::window) mod join;
    pub(in crate::window) mod message;
    pub(in crate::window) mod state;
    pub(in crate::window) mod update;
    pub(in crate::window) mod view;
    pub(in crate::window) mod watch;
}
pub(super) mod explain {
    //! Why a first connection failed: what a client printed, read.
    mod given;
    pub(in crate::window) mod message;
    pub(in crate::window) mod state;
    pub(in crate::window) mod update;
    pub(in crate::window) mod view;
}
pub(super) mod file_form {
    //! The form that names a file, and the system's chooser.
    pub(in crate::window) mod chooser;
    pub(in crate::window) mod message;
    pub(in crate::window) mod state;
    pub(in crate::window) mod update;
    pub(in crate::window) mod view;
}
pub(super) mod handover {
    //! The checklist for handover: previewed, exported, taken over.
    pub(in crate::window) mod message;
    pub(in crate::window) mod state;
    pub(in crate::window) mod take_over;
    pub(in crate::window) mod update;
    pub(in crate::window) mod view;
}
pub(super) mod help {
    //! Help pages, the glossary, the keys, and what the program is.
    pub(in crate::window) mod about;
    mod close;
    pub(in crate::window) mod glossary;
    pub(in crate::window) mod message;
    pub(in crate::window) mod state;
    pub(in crate::window) mod update;
    pub(in crate::window) mod view;
}
pub(super) mod history {
    //! Everything that was done to the case, and the copies of it that were kept.
    pub(in crate::window) mod codes;
    pub(in crate::window) mod lines;
    pub(in crate::window) mod message;
    pub(in crate::window) mod state;
    pub(in crate::window) mod update;
    pub(in crate::window) mod view;
}
pub(super) mod import {
    //! A table that is about to be taken in: looked at, chosen about, and imported as one edit.
    mod choices;
    mod columns;
    pub(in crate::window) mod look;
    pub(in crate::window) mod message;
    pub(in crate::window) mod state;
    pub(in crate::window) mod update;
    pub(in crate::window) mod view;
}
pub(super) mod interview {
    //! From plain questions to a first draft: pages, what they propose, and what becomes of it.
    pub(in crate::window) mod message;
    pub(in crate::window) mod update;
    pub(in crate::window) mod view;
}
pub(super) mod lists {
    //! Lists such as the end customers: as tables, as the matrix of data, and row by row.
    mod bulk;
    mod matrix;
    pub(in crate::window) mod message;
    pub(in crate::window) mod row;
    pub(in crate::window) mod state;
    pub(in crate::window) mod table;
    pub(in crate::window) mod update;
}
pub(super) mod lock {
    //! Who has the case open: asking for it, giving it away.
    pub(in crate::window) mod message;
    pub(in crate::window) mod update;
    pub(in crate::window) mod view;
}
pub(super) mod open {
    //! Opening a case: the start page, new, sample, file, bundle, and what a crash has left.
    pub(in crate::window) mod message;
    pub(in crate::window) mod recovered;
    pub(in crate::window) mod start;
    pub(in crate::window) mod unpack;
    pub(in crate::window) mod update;
}
pub(super) mod print {
    //! Pages to print that are no handover.
    pub(in crate::window) mod message;
    pub(in crate::window) mod update;
}
pub(super) mod request {
    //! A key and a certificate request.
    pub(in crate::window) mod message;
    pub(in crate::window) mod state;
    pub(in crate::window) mod update;
    pub(in crate::window) mod view;
}
pub(super) mod save {
    //! Saving and closing the case.
    pub(in crate::window) mod after_close;
    mod closing;
    pub(in crate::window) mod copied;
    pub(in crate::window) mod gone;
    pub(in crate::window) mod message;
    pub(in crate::window) mod trail;
    pub(in crate::window) mod unsaved;
    pub(in crate::window) mod update;
}
pub(super) mod search {
    //! Finding anything by typing a part of it.
    pub(in crate::window) mod state;
    pub(in crate::window) mod view;
}
pub(super) mod tour {
    //! The short tour on the sample.
    pub(in crate::window) mod state;
    pub(in crate::window) mod view;
}
pub(super) mod transfer {
    //! Checking the answers, and copying them one by one into the e-service.
    pub(in crate::window) mod review;
    pub(in crate::window) mod state;
    pub(in crate::window) mod view;
}

//! The design system: everything pages are made of. A page draws nothing that is not here, so that every
//! heading is a heading, every field has a label and every colour comes from the theme.

mod ahead;
mod anchor;
mod announce;
mod arrows;
mod between;
mod button;
mod card;
mod chip;
mod columns;
mod dialog;
mod escape;
mod field;
mod gone;
mod grid;
mod growing;
mod hyphen;
mod mark;
mod menu;
mod notice;
mod pane;
mod reading;
mod secret;
mod sideways;
mod still;
mod table;
mod text;
mod theme;
mod timeline;
mod verdict;

pub(super) use ahead::{hold_typing, install_typing_ahead};
pub(super) use anchor::{describe, focus_ring, group, landmark, point_out, reveal, section, stable_scope};
pub(super) use announce::announcer;
pub(super) use arrows::{is_deleted, keep_arrows, radio_group};
pub(super) use between::{Between, fields, link_between};
pub(super) use button::{
    ButtonKind, Nav, NavHeight, TabMark, button, button_width, drop_down, entry, link, link_height, nav, pointer_link,
    quiet_link, room_for_button, room_of_link, search_button, tab, wide_button,
};
pub(super) use card::{beside, beside_in_sight, card, card_of_rows, padded, rule};
pub(super) use chip::{Tone, chip, chip_menu, chip_toggle};
pub(super) use columns::{BAR, Column, ColumnTexts, Giving, fitted};
pub(super) use dialog::{Dialog, dialog_buttons};
pub(super) use escape::{holds_focus, keep_on_escape};
pub(super) use field::{
    Field, Input, bare_text, caret_to_end, choose_one, error_line, filter_text, has_undo_of_its_own, is_line_entered,
    keep_focus, label_height, palette_text, select_all, text_field, undoes_with_case,
};
pub(super) use gone::give_on;
pub(super) use grid::{Grid, GridAct, GridCell, GridLine, GridWords};
pub(super) use growing::{Growing, growing};
pub(super) use hyphen::break_words_in;
pub(super) use mark::{Icon, Mark, check_box, check_option, mark, printed_box, progress, radio};
pub(super) use menu::{give_back, give_back_menu, menu_item, menu_rule};
pub(super) use notice::{message, notice, remark, summary};
pub(super) use pane::{left_edge, outlined, page_keys, pane, strip, top_edge};
pub(super) use reading::{Reading, reading};
pub(super) use secret::{forget_changes, secret_field, take_secret};
pub(super) use sideways::sideways;
pub(super) use still::{Begins, still_page};
pub(super) use table::{RowText, SelectAll, Table, TableAct, TableMemory, table_has_focus};
pub(super) use text::{
    Size, Style, announced, body, bold, bold_cut, caps, code, dim, eyebrow, first_heading, heading, heading_height,
    heading_width, line, part_heading, small, small_height, small_width, spoken, status_dot, subheading, title,
    title_width, told, unsaid_status,
};
pub(super) use theme::{Colour, Theme, Tokens, install_fonts};
pub(super) use timeline::{Lane, Spoken, Stretch, Timeline, flag_days};
pub(super) use verdict::{title_with_chips, verdict};

//! An empty window with the features of the program's own, for `benches/table.py` and `benches/compare.py` to measure against; with
//! `--filled` one colour fills it, so that something is drawn in it at all. Without an option it does nothing, so that `cargo bench`
//! passes it by.

use eframe::egui::{Color32, ViewportBuilder};

fn main() {
    let has = |option: &str| std::env::args().any(|argument| argument == option);
    let is_filled = has("--filled");
    if !is_filled && !has("--window") {
        return;
    }
    let viewport = ViewportBuilder::default().with_title("Empty").with_inner_size([1280.0, 820.0]);
    let options = eframe::NativeOptions { viewport, renderer: eframe::Renderer::Glow, ..Default::default() };
    let fill = move |ui: &mut eframe::egui::Ui, _: &mut eframe::Frame| {
        if is_filled {
            ui.painter().rect_filled(ui.max_rect(), 0.0, Color32::WHITE);
        }
    };
    eframe::run_ui_native("empty", options, fill).ok();
}

//! An empty window with the features of the program's own, for `benches/table.py` to measure against.
//! Without `--window` it does nothing, so that `cargo bench` passes it by.

fn main() {
    if !std::env::args().any(|argument| argument == "--window") {
        return;
    }
    let viewport = eframe::egui::ViewportBuilder::default().with_title("Empty").with_inner_size([1280.0, 820.0]);
    let options = eframe::NativeOptions { viewport, renderer: eframe::Renderer::Glow, ..Default::default() };
    eframe::run_ui_native("empty", options, |_, _| ()).ok();
}

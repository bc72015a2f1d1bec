//! Pages are made of the design system: what draws, colours or measures by itself belongs into `window/kit`.

use crate::source::CODE;
use syn::visit::Visit;

/// Widgets, colours and typefaces as egui has them. They know no theme, no focus ring and no name for screen readers.
const RAW: &[&str] = &[
    "Button",
    "Checkbox",
    "Color32",
    "ComboBox",
    "DragValue",
    "FontFamily",
    "FontId",
    "Hyperlink",
    "Image",
    "Label",
    "Painter",
    "ProgressBar",
    "RadioButton",
    "RichText",
    "Rgba",
    "SelectableLabel",
    "Slider",
    "Stroke",
    "TextEdit",
    "Visuals",
];

/// The same by way of `ui`.
const RAW_CALLS: &[&str] = &[
    "button",
    "checkbox",
    "code",
    "collapsing",
    "colored_label",
    "heading",
    "hyperlink",
    "hyperlink_to",
    "image",
    "label",
    "link",
    "monospace",
    "painter",
    "painter_at",
    "radio",
    "radio_value",
    "selectable_label",
    "selectable_value",
    "separator",
    "small",
    "small_button",
    "spinner",
    "strong",
    "text_edit_multiline",
    "text_edit_singleline",
    "toggle_value",
    "weak",
];

/// Where a file draws by itself.
#[derive(Default)]
pub(crate) struct Raw {
    pub(crate) found: Vec<String>,
}

impl<'ast> Visit<'ast> for Raw {
    fn visit_ident(&mut self, name: &'ast proc_macro2::Ident) {
        let name = name.to_string();
        if RAW.contains(&name.as_str()) {
            self.found.push(name);
        }
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let name = call.method.to_string();
        let on_ui = matches!(&*call.receiver, syn::Expr::Path(path) if path.path.is_ident("ui"));
        if on_ui && RAW_CALLS.contains(&name.as_str()) {
            self.found.push(format!("ui.{name}()"));
        }
        syn::visit::visit_expr_method_call(self, call);
    }
}

#[test]
fn nothing_outside_the_kit_draws_by_itself() {
    let outside = CODE.iter().filter(|code| code.path.starts_with("window") && !code.path.starts_with("window/kit"));
    let found: Vec<String> =
        outside.flat_map(|code| code.raw.iter().map(|what| format!("{}: {what}", code.path.display()))).collect();
    assert!(found.is_empty(), "to be put into window/kit:\n{}", found.join("\n"));
}

#[test]
fn a_raw_label_would_be_seen() {
    let file = syn::parse_file("fn page(ui: &mut Ui) { ui.add(Label::new(\"x\")); ui.label(\"y\"); }").expect("Rust");
    let mut raw = Raw::default();
    raw.visit_file(&file);
    assert_eq!(raw.found, ["Label", "ui.label()"]);
}

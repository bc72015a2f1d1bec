#!/usr/bin/env bash
# Guess before: what a toolkit says to AccessKit with set_invalid, set_has_popup and set_expanded, a screen reader on Linux is
# told as the states of AT-SPI made for it (invalid-entry, has-popup, expandable, expanded), as set_required becomes required.
# Seen on 28 November 2026 with accesskit 0.25.2 and accesskit_atspi_common 0.21.1: only “required” comes through. Orca 43.1,
# 48.1 and 51.1 therefore say neither “invalid entry” of a field nor that a button opens a menu or that it is open now.
# Output: `field required: true, invalid: false; button popup: false, expandable: false, expanded: false`. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/src"
cat >"$folder/Cargo.toml" <<'TOML'
[package]
name = "states"
version = "0.0.0"
edition = "2024"
[dependencies]
accesskit = "=0.25.2"
accesskit_atspi_common = "=0.21.1"
TOML
cat >"$folder/src/main.rs" <<'RUST'
use accesskit::{Action, ActionHandler, ActionRequest, HasPopup, Invalid, Node, NodeId, Role, TreeId, TreeInfo, TreeUpdate};
use accesskit_atspi_common::{Adapter, AdapterCallback, AppContext, Event, FullNodeId, InterfaceSet, State, WindowBounds};

struct Nothing;
impl ActionHandler for Nothing {
    fn do_action(&mut self, _: ActionRequest) {}
}
impl AdapterCallback for Nothing {
    fn register_interfaces(&self, _: &Adapter, _: FullNodeId, _: InterfaceSet) {}
    fn unregister_interfaces(&self, _: &Adapter, _: FullNodeId, _: InterfaceSet) {}
    fn emit_event(&self, _: &Adapter, _: Event) {}
}

fn main() {
    let mut window = Node::new(Role::Window);
    window.set_children(vec![NodeId(1), NodeId(2)]);
    let mut field = Node::new(Role::TextInput);
    field.set_label("Business ID");
    field.set_required();
    field.set_invalid(Invalid::True);
    let mut button = Node::new(Role::Button);
    button.set_label("Edit");
    button.add_action(Action::Click);
    button.set_has_popup(HasPopup::Menu);
    button.set_expanded(true);
    let update = TreeUpdate {
        nodes: vec![(NodeId(0), window), (NodeId(1), field), (NodeId(2), button)],
        tree: Some(TreeInfo::new(NodeId(0))),
        tree_id: TreeId::ROOT,
        focus: NodeId(0),
    };
    let context = AppContext::new(None);
    let adapter = Adapter::new(&context, Nothing, update, true, WindowBounds::default(), Nothing);
    let root = adapter.platform_node(adapter.root_id());
    let states = |at| adapter.platform_node(root.child_at_index(at).unwrap().unwrap()).state();
    let (field, button) = (states(0), states(1));
    println!(
        "field required: {}, invalid: {}; button popup: {}, expandable: {}, expanded: {}",
        field.contains(State::Required),
        field.contains(State::InvalidEntry),
        button.contains(State::HasPopup),
        button.contains(State::Expandable),
        button.contains(State::Expanded)
    );
}
RUST
"${CARGO:-cargo}" build --quiet --manifest-path "$folder/Cargo.toml"
said=$("$folder/target/debug/states")
echo "$said"
[ "$said" = "field required: true, invalid: false; button popup: false, expandable: false, expanded: false" ]

#!/usr/bin/env bash
# Guess before: a container that comes up hidden and is shown in a later update is known to AT-SPI from then on with everything
# in it, as if it had come up visible, whatever its role.
# Seen on 29 November 2026 with accesskit 0.25.2 and accesskit_atspi_common 0.21.1: so it is for a group. In a generic container,
# which AT-SPI is not told of itself, what it holds is listed among the children of the window and is never registered: a screen
# reader that asks for it is told that there is no such object.
# Output: `group: hidden at first true, visible at first true; container: hidden at first false, visible at first true`.
# Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/src"
cat >"$folder/Cargo.toml" <<'TOML'
[package]
name = "shown"
version = "0.0.0"
edition = "2024"
[dependencies]
accesskit = "=0.25.2"
accesskit_atspi_common = "=0.21.1"
TOML
cat >"$folder/src/main.rs" <<'RUST'
use accesskit::{ActionHandler, ActionRequest, Node, NodeId, Role, TreeId, TreeInfo, TreeUpdate};
use accesskit_atspi_common::{Adapter, AdapterCallback, AppContext, Event, FullNodeId, InterfaceSet, WindowBounds};
use std::collections::HashSet;
use std::sync::{Arc, Mutex};

#[derive(Clone, Default)]
struct Known(Arc<Mutex<HashSet<FullNodeId>>>);
impl ActionHandler for Known {
    fn do_action(&mut self, _: ActionRequest) {}
}
impl AdapterCallback for Known {
    fn register_interfaces(&self, _: &Adapter, id: FullNodeId, _: InterfaceSet) {
        self.0.lock().unwrap().insert(id);
    }
    fn unregister_interfaces(&self, _: &Adapter, id: FullNodeId, _: InterfaceSet) {
        self.0.lock().unwrap().remove(&id);
    }
    fn emit_event(&self, _: &Adapter, _: Event) {}
}

fn part(role: Role, is_hidden: bool) -> Node {
    let mut part = Node::new(role);
    part.set_children(vec![NodeId(2)]);
    if is_hidden {
        part.set_hidden();
    }
    part
}

/// Whether the text in the part is known once the part is visible.
fn is_text_known(role: Role, is_hidden_at_first: bool) -> bool {
    let mut window = Node::new(Role::Window);
    window.set_children(vec![NodeId(1)]);
    let mut text = Node::new(Role::Label);
    text.set_value("Not yet begun");
    let first = TreeUpdate {
        nodes: vec![(NodeId(0), window), (NodeId(1), part(role, is_hidden_at_first)), (NodeId(2), text)],
        tree: Some(TreeInfo::new(NodeId(0))),
        tree_id: TreeId::ROOT,
        focus: NodeId(0),
    };
    let (context, told) = (AppContext::new(None), Known::default());
    let mut adapter = Adapter::new(&context, told.clone(), first, true, WindowBounds::default(), told.clone());
    let nodes = vec![(NodeId(1), part(role, false))];
    adapter.update(TreeUpdate { nodes, tree: None, tree_id: TreeId::ROOT, focus: NodeId(0) });
    let mut at = adapter.platform_node(adapter.root_id());
    // The text is the first child of the window, or of the group in it.
    while let Ok(Some(child)) = at.child_at_index(0) {
        at = adapter.platform_node(child);
    }
    let is_known = told.0.lock().unwrap().contains(&at.id());
    is_known
}

fn main() {
    let said = |role| (is_text_known(role, true), is_text_known(role, false));
    let (group, container) = (said(Role::Group), said(Role::GenericContainer));
    println!(
        "group: hidden at first {}, visible at first {}; container: hidden at first {}, visible at first {}",
        group.0, group.1, container.0, container.1
    );
}
RUST
"${CARGO:-cargo}" build --quiet --manifest-path "$folder/Cargo.toml"
said=$("$folder/target/debug/shown")
echo "$said"
[ "$said" = "group: hidden at first true, visible at first true; container: hidden at first false, visible at first true" ]

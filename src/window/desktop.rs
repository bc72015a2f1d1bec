//! What the desktop says of its look: light or dark, at the start and while the program runs. Asked of its portal, because
//! winit tells it neither on X11 nor on Wayland.

use eframe::egui::{Context, Theme};
use zbus::export::ordered_stream::OrderedStreamExt as _;
use zbus::zvariant::{OwnedValue, Value};

const PORTAL: &str = "org.freedesktop.portal.Desktop";
const PLACE: &str = "/org/freedesktop/portal/desktop";
const SETTINGS: &str = "org.freedesktop.portal.Settings";
/// The setting, as the portal names it: a namespace and a key in it.
const LOOK: (&str, &str) = ("org.freedesktop.appearance", "color-scheme");

/// Follows the desktop's look from now on, on a thread of its own. Where there is no portal, nothing is known and it stays light.
pub(super) fn follow_look(ctx: &Context) {
    let ctx = ctx.clone();
    let listen = move || drop(pollster::block_on(listen(&ctx)));
    // A program without its thread looks as if the desktop said nothing.
    drop(std::thread::Builder::new().name("look".to_owned()).spawn(listen));
}

async fn listen(ctx: &Context) -> zbus::Result<()> {
    let connection = zbus::Connection::session().await?;
    let settings = zbus::Proxy::new(&connection, PORTAL, PLACE, SETTINGS).await?;
    // Listened for before it is asked, so that no change is missed between the two.
    let mut changes = settings.receive_signal("SettingChanged").await?;
    let now: zbus::Result<OwnedValue> = settings.call("ReadOne", &LOOK).await;
    let now = match now {
        Ok(now) => Ok(now),
        // Portals before version 2 know only this.
        Err(_) => settings.call("Read", &LOOK).await,
    };
    now.iter().for_each(|value| show(ctx, value));
    while let Some(change) = changes.next().await {
        if let Ok((namespace, key, value)) = change.body().deserialize::<(String, String, OwnedValue)>()
            && (namespace.as_str(), key.as_str()) == LOOK
        {
            show(ctx, &value);
        }
    }
    Ok(())
}

fn show(ctx: &Context, value: &Value<'_>) {
    let theme = if prefers_dark(value) { Theme::Dark } else { Theme::Light };
    ctx.options_mut(|options| options.fallback_theme = theme);
    ctx.request_repaint();
}

/// 1 is dark, 2 is light, 0 is no preference. Older portals wrap the number once more.
fn prefers_dark(value: &Value<'_>) -> bool {
    match value {
        Value::U32(number) => *number == 1,
        Value::Value(inner) => prefers_dark(inner),
        _ => false,
    }
}

//! `lupapolku process --sources`: every statement with its source, the day it was read and its kind.

use super::Context;
use super::output::Failure;
use crate::case::Case;
use crate::process::Statement;
use crate::wording::{self, TextContext};
use serde_json::{Value, json};

pub(super) fn run(context: &Context, sources: bool, as_json: bool) -> Result<u8, Failure> {
    if !sources {
        return Err(Failure::new(context.words.text("cli-process-what")));
    }
    let case = Case::begun(&context.process, context.today);
    let texts = context.texts(&case);
    let statements = context.process.statements();
    if as_json {
        let statements: Vec<Value> = statements.iter().map(|it| report(context, it)).collect();
        let head = &context.process.head;
        let report = json!({"process": head.id, "version": head.version, "statements": statements});
        context.output.line(&format!("{report:#}"));
    } else {
        context.output.line(&context.words.with("sources-intro", [("count", statements.len().into())]));
        statements.iter().for_each(|it| print(context, texts, it));
    }
    Ok(0)
}

fn print(context: &Context, texts: TextContext<'_>, statement: &Statement<'_>) {
    let words = texts.words;
    context.output.line("");
    context.output.line(&format!("{} · {}", statement.place.name(), words.text(wording::basis_key(statement))));
    context.output.line(statement.text.get(words.tag()));
    for link in &statement.sources {
        let (address, _) = link.address(words.tag());
        let title = link.title.get(words.tag());
        let read = words.date(statement.read.unwrap_or(link.read));
        let source = words.with("source-read", [("source", title.into()), ("date", read.into())]);
        let section = statement.section.map(|it| format!("{} · ", wording::section(words, it))).unwrap_or_default();
        context.output.line(&format!("  {section}{source} {address}"));
    }
}

fn report(context: &Context, statement: &Statement<'_>) -> Value {
    let tag = context.words.tag();
    let sources: Vec<Value> = statement
        .sources
        .iter()
        .map(|link| {
            json!({
                "id": link.id.to_string(),
                "title": link.title.get(tag),
                "address": link.address(tag).0,
                "read": statement.read.unwrap_or(link.read).to_string(),
            })
        })
        .collect();
    json!({
        "place": statement.place.name(),
        "text": statement.text.get(tag),
        "kind": wording::basis_key(statement).trim_start_matches("basis-"),
        "section": statement.section,
        "sources": sources,
    })
}

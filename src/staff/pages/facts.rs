//! The facts about the operation that reports print: name, county, form, host.

use super::super::{Operation, OperationForm, store};
use crate::access::{May, Staffing};
use crate::audit::Event;
use crate::db::Error;
use crate::failure::{Failure, Result};
use crate::web::{Edit, Form, Frame, Page, Pick, Problem, Problems, Reader, Room, Typed, back, wrong};
use axum::response::Response;

fn page(frame: Frame, typed: Typed, problems: Problems) -> Edit {
    let mut forms = vec![Pick::new("", frame.t("not-stated"))];
    forms.extend(OperationForm::ALL.map(|form| Pick::new(form.code(), frame.code("operation-form", form.name()))));
    let form = Form::new(&frame, "/staff/operation", "operation", typed)
        .problems(problems)
        .cancel("/staff")
        .text("name")
        .required()
        .select("form", forms)
        .text("host")
        .text("county");
    let (heading, home) = (frame.t("operation-edit"), frame.t("room-staff"));
    Edit::new(frame, heading, form).back("/staff", home)
}

pub(super) async fn edit(may: May<Staffing>) -> Result<Page<Edit>> {
    let frame = Frame::of(&may, Room::Staff);
    let operation = may.read(|tx| store::operation(tx)?.ok_or(Failure::NotFound)).await?;
    let typed = Typed::of([
        ("name", operation.name),
        ("form", operation.form.map(OperationForm::code).unwrap_or_default().to_owned()),
        ("host", operation.host.unwrap_or_default()),
        ("county", operation.county.unwrap_or_default()),
    ]);
    Ok(Page(page(frame, typed, Vec::new())))
}

fn read(typed: &Typed) -> Result<Operation, Problems> {
    let mut reader = Reader::new(typed);
    let form = if typed.one("form").is_empty() { None } else { reader.code("form", OperationForm::parse) };
    let operation = Operation {
        name: reader.required_text("name", 200),
        county: reader.text("county", 100),
        form,
        host: reader.text("host", 200),
    };
    reader.done(operation)
}

pub(super) async fn save(may: May<Staffing>, typed: Typed) -> Result<Response> {
    let frame = Frame::of(&may, Room::Staff);
    let operation = match read(&typed) {
        Ok(operation) => operation,
        Err(problems) => return Ok(wrong(page(frame, typed, problems))),
    };
    let stored = may.write(move |tx| {
        store::save_operation(tx, &operation)?;
        Ok(((), Event::new("operation.changed", tx.operation())))
    });
    match stored.await {
        Err(Failure::Database(Error::Unique(_))) => {
            Ok(wrong(page(frame, typed, vec![Problem::new("name", "problem-taken")])))
        }
        stored => stored.map(|()| back("/staff")),
    }
}

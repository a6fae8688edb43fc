//! The settings of the public contact form.

use crate::access::{May, Secrecy, Tx};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::store::keys::operation_public;
use crate::inquiries::public::{Settings, can_be_open};
use crate::inquiries::store::form as store;
use crate::secrecy;
use crate::web::{Edit, Filled, Form, Frame, Page, Pick, Problem, Problems, Reader, Room, Typed, back, wrong};
use axum::response::Response;

fn page(tx: &mut Tx<Secrecy>, frame: Frame, filled: Option<Filled>) -> Result<Edit> {
    let settings = store::settings(tx)?.map_or(Settings::DEFAULT, |(settings, _)| settings);
    let (mode, key) = (secrecy::store::mode(tx)?, operation_public(tx)?.is_some());
    let lead = match (can_be_open(mode, key), settings.on) {
        (false, _) => "contact-form-cannot",
        (true, false) => "contact-form-is-off",
        (true, true) => "contact-form-is-on",
    };
    let (typed, problems) = filled.unwrap_or_else(|| (typed(&settings), Vec::new()));
    let on = vec![Pick::new("yes", frame.t("contact-form-switch"))];
    let form = Form::new(&frame, "/inquiries/settings", "contact-form", typed)
        .problems(problems)
        .cancel("/inquiries")
        .checks("on", on)
        .line("telephone", "tel", "off")
        .line("email", "email", "off")
        .whole("reply_days")
        .required()
        .whole("daily")
        .required();
    let heading = frame.t("contact-form-settings");
    let list = frame.t("room-inquiries");
    let lead = frame.t1(lead, "address", format!("/contact/{}", tx.operation()));
    Ok(Edit::new(frame, heading, form).back("/inquiries", list).leading(lead))
}

fn typed(settings: &Settings) -> Typed {
    let typed = Typed::of([
        ("telephone", settings.telephone.clone()),
        ("email", settings.email.clone()),
        ("reply_days", settings.reply_days.to_string()),
        ("daily", settings.daily.to_string()),
    ]);
    if settings.on { typed.and("on", "yes") } else { typed }
}

pub(super) async fn show(may: May<Secrecy>) -> Result<Page<Edit>> {
    let frame = Frame::of(&may, Room::Inquiries);
    may.read(move |tx| Ok(Page(page(tx, frame, None)?))).await
}

fn read(typed: &Typed) -> Result<Settings, Problems> {
    let mut reader = Reader::new(typed);
    let settings = Settings {
        on: typed.one("on") == "yes",
        telephone: reader.text("telephone", 60).unwrap_or_default(),
        email: reader.text("email", 200).unwrap_or_default(),
        reply_days: reader.whole("reply_days", 1..=60).unwrap_or_else(|| missing(&mut reader, typed, "reply_days")),
        daily: reader.whole("daily", 1..=1000).unwrap_or_else(|| missing(&mut reader, typed, "daily")),
    };
    // Whoever meets a form that is full, or would rather talk, has to find another way.
    if settings.on && settings.telephone.is_empty() {
        reader.problem("telephone", "contact-form-telephone-missing");
    }
    reader.done(settings)
}

fn missing(reader: &mut Reader, typed: &Typed, field: &'static str) -> i64 {
    if typed.one(field).is_empty() {
        reader.problem(field, "problem-missing");
    }
    1
}

pub(super) async fn save(may: May<Secrecy>, typed: Typed) -> Result<Response> {
    let frame = Frame::of(&may, Room::Inquiries);
    let again = |may: May<Secrecy>, typed: Typed, problems: Problems| async move {
        may.read(move |tx| Ok(wrong(page(tx, frame, Some((typed, problems)))?))).await
    };
    let settings = match read(&typed) {
        Ok(settings) => settings,
        Err(problems) => return again(may, typed, problems).await,
    };
    let mut secret = vec![0; 32];
    (may.app().world.random)(&mut secret);
    let saved = may.write(move |tx| {
        let (mode, key) = (secrecy::store::mode(tx)?, operation_public(tx)?.is_some());
        if settings.on && !can_be_open(mode, key) {
            return Err(Failure::Refused("contact-form-cannot-on"));
        }
        store::put_settings(tx, &settings, &secret)?;
        Ok(((), Event::new("contact-form.decided", if settings.on { "on" } else { "off" })))
    });
    match saved.await {
        Ok(()) => Ok(back("/inquiries/settings")),
        Err(Failure::Refused(key)) => again(may, typed, vec![Problem::new("on", key)]).await,
        Err(failure) => Err(failure),
    }
}

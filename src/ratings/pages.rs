//! Noting a person's ratings of all life areas at one sitting, and mending one of them.

mod together;

use super::{Rating, Sitting, VALUES, store};
use crate::access::{May, OwnPeople, get, post};
use crate::app::App;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::people::{self, Person};
use crate::web::{Edit, Form, Frame, Page, Pick, Problems, Reader, Room, Typed, back, wrong};
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use stats::{LifeArea, Moment};
use uuid::Uuid;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/people/{id}/ratings/new", get(blank))
        .route("/people/{id}/ratings", post(create))
        .route("/people/{id}/ratings/together", get(together::show).merge(post(together::save)))
        .route("/people/{id}/ratings/answers", get(together::answers))
        .route("/people/{id}/ratings/paper", get(together::paper))
        .route("/ratings/{id}", get(edit).merge(post(save)))
        .route("/ratings/{id}/removal", post(remove))
}

/// The form's start, which a sitting and a single rating share.
fn form(frame: &Frame, person: &Person, action: String, typed: Typed, problems: Problems) -> Form {
    let mut moments = vec![Pick::new("", frame.t("pick-one"))];
    moments.extend(Moment::ALL.map(|code| Pick::new(code.code(), frame.code("moment", code.name()))));
    Form::new(frame, action, "rating", typed)
        .problems(problems)
        .cancel(format!("/people/{}", person.id))
        .date("on_day")
        .required()
        .select("moment", moments)
        .required()
}

fn framed(frame: Frame, person: &Person, heading: &str, form: Form) -> Edit {
    let heading = frame.t2("heading-of-person", ("what", frame.t(heading)), ("code", person.code.as_str()));
    Edit::new(frame, heading, form).back(format!("/people/{}", person.id), &person.code).lead("rating-lead")
}

/// The page for a sitting. Each area has an id of its own, so that sending it twice makes each rating once.
fn sitting(frame: Frame, person: &Person, typed: Typed, problems: Problems) -> Edit {
    let ids: Vec<String> = typed.all("id").map(str::to_owned).collect();
    let mut form = form(&frame, person, format!("/people/{}/ratings", person.id), typed, problems);
    for id in ids {
        form = form.hidden("id", id);
    }
    for area in LifeArea::ALL {
        form = form.whole(area.name());
    }
    framed(frame, person, "rating-new", form)
}

/// The page for one rating.
fn single(frame: Frame, person: &Person, id: Uuid, typed: Typed, problems: Problems) -> Edit {
    let areas = LifeArea::ALL.map(|code| Pick::new(code.code(), frame.code("area", code.name()))).into();
    let form = form(&frame, person, format!("/ratings/{id}"), typed, problems)
        .select("area", areas)
        .required()
        .whole("value")
        .required();
    framed(frame, person, "rating-edit", form).removal("rating-remove", format!("/ratings/{id}/removal"))
}

async fn blank(may: May<OwnPeople>, Path(person): Path<Uuid>) -> Result<Page<Edit>> {
    let frame = Frame::of(&may, Room::People);
    let typed = Typed::of([("on_day", may.app().today().to_string()), ("moment", String::new())]);
    let typed = LifeArea::ALL.iter().fold(typed, |typed, _| typed.and("id", may.app().id().to_string()));
    may.look(move |tx| {
        let known = people::store::find(tx, person)?.ok_or(Failure::NotFound)?;
        let page = sitting(frame, &known, typed, Vec::new());
        Ok((Page(page), Event::new("person.read", person).about(person)))
    })
    .await
}

/// What was typed, as the ratings of one sitting; at least one area must be answered.
fn read_sitting(typed: &Typed, person: Uuid, app: &App) -> Result<Vec<Rating>, Problems> {
    let mut reader = Reader::new(typed);
    let (on, moment) = (reader.required_date("on_day"), reader.code("moment", Moment::parse));
    let values = LifeArea::ALL.map(|area| value(&mut reader, area.name()));
    if LifeArea::ALL.iter().all(|area| typed.one(area.name()).is_empty()) {
        reader.problem(LifeArea::Health.name(), "rating-problem-none");
    }
    let mut ids = typed.all("id").map(|id| id.parse().unwrap_or_else(|_| app.id()));
    let ids = LifeArea::ALL.map(|_| ids.next().unwrap_or_else(|| app.id()));
    let sitting = Sitting { person, on, moment: moment.unwrap_or(Moment::Start), values };
    reader.done(sitting.ratings(ids))
}

fn value(reader: &mut Reader, field: &'static str) -> Option<u8> {
    reader.whole(field, VALUES).and_then(|value| u8::try_from(value).ok())
}

async fn create(may: May<OwnPeople>, Path(person): Path<Uuid>, typed: Typed) -> Result<Response> {
    let ratings = match read_sitting(&typed, person, may.app()) {
        Ok(ratings) => ratings,
        Err(problems) => {
            let frame = Frame::of(&may, Room::People);
            return may
                .read(move |tx| {
                    let person = people::store::find(tx, person)?.ok_or(Failure::NotFound)?;
                    Ok(wrong(sitting(frame, &person, typed, problems)))
                })
                .await;
        }
    };
    may.write(move |tx| {
        people::store::find(tx, person)?.ok_or(Failure::NotFound)?;
        for rating in &ratings {
            store::create(tx, rating)?;
        }
        Ok(((), Event::new("rating.created", person).about(person)))
    })
    .await?;
    Ok(back(format!("/people/{person}")))
}

async fn edit(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<Edit>> {
    let frame = Frame::of(&may, Room::People);
    may.look(move |tx| {
        let rating = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let person = people::store::find(tx, rating.person)?.ok_or(Failure::NotFound)?;
        let typed = Typed::of([
            ("on_day", rating.on.to_string()),
            ("moment", rating.moment.code().to_owned()),
            ("area", rating.area.code().to_owned()),
            ("value", rating.value.to_string()),
        ]);
        let page = single(frame, &person, id, typed, Vec::new());
        Ok((Page(page), Event::new("rating.read", id).about(person.id)))
    })
    .await
}

/// What was typed, as a rating; whose it is, the form does not say.
fn read(typed: &Typed, id: Uuid) -> Result<Rating, Problems> {
    let mut reader = Reader::new(typed);
    if typed.one("value").is_empty() {
        reader.problem("value", "problem-missing");
    }
    let rating = Rating {
        id,
        person: Uuid::nil(),
        on: reader.required_date("on_day"),
        moment: reader.code("moment", Moment::parse).unwrap_or(Moment::Start),
        area: reader.code("area", LifeArea::parse).unwrap_or(LifeArea::Other),
        value: value(&mut reader, "value").unwrap_or_default(),
    };
    reader.done(rating)
}

async fn save(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let form = match read(&typed, id) {
        Ok(form) => form,
        Err(problems) => {
            let frame = Frame::of(&may, Room::People);
            return may
                .read(move |tx| {
                    let rating = store::find(tx, id)?.ok_or(Failure::NotFound)?;
                    let person = people::store::find(tx, rating.person)?.ok_or(Failure::NotFound)?;
                    Ok(wrong(single(frame, &person, id, typed, problems)))
                })
                .await;
        }
    };
    let person = may.write(move |tx| {
        let rating = store::find(tx, id)?.ok_or(Failure::NotFound)?.changed(form.clone());
        store::save(tx, &rating)?;
        Ok((rating.person, Event::new("rating.changed", id).about(rating.person)))
    });
    Ok(back(format!("/people/{}", person.await?)))
}

async fn remove(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Response> {
    let person = may.write(move |tx| {
        let rating = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        store::remove(tx, id)?;
        Ok((rating.person, Event::new("rating.removed", id).about(rating.person)))
    });
    Ok(back(format!("/people/{}", person.await?)))
}

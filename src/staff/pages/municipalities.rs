//! The municipalities that belong to the operation, by area: adding one, moving one, ending a membership.

use super::super::{Municipality, by_area, store};
use crate::access::{May, Staffing};
use crate::audit::Event;
use crate::failure::Result;
use crate::web::{Form, Frame, Page, Problems, Reader, Room, Typed, back, wrong};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

#[derive(Template)]
#[template(path = "staff/pages/municipalities.html")]
pub(super) struct MunicipalitiesPage {
    frame: Frame,
    areas: Vec<(Option<String>, Vec<Municipality>)>,
    form: Form,
}

impl MunicipalitiesPage {
    /// Where the form that ends a membership goes. Every byte is escaped, since a name may hold anything.
    fn removal(&self, place: &Municipality) -> String {
        let name: String = place.name.bytes().map(|byte| format!("%{byte:02X}")).collect();
        format!("/staff/municipalities/{name}/removal")
    }
}

async fn page(may: &May<Staffing>, typed: Typed, problems: Problems) -> Result<MunicipalitiesPage> {
    let frame = Frame::of(may, Room::Staff);
    may.read(move |tx| {
        let (areas, places) = (store::areas(tx)?, store::municipalities(tx)?);
        let form = Form::new(&frame, "/staff/municipalities", "municipality", typed)
            .problems(problems)
            .cancel("/staff")
            .text("name")
            .required()
            .suggested("area", areas.iter().map(|area| area.name.clone()).collect());
        Ok(MunicipalitiesPage { frame, areas: by_area(areas, &places), form })
    })
    .await
}

pub(super) async fn show(may: May<Staffing>) -> Result<Page<MunicipalitiesPage>> {
    page(&may, Typed::default(), Vec::new()).await.map(Page)
}

pub(super) async fn save(may: May<Staffing>, typed: Typed) -> Result<Response> {
    let mut reader = Reader::new(&typed);
    let read = (reader.required_text("name", 100), reader.text("area", 100));
    let (name, area) = match reader.done(read) {
        Ok(read) => read,
        Err(problems) => return page(&may, typed, problems).await.map(wrong),
    };
    may.write(move |tx| {
        store::put_municipality(tx, &name, area.as_deref())?;
        Ok(((), Event::new("municipality.put", &name)))
    })
    .await?;
    Ok(back("/staff/municipalities"))
}

pub(super) async fn remove(may: May<Staffing>, Path(name): Path<String>) -> Result<Response> {
    may.write(move |tx| {
        store::remove_municipality(tx, &name)?;
        Ok(((), Event::new("municipality.removed", &name)))
    })
    .await?;
    Ok(back("/staff/municipalities"))
}
